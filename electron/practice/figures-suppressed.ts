/** @file What of the cases by age would be shown at a given k, asked of the code that protects real summaries. */
import { Refusal } from '../../shared/result';
import { FINE } from '../../shared/summaries/codebook';
import type { Fact } from '../../shared/summaries/release';
import { type Fulfilled, fulfil, type Order } from '../summaries/protect/order';
import { loadSolver } from '../summaries/protect/solver';
import { axesOf, recordsOf } from '../summaries/protect/tabulate';

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
  const codes = axes[0]?.groups.map((g) => g.code) ?? [];
  const { records, strataOf } = recordsOf(factsFrom(bands), axes);
  const order: Order = {
    k,
    dims: [{ name: 'age_band', sensitive: false, codes }],
    tables: [[0]],
    records,
    strata: strataOf(undefined),
    earlier: [],
    known: [],
    impossible: () => false,
    ties: [],
    minPopulation: 0,
  };
  // The lowest number wins where several patterns hide as little, so that the figures of one vault are the same each time.
  const asked = await tried(order);
  const counts = new Map(asked?.tables[0]?.cells.map((cell) => [cell.at[0], cell.count]));
  const bandsShown = Object.fromEntries(codes.map((code) => [code, counts.get(code) ?? ('withheld' as const)]));
  return asked === undefined ? { k, bands: bandsShown } : { k, total: asked.population, bands: bandsShown };
}

/** `undefined` when there are too few to tell even the total. */
async function tried(order: Order): Promise<Fulfilled | undefined> {
  try {
    return fulfil(order, { solver: await loadSolver(), randomInt: () => 0, budgetMs: 30_000 });
  } catch (error) {
    if (error instanceof Refusal && error.error.kind === 'too-few') return undefined;
    throw error;
  }
}
