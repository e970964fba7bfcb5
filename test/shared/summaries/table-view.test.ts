/** @file What the table shows and what the plot draws: nothing withheld, in no disguise. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL } from '../../../shared/summaries/categories';
import { plotOf } from '../../../shared/summaries/plot-series';
import type { ProtectedTable } from '../../../shared/summaries/release';
import { shownOf, viewOf } from '../../../shared/summaries/table-view';
import { STATISTICS, TABLE } from '../../renderer/summaries/support';

describe('the view of a protected table', () => {
  const view = viewOf(TABLE, STATISTICS);

  it('puts the longer dimension down the page, in the order of the codebook, margins last', () => {
    expect(view.rows.lines.map((line) => line.code)).toEqual(['persons', 'belonging', 'things_and_lessons', ALL]);
    expect(view.columns.lines.map((line) => line.code)).toEqual(['5-13', '14_and_over', ALL]);
    expect(view.cells.map((line) => line.map((cell) => (cell.mark.status === 'shown' ? cell.mark.count : cell.mark.status)))).toEqual([
      [40, 60, 100],
      ['withheld', 'withheld', 31],
      [80, 'impossible', 80],
      ['withheld', 'withheld', 211],
    ]);
  });

  it('gives a share only where the statistics do, with its printed whole', () => {
    expect(view.cells[0]?.[0]?.shares).toEqual([{ along: 'age_band', percent: 40, nearest: 1, of: 100 }]);
    expect(view.cells.flat().filter((cell) => cell.shares.length > 0)).toHaveLength(2);
    expect(view.shares).toEqual(['age_band']);
  });

  it('treats a missing cell, a shown one without number and a withheld one with a number as withheld', () => {
    const [first, second, third, ...rest] = TABLE.cells;
    if (!first || !second || !third) throw new Error('table');
    const broken = { ...TABLE, cells: [{ at: first.at, status: 'shown' as const }, { ...second, count: 7 }, ...rest] };
    const marks = viewOf(broken, STATISTICS)
      .cells.flat()
      .map((cell) => [cell.at.join('|'), cell.mark] as const);
    for (const cell of [first, second, third]) expect(Object.fromEntries(marks)[cell.at.join('|')]).toEqual({ status: 'withheld' });
    expect(JSON.stringify(marks)).not.toContain('7}');
  });

  it('counts what is shown inside the margins; impossible ones are no numbers', () => {
    expect(shownOf(TABLE)).toEqual({ shown: 3, of: 5 });
  });
});

describe('the plot', () => {
  it('has no bar, not even one of 0, for a withheld number', () => {
    const plot = plotOf(viewOf(TABLE, STATISTICS));
    const young = plot?.panels[0];
    expect(young?.column?.code).toBe('5-13');
    expect(young?.bars).toEqual([
      { code: 'persons', label: 'Harm to persons', count: 40 },
      { code: 'belonging', label: 'Harm to belonging', missing: 'withheld' },
      { code: 'things_and_lessons', label: 'Harm to things or lessons', count: 80 },
    ]);
    expect(young?.bars[1]).not.toHaveProperty('count');
    expect(plot?.top).toBe(80);
    expect(plot?.withheld).toBe(2);
  });

  it('is not drawn of a total alone or of hidden numbers only', () => {
    const total = { ...TABLE, dims: [], cells: [{ at: [], status: 'shown' as const, count: 211 }], reduced: true };
    expect(plotOf(viewOf(total, { percents: [] }))).toBeUndefined();
    const dark = { ...TABLE, cells: TABLE.cells.map(({ at }) => ({ at, status: 'withheld' as const })) };
    expect(plotOf(viewOf(dark, STATISTICS))).toBeUndefined();
  });

  it('holds, for any table, exactly the shown inner numbers and keeps the order of the codebook', () => {
    const status = fc.constantFrom('shown' as const, 'withheld' as const, 'impossible' as const);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 5 }),
        fc.infiniteStream(fc.tuple(status, fc.nat(500))),
        (down, across, stream) => {
          const table = anyTable(down, across, stream);
          const plot = plotOf(viewOf(table, { percents: [] }));
          const inner = table.cells.filter((cell) => !cell.at.includes(ALL) && cell.status === 'shown').map((cell) => cell.count ?? -1);
          const bars = plot?.panels.flatMap((panel) => panel.bars) ?? [];
          const drawn = bars.flatMap((bar) => (bar.count === undefined ? [] : [bar.count]));
          // Panels of zeros alone are not drawn, so zeros may be fewer.
          const positive = (numbers: number[]) => numbers.filter((n) => n > 0).sort((a, b) => a - b);
          expect(positive(drawn)).toEqual(positive(inner));
          expect(plot?.top ?? 0).toBe(Math.max(0, ...inner));
          for (const panel of plot?.panels ?? []) {
            expect(panel.bars.map((bar) => bar.code)).toEqual(panel.bars.map((bar) => bar.code).toSorted());
            for (const bar of panel.bars) expect(Object.hasOwn(bar, 'count')).toBe(bar.missing === undefined);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** A table with any pattern; hidden cells carry a stray number that must never come out. `across` 0: one dimension. */
function anyTable(down: number, across: number, stream: Iterable<readonly ['shown' | 'withheld' | 'impossible', number]>): ProtectedTable {
  const codes = (letter: string, size: number) =>
    Array.from({ length: size }, (_, i) => ({ code: `${letter}${i}`, label: `${letter}${i}` }));
  const [a, b] = [codes('a', down), codes('b', across)];
  const dims = [
    { dimension: 'age_band' as const, grouping: 'fine', label: 'Ages', categories: a },
    { dimension: 'outcome' as const, grouping: 'fine', label: 'Outcome', categories: b },
  ].slice(0, across === 0 ? 1 : 2);
  const firsts = [...a.map((c) => c.code), ALL];
  const ats =
    across === 0
      ? firsts.map((first) => [first])
      : firsts.flatMap((first) => [...b.map((c) => c.code), ALL].map((second) => [first, second]));
  const values = stream[Symbol.iterator]();
  const cells = ats.map((at) => {
    const [status, count] = values.next().value ?? (['withheld', 9999] as const);
    return { at, status, count: status === 'withheld' ? 9999 : count };
  });
  return { ...TABLE, dims, cells };
}
