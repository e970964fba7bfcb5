/** @file Chains of releases: what a reader of all of them can compute, and somebody who knows every case but one besides. */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { loadSolver, type Solver } from '../../../electron/summaries/protect/solver';
import { type Chain, chainOf, computedOf, type Growth, holds, nestsIn, rangesOverTime, type Told } from './chains';
import { LONG } from './long';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** Thousands with `npm run proofs`. */
const MANY = process.env.CIRCLEKEEPER_MANY;
const RUNS = MANY === undefined ? 12 : Math.max(12, Math.ceil(Number(MANY) / 10));

const SHAPES: readonly (readonly [sizes: number[], tables: number[][]])[] = [
  [[4], [[0]]],
  [
    [4, 3],
    [[0, 1], [0]],
  ],
  [
    [3, 3, 2],
    [
      [0, 1],
      [1, 2],
    ],
  ],
];

const growth = fc.record({
  shape: fc.constantFrom(...SHAPES),
  first: fc.integer({ min: 60, max: 250 }),
  more: fc.array(fc.constantFrom(0, 1, 4, 12, 30, 90, 150), { minLength: 1, maxLength: 5 }),
  growing: fc.boolean(),
});

const trueCount = ({ records }: Chain, one: Told) => records.filter((record) => holds(one, record)).length;

/** Design 4.7: a number reappears only unchanged, or changed by nothing or by enough, in itself and in its complement. */
function expectNothingNew(chain: Chain, k: number): void {
  const shown = chain.told.flatMap((one) => (one.count === undefined ? [] : [{ ...one, count: one.count }]));
  const enough = (count: number) => count === 0 || count >= k;
  const totals = new Map(shown.filter(({ at }) => at.every((c) => c < 0)).map(({ strata, count }) => [strata.join(), count]));
  for (const one of chain.told) {
    if (one.count !== undefined) expect(one.count).toBe(trueCount(chain, one));
    for (const other of chain.told) {
      if (other.at.join() === one.at.join() && other.strata.join() === one.strata.join()) expect(other.count).toBe(one.count);
    }
  }
  for (const one of shown) {
    expect(enough(one.count)).toBe(true);
    for (const other of shown) {
      if (!nestsIn(other, one)) continue;
      expect(enough(one.count - other.count), `${one.at}@${one.strata} less ${other.at}@${other.strata}`).toBe(true);
      if (other.at.join() !== one.at.join()) continue;
      const grown = (totals.get(one.strata.join()) ?? 0) - (totals.get(other.strata.join()) ?? 0);
      expect(enough(grown - (one.count - other.count))).toBe(true);
    }
  }
}

/** Who knows all records but one rules places out for it only by what k or more share with it. */
function expectOnlyLargeTells(chain: Chain, k: number): void {
  const shown = chain.told.flatMap((one) => (one.count === undefined ? [] : [{ ...one, count: one.count }]));
  const strata = [...new Set(chain.told.flatMap((one) => one.strata))];
  const everywhere = chain.order.dims
    .reduce<number[][]>((all, { codes }) => all.flatMap((at) => codes.map((_, c) => [...at, c])), [[]])
    .flatMap((at) => strata.map((stratum) => ({ at, stratum })));
  const known = shown.map((one) => trueCount(chain, one));
  const step = Math.ceil(chain.records.length / 12);
  for (const target of chain.records.filter((_, i) => i % step === 0)) {
    const others = shown.map((one, i) => (known[i] ?? 0) - (holds(one, target) ? 1 : 0));
    const possible = everywhere.filter((at) => shown.every((one, i) => (others[i] ?? 0) + (holds(one, at) ? 1 : 0) === one.count));
    for (const at of everywhere.filter((one) => !possible.includes(one))) {
      // What ruled it out: a number that holds the target and not this place, or this place and not the target.
      const against = shown.filter((one) => holds(one, target) !== holds(one, at));
      const evidence = against.map((one) => (holds(one, target) ? one.count : chain.records.length - one.count));
      expect(Math.max(...evidence)).toBeGreaterThanOrEqual(k);
      for (const size of evidence) expect(size === 0 || size >= k).toBe(true);
    }
    expect(possible.some((at) => holds({ strata: [target.stratum], at: target.at }, at))).toBe(true);
  }
}

it(
  'prints a number again only unchanged, or changed by nothing or by k and more, in itself and in its complement',
  () => {
    let [several, refused] = [0, 0];
    fc.assert(
      fc.property(growth, fc.integer({ min: 1, max: 1_000_000 }), ({ shape: [sizes, tables], first, more, growing }, seed) => {
        const cases = growing ? [first, ...more] : [first, ...more.map((n) => n + 30)];
        const chain = chainOf(seed, { sizes, tables, k: 10, cases, growing }, solver);
        expectNothingNew(chain, 10);
        expectOnlyLargeTells(chain, 10);
        if (chain.releases > 1) several += 1;
        refused += chain.refused;
      }),
      { numRuns: RUNS, seed: 20261130 },
    );
    expect(several).toBeGreaterThan(RUNS / 3);
    expect(refused).toBeGreaterThan(0);
  },
  LONG,
);

it(
  'tells nothing small to a reader who lists every school that would have had these releases (k = 3)',
  () => {
    const kinds: readonly Omit<Growth, 'cases'>[] = [
      { sizes: [3], tables: [[0]], k: 3, growing: true },
      { sizes: [2, 2], tables: [[0, 1]], k: 3, growing: true },
      { sizes: [2, 2], tables: [[0], [1]], k: 3, growing: true },
      { sizes: [2, 2], tables: [[0], [0, 1]], k: 3, growing: false },
    ];
    let small = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.integer({ min: 8, max: 13 }),
        fc.array(fc.constantFrom(0, 1, 3, 4, 6), { minLength: 1, maxLength: 2 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (kind, first, more, seed) => {
          const chain = chainOf(seed, { ...kind, cases: [first, ...more.map((n) => (kind.growing ? n : n + 4))] }, solver);
          if (chain.releases === 0) return;
          const computed = computedOf(chain.told);
          const ranges = rangesOverTime(chain, computed);
          for (const [i, sum] of computed.entries()) {
            const truth = sum.reduce((all, [one, times]) => all + times * trueCount(chain, one), 0);
            const { low, high } = ranges[i] ?? { low: 0, high: 0 };
            if (truth < 1 || truth >= 3) continue;
            const words = `seed ${seed}: ${sum.map(([one, times]) => `${times} x ${one.at}@${one.strata}`).join(' ')} is ${truth}`;
            expect(high - low, words).toBeGreaterThanOrEqual(3);
            expect(low, words).toBeLessThan(truth);
            small += 1;
          }
        },
      ),
      { numRuns: RUNS, seed: 20261130 },
    );
    expect(small).toBeGreaterThan(RUNS);
  },
  LONG,
);
