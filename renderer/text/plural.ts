/** @file Plurals by the rules of each language. */
import type { Language } from '../../shared/values';

const rules: Partial<Record<Language, Intl.PluralRules>> = {};

/** Makes the plural helper of one language: `plural(3, { one: '1 case', other: '3 cases' })`. English and Spanish need only these two. */
export const pluralIn =
  (language: Language) =>
  (count: number, forms: { one: string; other: string }): string => {
    rules[language] ??= new Intl.PluralRules(language);
    return rules[language].select(count) === 'one' ? forms.one : forms.other;
  };
