/**
 * @file Chooses which further numbers to withhold so that every pledge can be kept, at the least loss.
 *
 * Method: a whole-number problem with a yes/no per cell, to which the attack adds a condition for every pledge that the best
 * pattern so far breaks, until none is broken (Fischetti and Salazar 2001; design 4.6 step 4).
 */

import { openAttack } from './attack';
import { examiner } from './examine';
import { smallAndKnown, type Witnesses } from './gate';
import { sensitiveNumbers } from './sensitive';
import { type Row, type Solver, SolverFailure } from './solver';
import { type Layout, read, type Table } from './table';

export interface Pattern {
  /** Per cell. */
  readonly withheld: readonly boolean[];
  readonly witnesses: Witnesses;
  /** No pattern loses less; false when the search ended before that was certain. */
  readonly proven: boolean;
}

export interface ChooseOptions {
  readonly k: number;
  readonly solver: Solver;
  /** A whole number from 0 up to, not including, the bound. From the operating system's generator outside tests. */
  readonly randomInt: (below: number) => number;
  /** Seconds left; throws when there are none. */
  readonly remaining: () => number;
  /** How far the search is. Says numbers of cells only. */
  readonly progress?: (step: SearchStep) => void;
  /** Is given the quick pattern. */
  readonly found?: (quick: Pattern) => void;
}

/** `quick`: a safe pattern is there, with so many cells withheld; `better`: a round of the search for a lesser loss is over. */
export interface SearchStep {
  readonly stage: 'quick' | 'better';
  readonly withheld: number;
  readonly round: number;
}

/** The budget is used up. */
export class OutOfTime extends Error {
  constructor() {
    super('no time left');
    this.name = 'OutOfTime';
  }
}

/** Rounds of the search. In numbers, not in seconds, so that the same input takes the same way wherever the budget allows it. */
const ROUNDS = 150;

/**
 * A quick pattern first, then the best one. When the budget ends in between, the quick one is taken: it keeps the same pledges, at a
 * greater loss.
 *
 * @param forced cells that are withheld in any case, besides the sensitive ones
 * @returns undefined when no pattern can keep all pledges, or none was found in `ROUNDS`.
 * @throws SolverFailure, or whatever `remaining` throws
 */
export function choosePattern(table: Table, layout: Layout, forced: readonly number[], options: ChooseOptions): Pattern | undefined {
  const { solver } = options;
  const alone = sensitiveNumbers(table, layout, options.k).flatMap((s) => (s.quantity.minus === undefined ? [s.quantity.plus] : []));
  const must = new Set([
    ...forced,
    ...alone,
    ...smallAndKnown(table, layout, options.k),
    ...layout.fates.flatMap((fate, cell) => (fate === 'open' || fate === 'shown' ? [] : [cell])),
  ]);
  const stays = (cell: number) => layout.fates[cell] === 'shown' || table.impossible[cell] === true;
  // Withholding what everybody knows protects nothing.
  const never = (cell: number) => stays(cell) || layout.known[cell] === true;
  for (const cell of must) {
    if (!stays(cell)) continue;
    if (layout.fates[cell] !== 'crossing') return undefined;
    must.delete(cell);
  }
  const weights = table.counts.map((_, cell) => (layout.fates[cell] === 'open' ? weight(table, layout, cell, options.randomInt) : 0));
  // All of the time for a first safe pattern: without one there is nothing to improve.
  let hurry = 0;
  const hurried = {
    remaining() {
      const left = options.remaining() - hurry;
      if (left <= 0) throw new OutOfTime();
      return left;
    },
  };
  const attack = openAttack(table, layout, solver, hurried.remaining);
  const examine = examiner(table, layout, must, never, attack, options.k);
  const problem = solver.open({
    cost: weights,
    lower: table.counts.map((_, cell) => (must.has(cell) ? 1 : 0)),
    upper: table.counts.map((_, cell) => (never(cell) && !must.has(cell) ? 0 : 1)),
    rows: [],
    whole: true,
    gap: GAP,
  });
  let quick: Pattern | undefined;
  const cuts: Row[] = [];
  // Beside earlier releases what mends one number mends most of its neighbours, in all of the times that hold it. In a table by itself it
  // does not, and conditions that are found side by side, before anything more is withheld, lead to a lesser loss.
  const asItGoes = layout.lines.some(({ axis }) => axis < 0);
  const asked = (withheld: readonly boolean[]) => withheld.filter((w, cell) => w && layout.fates[cell] === 'open').length;
  try {
    quick = greedy();
    if (quick) {
      options.progress?.({ stage: 'quick', withheld: asked(quick.withheld), round: 0 });
      options.found?.(quick);
      hurry = KEPT * options.remaining();
    }
    for (const cut of cuts) problem.addRow(tighten(cut, must));
    for (let round = 1; round <= ROUNDS; round += 1) {
      const solution = problem.solve(hurried.remaining());
      if (!solution) return undefined;
      const withheld = table.counts.map((_, cell) => (solution.values[cell] ?? 0) > 0.5);
      const found = examine(withheld, asItGoes ? { mend: mending(withheld).mend } : {});
      options.progress?.({ stage: 'better', withheld: asked(withheld), round });
      if (found.cuts.length === 0) return { withheld, witnesses: found.witnesses, proven: true };
      for (const cut of found.cuts) problem.addRow(tighten(cut, must));
    }
    return quick && slimmer(quick);
  } catch (error) {
    // A solver that fails on the way to a lesser loss takes nothing from what was proved before; out of time is the usual way.
    const late = error instanceof OutOfTime || (error instanceof SolverFailure && outOfTime(hurried));
    if (quick && late) return slimmer(quick);
    throw error;
  } finally {
    problem.dispose();
    attack.dispose();
  }

  /** Meets each broken condition with the cells that give most for their loss, then shows again what turns out needless. */
  function greedy(): Pattern | undefined {
    let withheld: readonly boolean[] = table.counts.map((_, cell) => must.has(cell));
    for (let round = 0; round < ROUNDS; round += 1) {
      const { mend, mended } = mending(withheld);
      const found = examine(withheld, asItGoes ? { mend } : {});
      if (found.cuts.length === 0) return { withheld, witnesses: found.witnesses, proven: false };
      cuts.push(...found.cuts);
      if (!asItGoes) for (const cut of found.cuts) mend(cut);
      const next = mended();
      if (!next) return undefined;
      withheld = next;
    }
    return undefined;
  }

  /** Withholds more as conditions are found. `mended` is undefined when one can't be met. */
  function mending(from: readonly boolean[]): {
    mend: (cut: Row) => readonly boolean[] | undefined;
    mended: () => readonly boolean[] | undefined;
  } {
    let pattern: readonly boolean[] | undefined = from;
    const mend = (cut: Row) => {
      const next = pattern && [...pattern];
      pattern = next && meet(cut, next) ? next : undefined;
      return pattern;
    };
    return { mend, mended: () => pattern };
  }

  /** One try for each cell that was added, the dearest first, as long as there is time. */
  function slimmer(pattern: Pattern): Pattern {
    let best = pattern;
    hurry = 0;
    const added = [...pattern.withheld.keys()].filter((cell) => pattern.withheld[cell] && !must.has(cell));
    for (const cell of added.sort((a, b) => read(weights, b) - read(weights, a)).slice(0, SLIM_TRIES)) {
      const fewer = best.withheld.with(cell, false);
      if (cuts.some((cut) => missing(cut, fewer) > 1e-3)) continue;
      const found = inTime(() => examine(fewer, { justTell: true }));
      if (!found) return best;
      if (found.cuts.length === 0) best = { withheld: fewer, witnesses: found.witnesses, proven: false };
    }
    return best;
  }

  function meet(cut: Row, withheld: boolean[]): boolean {
    for (;;) {
      const lack = missing(cut, withheld);
      if (lack <= 1e-3) return true;
      let [best, gain] = [-1, 0];
      for (const [i, cell] of cut.indices.entries()) {
        if (withheld[cell] || never(cell)) continue;
        const worth = Math.min(read(cut.values, i), lack) / Math.max(read(weights, cell), 1e-3);
        if (worth > gain) [best, gain] = [cell, worth];
      }
      if (best < 0) return false;
      withheld[best] = true;
    }
  }
}

const SLIM_TRIES = 60;

/** A pattern whose loss is within half a percent of the least is as good: the random part of the weights is larger. */
const GAP = 0.005;

/** Part of the budget that is kept for making the quick pattern smaller, should the search for the best one not end. */
const KEPT = 0.25;

const missing = (cut: Row, withheld: readonly boolean[]): number =>
  cut.lower - cut.indices.reduce((sum, cell, i) => sum + (withheld[cell] === true ? read(cut.values, i) : 0), 0);

/** `undefined` when the time ran out, or the solver did. */
function inTime<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof OutOfTime || error instanceof SolverFailure) return undefined;
    throw error;
  }
}

function outOfTime({ remaining }: Pick<ChooseOptions, 'remaining'>): boolean {
  try {
    return remaining() < 0.05;
  } catch {
    return true;
  }
}

/**
 * How much is lost by withholding a cell (design 4.6 step 4): less for a zero, more for large numbers, most for margins; and a random
 * part, or a reader could replay the choice to learn which numbers were small. The design's 10 % would at times withhold a 3 where a 2
 * does (practice.md 5.1, k = 2); 3 % still makes numbers within a third of each other interchangeable.
 */
function weight(table: Table, layout: Layout, cell: number, randomInt: (below: number) => number): number {
  const count = read(table.counts, cell);
  const worth = count === 0 ? 0.8 : 1 + 0.25 * Math.log2(1 + count);
  return worth * (1 + 1.5 * read(layout.levels, cell)) * (0.97 + randomInt(6001) / 100_000);
}

/** Takes what the forced cells give off the target, so that no other cell counts for more than what is missing. */
function tighten(cut: Row, must: ReadonlySet<number>): Row {
  if (cut.values.some((value) => value < 0)) return cut;
  const given = cut.indices.reduce((sum, cell, index) => sum + (must.has(cell) ? read(cut.values, index) : 0), 0);
  const lack = cut.lower - given;
  const rest = cut.indices.flatMap((cell, index) => (must.has(cell) ? [] : [[cell, Math.min(lack, read(cut.values, index))] as const]));
  return { indices: rest.map(([cell]) => cell), values: rest.map(([, value]) => value), lower: lack };
}
