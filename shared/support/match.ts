/**
 * @file A match: a buddy, peer mentor or ally beside somebody, with a second and a third who stand ready. Pure.
 * Source: practice.md 3.2 row 9, 4.1, 4.2; [S42].
 */
import { z } from 'zod';
import { partyIdSchema } from '../cases/case';
import type { PartyRole } from '../cases/words';
import { contactLimitSchema } from '../contacts/contact';
import { personInputSchema } from '../people/person';
import { dateSchema, optionalLine, personIdSchema } from '../values';
import { trainingSchema } from './training';

const id = <B extends string>(_brand: B) =>
  z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .brand<B>();
export const matchIdSchema = id('MatchId');
export type MatchId = z.infer<typeof matchIdSchema>;
export const supportTaskIdSchema = id('SupportTaskId');

export const MATCH_KINDS = ['buddy', 'peer_mentor', 'ally'] as const;
export const matchKindSchema = z.enum(MATCH_KINDS);
export type MatchKind = (typeof MATCH_KINDS)[number];

/** Who begins, who is plan B, who is plan C. */
export const RANKS = ['A', 'B', 'C'] as const;
export const rankSchema = z.enum(RANKS);
export type Rank = (typeof RANKS)[number];

export const MATCH_STATUSES = ['proposed', 'active', 'ended_ok', 'ended_early_no_fault', 'ended_safety'] as const;
export const matchStatusSchema = z.enum(MATCH_STATUSES);
export type MatchStatus = (typeof MATCH_STATUSES)[number];
export const ENDINGS = ['ended_ok', 'ended_early_no_fault', 'ended_safety'] as const;
export const endingSchema = z.enum(ENDINGS);

/** Which part in the case an active match gives its helper. */
export const ROLE_OF_KIND: Record<MatchKind, Extract<PartyRole, 'buddy' | 'ally'>> = { buddy: 'buddy', peer_mentor: 'buddy', ally: 'ally' };

export const ANSWERS = ['not_asked', 'yes', 'no'] as const;
export const matchAnswerSchema = z.enum(ANSWERS);
/** The two sides of a match: who is helped, who helps. Each is asked by itself. */
export const SIDES = ['person', 'helper'] as const;
export const sideSchema = z.enum(SIDES);
export type Side = (typeof SIDES)[number];

export const TASK_KINDS = ['feedback_month', 'feedback_term', 'closing_talk'] as const;
export const taskKindSchema = z.enum(TASK_KINDS);
export type TaskKind = (typeof TASK_KINDS)[number];

/** How it would be without (asked of who is helped), how much it is (asked of the helper). Words, never a number. */
export const LOADS = ['light', 'some', 'heavy'] as const;
export const loadSchema = z.enum(LOADS);

export const supportTaskSchema = z.strictObject({
  id: supportTaskIdSchema,
  matchId: matchIdSchema,
  kind: taskKindSchema,
  side: sideSchema,
  due: dateSchema,
  doneOn: dateSchema.optional(),
  /** They were asked and would rather not. */
  declined: z.boolean(),
  load: loadSchema.optional(),
  note: z.string(),
});
export type SupportTask = z.infer<typeof supportTaskSchema>;

export const matchSchema = z.strictObject({
  id: matchIdSchema,
  partyId: partyIdSchema,
  helper: z.strictObject({ id: personIdSchema, name: z.string() }),
  kind: matchKindSchema,
  rank: rankSchema,
  status: matchStatusSchema,
  /** What they do together, in words that may stand on the helper's card. */
  together: z.string(),
  personAnswer: matchAnswerSchema,
  personAnsweredOn: dateSchema.optional(),
  helperAnswer: matchAnswerSchema,
  helperAnsweredOn: dateSchema.optional(),
  from: dateSchema.optional(),
  endedOn: dateSchema.optional(),
  endedWhy: z.string(),
  tasks: z.array(supportTaskSchema),
  /** Limits between the two that hold or are to come: they may not be brought together. */
  limits: z.array(contactLimitSchema),
  /** How many others this helper stands beside at the same time. */
  alsoHelps: z.number().int().nonnegative(),
  trainings: z.array(trainingSchema),
});
export type Match = z.infer<typeof matchSchema>;

/** Somebody the vault knows, or somebody new. */
export const helperInputSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('known'), personId: personIdSchema }),
  z.strictObject({ kind: z.literal('new'), person: personInputSchema }),
]);
export type HelperInput = z.input<typeof helperInputSchema>;

export const proposalSchema = z.strictObject({
  partyId: partyIdSchema,
  kind: matchKindSchema,
  together: optionalLine(300),
  /** In the order of their ranks, no rank twice. */
  helpers: z
    .array(z.strictObject({ rank: rankSchema, who: helperInputSchema }))
    .min(1)
    .max(RANKS.length)
    .refine((helpers) => new Set(helpers.map((h) => h.rank)).size === helpers.length),
});
