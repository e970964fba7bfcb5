/** @file Looks at one database of a backup from its first page to its last: in this thread, or in one of its own. */
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { Refusal } from '../../shared/result';
import type { Examine, Examined } from '../keys/backup';
import { hashFile, runAtOnce, syncFile } from '../keys/backup-files';
import { CASES } from '../keys/compartments';
import { storageRefusal } from '../store/errors';
import { isWhole, openCopy, settleCopy } from '../store/open';
import { commitsOf } from '../store/sql';
import { countsOf } from './counts';

/** What the worker is sent, and checks. */
export const examineJobSchema = z.strictObject({
  path: z.string(),
  comp: z.string(),
  settle: z.boolean(),
  key: z.instanceof(Uint8Array),
});
type Job = Omit<z.infer<typeof examineJobSchema>, 'key'> & { readonly key: Uint8Array };

const examinedSchema = z.strictObject({
  sha256: z.string(),
  size: z.number(),
  whole: z.boolean(),
  commits: z.number(),
  counts: z.record(z.string(), z.number()).optional(),
});
const replySchema = z.union([
  z.strictObject({ examined: examinedSchema }),
  z.strictObject({ refused: z.string(), reason: z.string().optional() }),
]);
export type ExamineReply = z.infer<typeof replySchema>;

const DAMAGED = /^(vault-damaged|storage-corrupt)$/;

/** In this thread. `key` is wiped. */
export function examineHere({ path, comp, settle, key }: Job): Examined {
  const [first, second] = [Buffer.from(key), Buffer.from(key)];
  key.fill(0);
  let whole = true;
  let commits = -1;
  let counts: Record<string, number> | undefined;
  try {
    // A log beside a copy is written into it first.
    if (settle) settleCopy(path, first);
    const db = openCopy(path, second);
    try {
      // Once: what was settled a moment ago is looked at again before it counts.
      whole = settle || isWhole(db);
      commits = commitsOf(db);
      counts = comp === CASES ? countsOf(db) : undefined;
    } finally {
      db.close();
    }
  } catch (error) {
    const refusal = error instanceof Refusal ? error : storageRefusal(error);
    if (refusal === undefined || !DAMAGED.test(refusal.error.kind)) throw refusal ?? error;
    whole = false;
  } finally {
    first.fill(0);
    second.fill(0);
  }
  if (settle) syncFile(path);
  return { ...runAtOnce(hashFile(path)), whole, commits, ...(counts === undefined ? {} : { counts }) };
}

/** For work that is done in one go. */
export const examineAtOnce: Examine = function* (path, comp, key, settle) {
  yield;
  return examineHere({ path, comp, key, settle });
};

/**
 * Each in a thread of its own, which is ended afterwards. Where no such thread can be had, in this one: it holds everything up for a moment,
 * and is better than no backup. `script` is the built `electron/session/backup-worker.ts`.
 */
export function workerExamine(script: string | URL): Examine {
  return function* (path, comp, key, settle) {
    const spare = Buffer.from(key);
    try {
      let reply: ExamineReply | undefined;
      yield ask(script, { path, comp, settle, key }).then((told) => {
        reply = told;
      });
      if (reply === undefined) return examineHere({ path, comp, settle, key: spare });
      if ('refused' in reply)
        throw new Refusal(reply.refused as Refusal['error']['kind'], reply.reason === undefined ? {} : { reason: reply.reason });
      const { counts, ...rest } = reply.examined;
      return { ...rest, ...(counts === undefined ? {} : { counts }) };
    } finally {
      spare.fill(0);
    }
  };
}

async function ask(script: string | URL, job: Job): Promise<ExamineReply | undefined> {
  const worker = new Worker(script, { env: {}, execArgv: [] });
  try {
    return await new Promise((resolve) => {
      worker.once('message', (message: unknown) => {
        const parsed = replySchema.safeParse(message);
        resolve(parsed.success ? parsed.data : undefined);
      });
      for (const end of ['error', 'messageerror', 'exit'] as const) worker.once(end, () => resolve(undefined));
      const key = new Uint8Array(job.key);
      job.key.fill(0);
      worker.postMessage({ ...job, key }, [key.buffer]);
    });
  } finally {
    await worker.terminate();
  }
}

let chosen: Examine = examineAtOnce;

/** Chooses how this process looks at backups. Called once by the composition root; in this thread unless told. */
export function setExamine(examine: Examine): void {
  chosen = examine;
}

export const currentExamine = (): Examine => chosen;
