/**
 * @file Every sentence shown to people, by language.
 *
 * [Note: Typed catalogue] A catalogue is a plain object of strings and functions, one file for each capability and language
 * (`text/en/cases.ts`, `text/es/cases.ts`). A missing or superfluous sentence does not compile, a plural is a function, and no
 * build plugin, extraction step or missing-key fallback is needed. Lingui was tried and is good; for two languages written by
 * the same hands these few lines give more: the compiler reads every sentence's parameters.
 */
import type { Language } from '../../shared/values';
import { en } from './en';
import { es } from './es';
import { language, useLanguage } from './language';

export type Text = typeof en;

export const CATALOGUES: Record<Language, Text> = { en, es };

/** The sentences in the window's language: `const t = useText(); t.cases.title`. */
export const useText = (): Text => CATALOGUES[useLanguage()];

/** The same outside components. Does not follow a change of language by itself. */
export const text = (): Text => CATALOGUES[language()];
