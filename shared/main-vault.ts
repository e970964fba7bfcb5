/** @file The few words between the main process and the vault process it started. No case data in either direction. */
import { z } from 'zod';

/** Main says. A `port` comes with its port transferred. */
export const toVaultSchema = z.discriminatedUnion('say', [
  z.strictObject({ say: z.literal('port'), for: z.enum(['window', 'print']) }),
  z.strictObject({ say: z.literal('folder'), dir: z.string().min(1) }),
  z.strictObject({ say: z.literal('grant'), grant: z.string(), dir: z.string().min(1) }),
  /** A file of a dialog: to read it, or to write it (`replace`: the person agreed that what is there goes). */
  z.strictObject({
    say: z.literal('file'),
    grant: z.string(),
    path: z.string().min(1),
    use: z.enum(['read', 'write']),
    replace: z.boolean(),
  }),
  /** What the vault process asked to be drawn; no `pdf`: pictures were asked for, or it could not be drawn. */
  z.strictObject({
    say: z.literal('drawn'),
    job: z.string(),
    pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array).optional(),
  }),
  /** Close everything well; answer `ended`. Main kills the process anyway soon after. */
  z.strictObject({ say: z.literal('end') }),
]);
export type ToVault = z.infer<typeof toVaultSchema>;

export const fromVaultSchema = z.discriminatedUnion('say', [
  z.strictObject({ say: z.literal('ready') }),
  z.strictObject({ say: z.literal('folder'), dir: z.string().min(1) }),
  z.strictObject({ say: z.literal('ended') }),
  /** Draw the document of this job in a print window, and answer `drawn`. */
  z.strictObject({ say: z.literal('draw'), job: z.string(), as: z.enum(['pdf', 'pictures']) }),
  /** Somebody signed in: from now on idleness locks. */
  z.strictObject({ say: z.literal('open') }),
  z.strictObject({ say: z.literal('log'), ref: z.string(), method: z.string(), at: z.string() }),
]);
export type FromVault = z.infer<typeof fromVaultSchema>;
