/** @file What is done when a promise is not kept, step by step; suggested, never forced. Pure. Source: practice.md 1.6. */
import { z } from 'zod';
import { type Agreement, isEnded } from '../agreements/agreement';
import { partyIdSchema } from '../cases/case';
import { agreementIdSchema, dateSchema, episodeIdSchema, line, optionalLine } from '../values';

/** In the order in which they are usually tried. Telling the person harmed has tasks of its own (`telling.ts`). */
export const STEP_KINDS = ['reminder', 'support_talk', 'renegotiate', 'reconvene', 'end_not_kept', 'hand_back'] as const;
export const stepKindSchema = z.enum(STEP_KINDS);
export type StepKind = (typeof STEP_KINDS)[number];

export const STEP_STATES = ['planned', 'done', 'dropped'] as const;

export const stepIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'StepId'>();
export type StepId = z.infer<typeof stepIdSchema>;

export const stepSchema = z.strictObject({
  id: stepIdSchema,
  agreementId: agreementIdSchema,
  episodeId: episodeIdSchema,
  kind: stepKindSchema,
  state: z.enum(STEP_STATES),
  plannedOn: dateSchema.optional(),
  /** The day it was done, or let go. */
  endedOn: dateSchema.optional(),
  /** People of the case it was done with. */
  withParties: z.array(partyIdSchema),
  /** Others, in words; of a handing back: to whom. A role or an office, no story. */
  withOthers: z.string(),
  note: z.string(),
  by: z.string(),
});
export type Step = z.infer<typeof stepSchema>;

const shape = {
  agreementId: agreementIdSchema,
  kind: stepKindSchema,
  on: dateSchema,
  withParties: z.array(partyIdSchema).max(20).default([]),
  withOthers: optionalLine(200),
  note: optionalLine(2000),
};

/** Done on a day, or planned for one. A handing back says to whom. */
export const stepInputSchema = z
  .strictObject({ ...shape, planned: z.boolean().default(false), id: stepIdSchema.optional() })
  .refine((step) => step.kind !== 'hand_back' || step.planned || line(200).safeParse(step.withOthers).success, {
    path: ['withOthers'],
    message: 'required',
  });

/** A signed agreement of which a promise is past its day. */
export const isBehind = (agreement: Pick<Agreement, 'status' | 'items'>, today: string): boolean =>
  agreement.status === 'active' && agreement.items.some((item) => !isEnded(item.status) && item.due < today);

const BROKEN: readonly Agreement['status'][] = ['partly_completed', 'not_kept'];
const done = (steps: readonly Step[], kind: StepKind, since = ''): boolean =>
  steps.some((step) => step.kind === kind && step.state === 'done' && (step.endedOn ?? '') >= since);

/**
 * The step that usually comes next. A planned one comes first; a new version begins again with a reminder; whoever has met again
 * and still does not keep it ends it, tells the person harmed, and hands it back.
 * @param steps of this agreement
 * @param untold whether a person harmed is still to be told
 */
export function suggestedStep(
  agreement: Pick<Agreement, 'status' | 'items' | 'version' | 'signedOn'>,
  steps: readonly Step[],
  untold: boolean,
  today: string,
): StepKind | undefined {
  if (BROKEN.includes(agreement.status)) return untold || done(steps, 'hand_back') ? undefined : 'hand_back';
  if (agreement.status !== 'active') return undefined;
  const [planned] = steps.filter((step) => step.state === 'planned').sort((a, b) => ((a.plannedOn ?? '') < (b.plannedOn ?? '') ? -1 : 1));
  if (planned !== undefined) return planned.kind;
  // It was said that it ends: what is missing now is how each promise ended.
  if (done(steps, 'end_not_kept', agreement.signedOn) || !isBehind(agreement, today)) return undefined;
  if (!done(steps, 'reminder', agreement.signedOn)) return 'reminder';
  if (!done(steps, 'support_talk', agreement.signedOn)) return 'support_talk';
  if (agreement.version === 1 && !done(steps, 'renegotiate')) return 'renegotiate';
  return done(steps, 'reconvene') ? 'end_not_kept' : 'reconvene';
}
