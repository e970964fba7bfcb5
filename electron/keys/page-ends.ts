/**
 * @file What a closed database's file is, told by the ends of its pages. FORMAT.md, section 14.
 *
 * [Note: The ends of pages]
 * A page ends with its nonce, drawn anew each time it is written, and its tag, which authenticates every byte of it under that nonce and
 * its page number. So 32 bytes say which version of a page lies there, and whoever has no key can't make another page with the same 32.
 * A hash over the ends of all pages, their number and their order notices what a hash over the whole file would: an older page, a page at
 * another's place, a cut or a longer file. It reads as much and hashes a 128th, which takes a ninth of the time (200 MB: 22 ms for 198,
 * same run). What it leaves to the cipher is a changed byte inside of a page: that page is refused when it is read, by the tag that was
 * counted here, and no backup can be made of it.
 *
 * The file is read while the passphrase is being turned into a key, in a thread of its own, for most of a second: nobody waits for it. From
 * the accepted passphrase to the list took 4.0 times as long at 10,000 cases as at 1,000 when the whole file was hashed, and 1.1 times now;
 * the end of a session 5.2 and 2.6 times (`npm run bench -- --only seals`, medians).
 */
import { createHash } from 'node:crypto';
import { type BigIntStats, closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { runAtOnce, type Work } from './backup-files';

const PAGE = 4096;
/** Nonce and tag of the cipher that is used. */
const END = 32;
/** The bytes of the first page that lie there in clear. */
const CLEAR = 24;
const PIECE = 64 * PAGE;

/** SHA-256 over the ends of all pages of the file at `path`, in hex. Not of a file that SQLite has open in this process. */
export function* pageEnds(path: string, end = END): Work<string> {
  const file = openSync(path, 'r');
  try {
    return yield* pageEndsOf(file, end);
  } finally {
    closeSync(file);
  }
}

/** The same of an open file, also of one that SQLite has open, if its descriptor is older than SQLite's and stays open longer. */
export function* pageEndsOf(file: number, end = END): Work<string> {
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(fstatSync(file).size));
  const hash = createHash('sha256').update('circlekeeper-pages/v1\0').update(size);
  const piece = Buffer.alloc(PIECE);
  const ends = Buffer.alloc((PIECE / PAGE) * end);
  for (let at = 0; ; at += PIECE) {
    const length = fill(file, piece, at);
    if (at === 0) hash.update(piece.subarray(0, Math.min(CLEAR, length)));
    const pages = Math.floor(length / PAGE);
    for (let page = 0; page < pages; page++) piece.copy(ends, page * end, (page + 1) * PAGE - end, (page + 1) * PAGE);
    hash.update(ends.subarray(0, pages * end));
    // No whole page: a database never ends like that. All of it counts.
    hash.update(piece.subarray(pages * PAGE, length));
    if (length < PIECE) return hash.digest('hex');
    yield;
  }
}

/** Answers how much there was. */
function fill(file: number, into: Buffer, at: number): number {
  let done = 0;
  while (done < into.length) {
    const length = readSync(file, into, done, into.length - done, at + done);
    if (length === 0) break;
    done += length;
  }
  return done;
}

/** By what it is seen that a file was written to or replaced: nobody can set the time of a change of its entry. */
export function stampOf(path: string): string | undefined {
  const stat: BigIntStats | undefined = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? undefined : [stat.dev, stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join(' ');
}

interface Told {
  readonly stamp: string | undefined;
  readonly work: Work<string>;
  ends: string | undefined;
}

/** Page ends of closed databases that will be asked for in a moment, read piece by piece while something else is waited for. */
export class ReadAhead {
  readonly #told = new Map<string, Told>();
  #stopped = false;

  /** @param paths databases that nothing in this process has open */
  constructor(paths: readonly string[]) {
    for (const path of paths) this.#told.set(path, { stamp: stampOf(path), work: pageEnds(path), ends: undefined });
    setImmediate(() => this.#step());
  }

  #step(): void {
    if (this.#stopped) return;
    for (const told of this.#told.values()) {
      if (told.ends !== undefined) continue;
      try {
        const step = told.work.next();
        if (step.done === true) told.ends = step.value;
      } catch {
        // What is wrong with it is said when it is opened.
        told.ends = '';
      }
      setImmediate(() => this.#step());
      return;
    }
  }

  /** The page ends of the file as it is now; what is not read yet is read at once. */
  take(path: string): string {
    const told = this.#told.get(path);
    this.#told.delete(path);
    const fresh = told !== undefined && told.ends !== '' && told.stamp !== undefined && told.stamp === stampOf(path);
    if (!fresh) {
      told?.work.return('');
      return runAtOnce(pageEnds(path));
    }
    return told.ends ?? runAtOnce(told.work);
  }

  /** Reads no further, and lets go of every file. */
  stop(): void {
    this.#stopped = true;
    for (const told of this.#told.values()) told.work.return('');
    this.#told.clear();
  }
}
