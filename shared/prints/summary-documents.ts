/** @file Papers of a protected summary: the report, the page about its protection, and its plots as pictures. Printed numbers only. */
import { z } from 'zod';
import { line } from '../values';
import { inAppLanguage } from './pieces';

const place = z.number().min(-10).max(10_000);
const shapeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bar'), x: place, y: place, width: place, height: place }),
  z.strictObject({ kind: z.literal('axis'), x: place, y: place, height: place }),
  z.strictObject({
    kind: z.literal('text'),
    x: place,
    y: place,
    text: z.string().max(400),
    size: z.number().min(6).max(40),
    anchor: z.enum(['start', 'end']),
    as: z.enum(['title', 'panel', 'label', 'value', 'small']),
  }),
]);
/** See: [Note: One drawing, four papers] */
const drawingSchema = z.strictObject({ width: place, height: place, shapes: z.array(shapeSchema).max(4000) });

const saying = line(600);
/** A measure has a value for each group. */
const term = z.strictObject({ term: line(80), meaning: line(4000) });

/** A part of a table that is as wide as a page. */
const blockSchema = z.strictObject({
  /** Which categories of further dimensions it is about. */
  of: z.array(line(200)).max(2),
  /** What goes down and what goes across; empty: nothing does. */
  down: z.string().max(80),
  across: z.string().max(80),
  columns: z
    .array(z.strictObject({ name: line(160), margin: z.boolean() }))
    .min(1)
    .max(12),
  rows: z
    .array(
      z.strictObject({
        name: line(160),
        margin: z.boolean(),
        cells: z
          .array(
            z.strictObject({
              /** The number, or the mark of one that is withheld or impossible. */
              text: line(12),
              /** How a screen reader says a mark. */
              said: z.string().max(60),
              /** Its share with the number that it is a share of; empty where there is none. */
              share: z.string().max(40),
            }),
          )
          .min(1)
          .max(12),
      }),
    )
    .min(1)
    .max(60),
});

const tableSchema = z.strictObject({
  title: line(300),
  caption: saying,
  blocks: z.array(blockSchema).min(1).max(400),
  /** What the marks and the shares mean, as far as the table has them. */
  notes: z.array(saying).max(12),
  plot: z.strictObject({ title: line(120), said: saying, rows: z.array(drawingSchema).max(60), foot: z.array(saying).max(8) }).optional(),
});

export const summaryReportSchema = z.strictObject({
  kind: z.literal('summary_report'),
  ...inAppLanguage,
  lead: saying,
  facts: z.array(term).max(12),
  tables: z.array(tableSchema).min(1).max(6),
  definitions: z.strictObject({ title: line(80), lines: z.array(term).max(60) }),
});
export type SummaryReport = z.infer<typeof summaryReportSchema>;

/** One page that a principal, a parent and a data-protection officer can each read. */
export const disclosureReportSchema = z.strictObject({
  kind: z.literal('disclosure_report'),
  ...inAppLanguage,
  lead: z.array(saying).max(4),
  parts: z.array(z.strictObject({ heading: line(80), lines: z.array(line(900)).min(1).max(10) })).length(5),
});
export type DisclosureReport = z.infer<typeof disclosureReportSchema>;

/** Not for paper: each drawing becomes a PNG in the print window. */
export const plotPicturesSchema = z.strictObject({
  kind: z.literal('plot_pictures'),
  ...inAppLanguage,
  drawings: z.array(drawingSchema).min(1).max(6),
});
export type PlotPictures = z.infer<typeof plotPicturesSchema>;

/** Most bytes of one picture. */
const MOST = 8_000_000;
export const pictureBytesSchema = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.byteLength > 0 && value.byteLength <= MOST,
);
