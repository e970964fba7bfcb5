/**
 * @file Preparation: each party and each supporter is met apart before anybody sits together. Source: practice.md 1.1 (stage 3), 4.5 (QP).
 *
 * A person may be met several times. What was said last about a field is in force, what was said before stays as history; each
 * need is a row of its own, so that an item of an agreement can point at the need that it answers.
 */
import { z } from 'zod';
import { type Party, partyIdSchema } from '../cases/case';
import { isPrincipal } from '../cases/doors';
import type { PartyRole } from '../cases/words';
import { noteClassSchema } from '../notes/note';
import { dateSchema, line, optionalLine, timeOfDaySchema } from '../values';

const id = <B extends string>(_brand: B) =>
  z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .brand<B>();
export const preparationIdSchema = id('PreparationId');
export const needIdSchema = id('NeedId');
export type NeedId = z.infer<typeof needIdSchema>;

/** What is asked in a preparation meeting. `beside` names a party of the case; all others are the person's own words. */
export const PREPARATION_FIELDS = [
  'hopes',
  'fears',
  'not_asked',
  'too_much',
  'beside',
  'part_owned',
  'if_hard',
  'contact',
  'access',
] as const;
export const preparationFieldSchema = z.enum(PREPARATION_FIELDS);
export type PreparationField = (typeof PREPARATION_FIELDS)[number];

/** What protects the person in the room: the keeper of their circle gets it without being asked. Everything else only when ticked. */
export const ALWAYS_TO_KEEPER: readonly PreparationField[] = ['not_asked', 'beside'];

const ownWords = z.string().trim().max(2000);

export const answerInputSchema = z.strictObject({
  field: preparationFieldSchema,
  /** Empty takes the answer back; what was said before stays as history. */
  text: ownWords.default(''),
  beside: partyIdSchema.optional(),
  /** Whether the keeper of a circle may read it. */
  keeper: z.boolean().default(false),
});
export type AnswerInput = z.input<typeof answerInputSchema>;

export const needInputSchema = z.strictObject({
  /** Of a need that was stated before; absent: a new one. */
  id: needIdSchema.optional(),
  text: line(500),
  keeper: z.boolean().default(false),
});

const meetingShape = {
  partyId: partyIdSchema,
  plannedOn: dateSchema.optional(),
  plannedAt: timeOfDaySchema.optional(),
  heldOn: dateSchema.optional(),
  place: optionalLine(120),
  /** Who else was there, for example a guardian or an interpreter. */
  withWhom: optionalLine(200),
  byWhom: optionalLine(120),
  /** Whether what helps this person take part was gone through with them. */
  accessConfirmed: z.boolean().default(false),
  class: noteClassSchema.default('case_record'),
};

export const meetingInputSchema = z
  .strictObject({
    ...meetingShape,
    id: preparationIdSchema.optional(),
    answers: z.array(answerInputSchema).max(PREPARATION_FIELDS.length).default([]),
    /** The needs that hold after this meeting. One that is left out holds no longer. Absent: as they were. */
    needs: z.array(needInputSchema).max(20).optional(),
  })
  .superRefine((meeting, context) => {
    if (meeting.plannedOn === undefined && meeting.heldOn === undefined)
      context.addIssue({
        code: 'too_small',
        minimum: 1,
        origin: 'string',
        inclusive: true,
        input: '',
        path: ['plannedOn'],
        message: 'a day',
      });
  });
export type MeetingInput = z.input<typeof meetingInputSchema>;

export const meetingSchema = z.strictObject({ ...meetingShape, id: preparationIdSchema, episode: z.number().int().positive() });
export type Meeting = z.infer<typeof meetingSchema>;

export const preparationAnswerSchema = answerInputSchema.extend({
  /** The day of the meeting in which it was said. */
  on: dateSchema,
  meetingId: preparationIdSchema,
});
export type PreparationAnswer = z.infer<typeof preparationAnswerSchema>;

export const needSchema = z.strictObject({
  id: needIdSchema,
  partyId: partyIdSchema,
  meetingId: preparationIdSchema,
  text: z.string(),
  keeper: z.boolean(),
  statedOn: dateSchema,
  /** Said to hold no longer, or said in other words since (`replacedBy`). */
  endedOn: dateSchema.optional(),
  replacedBy: needIdSchema.optional(),
});
export type Need = z.infer<typeof needSchema>;

/** Everything about the preparation of one party. */
export const preparationSchema = z.strictObject({
  partyId: partyIdSchema,
  /** In the order of their days. */
  meetings: z.array(meetingSchema),
  /** Latest first: the first of a field is in force. */
  answers: z.array(preparationAnswerSchema),
  needs: z.array(needSchema),
});
export type Preparation = z.infer<typeof preparationSchema>;

/** What was said last about a field, unless it was taken back. */
export function answerInForce(preparation: Pick<Preparation, 'answers'>, field: PreparationField): PreparationAnswer | undefined {
  const latest = preparation.answers.find((a) => a.field === field);
  return latest === undefined || (latest.text === '' && latest.beside === undefined) ? undefined : latest;
}

export const needsInForce = (preparation: Pick<Preparation, 'needs'>): Need[] => preparation.needs.filter((n) => n.endedOn === undefined);

/** Whether somebody was met in this episode: an earlier one's preparation was for another circle. */
export const isPrepared = (preparation: Pick<Preparation, 'meetings'> | undefined, episode: number): boolean =>
  preparation?.meetings.some((m) => m.heldOn !== undefined && m.episode === episode) ?? false;

const WITH_PRINCIPALS: readonly PartyRole[] = ['supporter_of', 'guardian_of', 'affected_group_member', 'surrogate'];

/** Whom practice.md 1.1 has met apart first: each party and each supporter. Staff, keepers and interpreters are not asked what they fear. */
export const isToPrepare = (party: Pick<Party, 'kind' | 'roles'>): boolean =>
  party.kind !== 'unknown' && (isPrincipal(party) || party.roles.some((r) => WITH_PRINCIPALS.includes(r.role)));

/** What is asked of whom: "who sits beside" is a party's question, the part owned a responsible person's. */
export function fieldsFor(party: Pick<Party, 'roles'>): readonly PreparationField[] {
  const has = (...roles: PartyRole[]) => party.roles.some((r) => roles.includes(r.role));
  return PREPARATION_FIELDS.filter((field) => {
    if (field === 'part_owned' || field === 'if_hard') return has('responsible', 'both_conflict');
    if (field === 'beside') return isPrincipal(party) || has('affected_group_member');
    return true;
  });
}

/** Side from which the questions are put. Somebody harmed and responsible at once is asked as harmed first. */
export function askedAs(party: Pick<Party, 'roles'>): 'harmed' | 'responsible' | 'both' | 'supporter' {
  const has = (role: PartyRole) => party.roles.some((r) => r.role === role);
  if (has('harmed') || has('affected_group_member') || has('surrogate')) return 'harmed';
  if (has('responsible')) return 'responsible';
  return has('both_conflict') ? 'both' : 'supporter';
}
