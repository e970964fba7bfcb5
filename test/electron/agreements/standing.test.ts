/** @file An agreement over its life: kept before it was renegotiated, looked at again, thrown away as a draft, read after reopening. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countedItems } from '../../../shared/agreements/standing';
import { type TestApp, testApp } from '../../support/app';
import { refusal } from '../../support/refusal';
import { signedCase } from '../followups/support';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => {
  expect(app.defects).toEqual([]);
  app.cleanup();
});

const only = async (one: Awaited<ReturnType<typeof signedCase>>) => {
  const [agreement] = (await one.view()).agreements;
  if (agreement === undefined) throw new Error('no agreement');
  return agreement;
};

describe('a renegotiated agreement', () => {
  it('counts what was kept before, and what was not; what was let go counts for nobody', async () => {
    const one = await signedCase(app, [
      { 'Mends the tube': '2025-09-19', 'Writes the log': '2025-09-30', 'Sweeps the room': '2025-09-30' },
    ]);
    await one.mark('Mends the tube', 'done', '2025-09-19');
    const { id } = await only(one);
    const bo = await one.party('Bo');
    // The log is promised anew; sweeping is let go.
    await app.ask('agreements.renegotiate', {
      id,
      on: '2025-10-01',
      items: [{ owedBy: bo.id, what: 'Writes the log with help', due: '2025-10-20', replaces: await one.item('Writes the log') }],
    });
    await app.ask('agreements.sign', { id, on: '2025-10-01', signatures: [{ partyId: bo.id, method: 'ink', on: '2025-10-01' }] });
    expect(countedItems(await only(one)).map((i) => [i.what, i.status])).toEqual([
      ['Writes the log with help', 'open'],
      ['Mends the tube', 'done'],
    ]);
    await one.mark('Writes the log with help', 'not_kept', '2025-10-21');
    // One of two was kept: partly, and not "not kept".
    expect((await only(one)).status).toBe('partly_completed');
    await one.mark('Writes the log with help', 'done_late', '2025-10-25');
    expect((await only(one)).status).toBe('completed');
  });
});

describe('looking at it again', () => {
  it('stands on Today on its day, until somebody looked; then on the next day or on none', async () => {
    const one = await signedCase(app, []);
    const bo = await one.party('Bo');
    const { id } = await app.ask('agreements.draft', {
      caseId: one.id,
      draftedOn: '2025-11-01',
      reviewOn: '2025-11-12',
      items: [{ owedBy: bo.id, what: 'Waters the plants', due: '2026-06-01' }],
    });
    const due = async (on: string) => (await app.ask('checkins.today', { on })).rows.filter((r) => r.kind === 'agreement');
    // A draft is nobody's to look back at.
    expect(await due('2025-11-12')).toEqual([]);
    await app.ask('agreements.sign', { id, on: '2025-11-01', signatures: [{ partyId: bo.id, method: 'ink', on: '2025-11-01' }] });
    expect(await due('2025-11-12')).toEqual([expect.objectContaining({ id, due: '2025-11-12', group: 'today', what: 'review' })]);
    expect(await refusal(app.ask('agreements.review', { id, on: '2025-11-12', next: '2025-11-12' }))).toMatchObject({ kind: 'invalid' });
    await app.ask('agreements.review', { id, on: '2025-11-12', next: '2025-11-20' });
    expect((await due('2025-11-12')).map((r) => r.due)).toEqual(['2025-11-20']);
    await app.ask('agreements.review', { id, on: '2025-11-20' });
    expect(await due('2025-11-20')).toEqual([]);
    const view = await one.view();
    expect(view.timeline.filter((e) => e.what === 'agreement_reviewed').map((e) => e.on)).toEqual(['2025-11-12', '2025-11-20']);
    expect(view.agreements.find((a) => a.id === id)?.reviewOn).toBeUndefined();
  });
});

describe('a first draft', () => {
  it('is thrown away whole, and nothing that was signed ever is', async () => {
    const one = await signedCase(app, [{ 'Mends the tube': '2025-12-19' }]);
    const bo = await one.party('Bo');
    const { id } = await app.ask('agreements.draft', {
      caseId: one.id,
      draftedOn: '2025-11-01',
      items: [{ owedBy: bo.id, what: 'Sings heronword', due: '2025-12-01' }],
    });
    const found = async () => (await app.ask('cases.list', { search: 'heronword', limit: 5 })).rows.length;
    expect(await found()).toBe(1);
    await app.ask('agreements.readBack', { id, on: '2025-11-01' });
    await app.ask('agreements.discard', { id, on: '2025-11-02' });
    expect((await one.view()).agreements.map((a) => a.id)).not.toContain(id);
    expect(await found()).toBe(0);
    expect((await one.view()).timeline.at(-1)).toMatchObject({ what: 'agreement_discarded', on: '2025-11-02' });

    const signed = await only(one);
    expect(await refusal(app.ask('agreements.discard', { id: signed.id, on: '2025-11-02' }))).toMatchObject({ reason: 'agreement-signed' });
    await app.ask('agreements.renegotiate', {
      id: signed.id,
      on: '2025-11-03',
      items: [{ owedBy: bo.id, what: 'Mends it with help', due: '2025-12-19' }],
    });
    expect(await refusal(app.ask('agreements.discard', { id: signed.id, on: '2025-11-03' }))).toMatchObject({
      reason: 'agreement-not-first',
    });
  });
});

describe('after reopening', () => {
  it('an agreement from before is read and not worked on, and is no task on Today', async () => {
    const one = await signedCase(app, [{ 'Mends the lens': '2025-11-20' }]);
    const agreement = await only(one);
    expect(agreement.episode).toBe(1);
    const item = await one.item('Mends the lens');
    await app.ask('cases.close', {
      caseId: one.id,
      reason: 'moved_away',
      on: '2025-11-01',
      harmedToldOn: '2025-11-01',
      details: {
        ...{ returnedTo: '', referredTo: '', offered: '', howKnown: '', doneForHarmed: '', tried: '', leftOpen: '' },
        handover: 'not_offered',
      },
    });
    await app.ask('cases.reopen', { caseId: one.id, trigger: 'new_information', on: '2025-11-05' });
    const today = (await app.ask('checkins.today', { on: '2025-11-20' })).rows.filter((r) => r.caseId === one.id);
    expect(today.map((r) => r.kind)).not.toContain('item');
    for (const refused of [
      app.ask('agreements.markItem', { itemId: item, status: 'done', on: '2025-11-20', note: '' }),
      app.ask('agreements.review', { id: agreement.id, on: '2025-11-20' }),
      app.ask('agreements.renegotiate', {
        id: agreement.id,
        on: '2025-11-20',
        items: [{ owedBy: agreement.items[0]?.owedBy as never, what: 'x', due: '2025-12-01' }],
      }),
    ])
      expect(await refusal(refused)).toMatchObject({ kind: 'conflict', reason: 'agreement-earlier' });
  });
});
