/**
 * @file Looking once more after a case that was closed: ninety days later somebody asks whether it happened again. Pure.
 * Source: practice.md 1.1 row 10, 1.7, 5.1. Only where people met: the figure counts episodes with a session.
 */
import { z } from 'zod';
import { addDays } from '../days';
import { dateSchema } from '../values';

export const WATCH_DAYS = 90;
export const watchDue = (closedOn: string): string => addDays(closedOn, WATCH_DAYS);

/** `again`: it was opened anew because harm happened again; `reopened`: for another reason, so that nobody watches any more. */
export const WATCH_OUTCOMES = ['nothing', 'again', 'reopened'] as const;

export const watchSchema = z.strictObject({
  episode: z.number().int().positive(),
  dueOn: dateSchema,
  outcome: z.enum(WATCH_OUTCOMES).optional(),
  answeredOn: dateSchema.optional(),
});
export type Watch = z.infer<typeof watchSchema>;

/** Behind the address of a case: it is to be opened anew because harm happened again. */
export const REPEAT_HASH = 'repeat_harm';
