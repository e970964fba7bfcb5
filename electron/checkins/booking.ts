/** @file What is booked already, for the rule that keeps people apart. See `shared/checkins/apart.ts`. */
import { z } from 'zod';
import type { SchoolDays } from '../../shared/calendar/calendar';
import type { Party, PartyId } from '../../shared/cases/case';
import { isPrincipal } from '../../shared/cases/doors';
import { type Booking, clashOf, nextFree, type Slot, sideOf } from '../../shared/checkins/apart';
import type { ContactLimit } from '../../shared/contacts/contact';
import { addDays } from '../../shared/days';
import { Refusal } from '../../shared/result';
import { type CaseId, type CheckinId, caseIdSchema, type PersonId, personIdSchema } from '../../shared/values';
import { daysOfSchool } from '../calendar/store';
import { partiesOf } from '../cases/parties';
import { currentEpisode, incidentDate, reportOf } from '../cases/records';
import { limitsOfPerson } from '../contacts/store';
import { all, get, nullable, type ReadDb, sql } from '../store/sql';

const plannedRow = z.object({
  id: z.string(),
  case_id: caseIdSchema,
  party_id: nullable(z.string()),
  person_id: nullable(personIdSchema),
  due: z.string(),
  at_time: nullable(z.string()),
  place: z.string(),
});
const schoolRow = z.object({ school: z.string() });

/** How far ahead a free day is looked for. */
const AHEAD_DAYS = 120;

const personsOf = (parties: readonly Party[]): PersonId[] =>
  parties.filter((party) => isPrincipal(party)).flatMap((party) => party.person?.id ?? []);

/** Everything about one case that says whether a time is free there. Read once for a whole rhythm. */
export interface Room {
  readonly parties: readonly Party[];
  readonly limits: readonly ContactLimit[];
  readonly days: SchoolDays;
  booking(partyId: PartyId | undefined, slot: Slot): Booking;
  others(from: string, but: CheckinId | undefined): Booking[];
}

export function roomOf(db: ReadDb, caseId: CaseId): Room {
  const parties = partiesOf(db, caseId, incidentDate(reportOf(db, caseId, currentEpisode(db, caseId).number)));
  const mine = parties.flatMap((party) => party.person?.id ?? []);
  const limits = [...new Map(mine.flatMap((person) => limitsOfPerson(db, person)).map((limit) => [limit.id, limit])).values()];
  const school = get(db, sql`SELECT school FROM "case" WHERE id = ${caseId}`, schoolRow)?.school ?? '';
  const sideIn = (partyId: string | null | undefined) => {
    const party = parties.find((one) => one.id === partyId);
    return party === undefined ? undefined : sideOf(party);
  };
  // Whom a limit keeps apart from somebody here may be asked in by another case.
  const kept = [...new Set(limits.flatMap((limit) => limit.people.map((one) => one.id)))];
  return {
    parties,
    limits,
    days: daysOfSchool(db, school),
    booking: (partyId, slot) => {
      const party = parties.find((one) => one.id === partyId);
      const people = partyId === undefined ? personsOf(parties) : party?.person === undefined ? [] : [party.person.id];
      return { caseId, side: sideIn(partyId), people, due: slot.due, atTime: slot.atTime, place: slot.place };
    },
    others: (from, but) =>
      all(
        db,
        sql`SELECT k.id, k.case_id, k.party_id, pa.person_id, k.due, k.at_time, k.place FROM checkin k LEFT JOIN party pa ON pa.id = k.party_id
            WHERE k.id IN (
              SELECT id FROM checkin WHERE case_id = ${caseId}
              UNION SELECT x.id FROM checkin x JOIN party p ON p.id = x.party_id WHERE p.person_id IN (SELECT value FROM json_each(${JSON.stringify(kept)}))
            ) AND k.status = 'planned' AND k.due BETWEEN ${from} AND ${addDays(from, AHEAD_DAYS)}`,
        plannedRow,
      )
        .filter((row) => row.id !== but)
        .map((row) => ({
          caseId: row.case_id,
          side: row.case_id === caseId ? sideIn(row.party_id) : undefined,
          people:
            row.person_id !== undefined ? [row.person_id] : row.party_id === undefined && row.case_id === caseId ? personsOf(parties) : [],
          due: row.due,
          atTime: row.at_time,
          place: row.place,
        })),
  };
}

/**
 * Refuses what would bring people together who are to be kept apart.
 * @param at which of several, for the form
 * @throws Refusal blocked/checkin-…
 */
export function refuseClash(room: Room, partyId: PartyId | undefined, slot: Slot, but?: CheckinId, at?: number): void {
  const clash = clashOf(room.booking(partyId, slot), room.others(slot.due, but), room.limits);
  if (clash === undefined) return;
  throw new Refusal('blocked', { reason: `checkin-${clash}`, ...(at === undefined ? {} : { fields: [`checkins.${at}`] }) });
}

/** A check-in that is wished for. */
type Wish = Slot & { readonly partyId?: PartyId | undefined };

/** What stands in the way of a wish, and the next time at which nothing does. */
export function lookFor(room: Room, partyId: PartyId | undefined, slot: Slot, but: CheckinId | undefined, beside: readonly Wish[]) {
  const wish = room.booking(partyId, slot);
  const others = [...room.others(slot.due, but), ...beside.map((one) => room.booking(one.partyId, one))];
  return { clash: clashOf(wish, others, room.limits), free: nextFree(wish, others, room.limits, room.days) };
}
