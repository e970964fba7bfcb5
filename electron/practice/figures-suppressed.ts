/** @file What of the cases by age would be shown at a given k, asked of the code that protects real summaries. */
import { Refusal } from '../../shared/result';
import { FINE } from '../../shared/summaries/codebook';
import type { Fact } from '../../shared/summaries/release';
import { gate } from '../summaries/protect/gate';
import { protect } from '../summaries/protect/protect';
import { loadSolver } from '../summaries/protect/solver';
import { axesOf, tabulate } from '../summaries/protect/tabulate';

export interface Suppressed {
  readonly k: number;
  /** Absent when not even the total may be told. */
  readonly total?: number;
  /** The number of each band, or that it is withheld. */
  readonly bands: Readonly<Record<string, number | 'withheld'>>;
}

/** Nobody but age is asked about: these only make a whole fact. */
const ELSE = {
  school: 'any',
  term: 'any',
  harm_type: 'other',
  process: 'none',
  outcome: 'still_open',
  agreement_status: 'none',
  days_band: 'open',
  repeat_harm: 'no',
  identity_based: 'no',
} as const;

/** As practice.md 5.1 assumes: in each case one student, and in no two cases the same. */
function factsFrom(bands: Readonly<Record<string, number>>): Fact[] {
  return Object.entries(bands).flatMap(([age_band, cases]) =>
    Array.from({ length: cases }, (_, i) => ({ values: { ...ELSE, age_band }, harmed: [`${age_band}:${i}`], responsible: [] })),
  );
}

/** @param bands cases by age band */
export async function suppressedAt(bands: Readonly<Record<string, number>>, k: number): Promise<Suppressed> {
  const axes = axesOf({ dims: [{ dimension: 'age_band', grouping: FINE }] });
  const table = tabulate(factsFrom(bands), axes);
  const codes = axes[0]?.groups.map((g) => g.code) ?? [];
  const all = (shown: (index: number) => number | 'withheld') => Object.fromEntries(codes.map((code, index) => [code, shown(index)]));
  // The lowest number wins where several patterns hide as little, so that the figures of one vault are the same each time.
  const pattern = protect(table, { k, solver: await loadSolver(), randomInt: () => 0, budgetMs: 30_000 });
  if (pattern === undefined) return { k, total: table.counts.at(-1), bands: all(() => 'withheld') };
  if (gate(table, pattern.withheld, pattern.witnesses, k) !== undefined) throw new Refusal('not-proven', { reason: 'gate' });
  return {
    k,
    total: table.counts.at(-1),
    bands: all((index) => (pattern.withheld[index] === true ? 'withheld' : (table.counts[index] ?? 0))),
  };
}
