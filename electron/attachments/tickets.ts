/** @file What is going on between two questions of one sign-in: files being added, files being read. Forgotten with the process. */
import { randomBytes } from 'node:crypto';
import { Refusal } from '../../shared/result';

/** More at once is a window that went away without a word: the oldest is let go. */
const MOST = 24;

export interface Ongoing {
  /** Ends it without a result. */
  drop(): Promise<void>;
}

export class Tickets<T extends Ongoing> {
  readonly #held = new Map<string, T>();

  give(ongoing: T): string {
    const ticket = randomBytes(16).toString('hex');
    this.#held.set(ticket, ongoing);
    const [oldest] = this.#held.keys();
    if (this.#held.size > MOST && oldest !== undefined) void this.drop(oldest).catch(() => undefined);
    return ticket;
  }

  /** @throws Refusal not-found */
  get(ticket: string): T {
    const held = this.#held.get(ticket);
    if (held === undefined) throw new Refusal('not-found', { reason: 'attachment-ticket' });
    return held;
  }

  /** Takes it out: its end is the caller's. @throws Refusal not-found */
  take(ticket: string): T {
    const held = this.get(ticket);
    this.#held.delete(ticket);
    return held;
  }

  async drop(ticket: string): Promise<void> {
    const held = this.#held.get(ticket);
    this.#held.delete(ticket);
    await held?.drop();
  }
}
