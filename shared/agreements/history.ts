/** @file What was said about a promise, one entry each time. Append only: a wrong mark is put right by a further one. Pure. */
import { z } from 'zod';
import { partyIdSchema } from '../cases/case';
import { dateSchema, instantSchema, itemIdSchema } from '../values';
import { type ItemStatus, isEnded, itemStatusSchema } from './agreement';

export const itemEventSchema = z.strictObject({
  itemId: itemIdSchema,
  status: itemStatusSchema,
  on: dateSchema,
  note: z.string(),
  /** Of a promise that was let go: which person harmed said so. */
  saidBy: partyIdSchema.optional(),
  /** Not known of what was marked before this history was kept. */
  recordedAt: instantSchema.optional(),
  recordedBy: z.string(),
});
export type ItemEvent = z.infer<typeof itemEventSchema>;

/** Kept, but after its day: offered as kept late, and never silently counted as in time. */
export const isLate = (status: ItemStatus, due: string, on: string): boolean => status === 'done' && on > due;

/** An entry with whether it puts an earlier one right: a promise that had ended was marked again. */
export interface ToldEvent extends ItemEvent {
  readonly corrects: boolean;
}

/** The history of one promise, oldest first. */
export function historyOf(events: readonly ItemEvent[], itemId: string): ToldEvent[] {
  const own = events.filter((event) => event.itemId === itemId);
  return own.map((event, index) => {
    const before = own[index - 1];
    return { ...event, corrects: before !== undefined && isEnded(before.status) };
  });
}
