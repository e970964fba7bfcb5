/** @file Many invented schools: every release that is made passes the independent audit of its bytes, and shows only true numbers. */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { audit } from '../../../electron/summaries/export/audit';
import { releaseBytes } from '../../../electron/summaries/export/files';
import type { PrintedTable } from '../../../electron/summaries/export/printed';
import { fulfil, type Order } from '../../../electron/summaries/protect/order';
import { loadSolver, type Solver } from '../../../electron/summaries/protect/solver';
import { Refusal } from '../../../shared/result';
import { ALL } from '../../../shared/summaries/codebook';
import { inventedOrder } from './orders';
import { seeded } from './support';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** Thousands with `CIRCLEKEEPER_MANY=1`. */
const RUNS = process.env.CIRCLEKEEPER_MANY === '1' ? 3000 : 200;
const meta = { releaseId: 'r-1', releasedOn: '2026-07-01', toolVersion: '0.1.0', predecessors: [] };

const SHAPES: readonly (readonly [sizes: number[], tables: number[][]])[] = [
  [[5], [[0]]],
  [[4, 3], [[0, 1]]],
  [
    [3, 3, 2],
    [
      [0, 1],
      [1, 2],
    ],
  ],
  [[3, 2, 2], [[0, 1, 2]]],
  [
    [2, 3, 2],
    [
      [0, 1],
      [1, 2],
      [0, 2],
    ],
  ],
  [
    [4, 3],
    [[0], [1]],
  ],
];

function printedOf(order: Order, found: ReturnType<typeof fulfil>): PrintedTable[] {
  return found.tables.map(({ axes, cells }) => ({
    codebook: 'test',
    unit: 'cases',
    period: { label: '2025-26', from: '2025-09-01', to: '2026-06-30' },
    k: order.k,
    width: order.k,
    dims: axes.map((axis) => {
      const { name, codes } = order.dims[axis] ?? { name: '', codes: [] };
      return { dimension: name, grouping: 'fine', label: name, categories: codes.map((code) => ({ code, label: code })) };
    }),
    cells: [...cells],
    population: found.population,
    withheld: cells.filter((cell) => cell.status === 'withheld').length,
    reduced: axes.length === 0,
  }));
}

it('passes the audit of its own bytes, whatever the school', () => {
  let made = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...SHAPES),
      fc.integer({ min: 30, max: 300 }),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.constantFrom(5, 10),
      fc.boolean(),
      ([sizes, tables], cases, seed, k, sensitive) => {
        const invented = inventedOrder(seed, sizes, tables, cases, { k });
        const order = { ...invented, dims: invented.dims.map((dim, d) => ({ ...dim, sensitive: sensitive && d === 0 })) };
        let found: ReturnType<typeof fulfil>;
        try {
          found = fulfil(order, { solver, randomInt: seeded(seed), budgetMs: 20_000 });
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          return;
        }
        made += 1;
        const printed = printedOf(order, found);
        expect(audit(releaseBytes(printed, meta), k, { solver, strata: [0], earlier: [], seconds: 20 })).toBeUndefined();
        for (const { dims, cells } of printed) {
          for (const { at, count } of cells) {
            if (count === undefined) continue;
            const axes = dims.map((dim) => order.dims.findIndex((one) => one.name === dim.dimension));
            const fits = order.records.filter((r) =>
              at.every((code, i) => code === ALL || order.dims[axes[i] ?? -1]?.codes[r.at[axes[i] ?? -1] ?? -1] === code),
            );
            expect(count).toBe(fits.length);
            expect(count === 0 || count >= k).toBe(true);
          }
        }
      },
    ),
    { numRuns: RUNS, seed: 20261130 },
  );
  expect(made).toBeGreaterThan(RUNS / 2);
}, 600_000);
