/**
 * @file The one page that a principal reads, as one question. Pure.
 *
 * [Note: One page, one question] Several previews of the same students would each be safe by itself, and laid side by side they might not.
 * So all plots of the page are the linked tables of one request: protected together, or not shown together. What that costs is said on the
 * page.
 */
import { ALL } from '../../shared/summaries/categories';
import type { Dimension } from '../../shared/summaries/codebook';
import { type Period, type ProtectedTable, type ReleaseRequest, releaseRequestSchema } from '../../shared/summaries/release';
import { shownOf } from '../../shared/summaries/table-view';
import { usualGrouping } from './question';

/** What a principal is asked about: what was done, what about, how it ended, how long it took, with whom. In coarse groups. */
const SUBJECTS: readonly Dimension[] = ['process', 'harm_type', 'outcome', 'days_band', 'age_band'];

export function overviewRequest(period: Period): ReleaseRequest {
  const [dims, ...linked] = SUBJECTS.map((dimension) => [{ dimension, grouping: usualGrouping(dimension) }]);
  return releaseRequestSchema.parse({ period, unit: 'cases', dims, linked });
}

/** The subjects of a question of which no table came back: they could not be shown safely beside the others. */
export function leftOut(request: ReleaseRequest, tables: readonly ProtectedTable[]): Dimension[] {
  const shown = tables.flatMap((table) => table.dims.map(({ dimension }) => dimension));
  return [request.dims, ...request.linked].flat().flatMap(({ dimension }) => (shown.includes(dimension) ? [] : [dimension]));
}

/** Whether a table tells anything: a total alone, or zeros beside hidden numbers, is no plot. */
export const tells = ({ cells }: ProtectedTable): boolean =>
  cells.some(({ at, count = 0 }) => at.length > 0 && !at.includes(ALL) && count > 0);

export interface GivenUp {
  /** Inner numbers that are withheld, of those that could be there. */
  readonly hidden: number;
  readonly of: number;
  /** In how many of all the cases the withheld numbers are about: what is not in the printed ones. */
  readonly inside: number;
  readonly population: number;
}

/**
 * How much a table gives up for its protection. Computed from what is printed alone, as anybody can: the total is always printed, and what
 * is not in a printed inner number is in a withheld one. See: [Note: Why a number is hidden]
 */
export function givenUp(table: ProtectedTable): GivenUp {
  const { shown, of } = shownOf(table);
  const hidden = of - shown;
  const printed = table.cells.reduce((sum, { at, count = 0 }) => sum + (at.includes(ALL) ? 0 : count), 0);
  return { hidden, of, inside: hidden === 0 ? 0 : table.population - printed, population: table.population };
}
