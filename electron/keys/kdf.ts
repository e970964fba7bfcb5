/**
 * @file From a typed secret to a key: Argon2id with bounds that are checked before a byte is allocated.
 *
 * [Note: The KDF is injected]
 * The composition root of the vault process chooses once, by `setKdf(workerKdf(…))`; tests pass their own with a cost that
 * production refuses. Nothing looks at environment variables: there is no switch that weakens a real vault.
 */
import { Worker } from 'node:worker_threads';
import { argon2id } from 'hash-wasm';
import { z } from 'zod';
import { Refusal } from '../../shared/result';
import { secretCopy } from './bytes';

export const SALT_BYTES = 16;
const TAG_BYTES = 32;

/** Cost of one derivation: memory in KiB, passes, lanes. */
export interface KdfParams {
  readonly m: number;
  readonly t: number;
  readonly p: number;
}

export interface KdfLimits {
  readonly least: KdfParams;
  readonly most: KdfParams;
}

/** Runs Argon2id version 0x13 with a 32-byte tag. `password` may be consumed; the caller wipes its own copy. */
export type Argon2id = (password: Uint8Array, salt: Uint8Array, params: KdfParams) => Promise<Buffer>;

export interface Kdf {
  /** Cost of new slots. */
  readonly params: KdfParams;
  /** What is accepted from a header. */
  readonly limits: KdfLimits;
  readonly argon2id: Argon2id;
  /** What new slots should cost on this machine, given how long a derivation took. Absent: `params`, whatever the machine. */
  readonly calibrate?: (used: KdfParams, milliseconds: number) => KdfParams;
}

// Goal 5: between half a second and one and a half. A machine that is quicker than the first pays with more passes, aiming at the middle.
const TOO_QUICK_MS = 500;
const AIM_MS = 1000;

/** More passes for a machine that would leave a guesser less than half a second a guess; never fewer, never beyond what is accepted. */
export function calibrated(used: KdfParams, milliseconds: number, { most }: KdfLimits): KdfParams {
  if (milliseconds >= TOO_QUICK_MS) return used;
  const passes = Math.floor((used.t * AIM_MS) / Math.max(1, milliseconds));
  return { ...used, t: Math.max(used.t, Math.min(most.t, passes)) };
}

// 128 MiB and three passes: about a second on a school laptop, twice the memory of the second choice of RFC 9106.
export const PRODUCTION_PARAMS: KdfParams = { m: 131_072, t: 3, p: 1 };

// Below the floor somebody has weakened the header to guess faster; above the ceiling it would exhaust the machine.
export const PRODUCTION_LIMITS: KdfLimits = { least: { m: 65_536, t: 3, p: 1 }, most: { m: 1_048_576, t: 10, p: 4 } };

function within(params: KdfParams, { least, most }: KdfLimits): boolean {
  return (['m', 't', 'p'] as const).every((name) => params[name] >= least[name] && params[name] <= most[name]);
}

/** Argon2id over `password`, 32 bytes. Refuses costs outside of `kdf.limits` with `vault-damaged` before doing anything. */
export async function deriveKek(kdf: Kdf, password: Uint8Array, salt: Uint8Array, params: KdfParams): Promise<Buffer> {
  if (!within(params, kdf.limits)) throw new Refusal('vault-damaged', { reason: 'kdf-bounds' });
  return kdf.argon2id(password, salt, params);
}

/** Argon2id in this thread. It blocks while it runs and its WebAssembly memory stays with the process: for the worker and tests. */
export const argon2idInline: Argon2id = async (password, salt, { m, t, p }) =>
  Buffer.from(
    await argon2id({ password, salt, memorySize: m, iterations: t, parallelism: p, hashLength: TAG_BYTES, outputType: 'binary' }),
  );

/** Production cost and bounds, in this thread. */
export function inlineKdf(): Kdf {
  return { params: PRODUCTION_PARAMS, limits: PRODUCTION_LIMITS, argon2id: argon2idInline };
}

/** What the worker is sent, and checks. */
export const kdfJobSchema = z.strictObject({
  password: z.instanceof(Uint8Array),
  salt: z.instanceof(Uint8Array),
  params: z.strictObject({ m: z.int().positive(), t: z.int().positive(), p: z.int().positive() }),
});

const replySchema = z.instanceof(Uint8Array).refine((tag) => tag.length === TAG_BYTES);

/**
 * Production cost and bounds, each derivation in a worker thread of its own that is ended afterwards: the window's requests
 * are answered meanwhile, and the memory that held the passphrase goes with the thread.
 * `script` is the built `electron/keys/kdf-worker.ts`.
 */
export function workerKdf(script: string | URL): Kdf {
  return {
    params: PRODUCTION_PARAMS,
    limits: PRODUCTION_LIMITS,
    calibrate: (used, milliseconds) => calibrated(used, milliseconds, PRODUCTION_LIMITS),
    argon2id: async (password, salt, params) => {
      // Nothing of this process's environment or flags belongs in there.
      const worker = new Worker(script, { env: {}, execArgv: [] });
      try {
        return await answerOf(worker, password, salt, params);
      } finally {
        await worker.terminate();
      }
    },
  };
}

function answerOf(worker: Worker, password: Uint8Array, salt: Uint8Array, params: KdfParams): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const failed = () => reject(new Error('the key derivation stopped'));
    worker.once('message', (message: unknown) => {
      const reply = replySchema.safeParse(message);
      if (reply.success) resolve(Buffer.from(reply.data.buffer, reply.data.byteOffset, reply.data.byteLength));
      else failed();
    });
    worker.once('error', failed);
    worker.once('messageerror', failed);
    worker.once('exit', failed);
    // Moved, not copied: this thread keeps only the caller's bytes, which the caller wipes.
    const moved = secretCopy(password);
    worker.postMessage({ password: moved, salt: new Uint8Array(salt), params }, [moved.buffer]);
  });
}

let chosen: Kdf | undefined;

/** Chooses the KDF of this process. Called once by the composition root. */
export function setKdf(kdf: Kdf): void {
  chosen = kdf;
}

/** The KDF of this process; throws when none was chosen. */
export function currentKdf(): Kdf {
  if (chosen === undefined) throw new Error('no KDF was chosen: call setKdf first');
  return chosen;
}
