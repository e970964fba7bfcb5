/** @file The choice of what is withheld, against brute force and a hostile solver. */

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { gate } from '../../../../electron/summaries/protect/gate';
import { layoutOf } from '../../../../electron/summaries/protect/joint';
import { protect } from '../../../../electron/summaries/protect/protect';
import { pledgesOf, type Sensitive, sensitiveNumbers } from '../../../../electron/summaries/protect/sensitive';
import { loadSolver, type Solver } from '../../../../electron/summaries/protect/solver';
import { amountOf, isConsistent, type People, type Quantity, read, type Table } from '../../../../electron/summaries/protect/table';
import { rangeIn, sensitiveByHand, tablesThatFit } from '../attacker';
import { seeded, tableOf } from '../support';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const search = (table: Table, k: number, seed = 1) =>
  protect(table, layoutOf(table.shape), { k, solver, randomInt: seeded(seed), budgetMs: 60_000 });

/** Small-school tables: many zeros and ones, some larger cells, one or two dimensions. */
const tables = (maxCells: number, largest: number) =>
  fc
    .oneof(
      fc.tuple(fc.integer({ min: 2, max: maxCells })),
      fc.tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: Math.max(2, Math.floor(maxCells / 3)) })),
    )
    .chain((shape) => {
      const size = shape.reduce((a, b) => a * b, 1);
      const value = fc.oneof(
        { weight: 2, arbitrary: fc.integer({ min: 0, max: 3 }) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: largest }) },
      );
      return fc
        .tuple(
          fc.array(value, { minLength: size, maxLength: size }),
          fc.array(fc.boolean(), { minLength: shape.length, maxLength: shape.length }),
        )
        .map(([inner, sensitive]) => tableOf(shape, inner, { sensitive }));
    });

const largeEnough = (table: Table, k: number) => read(table.counts, table.counts.length - 1) >= 3 * k;

describe('protect', () => {
  it('gives patterns that pass the gate, whose witnesses print the same page', () => {
    fc.assert(
      fc.property(tables(20, 60), fc.constantFrom(5, 10), (table, k) => {
        fc.pre(largeEnough(table, k));
        const pattern = search(table, k);
        if (!pattern) return; // only the total is left
        expect(gate(table, layoutOf(table.shape), pattern.withheld, pattern.witnesses, k)).toBeUndefined();
        expect(pattern.withheld.at(-1)).toBe(false);
        const layout = layoutOf(table.shape);
        for (const { low, high } of pattern.witnesses.values()) {
          for (const witness of [low, high]) {
            expect(isConsistent(layout, witness)).toBe(true);
            expect(witness.every((v, cell) => pattern.withheld[cell] || v === table.counts[cell])).toBe(true);
          }
        }
      }),
      { numRuns: 60, seed: 20260331 },
    );
  });

  it('withstands an attacker who lists every table that fits (k = 3)', () => {
    let attacked = 0;
    fc.assert(
      fc.property(tables(7, 7), (table) => {
        const k = 3;
        fc.pre(largeEnough(table, k) && read(table.counts, table.counts.length - 1) <= 16);
        const pattern = search(table, k);
        if (!pattern) return;
        const layout = layoutOf(table.shape);
        const fits = tablesThatFit(table, pattern.withheld);
        for (const { quantity } of sensitiveByHand(table, k)) {
          const { low, high } = rangeIn(fits, quantity);
          expect(high - low).toBeGreaterThanOrEqual(k);
          expect(low).toBeLessThan(amountOf(table.counts, quantity));
          attacked += 1;
        }
        for (const cell of layout.at.keys()) {
          const { low, high } = rangeIn(fits, { plus: cell });
          expect(pattern.withheld[cell] ? high - low >= k : low === high).toBe(true);
        }
        for (const quantity of layout.nested) {
          const { low, high } = rangeIn(fits, quantity);
          expect(high === 0 || low >= k || high - low >= k).toBe(true);
        }
        for (const { quantity, width } of sensitiveNumbers(table, layout, k)) {
          expect(rangeIn(fits, quantity).high - rangeIn(fits, quantity).low).toBeGreaterThanOrEqual(width);
        }
      }),
      { numRuns: 80, seed: 7 },
    );
    expect(attacked).toBeGreaterThan(200);
  });

  it('lists the same sensitive numbers as a count by hand', () => {
    const name = ({ plus, minus }: Quantity) => `${plus}-${minus ?? ''}`;
    fc.assert(
      fc.property(tables(9, 12), fc.integer({ min: 2, max: 10 }), (table, k) => {
        const layout = layoutOf(table.shape);
        const found = sensitiveNumbers(table, layout, k)
          .filter((s) => s.lower)
          .map((s) => name(s.quantity));
        expect(new Set(found)).toEqual(new Set(sensitiveByHand(table, k).map((s) => name(s.quantity))));
      }),
      { numRuns: 100, seed: 3 },
    );
  });

  it.each([
    ['nobody is alone in a cell', 2],
    ['students alone in a cell are readers too', 1],
  ])('withholds hardly more than the least possible (tiny tables, every pattern tried): %s', (_, each) => {
    const k = 3;
    const random = seeded(11);
    let compared = 0;
    for (let run = 0; run < 24; run += 1) {
      const shape = run % 2 === 0 ? [2, 3] : [6];
      const inner = Array.from({ length: 6 }, () => (random(2) === 0 ? random(3) : random(6)));
      const table = tableOf(shape, inner, { sensitive: shape.map(() => run % 4 > 1), people: (count, cell) => crowd(count * each, cell) });
      const total = read(table.counts, table.counts.length - 1);
      const pattern = total >= 3 * k && total <= 16 ? search(table, k, run) : undefined;
      if (!pattern) continue;
      const sensitive = sensitiveNumbers(table, layoutOf(shape), k);
      const primary = new Set(sensitive.flatMap((s) => (s.quantity.minus === undefined ? [s.quantity.plus] : [])));
      const extra = pattern.withheld.filter(Boolean).length - primary.size;
      expect(extra, `${shape}: ${table.counts}`).toBeLessThanOrEqual(1.25 * fewestExtra(table, primary, sensitive, k) + 1);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(10);
  });

  it('needs exactly one further cell where subtraction would tell one', () => {
    const pattern = search(tableOf([3], [2, 30, 40]), 10);
    expect(pattern?.withheld).toEqual([true, true, false, false]);
  });

  it('protects differences: a printed cell and its printed margin would tell the three others', () => {
    const pattern = search(tableOf([2, 4], [97, 1, 1, 1, 40, 30, 30, 30]), 10);
    expect(pattern).toBeDefined();
    expect(pattern?.withheld[0] || pattern?.withheld[4]).toBe(true);
  });

  it('protects lines that lie wholly in one category, on sensitive dimensions only', () => {
    const inner = [25, 0, 0, 20, 30, 40];
    expect(search(tableOf([2, 3], inner), 10)?.withheld.some(Boolean)).toBe(false);
    const pattern = search(tableOf([2, 3], inner, { sensitive: [false, true] }), 10);
    expect(pattern?.withheld.some(Boolean)).toBe(true);
    expect(pattern?.withheld[1] || pattern?.withheld[2]).toBe(true);
  });

  it('counts students, not cases: 14 cases of two students are a cell of two', () => {
    const two = { harmed: new Set(['a', 'b']), responsible: new Set<string>() };
    const many = (n: number) => ({ harmed: new Set(Array.from({ length: n }, (_, i) => `m${n}-${i}`)), responsible: new Set<string>() });
    const table = tableOf([3], [14, 30, 40], { people: (count) => (count === 14 ? two : many(count)) });
    expect(search(table, 10)?.withheld[0]).toBe(true);
  });

  it('gives the same for the same random numbers', () => {
    const random = seeded(5);
    const table = tableOf(
      [5, 6],
      Array.from({ length: 30 }, () => random(14)),
    );
    const [first, second] = [search(table, 10, 9), search(table, 10, 9)];
    expect(first).toEqual(second);
    expect(first).toBeDefined();
  });
});

function crowd(size: number, cell: number): People {
  const people = (role: string) => new Set(Array.from({ length: size }, (_, i) => `${role}${cell}-${i}`));
  return { harmed: people('h'), responsible: people('r') };
}

/** Fewest cells beside the primary ones, over all patterns, that keep every sensitive number wide for all readers; by listing tables. */
function fewestExtra(table: Table, primary: ReadonlySet<number>, sensitive: readonly Sensitive[], k: number): number {
  const layout = layoutOf(table.shape);
  const optional = [...layout.at.keys()].filter((cell) => !primary.has(cell) && cell !== layout.total);
  const patterns = Array.from({ length: 2 ** optional.length }, (_, bits) => optional.filter((__, i) => (bits >> i) & 1)).sort(
    (a, b) => a.length - b.length,
  );
  const everything = tablesThatFit(
    table,
    layout.at.map((_, cell) => cell !== layout.total),
  );
  for (const extra of patterns) {
    const withheld = layout.at.map((_, cell) => primary.has(cell) || extra.includes(cell));
    const shown = [...layout.at.keys()].filter((cell) => !withheld[cell]);
    const fits = everything.filter((values) => shown.every((cell) => values[cell] === table.counts[cell]));
    const inside = pledgesOf(table, layout, k)(withheld).inside.filter((pledge) => pledge.known.length > 0);
    const kept = [...sensitive.map((s) => ({ ...s, known: [] })), ...inside].every(({ quantity, width, lower, known }) => {
      const { low, high } = rangeIn(
        known.length === 0 ? fits : fits.filter((values) => known.every((cell) => values[cell] === table.counts[cell])),
        quantity,
      );
      return high - low >= width && (!lower || low < amountOf(table.counts, quantity));
    });
    if (kept) return extra.length;
  }
  return Number.POSITIVE_INFINITY;
}
