/**
 * @file The check-in board: planned check-ins of all cases by day, person or case. Each view walks the index of due days and stops
 * at its last line; names are looked up only for the lines that are shown. See: [Note: The board walks indexes]
 */
import { z } from 'zod';
import { type BoardGroup, boardDays } from '../../shared/checkins/board';
import { CHECKIN_PURPOSES } from '../../shared/checkins/rhythm';
import { type CheckinBoard, type CheckinRow, type CheckinView, DAY_GROUPS, MOST_VIEW_LINES, VIEW_AHEAD } from '../../shared/checkins/views';
import { addDays } from '../../shared/days';
import { caseIdSchema, checkinIdSchema } from '../../shared/values';
import { all, get, nullable, type ReadDb, type Sql, sql } from '../store/sql';
import { checkinsUntil, checkinTotals, totalsRow } from './sources';

const row = z.object({
  id: checkinIdSchema,
  case_id: caseIdSchema,
  title: z.string(),
  school: z.string(),
  party_id: nullable(z.string()),
  group_key: z.string(),
  name: z.string(),
  purpose: z.enum(CHECKIN_PURPOSES),
  due: z.string(),
  at_time: nullable(z.string()),
  place: z.string(),
  both_sides: z.number(),
});
type Row = z.infer<typeof row>;

const countRow = z.object({ n: z.number() });

/** Both sides of the case on one day: somebody harmed and somebody responsible, or two who are in a conflict. */
const BOTH_SIDES = sql`EXISTS (
    SELECT 1 FROM checkin o JOIN party_role theirs ON theirs.party_id = o.party_id JOIN party_role ours ON ours.party_id = y.party_id
    WHERE o.case_id = y.case_id AND o.due = y.due AND o.status = 'planned' AND o.party_id <> y.party_id
      AND ((ours.role = 'harmed' AND theirs.role = 'responsible') OR (ours.role = 'responsible' AND theirs.role = 'harmed')
        OR (ours.role = 'both_conflict' AND theirs.role = 'both_conflict')))`;

const planned = (from: string, to: string): Sql =>
  sql`FROM checkin k INDEXED BY checkin_due JOIN "case" c ON c.id = k.case_id WHERE k.status = 'planned' AND k.due BETWEEN ${from} AND ${to} AND c.open = 1`;

const counted = (db: ReadDb, from: string, to: string): number => get(db, sql`SELECT count(*) AS n ${planned(from, to)}`, countRow)?.n ?? 0;

const BY_DAY = sql`k.due, coalesce(k.at_time, '99'), c.number`;
const COLUMNS = sql`k.id, k.case_id, c.title, c.school, c.number, k.party_id, k.purpose, k.due, k.at_time, k.place`;

/** The lines of a walk that stops at its last one; names are looked up for those alone. */
function named(db: ReadDb, inner: Sql): Row[] {
  return all(
    db,
    sql`SELECT y.id, y.case_id, y.title, y.school, y.party_id, coalesce(pa.person_id, y.party_id, '') AS group_key, coalesce(pe.name, pa.label, '') AS name,
          y.purpose, y.due, y.at_time, y.place, ${BOTH_SIDES} AS both_sides
        FROM (${inner}) y LEFT JOIN party pa ON pa.id = y.party_id LEFT JOIN person pe ON pe.id = pa.person_id`,
    row,
  );
}

const byDay = (from: string, to: string, limit: number): Sql =>
  sql`SELECT ${COLUMNS} ${planned(from, to)} ORDER BY ${BY_DAY} LIMIT ${limit}`;

/** Along the titles of the open cases. */
const byCase = (
  to: string,
): Sql => sql`SELECT ${COLUMNS} FROM "case" c INDEXED BY case_title CROSS JOIN checkin k INDEXED BY checkin_planned_case ON k.case_id = c.id
  WHERE c.open = 1 AND k.status = 'planned' AND k.due <= ${to} ORDER BY c.title, c.number, ${BY_DAY} LIMIT ${MOST_VIEW_LINES}`;

/**
 * Who has any, by name, until there are enough lines; then the lines of those. Ten thousand check-ins belong to some hundred people. Those
 * of nobody in particular (all together) come first; how many of them are open is not known from their index alone, so they count nothing.
 */
const byPerson = (to: string): Sql => sql`
  WITH counted AS (SELECT k.party_id, count(*) AS n FROM checkin k INDEXED BY checkin_planned_party WHERE k.status = 'planned' AND k.due <= ${to} GROUP BY k.party_id),
  people AS (
    SELECT n.party_id, pa.person_id, coalesce(pe.folded, lower(pa.label), '') AS sorted, iif(n.party_id IS NULL, 0, n.n) AS n
    FROM counted n LEFT JOIN party pa ON pa.id = n.party_id LEFT JOIN "case" c ON c.id = pa.case_id LEFT JOIN person pe ON pe.id = pa.person_id
    WHERE n.party_id IS NULL OR c.open = 1
  ),
  first AS (
    SELECT * FROM (SELECT p.*, sum(p.n) OVER (ORDER BY p.sorted, p.person_id, p.party_id ROWS UNBOUNDED PRECEDING) - p.n AS before FROM people p)
    WHERE before < ${MOST_VIEW_LINES}
  )
  SELECT ${COLUMNS} FROM first f CROSS JOIN checkin k INDEXED BY checkin_planned_party ON k.party_id IS f.party_id CROSS JOIN "case" c ON c.id = k.case_id
  WHERE k.status = 'planned' AND k.due <= ${to} AND c.open = 1
  ORDER BY f.sorted, f.person_id, f.party_id, ${BY_DAY} LIMIT ${MOST_VIEW_LINES}`;

const lineOf = (r: Row): CheckinRow => ({
  id: r.id,
  caseId: r.case_id,
  caseTitle: r.title,
  school: r.school,
  who: r.name,
  purpose: r.purpose,
  due: r.due,
  atTime: r.at_time,
  place: r.place,
  bothSides: r.both_sides === 1,
});

/** Rows that follow each other and have one key become one group. */
function grouped(rows: readonly Row[], key: (r: Row) => string, name: (r: Row) => string): CheckinBoard['groups'] {
  const groups: CheckinBoard['groups'] = [];
  for (const r of rows) {
    const last = groups.at(-1);
    if (last !== undefined && last.key === key(r)) {
      last.rows.push(lineOf(r));
      last.total += 1;
    } else groups.push({ key: key(r), name: name(r), total: 1, rows: [lineOf(r)] });
  }
  return groups;
}

/** @param on today */
export function checkinBoard(db: ReadDb, on: string, by: CheckinView): CheckinBoard {
  if (by !== 'day') {
    const to = addDays(on, VIEW_AHEAD);
    const total = get(db, checkinsUntil(to), countRow)?.n ?? 0;
    const rows = named(db, by === 'person' ? byPerson(to) : byCase(to));
    const groups =
      by === 'person'
        ? grouped(
            rows,
            (r) => r.group_key,
            (r) => r.name,
          )
        : grouped(
            rows,
            (r) => r.case_id,
            (r) => r.title,
          );
    return { groups, total };
  }
  const days = boardDays(on);
  const each = Math.floor(MOST_VIEW_LINES / DAY_GROUPS.length);
  const totals = get(db, checkinTotals(on), totalsRow);
  const groups = DAY_GROUPS.flatMap((group: BoardGroup & (typeof DAY_GROUPS)[number]) => {
    const { from, to } = days[group];
    const total = totals?.[group] ?? 0;
    return from > to || total === 0 ? [] : [{ key: group, name: '', total, rows: named(db, byDay(from, to, each)).map(lineOf) }];
  });
  return { groups, total: groups.reduce((sum, group) => sum + group.total, 0) };
}

const timeRow = z.object({ at_time: z.string() });

/** Numbers and times for a notice: nothing that says about whom. */
export function countDue(db: ReadDb, on: string): { due: number; overdue: number; times: string[] } {
  const times = all(db, sql`SELECT k.at_time ${planned(on, on)} AND k.at_time IS NOT NULL ORDER BY k.at_time LIMIT 200`, timeRow);
  return { due: counted(db, on, on), overdue: counted(db, '', addDays(on, -1)), times: times.map((one) => one.at_time) };
}

const comingRow = z.object({ id: checkinIdSchema, due: z.string(), at_time: nullable(z.string()) });

/** What a calendar file holds: days and times from today on. */
export const coming = (db: ReadDb, on: string) =>
  all(db, sql`SELECT k.id, k.due, k.at_time ${planned(on, '9999-12-31')} ORDER BY k.due, coalesce(k.at_time, '99') LIMIT 5000`, comingRow);
