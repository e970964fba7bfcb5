/** @file Files of backups: folders that count only once they have their name, copies that are forced to disk and hashed on the way. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MANIFEST_FILE, MANIFEST_MOST_BYTES, type Manifest, parseManifest } from './backup-manifest';

/** Ending of a backup that is whole. */
export const WHOLE = '.backup';
/** Ending of one that is being made. It never counts. */
export const PARTIAL = '.partial';
/** The sealed files of cases, once for all backups of a folder: they never change. */
export const POOL = 'files';

const PIECE = 1 << 20;

/** A wait for the disk: on the spot, or in a thread of Node's own while other things are answered. */
interface DiskWait {
  readonly atOnce: () => void;
  readonly calmly: () => Promise<unknown>;
}

/**
 * Work that can be interrupted between its steps: run in one go, or step by step with room for other things between. A step may be
 * something to wait for: the disk, or a promise; work with the latter is never run in one go.
 */
export type Work<T> = Generator<Promise<unknown> | DiskWait | undefined, T, undefined>;

export function runAtOnce<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (step.value instanceof Promise) throw new Error('work that waits was run in one go');
    step.value?.atOnce();
  }
}

const inTurn = () => new Promise((resolve) => setImmediate(resolve));

/** @param stopped asked before each step; then the work is given up and what it was writing never counts */
export async function runCalmly<T>(work: Work<T>, stopped: () => boolean): Promise<T | undefined> {
  let step = stopped() ? undefined : work.next();
  for (;;) {
    if (step === undefined || (stopped() && step.done !== true)) {
      work.return(undefined as never);
      return undefined;
    }
    if (step.done === true) return step.value;
    try {
      await (step.value instanceof Promise ? step.value : (step.value?.calmly() ?? inTurn()));
    } catch (error) {
      // In the work's own place, so that it closes and takes away what it has begun.
      step = work.throw(error);
      continue;
    }
    step = stopped() ? undefined : work.next();
  }
}

/** Forces an open file to the disk. */
const forced = (file: number): DiskWait => ({ atOnce: () => fsyncSync(file), calmly: () => fsyncSoon(file) });

const fsyncSoon = promisify(fsync);

/** Forces a file to the disk. */
export function* settledFile(path: string, flags = 'r+'): Work<void> {
  const file = openSync(path, flags);
  try {
    yield forced(file);
  } finally {
    closeSync(file);
  }
}

/** Forces the names in a folder to the disk. */
export function* settledFolder(path: string): Work<void> {
  // Windows can't open a folder; there the rename is made durable by the file system's own journal.
  if (process.platform !== 'win32') yield* settledFile(path, 'r');
}

/** SHA-256 and size of a file. */
export function* hashFile(path: string): Work<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for (const piece of pieces(path)) {
    hash.update(piece);
    size += piece.length;
    yield;
  }
  return { sha256: hash.digest('hex'), size };
}

function* pieces(path: string): Generator<Buffer, void, undefined> {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(PIECE);
    for (;;) {
      const length = readSync(file, buffer, 0, PIECE, null);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** Copies a file that no database has open, forces it to disk, and answers what was copied. `to` appears only when it is whole. */
export function* copyFile(from: string, to: string): Work<{ sha256: string; size: number }> {
  const beside = `${to}.tmp`;
  const hash = createHash('sha256');
  let size = 0;
  const file = openSync(beside, 'w', 0o600);
  try {
    for (const piece of pieces(from)) {
      hash.update(piece);
      size += piece.length;
      for (let done = 0; done < piece.length; ) done += writeSync(file, piece, done);
      yield;
    }
    yield forced(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, to);
  return { sha256: hash.digest('hex'), size };
}

export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A folder for a beginning. What an interrupted one left goes first. */
export function beginFolder(path: string): void {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true, mode: 0o700 });
}

/** Gives a whole folder its name, for good. */
export function* finishFolder(root: string, from: string, to: string): Work<void> {
  yield* settledFolder(join(root, from));
  renameSync(join(root, from), join(root, to));
  yield* settledFolder(root);
}

/** A backup as its folder shows it, without any key. */
export interface Found {
  readonly root: string;
  readonly name: string;
  readonly manifest: Manifest;
  /** Every file is there and has its size. Hashes are looked at when it is opened. */
  readonly whole: boolean;
  /** Bytes of its own files, and of those that it shares. */
  readonly size: number;
}

const namesIn = (dir: string): string[] => {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
};

const sizeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size;

export function lookAt(root: string, name: string): Found | undefined {
  try {
    const path = join(root, name, MANIFEST_FILE);
    if ((sizeOf(path) ?? Number.POSITIVE_INFINITY) > MANIFEST_MOST_BYTES) return undefined;
    const manifest = parseManifest(readFileSync(path));
    if (manifest === undefined) return undefined;
    const own = manifest.files.every((file) => sizeOf(join(root, name, file.name)) === file.size);
    const pooled = manifest.attachments.every((file) => sizeOf(poolPath(root, file.id)) === file.size);
    const size = [...manifest.files, ...manifest.attachments].reduce((sum, file) => sum + file.size, 0);
    return { root, name, manifest, whole: own && pooled, size };
  } catch {
    // Not readable, or taken out of the computer in the middle: it does not count.
    return undefined;
  }
}

/** Every backup in a folder, the newest first. Half-written ones have another ending and are not there. */
export function foundIn(root: string): Found[] {
  return namesIn(root)
    .filter((name) => name.endsWith(WHOLE))
    .map((name) => lookAt(root, name))
    .filter((one) => one !== undefined)
    .sort((a, b) => b.manifest.number - a.manifest.number || b.manifest.made.localeCompare(a.manifest.made));
}

/** The highest number that a folder's name has; also of one whose manifest can't be read, so that no name is given twice. */
export const lastNumber = (root: string): number =>
  Math.max(0, ...namesIn(root).map((name) => Number(/-(\d{5,})\.(backup|partial)$/.exec(name)?.[1] ?? 0)));

export const poolPath = (root: string, id: string): string => join(root, POOL, `${id}.sealed`);

const removed = (path: string): DiskWait => ({
  atOnce: () => rmSync(path, { recursive: true, force: true }),
  calmly: () => rm(path, { recursive: true, force: true }),
});

/** Takes away beginnings, the backups of `names`, and files that no backup needs any more. */
export function* tidy(root: string, names: readonly string[]): Work<void> {
  for (const name of namesIn(root)) {
    if (!name.endsWith(PARTIAL) && !names.includes(name)) continue;
    // Renamed first: an interrupted removal must not leave half a backup under a whole one's name.
    const going = name.endsWith(PARTIAL) ? name : name.replace(WHOLE, PARTIAL);
    if (going !== name) renameSync(join(root, name), join(root, going));
    yield removed(join(root, going));
  }
  const left = namesIn(root).filter((name) => name.endsWith(WHOLE));
  const found = left.map((name) => lookAt(root, name));
  // A backup that can't be read now may be read later; its files stay.
  if (found.some((one) => one === undefined)) return;
  const needed = new Set(found.flatMap((one) => one?.manifest.attachments.map((file) => `${file.id}.sealed`) ?? []));
  for (const name of namesIn(join(root, POOL))) if (!needed.has(name)) yield removed(join(root, POOL, name));
}

export const isThere = (path: string): boolean => existsSync(path);
