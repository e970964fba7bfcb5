/** @file Rules, holds, the desk, putting aside and back, through the contract. Invariant 8 by its number. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { casesDb } from '../../../electron/context';
import { reachOf } from '../../../electron/retention/reach';
import { sql } from '../../../electron/store/sql';
import type { Target } from '../../../shared/retention/desk';
import { type TestApp, testApp } from '../../support/app';
import { refusal } from '../../support/refusal';
import { plainCase, richCase, rowCounts } from './support';

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
});
afterEach(() => app.cleanup());

const desk = (view: 'delete' | 'remind' | 'held' | 'later' | 'unknown') => app.ask('retention.desk', { view });
const closed = async (title: string, on = '2025-10-01') => {
  const made = await plainCase(app.ask, title, [`${title} Harmedling`, `${title} Doerling`]);
  await app.ask('cases.close', { caseId: made.id, reason: 'no_contact', on, details: { tried: 'Two calls' } });
  return made;
};
/** Every whole case may go a month after it was closed. */
const oneMonth = async (more: object = {}) => {
  const { rules } = await app.ask('retention.settings', {});
  const any = rules.find((r) => r.class === 'case_record' && r.reason === undefined);
  await app.ask('retention.saveRule', {
    id: any?.id,
    class: 'case_record',
    event: 'closing',
    months: 1,
    remindMonths: 0,
    deletes: true,
    ...more,
  });
};
const put = (target: Target, ground: 'rule' | 'asked' | 'mistake' | 'unneeded' = 'rule') =>
  app.ask('retention.putAside', { targets: [target], ground });
const caseTarget = (caseId: string, people = false): Target => ({ kind: 'case', caseId: caseId as never, people });

describe('rules', () => {
  it('begin with defaults that say where they come from; a changed one is the school’s own', async () => {
    const { rules, asideDays } = await app.ask('retention.settings', {});
    expect(asideDays).toBe(14);
    expect(rules.map((r) => r.class)).toEqual(expect.arrayContaining(['memory_aid', 'case_record', 'restricted']));
    expect(rules.every((r) => r.origin !== 'own' && r.signed === undefined)).toBe(true);
    const [first] = rules;
    if (first === undefined) throw new Error('no rules');
    const { origin: _origin, ...same } = first;
    await app.ask('retention.saveRule', { ...same, signed: { by: 'KM', on: '2025-11-10' } });
    expect((await app.ask('retention.settings', {})).rules.find((r) => r.id === first.id)?.origin).toBe(first.origin);
    await app.ask('retention.saveRule', { ...same, months: 99 });
    expect((await app.ask('retention.settings', {})).rules.find((r) => r.id === first.id)?.origin).toBe('own');
  });

  it('move every closed case between the views, with a sentence why', async () => {
    const { id, ref } = await closed('Alpha');
    expect((await desk('unknown')).rows).toMatchObject([{ ref, missing: 'leaving', class: 'case_record' }]);
    await oneMonth();
    const { rows, counts } = await desk('delete');
    expect(rows).toMatchObject([{ ref, deleteOn: '2025-11-01', rule: { event: 'closing', months: 1 }, held: false }]);
    expect(counts).toEqual({ delete: 1, remind: 0, held: 0, later: 0, unknown: 0, aside: 0 });
    await oneMonth({ months: 2, remindMonths: 1 });
    expect((await desk('remind')).rows).toMatchObject([{ ref, remindOn: '2025-11-01', deleteOn: '2025-12-01' }]);
    await oneMonth({ months: 24, remindMonths: 1 });
    expect((await desk('later')).counts.later).toBe(1);
    // Reopened: its time has not begun.
    await app.ask('cases.reopen', { caseId: id, trigger: 'repeat_harm', on: '2025-11-05' });
    expect((await desk('later')).counts.later).toBe(0);
  });

  it('follow a person who leaves the school, and a birth date that is written down', async () => {
    const { id } = await closed('Beta');
    const { parties } = await app.ask('cases.open', { caseId: id });
    for (const { person } of parties) {
      if (person === undefined) throw new Error('no person');
      const { id: personId, ...rest } = person;
      await app.ask('people.change', { personId, person: { ...rest, leftOn: '2024-10-01' } });
    }
    expect((await desk('delete')).rows).toMatchObject([{ caseId: id, eventOn: '2024-10-01', deleteOn: '2025-10-01' }]);
  });

  it('let the whole case wait for its restricted record', async () => {
    const { id } = await closed('Gamma');
    await oneMonth();
    await app.ask('notes.add', { caseId: id, class: 'restricted', kind: 'safety', on: '2025-10-01', text: 'kept longer' });
    expect((await desk('delete')).counts).toMatchObject({ delete: 0, unknown: 2 });
    expect((await refusal(put(caseTarget(id)))).reason).toBe('retention-no-day');
  });
});

describe('deleting is blocked (invariant 8)', () => {
  it('by an open episode', async () => {
    const { id } = await plainCase(app.ask, 'Open', ['Iva Openfield']);
    for (const ground of ['rule', 'asked', 'mistake'] as const)
      expect((await refusal(put(caseTarget(id), ground))).reason).toBe('retention-open-episode');
  });

  it('by a hold on the case or on anybody in it, until it ends or its last day is over; whatever the reason', async () => {
    const { id } = await closed('Delta');
    await oneMonth();
    const person = (await app.ask('cases.open', { caseId: id })).parties[0]?.person;
    if (person === undefined) throw new Error('no person');
    const { id: hold } = await app.ask('retention.hold', {
      of: { kind: 'person', personId: person.id },
      askedBy: 'The court',
      why: 'A claim',
      since: '2025-11-01',
      until: '2025-11-20',
    });
    expect((await refusal(put(caseTarget(id), 'asked'))).reason).toBe('retention-hold');
    expect((await refusal(put({ kind: 'class', caseId: id, class: 'memory_aid' }, 'mistake'))).reason).toBe('retention-hold');
    expect((await desk('held')).rows).toMatchObject([{ caseId: id, held: true }]);
    expect((await desk('delete')).counts.delete).toBe(0);
    await app.ask('retention.endHold', { id: hold, on: '2025-11-10' });
    await app.ask('retention.hold', { of: { kind: 'case', caseId: id }, askedBy: 'The district', why: 'Again', since: '2025-11-10' });
    expect((await refusal(put(caseTarget(id), 'asked'))).reason).toBe('retention-hold');
    expect((await app.ask('retention.ofCase', { caseId: id })).holds.map((h) => [h.of, h.inForce])).toEqual([
      ['case', true],
      ['person', false],
    ]);
    expect((await app.ask('cases.open', { caseId: id })).timeline.map((e) => e.what)).toContain('hold_put');
    expect(await refusal(app.ask('retention.endHold', { id: hold, on: '2025-11-10' }))).toMatchObject({ kind: 'conflict' });
  });

  it('by a signed rule before its day, also when the family asks; an unsigned one gives way', async () => {
    const { id } = await closed('Epsilon');
    await oneMonth({ months: 60, signed: { by: 'The principal', on: '2025-09-01' } });
    expect((await refusal(put(caseTarget(id), 'asked'))).reason).toBe('retention-signed-retention');
    await oneMonth({ months: 60 });
    expect((await refusal(put(caseTarget(id), 'rule'))).reason).toBe('retention-not-due');
    await put(caseTarget(id), 'asked');
  });

  it('by paper that is still out, until it came back', async () => {
    const rich = await richCase(app.ask, 'zulu');
    const request = { kind: 'chronology', caseId: rich.id, language: 'en', paper: 'a4', filter: {} } as const;
    const { job } = await app.ask('prints.prepare', { request, toWhom: 'the office', why: 'a look', until: '2025-12-01', copies: 1 });
    await app.ask('prints.document', { job });
    expect((await refusal(put(caseTarget(rich.id), 'asked'))).reason).toBe('retention-paper-out');
    const [shown] = (await app.ask('register.list', { filter: { caseId: rich.id }, limit: 5 })).rows;
    await app.ask('register.collect', { id: shown?.id ?? '', on: '2025-11-10' });
    await put(caseTarget(rich.id), 'asked');
  });

  it('again at the last step: a hold that came while it was put aside', async () => {
    await app.ask('retention.setAsideDays', { days: 0 });
    const { id } = await closed('Zeta');
    const person = (await app.ask('cases.open', { caseId: id })).parties[0]?.person;
    const { ids } = await put(caseTarget(id), 'asked');
    await app.ask('retention.hold', {
      of: { kind: 'person', personId: person?.id as never },
      askedBy: 'The court',
      why: 'A claim',
      since: '2025-11-10',
    });
    expect((await refusal(app.ask('retention.delete', { id: ids[0] as never }))).reason).toBe('retention-hold');
    await app.ask('retention.restore', { ids });
    await app.ask('cases.open', { caseId: id });
  });
});

describe('what is put aside', () => {
  it('is in no list, no search and on no page, can’t be changed, and comes back as it was', async () => {
    const rich = await richCase(app.ask, 'yank', app.context().facilitators()[0]?.id);
    const other = await plainCase(app.ask, 'Beside', ['Iva Besidely']);
    await app.ask('cases.link', { caseId: other.id, otherId: rich.id, kind: 'other' });
    const [ada] = rich.people;
    const before = await app.ask('cases.open', { caseId: rich.id });
    const { ids, readyOn } = await put(caseTarget(rich.id, true), 'asked');
    expect(readyOn).toBe('2025-11-24');
    const all = await app.ask('cases.list', { status: 'all' });
    expect([all.total, all.rows.map((r) => r.id)]).toEqual([1, [other.id]]);
    for (const search of ['zebrayankhappened', rich.ref])
      expect((await app.ask('cases.list', { search, status: 'all' })).total, search).toBe(0);
    expect((await app.ask('search.find', { text: 'zebrayank' })).groups.map((g) => g.group)).toEqual(['people']);
    expect((await app.ask('search.find', { text: rich.ref })).groups).toEqual([]);
    expect((await app.ask('cases.related', { caseId: other.id })).links).toEqual([]);
    expect((await app.ask('people.open', { personId: ada as never })).cases).toEqual([]);
    expect((await app.ask('intakes.list', { which: 'sorted' })).total).toBe(0);
    expect(await app.ask('circles.list', {})).toEqual([]);
    for (const asked of [
      app.ask('cases.open', { caseId: rich.id }),
      app.ask('notes.add', { caseId: rich.id, class: 'case_record', kind: 'note', on: '2025-11-10', text: 'late' }),
      app.ask('cases.reopen', { caseId: rich.id, trigger: 'repeat_harm', on: '2025-11-10' }),
      app.ask('attachments.list', { caseId: rich.id }),
    ])
      expect((await refusal(asked)).kind).toBe('not-found');
    expect((await refusal(put(caseTarget(rich.id), 'asked'))).kind).toBe('not-found');
    expect(await app.ask('retention.aside', {})).toMatchObject([{ ref: rich.ref, readyOn: '2025-11-24', ready: false, by: 'KM' }]);
    await app.ask('retention.restore', { ids });
    const after = await app.ask('cases.open', { caseId: rich.id });
    expect({ ...after, timeline: after.timeline.slice(0, before.timeline.length) }).toEqual(before);
    expect(after.timeline.at(-1)?.what).toBe('aside_back');
    expect((await app.ask('cases.list', { search: 'zebrayankhappened', status: 'all' })).total).toBe(1);
    expect((await app.ask('cases.list', { status: 'all' })).total).toBe(2);
  });

  it('is deleted by a person and not before its day', async () => {
    const { id } = await closed('Eta');
    const { ids } = await put(caseTarget(id), 'asked');
    expect((await refusal(app.ask('retention.delete', { id: ids[0] as never }))).reason).toBe('retention-waits');
    app.clock.at = '2025-12-24T09:00:00.000Z';
    // Time alone deletes nothing, and neither does a sign-in.
    app.leave();
    await app.enter('KM');
    expect(await app.ask('retention.aside', {})).toMatchObject([{ ready: true }]);
    await app.ask('retention.delete', { id: ids[0] as never });
    expect(await app.ask('retention.aside', {})).toEqual([]);
  });

  it('of a class is its notes and files; bringing back leaves what was taken away before', async () => {
    const rich = await richCase(app.ask, 'xray');
    const gone = await app.ask('notes.add', {
      caseId: rich.id,
      class: 'memory_aid',
      kind: 'note',
      on: '2025-11-10',
      text: 'taken away before',
    });
    await app.ask('notes.remove', { caseId: rich.id, id: gone.id });
    const target = { kind: 'class', caseId: rich.id, class: 'memory_aid' } as const;
    const { ids } = await put(target, 'asked');
    expect((await app.ask('cases.open', { caseId: rich.id })).notes.map((n) => n.class)).toEqual(['case_record', 'restricted']);
    expect((await app.ask('cases.list', { search: 'zebraxraytwomem', status: 'all' })).total).toBe(0);
    await app.ask('retention.restore', { ids });
    expect((await app.ask('cases.open', { caseId: rich.id })).notes).toHaveLength(3);
    expect((await app.ask('notes.removed', { caseId: rich.id })).map((n) => n.id)).toEqual([gone.id]);
    expect((await app.ask('cases.list', { search: 'zebraxraytwomem', status: 'all' })).total).toBe(1);
  });

  it('of a person is found by nobody', async () => {
    const { id } = await app.ask('people.create', { person: { name: 'Nobody Needsme', kind: 'student', birthDate: '2014-05-06' } });
    expect((await app.ask('retention.unneeded', {})).map((p) => p.name)).toEqual(['Nobody Needsme']);
    const { ids } = await put({ kind: 'person', personId: id }, 'unneeded');
    expect((await app.ask('people.list', {})).total).toBe(0);
    expect(await app.ask('people.find', { text: 'needs' })).toEqual([]);
    expect(await app.ask('people.alike', { name: 'Nobody Needsme', birthDate: '2014-05-06' })).toEqual([]);
    expect(await app.ask('retention.unneeded', {})).toEqual([]);
    await app.ask('retention.restore', { ids });
    expect((await app.ask('people.find', { text: 'needs' })).map((p) => p.id)).toEqual([id]);
  });

  it('is one’s own: nobody sees or deletes the memory aids of somebody else', async () => {
    const rich = await richCase(app.ask, 'whis');
    await app.ask('vault.addUser', { label: 'ZZ', role: 'counselor', passphrase: 'five other words of a counselor here' });
    await put({ kind: 'class', caseId: rich.id, class: 'memory_aid' }, 'asked');
    const { users } = await app.ask('vault.state', {});
    app.leave();
    await app.ask('vault.unlock', {
      userId: users.find((u) => u.label === 'ZZ')?.id as never,
      passphrase: app.typed('five other words of a counselor here'),
    });
    expect(await app.ask('retention.aside', {})).toEqual([]);
    expect((await app.ask('retention.ofCase', { caseId: rich.id })).clocks.map((c) => c.class)).toEqual(['case_record', 'restricted']);
    const [plan] = await app.ask('retention.dryRun', { targets: [{ kind: 'class', caseId: rich.id, class: 'memory_aid' }] });
    expect(plan?.gone).toEqual([]);
  });
});

it('counts the closed cases of an older vault at its next sign-in', async () => {
  const { id } = await closed('Iota');
  const db = casesDb(app.context());
  db.exec("DELETE FROM retention_clock; UPDATE retention_setting SET value = 'stale' WHERE key = 'clocks'");
  app.leave();
  await app.enter('KM');
  expect((await desk('unknown')).rows.map((r) => r.caseId)).toEqual([id]);
});

it('lets a hold and a place aside follow a person who is merged into another', async () => {
  const { id: keep } = await app.ask('people.create', { person: { name: 'Same Person', kind: 'student' } });
  const { id: other } = await app.ask('people.create', { person: { name: 'Same Persson', kind: 'student' } });
  await app.ask('retention.hold', { of: { kind: 'person', personId: other }, askedBy: 'The court', why: 'A claim', since: '2025-11-01' });
  await app.ask('people.merge', { keep, other });
  expect((await app.ask('retention.ofPerson', { personId: keep })).map((h) => h.inForce)).toEqual([true]);
  expect((await refusal(put({ kind: 'person', personId: keep }, 'unneeded'))).reason).toBe('retention-hold');
});

it('reminds at most once a week, and not somebody who has looked', async () => {
  await closed('Theta');
  await oneMonth();
  expect(await app.ask('retention.reminder', {})).toEqual({ due: 1, look: 0 });
  await app.ask('retention.looked', {});
  expect(await app.ask('retention.reminder', {})).toEqual({ due: 0, look: 0 });
  app.clock.at = '2025-11-16T09:00:00.000Z';
  expect(await app.ask('retention.reminder', {})).toEqual({ due: 0, look: 0 });
  app.clock.at = '2025-11-17T09:00:00.000Z';
  expect(await app.ask('retention.reminder', {})).toEqual({ due: 1, look: 0 });
});

it('is a counselor’s alone', async () => {
  app.leave();
  await app.enter('FA');
  for (const [method, input] of [
    ['retention.desk', { view: 'delete' }],
    ['retention.certificates', {}],
    ['retention.settings', {}],
  ] as const)
    expect(await app.raw(method, input), method).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
});

/** Tables that no foreign key ties to a case or a person, and what a deletion does with each. A new table must say it here. */
const BESIDE: Readonly<Record<string, string>> = {
  meta: 'keys and versions, no record',
  header_pin: 'hashes of the header, no record',
  recovery_secret: 'when a sign-in’s code was made and proven, no record',
  person_merge: 'rows that name what is gone are taken out (extras.ts)',
  uniting: 'empty but while a merge runs',
  school: 'names of schools, no person',
  paper_form: 'a code drawn at random; it forgets its case',
  contact_limit: 'outlives its case while in force, without its reason; goes with its persons',
  payment: 'goes with the promise it belongs to (extras.ts)',
  draft: 'those that name what is gone go (extras.ts)',
  disclosure: 'stays, emptied of whom and why (extras.ts)',
  audit: 'stays: ids that lead nowhere',
  stale: 'a mark, taken away with its case',
  import_batch: 'goes with the last of its cases',
  import_person: 'goes with the person',
  import_gone: 'ids of facts, empty when the work is done',
  import_mapping: 'how columns are read, no record',
  case_count: 'numbers',
  saved_view: 'those for a person who is gone go (extras.ts)',
  debrief_answer: 'of a term and of nobody',
  survey_form: 'a code drawn at random',
  survey_answer: 'of a term and of nobody',
  calendar_span: 'school days, no record',
  calendar_bell: 'school hours, no record',
  room: 'rooms of the school, no record',
  checkin_step: 'when check-ins are proposed, no record',
  retention_rule: 'no record',
  retention_setting: 'no record',
  transfer_identity: 'this case book’s own keys',
  transfer_peer: 'other case books, no record',
  transfer_in: 'stays without its case and its letter, so that the same packet does nothing twice',
  disposal: 'the certificates',
  disposal_left: 'ids, empty when the work is done',
  own_script: 'a script is of no case and about nobody',
  own_script_version: 'its words, every version; whoever saves it is told when a name of this vault stands in it',
};

it('knows what becomes of every table', () => {
  const db = casesDb(app.context());
  const tied = new Set([...reachOf(db, 'case', sql`0`).keys(), ...reachOf(db, 'person', sql`0`).keys()]);
  const unknown = Object.keys(rowCounts(db)).filter((table) => !tied.has(table) && BESIDE[table] === undefined);
  expect(unknown).toEqual([]);
});
