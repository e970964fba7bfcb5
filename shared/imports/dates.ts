/** @file Days as forms and spreadsheets write them, in English and Spanish. Day and month are never swapped silently. */
import type { ApproximateDate } from '../values';
import { foldWord } from './clean';
import type { DateOrder } from './fields';

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'enero', 'ene'],
  ['february', 'feb', 'febrero'],
  ['march', 'mar', 'marzo'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'mayo'],
  ['june', 'jun', 'junio'],
  ['july', 'jul', 'julio'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sep', 'sept', 'septiembre', 'setiembre', 'set'],
  ['october', 'oct', 'octubre'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre', 'dic'],
];
const monthOf = (word: string): number => MONTHS.findIndex((names) => names.includes(word.replace(/\.$/, ''))) + 1;

const TIME = String.raw`(?:[t ,]+\d{1,2}[:.]\d{2}.*)?`;
const ISO = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}$`);
const SLASHED = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{2}|\\d{4})${TIME}$`);
const DAY_MONTH = new RegExp(
  `^(?:\\p{L}+,? )?(\\d{1,2})(?:st|nd|rd|th|\\.|º)?[ -](?:of |de )?(\\p{L}+\\.?)[ ,-]+(?:de |del )?(\\d{4}|\\d{2})${TIME}$`,
  'u',
);
const MONTH_DAY = new RegExp(`^(?:\\p{L}+,? )?(\\p{L}+\\.?) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${TIME}$`, 'u');

const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

/** `YYYY-MM-DD` when such a day exists in a year that a school's record can have. */
function day(year: number, month: number, date: number): string | undefined {
  if (year < 1990 || year > 2100) return undefined;
  const at = new Date(Date.UTC(year, month - 1, date));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return undefined;
  return at.toISOString().slice(0, 10);
}

/** A day, or `undefined` when it is none. `order` decides what 3/4/2025 is; without it only what can mean one day is read. */
export function readDay(text: string, order: DateOrder | undefined): string | undefined {
  const folded = foldWord(text);
  const iso = ISO.exec(folded);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = SLASHED.exec(folded);
  if (slashed) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), fullYear(slashed[3] ?? '')];
    const way = order ?? provenBy(first, second) ?? (first === second ? 'dmy' : undefined);
    return way === undefined ? undefined : way === 'dmy' ? day(year, second, first) : day(year, first, second);
  }
  const dayFirst = DAY_MONTH.exec(folded);
  if (dayFirst) return day(fullYear(dayFirst[3] ?? ''), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = MONTH_DAY.exec(folded);
  if (monthFirst) return day(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]));
  return undefined;
}

/** Which order this one date proves, when it proves one. */
function provenBy(first: number, second: number): DateOrder | undefined {
  if (first > 12) return 'dmy';
  return second > 12 ? 'mdy' : undefined;
}

export interface Orders {
  /** There are dates whose parts could be turned round. */
  readonly slashed: boolean;
  /** The order that they prove. Absent when none of them or both are proven: then somebody has to be asked. */
  readonly order?: DateOrder;
  /** One that could be two days. */
  readonly example?: string;
}

/** What the dates of a file say about their order, one after the other. */
export class DateOrders {
  readonly #seen = new Set<DateOrder>();
  #example: string | undefined;

  see(text: string): void {
    // A range is two dates.
    for (const part of rangeOf(text) ?? [text]) {
      const slashed = SLASHED.exec(foldWord(part.replace(ABOUT, '')));
      if (!slashed) continue;
      const order = provenBy(Number(slashed[1]), Number(slashed[2]));
      if (order !== undefined) this.#seen.add(order);
      else if (slashed[1] !== slashed[2]) this.#example ??= `${slashed[1]}/${slashed[2]}/${fullYear(slashed[3] ?? '')}`;
    }
  }

  get result(): Orders {
    const [only] = this.#seen;
    // One order proven and the other not: the file was written by one machine.
    if (this.#seen.size === 1 && only !== undefined) return { slashed: true, order: only };
    const slashed = this.#example !== undefined || this.#seen.size > 1;
    return { slashed, ...(this.#example === undefined ? {} : { example: this.#example }) };
  }
}

const ABOUT =
  /^\s*(?:about|around|approx(?:imately|\.)?|circa|ca\.?|~|sobre(?: el)?|alrededor del?|hacia(?: el)?|aprox(?:imadamente|\.)?)\s*/i;
const RANGE =
  /^\s*(?:between |from |entre(?: el)? |del? )?(.+?)(?: and | to | until | y(?: el)? | al? | hasta(?: el)? | ?[–—] ?| - )(.+)$/i;

function rangeOf(text: string): [string, string] | undefined {
  const match = RANGE.exec(text);
  return match?.[1] !== undefined && match[2] !== undefined ? [match[1], match[2]] : undefined;
}

const UNKNOWN = [
  '',
  '-',
  '?',
  'unknown',
  'not known',
  'i don’t know',
  "i don't know",
  'not sure',
  'n/a',
  'na',
  'no se',
  'no lo se',
  'desconocido',
  'se desconoce',
  'no se sabe',
];

/**
 * When it happened, with the precision that the words have (invariant 11). Words that are no day stay words.
 * @param until the cell of a second column, when there is one
 */
export function readOccurred(text: string, until: string, order: DateOrder | undefined, precision: 'exact' | 'about'): ApproximateDate {
  if (UNKNOWN.includes(foldWord(text))) return { precision: 'unknown' };
  const about = ABOUT.exec(text);
  const near = about === null ? undefined : readDay(text.slice(about[0].length), order);
  if (near !== undefined) return { precision: 'about', on: near };
  const on = readDay(text, order);
  const end = until === '' ? undefined : readDay(until, order);
  if (on !== undefined) return end !== undefined && end > on ? { precision: 'between', from: on, to: end } : { precision, on };
  const [first, last] = rangeOf(text) ?? [];
  const [from, to] = [first, last].map((part) => (part === undefined ? undefined : readDay(part, order)));
  if (from !== undefined && to !== undefined) return from < to ? { precision: 'between', from, to } : { precision: 'exact', on: from };
  return { precision: 'term', term: text };
}
