/** @file In which forms a release can be written. The CSV files, their description and the note are in every one. */
import { z } from 'zod';

/** `report`: the PDF with tables and plots, and the page about how it was protected. `svg`, `png`: each plot as a picture. */
export const FORMATS = ['xlsx', 'report', 'svg', 'png', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/** What most people need: a workbook to go on with and a report to hand over. */
export const USUAL_FORMATS: readonly Format[] = ['xlsx', 'report'];

/** Forms that only the app can make, since it draws them in a window. */
export const DRAWN_FORMATS: readonly Format[] = ['report', 'png'];

export const formatsSchema = z
  .array(z.enum(FORMATS))
  .max(FORMATS.length)
  .refine((formats) => new Set(formats).size === formats.length, 'each once');
