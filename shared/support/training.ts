/** @file Who was trained for which part beside others, when, and until when that is fresh. Pure. Source: practice.md 4.1 (User, Ally act). */
import { z } from 'zod';
import type { PartyRole } from '../cases/words';
import { dateSchema, line, optionalLine, personIdSchema } from '../values';
import type { MatchKind } from './match';

const id = <B extends string>(_brand: B) =>
  z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .brand<B>();
export const trainingIdSchema = id('TrainingId');
export const allyActIdSchema = id('AllyActId');

export const TRAINING_KINDS = ['buddy', 'peer_mentor', 'peer_mediator', 'ally'] as const;
export const trainingKindSchema = z.enum(TRAINING_KINDS);
export type TrainingKind = (typeof TRAINING_KINDS)[number];

const trainingShape = {
  kind: trainingKindSchema,
  on: dateSchema,
  /** The last day on which it counts as fresh. Absent: it does not run out. */
  refreshBy: dateSchema.optional(),
  byWhom: optionalLine(120),
};

export const trainingInputSchema = z.strictObject(trainingShape).superRefine((training, context) => {
  if (training.refreshBy !== undefined && training.refreshBy < training.on)
    context.addIssue({ code: 'invalid_format', format: 'date', input: training.refreshBy, path: ['refreshBy'], message: 'before it was' });
});
export type TrainingInput = z.input<typeof trainingInputSchema>;

export const trainingSchema = z.strictObject({ ...trainingShape, id: trainingIdSchema });
export type Training = z.infer<typeof trainingSchema>;

/** Where somebody's training for a part stands on a day. Said beside a match or a role, never a reason to refuse it. */
export function trainingState(trainings: readonly Training[], kind: TrainingKind, on: string): 'fresh' | 'run_out' | 'none' {
  const own = trainings.filter((t) => t.kind === kind && t.on <= on);
  if (own.length === 0) return 'none';
  return own.some((t) => t.refreshBy === undefined || t.refreshBy >= on) ? 'fresh' : 'run_out';
}

export const TRAINING_OF_MATCH: Record<MatchKind, TrainingKind> = { buddy: 'buddy', peer_mentor: 'peer_mentor', ally: 'ally' };

/** Which training a part in a case asks for, where it asks for one. */
export const TRAINING_OF_ROLE: Partial<Record<PartyRole, TrainingKind>> = { peer_mediator: 'peer_mediator' };

/**
 * An act of allyship, noted because both people want it noted.
 *
 * [Note: Recognised and nowhere else]
 * It hangs on persons and on no case: a case's page, timeline, chronology, search and history can't show it, because nothing there
 * leads to it. It stands on the page of who did it, under "Recognised by", and is counted by term without a name. Whoever takes their
 * agreement back takes the whole note with it.
 */
export const allyActInputSchema = z.strictObject({
  personId: personIdSchema,
  /** Beside whom; absent: nobody in particular, a whole class. */
  besideId: personIdSchema.optional(),
  what: line(300),
  on: dateSchema,
  /** Who saw it and thanks for it: "the class", "Ms Fenwick". */
  recognisedBy: line(120),
  /** Both said that it may be written down. Nothing else is taken. */
  agreed: z.literal(true),
});

export const allyActSchema = z.strictObject({
  id: allyActIdSchema,
  what: z.string(),
  on: dateSchema,
  recognisedBy: z.string(),
});
export type AllyAct = z.infer<typeof allyActSchema>;
