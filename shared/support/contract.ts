/** @file What the window may ask about support: plans, matches, what is asked of both, trainings, acts of allyship. Counselors only. */
import { z } from 'zod';
import { partyIdSchema } from '../cases/case';
import { seenSchema } from '../editions';
import { method } from '../ipc';
import { caseIdSchema, dateSchema, optionalLine, personIdSchema } from '../values';
import {
  endingSchema,
  loadSchema,
  matchAnswerSchema,
  matchIdSchema,
  matchKindSchema,
  matchSchema,
  matchStatusSchema,
  proposalSchema,
  rankSchema,
  sideSchema,
  supportTaskIdSchema,
} from './match';
import { supportPlanIdSchema, supportPlanInputSchema, supportPlanSchema } from './plan';
import {
  allyActIdSchema,
  allyActInputSchema,
  allyActSchema,
  trainingIdSchema,
  trainingInputSchema,
  trainingKindSchema,
  trainingSchema,
} from './training';

const counselor = ['counselor'] as const;
const done = z.strictObject({});

export const caseSupportSchema = z.strictObject({
  plans: z.array(supportPlanSchema),
  matches: z.array(matchSchema),
  /** People in a part of this case that asks for a training, without a fresh one. */
  untrained: z.array(z.strictObject({ partyId: partyIdSchema, kind: trainingKindSchema, state: z.enum(['none', 'run_out']) })),
});
export type CaseSupport = z.infer<typeof caseSupportSchema>;

const caseOf = { caseId: caseIdSchema, ref: z.string(), title: z.string() };
const lineOfMatch = z.strictObject({
  ...caseOf,
  id: matchIdSchema,
  kind: matchKindSchema,
  rank: rankSchema,
  status: matchStatusSchema,
  /** The name of the other side. */
  other: z.string(),
  from: dateSchema.optional(),
  endedOn: dateSchema.optional(),
});
const lineOfPlan = z.strictObject({
  ...caseOf,
  id: supportPlanIdSchema,
  offered: z.string(),
  /** Who is helped, or who helps, in words. */
  other: z.string(),
  from: dateSchema,
  reviewOn: dateSchema,
  endedOn: dateSchema.optional(),
  /** The case is closed and the help goes on. */
  apart: z.boolean(),
});

export const personSupportSchema = z.strictObject({
  /** Help for this person, and help that this person gives. */
  helped: z.strictObject({ plans: z.array(lineOfPlan), matches: z.array(lineOfMatch) }),
  helps: z.strictObject({ plans: z.array(lineOfPlan), matches: z.array(lineOfMatch) }),
  trainings: z.array(trainingSchema),
  acts: z.array(allyActSchema),
});
export type PersonSupport = z.infer<typeof personSupportSchema>;
export type SupportLine = z.infer<typeof lineOfPlan>;
export type MatchLine = z.infer<typeof lineOfMatch>;

export const supportOverviewSchema = z.strictObject({
  matches: z.array(lineOfMatch.extend({ helper: z.string() })),
  plans: z.array(lineOfPlan),
  /** How many acts of allyship were noted in each term, the newest first. Nobody's name, no order of people. */
  acts: z.array(z.strictObject({ term: z.string(), count: z.number().int().positive() })),
});

export const supportContract = {
  /** Everything about support in one case. Reading is audited (invariant 15). */
  'support.open': method(counselor, z.strictObject({ caseId: caseIdSchema }), caseSupportSchema),
  /** A new plan, or one that is put right. Also in a closed case. */
  'support.savePlan': method(
    counselor,
    z.strictObject({ caseId: caseIdSchema, id: supportPlanIdSchema.optional(), plan: supportPlanInputSchema, seen: seenSchema }),
    z.strictObject({ id: supportPlanIdSchema }),
  ),
  /** Looked at on its day: it goes on until `next`, or it is over. */
  'support.reviewPlan': method(
    counselor,
    z.strictObject({ id: supportPlanIdSchema, on: dateSchema, note: optionalLine(1000), next: dateSchema.optional() }),
    done,
  ),
  /** It was not over after all. */
  'support.resumePlan': method(counselor, z.strictObject({ id: supportPlanIdSchema, reviewOn: dateSchema }), done),

  /** Names the helpers of somebody, in their order. Refused `blocked` with the reason when one of them must not meet the person. */
  'support.propose': method(
    counselor,
    z.strictObject({ caseId: caseIdSchema, proposal: proposalSchema }),
    z.strictObject({ ids: z.array(matchIdSchema) }),
  ),
  /** Whether one of the two agrees. */
  'support.answer': method(
    counselor,
    z.strictObject({ id: matchIdSchema, side: sideSchema, answer: matchAnswerSchema, on: dateSchema }),
    done,
  ),
  /** Both agreed: it begins. One active match at a time for a person, over all cases. */
  'support.start': method(counselor, z.strictObject({ id: matchIdSchema, on: dateSchema }), done),
  'support.end': method(
    counselor,
    z.strictObject({ id: matchIdSchema, status: endingSchema, on: dateSchema, why: optionalLine(300) }),
    done,
  ),
  /** Takes back a proposal; what has begun is ended and stays. */
  'support.drop': method(counselor, z.strictObject({ id: matchIdSchema }), done),
  'support.setTogether': method(counselor, z.strictObject({ id: matchIdSchema, together: optionalLine(300) }), done),
  /** A closing talk was had, or feedback given; or somebody would rather not. */
  'support.recordTask': method(
    counselor,
    z.strictObject({
      id: supportTaskIdSchema,
      on: dateSchema,
      declined: z.boolean().default(false),
      load: loadSchema.optional(),
      note: optionalLine(2000),
    }),
    done,
  ),

  /** What a person's page shows. Reading is audited. */
  'support.ofPerson': method(counselor, z.strictObject({ personId: personIdSchema }), personSupportSchema),
  'support.saveTraining': method(
    counselor,
    z.strictObject({ personId: personIdSchema, training: trainingInputSchema, id: trainingIdSchema.optional() }),
    z.strictObject({ id: trainingIdSchema }),
  ),
  'support.dropTraining': method(counselor, z.strictObject({ id: trainingIdSchema }), done),
  'support.noteAct': method(counselor, z.strictObject({ act: allyActInputSchema }), z.strictObject({ id: allyActIdSchema })),
  /** Somebody takes the agreement back: the note is gone. */
  'support.dropAct': method(counselor, z.strictObject({ id: allyActIdSchema }), done),
  /** All help that runs now, over all cases, closed ones too; and the count of acts by term. Reading is audited. */
  'support.overview': method(counselor, z.strictObject({}), supportOverviewSchema),
};
