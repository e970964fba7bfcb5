/**
 * @file A letter of an indirect process: from a party to a party, prepared, read, asked about, and given or kept. Pure.
 * Source: practice.md 1.4 (indirect), cases 2 and 8 of section 5. Whether it may go is judged in `shared/cases/doors.ts`.
 */
import { z } from 'zod';
import { attachmentIdSchema } from '../attachments/attachment';
import { obstacleSchema, partyIdSchema } from '../cases/case';
import { mentionSchema, namedMentionSchema } from '../notes/mention';
import { dateSchema, instantSchema, line, optionalLine } from '../values';

export const letterIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'LetterId'>();
export type LetterId = z.infer<typeof letterIdSchema>;

export const LETTER_KINDS = ['apology', 'explanation', 'answer', 'other'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** `kept_unsent`: it stays here. `returned`: its writer has it back. */
export const LETTER_STATUSES = ['draft', 'ready', 'kept_unsent', 'delivered', 'returned'] as const;
export type LetterStatus = (typeof LETTER_STATUSES)[number];

export const KEPT_BECAUSE = ['reader_said_no', 'writer_took_back', 'would_harm', 'other'] as const;
export const DELIVERED_HOW = ['handed_over', 'read_aloud', 'by_guardian', 'other'] as const;

/** What is done before a letter is given: gone through with its writer, read by a counselor, its reader asked whether they want it. */
export const LETTER_CHECKS = ['prepared', 'read', 'asked'] as const;
export type LetterCheck = (typeof LETTER_CHECKS)[number];

const kind = z.enum(LETTER_KINDS);

/** What is typed in, or where the scan is. The mentions must fit the text (`fitText`). */
export const letterInputSchema = z
  .strictObject({
    kind,
    writer: partyIdSchema,
    reader: partyIdSchema,
    writtenOn: dateSchema,
    text: z.string().max(20_000).default(''),
    mentions: z.array(mentionSchema).max(400).default([]),
    attachmentId: attachmentIdSchema.optional(),
  })
  .superRefine((letter, context) => {
    if (letter.writer === letter.reader) context.addIssue({ code: 'custom', path: ['reader'], message: 'two parties' });
    if (letter.text.trim() === '' && letter.attachmentId === undefined)
      context.addIssue({ code: 'too_small', minimum: 1, origin: 'string', input: letter.text, path: ['text'], message: 'words or a scan' });
  });

/** That its status changed: one line of its history, never changed afterwards. */
export const letterStepSchema = z.strictObject({
  to: z.enum(LETTER_STATUSES),
  on: dateSchema,
  why: z.enum(KEPT_BECAUSE).optional(),
  how: z.enum(DELIVERED_HOW).optional(),
  byWhom: z.string(),
  /** Delivered: how it was received. Kept: what else is to be said about it. */
  note: z.string(),
  recordedBy: z.string(),
});
export type LetterStep = z.infer<typeof letterStepSchema>;

export const letterSchema = z.strictObject({
  id: letterIdSchema,
  kind,
  status: z.enum(LETTER_STATUSES),
  writer: partyIdSchema,
  reader: partyIdSchema,
  writtenOn: dateSchema,
  text: z.string(),
  mentions: z.array(namedMentionSchema),
  attachment: z.strictObject({ id: attachmentIdSchema, name: z.string() }).optional(),
  /** Of the text; above 1 there are earlier ones to look at. */
  version: z.number().int().positive(),
  editedBy: z.string(),
  preparedOn: dateSchema.optional(),
  readOn: dateSchema.optional(),
  readBy: z.string(),
  askedOn: dateSchema.optional(),
  /** Of a ready one: when somebody wants to give it. */
  dueOn: dateSchema.optional(),
  /** Oldest first. */
  steps: z.array(letterStepSchema),
  /** What stands in the way of giving it now; empty means nothing. */
  obstacles: z.array(obstacleSchema),
  /** Copies that are out and must come back. */
  toCollect: z.number().int().nonnegative(),
  removed: z.boolean(),
});
export type Letter = z.infer<typeof letterSchema>;

export const letterVersionSchema = z.strictObject({
  version: z.number().int().positive(),
  text: z.string(),
  writtenAt: instantSchema,
  writtenBy: z.string(),
});
export type LetterVersion = z.infer<typeof letterVersionSchema>;

/** How it is kept, and how it was given. */
export const keepShape = { on: dateSchema, why: z.enum(KEPT_BECAUSE), note: optionalLine(1000) };
export const deliverShape = { on: dateSchema, how: z.enum(DELIVERED_HOW), byWhom: line(120), note: optionalLine(2000) };

/** From which status a letter comes to which. A letter that is taken up again is read again before it goes. */
const MAY_BECOME: Readonly<Record<LetterStatus, readonly LetterStatus[]>> = {
  draft: ['ready', 'kept_unsent', 'returned'],
  ready: ['draft', 'kept_unsent', 'delivered', 'returned'],
  kept_unsent: ['draft', 'returned'],
  // Given by mistake on the screen only: back to where it was.
  delivered: ['ready', 'returned'],
  returned: ['draft'],
};
export const mayBecome = (from: LetterStatus, to: LetterStatus): boolean => MAY_BECOME[from].includes(to);

/** Its words can still be worked on. */
export const isOpenLetter = (status: LetterStatus): boolean => status === 'draft' || status === 'ready';
