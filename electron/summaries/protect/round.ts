/**
 * @file Controlled rounding: every number of every table becomes a multiple of the base next to it, so that all of them still add up,
 * and as close to the truth as that allows. For schools so small that withholding would leave a blank page (design 4.9 a).
 */
import { OutOfTime } from './choose';
import type { WitnessPair } from './gate';
import { isNear, type Rounding, roundedPledges } from './round-gate';
import { keyOf, type Pledge } from './sensitive';
import { type OpenProblem, type Row, type Solver, SolverFailure } from './solver';
import { amountOf, isConsistent, isPublic, type Layout, type Quantity, read, type Table } from './table';

export interface ToRound {
  readonly table: Table;
  readonly layout: Layout;
  /** Cells of this release. */
  readonly own: readonly number[];
  /** What earlier releases printed of the same cases. It is printed again as it was. */
  readonly before: ReadonlyMap<number, number>;
  readonly base: number;
  readonly k: number;
}

export interface RoundOptions {
  readonly solver: Solver;
  readonly randomInt: (below: number) => number;
  readonly budgetMs: number;
  readonly now?: () => number;
}

/** So many roundings are tried: where one can't be proved, another one often can. */
const TRIES = 4;

/** @returns undefined when nothing adds up, or nothing that adds up can be proved. @throws SolverFailure, OutOfTime */
export function roundedTables(task: ToRound, options: RoundOptions): Rounding | undefined {
  const now = options.now ?? (() => performance.now());
  const end = now() + options.budgetMs;
  const remaining = () => {
    const left = (end - now()) / 1000;
    if (left <= 0) throw new OutOfTime();
    return left;
  };
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const values = nearest(task, options, remaining);
    if (!values) return undefined;
    const witnesses = proofOf(task, values, options.solver, remaining);
    // The first one is the nearest up to its random weights; a later one has others and may lie further off.
    if (witnesses) return { base: task.base, values, witnesses, proven: attempt === 0 };
  }
  return undefined;
}

/** The multiples, by cell; undefined when none add up. */
function nearest(
  { table, layout, own, before, base }: ToRound,
  { solver, randomInt }: RoundOptions,
  remaining: () => number,
): Map<number, number> | undefined {
  const cells = [...new Set([...own, ...before.keys()])];
  const index = new Map(cells.map((cell, i) => [cell, i]));
  const count = (cell: number) => read(table.counts, cell);
  const down = (cell: number) => Math.floor(count(cell) / base);
  // A 1 that became the base would tell that it is not 0.
  const up = (cell: number) => (count(cell) === 1 ? 0 : Math.ceil(count(cell) / base));
  const fixed = (cell: number) => {
    const value = before.get(cell);
    return value === undefined ? undefined : value / base;
  };
  const rows = layout.lines.flatMap(({ axis, parts, whole }): Row[] => {
    const places = [...parts, whole].map((cell) => index.get(cell));
    if (axis < 0 || places.some((place) => place === undefined)) return [];
    return [{ indices: places.flatMap((place) => place ?? []), values: [...parts.map(() => 1), -1], lower: 0, upper: 0 }];
  });
  const problem = solver.open({
    cost: cells.map((cell) => {
      const gain = 2 * (count(cell) - base * down(cell));
      return (base - gain) * (1 + 0.5 * read(layout.levels, cell)) * (0.9 + randomInt(20_001) / 100_000);
    }),
    lower: cells.map((cell) => fixed(cell) ?? down(cell)),
    upper: cells.map((cell) => fixed(cell) ?? up(cell)),
    rows,
    whole: true,
  });
  try {
    const solution = problem.solve(remaining());
    if (!solution) return undefined;
    return new Map(cells.map((cell, i) => [cell, Math.round(read(solution.values, i)) * base + 0]));
  } finally {
    problem.dispose();
  }
}

/** Two whole tables for each pledge, or undefined when one is broken, or when a difference looks small though it is not. */
function proofOf(
  { table, layout, base, k }: ToRound,
  values: ReadonlyMap<number, number>,
  solver: Solver,
  remaining: () => number,
): Map<string, WitnessPair> | undefined {
  const reader = new RoundReader(table, layout, { base, values }, solver, remaining);
  try {
    const witnesses = new Map<string, WitnessPair>();
    for (const pledge of roundedPledges(table, layout, values, k)) {
      const pair = reader.widest(pledge);
      const low = amountOf(pair.low, pledge.quantity);
      if (amountOf(pair.high, pledge.quantity) - low < pledge.width) return undefined;
      if (pledge.lower && low >= amountOf(table.counts, pledge.quantity)) return undefined;
      witnesses.set(keyOf(pledge), pair);
    }
    return layout.nested.every((quantity) => isPublic(layout, quantity) || reader.harmless(quantity, k)) ? witnesses : undefined;
  } finally {
    reader.close();
  }
}

/** Somebody who knows the rounded numbers and how far each can lie from the truth. */
class RoundReader {
  readonly #table: Table;
  readonly #layout: Layout;
  readonly #page: Pick<Rounding, 'base' | 'values'>;
  readonly #remaining: () => number;
  readonly #open: (whole: boolean) => OpenProblem;
  readonly #found: (readonly number[])[];
  #linear: OpenProblem | undefined;
  #exact: OpenProblem | undefined;
  readonly #lower: readonly number[];
  readonly #upper: readonly number[];

  constructor(table: Table, layout: Layout, page: Pick<Rounding, 'base' | 'values'>, solver: Solver, remaining: () => number) {
    [this.#table, this.#layout, this.#page, this.#remaining, this.#found] = [table, layout, page, remaining, [table.counts]];
    const top = Math.max(...table.counts) + page.base;
    const sure = (cell: number) => layout.known[cell] === true || table.impossible[cell] === true;
    const bound = (cell: number, count: number, side: 1 | -1) => {
      if (sure(cell)) return count;
      const value = page.values.get(cell);
      return value === undefined ? (side < 0 ? 0 : top) : Math.max(0, value + side * (page.base - 1));
    };
    this.#lower = table.counts.map((count, cell) => bound(cell, count, -1));
    this.#upper = table.counts.map((count, cell) => bound(cell, count, 1));
    const rows = layout.lines.map(({ parts, whole }): Row => {
      return { indices: [...parts, whole], values: [...parts.map(() => 1), -1], lower: 0, upper: 0 };
    });
    this.#open = (whole) => solver.open({ cost: table.counts.map(() => 0), lower: this.#lower, upper: this.#upper, rows, whole });
  }

  widest({ quantity, width, lower, known }: Pledge): WitnessPair {
    const fits = this.#found.filter((values) => known.every((cell) => values[cell] === this.#table.counts[cell]));
    for (const direction of [1, -1] as const) {
      const [low, high] = ends(fits, quantity);
      const apart = amountOf(high, quantity) - amountOf(low, quantity) >= width;
      if (apart && (!lower || amountOf(low, quantity) < amountOf(this.#table.counts, quantity))) break;
      const values = this.#extreme(quantity, direction, known);
      this.#found.push(values);
      fits.push(values);
    }
    const [low, high] = ends(fits, quantity);
    return { low, high };
  }

  /** Known to be 0, known to be large, or wide: the audit asks this of every difference. */
  harmless(quantity: Quantity, k: number): boolean {
    const { low, high } = this.widest({ quantity, width: k - 1, lower: false, known: [] });
    const [lowest, highest] = [amountOf(low, quantity), amountOf(high, quantity)];
    return highest === 0 || lowest >= k || highest - lowest >= k - 1;
  }

  close(): void {
    this.#linear?.dispose();
    this.#exact?.dispose();
  }

  #extreme(quantity: Quantity, direction: 1 | -1, known: readonly number[]): readonly number[] {
    this.#linear ??= this.#open(false);
    const first = this.#ask(this.#linear, quantity, direction, known);
    if (first) return first;
    // See: [Note: Whole numbers, or asked again]
    this.#exact ??= this.#open(true);
    const second = this.#ask(this.#exact, quantity, direction, known);
    if (!second) throw new SolverFailure(-1);
    return second;
  }

  #ask(problem: OpenProblem, { plus, minus }: Quantity, direction: 1 | -1, known: readonly number[]): number[] | undefined {
    const held = (bounds: readonly number[]) =>
      bounds.map((bound, cell) => (known.includes(cell) ? read(this.#table.counts, cell) : bound));
    problem.setBounds(held(this.#lower), held(this.#upper));
    problem.setCost(this.#table.counts.map((_, cell) => (cell === plus ? -direction : cell === minus ? direction : 0)));
    const solution = problem.solve(this.#remaining());
    if (solution?.values.length !== this.#table.counts.length) throw new SolverFailure(-2);
    const values = solution.values.map((value) => Math.round(value) + 0);
    const near = [...this.#page.values].every(([cell, printed]) => isNear(read(values, cell), printed, this.#page.base));
    const sure = values.every((value, cell) => this.#layout.known[cell] !== true || value === this.#table.counts[cell]);
    return near && sure && isConsistent(this.#layout, values) ? values : undefined;
  }
}

function ends(fits: readonly (readonly number[])[], quantity: Quantity): [readonly number[], readonly number[]] {
  const sorted = fits.toSorted((a, b) => amountOf(a, quantity) - amountOf(b, quantity));
  return [sorted[0] ?? [], sorted.at(-1) ?? []];
}
