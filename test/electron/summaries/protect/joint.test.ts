/** @file Linked tables, more dimensions and earlier releases: the layout, and readers who put everything side by side. */
import { beforeAll, describe, expect, it } from 'vitest';
import { choosePattern } from '../../../../electron/summaries/protect/choose';
import { cliquesOf } from '../../../../electron/summaries/protect/cliques';
import { gate } from '../../../../electron/summaries/protect/gate';
import { fulfil, layOut, type Order } from '../../../../electron/summaries/protect/order';
import { protect } from '../../../../electron/summaries/protect/protect';
import { sensitiveNumbers } from '../../../../electron/summaries/protect/sensitive';
import { loadSolver, type Solver } from '../../../../electron/summaries/protect/solver';
import { amountOf, isConsistent, unseen } from '../../../../electron/summaries/protect/table';
import { ALL } from '../../../../shared/summaries/categories';
import { LONG } from '../long';
import { inventedOrder, rangesByListing } from '../orders';
import { seeded } from '../support';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** Orders looked at. Thousands with `npm run proofs`; the usual run has half a minute. */
const MANY = process.env.CIRCLEKEEPER_MANY !== undefined ? 25 : 1;
const options = (seed: number) => ({ solver, randomInt: seeded(seed), budgetMs: 60_000 });

const SHAPES: readonly (readonly [sizes: number[], tables: number[][]])[] = [
  [[3, 2, 2], [[0, 1, 2]]],
  [
    [3, 3],
    [[0], [1]],
  ],
  [
    [2, 2, 3],
    [
      [0, 1],
      [1, 2],
    ],
  ],
  [
    [2, 2, 2],
    [
      [0, 1],
      [1, 2],
      [0, 2],
    ],
  ],
  [[2, 2, 2, 2], [[0, 1, 2, 3]]],
];

describe('cliquesOf', () => {
  it('keeps tables that hang like a tree apart and fills in a circle', () => {
    const chain = [
      [0, 1],
      [1, 2],
      [2, 3],
    ];
    expect(cliquesOf(4, chain, [8, 5, 4, 6]).map(String).sort()).toEqual(['0,1', '1,2', '2,3']);
    const circle = cliquesOf(4, [...chain, [0, 3]], [2, 2, 2, 2]);
    expect(circle).toHaveLength(2);
    for (const clique of circle) expect(clique).toHaveLength(3);
    expect(cliquesOf(0, [[]], [])).toEqual([[]]);
    expect(
      cliquesOf(3, [[0, 1], [1], [2]], [2, 2, 2])
        .map(String)
        .sort(),
    ).toEqual(['0,1', '2']);
  });
});

describe('a joint layout', () => {
  it('counts every number of every table truly, and its additions hold', () => {
    for (const [sizes, tables] of SHAPES) {
      const order = inventedOrder(3, sizes, tables, 60);
      const { table, layout, views } = layOut(order, tables);
      expect(isConsistent(layout, table.counts)).toBe(true);
      for (const [t, view] of views.entries()) {
        for (const cell of view) {
          const at = layout.at[cell] ?? [];
          const matching = order.records.filter((r) => at.every((c, d) => c === sizes[d] || r.at[d] === c));
          expect(table.counts[cell], `${t}:${at}`).toBe(matching.length);
        }
      }
    }
  });
});

describe('readers of several tables', () => {
  it(
    'find no small number, whoever lists every data set (k = 3)',
    () => {
      let attacked = 0;
      for (let seed = 1; seed <= 16 * MANY; seed += 1) {
        const [sizes, tables] = SHAPES[seed % (SHAPES.length - 1)] ?? [[], []];
        const order = inventedOrder(seed, sizes, tables, 9 + (seed % 5), { k: 3 });
        const { table, layout } = layOut(order, tables);
        const pattern = protect(table, layout, { ...options(seed), k: 3 });
        if (!pattern) continue;
        const sensitive = sensitiveNumbers(table, layout, 3);
        const ranges = rangesByListing(
          table,
          layout,
          unseen(layout, pattern.withheld),
          sensitive.map((s) => s.quantity),
        );
        for (const [i, { quantity, width, lower }] of sensitive.entries()) {
          const range = ranges[i];
          expect((range?.high ?? 0) - (range?.low ?? 0)).toBeGreaterThanOrEqual(width);
          if (lower) expect(range?.low).toBeLessThan(amountOf(table.counts, quantity));
          attacked += 1;
        }
      }
      expect(attacked).toBeGreaterThan(60);
    },
    LONG,
  );

  it('would find one where each table was protected alone: tables in a circle', () => {
    let caught = 0;
    for (let seed = 1; seed <= 6; seed += 1) {
      const tables = [
        [0, 1],
        [1, 2],
        [0, 2],
      ];
      const order = inventedOrder(seed, [3, 3, 2], tables, 120);
      const { table, layout, views } = layOut(order, tables);
      const withheld = layout.at.map(() => false);
      for (const [t, view] of views.entries()) {
        const alone = layOut(order, [tables[t] ?? []]);
        const pattern = protect(alone.table, alone.layout, { ...options(seed), k: 10 });
        for (const [i, cell] of view.entries()) if (pattern?.withheld[alone.views[0]?.[i] ?? -1]) withheld[cell] = true;
      }
      const joined = layout.fates.map((fate, cell) => fate === 'crossing' || withheld[cell] === true);
      const found = protect(table, layout, { ...options(seed), k: 10 });
      if (!found) continue;
      expect(gate(table, layout, found.withheld, found.witnesses, 10)).toBeUndefined();
      if (gate(table, layout, joined, found.witnesses, 10) !== undefined) caught += 1;
    }
    expect(caught).toBeGreaterThan(0);
  });

  it('get from the quick answer the same promise, at a greater or equal loss', () => {
    const order = inventedOrder(7, [3, 3, 2], [[0, 1, 2]], 160);
    const { table, layout } = layOut(order, order.tables);
    let quick = Number.POSITIVE_INFINITY;
    const progress = (step: { stage: string; withheld: number }) => {
      if (step.stage === 'quick') quick = step.withheld;
    };
    const best = choosePattern(table, layout, [], { ...options(1), k: 10, remaining: () => 60, progress });
    expect(best?.proven).toBe(true);
    const least = best?.withheld.filter(Boolean).length ?? 0;
    expect(quick).toBeGreaterThanOrEqual(least);
    let rounds = 0;
    const hurried = choosePattern(table, layout, [], {
      ...options(1),
      k: 10,
      remaining: () => (rounds > 0 ? -1 : 60),
      progress: (step) => {
        if (step.stage === 'quick') rounds += 1;
      },
    });
    expect(hurried?.proven).toBe(false);
    expect(gate(table, layout, hurried?.withheld ?? [], hurried?.witnesses ?? new Map(), 10)).toBeUndefined();
  });
});

describe('the gate of several tables', () => {
  it('shuts when any further withheld number is shown', () => {
    const tables = [
      [0, 1],
      [1, 2],
    ];
    const order = inventedOrder(11, [5, 4, 3], tables, 300);
    const { table, layout } = layOut(order, tables);
    const pattern = protect(table, layout, { ...options(2), k: 10 });
    if (!pattern) throw new Error('no pattern');
    let flipped = 0;
    for (const [cell, withheld] of pattern.withheld.entries()) {
      if (!withheld || layout.fates[cell] !== 'open') continue;
      expect(gate(table, layout, pattern.withheld.with(cell, false), pattern.witnesses, 10)).toBeDefined();
      flipped += 1;
    }
    expect(flipped).toBeGreaterThan(5);
  });
});

describe('releases over time', () => {
  const first = (order: Order) => fulfil(order, options(1));
  /** What a release withheld, as the next one is told. */
  const told = (order: Order, strata: number[]) =>
    first({ ...order, strata }).tables.map(({ axes, cells }) => ({
      axes,
      strata,
      withheld: new Set(
        cells
          .filter((cell) => cell.status === 'withheld')
          .map((cell) =>
            cell.at
              .map((code, i) => (code === ALL ? order.dims[axes[i] ?? 0]?.codes.length : order.dims[axes[i] ?? 0]?.codes.indexOf(code)))
              .join(),
          ),
      ),
    }));
  const twoTerms = (seed: number, second: number) => {
    const order = inventedOrder(seed, [4, 3], [[0, 1]], 300 + second);
    return { ...order, records: order.records.map((record, i) => ({ ...record, stratum: i < 300 ? 0 : 1 })), strata: [0, 1] };
  };

  it('hide what one more case would show: a year after its autumn', () => {
    const order = twoTerms(5, 1);
    expect(() => first({ ...order, earlier: told(order, [0]) })).toThrow('not-proven');
    expect(first(order).population).toBe(301);
  });

  it('show again only what grew by nothing or by enough', () => {
    for (const [seed, more] of [
      [5, 40],
      [6, 90],
      [7, 200],
    ] as const) {
      const order = twoTerms(seed, more);
      const [autumn] = told(order, [0]);
      if (!autumn) throw new Error('no release');
      const { tables } = first({ ...order, earlier: [autumn] });
      for (const { axes, cells } of tables) {
        for (const { at, count } of cells) {
          const key = at
            .map((code, i) => (code === ALL ? order.dims[axes[i] ?? 0]?.codes.length : order.dims[axes[i] ?? 0]?.codes.indexOf(code)))
            .join();
          if (count === undefined || autumn.withheld.has(key)) continue;
          const grown = order.records.filter(
            (r) =>
              r.stratum === 1 && at.every((code, i) => code === ALL || order.dims[axes[i] ?? 0]?.codes[r.at[axes[i] ?? 0] ?? -1] === code),
          ).length;
          expect(grown === 0 || grown >= 10).toBe(true);
        }
      }
    }
  });

  it('print the same for the same question again', () => {
    const order = { ...twoTerms(5, 0), strata: [0] };
    const again = first({ ...order, earlier: told(order, [0]) });
    expect(again.tables).toEqual(first(order).tables);
  });

  it('refuse populations that overlap in part', () => {
    const order = { ...twoTerms(5, 50), strata: [0, 1] };
    expect(() => first({ ...order, earlier: [{ axes: [0], strata: [1, 2], withheld: new Set() }] })).toThrow('blocked');
  });
});
