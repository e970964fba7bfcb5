/**
 * @file "Note it now, sort it later": a few words taken down in a corridor. It waits until somebody makes a report of it, adds it to a
 * case, or puts it away with a reason. Source: practice.md 1.1 (report), look.md (under 30 seconds).
 */
import { z } from 'zod';
import { harmTypeSchema } from '../cases/words';
import { method } from '../ipc';
import { approximateDateSchema, caseIdSchema, dateSchema, instantSchema, intakeIdSchema, line, optionalLine } from '../values';

/** Where a note ended up. */
export const INTAKE_STATES = ['waiting', 'report', 'case', 'put_away'] as const;
export type IntakeState = (typeof INTAKE_STATES)[number];

export const intakeInputSchema = z.strictObject({
  /** What happened, in any words. */
  text: z.string().trim().min(1).max(8_000),
  /** Who, as far as it was caught. Not a person of the register yet. */
  who: optionalLine(300),
  occurred: approximateDateSchema,
  /** Somebody may not be safe now. */
  urgent: z.boolean(),
});
export type IntakeInput = z.input<typeof intakeInputSchema>;

export const intakeSchema = intakeInputSchema.extend({
  id: intakeIdSchema,
  notedAt: instantSchema,
  notedBy: z.string(),
  state: z.enum(INTAKE_STATES),
  sortedOn: dateSchema.optional(),
  sortedBy: z.string(),
  /** Why it was put away. */
  reason: z.string(),
  sortedInto: z.strictObject({ caseId: caseIdSchema, ref: z.string(), title: z.string() }).optional(),
});
export type Intake = z.infer<typeof intakeSchema>;

const counselor = ['counselor'] as const;
const done = z.strictObject({});
const of = <T extends z.ZodRawShape>(shape: T) => z.strictObject({ id: intakeIdSchema, ...shape });

export const intakesContract = {
  'intakes.add': method(counselor, intakeInputSchema, z.strictObject({ id: intakeIdSchema })),
  /** Waiting ones: urgent first, then the oldest. Sorted ones: the latest first. `search` finds words in text and names. */
  'intakes.list': method(
    counselor,
    z.strictObject({
      which: z.enum(['waiting', 'sorted']),
      search: optionalLine(200),
      limit: z.number().int().min(1).max(200).default(100),
    }),
    z.strictObject({ rows: z.array(intakeSchema), total: z.number().int() }),
  ),
  /** One of them; reading it is audited. */
  'intakes.open': method(counselor, of({}), intakeSchema),
  'intakes.ofCase': method(counselor, z.strictObject({ caseId: caseIdSchema }), z.array(intakeSchema)),
  /** Adds the words to a case that is open: as a note of the case record, or as a further incident of its report. */
  'intakes.addToCase': method(
    counselor,
    of({
      caseId: caseIdSchema,
      as: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('note') }),
        z.strictObject({ kind: z.literal('incident'), harmTypes: z.array(harmTypeSchema).min(1).max(15) }),
      ]),
    }),
    done,
  ),
  'intakes.putAway': method(counselor, of({ reason: line(500) }), done),
  /** Undoes putting away: it waits again. */
  'intakes.takeBack': method(counselor, of({}), done),
};
