/** @file Writes the rows of a new case: the one way in, for a report that is typed and for one that is imported. */
import { z } from 'zod';
import type { caseInputSchema } from '../../shared/cases/case';
import { type CaseId, caseIdSchema, episodeIdSchema } from '../../shared/values';
import { dateOf } from '../clock';
import type { Context } from '../context';
import { newId } from '../ids';
import { get, type ReadDb, run, sql, type WriteDb } from '../store/sql';
import { insertParties } from './parties';
import { refreshCase } from './progress';
import { happened, saveReport } from './records';

const lastRow = z.object({ n: z.number() });

/** The highest number that a case ever had: one that was deleted keeps its own, or a certificate would speak of two cases. */
export const lastNumber = (db: ReadDb): number =>
  get(
    db,
    sql`SELECT max(coalesce((SELECT max(number) FROM "case"), 0), coalesce((SELECT max(case_number) FROM disposal), 0)) AS n`,
    lastRow,
  )?.n ?? 0;

/**
 * Case, first episode, report, parties, the list's row and the first line of the timeline. Not the audit entry and not the search
 * text: the caller writes them in the same transaction, or, for many cases at once, as it must.
 */
export function writeNewCase(
  db: WriteDb,
  context: Pick<Context, 'me' | 'clock'>,
  number: number,
  input: z.output<typeof caseInputSchema>,
): CaseId {
  const id = newId(caseIdSchema);
  const episodeId = newId(episodeIdSchema);
  const on = input.report.receivedOn;
  run(
    db,
    sql`INSERT INTO "case" (id, number, title, school, status, opened_on) VALUES (${id}, ${number}, ${input.title}, ${input.school}, 'new', ${on})`,
  );
  run(db, sql`INSERT OR IGNORE INTO school (name) VALUES (${input.school})`);
  run(db, sql`INSERT INTO episode (id, case_id, number, opened_on, trigger_code) VALUES (${episodeId}, ${id}, 1, ${on}, 'first')`);
  saveReport(db, episodeId, input.report);
  insertParties(db, id, input.parties);
  refreshCase(db, id, dateOf(context.clock.now()));
  happened(db, context, id, { what: 'case_opened', on });
  return id;
}
