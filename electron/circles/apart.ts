/** @file Who of a circle must not share a room on its day, and who of it was not met apart yet. */
import type { Party, PartyId } from '../../shared/cases/case';
import type { Process } from '../../shared/circles/circle';
import { brokenBy, type ContactLimit, limitState } from '../../shared/contacts/contact';
import { isToPrepare } from '../../shared/preparation/preparation';

/** Limits that this meeting would break. In an indirect process nobody sits in one room, so it breaks none. */
export function brokenByMeeting(limits: readonly ContactLimit[], process: Process, seated: readonly Party[], on: string): ContactLimit[] {
  if (process === 'indirect') return [];
  const people = seated.map((p) => p.person?.id);
  return brokenBy(limits, people, on);
}

/** Pairs of seated parties that a limit keeps out of one room, also where they don't meet in one. */
export function pairsApart(limits: readonly ContactLimit[], seated: readonly Party[], on: string): [PartyId, PartyId][] {
  const people = seated.map((p) => p.person?.id);
  return brokenBy(limits, people, on).flatMap(({ people: [a, b] }): [PartyId, PartyId][] => {
    const [one, other] = [a, b].map(({ id }) => seated.find((p) => p.person?.id === id)?.id);
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
}

/** Pairs between whom some other limit is in force on that day: they may share a room and are not seated beside each other. */
export function pairsNotBeside(limits: readonly ContactLimit[], seated: readonly Party[], on: string): [PartyId, PartyId][] {
  const room = brokenBy(
    limits,
    seated.map((p) => p.person?.id),
    on,
  );
  return limits
    .filter((limit) => !room.includes(limit) && limitState(limit, on) === 'in_force')
    .flatMap(({ people: [a, b] }): [PartyId, PartyId][] => {
      const [one, other] = [a, b].map(({ id }) => seated.find((p) => p.person?.id === id)?.id);
      return one === undefined || other === undefined ? [] : [[one, other]];
    });
}

export const unpreparedOf = (seated: readonly Party[], prepared: readonly PartyId[]): PartyId[] =>
  seated.filter((p) => isToPrepare(p) && !prepared.includes(p.id)).map((p) => p.id);
