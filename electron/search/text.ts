/**
 * @file The encrypted full-text index: what is put into it.
 *
 * Restricted notes and duty pointers are never given to `indexText`, so no search can find them (invariant 4). A private memory aid
 * has an owner, and is found by nobody else.
 */
import { isHead } from '../../shared/search/sources';
import type { CaseId } from '../../shared/values';
import { run, sql, type WriteDb } from '../store/sql';

/**
 * [Note: Rank in the row's number]
 * Ranking the hits of a common word by weight costs 45 to 290 times what reading its newest ones does (performance.md 5). So the rank is
 * where a text lies: what a case is called by has its row numbers from here on, everything else below, and both grow with time. Read
 * from the highest number down, the index itself answers names and titles first, then the newest texts, and stops after as many as
 * are wanted.
 */
export const HEADS_FROM = 2 ** 40;

/**
 * Puts one source of a case into the index, in place of what it said before. An empty text takes it out.
 * @param owner the only one who may find it; absent: everybody who may search
 */
export function indexText(db: WriteDb, caseId: CaseId, source: string, text: string, owner?: string): void {
  if (text === '') {
    run(db, sql`DELETE FROM search_text WHERE case_id = ${caseId} AND source = ${source}`);
    return;
  }
  const next = isHead(source)
    ? sql`max(${HEADS_FROM}, coalesce((SELECT id FROM search_text ORDER BY id DESC LIMIT 1), 0)) + 1`
    : sql`coalesce((SELECT id FROM search_text WHERE id < ${HEADS_FROM} ORDER BY id DESC LIMIT 1), 0) + 1`;
  run(
    db,
    sql`INSERT INTO search_text (id, case_id, source, text, owner) VALUES (${next}, ${caseId}, ${source}, ${text}, ${owner})
        ON CONFLICT (case_id, source) DO UPDATE SET text = excluded.text, owner = excluded.owner
          WHERE text <> excluded.text OR owner IS NOT excluded.owner`,
  );
}
