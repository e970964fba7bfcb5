/** @file The one question of the page, and what is said of hidden numbers: made of printed ones alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenUp, leftOut, overviewRequest, tells } from '../../../renderer/summaries/overview';
import { en } from '../../../renderer/text/en';
import { es } from '../../../renderer/text/es';
import { ALL } from '../../../shared/summaries/categories';
import type { ProtectedCell, ProtectedTable } from '../../../shared/summaries/release';
import { PERIOD, TABLE } from './support';

describe('the page of protected numbers', () => {
  it('is one request of linked tables, all coarse', () => {
    const request = overviewRequest(PERIOD);
    expect([request.dims, ...request.linked]).toHaveLength(5);
    expect([request.dims, ...request.linked].every((dims) => dims.length === 1 && dims[0]?.grouping !== 'fine')).toBe(true);
    expect(request.unit).toBe('cases');
  });

  it('names the subjects that came back without a table', () => {
    const request = overviewRequest(PERIOD);
    expect(leftOut(request, [])).toHaveLength(5);
    expect(leftOut(request, [TABLE])).not.toContain('harm_type');
  });
});

describe('a table of the page', () => {
  it('tells something when a number above zero is in it', () => {
    expect(tells(TABLE)).toBe(true);
    expect(tells({ ...TABLE, dims: [], cells: [{ at: [], status: 'shown', count: 40 }] })).toBe(false);
    expect(
      tells(
        printed([
          { count: 0, hidden: false },
          { count: 12, hidden: true },
        ]),
      ),
    ).toBe(false);
  });
});

describe('how much a table gives up', () => {
  it('counts inner numbers, without the impossible ones, and the cases that no printed one holds', () => {
    // 40 + 80 + 60 of the population stand in printed numbers.
    expect(givenUp(TABLE)).toEqual({ hidden: 2, of: 5, inside: TABLE.population - 180, population: TABLE.population });
    expect(givenUp({ ...TABLE, dims: [], cells: [] })).toMatchObject({ hidden: 0, of: 0, inside: 0 });
  });

  it('is nothing where every number is rounded', () => {
    const cells = TABLE.cells.map((cell): ProtectedCell => ({ at: cell.at, status: 'rounded', count: 10 }));
    expect(givenUp({ ...TABLE, cells, rounding: 10 })).toMatchObject({ hidden: 0, inside: 0 });
  });

  it('is the same for all data that look the same when printed', () => {
    const truth = fc.array(fc.record({ count: fc.nat(60), hidden: fc.boolean() }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(truth, fc.nat(5), fc.nat(5), (cells, from, to) => {
        const hidden = cells.flatMap((cell, i) => (cell.hidden ? [i] : []));
        const [a, b] = [hidden[from % Math.max(1, hidden.length)], hidden[to % Math.max(1, hidden.length)]];
        // One case of a hidden number moved into another hidden one: nothing that is printed changes.
        const moved = cells.map((cell, i) =>
          a !== undefined && b !== undefined && a !== b && (cells[a]?.count ?? 0) > 0
            ? { ...cell, count: cell.count - (i === a ? 1 : 0) + (i === b ? 1 : 0) }
            : cell,
        );
        expect(givenUp(printed(moved))).toEqual(givenUp(printed(cells)));
      }),
    );
  });

  it('says one and the same for every hidden number, in both languages, without a size', () => {
    for (const { overview } of [en, es]) {
      const sentence = overview.hidden.why(10);
      expect(sentence.match(/\d+/g)).toEqual(['10']);
      expect(sentence).not.toMatch(/complement|primary|primari|secondary/i);
    }
  });
});

function printed(truth: readonly { count: number; hidden: boolean }[]): ProtectedTable {
  const cells = truth.map(
    ({ count, hidden }, i): ProtectedCell => ({ at: [`c${i}`], status: hidden ? 'withheld' : 'shown', ...(hidden ? {} : { count }) }),
  );
  const population = truth.reduce((sum, { count }) => sum + count, 0);
  const [dim] = TABLE.dims;
  if (dim === undefined) throw new Error('a table without a dimension');
  return { ...TABLE, dims: [dim], population, cells: [...cells, { at: [ALL], status: 'shown', count: population }] };
}
