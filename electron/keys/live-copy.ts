/**
 * @file Copies databases while they are in use, piece by piece, with room for every question in between.
 *
 * [Note: A copy as after a kill]
 * Database file and log as they lie on the disk at one instant are what a kill would leave, and SQLite opens that to the last commit. So
 * the files are copied in pieces while nothing may be written from the log into them, then all logs in one step of a few milliseconds;
 * what they say about each other belongs to that instant. The copy is opened and its log written into it elsewhere (a thread of its own).
 * `VACUUM INTO` did the same in one statement: a second at 100,000 cases in which nothing was answered.
 * The files are read through descriptors that were opened before SQLite opened them and are closed after it closed them.
 * See: [Note: A live file is never read beside SQLite]
 */
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { refusingStorageErrors } from '../store/errors';
import { commitsOf, type ReadDb } from '../store/sql';
import type { Work } from './backup-files';
import { stampOf } from './page-ends';

/** A database in use. */
export interface Live {
  readonly db: ReadDb;
  readonly path: string;
  /** A descriptor of its file, older than SQLite's. */
  readonly file: number;
}

const PIECE = 1 << 20;
/** Where SQLite keeps its locks: a page that it never uses, and that Windows lets nobody read while it is locked. */
const LOCK_PAGE = 1 << 30;
const PAGE = 4096;
const TRIES = 3;

/**
 * Copies each of `lives`. Answers how many commits each copy has; `undefined` when the files were written anew again and again meanwhile.
 * @param to where the copy of a compartment goes; its log beside it
 */
export function* copyLive(lives: ReadonlyMap<string, Live>, to: (comp: string) => string): Work<Map<string, number> | undefined> {
  const all = [...lives];
  // Nothing is written from the log into the file meanwhile; the log grows by what is saved in these seconds.
  const hold = (pages: number) => {
    for (const [, { db }] of all) if (db.open) db.pragma(`wal_autocheckpoint=${pages}`);
  };
  hold(0);
  try {
    for (let tries = 0; tries < TRIES; tries++) {
      const stamps = new Map(all.map(([comp, { path }]) => [comp, stampOf(path)]));
      for (const [comp, { file }] of all) yield* copyFile(file, to(comp));
      if (all.some(([comp, { path }]) => stampOf(path) !== stamps.get(comp))) continue;
      return refusingStorageErrors(() => new Map(all.map(([comp, live]) => [comp, copyLog(live, to(comp))])));
    }
    return undefined;
  } finally {
    // SQLite's own number of pages.
    hold(1000);
  }
}

function* copyFile(from: number, path: string): Work<void> {
  const to = openSync(path, 'w', 0o600);
  try {
    const piece = Buffer.alloc(PIECE);
    const { size } = fstatSync(from);
    for (let at = 0; at < size; ) {
      const most = at < LOCK_PAGE ? LOCK_PAGE - at : PIECE;
      const length = readSync(from, piece, 0, Math.min(PIECE, size - at, most), at);
      if (length === 0) break;
      refusingStorageErrors(() => {
        for (let done = 0; done < length; ) done += writeSync(to, piece, done, length - done, at + done);
      });
      at += length;
      if (at === LOCK_PAGE) at += PAGE;
      yield;
    }
  } finally {
    closeSync(to);
  }
}

function copyLog({ db, path }: Live, to: string): number {
  const log = `${path}-wal`;
  if (existsSync(log)) writeFileSync(`${to}-wal`, readFileSync(log), { mode: 0o600 });
  return commitsOf(db);
}
