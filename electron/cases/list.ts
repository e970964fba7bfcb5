/** @file One page of the case list: filtered, searched, in keyset order, one row read a case. */
import { z } from 'zod';
import type { CaseRow } from '../../shared/cases/case';
import type { casePageSchema } from '../../shared/cases/contract';
import { withReview } from '../../shared/cases/rules';
import { caseStatusSchema, harmTypeSchema, nextStepSchema } from '../../shared/cases/words';
import { type CaseId, caseIdSchema, type UserId } from '../../shared/values';
import { notAside } from '../retention/hidden';
import { findTexts, firstOfEachCase, type Match, snippets } from '../search/find';
import { caseNumberOf, matchQuery } from '../search/query';
import { all, get, joinSql, nullable, type ReadDb, type Sql, sql } from '../store/sql';
import { and, type Cursor, cursorOf, filtersOf, isDescending, openValues, type Query, SORT_KEY, type Sort } from './list-query';
import { json } from './records';

type Page = z.input<typeof casePageSchema>;

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

/** The list's row of one case; one that is put aside has none. */
export function findRow(db: ReadDb, id: string, today?: string): CaseRow | undefined {
  const row = get(db, sql`SELECT ${columns} FROM "case" WHERE id = ${id} AND ${notAside(sql`id`)}`, listRow);
  return row === undefined ? undefined : toRow(row, today);
}

const countRow = z.object({ n: z.number() });
const pageRow = listRow.extend({ sort_key: z.union([z.string(), z.number()]) });
const nameRow = z.object({ name: z.string() });

/** What the filters offer. Asked with the first page only. */
function offered(db: ReadDb, query: Query, cursor: Cursor | undefined): Pick<Page, 'schools' | 'keepers' | 'personName'> {
  if (cursor !== undefined) return { schools: [], keepers: [] };
  const names = (list: Sql) => all(db, list, nameRow).map((row) => row.name);
  return {
    schools: names(sql`SELECT name FROM school ORDER BY name`),
    // Steps from one name to the next in the index: reading every circle for its keeper would grow with the cases.
    keepers: names(sql`WITH RECURSIVE keeper (name) AS (
        SELECT min(keeper_name) FROM circle
        UNION ALL SELECT (SELECT min(keeper_name) FROM circle WHERE keeper_name > keeper.name) FROM keeper WHERE keeper.name IS NOT NULL
      ) SELECT name FROM keeper WHERE name <> '' LIMIT 200`),
    personName: query.person === undefined ? undefined : names(sql`SELECT name FROM person WHERE id = ${query.person}`)[0],
  };
}

/** How many there are. Counted only where filters are: how many cases are open and closed is kept (0008-search.sql). */
function countOf(db: ReadDb, query: Query, filters: readonly Sql[]): number {
  const open = JSON.stringify(openValues(query));
  if (filters.length === 0)
    return get(db, sql`SELECT sum(n) AS n FROM case_count WHERE open IN (SELECT value FROM json_each(${open}))`, countRow)?.n ?? 0;
  return (
    get(
      db,
      sql`SELECT count(*) AS n FROM "case" WHERE open IN (SELECT value FROM json_each(${open})) AND ${notAside(sql`"case".id`)} AND ${and(filters)}`,
      countRow,
    )?.n ?? 0
  );
}

interface Some {
  readonly rows: (z.output<typeof listRow> & { found?: string | undefined })[];
  /** Sort key and number of the last row when there are more. */
  readonly end: Omit<Cursor, 'total'> | undefined;
}

/** A page in the order of an index, from where the page before ended. */
function sortedPage(db: ReadDb, query: Query, sort: Sort, where: readonly Sql[], cursor: Cursor | undefined): Some {
  const key = SORT_KEY[sort];
  const down = isDescending(sort, query.order);
  const order = down ? sql`DESC` : sql`ASC`;
  const after = cursor === undefined ? [] : [sql`(${key}, number) ${down ? sql`<` : sql`>`} (${cursor.key}, ${cursor.number})`];
  // Open and closed apart, since every index begins with that; each part is read in order and stops at the page's end.
  const parts = openValues(query).map(
    (
      open,
    ) => sql`SELECT * FROM (SELECT ${columns}, ${key} AS sort_key FROM "case" WHERE ${and([sql`open = ${open}`, notAside(sql`"case".id`), ...where, ...after])}
        ORDER BY ${key} ${order}, number ${order} LIMIT ${query.limit + 1})`,
  );
  const both = sql`${joinSql(parts, sql` UNION ALL `)} ORDER BY sort_key ${order}, number ${order} LIMIT ${query.limit + 1}`;
  const page = all(db, parts.length === 1 ? joinSql(parts, sql``) : both, pageRow);
  const rows = page.slice(0, query.limit);
  const last = page.length > query.limit ? rows.at(-1) : undefined;
  return { rows, end: last === undefined ? undefined : { key: last.sort_key, number: last.number } };
}

/**
 * Rows of the list, how many there are in all, and where the next page begins.
 * @param me who looks: their own memory aids are searched, nobody else's
 */
export function listCases(db: ReadDb, me: UserId, query: Query, today: string): Page {
  const cursor = cursorOf(query.after);
  const search = query.search === '' ? undefined : searched(db, me, query, today);
  const filters = filtersOf(query, today);
  const { rows, end } =
    search === undefined
      ? sortedPage(db, query, query.sort ?? 'next_due', filters, cursor)
      : query.sort === undefined
        ? rankedPage(db, query, search.ids, cursor)
        : sortedPage(db, query, query.sort, [...filters, among(search.ids)], cursor);
  const total = cursor?.total ?? search?.ids.length ?? countOf(db, query, filters);
  return {
    // Not parsed once more: each column was on its way out of the file, and the door parses the answer.
    rows: (search === undefined ? rows : withWords(db, rows, query.search, search.best)).map((row) => ({
      ...toRow(row, today),
      found: row.found,
    })),
    total,
    next: end === undefined ? undefined : JSON.stringify({ ...end, total }),
    capped: search?.capped ?? false,
    ...offered(db, query, cursor),
  };
}

interface Searched {
  /** Cases, best first. */
  readonly ids: readonly CaseId[];
  readonly best: ReadonlyMap<CaseId, Match>;
  readonly capped: boolean;
}

/** Cases that have the words and that the filters let through. */
function searched(db: ReadDb, me: UserId, query: Query, today: string): Searched {
  const match = matchQuery(query.search);
  // Something was typed that holds no word: nothing can match it, and that is an answer, not an error.
  if (match === undefined) return { ids: [], best: new Map(), capped: false };
  const some = [...(query.status === 'all' ? [] : [sql`open = ${query.status === 'open' ? 1 : 0}`]), ...filtersOf(query, today)];
  const { matches, capped } = findTexts(db, query.search, match, { me, filter: some.length === 0 ? undefined : and(some) });
  const best = firstOfEachCase(matches);
  const number = caseNumberOf(query.search);
  const exact =
    number === undefined
      ? []
      : all(db, sql`SELECT id FROM "case" WHERE ${and([sql`number = ${number}`, notAside(sql`"case".id`), ...some])}`, idRow);
  return { ids: [...new Set([...exact.map((row) => row.id), ...best.keys()])], best, capped };
}

const among = (ids: readonly string[]): Sql => sql`"case".id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
const idRow = z.object({ id: caseIdSchema });

/** A page of cases in the order of `ids`. The cursor's number is a place in it. */
function rankedPage(db: ReadDb, query: Query, ids: readonly CaseId[], cursor: Cursor | undefined): Some {
  const from = cursor?.number ?? 0;
  const end = from + query.limit;
  const page = ids.slice(from, end);
  const rows = new Map(all(db, sql`SELECT ${columns} FROM "case" WHERE ${among(page)}`, listRow).map((row) => [row.id, row]));
  return { rows: page.flatMap((id) => rows.get(id) ?? []), end: end < ids.length ? { key: '', number: end } : undefined };
}

/** The rows with the words round the match. Only for those that are shown: cutting words out of a text costs more than finding it. */
function withWords(db: ReadDb, rows: Some['rows'], typed: string, best: Searched['best']): Some['rows'] {
  const numberOf = (id: CaseId) => best.get(id)?.id;
  const found = snippets(
    db,
    typed,
    rows.flatMap((row) => numberOf(row.id) ?? []),
  );
  return rows.map((row) => ({ ...row, found: found.get(numberOf(row.id) ?? -1) }));
}
