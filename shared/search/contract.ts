/** @file What the one search field asks. */
import { z } from 'zod';
import { caseStatusSchema } from '../cases/words';
import { method } from '../ipc';
import { personKindSchema } from '../people/person';
import { caseIdSchema, circleIdSchema, dateSchema, personIdSchema } from '../values';
import { searchGroupSchema } from './sources';

/** More than anybody types as a search. What is longer is cut, not refused: a search is never an error. */
const LONGEST = 400;

/** Words to look for: any characters at all, of any length. */
export const searchTextSchema = z.string().transform((typed) => typed.slice(0, LONGEST).trim());

/** Found words with their neighbours; plain text with \u0001…\u0002 round each match. */
const foundSchema = z.string();

export const hitSchema = z.discriminatedUnion('to', [
  z.strictObject({
    to: z.literal('case'),
    caseId: caseIdSchema,
    ref: z.string(),
    title: z.string(),
    status: caseStatusSchema,
    /** What it was found in: `title`, `note:<id>`, …; `number` when the case's number was typed. */
    source: z.string(),
    found: foundSchema,
  }),
  z.strictObject({
    to: z.literal('person'),
    personId: personIdSchema,
    name: z.string(),
    kind: personKindSchema,
    grade: z.string(),
    /** In how many cases. */
    cases: z.number().int(),
  }),
  z.strictObject({ to: z.literal('circle'), circleId: circleIdSchema, plannedOn: dateSchema, place: z.string(), found: foundSchema }),
]);
export type Hit = z.infer<typeof hitSchema>;

export const foundGroupSchema = z.strictObject({
  group: searchGroupSchema,
  hits: z.array(hitSchema).min(1),
  /** There are more of this group than are answered. */
  more: z.boolean(),
});
export type FoundGroup = z.infer<typeof foundGroupSchema>;

export const searchContract = {
  /**
   * Everything that the asker may see and that has the words: each of them somewhere in one text, diacritics folded, the last one
   * as a beginning, quoted ones as a phrase; or a case's number. A counselor searches the case book (never restricted records, never
   * somebody else's private notes), a facilitator the own desk. `capped`: only the newest texts were looked through.
   */
  'search.find': method(
    ['counselor', 'facilitator'],
    z.strictObject({ text: searchTextSchema }),
    z.strictObject({ groups: z.array(foundGroupSchema), capped: z.boolean() }),
  ),
};
