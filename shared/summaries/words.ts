/**
 * @file What summaries call things, in both languages: the window says them, and so do the report, the workbook and the pictures that
 * leave it. Pure.
 */
import type { Language } from '../values';
import { ALL } from './categories';
import type { Dimension } from './codebook';
import type { CourseWords } from './course-words';
import type { Period, Unit } from './release';
import { en } from './words-en';
import { es } from './words-es';

type Half = 'autumn' | 'spring';

export interface SummaryWords {
  readonly year: (name: string) => string;
  readonly term: (name: string, half: Half) => string;
  /** The margin. */
  readonly all: string;
  readonly dimension: Record<Dimension, string>;
  /** Dimension and code to label, where the codebook's English label is not used. */
  readonly category: Partial<Record<Dimension, Record<string, string>>>;
  /** By which rule a case falls into one category of a dimension. */
  readonly counting: Record<Dimension, string>;
  /** "12 cases". */
  readonly counted: (unit: Unit, n: number) => string;
  /** Heading of what is counted. */
  readonly units: Record<Unit, string>;
  readonly unitRule: Record<Unit, string>;
  /** What is not counted, beside each number. */
  readonly leftOut: (unit: Unit) => string;
  /** "Harm by ages". */
  readonly title: (dims: readonly string[]) => string;
  /** "Cases opened in School year 2025-26". `name`: the unit's, alone or with what it is counted with. */
  readonly caption: (unit: Unit, name: string, period: string) => string;
  /** "School year 2025-26: opened from … to …". */
  readonly span: (unit: Unit, name: string, from: string, to: string) => string;
  /** How the terms of a school year are called, and why they stand. */
  readonly terms: CourseWords['terms'];
  readonly hidden: string;
  readonly impossible: string;
  readonly legendHidden: string;
  readonly legendImpossible: string;
  readonly percent: (percent: number, nearest: 1 | 5) => string;
  readonly sharesRounded: string;
}

/** How a withheld number and an impossible one are marked, wherever there is no column for it. */
export const WITHHELD_MARK = '[c]';
export const IMPOSSIBLE_MARK = '–';

export const SUMMARY_WORDS: Record<Language, SummaryWords> = { en, es };

type TermWords = Pick<SummaryWords, 'term' | 'terms'>;

/** A term by its code, `2025-26/autumn` or `2025-26/2`; `undefined` for anything else. */
function termIn(words: TermWords, code: string): string | undefined {
  const [, year, part] = /^(\d{4}-\d\d)\/(autumn|spring|\d)$/.exec(code) ?? [];
  if (year === undefined || part === undefined) return undefined;
  return part === 'autumn' || part === 'spring' ? words.term(year, part) : words.terms.numbered(year, part);
}

/** A category by its code. Schools keep the name they have; what is unknown keeps the label that came with it. */
export function categoryIn(
  words: TermWords &
    Pick<SummaryWords, 'all'> & { readonly category: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> },
  dimension: string,
  code: string,
  label: string,
): string {
  if (code === ALL) return words.all;
  const term = dimension === 'term' ? termIn(words, code) : undefined;
  return term ?? words.category[dimension]?.[code] ?? label;
}

/** "School year 2025-26", "2025-26, term 2"; a period that is called otherwise by its own label. */
export function periodIn(words: TermWords & Pick<SummaryWords, 'year'>, { label }: Pick<Period, 'label'>): string {
  const [, year] = /^School year (\d{4}-\d\d)$/.exec(label) ?? [];
  if (year !== undefined) return words.year(year);
  return termIn(words, label.replace(/ (?:term )?/, '/')) ?? label;
}
