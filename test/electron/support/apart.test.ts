/** @file Two who stand beside each other and must not meet: on Today at once, also when the limit came later. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

it('shows a contact limit that was set while a match runs, until it or the match has ended', async () => {
  const { id: caseId } = await app.ask('cases.create', aCase());
  const [pim] = (await app.ask('cases.open', { caseId })).parties;
  if (pim?.person === undefined) throw new Error('no Pim');
  const { id: tam } = await app.ask('people.create', { person: { name: 'Tam Greywater', kind: 'student' } });
  const { ids } = await app.ask('support.propose', {
    caseId,
    proposal: { partyId: pim.id, kind: 'buddy', together: '', helpers: [{ rank: 'A', who: { kind: 'known', personId: tam } }] },
  });
  const [id] = ids;
  if (id === undefined) throw new Error('no match');
  for (const side of ['person', 'helper'] as const) await app.ask('support.answer', { id, side, answer: 'yes', on: '2025-10-01' });
  await app.ask('support.start', { id, on: '2025-10-01' });
  const due = async (on: string) => (await app.ask('checkins.today', { on })).rows.filter((r) => r.what === 'kept_apart');
  expect(await due('2025-11-03')).toEqual([]);
  // In either order of the two.
  for (const personIds of [
    [tam, pim.person.id],
    [pim.person.id, tam],
  ] as const) {
    const { id: limit } = await app.ask('contacts.set', {
      caseId,
      limit: { personIds: [...personIds], kinds: ['room'], from: '2025-11-03', why: '' },
    });
    expect(await due('2025-11-03')).toEqual([
      expect.objectContaining({ kind: 'support', id, due: '2025-11-03', group: 'today', who: 'PT' }),
    ]);
    expect((await due('2025-11-05'))[0]?.group).toBe('overdue');
    await app.ask('contacts.end', { id: limit, on: '2025-11-04' });
    expect(await due('2025-11-06')).toEqual([]);
  }
  await app.ask('contacts.set', { caseId, limit: { personIds: [tam, pim.person.id], kinds: ['any'], from: '2025-11-03', why: '' } });
  await app.ask('support.end', { id, status: 'ended_safety', on: '2025-11-07', why: '' });
  expect(await due('2025-11-07')).toEqual([]);
});
