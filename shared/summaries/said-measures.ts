/** @file What follows from a release's numbers, and when its terms begin, in words for every paper that leaves with it. Pure. */
import type { Language } from '../values';
import { ALL } from './categories';
import { dimensionSchema } from './codebook';
import { courseEn } from './course-en';
import { courseEs } from './course-es';
import type { CourseWords } from './course-words';
import { measuresOf } from './measures';
import type { Period, ReleaseMeta } from './release';
import { labelIn, periodNameIn, type SaidTable } from './sayings';
import { SUMMARY_WORDS } from './words';

const COURSE: Readonly<Record<Language, CourseWords>> = { en: courseEn, es: courseEs };

const SENTENCES = {
  en: {
    title: 'What follows from the numbers',
    lead: 'Each share is computed from counts that are shown, so it adds nothing to them. Below 40 it is rounded to the nearest 5 percent.',
    definition: (counted: string, outOf: string, leftOut: string) => `Counted: ${counted}. Out of: ${outOf}. Left out: ${leftOut}.`,
    more: (n: number) => `${n} more groups are in the note of this release`,
  },
  es: {
    title: 'Lo que se deduce de los números',
    lead: 'Cada parte se calcula con números que se muestran, así que no añade nada a ellos. Por debajo de 40 se redondea de 5 en 5.',
    definition: (counted: string, outOf: string, leftOut: string) =>
      `Se cuentan: ${counted}. De un total de: ${outOf}. No incluye: ${leftOut}.`,
    more: (n: number) => `otros ${n} grupos están en la nota de esta publicación`,
  },
} as const satisfies Record<Language, object>;

/** A measure with its numerator, denominator and exclusions in words, and its values: "8 to 10 years: 60% (30 of 50)". */
export interface SaidMeasure {
  readonly name: string;
  readonly definition: string;
  readonly values: readonly string[];
}

/** A table whose groups are known: without them nobody can tell what a category holds. */
export interface GroupedTable extends SaidTable {
  readonly dims: readonly (SaidTable['dims'][number] & { readonly grouping: string })[];
}

/** Empty where the tables give no measure. Dimensions that the codebook does not have are a district's own, and have none. */
export function measuresSaid(tables: readonly GroupedTable[], language: Language): SaidMeasure[] {
  const { measures } = COURSE[language];
  const say = SENTENCES[language];
  const found = tables.flatMap((table) => {
    const dims = table.dims.flatMap((dim) => {
      const parsed = dimensionSchema.safeParse(dim.dimension);
      return parsed.success ? [{ ...dim, dimension: parsed.data }] : [];
    });
    if (dims.length !== table.dims.length) return [];
    return measuresOf({ dims, cells: table.cells, rounding: table.rounding }).map(
      ({ measure, at, numerator, denominator, percent, nearest }) => {
        const labels = at.flatMap((code, axis) => {
          const dim = dims[axis];
          return code === ALL || dim === undefined ? [] : [labelIn(dim, code, language)];
        });
        const where = labels.length === 0 ? measures.everything : labels.join(', ');
        const share = SUMMARY_WORDS[language].percent(percent, nearest);
        return { measure, value: `${where}: ${share} (${measures.of(numerator, denominator)})` };
      },
    );
  });
  return [...new Set(found.map(({ measure }) => measure))].map((measure) => {
    const { name, counted, outOf, leftOut, note } = measures.words[measure];
    return {
      name,
      definition: [say.definition(counted, outOf, leftOut), ...(note === undefined ? [] : [note])].join(' '),
      values: found.filter((one) => one.measure === measure).map(({ value }) => value),
    };
  });
}

/** Heading and lead of the measures. */
export const measuresHead = (language: Language): { title: string; lead: string } => SENTENCES[language];

/** When each term begins, and why they stand; empty without terms. */
export function termsSaid(terms: readonly Period[] | undefined, language: Language): { title: string; lines: string[]; stand: string } {
  const { terms: words } = COURSE[language];
  const lines = (terms ?? []).map((term) => words.line(periodNameIn(term, language), term.from, term.to));
  return { title: words.title, lines, stand: words.stand };
}

/** As many groups fit beside a measure in a list of definitions. */
const MOST_VALUES = 20;

/** Term and meaning, for a list of definitions: when terms begin, then each measure with its values, everything together first. */
export function followingLines(tables: readonly GroupedTable[], meta: Pick<ReleaseMeta, 'terms'>, language: Language): [string, string][] {
  const { title, lines, stand } = termsSaid(meta.terms, language);
  return [
    ...(lines.length === 0 ? [] : ([[title, `${lines.join('. ')}. ${stand}`]] satisfies [string, string][])),
    ...measuresSaid(tables, language).map(({ name, definition, values }): [string, string] => {
      const rest = values.length - MOST_VALUES;
      const said = rest > 0 ? [...values.slice(0, MOST_VALUES), SENTENCES[language].more(rest)] : values;
      return [name, `${said.join('; ')}. ${definition}`];
    }),
  ];
}
