/**
 * @file Sealing and opening in the age format (C2SP age, by `age-encryption`), each in a worker thread that is ended afterwards.
 *
 * [Note: Age by one door]
 * The passphrase recipient of age is scrypt in JavaScript and takes seconds, so it never runs in the thread that answers the window.
 * Only this file imports the library. Whole buffers go in and out: the library hands out pieces of a stream before it has seen the
 * end, and nothing of a packet may be looked at before all of it is authentic. `electron/transfers` caps their size.
 */
import { Worker } from 'node:worker_threads';
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { z } from 'zod';
import type { OpenWith, SealFor } from '../packet-keys';

const VERSION_LINE = 'age-encryption.org/v1\n';
const ARMOR_LINE = '-----BEGIN AGE ENCRYPTED FILE-----';

/** Cost of a passphrase: 2^18, what the reference program uses. */
const WORK_FACTOR = 18;

export const ageJobSchema = z.strictObject({
  op: z.enum(['seal', 'open']),
  bytes: z.instanceof(Uint8Array),
  passphrase: z.string().optional(),
  recipient: z.string().optional(),
  identity: z.string().optional(),
  workFactor: z.number().int().min(1).max(20),
});
export type AgeJob = Omit<z.infer<typeof ageJobSchema>, 'bytes'> & { readonly bytes: Uint8Array };

/** `no-match`: not with this key or passphrase. `damaged`: not authentic, cut, or no age file. */
const ageReplySchema = z.union([
  z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  z.strictObject({ failed: z.enum(['no-match', 'damaged']) }),
]);
export type AgeReply = { readonly bytes: Uint8Array } | { readonly failed: 'no-match' | 'damaged' };
export type AgeRunner = (job: AgeJob) => Promise<AgeReply>;

/** In this thread. It blocks: for the worker and tests. */
export async function runAge(job: AgeJob): Promise<AgeReply> {
  try {
    if (job.op === 'seal') {
      const encrypter = new Encrypter();
      encrypter.setScryptWorkFactor(job.workFactor);
      if (job.passphrase !== undefined) encrypter.setPassphrase(job.passphrase);
      if (job.recipient !== undefined) encrypter.addRecipient(job.recipient);
      return { bytes: await encrypter.encrypt(job.bytes) };
    }
    const decrypter = new Decrypter();
    if (job.passphrase !== undefined) decrypter.addPassphrase(job.passphrase);
    if (job.identity !== undefined) decrypter.addIdentity(job.identity);
    return { bytes: await decrypter.decrypt(job.bytes, 'uint8array') };
  } catch (error) {
    // The library tells its errors apart by their words only.
    return { failed: error instanceof Error && error.message.startsWith('no identity matched') ? 'no-match' : 'damaged' };
  }
}

/** Each job in a thread of its own: the memory that held plaintext and passphrase goes with it. `script` is the built `age-worker.ts`. */
export function workerAge(script: string | URL): AgeRunner {
  return async (job) => {
    const worker = new Worker(script, { env: {}, execArgv: [] });
    try {
      return await new Promise<AgeReply>((resolve, reject) => {
        const failed = () => reject(new Error('sealing stopped'));
        worker.once('message', (message: unknown) => {
          const reply = ageReplySchema.safeParse(message);
          if (reply.success) resolve(reply.data);
          else failed();
        });
        worker.once('error', failed);
        worker.once('messageerror', failed);
        worker.once('exit', failed);
        const bytes = new Uint8Array(job.bytes);
        worker.postMessage({ ...job, bytes }, [bytes.buffer]);
      });
    } finally {
      await worker.terminate();
    }
  };
}

interface Age {
  readonly run: AgeRunner;
  readonly workFactor: number;
}
let chosen: Age | undefined;

/** Chooses how this process seals. Called once by the composition root; tests pass a cheaper cost. */
export function setAge(run: AgeRunner, workFactor = WORK_FACTOR): void {
  chosen = { run, workFactor };
}

function current(): Age {
  if (chosen === undefined) throw new Error('no sealing was chosen: call setAge first');
  return chosen;
}

export const sealAge = (bytes: Uint8Array, to: SealFor): Promise<AgeReply> => {
  const { run, workFactor } = current();
  return run({ op: 'seal', bytes, ...to, workFactor });
};
export const openAge = (bytes: Uint8Array, by: OpenWith): Promise<AgeReply> => {
  const { run, workFactor } = current();
  return run({ op: 'open', bytes, ...by, workFactor });
};

const text = (bytes: Uint8Array, length: number): string => Buffer.from(bytes.subarray(0, length)).toString('latin1');

/** Without armor, and what it needs; `undefined`: no age file. */
export function lookAtAge(file: Uint8Array): { sealed: Uint8Array; needs: 'passphrase' | 'key' } | undefined {
  let sealed = file;
  if (text(file, ARMOR_LINE.length) === ARMOR_LINE) {
    try {
      sealed = armor.decode(Buffer.from(file).toString('latin1'));
    } catch {
      return undefined;
    }
  }
  const head = text(sealed, 200);
  if (!head.startsWith(VERSION_LINE)) return undefined;
  return { sealed, needs: head.slice(VERSION_LINE.length).startsWith('-> scrypt ') ? 'passphrase' : 'key' };
}
