/**
 * @file What summaries call things, in both languages: the window says them, and so do the report, the workbook and the pictures that
 * leave it. Pure.
 */
import type { Language } from '../values';
import { ALL, type Dimension } from './codebook';
import type { Period, UNITS } from './release';
import { termOf, yearOf } from './terms';
import { en } from './words-en';
import { es } from './words-es';

type Half = 'autumn' | 'spring';
type Unit = (typeof UNITS)[number];

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
  /** "Cases opened in School year 2025-26". */
  readonly caption: (unit: string, period: string) => string;
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

function halfOf(code: string): { name: string; half: Half } | undefined {
  const [name, half] = code.split('/');
  return name !== undefined && (half === 'autumn' || half === 'spring') ? { name, half } : undefined;
}

/** A category by its code. Schools keep the name they have; what is unknown keeps the label that came with it. */
export function categoryIn(
  words: Pick<SummaryWords, 'all' | 'term'> & { readonly category: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> },
  dimension: string,
  code: string,
  label: string,
): string {
  if (code === ALL) return words.all;
  const half = dimension === 'term' ? halfOf(code) : undefined;
  return half ? words.term(half.name, half.half) : (words.category[dimension]?.[code] ?? label);
}

/** "School year 2025-26", "2025-26, autumn term"; any other period by its own label. */
export function periodIn(words: Pick<SummaryWords, 'year' | 'term'>, { label, from, to }: Period): string {
  const term = termOf(from);
  const year = yearOf(term.code);
  if (from === year.from && to === year.to) return words.year(year.code);
  const half = halfOf(term.code);
  return half && from === term.from && to === term.to ? words.term(half.name, half.half) : label;
}
