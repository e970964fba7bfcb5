/**
 * @file What can be printed: typed content without any markup. The same document is drawn on screen and on paper.
 *
 * [Note: Prints are data]
 * Whoever composes a print hands over words, never HTML: what is typed into a case can then not become markup in the print
 * window, and a schema can check the whole at the window's edge. Sheets, sizes and labels are the renderer's.
 */

import { z } from 'zod';
import { strokesSchema } from '../agreements/drawing';
import { chronologyEntrySchema } from '../notes/chronology';
import { surveySchema } from '../surveys/survey';
import { letterSchema } from '../transfers/letter';
import { dateSchema, line, optionalLine, timeOfDaySchema } from '../values';
import { interpreterScriptSchema, pictureScriptSchema, privacyCardSchema } from './circle-papers';
import { printLanguageSchema } from './languages';
import { common, factSchema, inAppLanguage, inlineSchema, richSchema } from './pieces';
import { seatingShape } from './seating-document';
import { disclosureReportSchema, plotPicturesSchema, summaryReportSchema } from './summary-documents';

const scriptPartSchema = z.strictObject({
  number: z.number().int().min(1).max(60),
  title: line(120),
  /** Clock time when the plan has a start, else minutes after the start. */
  clock: timeOfDaySchema.optional(),
  startMinute: z.number().int().min(0).max(100_000),
  minutes: z.number().int().min(0).max(100_000),
  /** Who speaks, and in which order. */
  who: richSchema,
  order: line(160).optional(),
  mayPass: z.boolean(),
  say: z.array(richSchema).max(20),
  /** `to`: whom the keeper asks, where it changes within the part. */
  ask: z.array(z.strictObject({ to: line(1000).optional(), words: richSchema })).max(20),
  notes: z.array(richSchema).max(20),
});
export type ScriptPart = z.infer<typeof scriptPartSchema>;

export const keeperScriptSchema = z.strictObject({
  kind: z.literal('keeper_script'),
  ...common,
  purpose: richSchema,
  facts: z.array(factSchema).max(20),
  totalMinutes: z.number().int().min(0).max(100_000),
  /** Present when the estimate is longer than the time there is. */
  timeWarning: z.array(line(300)).max(6),
  prepare: z.array(richSchema).max(20),
  /** Off: no line for a name either, the roles stand alone. */
  namesOnPaper: z.boolean(),
  seats: z.array(z.strictObject({ name: richSchema, role: line(300), needs: line(500).optional() })).max(80),
  parts: z.array(scriptPartSchema).min(1).max(60),
  tradition: line(300),
  /** What the access of people asks to be prepared; a thing that is done already is ticked. */
  access: z.array(z.strictObject({ text: line(200), done: z.boolean() })).max(60),
  /** If somebody leaves; empty: nothing was decided. */
  ifLeaves: z.array(factSchema).max(6),
  /** What was chosen so that it fits into the time there is. */
  timeChoices: z.array(line(900)).max(6),
});
export type KeeperScript = z.infer<typeof keeperScriptSchema>;

export const guidelinesPosterSchema = z.strictObject({
  kind: z.literal('guidelines_poster'),
  ...common,
  heading: line(80),
  guidelines: z
    .array(z.strictObject({ headline: line(80), detail: optionalLine(200) }))
    .min(1)
    .max(9),
});
export type GuidelinesPoster = z.infer<typeof guidelinesPosterSchema>;

export const questionCardsSchema = z.strictObject({
  kind: z.literal('question_cards'),
  ...common,
  /** Two for large type: half a sheet each. */
  perPage: z.union([z.literal(2), z.literal(4), z.literal(8)]),
  groups: z
    .array(
      z.strictObject({
        role: line(80),
        language: printLanguageSchema,
        cards: z.array(richSchema).min(1).max(40),
      }),
    )
    .min(1)
    .max(20),
});
export type QuestionCards = z.infer<typeof questionCardsSchema>;

const agreementRowSchema = z.strictObject({
  who: richSchema,
  what: richSchema,
  forWhom: richSchema,
  by: richSchema,
  howShown: richSchema,
  helper: richSchema,
  /** Only when something is paid. */
  amount: richSchema.optional(),
});
export type AgreementRow = z.infer<typeof agreementRowSchema>;

/** A line to sign on, or the signature that stands there. */
const agreementSignatureSchema = z.strictObject({
  name: optionalLine(120),
  role: line(80),
  /** How, when and before whom; absent: not signed yet. */
  how: line(300).optional(),
  typed: optionalLine(120),
  strokes: strokesSchema.optional(),
});

export const agreementPrintSchema = z.strictObject({
  kind: z.literal('agreement'),
  ...common,
  /** What everybody who signs agrees to, in one or two sentences. */
  opening: richSchema,
  facts: z.array(factSchema).max(12),
  items: z.array(agreementRowSchema).min(1).max(40),
  /** What happens if it is hard to keep, step by step. */
  ifHard: z.array(richSchema).max(10),
  /** Whom to talk to when it is hard. */
  contact: richSchema,
  /** Empty: no day was agreed, and none may be added to what is signed. */
  review: z.array(inlineSchema).max(60),
  /** An empty name is a line to write it on. */
  signatures: z.array(agreementSignatureSchema).min(1).max(40),
  /** Nobody has signed yet: whoever hears a spoken yes signs on a line of its own. */
  withWitnessLine: z.boolean().default(false),
});
export type AgreementPrint = z.infer<typeof agreementPrintSchema>;

export const recoverySheetSchema = z.strictObject({
  kind: z.literal('recovery_sheet'),
  ...inAppLanguage,
  vaultName: line(120),
  madeOn: dateSchema,
  /** The recovery code, in the groups that are typed. */
  codeGroups: z
    .array(z.string().regex(/^[0-9A-Za-z-]{1,12}$/))
    .min(1)
    .max(40),
});
export type RecoverySheet = z.infer<typeof recoverySheetSchema>;

/** Three sheets for three people: any two of them open the vault. */
export const recoveryPartsSchema = recoverySheetSchema.omit({ codeGroups: true }).extend({
  kind: z.literal('recovery_parts'),
  /** The signs with which each part of the set begins. */
  set: z.string().regex(/^[0-9A-Z]{3}$/),
  parts: z
    .array(z.strictObject({ number: z.number().int().min(1).max(3), codeGroups: recoverySheetSchema.shape.codeGroups }))
    .min(1)
    .max(3),
});
export type RecoveryParts = z.infer<typeof recoveryPartsSchema>;

/** Blank report forms, one a code, to be filled in by hand. Holds no word of any person: only the codes differ. */
export const reportFormSchema = z.strictObject({
  kind: z.literal('report_form'),
  ...inAppLanguage,
  codes: z
    .array(z.string().regex(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/))
    .min(1)
    .max(60),
});
export type ReportFormPrint = z.infer<typeof reportFormSchema>;

const slipQuestionSchema = z.strictObject({
  ask: line(200),
  /** One to five, five faces, one of a few words, or ruled lines. */
  answer: z.enum(['scale', 'faces', 'choice', 'lines']),
  options: z.array(line(40)).max(5).optional(),
  lines: z.number().int().min(1).max(4).optional(),
});
export type SlipQuestion = z.infer<typeof slipQuestionSchema>;

/** Check-in slips to be cut apart, one a code. Holds no word of any person: only the codes differ. */
export const checkinSlipsSchema = z.strictObject({
  kind: z.literal('checkin_slips'),
  ...inAppLanguage,
  questions: z.array(slipQuestionSchema).min(1).max(8),
  codes: reportFormSchema.shape.codes,
});
export type CheckinSlips = z.infer<typeof checkinSlipsSchema>;
/** Surveys on paper, one a code: which survey it is, and nothing of any person. */
export const surveyFormSchema = z.strictObject({
  kind: z.literal('survey_form'),
  ...inAppLanguage,
  ...surveySchema.omit({ language: true }).shape,
  codes: reportFormSchema.shape.codes,
});
export type SurveyFormPrint = z.infer<typeof surveyFormSchema>;

const chronologyPrintEntrySchema = chronologyEntrySchema.pick({ what: true, on: true, when: true, details: true, by: true }).extend({
  who: z.array(z.string()).max(80),
  /** Paragraphs, none longer than a page holds. */
  pieces: z.array(z.string()).max(2000),
  /** Why a restricted note is here though it is restricted; absent: case record. */
  restricted: line(200).optional(),
});
export type ChronologyPrintEntry = z.infer<typeof chronologyPrintEntrySchema>;

/** Entries in codes: the print window has the words of both languages. */
export const chronologyPrintSchema = z.strictObject({
  kind: z.literal('chronology'),
  ...inAppLanguage,
  caseTitle: line(200),
  school: line(200),
  /** Chosen kinds, days or one person only: said on the sheet, so that nobody takes a part for the whole. */
  part: z.boolean(),
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  /** How many restricted notes were named for this print. */
  restricted: z.number().int().min(0).max(100),
  entries: z.array(chronologyPrintEntrySchema).max(20_000),
});
export type ChronologyPrint = z.infer<typeof chronologyPrintSchema>;
/** What was shown, as a sheet for the file or for whoever may ask. Cases by number and neutral title only. */
export const registerPrintSchema = z.strictObject({
  kind: z.literal('register'),
  ...inAppLanguage,
  /** Which part of the register this is: a case, some days, what is still out. */
  about: richSchema,
  rows: z
    .array(
      z.strictObject({
        on: line(40),
        what: line(120),
        caseName: optionalLine(160),
        toWhom: richSchema,
        why: optionalLine(200),
        until: optionalLine(60),
        copies: z.number().int().min(1).max(200),
        state: line(120),
      }),
    )
    .max(500),
  none: optionalLine(200),
});
export type RegisterPrint = z.infer<typeof registerPrintSchema>;

/** A buddy's card: four plain parts, without a name of anybody who is helped and without a word of what happened. */
export const buddyCardSchema = z.strictObject({
  kind: z.literal('buddy_card'),
  ...inAppLanguage,
  parts: z
    .array(z.strictObject({ heading: line(80), lines: z.array(richSchema).min(1).max(10) }))
    .min(1)
    .max(6),
});
export type BuddyCard = z.infer<typeof buddyCardSchema>;
/** A letter on a page of its own: first names, its day, its words, and nothing of the case. */
export const letterPrintSchema = z.strictObject({
  kind: z.literal('letter'),
  ...inAppLanguage,
  large: z.boolean(),
  to: richSchema,
  from: richSchema,
  writtenOn: dateSchema,
  /** Paragraphs, none longer than a page holds; an empty one is an empty line that was typed. */
  pieces: z.array(z.string()).min(1).max(2000),
});
export type LetterPrint = z.infer<typeof letterPrintSchema>;
const countedSchema = z.array(z.strictObject({ label: line(160), n: z.number().int().positive() })).max(60);
/** That something was deleted, in kinds and numbers. A case is told by its number alone. */
export const disposalPrintSchema = z.strictObject({
  kind: z.literal('disposal_certificate'),
  ...inAppLanguage,
  facts: z.array(factSchema).max(12),
  statement: line(400),
  gone: countedSchema,
  left: countedSchema,
  nothingLeft: optionalLine(120),
  backups: line(300),
});
export type DisposalPrint = z.infer<typeof disposalPrintSchema>;
/** Where everybody sits, as a drawing and as a list. */
export const seatingChartSchema = z.strictObject({ kind: z.literal('seating_chart'), ...common, ...seatingShape });
export type SeatingChart = z.infer<typeof seatingChartSchema>;
/** One page for the next counselor. See: `shared/transfers/letter.ts`. */
export const handoverLetterSchema = z.strictObject({ kind: z.literal('handover_letter'), ...inAppLanguage, letter: letterSchema });
export type HandoverLetterPrint = z.infer<typeof handoverLetterSchema>;

export const printDocumentSchema = z.discriminatedUnion('kind', [
  keeperScriptSchema,
  guidelinesPosterSchema,
  questionCardsSchema,
  agreementPrintSchema,
  recoverySheetSchema,
  recoveryPartsSchema,
  reportFormSchema,
  surveyFormSchema,
  chronologyPrintSchema,
  registerPrintSchema,
  checkinSlipsSchema,
  buddyCardSchema,
  letterPrintSchema,
  disposalPrintSchema,
  handoverLetterSchema,
  seatingChartSchema,
  interpreterScriptSchema,
  pictureScriptSchema,
  privacyCardSchema,
  summaryReportSchema,
  disclosureReportSchema,
  plotPicturesSchema,
]);
export type PrintDocument = z.infer<typeof printDocumentSchema>;
export type PrintKind = PrintDocument['kind'];
