/** @file One case from report to closing, through the contract on real encrypted databases, with each role. Invariants by number. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { casesDb, ownDb, summariesDb } from '../../electron/context';
import { rebuildProjections } from '../../electron/projections/project';
import { all, sql } from '../../electron/store/sql';
import { emptyPlan } from '../../shared/circles/plan';
import { SCRIPTS } from '../../shared/scripts/library/library';
import { type TestApp, testApp } from '../support/app';
import { aCase, aScreening, aStudent, clearAnswers } from '../support/builders';
import { refusal } from '../support/refusal';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

async function acceptedCase(change: Parameters<typeof aCase>[0] = {}) {
  const { id } = await app.ask('cases.create', aCase(change));
  await app.ask('cases.screen', { caseId: id, screening: aScreening() });
  const view = await app.ask('cases.open', { caseId: id });
  return { id, view, ids: view.parties.map((p) => p.id) };
}

const consent = (partyId: string, state: 'given' | 'withdrawn' | 'refused') =>
  ({ partyId: partyId as never, scope: 'take_part', state, by: 'both', on: '2025-09-09', limits: '' }) as const;

const aCircle = (partyIds: readonly string[], keeperUserId?: string) => ({
  process: 'conference' as const,
  plannedOn: '2025-09-10',
  startTime: '10:00',
  minutes: 40,
  place: 'Room 4',
  purpose: 'To hear each other and put it right.',
  keeperUserId: keeperUserId as never,
  keeperName: 'Maren',
  partyIds: partyIds as never,
});

describe('a case from report to closing', () => {
  it('is created, listed by what is due next, found by name and narrative, and shown whole', async () => {
    const { id, ref } = await app.ask('cases.create', aCase());
    expect(ref).toMatch(/^C-\d{4}$/);
    const list = await app.ask('cases.list', { search: 'thistled' });
    expect(list.rows.map((r) => r.id)).toContain(id);
    expect(list.rows[0]).toMatchObject({ harmed: 'PT', responsible: 'BL', next: { step: 'screen' }, status: 'new' });
    expect((await app.ask('cases.list', { search: 'telescope tussle' })).rows[0]?.found).toContain('\u0001');
    expect((await app.ask('cases.list', { search: ref })).rows.map((r) => r.id)).toContain(id);
    const view = await app.ask('cases.open', { caseId: id });
    expect(view.report.occurred).toEqual({ precision: 'exact', on: '2025-09-05' });
    expect(view.obstacles.map((o) => o.code)).toEqual(['not-screened']);
  });

  it('keeps a date at its own precision (invariant 11)', async () => {
    const occurred = { precision: 'between', from: '2025-09-01', to: '2025-09-05' } as const;
    const { id } = await app.ask('cases.create', aCase({ report: { ...aCase().report, occurred } }));
    expect((await app.ask('cases.open', { caseId: id })).report.occurred).toEqual(occurred);
  });

  it('lets one person be harmed and responsible (invariant 1)', async () => {
    const { id } = await app.ask(
      'cases.create',
      aCase({ parties: [aStudent('kip', 'Kip Sandoval-Reed', 'harmed', { roles: [{ role: 'harmed' }, { role: 'responsible' }] })] }),
    );
    expect((await app.ask('cases.open', { caseId: id })).parties[0]?.roles.map((r) => r.role)).toEqual(['harmed', 'responsible']);
  });

  it('computes the age band at the date of the incident (invariant 14)', async () => {
    const child = { kind: 'new', person: { name: 'Milo Pebblesworth', kind: 'student', birthDate: '2017-09-06' } } as const;
    const { id } = await app.ask('cases.create', aCase({ parties: [{ key: 'm', who: child, roles: [{ role: 'responsible' }] }] }));
    expect((await app.ask('cases.open', { caseId: id })).parties[0]?.ageBand).toBe('5-7');
  });

  it('blocks acceptance and planning by a stop answer until an adult overrides it by name and with a reason', async () => {
    const { id } = await app.ask('cases.create', aCase());
    const answers = { ...clearAnswers(), S04: { answer: 'yes' as const, note: '' } };
    expect(await refusal(app.ask('cases.screen', { caseId: id, screening: aScreening({ answers }) }))).toMatchObject({
      kind: 'blocked',
      reason: 'screening-stop',
    });
    await app.ask('cases.screen', { caseId: id, screening: aScreening({ answers, outcome: undefined }) });
    const ids = (await app.ask('cases.open', { caseId: id })).parties.map((p) => p.id);
    expect((await refusal(app.ask('circles.plan', { caseId: id, ...aCircle(ids) }))).reason).toBe('screening-stop');
    expect((await app.raw('cases.override', { caseId: id, override: { code: 'S04', byName: '', reason: '', on: '2025-09-08' } })).ok).toBe(
      false,
    );
    await app.ask('cases.override', {
      caseId: id,
      override: { code: 'S04', byName: 'Odalys Fenwick', reason: 'A toy, seen and kept by staff.', on: '2025-09-08' },
    });
    await app.ask('cases.screen', { caseId: id, screening: aScreening({ answers }) });
    const view = await app.ask('cases.open', { caseId: id });
    expect(view.overrides).toEqual([{ code: 'S04', byName: 'Odalys Fenwick', reason: 'A toy, seen and kept by staff.', on: '2025-09-08' }]);
    expect(view.obstacles).toEqual([]);
  });

  it('does not hold a circle against a missing or withdrawn consent, and keeps the history (invariants 2 and 3)', async () => {
    const { id, ids } = await acceptedCase();
    const { id: circleId } = await app.ask('circles.plan', { caseId: id, ...aCircle(ids) });
    const held = { id: circleId, status: 'held', on: '2025-09-10' } as const;
    expect((await refusal(app.ask('circles.record', held))).reason).toBe('consent-missing');
    for (const p of ids) await app.ask('cases.recordConsent', { caseId: id, consents: [consent(p, 'given')] });
    await app.ask('cases.recordConsent', { caseId: id, consents: [consent(ids[0] ?? '', 'withdrawn')] });
    expect((await refusal(app.ask('circles.record', held))).reason).toBe('consent-refused');
    const view = await app.ask('cases.open', { caseId: id });
    expect(view.consents.filter((c) => c.partyId === ids[0]).map((c) => c.state)).toEqual(['withdrawn', 'given']);
  });

  it('keeps restricted records out of search (invariant 4)', async () => {
    const { id } = await app.ask('cases.create', aCase());
    await app.ask('notes.add', { caseId: id, class: 'restricted', kind: 'safety', on: '2025-09-08', text: 'quetzalword is only here' });
    await app.ask('notes.add', { caseId: id, class: 'case_record', kind: 'note', on: '2025-09-08', text: 'marmosetword is here' });
    await app.ask('cases.recordDuty', {
      caseId: id,
      duty: { type: 'child_protection', madeTo: 'duty desk ocelotword', madeOn: '2025-09-08', reference: 'R-1', byWhom: 'KM' },
    });
    const found = async (search: string) => (await app.ask('cases.list', { search })).rows.length;
    expect([await found('quetzalword'), await found('ocelotword'), await found('marmosetword')]).toEqual([0, 0, 1]);
  });

  it('never changes a signed agreement; renegotiation keeps the old version (invariant 5) and payments carry over', async () => {
    const { id, ids } = await acceptedCase();
    const [pim, bo] = ids;
    if (pim === undefined || bo === undefined) throw new Error('no parties');
    const item = { owedBy: bo, owedTo: pim, what: 'Pay for the tube', due: '2025-09-19', amount: 12_000 };
    const { id: agreement } = await app.ask('agreements.draft', { caseId: id, draftedOn: '2025-09-10', items: [item] });
    await app.ask('agreements.sign', { id: agreement, on: '2025-09-10', signatures: [{ partyId: bo, method: 'ink', on: '2025-09-10' }] });
    expect((await refusal(app.ask('agreements.redraft', { id: agreement, draftedOn: '2025-09-11', items: [item] }))).reason).toBe(
      'agreement-signed',
    );
    const before = (await app.ask('cases.open', { caseId: id })).agreements[0];
    const first = before?.items[0];
    if (first === undefined) throw new Error('no item');
    await app.ask('agreements.recordPayment', { itemId: first.id, on: '2025-09-12', amount: 4_000 });
    await app.ask('agreements.renegotiate', {
      id: agreement,
      on: '2025-09-15',
      items: [{ ...item, due: '2025-10-19', replaces: first.id }],
    });
    await app.ask('agreements.sign', { id: agreement, on: '2025-09-16', signatures: [{ partyId: bo, method: 'ink', on: '2025-09-16' }] });
    const after = (await app.ask('cases.open', { caseId: id })).agreements[0];
    expect(after).toMatchObject({ version: 2, status: 'active', items: [{ due: '2025-10-19', paid: 4_000, amount: 12_000 }] });
    expect(after?.earlier).toMatchObject([
      { version: 1, signedOn: '2025-09-10', items: [{ what: 'Pay for the tube', due: '2025-09-19' }] },
    ]);
  });

  it('closes with a reason; a promise not kept needs the harmed person told (invariant 6); reopening is a new episode (invariant 7)', async () => {
    const { id } = await acceptedCase();
    expect((await refusal(app.ask('cases.close', { caseId: id, reason: 'agreement_not_kept', on: '2025-10-01' }))).reason).toBe(
      'harmed-not-told',
    );
    await app.ask('cases.close', {
      caseId: id,
      reason: 'agreement_not_kept',
      on: '2025-10-01',
      harmedToldOn: '2025-09-30',
      details: { returnedTo: 'The head of year' },
    });
    expect((await refusal(app.ask('cases.screen', { caseId: id, screening: aScreening() }))).reason).toBe('case-closed');
    await app.ask('cases.reopen', { caseId: id, trigger: 'repeat_harm', on: '2025-11-01' });
    const view = await app.ask('cases.open', { caseId: id });
    expect(view.episodes.map((e) => [e.number, e.reason])).toEqual([
      [1, 'agreement_not_kept'],
      [2, undefined],
    ]);
    expect(view).toMatchObject({ status: 'reopened', episode: 2 });
  });

  it('turns an unknown party into a person without losing history (invariant 12)', async () => {
    const { id, view } = await acceptedCase({
      parties: [
        aStudent('amal', 'Amal Rosebarn', 'harmed'),
        { key: 'x', who: { kind: 'unknown', label: 'Whoever painted the door' }, roles: [{ role: 'responsible' }] },
      ],
    });
    const unknown = view.parties[1];
    if (unknown === undefined) throw new Error('no party');
    await app.ask('cases.identifyParty', {
      caseId: id,
      partyId: unknown.id,
      who: { kind: 'new', person: { name: 'Piers Undercliff', kind: 'student' } },
    });
    const after = (await app.ask('cases.open', { caseId: id })).parties[1];
    expect(after).toMatchObject({ id: unknown.id, kind: 'person', name: 'Piers Undercliff', roles: [{ role: 'responsible' }] });
  });

  it('writes each look at a case to the audit trail (invariant 15), as an unbroken chain', async () => {
    const { id } = await app.ask('cases.create', aCase());
    await app.ask('cases.open', { caseId: id });
    const rows = all(casesDb(app.context()), sql`SELECT action FROM audit WHERE subject = ${id}`, z.object({ action: z.string() }));
    expect(rows.map((r) => r.action)).toEqual(['cases.create', 'cases.open']);
  });
});

describe('three roles', () => {
  it('gives a facilitator only the circles assigned to them, and nothing of the narrative', async () => {
    const { users } = await app.ask('vault.state', {});
    const fa = users.find((u) => u.label === 'FA');
    const { id, ids } = await acceptedCase({ title: 'Assigned to FA' });
    const { id: circleId } = await app.ask('circles.plan', { caseId: id, ...aCircle(ids, fa?.id) });
    const item = { owedBy: ids[1] as never, what: 'Repair it with the caretaker', due: '2025-09-19' };
    const { id: agreement } = await app.ask('agreements.draft', { caseId: id, circleId, draftedOn: '2025-09-10', items: [item] });
    app.leave();

    await app.enter('FB');
    expect(await app.ask('circles.list', {})).toEqual([]);
    expect((await refusal(app.ask('circles.open', { id: circleId }))).kind).toBe('not-found');
    app.leave();

    await app.enter('FA');
    expect((await app.ask('circles.list', {})).map((c) => c.id)).toEqual([circleId]);
    const view = await app.ask('circles.open', { id: circleId });
    expect(view.circle.seats.map((s) => s.name)).toEqual(['Pim', 'Bo']);
    expect(JSON.stringify(view)).not.toMatch(/Thistledown|tussle|telescope/i);
    expect((await refusal(app.ask('cases.list', {}))).kind).toBe('forbidden');
    expect((await refusal(app.ask('summaries.periods', {}))).kind).toBe('forbidden');
    const script = SCRIPTS[0];
    if (script === undefined) throw new Error('no script');
    const plan = emptyPlan({ scriptId: script.id, scriptVersion: script.version, ageBand: '8-10', language: 'es', paper: 'a4' });
    await app.ask('circles.savePlan', { id: circleId, plan });
    expect((await app.ask('prints.preview', { kind: 'keeper_script', circleId, paper: 'letter' })).paper).toBe('letter');
    const { job } = await app.ask('prints.prepare', {
      request: { kind: 'agreement', agreementId: agreement, language: 'en', paper: 'a4' },
      toWhom: 'Bo',
      why: 'To sign',
      copies: 2,
    });
    expect(await app.ask('prints.document', { job })).toMatchObject({ kind: 'agreement', practice: true });
    expect((await refusal(app.ask('prints.document', { job }))).kind).toBe('not-found');
    const told = all(
      ownDb(app.context()),
      sql`SELECT to_whom, copies FROM disclosure`,
      z.object({ to_whom: z.string(), copies: z.number() }),
    );
    expect(told).toEqual([{ to_whom: 'Bo', copies: 2 }]);
    app.leave();

    await app.enter('KM');
    expect((await app.ask('circles.open', { id: circleId })).plan?.language).toBe('es');
    await app.ask('cases.recordConsent', { caseId: id, consents: [consent(ids[0] ?? '', 'withdrawn')] });
    app.leave();
    await app.enter('FA');
    const request = { kind: 'keeper_script', circleId, paper: 'a4' } as const;
    expect((await refusal(app.ask('prints.prepare', { request, toWhom: '', why: '', copies: 1 }))).reason).toBe('circle-held');
    app.leave();
    await app.enter('KM');
  });

  it('gives an admin summaries and nothing else', async () => {
    app.leave();
    await app.enter('AD');
    expect((await refusal(app.ask('cases.list', {}))).kind).toBe('forbidden');
    expect((await refusal(app.ask('circles.list', {}))).kind).toBe('forbidden');
    const [year] = await app.ask('summaries.periods', {});
    expect(year).toMatchObject({ kind: 'year', closed: false, period: { from: '2025-08-01', to: '2026-07-31' } });
    if (year === undefined) throw new Error('no period');
    // An open period, a typed label or dates of one's own choosing are refused (disclosure 4.7).
    const request = { period: year.period, unit: 'cases' as const, dims: [{ dimension: 'outcome' as const }] };
    expect((await refusal(app.ask('summaries.preview', { request }))).reason).toBe('period-open');
    app.clock.at = '2026-11-10T09:00:00.000Z';
    expect((await app.ask('summaries.periods', {}))[0]?.closed).toBe(true);
    for (const period of [
      { ...year.period, label: 'Pim' },
      { ...year.period, from: '2025-09-08' },
    ]) {
      expect((await refusal(app.ask('summaries.preview', { request: { ...request, period } }))).kind).toBe('invalid');
    }
    expect((await refusal(app.ask('summaries.preview', { request }))).kind).toBe('too-few');
    app.clock.at = '2025-11-10T09:00:00.000Z';
    const body = all(summariesDb(app.context()), sql`SELECT body FROM fact`, z.object({ body: z.string() }));
    expect(body.length).toBeGreaterThan(5);
    expect(JSON.stringify(body)).not.toMatch(/Thistledown|Pim|tussle|2025-09/);
    app.leave();
    await app.enter('KM');
  });

  it('refuses everything but the lobby when nobody is signed in', async () => {
    app.leave();
    expect((await refusal(app.ask('cases.list', {}))).kind).toBe('locked');
    expect((await app.ask('vault.state', {})).status).toBe('locked');
    await app.enter('KM');
  });
});

describe('projections', () => {
  const facts = () =>
    all(
      summariesDb(app.context()),
      sql`SELECT id, unit, body FROM fact ORDER BY id`,
      z.object({ id: z.string(), unit: z.string(), body: z.string() }),
    );

  it('count a reopened case once and its episodes each', () => {
    const cases = facts().filter((f) => f.unit === 'case');
    const episodes = facts().filter((f) => f.unit === 'episode');
    const book = (table: 'case' | 'episode') =>
      all(casesDb(app.context()), table === 'case' ? sql`SELECT id FROM "case"` : sql`SELECT id FROM episode`, z.object({ id: z.string() }))
        .length;
    expect([cases.length, episodes.length]).toEqual([book('case'), book('episode')]);
    expect(episodes.length).toBeGreaterThan(cases.length);
  });

  it('are rebuilt from the case book to the last letter, and leave the facilitator’s own plans alone', async () => {
    const desk = () => {
      const facilitator = app.context().facilitators()[0];
      const db = facilitator === undefined ? undefined : app.context().stores.desk(facilitator.id);
      if (db === undefined) throw new Error('no desk');
      const rows = (query: ReturnType<typeof sql>) => all(db, query, z.object({ circle_id: z.string(), body: z.string() }));
      return {
        released: rows(sql`SELECT circle_id, body FROM released ORDER BY circle_id`),
        plans: rows(sql`SELECT circle_id, body FROM plan`),
      };
    };
    const before = { facts: facts(), ...desk() };
    expect(before.released.length).toBeGreaterThan(0);
    expect(before.plans.length).toBeGreaterThan(0);
    rebuildProjections(app.context());
    expect({ facts: facts(), ...desk() }).toEqual(before);
  });
});

describe('the development runtime', () => {
  it('makes and opens practice vaults only', async () => {
    await expect(testApp({ developmentRuntime: true, practice: false })).rejects.toMatchObject({ error: { kind: 'vault-not-practice' } });
    const dev = await testApp({ developmentRuntime: true, practice: true });
    expect(await dev.ask('vault.state', {})).toMatchObject({ status: 'open', practice: true, developmentRuntime: true });
    dev.cleanup();
  });
});
