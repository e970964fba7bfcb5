/**
 * @file Chooses which further numbers to withhold so that every pledge can be kept, at the least loss.
 *
 * Method: a whole-number problem with a yes/no per cell, to which the attack adds a condition for every pledge that the best
 * pattern so far breaks, until none is broken (Fischetti and Salazar 2001; design 4.6 step 4).
 */

import { openAttack } from './attack';
import type { Witnesses, WitnessPair } from './gate';
import { keyOf, narrowSums, nestedPairs, pledges, sensitiveNumbers } from './sensitive';
import type { Row, Solver } from './solver';
import { amountOf, type Layout, type Quantity, read, type Table } from './table';

export interface Pattern {
  /** Per cell. */
  readonly withheld: readonly boolean[];
  readonly witnesses: Witnesses;
}

export interface ChooseOptions {
  readonly k: number;
  readonly solver: Solver;
  /** A whole number from 0 up to, not including, the bound. From the operating system's generator outside tests. */
  readonly randomInt: (below: number) => number;
  /** Seconds left; throws when there are none. */
  readonly remaining: () => number;
}

/** Rounds of the search. In numbers, not in seconds, so that the same input always takes the same way. */
const ROUNDS = 150;

/**
 * @param forced cells that are withheld in any case, besides the sensitive ones
 * @returns undefined when no pattern can keep all pledges, or none was found in `ROUNDS`.
 * @throws SolverFailure, or whatever `remaining` throws
 */
export function choosePattern(table: Table, layout: Layout, forced: readonly number[], options: ChooseOptions): Pattern | undefined {
  const { k, solver } = options;
  const must = new Set([
    ...forced,
    ...sensitiveNumbers(table, layout, k).flatMap((s) => (s.quantity.minus === undefined ? [s.quantity.plus] : [])),
  ]);
  const never = (cell: number) => cell === layout.total || table.impossible[cell] === true;
  if ([...must].some(never)) return undefined;
  const attack = openAttack(table, layout, solver, options.remaining);
  const problem = solver.open({
    cost: table.counts.map((_, cell) => weight(table, layout, cell, options.randomInt)),
    lower: table.counts.map((_, cell) => (must.has(cell) ? 1 : 0)),
    upper: table.counts.map((_, cell) => (never(cell) ? 0 : 1)),
    rows: [],
    whole: true,
  });
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const solution = problem.solve(options.remaining());
      if (!solution) return undefined;
      const withheld = table.counts.map((_, cell) => (solution.values[cell] ?? 0) > 0.5);
      const { witnesses, cuts } = examine(withheld);
      if (cuts.length === 0) return { withheld, witnesses };
      for (const cut of cuts) problem.addRow(tighten(cut, must));
    }
    return undefined;
  } finally {
    problem.dispose();
    attack.dispose();
  }

  /** Tries every pledge against a pattern. No cut means that all are kept. */
  function examine(withheld: readonly boolean[]): { witnesses: Map<string, WitnessPair>; cuts: Row[] } {
    const witnesses = new Map<string, WitnessPair>();
    const cuts = new Map<string, Row>();
    const add = (cut: Row) => cuts.set(`${cut.indices.join()}:${cut.values.join()}:${cut.lower}`, cut);
    for (const pledge of pledges(table, layout, withheld, k)) {
      const { pair, cut } = attack.try(pledge, withheld);
      witnesses.set(keyOf(pledge), pair);
      if (!cut) continue;
      const own = pledge.quantity.minus === undefined && !must.has(pledge.quantity.plus) ? pledge.quantity.plus : undefined;
      add(breaks(cut, withheld) ? onlyIf(cut, own) : oneMore(withheld, layout, never, own));
    }
    for (const { line, cells } of narrowSums(table, layout, withheld, k)) add(notJust(cells, line));
    if (cuts.size === 0) for (const cut of loose(withheld)) add(cut);
    return { witnesses, cuts: [...cuts.values()] };
  }

  /**
   * Differences of nested numbers that are not sensitive must not look so either: known to be 0, at least k, or k wide. The audit
   * asks this of the printed bytes, not knowing which are sensitive.
   */
  function loose(withheld: readonly boolean[]): Row[] {
    const open = (quantity: Quantity) =>
      withheld[quantity.plus] === true || (quantity.minus !== undefined && withheld[quantity.minus] === true);
    return nestedPairs(layout).flatMap((quantity) => {
      if (!open(quantity)) return [];
      const { low, high } = attack.range(quantity, withheld);
      const [lowest, highest] = [amountOf(low, quantity), amountOf(high, quantity)];
      if (highest === 0 || lowest >= k || highest - lowest >= k) return [];
      const { cut } = attack.try({ quantity, width: k, lower: false, known: [] }, withheld);
      return cut ? [breaks(cut, withheld) ? cut : oneMore(withheld, layout, never)] : [];
    });
  }

  /** Not exactly these of the line, if its margin stays shown. */
  function notJust(cells: readonly number[], line: number): Row {
    const { parts, whole } = layout.lines[line] ?? { parts: [], whole: layout.total };
    const others = [...parts, whole].filter((cell) => !cells.includes(cell) && !never(cell));
    const optional = cells.filter((cell) => !must.has(cell));
    return { indices: [...others, ...optional], values: [...others.map(() => 1), ...optional.map(() => -1)], lower: 1 - optional.length };
  }
}

/**
 * How much is lost by withholding a cell (design 4.6 step 4): less for a zero, more for large numbers, most for margins; and a random
 * part, or a reader could replay the choice to learn which numbers were small. The design's 10 % would at times withhold a 3 where a 2
 * does (practice.md 5.1, k = 2); 3 % still makes numbers within a third of each other interchangeable.
 */
function weight(table: Table, layout: Layout, cell: number, randomInt: (below: number) => number): number {
  const count = read(table.counts, cell);
  const levels = (layout.at[cell] ?? []).filter((c, axis) => c === table.shape[axis]).length;
  const worth = count === 0 ? 0.8 : 1 + 0.25 * Math.log2(1 + count);
  return worth * (1 + 1.5 * levels) * (0.97 + randomInt(6001) / 100_000);
}

/** Does the pattern really break the condition? */
function breaks(cut: Row, withheld: readonly boolean[]): boolean {
  const reach = cut.indices.reduce((sum, cell, index) => sum + (withheld[cell] === true ? read(cut.values, index) : 0), 0);
  return reach < cut.lower - 1e-3;
}

/** The condition counts only while `cell` is withheld. */
function onlyIf(cut: Row, cell: number | undefined): Row {
  if (cell === undefined) return cut;
  const rest = cut.indices.flatMap((c, index) => (c === cell ? [] : [[c, read(cut.values, index)] as const]));
  const own = cut.indices.includes(cell) ? read(cut.values, cut.indices.indexOf(cell)) : 0;
  return { indices: [...rest.map(([c]) => c), cell], values: [...rest.map(([, v]) => v), own - cut.lower], lower: 0 };
}

/** Always true of a better pattern, since withholding more never narrows a range: one cell more than these. */
function oneMore(withheld: readonly boolean[], layout: Layout, never: (cell: number) => boolean, own?: number): Row {
  const others = [...layout.at.keys()].filter((cell) => withheld[cell] !== true && !never(cell));
  return onlyIf({ indices: others, values: others.map(() => 1), lower: 1 }, own);
}

/** Takes what the forced cells give off the target, so that no other cell counts for more than what is missing. */
function tighten(cut: Row, must: ReadonlySet<number>): Row {
  if (cut.values.some((value) => value < 0)) return cut;
  const given = cut.indices.reduce((sum, cell, index) => sum + (must.has(cell) ? read(cut.values, index) : 0), 0);
  const missing = cut.lower - given;
  const rest = cut.indices.flatMap((cell, index) => (must.has(cell) ? [] : [[cell, Math.min(missing, read(cut.values, index))] as const]));
  return { indices: rest.map(([cell]) => cell), values: rest.map(([, value]) => value), lower: missing };
}
