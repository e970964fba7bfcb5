/** @file The trail of who did and who looked at what: proven, read, taken out. Codes and ids only; it holds no narrative. */
import { z } from 'zod';
import { method } from '../ipc';
import { instantSchema, line } from '../values';

const counselors = ['counselor'] as const;

/** One part of the vault has one trail. `owner`: whose desk it is. */
export const trailPartSchema = z.strictObject({
  part: z.enum(['cases', 'summaries', 'desk']),
  owner: z.string().optional(),
  entries: z.number().int().nonnegative(),
  /** The first entry that does not follow from the one before: it, or one before it, was changed or taken out. */
  brokenAt: z.number().int().optional(),
});
export type TrailPart = z.infer<typeof trailPartSchema>;

export const trailEntrySchema = z.strictObject({
  seq: z.number().int(),
  at: instantSchema,
  /** The sign-in's name, or nothing when it is not there any more. */
  who: z.string().optional(),
  action: z.string(),
  subject: z.string(),
});

export const auditContract = {
  /** Follows every trail from its first entry to its last. */
  'audit.verify': method(counselors, z.strictObject({}), z.array(trailPartSchema)),
  /** The newest entries of the case book's trail, or those before one. */
  'audit.list': method(
    counselors,
    z.strictObject({ before: z.number().int().positive().optional(), limit: z.number().int().min(1).max(200).default(50) }),
    z.strictObject({ entries: z.array(trailEntrySchema), more: z.boolean() }),
  ),
  /** Writes the case book's whole trail as CSV to where main's dialog said. Recorded as a disclosure, like every copy outside. */
  'audit.export': method(
    counselors,
    z.strictObject({ grant: z.string().max(40), toWhom: line(200), why: line(200) }),
    z.strictObject({ rows: z.number().int() }),
  ),
};
