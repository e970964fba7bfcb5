/**
 * @file The usual rhythm of check-ins after a circle: practice.md 1.7, as it comes or as this vault wants it. Pure.
 *
 * Day 2 to 3 how each is, separately; weeks 1, 2 and 4 how the agreement goes; in week 6 to 8 all together whether it is kept; day
 * 90 whether it happened again. Both sides never on one day, the person harmed first, never on a day without school.
 */
import { z } from 'zod';
import { nextSchoolDay, type SchoolDays } from '../calendar/calendar';
import type { Party, PartyId } from '../cases/case';
import { brokenBy, type ContactLimit } from '../contacts/contact';
import { addDays } from '../days';
import { sideOf } from './apart';

export const CHECKIN_PURPOSES = ['wellbeing', 'progress', 'completion', 'repeat_harm', 'support'] as const;
export type Purpose = (typeof CHECKIN_PURPOSES)[number];

export const MOST_STEPS = 12;
/** So many days after the circle; each side apart, or all together. */
export const rhythmStepSchema = z.strictObject({
  day: z.number().int().min(1).max(400),
  purpose: z.enum(CHECKIN_PURPOSES),
  together: z.boolean(),
});
export type RhythmStep = z.infer<typeof rhythmStepSchema>;

export const USUAL_STEPS: readonly RhythmStep[] = [
  { day: 2, purpose: 'wellbeing', together: false },
  { day: 7, purpose: 'progress', together: false },
  { day: 14, purpose: 'progress', together: false },
  { day: 28, purpose: 'progress', together: false },
  { day: 42, purpose: 'completion', together: true },
  { day: 90, purpose: 'repeat_harm', together: false },
];

export interface PlannedCheckin {
  /** Absent: all together. */
  partyId: PartyId | undefined;
  purpose: Purpose;
  due: string;
}

interface Apart {
  readonly steps?: readonly RhythmStep[];
  readonly days: SchoolDays;
  /** Limits between people of the case: where one keeps them out of one room, nobody is asked to come together. */
  readonly limits?: readonly ContactLimit[];
}

/**
 * The whole rhythm in the order of its days. In a conflict without a clear side each of those in it is a side of their own.
 * @param parties those who are seen, the person harmed first
 * @param from day of the circle, `YYYY-MM-DD`
 */
export function usualRhythm(parties: readonly Party[], from: string, { steps = USUAL_STEPS, days, limits = [] }: Apart): PlannedCheckin[] {
  const people = parties.map((party) => party.person?.id);
  const planned = steps.flatMap(({ day, purpose, together }): PlannedCheckin[] => {
    let at = nextSchoolDay(days, addDays(from, day));
    if (together && brokenBy(limits, people, at).length === 0) return [{ partyId: undefined, purpose, due: at }];
    let lastSide: string | undefined;
    return parties.map((party) => {
      const key = sideOf(party) ?? party.id;
      if (lastSide !== undefined && lastSide !== key) at = nextSchoolDay(days, addDays(at, 1));
      lastSide = key;
      return { partyId: party.id, purpose, due: at };
    });
  });
  return planned.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** Whether people of two sides would be seen on one day. */
export function sharesDay(
  checkin: { readonly partyId: PartyId | undefined; readonly due: string },
  all: readonly { readonly partyId: PartyId | undefined; readonly due: string }[],
  parties: readonly Party[],
): boolean {
  const sideKey = (id: PartyId | undefined) => {
    const party = parties.find((one) => one.id === id);
    return party === undefined ? undefined : sideOf(party);
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
