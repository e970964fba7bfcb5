/**
 * @file Every figure of practice.md 5.1, computed from the practice vault and compared with the values that stand there. The
 * expected values are typed in from that table, never taken from the code.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Figures, figures } from '../../../electron/practice/figures';
import { type PracticeVault, practiceVault } from './open';

let vault: PracticeVault;
let told: Figures;

beforeAll(async () => {
  vault = await practiceVault({ cases: 12 });
  told = await figures(await vault.as('counselor'), '2026-03-31');
});
afterAll(() => vault.cleanup());

describe('the figures of practice.md 5.1', () => {
  it('cases / episodes: 12 / 13', () => {
    expect([told.cases, told.episodes]).toEqual([12, 13]);
  });

  it('open / closed cases: 3 / 9', () => {
    expect([told.open, told.closed]).toEqual([3, 9]);
  });

  it('cases with a session held: 10', () => {
    expect(told.casesWithSession).toBe(10);
  });

  it('case 4 counts once among the screened out', () => {
    expect(told.screenedOut).toBe(1);
  });

  it('days open to close: 28, 74, 95, 3, 81, 31, 24, 18, 102; median 31', () => {
    expect(told.openToClose).toEqual({ days: [28, 74, 95, 3, 81, 31, 24, 18, 102].sort((a, b) => a - b), median: 31 });
  });

  it('the same, only cases with a session: 28, 74, 95, 81, 31, 18, 102; median 74', () => {
    expect(told.openToCloseWithSession).toEqual({ days: [28, 74, 95, 81, 31, 18, 102].sort((a, b) => a - b), median: 74 });
  });

  it('days from opening to the first session: 2, 22, 15, 14, 3, 9, 1, 45, 6, 8; median 8.5', () => {
    expect(told.openToFirstSession).toEqual({ days: [2, 22, 15, 14, 3, 9, 1, 45, 6, 8].sort((a, b) => a - b), median: 8.5 });
  });

  it('agreements 12: ended 10, active 2, partly 1, not kept 1', () => {
    expect(told.agreements).toEqual({ all: 12, ended: 10, active: 2, partlyCompleted: 1, notKept: 1 });
  });

  it('fully completed 8 of 10 = 80%, with nothing late 7 of 10 = 70%', () => {
    expect(told.agreementsCompleted).toEqual({ of: 8, among: 10, percent: 80 });
    expect(told.agreementsNothingLate).toEqual({ of: 7, among: 10, percent: 70 });
  });

  it('items 36: ended 30 = done 26 + done late 1 + partly 1 + not kept 2; active 6', () => {
    expect(told.items).toEqual({ all: 36, ended: 30, active: 6, byStatus: { done: 26, done_late: 1, partly_done: 1, not_kept: 2 } });
  });

  it('item completion 27/30 = 90%', () => {
    expect(told.itemsKept).toEqual({ of: 27, among: 30, percent: 90 });
  });

  it('check-ins planned 42, done 32, cancelled 2, due 35, missed 3; done rate 91.4%', () => {
    expect(told.checkins).toEqual({ planned: 42, done: 32, cancelled: 2, due: 35, missed: 3 });
    expect(told.checkinsDone).toEqual({ of: 32, among: 35, percent: 91.4 });
  });

  it('restitution owed 120, paid 60: 50%', () => {
    expect(told.restitution).toEqual({ of: 60, among: 120, percent: 50 });
  });

  it('repeat harm in 90 days: 1 of 4, too few to be told as a percentage', () => {
    expect(told.repeatHarm).toEqual({ of: 1, among: 4, windowDays: 90 });
    expect(told.repeatHarm.percent).toBeUndefined();
  });

  it('closure reasons: completed 5, partly 1, not kept 1, child protection 1, withdrawn 1', () => {
    expect(told.closureReasons).toEqual({
      agreement_completed: 5,
      agreement_partly_completed: 1,
      agreement_not_kept: 1,
      referred_child_protection: 1,
      consent_withdrawn_harmed: 1,
    });
  });

  it('age bands: 1, 2, 4, 3, 2', () => {
    expect(told.ageBands).toEqual({ '5-7': 1, '8-10': 2, '11-13': 4, '14-15': 3, '16-18': 2 });
  });
});

describe('suppression of the cases by age', () => {
  const at = (k: number) => {
    const row = told.suppression.find((s) => s.k === k);
    if (row === undefined) throw new Error(`no row for ${k}`);
    // The table has a sixth category, adults only or unknown. Nobody is in it and its 0 is public in each of these rows: an empty
    // category tells about nobody. The table of practice.md 5.1 leaves it out, and so do we here.
    const { adult_or_unknown: empty, ...bands } = row.bands;
    expect(empty).toBe(0);
    return { total: row.total, bands };
  };

  it('k = 10: every band is withheld, only the total is told', () => {
    const withheld = 'withheld';
    expect(at(10)).toEqual({
      total: 12,
      bands: { '5-7': withheld, '8-10': withheld, '11-13': withheld, '14-15': withheld, '16-18': withheld },
    });
  });

  it('k = 3: 5-7, 8-10 and 16-18 are withheld; their sum is 5', () => {
    const { total, bands } = at(3);
    expect(total).toBe(12);
    expect(bands).toEqual({ '5-7': 'withheld', '8-10': 'withheld', '11-13': 4, '14-15': 3, '16-18': 'withheld' });
    const shown = Object.values(bands).reduce<number>((sum, n) => sum + (n === 'withheld' ? 0 : n), 0);
    expect((total ?? 0) - shown).toBe(5);
  });

  it('k = 2: 5-7 is withheld and one of the bands with 2 to protect it', () => {
    const { total, bands } = at(2);
    expect(total).toBe(12);
    expect(bands['5-7']).toBe('withheld');
    expect([bands['11-13'], bands['14-15']]).toEqual([4, 3]);
    expect([bands['8-10'], bands['16-18']].sort()).toEqual([2, 'withheld']);
  });
});

describe('the day of the figures', () => {
  it('counts nothing that came later', async () => {
    const then = await figures(await vault.as('counselor'), '2025-11-14');
    // Cases 1 to 7 but 5 and 6 had been opened earlier; 5 on 11-03, 6 on 11-10. Case 7's first episode closed on this very day.
    expect([then.cases, then.episodes]).toEqual([7, 7]);
    // Closed: 1 (10-06), 4 (10-17), 7 (11-14).
    expect(then.closureReasons).toEqual({ agreement_completed: 2, referred_child_protection: 1 });
    expect(then.openToClose.days).toEqual([3, 25, 28]);
    // Case 3 had paid one part of 40; its second version came on 11-18.
    expect(then.restitution).toEqual({ of: 40, among: 120, percent: 33.3 });
    // Case 2: Sol's talk is still open, Tavi's and Dex's agreements have ended.
    expect(then.agreements).toEqual({ all: 7, ended: 4, active: 3, partlyCompleted: 0, notKept: 0 });
  });
});
