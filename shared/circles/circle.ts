/** @file A process session: a circle, conference or other meeting, planned or held. Source: practice.md 1.4 and 4.1. */
import { z } from 'zod';
import { partyIdSchema } from '../cases/case';
import { partyRoleSchema } from '../cases/words';
import { ageBandSchema, circleIdSchema, dateSchema, languageSchema, optionalLine, timeOfDaySchema, userIdSchema } from '../values';
import { afterSchema, NOTHING_AFTER } from './account';

export const PROCESSES = [
  'chat',
  'conference',
  'repair_harm_circle',
  'conflict_circle',
  'class_circle',
  'reentry_circle',
  'support_circle',
  'community_circle',
  'peer_mediation',
  'indirect',
] as const;
export const processSchema = z.enum(PROCESSES);
export type Process = (typeof PROCESSES)[number];

export const CIRCLE_STATUSES = ['planned', 'held', 'stopped_early', 'postponed', 'cancelled'] as const;
export const circleStatusSchema = z.enum(CIRCLE_STATUSES);

export const ATTENDANCE = [
  'expected',
  'present',
  'remote',
  'written_statement',
  'supporter_spoke',
  'absent',
  'left_early',
  'passed_all',
] as const;
export const attendanceSchema = z.enum(ATTENDANCE);

/** Somebody who is to sit in the circle. `name` is what is printed: a first name, or a group's label with its size. */
export const seatSchema = z.strictObject({
  partyId: partyIdSchema.optional(),
  name: z.string().min(1).max(120),
  role: partyRoleSchema,
  supports: partyIdSchema.optional(),
  needs: optionalLine(500),
  count: z.number().int().min(1).max(2000).default(1),
  attendance: attendanceSchema.default('expected'),
});
export type Seat = z.infer<typeof seatSchema>;

export const circleInputSchema = z.strictObject({
  process: processSchema,
  plannedOn: dateSchema,
  startTime: timeOfDaySchema.optional(),
  minutes: z.number().int().min(5).max(480),
  place: optionalLine(120),
  /** What the circle is for, in words that everyone in it may read. */
  purpose: optionalLine(500),
  language: languageSchema.default('en'),
  ageBand: ageBandSchema.optional(),
  /** The facilitator who gets it on their desk; absent: the counselor keeps it. */
  keeperUserId: userIdSchema.optional(),
  keeperName: optionalLine(120),
  /** The parties invited; names and roles come from the case. */
  partyIds: z.array(partyIdSchema).min(1).max(60),
});
export type CircleInput = z.input<typeof circleInputSchema>;

export const circleSchema = circleInputSchema.omit({ partyIds: true }).extend({
  id: circleIdSchema,
  status: circleStatusSchema,
  heldOn: dateSchema.optional(),
  realMinutes: z.number().int().positive().optional(),
  /** People in the circle, counted; known once held. */
  participants: z.number().int().positive().optional(),
  statusNote: z.string(),
  /** How it went; absent while it is planned, and never on a desk. */
  after: afterSchema.optional(),
  seats: z.array(seatSchema),
});
export type Circle = z.infer<typeof circleSchema>;

/** What stands against holding a circle and can be confirmed; a consent and a stop can't. */
export const IN_SPITE_OF = ['not-prepared', 'contact-limit'] as const;

export const circleRecordSchema = z.strictObject({
  status: z.enum(['held', 'stopped_early', 'postponed', 'cancelled']),
  on: dateSchema,
  minutes: z.number().int().min(1).max(600).optional(),
  participants: z.number().int().min(1).max(2000).optional(),
  note: optionalLine(1000),
  after: afterSchema.default(NOTHING_AFTER),
  attendance: z
    .array(z.strictObject({ partyId: partyIdSchema, attendance: attendanceSchema }))
    .max(60)
    .default([]),
  /** It took place, and whoever records it was shown that this stood against it. What happened must be recordable. */
  inSpiteOf: z.array(z.enum(IN_SPITE_OF)).default([]),
});
export type CircleRecord = z.input<typeof circleRecordSchema>;

/** What a facilitator writes about a circle on the own desk. The counselor looks at it and takes it over: what stood against it is the case's. */
export const circleAccountSchema = circleRecordSchema.omit({ inSpiteOf: true });
export type CircleAccount = z.output<typeof circleAccountSchema>;

/** One line of the circles list: what a facilitator sees of a circle that was given to them. */
export const circleRowSchema = z.strictObject({
  id: circleIdSchema,
  process: processSchema,
  status: circleStatusSchema,
  plannedOn: dateSchema,
  startTime: timeOfDaySchema.optional(),
  minutes: z.number().int(),
  place: z.string(),
  purpose: z.string(),
  people: z.number().int(),
  keeperName: z.string(),
  hasScript: z.boolean(),
  /** A counselor withdrew it or a stop answer holds it: it can be read, not printed. */
  held: z.boolean(),
});
export type CircleRow = z.infer<typeof circleRowSchema>;
