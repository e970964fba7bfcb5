/**
 * @file The reader who subtracts: finds how far each number can be narrowed from what is printed, as pairs of whole tables, or says
 * which cells would have to be withheld as well.
 *
 * [Note: Whole numbers, or asked again] The additions of a table of at most two dimensions form a network, and corners of such a
 * problem with whole-number bounds are whole numbers, so the linear solver's answer is a real table. Three dimensions, or tables that
 * share margins, lose this property: there the linear range can be wider than any that real tables reach. Every answer is rounded
 * and checked by adding up; one that does not check is asked again of the whole-number solver, and a second failure ends the attempt.
 */

import type { WitnessPair } from './gate';
import type { Pledge } from './sensitive';
import { type OpenProblem, type Row, type Solver, SolverFailure } from './solver';
import { amountOf, isConsistent, type Layout, type Quantity, read, type Table, unseen } from './table';

/** What the reader can make of a page. */
export interface Attack {
  /** The widest pair of tables for a pledge; `cut` when the pledge is broken: a condition that any better pattern meets. */
  try(pledge: Pledge, withheld: readonly boolean[]): { pair: WitnessPair; cut?: Row };
  /** Is the pledge broken, as far as known tables and a solver tell? */
  pair(pledge: Pledge, withheld: readonly boolean[]): { pair: WitnessPair; kept: boolean };
  /** Like `pair`, without any known cell, for a number of which only the range is asked; ends early at `width`. */
  range(quantity: Quantity, withheld: readonly boolean[], width: number): WitnessPair;
  dispose(): void;
}

/** What a shown cell may give way in the second question, see `price`. Small enough never to matter for the optimum. */
const YIELD = 1 / 1024;

type Direction = 1 | -1;
const DIRECTIONS: readonly Direction[] = [1, -1];

/** What the solver's fractions may be off. */
const SLACK = 1e-4;

/** What its bounds and sums may be off. */
const LOOSE = 1e-2;

interface Widened {
  readonly pair: WitnessPair;
  /** Of a pledge that is broken: the true value is the lowest possible one. */
  readonly stuck: boolean;
}

/** A table reached from the truth by a known step, so many times. */
interface Stride {
  readonly values: readonly number[];
  readonly times: number;
  readonly amount: number;
}

/**
 * @param remaining seconds left; throws when there are none.
 */
export function openAttack(table: Table, layout: Layout, solver: Solver, remaining: () => number): Attack {
  const top = Math.max(...table.counts);
  const rows = layout.lines.map(({ parts, whole }): Row => {
    return { indices: [...parts, whole], values: [...parts.map(() => 1), -1], lower: 0, upper: 0 };
  });
  /** Per cell the additions it is in, with its sign. */
  const within = table.counts.map((): [number, number][] => []);
  for (const [line, { indices, values }] of rows.entries())
    for (const [i, cell] of indices.entries()) within[cell]?.push([line, read(values, i)]);
  const open = (whole: boolean) => solver.open({ cost: table.counts.map(() => 0), lower: table.counts, upper: table.counts, rows, whole });
  const linear = open(false);
  let exact: OpenProblem | undefined;
  const pool: (readonly number[])[] = [];
  let page: { withheld: readonly boolean[]; dark: readonly boolean[]; fits: (readonly number[])[]; looked: number } | undefined;

  /** The tables found so far that print this very page. */
  const fitting = (withheld: readonly boolean[]) => {
    if (page?.withheld !== withheld) page = { withheld, dark: unseen(layout, withheld), fits: [], looked: 0 };
    const { dark } = page;
    for (const values of pool.slice(page.looked)) {
      if (table.counts.every((count, cell) => dark[cell] === true || values[cell] === count)) page.fits.push(values);
    }
    page.looked = pool.length;
    return page;
  };

  const costOf = (quantity: Quantity, direction: Direction) =>
    table.counts.map((_, cell) => (cell === quantity.plus ? -direction : cell === quantity.minus ? direction : 0));
  const fixed = (cell: number, known: readonly number[]) =>
    layout.fates[cell] === 'shown' || table.impossible[cell] === true || layout.known[cell] === true || known.includes(cell);

  /** The table that is most extreme in a quantity among all that print the same page; undefined when the solver's is no whole one. */
  const ask = (whole: boolean, pledge: Pledge, dark: readonly boolean[], direction: Direction) => {
    const free = table.counts.map((_, cell) => dark[cell] === true && !fixed(cell, pledge.known));
    if (whole) exact ??= open(true);
    const lower = table.counts.map((count, cell) => (free[cell] ? 0 : count));
    const upper = table.counts.map((count, cell) => (free[cell] ? top : count));
    const { values } = answerOf(whole && exact ? exact : linear, costOf(pledge.quantity, direction), lower, upper, remaining());
    // What is no answer to the question ends the attempt, also where it would only be believed that a pledge is broken.
    const within = values.every((value, cell) => value >= read(lower, cell) - LOOSE && value <= read(upper, cell) + LOOSE);
    if (
      !within ||
      !layout.lines.every(
        ({ parts, whole: sum }) => Math.abs(parts.reduce((all, cell) => all + read(values, cell), 0) - read(values, sum)) <= LOOSE,
      )
    )
      throw new SolverFailure(-1);
    const rounded = values.map((value) => Math.round(value) + 0);
    const real = table.counts.every((count, cell) => free[cell] || rounded[cell] === count) && isConsistent(layout, rounded);
    return { reach: amountOf(values, pledge.quantity), found: real ? rounded : undefined };
  };

  /**
   * What each cell adds to the reach of a quantity in a direction if it were withheld (an upper bound, from the prices of the
   * additions). Shown cells get a little room, or the solver would name any of them at random as the one that is in the way.
   */
  const prices = (pledge: Pledge, withheld: readonly boolean[], direction: Direction): number[] => {
    const { dark } = fitting(withheld);
    const cost = costOf(pledge.quantity, direction);
    const room = (cell: number, reach: number) => {
      if (fixed(cell, pledge.known)) return 0;
      return dark[cell] === true || layout.fates[cell] === 'derived' ? reach : YIELD * Math.min(reach, pledge.width);
    };
    const found = answerOf(
      linear,
      cost,
      table.counts.map((count, cell) => count - room(cell, count)),
      table.counts.map((count, cell) => count + room(cell, top - count)),
      remaining(),
    );
    return table.counts.map((count, cell) => {
      if (fixed(cell, pledge.known)) return 0;
      const reduced = (within[cell] ?? []).reduce((sum, [line, sign]) => sum - read(found.prices, line) * sign, read(cost, cell));
      return Math.round((reduced < 0 ? -reduced * (top - count) : reduced * count) * 1e6) / 1e6;
    });
  };

  const best = (pledge: Pledge, withheld: readonly boolean[]): WitnessPair => {
    let low = table.counts;
    let high = table.counts;
    for (const values of fitting(withheld).fits) {
      const amount = amountOf(values, pledge.quantity);
      const wider = amount < amountOf(low, pledge.quantity) || amount > amountOf(high, pledge.quantity);
      if (!wider || pledge.known.some((cell) => values[cell] !== table.counts[cell])) continue;
      if (amount < amountOf(low, pledge.quantity)) low = values;
      if (amount > amountOf(high, pledge.quantity)) high = values;
    }
    return { low, high };
  };

  /**
   * Goes on in the direction of tables that are known, as far as no cell falls below 0: a step that changes no printed number can be
   * taken again. In long chains of releases this finds most pairs, where the corners of the linear problem are rarely whole numbers.
   */
  const stretch = ({ quantity, known }: Pledge, withheld: readonly boolean[]) => {
    const truth = amountOf(table.counts, quantity);
    let [low, high]: [Stride | undefined, Stride | undefined] = [undefined, undefined];
    for (const values of fitting(withheld).fits) {
      const step = amountOf(values, quantity) - truth;
      if (step === 0 || known.some((cell) => values[cell] !== table.counts[cell])) continue;
      const [against, along] = rooms.get(values) ?? roomOf(values);
      // Once is the table itself, which is known.
      if (along <= 1 && against === 0) continue;
      for (const times of [along, -against]) {
        const stride = { values, times, amount: truth + times * step };
        if (stride.amount < (low?.amount ?? truth)) low = stride;
        if (stride.amount > (high?.amount ?? truth)) high = stride;
      }
    }
    for (const stride of [low, high]) {
      if (!stride) continue;
      const { values, times } = stride;
      pool.push(table.counts.map((count, cell) => count + times * (read(values, cell) - count)));
    }
  };

  /** How often the step from the truth to these numbers can be taken backwards and forwards. */
  const rooms = new Map<readonly number[], [number, number]>();
  const roomOf = (values: readonly number[]): [number, number] => {
    let [against, along] = [top, top];
    for (const [cell, count] of table.counts.entries()) {
      const step = read(values, cell) - count;
      if (step === 0) continue;
      const [down, up] = [Math.floor(count / Math.abs(step)), Math.floor((top - count) / Math.abs(step))];
      along = Math.min(along, step > 0 ? up : down);
      against = Math.min(against, step > 0 ? down : up);
      if (along <= 1 && against === 0) break;
    }
    rooms.set(values, [against, along]);
    return [against, along];
  };

  /** @param exactly also where the linear answer tells already that the pledge is broken */
  const widen = (pledge: Pledge, withheld: readonly boolean[], enough: (pair: WitnessPair) => boolean, exactly: boolean): Widened => {
    let pair = best(pledge, withheld);
    if (enough(pair)) return { pair, stuck: false };
    stretch(pledge, withheld);
    pair = best(pledge, withheld);
    const { dark } = fitting(withheld);
    const reach = new Map<Direction, number>();
    const open: Direction[] = [];
    for (const direction of DIRECTIONS) {
      if (enough(pair)) return { pair, stuck: false };
      const answer = ask(false, pledge, dark, direction);
      reach.set(direction, answer.reach);
      if (answer.found) pool.push(answer.found);
      else open.push(direction);
      pair = best(pledge, withheld);
    }
    // Whole numbers never reach further than fractions do: what is broken for these is broken.
    const [high = 0, low = 0] = DIRECTIONS.map((direction) => reach.get(direction));
    const truth = amountOf(table.counts, pledge.quantity);
    const stuck = pledge.lower && low > truth - 1 + SLACK;
    if (!exactly && (stuck || high - low < pledge.width - SLACK)) return { pair, stuck };
    for (const direction of open) {
      if (enough(pair)) break;
      const answer = ask(true, pledge, dark, direction);
      if (!answer.found) throw new SolverFailure(-1);
      pool.push(answer.found);
      pair = best(pledge, withheld);
    }
    return { pair, stuck: pledge.lower && amountOf(pair.low, pledge.quantity) >= truth };
  };

  const pairOf = (pledge: Pledge, withheld: readonly boolean[]) => {
    const { pair, stuck } = widen(pledge, withheld, (found) => keeps(pledge, found, table), false);
    return { pair, stuck, kept: keeps(pledge, pair, table) };
  };

  return {
    pair: pairOf,
    try(pledge, withheld) {
      const { pair, stuck, kept } = pairOf(pledge, withheld);
      if (kept) return { pair };
      const down = prices(pledge, withheld, -1);
      if (stuck) return { pair, cut: cutOf(down, 1) };
      const up = prices(pledge, withheld, 1);
      return {
        pair,
        cut: cutOf(
          down.map((price, cell) => price + read(up, cell)),
          pledge.width,
        ),
      };
    },
    range(quantity, withheld, width) {
      const wide = ({ low, high }: WitnessPair) => amountOf(high, quantity) - amountOf(low, quantity) >= width;
      return widen({ quantity, width, lower: false, known: [] }, withheld, wide, true).pair;
    },
    dispose() {
      linear.dispose();
      exact?.dispose();
    },
  };
}

function answerOf(problem: OpenProblem, cost: readonly number[], lower: readonly number[], upper: readonly number[], seconds: number) {
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
