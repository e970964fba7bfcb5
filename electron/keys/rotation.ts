/** @file Files under new keys: made beside the old ones, taken over at the next sign-in. See: [Note: New keys come as new files] */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { Refusal } from '../../shared/result';
import { copyStore, isWhole, openCopy, rekeyCopy } from '../store/open';
import { commitsOf, type ReadDb } from '../store/sql';
import { syncFile } from './backup-files';
import { databasePath } from './compartments';
import type { Seal } from './seals';
import { syncFolder } from './vault-folder';

export const nextPath = (dir: string, compartment: string): string => `${databasePath(dir, compartment)}.next`;

interface Change {
  readonly comp: string;
  readonly old: Buffer;
  next(): Buffer;
}

/** Copies an open database under another key and reads the copy to its end. Refuses as `openStore` does. */
export function makeNext(dir: string, db: ReadDb, { comp, old, next }: Change): void {
  const path = nextPath(dir, comp);
  rmSync(path, { force: true });
  copyStore(db, path);
  rekeyCopy(path, old, next());
  const copy = openCopy(path, next());
  try {
    if (!isWhole(copy) || commitsOf(copy) !== commitsOf(db)) throw new Refusal('storage-corrupt');
  } finally {
    copy.close();
  }
  syncFile(path);
  syncFolder(dir);
}

/** @returns whether it was taken over */
export function adoptNext(dir: string, compartment: string, key: () => Buffer, seal: Seal): boolean {
  const path = nextPath(dir, compartment);
  if (!existsSync(path)) return false;
  // Once something was sealed under this key, a copy that appears again is an old one that somebody kept.
  if (seal.read().newest !== undefined || !opens(path, key())) {
    rmSync(path, { force: true });
    return false;
  }
  const to = databasePath(dir, compartment);
  // The log first: it belongs to the old file, and beside the new one it would be taken for its own.
  rmSync(`${to}-wal`, { force: true });
  renameSync(path, to);
  syncFolder(dir);
  return true;
}

function opens(path: string, key: Buffer): boolean {
  try {
    openCopy(path, key).close();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
