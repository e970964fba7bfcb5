/**
 * @file The encrypted full-text index: what is put into it and how a person's words become a query.
 *
 * Restricted notes and duty pointers are never given to `indexText`, so no search can find them (invariant 4). A private memory aid
 * has an owner, and is found by nobody else.
 */
import { z } from 'zod';
import { type CaseId, caseIdSchema, type UserId } from '../../shared/values';
import { all, type ReadDb, run, type Sql, sql, type WriteDb } from '../store/sql';

/**
 * Puts one source of a case into the index, in place of what it said before. An empty text takes it out.
 * @param owner the only one who may find it; absent: everybody who may search
 */
export function indexText(db: WriteDb, caseId: CaseId, source: string, text: string, owner?: string): void {
  if (text === '') run(db, sql`DELETE FROM search_text WHERE case_id = ${caseId} AND source = ${source}`);
  else
    run(
      db,
      sql`INSERT INTO search_text (case_id, source, text, owner) VALUES (${caseId}, ${source}, ${text}, ${owner})
          ON CONFLICT (case_id, source) DO UPDATE SET text = excluded.text, owner = excluded.owner
          WHERE text <> excluded.text OR owner IS NOT excluded.owner`,
    );
}

/**
 * A full-text query for what somebody typed: every word must occur, the last one may be a beginning. Quoted words can hold
 * any character, so no input is an error. `undefined` when there is nothing to look for.
 */
export function matchQuery(typed: string): string | undefined {
  const words = typed
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((w) => w !== '')
    .slice(0, 32);
  if (words.length === 0) return undefined;
  return words.map((w, i) => `"${w}"${i === words.length - 1 ? '*' : ''}`).join(' ');
}

const foundSchema = z.object({ case_id: caseIdSchema, found: z.string() });

/** Most matches looked at. Ranking all hits of a common word costs far more than the newest few hundred (performance.md 5). */
const MOST = 400;

/**
 * Cases with the words, newest text first, each once, with the words around the first match.
 * @param me who searches
 * @param among a condition on columns of `"case"` that the cases must also meet
 */
export function findCases(db: ReadDb, query: string, me: UserId, among: Sql): Map<CaseId, string> {
  const rows = all(
    db,
    sql`SELECT t.case_id, snippet(search, 0, char(1), char(2), '…', 12) AS found
        FROM search JOIN search_text t ON t.id = search.rowid JOIN "case" ON "case".id = t.case_id
        WHERE search MATCH ${query} AND (t.owner IS NULL OR t.owner = ${me}) AND ${among} ORDER BY search.rowid DESC LIMIT ${MOST}`,
    foundSchema,
  );
  const found = new Map<CaseId, string>();
  for (const row of rows) if (!found.has(row.case_id)) found.set(row.case_id, row.found);
  return found;
}
