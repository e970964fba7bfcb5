/** @file The check-in board: every planned check-in, by day, by person or by case. Pure. */
import { z } from 'zod';
import { caseIdSchema, checkinIdSchema, dateSchema, timeOfDaySchema } from '../values';
import { CHECKIN_PURPOSES } from './rhythm';

export const CHECKIN_VIEWS = ['day', 'person', 'case'] as const;
export type CheckinView = (typeof CHECKIN_VIEWS)[number];

export const DAY_GROUPS = ['overdue', 'today', 'week', 'later'] as const;

export const checkinRowSchema = z.strictObject({
  id: checkinIdSchema,
  caseId: caseIdSchema,
  caseTitle: z.string(),
  school: z.string(),
  /** With whom; empty: all together. */
  who: z.string(),
  purpose: z.enum(CHECKIN_PURPOSES),
  due: dateSchema,
  atTime: timeOfDaySchema.optional(),
  place: z.string(),
  /** The other side of the case is due on the same day. */
  bothSides: z.boolean(),
});
export type CheckinRow = z.infer<typeof checkinRowSchema>;

export const checkinBoardSchema = z.strictObject({
  /** A day group's code, a person's name (empty: all together) or a case's title. */
  groups: z.array(z.strictObject({ key: z.string(), name: z.string(), total: z.number().int(), rows: z.array(checkinRowSchema) })),
  /** How many there are in all, shown or not. */
  total: z.number().int(),
});
export type CheckinBoard = z.infer<typeof checkinBoardSchema>;

/** How far ahead by person and by case looks, in days: as far as the usual rhythm until all meet. */
export const VIEW_AHEAD = 56;
/** The most lines of one view. */
export const MOST_VIEW_LINES = 200;
