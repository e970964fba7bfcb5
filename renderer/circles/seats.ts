/** @file Small changes of a plan's seats. Pure. */
import type { CirclePlan, Seat, SeatRole } from '../../shared/circles/plan';
import { moved } from '../ui/order';

const BESIDE: readonly SeatRole[] = ['supporter_of', 'guardian_of', 'ally', 'buddy', 'interpreter'];

/** Roles of people who sit beside somebody. */
export const sitsBeside = (role: SeatRole): boolean => BESIDE.includes(role);

/** A key that no seat has yet. */
export function freshKey(seats: readonly Seat[]): string {
  let number = seats.length + 1;
  while (seats.some((seat) => seat.key === `own-${number}`)) number += 1;
  return `own-${number}`;
}

/** One seat changed. Somebody whose new role sits beside nobody loses that link; empty values leave no trace. */
export function changeSeat(plan: CirclePlan, key: string, patch: Partial<Seat>): CirclePlan {
  const seats = plan.seats.map((seat) => {
    if (seat.key !== key) return seat;
    const changed = { ...seat, ...patch };
    const { supports, needs, count, ...rest } = changed;
    return {
      ...rest,
      ...(supports === undefined || !sitsBeside(changed.role) ? {} : { supports }),
      ...(needs === undefined ? {} : { needs }),
      ...(count === undefined ? {} : { count }),
    };
  });
  return { ...plan, seats };
}

/** The same seats with one moved by `steps`, round the circle as they are listed. */
export function moveSeat(plan: CirclePlan, key: string, steps: number): CirclePlan {
  const from = plan.seats.findIndex((seat) => seat.key === key);
  const to = from + steps;
  return from < 0 || to < 0 || to >= plan.seats.length ? plan : { ...plan, seats: moved(plan.seats, from, to) };
}

/** What each seat is called on the screen: its name, else its part; two of the same part get a number. */
export function seatNames(seats: readonly Seat[], roles: Readonly<Record<SeatRole, string>>): ReadonlyMap<string, string> {
  const plain = seats.map((seat) => seat.name || roles[seat.role]);
  return new Map(
    seats.map((seat, index) => {
      const name = plain[index] ?? '';
      const same = plain.filter((other) => other === name).length;
      const number = plain.slice(0, index + 1).filter((other) => other === name).length;
      return [seat.key, same > 1 ? `${name} ${number}` : name];
    }),
  );
}
