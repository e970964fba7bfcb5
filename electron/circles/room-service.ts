/** @file Handlers about the rooms that the school knows. A change reaches the desks of the circles that are planned there. */
import { z } from 'zod';
import type { circlesContract } from '../../shared/circles/contract';
import { type Room, type RoomId, roomIdSchema } from '../../shared/circles/room';
import { fold } from '../../shared/fold';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import { type CaseId, caseIdSchema } from '../../shared/values';
import { record } from '../audit/record';
import { changeCases } from '../cases/change';
import { editionOf, refuseStale } from '../cases/edition';
import { type Context, casesDb } from '../context';
import { newId } from '../ids';
import { all, type ReadDb, run, sql } from '../store/sql';
import { roomsOf } from './rooms';

const find = (db: ReadDb, id: RoomId): Room | undefined => roomsOf(db).find((room) => room.id === id);

const placeRow = z.object({ id: caseIdSchema, place: z.string() });

/** Cases with a circle still to come at a place of one of these names. */
function plannedAt(db: ReadDb, names: readonly (string | undefined)[]): CaseId[] {
  const wanted = names.flatMap((name) => (name === undefined ? [] : [fold(name.trim())]));
  const planned = all(db, sql`SELECT DISTINCT case_id AS id, place FROM circle WHERE status = 'planned' AND place <> ''`, placeRow);
  return [...new Set(planned.filter(({ place }) => wanted.includes(fold(place.trim()))).map(({ id }) => id))];
}

type RoomHandlers = Pick<Handlers<typeof circlesContract, Context>, 'circles.rooms' | 'circles.keepRoom' | 'circles.removeRoom'>;

export const roomHandlers: RoomHandlers = {
  'circles.rooms': (context) => roomsOf(casesDb(context)).map((room) => ({ room, edition: editionOf(room) })),

  'circles.keepRoom': (context, { id: given, room, seen }) =>
    changeCases(context, 'circles.keepRoom', ['circles'], (db) => {
      const before = given === undefined ? undefined : find(db, given);
      if (given !== undefined && before === undefined) throw new Refusal('not-found', { reason: 'room' });
      refuseStale(seen, () => before);
      const id = given ?? newId(roomIdSchema);
      run(
        db,
        sql`INSERT INTO room (id, school, name, seats, step_free, quiet, hours, note)
            VALUES (${id}, ${room.school}, ${room.name}, ${room.seats}, ${room.stepFree}, ${room.quiet}, ${room.hours}, ${room.note})
            ON CONFLICT (id) DO UPDATE SET school = excluded.school, name = excluded.name, seats = excluded.seats,
              step_free = excluded.step_free, quiet = excluded.quiet, hours = excluded.hours, note = excluded.note`,
      );
      record(db, context, 'circles.keepRoom', id);
      return { value: { id }, cases: plannedAt(db, [before?.name, room.name]) };
    }),

  'circles.removeRoom': (context, { id }) =>
    changeCases(context, 'circles.removeRoom', ['circles'], (db) => {
      const room = find(db, id);
      if (room === undefined) throw new Refusal('not-found', { reason: 'room' });
      run(db, sql`DELETE FROM room WHERE id = ${id}`);
      record(db, context, 'circles.removeRoom', id);
      return { value: {}, cases: plannedAt(db, [room.name]) };
    }),
};
