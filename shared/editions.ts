/** @file Which edition of a record somebody is changing: a mark that is another one as soon as the record says something else. */
import { z } from 'zod';

export const editionSchema = z.string().regex(/^[0-9a-f]{16}$/);
export type Edition = z.infer<typeof editionSchema>;

/** Sent with a change of something that is edited as a whole: the edition that was read. Absent: the change does not depend on it. */
export const seenSchema = editionSchema.optional();
