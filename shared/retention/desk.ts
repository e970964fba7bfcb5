/** @file The retention desk: what is due, what stands in the way, what a deletion takes and leaves, the certificate. Pure. */
import { z } from 'zod';
import { noteClassSchema } from '../notes/note';
import { caseIdSchema, dateSchema, instantSchema, intakeIdSchema, line, optionalLine, personIdSchema } from '../values';
import { MISSING, ruleSaidSchema, ruleSchema } from './rule';

const id = <B extends string>(_brand: B) =>
  z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .brand<B>();
export const holdIdSchema = id('HoldId');
export const asideIdSchema = id('AsideId');
export const disposalIdSchema = id('DisposalId');
export type AsideId = z.infer<typeof asideIdSchema>;
export type DisposalId = z.infer<typeof disposalIdSchema>;

/** What keeps a record from going (invariant 8 and what follows from it). */
export const STAYS_BECAUSE = [
  'open_episode',
  'hold',
  'signed_retention',
  'paper_out',
  'in_case',
  'limit_in_force',
  'not_due',
  'no_day',
] as const;
export const staysBecauseSchema = z.enum(STAYS_BECAUSE);

/** Why somebody deletes: a rule's day has come; the family asked; it should never have been written; of a person, nothing needs them. */
export const GROUNDS = ['rule', 'asked', 'mistake', 'unneeded'] as const;
export const groundSchema = z.enum(GROUNDS);
export type Ground = (typeof GROUNDS)[number];

/** What can go: a whole case, one class of a case, a person whom no case needs any more. */
export const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('case'),
    caseId: caseIdSchema,
    /** Also the people whom no other case needs then; staff stay. */
    people: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('class'), caseId: caseIdSchema, class: z.enum(['memory_aid', 'restricted']) }),
  z.strictObject({ kind: z.literal('person'), personId: personIdSchema }),
]);
export type Target = z.infer<typeof targetSchema>;

/** The kinds that are counted, in the order in which they are said. */
export const GONE_KINDS = [
  'case',
  'report',
  'party',
  'screening',
  'duty',
  'consent',
  'preparation',
  'note',
  'note_version',
  'file',
  'circle',
  'agreement',
  'checkin',
  'timeline',
  'intake',
  'link',
  'person',
  'person_merge',
  'search',
  'draft',
  'view',
  'import',
  'desk',
  'part',
  'other',
] as const;
export const goneKindSchema = z.enum(GONE_KINDS);
export type GoneKind = (typeof GONE_KINDS)[number];
export const goneSchema = z.array(z.strictObject({ kind: goneKindSchema, n: z.number().int().positive() }));

/** What outlives a deletion, and how: emptied of words, or of ids alone. */
export const LEFT_KINDS = ['register', 'fact', 'limit', 'paper_form', 'staff', 'needed'] as const;
export const leftSchema = z.array(z.strictObject({ kind: z.enum(LEFT_KINDS), n: z.number().int().positive() }));
export type Left = z.infer<typeof leftSchema>;

/** One thing that stands in the way; `on` is the day until which. */
export const obstacleSchema = z.strictObject({ why: staysBecauseSchema, on: dateSchema.optional(), n: z.number().int().optional() });
export type RetentionObstacle = z.infer<typeof obstacleSchema>;

/** Only hints: somebody may go on with another ground than the rule. */
export const isSoft = ({ why }: RetentionObstacle): boolean => why === 'not_due' || why === 'no_day';

const named = { ref: z.string(), title: z.string() };

export const plannedSchema = z.strictObject({
  target: targetSchema,
  ...named,
  obstacles: z.array(obstacleSchema),
  gone: goneSchema,
  left: leftSchema,
  /** Bytes of sealed files. */
  bytes: z.number().int().nonnegative(),
});
export type Planned = z.infer<typeof plannedSchema>;

export const RETENTION_PLACES = ['desk', 'people', 'notes', 'certificates', 'rules'] as const;
export type RetentionPlace = (typeof RETENTION_PLACES)[number];

export const DESK_VIEWS = ['delete', 'remind', 'held', 'later', 'unknown'] as const;
export const deskViewSchema = z.enum(DESK_VIEWS);
export type DeskView = (typeof DESK_VIEWS)[number];
export const DESK_SORTS = ['day', 'case', 'closed'] as const;

/** One line of the desk: a class of a closed case, with what the rules say. */
export const deskRowSchema = z.strictObject({
  caseId: caseIdSchema,
  ...named,
  class: noteClassSchema,
  closedOn: dateSchema.optional(),
  remindOn: dateSchema.optional(),
  deleteOn: dateSchema.optional(),
  eventOn: dateSchema.optional(),
  missing: z.enum(MISSING).optional(),
  rule: ruleSaidSchema.optional(),
  signed: z.boolean(),
  held: z.boolean(),
});
export type DeskRow = z.infer<typeof deskRowSchema>;

export const holdInputSchema = z
  .strictObject({
    of: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('case'), caseId: caseIdSchema }),
      z.strictObject({ kind: z.literal('person'), personId: personIdSchema }),
    ]),
    /** Who asked for it: a court, the district, a family's lawyer. */
    askedBy: line(120),
    why: line(300),
    since: dateSchema,
    until: dateSchema.optional(),
  })
  .superRefine((hold, context) => {
    if (hold.until !== undefined && hold.until < hold.since)
      context.addIssue({ code: 'custom', path: ['until'], message: 'ends before it begins' });
  });
export type HoldInput = z.input<typeof holdInputSchema>;

export const holdSchema = z.strictObject({
  id: holdIdSchema,
  askedBy: z.string(),
  why: z.string(),
  since: dateSchema,
  until: dateSchema.optional(),
  setBy: z.string(),
  endedOn: dateSchema.optional(),
  endedBy: z.string().optional(),
  inForce: z.boolean(),
  /** Where it comes from when a case is asked: the case itself or somebody in it. */
  of: z.enum(['case', 'person']),
  /** Initials of that person. */
  who: z.string().optional(),
});
export type Hold = z.infer<typeof holdSchema>;

export const asideRowSchema = z.strictObject({
  id: asideIdSchema,
  target: targetSchema,
  ...named,
  on: dateSchema,
  by: z.string(),
  readyOn: dateSchema,
  ready: z.boolean(),
  ground: groundSchema,
});
export type AsideRow = z.infer<typeof asideRowSchema>;

export const certificateSchema = z.strictObject({
  id: disposalIdSchema,
  seq: z.number().int().positive(),
  at: instantSchema,
  on: dateSchema,
  by: z.string(),
  kind: z.enum(['case', 'class', 'person', 'intake']),
  ref: z.string().optional(),
  class: noteClassSchema.optional(),
  ground: groundSchema,
  rule: ruleSaidSchema.optional(),
  asideOn: dateSchema,
  gone: goneSchema,
  left: leftSchema,
});
export type Certificate = z.infer<typeof certificateSchema>;

/** A person whom no case needs: found when the register is tidied. */
export const unneededSchema = z.strictObject({
  personId: personIdSchema,
  name: line(120),
  kind: optionalLine(20),
  leftOn: dateSchema.optional(),
});
export type Unneeded = z.infer<typeof unneededSchema>;

/** A quick note that was put away without a case. Nothing of what it says. */
export const putAwaySchema = z.strictObject({
  id: intakeIdSchema,
  notedOn: dateSchema,
  putAwayOn: dateSchema,
  reason: z.string(),
  deleteOn: dateSchema,
  ready: z.boolean(),
});
export type PutAway = z.infer<typeof putAwaySchema>;
/** Months that such a note is kept after it was put away. */
export const monthsSchema = z.number().int().min(0).max(120);

export const caseRetentionSchema = z.strictObject({
  closed: z.boolean(),
  clocks: z.array(deskRowSchema),
  holds: z.array(holdSchema),
});

/** Days that something stays put aside; 0: it may go at once, still in a second step. */
export const asideDaysSchema = z.number().int().min(0).max(90);

export const settingsSchema = z.strictObject({ rules: z.array(ruleSchema), asideDays: asideDaysSchema });

/**
 * How often Today may mention the desk. Once a week is often enough for what has waited years, and a counselor who looked this week has
 * been told.
 */
export const REMINDER_DAYS = 7;
