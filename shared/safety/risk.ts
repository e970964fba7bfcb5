/** @file A named risk or strength, with what is done about it. Printed nowhere. Source: practice.md 1.3, 4.1. Pure. */
import { z } from 'zod';
import { partyIdSchema } from '../cases/case';
import { dateSchema, line, optionalLine, paragraphs } from '../values';

export const riskIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'RiskId'>();
export type RiskId = z.infer<typeof riskIdSchema>;

export const RISK_KINDS = ['risk', 'strength'] as const;
/** Three steps and no numbers: nobody can say whether a child is in danger by 0.6. */
export const RISK_STEPS = ['low', 'middle', 'high'] as const;
const step = z.enum(RISK_STEPS);

const fields = {
  /** Absent: it is about everyone. */
  partyId: partyIdSchema.optional(),
  kind: z.enum(RISK_KINDS),
  what: line(300),
  likelihood: step.optional(),
  severity: step.optional(),
  /** What is done about it, or how the strength is used. */
  action: paragraphs(2000),
  byWhom: optionalLine(120),
  notedOn: dateSchema,
  reviewOn: dateSchema.optional(),
};

/** A risk says how likely and how bad; a strength needs neither, and what a form still holds of them is not kept. */
export const riskInputSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...fields, kind: z.literal('risk'), likelihood: step, severity: step }),
  z.strictObject({ ...fields, kind: z.literal('strength') }),
]);
export type RiskInput = z.input<typeof riskInputSchema>;

export const riskSchema = z.strictObject({
  ...fields,
  id: riskIdSchema,
  episode: z.number().int().positive(),
  endedOn: dateSchema.optional(),
  endedNote: z.string(),
});
export type Risk = z.infer<typeof riskSchema>;

/** Open ones first, the weightiest on top; then strengths; then what has ended, the latest first. */
export function inOrder(risks: readonly Risk[]): Risk[] {
  const weight = (risk: Risk) =>
    risk.kind === 'strength' ? -1 : RISK_STEPS.indexOf(risk.likelihood ?? 'low') + RISK_STEPS.indexOf(risk.severity ?? 'low');
  return [...risks].sort((a, b) => {
    if ((a.endedOn === undefined) !== (b.endedOn === undefined)) return a.endedOn === undefined ? -1 : 1;
    if (a.endedOn !== undefined && b.endedOn !== undefined) return a.endedOn < b.endedOn ? 1 : -1;
    return weight(b) - weight(a) || (a.notedOn < b.notedOn ? -1 : 1);
  });
}
