/** @file Planned contacts after the circle, and what the window may ask about them. Source: practice.md 1.7, 4.2. */
import { z } from 'zod';
import { partyIdSchema } from '../cases/case';
import { method } from '../ipc';
import { caseIdSchema, checkinIdSchema, dateSchema, optionalLine } from '../values';
import { boardSchema } from './board';

export const CHECKIN_STATUSES = ['planned', 'done', 'missed', 'declined', 'cancelled'] as const;
export const checkinStatusSchema = z.enum(CHECKIN_STATUSES);
export const CHECKIN_PURPOSES = ['wellbeing', 'progress', 'completion', 'repeat_harm', 'support'] as const;

export const checkinInputSchema = z.strictObject({
  /** Absent: with the whole group. */
  partyId: partyIdSchema.optional(),
  purpose: z.enum(CHECKIN_PURPOSES),
  due: dateSchema,
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

export const checkinsContract = {
  'checkins.plan': method(
    ['counselor'],
    z.strictObject({ caseId: caseIdSchema, checkins: z.array(checkinInputSchema).min(1).max(30) }),
    z.strictObject({ ids: z.array(checkinIdSchema) }),
  ),
  'checkins.record': method(
    ['counselor'],
    z.strictObject({
      id: checkinIdSchema,
      status: checkinStatusSchema,
      on: dateSchema,
      rating: z.number().int().min(1).max(5).optional(),
      note: optionalLine(2000),
    }),
    z.strictObject({}),
  ),
  /** The home board: what is due by its day, what waits for others, what has no day. `on` is today. */
  'checkins.today': method(['counselor'], z.strictObject({ on: dateSchema }), boardSchema),
};
