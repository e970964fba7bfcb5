/** @file The parts of the note that depend on how a release is protected: withheld or rounded, a lower threshold, numbers from elsewhere. */
import type { ReleaseMeta } from '../../../shared/summaries/release';
import type { PrintedTable } from './printed';

/** Lines of Markdown, each a list item; none for a release with the usual threshold that nothing else is known beside. */
export function protectionLines({ k, rounding }: PrintedTable, { loweredByTwo, outside = 0 }: ReleaseMeta): string[] {
  return [
    ...(rounding === undefined
      ? []
      : [
          `- **Rounded**: every number, the totals too, is a multiple of ${rounding} and less than ${rounding} from the counted one, and all`,
          '  of them add up. Nothing is withheld. Exact numbers of the same students were not published and will not be.',
        ]),
    ...(loweredByTwo ? [`- The usual threshold is 10. For this release it was lowered to ${k}; two admins agreed to that.`] : []),
    ...(outside === 0
      ? []
      : [
          `- ${outside} ${outside === 1 ? 'number' : 'numbers'} published elsewhere about the same students counted as known to every reader.`,
        ]),
  ];
}

/** How it was done, for a data-protection officer. */
export const methodLine = ({ k, width, rounding }: PrintedTable): string =>
  rounding === undefined
    ? `- Method: cell suppression with complementary suppression. Threshold k = ${k}; width of every withheld number at least ${width}.`
    : `- Method: controlled rounding to multiples of ${rounding}, additive in all tables. Threshold k = ${k}; every number can be any of\n  several at least ${width} apart.`;

/** What is not shown. */
export const smallLine = ({ k, rounding }: PrintedTable): string =>
  rounding === undefined
    ? `- No number is shown below ${k}, and none that is about fewer than ${k} students: the students harmed and the students
  responsible are counted apart, and the smaller number decides.`
    : `- No exact number is shown. A number of 0 need not mean none, and a number of ${rounding} may be about fewer than ${k} students.`;
