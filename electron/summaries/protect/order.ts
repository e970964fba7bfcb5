/**
 * @file From records to tables that may be printed: counts, protects and proves all tables of a release together, and together with
 * what earlier releases printed. Knows no codebook; `run-protected.ts` and the command line's door bring theirs.
 */
import { Refusal } from '../../../shared/result';
import { ALL } from '../../../shared/summaries/categories';
import type { ProtectedCell } from '../../../shared/summaries/release';
import { OutOfTime, type Pattern } from './choose';
import { type GateFault, gate, type Witnesses } from './gate';
import { Entangled, jointLayout, type TableOutline, TooLarge } from './joint';
import { type ProtectOptions, protect } from './protect';
import { roundedTables } from './round';
import { gateRounded, type Rounding } from './round-gate';
import { type Layout, type People, read, smallestSide, type Table } from './table';

export interface OrderDimension {
  readonly name: string;
  readonly sensitive: boolean;
  readonly codes: readonly string[];
}

/** One counted thing: a category per dimension of the order, the stretch of time it belongs to, and who stands behind it. */
export interface OrderRecord {
  readonly at: readonly number[];
  readonly stratum: number;
  readonly harmed: readonly string[];
  readonly responsible: readonly string[];
}

/** A table that an earlier release printed of some of the same records. */
export interface EarlierTable {
  readonly axes: readonly number[];
  readonly strata: readonly number[];
  /** By coordinates along its axes, joined with commas, the number of categories standing for the margin. */
  readonly withheld: ReadonlySet<string>;
  /** Of a rounded release: what it printed, by the same coordinates. */
  readonly rounded?: ReadonlyMap<string, number>;
}

/** A number of some of the same records that was published elsewhere: known to everybody, whatever it is. */
export interface KnownNumber {
  readonly axes: readonly number[];
  readonly strata: readonly number[];
  /** Along its axes, the number of categories standing for the margin. */
  readonly at: readonly number[];
}

export interface Order {
  readonly k: number;
  /** Every dimension of any table, in an order that does not depend on how the question was put. */
  readonly dims: readonly OrderDimension[];
  /** Dimensions of each table, in the order they are to be printed. */
  readonly tables: readonly (readonly number[])[];
  readonly records: readonly OrderRecord[];
  /** What this release counts. */
  readonly strata: readonly number[];
  readonly earlier: readonly EarlierTable[];
  readonly known: readonly KnownNumber[];
  /**
   * Tables of this very order that were answered without the numbers known from elsewhere: what they withhold stays withheld, what they
   * rounded stays as it was. See: [Note: An outside number is no oracle]
   */
  readonly atLeast?: readonly Omit<EarlierTable, 'strata'>[];
  /** Numbers are rounded to multiples of this instead of being withheld. */
  readonly rounding?: number;
  /** Can these categories never meet in that time? `undefined` stands for a dimension that is summed over. */
  readonly impossible: (at: readonly (number | undefined)[], strata: readonly number[]) => boolean;
  /** Dimensions between which `impossible` decides. */
  readonly ties: readonly (readonly number[])[];
  /** Different students there must be in all. */
  readonly minPopulation: number;
}

export interface PrintableTable {
  readonly axes: readonly number[];
  readonly cells: readonly ProtectedCell[];
}

export interface Fulfilled {
  readonly tables: readonly PrintableTable[];
  readonly population: number;
  /** Tables of the order are missing: they could not be protected. */
  readonly reduced: boolean;
  /** No pattern loses less. */
  readonly proven: boolean;
  /** The proof. Secret: it tells which numbers are small. Never to be exported or sent to the window. */
  readonly witnesses: Witnesses;
}

export interface FulfilOptions extends Omit<ProtectOptions, 'k' | 'found'> {
  /** Is given a release that has passed the gate as soon as there is one; a search for a better one goes on. */
  readonly offer?: (quick: Fulfilled) => void;
}

/**
 * Ladder: all tables; then without the last ones, one by one; then only the total. What is given has passed the gate.
 *
 * @throws Refusal `too-few` (too few students or cases to say anything), `not-proven` (solver failed, no time, the gate stayed shut, or
 *   nothing can be printed beside the earlier releases), `invalid` (a table too large), `blocked` (populations overlap in part)
 */
export function fulfil(order: Order, options: FulfilOptions): Fulfilled {
  const own = order.records.filter((record) => order.strata.includes(record.stratum));
  if (new Set(own.flatMap((r) => [...r.harmed, ...r.responsible])).size < order.minPopulation)
    throw new Refusal('too-few', { reason: 'population' });
  const now = options.now ?? (() => performance.now());
  const end = now() + options.budgetMs;
  for (let kept = order.tables.length; kept >= 0; kept -= 1) {
    const tables = kept === 0 ? [[]] : order.tables.slice(0, kept);
    const reduced = tables.length < order.tables.length || (kept === 0 && order.tables.some((axes) => axes.length > 0));
    const { offer, ...rest } = options;
    const found = attempt(order, tables, {
      ...rest,
      budgetMs: end - now(),
      ...(offer ? { offer: (quick: Omit<Fulfilled, 'reduced'>) => offer({ ...quick, reduced }) } : {}),
    });
    if (found) return { ...found, reduced };
  }
  throw new Refusal('not-proven', { reason: order.known.length > 0 ? 'known' : order.earlier.length > 0 ? 'earlier' : 'gate' });
}

interface AttemptOptions extends Omit<ProtectOptions, 'k' | 'found'> {
  readonly offer?: (quick: Omit<Fulfilled, 'reduced'>) => void;
}

function attempt(order: Order, tables: readonly (readonly number[])[], options: AttemptOptions): Omit<Fulfilled, 'reduced'> | undefined {
  const { table, layout, views, before } = layOut(order, tables);
  if (smallestSide(table, layout.members[views[0]?.at(-1) ?? layout.total] ?? [], order.k) < order.k)
    throw new Refusal('too-few', { reason: 'total' });
  const total = views[0]?.at(-1) ?? layout.total;
  const made = (print: Print, proven: boolean, witnesses: Witnesses): Omit<Fulfilled, 'reduced'> => ({
    tables: tables.map((axes, t) => ({ axes, cells: printed(order, table, layout, print, axes, views[t] ?? []) })),
    population: print(total).count ?? 0,
    proven,
    witnesses,
  });
  // The gate is asked once more of what will be printed, with a layout made anew.
  const fault = (ask: (fresh: Layout) => GateFault | undefined) => ask(layOut(order, tables).layout);
  const { rounding: base } = order;
  if (base !== undefined) {
    const own = [...new Set(views.slice(0, tables.length).flat())];
    const kept = new Map([...before, ...keptOf(order, layout, views.slice(0, tables.length)).rounded]);
    const rounding = search(() => roundedTables({ table, layout, own, before: kept, base, k: order.k }, options));
    if (!rounding || fault((fresh) => gateRounded(table, fresh, own, rounding, order.k)) !== undefined) return undefined;
    return made(asRounded(rounding), rounding.proven, rounding.witnesses);
  }
  const finish = ({ withheld, witnesses, proven }: Pattern) => {
    if (fault((fresh) => gate(table, fresh, withheld, witnesses, order.k)) !== undefined) return undefined;
    return made(asShown(table, withheld), proven, witnesses);
  };
  const { offer, ...rest } = options;
  const found = (quick: Pattern) => {
    const release = finish(quick);
    if (release) offer?.(release);
  };
  const forced = keptOf(order, layout, views.slice(0, tables.length)).withheld;
  const pattern = search(() => protect(table, layout, { ...rest, k: order.k, forced, ...(offer ? { found } : {}) }));
  return pattern && finish(pattern);
}

/** The cells of `atLeast` in this layout. */
function keptOf(
  { atLeast = [] }: Order,
  layout: Layout,
  views: readonly (readonly number[])[],
): { withheld: number[]; rounded: [number, number][] } {
  const cells = new Map(views.flat().map((cell) => [(layout.at[cell] ?? []).join(), cell]));
  const sizes = layout.at[layout.total] ?? [];
  const cellAt = (axes: readonly number[], place: string) => {
    const at = place.split(',').map(Number);
    return cells.get(axes.reduce((all, axis, i) => all.with(axis, at[i] ?? 0), [...sizes]).join());
  };
  return {
    withheld: atLeast.flatMap(({ axes, withheld }) => [...withheld].flatMap((place) => cellAt(axes, place) ?? [])),
    rounded: atLeast.flatMap(({ axes, rounded }) =>
      [...(rounded ?? [])].flatMap(([place, value]): [number, number][] => {
        const cell = cellAt(axes, place);
        return cell === undefined ? [] : [[cell, value]];
      }),
    ),
  };
}

/** What is printed of a cell that can be. */
type Print = (cell: number) => Pick<ProtectedCell, 'status' | 'count'>;

const asShown =
  (table: Table, withheld: readonly boolean[]): Print =>
  (cell) =>
    withheld[cell] === true ? { status: 'withheld' } : { status: 'shown', count: read(table.counts, cell) };

const asRounded =
  ({ values }: Rounding): Print =>
  (cell) => {
    const count = values.get(cell);
    if (count === undefined) throw new RangeError('no such cell');
    return { status: 'rounded', count };
  };

/** The joint layout of these tables and the earlier ones, and the truth in it. */
export function layOut(
  order: Order,
  tables: readonly (readonly number[])[],
): {
  table: Table;
  layout: Layout;
  views: readonly (readonly number[])[];
  /** What earlier rounded releases printed, by cell. */
  before: ReadonlyMap<number, number>;
} {
  const sizes = order.dims.map((dim) => dim.codes.length);
  const atoms = new Map<string, { at: readonly number[]; stratum: number; cases: number; harmed: Set<string>; responsible: Set<string> }>();
  for (const { at, stratum, harmed, responsible } of order.records) {
    const key = `${at.join()}@${stratum}`;
    const atom = atoms.get(key) ?? { at, stratum, cases: 0, harmed: new Set(), responsible: new Set() };
    atoms.set(key, atom);
    atom.cases += 1;
    for (const id of harmed) atom.harmed.add(id);
    for (const id of responsible) atom.responsible.add(id);
  }
  const behind = [...atoms.values()];
  const outlines: TableOutline[] = [
    ...tables.map((axes) => ({ axes: axes.toSorted((a, b) => a - b), strata: order.strata })),
    ...order.earlier.map(({ axes, strata, withheld }) => ({ axes, strata, before: beforeOf(sizes, axes, withheld) })),
  ];
  const { layout, views, strata } = laid(() =>
    jointLayout({ sizes, tables: outlines, known: order.known, ties: order.ties, atoms: behind }),
  );
  const people: People[] = behind.map(({ harmed, responsible }) => ({ harmed, responsible }));
  const cases = behind.map((atom) => atom.cases);
  const counts = layout.members.map((members) => members.reduce((sum, atom) => sum + read(cases, atom), 0));
  const impossible = layout.at.map((at, cell) =>
    order.impossible(
      at.map((c, d) => (c === sizes[d] ? undefined : c)),
      strata[cell] ?? [],
    ),
  );
  if (impossible.some((never, cell) => never && counts[cell] !== 0)) throw new Refusal('invalid', { reason: 'impossible-combination' });
  const before = new Map(
    order.earlier.flatMap(({ axes, rounded }, t) =>
      coordinatesOf(sizes, axes).flatMap((at, position) => {
        const [cell, value] = [views[tables.length + t]?.[position], rounded?.get(at.join())];
        return cell === undefined || value === undefined ? [] : [[cell, value] as const];
      }),
    ),
  );
  const table = { shape: sizes, sensitive: order.dims.map((dim) => dim.sensitive), counts, cases, people, impossible };
  return { table, layout, views, before };
}

function laid<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof TooLarge) throw new Refusal('invalid', { reason: 'table-too-large' });
    if (error instanceof Entangled) throw new Refusal('blocked', { reason: 'populations-entangled' });
    throw error;
  }
}

function beforeOf(sizes: readonly number[], axes: readonly number[], withheld: ReadonlySet<string>): boolean[] {
  return coordinatesOf(sizes, axes).map((at) => withheld.has(at.join()));
}

/** Coordinates along these axes, row by row, margins last. */
export function coordinatesOf(sizes: readonly number[], axes: readonly number[]): number[][] {
  let all: number[][] = [[]];
  for (const axis of axes) all = all.flatMap((prefix) => Array.from({ length: (sizes[axis] ?? 0) + 1 }, (_, c) => [...prefix, c]));
  return all;
}

/** The only place where truth becomes print. */
function printed(
  order: Order,
  table: Table,
  layout: Layout,
  print: Print,
  axes: readonly number[],
  view: readonly number[],
): ProtectedCell[] {
  const cellAt = new Map(view.map((cell) => [(layout.at[cell] ?? []).join(), cell]));
  return coordinatesOf(table.shape, axes).map((coordinates) => {
    const full = table.shape.map((margin, d) => (axes.includes(d) ? (coordinates[axes.indexOf(d)] ?? margin) : margin));
    const cell = cellAt.get(full.join());
    if (cell === undefined) throw new RangeError('no such cell');
    const at = coordinates.map((c, i) => order.dims[axes[i] ?? -1]?.codes[c] ?? ALL);
    if (table.impossible[cell] === true) return { at, status: 'impossible', count: 0 };
    return { at, ...print(cell) };
  });
}

/** Whatever goes wrong in the search, there is no table; and no text of the solver gets out. */
function search<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new Refusal('not-proven', { reason: error instanceof OutOfTime ? 'out-of-time' : 'solver' });
  }
}
