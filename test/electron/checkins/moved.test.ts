/** @file A check-in that was moved to another day stands on the timeline; another hour or room does not. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

it('is told with its initials and the day on which it was moved', async () => {
  const { id: caseId } = await app.ask('cases.create', aCase());
  const [pim] = (await app.ask('cases.open', { caseId })).parties;
  const { ids } = await app.ask('checkins.plan', { caseId, checkins: [{ partyId: pim?.id, purpose: 'wellbeing', due: '2025-11-12' }] });
  const [id] = ids;
  if (id === undefined) throw new Error('no check-in');
  const moved = async () => (await app.ask('cases.open', { caseId })).timeline.filter((e) => e.what === 'checkin_moved');
  await app.ask('checkins.move', { id, due: '2025-11-12', atTime: '10:00', place: 'Library' });
  expect(await moved()).toEqual([]);
  await app.ask('checkins.move', { id, due: '2025-11-14', atTime: '10:00', place: 'Library' });
  expect(await moved()).toEqual([expect.objectContaining({ on: '2025-11-10', who: 'PT' })]);
});
