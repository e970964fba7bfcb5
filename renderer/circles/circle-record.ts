/** @file What the form about how a circle went begins with, and what of it is told to the vault. Pure. */
import type { PartyId } from '../../shared/cases/case';
import type { ATTENDANCE, Circle, CircleRecord } from '../../shared/circles/circle';

export type Attendance = (typeof ATTENDANCE)[number];

export interface RecordValues {
  status: CircleRecord['status'];
  on: string;
  minutes: number | undefined;
  participants: number | undefined;
  note: string;
  attendance: { partyId: PartyId; attendance: Attendance }[];
  /** Confirmed by whoever records it. */
  inSpiteOf: NonNullable<CircleRecord['inSpiteOf']>;
}

export const tookPlace = (status: CircleRecord['status']): boolean => status === 'held' || status === 'stopped_early';

/** In the room, in person or by phone. */
const IN_THE_ROOM: readonly Attendance[] = ['present', 'remote', 'left_early', 'passed_all'];

/** Seats of the case; whoever was expected is taken as there until told otherwise. */
export function recordValues(circle: Circle, today: string): RecordValues {
  const attendance = circle.seats.flatMap((seat) =>
    seat.partyId === undefined
      ? []
      : [{ partyId: seat.partyId, attendance: seat.attendance === 'expected' ? ('present' as const) : seat.attendance }],
  );
  const values: RecordValues = {
    status: 'held',
    // Nobody records a circle before it was.
    on: circle.plannedOn <= today ? circle.plannedOn : today,
    minutes: circle.realMinutes ?? circle.minutes,
    participants: undefined,
    note: '',
    attendance,
    inSpiteOf: [],
  };
  return { ...values, participants: circle.participants ?? counted(circle, attendance) };
}

/** People in the room: each seat that was there with all whom it stands for. */
export function counted(circle: Pick<Circle, 'seats'>, attendance: RecordValues['attendance']): number | undefined {
  const there = new Set(attendance.filter((entry) => IN_THE_ROOM.includes(entry.attendance)).map((entry) => entry.partyId));
  const sum = circle.seats.reduce((total, seat) => (seat.partyId !== undefined && there.has(seat.partyId) ? total + seat.count : total), 0);
  return sum === 0 ? undefined : sum;
}

/** A circle that did not take place has no length, no head count and nobody there. */
export function toRecord(values: RecordValues): CircleRecord {
  if (tookPlace(values.status)) return values;
  const { status, on, note } = values;
  return { status, on, note, attendance: [] };
}
