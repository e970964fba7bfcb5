/** @file How the twelve cases went, as the summaries count them: by value against practice.md section 5, and against what is recorded. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { summariesDb } from '../../../electron/context';
import { all, sql } from '../../../electron/store/sql';
import { CODEBOOK, type Dimension } from '../../../shared/summaries/codebook';
import { factSchema } from '../../../shared/summaries/release';
import { isImpossible } from '../../../shared/summaries/ties';
import { type PracticeVault, practiceVault } from '../practice/open';

let vault: PracticeVault;
let facts: { unit: string; values: z.infer<typeof factSchema>['values'] }[];

beforeAll(async () => {
  vault = await practiceVault({ cases: 12 });
  const db = summariesDb(await vault.as('admin'));
  facts = all(db, sql`SELECT unit, body FROM fact`, z.object({ unit: z.string(), body: z.string() })).map(({ unit, body }) => ({
    unit,
    values: factSchema.shape.values.parse(JSON.parse(body)),
  }));
});
afterAll(() => vault.cleanup());

/** How many cases (or episodes) have each value; values that none has are left out. */
function counts(dimension: Dimension, unit = 'case'): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const { values } of facts.filter((f) => f.unit === unit)) {
    const value = values[dimension] ?? 'missing';
    counted[value] = (counted[value] ?? 0) + 1;
  }
  return counted;
}

describe('what the summaries count of the twelve cases', () => {
  it('case 4, a mandated report, is screened out once and looks like any other (practice.md 5.1)', () => {
    expect(counts('screening')).toEqual({ taken_on: 11, screened_out: 1 });
    expect(counts('screening', 'episode')).toEqual({ taken_on: 12, screened_out: 1 });
    expect(counts('outcome').not_suitable).toBe(1);
    expect(JSON.stringify(facts)).not.toMatch(/child_protection|duty|mandated/);
  });

  it('a session was held in 10 cases; the median of days to it, 8.5, lies in its band', () => {
    expect(counts('days_to_session')).toEqual({ '0-7': 4, '8-14': 3, '15-30': 2, '31-60': 1, none: 2 });
    expect(counts('process').none).toBe(2);
  });

  it('the median of days to closing, 31, lies in its band', () => {
    expect(counts('days_band')).toEqual({ '0-7': 1, '15-30': 3, '31-60': 1, '61+': 4, open: 3 });
  });

  it('agreements: 9 cases reached one; of 7 that ended 5 completed, 4 with nothing late, 1 partly, 1 not kept', () => {
    expect(counts('agreement_kept')).toEqual({ on_time: 4, late: 1, partly: 1, not_kept: 1, active: 2, none: 3 });
    expect(counts('agreement_kept', 'episode').on_time).toBe(5);
  });

  it('restitution: 60 of 120 is half, in the one case with money', () => {
    expect(counts('restitution')).toEqual({ half_or_more: 1, none_owed: 11 });
  });

  it('promises: 27 of 30 that ended were kept; cases 3 and 10 are the ones with some that were not', () => {
    const { all: whole, most, few, none_ended, no_promises } = counts('promises');
    expect([most ?? 0, few ?? 0].reduce((a, b) => a + b)).toBe(2);
    // Five whose agreement was completed, and case 7, whose second one is running and has no broken promise.
    expect(whole).toBe(6);
    expect((none_ended ?? 0) + (no_promises ?? 0)).toBe(4);
  });

  it('harm again: 1 of the 4 episodes that were looked at again, or as many as somebody looked at', () => {
    const { again = 0, nothing = 0 } = counts('repeat_watch', 'episode');
    expect(again).toBe(1);
    expect(again + nothing).toBeLessThanOrEqual(4);
  });

  it('check-ins: not all done where one was missed', () => {
    const { all: whole = 0, most = 0, few = 0, none_due = 0 } = counts('checkins');
    expect(whole + most + few + none_due).toBe(12);
    expect(most + few).toBeGreaterThanOrEqual(2);
  });

  it('every fact has every dimension of its unit, from the lists, and no combination that the codebook calls impossible', () => {
    const dimensions = Object.keys(CODEBOOK).filter((d) => d !== 'act_beside');
    for (const { unit, values } of facts.filter((f) => f.unit !== 'act')) {
      expect(Object.keys(values).sort()).toEqual([...dimensions].sort());
      expect(isImpossible(values), `${unit} ${JSON.stringify(values)}`).toBe(false);
    }
  });

  it('acts of allyship belong to no case: a term, for whom, and nothing else', () => {
    const acts = facts.filter((f) => f.unit === 'act');
    expect(acts.length).toBeGreaterThan(0);
    for (const { values } of acts) expect(Object.keys(values).sort()).toEqual(['act_beside', 'term']);
  });
});
