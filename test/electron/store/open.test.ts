/** @file Opening encrypted databases: the settings, the refusals, and damage that is noticed. On real files. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { driver } from '../../../electron/store/driver';
import { storageRefusal } from '../../../electron/store/errors';
import { openStore } from '../../../electron/store/open';
import { all, run, sql, transaction, type WriteDb } from '../../../electron/store/sql';
import { Refusal } from '../../../shared/result';
import { tempFolder } from '../../support/vault';

const refusal = (kind: string, more: object = {}) => expect.objectContaining({ error: { kind, ...more } });
const KEY = '11'.repeat(32);
const key = (text = KEY) => Buffer.from(text, 'hex');

let dir: string;
let path: string;
let cleanup: () => void;
const open: WriteDb[] = [];

beforeEach(() => {
  ({ dir, cleanup } = tempFolder());
  path = join(dir, 'cases.db');
});
afterEach(() => {
  for (const db of open.splice(0)) db.close();
  cleanup();
});

function store(at = path, create = true, withKey = key()): WriteDb {
  const db = openStore(at, withKey, { create });
  open.push(db);
  return db;
}

/** A closed database with enough pages to damage. */
function filledFile(): void {
  const db = openStore(path, key(), { create: true });
  db.exec('create table note(id integer primary key, text text) strict; create index by_text on note(text)');
  transaction(db, () => {
    for (let n = 0; n < 400; n++) run(db, sql`insert into note values (${n}, ${`canary ${n} ${'x'.repeat(300)}`})`);
  });
  db.close();
}

describe('an opened store', () => {
  it('has every setting, whether new or opened again', () => {
    for (const create of [true, false]) {
      const db = openStore(path, key(), { create });
      const read = (name: string) => db.pragma(name, { simple: true });
      expect({
        cipher: read('cipher'),
        legacy: read('legacy'),
        hmac_check: read('hmac_check'),
        page_size: read('page_size'),
        locking_mode: read('locking_mode'),
        journal_mode: read('journal_mode'),
        synchronous: read('synchronous'),
        temp_store: read('temp_store'),
        secure_delete: read('secure_delete'),
        mmap_size: read('mmap_size'),
        trusted_schema: read('trusted_schema'),
        cell_size_check: read('cell_size_check'),
        foreign_keys: read('foreign_keys'),
        cache_size: read('cache_size'),
      }).toEqual({
        cipher: 'chacha20',
        legacy: '0',
        hmac_check: '1',
        page_size: 4096,
        locking_mode: 'exclusive',
        journal_mode: 'wal',
        synchronous: 2,
        temp_store: 2,
        secure_delete: 1,
        mmap_size: 0,
        trusted_schema: 0,
        cell_size_check: 1,
        foreign_keys: 1,
        cache_size: -65536,
      });
      db.close();
    }
  });

  it('zeroes the key that it was given, also when it refuses', () => {
    const good = key();
    store(path, true, good);
    expect(good.every((byte) => byte === 0)).toBe(true);
    const bad = key('22'.repeat(32));
    expect(() => openStore(join(dir, 'none.db'), bad, { create: false })).toThrow(Refusal);
    expect(bad.every((byte) => byte === 0)).toBe(true);
    const short = Buffer.alloc(31, 1);
    expect(() => openStore(join(dir, 'short.db'), short, { create: true })).toThrow('32 bytes');
    expect(short.every((byte) => byte === 0)).toBe(true);
  });

  it('keeps its files to the person, under any umask, and tightens a copied one', () => {
    const before = process.umask(0);
    try {
      const db = store();
      db.exec('create table t(a)');
      expect(readdirSync(dir).toSorted()).toEqual(['cases.db', 'cases.db-wal']);
      for (const name of readdirSync(dir)) expect(statSync(join(dir, name)).mode & 0o777).toBe(0o600);
      expect(statSync(dir).mode & 0o777).toBe(0o700);
      db.close();
      open.length = 0;
      const copy = join(dir, 'copy.db');
      writeFileSync(copy, readFileSync(path), { mode: 0o666 });
      store(copy, false);
      expect(statSync(copy).mode & 0o777).toBe(0o600);
    } finally {
      process.umask(before);
    }
  });

  it('is encrypted: nothing that was written can be found in the files', () => {
    const db = store();
    db.exec("create table note(text); insert into note values ('canary-in-the-wal')");
    const everything = () =>
      readdirSync(dir)
        .map((name) => readFileSync(join(dir, name)).toString('latin1'))
        .join();
    expect(everything()).not.toContain('canary');
    expect(everything()).not.toContain('SQLite format');
    expect(everything()).not.toContain('create table');
    db.pragma('wal_checkpoint(TRUNCATE)');
    expect(everything()).not.toContain('canary');
  });

  it.skipIf(process.platform !== 'linux')('sorts in memory: no temporary file holds what it read', () => {
    const db = store();
    db.exec(
      "create table note(text); with recursive n(i) as (select 1 union all select i+1 from n where i<60000) insert into note select 'canary ' || hex(randomblob(100)) from n",
    );
    // A small cache makes the sort spill; only where it spills to is the store's setting.
    db.pragma('cache_size=50');
    const temporaryFiles = () =>
      readdirSync('/proc/self/fd').flatMap((fd) => {
        try {
          return [readlinkSync(`/proc/self/fd/${fd}`)].filter((name) => name.includes('etilqs'));
        } catch {
          return []; // Closed since it was listed.
        }
      });
    const whileSorting = () => {
      for (const row of db.prepare('select text from note order by text desc').iterate()) {
        expect(row).toBeDefined();
        return temporaryFiles().length;
      }
      return expect.fail();
    };
    expect(whileSorting()).toBe(0);
    // What it would have been otherwise: the files that this test looks for do appear.
    db.pragma('temp_store=FILE');
    expect(whileSorting()).toBeGreaterThan(0);
  });
});

describe('a store that can not be opened', () => {
  it('in a second window is busy, and another process can not even read', () => {
    store();
    expect(() => openStore(path, key(), { create: false })).toThrow(refusal('vault-busy'));
    const script = `
      const db = new (require('better-sqlite3'))(process.argv[1], { timeout: 0 });
      db.pragma("cipher='chacha20'");
      db.key(Buffer.from('raw:${KEY}'));
      try { console.log(db.prepare('select count(*) from sqlite_master').get()); } catch (error) { console.log(error.code); }`;
    expect(spawnSync(process.execPath, ['-e', script, path], { encoding: 'utf8' }).stdout.trim()).toBe('SQLITE_BUSY');
    // No shared index: nobody can even read beside us. See: [Note: Lock before the first read]
    expect(existsSync(`${path}-shm`)).toBe(false);
  });

  it('in a second window is busy also when the first has opened it again', () => {
    store().close();
    open.length = 0;
    store(path, false);
    expect(() => openStore(path, key(), { create: false })).toThrow(refusal('vault-busy'));
    expect(existsSync(`${path}-shm`)).toBe(false);
  });

  it('with another key is refused and stays as it was', () => {
    filledFile();
    const hash = () => createHash('sha256').update(readFileSync(path)).digest('hex');
    const before = hash();
    expect(() => openStore(path, key('22'.repeat(32)), { create: false })).toThrow(refusal('vault-damaged', { reason: 'database-key' }));
    expect(hash()).toBe(before);
    expect(store(path, false).prepare('select count(*) n from note').get()).toEqual({ n: 400 });
  });

  it('is never made anew: missing and empty files are damage', () => {
    expect(() => openStore(path, key(), { create: false })).toThrow(refusal('vault-damaged', { reason: 'database-missing' }));
    expect(existsSync(path)).toBe(false);
    mkdirSync(dir);
    writeFileSync(path, '');
    expect(() => openStore(path, key(), { create: false })).toThrow(refusal('vault-damaged', { reason: 'database-empty' }));
    // Shorter than a page: SQLite itself would take it for a new database.
    writeFileSync(path, 'not a database at all');
    expect(() => openStore(path, key(), { create: false })).toThrow(refusal('vault-damaged', { reason: 'database-empty' }));
    writeFileSync(path, 'not a database at all'.repeat(400));
    expect(() => openStore(path, key(), { create: false })).toThrow(refusal('vault-damaged', { reason: 'database-key' }));
  });

  it('is never made over something', () => {
    filledFile();
    const before = readFileSync(path);
    expect(() => openStore(path, key(), { create: true })).toThrow(refusal('vault-exists', { reason: 'database-exists' }));
    expect(readFileSync(path).equals(before)).toBe(true);
    const other = join(dir, 'other.db');
    writeFileSync(`${other}-wal`, 'the log of a lost database');
    expect(() => openStore(other, key(), { create: true })).toThrow(refusal('vault-exists', { reason: 'database-exists' }));
  });

  it('when the disk is full, leaves nothing lost and says so', () => {
    filledFile();
    const db = store(path, false);
    db.pragma(`max_page_count=${Number(db.pragma('page_count', { simple: true }))}`);
    expect(() => {
      for (let n = 1000; n < 2000; n++) run(db, sql`insert into note values (${n}, ${'y'.repeat(3000)})`);
    }).toThrow(refusal('storage-full'));
    expect(all(db, sql`select count(*) n from note where id < 1000`, z.object({ n: z.number() }))).toEqual([{ n: 400 }]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('on a disk or in a file that can not be written is refused as read-only', () => {
    filledFile();
    // Root may write everything, so the test becomes somebody else for a moment.
    const root = process.geteuid?.() === 0;
    const outer = join(dir, '..');
    if (root) for (const each of [outer, dir, path]) chownSync(each, 65_534, 65_534);
    try {
      if (root) process.seteuid?.(65_534);
      chmodSync(path, 0o400);
      expect(() => openStore(path, key(), { create: false })).toThrow(refusal('storage-readonly', { reason: 'cannot-lock' }));
      chmodSync(path, 0o600);
      chmodSync(dir, 0o500);
      expect(() => openStore(path, key(), { create: false })).toThrow(
        expect.objectContaining({ error: expect.objectContaining({ kind: 'storage-readonly' }) }),
      );
      expect(() => openStore(join(dir, 'new.db'), key(), { create: true })).toThrow(refusal('storage-readonly'));
    } finally {
      chmodSync(dir, 0o700);
      if (root) process.seteuid?.(0);
    }
    expect(store(path, false).prepare('select count(*) n from note').get()).toEqual({ n: 400 });
  });

  it('has a refusal for each storage error, and none for defects', () => {
    const of = (code: string) => storageRefusal(new driver.SqliteError('a text with a name in it', code))?.error;
    expect(of('SQLITE_BUSY')).toEqual({ kind: 'vault-busy' });
    expect(of('SQLITE_BUSY_RECOVERY')).toEqual({ kind: 'vault-busy' });
    expect(of('SQLITE_NOTADB')).toEqual({ kind: 'vault-damaged', reason: 'database-key' });
    expect(of('SQLITE_CORRUPT_VTAB')).toEqual({ kind: 'storage-corrupt' });
    expect(of('SQLITE_IOERR_READ')).toEqual({ kind: 'storage-corrupt', reason: 'disk' });
    expect(of('SQLITE_FULL')).toEqual({ kind: 'storage-full' });
    expect(of('SQLITE_READONLY_DIRECTORY')).toEqual({ kind: 'storage-readonly' });
    expect(of('SQLITE_CANTOPEN')).toEqual({ kind: 'storage-readonly', reason: 'cannot-open' });
    expect(of('SQLITE_CONSTRAINT_UNIQUE')).toBeUndefined();
    expect(of('SQLITE_ERROR')).toBeUndefined();
    expect(storageRefusal(new Error('anything'))).toBeUndefined();
    expect(storageRefusal(Object.assign(new Error('open /home/…'), { code: 'ENOSPC' }))?.error).toEqual({ kind: 'storage-full' });
    // The real thing: a connection that was opened for reading.
    filledFile();
    const reading = new driver(path, { fileMustExist: true, timeout: 0, readonly: true });
    reading.pragma("cipher='chacha20'");
    reading.key(Buffer.from(`raw:${KEY}`));
    let caught: unknown;
    try {
      reading.exec('delete from note');
    } catch (error) {
      caught = error;
    }
    reading.close();
    expect(storageRefusal(caught)?.error).toEqual({ kind: 'storage-readonly' });
  });
});

describe('a damaged file', () => {
  /** Opens a copy with `change` applied and reads everything; the kind of the refusal, or what was read. */
  function readAfter(change: (bytes: Buffer) => Buffer): string {
    const copy = join(dir, 'copy.db');
    copyFileSync(path, copy);
    writeFileSync(copy, change(readFileSync(path)));
    let db: WriteDb | undefined;
    try {
      db = openStore(copy, key(), { create: false });
      const rows = all(db, sql`select id, text from note order by id`, z.object({ id: z.number(), text: z.string() }));
      const check = all(db, sql`select integrity_check line from pragma_integrity_check`, z.object({ line: z.string() }));
      return `${rows.length} ${check.map(({ line }) => line).join()}`;
    } catch (error) {
      if (error instanceof Refusal) return error.error.kind;
      throw error;
    } finally {
      db?.close();
      rmSync(copy, { force: true });
    }
  }

  it('is noticed: flipped bits anywhere, swapped pages, cuts', () => {
    filledFile();
    const size = statSync(path).size;
    expect(readAfter((bytes) => bytes)).toBe('400 ok');
    const noticed = ['vault-damaged', 'storage-corrupt'];
    // Every page once at a place that moves through it, all of the file's head, and the last byte.
    const places = [
      ...Array.from({ length: 24 }, (_, at) => at),
      ...Array.from({ length: size / 4096 }, (_, page) => page * 4096 + ((page * 997) % 4096)),
      size - 1,
    ];
    expect(places.length).toBeGreaterThan(80);
    for (const at of places) {
      const kind = readAfter((bytes) => {
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
        return bytes;
      });
      expect([at, noticed.includes(kind)]).toEqual([at, true]);
    }
    for (const [a, b] of [
      [1, 2],
      [3, 9],
      [5, 6],
      [10, 30],
    ] as const) {
      const kind = readAfter((bytes) => {
        const page = (n: number) => bytes.subarray(n * 4096, (n + 1) * 4096);
        const first = Buffer.from(page(a));
        page(b).copy(bytes, a * 4096);
        first.copy(bytes, b * 4096);
        return bytes;
      });
      expect(noticed).toContain(kind);
    }
    for (const cut of [size - 4096, size - 1, 4096, 100, 1])
      expect([cut, noticed.includes(readAfter((bytes) => bytes.subarray(0, cut)))]).toEqual([cut, true]);
  });

  it('with another file of the same size in its place is another key', () => {
    filledFile();
    const bytes = readFileSync(path);
    rmSync(path);
    const other = openStore(path, key('33'.repeat(32)), { create: true });
    other.exec('create table note(a)');
    other.close();
    expect(readAfter(() => readFileSync(path))).toBe('vault-damaged');
    expect(bytes.length).toBeGreaterThan(0);
  });
});
