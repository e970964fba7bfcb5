/** @file What Today is answered, through the contract on a real vault. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening } from '../../support/builders';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

it('holds check-ins and circles of the next two weeks and cases that wait for a step, overdue first; what is done leaves it', async () => {
  const { id: waiting } = await app.ask('cases.create', aCase({ title: 'Waits for screening' }));
  const { id } = await app.ask('cases.create', aCase());
  await app.ask('cases.screen', { caseId: id, screening: aScreening() });
  const [pim] = (await app.ask('cases.open', { caseId: id })).parties;
  const circle = { process: 'conference' as const, plannedOn: '2025-11-12', minutes: 40, partyIds: [pim?.id ?? ''] };
  await app.ask('circles.plan', { ...circle, caseId: id });
  const { ids } = await app.ask('checkins.plan', {
    caseId: id,
    checkins: [
      { partyId: pim?.id, purpose: 'wellbeing', due: '2025-11-09' },
      { purpose: 'completion', due: '2025-11-13' },
      { purpose: 'repeat_harm', due: '2026-02-09' },
    ],
  });
  const today = async () => (await app.ask('checkins.today', { on: '2025-11-10' })).map((d) => [d.kind, d.due, d.who, d.what]);
  expect(await today()).toEqual([
    ['checkin', '2025-11-09', 'PT', 'wellbeing'],
    ['circle', '2025-11-12', '', 'conference'],
    ['checkin', '2025-11-13', '', 'completion'],
    ['case', undefined, '', 'screen'],
  ]);
  const [first] = ids;
  if (first === undefined) throw new Error('a check-in');
  await app.ask('checkins.record', { id: first, status: 'done', on: '2025-11-10', note: '' });
  expect((await today())[0]?.[0]).toBe('circle');
  expect((await app.ask('checkins.today', { on: '2025-11-10' })).at(-1)?.caseId).toBe(waiting);
});
