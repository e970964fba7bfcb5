/** @file Releases by how cases went: dimensions that speak of the same thing give nothing away together, and every measure is read off them. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../../electron/summaries/export/audit';
import { releaseBytes } from '../../../electron/summaries/export/files';
import { runProtected } from '../../../electron/summaries/protect/run-protected';
import { loadSolver, type Solver } from '../../../electron/summaries/protect/solver';
import { Refusal } from '../../../shared/result';
import { ALL } from '../../../shared/summaries/categories';
import { groupsOf } from '../../../shared/summaries/codebook';
import { measuresOf } from '../../../shared/summaries/measures';
import { type DimensionChoice, type Fact, type ProtectedTable, releaseRequestSchema } from '../../../shared/summaries/release';
import { isImpossible } from '../../../shared/summaries/ties';
import { LONG } from './long';
import { courseFacts, seeded } from './support';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const period = { label: 'School year 2025-26', from: '2025-08-01', to: '2026-07-31' };
const meta = { releaseId: 'r-1', releasedOn: '2026-09-01', toolVersion: '0.1.0', predecessors: [], terms: [] };
const by = (...dims: string[]) => dims.map((one) => ({ dimension: one.split(':')[0], grouping: one.split(':')[1] ?? 'fine' }));

function released(facts: readonly Fact[], tables: ReturnType<typeof by>[], seed: number): readonly ProtectedTable[] {
  const [dims, ...linked] = tables;
  const request = releaseRequestSchema.parse({ period, unit: 'cases', dims, linked });
  const runtime = { school: [{ code: 'only', label: 'Only' }], term: [{ code: 'only', label: 'Only' }] };
  return runProtected(facts, request, { solver, randomInt: seeded(seed), budgetMs: 20_000, runtime }).tables;
}

/** The true number of a printed cell, counted one by one. */
function truth(facts: readonly Fact[], { dims }: ProtectedTable, at: readonly string[]): number {
  return facts.filter(({ values }) =>
    at.every((code, axis) => {
      const dim = dims[axis];
      if (code === ALL || dim === undefined) return true;
      const value = values[dim.dimension] ?? '';
      return groupsOf(dim.dimension, dim.grouping, { school: [], term: [] })
        ?.find((group) => group.code === code)
        ?.of.includes(value);
    }),
  ).length;
}

const TABLES: readonly (readonly string[][])[] = [
  [['agreement_kept', 'age_band:two_halves']],
  [['agreement_status'], ['agreement_kept']],
  [['screening'], ['outcome:ways_of_ending', 'age_band:two_halves']],
  [['process:held_or_not', 'days_to_session:month'], ['repeat_watch']],
  [['identity_ground:families'], ['harm_type:families', 'identity_based']],
  [['promises:all_or_not', 'restitution:full_or_not'], ['consent:answers']],
  [['setting:kinds', 'checkins:all_or_not'], ['survey_harmed:answered'], ['survey_responsible:answered']],
];

const RUNS = Number(process.env.CIRCLEKEEPER_MANY ?? 60);

describe('a release by how cases went', () => {
  it('has facts that keep every tie, so that the test is about real ones', () => {
    for (const { values } of courseFacts(1, 500)) expect(isImpossible(values)).toBe(false);
  });

  it(
    'passes the audit of its bytes, prints the truth, and gives measures that are quotients of printed numbers',
    () => {
      let made = 0;
      fc.assert(
        fc.property(
          fc.constantFrom(...TABLES),
          fc.integer({ min: 60, max: 400 }),
          fc.integer({ min: 1, max: 100_000 }),
          (tables, cases, seed) => {
            const facts = courseFacts(seed, cases);
            let found: readonly ProtectedTable[];
            try {
              found = released(
                facts,
                tables.map((dims) => by(...dims)),
                seed,
              );
            } catch (error) {
              expect(error).toBeInstanceOf(Refusal);
              expect((error as Refusal).error.kind).not.toBe('invalid');
              return;
            }
            made += 1;
            expect(audit(releaseBytes(found, meta), 10, { solver, strata: [0], earlier: [], seconds: 20 })).toBeUndefined();
            for (const table of found) {
              for (const { at, count } of table.cells) if (count !== undefined) expect(count).toBe(truth(facts, table, at));
              for (const { numerator, denominator, leftOut = 0 } of measuresOf(table))
                for (const n of [numerator, denominator, denominator - numerator, leftOut]) expect(n === 0 || n >= 10).toBe(true);
            }
          },
        ),
        { numRuns: RUNS, seed: 20261130 },
      );
      expect(made).toBeGreaterThan(RUNS / 2);
    },
    LONG,
  );

  it('hides in both of two tables that speak of the same agreements', () => {
    const parts: Record<string, string[]> = {
      completed: ['on_time', 'late'],
      partly_completed: ['partly'],
      not_kept: ['not_kept'],
      none: ['none'],
    };
    for (let seed = 1; seed <= 25; seed += 1) {
      const tables = released(courseFacts(seed, 90 + 10 * seed), [by('agreement_status'), by('agreement_kept')], seed);
      const cells = tables.map((table) => new Map(table.cells.map(({ at, status }) => [at[0], status])));
      const [status, kept] = cells;
      if (kept === undefined) continue;
      for (const [code, of] of Object.entries(parts)) {
        if (status?.get(code) === 'withheld')
          expect(
            of.some((one) => kept.get(one) === 'withheld'),
            `${seed} ${code}`,
          ).toBe(true);
        if (of.length === 1 && kept.get(of[0]) === 'withheld') expect(status?.get(code), `${seed} ${code}`).toBe('withheld');
      }
    }
  }, 240_000);

  it('never hides a number behind a combination that everybody knows to be empty', () => {
    const choice = by('harm_type', 'identity_based') as DimensionChoice[];
    const [table] = released(courseFacts(4, 900), [choice], 4);
    const cell = table?.cells.find(({ at }) => at[0] === 'identity_based' && at[1] === 'no');
    expect(cell).toMatchObject({ status: 'impossible', count: 0 });
  }, 120_000);
});
