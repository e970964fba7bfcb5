/**
 * @file Who sits where: the rules of a seating plan, which of them a plan breaks, and a plan that keeps as many as can be kept. Pure.
 * Source: practice.md 1.5 (seating), 3.2 row 5.
 *
 * [Note: A seating that explains itself]
 * A chair beside the wrong person can end a circle, so nothing here is a matter of luck: the same people and wishes always give the same
 * circle, each rule names the two whom it is about, and a rule that can't be kept is said and not hidden. Up to eight people every order
 * is tried; above that, orders are improved step by step from three beginnings until all is kept or no single move helps.
 */
import { accessOf } from './access';
import type { CirclePlan, Seat, SeatRole } from './plan';
import { between, chairsIn, DOOR_ANGLES, type Place, ringOf } from './ring';

export const SEATING_RULES = [
  'apart_beside',
  'apart_opposite',
  'sides_beside',
  'supporter_beside',
  'wish_beside',
  'interpreter_beside',
  'interpreter_sight',
  'wheelchair_door',
  'near_door',
  'away_from_door',
  'keepers_opposite',
] as const;
export type SeatingRule = (typeof SEATING_RULES)[number];

/** One rule about one or two seats, by their keys. */
export interface SeatingDuty {
  readonly rule: SeatingRule;
  readonly a: string;
  readonly b?: string;
}

/** What is known besides the plan: limits between people, and beside whom somebody wants to sit. By seat keys. */
export interface SeatingFacts {
  readonly apart?: readonly (readonly [string, string])[];
  readonly beside?: readonly (readonly [string, string])[];
}

/** What breaking a rule costs. A limit outweighs all comfort together; the order as it was breaks ties. */
const COST: Readonly<Record<SeatingRule, number>> = {
  apart_beside: 100_000,
  apart_opposite: 80_000,
  sides_beside: 4_000,
  supporter_beside: 2_000,
  wish_beside: 2_000,
  interpreter_beside: 2_000,
  interpreter_sight: 2_000,
  wheelchair_door: 1_500,
  near_door: 1_500,
  away_from_door: 1_500,
  keepers_opposite: 600,
};

/** Who keeps comes before who helps to keep. */
const KEEPERS: readonly SeatRole[] = ['facilitator', 'peer_mediator', 'co_facilitator'];
const keepersIn = (seats: readonly Seat[]): Seat[] => KEEPERS.flatMap((role) => seats.filter((seat) => seat.role === role));

const SUPPORT: readonly SeatRole[] = ['supporter_of', 'guardian_of', 'ally', 'buddy'];
const HARMED: readonly SeatRole[] = ['harmed', 'affected_group_member', 'surrogate'];

/** Every rule that this plan has to keep. */
export function seatingDuties(plan: Pick<CirclePlan, 'seats' | 'door' | 'seatsApart'>, facts: SeatingFacts = {}): SeatingDuty[] {
  const { seats } = plan;
  const keys = new Set(seats.map((seat) => seat.key));
  const duties: SeatingDuty[] = [];
  const add = (rule: SeatingRule, a: string, b?: string) => {
    if (!keys.has(a) || (b !== undefined && (!keys.has(b) || a === b))) return;
    const same = (d: SeatingDuty) => d.rule === rule && ((d.a === a && d.b === b) || (d.a === b && d.b === a));
    if (!duties.some(same)) duties.push({ rule, a, ...(b === undefined ? {} : { b }) });
  };
  for (const [a, b] of facts.apart ?? []) add('apart_beside', a, b);
  for (const { a, b, opposite } of plan.seatsApart ?? []) {
    add('apart_beside', a, b);
    if (opposite) add('apart_opposite', a, b);
  }
  const wanted = (a: string, b: string) =>
    !duties.some((d) => d.rule === 'apart_beside' && [d.a, d.b].includes(a) && [d.a, d.b].includes(b));
  const side = (roles: readonly SeatRole[]) => seats.filter((seat) => roles.includes(seat.role));
  for (const one of side(HARMED)) for (const other of side(['responsible'])) add('sides_beside', one.key, other.key);
  for (const seat of seats) {
    if (seat.supports === undefined || !wanted(seat.key, seat.supports)) continue;
    const helped = seats.find((other) => other.key === seat.supports);
    if (SUPPORT.includes(seat.role)) add('supporter_beside', seat.key, seat.supports);
    if (seat.role === 'interpreter') {
      // Signs are seen from across the circle, together with who speaks; a whispered voice is heard beside.
      const signs = helped !== undefined && accessOf(helped).includes('sign_language');
      add(signs ? 'interpreter_sight' : 'interpreter_beside', seat.key, seat.supports);
    }
  }
  for (const [a, b] of facts.beside ?? []) if (wanted(a, b)) add('wish_beside', a, b);
  if (plan.door !== undefined)
    for (const seat of seats) {
      const access = accessOf(seat);
      if (access.includes('wheelchair')) add('wheelchair_door', seat.key);
      if (access.includes('near_door')) add('near_door', seat.key);
      if (access.includes('away_from_door')) add('away_from_door', seat.key);
    }
  const [first, second] = keepersIn(seats);
  if (first !== undefined && second !== undefined) add('keepers_opposite', first.key, second.key);
  return duties;
}

/** Somebody across the circle is seen without turning the head. */
const IN_SIGHT = 70;
const ACROSS = 150;
const NEAR = 62;
const AWAY = 90;

interface Laid {
  readonly angle: ReadonlyMap<string, number>;
  readonly index: ReadonlyMap<string, number>;
  readonly size: number;
  /** Degrees from one chair to the next. */
  readonly step: number;
  readonly door: number | undefined;
  /** Whether the last listed seat and the first are neighbours. */
  readonly closed: boolean;
}

function lay(order: readonly Seat[], plan: Pick<CirclePlan, 'door' | 'people'>): Laid {
  const { places, spare } = ringOf(order, plan.people);
  return {
    angle: new Map(places.map((place: Place) => [place.seat.key, place.angle])),
    index: new Map(order.map((seat, index) => [seat.key, index])),
    size: order.length,
    step: 360 / Math.max(1, chairsIn(order, plan.people)),
    door: plan.door === undefined ? undefined : DOOR_ANGLES[plan.door],
    closed: spare.length === 0,
  };
}

function beside(laid: Laid, a: string, b: string): boolean {
  const [i, j] = [laid.index.get(a) ?? 0, laid.index.get(b) ?? 0];
  const apart = Math.abs(i - j);
  return apart === 1 || (laid.closed && apart === laid.size - 1);
}

const far = (laid: Laid, a: string, b: string): number => between(laid.angle.get(a) ?? 0, laid.angle.get(b) ?? 0);

/** Whether a rule is kept where people sit so. Three people are all neighbours: no rule forbids what can't be otherwise, it is still said. */
function kept({ rule, a, b = a }: SeatingDuty, laid: Laid): boolean {
  const fromDoor = laid.door === undefined ? 0 : between(laid.angle.get(a) ?? 0, laid.door);
  switch (rule) {
    case 'apart_beside':
    case 'sides_beside':
      return !beside(laid, a, b);
    case 'apart_opposite':
      return far(laid, a, b) < ACROSS;
    case 'supporter_beside':
    case 'wish_beside':
    case 'interpreter_beside':
      return beside(laid, a, b);
    case 'interpreter_sight':
      return far(laid, a, b) >= IN_SIGHT;
    case 'wheelchair_door':
    case 'near_door':
      return fromDoor <= Math.max(NEAR, laid.step);
    case 'away_from_door':
      return fromDoor >= AWAY;
    case 'keepers_opposite':
      return far(laid, a, b) >= 180 - Math.max(30, laid.step);
  }
}

type Seating = Pick<CirclePlan, 'seats' | 'door' | 'seatsApart' | 'people'>;

/** Each rule of a plan, and whether it is kept as the people sit now. */
export function checkSeating(plan: Seating, facts: SeatingFacts = {}): { kept: SeatingDuty[]; broken: SeatingDuty[] } {
  const laid = lay(plan.seats, plan);
  const duties = seatingDuties(plan, facts);
  return { kept: duties.filter((duty) => kept(duty, laid)), broken: duties.filter((duty) => !kept(duty, laid)) };
}

function costOf(order: readonly Seat[], plan: Seating, duties: readonly SeatingDuty[], before: ReadonlyMap<string, number>): number {
  const laid = lay(order, plan);
  const broken = duties.reduce((sum, duty) => sum + (kept(duty, laid) ? 0 : COST[duty.rule]), 0);
  // Opposite means as far as the chairs allow; and whoever need not move stays.
  const [first, second] = keepersIn(order);
  const askew = first === undefined || second === undefined ? 0 : (180 - far(laid, first.key, second.key)) / 10;
  const moved = order.reduce((sum, seat, index) => sum + (before.get(seat.key) === index ? 0 : 1), 0) / 100;
  return broken + askew + moved;
}

/** Small enough to try every order of those besides the keeper. */
const TRY_ALL = 7;

function* orders(items: readonly Seat[]): Generator<Seat[]> {
  if (items.length <= 1) {
    yield [...items];
    return;
  }
  for (const [index, first] of items.entries())
    for (const rest of orders([...items.slice(0, index), ...items.slice(index + 1)])) yield [first, ...rest];
}

/** Up to so many everybody is moved about; in a larger circle only those whom a broken rule is about. */
const MOVE_ALL = 30;

/** Moves runs of up to three neighbours elsewhere, and swaps pairs, as long as one of them helps. `about`: whom broken rules concern. */
function improve(
  start: readonly Seat[],
  cost: (order: readonly Seat[]) => number,
  about: (order: readonly Seat[]) => ReadonlySet<string>,
): Seat[] {
  let best = [...start];
  let lowest = cost(best);
  const better = (next: Seat[]): boolean => {
    const now = cost(next);
    if (now >= lowest) return false;
    best = next;
    lowest = now;
    return true;
  };
  for (let again = true, rounds = 0; again && rounds < 40; rounds += 1) {
    again = false;
    const concerned = about(best);
    if (concerned.size === 0) break;
    const moves = (...seats: readonly (Seat | undefined)[]) =>
      best.length <= MOVE_ALL || seats.some((seat) => seat !== undefined && concerned.has(seat.key));
    for (let run = 1; run <= 3; run += 1)
      for (let from = 0; from + run <= best.length; from += 1)
        for (let to = 0; to + run <= best.length; to += 1) {
          if (to === from || !moves(...best.slice(from, from + run))) continue;
          const rest = [...best.slice(0, from), ...best.slice(from + run)];
          if (better([...rest.slice(0, to), ...best.slice(from, from + run), ...rest.slice(to)])) again = true;
        }
    for (let i = 0; i < best.length; i += 1)
      for (let j = i + 1; j < best.length; j += 1) {
        if (!moves(best[i], best[j])) continue;
        const next = [...best];
        [next[i], next[j]] = [best[j] as Seat, best[i] as Seat];
        if (better(next)) again = true;
      }
  }
  return best;
}

/** A tidy beginning: each party with those who sit beside them, harmed first, then everybody else, then the responsible side. */
function bySides(seats: readonly Seat[]): Seat[] {
  const with_ = (party: Seat) => [party, ...seats.filter((seat) => seat.supports === party.key)];
  const group = (roles: readonly SeatRole[]) => seats.filter((seat) => roles.includes(seat.role)).flatMap(with_);
  const harmed = group(HARMED);
  const responsible = group(['responsible', 'returning']).toReversed();
  const rest = seats.filter((seat) => !harmed.includes(seat) && !responsible.includes(seat));
  return [...new Set([...harmed, ...rest, ...responsible])];
}

/**
 * The seats in the order that keeps the most of what is to be kept. The first keeper stays in the first chair; without a keeper the
 * first seat does.
 */
export function proposeSeating(plan: Seating, facts: SeatingFacts = {}): Seat[] {
  const head = keepersIn(plan.seats)[0] ?? plan.seats[0];
  if (head === undefined) return [];
  const others = plan.seats.filter((seat) => seat !== head);
  const duties = seatingDuties(plan, facts);
  const before = new Map([head, ...others].map((seat, index) => [seat.key, index]));
  const cost = (order: readonly Seat[]) => costOf([head, ...order], plan, duties, before);
  const about = (order: readonly Seat[]) => {
    const laid = lay([head, ...order], plan);
    return new Set(duties.flatMap((duty) => (kept(duty, laid) ? [] : [duty.a, duty.b ?? duty.a])));
  };
  const tries =
    others.length <= TRY_ALL
      ? [...orders(others)]
      : [others, bySides(others), others.toReversed()].map((start) => improve(start, cost, about));
  const first = tries[0] ?? [];
  const { order } = tries.reduce(
    (best, next) => {
      const now = cost(next);
      return now < best.cost ? { order: next, cost: now } : best;
    },
    { order: first, cost: cost(first) },
  );
  return [head, ...order];
}

/** The same seats with one moved round the circle by `steps`; the first chair is the keeper's and stays. */
export function moveRound(seats: readonly Seat[], key: string, steps: number): Seat[] {
  const from = seats.findIndex((seat) => seat.key === key);
  const last = seats.length - 1;
  const moving = seats[from];
  if (moving === undefined || from === 0 || last < 2) return [...seats];
  // Chairs 1 to last are a ring of their own: past the last one comes the chair beside the keeper again.
  const to = ((((from - 1 + steps) % last) + last) % last) + 1;
  const rest = seats.filter((seat) => seat !== moving);
  return [...rest.slice(0, to), moving, ...rest.slice(to)];
}
