/** @file Many invented schools: every release that is made passes the independent audit of its bytes, and shows only true numbers. */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { audit } from '../../../electron/summaries/export/audit';
import { releaseBytes } from '../../../electron/summaries/export/files';
import type { KnownPrint } from '../../../electron/summaries/export/joint-audit';
import { fulfil, type KnownNumber, type Order } from '../../../electron/summaries/protect/order';
import { loadSolver, type Solver } from '../../../electron/summaries/protect/solver';
import { Refusal } from '../../../shared/result';
import { ALL } from '../../../shared/summaries/categories';
import { roundingBase } from '../../../shared/summaries/release';
import { LONG } from './long';
import { inventedOrder } from './orders';
import { printedOf } from './printed';
import { seeded } from './support';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** Thousands with `npm run proofs`. */
const MANY = process.env.CIRCLEKEEPER_MANY;
const RUNS = MANY === undefined ? 120 : Number(MANY);
const FEW = MANY === undefined ? 40 : RUNS;
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

/** What the order comes to, or nothing when it is refused: anything else that is thrown is a defect. */
function fulfilled(order: Order, seed: number): ReturnType<typeof fulfil> | undefined {
  try {
    return fulfil(order, { solver, randomInt: seeded(seed), budgetMs: 20_000 });
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    return undefined;
  }
}

it(
  'passes the audit of its own bytes, whatever the school',
  () => {
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
          const found = fulfilled(order, seed);
          if (found === undefined) return;
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
  },
  LONG,
);

/** A random number of the order, as somebody published it elsewhere: in the search its place, in the audit its size as well. */
function elsewhere(order: Order, random: (below: number) => number): { place: KnownNumber; print: KnownPrint } {
  const axes = [...order.dims.keys()].filter(() => random(2) === 0).slice(0, 2);
  const at = axes.map((axis) => random(order.dims[axis]?.codes.length ?? 1));
  const count = order.records.filter((record) => axes.every((axis, i) => record.at[axis] === at[i])).length;
  return {
    place: { axes, at, strata: [0] },
    print: {
      names: axes.map((axis) => order.dims[axis]?.name ?? ''),
      categories: axes.map((axis) => order.dims[axis]?.codes ?? []),
      at,
      strata: [0],
      count,
    },
  };
}

it(
  'passes the audit beside whatever was published elsewhere, or is no release',
  () => {
    let made = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...SHAPES),
        fc.integer({ min: 40, max: 300 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 3 }),
        ([sizes, tables], cases, seed, numbers) => {
          const random = seeded(seed + 1);
          const plain = inventedOrder(seed, sizes, tables, cases);
          const known = Array.from({ length: numbers }, () => elsewhere(plain, random));
          const order = { ...plain, known: known.map(({ place }) => place) };
          const found = fulfilled(order, seed);
          if (found === undefined) return;
          made += 1;
          const beside = { solver, strata: [0], earlier: [], seconds: 20, known: known.map(({ print }) => print) };
          const printed = printedOf(order, found);
          expect(audit(releaseBytes(printed, meta), 10, beside)).toBeUndefined();
          for (const { count } of printed.flatMap(({ cells }) => cells))
            expect(count === undefined || count === 0 || count >= 10).toBe(true);
        },
      ),
      { numRuns: FEW, seed: 20261130 },
    );
    expect(made).toBeGreaterThan(FEW / 4);
  },
  LONG,
);

it(
  'passes the audit of its own bytes when it is rounded, and adds up',
  () => {
    let made = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...SHAPES),
        fc.integer({ min: 15, max: 300 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom(5, 7, 10),
        ([sizes, tables], cases, seed, k) => {
          const order = inventedOrder(seed, sizes, tables, cases, { k, rounding: roundingBase(k) });
          const found = fulfilled(order, seed);
          if (found === undefined) return;
          made += 1;
          expect(audit(releaseBytes(printedOf(order, found), meta), k, { solver, strata: [0], earlier: [], seconds: 20 })).toBeUndefined();
        },
      ),
      { numRuns: FEW, seed: 20261130 },
    );
    expect(made).toBeGreaterThan(FEW / 2);
  },
  LONG,
);

/**
 * Somebody knows every record but one, and has every release. Subtracting, they learn of the last one what each number tells that holds it:
 * this can't be helped where exact numbers are published. What must hold is that only numbers about k or more tell anything: a number or a
 * difference about fewer tells nothing, so where all numbers that hold a record are withheld, they know as little as before.
 */
it(
  'tells who knows all records but one only what large numbers tell',
  () => {
    let [looked, unseen] = [0, 0];
    for (let seed = 1; seed <= FEW; seed += 1) {
      const [sizes, tables] = SHAPES[seed % SHAPES.length] ?? [[], []];
      const order = inventedOrder(seed, sizes, tables, 40 + (seed % 5) * 50);
      let found: ReturnType<typeof fulfil>;
      try {
        found = fulfil(order, { solver, randomInt: seeded(seed), budgetMs: 20_000 });
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
        continue;
      }
      const shown = found.tables.flatMap(({ axes, cells }) =>
        cells.flatMap(({ at, count }) => {
          const places = at.map((code, i) => (code === ALL ? -1 : (order.dims[axes[i] ?? -1]?.codes.indexOf(code) ?? -1)));
          const holds = (record: readonly number[]) => places.every((place, i) => place < 0 || record[axes[i] ?? -1] === place);
          return count === undefined ? [] : [{ count, holds }];
        }),
      );
      const everywhere = sizes.reduce<number[][]>(
        (all, size) => all.flatMap((at) => Array.from({ length: size }, (_, c) => [...at, c])),
        [[]],
      );
      for (const [i, target] of order.records.entries()) {
        const others = order.records.filter((_, j) => j !== i);
        // Where the last record can be, for all that is printed.
        const possible = everywhere.filter((at) =>
          shown.every(({ count, holds }) => others.filter((one) => holds(one.at)).length + (holds(at) ? 1 : 0) === count),
        );
        const telling = shown.filter(({ holds }) => holds(target.at));
        for (const { count } of telling) expect(count).toBeGreaterThanOrEqual(10);
        // Whoever shares all telling numbers with it, and no other shown number, can't be told from it.
        const alike = everywhere.filter((at) => shown.every(({ holds }) => holds(at) === holds(target.at)));
        expect(possible.map(String).sort()).toEqual(alike.map(String).sort());
        looked += 1;
        if (possible.length > 1) unseen += 1;
        if (i >= 30) break;
      }
    }
    expect(looked).toBeGreaterThan(FEW);
    expect(unseen).toBeGreaterThan(0);
  },
  LONG,
);
