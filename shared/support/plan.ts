/**
 * @file A support plan: help that is not a debt. Who needs what, what is offered, who helps, and when it is looked at again. Pure.
 * Source: practice.md 4.1, cases 8 and 12.
 *
 * [Note: Support outlives the process]
 * A plan and a buddy belong to the case and not to one of its episodes. They need no agreement and no accepted screening, and closing
 * the case ends neither: help that stops because a file is closed was never help. Whoever looks after it finds its days on Today as
 * before, and it is ended by a person who looked at it, on a day, and by nothing else.
 */
import { z } from 'zod';
import { partyIdSchema } from '../cases/case';
import { editionSchema } from '../editions';
import { needIdSchema } from '../preparation/preparation';
import { dateSchema, line, optionalLine } from '../values';

export const supportPlanIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'SupportPlanId'>();
export type SupportPlanId = z.infer<typeof supportPlanIdSchema>;

/** A private memory aid would be nobody's help: what is offered to a child is case record, or restricted. */
export const SUPPORT_CLASSES = ['case_record', 'restricted'] as const;
const supportClassSchema = z.enum(SUPPORT_CLASSES);

const planShape = {
  /** Who is helped. */
  partyId: partyIdSchema,
  /** The stated need that this answers, where one was written down in preparation. */
  needId: needIdSchema.optional(),
  need: line(500),
  offered: line(500),
  /** Who helps: somebody of the case, or anybody in words ("the school nurse"). */
  helperId: partyIdSchema.optional(),
  helper: optionalLine(120),
  from: dateSchema,
  until: dateSchema.optional(),
  /** The day on which somebody asks whether it still helps. Without one it would be forgotten. */
  reviewOn: dateSchema,
  class: supportClassSchema.default('case_record'),
};

export const supportPlanInputSchema = z.strictObject(planShape).superRefine((plan, context) => {
  for (const [field, day] of [
    ['until', plan.until],
    ['reviewOn', plan.reviewOn],
  ] as const)
    if (day !== undefined && day < plan.from)
      context.addIssue({ code: 'invalid_format', format: 'date', input: day, path: [field], message: 'before it begins' });
});
export type SupportPlanInput = z.input<typeof supportPlanInputSchema>;

const reviewSchema = z.strictObject({ on: dateSchema, note: z.string(), by: z.string() });

export const supportPlanSchema = z.strictObject({
  ...planShape,
  id: supportPlanIdSchema,
  endedOn: dateSchema.optional(),
  /** Each time somebody looked at it, oldest first. */
  reviews: z.array(reviewSchema),
  edition: editionSchema,
});
export type SupportPlan = z.infer<typeof supportPlanSchema>;

export const isRunning = (plan: Pick<SupportPlan, 'endedOn'>): boolean => plan.endedOn === undefined;
