/** @file Finds a proved pattern for a table, or a plainer table that has one. */
import { type ChooseOptions, choosePattern, type Pattern } from './choose';
import { gate } from './gate';
import type { Solver } from './solver';
import { layoutOf, read, type Table } from './table';

export interface ProtectOptions {
  readonly k: number;
  readonly solver: Solver;
  readonly randomInt: (below: number) => number;
  /** Budget of the whole search. When it is used up there is no table, not a worse one. */
  readonly budgetMs: number;
  /** A clock in milliseconds, for the budget alone. */
  readonly now?: () => number;
}

/** The budget is used up. */
export class OutOfTime extends Error {
  constructor() {
    super('no time left');
    this.name = 'OutOfTime';
  }
}

/**
 * Chooses what to withhold. Ladder: the least loss; else every inner number; else undefined, which means that no table with these
 * dimensions can be proved and only the total may be told.
 *
 * The result is what the search believes; the caller must still ask the gate. See: [Note: No witness pair, no file]
 *
 * @throws SolverFailure, OutOfTime
 */
export function protect(table: Table, options: ProtectOptions): Pattern | undefined {
  const layout = layoutOf(table.shape);
  const now = options.now ?? (() => performance.now());
  const end = now() + options.budgetMs;
  const choose: ChooseOptions = {
    k: options.k,
    solver: options.solver,
    randomInt: options.randomInt,
    remaining() {
      const left = (end - now()) / 1000;
      if (left <= 0) throw new OutOfTime();
      return left;
    },
  };
  // Cells of an empty line stay shown: its margin is a printed 0, they could not be hidden anyway.
  const empty = new Set(layout.lines.flatMap(({ parts, whole }) => (read(table.counts, whole) === 0 ? parts : [])));
  const inner = layout.inner.filter((cell) => !table.impossible[cell] && !empty.has(cell));
  for (const forced of [[], inner]) {
    const pattern = choosePattern(table, layout, forced, choose);
    if (pattern && gate(table, pattern.withheld, pattern.witnesses, options.k) === undefined) return pattern;
  }
  return undefined;
}
