/** @file That a case rests: since when, why, until when. Each rest is a row; the one without an end is in force. */
import type { Pause } from '../../shared/cases/case';
import { pauseSchema } from '../../shared/cases/case';
import type { CaseId } from '../../shared/values';
import { get, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';

const pauseRow = pauseSchema.extend({ from: nullable(pauseSchema.shape.from.unwrap()), until: nullable(pauseSchema.shape.until.unwrap()) });

/** The rest that is in force. */
export function pauseOf(db: ReadDb, caseId: CaseId): Pause | undefined {
  return get(
    db,
    sql`SELECT from_on AS "from", until_on AS until, reason FROM pause WHERE case_id = ${caseId} AND ended_on IS NULL`,
    pauseRow,
  );
}

/** Begins a rest, or says another reason or day of the one in force. */
export function rest(db: WriteDb, caseId: CaseId, pause: Pause): void {
  const changed = run(
    db,
    sql`UPDATE pause SET reason = ${pause.reason}, until_on = ${pause.until} WHERE case_id = ${caseId} AND ended_on IS NULL`,
  );
  if (changed === 0)
    run(db, sql`INSERT INTO pause (case_id, from_on, until_on, reason) VALUES (${caseId}, ${pause.from}, ${pause.until}, ${pause.reason})`);
}

export function endRest(db: WriteDb, caseId: CaseId, on: string): void {
  run(db, sql`UPDATE pause SET ended_on = ${on} WHERE case_id = ${caseId} AND ended_on IS NULL`);
}
