/** @file What the ends of pages tell of a file, and what is left to the cipher. See: [Note: The ends of pages] */
import { appendFileSync, copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAtOnce } from '../../../electron/keys/backup-files';
import { pageEnds, ReadAhead, stampOf } from '../../../electron/keys/page-ends';
import { isWhole, openStore } from '../../../electron/store/open';
import { tempFolder } from '../../support/vault';

const PAGE = 4096;
let path: string;
let whole: string;
let cleanup: () => void;
const key = () => Buffer.alloc(32, 9);

beforeAll(() => {
  const folder = tempFolder();
  cleanup = folder.cleanup;
  [path, whole] = [join(folder.dir, 'cases.db'), join(folder.dir, 'whole')];
  const db = openStore(path, key(), { create: true });
  db.exec('create table t(text text) strict');
  // More than one piece of reading.
  for (let n = 0; n < 500; n++) db.prepare('insert into t values (?)').run(`${n} `.repeat(500));
  db.close();
  copyFileSync(path, whole);
});
afterAll(() => cleanup());

const ends = () => runAtOnce(pageEnds(path));
function changed(change: (bytes: Buffer) => Buffer): boolean {
  copyFileSync(whole, path);
  const before = ends();
  writeFileSync(path, change(readFileSync(path)));
  const after = ends();
  return after !== before;
}
const flip = (bytes: Buffer, at: number): Buffer => {
  bytes.writeUInt8((bytes[at] ?? 0) ^ 1, at);
  return bytes;
};
const swap = (bytes: Buffer, a: number, b: number): Buffer => {
  const pages = Array.from({ length: bytes.length / PAGE }, (_, n) => bytes.subarray(n * PAGE, (n + 1) * PAGE));
  return Buffer.concat(pages.map((page, n) => (n === a ? pages[b] : n === b ? pages[a] : page) ?? page));
};

describe('the ends of pages', () => {
  it('tell pages at another place, cut and longer files, and each byte of an end', () => {
    expect(changed((bytes) => swap(bytes, 3, 70))).toBe(true);
    for (const cut of [0, 1, PAGE, PAGE + 1, 64 * PAGE, readFileSync(whole).length - 1])
      expect(
        changed((b) => b.subarray(0, cut)),
        `${cut}`,
      ).toBe(true);
    expect(changed((bytes) => Buffer.concat([bytes, Buffer.alloc(1)]))).toBe(true);
    expect(changed((bytes) => Buffer.concat([bytes, Buffer.alloc(PAGE)]))).toBe(true);
    for (let at = 65 * PAGE - 32; at < 65 * PAGE; at++)
      expect(
        changed((bytes) => flip(bytes, at)),
        `${at}`,
      ).toBe(true);
    for (let at = 0; at < 24; at++)
      expect(
        changed((bytes) => flip(bytes, at)),
        `${at}`,
      ).toBe(true);
    expect(changed((bytes) => bytes)).toBe(false);
  });

  it('leave a byte inside of a page to its tag, which refuses it', () => {
    for (const at of [24, 2 * PAGE + 100, 70 * PAGE + 2000]) {
      expect(changed((bytes) => flip(bytes, at))).toBe(false);
      expect(() => {
        const db = openStore(path, key(), { create: false });
        try {
          if (!isWhole(db)) throw new Error('not whole');
        } finally {
          db.close();
        }
      }, `${at}`).toThrow();
    }
  });
});

describe('reading ahead', () => {
  it('answers what the file is when it is asked, whatever was read before', async () => {
    copyFileSync(whole, path);
    for (const steps of [0, 1, 3, 40]) {
      const ahead = new ReadAhead([path]);
      for (let n = 0; n < steps; n++) await setImmediate();
      expect(ahead.take(path)).toBe(ends());
      ahead.stop();
    }
  });

  it('reads again what was changed or replaced meanwhile', async () => {
    copyFileSync(whole, path);
    const [before, stamp] = [ends(), stampOf(path)];
    const ahead = new ReadAhead([path]);
    for (let n = 0; n < 40; n++) await setImmediate();
    appendFileSync(path, Buffer.alloc(PAGE));
    truncateSync(path, readFileSync(whole).length);
    expect(stampOf(path)).not.toBe(stamp);
    writeFileSync(path, swap(readFileSync(path), 3, 70));
    expect(ahead.take(path)).toBe(ends());
    expect(ends()).not.toBe(before);
    ahead.stop();
  });

  it('a file that is not there is said when it is asked for', () => {
    const ahead = new ReadAhead([`${path}-nothing`]);
    expect(() => ahead.take(`${path}-nothing`)).toThrow();
    ahead.stop();
  });
});
