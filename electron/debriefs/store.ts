/** @file Debriefs: a keeper's own on the desk; students' answers apart from every case. */
import { z } from 'zod';
import { type KeeperDebrief, keeperDebriefSchema, STUDENT_QUESTIONS, type StudentQuestion } from '../../shared/debriefs/debrief';
import type { CircleId } from '../../shared/values';
import { json } from '../cases/records';
import { newId } from '../ids';
import { all, flag, get, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';

const debriefRow = z.object({ debrief: json(keeperDebriefSchema), offered: flag, takenAt: nullable(z.string()) });

export function findDebrief(desk: ReadDb, id: CircleId) {
  return get(desk, sql`SELECT body AS debrief, offered, taken_at AS takenAt FROM debrief WHERE circle_id = ${id}`, debriefRow);
}

export function keepDebrief(desk: WriteDb, id: CircleId, debrief: KeeperDebrief, offered: boolean): void {
  run(
    desk,
    sql`INSERT OR REPLACE INTO debrief (circle_id, body, offered, taken_at) VALUES (${id}, ${JSON.stringify(debrief)}, ${offered}, NULL)`,
  );
}

export function debriefTaken(desk: WriteDb, id: CircleId, at: string): void {
  run(desk, sql`UPDATE debrief SET taken_at = ${at} WHERE circle_id = ${id}`);
}

const answerIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

export function keepAnswers(db: WriteDb, term: string, answers: readonly { question: StudentQuestion; text: string }[]): void {
  for (const { question, text } of answers)
    run(db, sql`INSERT INTO debrief_answer (id, term, question, text) VALUES (${newId(answerIdSchema)}, ${term}, ${question}, ${text})`);
}

const answerRow = z.object({ term: z.string(), question: z.enum(STUDENT_QUESTIONS), text: z.string() });

export function answersIn(db: ReadDb): z.output<typeof answerRow>[] {
  return all(db, sql`SELECT term, question, text FROM debrief_answer ORDER BY id`, answerRow);
}
