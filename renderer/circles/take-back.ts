/** @file Taking one change of a plan back, and nothing that was done since. Pure. */
import type { CirclePlan, Seat } from '../../shared/circles/plan';

/**
 * `now` without what led from `before` to `after`. What somebody changed since stays as it is: the message with "Undo" stands for seconds in
 * which the keeper types on.
 */
export function takenBack(before: CirclePlan, after: CirclePlan, now: CirclePlan): CirclePlan {
  const back: Record<string, unknown> = { ...now };
  const of = (plan: CirclePlan): Record<string, unknown> => ({ ...plan });
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (of(before)[key] === of(after)[key] || of(now)[key] !== of(after)[key]) continue;
    if (of(before)[key] === undefined) delete back[key];
    else back[key] = of(before)[key];
  }
  return { ...(back as CirclePlan), seats: now.seats === after.seats ? before.seats : seatsBack(before.seats, after.seats, now.seats) };
}

/** The seats as they are now, with whoever went standing where they stood, and in the old order where it was the order that changed. */
function seatsBack(before: readonly Seat[], after: readonly Seat[], now: readonly Seat[]): Seat[] {
  const at = (seats: readonly Seat[], key: string) => seats.findIndex((seat) => seat.key === key);
  const find = (seats: readonly Seat[], key: string) => seats[at(seats, key)];
  const stay = now
    // Who came with the change goes with it.
    .filter((seat) => at(before, seat.key) >= 0 || at(after, seat.key) < 0)
    .map((seat) => (seat === find(after, seat.key) ? (find(before, seat.key) ?? seat) : seat));
  const both = (seats: readonly Seat[], others: readonly Seat[]) => seats.map(({ key }) => key).filter((key) => at(others, key) >= 0);
  const turned = both(before, after).join() !== both(after, before).join();
  const place = (seat: Seat) => (at(before, seat.key) < 0 ? before.length : at(before, seat.key));
  const seats = turned ? stay.toSorted((one, other) => place(one) - place(other)) : stay;
  before.forEach((seat, index) => {
    if (at(after, seat.key) < 0 && at(now, seat.key) < 0) seats.splice(index, 0, seat);
  });
  return seats;
}
