/** @file What is said when a file of the vault is older than it should be, before anything is written. */
import { z } from 'zod';
import { instantSchema } from '../values';

/**
 * `older`: commits are missing that were made (an older copy, a cut log). `changed`: the audit trail is another one. `header`: the list of
 * people and keys is an older one, or somebody's former passphrase is in it. `signer`: the list is signed by a key that does not follow from
 * the one that counted here: somebody whose sign-in was taken away may have made it. `seal-missing`: the note beside the file is gone, so
 * nobody can tell.
 */
export const OLDER_WHYS = ['older', 'changed', 'header', 'signer', 'seal-missing'] as const;

export const olderFindingSchema = z.strictObject({
  part: z.enum(['cases', 'summaries', 'desk']),
  why: z.enum(OLDER_WHYS),
  /** When the newest note about it was written. */
  sealedAt: instantSchema.optional(),
  /** The newest entry that is in it. */
  lastAt: instantSchema.optional(),
});
export type OlderFinding = z.infer<typeof olderFindingSchema>;
