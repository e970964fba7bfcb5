/** @file The counterpart of the app's store: the same driver, schema and data without encryption, and settings that give it its best. */
import { closeSync, cpSync, openSync, readSync } from 'node:fs';
import { CASES, databasePath } from '../../electron/keys/compartments';
import type { Session } from '../../electron/keys/session';
import { type Database, driver } from '../../electron/store/driver';
import { openStore } from '../../electron/store/open';

/** What the app sets too and any careful program would; not what only guards secrets (secure_delete, cell_size_check, trusted_schema). */
const SETTINGS = [
  'locking_mode=EXCLUSIVE',
  'temp_store=MEMORY',
  'journal_mode=WAL',
  'synchronous=FULL',
  'foreign_keys=ON',
  'cache_size=-65536',
];

export function openPlain(path: string): Database {
  const db = new driver(path, { fileMustExist: true, timeout: 0 });
  for (const setting of SETTINGS) db.pragma(setting);
  return db;
}

/** The case book of a vault as an unencrypted file at `path`. The vault must not be open. */
export function decryptCases(dir: string, session: Session, path: string): void {
  cpSync(databasePath(dir, CASES), path);
  const db = openStore(path, session.databaseKey(CASES), { create: false });
  // The whole file is rewritten, and of gigabytes in memory the process would die.
  db.pragma('temp_store=FILE');
  // A WAL can't change its key.
  db.pragma('journal_mode=DELETE');
  db.pragma("rekey=''");
  db.close();
  requirePlain(path);
  const plain = new driver(path, { fileMustExist: true, timeout: 0 });
  plain.exec('PRAGMA temp_store = FILE; VACUUM');
  plain.close();
}

/** A comparison with a file that is still encrypted, or that still pays for a cipher's bytes, would flatter the app. */
function requirePlain(path: string): void {
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  readSync(file, header, 0, header.length, 0);
  closeSync(file);
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3') throw new Error('the copy is not plain');
  if (header[20] !== 0) throw new Error('the copy keeps bytes for a cipher');
}
