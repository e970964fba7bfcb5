/** @file Numbers of the same cases that were published elsewhere and typed in by hand, so that everything here is protected beside them. */
import { z } from 'zod';
import { dateSchema } from '../values';
import { dimensionSchema } from './codebook';
import { periodSchema, UNITS } from './release';

/** Where it was published: a closed list, since free text could hold a name. */
export const OUTSIDE_SOURCES = ['state-report', 'board', 'school-report', 'press', 'other'] as const;
export type OutsideSource = (typeof OUTSIDE_SOURCES)[number];

/** A single number of a closed period. No dimension at all: the total. */
export const outsideNumberSchema = z.strictObject({
  period: periodSchema,
  unit: z.enum(UNITS),
  cell: z
    .array(z.strictObject({ dimension: dimensionSchema, grouping: z.string().min(1).max(40), code: z.string().min(1).max(80) }))
    .max(2)
    // A single term is a period of its own.
    .refine((cell) => cell.every(({ dimension }) => dimension !== 'term'))
    .refine((cell) => new Set(cell.map(({ dimension }) => dimension)).size === cell.length),
  count: z.number().int().min(0).max(100_000),
  source: z.enum(OUTSIDE_SOURCES),
  publishedOn: dateSchema,
});
export type OutsideNumber = z.infer<typeof outsideNumberSchema>;

export const outsideRowSchema = z.strictObject({
  seq: z.number().int().positive(),
  number: outsideNumberSchema,
  on: z.string(),
  /** Name of who typed it in; empty when they can't sign in any more. */
  by: z.string(),
  state: z.enum(['counts', 'corrected', 'taken-back']),
  corrects: z.number().int().positive().optional(),
});
export type OutsideRow = z.infer<typeof outsideRowSchema>;
