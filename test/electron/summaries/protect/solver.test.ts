/** @file HiGHS as we use it: warm problems, limits, failures that fail closed. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSolver, type Problem, SolverFailure } from '../../../../electron/summaries/protect/solver';

const problem: Problem = {
  cost: [-3, -2],
  lower: [0, 0],
  upper: [10, 10],
  rows: [{ indices: [0, 1], values: [2, 1], lower: 0, upper: 11 }],
  whole: false,
};

describe('solver', () => {
  it('takes its bytes from the file that it is told', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'solver-'));
    try {
      const wasmFile = join(dir, 'elsewhere.wasm');
      await expect(loadSolver({ wasmFile })).rejects.toThrow();
      await copyFile(createRequire(import.meta.url).resolve('highs/runtime'), wasmFile);
      const opened = (await loadSolver({ wasmFile })).open(problem);
      expect(opened.solve(10)?.values).toEqual([0.5, 10]);
      opened.dispose();
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  });

  it('answers anew after every change, whole numbers where asked, undefined where there is no answer', async () => {
    const solver = await loadSolver();
    const opened = solver.open({ ...problem, whole: true });
    expect(opened.solve(10)?.values).toEqual([1, 9]);
    opened.addRow({ indices: [1], values: [-1], lower: -4 });
    expect(opened.solve(10)?.values).toEqual([4, 3]);
    opened.setCost([0, 1]);
    opened.setBounds([1, 2], [1, 9]);
    expect(opened.solve(10)?.values).toEqual([1, 2]);
    opened.addRow({ indices: [0], values: [1], lower: 2 });
    expect(opened.solve(10)).toBeUndefined();
    opened.dispose();
  });

  it('fails on anything but a proved optimum, and a used-up second does not count for the next run', async () => {
    const solver = await loadSolver();
    const unbounded = solver.open({ ...problem, upper: [Number.POSITIVE_INFINITY, 10], rows: [] });
    expect(() => unbounded.solve(10)).toThrow(SolverFailure);
    unbounded.dispose();
    const opened = solver.open(problem);
    // Enough for one run on a machine that does much else, and little for all of them together.
    const LIMIT = 0.5;
    for (let run = 0; run < 3000; run += 1) {
      opened.setCost(run % 2 === 0 ? [1, 1] : [-1, -1]);
      expect(opened.solve(LIMIT)?.values).toHaveLength(2);
    }
    opened.dispose();
  });
});
