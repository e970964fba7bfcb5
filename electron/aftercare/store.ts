/** @file The look-back after a closing: begun with it, answered once, ended by opening the case anew. */
import { z } from 'zod';
import { WATCH_OUTCOMES, type Watch, watchDue } from '../../shared/aftercare/watch';
import type { EpisodeTrigger } from '../../shared/cases/words';
import { MOST_LINES } from '../../shared/checkins/board';
import { type CaseId, caseIdSchema, type EpisodeId } from '../../shared/values';
import { all, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';

const watchRow = z.object({
  episode: z.number(),
  dueOn: z.string(),
  outcome: nullable(z.enum(WATCH_OUTCOMES)),
  answeredOn: nullable(z.string()),
});

export function watchesOf(db: ReadDb, caseId: CaseId): Watch[] {
  return all(
    db,
    sql`SELECT e.number AS episode, a.due_on AS dueOn, a.outcome, a.answered_on AS answeredOn
        FROM aftercare a JOIN episode e ON e.id = a.episode_id WHERE a.case_id = ${caseId} ORDER BY e.number`,
    watchRow,
  );
}

/** Only where people met is there a repeat to be watched for: the figure counts episodes with a session (practice.md 5.1). */
export function beginWatch(db: WriteDb, caseId: CaseId, episodeId: EpisodeId, closedOn: string): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO aftercare (episode_id, case_id, due_on) SELECT ${episodeId}, ${caseId}, ${watchDue(closedOn)}
        WHERE EXISTS (SELECT 1 FROM circle WHERE episode_id = ${episodeId} AND status IN ('held', 'stopped_early'))`,
  );
}

/** A new episode answers the question, or ends it. */
export function endWatch(db: WriteDb, caseId: CaseId, trigger: EpisodeTrigger, on: string): void {
  const outcome = trigger === 'repeat_harm' ? 'again' : 'reopened';
  run(db, sql`UPDATE aftercare SET outcome = ${outcome}, answered_on = ${on} WHERE case_id = ${caseId} AND outcome IS NULL`);
}

/** Answers whether there was one to answer. */
export function nothingHeard(db: WriteDb, caseId: CaseId, on: string): boolean {
  return run(db, sql`UPDATE aftercare SET outcome = 'nothing', answered_on = ${on} WHERE case_id = ${caseId} AND outcome IS NULL`) > 0;
}

/** Takes the latest "nothing" back. */
export function askAgain(db: WriteDb, caseId: CaseId): boolean {
  return (
    run(
      db,
      sql`UPDATE aftercare SET outcome = NULL, answered_on = NULL WHERE outcome = 'nothing' AND episode_id =
            (SELECT e.id FROM episode e WHERE e.case_id = ${caseId} ORDER BY e.number DESC LIMIT 1)`,
    ) > 0
  );
}

const dueRow = z.object({ caseId: caseIdSchema, caseTitle: z.string(), due: z.string() });

/** Cases to be looked back at until this day, read from their index. */
export function watchesDue(db: ReadDb, until: string) {
  return all(
    db,
    sql`SELECT a.case_id AS caseId, c.title AS caseTitle, a.due_on AS due FROM aftercare a INDEXED BY aftercare_due JOIN "case" c ON c.id = a.case_id
        WHERE a.outcome IS NULL AND a.due_on <= ${until} ORDER BY a.due_on LIMIT ${MOST_LINES}`,
    dueRow,
  ).map((row) => ({ kind: 'watch' as const, id: row.caseId, ...row, who: '', what: 'watch' }));
}
