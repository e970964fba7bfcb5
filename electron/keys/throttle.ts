/**
 * @file Slows down guessing at the sign-in of one vault.
 *
 * [Note: No clock on the wall]
 * Only the monotonic clock is used, which nobody can set. Across restarts the number of failures is kept, and the wait that
 * belongs to it starts again with the process: ending the app never shortens it, and changing the computer's date does nothing.
 * An attempt is counted before its passphrase is tried, so ending the process in the middle does not undo it.
 *
 * This is a courtesy lock: whoever has the files can guess without the app, or delete this file. What holds then is Argon2id
 * and the passphrase.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../shared/result';
import { canonicalBytes } from './canonical';
import { ATTEMPTS_FILE, replaceFile } from './vault-folder';

const FREE_FAILURES = 3;
const MOST_SECONDS = 60;
// A file that can't be read counts as many failures: a minute's wait at worst, no way around it.
const UNREADABLE = 10;

const attemptsSchema = z.strictObject({
  fmt: z.literal('circlekeeper-attempts'),
  ver: z.literal(1),
  failures: z.int().min(0).max(1_000_000),
});

/** Seconds to wait after that many failures in a row: 0, 0, 1, 2, 4 … 60. */
export function delayAfter(failures: number): number {
  return failures < FREE_FAILURES ? 0 : Math.min(MOST_SECONDS, 2 ** (failures - FREE_FAILURES));
}

export class Throttle {
  readonly #dir: string;
  readonly #now: () => number;
  #failures: number;
  /** When the next attempt may begin, in seconds of the monotonic clock, whose zero is the start of this process. */
  #notBefore: number;
  #queue: Promise<unknown> = Promise.resolve();

  /** `now`: seconds since the process started, never running backwards. */
  constructor(dir: string, now: () => number = () => performance.now() / 1000) {
    this.#dir = dir;
    this.#now = now;
    this.#failures = readFailures(dir);
    this.#notBefore = delayAfter(this.#failures);
  }

  /**
   * Runs `attempt` when its time has come, one after the other. Its refusal `wrong-passphrase` counts; success forgets all
   * failures; anything else leaves the count as it was. Refuses with `slow-down` and the seconds to wait.
   */
  attempt<T>(attempt: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(() => this.#try(attempt));
    // The queue only orders; who asked gets the failure.
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #try<T>(attempt: () => Promise<T>): Promise<T> {
    const wait = this.#notBefore - this.#now();
    if (wait > 0) throw new Refusal('slow-down', { waitSeconds: Math.ceil(wait) });
    const before = this.#failures;
    this.#remember(before + 1);
    try {
      const value = await attempt();
      this.#remember(0);
      return value;
    } catch (error) {
      const wrong = error instanceof Refusal && error.error.kind === 'wrong-passphrase';
      if (wrong) this.#notBefore = this.#now() + delayAfter(this.#failures);
      else this.#remember(before);
      throw error;
    }
  }

  #remember(failures: number): void {
    this.#failures = failures;
    try {
      replaceFile(this.#dir, ATTEMPTS_FILE, canonicalBytes({ fmt: 'circlekeeper-attempts', ver: 1, failures }));
    } catch {
      // A full or read-only disk must not keep the right person out. Within this run the count holds in memory.
    }
  }
}

function readFailures(dir: string): number {
  try {
    const attempts = attemptsSchema.safeParse(JSON.parse(readFileSync(join(dir, ATTEMPTS_FILE), 'utf8')));
    return attempts.success ? attempts.data.failures : UNREADABLE;
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? 0 : UNREADABLE;
  }
}

const throttles = new Map<string, Throttle>();

/** The throttle of the vault in `dir`: one for the life of the process, whoever asks. */
export function throttleOf(dir: string): Throttle {
  const path = resolve(dir);
  const throttle = throttles.get(path) ?? new Throttle(path);
  throttles.set(path, throttle);
  return throttle;
}
