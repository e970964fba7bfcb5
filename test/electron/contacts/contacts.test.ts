/** @file Contact limits through the contract: over all cases, ending by themselves, in the way of a shared room. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenBy, type ContactLimit, type ContactLimitInput, limitState } from '../../../shared/contacts/contact';
import type { PersonId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening, aStudent } from '../../support/builders';
import { refusal } from '../../support/refusal';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

/** A case of Otto and Lark; with `people`, of the same two persons again. */
async function corridor(people?: readonly PersonId[]) {
  const again = (index: number, key: string, role: 'harmed' | 'responsible') =>
    aStudent(key, '', role, { who: { kind: 'known', personId: people?.[index] as PersonId } });
  const parties =
    people === undefined
      ? [aStudent('lark', 'Lark Wintersea', 'harmed'), aStudent('otto', 'Otto Fennimore', 'responsible')]
      : [again(0, 'lark', 'harmed'), again(1, 'otto', 'responsible')];
  const { id } = await app.ask('cases.create', aCase({ parties }));
  await app.ask('cases.screen', { caseId: id, screening: aScreening() });
  const view = await app.ask('cases.open', { caseId: id });
  const [lark, otto] = view.parties.map((p) => ({ party: p.id, person: p.person?.id as PersonId }));
  if (lark === undefined || otto === undefined) throw new Error('two people');
  const set = (limit: Partial<ContactLimitInput> = {}) =>
    app.ask('contacts.set', {
      caseId: id,
      limit: { personIds: [lark.person, otto.person], kinds: ['room'], from: '2026-01-14', until: '2026-06-12', ...limit },
    });
  const plan = (plannedOn: string, process: 'conference' | 'indirect' = 'conference', keeperUserId?: string) =>
    app.ask('circles.plan', {
      caseId: id,
      process,
      plannedOn,
      minutes: 40,
      partyIds: [lark.party, otto.party],
      keeperName: 'FA',
      keeperUserId: keeperUserId as never,
    });
  const yes = () =>
    app.ask('cases.recordConsent', {
      caseId: id,
      consents: [lark, otto].map((p) => ({ partyId: p.party, scope: 'take_part', state: 'given', by: 'both', on: '2026-01-15' })),
    });
  return { id, lark, otto, set, plan, yes };
}

const limit = (change: Partial<ContactLimit>): ContactLimit => ({
  id: '1'.repeat(32) as ContactLimit['id'],
  people: [
    { id: 'a'.repeat(32) as PersonId, name: 'Lark' },
    { id: 'b'.repeat(32) as PersonId, name: 'Otto' },
  ],
  kinds: ['room'],
  detail: '',
  from: '2026-01-14',
  until: '2026-06-12',
  why: '',
  ...change,
});

describe('a limit', () => {
  it('holds from its first to its last day, and then ends by itself', () => {
    const on = (day: string) => limitState(limit({}), day);
    expect(['2026-01-13', '2026-01-14', '2026-06-12', '2026-06-13'].map(on)).toEqual(['coming', 'in_force', 'in_force', 'over']);
    expect(limitState(limit({ until: undefined }), '2036-01-01')).toBe('in_force');
  });

  it('is broken only by both of them in one room while it holds', () => {
    const [lark, otto] = limit({}).people.map((p) => p.id);
    const broken = (change: Partial<ContactLimit>, people: readonly (PersonId | undefined)[], on = '2026-02-01') =>
      brokenBy([limit(change)], people, on).length;
    expect(broken({}, [lark, undefined, otto])).toBe(1);
    expect(broken({ kinds: ['any'] }, [otto, lark])).toBe(1);
    expect(broken({ kinds: ['corridor', 'bus', 'online'] }, [lark, otto])).toBe(0);
    expect(broken({}, [lark])).toBe(0);
    expect(broken({}, [lark, otto], '2026-06-13')).toBe(0);
  });
});

describe('limits and circles', () => {
  it('stand in the way of one room on their days, not of an indirect way; the way past is to change the limit', async () => {
    const { id, set, plan } = await corridor();
    const { id: limitId } = await set();
    expect((await refusal(plan('2026-02-01'))).reason).toBe('contact-limit');
    await plan('2026-06-13');
    const { id: shuttle } = await plan('2026-02-01', 'indirect');
    expect((await app.ask('circles.open', { id: shuttle })).apart).toHaveLength(1);
    await app.ask('contacts.end', { id: limitId, on: '2026-01-31' });
    await plan('2026-02-01');
    const view = await app.ask('cases.open', { caseId: id });
    expect(view.limits).toMatchObject([{ id: limitId, until: '2026-01-31', caseId: id }]);
    expect(view.timeline.map((e) => e.what)).toEqual(expect.arrayContaining(['limit_set', 'limit_ended']));
  });

  it('reach into another case of the same two, hold a circle that is on a desk there, and let it go again', async () => {
    const { lark, otto, set } = await corridor();
    const second = await corridor([lark.person, otto.person]);
    const { users } = await app.ask('vault.state', {});
    const fa = users.find((u) => u.label === 'FA');
    await second.yes();
    const { id: circleId } = await second.plan('2026-02-01', 'conference', fa?.id);
    const onDesk = async () => {
      await app.enter('FA');
      const { held, apart } = await app.ask('circles.open', { id: circleId });
      await app.enter('KM');
      return [held, apart.length];
    };
    expect(await onDesk()).toEqual([false, 0]);
    const { id: limitId } = await set({ why: 'quailreason' });
    expect(await onDesk()).toEqual([true, 1]);
    expect((await app.ask('cases.open', { caseId: second.id })).limits.map((l) => l.id)).toEqual([limitId]);
    await app.ask('contacts.end', { id: limitId, on: '2026-01-20' });
    expect(await onDesk()).toEqual([false, 0]);
  });

  it('that were broken all the same can be recorded, when that is confirmed', async () => {
    const { set, plan, yes } = await corridor();
    await yes();
    const { id: circleId } = await plan('2026-02-01');
    await set();
    const held = { id: circleId, status: 'held', on: '2026-02-01', inSpiteOf: ['not-prepared'] } as const;
    expect((await refusal(app.ask('circles.record', { ...held, inSpiteOf: ['not-prepared'] }))).reason).toBe('contact-limit');
    await app.ask('circles.record', { ...held, inSpiteOf: ['not-prepared', 'contact-limit'] });
  });

  it('belong to two different people of the case, and never change whom they keep apart', async () => {
    const { lark, otto, set } = await corridor();
    const stranger = await corridor();
    expect((await refusal(set({ personIds: [lark.person, lark.person] }))).kind).toBe('invalid');
    expect((await refusal(set({ personIds: [lark.person, stranger.otto.person] }))).kind).toBe('not-found');
    expect((await refusal(set({ from: '2026-02-01', until: '2026-01-31' }))).kind).toBe('invalid');
    const { id } = await set();
    expect((await refusal(stranger.set({ id }))).kind).toBe('not-found');
    await set({ id, kinds: ['corridor'], detail: 'period 4' });
    const of = async (personId: PersonId) => (await app.ask('contacts.ofPerson', { personId })).map((l) => [l.kinds, l.detail]);
    expect(await of(lark.person)).toEqual([[['corridor'], 'period 4']]);
    expect(await of(otto.person)).toEqual(await of(lark.person));
    // Taken back before its first day it never was.
    await app.ask('contacts.end', { id, on: '2026-01-13' });
    expect(await of(lark.person)).toEqual([]);
  });

  it('follow a person into the record that theirs was merged with, and back', async () => {
    const { lark, otto, set } = await corridor();
    const other = await corridor();
    await set();
    const of = async (personId: PersonId) => (await app.ask('contacts.ofPerson', { personId })).length;
    const { id } = await app.ask('people.merge', { keep: other.otto.person, other: otto.person });
    expect([await of(other.otto.person), await of(lark.person)]).toEqual([1, 1]);
    await app.ask('people.undoMerge', { mergeId: id });
    expect([await of(other.otto.person), await of(otto.person)]).toEqual([0, 1]);
    // Nobody is kept apart from themselves: the limit goes, and comes back with the second record.
    const same = await app.ask('people.merge', { keep: lark.person, other: otto.person });
    expect(await of(lark.person)).toBe(0);
    await app.ask('people.undoMerge', { mergeId: same.id });
    expect(await of(lark.person)).toBe(1);
  });
});
