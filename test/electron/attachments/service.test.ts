/** @file Files of a case through the contract: in and out again, refusals, damage, removal, copies outside. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { casesDb } from '../../../electron/context';
import { sealedSize } from '../../../electron/keys/sealed-files';
import { type AttachmentId, CHUNK, LARGEST } from '../../../shared/attachments/attachment';
import type { CaseId } from '../../../shared/values';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';
import { addFile, aPdf, aPng, aWav, readFile, someDetails } from '../../support/files';
import { sweep } from '../../support/sweep';
import { passphraseOf, tempFolder } from '../../support/vault';

let app: TestApp;
let caseId: CaseId;
let out: { dir: string; cleanup: () => void };
beforeEach(async () => {
  app = await testApp();
  caseId = (await app.ask('cases.create', aCase())).id;
  out = tempFolder();
  mkdirSync(out.dir, { recursive: true });
});
afterEach(() => {
  expect(app.defects).toEqual([]);
  app.cleanup();
  out.cleanup();
});

const refusal = (kind: string, reason?: string) => expect.objectContaining({ error: reason === undefined ? { kind } : { kind, reason } });
const list = () => app.ask('attachments.list', { caseId });
const folder = () => join(app.dir, 'attachments');
const sealed = (id: AttachmentId) => join(folder(), `${id}.sealed`);
const searched = async (search: string) => (await app.ask('cases.list', { status: 'all', search, limit: 5 })).rows.length;
const count = (table: string, where: string) =>
  (casesDb(app.context()).prepare(`select count(*) as n from ${table} where ${where}`).get() as { n: number }).n;

describe('adding', () => {
  it.each([
    ['a picture', aPng(), 'image/png'],
    ['a document', aPdf(['One']), 'application/pdf'],
    ['a recording', aWav(), 'audio/wav'],
    ['text', Buffer.from('Ñandú said she was sorry.'), 'text/plain'],
    ['a file of exactly two pieces', Buffer.alloc(2 * CHUNK, 'a'), 'text/plain'],
    ['a file of two pieces and a byte', Buffer.alloc(2 * CHUNK + 1, 'a'), 'text/plain'],
  ])('keeps %s whole', async (_what, bytes, type) => {
    const id = await addFile(app, caseId, bytes);
    const [found] = await list();
    expect(found).toMatchObject({ id, type, size: bytes.length, state: 'whole', addedBy: 'KM', name: 'The telescope.png' });
    expect(found?.width).toBe(type === 'image/png' ? 48 : undefined);
    expect((await readFile(app, id)).equals(bytes)).toBe(true);
    expect(statSync(sealed(id)).size).toBe(sealedSize(bytes.length));
    if (process.platform !== 'win32') expect([statSync(folder()).mode & 0o777, statSync(sealed(id)).mode & 0o777]).toEqual([0o700, 0o600]);
  });

  it('takes 50 MB, and refuses a byte more and no byte at all', { timeout: 60_000 }, async () => {
    const bytes = Buffer.concat([aWav(), randomBytes(LARGEST)]).subarray(0, LARGEST);
    const id = await addFile(app, caseId, bytes);
    expect((await readFile(app, id)).equals(bytes)).toBe(true);
    await expect(app.ask('attachments.begin', { caseId, size: LARGEST + 1 })).rejects.toThrow(refusal('blocked', 'file-too-large'));
    await expect(app.ask('attachments.begin', { caseId, size: 0 })).rejects.toThrow(refusal('blocked', 'file-empty'));
    const path = join(out.dir, 'large');
    const file = openSync(path, 'w');
    ftruncateSync(file, LARGEST + 1);
    closeSync(file);
    const grant = app.choose(path, 'read');
    await expect(app.ask('attachments.beginChosen', { caseId, grant })).rejects.toThrow(refusal('blocked', 'file-too-large'));
    expect(readdirSync(folder())).toHaveLength(1);
  });

  it('goes by the content and not by the name', async () => {
    await addFile(app, caseId, aPdf(['One']), { name: 'photo.jpg' });
    expect((await list())[0]).toMatchObject({ name: 'photo.jpg', type: 'application/pdf' });
    await expect(addFile(app, caseId, Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0', 'latin1'))).rejects.toThrow(
      refusal('blocked', 'file-program'),
    );
    await expect(addFile(app, caseId, Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1'))).rejects.toThrow(
      refusal('blocked', 'file-type'),
    );
    await expect(addFile(app, caseId, aPng().subarray(0, 20))).rejects.toThrow(refusal('blocked', 'file-type'));
    const turns = Buffer.concat([Buffer.alloc(CHUNK, 'words '), Buffer.from([0, 1, 2])]);
    await expect(addFile(app, caseId, turns)).rejects.toThrow(refusal('blocked', 'file-type'));
    // Whatever was refused has left nothing.
    expect(readdirSync(folder())).toHaveLength(1);
  });

  it('takes a chosen file once, at its own pace', async () => {
    const path = join(out.dir, 'a/../recording\u202e3vaw.wav');
    writeFileSync(path, aWav(60));
    const grant = app.choose(path, 'read');
    const { adding, name, size } = await app.ask('attachments.beginChosen', { caseId, grant });
    expect([name, size]).toEqual(['recording3vaw.wav', aWav(60).length]);
    const steps: number[] = [];
    while ((steps.at(-1) ?? 0) < size) steps.push((await app.ask('attachments.copyOn', { adding })).done);
    expect(steps).toEqual([CHUNK, size]);
    const { id } = await app.ask('attachments.keep', { adding, details: someDetails({ name }) });
    expect((await readFile(app, id)).equals(readFileSync(path))).toBe(true);
    await expect(app.ask('attachments.beginChosen', { caseId, grant })).rejects.toThrow(refusal('not-found', 'file-gone'));
    const toWrite = app.choose(path, 'write');
    await expect(app.ask('attachments.beginChosen', { caseId, grant: toWrite })).rejects.toThrow(refusal('not-found', 'file-gone'));
    await expect(app.ask('attachments.beginChosen', { caseId, grant: app.choose(out.dir, 'read') })).rejects.toThrow(
      refusal('blocked', 'file-unreadable'),
    );
  });

  it('leaves nothing when it is cancelled, incomplete, or of a case that is gone', async () => {
    const { adding } = await app.ask('attachments.begin', { caseId, size: CHUNK * 2 });
    await app.ask('attachments.append', { adding, piece: new Uint8Array(CHUNK).fill(65) });
    expect(readdirSync(folder())).toEqual([expect.stringMatching(/\.part$/)]);
    await app.ask('attachments.cancel', { adding });
    expect(readdirSync(folder())).toEqual([]);
    await expect(app.ask('attachments.append', { adding, piece: new Uint8Array(CHUNK) })).rejects.toThrow(
      refusal('not-found', 'attachment-ticket'),
    );
    const short = await app.ask('attachments.begin', { caseId, size: 10 });
    await expect(app.ask('attachments.keep', { adding: short.adding, details: someDetails() })).rejects.toThrow();
    const wrong = await app.ask('attachments.begin', { caseId, size: 10 });
    await expect(app.ask('attachments.append', { adding: wrong.adding, piece: new Uint8Array(9) })).rejects.toThrow();
    expect(readdirSync(folder())).toEqual([]);
    const nobody = 'ab'.repeat(16) as CaseId;
    await expect(app.ask('attachments.begin', { caseId: nobody, size: 10 })).rejects.toThrow(refusal('not-found', 'case'));
    expect(await list()).toEqual([]);
  });

  it('leaves no file when its row can not be written', async () => {
    casesDb(app.context()).exec("create trigger no_more before insert on attachment begin select raise(abort, 'full'); end");
    await expect(addFile(app, caseId, aPng())).rejects.toThrow();
    expect(readdirSync(folder())).toEqual([]);
    app.defects.length = 0;
  });

  it('answers other questions between two pieces', async () => {
    const bytes = Buffer.alloc(20 * CHUNK, 'a');
    const order: string[] = [];
    const adding = addFile(app, caseId, bytes).then(() => order.push('added'));
    while (!order.includes('added')) {
      await app.ask('cases.list', { status: 'all', limit: 5 });
      order.push('listed');
      await new Promise((resolve) => setImmediate(resolve));
    }
    await adding;
    expect(order.filter((one) => one === 'listed').length).toBeGreaterThan(20);
  });

  it('is for counselors', async () => {
    await app.enter('FA');
    await expect(list()).rejects.toThrow(refusal('forbidden'));
    expect(app.context().files).toBeUndefined();
    await app.enter('AD');
    await expect(app.ask('attachments.begin', { caseId, size: 5 })).rejects.toThrow(refusal('forbidden'));
  });
});

describe('what is on the disk', () => {
  it('never has a word of a file or of its name', async () => {
    const words = 'Thistledown canary in a file';
    const id = await addFile(app, caseId, Buffer.from(`${words} `.repeat(30_000)), { name: 'Larkwhistle canary.txt' });
    await readFile(app, id);
    expect(sweep([app.dir], [words, 'Larkwhistle canary', 'bent tube of the'])).toEqual([]);
  });

  it.each([
    ['a byte flipped at the beginning', (b: Buffer) => flip(b, 40)],
    ['a byte flipped in the last tag', (b: Buffer) => flip(b, b.length - 1)],
    ['its end cut off', (b: Buffer) => b.subarray(0, b.length - 5)],
    ['its last piece cut off', (b: Buffer) => b.subarray(0, 2 * (CHUNK + 28))],
    [
      'two pieces exchanged',
      (b: Buffer) => Buffer.concat([b.subarray(CHUNK + 28, 2 * (CHUNK + 28)), b.subarray(0, CHUNK + 28), b.subarray(2 * (CHUNK + 28))]),
    ],
    ['something behind its end', (b: Buffer) => Buffer.concat([b, Buffer.from('more')])],
    ['nothing in it', () => Buffer.alloc(0)],
  ])('is said to be damaged with %s, and the case still opens', async (_what, harm) => {
    const id = await addFile(app, caseId, Buffer.alloc(2 * CHUNK + 1000, 'words '));
    const other = await addFile(app, caseId, Buffer.from('another one'));
    writeFileSync(sealed(id), harm(readFileSync(sealed(id))));
    await expect(readFile(app, id)).rejects.toThrow(refusal('storage-corrupt', 'file-damaged'));
    expect((await app.ask('cases.open', { caseId })).title).toBe('The bent telescope');
    expect((await list()).map((one) => one.id)).toEqual([other, id]);
    expect((await readFile(app, other)).toString()).toBe('another one');
    const path = join(out.dir, 'copy.txt');
    const grant = app.choose(path, 'write');
    await expect(app.ask('attachments.saveCopy', { id, grant, toWhom: 'Family', why: 'They asked' })).rejects.toThrow(
      refusal('storage-corrupt', 'file-damaged'),
    );
    expect([readdirSync(out.dir), count('disclosure', '1')]).toEqual([[], 0]);
  });

  it('is not another file put in its place', async () => {
    const [one, two] = [await addFile(app, caseId, Buffer.from('first words')), await addFile(app, caseId, Buffer.from('other words'))];
    writeFileSync(sealed(one), readFileSync(sealed(two)));
    await expect(readFile(app, one)).rejects.toThrow(refusal('storage-corrupt', 'file-damaged'));
  });

  it('says before it is opened that a file is gone or cut short', async () => {
    const [one, two] = [await addFile(app, caseId, aPng()), await addFile(app, caseId, aWav())];
    writeFileSync(sealed(one), 'short');
    app.leave();
    await app.enter('KM');
    rmSync(sealed(two));
    expect((await list()).map((file) => file.state)).toEqual(['missing', 'damaged']);
    await expect(app.ask('attachments.open', { id: two })).rejects.toThrow(refusal('storage-corrupt', 'file-missing'));
  });
});

describe('search, removal and classes', () => {
  it('finds names and descriptions, never restricted or removed ones', async () => {
    const id = await addFile(app, caseId, aPng(), { name: 'Quillfeather drawing.png' });
    await addFile(app, caseId, aPng(), { name: 'Umberstone letter.png', class: 'restricted' });
    expect([await searched('quillf'), await searched('bent tube'), await searched('umberstone')]).toEqual([1, 1, 0]);
    await app.ask('attachments.remove', { id });
    expect(await searched('quillfeather')).toBe(0);
    expect((await list())[1]).toMatchObject({ id, removedAt: app.clock.at });
    await app.ask('attachments.restore', { id });
    expect([await searched('quillfeather'), (await list())[1]?.removedAt]).toEqual([1, undefined]);
    await app.ask('attachments.change', { id, details: someDetails({ name: 'Quillfeather drawing.png', class: 'restricted' }) });
    expect(await searched('quillfeather')).toBe(0);
  });

  it('shows and finds a memory aid for its author only', async () => {
    const mine = await addFile(app, caseId, aPng(), { name: 'Quillfeather drawing.png', class: 'memory_aid' });
    const shared = await addFile(app, caseId, aPng());
    expect(await searched('quillfeather')).toBe(1);
    await app.ask('vault.addUser', { label: 'RS', role: 'counselor', passphrase: passphraseOf('RS') });
    await app.enter('RS');
    expect([(await list()).map((file) => file.id), await searched('quillfeather')]).toEqual([[shared], 0]);
    for (const method of ['attachments.open', 'attachments.remove'] as const)
      await expect(app.ask(method, { id: mine })).rejects.toThrow(refusal('not-found', 'attachment'));
    // Nobody makes somebody else's file disappear from sight.
    await expect(app.ask('attachments.change', { id: shared, details: someDetails({ class: 'memory_aid' }) })).rejects.toThrow(
      refusal('forbidden'),
    );
    await app.enter('KM');
    expect((await list()).map((file) => file.id)).toEqual([shared, mine]);
  });

  it('refuses names that were not made safe', async () => {
    const id = await addFile(app, caseId, aPng());
    for (const name of ['', ' a', '../a', 'a\u202eb', 'CON', 'a'.repeat(121), 'a\nb'])
      expect(await app.raw('attachments.change', { id, details: someDetails({ name }) }), JSON.stringify(name)).toMatchObject({
        ok: false,
        error: { kind: 'invalid' },
      });
  });

  it('logs what is looked at and changed', async () => {
    const id = await addFile(app, caseId, aPng());
    await readFile(app, id);
    await app.ask('attachments.remove', { id });
    const actions = casesDb(app.context()).prepare(`select action from audit where subject = ? order by seq`).all(id) as {
      action: string;
    }[];
    expect(actions.map((one) => one.action)).toEqual(['attachments.keep', 'attachments.open', 'attachments.remove']);
  });
});

describe('a copy outside', () => {
  const save = (id: AttachmentId, path: string, replace = false) =>
    app.ask('attachments.saveCopy', {
      id,
      grant: app.choose(path, 'write', replace),
      toWhom: 'Family Thistledown',
      why: 'They asked for it',
      until: '2026-01-31',
    });

  it('is written whole, for its owner only, and on record', async () => {
    const bytes = aWav(60);
    const id = await addFile(app, caseId, bytes);
    const path = join(out.dir, 'file.wav');
    await save(id, path);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    const rows = casesDb(app.context()).prepare('select case_id, kind, subject, to_whom, why, until, copies from disclosure').all();
    expect(rows).toEqual([
      {
        case_id: caseId,
        kind: 'attachment',
        subject: id,
        to_whom: 'Family Thistledown',
        why: 'They asked for it',
        until: '2026-01-31',
        copies: 1,
      },
    ]);
  });

  it('replaces nothing that nobody agreed to, and what was agreed to only by a whole one', async () => {
    const id = await addFile(app, caseId, aPng());
    const path = join(out.dir, 'file.png');
    writeFileSync(path, 'precious');
    await expect(save(id, path)).rejects.toThrow(refusal('conflict', 'copy-exists'));
    expect([readFileSync(path, 'utf8'), count('disclosure', '1')]).toEqual(['precious', 0]);
    await save(id, path, true);
    expect([readFileSync(path).equals(aPng()), readdirSync(out.dir), count('disclosure', '1')]).toEqual([true, ['file.png'], 1]);
  });

  it('is not made of what is for one person or for a duty only (invariant 4)', async () => {
    for (const to of ['restricted', 'memory_aid'] as const) {
      const id = await addFile(app, caseId, aPng(), { class: to });
      await expect(save(id, join(out.dir, 'file.png'))).rejects.toThrow(refusal('blocked', 'file-class'));
      await app.ask('attachments.change', { id, details: someDetails() });
      await save(id, join(out.dir, `${to}.png`));
    }
    expect([readdirSync(out.dir).toSorted(), count('disclosure', '1')]).toEqual([['memory_aid.png', 'restricted.png'], 2]);
  });

  it('is no disclosure where nothing could be written, and none is left without its record', async () => {
    const id = await addFile(app, caseId, aPng());
    await expect(save(id, join(out.dir, 'gone/file.png'))).rejects.toThrow(refusal('not-found', 'copy-folder'));
    expect(count('disclosure', '1')).toBe(0);
    casesDb(app.context()).exec("create trigger no_more before insert on disclosure begin select raise(abort, 'full'); end");
    await expect(save(id, join(out.dir, 'file.png'))).rejects.toThrow();
    expect(existsSync(join(out.dir, 'file.png'))).toBe(false);
    app.defects.length = 0;
  });
});

function flip(bytes: Buffer, at: number): Buffer {
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes;
}
