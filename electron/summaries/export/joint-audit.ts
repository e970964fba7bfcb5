/**
 * @file What can a reader compute who puts all tables of a release, and all releases of the same cases, side by side?
 *
 * Written for the audit, from the printed tables alone. [Note: Two looks at linked tables] The search keeps every margin as a number
 * of its own and fills circles of tables in with junction trees. Here the unknowns are combinations and nothing else, and whether
 * they may be kept table by table is decided by taking ears off until nothing is left; where that fails all dimensions are crossed in
 * full. So a mistake in one layout is not repeated in the other. A range counts only with whole numbers that were added up here.
 */
import type { OpenProblem, Row, Solver } from '../protect/solver';
import type { PublishedTable } from './parse';

/** A printed table and the stretches of time it counts. */
export interface CountedTable {
  readonly table: PublishedTable;
  readonly strata: readonly number[];
}

export type JointFault = 'contradiction' | 'narrow' | 'small-difference' | 'unchecked';

const MOST_UNKNOWNS = 20_000;

interface Edge {
  readonly dims: readonly number[];
  readonly sizes: readonly number[];
  /** First unknown. One for each combination and stratum, the stratum running fastest. */
  readonly start: number;
}

/** A sum of unknowns. */
type Sum = ReadonlyMap<number, number>;

/** @param seconds for each question to the solver */
export function auditTogether(counted: readonly CountedTable[], k: number, solver: Solver, seconds: number): JointFault | undefined {
  const world = worldOf(counted);
  if (!world) return 'unchecked';
  const { names, sizes, strata, edges, unknowns } = world;
  const rows = [...ties(edges, strata.length)];
  const sums = counted.map(({ table, strata: own }) => {
    const dims = table.names.map((name) => names.indexOf(name));
    const edge = edges.find((one) => dims.every((d) => one.dims.includes(d)));
    return table.at.map((at) => (edge ? sumAt(edge, sizes, strata, dims, at, own) : new Map<number, number>()));
  });
  for (const [t, { table }] of counted.entries()) {
    for (const [cell, count] of table.counts.entries()) if (count !== undefined) rows.push(rowOf(sums[t]?.[cell] ?? new Map(), count));
  }
  const top = Math.max(...counted.map(({ table }) => table.counts.at(-1) ?? 0));
  const none = Array.from({ length: unknowns }, () => 0);
  const problem = (whole: boolean) => solver.open({ cost: none, lower: none, upper: none.map(() => top), rows, whole });
  const reader = new Reader(rows, unknowns, problem, seconds);
  try {
    return lookAt(counted, sums, reader, k);
  } finally {
    reader.close();
  }
}

function lookAt(counted: readonly CountedTable[], sums: readonly (readonly Sum[])[], reader: Reader, k: number): JointFault | undefined {
  for (const [t, { table }] of counted.entries()) {
    for (const [cell, count] of table.counts.entries()) {
      if (count !== undefined) continue;
      const range = reader.range(sums[t]?.[cell] ?? new Map(), k);
      if (!range) return 'contradiction';
      if (range.high - range.low < k) return 'narrow';
    }
  }
  for (const { plus, minus, known } of differences(counted)) {
    if (known !== undefined) {
      if (known > 0 && known < k) return 'small-difference';
      continue;
    }
    const range = reader.range(less(sums[plus[0]]?.[plus[1]], sums[minus[0]]?.[minus[1]]), k);
    if (!range) return 'contradiction';
    if (!(range.high === 0 || range.low >= k || range.high - range.low >= k)) return 'small-difference';
  }
  return undefined;
}

type Place = readonly [table: number, cell: number];

/** Pairs of which one number holds the other: in one table, and the same number of a release inside another's time. */
function* differences(counted: readonly CountedTable[]): Generator<{ plus: Place; minus: Place; known: number | undefined }> {
  for (const [t, { table, strata }] of counted.entries()) {
    const index = new Map(table.at.map((at, cell) => [at.join(), cell]));
    for (const [minus, at] of table.at.entries()) {
      for (const up of above(at, table.shape)) {
        const plus = index.get(up.join());
        if (plus !== undefined && plus !== minus)
          yield { plus: [t, plus], minus: [t, minus], known: less2(table.counts[plus], table.counts[minus]) };
      }
    }
    for (const [other, { table: inner, strata: part }] of counted.entries()) {
      if (other === t || part.length >= strata.length || !part.every((s) => strata.includes(s))) continue;
      for (const [minus, name] of inner.at.map((at) => nameOf(inner, at)).entries()) {
        const plus = table.at.findIndex((at) => nameOf(table, at) === name);
        if (plus >= 0) yield { plus: [t, plus], minus: [other, minus], known: less2(table.counts[plus], inner.counts[minus]) };
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

/** Which number a cell is, whatever table it stands in. */
function nameOf(table: PublishedTable, at: readonly number[]): string {
  const parts = at.flatMap((c, axis) => (c === table.shape[axis] ? [] : [`${table.names[axis]}\t${table.categories[axis]?.[c]}`]));
  return parts.sort().join('\n');
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

const rowOf = (sum: Sum, value: number): Row => ({ indices: [...sum.keys()], values: [...sum.values()], lower: value, upper: value });

/** Somebody with a solver, who remembers every whole data set found so far. */
class Reader {
  readonly #found: number[][] = [];
  #linear: OpenProblem | undefined;
  #exact: OpenProblem | undefined;
  readonly #rows: readonly Row[];
  readonly #unknowns: number;
  readonly #open: (whole: boolean) => OpenProblem;
  readonly #seconds: number;

  constructor(rows: readonly Row[], unknowns: number, open: (whole: boolean) => OpenProblem, seconds: number) {
    this.#rows = rows;
    this.#unknowns = unknowns;
    this.#open = open;
    this.#seconds = seconds;
  }

  /** Lowest and highest of a sum over whole data sets, or an inner part of that range at least `enough` wide. */
  range(sum: Sum, enough: number): { low: number; high: number } | undefined {
    const amounts = () =>
      this.#found.map((values) => [...sum].reduce((total, [unknown, times]) => total + times * (values[unknown] ?? 0), 0));
    for (const direction of [1, -1]) {
      const known = amounts();
      if (known.length > 0 && Math.max(...known) - Math.min(...known) >= enough) break;
      const extreme = this.#extreme(sum, direction);
      if (!extreme) return undefined;
      this.#found.push(extreme);
    }
    const known = amounts();
    return { low: Math.min(...known), high: Math.max(...known) };
  }

  close(): void {
    this.#linear?.dispose();
    this.#exact?.dispose();
  }

  #extreme(sum: Sum, direction: number): number[] | undefined {
    const cost = Array.from({ length: this.#unknowns }, (_, unknown) => -direction * (sum.get(unknown) ?? 0));
    this.#linear ??= this.#open(false);
    const linear = this.#whole(this.#linear, cost);
    if (linear !== 'fractional') return linear;
    this.#exact ??= this.#open(true);
    const exact = this.#whole(this.#exact, cost);
    return exact === 'fractional' ? undefined : exact;
  }

  #whole(problem: OpenProblem, cost: readonly number[]): number[] | 'fractional' | undefined {
    problem.setCost(cost);
    const solution = problem.solve(this.#seconds);
    if (!solution) return undefined;
    const values = solution.values.map((value) => Math.round(value) + 0);
    const fits =
      values.length === this.#unknowns &&
      values.every((value) => value >= 0) &&
      this.#rows.every(
        (row) => row.indices.reduce((total, unknown, i) => total + (row.values[i] ?? 0) * (values[unknown] ?? 0), 0) === row.lower,
      );
    return fits ? values : 'fractional';
  }
}
