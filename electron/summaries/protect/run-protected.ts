/** @file From facts to tables that may be printed: the one entry for the service. */
import { Refusal } from '../../../shared/result';
import { CODEBOOK, DIMENSIONS, type RuntimeCategories } from '../../../shared/summaries/codebook';
import {
  DEFAULT_K,
  type DimensionChoice,
  type Fact,
  type ProtectedTable,
  type ReleaseRequest,
  type ReleaseStatistics,
  roundingBase,
} from '../../../shared/summaries/release';
import { tiesAmong } from '../../../shared/summaries/ties';
import type { Witnesses } from './gate';
import { type EarlierTable, type Fulfilled, type FulfilOptions, fulfil, type KnownNumber, type Order } from './order';
import { publish } from './publish';
import { statisticsOf } from './statistics';
import { steadyRandom } from './steady-random';
import { type Axis, axesOf, isOtherTerm, neverHappens, recordsOf } from './tabulate';

export interface RunOptions extends Omit<FulfilOptions, 'offer'> {
  /** The vault's secret for its summaries. With it `randomInt` is not used. See: [Note: One table, one pattern] */
  readonly secret?: Uint8Array;
  /** The vault's own schools and terms, complete. */
  readonly runtime?: RuntimeCategories;
  /** Different students there must be in all; three times k unless told. */
  readonly minPopulation?: number;
  /** Lowest k allowed. Less than 10 needs a second admin's word (design 4.3), which the caller has to have. */
  readonly floor?: number;
  /** What earlier releases printed of the same terms. */
  readonly earlier?: readonly EarlierRelease[];
  /** Numbers of the same terms that were published elsewhere. */
  readonly known?: readonly PublishedElsewhere[];
  /** The answer to the same request without `known`. See: [Note: An outside number is no oracle] */
  readonly atLeast?: readonly Omit<EarlierRelease, 'terms'>[];
  /** See `fulfil`. */
  readonly offer?: (quick: ProtectedRelease) => void;
  /** Terms that the request counts; all of the facts unless told. */
  readonly terms?: readonly string[];
}

/** A table that was printed before, with what it withheld. */
export interface EarlierRelease {
  readonly dims: readonly DimensionChoice[];
  /** Codes of the terms it counted. */
  readonly terms: readonly string[];
  /** Codes along its dimensions of the cells that it withheld, joined with commas. */
  readonly withheld: ReadonlySet<string>;
  /** Of a rounded release: what it printed, by the same codes. */
  readonly rounded?: ReadonlyMap<string, number>;
}

/** Which number was published elsewhere. How large it is makes no difference to the protection: the true one counts as known. */
export interface PublishedElsewhere {
  readonly cell: readonly (DimensionChoice & { readonly code: string })[];
  readonly terms: readonly string[];
}

export interface ProtectedRelease {
  /** The table in question first, then those linked with it. */
  readonly tables: readonly ProtectedTable[];
  readonly table: ProtectedTable;
  readonly stats: ReleaseStatistics;
  /** The proof. Secret: it tells which numbers are small. Never to be exported or sent to the window. */
  readonly witnesses: Witnesses;
  readonly proven: boolean;
}

/** A table with more inner cells than this is not for people, and its search could take minutes. */
const MAX_INNER_CELLS = 600;

/** The tables of a request, the one in question first. */
export const tablesOf = ({ dims, linked }: Pick<ReleaseRequest, 'dims' | 'linked'>): DimensionChoice[][] => [dims, ...linked];

/**
 * Counts, protects and proves. `facts` are those of the request's period, and those of the terms that earlier releases counted.
 *
 * The same facts, request and random numbers give the same result.
 *
 * @throws Refusal `blocked` (k below the floor, other bands than an earlier release), `invalid` (a grouping or value that the codebook
 *   does not have, a table too large), and those of `fulfil`
 */
export function runProtected(facts: readonly Fact[], request: ReleaseRequest, options: RunOptions): ProtectedRelease {
  const order = orderOf(facts, request, options);
  const randomInt = options.secret ? steadyRandom(options.secret, request) : options.randomInt;
  const { offer, ...rest } = options;
  const released = (found: Fulfilled): ProtectedRelease => {
    const tables = found.tables.map((table) => publish(table, found, order.axes, request));
    const [table] = tables;
    if (!table) throw new Refusal('not-proven', { reason: 'gate' });
    return { tables, table, stats: statisticsOf(table), witnesses: found.witnesses, proven: found.proven };
  };
  return released(fulfil(order.order, { ...rest, randomInt, ...(offer ? { offer: (quick: Fulfilled) => offer(released(quick)) } : {}) }));
}

/** The request as an order, and the codebook's dimensions that its own are. */
export function orderOf(facts: readonly Fact[], request: ReleaseRequest, options: RunOptions): { order: Order; axes: readonly Axis[] } {
  const { k } = request;
  if (k < (options.floor ?? DEFAULT_K)) throw new Refusal('blocked', { reason: 'k-below-floor' });
  const asked = tablesOf(request);
  const earlier = options.earlier ?? [];
  const known = options.known ?? [];
  // Rounded and exact numbers of the same students beside each other would show what was rounded away (design 4.9 a).
  if (earlier.some((one) => (one.rounded !== undefined) !== (request.rounded === true)))
    throw new Refusal('blocked', { reason: 'rounded-or-exact' });
  const choices = new Map<string, DimensionChoice>();
  for (const choice of [...asked, ...earlier.map(({ dims }) => dims)].flat()) {
    const known = choices.get(choice.dimension);
    // The same students under other bands: the differences of the bands would be printed too (design 4.7).
    if (known !== undefined && known.grouping !== choice.grouping) throw new Refusal('blocked', { reason: 'other-bands' });
    choices.set(choice.dimension, choice);
  }
  for (const choice of known.flatMap(({ cell }) => cell)) {
    const grouping = choices.get(choice.dimension)?.grouping ?? choice.grouping;
    if (grouping !== choice.grouping) throw new Refusal('blocked', { reason: 'known-bands' });
    choices.set(choice.dimension, { dimension: choice.dimension, grouping });
  }
  const dims = DIMENSIONS.flatMap((dimension) => choices.get(dimension) ?? []);
  const axes = axesOf({ dims }, options.runtime);
  const position = ({ dimension }: DimensionChoice) => axes.findIndex((axis) => axis.dimension === dimension);
  const tables = asked.map((choice) => choice.map(position));
  if (tables.some((table) => table.reduce((cells, axis) => cells * (axes[axis]?.groups.length ?? 0), 1) > MAX_INNER_CELLS))
    throw new Refusal('invalid', { reason: 'table-too-large' });
  const { records, strataOf, termOf } = recordsOf(facts, axes);
  return {
    axes,
    order: {
      k,
      dims: axes.map(({ dimension, groups }) => ({
        name: dimension,
        sensitive: CODEBOOK[dimension].sensitive,
        codes: groups.map((group) => group.code),
      })),
      tables,
      records,
      strata: strataOf(options.terms),
      earlier: earlier.map((one) => earlierTable(one, axes, strataOf)),
      known: known.map((one) => knownNumber(one, axes, strataOf)),
      ...(options.atLeast ? { atLeast: options.atLeast.map((one) => earlierTable({ ...one, terms: [] }, axes, strataOf)) } : {}),
      ...(request.rounded ? { rounding: roundingBase(k) } : {}),
      impossible: (at, strata) => neverHappens(axes, at) || isOtherTerm(axes, at, strata.map(termOf)),
      ties: tiesAmong(axes.map(({ dimension }) => dimension)),
      minPopulation: options.minPopulation ?? 3 * k,
    },
  };
}

function knownNumber(
  { cell, terms }: PublishedElsewhere,
  axes: readonly Axis[],
  strataOf: (terms: readonly string[]) => number[],
): KnownNumber {
  const places = cell.map(({ dimension, code }) => {
    const axis = axes.findIndex((one) => one.dimension === dimension);
    const at = axes[axis]?.groups.findIndex((group) => group.code === code) ?? -1;
    // A school that never had a case: the number is about nothing that is counted here.
    if (at < 0) throw new Refusal('blocked', { reason: 'known-bands' });
    return { axis, at };
  });
  return { axes: places.map(({ axis }) => axis), at: places.map(({ at }) => at), strata: strataOf(terms) };
}

function earlierTable(
  { dims, terms, withheld, rounded }: EarlierRelease,
  axes: readonly Axis[],
  strataOf: (terms: readonly string[]) => number[],
): EarlierTable {
  const own = dims.map(({ dimension }) => axes.findIndex((axis) => axis.dimension === dimension));
  const coordinate = (code: string, i: number) => {
    const groups = axes[own[i] ?? -1]?.groups ?? [];
    const found = groups.findIndex((group) => group.code === code);
    return found < 0 ? groups.length : found;
  };
  // The margin's mark is no category's code, so it falls on the number that stands for the margin.
  const place = (codes: string) => (codes === '' ? '' : codes.split(',').map(coordinate).join());
  return {
    axes: own,
    strata: strataOf(terms),
    withheld: new Set([...withheld].map(place)),
    ...(rounded ? { rounded: new Map([...rounded].map(([codes, value]) => [place(codes), value])) } : {}),
  };
}
