/** @file Invented protected tables with every kind of cell, and a release of them in a folder, for the tests of its forms. */

import { formsOf } from '../../../../electron/summaries/export/forms';
import { writeRelease } from '../../../../electron/summaries/export/write-release';
import { ALL } from '../../../../shared/summaries/categories';
import { CODEBOOK, CODEBOOK_VERSION, type Dimension, groupsOf } from '../../../../shared/summaries/codebook';
import type { Format } from '../../../../shared/summaries/formats';
import type { ProtectedCell, ProtectedTable } from '../../../../shared/summaries/release';
import type { Language } from '../../../../shared/values';

export const META = { releaseId: 'R-2026-001', releasedOn: '2026-09-14', toolVersion: '0.1.0', predecessors: [] };
export const PERIOD = { label: 'School year 2025-26', from: '2025-08-01', to: '2026-07-31' };

/** A table whose inner cells are `of(index)`: a number, or a mark. Margins are sums where every part is shown, and withheld elsewhere. */
export function tableOf(dimensions: readonly Dimension[], of: (index: number) => number | 'withheld' | 'impossible'): ProtectedTable {
  const dims = dimensions.map((dimension) => ({
    dimension,
    grouping: 'fine',
    label: CODEBOOK[dimension].label,
    categories: (groupsOf(dimension, 'fine') ?? []).map(({ code, label }) => ({ code, label })),
  }));
  const codes = dims.map(({ categories }) => categories.map(({ code }) => code));
  const places = codes.reduce<string[][]>((all, own) => all.flatMap((at) => [...own, ALL].map((code) => [...at, code])), [[]]);
  const inner = new Map(places.filter((at) => !at.includes(ALL)).map((at, index) => [at.join(), of(index)]));
  const cells = places.map((at): ProtectedCell => {
    const parts = [...inner]
      .filter(([key]) => key.split(',').every((code, i) => at[i] === ALL || at[i] === code))
      .map(([, value]) => value);
    const [only] = parts;
    if (!at.includes(ALL) && only === 'impossible') return { at, status: 'impossible', count: 0 };
    const whole = at.every((code) => code === ALL);
    if (!whole && parts.includes('withheld')) return { at, status: 'withheld' };
    return { at, status: 'shown', count: parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? part : 17), 0) };
  });
  return {
    codebook: CODEBOOK_VERSION,
    unit: 'cases',
    period: PERIOD,
    k: 10,
    width: 10,
    dims,
    cells,
    population: cells.at(-1)?.count ?? 0,
    withheld: cells.filter((cell) => cell.status === 'withheld').length,
    reduced: false,
  };
}

/** The forms that need no window, made of these tables. */
export const madeForms = (
  tables: readonly ProtectedTable[],
  language: Language = 'en',
  formats: readonly Format[] = ['xlsx', 'svg', 'parquet'],
) => formsOf(tables, META, { formats, language, practice: false, paper: 'a4', percents: [] });

/** A release in `dir` with those forms. One table of two dimensions at most: nothing solves here. */
export const writeForms = async (dir: string, table: ProtectedTable, language: Language = 'en') =>
  writeRelease(dir, { tables: [table], meta: META, saying: { language, practice: false }, forms: await madeForms([table], language) });
