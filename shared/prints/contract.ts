/**
 * @file From a wish to print to a document. `prints.prepare` composes it and answers a job; the print window fetches the document
 * of that one job over a port of its own, and only then the disclosure record is written (invariant 9): a cancelled dialog shows nothing.
 */
import { z } from 'zod';
import { PAPERS, paperSchema } from '../circles/plan';
import { method } from '../ipc';
import { letterIdSchema } from '../letters/letter';
import { chronologyFilterSchema, namedNoteSchema } from '../notes/chronology';
import { registerFilterSchema } from '../register/register';
import { disposalIdSchema } from '../retention/desk';
import { matchIdSchema } from '../support/match';
import { choiceSchema } from '../transfers/choice';
import { packetIdSchema } from '../transfers/packet';
import { agreementIdSchema, caseIdSchema, circleIdSchema, dateSchema, languageSchema, optionalLine } from '../values';
import { printDocumentSchema } from './document';
import { pictureBytesSchema } from './summary-documents';

const both = ['counselor', 'facilitator'] as const;
const paper = z.enum(PAPERS);
const ofCircle = { circleId: circleIdSchema, paper: paperSchema };

export const printRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('keeper_script'), ...ofCircle }),
  z.strictObject({ kind: z.literal('guidelines_poster'), ...ofCircle }),
  z.strictObject({ kind: z.literal('question_cards'), ...ofCircle }),
  /** Both languages of the plan side by side. Refused `blocked`/`no-other-language` when it names one only. */
  z.strictObject({ kind: z.literal('interpreter_script'), ...ofCircle }),
  z.strictObject({ kind: z.literal('picture_script'), ...ofCircle }),
  z.strictObject({ kind: z.literal('privacy_card'), ...ofCircle }),
  z.strictObject({ kind: z.literal('seating_chart'), ...ofCircle }),
  z.strictObject({ kind: z.literal('register'), filter: registerFilterSchema, language: languageSchema, paper }),
  /** Counselors only. One letter by itself; `large` for eyes that need it. Refused `blocked`/`letter-held` when it may not be given. */
  z.strictObject({
    kind: z.literal('letter'),
    letterId: letterIdSchema,
    language: languageSchema,
    paper,
    large: z.boolean().default(false),
  }),
  /** Counselors only. */
  z.strictObject({ kind: z.literal('disposal_certificate'), id: disposalIdSchema, language: languageSchema, paper }),
  z.strictObject({
    kind: z.literal('agreement'),
    agreementId: agreementIdSchema,
    language: languageSchema,
    paper: paperSchema,
  }),
  /** Counselors only: the card of whoever helps in a match. */
  z.strictObject({ kind: z.literal('buddy_card'), matchId: matchIdSchema, language: languageSchema, paper }),
  /** Counselors only. Case record; a restricted note only when it is named here, with a reason of its own (invariant 4). */
  z.strictObject({
    kind: z.literal('chronology'),
    caseId: caseIdSchema,
    language: languageSchema,
    paper,
    filter: chronologyFilterSchema,
    restricted: z.array(namedNoteSchema).max(100).default([]),
  }),
  /** Counselors only. Of a choice that is about to be sealed, or of a packet that came. */
  z.strictObject({
    kind: z.literal('handover_letter'),
    of: z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('choice'), caseId: caseIdSchema, choice: choiceSchema }),
      z.strictObject({ from: z.literal('packet'), id: packetIdSchema }),
    ]),
    paper,
  }),
]);
export type PrintRequest = z.infer<typeof printRequestSchema>;

export const printJobSchema = z.string().regex(/^[0-9a-f]{32}$/);

export const printsContract = {
  /** The document as it would be printed now, for the preview. Nothing is recorded. */
  'prints.preview': method(both, printRequestSchema, printDocumentSchema),
  /** Ready to print or to save, with to whom and why for the disclosure record. Refused `blocked` by an open stop answer or a withdrawn consent. */
  'prints.prepare': method(
    both,
    z.strictObject({
      request: printRequestSchema,
      toWhom: optionalLine(200),
      why: optionalLine(200),
      /** A day after which the paper is to be destroyed or handed back. */
      until: dateSchema.optional(),
      copies: z.number().int().min(1).max(200),
    }),
    z.strictObject({ job: printJobSchema }),
  ),
  /** The sheet with the recovery code, from the code that was shown a moment ago. Not kept. */
  'prints.recoverySheet': method(
    'anyone',
    z.strictObject({ code: z.string().max(200), paper, language: languageSchema }),
    z.strictObject({ job: printJobSchema }),
  ),
  /** The three recovery parts, each on a page of its own, from what was shown a moment ago. Not kept. */
  'prints.recoveryParts': method(
    'anyone',
    z.strictObject({ parts: z.array(z.string().max(100)).length(3), paper, language: languageSchema }),
    z.strictObject({ job: printJobSchema }),
  ),
  'prints.document': method('anyone', z.strictObject({ job: printJobSchema }), printDocumentSchema),
  /** The pictures of a job whose document asked for them, from its print window. */
  'prints.pictures': method(
    'anyone',
    z.strictObject({ job: printJobSchema, pictures: z.array(pictureBytesSchema).min(1).max(6) }),
    z.strictObject({}),
  ),
};
