/**
 * @file Whether a check-in may be where and when it is planned: the two sides of a case are never asked to one place at one time, and
 * people whom a limit keeps apart do not cross on their way. Pure. Source: practice.md 1.7, 3.2 row 4.
 */

import { addSchoolDays, bellAt, nextSchoolDay, type SchoolDays } from '../calendar/calendar';
import type { Party } from '../cases/case';
import { brokenBy, type ContactLimit, limitState } from '../contacts/contact';
import { addDays } from '../days';
import { fold } from '../fold';
import type { CaseId, PersonId } from '../values';

/** Why not. `checkin-` and this is the reason of the refusal. */
export const CLASHES = ['both-sides', 'contact-limit', 'together-limit'] as const;
export type Clash = (typeof CLASHES)[number];

/** How long a check-in takes, and the way there and back for whom a limit keeps apart. In minutes. */
export const CHECKIN_MINUTES = 15;
export const APART_MINUTES = 30;

export interface Slot {
  readonly due: string;
  readonly atTime?: string | undefined;
  readonly place: string;
}

export interface Booking extends Slot {
  readonly caseId: CaseId;
  /** Which side the person is on: `harmed`, `responsible`, or of a conflict without sides their own id. Absent: all together, or neither. */
  readonly side?: string | undefined;
  /** Whom it brings there. */
  readonly people: readonly PersonId[];
}

/** Which side somebody is on. Who is both harmed and responsible is seen as harmed, and first; in a conflict each is a side of their own. */
export function sideOf(party: Pick<Party, 'roles' | 'id'>): string | undefined {
  const roles = party.roles.map((entry) => entry.role);
  if (roles.includes('harmed')) return 'harmed';
  if (roles.includes('responsible')) return 'responsible';
  return roles.includes('both_conflict') ? party.id : undefined;
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const timeOf = (at: number): string => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
const samePlace = (a: string, b: string): boolean => fold(a.trim()) === fold(b.trim());

/** How far apart two times are; `undefined` while one of them is open. */
const between = (a: Slot, b: Slot): number | undefined =>
  a.atTime === undefined || b.atTime === undefined ? undefined : Math.abs(minutes(a.atTime) - minutes(b.atTime));

/** Kinds of contact that two check-ins at one school can bring about. */
const MEETING: readonly string[] = ['any', 'room', 'corridor', 'entrance', 'break'];

/** A limit between somebody of the one and somebody of the other that stands in the way. */
function crossing(mine: Booking, other: Booking, limits: readonly ContactLimit[]): boolean {
  const gap = between(mine, other);
  if (gap !== undefined && gap >= APART_MINUTES) return false;
  const elsewhere = mine.place !== '' && other.place !== '' && !samePlace(mine.place, other.place);
  return limits.some((limit) => {
    const kinds = limit.kinds.filter((kind) => MEETING.includes(kind));
    if (kinds.length === 0 || limitState(limit, mine.due) !== 'in_force') return false;
    // Another room keeps a room apart, but not the way there.
    if (elsewhere && kinds.every((kind) => kind === 'room')) return false;
    const [a, b] = [limit.people[0].id, limit.people[1].id];
    return (mine.people.includes(a) && other.people.includes(b)) || (mine.people.includes(b) && other.people.includes(a));
  });
}

/** What stands in the way of this check-in, among those that are planned. */
export function clashOf(mine: Booking, others: readonly Booking[], limits: readonly ContactLimit[]): Clash | undefined {
  if (mine.people.length > 1 && brokenBy(limits, mine.people, mine.due).length > 0) return 'together-limit';
  const sameDay = others.filter((other) => other.due === mine.due);
  if (sameDay.some((other) => crossing(mine, other, limits))) return 'contact-limit';
  const twoSides = sameDay.some((other) => {
    if (other.caseId !== mine.caseId || mine.side === undefined || other.side === undefined || mine.side === other.side) return false;
    const gap = between(mine, other);
    return gap !== undefined && gap < CHECKIN_MINUTES && (samePlace(mine.place, other.place) || mine.place === '' || other.place === '');
  });
  return twoSides ? 'both-sides' : undefined;
}

/** The last time of day that is offered. */
const LATEST = 17 * 60;
const TRIES = 60;

/**
 * The next time at which nothing stands in the way: later on the same day when a time was wished, else the next school days.
 * `undefined`: none of them is free, for example for all together while a limit holds.
 */
export function nextFree(
  wish: Booking,
  others: readonly Booking[],
  limits: readonly ContactLimit[],
  days: SchoolDays,
): { due: string; atTime?: string } | undefined {
  const free = (due: string, atTime: string | undefined) => clashOf({ ...wish, due, atTime }, others, limits) === undefined;
  const first = nextSchoolDay(days, wish.due);
  if (wish.atTime !== undefined) {
    for (const atTime of laterTimes(days, wish.atTime)) if (free(first, atTime)) return { due: first, atTime };
  } else if (first !== wish.due && free(first, undefined)) return { due: first };
  let due = first;
  for (let n = 0; n < TRIES; n++) {
    due = addSchoolDays(days, addDays(due, 1), 0);
    if (free(due, wish.atTime)) return { due, ...(wish.atTime === undefined ? {} : { atTime: wish.atTime }) };
  }
  return undefined;
}

/** The time itself, then each lesson that begins later, or each half hour where no lesson times are known. */
function laterTimes(days: SchoolDays, from: string): string[] {
  const starts =
    days.bells.length > 0 && bellAt(days, from) !== undefined
      ? days.bells.map((bell) => bell.start).filter((start) => start > from)
      : Array.from({ length: 20 }, (_, n) => minutes(from) + (n + 1) * 30)
          .filter((at) => at <= LATEST)
          .map(timeOf);
  return [from, ...starts];
}
