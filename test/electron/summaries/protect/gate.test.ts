/** @file No witness pair, no file: the gate against flipped cells and wrong proofs. */

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { gate, type Witnesses, type WitnessPair } from '../../../../electron/summaries/protect/gate';
import { layoutOf } from '../../../../electron/summaries/protect/joint';
import { protect } from '../../../../electron/summaries/protect/protect';
import { sensitiveNumbers } from '../../../../electron/summaries/protect/sensitive';
import { loadSolver, type Solver } from '../../../../electron/summaries/protect/solver';
import { read, type Table } from '../../../../electron/summaries/protect/table';
import { seeded, tableOf } from '../support';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

function proved(table: Table, k: number, seed = 1) {
  const pattern = protect(table, layoutOf(table.shape), { k, solver, randomInt: seeded(seed), budgetMs: 60_000 });
  if (!pattern) throw new Error('no pattern');
  return pattern;
}

const grid = () => {
  const random = seeded(42);
  return tableOf(
    [4, 4],
    Array.from({ length: 16 }, () => (random(3) === 0 ? random(6) : 10 + random(30))),
  );
};

/** Witnesses with one table of one pair changed. */
function changed(witnesses: Witnesses, change: (pair: WitnessPair) => WitnessPair): Map<string, WitnessPair> {
  const copy = new Map(witnesses);
  const [first] = copy;
  if (first) copy.set(first[0], change(first[1]));
  return copy;
}

describe('gate', () => {
  it('opens for a proved pattern and shuts when any withheld cell that protects another is shown', () => {
    const random = seeded(8);
    let flipped = 0;
    for (let run = 0; run < 12; run += 1) {
      const table = tableOf(
        [3, 4],
        Array.from({ length: 12 }, () => (random(3) === 0 ? random(8) : 10 + random(25))),
      );
      const { withheld, witnesses } = proved(table, 10, run);
      expect(gate(table, layoutOf(table.shape), withheld, witnesses, 10)).toBeUndefined();
      const sensitive = new Set(sensitiveNumbers(table, layoutOf(table.shape), 10).map((s) => s.quantity.plus));
      for (const cell of withheld.keys()) {
        if (!withheld[cell] || sensitive.has(cell)) continue;
        expect(gate(table, layoutOf(table.shape), withheld.with(cell, false), witnesses, 10)).toMatch(/disagrees|narrow|not-lower/);
        flipped += 1;
      }
    }
    expect(flipped).toBeGreaterThan(12);
  });

  it('shuts when a small cell itself is shown', () => {
    const table = grid();
    const { withheld, witnesses } = proved(table, 10);
    for (const { quantity } of sensitiveNumbers(table, layoutOf(table.shape), 10).filter((s) => s.quantity.minus === undefined)) {
      expect(gate(table, layoutOf(table.shape), withheld.with(quantity.plus, false), witnesses, 10)).toMatch(/disagrees|narrow-sum/);
    }
  });

  it('shuts for every missing witness pair', () => {
    const table = grid();
    const { withheld, witnesses } = proved(table, 10);
    for (const key of witnesses.keys()) {
      const rest = new Map(witnesses);
      rest.delete(key);
      expect(gate(table, layoutOf(table.shape), withheld, rest, 10)).toBe('missing');
    }
  });

  it('shuts for witnesses that are no tables, do not agree, or lie too near', () => {
    const table = grid();
    const { withheld, witnesses } = proved(table, 10);
    const shut = (change: (pair: WitnessPair) => WitnessPair) =>
      gate(table, layoutOf(table.shape), withheld, changed(witnesses, change), 10);
    expect(shut(({ low }) => ({ low, high: [] }))).toBe('inconsistent');
    expect(shut(({ low, high }) => ({ low, high: high.map((v) => v + 0.5) }))).toBe('inconsistent');
    expect(shut(({ low, high }) => ({ low, high: high.map((v, cell) => (cell === 0 ? v + 1 : v)) }))).toBe('inconsistent');
    expect(shut(({ low, high }) => ({ low: low.map((v) => -v), high }))).toBe('inconsistent');
    expect(shut(({ low, high }) => ({ low, high: high.map(() => Number.NaN) }))).toBe('inconsistent');
    expect(shut(({ low, high }) => ({ low, high: high.map((v) => v * 2) }))).toBe('disagrees');
    expect(shut(({ low }) => ({ low, high: low }))).toBe('narrow');
    expect(shut(({ low, high }) => ({ low: high, high: low }))).toBe('narrow');
    expect(shut(() => ({ low: table.counts, high: table.counts }))).toBe('narrow');
  });

  it('shuts for a threshold or a table that is none', () => {
    const table = grid();
    const { withheld, witnesses } = proved(table, 10);
    expect(gate(table, layoutOf(table.shape), withheld, witnesses, Number.NaN)).toBe('malformed');
    expect(gate(table, layoutOf(table.shape), withheld, witnesses, 0)).toBe('malformed');
    expect(gate(table, layoutOf(table.shape), withheld.slice(1), witnesses, 10)).toBe('malformed');
    expect(
      gate({ ...table, counts: table.counts.with(0, read(table.counts, 0) + 1) }, layoutOf(table.shape), withheld, witnesses, 10),
    ).toBe('malformed');
    expect(gate(table, layoutOf(table.shape), withheld.with(-1, true), witnesses, 10)).toBe('total');
    expect(gate(tableOf([2], [3, 4]), layoutOf([2]), [true, true, false], new Map(), 10)).toBe('total');
  });

  it('asks more of a higher threshold', () => {
    const table = grid();
    const { withheld, witnesses } = proved(table, 5);
    expect(gate(table, layoutOf(table.shape), withheld, witnesses, 5)).toBeUndefined();
    expect(gate(table, layoutOf(table.shape), withheld, witnesses, 30)).toBeDefined();
  });

  it('shuts when the withheld cells of a line are in sum about few students, however many cases', () => {
    const few = { harmed: new Set(['a', 'b']), responsible: new Set(['c', 'd']) };
    const own = (count: number, cell: number) => ({
      harmed: new Set(Array.from({ length: count }, (_, i) => `h${cell}-${i}`)),
      responsible: new Set(Array.from({ length: count }, (_, i) => `r${cell}-${i}`)),
    });
    const table = tableOf([4], [12, 12, 40, 50], { people: (count, cell) => (count === 12 ? few : own(count, cell)) });
    const only = [true, true, false, false, false];
    const pair = { low: [0, 24, 40, 50, 114], high: [24, 0, 40, 50, 114] };
    const all = new Map(['0-@', '1-@'].map((key) => [key, pair]));
    expect(gate(table, layoutOf(table.shape), only, all, 10)).toBe('narrow-sum');
    expect(proved(table, 10).withheld.filter(Boolean).length).toBeGreaterThan(2);
  });

  it('never opens for witnesses made at random', () => {
    const table = grid();
    const { withheld, witnesses } = proved(table, 10);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 60 }), { minLength: 25, maxLength: 25 }), (values) => {
        expect(
          gate(
            table,
            layoutOf(table.shape),
            withheld,
            new Map([...witnesses.keys()].map((key) => [key, { low: table.counts, high: values }])),
            10,
          ),
        ).toBeDefined();
      }),
      { numRuns: 100, seed: 1 },
    );
  });
});
