/**
 * @file Long work in small turns, so that the vault process answers other questions in between, and can be told to stop.
 */
import type { z } from 'zod';
import type { progressSchema } from '../../shared/imports/contract';
import { Refusal } from '../../shared/result';

export type Progress = z.infer<typeof progressSchema>;

/** How long a turn may last, in milliseconds: a question that comes in waits at most about that long. */
const TURN = 8;

export class Turns {
  progress: Progress = { phase: 'idle', done: 0, of: 0 };
  #cancelled = false;
  #running = false;
  #since = 0;
  readonly #alive: () => boolean;

  /** @param alive false once the session has ended: nothing may be touched any more */
  constructor(alive: () => boolean) {
    this.#alive = alive;
  }

  /** Runs `work` as the only long work. @throws Refusal conflict when something runs already */
  async during<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running) throw new Refusal('conflict', { reason: 'import-running' });
    this.#running = true;
    this.#cancelled = false;
    this.#since = performance.now();
    try {
      return await work();
    } finally {
      this.#running = false;
      this.progress = { phase: 'idle', done: 0, of: 0 };
    }
  }

  get running(): boolean {
    return this.#running;
  }

  cancel(): void {
    this.#cancelled = true;
  }

  begin(phase: Progress['phase'], of: number): void {
    this.progress = { phase, done: 0, of };
  }

  /** Between two small pieces: lets others in when the turn is over. @throws Refusal cancelled, locked */
  async breathe(done: number): Promise<void> {
    this.progress = { ...this.progress, done };
    if (performance.now() - this.#since < TURN) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.check();
    this.#since = performance.now();
  }

  check(): void {
    if (!this.#alive()) throw new Refusal('locked');
    if (this.#cancelled) throw new Refusal('cancelled');
  }
}
