/** @file From facts to a table that may be printed: the one entry for the service. */
import { Refusal } from '../../../shared/result';
import { DIMENSIONS, type RuntimeCategories } from '../../../shared/summaries/codebook';
import { DEFAULT_K, type Fact, type ProtectedTable, type ReleaseRequest, type ReleaseStatistics } from '../../../shared/summaries/release';
import { gate, type Witnesses } from './gate';
import { OutOfTime, type ProtectOptions, protect } from './protect';
import { publish, transposed } from './publish';
import { statisticsOf } from './statistics';
import { steadyRandom } from './steady-random';
import { layoutOf, smallestSide } from './table';
import { axesOf, distinctStudents, tabulate } from './tabulate';

export interface RunOptions extends Omit<ProtectOptions, 'k'> {
  /** The vault's secret for its summaries. With it `randomInt` is not used. See: [Note: One table, one pattern] */
  readonly secret?: Uint8Array;
  /** The vault's own schools and terms, complete. */
  readonly runtime?: RuntimeCategories;
  /** Different students there must be in all; three times k unless told. */
  readonly minPopulation?: number;
  /** Lowest k allowed. Less than 10 needs a second admin's word (design 4.3), which the caller has to have. */
  readonly floor?: number;
}

export interface ProtectedRelease {
  readonly table: ProtectedTable;
  readonly stats: ReleaseStatistics;
  /** The proof. Secret: it tells which numbers are small. Never to be exported or sent to the window. */
  readonly witnesses: Witnesses;
}

/** A table with more inner cells than this is not for people, and its search could take minutes. */
const MAX_INNER_CELLS = 400;

/**
 * Counts, protects and proves. `facts` are those of the request's period.
 *
 * The same facts, request and random numbers give the same result.
 *
 * @throws Refusal `too-few` (too few students or cases to say anything), `not-proven` (solver failed, no time, or the gate stayed
 *   shut), `blocked` (k below the floor), `invalid` (a grouping or value that the codebook does not have, a table too large)
 */
export function runProtected(facts: readonly Fact[], request: ReleaseRequest, options: RunOptions): ProtectedRelease {
  const { k } = request;
  if (k < (options.floor ?? DEFAULT_K)) throw new Refusal('blocked', { reason: 'k-below-floor' });
  const asked = axesOf(request, options.runtime);
  const axes = asked.toSorted((a, b) => DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension));
  if (axes.reduce((cells, axis) => cells * axis.groups.length, 1) > MAX_INNER_CELLS)
    throw new Refusal('invalid', { reason: 'table-too-large' });
  const table = tabulate(facts, axes);
  if (distinctStudents(facts) < (options.minPopulation ?? 3 * k)) throw new Refusal('too-few', { reason: 'population' });
  if (smallestSide(table, layoutOf(table.shape).inner) < k) throw new Refusal('too-few', { reason: 'total' });
  const randomInt = options.secret ? steadyRandom(options.secret, request) : options.randomInt;
  const pattern = search(() => protect(table, { ...options, randomInt, k }));
  const left = pattern
    ? { table, axes, pattern }
    : { table: tabulate(facts, []), axes: [], pattern: { withheld: [false], witnesses: new Map() } };
  if (gate(left.table, left.pattern.withheld, left.pattern.witnesses, k) !== undefined) throw new Refusal('not-proven', { reason: 'gate' });
  const published = publish(left.table, left.pattern.withheld, left.axes, request);
  const printed = asked[0] === axes[0] ? published : transposed(published);
  return { table: printed, stats: statisticsOf(printed), witnesses: left.pattern.witnesses };
}

/** Whatever goes wrong in the search, there is no table; and no text of the solver gets out. */
function search<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new Refusal('not-proven', { reason: error instanceof OutOfTime ? 'out-of-time' : 'solver' });
  }
}
