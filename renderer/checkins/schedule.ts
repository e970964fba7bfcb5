/**
 * @file The usual rhythm of check-ins after a circle: practice.md 1.7. Pure.
 *
 * Day 2 to 3 how each is, separately; weeks 1, 2 and 4 how the agreement goes; in week 6 to 8 all together whether it is kept; day
 * 90 whether it happened again. Both sides never on one day, the person harmed first, never on a weekend.
 */
import type { Party, PartyId } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { isPrincipal } from '../../shared/cases/doors';
import type { CHECKIN_PURPOSES } from '../../shared/checkins/contract';
import { addDays, weekday } from '../../shared/days';

export type Purpose = (typeof CHECKIN_PURPOSES)[number];

export interface PlannedCheckin {
  /** Absent: all together. */
  partyId: PartyId | undefined;
  purpose: Purpose;
  due: string;
}

type SideStep = { readonly day: number; readonly purpose: Purpose };

/** Days after the circle on which each person is seen alone. */
const ALONE: readonly SideStep[] = [
  { day: 2, purpose: 'wellbeing' },
  { day: 7, purpose: 'progress' },
  { day: 14, purpose: 'progress' },
  { day: 28, purpose: 'progress' },
  { day: 90, purpose: 'repeat_harm' },
];
/** Week 6: the completion meeting. */
const TOGETHER: SideStep = { day: 42, purpose: 'completion' };

export const isWeekend = (date: string): boolean => weekday(date) % 6 === 0;

/** The day itself, or the Monday after a weekend. */
export function workday(date: string): string {
  let day = date;
  while (isWeekend(day)) day = addDays(day, 1);
  return day;
}

export type Side = 'harmed' | 'responsible' | 'both';

/** Which side somebody is on. One person may be both harmed and responsible: then counted as harmed, and seen first. */
export function sideOf(party: Pick<Party, 'roles'>): Side | undefined {
  const roles = party.roles.map((entry) => entry.role);
  if (roles.includes('harmed')) return 'harmed';
  if (roles.includes('responsible')) return 'responsible';
  return roles.includes('both_conflict') ? 'both' : undefined;
}

const ORDER: readonly (Side | undefined)[] = ['harmed', 'both', 'responsible'];

/** Whom the check-ins are with: everybody harmed or responsible who is known, the person harmed first. */
export function seen(view: Pick<CaseView, 'parties'>): Party[] {
  return view.parties
    .filter((party) => party.kind !== 'unknown' && isPrincipal(party))
    .sort((a, b) => ORDER.indexOf(sideOf(a)) - ORDER.indexOf(sideOf(b)));
}

/** A circle longer ago than this is caught up with from today on: half of its rhythm would lie in the past. */
const CATCH_UP_DAYS = 14;

/** The day that the rhythm counts from: the last circle that was held, else the last signature; today when that is long ago. */
export function rhythmFrom(view: Pick<CaseView, 'circles' | 'agreements'>, today: string): string {
  const held = view.circles.flatMap((circle) =>
    circle.status === 'held' || circle.status === 'stopped_early' ? [circle.heldOn ?? circle.plannedOn] : [],
  );
  const signed = view.agreements.flatMap((agreement) => agreement.signedOn ?? []);
  const last = [...held].sort().at(-1) ?? [...signed].sort().at(-1) ?? today;
  return addDays(last, CATCH_UP_DAYS) < today ? today : last;
}

/**
 * The whole rhythm in the order of its days. In a conflict without a clear side each of those in it is a side of their own.
 * @param from day of the circle, `YYYY-MM-DD`
 */
export function usualRhythm(parties: readonly Party[], from: string): PlannedCheckin[] {
  const alone = ALONE.flatMap(({ day, purpose }) => {
    let at = workday(addDays(from, day));
    let lastSide: string | undefined;
    return parties.map((party) => {
      const side = sideOf(party);
      const key = side === 'both' || side === undefined ? party.id : side;
      if (lastSide !== undefined && lastSide !== key) at = workday(addDays(at, 1));
      lastSide = key;
      return { partyId: party.id, purpose, due: at };
    });
  });
  const together: PlannedCheckin = { partyId: undefined, purpose: TOGETHER.purpose, due: workday(addDays(from, TOGETHER.day)) };
  return [...alone, together].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** Whether people of two sides would be seen on one day. */
export function sharesDay(checkin: PlannedCheckin, all: readonly PlannedCheckin[], parties: readonly Party[]): boolean {
  const sideKey = (id: PartyId | undefined) => {
    const party = parties.find((one) => one.id === id);
    const side = party === undefined ? undefined : sideOf(party);
    return side === 'both' ? id : side;
  };
  const mine = sideKey(checkin.partyId);
  return (
    mine !== undefined &&
    all.some((other) => {
      const theirs = sideKey(other.partyId);
      return other !== checkin && other.due === checkin.due && theirs !== undefined && theirs !== mine;
    })
  );
}
