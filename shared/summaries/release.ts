/** @file What goes into a protected summary, what is asked of it, and what comes out. Pure types and schemas. */
import { z } from 'zod';
import { dateSchema } from '../values';
import { CODEBOOK, DIMENSIONS, type Dimension, dimensionSchema, FINE, FIRST_DIMENSIONS } from './codebook';

/** Below this many students (or cases) no number is printed. */
export const DEFAULT_K = 10;
export const MIN_K = 5;
export const MAX_K = 30;

const opaqueId = z.string().min(1).max(80);

/** What an act of allyship is counted by. */
export const ACT_DIMENSIONS = ['term', 'act_beside'] as const satisfies readonly Dimension[];

/**
 * One counted record (a case, an episode or an act) as coarse codes. Nothing in it is printed but counts; the student ids are opaque
 * and only tell how many different students stand behind a number. Adults do not belong into `harmed` or `responsible`. Of a case
 * the dimensions of the first codebook are always there, those that came later when it was counted since.
 */
export const factSchema = z.strictObject({
  values: z.partialRecord(dimensionSchema, z.string().min(1).max(80)).superRefine((values, context) => {
    const refuse = (dimension: Dimension, message: string) => context.addIssue({ code: 'custom', path: [dimension], message });
    for (const dimension of values.act_beside === undefined ? FIRST_DIMENSIONS : ACT_DIMENSIONS)
      if (values[dimension] === undefined) refuse(dimension, 'missing');
    for (const dimension of DIMENSIONS) {
      const known = CODEBOOK[dimension].categories;
      const value = values[dimension];
      if (value !== undefined && known.length > 0 && !known.some((c) => c.code === value)) refuse(dimension, 'not in the codebook');
    }
  }),
  harmed: z.array(opaqueId),
  responsible: z.array(opaqueId),
});
export type Fact = z.infer<typeof factSchema>;

/** A closed period. Its bounds are public; no date of a case is. */
export const periodSchema = z.strictObject({ label: z.string().trim().min(1).max(60), from: dateSchema, to: dateSchema });
export type Period = z.infer<typeof periodSchema>;

export const dimensionChoiceSchema = z.strictObject({
  dimension: dimensionSchema,
  grouping: z.string().min(1).max(40).default(FINE),
});
export type DimensionChoice = z.infer<typeof dimensionChoiceSchema>;

/**
 * [Note: Only what adds up is counted] The unit is what one fact stands for: a case, an episode or an act of allyship. Students are no unit: a student
 * of two cases is in two cells, so a table of students does not add up to its margins, and the protection is a proof about
 * additions. Students decide whether a number may be shown. See: [Note: The smallest side decides]
 */
export const UNITS = ['cases', 'episodes', 'acts'] as const;
export type Unit = (typeof UNITS)[number];

/** What a unit can be counted by, in the order of the codebook. */
export const dimensionsOf = (unit: Unit): readonly Dimension[] =>
  unit === 'acts' ? ACT_DIMENSIONS : DIMENSIONS.filter((dimension) => dimension !== 'act_beside');

/** Most dimensions of one table, and most tables of one release. */
export const MAX_DIMENSIONS = 4;
export const MAX_TABLES = 6;

const dimensionsSchema = z
  .array(dimensionChoiceSchema)
  .min(1)
  .max(MAX_DIMENSIONS)
  .refine((dims) => new Set(dims.map((d) => d.dimension)).size === dims.length, 'each dimension once');

export const releaseRequestSchema = z
  .strictObject({
    period: periodSchema,
    unit: z.enum(UNITS),
    dims: dimensionsSchema,
    /** Further tables of the same release, protected together with this one. */
    linked: z
      .array(dimensionsSchema)
      .max(MAX_TABLES - 1)
      .default([]),
    k: z.number().int().min(MIN_K).max(MAX_K).default(DEFAULT_K),
    /** Every number rounded instead of some withheld. */
    rounded: z.literal(true).optional(),
  })
  .refine(({ unit, dims, linked }) => [dims, ...linked].flat().every(({ dimension }) => dimensionsOf(unit).includes(dimension)), {
    path: ['dims'],
    message: 'not counted by that',
  });
export type ReleaseRequest = z.infer<typeof releaseRequestSchema>;

/** What rounded numbers are multiples of: the smallest multiple of 5 that is not below k. */
export const roundingBase = (k: number): number => Math.ceil(k / 5) * 5;

/** How far a search is. `better`: a safe table is there, and one that shows more is looked for; `checking`: the written files are. */
export const SEARCH_STAGES = ['idle', 'counting', 'hiding', 'better', 'checking'] as const;
export type SearchStage = (typeof SEARCH_STAGES)[number];

/** `rounded` only in a release that has no exact number at all. */
export const CELL_STATUSES = ['shown', 'withheld', 'impossible', 'rounded'] as const;

/**
 * One number. `at` has one code per dimension, `All` for the margin. `count` is there when shown, 0 when impossible, absent when
 * withheld. There is on purpose no field that says why a number is withheld: which ones are small and which protect another
 * is itself a secret (design 4.4), so the window has one sentence for both.
 */
export const protectedCellSchema = z.strictObject({
  at: z.array(z.string()),
  status: z.enum(CELL_STATUSES),
  count: z.number().int().nonnegative().optional(),
});
export type ProtectedCell = z.infer<typeof protectedCellSchema>;

export const publishedDimensionSchema = z.strictObject({
  dimension: dimensionSchema,
  grouping: z.string(),
  label: z.string(),
  categories: z.array(z.strictObject({ code: z.string(), label: z.string() })),
});
export type PublishedDimension = z.infer<typeof publishedDimensionSchema>;

/** A table that may leave the app. No dimension at all when only the total could be protected (`reduced` is then true). */
export const protectedTableSchema = z.strictObject({
  codebook: z.string(),
  unit: z.enum(UNITS),
  period: periodSchema,
  k: z.number().int().positive(),
  /** How wide the range of every withheld number is at least. */
  width: z.number().int().positive(),
  dims: z.array(publishedDimensionSchema).max(MAX_DIMENSIONS),
  /** Row by row in the order of the categories, margins last; every combination once. */
  cells: z.array(protectedCellSchema),
  /** What every number is a multiple of, in a rounded release. */
  rounding: z.number().int().positive().optional(),
  /** Cases, episodes or acts in all; always shown. */
  population: z.number().int().nonnegative(),
  /** How many numbers are withheld in all. */
  withheld: z.number().int().nonnegative(),
  /** The asked table could not be protected and only the total is left. */
  reduced: z.boolean(),
});
export type ProtectedTable = z.infer<typeof protectedTableSchema>;

/** Numbers that follow from printed counts alone (design 4.5). */
export const releaseStatisticsSchema = z.strictObject({
  /** Share of a cell in its line along `along`. `nearest` is 1 or, below 40 cases, 5. */
  percents: z.array(
    z.strictObject({
      at: z.array(z.string()),
      along: dimensionSchema,
      percent: z.number().int().min(0).max(100),
      nearest: z.union([z.literal(1), z.literal(5)]),
    }),
  ),
  /** Band that holds the median of the days, where the printed band counts alone fix it and there are enough of them. */
  medians: z.array(z.strictObject({ at: z.array(z.string()), along: z.enum(['days_band', 'days_to_session']), band: z.string() })),
});
export type ReleaseStatistics = z.infer<typeof releaseStatisticsSchema>;

/** A coarser request and how much of its table (of the inner cells) would be withheld: 0 to 1. */
export const adviceSchema = z.strictObject({
  request: releaseRequestSchema,
  innerCells: z.number().int().nonnegative(),
  withheldInner: z.number().int().nonnegative(),
  withheldShare: z.number().min(0).max(1),
});
export type Advice = z.infer<typeof adviceSchema>;

/** What stands on a release beside the table. No author and no time of day, only the date. */
export const releaseMetaSchema = z.strictObject({
  releaseId: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  releasedOn: dateSchema,
  toolVersion: z.string().regex(/^[A-Za-z0-9.+-]{1,40}$/),
  predecessors: z.array(z.string().regex(/^[A-Za-z0-9-]{1,64}$/)).default([]),
  /** Numbers published elsewhere that were taken as known to everybody. */
  outside: z.number().int().nonnegative().optional(),
  /** Two admins agreed to a threshold below the usual one. Printed, without who. */
  loweredByTwo: z.literal(true).optional(),
  /** The terms of the school years counted, as they were when they were first published. */
  terms: z.array(periodSchema).optional(),
});
export type ReleaseMeta = z.infer<typeof releaseMetaSchema>;

/** A file of a release, path relative to the release's folder with `/`. */
export const releaseFileSchema = z.strictObject({
  name: z.string(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ReleaseFile = z.infer<typeof releaseFileSchema>;

/** A release as the list of releases tells it. */
export const ledgerRowSchema = z.strictObject({
  release: z.string(),
  releasedOn: z.string(),
  /** Name of who saved it; empty when they can't sign in any more. */
  by: z.string(),
  unit: z.enum(UNITS),
  period: periodSchema,
  k: z.number().int(),
  rounded: z.boolean(),
  tables: z.array(z.strictObject({ dims: z.array(z.string()), withheld: z.number().int().nonnegative() })),
  files: z.number().int().nonnegative(),
});
export type LedgerRow = z.infer<typeof ledgerRowSchema>;
