/** @file A stop answer, conditions, a keeper too close and a no, at every door of the vault process. Invariants by number. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening } from '../../support/builders';
import { refusal } from '../../support/refusal';
import { aCircle, answering, consenting, must, papersOf, printing, readyCase, script, stopAnswers } from './support';

let app: TestApp;
let facilitator: string;
beforeAll(async () => {
  app = await testApp();
  const { users } = await app.ask('vault.state', {});
  facilitator = must(users.find((u) => u.label === 'FA')).id;
});
afterAll(() => app.cleanup());

const deskOf = async (circleId: string) => {
  app.leave();
  await app.enter('FA');
  const row = (await app.ask('circles.list', {})).find((c) => c.id === circleId);
  const view = row === undefined ? undefined : await app.ask('circles.open', { id: circleId as never });
  app.leave();
  await app.enter('KM');
  return view;
};

/** The stop comes after everything is planned: the decision to go on is dropped with it, as the window does. */
const raise = (id: Awaited<ReturnType<typeof readyCase>>['id'], answers = stopAnswers()) =>
  app.ask('cases.screen', { caseId: id, screening: aScreening({ answers, outcome: undefined }) });
const override = (id: Awaited<ReturnType<typeof readyCase>>['id'], code: 'S04' = 'S04') =>
  app.ask('cases.override', {
    caseId: id,
    override: { code, byName: 'Odalys Fenwick', reason: 'A toy, seen and kept by staff.', on: '2025-11-10' },
  });

describe('a stop answer', () => {
  it('blocks acceptance', async () => {
    const { id } = await app.ask('cases.create', aCase());
    const screening = aScreening({ answers: stopAnswers() });
    expect(await refusal(app.ask('cases.screen', { caseId: id, screening }))).toMatchObject({ kind: 'blocked', reason: 'screening-stop' });
    expect((await app.ask('cases.open', { caseId: id })).screening).toBeUndefined();
  });

  it('blocks planning, changing a plan, every paper and holding, also when it comes late', async () => {
    const ready = await readyCase(app);
    const { id, ids, circleId } = ready;
    await raise(id);
    expect((await refusal(app.ask('circles.plan', { caseId: id, ...aCircle(ids) }))).reason).toBe('screening-stop');
    expect((await refusal(app.ask('circles.replan', { id: circleId, ...aCircle(ids) }))).reason).toBe('screening-stop');
    for (const request of papersOf(ready)) expect((await refusal(printing(app, request))).reason, request.kind).toBe('circle-held');
    expect((await refusal(app.ask('circles.record', { id: circleId, status: 'held', on: '2025-11-20' }))).reason).toBe('screening-stop');
    const view = await app.ask('cases.open', { caseId: id });
    expect(view.next.step).toBe('decide_suitability');
    expect(view.obstacles.map((o) => o.code)).toContain('screening-stop');
    expect(view.timeline.map((t) => t.what)).toContain('circle_on_hold');
    // What takes nobody into a room stays possible: the circle can be cancelled.
    await app.ask('circles.record', { id: circleId, status: 'cancelled', on: '2025-11-20' });
  });

  it('holds back a paper whose dialog was open when the stop came', async () => {
    const ready = await readyCase(app);
    const { job } = await printing(app, must(papersOf(ready)[0]));
    await raise(ready.id);
    expect((await refusal(app.ask('prints.document', { job }))).reason).toBe('circle-held');
    expect((await app.ask('register.list', { filter: { caseId: ready.id } })).total).toBe(0);
  });

  it('releases nothing to a desk, and puts what lies there on hold at once, without what was agreed', async () => {
    const ready = await readyCase(app, {}, facilitator);
    expect(await deskOf(ready.circleId)).toMatchObject({ held: false, agreements: [{ id: ready.agreementId }] });
    await raise(ready.id);
    const desk = await deskOf(ready.circleId);
    expect(desk).toMatchObject({ held: true, agreements: [] });
    const to = { ...aCircle(ready.ids, { keeperUserId: facilitator }), id: ready.circleId };
    expect((await refusal(app.ask('circles.replan', to))).reason).toBe('screening-stop');
    app.leave();
    await app.enter('FA');
    for (const request of papersOf(ready).slice(0, 3))
      expect((await refusal(printing(app, request))).reason, request.kind).toBe('circle-held');
    expect((await refusal(printing(app, must(papersOf(ready)[3])))).kind).toBe('not-found');
    app.leave();
    await app.enter('KM');
  });

  it('opens every door again when an adult overrides it by name, and that stays visible on the case, the circle and in the history', async () => {
    const ready = await readyCase(app, {}, facilitator);
    const { id, ids, circleId } = ready;
    await raise(id);
    await override(id);
    await app.ask('cases.screen', { caseId: id, screening: aScreening({ answers: stopAnswers() }) });
    await app.ask('circles.replan', { id: circleId, ...aCircle(ids, { keeperUserId: facilitator, keeperName: 'FA' }) });
    expect(await deskOf(circleId)).toMatchObject({ held: false, agreements: [{ id: ready.agreementId }] });
    for (const request of papersOf(ready)) expect((await printing(app, request)).job).toMatch(/^[0-9a-f]{32}$/);
    await app.ask('circles.record', { id: circleId, status: 'held', on: '2025-11-20', inSpiteOf: ['not-prepared'] });
    const told = { code: 'S04', byName: 'Odalys Fenwick', reason: 'A toy, seen and kept by staff.', on: '2025-11-10' };
    expect((await app.ask('cases.open', { caseId: id })).overrides).toEqual([told]);
    expect((await app.ask('circles.open', { id: circleId })).overrides).toEqual([told]);
    expect((await app.ask('safety.open', { caseId: id })).overrides).toMatchObject([{ ...told, recordedBy: 'KM', inForce: true }]);
    // The reason is the case's: it does not lie on a desk.
    expect(JSON.stringify(await deskOf(circleId))).not.toMatch(/Fenwick|toy/);
  });

  it('needs a new override when it is raised anew, and none can be given in store', async () => {
    const { id } = await readyCase(app);
    expect(await refusal(override(id))).toMatchObject({ kind: 'conflict', reason: 'no-such-stop' });
    await raise(id);
    await override(id);
    await app.ask('cases.screen', { caseId: id, screening: aScreening() });
    await raise(id);
    const again = aScreening({ answers: stopAnswers() });
    expect((await refusal(app.ask('cases.screen', { caseId: id, screening: again }))).reason).toBe('screening-stop');
    expect((await app.ask('safety.open', { caseId: id })).overrides.map((o) => o.inForce)).toEqual([false]);
    await override(id);
    await app.ask('cases.screen', { caseId: id, screening: again });
  });
});

describe('conditions of a decision to go on', () => {
  const deciding = async (changed: Parameters<typeof answering>[0], conditions: Record<string, string> = {}) => {
    const { id } = await app.ask('cases.create', aCase());
    const screening = aScreening({ answers: answering(changed), conditions });
    return app.ask('cases.screen', { caseId: id, screening }).then(
      () => 'accepted',
      async (error) => (await refusal(Promise.reject(error))).reason,
    );
  };

  it('asks a hold for its condition', async () => {
    expect(await deciding({ S05: 'yes' })).toBe('condition-missing');
    expect(await deciding({ S05: 'yes' }, { S05: 'The procedure waits until this ends.' })).toBe('accepted');
    expect(await deciding({ S05: 'no' })).toBe('accepted');
  });

  it('asks a gate to be answered, or for reasons', async () => {
    for (const gate of ['S07', 'S08', 'S09']) {
      expect(await deciding({ [gate]: 'unknown' }), gate).toBe('condition-missing');
      expect(await deciding({ [gate]: 'no' }), gate).toBe('condition-missing');
      expect(await deciding({ [gate]: 'unknown' }, { [gate]: 'Asked before the day itself.' }), gate).toBe('accepted');
    }
    expect(await deciding({ S07: 'partly' })).toBe('accepted');
  });

  it('does not ask for them when the decision is not to go on', async () => {
    const { id } = await app.ask('cases.create', aCase());
    const answers = answering({ S02: 'yes', S05: 'yes', S08: 'unknown' });
    await app.ask('cases.screen', { caseId: id, screening: aScreening({ answers, outcome: 'not_suitable' }) });
  });
});

describe('a keeper who is too close (S13)', () => {
  const tooClose = (conditions?: Record<string, string>) => aScreening({ answers: answering({ S13: 'yes' }), conditions });

  it('blocks planning until somebody else is named, and then the circle is that person’s', async () => {
    const { id } = await app.ask('cases.create', aCase());
    await app.ask('cases.screen', { caseId: id, screening: tooClose() });
    const ids = (await app.ask('cases.open', { caseId: id })).parties.map((p) => p.id);
    expect((await app.ask('cases.open', { caseId: id })).obstacles.map((o) => o.code)).toEqual(['keeper-conflict']);
    expect((await refusal(app.ask('circles.plan', { caseId: id, ...aCircle(ids) }))).reason).toBe('keeper-conflict');
    await app.ask('cases.screen', { caseId: id, screening: tooClose({ S13: 'Dr Maren Frost' }) });
    expect((await refusal(app.ask('circles.plan', { caseId: id, ...aCircle(ids) }))).reason).toBe('keeper-conflict');
    await app.ask('circles.plan', { caseId: id, ...aCircle(ids, { keeperName: 'dr maren  frost' }) });
  });

  it('holds a planned circle, its papers and its desk when it comes up late', async () => {
    const ready = await readyCase(app, {}, facilitator);
    await app.ask('cases.screen', { caseId: ready.id, screening: tooClose({ S13: 'Dr Maren Frost' }) });
    expect((await refusal(printing(app, must(papersOf(ready)[0])))).reason).toBe('circle-held');
    expect((await deskOf(ready.circleId))?.held).toBe(true);
    const held = { id: ready.circleId, status: 'held', on: '2025-11-20' } as const;
    expect((await refusal(app.ask('circles.record', held))).reason).toBe('keeper-conflict');
  });
});

describe('a no', () => {
  it('blocks planning and holding with this person, and every paper that quotes them (invariants 2 and 3)', async () => {
    const ready = await readyCase(app);
    const { id, ids, circleId } = ready;
    await consenting(app, id, must(ids[0]), 'withdrawn');
    expect((await refusal(app.ask('circles.plan', { caseId: id, ...aCircle(ids) }))).reason).toBe('consent-refused');
    expect((await refusal(app.ask('circles.replan', { id: circleId, ...aCircle(ids) }))).reason).toBe('consent-refused');
    expect((await refusal(app.ask('circles.record', { id: circleId, status: 'held', on: '2025-11-20' }))).reason).toBe('consent-refused');
    for (const request of papersOf(ready)) expect((await refusal(printing(app, request))).reason, request.kind).toBe('circle-held');
    // Without this person it goes on.
    const { id: other } = await app.ask('circles.plan', { caseId: id, ...aCircle(ids.slice(1)) });
    await script(app, other);
    expect((await printing(app, { kind: 'keeper_script', circleId: other, paper: 'a4' })).job).toBeTruthy();
  });

  it('of somebody who only sits beside counts as much', async () => {
    const parties = [
      ...aCase().parties,
      {
        key: 'f',
        who: { kind: 'new' as const, person: { name: 'Ms Odalys Fenwick', kind: 'staff' as const } },
        roles: [{ role: 'supporter_of' as const, supportsKey: 'pim' }],
      },
    ];
    const { id, ids } = await readyCase(app, { parties });
    await consenting(app, id, must(ids[2]), 'refused');
    expect((await refusal(app.ask('circles.plan', { caseId: id, ...aCircle(ids) }))).reason).toBe('consent-refused');
  });

  it('that ran out is asked again: planning is fine, holding is not', async () => {
    const { id, ids, circleId } = await readyCase(app);
    await consenting(app, id, must(ids[0]), 'given', { expiresOn: '2025-11-15' });
    const before = app.clock.at;
    const state = async () => (await app.ask('cases.open', { caseId: id })).consents[0];
    expect(await state()).toMatchObject({ state: 'given', expired: false });
    app.clock.at = '2025-11-16T09:00:00.000Z';
    expect(await state()).toMatchObject({ state: 'given', expired: true });
    expect((await refusal(app.ask('circles.record', { id: circleId, status: 'held', on: '2025-11-20' }))).reason).toBe('consent-missing');
    await app.ask('circles.replan', { id: circleId, ...aCircle(ids) });
    app.clock.at = before;
  });
});
