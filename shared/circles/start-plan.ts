/** @file The first plan of a released circle: seats from the people invited, the rest from what the counselor wrote. Pure. */
import type { Script } from '../scripts/model';
import type { AgeBand, Language } from '../values';
import type { Circle } from './circle';
import { type CirclePlan, emptyPlan, type Paper } from './plan';

/** The plan a facilitator begins with. Whoever is seated keeps their party id as the seat's key, so that a later change can be followed. */
export function startPlan(circle: Circle, choice: { script: Script; ageBand: AgeBand; language: Language; paper: Paper }): CirclePlan {
  const keys = new Set(circle.seats.flatMap((s) => (s.partyId === undefined ? [] : [s.partyId as string])));
  const plan = emptyPlan({
    scriptId: choice.script.id,
    scriptVersion: choice.script.version,
    ageBand: choice.ageBand,
    language: choice.language,
    paper: choice.paper,
  });
  const people = circle.seats.reduce((sum, seat) => sum + seat.count, 0);
  return {
    ...plan,
    purpose: circle.purpose,
    date: circle.plannedOn,
    startTime: circle.startTime,
    minutes: circle.minutes,
    place: circle.place,
    people: people >= 2 ? people : undefined,
    seats: circle.seats.map((seat, index) => ({
      key: seat.partyId ?? `seat-${index}`,
      name: seat.name,
      role: circle.process === 'reentry_circle' && seat.role === 'responsible' ? 'returning' : seat.role,
      supports: seat.supports !== undefined && keys.has(seat.supports) ? seat.supports : undefined,
      needs: seat.needs === '' ? undefined : seat.needs,
      count: seat.count === 1 ? undefined : seat.count,
    })),
  };
}
