/** @file Unsaved writing, kept encrypted in the vault while it is typed and over a lock or a crash. */
import { z } from 'zod';
import { method } from '../ipc';
import { instantSchema } from '../values';

/** What the draft is of, for example `case.new` or `note:<caseId>`. One draft per key and user. */
export const draftKeySchema = z.string().regex(/^[a-z][a-z0-9.]{0,39}(:[0-9a-f]{32})?$/);

export const draftSchema = z.strictObject({ key: draftKeySchema, savedAt: instantSchema, body: z.string().max(200_000) });

const everyone = ['counselor', 'facilitator'] as const;

export const draftsContract = {
  'drafts.save': method(
    everyone,
    z.strictObject({ key: draftKeySchema, body: z.string().max(200_000) }),
    z.strictObject({ savedAt: instantSchema }),
  ),
  'drafts.find': method(everyone, z.strictObject({ key: draftKeySchema }), z.strictObject({ draft: draftSchema.optional() })),
  'drafts.list': method(everyone, z.strictObject({}), z.array(draftSchema.omit({ body: true }))),
  'drafts.discard': method(everyone, z.strictObject({ key: draftKeySchema }), z.strictObject({})),
};
