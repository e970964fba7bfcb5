/** @file Notes through the contract on real encrypted databases: classes, versions, the bin, mentions, who sees what. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { casesDb } from '../../../electron/context';
import { all, run, sql } from '../../../electron/store/sql';
import type { CaseId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';
import { refusal } from '../../support/refusal';
import { passphraseOf } from '../../support/vault';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  // A second counselor of the same vault: two people who may open the same case.
  await app.ask('vault.addUser', { label: 'HW', role: 'counselor', passphrase: passphraseOf('HW') });
});
afterAll(() => app.cleanup());

const newCase = async () => (await app.ask('cases.create', aCase())).id;
const text = (words: string, more: object = {}) => ({ kind: 'note' as const, on: '2025-09-09', text: words, ...more });
const add = (caseId: CaseId, noteClass: 'memory_aid' | 'case_record' | 'restricted', words: string) =>
  app.ask('notes.add', { caseId, class: noteClass, ...text(words) }).then((n) => n.id);
const notesOf = async (caseId: CaseId) => (await app.ask('cases.open', { caseId })).notes;
const found = async (search: string) => (await app.ask('cases.list', { search })).rows.length;
const audit = () =>
  all(casesDb(app.context()), sql`SELECT action, subject FROM audit ORDER BY seq`, z.object({ action: z.string(), subject: z.string() }));

describe('a private memory aid', () => {
  it('is seen, found and changed by its author alone', async () => {
    await app.enter('KM');
    const caseId = await newCase();
    const id = await add(caseId, 'memory_aid', 'kestrelword for me alone');
    expect(await notesOf(caseId)).toMatchObject([{ id, class: 'memory_aid' }]);
    expect(await found('kestrelword')).toBe(1);

    await app.enter('HW');
    expect(await notesOf(caseId)).toEqual([]);
    expect(await found('kestrelword')).toBe(0);
    expect(JSON.stringify(await app.ask('notes.chronology', { caseId }))).not.toContain('kestrelword');
    for (const asked of [
      app.ask('notes.versions', { caseId, id }),
      app.ask('notes.edit', { caseId, id, version: 1, ...text('taken over') }),
      app.ask('notes.raise', { caseId, id, to: 'case_record' }),
      app.ask('notes.remove', { caseId, id }),
    ])
      expect((await refusal(asked)).kind).toBe('not-found');

    await app.enter('KM');
    await app.ask('notes.remove', { caseId, id });
    expect(await app.ask('notes.removed', { caseId })).toHaveLength(1);
    await app.enter('HW');
    expect(await app.ask('notes.removed', { caseId })).toEqual([]);
    expect(JSON.stringify((await app.ask('cases.open', { caseId })).timeline)).not.toContain('note_removed');
    await app.enter('KM');
  });

  it('that becomes a record is seen by others as it stands then, and not as it was before', async () => {
    const caseId = await newCase();
    const id = await add(caseId, 'memory_aid', 'plovername unsure, ask again');
    await app.ask('notes.edit', { caseId, id, version: 1, ...text('Pim asked for a talk.') });
    await app.ask('notes.raise', { caseId, id, to: 'case_record' });
    await app.ask('notes.edit', { caseId, id, version: 2, ...text('Pim asked for a talk on Monday.') });
    expect((await app.ask('notes.versions', { caseId, id })).map((v) => [v.version, v.class])).toEqual([
      [3, 'case_record'],
      [2, 'case_record'],
      [1, 'memory_aid'],
    ]);
    await app.enter('HW');
    expect((await notesOf(caseId)).map((n) => n.text)).toEqual(['Pim asked for a talk on Monday.']);
    const seen = await app.ask('notes.versions', { caseId, id });
    expect(seen.map((v) => v.version)).toEqual([3, 2]);
    expect(JSON.stringify(seen)).not.toContain('plovername');
    await app.enter('KM');
  });
});

describe('the class of a note', () => {
  it('goes up only, and leaves class names in timeline and audit and nothing else', async () => {
    const caseId = await newCase();
    const id = await add(caseId, 'memory_aid', 'dunlinword');
    await app.ask('notes.raise', { caseId, id, to: 'case_record' });
    expect(await refusal(app.ask('notes.raise', { caseId, id, to: 'memory_aid' }))).toEqual({
      kind: 'blocked',
      reason: 'note-class-down',
    });
    expect((await refusal(app.ask('notes.raise', { caseId, id, to: 'case_record' }))).reason).toBe('note-class-down');
    await app.ask('notes.raise', { caseId, id, to: 'restricted' });
    for (const to of ['memory_aid', 'case_record', 'restricted'] as const)
      expect((await refusal(app.ask('notes.raise', { caseId, id, to }))).reason).toBe('note-class-down');
    const { timeline } = await app.ask('cases.open', { caseId });
    expect(timeline.filter((e) => e.what === 'note_raised').map((e) => [e.detail, e.by])).toEqual([
      ['case_record', 'KM'],
      ['restricted', 'KM'],
    ]);
    expect(
      audit()
        .filter((a) => a.subject === id)
        .map((a) => a.action),
    ).toEqual(['notes.raise.memory_aid.case_record', 'notes.raise.case_record.restricted']);
    expect(JSON.stringify([timeline, audit()])).not.toContain('dunlinword');
  });

  it('invariant 4: a note that becomes restricted leaves the search, also under its earlier words', async () => {
    const caseId = await newCase();
    const id = await add(caseId, 'case_record', 'avocetword was said');
    await app.ask('notes.edit', { caseId, id, version: 1, ...text('godwitword was said') });
    expect([await found('avocetword'), await found('godwitword')]).toEqual([0, 1]);
    await app.ask('notes.raise', { caseId, id, to: 'restricted' });
    expect([await found('avocetword'), await found('godwitword')]).toEqual([0, 0]);
    await app.ask('notes.edit', { caseId, id, version: 2, ...text('turnstoneword was said') });
    expect(await found('turnstoneword')).toBe(0);
    await app.ask('notes.remove', { caseId, id });
    await app.ask('notes.restore', { caseId, id });
    expect(await found('turnstoneword')).toBe(0);
  });
});

describe('changing a note', () => {
  it('keeps every version with who and when, and lets nobody overwrite a newer one', async () => {
    const caseId = await newCase();
    app.clock.at = '2025-11-10T09:00:00.000Z';
    const id = await add(caseId, 'case_record', 'first words');
    await app.enter('HW');
    app.clock.at = '2025-11-11T10:30:00.000Z';
    await app.ask('notes.edit', { caseId, id, version: 1, ...text('second words', { kind: 'call' }) });
    expect(await refusal(app.ask('notes.edit', { caseId, id, version: 1, ...text('lost words') }))).toEqual({
      kind: 'conflict',
      reason: 'note-newer',
    });
    await app.enter('KM');
    expect(await notesOf(caseId)).toMatchObject([{ text: 'second words', kind: 'call', author: 'KM', writtenBy: 'HW', version: 2 }]);
    expect(await app.ask('notes.versions', { caseId, id })).toMatchObject([
      { version: 2, text: 'second words', writtenBy: 'HW', writtenAt: '2025-11-11T10:30:00.000Z' },
      { version: 1, text: 'first words', kind: 'note', writtenBy: 'KM', writtenAt: '2025-11-10T09:00:00.000Z' },
    ]);
    expect(() => run(casesDb(app.context()), sql`UPDATE note_version SET text = 'other' WHERE note_id = ${id}`)).toThrow(/append only/);
    expect([await found('first words'), await found('second words')]).toEqual([0, 1]);
  });

  it('takes away and brings back with its words, its place and its search', async () => {
    const caseId = await newCase();
    const before = [
      await add(caseId, 'case_record', 'one'),
      await add(caseId, 'case_record', 'whimbrelword'),
      await add(caseId, 'case_record', 'three'),
    ];
    const id = before[1];
    if (id === undefined) throw new Error('no note');
    await app.ask('notes.remove', { caseId, id });
    expect((await notesOf(caseId)).map((n) => n.text)).toEqual(['one', 'three']);
    expect(await found('whimbrelword')).toBe(0);
    expect(await app.ask('notes.removed', { caseId })).toMatchObject([{ id, text: 'whimbrelword', removedBy: 'KM' }]);
    expect((await refusal(app.ask('notes.edit', { caseId, id, version: 1, ...text('x') }))).reason).toBe('note-removed');
    await app.ask('notes.restore', { caseId, id });
    expect((await notesOf(caseId)).map((n) => n.id)).toEqual(before);
    expect(await found('whimbrelword')).toBe(1);
    expect(await app.ask('notes.removed', { caseId })).toEqual([]);
  });

  it('invariant 15: looking at versions, at the bin and at the chronology is audited', async () => {
    const caseId = await newCase();
    const id = await add(caseId, 'case_record', 'words');
    await app.ask('notes.versions', { caseId, id });
    await app.ask('notes.chronology', { caseId });
    await app.ask('notes.remove', { caseId, id });
    await app.ask('notes.removed', { caseId });
    const actions = audit()
      .filter((a) => a.subject === caseId || a.subject === id)
      .map((a) => a.action);
    expect(actions).toEqual(expect.arrayContaining(['notes.versions', 'notes.chronology', 'notes.removed']));
  });
});

describe('a mention', () => {
  it('knows the person though the name changes, and follows when two persons become one', async () => {
    const caseId = await newCase();
    const { parties } = await app.ask('cases.open', { caseId });
    const [pim, bo] = parties.map((p) => p.person?.id);
    if (pim === undefined || bo === undefined) throw new Error('no people');
    const words = 'Pim told Bo.';
    await app.ask('notes.add', {
      caseId,
      class: 'case_record',
      ...text(words, {
        mentions: [
          { start: 0, length: 3, personId: pim },
          { start: 9, length: 2, personId: bo },
        ],
      }),
    });
    const db = casesDb(app.context());
    run(db, sql`UPDATE person SET name = 'Pim Rowanbank' WHERE id = ${pim}`);
    const names = async () => (await notesOf(caseId))[0]?.mentions.map((m) => m.name);
    expect(await names()).toEqual(['Pim Rowanbank', 'Bo Larkwhistle']);
    // What merging does: one statement, the text stays.
    run(db, sql`UPDATE mention SET person_id = ${pim} WHERE person_id = ${bo}`);
    expect(await names()).toEqual(['Pim Rowanbank', 'Pim Rowanbank']);
    expect((await notesOf(caseId))[0]?.text).toBe(words);
  });

  it('must lie in the text, apart from others, and be of somebody', async () => {
    const caseId = await newCase();
    const personId = (await app.ask('cases.open', { caseId })).parties[0]?.person?.id;
    if (personId === undefined) throw new Error('nobody');
    const put = (mentions: object[]) =>
      refusal(app.ask('notes.add', { caseId, class: 'case_record', ...text('Pim slept.', { mentions }) }));
    expect((await put([{ start: 8, length: 4, personId }])).fields).toEqual(['mentions']);
    const twice = [
      { start: 0, length: 3, personId },
      { start: 2, length: 3, personId },
    ];
    expect((await put(twice)).fields).toEqual(['mentions']);
    expect((await put([{ start: 0, length: 3, personId: 'f'.repeat(32) }])).kind).toBe('not-found');
    expect(await notesOf(caseId)).toEqual([]);
  });
});
