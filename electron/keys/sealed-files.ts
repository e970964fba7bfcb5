/**
 * @file Files of a case, encrypted beside the databases: pieces under a key of the file's own. FORMAT.md, section 12.
 *
 * [Note: Files beside the case book]
 * Measured with 50 MB (this driver, chacha20, pieces of 256 KiB, two runs, same machine) against rows of the case book: as rows
 * adding took 3.5 times as long and stood in the way of other questions for 40 to 58 ms at a time (file: 2 to 13), a deleted file's
 * 50 MB stayed in the database, and every 50 MB more made each backup (`VACUUM INTO`) longer by 0.3 s and each change of the key by
 * 0.8 s, both in one piece in which nothing is answered. A flipped byte in a row would moreover make the case book itself look damaged.
 * A file is written once and never changed, so a backup copies it once. Its key lives in the case book: changing that database's key
 * changes what opens the files, and erasing the row erases the file, also in old copies of the folder.
 *
 * The name changes from `.part` to `.sealed` only after the row was committed. So a beginning without a row is known to be one, and a
 * whole file is never removed because a row is missing: the case book may be an older copy that somebody is about to put right.
 */
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CHUNK, chunksOf } from '../../shared/attachments/attachment';
import { Refusal } from '../../shared/result';
import { refusingStorageErrors } from '../store/errors';
import { idBytes, wipe } from './bytes';
import { KEY_BYTES, NONCE_BYTES, openBox, sealBox, TAG_BYTES } from './primitives';

const FOLDER = 'attachments';
const PART = '.part';
const SEALED = '.sealed';
const NAME = /^[0-9a-f]{32}$/;
const MORE = NONCE_BYTES + TAG_BYTES;

/** What each piece is bound to: it can't be put into another file, to another place, or stand as an end where it is none. */
export function pieceAad(id: string, index: number, last: boolean): Buffer {
  const place = Buffer.alloc(5);
  place.writeUInt32BE(index);
  place.writeUInt8(last ? 1 : 0, 4);
  return Buffer.concat([Buffer.from('circlekeeper-attachment/v1\0', 'utf8'), idBytes(id), place]);
}

/** How many bytes the file of `size` bytes of content has. */
export const sealedSize = (size: number): number => size + chunksOf(size) * MORE;

const damaged = () => new Refusal('storage-corrupt', { reason: 'file-damaged' });
const missing = () => new Refusal('storage-corrupt', { reason: 'file-missing' });
const isAbsent = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

interface Ref {
  readonly id: string;
  readonly size: number;
  readonly secret: Uint8Array;
  readonly sha256: Uint8Array;
}

/** The folder of a vault's sealed files. It is made with the first of them. */
export class SealedFolder {
  readonly #dir: string;
  readonly #open = new Set<{ abandon(): void }>();

  constructor(vault: string) {
    this.#dir = join(vault, FOLDER);
  }

  #path(id: string, ending: typeof PART | typeof SEALED): string {
    if (!NAME.test(id)) throw new Error('not the id of a file');
    return join(this.#dir, `${id}${ending}`);
  }

  async create(id: string, size: number): Promise<Writer> {
    const part = this.#path(id, PART);
    refusingStorageErrors(() => mkdirSync(this.#dir, { recursive: true, mode: 0o700 }));
    const writer = new Writer(id, size, part, this.#path(id, SEALED), await open(part, 'wx', 0o600), () => this.#open.delete(writer));
    this.#open.add(writer);
    return writer;
  }

  async open(ref: Ref): Promise<Reader> {
    const file = await this.#find(ref.id);
    const reader = new Reader(ref, file, () => this.#open.delete(reader));
    this.#open.add(reader);
    return reader;
  }

  async #find(id: string): Promise<FileHandle> {
    // Under its first name when the app ended between the commit and the rename and the folder could not be written since.
    for (const ending of [SEALED, PART] as const) {
      try {
        return await open(this.#path(id, ending), 'r');
      } catch (error) {
        if (!isAbsent(error)) throw error;
      }
    }
    throw missing();
  }

  async look({ id, size }: { readonly id: string; readonly size: number }): Promise<'whole' | 'damaged' | 'missing'> {
    const sizes = await Promise.all(
      ([SEALED, PART] as const).map((ending) =>
        stat(this.#path(id, ending)).then(
          (found) => found.size,
          () => undefined,
        ),
      ),
    );
    const found = sizes.find((one) => one !== undefined);
    if (found === undefined) return 'missing';
    return found === sealedSize(size) ? 'whole' : 'damaged';
  }

  /** The file of a row that was erased with its secret: nobody could open it any more. */
  remove(id: string): void {
    for (const ending of [SEALED, PART] as const) refusingStorageErrors(() => rmSync(this.#path(id, ending), { force: true }));
    if (this.#names().length > 0) refusingStorageErrors(() => syncFolder(this.#dir));
  }

  /** Once at sign-in, before anything is added. */
  settleAll(hasRow: (id: string) => boolean): void {
    for (const name of this.#names()) {
      const id = name.slice(0, -PART.length);
      if (!name.endsWith(PART) || !NAME.test(id)) continue;
      if (hasRow(id)) renameSync(this.#path(id, PART), this.#path(id, SEALED));
      else rmSync(this.#path(id, PART), { force: true });
    }
  }

  #names(): string[] {
    try {
      return readdirSync(this.#dir);
    } catch (error) {
      if (isAbsent(error)) return [];
      throw error;
    }
  }

  /** Lets go of everything that is being written or read. */
  close(): void {
    for (const one of this.#open) one.abandon();
    this.#open.clear();
  }
}

class Writer {
  readonly id: string;
  readonly size: number;
  readonly #part: string;
  readonly #final: string;
  readonly #file: FileHandle;
  readonly #gone: () => void;
  readonly #secret = randomBytes(KEY_BYTES);
  readonly #hash = createHash('sha256');
  #index = 0;
  #done = 0;
  #closed = false;

  constructor(id: string, size: number, part: string, final: string, file: FileHandle, gone: () => void) {
    this.id = id;
    this.size = size;
    this.#part = part;
    this.#final = final;
    this.#file = file;
    this.#gone = gone;
  }

  get done(): number {
    return this.#done;
  }

  async append(piece: Uint8Array): Promise<void> {
    if (piece.byteLength !== Math.min(CHUNK, this.size - this.#done) || piece.byteLength === 0 || this.#closed)
      throw new Refusal('invalid', { fields: ['piece'] });
    const last = this.#index === chunksOf(this.size) - 1;
    const { nonce, box } = sealBox(this.#secret, piece, pieceAad(this.id, this.#index, last));
    this.#hash.update(piece);
    // Counted before the write: two questions at once must not seal two pieces for one place.
    this.#index += 1;
    this.#done += piece.byteLength;
    await writeAll(this.#file, Buffer.concat([nonce, box]));
  }

  async finish(): Promise<{ secret: Uint8Array; sha256: Uint8Array }> {
    if (this.#done !== this.size || this.#closed) throw new Refusal('invalid', { fields: ['piece'] });
    await this.#file.sync();
    await this.#close();
    syncFolder(join(this.#part, '..'));
    return { secret: this.#secret, sha256: this.#hash.digest() };
  }

  async settle(): Promise<void> {
    await rename(this.#part, this.#final);
    syncFolder(join(this.#final, '..'));
    wipe(this.#secret);
  }

  async abort(): Promise<void> {
    await this.#close();
    wipe(this.#secret);
    await rm(this.#part, { force: true });
  }

  abandon(): void {
    // Nobody can wait any more. What stays behind is removed at the next sign-in.
    void this.#close().catch(() => undefined);
  }

  async #close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#gone();
    await this.#file.close();
  }
}

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done)).bytesWritten;
}

/** Fills `into` from `at`. Answers how much there was. */
async function readAll(file: FileHandle, into: Buffer, at: number): Promise<number> {
  let done = 0;
  while (done < into.length) {
    const { bytesRead } = await file.read(into, done, into.length - done, at + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return done;
}

class Reader {
  readonly size: number;
  readonly #ref: Ref;
  readonly #file: FileHandle;
  readonly #gone: () => void;
  readonly #hash = createHash('sha256');
  #index = 0;
  #closed = false;

  constructor(ref: Ref, file: FileHandle, gone: () => void) {
    this.size = ref.size;
    this.#ref = ref;
    this.#file = file;
    this.#gone = gone;
  }

  async next(): Promise<{ piece: Uint8Array; last: boolean }> {
    const index = this.#index++;
    const { id, size, secret, sha256 } = this.#ref;
    const last = index === chunksOf(size) - 1;
    const length = Math.min(CHUNK, size - index * CHUNK);
    if (length <= 0) throw new Refusal('invalid', { fields: ['reading'] });
    const sealed = Buffer.alloc(length + MORE);
    const got = await readAll(this.#file, sealed, index * (CHUNK + MORE));
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const piece =
      got < sealed.length ? undefined : openBox(secret, { nonce, box: sealed.subarray(NONCE_BYTES) }, pieceAad(id, index, last));
    if (piece === undefined) throw damaged();
    this.#hash.update(piece);
    if (last && !(this.#hash.digest().equals(sha256) && (await this.#file.stat()).size === sealedSize(size))) {
      wipe(piece);
      throw damaged();
    }
    return { piece, last };
  }

  abandon(): void {
    void this.close().catch(() => undefined);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#gone();
    await this.#file.close();
  }
}

function syncFolder(dir: string): void {
  // Windows can't open a folder; there the rename is made durable by the file system's own journal.
  if (process.platform === 'win32') return;
  const folder = openSync(dir, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
