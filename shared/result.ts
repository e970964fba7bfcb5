/**
 * @file How an answer or a refusal crosses a process boundary.
 *
 * Electron keeps only the text of a thrown error, and text is where a child's name can hide. So a refusal is data: a kind
 * from a closed list, and at most a few field names and plain numbers. The words people read are the renderer's
 * (`renderer/text`).
 */
import { z } from 'zod';

/** Every way a request can be refused. Add one here and the renderer's text for it no longer compiles until it exists. */
export const ERROR_KINDS = [
  'invalid', // the input does not fit its schema; `fields` names the places
  'locked', // nobody is signed in
  'forbidden', // this role may not ask for that
  'not-found', // no such record, or no longer
  'conflict', // somebody or something else changed it first
  'blocked', // a rule of practice forbids it for now; `reason` says which
  'wrong-passphrase', // the passphrase or recovery code opens nothing
  'slow-down', // too many tries; `waitSeconds`
  'weak-passphrase', // below the floor; `reason`
  'vault-missing', // no vault in that folder
  'vault-exists', // there is something in that folder already
  'vault-damaged', // the header or a database fails its authentication
  'vault-newer', // written by a newer version of the app
  'vault-older', // a part of it is an older copy than its seal knows; `backups.older` says which
  'vault-busy', // another window has it open
  'vault-not-practice', // real vault in the development runtime
  'storage-full',
  'storage-readonly',
  'storage-corrupt',
  'too-few', // a summary that cannot be protected
  'not-proven', // the protection gate found no proof: no file
  'cancelled', // the person closed a dialog
  'unexpected', // a defect; `ref` is in the log
] as const;

export type ErrorKind = (typeof ERROR_KINDS)[number];

/** A refusal. Holds no personal data: kinds, codes, field paths, numbers only. */
export const appErrorSchema = z.strictObject({
  kind: z.enum(ERROR_KINDS),
  /** Code of the rule that refused, for example `screening-stop` or `consent-withdrawn`; never free text. */
  reason: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
  /** Paths of the input that do not fit, for example `parties.0.name`. */
  fields: z.array(z.string().max(120)).max(50).optional(),
  waitSeconds: z.number().int().nonnegative().optional(),
  /** Random reference to the log line of an `unexpected` error. */
  ref: z.string().max(16).optional(),
});

export type AppError = z.infer<typeof appErrorSchema>;

export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };

/**
 * The one exception that services throw to refuse something. `electron/ipc/serve.ts` turns it into a `Result`; anything
 * else that is thrown becomes `unexpected` with a reference and without its text.
 */
export class Refusal extends Error {
  readonly error: AppError;
  constructor(kind: ErrorKind, more: Omit<AppError, 'kind'> = {}) {
    super(kind);
    this.name = 'Refusal';
    this.error = { kind, ...more };
  }
}
