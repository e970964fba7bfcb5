/** @file The rooms that the school knows, in the case book. A desk gets the one of its circle. */
import { z } from 'zod';
import { KNOWN, type Room, roomIdSchema, roomNamed } from '../../shared/circles/room';
import type { CaseId } from '../../shared/values';
import { all, get, nullable, type ReadDb, sql } from '../store/sql';

const roomRow = z.object({
  id: roomIdSchema,
  school: z.string(),
  name: z.string(),
  seats: nullable(z.number()),
  stepFree: z.enum(KNOWN),
  quiet: z.enum(KNOWN),
  hours: z.string(),
  note: z.string(),
});

export const roomsOf = (db: ReadDb): Room[] =>
  all(db, sql`SELECT id, school, name, seats, step_free AS stepFree, quiet, hours, note FROM room ORDER BY school, name, id`, roomRow);

const schoolRow = z.object({ school: z.string() });

/** The room that the place of a circle names, at the school of its case. */
export function roomOf(db: ReadDb, caseId: CaseId, place: string): Room | undefined {
  if (place === '') return undefined;
  return roomNamed(roomsOf(db), place, get(db, sql`SELECT school FROM "case" WHERE id = ${caseId}`, schoolRow)?.school ?? '');
}
