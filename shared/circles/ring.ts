/**
 * @file The circle as a drawing knows it: which chair is where. Pure. Angles in degrees, clockwise, 0 at the keeper's chair, which is drawn
 * at the foot so that whoever holds the sheet in the keeper's chair sees the room as it is.
 */
import type { Door, Seat } from './plan';

export interface Place {
  readonly seat: Seat;
  /** The middle of the chairs that this seat stands for. */
  readonly angle: number;
  /** One angle a chair. */
  readonly chairs: readonly number[];
}

const size = (seat: Pick<Seat, 'count'>): number => seat.count ?? 1;

/** Chairs in all: those of the seats, and those that the head count adds. */
export function chairsIn(seats: readonly Pick<Seat, 'count'>[], people = 0): number {
  return Math.max(
    seats.reduce((sum, seat) => sum + size(seat), 0),
    people,
  );
}

/** Where each seat is. Chairs that nobody is named for come last and are `spare`. */
export function ringOf(seats: readonly Seat[], people = 0): { places: Place[]; spare: number[] } {
  const total = chairsIn(seats, people);
  const step = total === 0 ? 0 : 360 / total;
  let at = 0;
  const places = seats.map((seat) => {
    const chairs = Array.from({ length: size(seat) }, (_, i) => (at + i) * step);
    at += size(seat);
    return { seat, chairs, angle: ((chairs[0] ?? 0) + (chairs.at(-1) ?? 0)) / 2 };
  });
  return { places, spare: Array.from({ length: total - at }, (_, i) => (at + i) * step) };
}

/** Degrees between two angles, the short way round. */
export function between(a: number, b: number): number {
  const turn = Math.abs(a - b) % 360;
  return Math.min(turn, 360 - turn);
}

/** The wall in which the door is, as an angle: from the keeper's chair the left side of the room comes first, clockwise. */
export const DOOR_ANGLES: Readonly<Record<Door, number>> = { behind: 0, left: 90, opposite: 180, right: 270 };

/** A point on a circle round the origin, x to the right and y down, as SVG counts. */
export function pointAt(angle: number, radius: number): { x: number; y: number } {
  const turned = ((angle + 90) * Math.PI) / 180;
  return { x: Math.round(radius * Math.cos(turned) * 100) / 100, y: Math.round(radius * Math.sin(turned) * 100) / 100 };
}
