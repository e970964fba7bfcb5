/** @file Suitability is looked at again, with its history; risks are named, reviewed and ended. Through the contract. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { screeningChange } from '../../../shared/safety/history';
import { inOrder } from '../../../shared/safety/risk';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening } from '../../support/builders';
import { refusal } from '../../support/refusal';
import { answering, consenting, must, readyCase, stopAnswers } from './support';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

const A_RISK = {
  kind: 'risk' as const,
  what: 'A friend may film the talk',
  likelihood: 'middle' as const,
  severity: 'high' as const,
  action: 'Telephones stay in the office.',
  byWhom: 'Ms Odalys Fenwick',
  notedOn: '2025-11-10',
};

describe('the history of a screening', () => {
  it('keeps every screening with who and when, and says what changed', async () => {
    const { id } = await app.ask('cases.create', aCase());
    await app.ask('cases.screen', { caseId: id, screening: aScreening({ answers: answering({ S10: 'unknown' }) }) });
    app.clock.at = '2025-11-12T09:00:00.000Z';
    const answers = { ...answering({ S04: 'yes', S10: 'yes' }), S11: { answer: 'no' as const, note: 'With the nurse beside.' } };
    await app.ask('cases.screen', { caseId: id, screening: aScreening({ answers, outcome: 'wait_until', reviewOn: '2025-12-01' }) });
    app.clock.at = '2025-11-10T09:00:00.000Z';
    const { screenings } = await app.ask('safety.open', { caseId: id });
    expect(screenings.map((s) => [s.recordedAt, s.recordedBy, s.episode])).toEqual([
      ['2025-11-10T09:00:00.000Z', 'KM', 1],
      ['2025-11-12T09:00:00.000Z', 'KM', 1],
    ]);
    expect(screeningChange(screenings[0]?.screening, must(screenings[1]).screening)).toEqual({
      answers: [
        { code: 'S04', from: 'no', to: 'yes', note: undefined },
        { code: 'S10', from: 'unknown', to: 'yes', note: undefined },
        { code: 'S11', from: 'no', to: 'no', note: 'With the nurse beside.' },
      ],
      outcome: { from: 'proceed', to: 'wait_until' },
      conditions: [],
    });
    expect(screeningChange(undefined, must(screenings[0]).screening).answers).toHaveLength(16);
  });

  it('can be looked at again at any stage while the case is open, and not after', async () => {
    const { id, circleId } = await readyCase(app);
    await app.ask('circles.record', { id: circleId, status: 'held', on: '2025-11-20', inSpiteOf: ['not-prepared'] });
    await app.ask('cases.screen', { caseId: id, screening: aScreening({ answers: stopAnswers(), outcome: undefined }) });
    expect((await app.ask('cases.open', { caseId: id })).obstacles.map((o) => o.code)).toContain('screening-stop');
    await app.ask('cases.close', { caseId: id, reason: 'not_suitable', on: '2025-11-21', details: { offered: 'A talk each week' } });
    expect((await refusal(app.ask('cases.screen', { caseId: id, screening: aScreening() }))).reason).toBe('case-closed');
  });
});

describe('risks', () => {
  it('asks a risk how likely and how bad, a strength neither, and takes nobody from another case', async () => {
    const { id } = await readyCase(app);
    const other = await readyCase(app, { title: 'Another' });
    const { severity: _without, ...light } = A_RISK;
    expect((await app.raw('safety.noteRisk', { caseId: id, risk: light })).ok).toBe(false);
    expect(await refusal(app.ask('safety.noteRisk', { caseId: id, risk: { ...A_RISK, partyId: must(other.ids[0]) } }))).toMatchObject({
      kind: 'not-found',
      reason: 'party',
    });
    await app.ask('safety.noteRisk', {
      caseId: id,
      risk: { ...A_RISK, kind: 'strength', likelihood: undefined, severity: undefined, what: 'Both trust the coach' },
    });
    await app.ask('safety.noteRisk', { caseId: id, risk: A_RISK });
    const { risks } = await app.ask('safety.open', { caseId: id });
    expect(inOrder(risks).map((r) => r.what)).toEqual(['A friend may film the talk', 'Both trust the coach']);
    expect((await app.ask('cases.open', { caseId: id })).timeline.filter((t) => t.what === 'risk_noted')).toHaveLength(2);
    // A risk is the counselor's working knowledge: it is found by no search.
    expect((await app.ask('cases.list', { search: 'film' })).rows).toEqual([]);
  });

  it('appears on Today when its review is due, and as the next step when that is overdue; ended, it leaves both', async () => {
    const { id, ids } = await readyCase(app);
    const { id: risk } = await app.ask('safety.noteRisk', {
      caseId: id,
      risk: { ...A_RISK, partyId: must(ids[0]), reviewOn: '2025-11-14' },
    });
    const due = async (on: string) => (await app.ask('checkins.today', { on })).rows.filter((d) => d.kind === 'risk' && d.caseId === id);
    expect(await due('2025-11-10')).toEqual([expect.objectContaining({ id: risk, due: '2025-11-14', who: 'PT', what: A_RISK.what })]);
    const next = async () => (await app.ask('cases.open', { caseId: id })).next;
    expect((await next()).step).toBe('hold_circle');
    app.clock.at = '2025-11-15T09:00:00.000Z';
    expect(await next()).toEqual({ step: 'review_risk', due: '2025-11-14', who: 'PT' });
    expect((await app.ask('cases.list', { search: '' })).rows.find((r) => r.id === id)?.next.step).toBe('review_risk');
    await app.ask('safety.changeRisk', { id: risk, risk: { ...A_RISK, partyId: must(ids[0]), reviewOn: '2025-12-20' } });
    expect((await next()).step).toBe('hold_circle');
    await app.ask('safety.changeRisk', { id: risk, risk: { ...A_RISK, reviewOn: '2025-11-14' } });
    expect((await next()).step).toBe('review_risk');
    await app.ask('safety.endRisk', { id: risk, on: '2025-11-15', note: 'The friend gave a promise.' });
    expect((await next()).step).toBe('hold_circle');
    expect(await due('2025-11-15')).toEqual([]);
    expect((await app.ask('safety.open', { caseId: id })).risks).toMatchObject([
      { endedOn: '2025-11-15', endedNote: 'The friend gave a promise.' },
    ]);
    app.clock.at = '2025-11-10T09:00:00.000Z';
  });

  it('never pushes an open stop aside', async () => {
    const { id } = await readyCase(app);
    await app.ask('safety.noteRisk', { caseId: id, risk: { ...A_RISK, reviewOn: '2025-10-01' } });
    expect((await app.ask('cases.open', { caseId: id })).next.step).toBe('review_risk');
    await app.ask('cases.screen', { caseId: id, screening: aScreening({ answers: stopAnswers(), outcome: undefined }) });
    expect((await app.ask('cases.open', { caseId: id })).next.step).toBe('decide_suitability');
  });
});

describe('a reopened case', () => {
  it('asks everybody again: earlier consents are history (invariants 3 and 7)', async () => {
    const { id, ids } = await readyCase(app);
    await app.ask('cases.close', { caseId: id, reason: 'agreement_completed', on: '2025-11-20' });
    expect((await app.ask('cases.open', { caseId: id })).consents.map((c) => [c.episode, c.current])).toEqual([
      [1, true],
      [1, true],
    ]);
    await app.ask('cases.reopen', { caseId: id, trigger: 'repeat_harm', on: '2025-12-01' });
    await app.ask('cases.screen', { caseId: id, screening: aScreening() });
    const view = await app.ask('cases.open', { caseId: id });
    expect(view.consents.map((c) => [c.episode, c.current])).toEqual([
      [1, false],
      [1, false],
    ]);
    expect(view.next.step).toBe('ask_consent');
    await consenting(app, id, must(ids[0]), 'given');
    await consenting(app, id, must(ids[1]), 'given');
    expect((await app.ask('cases.open', { caseId: id })).next.step).toBe('prepare');
  });

  it('keeps who said it for a child, how it was shown, and refuses an end before the beginning', async () => {
    const { id, ids } = await readyCase(app);
    await consenting(app, id, must(ids[0]), 'given', {
      by: 'guardian',
      guardianName: 'Guardian of Pim',
      shown: 'signed',
      expiresOn: '2026-06-30',
    });
    expect((await app.ask('cases.open', { caseId: id })).consents[0]).toMatchObject({
      by: 'guardian',
      guardianName: 'Guardian of Pim',
      shown: 'signed',
      expiresOn: '2026-06-30',
      recordedBy: 'KM',
    });
    expect((await refusal(consenting(app, id, must(ids[0]), 'given', { expiresOn: '2025-11-09' }))).reason).toBe('ends-before');
  });
});
