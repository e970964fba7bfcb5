/**
 * @file Seals: beside each database a small authenticated note of how far it had come, so that an older copy is noticed. FORMAT.md,
 * section 14.
 *
 * [Note: Seals lag, never lead]
 * The note is written after its commit is on the disk, in place and without waiting for the disk, alternately to two places of one
 * file. So it costs nearly nothing at each save; a crash leaves it one commit behind or with one torn half, which means nothing; and it
 * never promises a commit that the database does not have. Whoever puts back database and seal together is noticed by the anchors,
 * copies of the newest seals in the app's own folder. What puts back everything on the computer together is not noticed by anybody.
 *
 * [Note: What somebody with the files can do]
 * Between two sessions he can put anything in the place of any file, and knows no key. Counter and newest entry of the trail, both under
 * the cipher's tags, tell an older database and a shorter log. They can't tell one page of an earlier day among today's, whose tag is
 * right; the ends of all pages do. Each note has them as long as they are known: they are read before the database is opened, and hold
 * until SQLite writes its log into the file, which is seen by the file's time; they are read anew a moment later, and after a good end. So what counts is
 * `commits = the note's` and `file not empty`: then the file must have these ends, whatever log lies beside it (a log that somebody put
 * there is no way around). A session that was killed in such a moment leaves a note without them, and one whose last note was torn
 * leaves a database that is ahead of its note: only there an older page is not noticed. SECURITY.md says so.
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
export const SEAL_VERSION = 2;

const hashSchema = z.string().regex(/^([0-9a-f]{64})?$/);

const recordSchema = z.strictObject({
  fmt: z.literal('circlekeeper-seal'),
  /** 1 had a hash of the whole file in `file`. */
  ver: z.union([z.literal(1), z.literal(2)]),
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
  /** Page ends of the database file, without its log; empty when they are not known. See: [Note: The ends of pages] */
  file: hashSchema,
  mac: bytesSchema(32),
});
type Signed = z.infer<typeof recordSchema>;
export type SealRecord = Omit<Signed, 'fmt' | 'mac'>;

/** What a database says about itself. */
export type SealState = Pick<SealRecord, 'commits' | 'entry' | 'hash'>;

const asText = ({ at, commits, comp, epoch, entry, file, hash, roster, vault, ver }: SealRecord, mac: string): string =>
  // Canonical JSON, spelled out because each commit waits for it: the members in order, no value with a character to be escaped.
  `{"at":"${at}","commits":${commits},"comp":"${comp}","entry":${entry},"epoch":${epoch},"file":"${file}","fmt":"circlekeeper-seal","hash":"${hash}",${mac}"roster":${roster},"vault":"${vault}","ver":${ver}}`;

const macOf = (key: Uint8Array, record: SealRecord): Buffer => createHmac('sha256', key).update(asText(record, '')).digest();

const recordText = (key: Uint8Array, record: SealRecord): string => asText(record, `"mac":"${toText(macOf(key, record))}",`);

/** A record as its writer left it, its words not proven yet. */
function parseRecord(bytes: Buffer): Signed | undefined {
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
  /** The newest lies beside the database and, where there is such a folder, in the app's own. */
  readonly settled: boolean;
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
  readonly #place = Buffer.alloc(PLACE_BYTES);
  /** The commits that the anchor speaks of. */
  #anchored: number | undefined;
  #unsettled = false;
  #closed = false;

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
    // Of two about the same commits the one that also knows the file counts: the other may have been kept by somebody and put back.
    const authentic = told
      .filter((one) => this.#isOurs(one))
      .sort((a, b) => b.commits - a.commits || Number(b.file !== '') - Number(a.file !== ''));
    const newest = authentic[0];
    this.#anchored = anchored.find((one) => this.#isOurs(one))?.commits;
    const has = (some: readonly (Signed | undefined)[]) => some.some((one) => one?.mac === newest?.mac);
    return {
      newest: newest === undefined ? undefined : bare(newest),
      there: authentic.length > 0 && found.some((one) => one !== undefined && this.#isOurs(one)),
      settled: newest !== undefined && has(found) && (this.#anchors === undefined || has(anchored)),
      laterKey: told.some((one) => one.vault === this.#frame.vault && one.comp === this.#frame.comp && one.epoch > this.#frame.epoch),
    };
  }

  #isOurs(record: Signed): boolean {
    const { vault, comp, epoch } = this.#frame;
    if (record.vault !== vault || record.comp !== comp || record.epoch !== epoch) return false;
    return timingSafeEqual(fromText(record.mac), macOf(this.#key, bare(record)));
  }

  /**
   * Writes the note to its place in turn. A disk that does not take it is no reason to refuse what is kept already: the note lags then.
   * @param file page ends of the database file below its log, when they are known
   */
  write({ commits, entry, hash }: SealState, roster: number, at: string, file = ''): void {
    const { vault, comp, epoch } = this.#frame;
    this.#put({ ver: SEAL_VERSION, vault, comp, epoch, commits, entry, hash, roster, at, file });
  }

  /** `newest`, which was read, is true: it stays as it is until something is written. */
  goOn(newest: SealRecord): void {
    this.#last = newest;
  }

  /** Before a database with a log is closed, which writes the log into its file: the note must not go on saying what that file was. */
  closing(): void {
    if (this.#last === undefined || this.#last.file === '') return;
    this.#put({ ...this.#last, ver: SEAL_VERSION, file: '' });
    // On the disk before the file changes: after a power cut a note of what it was would look like somebody else's change.
    if (this.#anchored === this.#last.commits) this.settle();
    else this.#sync();
  }

  /** Whether the last note says what the file is. */
  get knowsFile(): boolean {
    return this.#last !== undefined && this.#last.file !== '';
  }

  /** After the database was closed well: what its file is now. Any change from outside is seen by that, also of one page. */
  closeWith(file: string): void {
    if (this.#last !== undefined) this.#put({ ...this.#last, ver: SEAL_VERSION, file });
    this.close();
  }

  #put(record: SealRecord): void {
    this.#place.fill(0x20).write(recordText(this.#key, record), 'latin1');
    try {
      this.#file ??= openForWriting(this.#path);
      writeSync(this.#file, this.#place, 0, PLACE_BYTES, (record.commits % PLACES) * PLACE_BYTES);
      this.#last = record;
      this.#unsettled = true;
    } catch (error) {
      if (storageRefusal(error) === undefined) throw error;
    }
  }

  /** Forces the note to the disk and renews the anchor, when there is a new note. */
  settle(): void {
    if (!this.#unsettled) return;
    this.#sync();
    try {
      if (this.#last !== undefined) writeAnchor(this.#anchors, this.#key, this.#last);
      this.#anchored = this.#last?.commits;
      this.#unsettled = false;
    } catch (error) {
      if (storageRefusal(error) === undefined) throw error;
    }
  }

  #sync(): void {
    try {
      if (this.#file !== undefined) fsyncSync(this.#file);
    } catch (error) {
      if (storageRefusal(error) === undefined) throw error;
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.settle();
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    wipe(this.#key);
  }
}

function bare({ fmt: _fmt, mac: _mac, ...record }: Signed): SealRecord {
  return record;
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

function readAnchors(path: string | undefined): Signed[] {
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
  const own = recordSchema.parse(JSON.parse(recordText(key, record)));
  const seals = [...others.slice(1 - MOST_ANCHORS), own];
  replaceFile(dirname(path), basename(path), canonicalBytes({ fmt: 'circlekeeper-anchors', ver: 1, seals }));
}

/** After a restore, which is no rollback in secret: what the app remembered of that vault goes. */
export function forgetAnchors(path: string | undefined, vault: string): void {
  if (path === undefined) return;
  const seals = readAnchors(path).filter((one) => one.vault !== vault);
  replaceFile(dirname(path), basename(path), canonicalBytes({ fmt: 'circlekeeper-anchors', ver: 1, seals }));
}
