/** @file One file on its way in: judged by its first piece, sealed piece by piece, kept whole or not at all. */
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { type AttachmentId, attachmentIdSchema, CHUNK, type FileType, kindOf, LARGEST } from '../../shared/attachments/attachment';
import { Refusal } from '../../shared/result';
import type { CaseId } from '../../shared/values';
import { newId } from '../ids';
import type { ChosenFile, SealedFiles, SealedWriter } from '../sealed';
import { type Dimensions, dimensionsOf } from './dimensions';
import { isWriting, type Judged, judge } from './judge';
import type { Ongoing } from './tickets';

/** How far into a picture its size is looked for: what cameras put before it rarely has a quarter of this. */
const HEAD = 4 * CHUNK;

/** @throws Refusal blocked: `file-empty`, `file-too-large` */
export function checkSize(size: number): void {
  if (size === 0) throw new Refusal('blocked', { reason: 'file-empty' });
  if (size > LARGEST) throw new Refusal('blocked', { reason: 'file-too-large' });
}

export class Adding implements Ongoing {
  readonly caseId: CaseId;
  readonly #writer: SealedWriter;
  readonly #source: FileHandle | undefined;
  readonly #head: Uint8Array[] = [];
  #judged: Judged | undefined;
  #busy = false;
  #kept = false;

  private constructor(caseId: CaseId, writer: SealedWriter, source: FileHandle | undefined) {
    this.caseId = caseId;
    this.#writer = writer;
    this.#source = source;
  }

  /** Of bytes that will be sent. */
  static async begin(files: SealedFiles, caseId: CaseId, size: number): Promise<Adding> {
    checkSize(size);
    return new Adding(caseId, await files.create(newId(attachmentIdSchema), size), undefined);
  }

  /** Of a file of the dialog. @throws Refusal `not-found`, `blocked` */
  static async beginChosen(files: SealedFiles, caseId: CaseId, { path }: ChosenFile): Promise<{ adding: Adding; name: string }> {
    const source = await open(path, 'r').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code)))
        throw new Refusal('not-found', { reason: 'file-gone' });
      // Reading was refused, not writing: the words for a vault that can't be written to would mislead.
      throw new Refusal('blocked', { reason: 'file-unreadable' });
    });
    try {
      const found = await source.stat();
      if (!found.isFile()) throw new Refusal('blocked', { reason: 'file-unreadable' });
      checkSize(found.size);
      const writer = await files.create(newId(attachmentIdSchema), found.size);
      return { adding: new Adding(caseId, writer, source), name: basename(path) };
    } catch (error) {
      await source.close();
      throw error;
    }
  }

  get size(): number {
    return this.#writer.size;
  }

  get id(): AttachmentId {
    return attachmentIdSchema.parse(this.#writer.id);
  }

  /** Takes the next piece in. Whatever refuses ends it: nothing stays. */
  append(piece: Uint8Array): Promise<number> {
    return this.#orDrop(async () => {
      if (this.#source !== undefined) throw new Refusal('invalid', { fields: ['adding'] });
      await this.#take(piece);
    });
  }

  /** Takes the next piece from the chosen file. */
  copyOn(): Promise<number> {
    return this.#orDrop(async () => {
      const piece = Buffer.alloc(Math.min(CHUNK, this.size - this.#writer.done));
      if (this.#source === undefined || piece.length === 0) throw new Refusal('invalid', { fields: ['adding'] });
      for (let got = 0; got < piece.length; ) {
        const { bytesRead } = await this.#source.read(piece, got, piece.length - got, this.#writer.done + got);
        // Shorter than it was: somebody is writing to it.
        if (bytesRead === 0) throw new Refusal('conflict', { reason: 'file-changed' });
        got += bytesRead;
      }
      await this.#take(piece);
    });
  }

  async #orDrop(work: () => Promise<void>): Promise<number> {
    if (this.#busy) throw new Refusal('conflict', { reason: 'file-changed' });
    this.#busy = true;
    try {
      await work();
      return this.#writer.done;
    } catch (error) {
      await this.drop();
      throw error;
    } finally {
      this.#busy = false;
    }
  }

  async #take(piece: Uint8Array): Promise<void> {
    this.#judged ??= await judge(piece);
    if (this.#judged.plain && !isWriting(piece)) throw new Refusal('blocked', { reason: 'file-type' });
    if (kindOf(this.#judged.type) === 'image' && this.#writer.done < HEAD) this.#head.push(piece);
    await this.#writer.append(piece);
  }

  /** Everything on the disk; the row can be written. @throws Refusal blocked `file-type`: a picture that does not say how large it is */
  async finish(): Promise<{ type: FileType; dimensions: Dimensions | undefined; sealed: Awaited<ReturnType<SealedWriter['finish']>> }> {
    const type = this.#judged?.type;
    if (type === undefined || this.#busy) throw new Refusal('invalid', { fields: ['adding'] });
    const dimensions = kindOf(type) === 'image' ? dimensionsOf(type, Buffer.concat(this.#head)) : undefined;
    if (kindOf(type) === 'image' && dimensions === undefined) throw new Refusal('blocked', { reason: 'file-type' });
    const sealed = await this.#writer.finish();
    await this.#source?.close();
    return { type, dimensions, sealed };
  }

  /** After the commit. A name that can't be given now is given at the next sign-in. */
  async settle(): Promise<void> {
    this.#kept = true;
    await this.#writer.settle().catch(() => undefined);
  }

  async drop(): Promise<void> {
    if (this.#kept) return;
    await this.#source?.close().catch(() => undefined);
    await this.#writer.abort();
  }
}
