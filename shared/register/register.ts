/** @file The register of what was shown: to whom, why, until when, and whether it came back. Source: practice.md 1.9, 3.2 rows 3 and 14. Pure. */
import { z } from 'zod';
import { caseIdSchema, dateSchema, personIdSchema } from '../values';

/** Where a row lies and its number there: the case book, a facilitator's desk, or the summaries. */
export const shownIdSchema = z.string().regex(/^(cases|summaries|desk-[0-9a-f]{32}):\d{1,15}$/);

export const SHOWN_STATES = ['all', 'to_collect', 'overdue'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

export const shownSchema = z.strictObject({
  id: shownIdSchema,
  /** The day it left, and by whom it was taken. */
  on: dateSchema,
  by: z.string(),
  caseId: caseIdSchema.optional(),
  caseRef: z.string().optional(),
  caseTitle: z.string().optional(),
  /** A print's kind, `attachment`, `summary`, …; the window has words for those it knows. */
  kind: z.string(),
  toWhom: z.string(),
  why: z.string(),
  until: dateSchema.optional(),
  copies: z.number().int().positive(),
  /** Since a consent was taken back: to be collected and destroyed. */
  collectSince: dateSchema.optional(),
  collectedOn: dateSchema.optional(),
});
export type Shown = z.infer<typeof shownSchema>;

export const registerFilterSchema = z.strictObject({
  caseId: caseIdSchema.optional(),
  personId: personIdSchema.optional(),
  state: z.enum(SHOWN_STATES).default('all'),
  from: dateSchema.optional(),
  to: dateSchema.optional(),
});
export type RegisterFilter = z.input<typeof registerFilterSchema>;

/** What is to be done about a row: nothing, collect it, or ask for it because its time is over. */
export function shownState(
  row: Pick<Shown, 'until' | 'collectSince' | 'collectedOn'>,
  today: string,
): 'out' | 'to_collect' | 'overdue' | 'collected' {
  if (row.collectedOn !== undefined) return 'collected';
  if (row.collectSince !== undefined) return 'to_collect';
  return row.until !== undefined && row.until < today ? 'overdue' : 'out';
}
