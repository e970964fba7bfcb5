/**
 * @file What can a reader compute who puts all tables of a release, and all releases of the same cases, side by side?
 *
 * Written for the audit, from the printed tables alone. [Note: Two looks at linked tables] The search keeps every margin as a number
 * of its own and fills circles of tables in with junction trees. Here the unknowns are combinations and nothing else, and whether
 * they may be kept table by table is decided by taking ears off until nothing is left; where that fails all dimensions are crossed in
 * full. So a mistake in one layout is not repeated in the other. A range counts only with whole numbers that were added up here.
 */
import type { Row, Solver } from '../protect/solver';
import type { PublishedTable } from './parse';
import { Reader, type Sum } from './reader';

/** A printed table and the stretches of time it counts. */
export interface CountedTable {
  readonly table: PublishedTable;
  readonly strata: readonly number[];
  /** Every number is a multiple of this, less than this from the truth. */
  readonly rounding?: number | undefined;
  /** Printed before this release. */
  readonly earlier?: boolean;
}

/** A single number that was published elsewhere. */
export interface KnownPrint {
  readonly names: readonly string[];
  /** Labels per dimension, without the margin. */
  readonly categories: readonly (readonly string[])[];
  /** The category in each of its dimensions. */
  readonly at: readonly number[];
  readonly strata: readonly number[];
  readonly count: number;
}

export const JOINT_FAULTS = ['contradiction', 'narrow', 'small-difference', 'unchecked'] as const;
export type JointFault = (typeof JOINT_FAULTS)[number];

const MOST_UNKNOWNS = 20_000;

/** More than any school counts: the bound where nothing printed bounds a number. */
const MANY = 1_000_000;

interface Edge {
  readonly dims: readonly number[];
  readonly sizes: readonly number[];
  /** First unknown. One for each combination and stratum, the stratum running fastest. */
  readonly start: number;
}

/**
 * @param seconds for each question to the solver
 * @param known what was published elsewhere: known to everybody, and nothing that this release has to hide
 */
export function auditTogether(
  counted: readonly CountedTable[],
  k: number,
  solver: Solver,
  seconds: number,
  known: readonly KnownPrint[] = [],
): JointFault | undefined {
  const page = pageOf(counted, known, solver, seconds);
  if (!page) return 'unchecked';
  try {
    // Where nothing is withheld nobody would ask the solver, and numbers that can't all be true would pass.
    if (known.length > 0 && !page.reader.range(new Map(), 1)) return 'contradiction';
    return lookAt(page, k);
  } finally {
    page.reader.close();
    page.before.close();
  }
}

/** Could all of these be true of one school? What was printed and what was published elsewhere, and nothing about the truth. */
export function contradicts(counted: readonly CountedTable[], known: readonly KnownPrint[], solver: Solver, seconds: number): boolean {
  const page = pageOf(counted, known, solver, seconds);
  if (!page) return false;
  try {
    return page.reader.range(new Map(), 1) === undefined;
  } finally {
    page.reader.close();
    page.before.close();
  }
}

interface Page {
  /** What is looked at: the tables, then each number known from elsewhere as a table of one number. */
  readonly counted: readonly CountedTable[];
  readonly sums: readonly (readonly Sum[])[];
  /** How many of them are tables. */
  readonly tables: number;
  readonly reader: Reader;
  /** Somebody who has not seen this release yet. */
  readonly before: Reader;
}

function pageOf(tables: readonly CountedTable[], known: readonly KnownPrint[], solver: Solver, seconds: number): Page | undefined {
  const counted = [...tables, ...known.map(asTable)];
  const world = worldOf(counted);
  if (!world) return undefined;
  const { names, sizes, strata, edges, unknowns } = world;
  const sums = counted.map(({ table, strata: own }) => {
    const dims = table.names.map((name) => names.indexOf(name));
    const edge = edges.find((one) => dims.every((d) => one.dims.includes(d)));
    return table.at.map((at) => (edge ? sumAt(edge, sizes, strata, dims, at, own) : new Map<number, number>()));
  });
  const said = (from: (one: CountedTable, t: number) => boolean): Row[] => [
    ...ties(edges, strata.length),
    ...counted.flatMap((one, t) =>
      from(one, t)
        ? one.table.counts.flatMap((count, cell) =>
            count === undefined ? [] : [rowOf(sums[t]?.[cell] ?? new Map(), ...boundsOf(one, cell, count))],
          )
        : [],
    ),
  ];
  const bounded = strata.every((s) => tables.some((one) => one.strata.includes(s)));
  const top = bounded ? Math.max(...tables.map(({ table, rounding = 0 }) => (table.counts.at(-1) ?? 0) + rounding)) : MANY;
  const reader = (rows: readonly Row[]) => {
    const none = Array.from({ length: unknowns }, () => 0);
    const open = (whole: boolean) => solver.open({ cost: none, lower: none, upper: none.map(() => top), rows, whole });
    return new Reader(rows, unknowns, open, seconds);
  };
  return {
    counted,
    sums,
    tables: tables.length,
    reader: reader(said(() => true)),
    before: reader(said((one, t) => one.earlier === true || t >= tables.length)),
  };
}

/** All that a reader knows of a printed number. */
function boundsOf({ table, rounding }: CountedTable, cell: number, count: number): [number, number] {
  if (rounding === undefined || table.impossible[cell]) return [count, count];
  return [Math.max(0, count - rounding + 1), count + rounding - 1];
}

function asTable({ names, categories, at, strata, count }: KnownPrint): CountedTable {
  return {
    table: {
      names,
      categories,
      shape: categories.map((of) => of.length),
      at: [at],
      counts: [count],
      impossible: [false],
      rounded: [false],
    },
    strata,
  };
}

function lookAt({ counted, sums, tables, reader, before }: Page, k: number): JointFault | undefined {
  // See: [Note: Rounded, and proved like the rest]
  const width = counted.some((one) => one.rounding !== undefined) ? k - 1 : k;
  /** What everybody could work out before this release is not its doing. */
  const wasKnown = (sum: Sum) => {
    if (counted.length === tables) return false;
    const range = before.range(sum, 1);
    return range !== undefined && range.high === range.low;
  };
  for (const [t, { table, rounding }] of counted.entries()) {
    for (const [cell, count] of table.counts.entries()) {
      if (t >= tables || (count !== undefined && (rounding === undefined || table.impossible[cell]))) continue;
      const sum = sums[t]?.[cell] ?? new Map();
      const range = reader.range(sum, width);
      if (!range) return 'contradiction';
      if (range.high - range.low < width && !wasKnown(sum)) return 'narrow';
    }
  }
  for (const { plus, minus, known } of differences(counted)) {
    const sum = less(sums[plus[0]]?.[plus[1]], sums[minus[0]]?.[minus[1]]);
    if (known !== undefined) {
      if (known > 0 && known < k && !wasKnown(sum)) return 'small-difference';
      continue;
    }
    const range = reader.range(sum, width);
    if (!range) return 'contradiction';
    if (!(range.high === 0 || range.low >= k || range.high - range.low >= width) && !wasKnown(sum)) return 'small-difference';
  }
  return undefined;
}

type Place = readonly [table: number, cell: number];

/** Pairs of which one number holds the other: in one table, and the same number of a release inside another's time. */
function* differences(counted: readonly CountedTable[]): Generator<{ plus: Place; minus: Place; known: number | undefined }> {
  const exact = ({ table, rounding }: CountedTable, cell: number) => (rounding === undefined ? table.counts[cell] : undefined);
  for (const [t, one] of counted.entries()) {
    const { table, strata } = one;
    const index = new Map(table.at.map((at, cell) => [at.join(), cell]));
    for (const [minus, at] of table.at.entries()) {
      for (const up of above(at, table.shape)) {
        const plus = index.get(up.join());
        if (plus !== undefined && plus !== minus)
          yield { plus: [t, plus], minus: [t, minus], known: less2(exact(one, plus), exact(one, minus)) };
      }
    }
    for (const [other, within] of counted.entries()) {
      const { table: inner, strata: part } = within;
      if (other === t || !part.every((s) => strata.includes(s))) continue;
      const single = inner.at.length === 1 && inner.shape.length > 0;
      // Tables of the same cases are looked at above, each by itself; a single number from elsewhere has no table of its own.
      if (part.length >= strata.length && !single && !(table.at.length === 1 && table.shape.length > 0)) continue;
      for (const [minus, at] of inner.at.entries()) {
        const name = namesOf(inner, at);
        for (const [plus, above] of table.at.entries()) {
          const outer = namesOf(table, above);
          const same = outer.length === name.length;
          if (!outer.every((one) => name.includes(one)) || (part.length < strata.length ? !same : same)) continue;
          yield { plus: [t, plus], minus: [other, minus], known: less2(exact(one, plus), exact(within, minus)) };
        }
      }
    }
  }
}

const less2 = (a: number | undefined, b: number | undefined) => (a === undefined || b === undefined ? undefined : a - b);

function above(at: readonly number[], shape: readonly number[]): number[][] {
  return at.reduce<number[][]>(
    (all, c, axis) => {
      const margin = shape[axis] ?? 0;
      return all.flatMap((prefix) =>
        c === margin
          ? [[...prefix, c]]
          : [
              [...prefix, c],
              [...prefix, margin],
            ],
      );
    },
    [[]],
  );
}

/** Which number a cell is, whatever table it stands in: its categories, without the margins. */
function namesOf(table: PublishedTable, at: readonly number[]): string[] {
  return at.flatMap((c, axis) => (c === table.shape[axis] ? [] : [`${table.names[axis]}\t${table.categories[axis]?.[c]}`]));
}

function less(plus: Sum = new Map(), minus: Sum = new Map()): Sum {
  const sum = new Map(plus);
  for (const [unknown, times] of minus) sum.set(unknown, (sum.get(unknown) ?? 0) - times);
  return sum;
}

/** Every dimension and stratum once, and the sets of dimensions whose combinations are the unknowns. */
function worldOf(counted: readonly CountedTable[]) {
  const names = [...new Set(counted.flatMap(({ table }) => table.names))];
  const labels = new Map<string, readonly string[]>();
  for (const { table } of counted) {
    for (const [axis, name] of table.names.entries()) {
      const own = table.categories[axis] ?? [];
      // The same dimension in other bands can't be put side by side cell by cell.
      if ((labels.get(name) ?? own).join('\n') !== own.join('\n')) return undefined;
      labels.set(name, own);
    }
  }
  const sizes = names.map((name) => labels.get(name)?.length ?? 0);
  const strata = [...new Set(counted.flatMap((one) => one.strata))].sort((a, b) => a - b);
  const sets = [
    ...new Map(
      counted.map(({ table }) => table.names.map((name) => names.indexOf(name)).sort((a, b) => a - b)).map((d) => [d.join(), d]),
    ).values(),
  ];
  const largest = sets.filter((one) => !sets.some((other) => other !== one && one.every((d) => other.includes(d))));
  const chosen = hangsLikeATree(largest) ? largest : [[...names.keys()]];
  let unknowns = 0;
  const edges = chosen.map((dims): Edge => {
    const start = unknowns;
    unknowns += dims.reduce((product, d) => product * (sizes[d] ?? 0), strata.length);
    return { dims, sizes: dims.map((d) => sizes[d] ?? 0), start };
  });
  return unknowns > MOST_UNKNOWNS ? undefined : { names, sizes, strata, edges, unknowns };
}

/** Takes away a dimension that only one set has, and a set that lies in another, until nothing changes. Nothing left: a tree. */
function hangsLikeATree(sets: readonly (readonly number[])[]): boolean {
  let left = sets.map((set) => [...set]);
  for (let changed = true; changed; ) {
    const before = JSON.stringify(left);
    left = left.map((set) => set.filter((d) => left.filter((other) => other.includes(d)).length > 1));
    left = left.filter(
      (set, i) => !left.some((other, j) => i !== j && set.every((d) => other.includes(d)) && (set.length < other.length || i > j)),
    );
    changed = JSON.stringify(left) !== before;
  }
  return left.length <= 1 && (left[0]?.length ?? 0) === 0;
}

function* combinations(sizes: readonly number[]): Generator<number[]> {
  const total = sizes.reduce((a, b) => a * b, 1);
  for (let n = 0; n < total; n += 1) {
    let rest = n;
    const at = sizes.map(() => 0);
    for (let axis = sizes.length - 1; axis >= 0; axis -= 1) {
      const size = sizes[axis] ?? 1;
      at[axis] = rest % size;
      rest = Math.floor(rest / size);
    }
    yield at;
  }
}

/** The unknowns of a set of dimensions that lie in a cell; `at` along `dims`, a size standing for the margin. */
function sumAt(
  edge: Edge,
  sizes: readonly number[],
  strata: readonly number[],
  dims: readonly number[],
  at: readonly number[],
  own: readonly number[],
): Sum {
  const sum = new Map<number, number>();
  let index = edge.start;
  for (const combination of combinations(edge.sizes)) {
    const fits = dims.every((d, i) => at[i] === sizes[d] || combination[edge.dims.indexOf(d)] === at[i]);
    for (const stratum of strata) {
      if (fits && own.includes(stratum)) sum.set(index, 1);
      index += 1;
    }
  }
  return sum;
}

/** What two sets of dimensions share must be the same in both, in each stratum. */
function* ties(edges: readonly Edge[], strata: number): Generator<Row> {
  for (const [i, one] of edges.entries()) {
    for (const other of edges.slice(i + 1)) {
      const shared = one.dims.filter((d) => other.dims.includes(d));
      const sums = new Map<string, Map<number, number>>();
      for (const [edge, sign] of [
        [one, 1],
        [other, -1],
      ] as const) {
        let index = edge.start;
        for (const combination of combinations(edge.sizes)) {
          for (let stratum = 0; stratum < strata; stratum += 1) {
            const key = `${shared.map((d) => combination[edge.dims.indexOf(d)]).join()}@${stratum}`;
            const sum = sums.get(key) ?? new Map<number, number>();
            sums.set(key, sum.set(index, sign));
            index += 1;
          }
        }
      }
      for (const sum of sums.values()) yield rowOf(sum, 0);
    }
  }
}

const rowOf = (sum: Sum, lower: number, upper = lower): Row => ({ indices: [...sum.keys()], values: [...sum.values()], lower, upper });
