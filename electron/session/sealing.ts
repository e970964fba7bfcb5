/** @file Compares each database with its seal before anything is written, and keeps the seal beside it from then on. */
import { fstatSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { OlderFinding } from '../../shared/backups/older';
import type { Clock } from '../clock';
import { hashFile, runAtOnce, type Work } from '../keys/backup-files';
import { pageEnds, pageEndsOf, type ReadAhead, stampOf } from '../keys/page-ends';
import { SEAL_VERSION, type Seal, type SealState } from '../keys/seals';
import { schemaVersion } from '../store/migrate';
import { commitsOf, get, liftCommits, listenTo, type ReadDb, sql, type WriteDb } from '../store/sql';

const entryRow = z.object({ seq: z.number(), hash: z.string(), at: z.string() });

/** How far a database has come: its commits and its newest audit entry. */
function stateOf(db: ReadDb): SealState & { readonly at: string | undefined } {
  // A database that was just made has no tables yet.
  const newest = hasTables(db) ? get(db, sql`SELECT seq, hash, at FROM audit ORDER BY seq DESC LIMIT 1`, entryRow) : undefined;
  return { commits: commitsOf(db), entry: newest?.seq ?? 0, hash: newest?.hash ?? '', at: newest?.at };
}

const withTables = new WeakSet<ReadDb>();

/** Asked once: each commit waits for it, and tables never go. */
function hasTables(db: ReadDb): boolean {
  if (withTables.has(db)) return true;
  if (schemaVersion(db) === 0) return false;
  withTables.add(db);
  return true;
}

/** What a database's file was before it was opened. */
export interface FileBefore {
  readonly path: string;
  readonly stamp: string | undefined;
  /** Page ends. */
  readonly ends: string;
  /** Hash of all of it: where the newest note is of version 1. */
  readonly whole?: string;
}

/** What a file is that nobody has open; `undefined` when it can't be read: what is wrong with it is said when it is opened. */
export function fileBefore(path: string, seal: Seal, ahead?: ReadAhead): FileBefore | undefined {
  try {
    const stamp = stampOf(path);
    const ends = ahead?.take(path) ?? runAtOnce(pageEnds(path));
    // A note that an older version of the app left.
    const old = seal.read().newest?.ver === 1;
    return { path, stamp, ends, ...(old ? { whole: runAtOnce(hashFile(path)).sha256 } : {}) };
  } catch {
    return undefined;
  }
}

/** A file that was written to within this time is not looked at: a stamp is as fine as the file system's clock, which on a stick is two seconds. */
const QUIET_MS = 5_000;
/** Where SQLite's locks are, which Windows lets nobody read. */
const LOCK_PAGE = 1 << 30;

/**
 * What the file of an open database is now, below its log; `undefined` when it is being written to.
 * @param file its descriptor, older than SQLite's
 */
export function* fileWhileOpen(path: string, file: number): Work<FileBefore | undefined> {
  const { mtimeMs, size } = fstatSync(file);
  if (mtimeMs > Date.now() - QUIET_MS || size > LOCK_PAGE) return undefined;
  const stamp = stampOf(path);
  const ends = yield* pageEndsOf(file);
  return stamp === stampOf(path) ? { path, stamp, ends } : undefined;
}

/**
 * What is wrong with `db` by what its seal and anchor tell, or `undefined`. Reads only.
 * @param before absent when the file could not be read
 */
export function compare(db: ReadDb, seal: Seal, roster: number, before: FileBefore | undefined): OlderFinding['why'] | undefined {
  const { newest, there, laterKey } = seal.read();
  if (laterKey) return 'header';
  const commits = commitsOf(db);
  if (newest === undefined) return commits > 0 && !there ? 'seal-missing' : undefined;
  if (newest.roster > roster) return 'header';
  if (commits < newest.commits) return 'older';
  if (commits === newest.commits && newest.file !== '' && newest.file !== (newest.ver === 1 ? before?.whole : before?.ends))
    return 'changed';
  if (newest.entry > 0) {
    const same = hasTables(db) ? get(db, sql`SELECT seq, hash, at FROM audit WHERE seq = ${newest.entry}`, entryRow) : undefined;
    if (same?.hash !== newest.hash) return 'changed';
  }
  // True so far: what is said of the file must not outlive a change of it, also when another part is refused.
  seal.goOn(newest);
  // The anchor alone still knew how far it had come: nothing is missing but the note beside the file.
  return undefined;
}

/** When the seal was written, and when the database was last written to. */
export function datesOf(db: ReadDb, seal: Seal): Pick<OlderFinding, 'sealedAt' | 'lastAt'> {
  return { sealedAt: seal.read().newest?.at, lastAt: stateOf(db).at };
}

export interface Keeping {
  readonly clock: Clock;
  roster(): number;
  /** Somebody has looked at an older copy and goes on with it; its counter is lifted past what the seal had promised, or it would be taken
   * for an older copy for ever. */
  readonly accepted?: boolean;
  /** What the file was when it was last looked at. Absent where nobody has. */
  before?(): FileBefore | undefined;
}

/** From here on every commit is sealed. Answers how to seal what was changed past `transaction`. */
export function keepSealed(db: WriteDb, seal: Seal, { clock, roster, accepted = false, before }: Keeping): () => void {
  const { newest, settled } = seal.read();
  if (accepted) liftCommits(db, (newest?.commits ?? 0) + 1);
  const fileNow = () => {
    const known = before?.();
    return known !== undefined && stampOf(known.path) === known.stamp ? known.ends : '';
  };
  const write = () => {
    const { commits, entry, hash } = stateOf(db);
    seal.write({ commits, entry, hash }, roster(), clock.now(), fileNow());
  };
  const { commits, entry, hash } = stateOf(db);
  const same = newest?.commits === commits && newest.entry === entry && newest.hash === hash && newest.roster === roster();
  if (same && settled && newest.ver === SEAL_VERSION) seal.goOn(newest);
  else {
    write();
    seal.settle();
  }
  listenTo(db, { committed: write, rewriting: () => seal.closing() });
  return write;
}

/**
 * Closes a database and its seal. `well`: the seal also says what the file is from now on; otherwise it only stops to say what the file
 * was, which closing changes when there is a log. A seal that was never found to be true is left as it is.
 */
export function closeSealed(db: WriteDb, seal: Seal, { path, well }: { readonly path: string; readonly well: boolean }): void {
  const written = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (written) seal.closing();
  db.close();
  if (well && !seal.knowsFile) {
    const ends = fileBefore(path, seal)?.ends;
    if (ends !== undefined) seal.closeWith(ends);
  }
  seal.close();
}
