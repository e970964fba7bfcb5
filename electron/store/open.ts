/**
 * @file Opens one encrypted database, the same way every time, and proves that SQLite took each setting.
 *
 * [Note: Lock before the first read]
 * The exclusive lock is asked for before the first query. Set after it, as one would write it naturally, SQLite had already
 * begun to share the WAL index: a file `-shm` appeared and a second process could read the open database (tried with driver
 * 13.0.3). Asked for first, there is no `-shm` and the second process gets SQLITE_BUSY.
 */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../../shared/result';
import { type Database, driver } from './driver';
import { refusingStorageErrors } from './errors';
import { keepPrivate } from './private-files';
import type { ReadDb, WriteDb } from './sql';

const KEY_BYTES = 32;

/** Settings before the first query, in this order. The second part is what reading the pragma back must answer. */
const BEFORE_FIRST_QUERY = [
  // Only one process may have a compartment open; and no `-shm` file beside it. See: [Note: Lock before the first read]
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  // SQLite never encrypts its temporary files; a sort would write children's names in clear into the system's temp folder.
  ['temp_store', 'MEMORY', 2],
] as const;

/** Settings after the key was proven. */
const AFTER_KEY = [
  // A rollback journal holds a checksum over plaintext, and opening one with a wrong key can destroy the file; a WAL can't.
  ['journal_mode', 'WAL', 'wal'],
  // The default in WAL mode may lose the last acknowledged saves when the power fails.
  ['synchronous', 'FULL', 2],
  // What is deleted is overwritten, so that a key holder finds no remnants in free pages.
  ['secure_delete', 'ON', 1],
  // Memory-mapped reads go past the cipher's page cache and have corrupted encrypted files before.
  ['mmap_size', '0', 0],
  // Functions and virtual tables can't be called from the schema of a file that somebody prepared.
  ['trusted_schema', 'OFF', 0],
  // Damaged cells are noticed when a page is read, not when their nonsense is used.
  ['cell_size_check', 'ON', 1],
  // SQLite does not check references unless it is told to.
  ['foreign_keys', 'ON', 1],
  // 64 MB of pages in memory (negative means KiB): the whole store of most schools, decrypted once.
  ['cache_size', '-65536', -65536],
] as const;

// Larger pages are slower under encryption: 8 KiB by 1.6, 16 KiB by 2.3 (performance.md 5). Fixed for the life of a file.
const PAGE_SIZE = 4096;

function pragma(db: Database, [name, value, expected]: readonly [string, string, string | number]): void {
  db.pragma(`${name}=${value}`);
  assertPragma(db, name, expected);
}

function assertPragma(db: Database, name: string, expected: string | number): void {
  if (db.pragma(name, { simple: true }) !== expected) throw new Error(`pragma ${name} was not taken`);
}

/** ASCII `raw:` + 64 hex digits, written byte by byte: a JavaScript string of the key could not be wiped. */
function rawKey(key: Uint8Array): Buffer {
  const digits = '0123456789abcdef';
  const text = Buffer.alloc(4 + 2 * KEY_BYTES);
  text.write('raw:', 'ascii');
  for (const [index, byte] of key.entries()) {
    text[4 + 2 * index] = digits.charCodeAt(byte >> 4);
    text[5 + 2 * index] = digits.charCodeAt(byte & 15);
  }
  return text;
}

function unlockPages(db: Database, key: Uint8Array): void {
  // Never rely on the default cipher or on its legacy layout: they have changed between versions of the library.
  db.pragma("cipher='chacha20'");
  assertPragma(db, 'cipher', 'chacha20');
  db.pragma('legacy=0');
  assertPragma(db, 'legacy', '0');
  const text = rawKey(key);
  try {
    // Not `PRAGMA key`: its text stays in the heap (three copies were found).
    db.key(text);
  } finally {
    text.fill(0);
  }
}

/** An empty file with the right mode from its first instant: SQLite would create it with whatever the umask leaves. */
function createFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // A WAL without its database is somebody's lost work; a new file must not be opened over it.
  if (existsSync(path) || existsSync(`${path}-wal`)) throw new Refusal('vault-exists', { reason: 'database-exists' });
  closeSync(openSync(path, 'wx', 0o600));
}

function checkFile(path: string): void {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file === undefined) throw new Refusal('vault-damaged', { reason: 'database-missing' });
  // SQLite takes a file that is shorter than a page for a new database: the loss of every record would look like a fresh start.
  if (file.size < PAGE_SIZE) throw new Refusal('vault-damaged', { reason: 'database-empty' });
  // A restored or copied file may have come with wider rights.
  keepPrivate(path);
}

/**
 * Opens the encrypted database at `path` with exclusive use of it, or creates it when `create` (the folder too; nothing may
 * be there yet). `key` has 32 bytes and is zeroed before this returns or throws: hand over a copy.
 *
 * Refuses with `vault-busy`, `vault-exists`, `vault-damaged` (reasons `database-missing`, `database-empty`, `database-key`),
 * `storage-corrupt`, `storage-full`, `storage-readonly`. The caller closes the connection; its key leaves the memory only
 * with the process.
 */
export function openStore(path: string, key: Buffer, options: { readonly create: boolean }): WriteDb {
  try {
    if (key.length !== KEY_BYTES) throw new Error('a database key has 32 bytes');
    return refusingStorageErrors(() => {
      if (options.create) createFile(path);
      else checkFile(path);
      return connect(path, key, options.create);
    });
  } finally {
    key.fill(0);
  }
}

/**
 * Opens a copy of a database that nobody else uses, to read it and nothing else: the file is not changed, no log is made beside it.
 * `key` is zeroed. Refuses as `openStore` does. For backups, which `copyStore` makes.
 */
export function openCopy(path: string, key: Buffer): ReadDb {
  try {
    return refusingStorageErrors(() => {
      checkFile(path);
      const db = new driver(path, { fileMustExist: true, timeout: 0, readonly: true });
      try {
        unlockPages(db, key);
        pragma(db, ['temp_store', 'MEMORY', 2]);
        db.prepare('select count(*) from sqlite_master').get();
        for (const setting of [
          ['mmap_size', '0', 0],
          ['trusted_schema', 'OFF', 0],
          ['cell_size_check', 'ON', 1],
        ] as const)
          pragma(db, setting);
        return db as unknown as ReadDb;
      } catch (error) {
        db.close();
        throw error;
      }
    });
  } finally {
    key.fill(0);
  }
}

/**
 * Writes a whole, compact, encrypted copy of an open database to `path`, which must not be there. Same key, same content, no log.
 *
 * [Note: A live file is never read beside SQLite]
 * Copying the file itself would be quicker and would lose the lock: on POSIX systems closing any descriptor of a file drops every lock
 * that the process holds on it, also SQLite's. So the copy goes through SQLite (`VACUUM INTO`), which also reads, and so checks, every
 * page that is in use.
 */
export function copyStore(db: ReadDb, path: string): void {
  refusingStorageErrors(() => {
    db.prepare('VACUUM INTO ?').run(path);
    chmodSync(path, 0o600);
  });
}

/**
 * Writes the log beside a copy into it and takes it away: from then on the file is all there is of it. `key` is zeroed. Nobody else may
 * have it open. Refuses as `openStore` does.
 */
export function settleCopy(path: string, key: Buffer): void {
  try {
    refusingStorageErrors(() => {
      checkFile(path);
      const db = new driver(path, { fileMustExist: true, timeout: 0 });
      try {
        unlockPages(db, key);
        for (const setting of BEFORE_FIRST_QUERY) pragma(db, setting);
        db.prepare('select count(*) from sqlite_master').get();
        // Not DELETE: for the one page that this writes a journal would lie on the disk for a moment.
        pragma(db, ['journal_mode', 'MEMORY', 'memory']);
      } finally {
        db.close();
      }
    });
  } finally {
    key.fill(0);
  }
}

/** Gives a copy that `copyStore` made another key. Both keys are zeroed. A copy that this did not finish is thrown away by the caller. */
export function rekeyCopy(path: string, key: Buffer, next: Buffer): void {
  try {
    refusingStorageErrors(() => {
      const db = new driver(path, { fileMustExist: true, timeout: 0 });
      try {
        unlockPages(db, key);
        pragma(db, ['temp_store', 'MEMORY', 2]);
        db.prepare('select count(*) from sqlite_master').get();
        const text = rawKey(next);
        try {
          db.rekey(text);
        } finally {
          text.fill(0);
        }
      } finally {
        db.close();
      }
    });
  } finally {
    key.fill(0);
    next.fill(0);
  }
}

/** What SQLite says about the whole of a database: `true` when every page in use authenticates and hangs together. */
export function isWhole(db: ReadDb): boolean {
  return db.pragma('quick_check', { simple: true }) === 'ok';
}

function connect(path: string, key: Uint8Array, create: boolean): WriteDb {
  const db = new driver(path, { fileMustExist: true, timeout: 0 });
  try {
    unlockPages(db, key);
    for (const setting of BEFORE_FIRST_QUERY) pragma(db, setting);
    if (create) db.pragma(`page_size=${PAGE_SIZE}`);
    // The proof of the key: with a wrong one the first page does not authenticate.
    db.prepare('select count(*) from sqlite_master').get();
    for (const setting of AFTER_KEY) pragma(db, setting);
    assertPragma(db, 'page_size', PAGE_SIZE);
    // Writes the first page of a new file, so that from here on an empty file always means damage.
    if (create) db.exec('begin immediate; pragma user_version=0; commit');
    return db as WriteDb; // The brand says that every setting above holds; this is the only place that gives it.
  } catch (error) {
    db.close();
    // The file that was made a moment ago holds nothing yet.
    if (create) for (const file of [path, `${path}-wal`]) rmSync(file, { force: true });
    throw error;
  }
}
