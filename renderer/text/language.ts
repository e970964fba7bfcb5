/** @file Which language the window speaks: the system's at first, then what was chosen; main keeps the choice for the next window. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Language } from '../../shared/values';

/** Each language by its own name. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', es: 'Español' };

const listeners = new Set<() => void>();
/** What main knows before anyone signs in comes with the address of the page. */
const chosen = knownLanguage(typeof location === 'undefined' ? undefined : new URLSearchParams(location.search).get('language'));
let current: Language = chosen ?? (typeof navigator !== 'undefined' && navigator.language.toLowerCase().startsWith('es') ? 'es' : 'en');

/** Not zod: this is part of the door's chunk. */
function knownLanguage(text: string | null | undefined): Language | undefined {
  return text === 'en' || text === 'es' ? text : undefined;
}

/** The language now. For code outside components; components use `useLanguage`. */
export const language = (): Language => current;

/** Changes the window's language at once, everywhere. Scripts and prints keep their own. */
export function setLanguage(next: Language): void {
  current = next;
  document.documentElement.lang = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** A part of the window that speaks another language: a paper form is typed in with the words that stand on the paper. */
export const LanguageContext = createContext<Language | undefined>(undefined);

export function useLanguage(): Language {
  const window = useSyncExternalStore(subscribe, language);
  return useContext(LanguageContext) ?? window;
}
