/**
 * @file The linear solver behind a small door, so that tests can put a broken one in its place.
 *
 * HiGHS is compiled to WebAssembly. See: [Note: Where the solver's bytes are]
 */
import { createRequire } from 'node:module';
import type { Highs, Model } from 'highs';

/** A linear or whole-number problem: minimise `cost` within bounds. */
export interface Problem {
  readonly cost: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly Row[];
  /** All columns whole numbers. */
  readonly whole: boolean;
  /** How far, in parts of the optimum, an answer may lie from it; only for whole numbers, none unless told. */
  readonly gap?: number;
}

/** `lower <= sum of values[i] * column[indices[i]]`, and `<= upper` when given. */
export interface Row {
  readonly indices: readonly number[];
  readonly values: readonly number[];
  readonly lower: number;
  readonly upper?: number;
}

export interface Solution {
  readonly values: readonly number[];
  /** Price of each row; empty for whole-number problems. */
  readonly prices: readonly number[];
}

/** A problem kept open so that the next question about it is quick. Must be disposed. */
export interface OpenProblem {
  setCost(cost: readonly number[]): void;
  setBounds(lower: readonly number[], upper: readonly number[]): void;
  addRow(row: Row): void;
  /**
   * The optimum, or undefined if there is no solution at all.
   * @param seconds budget of this run
   * @throws SolverFailure on any other end: a result that is not proved optimal is no result.
   */
  solve(seconds: number): Solution | undefined;
  dispose(): void;
}

export interface Solver {
  open(problem: Problem): OpenProblem;
}

/** The solver gave up or broke. Carries a number of HiGHS at most. */
export class SolverFailure extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`solver status ${status}`);
    this.name = 'SolverFailure';
    this.status = status;
  }
}

/**
 * [Note: Where the solver's bytes are] The loader of `highs` looks for `highs.wasm` beside its own script, which a bundler moves. So
 * we tell it the path. (`wasmBinary` is in its types, but 1.15.3 ignores it.) It reads the file with `fs`, so inside the asar is
 * fine. A packaged app must hold `node_modules/highs/package.json` and `node_modules/highs/build/highs.wasm`, or name the file.
 *
 * @param options.wasmFile absolute path of `highs.wasm`
 */
export async function loadSolver(options: { wasmFile?: string } = {}): Promise<Solver> {
  const wasmFile = options.wasmFile ?? createRequire(import.meta.url).resolve('highs/runtime');
  // Loaded with the first summary: at every start of the vault process it would hold up the lock screen for a thing that few open.
  const { default: loadHighs } = await import('highs');
  const highs = await loadHighs({ locateFile: () => wasmFile });
  return { open: (problem) => openHighs(highs, problem) };
}

function openHighs(highs: Highs, problem: Problem): OpenProblem {
  const model = highs.createModel();
  try {
    fill(highs, model, problem);
  } catch (error) {
    model.dispose();
    throw error;
  }
  const all = { kind: 'range', from: 0, to: problem.cost.length - 1 } as const;
  const { optimal, infeasible } = highs.constants.modelStatus;
  return {
    setCost: (cost) => void model.changeColsCost(all, cost),
    setBounds: (lower, upper) => void model.changeColsBounds(all, lower, upper),
    addRow: ({ indices, values, lower, upper }) => void model.addRow(lower, upper ?? highs.infinity, { indices, values }),
    solve(seconds) {
      // `time_limit` counts all runs of an instance together unless its clocks are reset (design 4.10).
      model.zeroAllClocks();
      model.options.set('time_limit', Math.max(0, seconds));
      const status = model.run().modelStatus;
      if (status === infeasible) return undefined;
      if (status !== optimal) throw new SolverFailure(status);
      const solution = model.getSolution();
      return { values: [...solution.colValue], prices: problem.whole ? [] : [...solution.rowDual] };
    },
    dispose: () => model.dispose(),
  };
}

function fill(highs: Highs, model: Model, problem: Problem): void {
  const starts = [0];
  for (const row of problem.rows) starts.push((starts.at(-1) ?? 0) + row.indices.length);
  model.options.set({ output_flag: false, random_seed: 1, mip_rel_gap: problem.gap ?? 0, mip_abs_gap: 1e-6 });
  model.passModel({
    numCols: problem.cost.length,
    numRows: problem.rows.length,
    colCost: problem.cost,
    colLower: problem.lower,
    colUpper: problem.upper,
    rowLower: problem.rows.map((row) => row.lower),
    rowUpper: problem.rows.map((row) => row.upper ?? highs.infinity),
    matrix: {
      format: 'csr',
      numRows: problem.rows.length,
      numCols: problem.cost.length,
      starts,
      indices: problem.rows.flatMap((row) => row.indices),
      values: problem.rows.flatMap((row) => row.values),
    },
    ...(problem.whole ? { integrality: problem.cost.map(() => highs.constants.variableType.integer) } : {}),
  });
}
