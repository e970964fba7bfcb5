/** @file How a circle went, in the case book: parts, passes, why it was stopped, statements that were read. */
import { z } from 'zod';
import { attachmentIdSchema } from '../../shared/attachments/attachment';
import { partyIdSchema } from '../../shared/cases/case';
import { type After, PART_STATES, STOP_REASONS } from '../../shared/circles/account';
import { Refusal } from '../../shared/result';
import { type CaseId, type CircleId, noteIdSchema } from '../../shared/values';
import type { Me } from '../context';
import { findNote } from '../notes/store';
import { all, get, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';

const headRow = z.object({ passes: nullable(z.number()), stopReason: nullable(z.enum(STOP_REASONS)) });
const partRow = z.object({ part: z.string(), title: z.string(), state: z.enum(PART_STATES), passes: nullable(z.number()) });
const statementRow = z.object({
  partyId: partyIdSchema,
  readBy: z.string(),
  noteId: nullable(noteIdSchema),
  attachmentId: nullable(attachmentIdSchema),
});

export function afterOf(db: ReadDb, id: CircleId): After {
  const head = get(db, sql`SELECT passes, stop_reason AS stopReason FROM circle WHERE id = ${id}`, headRow);
  const parts = all(db, sql`SELECT part, title, state, passes FROM circle_part WHERE circle_id = ${id} ORDER BY position`, partRow);
  const statements = all(
    db,
    sql`SELECT party_id AS partyId, read_by AS readBy, note_id AS noteId, attachment_id AS attachmentId FROM circle_statement
        WHERE circle_id = ${id} ORDER BY position`,
    statementRow,
  );
  return { ...head, parts, statements };
}

const oneRow = z.object({ one: z.number() });

/** Puts what is said now in the place of what was. @throws Refusal not-found for a party, note or file that is not this case's */
export function saveAfter(db: WriteDb, me: Me, caseId: CaseId, id: CircleId, after: After): void {
  run(db, sql`UPDATE circle SET passes = ${after.passes}, stop_reason = ${after.stopReason} WHERE id = ${id}`);
  run(db, sql`DELETE FROM circle_part WHERE circle_id = ${id}`);
  run(db, sql`DELETE FROM circle_statement WHERE circle_id = ${id}`);
  after.parts.forEach((p, position) => {
    run(
      db,
      sql`INSERT INTO circle_part (circle_id, position, part, title, state, passes)
          VALUES (${id}, ${position}, ${p.part}, ${p.title}, ${p.state}, ${p.passes})`,
    );
  });
  const ofCase = (table: 'party' | 'attachment', key: string) =>
    table === 'party'
      ? get(db, sql`SELECT 1 AS one FROM party WHERE id = ${key} AND case_id = ${caseId}`, oneRow)
      : get(db, sql`SELECT 1 AS one FROM attachment WHERE id = ${key} AND case_id = ${caseId} AND removed_at IS NULL`, oneRow);
  after.statements.forEach((s, position) => {
    if (ofCase('party', s.partyId) === undefined) throw new Refusal('not-found', { reason: 'party' });
    // Somebody else's private memory aid is nothing that this one could point at.
    if (s.noteId !== undefined && findNote(db, me, caseId, s.noteId) === undefined) throw new Refusal('not-found', { reason: 'note' });
    if (s.attachmentId !== undefined && ofCase('attachment', s.attachmentId) === undefined)
      throw new Refusal('not-found', { reason: 'attachment' });
    run(
      db,
      sql`INSERT INTO circle_statement (circle_id, position, party_id, read_by, note_id, attachment_id)
          VALUES (${id}, ${position}, ${s.partyId}, ${s.readBy}, ${s.noteId}, ${s.attachmentId})`,
    );
  });
}
