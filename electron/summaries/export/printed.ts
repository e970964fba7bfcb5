/** @file What may be written: tables as they are printed, whoever names the dimensions (the codebook, or a district's own facts file). */
import { z } from 'zod';
import { Refusal } from '../../../shared/result';
import { MAX_TABLES, protectedTableSchema, publishedDimensionSchema } from '../../../shared/summaries/release';

export const printedTableSchema = protectedTableSchema.extend({
  dims: z.array(
    publishedDimensionSchema.extend({
      dimension: z
        .string()
        .regex(/^\p{L}[\p{L}\p{N}_ -]{0,59}$/u)
        .refine((name) => !['count', 'status'].includes(name.toLowerCase())),
    }),
  ),
});
export type PrintedTable = z.infer<typeof printedTableSchema>;

export const printedTablesSchema = z.array(printedTableSchema).min(1).max(MAX_TABLES);

/** The table that speaks for the release: all have the same population, period and threshold. */
export function firstOf(tables: readonly PrintedTable[]): PrintedTable {
  const [first] = tables;
  if (!first || tables.some((t) => t.k !== first.k || t.population !== first.population || t.unit !== first.unit))
    throw new Refusal('invalid', { reason: 'release' });
  return first;
}
