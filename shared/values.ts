/** @file Small values used everywhere: ids, calendar dates, text. Pure. */
import { z } from 'zod';

const id = <B extends string>(_brand: B) =>
  z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .brand<B>();

export const caseIdSchema = id('CaseId');
export const episodeIdSchema = id('EpisodeId');
export const personIdSchema = id('PersonId');
export const circleIdSchema = id('CircleId');
export const agreementIdSchema = id('AgreementId');
export const itemIdSchema = id('ItemId');
export const checkinIdSchema = id('CheckinId');
export const noteIdSchema = id('NoteId');
export const userIdSchema = id('UserId');
export const intakeIdSchema = id('IntakeId');

export type CaseId = z.infer<typeof caseIdSchema>;
export type EpisodeId = z.infer<typeof episodeIdSchema>;
export type PersonId = z.infer<typeof personIdSchema>;
export type CircleId = z.infer<typeof circleIdSchema>;
export type AgreementId = z.infer<typeof agreementIdSchema>;
export type ItemId = z.infer<typeof itemIdSchema>;
export type CheckinId = z.infer<typeof checkinIdSchema>;
export type IntakeId = z.infer<typeof intakeIdSchema>;
export type NoteId = z.infer<typeof noteIdSchema>;
export type UserId = z.infer<typeof userIdSchema>;

/** A calendar date `YYYY-MM-DD` without time or zone: what a paper form holds. */
export const dateSchema = z.iso.date();
/** Minutes of the day as `HH:MM`, local to the school. */
export const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** An instant, ISO 8601 in UTC. Only for audit and ordering; people see dates. */
export const instantSchema = z.iso.datetime();

/** One line of text, trimmed, not empty. `max` in characters. */
export const line = (max: number) => z.string().trim().min(1).max(max);
/** One line that may be empty. */
export const optionalLine = (max: number) => z.string().trim().max(max).default('');
/** Paragraphs. Kept exactly as written but for the ends. */
export const paragraphs = (max: number) => z.string().max(max).default('');

/** How exactly a date is known. A date keeps its own precision: "about 3 May" never becomes "3 May". Invariant 4.4.11. */
export const approximateDateSchema = z.discriminatedUnion('precision', [
  z.strictObject({ precision: z.literal('exact'), on: dateSchema }),
  z.strictObject({ precision: z.literal('about'), on: dateSchema }),
  z.strictObject({ precision: z.literal('between'), from: dateSchema, to: dateSchema }),
  z.strictObject({ precision: z.literal('term'), term: line(60) }),
  z.strictObject({ precision: z.literal('unknown') }),
]);
export type ApproximateDate = z.infer<typeof approximateDateSchema>;

/** Languages that scripts and prints speak. The window's own language is chosen apart. */
export const LANGUAGES = ['en', 'es'] as const;
export const languageSchema = z.enum(LANGUAGES);
export type Language = (typeof LANGUAGES)[number];

/** Ages by the band of the incident's date (practice.md, invariant 14). */
export const AGE_BANDS = ['5-7', '8-10', '11-13', '14-15', '16-18', 'adult'] as const;
export const ageBandSchema = z.enum(AGE_BANDS);
export type AgeBand = (typeof AGE_BANDS)[number];

export const ROLES = ['counselor', 'facilitator', 'admin'] as const;
export const roleSchema = z.enum(ROLES);
/** Who signs in. Not to be confused with the part a person plays in a case (`shared/cases/case.ts`). */
export type Role = (typeof ROLES)[number];
