/** @file Rows of disclosures in any of the databases that hold some: the case book, a facilitator's desk, the summaries. */
import { z } from 'zod';
import type { ShownState } from '../../shared/register/register';
import { all, get, joinSql, nullable, type ReadDb, type Sql, sql } from '../store/sql';

export const shownRow = z.object({
  seq: z.number(),
  at: z.string(),
  by_user: z.string(),
  case_id: nullable(z.string()),
  kind: z.string(),
  subject: z.string(),
  to_whom: z.string(),
  why: z.string(),
  until: nullable(z.string()),
  copies: z.number(),
  collect_since: nullable(z.string()),
  collected_on: nullable(z.string()),
});
export type ShownRow = z.output<typeof shownRow>;

/** Which rows: of a case (a facilitator's rows know no case, only what was printed), quoting somebody, in a state, of some days. */
export interface Wanted {
  readonly state: ShownState;
  readonly today: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** One row alone. */
  readonly seq?: number | undefined;
  readonly of?:
    | { readonly caseIds: readonly string[]; readonly subjects: readonly string[]; readonly partyIds?: readonly string[] | undefined }
    | undefined;
}

const listed = (values: readonly string[]): Sql => sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;

/** The first moment of a calendar day of the computer's own zone, as `dateOf` sees it. */
function startOf(day: string, plus = 0): string {
  const at = new Date(`${day}T00:00:00`);
  at.setDate(at.getDate() + plus);
  return at.toISOString();
}

function conditions({ state, today, from, to, seq, of }: Wanted): Sql {
  const where: Sql[] = [sql`1`];
  if (state === 'to_collect') where.push(sql`collect_since IS NOT NULL AND collected_on IS NULL`);
  if (state === 'overdue') where.push(sql`until < ${today} AND collected_on IS NULL`);
  if (from !== undefined) where.push(sql`at >= ${startOf(from)}`);
  if (to !== undefined) where.push(sql`at < ${startOf(to, 1)}`);
  if (seq !== undefined) where.push(sql`seq = ${seq}`);
  if (of !== undefined) where.push(sql`(case_id IN ${listed(of.caseIds)} OR subject IN ${listed(of.subjects)})`);
  if (of?.partyIds !== undefined)
    where.push(sql`(quotes IS NULL OR EXISTS (SELECT 1 FROM json_each(quotes) WHERE value IN ${listed(of.partyIds)}))`);
  return joinSql(where, sql` AND `);
}

const countRow = z.object({ n: z.number() });

/** Newest first, and how many there are in all. */
export function shownRows(db: ReadDb, wanted: Wanted, limit: number): { rows: ShownRow[]; total: number } {
  const where = conditions(wanted);
  return {
    rows: all(
      db,
      sql`SELECT seq, at, by_user, case_id, kind, subject, to_whom, why, until, copies, collect_since, collected_on
          FROM disclosure WHERE ${where} ORDER BY at DESC, seq DESC LIMIT ${limit}`,
      shownRow,
    ),
    total: get(db, sql`SELECT count(*) AS n FROM disclosure WHERE ${where}`, countRow)?.n ?? 0,
  };
}
