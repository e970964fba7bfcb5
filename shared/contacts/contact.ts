/**
 * @file The contact matrix: who must not share a room, a corridor, a bus … with whom, from when until when.
 * Kept per pair of persons over all cases, so that planning one case knows what another one promised. Source: practice.md 3.2 row 4.
 */
import { z } from 'zod';
import { caseIdSchema, dateSchema, optionalLine, type PersonId, personIdSchema } from '../values';

export const CONTACT_KINDS = ['any', 'room', 'corridor', 'lesson', 'break', 'entrance', 'bus', 'online'] as const;
export const contactKindSchema = z.enum(CONTACT_KINDS);
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const contactLimitIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'ContactLimitId'>();

const limitShape = {
  kinds: z.array(contactKindSchema).min(1).max(CONTACT_KINDS.length),
  /** When or where more exactly, for example "period 4". */
  detail: optionalLine(120),
  from: dateSchema,
  /** The last day. Absent: until somebody ends it. */
  until: dateSchema.optional(),
  why: optionalLine(300),
};

export const contactLimitInputSchema = z
  .strictObject({ ...limitShape, id: contactLimitIdSchema.optional(), personIds: z.tuple([personIdSchema, personIdSchema]) })
  .superRefine((limit, context) => {
    if (limit.personIds[0] === limit.personIds[1]) context.addIssue({ code: 'custom', path: ['personIds'], message: 'two persons' });
    if (limit.until !== undefined && limit.until < limit.from)
      context.addIssue({ code: 'invalid_format', format: 'date', input: limit.until, path: ['until'], message: 'ends before it begins' });
  });
export type ContactLimitInput = z.input<typeof contactLimitInputSchema>;

export const contactLimitSchema = z.strictObject({
  ...limitShape,
  id: contactLimitIdSchema,
  people: z.tuple([z.strictObject({ id: personIdSchema, name: z.string() }), z.strictObject({ id: personIdSchema, name: z.string() })]),
  /** The case that set it, while that case is kept. */
  caseId: caseIdSchema.optional(),
  caseTitle: z.string().optional(),
});
export type ContactLimit = z.infer<typeof contactLimitSchema>;

/** Where a limit stands on a day. It ends by itself after its last day. */
export function limitState(limit: Pick<ContactLimit, 'from' | 'until'>, on: string): 'coming' | 'in_force' | 'over' {
  if (on < limit.from) return 'coming';
  return limit.until !== undefined && limit.until < on ? 'over' : 'in_force';
}

/** Whether these two may not sit in one room on that day. */
const keepsApart = (limit: ContactLimit, on: string): boolean =>
  limitState(limit, on) === 'in_force' && (limit.kinds.includes('room') || limit.kinds.includes('any'));

/**
 * The limits that a meeting of these persons in one room would break on that day.
 * @param people ids of the persons who are to sit there
 */
export function brokenBy(limits: readonly ContactLimit[], people: readonly (PersonId | undefined)[], on: string): ContactLimit[] {
  return limits.filter((limit) => keepsApart(limit, on) && limit.people.every((p) => people.includes(p.id)));
}

/** Limits between two people that hold on that day or are still to come: whoever must not meet somebody is no buddy of theirs. */
export function limitsBetween(limits: readonly ContactLimit[], one: PersonId, other: PersonId, on: string): ContactLimit[] {
  return limits.filter((l) => limitState(l, on) !== 'over' && [one, other].every((id) => l.people.some((p) => p.id === id)));
}
