/** @file A database under a cipher of one's choice, with the settings of the app's store: what is compared is the cipher and nothing else. */
import { closeSync, cpSync, existsSync, openSync } from 'node:fs';
import { type Database, driver } from '../../electron/store/driver';
import { openPlain } from './plain';

export interface Cipher {
  readonly name: string;
  /** As the library calls it. */
  readonly pragma: string;
  /** Bytes of nonce and tag at the end of a page. */
  readonly end: number;
}

export const CHACHA20: Cipher = { name: 'chacha20', pragma: "cipher='chacha20'", end: 32 };
export const AEGIS256: Cipher = { name: 'aegis-256', pragma: "cipher='aegis'", end: 64 };

const SETTINGS = [
  'journal_mode=WAL',
  'synchronous=FULL',
  'secure_delete=ON',
  'mmap_size=0',
  'trusted_schema=OFF',
  'cell_size_check=ON',
  'foreign_keys=ON',
  'cache_size=-65536',
];

const rawKey = (key: Buffer) => Buffer.from(`raw:${key.toString('hex')}`, 'ascii');

function choose(db: Database, { pragma }: Cipher): void {
  db.pragma(pragma);
  if (pragma.includes('aegis')) db.pragma("algorithm='aegis-256'");
}

export function openWith(path: string, cipher: Cipher, key: Buffer): Database {
  const fresh = !existsSync(path);
  if (fresh) closeSync(openSync(path, 'wx', 0o600));
  const db = new driver(path, { fileMustExist: true, timeout: 0 });
  try {
    choose(db, cipher);
    db.key(rawKey(key));
    for (const setting of ['locking_mode=EXCLUSIVE', 'temp_store=MEMORY', ...(fresh ? ['page_size=4096'] : [])]) db.pragma(setting);
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    for (const setting of SETTINGS) db.pragma(setting);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A plain database's rows under `cipher`, each page written anew. */
export function encrypt(plain: string, path: string, cipher: Cipher, key: Buffer): void {
  cpSync(plain, path);
  const db = openPlain(path);
  db.pragma('journal_mode=DELETE');
  db.pragma('temp_store=FILE');
  choose(db, cipher);
  db.rekey(rawKey(key));
  db.exec('VACUUM');
  db.close();
}
