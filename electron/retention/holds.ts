/** @file Rows of legal holds. One on a person holds every case that the person is in. */
import { z } from 'zod';
import { initials } from '../../shared/people/person';
import { Refusal } from '../../shared/result';
import { type Hold, type HoldInput, holdIdSchema } from '../../shared/retention/desk';
import { type CaseId, caseIdSchema, type PersonId, personIdSchema } from '../../shared/values';
import { newId } from '../ids';
import { all, get, nullable, type ReadDb, run, type Sql, sql, type WriteDb } from '../store/sql';

/** One that has not ended: also one that begins later, since what is announced must still be there by then. */
export const inForce = (today: string): Sql => sql`h.ended_on IS NULL AND (h.until_on IS NULL OR h.until_on >= ${today})`;

/** Ids of the cases that are held. */
export const heldCases = (today: string): Sql => sql`
  SELECT h.case_id FROM legal_hold h WHERE h.case_id IS NOT NULL AND ${inForce(today)}
  UNION SELECT p.case_id FROM legal_hold h JOIN party p ON p.person_id = h.person_id WHERE h.person_id IS NOT NULL AND ${inForce(today)}`;

const holdRow = z.object({
  id: holdIdSchema,
  asked_by: z.string(),
  why: z.string(),
  since: z.string(),
  until_on: nullable(z.string()),
  set_by: z.string(),
  ended_on: nullable(z.string()),
  ended_by: nullable(z.string()),
  case_id: nullable(caseIdSchema),
  person: nullable(z.string()),
  in_force: z.number(),
});

function holds(db: ReadDb, where: Sql, today: string): Hold[] {
  return all(
    db,
    sql`SELECT h.id, h.asked_by, h.why, h.since, h.until_on, h.set_by, h.ended_on, h.ended_by, h.case_id, p.name AS person,
          ${inForce(today)} AS in_force
        FROM legal_hold h LEFT JOIN person p ON p.id = h.person_id WHERE ${where} ORDER BY in_force DESC, h.since DESC, h.id`,
    holdRow,
  ).map((r) => ({
    id: r.id,
    askedBy: r.asked_by,
    why: r.why,
    since: r.since,
    until: r.until_on,
    setBy: r.set_by,
    endedOn: r.ended_on,
    endedBy: r.ended_by,
    inForce: r.in_force === 1,
    of: r.case_id === undefined ? 'person' : 'case',
    who: r.person === undefined ? undefined : initials(r.person),
  }));
}

/** On the case and on anybody in it, those in force first. */
export const holdsOfCase = (db: ReadDb, caseId: CaseId, today: string): Hold[] =>
  holds(db, sql`h.case_id = ${caseId} OR h.person_id IN (SELECT person_id FROM party WHERE case_id = ${caseId})`, today);

export const holdsOfPerson = (db: ReadDb, personId: PersonId, today: string): Hold[] => holds(db, sql`h.person_id = ${personId}`, today);

export function insertHold(db: WriteDb, hold: HoldInput, setBy: string): string {
  const id = newId(holdIdSchema);
  const caseId = hold.of.kind === 'case' ? hold.of.caseId : undefined;
  const personId = hold.of.kind === 'person' ? hold.of.personId : undefined;
  run(
    db,
    sql`INSERT INTO legal_hold (id, case_id, person_id, asked_by, why, since, until_on, set_by)
        VALUES (${id}, ${caseId}, ${personId}, ${hold.askedBy}, ${hold.why}, ${hold.since}, ${hold.until}, ${setBy})`,
  );
  return id;
}

const ofRow = z.object({ case_id: nullable(caseIdSchema), person_id: nullable(personIdSchema), ended_on: nullable(z.string()) });

/** What a hold is on. @throws Refusal not-found, conflict when it has ended */
export function openHold(db: ReadDb, id: string): z.output<typeof ofRow> {
  const row = get(db, sql`SELECT case_id, person_id, ended_on FROM legal_hold WHERE id = ${id}`, ofRow);
  if (row === undefined) throw new Refusal('not-found', { reason: 'hold' });
  if (row.ended_on !== undefined) throw new Refusal('conflict', { reason: 'hold-ended' });
  return row;
}
