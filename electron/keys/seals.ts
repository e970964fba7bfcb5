/**
 * @file Seals: beside each database a small authenticated note of how far it had come, so that an older copy is noticed. FORMAT.md,
 * section 14.
 *
 * [Note: Seals lag, never lead]
 * The note is written after its commit is on the disk, in place and without waiting for the disk, alternately to two places of one
 * file. So it costs nearly nothing at each save; a crash leaves it one commit behind or with one torn half, which means nothing; and it
 * never promises a commit that the database does not have. Whoever puts back database and seal together is noticed by the anchors,
 * copies of the newest seals in the app's own folder. What puts back everything on the computer together is not noticed by anybody.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { storageRefusal } from '../store/errors';
import { bytesSchema, fromText, toText, wipe } from './bytes';
import { canonicalBytes } from './canonical';
import { COMPARTMENT_PATTERN } from './compartments';
import { replaceFile } from './vault-folder';

const PLACE_BYTES = 1024;
const PLACES = 2;

const hashSchema = z.string().regex(/^([0-9a-f]{64})?$/);

const recordSchema = z.strictObject({
  fmt: z.literal('circlekeeper-seal'),
  ver: z.literal(1),
  vault: z.string().regex(/^[0-9a-f]{32}$/),
  comp: z.string().regex(COMPARTMENT_PATTERN),
  epoch: z.int().positive(),
  /** Commits of the database. */
  commits: z.int().nonnegative(),
  /** The newest entry of its audit trail; 0 and empty when there is none. */
  entry: z.int().nonnegative(),
  hash: hashSchema,
  /** `roster.seq` of the header that was in use. */
  roster: z.int().positive(),
  at: z.iso.datetime(),
  /** SHA-256 of the whole database file, when it was closed well; empty while it is in use. */
  file: hashSchema,
  mac: bytesSchema(32),
});
export type SealRecord = Omit<z.infer<typeof recordSchema>, 'fmt' | 'ver' | 'mac'>;

/** What a database says about itself. */
export type SealState = Pick<SealRecord, 'commits' | 'entry' | 'hash'>;

function macOf(key: Uint8Array, record: SealRecord): Buffer {
  return createHmac('sha256', key)
    .update(canonicalBytes({ ...record, fmt: 'circlekeeper-seal', ver: 1 }))
    .digest();
}

function recordBytes(key: Uint8Array, record: SealRecord): Buffer {
  return canonicalBytes({ ...record, fmt: 'circlekeeper-seal', ver: 1, mac: toText(macOf(key, record)) });
}

/** A record as its writer left it, its words not proven yet. */
function parseRecord(bytes: Buffer): z.infer<typeof recordSchema> | undefined {
  try {
    const parsed = recordSchema.safeParse(JSON.parse(bytes.toString('utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

interface Frame {
  readonly vault: string;
  readonly comp: string;
  readonly epoch: number;
}

/** What the notes about a compartment say: the newest that is authentic, whether there were any, and whether one speaks of later keys. */
export interface Sealed {
  readonly newest: SealRecord | undefined;
  readonly there: boolean;
  /** A note under a key that the header does not name any more or not yet: the header is older than the note. */
  readonly laterKey: boolean;
}

export class Seal {
  readonly #path: string;
  readonly #frame: Frame;
  readonly #key: Buffer;
  readonly #anchors: string | undefined;
  #file: number | undefined;
  #last: SealRecord | undefined;

  /**
   * Owns `key` from now on.
   * @param anchors the file of anchors in the app's own folder; none where there is no such folder
   */
  constructor(dir: string, frame: Frame, key: Buffer, anchors: string | undefined) {
    this.#path = join(dir, `${frame.comp}.seal`);
    this.#frame = frame;
    this.#key = key;
    this.#anchors = anchors;
  }

  /** Reads seal and anchor. Writes nothing. */
  read(): Sealed {
    const places = placesOf(this.#path);
    const found = places === undefined ? [] : places.map(parseRecord);
    const anchored = readAnchors(this.#anchors).filter((one) => one.vault === this.#frame.vault && one.comp === this.#frame.comp);
    const told = [...found, ...anchored].filter((one) => one !== undefined);
    const authentic = told.filter((one) => this.#isOurs(one)).sort((a, b) => b.commits - a.commits);
    const newest = authentic[0];
    return {
      newest: newest === undefined ? undefined : bare(newest),
      there: authentic.length > 0 && found.some((one) => one !== undefined && this.#isOurs(one)),
      laterKey: told.some((one) => one.vault === this.#frame.vault && one.comp === this.#frame.comp && one.epoch > this.#frame.epoch),
    };
  }

  #isOurs(record: z.infer<typeof recordSchema>): boolean {
    const { vault, comp, epoch } = this.#frame;
    if (record.vault !== vault || record.comp !== comp || record.epoch !== epoch) return false;
    return timingSafeEqual(fromText(record.mac), macOf(this.#key, bare(record)));
  }

  /** Writes the note to its place in turn. A disk that does not take it is no reason to refuse what is kept already: the note lags then. */
  write(state: SealState, roster: number, at: string): void {
    this.#put({ ...this.#frame, ...state, roster, at, file: '' });
  }

  /** After the database was closed well: what its file is now. Any change from outside is seen by that, also of one page. */
  closeWith(file: string): void {
    if (this.#last !== undefined) this.#put({ ...this.#last, file });
    this.close();
  }

  #put(record: SealRecord): void {
    const place = Buffer.alloc(PLACE_BYTES, 0x20);
    recordBytes(this.#key, record).copy(place);
    try {
      this.#file ??= openForWriting(this.#path);
      writeSync(this.#file, place, 0, PLACE_BYTES, (record.commits % PLACES) * PLACE_BYTES);
      this.#last = record;
    } catch (error) {
      if (storageRefusal(error) === undefined) throw error;
    }
  }

  /** Forces the note to the disk and renews the anchor. */
  settle(): void {
    try {
      if (this.#file !== undefined) fsyncSync(this.#file);
      if (this.#last !== undefined) writeAnchor(this.#anchors, this.#key, this.#last);
    } catch (error) {
      if (storageRefusal(error) === undefined) throw error;
    }
  }

  close(): void {
    this.settle();
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    wipe(this.#key);
  }
}

function bare({ vault, comp, epoch, commits, entry, hash, roster, at, file }: z.infer<typeof recordSchema>): SealRecord {
  return { vault, comp, epoch, commits, entry, hash, roster, at, file };
}

function openForWriting(path: string): number {
  try {
    return openSync(path, 'r+');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return openSync(path, 'w+', 0o600);
  }
}

function placesOf(path: string): Buffer[] | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return undefined;
  }
  try {
    const bytes = Buffer.alloc(PLACES * PLACE_BYTES);
    const length = readSync(file, bytes, 0, bytes.length, 0);
    return [0, 1].map((place) => bytes.subarray(place * PLACE_BYTES, Math.min(length, (place + 1) * PLACE_BYTES)));
  } catch {
    return undefined;
  } finally {
    closeSync(file);
  }
}

const MOST_ANCHORS = 2000;
const anchorsSchema = z.strictObject({
  fmt: z.literal('circlekeeper-anchors'),
  ver: z.literal(1),
  seals: z.array(recordSchema).max(MOST_ANCHORS),
});

function readAnchors(path: string | undefined): z.infer<typeof recordSchema>[] {
  if (path === undefined) return [];
  try {
    return anchorsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).seals;
  } catch {
    // None yet, or one that nobody can read: the seals beside the databases still hold.
    return [];
  }
}

/** Replaces this compartment's anchor. Notes of other keys of it go: they can't be proven any more. */
function writeAnchor(path: string | undefined, key: Uint8Array, record: SealRecord): void {
  if (path === undefined) return;
  const others = readAnchors(path).filter((one) => one.vault !== record.vault || one.comp !== record.comp);
  const own = recordSchema.parse(JSON.parse(recordBytes(key, record).toString('utf8')));
  const seals = [...others.slice(1 - MOST_ANCHORS), own];
  replaceFile(dirname(path), basename(path), canonicalBytes({ fmt: 'circlekeeper-anchors', ver: 1, seals }));
}

/** After a restore, which is no rollback in secret: what the app remembered of that vault goes. */
export function forgetAnchors(path: string | undefined, vault: string): void {
  if (path === undefined) return;
  const seals = readAnchors(path).filter((one) => one.vault !== vault);
  replaceFile(dirname(path), basename(path), canonicalBytes({ fmt: 'circlekeeper-anchors', ver: 1, seals }));
}
