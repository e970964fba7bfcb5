/** @file How a circle went: recorded in the case, and the way back from a facilitator's desk. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PartyId } from '../../../shared/cases/case';
import type { CircleAccount } from '../../../shared/circles/circle';
import type { CaseId, CircleId, UserId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening, aStudent } from '../../support/builders';
import { refusal } from '../../support/refusal';

let app: TestApp;
let caseId: CaseId;
let circleId: CircleId;
let parties: { pim: PartyId; bo: PartyId };

beforeEach(async () => {
  app = await testApp();
  const { users } = await app.ask('vault.state', {});
  const keeperUserId = users.find((u) => u.label === 'FA')?.id as UserId;
  const parties3 = [...aCase().parties, aStudent('kit', 'Kit Fernwood', 'witness')];
  caseId = (await app.ask('cases.create', aCase({ parties: parties3 }))).id;
  await app.ask('cases.screen', { caseId, screening: aScreening() });
  const view = await app.ask('cases.open', { caseId });
  const [pim, bo, kit] = view.parties.map((p) => p.id);
  if (pim === undefined || bo === undefined || kit === undefined) throw new Error('parties');
  parties = { pim, bo };
  await app.ask('cases.recordConsent', {
    caseId,
    consents: [pim, bo].map((partyId) => ({
      partyId,
      scope: 'take_part' as const,
      state: 'given' as const,
      by: 'both' as const,
      on: '2025-09-09',
    })),
  });
  circleId = (
    await app.ask('circles.plan', {
      caseId,
      process: 'conference',
      plannedOn: '2025-11-07',
      minutes: 60,
      keeperUserId,
      keeperName: 'FA',
      partyIds: [pim, bo, kit],
    })
  ).id;
});
afterEach(() => app.cleanup());

const account = (change: Partial<CircleAccount> = {}): CircleAccount => ({
  status: 'held',
  on: '2025-11-07',
  minutes: 55,
  participants: 3,
  note: 'Quiet at first.',
  attendance: [
    { partyId: parties.pim, attendance: 'written_statement' },
    { partyId: parties.bo, attendance: 'present' },
  ],
  after: {
    passes: 2,
    parts: [
      { part: 'welcome', title: 'Welcome', state: 'done' },
      { part: 'impact', title: 'Impact', state: 'changed', passes: 2 },
      { part: 'closing', title: 'Closing', state: 'skipped' },
    ],
    statements: [{ partyId: parties.pim, readBy: 'FA' }],
  },
  ...change,
});

describe('how a circle went', () => {
  it('keeps parts, passes, statements and attendance with the circle', async () => {
    await app.ask('circles.record', { ...account(), id: circleId, inSpiteOf: ['not-prepared'] });
    const circle = (await app.ask('cases.open', { caseId })).circles[0];
    expect(circle?.after).toEqual(account().after);
    expect(circle?.seats.map((s) => s.attendance)).toEqual(['written_statement', 'present', 'expected']);
    // Said anew, it takes the place of what was said.
    await app.ask('circles.record', { ...account({ after: { parts: [], statements: [] } }), id: circleId, inSpiteOf: ['not-prepared'] });
    expect((await app.ask('cases.open', { caseId })).circles[0]?.after).toEqual({ parts: [], statements: [] });
  });

  it('keeps why it was stopped', async () => {
    const stopped = account({ status: 'stopped_early', after: { parts: [], statements: [], stopReason: 'too_much' } });
    await app.ask('circles.record', { ...stopped, id: circleId, inSpiteOf: ['not-prepared'] });
    const circle = (await app.ask('cases.open', { caseId })).circles[0];
    expect([circle?.status, circle?.after?.stopReason]).toEqual(['stopped_early', 'too_much']);
  });

  it('refuses a statement that points at a note of another case or of nobody', async () => {
    const other = (await app.ask('cases.create', aCase({ title: 'Another' }))).id;
    const { id: noteId } = await app.ask('notes.add', { caseId: other, class: 'case_record', kind: 'note', on: '2025-11-01', text: 'x' });
    const wrong = account({ after: { parts: [], statements: [{ partyId: parties.pim, readBy: 'FA', noteId }] } });
    expect((await refusal(app.ask('circles.record', { ...wrong, id: circleId, inSpiteOf: ['not-prepared'] }))).kind).toBe('not-found');
    expect((await app.ask('cases.open', { caseId })).circles[0]?.status).toBe('planned');
  });
});

describe('the way back from a desk', () => {
  it('offers what the keeper wrote, is recorded by the counselor, and is then not offered any more', async () => {
    await app.enter('FA');
    await app.ask('circles.keepAccount', { id: circleId, account: account(), offered: true });
    expect((await app.ask('circles.account', { id: circleId })).kept).toMatchObject({ offered: true, account: { minutes: 55 } });
    await app.enter('KM');
    const [offer] = await app.ask('circles.accounts', { caseId });
    expect(offer).toMatchObject({ by: 'FA', circleId, account: account() });
    await app.ask('circles.record', { ...account(), id: circleId, inSpiteOf: ['not-prepared'], takes: true });
    expect(await app.ask('circles.accounts', { caseId })).toEqual([]);
    await app.enter('FA');
    expect((await app.ask('circles.account', { id: circleId })).kept?.takenAt).toBeDefined();
    // Written once more, it is offered once more.
    await app.ask('circles.keepAccount', { id: circleId, account: account({ minutes: 50 }), offered: true });
    await app.enter('KM');
    expect(await app.ask('circles.accounts', { caseId })).toHaveLength(1);
  });

  it('4.4.2: an offered account is not recorded against a consent that was taken back', async () => {
    await app.enter('FA');
    await app.ask('circles.keepAccount', { id: circleId, account: account(), offered: true });
    await app.enter('KM');
    await app.ask('cases.recordConsent', {
      caseId,
      consents: [{ partyId: parties.bo, scope: 'take_part', state: 'withdrawn', by: 'self', on: '2025-11-06' }],
    });
    const done = app.ask('circles.record', { ...account(), id: circleId, inSpiteOf: ['not-prepared'], takes: true });
    expect((await refusal(done)).reason).toBe('consent-refused');
    expect(await app.ask('circles.accounts', { caseId })).toHaveLength(1);
  });

  it('is not open to another facilitator, and the desk never holds what the case says about how it went', async () => {
    await app.enter('FB');
    expect((await refusal(app.ask('circles.keepAccount', { id: circleId, account: account(), offered: true }))).kind).toBe('not-found');
    await app.enter('KM');
    await app.ask('circles.record', { ...account(), id: circleId, inSpiteOf: ['not-prepared'] });
    await app.enter('FA');
    const { circle } = await app.ask('circles.open', { id: circleId });
    expect([circle.after, circle.statusNote]).toEqual([undefined, '']);
  });

  it('4.4.12: two records of one person that become one keep a statement', async () => {
    await app.ask('circles.record', { ...account(), id: circleId, inSpiteOf: ['not-prepared'] });
    const view = await app.ask('cases.open', { caseId });
    const pim = view.parties[0]?.person?.id;
    await app.ask('cases.addParty', { caseId, party: aStudent('twin', 'Pim Thistledown the younger', 'observer') });
    const added = (await app.ask('cases.open', { caseId })).parties.find((p) => p.name.endsWith('younger'));
    const keep = added?.person?.id;
    if (pim === undefined || keep === undefined) throw new Error('nobody to unite');
    await app.ask('people.merge', { keep, other: pim });
    const after = (await app.ask('cases.open', { caseId })).circles[0]?.after;
    expect(after?.statements.map((s) => s.partyId)).toEqual([added?.id]);
  });
});
