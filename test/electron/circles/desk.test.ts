/** @file What a desk gets of a circle besides its people: rooms, pairs not beside each other, whose yes is missing; and the counselor's look at it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PartyId } from '../../../shared/cases/case';
import type { CaseId, CircleId, UserId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening, aStudent } from '../../support/builders';
import { refusal } from '../../support/refusal';

let app: TestApp;
let caseId: CaseId;
let circleId: CircleId;
let parties: PartyId[];

beforeEach(async () => {
  app = await testApp();
  const { users } = await app.ask('vault.state', {});
  const keeperUserId = users.find((u) => u.label === 'FA')?.id as UserId;
  const { id } = await app.ask('cases.create', aCase({ parties: [...aCase().parties, aStudent('kit', 'Kit Fernwood', 'witness')] }));
  caseId = id;
  await app.ask('cases.screen', { caseId, screening: aScreening() });
  parties = (await app.ask('cases.open', { caseId })).parties.map((p) => p.id);
  circleId = (
    await app.ask('circles.plan', {
      caseId,
      process: 'conference',
      plannedOn: '2025-11-07',
      minutes: 60,
      place: 'library',
      keeperUserId,
      keeperName: 'FA',
      partyIds: parties,
    })
  ).id;
});
afterEach(() => app.cleanup());

const onDesk = () => app.ask('circles.onDesk', { id: circleId });
const signInAs = (label: 'FA') => app.enter(label);

describe('the desk', () => {
  it('gets the room that the place names, and hears at once when the room changes', async () => {
    expect((await onDesk()).released.room).toBeUndefined();
    const { id } = await app.ask('circles.keepRoom', { room: { name: 'Library', seats: 12, stepFree: 'no', quiet: 'yes' } });
    expect((await onDesk()).released.room).toMatchObject({ name: 'Library', seats: 12, stepFree: 'no' });
    const [kept] = await app.ask('circles.rooms', {});
    await app.ask('circles.keepRoom', { id, room: { name: 'Library', seats: 12, stepFree: 'yes', quiet: 'yes' }, seen: kept?.edition });
    // Somebody else's older page does not overwrite it.
    const older = app.ask('circles.keepRoom', { id, room: { name: 'Library', seats: 1 }, seen: kept?.edition });
    expect(await refusal(older)).toMatchObject({ kind: 'conflict' });
    await signInAs('FA');
    expect((await app.ask('circles.open', { id: circleId })).room).toMatchObject({ stepFree: 'yes' });
    expect(await refusal(app.ask('circles.rooms', {}))).toMatchObject({ kind: 'forbidden' });
  });

  it('prefers the room of the school over one of every school, and no other school’s', async () => {
    await app.ask('circles.keepRoom', { room: { name: 'Library', note: 'every' } });
    await app.ask('circles.keepRoom', { room: { name: 'Library', school: 'Another school', note: 'other' } });
    expect((await onDesk()).released.room?.note).toBe('every');
    await app.ask('circles.keepRoom', { room: { name: 'Library', school: 'Larkspur Hollow', note: 'own' } });
    expect((await onDesk()).released.room?.note).toBe('own');
  });

  it('says whose yes is not here yet, by name and without the answer', async () => {
    expect((await onDesk()).released.waiting).toEqual(parties.slice(0, 2));
    const given = { scope: 'take_part' as const, state: 'given' as const, by: 'both' as const, on: '2025-09-09' };
    await app.ask('cases.recordConsent', { caseId, consents: parties.slice(0, 2).map((partyId) => ({ ...given, partyId })) });
    expect((await onDesk()).released.waiting).toEqual([]);
  });

  it('gets two who must not sit beside each other without the limit itself', async () => {
    const view = await app.ask('cases.open', { caseId });
    const [pim, , kit] = view.parties.map((p) => p.person?.id);
    if (pim === undefined || kit === undefined) throw new Error('people');
    const limit = {
      personIds: [pim, kit] as [typeof pim, typeof kit],
      kinds: ['corridor' as const],
      from: '2025-09-01',
      why: 'SECRETREASON',
    };
    await app.ask('contacts.set', { caseId, limit });
    const { released } = await onDesk();
    expect(released.notBeside).toEqual([[parties[0], parties[2]]]);
    expect(released.apart).toEqual([]);
    expect(JSON.stringify(released)).not.toContain('SECRETREASON');
  });

  it('is what the counselor looks at: the same object that lies on the desk', async () => {
    const looked = await onDesk();
    expect(looked.keeper).toBe('FA');
    await signInAs('FA');
    const { plan: _plan, planEdition: _edition, printed: _printed, ...lies } = await app.ask('circles.open', { id: circleId });
    expect(lies).toEqual(looked.released);
    expect((await app.ask('circles.list', {})).find((row) => row.id === circleId)).toEqual(looked.row);
    expect(await refusal(app.ask('circles.onDesk', { id: circleId }))).toMatchObject({ kind: 'forbidden' });
  });
});
