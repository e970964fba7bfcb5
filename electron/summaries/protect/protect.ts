/** @file Finds a proved pattern for the tables of a release, or for a plainer release that has one. */
import { type ChooseOptions, choosePattern, OutOfTime, type Pattern, type SearchStep } from './choose';
import { gate } from './gate';
import { type Solver, SolverFailure } from './solver';
import { type Layout, read, type Table } from './table';

export interface ProtectOptions {
  readonly k: number;
  readonly solver: Solver;
  readonly randomInt: (below: number) => number;
  /** Budget of the whole search. When it is used up before any safe pattern is found there is no table, not a worse one. */
  readonly budgetMs: number;
  /** A clock in milliseconds, for the budget alone. */
  readonly now?: () => number;
  readonly progress?: (step: SearchStep) => void;
  /** Cells that are withheld in any case. */
  readonly forced?: readonly number[];
  /** Is given a pattern that keeps all pledges as soon as there is one; the search goes on. */
  readonly found?: (quick: Pattern) => void;
}

/**
 * Chooses what to withhold. Ladder: the least loss; else every inner number; else undefined, which means that no release with these
 * tables can be proved.
 *
 * The result is what the search believes; the caller must still ask the gate. See: [Note: No witness pair, no file]
 *
 * @throws SolverFailure, OutOfTime
 */
export function protect(table: Table, layout: Layout, options: ProtectOptions): Pattern | undefined {
  const now = options.now ?? (() => performance.now());
  const end = now() + options.budgetMs;
  let limit = end;
  const choose: ChooseOptions = {
    k: options.k,
    solver: options.solver,
    randomInt: options.randomInt,
    ...(options.progress ? { progress: options.progress } : {}),
    ...(options.found ? { found: options.found } : {}),
    remaining() {
      const left = (limit - now()) / 1000;
      if (left <= 0) throw new OutOfTime();
      return left;
    },
  };
  // Cells of an empty line stay shown: its margin is a printed 0, they could not be hidden anyway.
  const empty = new Set(layout.lines.flatMap(({ parts, whole }) => (read(table.counts, whole) === 0 ? parts : [])));
  const inner = layout.inner.filter(
    (cell) => !table.impossible[cell] && !empty.has(cell) && layout.fates[cell] === 'open' && !layout.known[cell],
  );
  const always = options.forced ?? [];
  const rungs = [always, [...inner, ...always]];
  for (const [rung, forced] of rungs.entries()) {
    const last = rung === rungs.length - 1;
    // Beside a long chain of releases the first search may end without any safe pattern. Then there is time for a plain one.
    limit = last ? end : now() + FIRST * (end - now());
    const pattern = inTime(
      () => choosePattern(table, layout, forced, choose),
      () => !last && now() > limit - SOON,
    );
    if (pattern && gate(table, layout, pattern.withheld, pattern.witnesses, options.k) === undefined) return pattern;
  }
  return undefined;
}

/** Part of the budget for the search of the least loss. */
const FIRST = 0.7;

/** Milliseconds before its limit at which a search counts as out of time. */
const SOON = 100;

/** @param late does a failure mean no more than that the time was over, and is there another way left? */
function inTime(run: () => Pattern | undefined, late: () => boolean): Pattern | undefined {
  try {
    return run();
  } catch (error) {
    if ((error instanceof OutOfTime || error instanceof SolverFailure) && late()) return undefined;
    throw error;
  }
}
