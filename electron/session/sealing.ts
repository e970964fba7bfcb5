/** @file Compares each database with its seal before anything is written, and keeps the seal beside it from then on. */
import { z } from 'zod';
import type { OlderFinding } from '../../shared/backups/older';
import type { Clock } from '../clock';
import type { Seal, SealState } from '../keys/seals';
import { schemaVersion } from '../store/migrate';
import { commitsOf, get, liftCommits, onCommit, type ReadDb, sql, type WriteDb } from '../store/sql';

const entryRow = z.object({ seq: z.number(), hash: z.string(), at: z.string() });

/** How far a database has come: its commits and its newest audit entry. */
function stateOf(db: ReadDb): SealState & { readonly at: string | undefined } {
  // A database that was just made has no tables yet.
  const newest = hasTables(db) ? get(db, sql`SELECT seq, hash, at FROM audit ORDER BY seq DESC LIMIT 1`, entryRow) : undefined;
  return { commits: commitsOf(db), entry: newest?.seq ?? 0, hash: newest?.hash ?? '', at: newest?.at };
}

const hasTables = (db: ReadDb): boolean => schemaVersion(db) > 0;

/**
 * What is wrong with `db` by what its seal and anchor tell, or `undefined`. Reads only.
 * @param file hash of its file before it was opened; absent when there was a log beside it, so that the file alone says nothing
 */
export function compare(db: ReadDb, seal: Seal, roster: number, file: string | undefined): OlderFinding['why'] | undefined {
  const { newest, there, laterKey } = seal.read();
  if (laterKey) return 'header';
  const commits = commitsOf(db);
  if (newest === undefined) return commits > 0 && !there ? 'seal-missing' : undefined;
  if (newest.roster > roster) return 'header';
  if (commits < newest.commits) return 'older';
  if (commits === newest.commits && newest.file !== '' && file !== undefined && newest.file !== file) return 'changed';
  if (newest.entry > 0) {
    const same = hasTables(db) ? get(db, sql`SELECT seq, hash, at FROM audit WHERE seq = ${newest.entry}`, entryRow) : undefined;
    if (same?.hash !== newest.hash) return 'changed';
  }
  // The anchor alone still knew how far it had come: nothing is missing but the note beside the file.
  return undefined;
}

/** When the seal was written, and when the database was last written to. */
export function datesOf(db: ReadDb, seal: Seal): Pick<OlderFinding, 'sealedAt' | 'lastAt'> {
  return { sealedAt: seal.read().newest?.at, lastAt: stateOf(db).at };
}

/**
 * From here on every commit is sealed. `accepted`: somebody has looked at an older copy and goes on with it; its counter is lifted past
 * what the seal had promised, or it would be taken for an older copy for ever.
 * Answers how to seal what was changed past `transaction`.
 */
export function keepSealed(db: WriteDb, seal: Seal, clock: Clock, roster: () => number, accepted: boolean): () => void {
  if (accepted) liftCommits(db, (seal.read().newest?.commits ?? 0) + 1);
  const write = () => {
    const { commits, entry, hash } = stateOf(db);
    seal.write({ commits, entry, hash }, roster(), clock.now());
  };
  write();
  seal.settle();
  onCommit(db, write);
  return write;
}
