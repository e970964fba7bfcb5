/**
 * @file What a no does to letters that wait to be given: they stay here, visibly and at once, and printed copies come back.
 *
 * [Note: A no keeps the letter] Whether a letter may go is asked again at every change of its case, and not only where a consent is
 * recorded: a no also comes when two records of one person become one. What is already kept is left alone, so it may be asked as
 * often as one likes.
 */
import { letterRefusedBy } from '../../shared/cases/doors';
import type { CaseId } from '../../shared/values';
import { happened } from '../cases/records';
import { standingOf } from '../cases/standing';
import { dateOf } from '../clock';
import type { Context } from '../context';
import { run, sql, type WriteDb } from '../store/sql';
import { addStep, readyLetters } from './store';

/** Keeps every ready letter of the case that its writer took back or its reader does not want. */
export function keepRefusedLetters(db: WriteDb, context: Pick<Context, 'me' | 'clock'>, caseId: CaseId): void {
  const ready = readyLetters(db, caseId);
  if (ready.length === 0) return;
  const today = dateOf(context.clock.now());
  const { consents, parties } = standingOf(db, caseId, today);
  for (const { id, writer, reader } of ready) {
    const who = letterRefusedBy(consents, writer, reader);
    if (who === undefined) continue;
    addStep(db, context, id, { to: 'kept_unsent', on: today, why: who === 'reader' ? 'reader_said_no' : 'writer_took_back' });
    run(
      db,
      sql`UPDATE disclosure SET collect_since = ${today}
          WHERE case_id = ${caseId} AND subject = ${id} AND collect_since IS NULL AND collected_on IS NULL`,
    );
    happened(db, context, caseId, { what: 'letter_kept', on: today, who: parties.find((p) => p.id === writer)?.initials });
  }
}
