/**
 * @file The languages that a sheet can be set in. More than those of the app: a family's language is printed long before anybody has
 * translated a screen into it. A language here needs words in `renderer/print/words`; which way it runs is then everybody's business but its own.
 */
import { z } from 'zod';
import { LANGUAGES } from '../values';

export const PRINT_LANGUAGES = [...LANGUAGES, 'ar'] as const;
export const printLanguageSchema = z.enum(PRINT_LANGUAGES);
export type PrintLanguage = (typeof PRINT_LANGUAGES)[number];

interface PrintLanguageFacts {
  /** For dates, times and lists. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
}

export const PRINT_LANGUAGE: Record<PrintLanguage, PrintLanguageFacts> = {
  en: { locale: 'en-US', direction: 'ltr' },
  es: { locale: 'es', direction: 'ltr' },
  // Western digits: the clock on the wall and the page numbers of a school have them too.
  ar: { locale: 'ar-u-nu-latn', direction: 'rtl' },
};
