/** @file Packets from outside that are no good: each gets words of its own, and nothing at all changes (security.md C.5, D; goal 34). */
import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesDb } from '../../../electron/context';
import { lookAtAge, openAge, sealAge } from '../../../electron/keys/age';
import { packetKeys } from '../../../electron/keys/packets';
import type { TransferIdentity } from '../../../electron/packet-keys';
import { pack, signedBytes } from '../../../electron/transfers/container';
import { type Manifest, MOST_BYTES, manifestSchema } from '../../../shared/transfers/packet';
import { type TestApp, testApp } from '../../support/app';
import { aRichCase, bytesOf, everything, fileOf, open, PACKET_PASSPHRASE, seal } from '../../support/handover';
import { refusal } from '../../support/refusal';

let sender: TestApp;
let receiver: TestApp;
let recipient: string;
let good: Buffer;
let manifest: Manifest;
let files: Uint8Array[];
let hostile: TransferIdentity & { recipient: string; signKey: string };

beforeAll(async () => {
  sender = await testApp();
  receiver = await testApp();
  const { caseId } = await aRichCase(sender);
  ({ recipient } = await receiver.ask('transfers.identity', {}));
  good = bytesOf((await seal(sender, caseId, await everything(sender, caseId), { kind: 'key', recipient })).path);
  const made = await packetKeys.newIdentity();
  const mine = await packetKeys.publicOf(made);
  hostile = { ...made, recipient: mine.recipient, signKey: mine.sign };
  const inside = await inner(good);
  manifest = inside.manifest;
  files = inside.files;
}, 60_000);
afterAll(() => {
  expect([...sender.defects, ...receiver.defects]).toEqual([]);
  sender.cleanup();
  receiver.cleanup();
});

async function inner(sealed: Uint8Array): Promise<{ plain: Buffer; manifest: Manifest; files: Uint8Array[] }> {
  const row = casesDb(receiver.context()).prepare('select age from transfer_identity').get() as { age: string };
  const reply = await openAge(sealed, { identity: row.age });
  if (!('bytes' in reply)) throw new Error('not opened');
  const plain = Buffer.from(reply.bytes);
  const length = plain.readUInt32BE(107);
  const parsed = manifestSchema.parse(JSON.parse(plain.subarray(111, 111 + length).toString('utf8')));
  return { plain, manifest: parsed, files: [plain.subarray(111 + length)] };
}

const everyRow = (app: TestApp): unknown =>
  (
    casesDb(app.context())
      .prepare("select name from sqlite_schema where type = 'table' and name not like 'search%' and name <> 'audit' order by name")
      .all() as { name: string }[]
  ).map(({ name }) => [name, casesDb(app.context()).prepare(`select * from "${name}"`).all()]);

/** Why it was refused; checks that not a row changed. */
async function refused(bytes: Uint8Array, passphrase?: string): Promise<string> {
  const before = JSON.stringify(everyRow(receiver));
  const error = await refusal(open(receiver, fileOf(receiver, bytes), passphrase));
  expect(JSON.stringify(everyRow(receiver))).toBe(before);
  return error.reason ?? error.kind;
}

/** A packet by somebody who knows everything about the format. */
async function crafted(change: (m: Record<string, unknown>) => unknown, content: readonly Uint8Array[] = files): Promise<Uint8Array> {
  const copy = JSON.parse(
    JSON.stringify({
      ...manifest,
      packet: 'ab'.repeat(16),
      from: { name: 'Stranger', recipient: hostile.recipient, sign: hostile.signKey },
    }),
  ) as Record<string, unknown>;
  return sealWords(typeof change(copy) === 'string' ? (change(copy) as string) : JSON.stringify(copy), content);
}
async function sealWords(
  text: string,
  content: readonly Uint8Array[] = files,
  head: { version?: number; magic?: string } = {},
): Promise<Uint8Array> {
  const words = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(words.length);
  const signature = Buffer.from(packetKeys.sign(hostile, signedBytes(words)), 'base64url');
  const plain = Buffer.concat([
    Buffer.from(head.magic ?? 'CKTRANSFER', 'latin1'),
    Buffer.from([head.version ?? 2]),
    Buffer.from(hostile.signKey, 'base64url'),
    signature,
    length,
    words,
    ...content,
  ]);
  return sealed(plain);
}
async function sealed(plain: Uint8Array): Promise<Uint8Array> {
  const reply = await sealAge(plain, { recipient });
  if (!('bytes' in reply)) throw new Error('not sealed');
  return reply.bytes;
}

describe('bytes', () => {
  it('opens as it is', async () => {
    expect((await open(receiver, fileOf(receiver, good))).packet).toBe(manifest.packet);
    expect((await open(receiver, fileOf(receiver, await crafted(() => undefined)))).from.name).toBe('Stranger');
  });

  it('refuses every flipped byte of the header and one in each stretch of the body', { timeout: 120_000 }, async () => {
    const head = good.indexOf('\n---') + 50;
    const places = [
      ...Array.from({ length: head }, (_, i) => i),
      ...Array.from({ length: 160 }, (_, i) => head + Math.floor(((good.length - head) * i) / 160)),
      good.length - 1,
    ];
    const before = JSON.stringify(everyRow(receiver));
    const reasons = new Set<string>();
    for (const place of places) {
      const bytes = Buffer.from(good);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      reasons.add((await refusal(open(receiver, fileOf(receiver, bytes)))).reason ?? 'none');
    }
    expect(JSON.stringify(everyRow(receiver))).toBe(before);
    expect([...reasons].sort()).toEqual(expect.arrayContaining(['packet-damaged', 'packet-foreign']));
    for (const reason of reasons) expect(['packet-damaged', 'packet-foreign', 'packet-not-for-us', 'packet-passphrase']).toContain(reason);
  });

  it('refuses a packet that was cut anywhere, and one with something behind it', { timeout: 60_000 }, async () => {
    const before = JSON.stringify(everyRow(receiver));
    for (let i = 0; i < 60; i++) {
      const bytes = good.subarray(0, Math.floor((good.length * i) / 60));
      expect(['packet-damaged', 'packet-foreign', 'packet-not-for-us']).toContain(
        (await refusal(open(receiver, fileOf(receiver, bytes)))).reason,
      );
    }
    expect((await refusal(open(receiver, fileOf(receiver, Buffer.concat([good, Buffer.alloc(1)]))))).reason).toBe('packet-damaged');
    expect(JSON.stringify(everyRow(receiver))).toBe(before);
  });

  it('refuses flips inside that the seal can’t see, because whoever opened it sealed it again', { timeout: 60_000 }, async () => {
    const { plain } = await inner(good);
    for (let i = 0; i < 80; i++) {
      const bytes = Buffer.from(plain);
      const place = i < 40 ? i * 3 : Math.floor((plain.length * i) / 80);
      bytes[place] = (bytes[place] ?? 0) ^ 4;
      expect(['packet-damaged', 'packet-foreign', 'packet-newer']).toContain(await refused(await sealed(bytes)));
    }
  });

  it.each([
    ['no age file', Buffer.from('Dear Hana, here is the case.'), 'packet-foreign'],
    ['an empty file', Buffer.alloc(0), 'packet-foreign'],
    ['a database', Buffer.from('SQLite format 3\0'), 'packet-foreign'],
  ])('refuses %s', async (_what, bytes, reason) => {
    expect(await refused(bytes)).toBe(reason);
  });

  it('refuses an age file that holds something else, a newer format, a packet for somebody else', async () => {
    expect(await refused(await sealed(Buffer.from('SQLite format 3\0'.repeat(20))))).toBe('packet-foreign');
    expect(await refused(await sealWords(JSON.stringify(manifest), files, { version: 3 }))).toBe('packet-newer');
    expect(await refused(await sealWords(JSON.stringify(manifest), files, { version: 0 }))).toBe('packet-damaged');
    expect(await refused(await sealWords(JSON.stringify(manifest), files, { magic: 'SOMETHING!' }))).toBe('packet-foreign');
    const other = await sealAge(Buffer.from('x'), { recipient: hostile.recipient });
    expect(await refused('bytes' in other ? other.bytes : Buffer.alloc(0))).toBe('packet-not-for-us');
  });

  it('refuses a wrong passphrase with words of its own, and opens with the right one', async () => {
    const reply = await sealAge((await inner(good)).plain, { passphrase: PACKET_PASSPHRASE });
    if (!('bytes' in reply)) throw new Error('not sealed');
    expect(lookAtAge(reply.bytes)?.needs).toBe('passphrase');
    expect(await refused(reply.bytes, 'quite another lantern gravel')).toBe('packet-passphrase');
    expect(await refused(reply.bytes)).toBe('packet-passphrase');
    expect((await open(receiver, fileOf(receiver, reply.bytes), PACKET_PASSPHRASE)).packet).toBe(manifest.packet);
  });

  it('does not read what is too large, and never makes it', async () => {
    const path = join(receiver.dir, '..', 'large.age');
    const file = openSync(path, 'w');
    ftruncateSync(file, 2 * MOST_BYTES);
    closeSync(file);
    expect((await refusal(receiver.ask('transfers.choose', { grant: receiver.choose(path, 'read') }))).reason).toBe('packet-too-large');
    const big = { length: MOST_BYTES } as Uint8Array;
    expect(() => pack(manifest, [big], () => '')).toThrow(
      expect.objectContaining({ error: { kind: 'blocked', reason: 'packet-too-large' } }),
    );
  });
});

describe('words', () => {
  const at = (m: Record<string, unknown>, path: string): Record<string, unknown> =>
    path.split('.').reduce((here, key) => here[key] as Record<string, unknown>, m);

  it.each([
    ['__proto__', (m: Record<string, unknown>) => JSON.stringify(m).replace('"title"', '"__proto__":{"x":1},"title"')],
    ['constructor', (m: Record<string, unknown>) => JSON.stringify(m).replace('"title"', '"constructor":{"prototype":{"x":1}},"title"')],
    ['a field that no packet has', (m: Record<string, unknown>) => void Object.assign(at(m, 'case'), { sql: 'DROP TABLE person' })],
    ['a missing field', (m: Record<string, unknown>) => void Reflect.deleteProperty(at(m, 'case'), 'title')],
    [
      'too many entries',
      (m: Record<string, unknown>) =>
        void Object.assign(at(m, 'case'), { notes: Array.from({ length: 2001 }, () => at(m, 'case.notes.0')) }),
    ],
    [
      'too many files',
      (m: Record<string, unknown>) => void Object.assign(at(m, 'case'), { files: Array.from({ length: 61 }, () => at(m, 'case.files.0')) }),
    ],
    ['a name that is a path', (m: Record<string, unknown>) => void Object.assign(at(m, 'case.files.0'), { name: '../../evil.png' })],
    ['a name of a device', (m: Record<string, unknown>) => void Object.assign(at(m, 'case.files.0'), { name: 'CON' })],
    ['a file of another length', (m: Record<string, unknown>) => void Object.assign(at(m, 'case.files.0'), { size: 3 })],
    ['a file of another hash', (m: Record<string, unknown>) => void Object.assign(at(m, 'case.files.0'), { sha256: '00'.repeat(32) })],
    ['a memory aid', (m: Record<string, unknown>) => void Object.assign(at(m, 'case.notes.0'), { class: 'memory_aid' })],
    ['a key that leads nowhere', (m: Record<string, unknown>) => void Object.assign(at(m, 'case.consents.0'), { party: 'p99' })],
    ['an episode that is not there', (m: Record<string, unknown>) => void Object.assign(at(m, 'case.checkins.0'), { episode: 7 })],
    [
      'a promise that answers a need which is not there',
      (m: Record<string, unknown>) => void Object.assign(at(m, 'case.agreements.0.versions.0.items.0'), { answers: ['n99'] }),
    ],
    [
      'a letter that was never given',
      (m: Record<string, unknown>) =>
        void Object.assign(at(m, 'case'), {
          letters: [
            {
              ...{ episode: 1, kind: 'apology', status: 'draft', writer: 'p2', reader: 'p1', writtenOn: '2025-09-10', text: 'x' },
              ...{ mentions: [], readBy: '', steps: [] },
            },
          ],
        }),
    ],
    [
      'a telling without its day',
      (m: Record<string, unknown>) =>
        void Object.assign(at(m, 'case'), {
          tellings: [
            {
              ...{ episode: 1, party: 'p1', about: 'kept', raisedOn: '2025-09-10', due: '2025-09-12', state: 'told' },
              ...{ byWhom: '', alsoTold: '', words: '' },
            },
          ],
        }),
    ],
    [
      'a buddy who is nobody',
      (m: Record<string, unknown>) =>
        void Object.assign(at(m, 'case'), {
          matches: [
            {
              ...{ party: 'p1', helper: 'p5', kind: 'buddy', rank: 'A', status: 'proposed', together: '', endedWhy: '', tasks: [] },
              ...{ personAnswer: 'yes', helperAnswer: 'yes' },
            },
          ],
        }),
    ],
    ['another signer than it says', (m: Record<string, unknown>) => void Object.assign(at(m, 'from'), { sign: manifest.from.sign })],
    ['a day that is none', (m: Record<string, unknown>) => void Object.assign(at(m, 'case'), { openedOn: '2025-13-01' })],
    ['no JSON', () => 'null,'],
    ['deep nesting', () => '['.repeat(50_000)],
  ])('refuses %s', async (_what, change) => {
    expect(await refused(await crafted(change))).toBe('packet-damaged');
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('opens a packet of the first format, which had less in it', async () => {
    const bytes = await crafted((m) => {
      const packed = at(m, 'case');
      for (const part of ['tellings', 'letters', 'plans', 'matches', 'sheets']) Reflect.deleteProperty(packed, part);
      for (const agreement of packed.agreements as Record<string, unknown>[]) {
        Reflect.deleteProperty(agreement, 'steps');
        for (const version of agreement.versions as { items: Record<string, unknown>[]; unmet?: unknown }[]) {
          Reflect.deleteProperty(version, 'unmet');
          for (const item of version.items) for (const field of ['answers', 'marks']) Reflect.deleteProperty(item, field);
        }
      }
      for (const list of ['notes', 'needs', 'files'])
        for (const one of packed[list] as Record<string, unknown>[]) Reflect.deleteProperty(one, 'key');
    });
    const opened = await open(receiver, fileOf(receiver, bytes));
    expect(opened.case.agreements[0]?.steps).toEqual([]);
    expect(opened.case.letters).toEqual([]);
  });

  it('refuses a named reporter who told us by an unnamed way, with nothing left behind', async () => {
    const bytes = await crafted((m) => {
      const report = at(m, 'case.episodes.0.report');
      Object.assign(report, { channel: 'anonymous', reporterName: 'Nia' });
    });
    const opened = await open(receiver, fileOf(receiver, bytes));
    const before = JSON.stringify(everyRow(receiver));
    expect(
      (await refusal(receiver.ask('transfers.accept', { ticket: opened.ticket, by: 'Hana', people: {}, compared: false }))).reason,
    ).toBe('reporter-unnamed');
    expect(JSON.stringify(everyRow(receiver))).toBe(before);
  });

  it('takes a file for what its bytes are: a program with a picture’s name ends the whole', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]);
    const { createHash } = await import('node:crypto');
    const bytes = await crafted(
      (m) =>
        void Object.assign(at(m, 'case.files.0'), { size: program.length, sha256: createHash('sha256').update(program).digest('hex') }),
      [program],
    );
    const opened = await open(receiver, fileOf(receiver, bytes));
    const before = JSON.stringify(everyRow(receiver));
    expect((await refusal(receiver.ask('transfers.accept', { ticket: opened.ticket, by: 'Hana', people: {}, compared: false }))).kind).toBe(
      'blocked',
    );
    expect(JSON.stringify(everyRow(receiver))).toBe(before);
  });

  it('says when it was sealed for somebody else, when it is our own, and keeps invented and real cases apart', {
    timeout: 30_000,
  }, async () => {
    expect((await open(receiver, fileOf(receiver, await crafted((m) => void Object.assign(m, { to: hostile.recipient }))))).passedOn).toBe(
      true,
    );
    expect(await refused(await crafted((m) => void Object.assign(m, { practice: false })))).toBe('packet-real');
    const real = await testApp({ practice: false });
    try {
      const { recipient: theirs } = await real.ask('transfers.identity', {});
      const reply = await sealAge((await inner(good)).plain, { recipient: theirs });
      expect((await refusal(open(real, fileOf(real, 'bytes' in reply ? reply.bytes : Buffer.alloc(0))))).reason).toBe('packet-practice');
    } finally {
      real.cleanup();
    }
    const { recipient: own } = await sender.ask('transfers.identity', {});
    const mine = await sealAge((await inner(good)).plain, { recipient: own });
    expect((await refusal(open(sender, fileOf(sender, 'bytes' in mine ? mine.bytes : Buffer.alloc(0))))).reason).toBe('packet-own');
  });

  it('refuses a card with another check, and a receipt of another packet', async () => {
    const card = await sender.ask('transfers.identity', {});
    const text = `Circlekeeper transfer card\nname: KM\nage: ${card.recipient}\nsign: ${hostile.signKey}\ncheck: ${card.fingerprint}\n`;
    expect((await refusal(receiver.ask('transfers.addPeer', { card: text, compared: false }))).reason).toBe('transfer-card');
    const whole = `Circlekeeper transfer card\nname: KM\nage: ${card.recipient}\nsign: ${card.sign}\ncheck: ${card.fingerprint}\n`;
    await receiver.ask('transfers.addPeer', { card: whole, compared: true });
    expect((await open(receiver, fileOf(receiver, good))).sender).toBe('compared');
    expect(
      (
        await refusal(
          receiver.ask('transfers.takeReceipt', {
            kind: 'file',
            grant: receiver.choose(fileOf(receiver, Buffer.from('{}'), 'r.json'), 'read'),
          }),
        )
      ).reason,
    ).toBe('receipt-foreign');
  });
});
