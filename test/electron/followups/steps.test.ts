/** @file Steps when a promise is not kept: written down, planned, let go; where they are seen. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../support/app';
import { refusal } from '../../support/refusal';
import { signedCase } from './support';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

const just = <T>(one: T): T[] => [one];

async function behind() {
  const one = await signedCase(app, [{ 'Mends the tube': '2025-09-19' }]);
  const agreementId = (await one.view()).agreements[0]?.id ?? ('' as never);
  const bo = (await one.party('Bo')).id;
  return { one, agreementId, bo };
}

describe('steps', () => {
  it('are kept with day, with whom and what came of it; found, in the timeline and in the chronology', async () => {
    const { one, agreementId, bo } = await behind();
    const step = {
      agreementId,
      kind: 'support_talk',
      on: '2025-09-22',
      withParties: just(bo),
      withOthers: 'The coach',
      note: 'bitternword',
    } as const;
    await app.ask('followups.saveStep', { caseId: one.id, step });
    const { steps, timeline } = await one.view();
    expect(steps).toMatchObject([
      { kind: 'support_talk', state: 'done', endedOn: '2025-09-22', withParties: just(bo), withOthers: 'The coach', by: 'KM' },
    ]);
    expect(timeline.filter((e) => e.what === 'followed_up')).toMatchObject([{ detail: 'support_talk', who: 'BL', on: '2025-09-22' }]);
    expect((await app.ask('cases.list', { search: 'bitternword' })).rows.map((r) => r.id)).toEqual([one.id]);
    const { entries } = await app.ask('notes.chronology', { caseId: one.id });
    const entry = entries.find((e) => e.what === 'followed_up');
    expect(entry?.who.map((w) => w.name)).toEqual(['Bo Larkwhistle']);
    expect(entry?.text).toContain('The coach');
  });

  it('may be planned: on the board and as the next step of the case, then done or let go', async () => {
    const { one, agreementId, bo } = await behind();
    const planned = { agreementId, kind: 'reconvene', on: '2025-09-24', planned: true, withParties: just(bo) } as const;
    const { id } = await app.ask('followups.saveStep', { caseId: one.id, step: planned });
    expect((await one.view()).next).toEqual({ step: 'follow_up', due: '2025-09-24', who: 'BL' });
    const board = async () =>
      (await app.ask('checkins.today', { on: '2025-09-24' })).rows.filter((r) => r.caseId === one.id && r.kind === 'step');
    expect(await board()).toMatchObject([{ group: 'today', what: 'reconvene', who: 'BL', due: '2025-09-24' }]);
    await app.ask('followups.saveStep', { caseId: one.id, step: { ...planned, planned: false, id, on: '2025-09-24', note: 'All came.' } });
    expect((await one.view()).steps).toMatchObject([
      { id, state: 'done', plannedOn: '2025-09-24', endedOn: '2025-09-24', note: 'All came.' },
    ]);
    expect(await board()).toEqual([]);
    expect((await refusal(app.ask('followups.saveStep', { caseId: one.id, step: { ...planned, id } }))).reason).toBe('step-done');
    const { id: other } = await app.ask('followups.saveStep', { caseId: one.id, step: planned });
    await app.ask('followups.dropStep', { caseId: one.id, id: other, on: '2025-09-20' });
    expect((await one.view()).steps.map((s) => s.state)).toEqual(['done', 'dropped']);
    expect((await one.view()).next.step).toBe('item_due');
  });

  it('a renegotiation is written down by itself, also when it was planned', async () => {
    const { one, agreementId } = await behind();
    const { id } = await app.ask('followups.saveStep', {
      caseId: one.id,
      step: { agreementId, kind: 'renegotiate', on: '2025-09-25', planned: true },
    });
    const item = (await one.view()).agreements[0]?.items[0];
    if (item === undefined) throw new Error('no item');
    const items = [{ owedBy: item.owedBy, what: 'Mends it with help', due: '2025-10-10', replaces: item.id }];
    await app.ask('agreements.renegotiate', { id: agreementId, on: '2025-09-26', items });
    expect((await one.view()).steps).toMatchObject([{ id, kind: 'renegotiate', state: 'done', endedOn: '2025-09-26' }]);
  });

  it('handing back says to whom; nothing is done in the future or in a closed case', async () => {
    const { one, agreementId } = await behind();
    const back = { agreementId, kind: 'hand_back', on: '2025-10-01' } as const;
    expect((await refusal(app.ask('followups.saveStep', { caseId: one.id, step: back }))).kind).toBe('invalid');
    expect(
      (await refusal(app.ask('followups.saveStep', { caseId: one.id, step: { ...back, kind: 'reminder', on: '2025-12-01' } }))).reason,
    ).toBe('in-future');
    await app.ask('followups.saveStep', { caseId: one.id, step: { ...back, withOthers: 'the assistant principal' } });
    await app.ask('cases.close', { caseId: one.id, reason: 'moved_away', on: '2025-10-06', details: { handover: 'not_offered' } });
    expect((await refusal(app.ask('followups.saveStep', { caseId: one.id, step: { ...back, kind: 'reminder' } }))).reason).toBe(
      'case-closed',
    );
  });

  it('of another case are not reached', async () => {
    const [a, b] = [await behind(), await behind()];
    const step = { agreementId: b.agreementId, kind: 'reminder', on: '2025-09-22' } as const;
    expect((await refusal(app.ask('followups.saveStep', { caseId: a.one.id, step }))).kind).toBe('not-found');
    const stranger = { agreementId: a.agreementId, kind: 'reminder', on: '2025-09-22', withParties: just(b.bo) } as const;
    expect((await refusal(app.ask('followups.saveStep', { caseId: a.one.id, step: stranger }))).reason).toBe('party');
  });
});
