/** @file What a withdrawn consent does to paper that is already out: it is to be collected (invariant 3). */
import type { CaseId } from '../../shared/values';
import { run, sql, type WriteDb } from '../store/sql';

/** Marks what was printed of this case, and is still out, as "collect and destroy" since that day. */
export function voidPrints(db: WriteDb, caseId: CaseId, since: string): void {
  run(db, sql`UPDATE disclosure SET collect_since = ${since} WHERE case_id = ${caseId} AND collect_since IS NULL`);
}
