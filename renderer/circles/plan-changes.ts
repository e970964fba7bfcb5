/** @file What the counselor changed after the keeper began to plan, and how to follow. Pure. */
import type { Circle } from '../../shared/circles/circle';
import { type CirclePlan, type Seat, withoutSeat } from '../../shared/circles/plan';

const FACTS = ['date', 'startTime', 'minutes', 'place'] as const;
type FactName = (typeof FACTS)[number];

export interface PlanChanges {
  /** Facts of which the counselor's plan says something else. */
  readonly facts: readonly { readonly name: FactName; readonly value: string | number }[];
  readonly added: readonly Seat[];
  readonly gone: readonly Seat[];
}

/** A seat that came from the case has its party's id as its key; others are the keeper's own and are left alone. */
const fromCase = (seat: Seat): boolean => /^[0-9a-f]{32}$/.test(seat.key);

/** `latest`: the plan that this circle would begin with now. Nothing that the counselor left open counts as a change. */
export function changesSince(plan: CirclePlan, latest: CirclePlan): PlanChanges {
  const had = new Set(plan.seats.map((seat) => seat.key));
  const has = new Set(latest.seats.map((seat) => seat.key));
  return {
    facts: FACTS.flatMap((name) => {
      const value = latest[name];
      return value === undefined || value === '' || value === plan[name] ? [] : [{ name, value }];
    }),
    added: latest.seats.filter((seat) => fromCase(seat) && !had.has(seat.key)),
    gone: plan.seats.filter((seat) => fromCase(seat) && !has.has(seat.key)),
  };
}

export const isChanged = (changes: PlanChanges): boolean => changes.facts.length + changes.added.length + changes.gone.length > 0;

/** What of the changes was there already in an earlier comparison; without one there is no news at all. */
export function news(now: PlanChanges, before: PlanChanges | undefined): PlanChanges {
  const keys = (seats: readonly Seat[]) => new Set(seats.map((seat) => seat.key));
  if (before === undefined) return { facts: [], added: [], gone: [] };
  const { facts, added, gone } = before;
  return {
    facts: now.facts.filter((fact) => facts.some((other) => other.name === fact.name)),
    added: now.added.filter((seat) => keys(added).has(seat.key)),
    gone: now.gone.filter((seat) => keys(gone).has(seat.key)),
  };
}

/** The plan with those changes in it. Words, script and the keeper's own seats stay. */
export function follow(plan: CirclePlan, changes: PlanChanges): CirclePlan {
  const without = changes.gone.reduce((now, seat) => withoutSeat(now, seat.key), plan);
  const keys = new Set([...without.seats, ...changes.added].map((seat) => seat.key));
  const added = changes.added.map((seat) =>
    seat.supports === undefined || keys.has(seat.supports) ? seat : { ...seat, supports: undefined },
  );
  return { ...without, ...Object.fromEntries(changes.facts.map(({ name, value }) => [name, value])), seats: [...without.seats, ...added] };
}

/** A circle's seats, as many people as sit there. */
export const peopleIn = (circle: Pick<Circle, 'seats' | 'participants'>): number =>
  circle.participants ?? circle.seats.reduce((sum, seat) => sum + seat.count, 0);
