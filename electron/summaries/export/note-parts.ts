/** @file Parts of the note that travels with a release: where terms begin, and what is said in one number, each with its definition. */
import { ALL, dimensionSchema } from '../../../shared/summaries/codebook';
import { courseEn as words } from '../../../shared/summaries/course-en';
import { measuresOf } from '../../../shared/summaries/measures';
import type { Period } from '../../../shared/summaries/release';
import { neutralLabel } from './labels';
import type { PrintedTable } from './printed';

/** Empty without terms. */
export function termsPart(terms: readonly Period[] = []): string {
  if (terms.length === 0) return '';
  const lines = terms.map(({ label, from, to }) => `- ${neutralLabel(label)}: ${from} to ${to}`);
  return `
## Terms

${lines.join('\n')}

${words.terms.stand}
`;
}

/** Empty where the tables give no measure. Dimensions that the codebook does not have are a district's own, and have none. */
export function ratesPart(tables: readonly PrintedTable[]): string {
  const parts = tables.flatMap((table) => {
    const dims = table.dims.flatMap((dim) => {
      const parsed = dimensionSchema.safeParse(dim.dimension);
      return parsed.success ? [{ ...dim, dimension: parsed.data }] : [];
    });
    if (dims.length !== table.dims.length) return [];
    return measuresOf({ dims, cells: table.cells }).map(({ measure, at, numerator, denominator, percent, nearest }) => {
      const labels = at.flatMap((code, axis) =>
        code === ALL ? [] : [neutralLabel(dims[axis]?.categories.find((category) => category.code === code)?.label ?? '')],
      );
      const where = labels.length === 0 ? words.measures.everything : labels.join(', ');
      return { measure, line: `  - ${where}: ${nearest === 5 ? 'about ' : ''}${percent} % (${numerator} of ${denominator})` };
    });
  });
  if (parts.length === 0) return '';
  const grouped = [...new Set(parts.map((part) => part.measure))].map((measure) => {
    const lines = parts.filter((part) => part.measure === measure);
    const { name, counted, outOf, leftOut } = words.measures.words[measure];
    return `- ${name}. Counted: ${counted}. Out of: ${outOf}. Left out: ${leftOut}.\n${lines.map(({ line }) => line).join('\n')}`;
  });
  return `
## What follows from the numbers

Each share is computed from counts that are shown, so it adds nothing to them. Below 40 it is rounded to the nearest 5 percent.

${grouped.join('\n')}
`;
}
