/** @file Planned contacts after the circle, and what the window may ask about them. Source: practice.md 1.7, 4.2. */
import { z } from 'zod';
import { partyIdSchema } from '../cases/case';
import { PAPERS, readingSchema } from '../circles/plan';
import { method } from '../ipc';
import { paperCodeSchema } from '../paperforms/code';
import { printJobSchema } from '../prints/contract';
import { ageBandSchema, caseIdSchema, checkinIdSchema, dateSchema, languageSchema, optionalLine, timeOfDaySchema } from '../values';
import { CLASHES } from './apart';
import { boardSchema } from './board';
import { CHECKIN_PURPOSES, MOST_STEPS, rhythmStepSchema } from './rhythm';
import { CHECKIN_VIEWS, checkinBoardSchema } from './views';

export const CHECKIN_STATUSES = ['planned', 'done', 'missed', 'declined', 'cancelled'] as const;
export const checkinStatusSchema = z.enum(CHECKIN_STATUSES);

const slotShape = {
  due: dateSchema,
  /** Absent: some time on that day. */
  atTime: timeOfDaySchema.optional(),
  place: optionalLine(120),
};

export const checkinInputSchema = z.strictObject({
  /** Absent: with the whole group. */
  partyId: partyIdSchema.optional(),
  purpose: z.enum(CHECKIN_PURPOSES),
  ...slotShape,
});

export const checkinSchema = checkinInputSchema.extend({
  id: checkinIdSchema,
  status: checkinStatusSchema,
  doneOn: dateSchema.optional(),
  /** "How is it going, 1 to 5" (QK). */
  rating: z.number().int().min(1).max(5).optional(),
  note: z.string(),
});
export type Checkin = z.infer<typeof checkinSchema>;

/** The most slips of one printing. */
export const MOST_SLIPS = 60;

/** What a slip's code leads to. */
export const slipSchema = z.strictObject({
  code: paperCodeSchema,
  checkin: checkinSchema,
  caseId: caseIdSchema,
  caseTitle: z.string(),
  /** With whom; empty: all together. */
  who: z.string(),
  printedOn: dateSchema,
  usedOn: dateSchema.optional(),
});
export type Slip = z.infer<typeof slipSchema>;

const counselor = ['counselor'] as const;
const toWhom = { toWhom: optionalLine(200), why: optionalLine(200), until: dateSchema.optional() };

export const checkinsContract = {
  /**
   * Refused `blocked` with `checkin-both-sides`, `checkin-contact-limit` or `checkin-together-limit`, `fields` naming the first that can't be
   * where it was wished; then none is planned.
   */
  'checkins.plan': method(
    counselor,
    z.strictObject({ caseId: caseIdSchema, checkins: z.array(checkinInputSchema).min(1).max(30) }),
    z.strictObject({ ids: z.array(checkinIdSchema) }),
  ),
  /** Puts a planned one on another day, time or place. Refused as `checkins.plan`. */
  'checkins.move': method(counselor, z.strictObject({ id: checkinIdSchema, ...slotShape }), z.strictObject({})),
  /** Whether a time is free, and the next one that is. `id`: the check-in that would be moved there, with whomever it is; `beside`: others that are planned in one go with it. */
  'checkins.slot': method(
    counselor,
    z.strictObject({
      caseId: caseIdSchema,
      id: checkinIdSchema.optional(),
      partyId: partyIdSchema.optional(),
      ...slotShape,
      beside: z.array(checkinInputSchema).max(60).default([]),
    }),
    z.strictObject({
      clash: z.enum(CLASHES).optional(),
      free: z.strictObject({ due: dateSchema, atTime: timeOfDaySchema.optional() }).optional(),
    }),
  ),
  /** `slip`: the code of the paper that it was written on; it is used up by it. */
  'checkins.record': method(
    counselor,
    z.strictObject({
      id: checkinIdSchema,
      status: checkinStatusSchema,
      on: dateSchema,
      rating: z.number().int().min(1).max(5).optional(),
      note: optionalLine(2000),
      slip: paperCodeSchema.optional(),
    }),
    z.strictObject({}),
  ),
  /** It did not happen: recorded so, and planned anew on another day, both or neither. Refused as `checkins.plan`. */
  'checkins.putOff': method(
    counselor,
    z.strictObject({
      id: checkinIdSchema,
      status: z.enum(['missed', 'declined', 'cancelled']),
      on: dateSchema,
      note: optionalLine(2000),
      to: z.strictObject(slotShape),
    }),
    z.strictObject({ id: checkinIdSchema }),
  ),
  /** Planned again as it was; what was planned in its place goes, unless something was recorded about it. */
  'checkins.takeBack': method(counselor, z.strictObject({ id: checkinIdSchema }), z.strictObject({})),
  /** The home board: what is due by its day, what waits for others, what has no day. `on` is today. */
  'checkins.today': method(counselor, z.strictObject({ on: dateSchema }), boardSchema),
  /** Planned check-ins of all cases: by day, by person or by case. */
  'checkins.board': method(counselor, z.strictObject({ on: dateSchema, by: z.enum(CHECKIN_VIEWS) }), checkinBoardSchema),
  /** How many are due, and those of that day that have a time. A number and times: all that a notice may know. */
  'checkins.count': method(
    counselor,
    z.strictObject({ on: dateSchema }),
    z.strictObject({ due: z.number().int(), overdue: z.number().int(), times: z.array(timeOfDaySchema) }),
  ),
  /** The rhythm of this vault. `own`: somebody changed it. */
  'checkins.rhythm': method(counselor, z.strictObject({}), z.strictObject({ steps: z.array(rhythmStepSchema), own: z.boolean() })),
  /** Another rhythm; none: as it comes with the app. */
  'checkins.setRhythm': method(counselor, z.strictObject({ steps: z.array(rhythmStepSchema).max(MOST_STEPS) }), z.strictObject({})),
  /** Slips for planned check-ins, one each; codes and disclosure record are kept when they really go to paper. */
  'checkins.prepareSlips': method(
    counselor,
    z.strictObject({
      ids: z.array(checkinIdSchema).min(1).max(MOST_SLIPS),
      language: languageSchema,
      ageBand: ageBandSchema,
      paper: z.enum(PAPERS),
      reading: readingSchema.optional(),
      ...toWhom,
    }),
    z.strictObject({ job: printJobSchema }),
  ),
  /** The slip with this code, as it was typed. Refused `invalid`, reason `code-slip` or `code-other`. */
  'checkins.findSlip': method(counselor, z.strictObject({ typed: z.string().max(40) }), z.strictObject({ slip: slipSchema.optional() })),
  /** Planned check-ins as a calendar file at a place that main's dialog gave. Titles say nothing about anybody. */
  'checkins.saveCalendar': method(
    counselor,
    z.strictObject({ grant: z.string().regex(/^[0-9a-f]{32}$/), language: languageSchema, on: dateSchema, ...toWhom }),
    z.strictObject({ count: z.number().int() }),
  ),
};
