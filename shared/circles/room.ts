/** @file A room in which a circle can be held: a place and what it offers, nothing about anybody. Pure. */
import { z } from 'zod';
import { fold } from '../fold';
import { line, optionalLine } from '../values';

export const roomIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'RoomId'>();
export type RoomId = z.infer<typeof roomIdSchema>;

export const KNOWN = ['yes', 'no', 'unknown'] as const;
export type Known = (typeof KNOWN)[number];

export const roomInputSchema = z.strictObject({
  name: line(120),
  /** Empty: of every school. */
  school: optionalLine(120),
  seats: z.number().int().min(1).max(2000).optional(),
  stepFree: z.enum(KNOWN).default('unknown'),
  quiet: z.enum(KNOWN).default('unknown'),
  /** When it can be had, in words: "not on Tuesdays". */
  hours: optionalLine(120),
  note: optionalLine(200),
});

export const roomSchema = roomInputSchema.extend({ id: roomIdSchema });
export type Room = z.infer<typeof roomSchema>;

/** The room that is meant by what somebody wrote as the place: the school's own first. */
export function roomNamed(rooms: readonly Room[], place: string, school: string): Room | undefined {
  const wanted = fold(place.trim());
  const named = wanted === '' ? [] : rooms.filter((room) => fold(room.name) === wanted);
  return named.find((room) => room.school === school) ?? named.find((room) => room.school === '');
}
