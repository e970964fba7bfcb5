/** @file The paper that a country's printers hold. */
import type { UsualPaper } from '../../shared/circles/plan';

/** Where a printer holds Letter paper; everywhere else it is A4. */
const LETTER_COUNTRIES = new Set(['US', 'CA', 'MX', 'CL', 'CO', 'VE', 'PH', 'CR', 'GT', 'PA', 'DO', 'PR', 'SV', 'NI', 'HN', 'BO']);

/** The usual paper where this language is spoken so, for example `en-US`. Without a country: A4. */
export function usualPaper(locale: string): UsualPaper {
  const country = /[-_]([A-Z]{2})\b/.exec(locale)?.[1];
  return country !== undefined && LETTER_COUNTRIES.has(country) ? 'letter' : 'a4';
}
