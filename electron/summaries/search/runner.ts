/**
 * @file Where searches run: each in a worker thread of its own, that can be ended in the middle of anything.
 *
 * The solver is one long call into WebAssembly that hears nothing until it returns. Ending its thread is the only stop that always works,
 * and a search that is ended has written nothing anywhere.
 */
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../../shared/result';
import { loadSolver } from '../protect/solver';
import { type FromSearch, fromSearchSchema, type Job, runJob } from './job';

/** Starts a search and hears from it; the last message is none of `searching` and `quick`. Returns how to end it at once. */
export type Runner = (job: Job, hear: (message: FromSearch) => void) => () => void;

/** Megabytes that a search may take. One that needs more is ended by itself, and not the process that holds the vault. */
const MEMORY = 1_500;

/** @param script the built `worker.ts` */
export function workerRunner(script: string | URL): Runner {
  return (job, hear) => {
    const worker = new Worker(script, { env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
    let over = false;
    const end = () => {
      over = true;
      void worker.terminate();
    };
    const broke = () => {
      if (over) return;
      end();
      hear({ say: 'refused', error: new Refusal('not-proven', { reason: 'solver' }).error });
    };
    worker.on('message', (message: unknown) => {
      if (over) return;
      const parsed = fromSearchSchema.safeParse(message);
      if (!parsed.success) return broke();
      if (isLast(parsed.data)) end();
      return hear(parsed.data);
    });
    worker.on('error', broke);
    worker.on('messageerror', broke);
    worker.on('exit', broke);
    worker.postMessage(job);
    return end;
  };
}

export const isLast = ({ say }: FromSearch): boolean => say !== 'searching' && say !== 'quick';

/** In this thread: for tests, and where there is no built worker. It blocks while it searches. */
export const inlineRunner: Runner = (job, hear) => {
  let over = false;
  // Not at once: whoever asked has to be able to stop it first.
  setImmediate(
    () =>
      void runJob(job, loadSolver, (message) => {
        if (!over) hear(message);
      }),
  );
  return () => {
    over = true;
  };
};

let chosen: Runner | undefined;

/** Chooses where this process searches. Called once by the composition root. */
export function setRunner(runner: Runner): void {
  chosen = runner;
}

export function currentRunner(): Runner {
  if (chosen === undefined) throw new Error('no runner was chosen: call setRunner first');
  return chosen;
}
