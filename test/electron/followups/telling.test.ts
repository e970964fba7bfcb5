/** @file "Tell the person harmed": raised by itself, never closed unseen, and what depends on it. Invariant 6. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { casesDb } from '../../../electron/context';
import { all, sql } from '../../../electron/store/sql';
import { type TestApp, testApp } from '../../support/app';
import { aStudent } from '../../support/builders';
import { refusal } from '../../support/refusal';
import { type SignedCase, signedCase } from './support';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

const openTellings = async (one: SignedCase) => (await one.view()).tellings.filter((t) => t.state === 'open');
const told = { outcome: 'told', on: '2025-10-03', byWhom: 'KM', how: 'in_person' } as const;
/** What any of the reasons here asks for; what another one would ask is not kept. */
const details = { returnedTo: 'The head of year', handover: 'not_offered', howKnown: 'Both say so', leftOpen: 'One promise' } as const;
const closing = { reason: 'agreement_completed', on: '2025-10-06', note: '', details } as const;

describe('telling each person harmed how it ended (invariant 6)', () => {
  it.each([
    ['done', 'kept', 'agreement_completed'],
    ['partly_done', 'partly', 'agreement_partly_completed'],
    ['not_kept', 'not_kept', 'agreement_not_kept'],
  ] as const)('is a task when an agreement ended as %s, and the episode is not closed before it is done', async (status, about, reason) => {
    const one = await signedCase(app, [{ 'Mends the tube': '2025-09-19' }]);
    expect(await openTellings(one)).toEqual([]);
    await one.mark('Mends the tube', status, '2025-09-18');
    const [task, ...others] = await openTellings(one);
    expect(others).toEqual([]);
    expect(task).toMatchObject({ about, due: '2025-09-20', raisedOn: '2025-09-18', partyId: (await one.party('Pim')).id });
    expect((await one.view()).next).toEqual({ step: 'tell_harmed', due: '2025-09-20', who: 'PT' });
    const close = { ...closing, reason, caseId: one.id };
    expect(await refusal(app.ask('cases.close', close))).toMatchObject({ kind: 'blocked', reason: 'harmed-not-told' });
    // Also not with a bare day, as before, and not with another reason.
    expect((await refusal(app.ask('cases.close', { ...close, harmedToldOn: '2025-10-03' }))).reason).toBe('harmed-not-told');
    expect((await refusal(app.ask('cases.close', { ...close, reason: 'moved_away' }))).reason).toBe('harmed-not-told');
    await app.ask('followups.tell', { caseId: one.id, ids: [task?.id ?? ('' as never)], telling: told });
    expect((await one.view()).next.step).not.toBe('tell_harmed');
    await app.ask('cases.close', close);
    expect((await one.view()).episodes[0]).toMatchObject({ reason, harmedToldOn: '2025-10-03' });
  });

  it('is one for each person harmed, each with an end of its own; a group is told through who speaks for it', async () => {
    const group = { kind: 'group', label: 'The choir', size: 9, spokespersonKey: 'pim' } as const;
    const one = await signedCase(
      app,
      [{ 'Mends the tube': '2025-09-19' }],
      [
        aStudent('pim', 'Pim Thistledown', 'harmed'),
        aStudent('lark', 'Lark Wintersea', 'harmed'),
        aStudent('bo', 'Bo Larkwhistle', 'responsible'),
        { key: 'choir', who: group, roles: [{ role: 'affected_group_member' }] },
      ],
    );
    await one.mark('Mends the tube', 'done', '2025-09-18');
    const tasks = await openTellings(one);
    expect(tasks.map((t) => t.partyId).sort()).toEqual([(await one.party('Pim')).id, (await one.party('Lark')).id].sort());
    const [first, second] = tasks;
    // Two people are not told by one entry.
    expect((await refusal(app.ask('followups.tell', { caseId: one.id, ids: tasks.map((t) => t.id), telling: told }))).kind).toBe('invalid');
    await app.ask('followups.tell', { caseId: one.id, ids: [first?.id ?? ('' as never)], telling: { ...told, words: 'kestrelword' } });
    expect((await refusal(app.ask('cases.close', { ...closing, caseId: one.id }))).reason).toBe('harmed-not-told');
    const asked = { outcome: 'not_told', on: '2025-10-04', byWhom: 'KM', why: 'asked_not', words: 'Wants to forget it.' } as const;
    const noReason = { caseId: one.id, ids: [second?.id ?? ''], telling: { ...asked, words: ' ' } };
    expect((await app.raw('followups.tell', noReason)).ok).toBe(false);
    await app.ask('followups.tell', { caseId: one.id, ids: [second?.id ?? ('' as never)], telling: asked });
    await app.ask('cases.close', { ...closing, caseId: one.id });
    expect((await one.view()).episodes[0]?.harmedToldOn).toBe('2025-10-03');
    // What they said is found by search, as other case records are.
    expect((await app.ask('cases.list', { search: 'kestrelword', status: 'all' })).rows.map((r) => r.id)).toEqual([one.id]);
  });

  it('both sides of a conflict are told', async () => {
    const one = await signedCase(
      app,
      [{ 'Says sorry': '2025-09-19' }],
      [aStudent('kip', 'Kip Sandoval-Reed', 'both_conflict'), aStudent('faye', 'Faye Marlowtree', 'both_conflict')],
    );
    await one.mark('Says sorry', 'done', '2025-09-18');
    expect(await openTellings(one)).toHaveLength(2);
  });

  it('several agreements may be told in one conversation', async () => {
    const one = await signedCase(app, [{ 'Mends the tube': '2025-09-19' }, { 'Writes the log': '2025-09-30' }]);
    await one.mark('Mends the tube', 'done', '2025-09-18');
    await one.mark('Writes the log', 'done', '2025-09-30');
    const ids = (await openTellings(one)).map((t) => t.id);
    expect(ids).toHaveLength(2);
    await app.ask('followups.tell', { caseId: one.id, ids, telling: told });
    expect(await openTellings(one)).toEqual([]);
    const chronology = await app.ask('notes.chronology', { caseId: one.id });
    expect(chronology.entries.filter((e) => e.what === 'harmed_told')).toHaveLength(1);
  });

  it('is not ended by a day that is still to come, nor twice', async () => {
    const one = await signedCase(app, [{ 'Mends the tube': '2025-09-19' }]);
    await one.mark('Mends the tube', 'done', '2025-09-18');
    const ids = (await openTellings(one)).map((t) => t.id);
    expect((await refusal(app.ask('followups.tell', { caseId: one.id, ids, telling: { ...told, on: '2025-11-11' } }))).reason).toBe(
      'in-future',
    );
    await app.ask('followups.tell', { caseId: one.id, ids, telling: told });
    expect((await refusal(app.ask('followups.tell', { caseId: one.id, ids, telling: told }))).reason).toBe('told-already');
  });

  it('goes with a mark that was a mistake, and is there again when it ended otherwise than was told', async () => {
    const one = await signedCase(app, [{ 'Mends the tube': '2025-09-19' }]);
    await one.mark('Mends the tube', 'done', '2025-09-18');
    await one.mark('Mends the tube', 'open', '2025-09-18');
    expect((await one.view()).tellings.map((t) => t.state)).toEqual(['withdrawn']);
    await one.mark('Mends the tube', 'done', '2025-09-18');
    await app.ask('followups.tell', { caseId: one.id, ids: (await openTellings(one)).map((t) => t.id), telling: told });
    await one.mark('Mends the tube', 'not_kept', '2025-09-20', 'It was another tube.');
    expect((await openTellings(one)).map((t) => t.about)).toEqual(['not_kept']);
    await one.mark('Mends the tube', 'done', '2025-09-18');
    // Whoever was told that it is kept need not be told again that it is.
    expect((await one.view()).tellings.map((t) => [t.state, t.about])).toEqual([
      ['withdrawn', 'kept'],
      ['told', 'kept'],
      ['open', 'kept'],
    ]);
  });

  it('is there again when the telling itself was a mistake; what was written stays and cannot be changed', async () => {
    const one = await signedCase(app, [{ 'Mends the tube': '2025-09-19' }]);
    await one.mark('Mends the tube', 'done', '2025-09-18');
    const [task] = await openTellings(one);
    const id = task?.id ?? ('' as never);
    await app.ask('followups.tell', { caseId: one.id, ids: [id], telling: { ...told, words: 'Was glad.' } });
    const db = casesDb(app.context());
    expect(() => db.exec(`UPDATE telling SET words = 'other' WHERE id = '${id}'`)).toThrow(/history/);
    await app.ask('followups.untell', { caseId: one.id, id });
    const { tellings, episodes, next } = await one.view();
    expect(tellings.map((t) => [t.state, t.words])).toEqual([
      ['withdrawn', 'Was glad.'],
      ['open', ''],
    ]);
    expect(episodes[0]?.harmedToldOn).toBeUndefined();
    expect(next.step).toBe('tell_harmed');
  });

  it('stands on the board once for each person, with initials and no more, and leaves it', async () => {
    const one = await signedCase(app, [{ 'Mends the tube': '2025-11-09' }, { 'Writes the log': '2025-11-09' }]);
    await one.mark('Mends the tube', 'done', '2025-11-08');
    await one.mark('Writes the log', 'done', '2025-11-09');
    const lines = async () =>
      (await app.ask('checkins.today', { on: '2025-11-10' })).rows.filter((r) => r.kind === 'telling' && r.caseId === one.id);
    expect((await lines()).map((r) => [r.group, r.who, r.what, r.due])).toEqual([['today', 'PT', 'kept', '2025-11-10']]);
    const ids = (await openTellings(one)).map((t) => t.id);
    await app.ask('followups.tell', { caseId: one.id, ids, telling: { ...told, on: '2025-11-10' } });
    expect(await lines()).toEqual([]);
  });

  it('is raised for whoever becomes known as harmed later, and goes with whoever is not after all', async () => {
    const one = await signedCase(app, [{ 'Mends the tube': '2025-09-19' }]);
    await one.mark('Mends the tube', 'done', '2025-09-18');
    const { id: lark } = await app.ask('cases.addParty', { caseId: one.id, party: aStudent('lark', 'Lark Wintersea', 'harmed') });
    expect((await openTellings(one)).map((t) => t.partyId)).toContain(lark);
    await app.ask('cases.changeParty', { caseId: one.id, partyId: lark, roles: [{ role: 'witness' }] });
    expect((await openTellings(one)).map((t) => t.partyId)).toEqual([(await one.party('Pim')).id]);
  });

  it('without an agreement: a day at closing is enough, and it is kept for each person harmed', async () => {
    const one = await signedCase(app, []);
    await app.ask('cases.close', { ...closing, caseId: one.id, reason: 'resolved_without_agreement', harmedToldOn: '2025-10-05' });
    const { tellings, episodes } = await one.view();
    expect(tellings.map((t) => [t.state, t.about, t.endedOn])).toEqual([['told', 'ended', '2025-10-05']]);
    expect(episodes[0]?.harmedToldOn).toBe('2025-10-05');
  });

  it('a case is not closed as kept or not kept while a promise has not come to its end', async () => {
    const one = await signedCase(app);
    await one.mark('Mends the tube', 'done', '2025-09-18');
    for (const reason of ['agreement_completed', 'agreement_not_kept', 'agreement_partly_completed'] as const)
      expect((await refusal(app.ask('cases.close', { ...closing, reason, caseId: one.id, harmedToldOn: '2025-10-01' }))).reason).toBe(
        'promises-open',
      );
    await app.ask('cases.close', { ...closing, reason: 'moved_away', caseId: one.id });
  });

  it('of an earlier episode is not touched any more', async () => {
    const one = await signedCase(app, [{ 'Mends the tube': '2025-09-19' }]);
    await one.mark('Mends the tube', 'not_kept', '2025-09-18');
    const [task] = await openTellings(one);
    await app.ask('followups.tell', { caseId: one.id, ids: [task?.id ?? ('' as never)], telling: told });
    await app.ask('cases.close', { ...closing, reason: 'agreement_not_kept', caseId: one.id });
    await app.ask('cases.reopen', { caseId: one.id, trigger: 'agreement_broken', on: '2025-10-20' });
    expect(await openTellings(one)).toEqual([]);
    expect((await refusal(app.ask('followups.untell', { caseId: one.id, id: task?.id ?? ('' as never) }))).reason).toBe('case-closed');
  });

  it('survives the merge of two records of one person: one task, not two, and back', async () => {
    const one = await signedCase(
      app,
      [{ 'Mends the tube': '2025-09-19' }],
      [
        aStudent('a', 'Wren Oakpetal', 'harmed'),
        aStudent('b', 'Wren Oakpettal', 'harmed'),
        aStudent('bo', 'Bo Larkwhistle', 'responsible'),
      ],
    );
    await one.mark('Mends the tube', 'done', '2025-09-18');
    const people = (await one.view()).parties.filter((p) => p.name.startsWith('Wren')).map((p) => p.person?.id ?? ('' as never));
    const [keep, other] = people;
    const { id } = await app.ask('people.merge', { keep: keep as never, other: other as never });
    expect(await openTellings(one)).toHaveLength(1);
    await app.ask('people.undoMerge', { mergeId: id });
    expect(await openTellings(one)).toHaveLength(2);
  });

  it('is asked of counselors only, and written to the audit trail without a word of it', async () => {
    const one = await signedCase(app, [{ 'Mends the tube': '2025-09-19' }]);
    await one.mark('Mends the tube', 'done', '2025-09-18');
    const ids = (await openTellings(one)).map((t) => t.id);
    await app.ask('followups.tell', { caseId: one.id, ids, telling: { ...told, words: 'ospreyword' } });
    const rows = all(casesDb(app.context()), sql`SELECT action FROM audit WHERE subject = ${one.id}`, z.object({ action: z.string() }));
    expect(rows.map((r) => r.action)).toContain('followups.tell');
    app.leave();
    await app.enter('FA');
    expect((await refusal(app.ask('followups.untell', { caseId: one.id, id: ids[0] as never }))).kind).toBe('forbidden');
    app.leave();
    await app.enter('KM');
  });
});
