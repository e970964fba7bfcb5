/** @file Closing with what its reason asks for, and the look-back ninety days later. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLOSING_NEEDS } from '../../../shared/cases/closing';
import { CLOSURE_REASONS } from '../../../shared/cases/words';
import type { CaseId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening } from '../../support/builders';
import { refusal } from '../../support/refusal';

let app: TestApp;
let caseId: CaseId;
beforeEach(async () => {
  app = await testApp();
  caseId = (await app.ask('cases.create', aCase())).id;
});
afterEach(() => app.cleanup());

const held = async (on: string) => {
  await app.ask('cases.screen', { caseId, screening: aScreening() });
  const { parties } = await app.ask('cases.open', { caseId });
  const ids = parties.map((p) => p.id);
  await app.ask('cases.recordConsent', {
    caseId,
    consents: ids.map((partyId) => ({
      partyId,
      scope: 'take_part' as const,
      state: 'given' as const,
      by: 'both' as const,
      on: '2025-09-09',
    })),
  });
  const { id } = await app.ask('circles.plan', { caseId, process: 'chat', plannedOn: on, minutes: 25, partyIds: ids });
  await app.ask('circles.record', { id, status: 'held', on, minutes: 25, inSpiteOf: ['not-prepared'] });
};

describe('closing', () => {
  it('asks each reason for its own fields and refuses without them', async () => {
    for (const reason of CLOSURE_REASONS) {
      const needs = CLOSING_NEEDS[reason];
      if (needs.length === 0) continue;
      const { fields } = await refusal(app.ask('cases.close', { caseId, reason, on: '2025-11-10', harmedToldOn: '2025-11-09' }));
      expect([reason, fields]).toEqual([reason, needs.map((field) => `details.${field}`)]);
    }
    expect((await app.ask('cases.open', { caseId })).status).toBe('new');
  });

  it('keeps them with the episode, finds their words, and drops what another reason would have asked', async () => {
    const details = { returnedTo: 'Deputy Heronsgate', referredTo: 'never kept', howKnown: 'nor this' };
    await app.ask('cases.close', { caseId, reason: 'referred_back', on: '2025-11-10', details });
    const view = await app.ask('cases.open', { caseId });
    expect(view.closings).toMatchObject([{ episode: 1, details: { returnedTo: 'Deputy Heronsgate', referredTo: '', howKnown: '' } }]);
    expect((await app.ask('cases.list', { search: 'Heronsgate', status: 'all' })).rows.map((r) => r.id)).toEqual([caseId]);
  });

  it('links a duplicate to a case that is there and is not itself', async () => {
    const close = (duplicateOf: CaseId) =>
      app.ask('cases.close', { caseId, reason: 'duplicate', on: '2025-11-10', details: { duplicateOf } });
    expect((await refusal(close(caseId))).kind).toBe('invalid');
    expect((await refusal(close('0'.repeat(32) as CaseId))).kind).toBe('not-found');
    const other = (await app.ask('cases.create', aCase({ title: 'The same tube' }))).id;
    await close(other);
    expect((await app.ask('cases.open', { caseId })).closings[0]?.details.duplicateOf).toBe(other);
  });

  it('takes who said no from the side that the reason speaks of', async () => {
    const { parties } = await app.ask('cases.open', { caseId });
    const [pim, bo] = parties.map((p) => p.id);
    const close = (saidBy: typeof pim) =>
      app.ask('cases.close', { caseId, reason: 'declined_harmed', on: '2025-11-10', details: { saidBy, offered: 'A talk' } });
    expect((await refusal(close(bo))).kind).toBe('not-found');
    await close(pim);
    expect((await app.ask('cases.open', { caseId })).status).toBe('closed');
  });
});

describe('the look-back after ninety days', () => {
  const watched = async (on: string) => (await app.ask('checkins.today', { on })).rows.filter((row) => row.kind === 'watch');

  it('comes to the board on its day where people met, and goes with one answer that can be taken back', async () => {
    await held('2025-09-10');
    await app.ask('cases.close', { caseId, reason: 'agreement_completed', on: '2025-10-06' });
    expect(await watched('2025-10-07')).toEqual([]);
    expect(await watched('2026-01-04')).toMatchObject([{ caseId, due: '2026-01-04', group: 'today', who: '' }]);
    expect(await watched('2026-01-20')).toMatchObject([{ group: 'overdue' }]);
    await app.ask('aftercare.nothing', { caseId, on: '2026-01-04' });
    expect(await watched('2026-01-20')).toEqual([]);
    const view = await app.ask('cases.open', { caseId });
    expect(view.watches).toEqual([{ episode: 1, dueOn: '2026-01-04', outcome: 'nothing', answeredOn: '2026-01-04' }]);
    expect(view.timeline.at(-1)?.what).toBe('looked_back');
    await app.ask('aftercare.nothing', { caseId, on: '2026-01-04', back: true });
    expect(await watched('2026-01-20')).toHaveLength(1);
  });

  it('does not ask where nobody met', async () => {
    await app.ask('cases.close', { caseId, reason: 'agreement_completed', on: '2025-10-06' });
    expect((await app.ask('cases.open', { caseId })).watches).toEqual([]);
    expect((await refusal(app.ask('aftercare.nothing', { caseId, on: '2026-01-04' }))).kind).toBe('not-found');
  });

  it('4.4.7: something that happened opens a new episode with repeat harm, and is the answer', async () => {
    await held('2025-09-10');
    await app.ask('cases.close', { caseId, reason: 'agreement_completed', on: '2025-10-06' });
    await app.ask('cases.reopen', { caseId, trigger: 'repeat_harm', on: '2025-11-10' });
    const view = await app.ask('cases.open', { caseId });
    expect(view.watches).toEqual([{ episode: 1, dueOn: '2026-01-04', outcome: 'again', answeredOn: '2025-11-10' }]);
    expect(view.episodes.map((e) => e.trigger)).toEqual(['first', 'repeat_harm']);
    expect(await watched('2026-01-20')).toEqual([]);
  });
});
