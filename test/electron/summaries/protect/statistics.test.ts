/** @file Percentages and medians follow from printed counts or are not there. */
import { describe, expect, it } from 'vitest';
import { statisticsOf } from '../../../../electron/summaries/protect/statistics';
import { ALL } from '../../../../shared/summaries/categories';
import { CODEBOOK, CODEBOOK_VERSION, type Dimension } from '../../../../shared/summaries/codebook';
import type { ProtectedTable } from '../../../../shared/summaries/release';

/** A printed table; undefined is withheld. Row by row with margins. */
function printed(dims: [Dimension, string[]][], counts: (number | undefined)[]): ProtectedTable {
  const at = dims.reduce<string[][]>((all, [, codes]) => all.flatMap((prefix) => [...codes, ALL].map((code) => [...prefix, code])), [[]]);
  return {
    codebook: CODEBOOK_VERSION,
    unit: 'cases',
    period: { label: 'year', from: '2025-09-01', to: '2026-06-30' },
    k: 10,
    width: 10,
    dims: dims.map(([dimension, codes]) => ({
      dimension,
      grouping: 'fine',
      label: CODEBOOK[dimension].label,
      categories: codes.map((code) => ({ code, label: code })),
    })),
    cells: at.map((codes, i) =>
      counts[i] === undefined ? { at: codes, status: 'withheld' } : { at: codes, status: 'shown', count: counts[i] },
    ),
    population: counts.at(-1) ?? 0,
    withheld: counts.filter((count) => count === undefined).length,
    reduced: false,
  };
}

const days = ['0-7', '8-14', '15-30', '31-60', '61+', 'open'];

describe('percentages', () => {
  it('are whole, or to the nearest 5 below 40 cases', () => {
    expect(statisticsOf(printed([['repeat_harm', ['yes', 'no']]], [13, 27, 40])).percents).toEqual([
      { at: ['yes'], along: 'repeat_harm', percent: 33, nearest: 1 },
      { at: ['no'], along: 'repeat_harm', percent: 68, nearest: 1 },
    ]);
    expect(statisticsOf(printed([['repeat_harm', ['yes', 'no']]], [13, 26, 39])).percents.map((p) => [p.percent, p.nearest])).toEqual([
      [35, 5],
      [65, 5],
    ]);
  });

  it('are given only where the numerator, the denominator and their difference are printed', () => {
    expect(statisticsOf(printed([['repeat_harm', ['yes', 'no']]], [undefined, undefined, 40])).percents).toEqual([]);
    const table = printed(
      [
        ['identity_based', ['yes', 'no']],
        ['repeat_harm', ['yes', 'no']],
      ],
      [20, 30, 50, undefined, undefined, 40, undefined, undefined, 90],
    );
    const { percents } = statisticsOf(table);
    expect(percents.filter((p) => p.along === 'repeat_harm').map((p) => [p.at, p.percent])).toEqual([
      [['yes', 'yes'], 40],
      [['yes', 'no'], 60],
    ]);
    // Down the column of `All`, both margins and their sum are printed; down the others they are not.
    expect(percents.filter((p) => p.along === 'identity_based').map((p) => [p.at, p.percent])).toEqual([
      [['yes', ALL], 56],
      [['no', ALL], 44],
    ]);
    expect(statisticsOf(printed([['repeat_harm', ['yes', 'no']]], [0, 0, 0])).percents).toEqual([]);
  });
});

describe('the median band of days', () => {
  const median = (counts: (number | undefined)[]) => statisticsOf(printed([['days_band', days]], counts)).medians.map((m) => m.band);

  it('is the band of the middle one of the closed', () => {
    expect(median([10, 10, 21, 10, 10, 30, 91])).toEqual(['15-30']);
    expect(median([50, 10, 10, 10, 10, 0, 90])).toEqual(['0-7']);
  });

  it('is not told when the two middle ones lie in different bands', () => {
    expect(median([20, 20, 20, 10, 10, 0, 80])).toEqual([]);
    expect(median([20, 20, 21, 10, 10, 0, 81])).toEqual(['15-30']);
  });

  it('is told with withheld bands only if the printed ones fix it', () => {
    // All before and including the band are printed: the withheld ones come after.
    expect(median([10, 50, 20, undefined, undefined, 0, 90])).toEqual(['8-14']);
    // All from the band on are printed: the withheld ones come before.
    expect(median([undefined, undefined, 50, 12, 10, 0, 85])).toEqual(['15-30']);
    expect(median([10, undefined, undefined, 20, 10, 0, 90])).toEqual([]);
    expect(median([10, 50, 20, 10, 10, undefined, undefined])).toEqual([]);
    expect(median([10, 50, 20, 10, 10, undefined, 110])).toEqual([]);
  });
});
