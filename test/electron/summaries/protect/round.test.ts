/** @file Rounded tables: they add up, lie near, are proved, audited from their bytes, and never stand beside exact ones. */
import { beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../../../electron/summaries/export/audit';
import { releaseBytes } from '../../../../electron/summaries/export/files';
import { fulfil, layOut, type Order } from '../../../../electron/summaries/protect/order';
import { roundedTables } from '../../../../electron/summaries/protect/round';
import { gateRounded } from '../../../../electron/summaries/protect/round-gate';
import { loadSolver, type Solver } from '../../../../electron/summaries/protect/solver';
import { ALL } from '../../../../shared/summaries/categories';
import { inventedOrder } from '../orders';
import { printedOf } from '../printed';
import { seeded } from '../support';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const meta = { releaseId: 'r-1', releasedOn: '2026-07-01', toolVersion: '0.1.0', predecessors: [] };
const beside = () => ({ solver, strata: [0], earlier: [], seconds: 20 });
const options = (seed: number) => ({ solver, randomInt: seeded(seed), budgetMs: 30_000 });
const tiny = (seed: number, cases: number, more: Partial<Order> = {}) =>
  inventedOrder(seed, [6, 4], [[0, 1]], cases, { rounding: 10, ...more });

describe('a rounded table', () => {
  it('shows every number as a multiple less than the base away, and adds up', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const order = tiny(seed, 60);
      const [table] = fulfil(order, options(seed)).tables;
      const cells = new Map(table?.cells.map((cell) => [cell.at.join(), cell]));
      expect([...cells.values()].every((cell) => cell.status === 'rounded')).toBe(true);
      const codes = order.dims.map((dim) => dim.codes);
      const value = (...at: string[]) => cells.get(at.join())?.count ?? Number.NaN;
      for (const [a, row] of codes[0]?.entries() ?? []) {
        expect(codes[1]?.reduce((sum, column) => sum + value(row, column), 0)).toBe(value(row, ALL));
        for (const [b, column] of codes[1]?.entries() ?? []) {
          const truth = order.records.filter((r) => r.at[0] === a && r.at[1] === b).length;
          expect(value(row, column) % 10).toBe(0);
          expect(Math.abs(value(row, column) - truth)).toBeLessThan(10);
          // That there is somebody at all is not told of a single case.
          if (truth === 1) expect(value(row, column)).toBe(0);
        }
      }
      expect(codes[0]?.reduce((sum, row) => sum + value(row, ALL), 0)).toBe(value(ALL, ALL));
    }
  });

  it('passes the audit of its bytes, alone, linked, in three dimensions and for k = 5', () => {
    for (const [sizes, tables] of [
      [[6, 4], [[0, 1]]],
      [
        [4, 3, 2],
        [
          [0, 1],
          [1, 2],
        ],
      ],
      [[3, 3, 2], [[0, 1, 2]]],
    ] as const) {
      for (const k of [5, 10]) {
        const order = inventedOrder(k, sizes, tables, 90, { k, rounding: k });
        const found = fulfil(order, options(k));
        expect(found.reduced).toBe(false);
        expect(audit(releaseBytes(printedOf(order, found), meta), k, beside())).toBeUndefined();
      }
    }
  });

  it('is refused by the audit when one number was changed, and where exact ones are among it', () => {
    const order = tiny(3, 80);
    const tables = printedOf(order, fulfil(order, options(3)));
    const changed = (change: (cell: (typeof tables)[number]['cells'][number], i: number) => object) =>
      tables.map((table) => ({ ...table, cells: table.cells.map((cell, i) => ({ ...cell, ...change(cell, i) })) }));
    const faults = [
      changed((cell, i) => (i === 0 ? { count: (cell.count ?? 0) + 10 } : {})),
      changed((cell, i) => (i === 0 ? { count: (cell.count ?? 0) + 1 } : {})),
      changed((_cell, i) => (i === 0 ? { status: 'shown' } : {})),
    ].map((one) => audit(releaseBytes(one, meta), 10, beside()));
    expect(faults).toEqual(['contradiction', 'parameters', 'mixed']);
    // A smaller base than the threshold hides nothing.
    expect(
      audit(
        releaseBytes(
          tables.map((table) => ({ ...table, rounding: 5 })),
          meta,
        ),
        10,
        beside(),
      ),
    ).toBe('parameters');
  });

  it('has a gate that shuts at a false sum, a far number, a missing and a narrow proof', () => {
    const order = tiny(5, 70);
    const { table, layout, views, before } = layOut(order, order.tables);
    const own = [...new Set(views.flat())];
    const rounding = roundedTables({ table, layout, own, before, base: 10, k: 10 }, options(5));
    if (!rounding) throw new Error('no rounding');
    expect(gateRounded(table, layout, own, rounding, 10)).toBeUndefined();
    const put = (cell: number, more: number) => new Map([...rounding.values, [cell, (rounding.values.get(cell) ?? 0) + more]]);
    const [cell = 0] = own;
    expect(gateRounded(table, layout, own, { ...rounding, values: put(cell, 10) }, 10)).toMatch(/inconsistent|malformed/);
    expect(gateRounded(table, layout, own, { ...rounding, values: put(cell, 20) }, 10)).toBe('malformed');
    expect(gateRounded(table, layout, own, { ...rounding, values: put(cell, 3) }, 10)).toBe('malformed');
    expect(gateRounded(table, layout, own, { ...rounding, witnesses: new Map() }, 10)).toBe('missing');
    const truth = { low: table.counts, high: table.counts };
    const same = new Map([...rounding.witnesses.keys()].map((key) => [key, truth]));
    expect(gateRounded(table, layout, own, { ...rounding, witnesses: same }, 10)).toBe('narrow');
    expect(gateRounded(table, layout, own, { ...rounding, base: 5 }, 10)).toBe('malformed');
  });

  it('prints again what it printed before, also when the cases grew', () => {
    const order = { ...tiny(7, 160), records: tiny(7, 160).records.map((record, i) => ({ ...record, stratum: i < 90 ? 0 : 1 })) };
    const first = fulfil({ ...order, strata: [0] }, options(1));
    const codes = order.dims.map((dim) => dim.codes);
    const rounded = new Map(
      first.tables[0]?.cells.map(({ at, count }) => [
        at.map((code, d) => (code === ALL ? codes[d]?.length : codes[d]?.indexOf(code))).join(),
        count ?? 0,
      ]),
    );
    const earlier = [{ axes: [0, 1], strata: [0], withheld: new Set<string>(), rounded }];
    const again = fulfil({ ...order, strata: [0], earlier }, options(99));
    expect(again.tables).toEqual(first.tables);
    const year = fulfil({ ...order, strata: [0, 1], earlier }, options(2));
    const prints = [{ files: releaseBytes(printedOf(order, first), meta), strata: [0] }];
    expect(audit(releaseBytes(printedOf(order, year), meta), 10, { ...beside(), strata: [0, 1], earlier: prints })).toBeUndefined();
    const exact = fulfil({ ...order, rounding: undefined, strata: [0, 1] } as unknown as Order, options(2));
    const mixed = { ...beside(), strata: [0, 1], earlier: prints };
    expect(audit(releaseBytes(printedOf({ ...order, rounding: undefined } as unknown as Order, exact), meta), 10, mixed)).toBe('mixed');
  });
});
