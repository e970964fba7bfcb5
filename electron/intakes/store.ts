/** @file Notes that wait to be sorted: rows, words to find them by, and the one way in which one is sorted. */
import { z } from 'zod';
import { fold } from '../../shared/fold';
import { type Intake, type IntakeState, intakeSchema } from '../../shared/intakes/contract';
import { Refusal } from '../../shared/result';
import type { CaseId, IntakeId } from '../../shared/values';
import { record } from '../audit/record';
import { caseRef } from '../cases/list';
import { json } from '../cases/records';
import { dateOf } from '../clock';
import type { Context } from '../context';
import { notAside } from '../retention/hidden';
import { all, get, nullable, type ReadDb, run, type Sql, sql, type WriteDb } from '../store/sql';

const intakeRow = z
  .object({
    ...intakeSchema.omit({ sortedInto: true }).shape,
    occurred: json(intakeSchema.shape.occurred),
    urgent: z.number(),
    sortedOn: nullable(z.string()),
    caseId: nullable(intakeSchema.shape.sortedInto.unwrap().shape.caseId),
    number: nullable(z.number()),
    title: nullable(z.string()),
  })
  .transform(({ caseId, number, title, urgent, ...row }): Intake => {
    const into = caseId === undefined ? undefined : { caseId, ref: caseRef(number ?? 0), title: title ?? '' };
    return { ...row, urgent: urgent === 1, sortedInto: into };
  });

const columns = sql`i.id, i.noted_at AS notedAt, i.noted_by AS notedBy, i.occurred, i.text, i.who, i.urgent, i.state, i.sorted_on AS sortedOn,
  i.sorted_by AS sortedBy, i.reason, i.case_id AS caseId, c.number, c.title`;
const source = sql`intake i LEFT JOIN "case" c ON c.id = i.case_id`;

export function insertIntake(
  db: WriteDb,
  context: Context,
  id: IntakeId,
  input: Pick<Intake, 'text' | 'who' | 'occurred' | 'urgent'>,
): void {
  run(
    db,
    sql`INSERT INTO intake (id, seq, noted_at, noted_by, occurred, text, who, folded, urgent, state)
        VALUES (${id}, (SELECT coalesce(max(seq), 0) + 1 FROM intake), ${context.clock.now()}, ${context.me.label}, ${JSON.stringify(input.occurred)},
                ${input.text}, ${input.who}, ${fold(`${input.text}\n${input.who}`)}, ${input.urgent}, 'waiting')`,
  );
}

/** @throws Refusal not-found */
export function findIntake(db: ReadDb, id: IntakeId): Intake {
  const found = get(db, sql`SELECT ${columns} FROM ${source} WHERE i.id = ${id}`, intakeRow);
  if (found === undefined) throw new Refusal('not-found', { reason: 'intake' });
  return found;
}

const countRow = z.object({ n: z.number() });

export function listIntakes(
  db: ReadDb,
  query: { which: 'waiting' | 'sorted'; search: string; limit: number },
): { rows: Intake[]; total: number } {
  // instr and not LIKE: no character that somebody types has a meaning of its own.
  const words: Sql = query.search === '' ? sql`1` : sql`instr(i.folded, ${fold(query.search)}) > 0`;
  const where =
    query.which === 'waiting'
      ? sql`i.state = 'waiting' AND ${words}`
      : sql`i.state <> 'waiting' AND (i.case_id IS NULL OR ${notAside(sql`i.case_id`)}) AND ${words}`;
  const order = query.which === 'waiting' ? sql`i.urgent DESC, i.seq` : sql`i.sorted_on DESC, i.seq DESC`;
  return {
    rows: all(db, sql`SELECT ${columns} FROM ${source} WHERE ${where} ORDER BY ${order} LIMIT ${query.limit}`, intakeRow),
    total: get(db, sql`SELECT count(*) AS n FROM intake i WHERE ${where}`, countRow)?.n ?? 0,
  };
}

export function intakesOf(db: ReadDb, caseId: CaseId): Intake[] {
  return all(db, sql`SELECT ${columns} FROM ${source} WHERE i.case_id = ${caseId} ORDER BY i.seq`, intakeRow);
}

export type Sorting =
  | { readonly state: Extract<IntakeState, 'report' | 'case'>; readonly caseId: CaseId }
  | { readonly state: 'put_away'; readonly reason: string };

/** Sorts a note that waits, in the transaction of what it becomes. @throws Refusal conflict when somebody has sorted it already */
export function sortIntake(db: WriteDb, context: Context, id: IntakeId, into: Sorting): void {
  const changed = run(
    db,
    sql`UPDATE intake SET state = ${into.state}, sorted_on = ${dateOf(context.clock.now())}, sorted_by = ${context.me.label},
          reason = ${into.state === 'put_away' ? into.reason : ''}, case_id = ${into.state === 'put_away' ? undefined : into.caseId}
        WHERE id = ${id} AND state = 'waiting'`,
  );
  if (changed === 0) {
    findIntake(db, id);
    throw new Refusal('conflict', { reason: 'intake-sorted' });
  }
  record(db, context, `intakes.${into.state}`, id);
}

/** What was put away waits again. @throws Refusal conflict when it was not put away */
export function takeBack(db: WriteDb, id: IntakeId): void {
  const changed = run(
    db,
    sql`UPDATE intake SET state = 'waiting', sorted_on = NULL, sorted_by = '', reason = '' WHERE id = ${id} AND state = 'put_away'`,
  );
  if (changed === 0) throw new Refusal('conflict', { reason: 'intake-sorted' });
}
