/** @file What the window may ask about protected summaries. Nothing that comes out of here is finer than a protected table. */
import { z } from 'zod';
import { PAPERS } from '../circles/plan';
import { method } from '../ipc';
import { languageSchema, optionalLine, userIdSchema } from '../values';
import { dimensionSchema } from './codebook';
import { formatsSchema } from './formats';
import { outsideNumberSchema, outsideRowSchema } from './outside';
import {
  adviceSchema,
  ledgerRowSchema,
  periodSchema,
  protectedTableSchema,
  releaseFileSchema,
  releaseRequestSchema,
  releaseStatisticsSchema,
  SEARCH_STAGES,
} from './release';

const readers = ['admin', 'counselor'] as const;

export const previewIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

const yearSchema = z.string().regex(/^\d{4}-\d\d$/);
const categorySchema = z.string().min(1).max(120);
const studentsSchema = z.number().int().min(0).max(1_000_000);

export const summariesContract = {
  /** School years and terms that hold something, newest first. Only closed ones can be released. */
  'summaries.periods': method(
    readers,
    z.strictObject({}),
    z.array(
      z.strictObject({
        period: periodSchema,
        kind: z.enum(['year', 'term']),
        closed: z.boolean(),
        /** All terms of its school year. */
        terms: z.array(periodSchema),
        /** Where its terms begin: as the school's calendar says, or in August and January. */
        follows: z.enum(['calendar', 'halves']),
        /** The day on which a number of its school year was first published: since then no border moves. */
        published: z.string().optional(),
      }),
    ),
  ),
  /**
   * The table as it would leave the app. The period must be one of `summaries.periods` and closed. Refused `too-few` or `not-proven` when
   * it can't be protected, `cancelled` when it was stopped or another table was asked for, `blocked` `k-needs-second` below the usual k.
   */
  'summaries.preview': method(
    readers,
    z.strictObject({ request: releaseRequestSchema }),
    z.strictObject({
      preview: previewIdSchema,
      table: protectedTableSchema,
      /** The other tables of the release. Fewer than asked when not all could be protected. */
      linked: z.array(protectedTableSchema),
      /** Numbers that follow from the first table. */
      statistics: releaseStatisticsSchema,
      /** Releases of the same cases that it was protected together with. */
      earlier: z.array(z.strictObject({ release: z.string(), releasedOn: z.string() })),
      /** A number of this period was published: it is counted as it stood on that day. */
      recordedOn: z.string().optional(),
      /** Numbers published elsewhere that it was protected together with. */
      outside: z.number().int().nonnegative(),
    }),
  ),
  /** How far the table, or the check of the files, is. `ready`: a safe table that shows so many numbers may be taken at once. */
  'summaries.progress': method(
    readers,
    z.strictObject({}),
    z.strictObject({
      stage: z.enum(SEARCH_STAGES),
      ready: z.strictObject({ shown: z.number().int(), of: z.number().int() }).optional(),
    }),
  ),
  /** Ends what is searched; with `take` contents itself with the table that is ready. */
  'summaries.stop': method(readers, z.strictObject({ take: z.boolean() }), z.strictObject({})),
  /** Other admins, of whom one can agree to a lower threshold. */
  'summaries.seconds': method(readers, z.strictObject({}), z.array(z.strictObject({ id: userIdSchema, label: z.string() }))),
  /** A second admin agrees, at this computer, to a threshold below the usual one for one period. Refused like a sign-in. */
  'summaries.agree': method(
    readers,
    z.strictObject({ admin: userIdSchema, passphrase: z.string().max(1000), request: releaseRequestSchema }),
    z.strictObject({}),
  ),
  /** Numbers of the same cases that were published elsewhere, newest first; and the schools that one can be about. */
  'summaries.outside': method(
    readers,
    z.strictObject({}),
    z.strictObject({ rows: z.array(outsideRowSchema), schools: z.array(z.string()) }),
  ),
  /** Refused `conflict` (`outside-twice`, `outside-contradicts`) beside what was published. Never compared with what is recorded. */
  'summaries.addOutside': method(
    readers,
    z.strictObject({ number: outsideNumberSchema, corrects: z.number().int().positive().optional() }),
    z.strictObject({}),
  ),
  /** It was never published, or is about other cases: it counts no longer, and stays in the list. */
  'summaries.takeBackOutside': method(readers, z.strictObject({ seq: z.number().int().positive() }), z.strictObject({})),
  /** Coarser questions with how much each would hide, best first. Takes some seconds; asked after the preview is shown. */
  'summaries.advise': method(readers, z.strictObject({ request: releaseRequestSchema }), z.array(adviceSchema)),
  /** How many students there are in each group of a school year, as somebody typed it in. Public numbers: they say nothing of a case. */
  'summaries.enrolment': method(
    readers,
    z.strictObject({ year: yearSchema }),
    z.array(z.strictObject({ dimension: dimensionSchema, category: categorySchema, students: studentsSchema })),
  ),
  /** Replaces them for one dimension of a school year. */
  'summaries.keepEnrolment': method(
    readers,
    z.strictObject({
      year: yearSchema,
      dimension: dimensionSchema,
      students: z.array(z.strictObject({ category: categorySchema, students: studentsSchema })).max(200),
    }),
    z.strictObject({}),
  ),
  /** Every release that was made, newest first. */
  'summaries.ledger': method(readers, z.strictObject({}), z.array(ledgerRowSchema)),
  /** Writes exactly the previewed table into the folder that the grant stands for (`chooseExportFolder`). */
  'summaries.release': method(
    readers,
    z.strictObject({
      preview: previewIdSchema,
      grant: z.string().regex(/^[0-9a-f]{32}$/),
      toWhom: optionalLine(200),
      why: optionalLine(200),
      /** Forms beyond the CSV files, their description and the note; in which language people read them, and on which paper. */
      formats: formatsSchema.default([]),
      language: languageSchema.default('en'),
      paper: z.enum(PAPERS).default('a4'),
    }),
    z.strictObject({ folder: z.string(), files: z.array(releaseFileSchema) }),
  ),
};
