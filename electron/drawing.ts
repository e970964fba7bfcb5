/**
 * @file Papers and pictures that a window has to draw and that come back as bytes: the vault process asks main, main opens the print window, the
 * window fetches the document over its own port. Nothing is written on the way.
 */
import { randomBytes } from 'node:crypto';
import type { FromVault, ToVault } from '../shared/main-vault';
import type { PrintDocument } from '../shared/prints/document';
import { Refusal } from '../shared/result';
import type { DrawnPictures, PrintJob } from './context';

export interface Draw {
  /** @throws Refusal unexpected/drawing */
  pdf(document: PrintDocument): Promise<Uint8Array>;
  /** A picture for each drawing of the document, in its order. @throws Refusal unexpected/drawing */
  pictures(document: PrintDocument): Promise<readonly Uint8Array[]>;
}

type Drawn = Extract<ToVault, { say: 'drawn' }>;

/** What is being drawn at the moment. */
export class Drawings implements Draw {
  readonly #jobs: Map<string, PrintJob>;
  readonly #drawn: DrawnPictures;
  readonly #say: (message: FromVault) => void;
  readonly #waiting = new Map<string, (drawn: Drawn) => void>();

  constructor(jobs: Map<string, PrintJob>, drawn: DrawnPictures, say: (message: FromVault) => void) {
    this.#jobs = jobs;
    this.#drawn = drawn;
    this.#say = say;
  }

  async pdf(document: PrintDocument): Promise<Uint8Array> {
    const { pdf } = await this.#ask(document, 'pdf');
    if (pdf === undefined) throw new Refusal('unexpected', { reason: 'drawing' });
    return pdf;
  }

  async pictures(document: PrintDocument): Promise<readonly Uint8Array[]> {
    let drawn: readonly Uint8Array[] | undefined;
    await this.#ask(document, 'pictures', (pictures) => {
      drawn = pictures;
    });
    if (drawn === undefined) throw new Refusal('unexpected', { reason: 'drawing' });
    return drawn;
  }

  /** Main answered. */
  drawn(message: Drawn): void {
    this.#waiting.get(message.job)?.(message);
    this.#waiting.delete(message.job);
    this.#jobs.delete(message.job);
    this.#drawn.delete(message.job);
  }

  #ask(document: PrintDocument, as: 'pdf' | 'pictures', drawn?: (pictures: readonly Uint8Array[]) => void): Promise<Drawn> {
    const job = randomBytes(16).toString('hex');
    // Nothing has left the app by being drawn: the disclosure is recorded by whoever writes the bytes.
    this.#jobs.set(job, { document, taken: () => undefined });
    if (drawn !== undefined) this.#drawn.set(job, drawn);
    return new Promise((resolve) => {
      this.#waiting.set(job, resolve);
      this.#say({ say: 'draw', job, as });
    });
  }
}
