/**
 * @file How a circle went, beyond that it was held: parts of the script, passes, why it was stopped, statements that were read.
 * Pure. Source: practice.md 1.1 row 6, 3.2 item 21, 4.2.
 */
import { z } from 'zod';
import { attachmentIdSchema } from '../attachments/attachment';
import { partyIdSchema } from '../cases/case';
import { line, noteIdSchema, optionalLine } from '../values';

/** `changed`: done in another way than the script has it. */
export const PART_STATES = ['done', 'changed', 'skipped'] as const;
export type PartState = (typeof PART_STATES)[number];

export const STOP_REASONS = ['left', 'unsafe', 'too_much', 'not_ready', 'time', 'interrupted', 'other'] as const;
export type StopReason = (typeof STOP_REASONS)[number];

export const partAccountSchema = z.strictObject({
  /** Id of the block in the script that was planned. */
  part: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** Its title then: a script may be worded anew, the record stays readable. */
  title: line(200),
  state: z.enum(PART_STATES),
  passes: z.number().int().min(0).max(2000).optional(),
});
export type PartAccount = z.infer<typeof partAccountSchema>;

/** A statement that was read because its writer did not speak. Its words are a note or a file of the case, each with a class of its own. */
export const statementSchema = z.strictObject({
  partyId: partyIdSchema,
  readBy: optionalLine(120),
  noteId: noteIdSchema.optional(),
  attachmentId: attachmentIdSchema.optional(),
});
export type Statement = z.infer<typeof statementSchema>;

export const afterSchema = z.strictObject({
  /** In all rounds together, where they were not counted by part. */
  passes: z.number().int().min(0).max(2000).optional(),
  parts: z.array(partAccountSchema).max(60).default([]),
  stopReason: z.enum(STOP_REASONS).optional(),
  statements: z.array(statementSchema).max(20).default([]),
});
export type After = z.infer<typeof afterSchema>;

export const NOTHING_AFTER: After = { parts: [], statements: [] };

/** Passes in all: as counted, else the sum of the parts; nothing when nobody counted. */
export function passesIn({ passes, parts }: Pick<After, 'passes' | 'parts'>): number | undefined {
  if (passes !== undefined) return passes;
  const counted = parts.flatMap((p) => (p.passes === undefined ? [] : [p.passes]));
  return counted.length === 0 ? undefined : counted.reduce((sum, n) => sum + n, 0);
}

/** How much of the script was really done: counts, and a share that describes and never grades. */
export interface Fidelity {
  readonly done: number;
  readonly changed: number;
  readonly skipped: number;
  readonly of: number;
  /** Done as written or in another way, of all parts that were ticked; whole percent. */
  readonly percent: number;
}

export function fidelityOf(parts: readonly Pick<PartAccount, 'state'>[]): Fidelity | undefined {
  if (parts.length === 0) return undefined;
  const count = (state: PartState) => parts.filter((p) => p.state === state).length;
  const [done, changed, skipped] = [count('done'), count('changed'), count('skipped')];
  return { done, changed, skipped, of: parts.length, percent: Math.round(((done + changed) / parts.length) * 100) };
}
