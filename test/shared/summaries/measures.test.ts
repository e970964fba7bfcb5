/** @file Measures are read off a printed page, and risk ratios off printed counts and public numbers. */
import { describe, expect, it } from 'vitest';
import { ALL } from '../../../shared/summaries/categories';
import { CODEBOOK, type Dimension, FINE, groupsOf } from '../../../shared/summaries/codebook';
import { hasSize, riskRatios } from '../../../shared/summaries/disproportion';
import { MEASURE, MEASURES, measuresOf } from '../../../shared/summaries/measures';
import type { ProtectedCell, PublishedDimension } from '../../../shared/summaries/release';

const dim = (dimension: Dimension, grouping = FINE): PublishedDimension => ({
  dimension,
  grouping,
  label: CODEBOOK[dimension].label,
  categories: (groupsOf(dimension, grouping) ?? []).map(({ code, label }) => ({ code, label })),
});
const cell = (at: string[], count?: number): ProtectedCell =>
  count === undefined ? { at, status: 'withheld' } : { at, status: 'shown', count };
const page = (dimension: Dimension, counts: Record<string, number | undefined>, all: number, grouping = FINE) => ({
  dims: [dim(dimension, grouping)],
  cells: [...Object.entries(counts).map(([code, count]) => cell([code], count)), cell([ALL], all)],
});

describe('a measure', () => {
  it('is defined by codes of its dimension, and out of more than it counts', () => {
    for (const measure of MEASURES) {
      const { dimension, numerator, denominator } = MEASURE[measure];
      const codes = CODEBOOK[dimension].categories.map((c) => c.code);
      for (const code of [...numerator, ...denominator]) expect(codes).toContain(code);
      for (const code of numerator) expect(denominator).toContain(code);
      expect(denominator.length).toBeGreaterThan(numerator.length);
    }
  });

  it('has numerator, denominator and what is left out', () => {
    const kept = { on_time: 40, late: 10, partly: 12, not_kept: 18, active: 20, none: 100 };
    const found = measuresOf(page('agreement_kept', kept, 200));
    expect(found.map((m) => [m.measure, m.numerator, m.denominator, m.leftOut, m.percent, m.nearest])).toEqual([
      ['agreement_reached', 100, 200, 0, 50, 1],
      ['completed', 50, 80, 120, 63, 1],
      ['nothing_late', 40, 80, 120, 50, 1],
      ['not_kept', 18, 80, 120, 23, 1],
    ]);
  });

  it('is not given where one number of it is withheld, and is where only left-out ones are', () => {
    const kept = { on_time: 40, late: 10, partly: undefined, not_kept: undefined, active: 20, none: 100 };
    expect(measuresOf(page('agreement_kept', kept, 200)).map((m) => m.measure)).toEqual([]);
    const others = { on_time: 40, late: 10, partly: 12, not_kept: 18, active: undefined, none: undefined };
    expect(measuresOf(page('agreement_kept', others, 200)).map((m) => [m.measure, m.leftOut])).toEqual([
      ['completed', 120],
      ['nothing_late', 120],
      ['not_kept', 120],
    ]);
  });

  it('is not given of rounded numbers', () => {
    expect(
      measuresOf({
        ...page('agreement_kept', { on_time: 40, late: 10, partly: 10, not_kept: 20, active: 20, none: 100 }, 200),
        rounding: 10,
      }),
    ).toEqual([]);
  });

  it('is read off coarse groups that lie wholly inside or outside, and off no others', () => {
    const kept = { completed: 50, not_completed: 30, active: 20, none: 100 };
    expect(measuresOf(page('agreement_kept', kept, 200, 'kept')).map((m) => m.measure)).toEqual(['agreement_reached', 'completed']);
    expect(measuresOf(page('agreement_kept', { reached: 100, none: 100 }, 200, 'reached')).map((m) => m.measure)).toEqual([
      'agreement_reached',
    ]);
  });

  it('is given for each group of another dimension, everything first, to the nearest five below forty', () => {
    const table = {
      dims: [dim('identity_based'), dim('repeat_watch')],
      cells: [
        cell(['yes', 'again'], 10),
        cell(['yes', 'nothing'], 23),
        cell(['yes', 'not_watched'], 40),
        cell(['yes', ALL], 73),
        cell(['no', 'again'], undefined),
        cell(['no', 'nothing'], 60),
        cell(['no', 'not_watched'], undefined),
        cell(['no', ALL], 140),
        cell([ALL, 'again'], 30),
        cell([ALL, 'nothing'], 83),
        cell([ALL, 'not_watched'], 100),
        cell([ALL, ALL], 213),
      ],
    };
    const again = measuresOf(table).filter((m) => m.measure === 'harm_again');
    expect(again.map((m) => [m.at, m.percent, m.nearest])).toEqual([
      [[ALL, ALL], 27, 1],
      [['yes', ALL], 30, 5],
    ]);
  });
});

describe('a risk ratio', () => {
  it('compares a group with all others together, with the interval of counts', () => {
    const [first, second] = riskRatios([
      { code: 'a', count: 40, students: 200 },
      { code: 'b', count: 20, students: 200 },
      { code: 'c', count: undefined, students: undefined },
    ]);
    expect(first).toEqual({ code: 'a', cases: 40, otherCases: 20, students: 200, otherStudents: 200, ratio: 2, low: 1.2, high: 3.4 });
    expect(second?.ratio).toBe(0.5);
  });

  it('needs every count of a compared group, two groups, ten cases and thirty students on both sides', () => {
    const groups = (over: object, n = 2) =>
      [
        { code: 'a', count: 40, students: 200, ...over },
        { code: 'b', count: 20, students: 100 },
      ].slice(0, n);
    expect(riskRatios(groups({}))).toHaveLength(2);
    expect(riskRatios(groups({ count: undefined }))).toEqual([]);
    expect(riskRatios(groups({}, 1))).toEqual([]);
    expect(riskRatios(groups({ count: 9 }))).toEqual([]);
    expect(riskRatios(groups({ students: 29 }))).toEqual([]);
    expect(riskRatios(groups({ students: 0 }))).toEqual([]);
  });

  it('is asked of no group whose size nobody can know', () => {
    const sized = (grouping: string) => (groupsOf('age_band', grouping) ?? []).filter(({ of }) => hasSize(of)).map(({ code }) => code);
    expect(sized('school_level')).toEqual(['5-10', '11-13', '14-18']);
    expect(sized('two_halves')).toEqual(['5-13']);
  });
});
