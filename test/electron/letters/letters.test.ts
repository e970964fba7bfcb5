/** @file Letters through the contract on real encrypted databases: who may get one, what a no does, what search and paper know. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { casesDb } from '../../../electron/context';
import { all, sql } from '../../../electron/store/sql';
import type { Consent } from '../../../shared/cases/case';
import type { LetterId } from '../../../shared/letters/letter';
import type { CaseId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aScreening, clearAnswers } from '../../support/builders';
import { addFile, aPng, someDetails } from '../../support/files';
import { refusal } from '../../support/refusal';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.cleanup());

const TODAY = '2025-11-10';

/** A case that goes on without meeting: Bo writes to Pim. */
async function indirectCase() {
  const { id } = await app.ask('cases.create', aCase());
  const [pim, bo] = (await app.ask('cases.open', { caseId: id })).parties;
  if (pim?.person === undefined || bo?.person === undefined) throw new Error('two people');
  await app.ask('cases.screen', { caseId: id, screening: aScreening({ outcome: 'proceed_indirect' }) });
  const says = (partyId: typeof pim.id, scope: Consent['scope'], state: Consent['state']) =>
    app.ask('cases.recordConsent', { caseId: id, consents: [{ partyId, scope, state, by: 'self', on: TODAY }] });
  return { id, pim, bo, pimPerson: pim.person, says };
}
type Made = Awaited<ReturnType<typeof indirectCase>>;

const words = { kind: 'apology' as const, writtenOn: '2025-11-09', text: 'Dear Pim, I bent it. Quagmirely yours, Bo' };
const writes = async ({ id, pim, bo }: Made, more: object = {}): Promise<LetterId> =>
  (await app.ask('letters.write', { caseId: id, letter: { ...words, writer: bo.id, reader: pim.id, ...more } })).id;
const letterOf = async (caseId: CaseId) => {
  const [letter] = await app.ask('letters.list', { caseId });
  if (letter === undefined) throw new Error('no letter');
  return letter;
};
/** Read, asked, ready for today. */
async function makeReady(id: LetterId): Promise<void> {
  for (const what of ['prepared', 'read', 'asked'] as const) await app.ask('letters.check', { id, what, on: TODAY });
  await app.ask('letters.ready', { id, due: TODAY });
}
const deliver = (id: LetterId) => app.ask('letters.deliver', { id, on: TODAY, how: 'handed_over', byWhom: 'KM', note: 'Read twice.' });
const print = (letterId: LetterId) =>
  app.ask('prints.prepare', { request: { kind: 'letter', letterId, language: 'en', paper: 'a4' }, toWhom: 'Pim', why: '', copies: 1 });
const found = async (text: string) => (await app.ask('search.find', { text })).groups.map((g) => g.group);

describe('a letter', () => {
  it('goes from draft to given, and each door says what is missing', async () => {
    const made = await indirectCase();
    const id = await writes(made);
    expect(await letterOf(made.id)).toMatchObject({ status: 'draft', version: 1, steps: [] });
    expect((await letterOf(made.id)).obstacles.map((o) => o.code)).toEqual(['letter-writer', 'letter-unread', 'letter-unasked']);
    expect((await refusal(app.ask('letters.ready', { id, due: TODAY }))).reason).toBe('letter-unread');
    expect((await refusal(deliver(id))).reason).toBe('letter-moved');
    await app.ask('letters.check', { id, what: 'read', on: TODAY });
    await app.ask('letters.ready', { id, due: TODAY });
    expect((await refusal(deliver(id))).reason).toBe('letter-writer');
    await made.says(made.bo.id, 'use_letter', 'given');
    expect((await refusal(deliver(id))).reason).toBe('letter-unasked');
    expect((await refusal(print(id))).reason).toBe('letter-held');
    await app.ask('letters.check', { id, what: 'asked', on: TODAY });
    await deliver(id);
    const given = await letterOf(made.id);
    expect(given).toMatchObject({ status: 'delivered', readBy: 'KM' });
    expect(given.steps.at(-1)).toMatchObject({ to: 'delivered', how: 'handed_over', byWhom: 'KM', note: 'Read twice.' });
    expect((await refusal(app.ask('letters.remove', { id }))).reason).toBe('letter-given');
    const what = (await app.ask('cases.open', { caseId: made.id })).timeline.map((t) => t.what);
    expect(what).toEqual(expect.arrayContaining(['letter_written', 'letter_ready', 'letter_delivered']));
  });

  it('that was marked as given by mistake is ready again, and its history stays', async () => {
    const made = await indirectCase();
    await made.says(made.bo.id, 'use_letter', 'given');
    const id = await writes(made);
    await makeReady(id);
    await deliver(id);
    await app.ask('letters.takeUp', { id, on: TODAY });
    const letter = await letterOf(made.id);
    expect(letter).toMatchObject({ status: 'ready', dueOn: TODAY });
    expect(letter.steps.map((s) => s.to)).toEqual(['ready', 'delivered', 'ready']);
  });

  it('that is changed keeps what it said, is read again, and never overwrites a newer one', async () => {
    const made = await indirectCase();
    const id = await writes(made);
    await makeReady(id);
    const letter = { ...words, writer: made.bo.id, reader: made.pim.id, text: 'Dear Pim, I bent it and I am sorry.' };
    await app.ask('letters.edit', { id, version: 1, letter });
    expect(await letterOf(made.id)).toMatchObject({ status: 'draft', version: 2, askedOn: TODAY, readBy: '' });
    expect((await letterOf(made.id)).readOn).toBeUndefined();
    expect((await refusal(app.ask('letters.edit', { id, version: 1, letter }))).reason).toBe('letter-newer');
    expect((await app.ask('letters.versions', { id })).map((v) => v.text)).toEqual([letter.text, words.text]);
  });

  it('needs words or a scan, two people of this case, and mentions that fit', async () => {
    const made = await indirectCase();
    const { pimPerson: person } = made;
    expect((await refusal(writes(made, { text: ' ' }))).kind).toBe('invalid');
    expect((await refusal(writes(made, { writer: made.pim.id }))).kind).toBe('invalid');
    expect((await refusal(writes(made, { writer: 'ab'.repeat(16) }))).kind).toBe('not-found');
    expect((await refusal(writes(made, { mentions: [{ start: 900, length: 3, personId: person.id }] }))).kind).toBe('invalid');
    await writes(made, { mentions: [{ start: 5, length: 3, personId: person.id }] });
    expect((await letterOf(made.id)).mentions).toEqual([{ start: 5, length: 3, personId: person.id, name: 'Pim Thistledown' }]);
  });

  it('may be a scan of the case record; one that becomes restricted is not named in it any more', async () => {
    const made = await indirectCase();
    await made.says(made.bo.id, 'use_letter', 'given');
    const secret = await addFile(app, made.id, aPng(), { name: 'secret.png', class: 'restricted' });
    expect((await refusal(writes(made, { text: '', attachmentId: secret }))).reason).toBe('letter-file-class');
    const other = await indirectCase();
    const foreign = await addFile(app, other.id, aPng(), { name: 'foreign.png' });
    expect((await refusal(writes(made, { text: '', attachmentId: foreign }))).kind).toBe('not-found');
    const scan = await addFile(app, made.id, aPng(), { name: 'scan.png' });
    const id = await writes(made, { text: '', attachmentId: scan });
    await makeReady(id);
    expect((await letterOf(made.id)).attachment).toEqual({ id: scan, name: 'scan.png' });
    // The paper is the letter already.
    expect((await refusal(print(id))).reason).toBe('letter-scan');
    await app.ask('attachments.change', { id: scan, details: someDetails({ name: 'scan.png', class: 'restricted' }) });
    expect((await letterOf(made.id)).attachment).toBeUndefined();
    await deliver(id);
  });

  it('waits on the board of its day, and no longer when it is given', async () => {
    const made = await indirectCase();
    await made.says(made.bo.id, 'use_letter', 'given');
    const id = await writes(made);
    const waiting = async () => (await app.ask('checkins.today', { on: TODAY })).rows.filter((r) => r.kind === 'letter' && r.id === id);
    expect(await waiting()).toEqual([]);
    await makeReady(id);
    expect(await waiting()).toMatchObject([{ group: 'today', due: TODAY, who: 'PT', what: 'apology' }]);
    await deliver(id);
    expect(await waiting()).toEqual([]);
  });

  it('is stopped by a stop answer that comes late', async () => {
    const made = await indirectCase();
    await made.says(made.bo.id, 'use_letter', 'given');
    const id = await writes(made);
    await makeReady(id);
    const answers = { ...clearAnswers(), S04: { answer: 'yes' as const, note: '' } };
    await app.ask('cases.screen', { caseId: made.id, screening: { answers, outcomeReason: '', decidedBy: '' } });
    expect((await refusal(deliver(id))).reason).toBe('screening-stop');
    expect((await refusal(print(id))).reason).toBe('letter-held');
  });
});

describe('a no (invariant 3)', () => {
  it('of its reader keeps a ready letter here at once, and calls its printed copies back: case 8', async () => {
    const made = await indirectCase();
    await made.says(made.bo.id, 'use_letter', 'given');
    const id = await writes(made);
    await makeReady(id);
    await app.ask('prints.document', await print(id));
    await made.says(made.pim.id, 'take_part', 'withdrawn');
    const letter = await letterOf(made.id);
    expect(letter).toMatchObject({ status: 'kept_unsent', toCollect: 1 });
    expect(letter.steps.at(-1)).toMatchObject({ to: 'kept_unsent', why: 'reader_said_no' });
    const { rows } = await app.ask('register.list', { filter: { caseId: made.id, state: 'to_collect' } });
    expect(rows).toMatchObject([{ kind: 'letter', copies: 1, collectSince: TODAY }]);
    expect((await refusal(deliver(id))).reason).toBe('letter-moved');
    expect((await refusal(print(id))).reason).toBe('letter-held');
    expect((await app.ask('cases.open', { caseId: made.id })).timeline.map((t) => t.what)).toContain('letter_kept');
    // Nothing is deleted: its words and what was printed stay on record.
    expect(letter.text).toBe(words.text);
    await app.ask('letters.giveBack', { id, on: TODAY });
    expect((await letterOf(made.id)).status).toBe('returned');
  });

  it('of its writer keeps it too; a missing yes only lets it wait', async () => {
    const made = await indirectCase();
    const id = await writes(made);
    await makeReady(id);
    expect((await letterOf(made.id)).status).toBe('ready');
    await made.says(made.bo.id, 'use_letter', 'refused');
    expect((await letterOf(made.id)).steps.at(-1)).toMatchObject({ to: 'kept_unsent', why: 'writer_took_back' });
  });

  it('to meeting is no no to a letter that is asked for afterwards', async () => {
    const made = await indirectCase();
    await made.says(made.bo.id, 'use_letter', 'given');
    await made.says(made.pim.id, 'take_part', 'refused');
    const id = await writes(made);
    await app.ask('letters.check', { id, what: 'read', on: TODAY });
    expect((await refusal(app.ask('letters.ready', { id, due: TODAY }))).reason).toBe('letter-reader');
    await made.says(made.pim.id, 'use_letter', 'given');
    await app.ask('letters.ready', { id, due: TODAY });
    await deliver(id);
    expect((await letterOf(made.id)).status).toBe('delivered');
  });

  it('of a second record of the reader counts as soon as the two are one', async () => {
    const made = await indirectCase();
    await made.says(made.bo.id, 'use_letter', 'given');
    const id = await writes(made, { mentions: [{ start: 5, length: 3, personId: made.pimPerson.id }] });
    await makeReady(id);
    const twin = await app.ask('cases.addParty', {
      caseId: made.id,
      party: { key: 'twin', who: { kind: 'new', person: { name: 'Pim T.', kind: 'student' } }, roles: [{ role: 'witness' }] },
    });
    await made.says(twin.id, 'use_letter', 'refused');
    expect((await letterOf(made.id)).status).toBe('ready');
    const { parties } = await app.ask('cases.open', { caseId: made.id });
    const keep = parties.find((p) => p.id === twin.id)?.person?.id;
    if (keep === undefined) throw new Error('a second record');
    await app.ask('people.merge', { keep, other: made.pimPerson.id });
    // The letter is still there, its reader and its mention are the person that is left.
    const letter = await letterOf(made.id);
    expect(letter).toMatchObject({ status: 'kept_unsent', mentions: [{ personId: keep, name: 'Pim T.' }] });
    expect((await app.ask('cases.open', { caseId: made.id })).parties.map((p) => p.id)).toContain(letter.reader);
  });
});

describe('the words of a letter', () => {
  it('are found while it is there, and in no chronology, desk or print of others', async () => {
    const made = await indirectCase();
    const id = await writes(made, { text: 'Dear Pim. Halcyonword.' });
    expect(await found('halcyonword')).toEqual(['letters']);
    const chronology = await app.ask('notes.chronology', { caseId: made.id });
    expect(chronology.entries.filter((e) => e.kind === 'letter').map((e) => [e.what, e.who.map((w) => w.name)])).toEqual([
      ['letter_written', ['Bo Larkwhistle', 'Pim Thistledown']],
    ]);
    expect(JSON.stringify(chronology)).not.toContain('Halcyonword');
    const sheet = await app.ask('prints.preview', {
      kind: 'chronology',
      caseId: made.id,
      language: 'en',
      paper: 'a4',
      filter: {},
      restricted: [],
    });
    expect(JSON.stringify(sheet)).not.toContain('Halcyonword');
    await app.ask('letters.remove', { id });
    expect(await found('halcyonword')).toEqual([]);
    expect(JSON.stringify(await app.ask('notes.chronology', { caseId: made.id }))).not.toContain('letter_written');
    await app.ask('letters.restore', { id });
    expect(await found('halcyonword')).toEqual(['letters']);
  });

  it('are printed on a page with first names only, with a record of the disclosure (invariant 9)', async () => {
    const made = await indirectCase();
    await made.says(made.bo.id, 'use_letter', 'given');
    const id = await writes(made, { text: 'Dear Pim\n\nI am sorry.' });
    await makeReady(id);
    const document = await app.ask('prints.document', await print(id));
    expect(document).toMatchObject({ kind: 'letter', title: 'Letter', large: false, pieces: ['Dear Pim', '', 'I am sorry.'] });
    expect(JSON.stringify(document)).not.toMatch(/Thistledown|Larkwhistle|telescope/);
    const { rows } = await app.ask('register.list', { filter: { caseId: made.id } });
    expect(rows).toMatchObject([{ kind: 'letter', toWhom: 'Pim', copies: 1 }]);
  });

  it('are read by counselors only, each reading in the audit (invariant 15)', async () => {
    const made = await indirectCase();
    await writes(made);
    await app.ask('letters.list', { caseId: made.id });
    const actions = all(casesDb(app.context()), sql`SELECT action FROM audit WHERE subject = ${made.id}`, z.object({ action: z.string() }));
    expect(actions.map((a) => a.action)).toContain('letters.list');
    await app.enter('FA');
    expect((await refusal(app.ask('letters.list', { caseId: made.id }))).kind).toBe('forbidden');
    await app.enter('KM');
  });

  it('go with their case and leave no mention behind', async () => {
    const made = await indirectCase();
    await writes(made, { mentions: [{ start: 5, length: 3, personId: made.pimPerson.id }] });
    const db = casesDb(app.context());
    const { run } = await import('../../../electron/store/sql');
    run(db, sql`DELETE FROM "case" WHERE id = ${made.id}`);
    const left = all(db, sql`SELECT source FROM mention WHERE case_id = ${made.id}`, z.object({ source: z.string() }));
    expect(left).toEqual([]);
  });
});
