/** @file The note that travels with a release, in plain words for a principal, a parent and a data-protection officer. */
import type { ReleaseMeta } from '../../../shared/summaries/release';
import { neutralLabel } from './labels';
import { ratesPart, termsPart } from './note-parts';
import { firstOf, type PrintedTable } from './printed';

/** Markdown. Says how many numbers are withheld in all, never which of them are small. */
export function disclosureNote(tables: readonly PrintedTable[], meta: ReleaseMeta): string {
  const table = firstOf(tables);
  const period = neutralLabel(table.period.label);
  const by = tables.map(({ dims }) => dims.map((dim) => dim.label.toLowerCase()).join(' and ')).join('; by ');
  const one = { cases: 'case', episodes: 'episode', acts: 'act' }[table.unit];
  const earlier = meta.predecessors.length === 0 ? `none is known about the same ${table.unit}` : meta.predecessors.join(', ');
  return `# About these numbers

Restorative ${table.unit}, ${period} (${table.period.from} to ${table.period.to})${by === '' ? '' : `, by ${by}`}.
Release ${meta.releaseId}, ${meta.releasedOn}. Codebook ${table.codebook}. Made with Circlekeeper ${meta.toolVersion}.

## In short, for a principal

- Counted are ${table.unit}: ${table.population} in all. One ${one} counts once.
- No number is shown below ${table.k}, and none that is about fewer than ${table.k} students: the students harmed and the students
  responsible are counted apart, and the smaller number decides.
- ${withheldSentence(tables)}
- An empty count with the status "withheld" does not mean zero, and it does not mean small: some numbers are withheld only because
  others could be worked out from them. Which is which is not told.
- "impossible" marks a combination that cannot happen by definition.
- Percentages may be computed only where both counts are shown. Do not add estimates for withheld numbers.
${termsPart(meta.terms)}${ratesPart(tables)}
## For a parent

This file holds counts. It holds no names, no dates of events, no stories, and nothing that was said in a circle. Where a count is so
small that somebody at school could guess who is meant, it is left out, and so are a few others, so that it cannot be found by
subtraction. Before the file was saved, the program proved for every number left out that it could be any of several values
lying at least ${table.width} apart.

## For a data-protection officer

- Students: a number is as small as the smallest of its ${table.unit}, the different students harmed and the different students
  responsible. A side on which nobody is on record for that number does not decide.${table.unit === 'acts' ? ' Of acts, those who acted.' : ''}
- Method: cell suppression with complementary suppression. Threshold k = ${table.k}; width of every withheld number at least ${table.width}.
- Proof: for every number to be protected there are, inside the program, two complete tables of whole numbers that agree with every
  printed number and differ in that number by the width or more; they were checked by addition, without an optimiser. All tables of
  this release and all earlier releases of the same ${table.unit} were taken together. Numbers that follow by subtraction were treated
  like printed ones. One student who knows their own ${table.unit} was considered as a reader.
- After writing, the files were read back and examined again by a second program part that knows only these files.
- Earlier releases considered: ${earlier}.
- Zeros may be shown and may be withheld. The total is always shown. The order of rows is that of the codebook.
- Not in these files: personal data, identifiers, free text, exact dates, averages, ranges, and the proof itself.

## What risk remains

A range is not a guarantee. Within it some values are likelier than others. Several persons who each know of some ${table.unit}, or
somebody who knows the school very well, can know more than this table tells. Comparing this release with numbers published
elsewhere about the same ${table.unit} may narrow a withheld number. Please do not try to work out a withheld number, and tell
the school if you think that one can be.

## How to cite

Protected summary of restorative ${table.unit}, ${period}. Release ${meta.releaseId}, ${meta.releasedOn}. Threshold ${table.k}, codebook
${table.codebook}. Questions go to the school that gave you this file.
`;
}

function withheldSentence(tables: readonly PrintedTable[]): string {
  if (tables.every((table) => table.reduced)) return 'There are too few to show any breakdown safely. Only the total is given.';
  const all = tables.reduce((sum, table) => sum + table.cells.length, 0);
  const withheld = tables.reduce((sum, table) => sum + table.withheld, 0);
  const where = tables.length === 1 ? 'the table' : `the ${tables.length} tables`;
  if (withheld === 0) return `All ${all} numbers of ${where} could be shown.`;
  return `Of ${all} numbers in ${where}, ${withheld} ${withheld === 1 ? 'is' : 'are'} withheld.`;
}
