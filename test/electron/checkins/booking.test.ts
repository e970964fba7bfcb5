/** @file Check-ins with a time and a place: never both sides together, moved, put off and taken back; the board; the rhythm. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckinId, PersonId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';
import { refusal } from '../../support/refusal';

let app: TestApp;
let one: Awaited<ReturnType<typeof aNewCase>>;
beforeAll(async () => {
  app = await testApp();
  one = await aNewCase('Telescope');
});
afterAll(() => app.cleanup());

async function aNewCase(title: string, known: readonly PersonId[] = []) {
  const { parties: fresh = [] } = aCase();
  const asked = fresh.map((party, at) => {
    const personId = known[at];
    return personId === undefined ? party : { ...party, who: { kind: 'known' as const, personId } };
  });
  const { id } = await app.ask('cases.create', aCase({ title, parties: asked }));
  const { parties } = await app.ask('cases.open', { caseId: id });
  const [pim, bo] = parties;
  if (pim?.person === undefined || bo?.person === undefined) throw new Error('two persons');
  return { id, pim, bo, persons: [pim.person.id, bo.person.id] as [typeof pim.person.id, typeof bo.person.id] };
}

const ON = '2025-11-10';
const plan = (checkins: object[]) => app.ask('checkins.plan', { caseId: one.id, checkins: checkins as never });
const planned = async () =>
  (await app.ask('cases.open', { caseId: one.id })).checkins.map((c) => [c.due, c.atTime, c.place, c.status, c.note].join(' ').trim());
const first = (ids: readonly CheckinId[]): CheckinId => {
  const [id] = ids;
  if (id === undefined) throw new Error('none planned');
  return id;
};

describe('planning', () => {
  it('refuses both sides at one time and place, plans none of the list then, and offers the next free time', async () => {
    const at = { purpose: 'wellbeing', due: '2025-11-12', atTime: '10:00', place: 'Library' };
    const refused = await refusal(
      plan([
        { ...at, partyId: one.pim.id },
        { ...at, partyId: one.bo.id, place: 'library' },
      ]),
    );
    expect(refused).toMatchObject({ kind: 'blocked', reason: 'checkin-both-sides', fields: ['checkins.1'] });
    expect(await planned()).toEqual([]);
    await plan([{ ...at, partyId: one.pim.id }]);
    const looked = await app.ask('checkins.slot', {
      caseId: one.id,
      partyId: one.bo.id,
      due: '2025-11-12',
      atTime: '10:00',
      place: 'Library',
    });
    expect(looked).toEqual({ clash: 'both-sides', free: { due: '2025-11-12', atTime: '10:30' } });
    await plan([{ ...at, partyId: one.bo.id, atTime: '10:30' }]);
    expect(await planned()).toEqual(['2025-11-12 10:00 Library planned', '2025-11-12 10:30 Library planned']);
  });

  it('refuses what a contact limit forbids, also when another case has asked one of them', async () => {
    const other = await aNewCase('Another', one.persons);
    const limit = { personIds: one.persons, kinds: ['corridor' as const], from: '2025-11-01', until: '2025-11-30' };
    await app.ask('contacts.set', { caseId: one.id, limit });
    const id = first((await plan([{ partyId: one.pim.id, purpose: 'support', due: '2025-11-20' }])).ids);
    const wish = { caseId: other.id, partyId: other.bo.id, due: '2025-11-20' };
    const refused = await refusal(
      app.ask('checkins.plan', { caseId: other.id, checkins: [{ partyId: other.bo.id, purpose: 'support', due: wish.due }] }),
    );
    expect(refused).toMatchObject({ reason: 'checkin-contact-limit' });
    expect(await app.ask('checkins.slot', wish)).toEqual({ clash: 'contact-limit', free: { due: '2025-11-21' } });
    expect(await refusal(app.ask('checkins.move', { id, due: '2025-11-12' }))).toMatchObject({
      reason: 'checkin-contact-limit',
    });
    await app.ask('checkins.move', { id, due: '2025-11-24', atTime: '09:00', place: 'Garden' });
    expect(await planned()).toContain('2025-11-24 09:00 Garden planned');
  });
});

describe('what did not happen', () => {
  it('is put off in one step and taken back in one', async () => {
    const id = first((await plan([{ partyId: one.pim.id, purpose: 'progress', due: ON }])).ids);
    const before = await planned();
    await app.ask('checkins.putOff', { id, status: 'cancelled', on: ON, note: 'Trip', to: { due: '2025-11-26', place: '' } });
    expect(await planned()).toEqual(expect.arrayContaining(['2025-11-10   cancelled Trip', '2025-11-26   planned'].map((l) => l)));
    expect(await refusal(app.ask('checkins.putOff', { id, status: 'missed', on: ON, to: { due: '2025-12-03' } }))).toMatchObject({
      kind: 'conflict',
      reason: 'checkin-recorded',
    });
    await app.ask('checkins.takeBack', { id });
    expect((await planned()).length).toBe(before.length);
  });

  it('refused as a new time, nothing is recorded', async () => {
    const id = first((await plan([{ partyId: one.bo.id, purpose: 'progress', due: '2025-11-11' }])).ids);
    const to = { due: '2025-11-24', atTime: '09:00', place: 'Garden' };
    expect(await refusal(app.ask('checkins.putOff', { id, status: 'missed', on: ON, note: '', to }))).toMatchObject({
      reason: 'checkin-contact-limit',
    });
    const { checkins } = await app.ask('cases.open', { caseId: one.id });
    expect(checkins.find((c) => c.id === id)?.status).toBe('planned');
  });
});

describe('the board', () => {
  it('shows planned check-ins by day, person and case, and says when both sides come on one day', async () => {
    const day = await app.ask('checkins.board', { on: ON, by: 'day' });
    expect(day.groups.map((g) => [g.key, g.total])).toEqual([
      ['today', 1],
      ['week', 3],
      ['later', 1],
    ]);
    const twelfth = day.groups.flatMap((g) => g.rows).filter((r) => r.due === '2025-11-12');
    expect(twelfth.map((r) => [r.atTime, r.bothSides])).toEqual([
      ['10:00', true],
      ['10:30', true],
    ]);
    const person = await app.ask('checkins.board', { on: ON, by: 'person' });
    expect(person.groups.map((g) => g.name)).toEqual([one.bo.name, one.pim.name].sort());
    expect(person.total).toBe(person.groups.reduce((sum, g) => sum + g.total, 0));
    const byCase = await app.ask('checkins.board', { on: ON, by: 'case' });
    expect(byCase.groups.map((g) => g.name)).toEqual(['Telescope']);
    expect(await app.ask('checkins.count', { on: '2025-11-12' })).toEqual({ due: 2, overdue: 2, times: ['10:00', '10:30'] });
  });
});

describe('the rhythm', () => {
  it('comes with the app, is changed for the vault, and put back', async () => {
    expect((await app.ask('checkins.rhythm', {})).own).toBe(false);
    await app.ask('checkins.setRhythm', {
      steps: [
        { day: 30, purpose: 'completion', together: true },
        { day: 3, purpose: 'wellbeing', together: false },
      ],
    });
    const { steps, own } = await app.ask('checkins.rhythm', {});
    expect([own, steps.map((s) => s.day)]).toEqual([true, [3, 30]]);
    await app.ask('checkins.setRhythm', { steps: [] });
    expect((await app.ask('checkins.rhythm', {})).steps).toHaveLength(6);
  });
});
