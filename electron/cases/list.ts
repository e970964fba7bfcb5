/** @file One page of the case list: filtered, searched, in keyset order, one row read a case. */
import { z } from 'zod';
import type { CaseRow } from '../../shared/cases/case';
import type { caseQuerySchema } from '../../shared/cases/contract';
import { withReview } from '../../shared/cases/rules';
import { caseStatusSchema, harmTypeSchema, nextStepSchema } from '../../shared/cases/words';
import { caseIdSchema, type UserId } from '../../shared/values';
import { findCases, matchQuery } from '../search/text';
import { all, get, joinSql, nullable, type ReadDb, type Sql, sql } from '../store/sql';
import { json } from './records';

type Query = z.output<typeof caseQuerySchema>;

const listRow = z.object({
  id: caseIdSchema,
  number: z.number(),
  title: z.string(),
  school: z.string(),
  status: caseStatusSchema,
  opened_on: z.string(),
  closed_on: nullable(z.string()),
  harmed: z.string(),
  responsible: z.string(),
  harm_types: json(z.array(harmTypeSchema)),
  episode: z.number(),
  next_step: nextStepSchema,
  next_due: nullable(z.string()),
  next_who: nullable(z.string()),
  risk_due: nullable(z.string()),
  risk_who: nullable(z.string()),
});

export const caseRef = (number: number): string => `C-${String(number).padStart(4, '0')}`;

const columns = sql`id, number, title, school, status, opened_on, closed_on, harmed, responsible, harm_types, episode, next_step, next_due, next_who, risk_due, risk_who`;

/** @param today a review of a risk that is overdue comes before most other steps; absent: the step as it is stored */
export function toRow(r: z.output<typeof listRow>, today?: string): CaseRow {
  const next = { step: r.next_step, due: r.next_due, who: r.next_who };
  const review = r.risk_due === undefined || r.closed_on !== undefined ? undefined : { due: r.risk_due, who: r.risk_who };
  return {
    id: r.id,
    ref: caseRef(r.number),
    title: r.title,
    school: r.school,
    status: r.status,
    openedOn: r.opened_on,
    closedOn: r.closed_on,
    harmed: r.harmed,
    responsible: r.responsible,
    harmTypes: r.harm_types,
    episode: r.episode,
    next: today === undefined ? next : withReview(next, review, today),
  };
}

/** The list's row of one case. */
export function findRow(db: ReadDb, id: string, today?: string): CaseRow | undefined {
  const row = get(db, sql`SELECT ${columns} FROM "case" WHERE id = ${id}`, listRow);
  return row === undefined ? undefined : toRow(row, today);
}

const SORT_KEY = {
  next_due: sql`coalesce(next_due, '9999-99-99')`,
  opened: sql`opened_on`,
  title: sql`title`,
} as const;

const cursorSchema = z.tuple([z.string(), z.number().int()]);

function cursorOf(query: Query): [string, number] | undefined {
  if (query.after === undefined) return undefined;
  try {
    return cursorSchema.parse(JSON.parse(query.after));
  } catch {
    // A cursor that is not ours begins the list anew: the worst that can happen is that a page is shown twice.
    return undefined;
  }
}

/** What was chosen besides words. Given to the search as well, so that its limit never counts cases that are filtered away. */
function filters(query: Query): Sql[] {
  const where: Sql[] = [];
  if (query.status !== 'all') where.push(sql`open = ${query.status === 'open' ? 1 : 0}`);
  if (query.harmType !== undefined) where.push(sql`EXISTS (SELECT 1 FROM json_each(harm_types) WHERE value = ${query.harmType})`);
  if (query.school !== undefined && query.school !== '') where.push(sql`school = ${query.school}`);
  return where;
}

function conditions(query: Query, found: ReadonlyMap<string, string> | undefined): Sql[] {
  if (found === undefined) return filters(query);
  const byRef = /^c?-?0*(\d{1,9})$/i.exec(query.search.trim())?.[1];
  const ids = sql`id IN (SELECT value FROM json_each(${JSON.stringify([...found.keys()])}))`;
  return [...filters(query), byRef === undefined ? ids : sql`(number = ${Number(byRef)} OR ${ids})`];
}

const and = (parts: readonly Sql[]): Sql => (parts.length === 0 ? sql`1` : joinSql(parts, sql` AND `));

const countSchema = z.object({ n: z.number() });
const pageRow = listRow.extend({ sort_key: z.string() });
const schoolRow = z.object({ name: z.string() });

/**
 * Rows of the list, how many there are in all, and where the next page begins.
 * @param me who looks: their own memory aids are searched, nobody else's
 */
export function listCases(
  db: ReadDb,
  me: UserId,
  query: Query,
  today: string,
): { rows: CaseRow[]; total: number; next?: string | undefined; schools: string[] } {
  const match = matchQuery(query.search);
  // Something was typed that holds no word: nothing can match it, and that is an answer, not an error.
  const found =
    query.search === '' ? undefined : match === undefined ? new Map<string, string>() : findCases(db, match, me, and(filters(query)));
  const where = conditions(query, found);
  const total = get(db, sql`SELECT count(*) AS n FROM "case" WHERE ${and(where)}`, countSchema)?.n ?? 0;
  const key = SORT_KEY[query.sort];
  const cursor = cursorOf(query);
  const descending = query.sort === 'opened';
  if (cursor !== undefined)
    where.push(descending ? sql`(${key}, number) < (${cursor[0]}, ${cursor[1]})` : sql`(${key}, number) > (${cursor[0]}, ${cursor[1]})`);
  const order = descending ? sql`${key} DESC, number DESC` : sql`${key}, number`;
  const page = all(
    db,
    sql`SELECT ${columns}, ${key} AS sort_key FROM "case" WHERE ${and(where)} ORDER BY ${order} LIMIT ${query.limit + 1}`,
    pageRow,
  );
  const shown = page.slice(0, query.limit);
  const last = page.length > query.limit ? shown.at(-1) : undefined;
  return {
    // Not parsed once more: each column was on its way out of the file, and the door parses the answer.
    rows: shown.map((r) => ({ ...toRow(r, today), found: found?.get(r.id) })),
    total,
    next: last === undefined ? undefined : JSON.stringify([last.sort_key, last.number]),
    schools: all(db, sql`SELECT name FROM school ORDER BY name`, schoolRow).map((s) => s.name),
  };
}
