/** @file How a promise is marked as kept, and what its state looks like. Pure. */
import type { Item, ItemStatus } from '../../shared/agreements/agreement';
import type { Tone } from '../ui/Status';

/** Kept on this day: in time, or late. */
export const keptOn = (item: Pick<Item, 'due'>, on: string): 'done' | 'done_late' => (on > item.due ? 'done_late' : 'done');

/** What can be said about a promise that has come to its end, the frequent ones first. */
export const OUTCOMES = [
  'done',
  'done_late',
  'partly_done',
  'not_kept',
  'waived_by_harmed_person',
  'cancelled',
  'open',
] as const satisfies readonly ItemStatus[];

export const itemTone = (status: ItemStatus): Tone =>
  status === 'done' || status === 'done_late' || status === 'waived_by_harmed_person'
    ? 'kept'
    : status === 'partly_done'
      ? 'soon'
      : status === 'not_kept'
        ? 'stop'
        : status === 'open'
          ? 'accent'
          : 'quiet';

/** Promises that count as kept, and all that count. */
export function keptOf(items: readonly { status: ItemStatus }[]): { kept: number; all: number } {
  const counted = items.filter((item) => item.status !== 'cancelled' && item.status !== 'changed');
  return { kept: counted.filter((item) => itemTone(item.status) === 'kept').length, all: counted.length };
}
