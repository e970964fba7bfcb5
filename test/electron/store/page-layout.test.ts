/**
 * @file Section 8 of `electron/keys/FORMAT.md`, the part without the library: reads the pages of a database with ChaCha20 and
 * Poly1305 written out here (RFC 8439), since Electron's node:crypto has neither.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../electron/store/open';
import { tempFolder } from '../../support/vault';

const PAGE = 4096;
const DATA = PAGE - 32;

/** `length` bytes of key stream of RFC 8439 from block `counter` on. */
function chacha20(key: Buffer, nonce: Buffer, counter: number, length: number): Buffer {
  const out = Buffer.alloc(Math.ceil(length / 64) * 64);
  for (let block = 0; block * 64 < length; block++) {
    const start = Uint32Array.from([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574, ...words(key), counter + block, ...words(nonce)]);
    const x = start.slice();
    const at = (n: number) => x[n] ?? 0;
    const step = (a: number, b: number, d: number, by: number) => {
      x[a] = at(a) + at(b);
      const mixed = at(d) ^ at(a);
      x[d] = (mixed << by) | (mixed >>> (32 - by));
    };
    const quarter = (a: number, b: number, c: number, d: number) => {
      step(a, b, d, 16);
      step(c, d, b, 12);
      step(a, b, d, 8);
      step(c, d, b, 7);
    };
    for (let round = 0; round < 10; round++) {
      for (let i = 0; i < 4; i++) quarter(i, 4 + i, 8 + i, 12 + i);
      for (let i = 0; i < 4; i++) quarter(i, 4 + ((i + 1) % 4), 8 + ((i + 2) % 4), 12 + ((i + 3) % 4));
    }
    for (let n = 0; n < 16; n++) out.writeUInt32LE((at(n) + (start[n] ?? 0)) >>> 0, block * 64 + 4 * n);
  }
  return out.subarray(0, length);
}

const words = (bytes: Buffer) => Array.from({ length: bytes.length / 4 }, (_, n) => bytes.readUInt32LE(4 * n));
const little = (bytes: Uint8Array) => bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

function poly1305(key: Buffer, message: Buffer): Buffer {
  const r = little(key.subarray(0, 16)) & 0x0ffffffc0ffffffc0ffffffc0fffffffn;
  let sum = 0n;
  for (let at = 0; at < message.length; at += 16)
    sum = ((sum + little(Buffer.concat([message.subarray(at, at + 16), Buffer.from([1])]))) * r) % (2n ** 130n - 5n);
  const tag = (sum + little(key.subarray(16, 32))) % 2n ** 128n;
  return Buffer.from(tag.toString(16).padStart(32, '0'), 'hex').reverse();
}

const xor = (bytes: Buffer, stream: Buffer) => bytes.map((byte, index) => byte ^ (stream[index] ?? 0));

/** The plaintext of a page, or `undefined` when its tag does not fit. */
function readPage(key: Buffer, number: number, page: Buffer): Buffer | undefined {
  const [nonce, tag] = [page.subarray(DATA, DATA + 16), page.subarray(DATA + 16)];
  const counter = (nonce.readUInt32LE(12) ^ number) >>> 0;
  const otk = chacha20(key, nonce.subarray(0, 12), counter, 64);
  if (!poly1305(otk.subarray(0, 32), page.subarray(0, DATA + 16)).equals(tag)) return undefined;
  const plain = number === 1 ? 24 : 0;
  const stream = chacha20(otk.subarray(32), nonce.subarray(0, 12), counter + 1, DATA - plain);
  return Buffer.concat([page.subarray(0, plain), Buffer.from(xor(page.subarray(plain, DATA), stream))]);
}

let file: Buffer;
let cleanup: () => void;
const key = Buffer.from(Array.from({ length: 32 }, (_, n) => 200 - n));

beforeAll(() => {
  const folder = tempFolder();
  cleanup = folder.cleanup;
  const path = join(folder.dir, 'cases.db');
  const db = openStore(path, Buffer.from(key), { create: true });
  db.exec("create table note(text text) strict; insert into note values ('the canary of the second page')");
  db.close();
  file = readFileSync(path);
});
afterAll(() => cleanup());

describe('the pages of a database', () => {
  it('are what the format document says', () => {
    expect(file.length).toBe(2 * PAGE);
    const first = readPage(key, 1, file.subarray(0, PAGE));
    const second = readPage(key, 2, file.subarray(PAGE));
    expect(first?.toString('latin1')).toContain('CREATE TABLE note(text text) strict');
    expect(second?.toString('latin1')).toContain('the canary of the second page');
    // SQLite's own header: page size 4096, WAL twice, 32 reserved bytes.
    expect(file.subarray(16, 21).toString('hex')).toBe('1000020220');
  });

  it('open neither with another key, nor under another number, nor changed', () => {
    const page = file.subarray(PAGE);
    expect(readPage(Buffer.alloc(32), 2, page)).toBeUndefined();
    expect(readPage(key, 3, page)).toBeUndefined();
    for (const at of [0, 100, DATA - 1, DATA, PAGE - 1]) {
      const changed = Buffer.from(page);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(readPage(key, 2, changed)).toBeUndefined();
    }
    for (let at = 0; at < 24; at++) {
      const changed = Buffer.from(file.subarray(0, PAGE));
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(readPage(key, 1, changed)).toBeUndefined();
    }
  });
});
