/** @file What Today is answered, through the contract on a real vault. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardDays, MOST_LINES } from '../../../shared/checkins/board';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening } from '../../support/builders';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

describe('the days of the board', () => {
  it('leave no day out and hold none twice, whatever the day of the week', () => {
    for (const on of ['2025-11-10', '2025-11-12', '2025-11-15', '2025-11-16']) {
      const { overdue, today, week, later } = boardDays(on);
      expect(today).toEqual({ from: on, to: on });
      expect([overdue.to < on, later.from > on, later.to > later.from]).toEqual([true, true, true]);
      const days = Array.from({ length: 14 }, (_, n) => new Date(Date.parse(on) + (n + 1) * 86_400_000).toISOString().slice(0, 10));
      for (const day of days) expect([week, later].filter((g) => g.from <= day && day <= g.to)).toHaveLength(1);
    }
    expect(boardDays('2025-11-16').week.from > boardDays('2025-11-16').week.to).toBe(true);
  });
});

async function accepted(title: string) {
  const { id } = await app.ask('cases.create', aCase({ title }));
  await app.ask('cases.screen', { caseId: id, screening: aScreening() });
  const { parties } = await app.ask('cases.open', { caseId: id });
  const [pim, bo] = parties;
  if (pim === undefined || bo === undefined) throw new Error('two parties');
  const yes = (who: readonly { id: string }[]) =>
    app.ask('cases.recordConsent', {
      caseId: id,
      consents: who.map((p) => ({ partyId: p.id as never, scope: 'take_part', state: 'given', by: 'both', on: '2025-09-09' })),
    });
  return { id, pim, bo, yes };
}

const lines = async (on = '2025-11-10') =>
  (await app.ask('checkins.today', { on })).rows.map((d) => [d.group, d.kind, d.due, d.who, d.what]);

describe('Today', () => {
  it('holds what is due by its day, overdue first, what others come first with, and what has no day; what is done leaves it', async () => {
    await app.ask('cases.create', aCase({ title: 'Waits for screening' }));
    const { id, pim } = await accepted('Runs');
    const circle = { process: 'conference' as const, plannedOn: '2025-11-12', minutes: 40, partyIds: [pim.id] };
    await app.ask('circles.plan', { ...circle, caseId: id });
    const { ids } = await app.ask('checkins.plan', {
      caseId: id,
      checkins: [
        { partyId: pim.id, purpose: 'wellbeing', due: '2025-11-09' },
        { purpose: 'completion', due: '2025-11-18' },
        { purpose: 'repeat_harm', due: '2026-02-09' },
      ],
    });
    const meets = await accepted('Meets');
    await meets.yes([meets.pim, meets.bo]);
    await app.ask('preparation.save', { caseId: meets.id, meeting: { partyId: meets.bo.id, plannedOn: '2025-11-10' } });
    const asks = await accepted('Asked');
    await asks.yes([asks.pim]);
    await app.ask('preparation.save', { caseId: asks.id, meeting: { partyId: asks.bo.id, heldOn: '2025-11-07' } });
    const rests = await accepted('Rests');
    await app.ask('cases.pause', { caseId: rests.id, on: '2025-11-10', paused: true, reason: 'The investigation', until: '2025-11-20' });
    expect(await lines()).toEqual([
      ['overdue', 'checkin', '2025-11-09', 'PT', 'wellbeing'],
      ['today', 'preparation', '2025-11-10', 'BL', ''],
      ['week', 'circle', '2025-11-12', '', 'conference'],
      ['later', 'checkin', '2025-11-18', '', 'completion'],
      ['waiting', 'wait', '2025-11-20', '', 'paused'],
      ['waiting', 'wait', undefined, '', 'consent'],
      ['undated', 'case', undefined, '', 'screen'],
    ]);
    const [first] = ids;
    if (first === undefined) throw new Error('a check-in');
    await app.ask('checkins.record', { id: first, status: 'done', on: '2025-11-10', note: '' });
    expect((await lines())[0]?.[0]).toBe('today');
    // When its day has come, a wait is ours again.
    expect((await lines('2025-11-20')).filter((l) => l[1] === 'wait').map((l) => [l[0], l[4]])).toEqual([
      ['today', 'paused'],
      ['waiting', 'consent'],
    ]);
    await app.ask('cases.pause', { caseId: rests.id, on: '2025-11-11', paused: false });
    expect((await lines()).filter((l) => l[4] === 'paused')).toEqual([]);
  });

  it('says when a keeper has not chosen a script yet, until they have', async () => {
    const { id, pim } = await accepted('Released');
    const { users } = await app.ask('vault.state', {});
    const keeper = users.find((u) => u.label === 'FA');
    const { id: circleId } = await app.ask('circles.plan', {
      caseId: id,
      process: 'conference',
      plannedOn: '2025-11-13',
      minutes: 40,
      partyIds: [pim.id],
      keeperUserId: keeper?.id,
      keeperName: 'FA (facilitator)',
    });
    const missing = async () => (await lines()).filter((l) => l[1] === 'plan');
    expect(await missing()).toEqual([['waiting', 'plan', '2025-11-13', 'F', 'plan']]);
    const plan = {
      scriptId: 'repair-harm-circle',
      scriptVersion: 1,
      ageBand: '8-10' as const,
      language: 'en' as const,
      paper: 'a4' as const,
      namesOnPaper: true,
      seats: [],
      fills: {},
    };
    await app.enter('FA');
    await app.ask('circles.savePlan', { id: circleId, plan });
    await app.enter('KM');
    expect(await missing()).toEqual([]);
  });

  it('shows the first lines of a long group and says how many there are', async () => {
    const before = (await app.ask('checkins.today', { on: '2025-11-10' })).totals.undated;
    for (let n = 0; n < MOST_LINES; n += 1) await app.ask('cases.create', aCase({ title: `More ${n}` }));
    const board = await app.ask('checkins.today', { on: '2025-11-10' });
    expect(board.rows.filter((r) => r.group === 'undated')).toHaveLength(MOST_LINES);
    expect(board.totals.undated).toBe(before + MOST_LINES);
  });
});
