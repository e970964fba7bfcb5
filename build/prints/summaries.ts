/** @file The papers of an invented protected summary, as `npm run prints` draws them: a long table, a wide one, one of three dimensions. */
import { PAPERS } from '../../shared/circles/plan';
import { composeDisclosureReport, composeSummaryReport } from '../../shared/prints/compose-summary';
import { ALL } from '../../shared/summaries/categories';
import { CODEBOOK, CODEBOOK_VERSION, type Dimension, groupsOf } from '../../shared/summaries/codebook';
import type { DisclosedTable } from '../../shared/summaries/disclosure';
import type { GroupedTable } from '../../shared/summaries/said-measures';
import { LANGUAGES } from '../../shared/values';
import type { Wanted } from './documents';

/** Every second small number is withheld, so that both marks, numbers and shares stand on the pages. Not a protected table: an invented one. */
function invented(...choices: readonly [Dimension, string][]): DisclosedTable & GroupedTable {
  const dims = choices.map(([dimension, grouping]) => ({
    dimension,
    grouping,
    label: CODEBOOK[dimension].label,
    categories: (groupsOf(dimension, grouping) ?? []).map(({ code, label }) => ({ code, label })),
  }));
  const places = dims.reduce<string[][]>(
    (all, { categories }) => all.flatMap((at) => [...categories.map(({ code }) => code), ALL].map((code) => [...at, code])),
    [[]],
  );
  const cells = places.map((at, index) => {
    const margins = at.filter((code) => code === ALL).length;
    const count = at.length === margins ? 486 : ((index * 37) % 89) * (margins + 1) + 10;
    if (margins === 0 && index % 5 === 3) return { at, status: 'withheld' as const };
    return margins === 0 && index % 11 === 7 ? { at, status: 'impossible' as const, count: 0 } : { at, status: 'shown' as const, count };
  });
  return {
    dims,
    cells,
    codebook: CODEBOOK_VERSION,
    unit: 'cases',
    period: { label: 'School year 2025-26', from: '2025-08-01', to: '2026-07-31' },
    k: 10,
    width: 10,
    population: 486,
    withheld: cells.filter((cell) => cell.status === 'withheld').length,
    reduced: false,
  };
}

const META = { releaseId: '5f3a9c2e71b4', releasedOn: '2026-09-14', toolVersion: '0.1.0', predecessors: ['91d07b6a3c55'] };

/** Both papers in both languages on both sizes of paper. */
export function summaryPapers(): Wanted[] {
  const tables = [
    invented(['harm_type', 'fine']),
    invented(['harm_type', 'families'], ['age_band', 'school_level']),
    invented(['outcome', 'fine'], ['process', 'fine']),
    invented(['harm_type', 'families'], ['age_band', 'two_halves'], ['repeat_harm', 'fine']),
  ] as const;
  return LANGUAGES.flatMap((language) =>
    PAPERS.flatMap((paper) => {
      const release = { meta: META, paper, language, practice: paper === 'letter' };
      const report = composeSummaryReport({
        ...release,
        tables: tables.map((table) => ({ table, percents: { percents: sharesOf(table) } })),
      });
      return [
        { file: `summary/${language}-report-${paper}.pdf`, document: report },
        { file: `summary/${language}-disclosure-${paper}.pdf`, document: composeDisclosureReport(tables, release) },
      ];
    }),
  );
}

/** A share beside each number of a table of one dimension or two, as a release would have it. */
function sharesOf({ dims, cells }: DisclosedTable) {
  const along = dims.at(-1)?.dimension ?? '';
  const axis = dims.length - 1;
  return cells.flatMap(({ at, count, status }) => {
    const whole = cells.find((cell) => cell.at.every((code, i) => code === (i === axis ? ALL : at[i])))?.count;
    if (status !== 'shown' || count === undefined || whole === undefined || at[axis] === ALL || dims.length > 2) return [];
    return [{ at, along, percent: Math.min(100, Math.round((100 * count) / whole)), nearest: 1 as const }];
  });
}
