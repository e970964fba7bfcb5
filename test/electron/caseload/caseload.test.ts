/** @file The caseload in numbers, through the contract: each number is what the list behind it holds, and what a plain reading of the cases gives. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { casesDb } from '../../../electron/context';
import { insertSchool } from '../../../electron/practice/school';
import { all, get, run, sql, transaction, type WriteDb } from '../../../electron/store/sql';
import { paidOf } from '../../../shared/agreements/payments';
import { countedItems } from '../../../shared/agreements/standing';
import { AGE_DAYS, CASE_DUES, type CaseFigure, type Caseload, PLACE_OF, PLACES, RISKS, SOON_DAYS } from '../../../shared/caseload/caseload';
import type { CaseRow } from '../../../shared/cases/case';
import type { CaseView } from '../../../shared/cases/contract';
import { NEXT_STEPS } from '../../../shared/cases/words';
import { daysBetween } from '../../../shared/days';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening } from '../../support/builders';

const ON = '2026-03-31';

let app: TestApp;
let found: Caseload;
let rows: CaseRow[];
let views: CaseView[];

beforeAll(async () => {
  app = await testApp();
  insertSchool(app.context(), { count: 120, now: ON, seed: 5, notesPerCase: 1 });
  app.clock.at = `${ON}T09:00:00.000Z`;
  const db = casesDb(app.context()) as WriteDb;
  // Money, a review that is over and a missed check-in: the invented school has few of each.
  transaction(db, (tx) => {
    run(tx, sql`UPDATE agreement SET review_on = '2026-03-01' WHERE status = 'active' AND id < '4'`);
    run(
      tx,
      sql`UPDATE checkin SET status = 'missed', done_on = due WHERE due < ${ON} AND id < '2' AND case_id IN (SELECT id FROM "case" WHERE open = 1)`,
    );
  });
  found = await app.ask('caseload.look', { on: ON });
  rows = (await app.ask('cases.list', { limit: 200 })).rows;
  views = await Promise.all(rows.map(({ id }) => app.ask('cases.open', { caseId: id })));
});
afterAll(() => app.cleanup());

const listed = async (figure: CaseFigure, stage?: CaseRow['status']) => (await app.ask('cases.list', { figure, stage })).total;

describe('the caseload', () => {
  it('leads from each number to as many cases in the list', async () => {
    expect(found.open).toBe(rows.length);
    for (const due of CASE_DUES) expect(await listed({ due }), due).toBe(found.due[due]);
    for (const { place, waited, cases } of found.waits) expect(await listed({ place, waited }), `${place} ${waited}`).toBe(cases);
    for (const { stage, age, cases } of found.ages) expect(await listed({ age }, stage), `${stage} ${age}`).toBe(cases);
    const { active, risks } = found.agreements;
    expect(await listed({ agreement: 'active' })).toBe(active.cases);
    for (const code of [...RISKS, 'any'] as const) expect(await listed({ agreement: code }), code).toBe(risks[code].cases);
    expect(await listed({ agreement: 'any', due: 'overdue' })).toBeLessThanOrEqual(risks.any.cases);
  });

  it('counts each open case once in each plot', () => {
    const sum = (list: readonly { cases: number }[]) => list.reduce((total, one) => total + one.cases, 0);
    expect(sum(found.waits)).toBe(found.open);
    expect(sum(found.ages)).toBe(found.open);
    expect(CASE_DUES.reduce((total, due) => total + found.due[due], 0)).toBe(found.open);
  });

  it('says what the list says of each case: when its next step is due, where it waits, how long ago its opening was', () => {
    const dueOf = ({ next }: CaseRow) => {
      if (next.due === undefined) return 'undated';
      const days = daysBetween(ON, next.due);
      return days < 0 ? 'overdue' : days === 0 ? 'today' : days <= SOON_DAYS ? 'soon' : 'later';
    };
    for (const due of CASE_DUES) expect(found.due[due], due).toBe(rows.filter((row) => dueOf(row) === due).length);
    // A risk to be looked at again stands in front of the step; the place is that of the step.
    const db = casesDb(app.context());
    const steps = all(db, sql`SELECT next_step AS step FROM "case" WHERE open = 1`, z.object({ step: z.enum(NEXT_STEPS) }));
    for (const place of PLACES) {
      const counted = found.waits.filter((one) => one.place === place).reduce((total, one) => total + one.cases, 0);
      expect(counted, place).toBe(steps.filter(({ step }) => PLACE_OF[step] === place).length);
    }
    const began = views.map((view) => view.episodes.findLast((episode) => episode.number === view.episode)?.openedOn ?? '');
    for (const [age, { from, to }] of Object.entries(AGE_DAYS)) {
      const counted = found.ages.filter((one) => one.age === age).reduce((total, one) => total + one.cases, 0);
      expect(counted, age).toBe(
        began.filter((on) => daysBetween(on, ON) >= from && daysBetween(on, ON) <= (to ?? Number.POSITIVE_INFINITY)).length,
      );
    }
  });

  it('counts the promises that count, as a case page does', () => {
    const inForce = views.flatMap((view) =>
      view.agreements.filter((a) => a.status === 'active' && (a.episode ?? view.episode) === view.episode),
    );
    const items = inForce.flatMap((agreement) => countedItems(agreement));
    const of = (status: string) => items.filter((item) => item.status === status).length;
    const open = items.filter((item) => item.status === 'open');
    const { active, promises, payments, risks } = found.agreements;
    expect(active.agreements).toBe(inForce.length);
    expect(inForce.length).toBeGreaterThan(3);
    expect(promises).toEqual({
      kept: of('done'),
      keptLate: of('done_late'),
      partly: of('partly_done'),
      notKept: of('not_kept'),
      open: open.filter((item) => item.due >= ON).length,
      late: open.filter((item) => item.due < ON).length,
    });
    const money = items.filter(
      (item) => item.amount !== undefined && !['changed', 'cancelled', 'waived_by_harmed_person'].includes(item.status),
    );
    expect(payments.owed).toBe(money.reduce((sum, item) => sum + (item.amount ?? 0), 0));
    expect(payments.paid).toBe(money.reduce((sum, item) => sum + Math.min(item.amount ?? 0, paidOf(item.payments)), 0));
    expect(risks.promise_late.agreements).toBe(
      inForce.filter((a) => a.items.some((item) => item.status === 'open' && item.due < ON)).length,
    );
    expect(risks.review_passed.agreements).toBe(inForce.filter((a) => a.reviewOn !== undefined && a.reviewOn < ON).length);
    expect(risks.any.agreements).toBeGreaterThanOrEqual(Math.max(...RISKS.map((risk) => risks[risk].agreements)));
  });

  it('walks indexes alone over the cases', () => {
    const db = casesDb(app.context());
    const plan = db
      .prepare(
        'EXPLAIN QUERY PLAN SELECT status, next_step, began_on, waits_since, next_due, risk_due FROM "case" INDEXED BY case_load WHERE open = 1',
      )
      .all() as { detail: string }[];
    expect(plan.map((line) => line.detail).join()).toContain('USING COVERING INDEX case_load');
  });

  it('is a read that the trail holds, and nobody else than a counselor has it', async () => {
    const last = () =>
      get(
        casesDb(app.context()),
        sql`SELECT action, subject FROM audit ORDER BY seq DESC LIMIT 1`,
        z.object({ action: z.string(), subject: z.string() }),
      );
    await app.ask('caseload.look', { on: ON });
    expect(last()).toEqual({ action: 'caseload.look', subject: '' });
    for (const label of ['FA', 'AD']) {
      await app.enter(label);
      await expect(app.ask('caseload.look', { on: ON })).rejects.toMatchObject({ error: { kind: 'forbidden' } });
    }
    await app.enter('KM');
  });
});

describe('since when a case waits', () => {
  const since = (id: string) =>
    get(
      casesDb(app.context()),
      sql`SELECT waits_since AS since, began_on AS began FROM "case" WHERE id = ${id}`,
      z.object({ since: z.string(), began: z.string() }),
    );

  it('begins when it comes to a place, stays with another step of that place, and begins anew when it is opened again', async () => {
    const on = async (day: string, work: () => Promise<unknown>) => {
      app.clock.at = `${day}T09:00:00.000Z`;
      await work();
    };
    app.clock.at = '2026-04-01T09:00:00.000Z';
    const { id } = await app.ask('cases.create', aCase({ title: 'Waits' }));
    expect(since(id)?.since).toBe('2026-04-01');
    // Still to be decided: the same place.
    await on('2026-04-03', () =>
      app.ask('cases.screen', { caseId: id, screening: aScreening({ outcome: undefined, decidedOn: undefined, decidedBy: '' }) }),
    );
    expect(since(id)?.since).toBe('2026-04-01');
    await on('2026-04-06', () => app.ask('cases.screen', { caseId: id, screening: aScreening() }));
    expect(since(id)?.since).toBe('2026-04-06');
    expect(await listed({ place: 'consents', waited: 'week' })).toBeGreaterThan(0);
    await on('2026-05-20', () =>
      app.ask('notes.add', { caseId: id, class: 'case_record', kind: 'note', on: '2026-05-20', text: 'Nothing new.' }),
    );
    expect(since(id)?.since).toBe('2026-04-06');
    await on('2026-05-21', () => app.ask('cases.close', { caseId: id, reason: 'referred_child_protection', on: '2026-05-21', note: '' }));
    await on('2026-06-01', () => app.ask('cases.reopen', { caseId: id, trigger: 'new_information', on: '2026-06-01' }));
    expect(since(id)).toEqual({ since: '2026-06-01', began: '2026-06-01' });
  });
});
