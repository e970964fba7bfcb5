/** @file What a counselor chooses to hand over, what could be chosen, and what was found in the words of it. Pure. */
import { z } from 'zod';
import { attachmentIdSchema, fileTypeSchema } from '../attachments/attachment';
import { partyIdSchema } from '../cases/case';
import { screeningCodeSchema } from '../cases/screening';
import { consentStateSchema, partyRoleSchema } from '../cases/words';
import { noteKindSchema } from '../notes/note';
import { personKindSchema } from '../people/person';
import { supportPlanIdSchema } from '../support/plan';
import { dateSchema, languageSchema, line, noteIdSchema, optionalLine } from '../values';
import { MOST_NEEDS } from './letter';
import { MOST_FILES } from './packet';

/** The parts of a case. Title, school, days and the report of what happened always go: without them there is no case to take over. */
export const PARTS = [
  'decision',
  'answers',
  'safety',
  'consents',
  'preparation',
  'circles',
  'agreements',
  'signatures',
  'tellings',
  'checkins',
  'letters',
  'support',
  'surveys',
  'closings',
  'notes',
  'limits',
  'history',
  'letter',
] as const;
export const partSchema = z.enum(PARTS);
export type Part = (typeof PARTS)[number];

/** Something restricted that goes because it was named, and why (invariant 4). */
export const namedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('note'), id: noteIdSchema, reason: line(200) }),
  z.strictObject({ kind: z.literal('file'), id: attachmentIdSchema, reason: line(200) }),
  /** By its place among the duties of the case. */
  z.strictObject({ kind: z.literal('duty'), id: z.string().regex(/^[0-9]{1,4}$/), reason: line(200) }),
  z.strictObject({ kind: z.literal('plan'), id: supportPlanIdSchema, reason: line(200) }),
  z.strictObject({ kind: z.literal('stop'), id: screeningCodeSchema, reason: line(200) }),
]);
export type Named = z.infer<typeof namedSchema>;

export const choiceSchema = z.strictObject({
  parts: z.array(partSchema).max(PARTS.length),
  /** Who goes by name; everybody else of the case goes as a role. A reason is needed for somebody who said no. */
  people: z.array(z.strictObject({ id: partyIdSchema, reason: line(200).optional() })).max(80),
  files: z.array(attachmentIdSchema).max(MOST_FILES).default([]),
  restricted: z.array(namedSchema).max(100).default([]),
  /** Names found in the words that stay as they are, by the key of the place. */
  keep: z.array(z.string().max(120)).max(2000).default([]),
  /** "Needs to know", in the counselor's words. */
  needs: z.array(line(300)).max(MOST_NEEDS).default([]),
  /** Whom the letter is for. */
  to: optionalLine(200),
  /** The language of roles that stand for names, and of the letter. */
  language: languageSchema,
});
export type Choice = z.infer<typeof choiceSchema>;

/** Somebody named in the words who is not of this case, or goes without a name. */
export const foundNameSchema = z.strictObject({
  key: z.string(),
  /** Where it stands. */
  part: z.enum(['report', ...PARTS]),
  on: dateSchema.optional(),
  /** As it was typed, and what stands there in the packet unless it is kept. */
  words: z.string(),
  instead: z.string(),
  before: z.string(),
  after: z.string(),
  kept: z.boolean(),
});
export type FoundName = z.infer<typeof foundNameSchema>;

/** What can be chosen of a case. */
export const offerSchema = z.strictObject({
  ref: z.string(),
  title: z.string(),
  people: z.array(
    z.strictObject({
      id: partyIdSchema,
      name: z.string(),
      kind: z.enum(['person', 'group', 'unknown']),
      personKind: personKindSchema.optional(),
      roles: z.array(partyRoleSchema),
      /** The consent to a handover that is in force. */
      consent: consentStateSchema,
    }),
  ),
  /** How many records each part has. */
  counts: z.record(partSchema, z.number().int().nonnegative()),
  /** Private memory aids of the asker: they never go, and it is said. */
  memoryAids: z.number().int().nonnegative(),
  /** Letters that were never given: they stay with their writers, and it is said. */
  unsent: z.number().int().nonnegative(),
  /** Buddies who have no part in the case: they stay unnamed, and it is said. */
  helpers: z.number().int().nonnegative(),
  files: z.array(
    z.strictObject({ id: attachmentIdSchema, name: z.string(), type: fileTypeSchema, size: z.number().int(), restricted: z.boolean() }),
  ),
  restricted: z.array(
    z.strictObject({
      kind: z.enum(['note', 'duty', 'stop', 'plan']),
      id: z.string(),
      on: dateSchema.optional(),
      noteKind: noteKindSchema.optional(),
      author: z.string(),
    }),
  ),
});
export type Offer = z.infer<typeof offerSchema>;

/** Whether a no to the handover stands against naming somebody. */
export const isNo = (consent: Offer['people'][number]['consent']): boolean => consent === 'refused' || consent === 'withdrawn';
