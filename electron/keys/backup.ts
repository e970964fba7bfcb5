/**
 * @file Makes, checks, mirrors and puts back backups. Keys and files only: which rows are counted is told by the caller.
 *
 * [Note: A backup is opened before it counts]
 * Everything is written into a folder with another ending, forced to disk, read again and hashed; each database is opened with its key and
 * checked whole; only then the folder gets its name. What has that name was readable when it was made.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../../shared/result';
import { copyStore, openCopy } from '../store/open';
import { commitsOf, type ReadDb } from '../store/sql';
import {
  beginFolder,
  copyFile,
  type Found,
  finishFolder,
  foundIn,
  hashFile,
  isThere,
  lastNumber,
  lookAt,
  PARTIAL,
  POOL,
  poolPath,
  settledFile,
  settledFolder,
  tidy,
  WHOLE,
  type Work,
} from './backup-files';
import { type Contents, MANIFEST_FILE, type ManifestHead, openManifest, sealManifest } from './backup-manifest';
import { wipe } from './bytes';
import { canonicalJson } from './canonical';
import { CASES } from './compartments';
import { copyLive, type Live } from './live-copy';
import type { Session } from './session';
import { HEADER_FILE, syncFolder } from './vault-folder';

export interface BackupWish {
  readonly session: Session;
  /** The vault's folder, and where its backups are. */
  readonly dir: string;
  readonly root: string;
  readonly kind: ManifestHead['kind'];
  readonly now: () => string;
  readonly open: ReadonlyMap<string, ReadDb>;
  /** The same, for a copy that holds up nothing. Absent: they are copied in one step. */
  readonly live?: ReadonlyMap<string, Live>;
  /** Ids of the sealed files that belong to the case book as it is now. */
  files(cases: ReadDb): readonly string[];
  readonly examine: Examine;
}

export interface Examined {
  readonly sha256: string;
  readonly size: number;
  /** Every page in use authenticates and hangs together; not looked at when it was settled. */
  readonly whole: boolean;
  readonly commits: number;
  /** Of the case book only. */
  readonly counts?: Record<string, number>;
}

/**
 * Looks at all of a database that nobody else has open. `key` is wiped.
 * @param settle it was copied with a log, which is written into it first
 */
export type Examine = (path: string, comp: string, key: Buffer, settle: boolean) => Work<Examined>;

const damaged = () => new Refusal('blocked', { reason: 'backup-damaged' });

/** Makes one backup and answers it. What an interrupted one left is removed. */
export function* makeBackup(wish: BackupWish): Work<Found> {
  const { root, session } = wish;
  mkdirSync(join(root, POOL), { recursive: true, mode: 0o700 });
  yield* tidy(root, []);
  const earlier = foundIn(root);
  const number = lastNumber(root) + 1;
  const made = wish.now();
  const name = `${made.slice(0, 19).replace(/[:-]/g, '')}Z-${String(number).padStart(5, '0')}`;
  const partial = join(root, `${name}${PARTIAL}`);
  beginFolder(partial);

  const cases = wish.open.get(CASES);
  if (cases === undefined) throw new Refusal('forbidden');
  const path = (comp: string) => join(partial, `${comp}.db`);
  const copied = wish.live === undefined ? undefined : yield* copyLive(wish.live, path);
  const states: Contents['states'] = [];
  // In one step with the last of the copying: what the databases say about each other belongs to one moment.
  for (const [comp, db] of wish.open) {
    if (copied === undefined) {
      for (const half of [path(comp), `${path(comp)}-wal`]) rmSync(half, { force: true });
      copyStore(db, path(comp));
    }
    states.push({ comp, commits: copied?.get(comp) ?? commitsOf(db) });
  }
  const ids = wish.files(cases);
  writeFileSync(join(partial, HEADER_FILE), readFileSync(join(wish.dir, HEADER_FILE)), { mode: 0o600 });
  yield;

  const known = new Map(earlier.flatMap((one) => one.manifest.attachments.map((file) => [file.id, file] as const)));
  const attachments: ManifestHead['attachments'] = [];
  for (const id of ids) attachments.push({ id, ...(yield* pooled(wish.dir, root, id, known.get(id))) });
  yield* settledFolder(join(root, POOL));

  yield* settledFile(join(partial, HEADER_FILE));
  const files: ManifestHead['files'] = [{ name: HEADER_FILE, ...(yield* hashFile(join(partial, HEADER_FILE))) }];
  let counts: Contents['counts'] = {};
  for (const { comp, commits } of states) {
    const found = yield* wish.examine(path(comp), comp, session.databaseKey(comp), true);
    if (!found.whole || found.commits !== commits) throw damaged();
    files.push({ name: `${comp}.db`, size: found.size, sha256: found.sha256 });
    counts = found.counts ?? counts;
  }
  const head: ManifestHead = {
    fmt: 'circlekeeper-backup',
    ver: 1,
    vault: session.vaultId,
    practice: session.practice,
    number,
    made,
    kind: wish.kind,
    epoch: session.epochOf(CASES),
    files,
    attachments,
  };
  const key = session.backupKey();
  try {
    writeFileSync(join(partial, MANIFEST_FILE), sealManifest(key, head, { counts, states }), { mode: 0o600 });
  } finally {
    wipe(key);
  }
  yield* settledFile(join(partial, MANIFEST_FILE));
  const written = lookAt(root, `${name}${PARTIAL}`);
  if (written?.whole !== true) throw damaged();
  yield* proveBackup(written, session, wish.examine);
  yield* finishFolder(root, `${name}${PARTIAL}`, `${name}${WHOLE}`);
  return { ...written, name: `${name}${WHOLE}` };
}

/** A sealed file in the pool: the one that is there when it is still what it was, else a fresh copy. */
function* pooled(
  dir: string,
  root: string,
  id: string,
  known: { readonly size: number; readonly sha256: string } | undefined,
): Work<{ size: number; sha256: string }> {
  const to = poolPath(root, id);
  if (known !== undefined && isThere(to)) {
    const now = yield* hashFile(to);
    if (now.sha256 === known.sha256) return now;
  }
  const from = ['sealed', 'part'].map((ending) => join(dir, 'attachments', `${id}.${ending}`)).find(isThere);
  // Its row is there and the file is not: it was lost before, and the vault says so where it is used. No reason for no backup.
  if (from === undefined) return { size: 0, sha256: EMPTY };
  const copied = yield* copyFile(from, to);
  const back = yield* hashFile(to);
  if (back.sha256 !== copied.sha256) throw damaged();
  return copied;
}

/** SHA-256 of nothing. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/**
 * Opens a backup with the keys of `session` and looks at all of it: the manifest's tag, every hash, every page of every database.
 * Answers what is in it. @throws Refusal `blocked`, reason `backup-damaged`; `forbidden` without the key of the case book
 */
export function* proveBackup(found: Found, session: Session, examine: Examine): Work<Contents> {
  const key = session.backupKey();
  let contents: Contents;
  try {
    if (found.manifest.vault !== session.vaultId || found.manifest.epoch !== session.epochOf(CASES)) throw damaged();
    contents = openManifest(key, found.manifest);
  } finally {
    wipe(key);
  }
  yield;
  const hashOf = new Map(found.manifest.files.map((file) => [file.name, file.sha256]));
  const header = yield* hashFile(join(found.root, found.name, HEADER_FILE));
  if (header.sha256 !== hashOf.get(HEADER_FILE)) throw damaged();
  // Every database that is a file of it must be one that its box speaks of, and the other way round.
  if (hashOf.size !== contents.states.length + 1) throw damaged();
  for (const file of found.manifest.attachments) {
    if (file.size === 0) continue;
    const { sha256 } = yield* hashFile(poolPath(found.root, file.id));
    if (sha256 !== file.sha256) throw damaged();
  }
  for (const { comp, commits } of contents.states) {
    const one = yield* examine(join(found.root, found.name, `${comp}.db`), comp, session.databaseKey(comp), false);
    if (one.sha256 !== hashOf.get(`${comp}.db`) || !one.whole || one.commits !== commits) throw damaged();
    if (comp === CASES && canonicalJson(one.counts ?? {}) !== canonicalJson(contents.counts)) throw damaged();
  }
  return contents;
}

/** Reads one database of a backup. A database that does not open is a damaged backup, whatever the storage calls it. */
export function readOne<T>(found: Found, comp: string, session: Session, read: (db: ReadDb) => T): T {
  let db: ReadDb;
  try {
    db = openCopy(join(found.root, found.name, `${comp}.db`), session.databaseKey(comp));
  } catch (error) {
    if (error instanceof Refusal && /^(vault-damaged|storage-corrupt)$/.test(error.error.kind)) throw damaged();
    throw error;
  }
  try {
    return read(db);
  } finally {
    db.close();
  }
}

/** Copies a whole backup to another root, for example on a stick, and reads it again there. */
export function* mirrorBackup(found: Found, root: string): Work<Found> {
  mkdirSync(join(root, POOL), { recursive: true, mode: 0o700 });
  const name = found.name.slice(0, -WHOLE.length);
  const there = lookAt(root, found.name);
  if (there?.whole === true && JSON.stringify(there.manifest) === JSON.stringify(found.manifest)) return there;
  yield* tidy(root, there === undefined ? [] : [found.name]);
  const partial = join(root, `${name}${PARTIAL}`);
  beginFolder(partial);
  for (const file of found.manifest.attachments) {
    const to = poolPath(root, file.id);
    if (file.size === 0 || (isThere(to) && (yield* hashFile(to)).sha256 === file.sha256)) continue;
    yield* copyChecked(poolPath(found.root, file.id), to, file.sha256);
  }
  for (const file of found.manifest.files)
    yield* copyChecked(join(found.root, found.name, file.name), join(partial, file.name), file.sha256);
  yield* copyFile(join(found.root, found.name, MANIFEST_FILE), join(partial, MANIFEST_FILE));
  yield* settledFolder(join(root, POOL));
  yield* finishFolder(root, `${name}${PARTIAL}`, found.name);
  const made = lookAt(root, found.name);
  if (made?.whole !== true) throw damaged();
  return made;
}

function* copyChecked(from: string, to: string, sha256: string): Work<void> {
  const copied = yield* copyFile(from, to);
  const back = yield* hashFile(to);
  if (copied.sha256 !== sha256 || back.sha256 !== sha256) {
    rmSync(to, { force: true });
    throw damaged();
  }
}

const RESTORING = '.restoring';
const RESTORED = '.restored';

/**
 * Builds the folder of a vault out of a backup, beside where it is to be. Nothing that is there now is touched.
 */
export function* unpackBackup(found: Found, dir: string): Work<string> {
  const building = `${dir}${RESTORING}`;
  beginFolder(building);
  for (const file of found.manifest.files)
    yield* copyChecked(join(found.root, found.name, file.name), join(building, file.name), file.sha256);
  const files = found.manifest.attachments.filter((file) => file.size > 0);
  if (files.length > 0) mkdirSync(join(building, 'attachments'), { mode: 0o700 });
  for (const file of files)
    yield* copyChecked(poolPath(found.root, file.id), join(building, 'attachments', `${file.id}.sealed`), file.sha256);
  if (files.length > 0) yield* settledFolder(join(building, 'attachments'));
  return building;
}

/**
 * Puts the built folder in the place of `dir`; what is there now is kept beside it. Two renames: interrupted between them,
 * `settleRestore` finishes at the next start. Answers where the former state is, if there was one.
 */
export function switchFolders(dir: string, stamp: string): string | undefined {
  syncFolder(`${dir}${RESTORING}`);
  rmSync(`${dir}${RESTORED}`, { recursive: true, force: true });
  renameSync(`${dir}${RESTORING}`, `${dir}${RESTORED}`);
  syncFolder(dirname(dir));
  let aside: string | undefined;
  if (isThere(dir)) {
    aside = `${dir}.before-${stamp}`;
    for (let n = 2; isThere(aside); n++) aside = `${dir}.before-${stamp}-${n}`;
    renameSync(dir, aside);
    syncFolder(dirname(dir));
  }
  renameSync(`${dir}${RESTORED}`, dir);
  syncFolder(dirname(dir));
  return aside;
}

/** At the start: finishes a restore that was interrupted between its two renames, takes away one that had not come so far. */
export function settleRestore(dir: string): void {
  if (isThere(`${dir}${RESTORED}`)) {
    if (isThere(dir)) rmSync(`${dir}${RESTORED}`, { recursive: true, force: true });
    else renameSync(`${dir}${RESTORED}`, dir);
  }
  rmSync(`${dir}${RESTORING}`, { recursive: true, force: true });
}
