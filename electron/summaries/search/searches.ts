/**
 * @file The searches of one session: one table, one weighing of coarser questions and one audit at a time, each of which can be stopped.
 *
 * [Note: A search is shorter than idleness] A search begins with somebody's press of a button and is ended after `MOST_MS`, less than the
 * shortest time after which an untouched app locks itself. So idleness never cuts off a search that somebody waits for, and a search
 * never holds the lock back: it doesn't touch that clock. Locking ends the process and the search in it.
 */
import { Refusal } from '../../../shared/result';
import type { Advice, SearchStage } from '../../../shared/summaries/release';
import type { AuditFault } from '../export/audit';
import type { FoundRelease, FromSearch, Job } from './job';
import { currentRunner, isLast } from './runner';

/** The search's own budget, in which it ends by itself with the best that it has. */
export const BUDGET_MS = 30_000;

/** After so long a search is ended from outside, whatever it is doing. */
export const MOST_MS = 50_000;

type Slot = 'table' | 'advice' | 'audit';
const SLOT: Readonly<Record<Job['kind'], Slot>> = { protect: 'table', advise: 'advice', audit: 'audit', fit: 'audit' };

interface Running {
  stage: SearchStage;
  quick: FoundRelease | undefined;
  settle(outcome: FromSearch): void;
}

/** How far the table or the audit is. */
export interface SearchState {
  readonly stage: SearchStage;
  /** Numbers of the quick release, which may be taken. */
  readonly ready?: { readonly shown: number; readonly of: number };
}

export class Searches {
  readonly #running = new Map<Slot, Running>();

  /** @param ended told when the session is over: then every search is */
  constructor(ended: AbortSignal) {
    ended.addEventListener('abort', () => {
      for (const slot of this.#running.keys()) this.#stop(slot, 'locked');
    });
  }

  async protect(job: Job & { kind: 'protect' }): Promise<FoundRelease> {
    // Whoever asks for a table waits for nothing else.
    this.#stop('advice', 'cancelled');
    const outcome = await this.#run(job);
    if (outcome.say !== 'release') throw refusalOf(outcome);
    return outcome.release;
  }

  async advise(job: Job & { kind: 'advise' }): Promise<readonly Advice[]> {
    const outcome = await this.#run(job);
    if (outcome.say !== 'advice') throw refusalOf(outcome);
    return outcome.advice;
  }

  async audit(job: Job & { kind: 'audit' }): Promise<AuditFault | undefined> {
    const outcome = await this.#run(job);
    if (outcome.say !== 'audited') throw refusalOf(outcome);
    return outcome.fault;
  }

  async fits(job: Job & { kind: 'fit' }): Promise<boolean> {
    const outcome = await this.#run(job);
    if (outcome.say !== 'fitted') throw refusalOf(outcome);
    return outcome.contradicts;
  }

  state(): SearchState {
    const running = this.#running.get('audit') ?? this.#running.get('table');
    if (running === undefined) return { stage: 'idle' };
    return { stage: running.stage, ...(running.quick ? { ready: numbersOf(running.quick) } : {}) };
  }

  /** Ends what somebody waits for. Nothing is written then. */
  cancel(): void {
    this.#stop('audit', 'cancelled');
    this.#stop('table', 'cancelled');
  }

  /** Contents itself with the quick release. Nothing happens when there is none (any more). */
  takeQuick(): void {
    const running = this.#running.get('table');
    if (running?.quick) running.settle({ say: 'release', release: running.quick });
  }

  #stop(slot: Slot, kind: 'cancelled' | 'locked'): void {
    this.#running.get(slot)?.settle({ say: 'refused', error: new Refusal(kind).error });
  }

  #run(job: Job): Promise<FromSearch> {
    const slot = SLOT[job.kind];
    this.#stop(slot, 'cancelled');
    return new Promise((resolve) => {
      const running: Running = {
        stage: slot === 'audit' ? 'checking' : 'counting',
        quick: undefined,
        settle: (outcome) => {
          clearTimeout(late);
          end();
          if (this.#running.get(slot) === running) this.#running.delete(slot);
          resolve(outcome);
        },
      };
      this.#running.set(slot, running);
      const late = setTimeout(
        () => running.settle({ say: 'refused', error: new Refusal('not-proven', { reason: 'out-of-time' }).error }),
        job.kind === 'protect' ? (MOST_MS * job.options.budgetMs) / BUDGET_MS : MOST_MS,
      );
      const end = currentRunner()(job, (message) => {
        if (isLast(message)) return running.settle(message);
        if (slot === 'table') running.stage = message.say === 'quick' ? 'better' : 'hiding';
        if (message.say === 'quick') running.quick = message.release;
        return undefined;
      });
    });
  }
}

const refusalOf = (outcome: FromSearch): Refusal =>
  outcome.say === 'refused' ? new Refusal(outcome.error.kind, outcome.error) : new Refusal('not-proven', { reason: 'solver' });

function numbersOf({ tables }: FoundRelease): { shown: number; of: number } {
  const cells = tables.flatMap((table) => table.cells).filter((cell) => cell.status !== 'impossible');
  return { shown: cells.filter((cell) => cell.status !== 'withheld').length, of: cells.length };
}
