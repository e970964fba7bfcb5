/** @file What the window may ask to bring in reports from a file. A file is opened, mapped, looked at, and only then brought in. */
import { z } from 'zod';
import { HARM_TYPES, harmTypeSchema, SETTINGS } from '../cases/words';
import { method } from '../ipc';
import { approximateDateSchema, caseIdSchema, instantSchema, languageSchema, line, optionalLine, personIdSchema } from '../values';
import {
  DATE_ORDERS,
  DELIMITERS,
  ENCODINGS,
  issueSchema,
  LIMITS,
  mappingSchema,
  readingSchema,
  rowStateSchema,
  WORD_FIELDS,
} from './fields';

const counselor = ['counselor'] as const;
const done = z.strictObject({});
const hexId = z.string().regex(/^[0-9a-f]{32}$/);
export const sourceIdSchema = hexId.brand<'ImportSourceId'>();
export const batchIdSchema = hexId.brand<'ImportBatchId'>();
export type BatchId = z.infer<typeof batchIdSchema>;
const ofSource = <T extends z.ZodRawShape>(shape: T) => z.strictObject({ source: sourceIdSchema, ...shape });

/** Bytes that came over the port as they are. */
const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

const wordFieldSchema = z.enum(WORD_FIELDS);

/** A file that is open: how it was read, its columns, and the best guess of what they are. Nothing of it is in the case book. */
export const sourceSchema = z.strictObject({
  source: sourceIdSchema,
  /** The file's own name; empty for pasted cells. */
  name: z.string(),
  bytes: z.number().int(),
  encoding: z.enum(ENCODINGS),
  delimiter: z.enum(DELIMITERS),
  header: z.boolean(),
  /** Letters that look like those of another encoding. */
  garbled: z.boolean(),
  rows: z.number().int(),
  empty: z.number().int(),
  columns: z.array(z.strictObject({ header: z.string(), samples: z.array(z.string()).max(3) })).max(LIMITS.columns),
  guess: mappingSchema,
  /** Mappings kept by name whose headers are these. */
  saved: z.array(z.strictObject({ name: z.string(), mapping: mappingSchema })),
  schools: z.array(z.string()),
});
export type ImportSource = z.infer<typeof sourceSchema>;

/** What a mapping still leaves open before rows can be looked at. */
export const questionsSchema = z.strictObject({
  /** A date that could be two days: asked, never guessed. */
  ambiguousDate: z.string().optional(),
  /** The order that the dates themselves prove. */
  provenOrder: z.enum(DATE_ORDERS).optional(),
  /** Words of closed lists, how often they stand there, and what they are taken for. */
  words: z
    .array(
      z.strictObject({ field: wordFieldSchema, word: z.string(), key: z.string(), count: z.number().int(), code: z.string().optional() }),
    )
    .max(400),
  /** More different words than are shown. */
  moreWords: z.number().int(),
});
export type ImportQuestions = z.infer<typeof questionsSchema>;

export const countsSchema = z.strictObject({
  rows: z.number().int(),
  ready: z.number().int(),
  look: z.number().int(),
  problem: z.number().int(),
  known: z.number().int(),
  changed: z.number().int(),
  repeat: z.number().int(),
  /** Left out by hand. */
  leftOut: z.number().int(),
  /** What "Import N reports" brings in. */
  coming: z.number().int(),
});

/** A name of the file that is exactly one person on record. Nobody is taken for that person unless it is said. */
export const matchSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  rows: z.number().int(),
  personId: personIdSchema,
  /** What tells the person on record apart: grade, pronouns. */
  detail: z.string(),
});

export const previewSchema = z.strictObject({
  counts: countsSchema,
  matches: z.array(matchSchema).max(200),
  moreMatches: z.number().int(),
  /** Names that stand in more than one row. */
  sharedNames: z.number().int(),
});
export type ImportPreview = z.infer<typeof previewSchema>;

export const previewRowSchema = z.strictObject({
  /** Its line in the file as a spreadsheet counts, the header being 1. */
  number: z.number().int(),
  state: rowStateSchema,
  coming: z.boolean(),
  title: z.string(),
  receivedOn: z.string(),
  occurred: approximateDateSchema.optional(),
  harmTypes: z.array(harmTypeSchema),
  harmed: z.string(),
  responsible: z.string(),
  issues: z.array(issueSchema),
  /** The case that it was brought in as, when it was. */
  ref: z.string().optional(),
  /** The row of this file that says the same. */
  sameAs: z.number().int().optional(),
});
export type PreviewRow = z.infer<typeof previewRowSchema>;

export const PREVIEW_FILTERS = ['all', 'attention', 'out'] as const;

export const progressSchema = z.strictObject({
  /** `keeping` is the one moment in which everything becomes visible; `finding`: already there, search is being brought up to date. */
  phase: z.enum(['idle', 'reading', 'checking', 'writing', 'keeping', 'finding', 'removing']),
  done: z.number().int(),
  of: z.number().int(),
});

export const batchSchema = z.strictObject({
  id: batchIdSchema,
  at: instantSchema,
  by: z.string(),
  name: z.string(),
  cases: z.number().int(),
  /** Taken back: the instant. */
  takenBackAt: instantSchema.optional(),
  /** Cases that somebody has worked on since: as long as there is one, the import stays. */
  touched: z.number().int(),
});
export type ImportBatch = z.infer<typeof batchSchema>;

/** Words for a title that names nobody, in the language of the window. */
export const titleWordsSchema = z.strictObject({
  harm: z.record(z.enum(HARM_TYPES), line(60)),
  setting: z.record(z.enum(SETTINGS), line(60)),
  /** What stands in place of a person harmed whom the row does not name. */
  nobody: line(60),
});

export const importsContract = {
  /** Opens a file by the grant of main's dialog, dropped bytes, or pasted cells; or reads the open one again in another way. */
  'imports.open': method(
    counselor,
    z.strictObject({
      from: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('grant'), grant: hexId }),
        z.strictObject({ kind: z.literal('bytes'), name: optionalLine(200), bytes: bytesSchema }),
        z.strictObject({ kind: z.literal('text'), text: z.string().max(LIMITS.bytes) }),
        z.strictObject({ kind: z.literal('again'), source: sourceIdSchema }),
      ]),
      reading: readingSchema.default({}),
    }),
    sourceSchema,
  ),
  /** What the columns as mapped still need to be told. */
  'imports.questions': method(counselor, ofSource({ mapping: mappingSchema }), questionsSchema),
  /** Reads every row with this mapping. Writes nothing but the audit entry. */
  'imports.check': method(counselor, ofSource({ mapping: mappingSchema, titles: titleWordsSchema }), previewSchema),
  'imports.rows': method(
    counselor,
    ofSource({ filter: z.enum(PREVIEW_FILTERS), from: z.number().int().min(0), limit: z.number().int().min(1).max(200) }),
    z.strictObject({ rows: z.array(previewRowSchema), total: z.number().int() }),
  ),
  /** Rows by their numbers: in or out. */
  'imports.choose': method(
    counselor,
    ofSource({ rows: z.array(z.number().int()).max(LIMITS.rows), in: z.boolean() }),
    z.strictObject({ counts: countsSchema }),
  ),
  /** Brings the chosen rows in, all or none. `expect` is the number that the button showed. */
  'imports.run': method(
    counselor,
    ofSource({ expect: z.number().int() }),
    z.strictObject({ batch: batchIdSchema, cases: z.number().int(), first: caseIdSchema.optional() }),
  ),
  'imports.progress': method(counselor, z.strictObject({}), progressSchema),
  /** Stops what runs, if it can still be stopped; then nothing was written. */
  'imports.cancel': method(counselor, z.strictObject({}), done),
  /** Forgets the open file. */
  'imports.close': method(counselor, z.strictObject({}), done),
  'imports.batches': method(counselor, z.strictObject({}), z.array(batchSchema)),
  /** Takes a whole import back, as long as nobody has worked on any of its cases. */
  'imports.takeBack': method(counselor, z.strictObject({ batch: batchIdSchema }), z.strictObject({ cases: z.number().int() })),
  'imports.keepMapping': method(counselor, ofSource({ name: line(60), mapping: mappingSchema }), done),
  'imports.forgetMapping': method(counselor, z.strictObject({ name: line(60) }), done),
  /** Writes an empty-handed example into the folder that the grant stands for: headers that map by themselves, invented rows. */
  'imports.example': method(counselor, z.strictObject({ language: languageSchema, grant: hexId }), z.strictObject({ file: z.string() })),
};
