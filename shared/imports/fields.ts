/** @file What a column of a file can be for us, how a file is read, and what was found in a row. */
import { z } from 'zod';
import { channelSchema, harmTypeSchema, settingSchema } from '../cases/words';
import { dateSchema, optionalLine, personIdSchema } from '../values';

export const IMPORT_FIELDS = [
  'receivedOn',
  'occurred',
  'occurredUntil',
  'place',
  'setting',
  'online',
  'harmTypes',
  'identityGround',
  'harmed',
  'responsible',
  'reporter',
  'channel',
  'whatHappened',
  'firstSafetyAction',
  'school',
  'title',
  'externalId',
] as const;
export const importFieldSchema = z.enum(IMPORT_FIELDS);
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Fields that several columns may fill together: names, kinds of harm, and texts, each under its question. */
export const JOINED_FIELDS: readonly ImportField[] = ['harmTypes', 'harmed', 'responsible', 'whatHappened', 'firstSafetyAction'];

/** Fields whose words must become codes of ours. */
export const WORD_FIELDS = ['harmTypes', 'setting', 'channel', 'online'] as const;
export type WordField = (typeof WORD_FIELDS)[number];

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How the file is read. What is absent is guessed. */
export const readingSchema = z.strictObject({
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.enum(DELIMITERS).optional(),
  header: z.boolean().optional(),
});
export type Reading = z.infer<typeof readingSchema>;

/** The order of day and month in dates such as 3/4/2025. Never guessed where both orders would do. */
export const DATE_ORDERS = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export const yesNoSchema = z.enum(['yes', 'no']);

/** A folded word of the file to a code of ours; `none`: it says nothing. */
const wordsTo = <T extends z.ZodType>(code: T) => z.record(z.string().max(200), code);

export const mappingSchema = z.strictObject({
  /** One entry a column, from the left. */
  columns: z.array(z.union([importFieldSchema, z.literal('none')])).max(200),
  dateOrder: z.enum(DATE_ORDERS).optional(),
  /** A day in the column "when it happened" is exact, unless the form asked only about when. */
  occurredPrecision: z.enum(['exact', 'about']).default('exact'),
  words: z
    .strictObject({
      harmTypes: wordsTo(z.union([harmTypeSchema, z.literal('none')])).default({}),
      setting: wordsTo(z.union([settingSchema, z.literal('none')])).default({}),
      channel: wordsTo(z.union([channelSchema, z.literal('none')])).default({}),
      online: wordsTo(z.union([yesNoSchema, z.literal('none')])).default({}),
    })
    .default({ harmTypes: {}, setting: {}, channel: {}, online: {} }),
  /** The school of every row that names none. */
  school: optionalLine(120),
  /** The day on which a row was received that has no column for it. */
  receivedOn: dateSchema.optional(),
  /** Rows that name the same person speak about one person. Only when somebody said so. */
  sameName: z.boolean().default(false),
  /** Folded names that are known persons of the case book, each confirmed by hand. */
  persons: z.record(z.string().max(200), personIdSchema).default({}),
});
export type Mapping = z.infer<typeof mappingSchema>;
export type MappingInput = z.input<typeof mappingSchema>;

/** What is to be seen or said about a row, in codes; the words are the renderer's. */
export const ISSUES = [
  // These keep a row out: a record would be wrong or cut.
  'date-missing',
  'date-unreadable',
  'too-long',
  'no-school',
  // These only need an eye.
  'cleaned',
  'formula',
  'future-date',
  'happened-later',
  'occurred-words',
  'no-harm-type',
  'word-unknown',
  'no-narrative',
  'nobody-harmed',
  'one-or-two-names',
  'name-in-title',
  'reporter-dropped',
  'extra-cells',
  'broken-quote',
  'twice-filled',
] as const;
export const STOPPING: readonly Issue['code'][] = ['date-missing', 'date-unreadable', 'too-long', 'no-school'];

export const issueSchema = z.strictObject({
  code: z.enum(ISSUES),
  field: importFieldSchema.optional(),
  /** What stands in the file, shortened; for the window only, never in a refusal or a log. */
  text: z.string().max(80).optional(),
  count: z.number().int().optional(),
  limit: z.number().int().optional(),
});
export type Issue = z.infer<typeof issueSchema>;

/** `known`: imported before, unchanged. `changed`: its id was imported before with other words. `repeat`: as an earlier row of this file. */
export const ROW_STATES = ['ready', 'look', 'problem', 'known', 'changed', 'repeat'] as const;
export const rowStateSchema = z.enum(ROW_STATES);
export type RowState = (typeof ROW_STATES)[number];

/** Whether a row comes in unless somebody decides otherwise. */
export const comesIn = (state: RowState): boolean => state === 'ready' || state === 'look';
/** Whether somebody may decide that it comes in. */
export const mayComeIn = (state: RowState): boolean => state === 'ready' || state === 'look' || state === 'changed';

/** What one file may hold. More is refused in words, never read half. */
export const LIMITS = {
  bytes: 20 * 1024 * 1024,
  rows: 25_000,
  columns: 200,
  /** Characters of one row; a quote that is never closed is found by it. */
  row: 1_000_000,
} as const;
