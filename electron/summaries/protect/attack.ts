/**
 * @file The reader who subtracts: finds how far each number can be narrowed from a printed page, as pairs of whole tables, or says
 * which cells would have to be withheld as well.
 *
 * [Note: Network tables are whole by themselves] The additions of a table of at most two dimensions form a network: every cell is a
 * pipe, every line a junction. Corners of such a problem with whole-number bounds are whole numbers, so the linear solver's answer
 * is a real table. We round and check every answer all the same, and a table that does not check ends the attempt. Three
 * dimensions or linked tables lose this property and will need the whole-number solver here.
 */

import type { WitnessPair } from './gate';
import type { Pledge } from './sensitive';
import { type OpenProblem, type Row, type Solver, SolverFailure } from './solver';
import { amountOf, isConsistent, type Layout, type Quantity, read, type Table } from './table';

/** What the reader can make of a page. */
export interface Attack {
  /** The widest pair of tables for a pledge; `cut` when the pledge is broken: a condition that any better pattern meets. */
  try(pledge: Pledge, withheld: readonly boolean[]): { pair: WitnessPair; cut?: Row };
  /** Like `try`, without any known cell, for a number of which only the range is asked. */
  range(quantity: Quantity, withheld: readonly boolean[]): WitnessPair;
  dispose(): void;
}

/** What a shown cell may give way in the second question, see `price`. Small enough never to matter for the optimum. */
const YIELD = 1 / 1024;

type Direction = 1 | -1;

/**
 * @param remaining seconds left; throws when there are none.
 */
export function openAttack(table: Table, layout: Layout, solver: Solver, remaining: () => number): Attack {
  const top = read(table.counts, layout.total);
  const additions = layout.lines.map(({ parts, whole }): Row => {
    return { indices: [...parts, whole], values: [...parts.map(() => 1), -1], lower: 0, upper: 0 };
  });
  const problem = solver.open({ cost: table.counts.map(() => 0), lower: table.counts, upper: table.counts, rows: additions, whole: false });
  const seen = new Map<string, (readonly number[])[]>();

  const costOf = (quantity: Quantity, direction: Direction) =>
    table.counts.map((_, cell) => (cell === quantity.plus ? -direction : cell === quantity.minus ? direction : 0));
  const fixed = (cell: number, known: readonly number[]) =>
    cell === layout.total || table.impossible[cell] === true || known.includes(cell);

  /** The table that is most extreme in a quantity among all that print the same page. */
  const extreme = (pledge: Pledge, withheld: readonly boolean[], direction: Direction): readonly number[] => {
    const free = (cell: number) => withheld[cell] === true && !fixed(cell, pledge.known);
    const found = ask(
      problem,
      costOf(pledge.quantity, direction),
      table.counts.map((count, cell) => (free(cell) ? 0 : count)),
      table.counts.map((count, cell) => (free(cell) ? top : count)),
      remaining(),
    );
    const whole = found.values.map((value) => Math.round(value) + 0);
    const agrees = table.counts.every((count, cell) => free(cell) || whole[cell] === count);
    if (!agrees || !isConsistent(layout, whole)) throw new SolverFailure(-1);
    return whole;
  };

  /**
   * What each cell adds to the reach of a quantity in a direction if it were withheld (an upper bound, from the prices of the
   * additions). Shown cells get a little room, or the solver would name any of them at random as the one that is in the way.
   */
  const prices = (pledge: Pledge, withheld: readonly boolean[], direction: Direction): number[] => {
    const cost = costOf(pledge.quantity, direction);
    const room = (cell: number, reach: number) =>
      fixed(cell, pledge.known) ? 0 : withheld[cell] === true ? reach : YIELD * Math.min(reach, pledge.width);
    const found = ask(
      problem,
      cost,
      table.counts.map((count, cell) => count - room(cell, count)),
      table.counts.map((count, cell) => count + room(cell, top - count)),
      remaining(),
    );
    return table.counts.map((count, cell) => {
      if (fixed(cell, pledge.known)) return 0;
      const reduced = layout.lines.reduce(
        (sum, { parts, whole }, line) => sum - read(found.prices, line) * (cell === whole ? -1 : parts.includes(cell) ? 1 : 0),
        read(cost, cell),
      );
      return Math.round((reduced < 0 ? -reduced * (top - count) : reduced * count) * 1e6) / 1e6;
    });
  };

  const best = (pledge: Pledge, withheld: readonly boolean[]): WitnessPair => {
    let low = table.counts;
    let high = table.counts;
    for (const values of seen.get(pledge.known.join()) ?? []) {
      if (!table.counts.every((count, cell) => withheld[cell] === true || values[cell] === count)) continue;
      if (amountOf(values, pledge.quantity) < amountOf(low, pledge.quantity)) low = values;
      if (amountOf(values, pledge.quantity) > amountOf(high, pledge.quantity)) high = values;
    }
    return { low, high };
  };

  const widen = (pledge: Pledge, withheld: readonly boolean[], enough: (pair: WitnessPair) => boolean): WitnessPair => {
    const pool = seen.get(pledge.known.join()) ?? [];
    seen.set(pledge.known.join(), pool);
    for (const direction of [1, -1] as const) {
      if (enough(best(pledge, withheld))) break;
      pool.push(extreme(pledge, withheld, direction));
    }
    return best(pledge, withheld);
  };

  return {
    try(pledge, withheld) {
      const pair = widen(pledge, withheld, (found) => keeps(pledge, found, table));
      if (keeps(pledge, pair, table)) return { pair };
      const down = prices(pledge, withheld, -1);
      if (pledge.lower && amountOf(pair.low, pledge.quantity) >= amountOf(table.counts, pledge.quantity))
        return { pair, cut: cutOf(down, 1) };
      const up = prices(pledge, withheld, 1);
      return {
        pair,
        cut: cutOf(
          down.map((price, cell) => price + read(up, cell)),
          pledge.width,
        ),
      };
    },
    range: (quantity, withheld) => widen({ quantity, width: 0, lower: false, known: [] }, withheld, () => false),
    dispose: () => problem.dispose(),
  };
}

function ask(problem: OpenProblem, cost: readonly number[], lower: readonly number[], upper: readonly number[], seconds: number) {
  problem.setBounds(lower, upper);
  problem.setCost(cost);
  const solution = problem.solve(seconds);
  // The truth itself is a solution, so "none" is a broken solver.
  if (solution?.values.length !== cost.length) throw new SolverFailure(-2);
  return solution;
}

/** Does the pair keep the pledge? */
function keeps(pledge: Pledge, { low, high }: WitnessPair, table: Table): boolean {
  const lowest = amountOf(low, pledge.quantity);
  return amountOf(high, pledge.quantity) - lowest >= pledge.width && (!pledge.lower || lowest < amountOf(table.counts, pledge.quantity));
}

/** The withheld cells must together reach the target. */
function cutOf(reach: readonly number[], target: number): Row {
  const indices = [...reach.keys()].filter((cell) => read(reach, cell) > 0);
  return { indices, values: indices.map((cell) => Math.min(target, read(reach, cell))), lower: target };
}
