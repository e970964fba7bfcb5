/** @file Circles in the case book: planned, held, who sits in them. */
import { z } from 'zod';
import { type Party, partyIdSchema } from '../../shared/cases/case';
import {
  attendanceSchema,
  type Circle,
  type circleInputSchema,
  circleStatusSchema,
  processSchema,
  type Seat,
} from '../../shared/circles/circle';
import { firstName } from '../../shared/people/person';
import {
  ageBandSchema,
  type CaseId,
  type CircleId,
  caseIdSchema,
  circleIdSchema,
  type EpisodeId,
  languageSchema,
  userIdSchema,
} from '../../shared/values';
import { notAside } from '../retention/hidden';
import { indexText } from '../search/text';
import { all, get, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';
import { afterOf } from './after';

const circleRow = z.object({
  id: circleIdSchema,
  process: processSchema,
  status: circleStatusSchema,
  planned_on: z.string(),
  start_time: nullable(z.string()),
  minutes: z.number(),
  place: z.string(),
  purpose: z.string(),
  language: languageSchema,
  age_band: nullable(ageBandSchema),
  keeper_user: nullable(userIdSchema),
  keeper_name: z.string(),
  held_on: nullable(z.string()),
  real_minutes: nullable(z.number()),
  participants: nullable(z.number()),
  status_note: z.string(),
});

const seatRow = z.object({ party_id: partyIdSchema, attendance: attendanceSchema });

const columns = sql`id, process, status, planned_on, start_time, minutes, place, purpose, language, age_band, keeper_user, keeper_name, held_on, real_minutes, participants, status_note`;

/** First name, or the group's label: what is printed and what others in the circle read. */
export const printedName = (party: Pick<Party, 'kind' | 'name'>): string => (party.kind === 'person' ? firstName(party.name) : party.name);

function seatsOf(db: ReadDb, circleId: CircleId, parties: readonly Party[]): Seat[] {
  return all(db, sql`SELECT party_id, attendance FROM seat WHERE circle_id = ${circleId} ORDER BY position`, seatRow).flatMap((row) => {
    const party = parties.find((p) => p.id === row.party_id);
    if (party === undefined) return [];
    const first = party.roles[0];
    return [
      {
        partyId: party.id,
        name: printedName(party),
        role: first?.role ?? 'observer',
        supports: party.roles.find((r) => r.supports !== undefined)?.supports,
        needs: party.person?.accessNeeds ?? '',
        count: party.groupSize ?? 1,
        attendance: row.attendance,
      },
    ];
  });
}

function toCircle(db: ReadDb, r: z.output<typeof circleRow>, parties: readonly Party[]): Circle {
  return {
    id: r.id,
    process: r.process,
    status: r.status,
    plannedOn: r.planned_on,
    startTime: r.start_time,
    minutes: r.minutes,
    place: r.place,
    purpose: r.purpose,
    language: r.language,
    ageBand: r.age_band,
    keeperUserId: r.keeper_user,
    keeperName: r.keeper_name,
    heldOn: r.held_on,
    realMinutes: r.real_minutes,
    participants: r.participants,
    statusNote: r.status_note,
    after: r.held_on === undefined ? undefined : afterOf(db, r.id),
    seats: seatsOf(db, r.id, parties),
  };
}

export function circlesOf(db: ReadDb, caseId: CaseId, parties: readonly Party[]): Circle[] {
  return all(db, sql`SELECT ${columns} FROM circle WHERE case_id = ${caseId} ORDER BY planned_on, id`, circleRow).map((r) =>
    toCircle(db, r, parties),
  );
}

const caseRow = z.object({ case_id: caseIdSchema });

/** The case a circle belongs to. */
export function caseOfCircle(db: ReadDb, id: CircleId): CaseId | undefined {
  return get(db, sql`SELECT case_id FROM circle WHERE id = ${id} AND ${notAside(sql`case_id`)}`, caseRow)?.case_id;
}

export function saveCircle(db: WriteDb, id: CircleId, caseId: CaseId, episodeId: EpisodeId, c: z.output<typeof circleInputSchema>): void {
  run(
    db,
    sql`INSERT INTO circle (id, case_id, episode_id, process, status, planned_on, start_time, minutes, place, purpose, language, age_band, keeper_user, keeper_name)
        VALUES (${id}, ${caseId}, ${episodeId}, ${c.process}, 'planned', ${c.plannedOn}, ${c.startTime}, ${c.minutes}, ${c.place}, ${c.purpose}, ${c.language},
                ${c.ageBand}, ${c.keeperUserId}, ${c.keeperName})
        ON CONFLICT (id) DO UPDATE SET process = excluded.process, status = 'planned', planned_on = excluded.planned_on, start_time = excluded.start_time,
          minutes = excluded.minutes, place = excluded.place, purpose = excluded.purpose, language = excluded.language, age_band = excluded.age_band,
          keeper_user = excluded.keeper_user, keeper_name = excluded.keeper_name`,
  );
  // As the migration that made circles searchable wrote it.
  indexText(db, caseId, `circle:${id}`, [c.purpose, c.place, c.keeperName].filter((text) => text !== '').join('\n'));
  run(db, sql`DELETE FROM seat WHERE circle_id = ${id}`);
  c.partyIds.forEach((partyId, position) => {
    run(db, sql`INSERT INTO seat (circle_id, position, party_id, attendance) VALUES (${id}, ${position}, ${partyId}, 'expected')`);
  });
}
