/** @file Support plans and matches through the contract: without an agreement, beside a closed case, one at a time, no fault, kept by merges. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { casesDb } from '../../../electron/context';
import { all, sql } from '../../../electron/store/sql';
import type { CaseId, PersonId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aStudent } from '../../support/builders';
import { refusal } from '../../support/refusal';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

const make = async (name: string) => (await app.ask('people.create', { person: { name, kind: 'student', ageBand: '11-13' } })).id;

/** Yuki is left out; Tam, Sable and Juniper are known, none of them in the case. */
async function yuki() {
  const { id } = await app.ask('cases.create', {
    ...aCase({ title: 'New in the row' }),
    parties: [aStudent('yuki', 'Yuki Larkfield', 'harmed'), aStudent('dex', 'Dex Featherlow', 'responsible')],
  });
  const open = () => app.ask('cases.open', { caseId: id });
  const support = () => app.ask('support.open', { caseId: id });
  const [who, dex] = (await open()).parties;
  if (who?.person === undefined || dex?.person === undefined) throw new Error('two people');
  const [tam, sable, juniper] = [await make('Tam Greywater'), await make('Sable Hartwick'), await make('Juniper Ashgrove')];
  const propose = (helpers: readonly (readonly ['A' | 'B' | 'C', PersonId])[], kind: 'buddy' | 'ally' = 'buddy') =>
    app.ask('support.propose', {
      caseId: id,
      proposal: {
        partyId: who.id,
        kind,
        together: 'Walk to science together',
        helpers: helpers.map(([rank, personId]) => ({ rank, who: { kind: 'known', personId } })),
      },
    });
  const agree = async (match: string | undefined, on = '2026-02-05') => {
    for (const side of ['person', 'helper'] as const) await app.ask('support.answer', { id: match as never, side, answer: 'yes', on });
  };
  const start = (match: string | undefined, on: string) => app.ask('support.start', { id: match as never, on });
  const end = (
    match: string | undefined,
    on: string,
    status: 'ended_ok' | 'ended_early_no_fault' | 'ended_safety' = 'ended_early_no_fault',
  ) => app.ask('support.end', { id: match as never, status, on, why: 'Timetable' });
  return { id, who, person: who.person.id, dex: dex.person.id, tam, sable, juniper, open, support, propose, agree, start, end };
}

const plan = (partyId: string, more: object = {}) => ({
  partyId: partyId as never,
  need: 'To see who speaks',
  offered: 'Captions on the wall, kittiwakeword',
  helper: 'Science teacher',
  from: '2026-02-05',
  reviewOn: '2026-02-19',
  ...more,
});

const board = async (on: string, caseId: CaseId) =>
  (await app.ask('checkins.today', { on })).rows
    .filter((r) => r.kind === 'support' && r.caseId === caseId)
    .map((r) => [r.group, r.what, r.who, r.due]);
const rolesOf = async (open: () => ReturnType<Awaited<ReturnType<typeof yuki>>['open']>, person: PersonId) =>
  (await open()).parties.find((p) => p.person?.id === person)?.roles.map((r) => r.role);
const found = async (text: string) => (await app.ask('search.find', { text })).groups.map((g) => g.group);

describe('a support plan', () => {
  it('works without an agreement or an accepted screening, is looked at on its day, and ends when a person ends it', async () => {
    const { id, who, support } = await yuki();
    const { id: planId } = await app.ask('support.savePlan', { caseId: id, plan: plan(who.id) });
    expect(await board('2026-02-19', id)).toEqual([['today', 'review', 'YL', '2026-02-19']]);
    await app.ask('support.reviewPlan', { id: planId, on: '2026-02-19', note: 'Helps', next: '2026-03-19' });
    expect(await board('2026-02-19', id)).toEqual([]);
    expect((await support()).plans[0]).toMatchObject({ reviewOn: '2026-03-19', reviews: [{ on: '2026-02-19', note: 'Helps', by: 'KM' }] });
    expect((await refusal(app.ask('support.reviewPlan', { id: planId, on: '2026-03-19', note: '', next: '2026-03-19' }))).kind).toBe(
      'invalid',
    );
    await app.ask('support.reviewPlan', { id: planId, on: '2026-03-19', note: 'Not needed any more' });
    expect((await support()).plans[0]?.endedOn).toBe('2026-03-19');
    expect(await board('2026-03-20', id)).toEqual([]);
    await app.ask('support.resumePlan', { id: planId, reviewOn: '2026-04-17' });
    expect((await support()).plans[0]?.endedOn).toBeUndefined();
  });

  it('goes on in a closed case, on the board too, and can begin there (case 8)', async () => {
    const { id, who, support } = await yuki();
    const { id: before } = await app.ask('support.savePlan', { caseId: id, plan: plan(who.id) });
    await app.ask('cases.close', {
      caseId: id,
      reason: 'consent_withdrawn_harmed',
      on: '2026-02-10',
      details: { saidBy: who.id, offered: 'A support plan' },
    });
    expect((await support()).plans.map((p) => p.endedOn)).toEqual([undefined]);
    expect(await board('2026-02-20', id)).toEqual([['overdue', 'review', 'YL', '2026-02-19']]);
    await app.ask('support.reviewPlan', { id: before, on: '2026-02-20', note: '', next: '2026-03-20' });
    await app.ask('support.savePlan', { caseId: id, plan: plan(who.id, { offered: 'A place in the library' }) });
    expect((await app.ask('support.overview', {})).plans.filter((p) => p.caseId === id).map((p) => p.apart)).toEqual([true, true]);
    // The case itself stays closed.
    expect((await app.ask('cases.open', { caseId: id })).status).toBe('closed');
  });

  it('is found by its words and told in the chronology, but not when it is restricted; it never becomes open again (invariant 4)', async () => {
    const { id, who } = await yuki();
    const { id: planId } = await app.ask('support.savePlan', { caseId: id, plan: plan(who.id, { offered: 'razorbillword lamp' }) });
    expect(await found('razorbillword')).toEqual(['support']);
    const told = async () =>
      (await app.ask('notes.chronology', { caseId: id })).entries.filter((e) => e.kind === 'support').map((e) => e.what);
    expect(await told()).toEqual(['support_begun']);
    await app.ask('support.savePlan', {
      caseId: id,
      id: planId,
      plan: plan(who.id, { offered: 'razorbillword lamp', class: 'restricted' }),
    });
    expect(await found('razorbillword')).toEqual([]);
    expect(await told()).toEqual([]);
    expect((await refusal(app.ask('support.savePlan', { caseId: id, id: planId, plan: plan(who.id) }))).reason).toBe('note-class-down');
  });

  it('refuses somebody of another case, an edition that is not the latest, and other roles', async () => {
    const one = await yuki();
    const other = await yuki();
    expect((await refusal(app.ask('support.savePlan', { caseId: one.id, plan: plan(other.who.id) }))).kind).toBe('not-found');
    const { id: planId } = await app.ask('support.savePlan', { caseId: one.id, plan: plan(one.who.id) });
    const seen = (await one.support()).plans[0]?.edition;
    await app.ask('support.savePlan', { caseId: one.id, id: planId, plan: plan(one.who.id, { offered: 'Something else' }), seen });
    expect((await refusal(app.ask('support.savePlan', { caseId: one.id, id: planId, plan: plan(one.who.id), seen }))).reason).toBe(
      'changed-meanwhile',
    );
    for (const label of ['FA', 'AD']) {
      await app.enter(label);
      expect((await refusal(app.ask('support.open', { caseId: one.id }))).kind).toBe('forbidden');
      expect((await refusal(app.ask('support.overview', {}))).kind).toBe('forbidden');
    }
    await app.enter('KM');
  });
});

describe('a match', () => {
  it('begins when both said yes, one at a time; its role comes and goes with it (case 12)', async () => {
    const { tam, sable, juniper, open, support, propose, agree, start, end, id } = await yuki();
    const { ids } = await propose([
      ['A', tam],
      ['B', sable],
      ['C', juniper],
    ]);
    const [a, b] = ids;
    // Whoever is only named stands in no case.
    expect((await open()).parties).toHaveLength(2);
    expect((await refusal(start(a, '2026-02-09'))).reason).toBe('match-not-agreed');
    await app.ask('support.answer', { id: a as never, side: 'person', answer: 'yes', on: '2026-02-05' });
    await app.ask('support.answer', { id: a as never, side: 'helper', answer: 'no', on: '2026-02-05' });
    expect((await refusal(start(a, '2026-02-09'))).reason).toBe('match-not-agreed');
    await agree(a);
    await start(a, '2026-02-09');
    expect(await rolesOf(open, tam)).toEqual(['buddy']);
    await agree(b);
    expect((await refusal(start(b, '2026-02-10'))).reason).toBe('match-second');
    // Asked of both after a month, each apart; seen on the board.
    expect(await board('2026-03-09', id)).toEqual([
      ['today', 'feedback', 'YL', '2026-03-09'],
      ['today', 'feedback', 'TG', '2026-03-09'],
    ]);
    await end(a, '2026-02-27');
    const talks = (await support()).matches.find((m) => m.id === a)?.tasks.map((t) => [t.kind, t.side, t.due]);
    expect(talks).toEqual([
      ['closing_talk', 'person', '2026-03-02'],
      ['closing_talk', 'helper', '2026-03-02'],
    ]);
    // Two talks, and plan B at once.
    expect((await board('2026-02-27', id)).map(([group, what, who]) => [group, what, who])).toEqual([
      ['today', 'plan_b', 'YL'],
      ['later', 'closing_talk', 'YL'],
      ['later', 'closing_talk', 'TG'],
    ]);
    expect(await rolesOf(open, tam)).toEqual(['community']);
    await start(b, '2026-03-02');
    expect(await rolesOf(open, sable)).toEqual(['buddy']);
    expect((await board('2026-03-02', id)).map(([, what]) => what)).toEqual(['closing_talk', 'closing_talk']);
    for (const task of (await support()).matches.find((m) => m.id === a)?.tasks ?? [])
      await app.ask('support.recordTask', { id: task.id, on: '2026-03-02', note: 'puffinword', load: 'some' });
    expect(await board('2026-03-02', id)).toEqual([]);
    expect(await found('puffinword')).toEqual(['support']);
    const timeline = (await open()).timeline.filter((e) => e.what.startsWith('match_')).map((e) => [e.what, e.detail, e.who]);
    expect(timeline).toEqual([
      ['match_begun', 'buddy', 'YL · TG'],
      ['match_ended', 'ended_early_no_fault', 'YL · TG'],
      ['match_begun', 'buddy', 'YL · SH'],
    ]);
  });

  it('leaves a helper every other part, and stays in step when somebody changes the parts by hand', async () => {
    const { id, who, sable, open, propose, agree, start, end } = await yuki();
    await app.ask('cases.addParty', {
      caseId: id,
      party: { key: 's', who: { kind: 'known', personId: sable }, roles: [{ role: 'supporter_of', supportsKey: who.id }] },
    });
    const party = (await open()).parties.find((p) => p.person?.id === sable);
    const { ids } = await propose([['A', sable]]);
    await agree(ids[0]);
    await start(ids[0], '2026-02-09');
    expect((await rolesOf(open, sable))?.sort()).toEqual(['buddy', 'supporter_of']);
    await app.ask('cases.changeParty', { caseId: id, partyId: party?.id as never, roles: [{ role: 'witness' }] });
    expect((await rolesOf(open, sable))?.sort()).toEqual(['buddy', 'witness']);
    await end(ids[0], '2026-03-02', 'ended_ok');
    expect(await rolesOf(open, sable)).toEqual(['witness']);
  });

  it('refuses whoever must not meet the person, with the reason, when named and when it begins', async () => {
    const { id, who, person, tam, dex, propose, agree, start, support } = await yuki();
    expect((await refusal(propose([['A', dex]]))).reason).toBe('buddy-responsible');
    expect((await refusal(propose([['A', person]]))).reason).toBe('own-helper');
    const { ids } = await propose([['A', tam]]);
    await agree(ids[0]);
    await app.ask('cases.addParty', {
      caseId: id,
      party: { key: 't', who: { kind: 'known', personId: tam }, roles: [{ role: 'witness' }] },
    });
    await app.ask('contacts.set', {
      caseId: id,
      limit: { personIds: [person, tam], kinds: ['break'], from: '2026-02-06', until: '2026-06-30' },
    });
    expect((await refusal(start(ids[0], '2026-02-09'))).reason).toBe('buddy-kept-apart');
    expect((await support()).matches[0]?.limits.map((l) => l.kinds)).toEqual([['break']]);
    await app.ask('support.drop', { id: ids[0] as never });
    expect((await refusal(propose([['A', tam]]))).reason).toBe('buddy-kept-apart');
    // When it is over they may meet again.
    await propose([['A', await make('Wren Oakpetal')]], 'ally');
    expect(who.initials).toBe('YL');
  });

  it('says a missing and a run-out training and refuses nothing for it', async () => {
    const { id, tam, propose, agree, start, support } = await yuki();
    const { ids } = await propose([['A', tam]]);
    expect((await support()).matches[0]?.trainings).toEqual([]);
    const { id: training } = await app.ask('support.saveTraining', {
      personId: tam,
      training: { kind: 'buddy', on: '2024-10-01', refreshBy: '2025-10-01', byWhom: 'KM' },
    });
    expect((await support()).matches[0]?.trainings.map((t) => t.refreshBy)).toEqual(['2025-10-01']);
    await agree(ids[0]);
    await start(ids[0], '2026-02-09');
    await app.ask('support.dropTraining', { id: training });
    const noor = await make('Noor Ashdown');
    await app.ask('cases.addParty', {
      caseId: id,
      party: { key: 'n', who: { kind: 'known', personId: noor }, roles: [{ role: 'peer_mediator' }] },
    });
    expect((await support()).untrained.map((u) => [u.kind, u.state])).toEqual([['peer_mediator', 'none']]);
  });
});

describe('an act of allyship', () => {
  it('needs both agreements, is counted by term, and is in nothing that a case shows', async () => {
    const { id, person, sable, open, support } = await yuki();
    const act = {
      personId: sable,
      besideId: person,
      what: 'Taught the class a sign, guillemotword',
      on: '2026-03-11',
      recognisedBy: 'The class',
    };
    expect((await app.raw('support.noteAct', { act: { ...act, agreed: false } })).ok).toBe(false);
    expect((await app.raw('support.noteAct', { act })).ok).toBe(false);
    const { id: actId } = await app.ask('support.noteAct', { act: { ...act, agreed: true } });
    await app.ask('support.noteAct', { act: { ...act, on: '2025-11-03', agreed: true } });
    const counts = (await app.ask('support.overview', {})).acts;
    expect(counts).toEqual([
      { term: '2025-26/spring', count: 1 },
      { term: '2025-26/autumn', count: 1 },
    ]);
    expect((await app.ask('support.ofPerson', { personId: sable })).acts.map((a) => a.recognisedBy)).toEqual(['The class', 'The class']);
    // Not on the page of whom it was beside, in no case, in no search, on no paper.
    const elsewhere = [
      await app.ask('support.ofPerson', { personId: person }),
      await app.ask('people.open', { personId: sable }),
      await open(),
      await support(),
      await app.ask('notes.chronology', { caseId: id }),
      await app.ask('search.find', { text: 'guillemotword' }),
      await app.ask('checkins.today', { on: '2026-03-11' }),
    ];
    expect(JSON.stringify(elsewhere)).not.toContain('guillemotword');
    const columns = all(casesDb(app.context()), sql`SELECT name FROM pragma_table_info('ally_act')`, z.object({ name: z.string() }));
    expect(columns.map((c) => c.name)).not.toContain('case_id');
    await app.ask('support.dropAct', { id: actId });
    expect((await app.ask('support.ofPerson', { personId: sable })).acts).toHaveLength(1);
  });
});

describe('two records of one person', () => {
  it('keep plans, matches, trainings and acts of both when they become one, and part again with them', async () => {
    const one = await yuki();
    const again = await make('Sabel Hartwick');
    await app.ask('support.savePlan', { caseId: one.id, plan: plan(one.who.id) });
    const { ids } = await one.propose([
      ['A', one.sable],
      ['B', again],
    ]);
    await one.agree(ids[0]);
    await one.start(ids[0], '2026-02-09');
    for (const personId of [one.sable, again]) {
      await app.ask('support.saveTraining', { personId, training: { kind: 'buddy', on: '2025-10-03' } });
      await app.ask('support.noteAct', { act: { personId, what: 'Helped', on: '2026-03-11', recognisedBy: 'All', agreed: true } });
    }
    const { id: merge } = await app.ask('people.merge', { keep: one.sable, other: again });
    const both = await app.ask('support.ofPerson', { personId: again });
    expect([both.helps.matches.length, both.trainings.length, both.acts.length]).toEqual([2, 2, 2]);
    await app.ask('people.undoMerge', { mergeId: merge });
    const own = await app.ask('support.ofPerson', { personId: again });
    expect([own.helps.matches.length, own.trainings.length, own.acts.length]).toEqual([1, 1, 1]);

    // Both records are helped, each by a match of its own: neither is lost.
    const twin = await make('Yuki Larkfeild');
    await app.ask('cases.addParty', {
      caseId: one.id,
      party: { key: 'y', who: { kind: 'known', personId: twin }, roles: [{ role: 'witness' }] },
    });
    const party = (await one.open()).parties.find((p) => p.person?.id === twin);
    await app.ask('support.savePlan', { caseId: one.id, plan: plan(party?.id ?? '') });
    const second = await app.ask('support.propose', {
      caseId: one.id,
      proposal: { partyId: party?.id as never, kind: 'buddy', helpers: [{ rank: 'A', who: { kind: 'known', personId: one.tam } }] },
    });
    await one.agree(second.ids[0]);
    await one.start(second.ids[0], '2026-02-09');
    await app.ask('people.merge', { keep: one.person, other: twin });
    const { plans, matches } = await one.support();
    expect(new Set([...plans, ...matches].map((x) => x.partyId))).toEqual(new Set([one.who.id]));
    expect(plans).toHaveLength(2);
    expect(matches.filter((m) => m.status === 'active')).toHaveLength(2);
  });
});
