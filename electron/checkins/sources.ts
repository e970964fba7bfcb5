/** @file Everything that has a day on the home board, kind by kind: where it stands, and how it is counted when there is much of it. */
import { z } from 'zod';
import { boardDays } from '../../shared/checkins/board';
import { joinSql, type Sql, sql } from '../store/sql';

export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Where lines of one kind stand. The tables begin with the index of their days; `CROSS JOIN` keeps it first. */
interface Source {
  readonly line: Sql;
  readonly tables: Sql;
  readonly where: Sql;
  readonly day: Sql;
  /** How many there are, where there may be thousands: by what they belong to, so that a case is asked once and not for each of them. */
  readonly many?: (sums: Sql, to: string) => Sql;
}

/** Of an agreement: made in an episode that is open. What an earlier one left undone is read, and not worked on. */
const OF_NOW = sql`EXISTS (SELECT 1 FROM episode e WHERE e.id = a.episode_id AND e.closed_on IS NULL)`;

export const WAITING = sql`c.open = 1 AND c.next_step IN ('wait', 'await_consent')`;
export const WAIT_DUE = sql`coalesce(c.next_due, '9999-99-99')`;
export const WAIT_WHAT = sql`CASE WHEN c.status = 'paused' THEN 'paused' WHEN c.next_step = 'await_consent' THEN 'consent' ELSE 'decision' END`;

const of = (caseId: Sql): Sql => sql`CROSS JOIN "case" c ON c.id = ${caseId}`;

const CHECKINS = {
  line: sql`'checkin' AS kind, k.id, k.case_id, k.due, k.party_id, k.purpose AS what, k.at_time`,
  tables: sql`checkin k INDEXED BY checkin_due ${of(sql`k.case_id`)}`,
  where: sql`k.status = 'planned'`,
  day: sql`k.due`,
  many: (
    sums: Sql,
    to: string,
  ) => sql`SELECT n.* FROM (SELECT k.case_id AS whose, 0 AS version, ${sums} FROM checkin k INDEXED BY checkin_planned_case
        WHERE k.status = 'planned' AND k.due <= ${to} GROUP BY k.case_id) n ${of(sql`n.whose`)} WHERE c.open = 1`,
} satisfies Source;

const SOURCES: readonly Source[] = [
  CHECKINS,
  {
    line: sql`'item' AS kind, k.id, a.case_id, k.due, k.owed_by AS party_id, k.what, NULL AS at_time`,
    tables: sql`item k INDEXED BY item_due CROSS JOIN agreement a ON a.id = k.agreement_id AND a.version = k.version ${of(sql`a.case_id`)}`,
    where: sql`k.status = 'open' AND a.status = 'active' AND ${OF_NOW}`,
    day: sql`k.due`,
    many: (sums, to) => sql`SELECT n.* FROM (SELECT k.agreement_id AS whose, k.version, ${sums} FROM item k INDEXED BY item_open
        WHERE k.status = 'open' AND k.due <= ${to} GROUP BY k.agreement_id, k.version) n
        CROSS JOIN agreement a ON a.id = n.whose AND a.version = n.version ${of(sql`a.case_id`)}
        WHERE c.open = 1 AND a.status = 'active' AND ${OF_NOW}`,
  },
  {
    line: sql`'agreement' AS kind, a.id, a.case_id, a.review_on AS due, a.responsible_party AS party_id, 'review' AS what, NULL AS at_time`,
    tables: sql`agreement a INDEXED BY agreement_review ${of(sql`a.case_id`)}`,
    where: sql`a.status = 'active' AND a.review_on IS NOT NULL AND ${OF_NOW}`,
    day: sql`a.review_on`,
  },
  {
    line: sql`'circle' AS kind, k.id, k.case_id, k.planned_on AS due, NULL AS party_id, k.process AS what, k.start_time AS at_time`,
    tables: sql`circle k INDEXED BY circle_planned ${of(sql`k.case_id`)}`,
    where: sql`k.status = 'planned'`,
    day: sql`k.planned_on`,
  },
  {
    line: sql`'risk' AS kind, k.id, k.case_id, k.review_on AS due, k.party_id, k.what, NULL AS at_time`,
    tables: sql`risk k ${of(sql`k.case_id`)}`,
    where: sql`k.ended_on IS NULL`,
    day: sql`k.review_on`,
  },
  {
    line: sql`'preparation' AS kind, k.id, k.case_id, k.planned_on AS due, k.party_id, '' AS what, NULL AS at_time`,
    tables: sql`preparation k ${of(sql`k.case_id`)}`,
    where: sql`k.held_on IS NULL`,
    day: sql`k.planned_on`,
  },
  {
    line: sql`'telling' AS kind, k.id, k.case_id, k.due, k.party_id, k.about AS what, NULL AS at_time`,
    tables: sql`telling k ${of(sql`k.case_id`)}`,
    // One line a person: the first of what they are to be told.
    where: sql`k.state = 'open'
      AND NOT EXISTS (SELECT 1 FROM telling o WHERE o.state = 'open' AND o.party_id = k.party_id AND (o.due, o.seq) < (k.due, k.seq))`,
    day: sql`k.due`,
  },
  {
    line: sql`'step' AS kind, k.id, k.case_id, k.planned_on AS due, (SELECT min(w.party_id) FROM followup_with w WHERE w.step_id = k.id) AS party_id,
      k.kind AS what, NULL AS at_time`,
    tables: sql`followup_step k ${of(sql`k.case_id`)}`,
    where: sql`k.state = 'planned'`,
    day: sql`k.planned_on`,
  },
  {
    line: sql`'letter' AS kind, k.id, k.case_id, k.due_on AS due, k.reader AS party_id, k.kind AS what, NULL AS at_time`,
    tables: sql`letter k ${of(sql`k.case_id`)}`,
    where: sql`k.status = 'ready' AND k.removed_at IS NULL`,
    day: sql`k.due_on`,
  },
];

/** A wait whose day has come is ours again. */
const WAITS: Source = {
  line: sql`'wait' AS kind, c.id, c.id AS case_id, c.next_due AS due, NULL AS party_id, ${WAIT_WHAT} AS what, NULL AS at_time`,
  tables: sql`"case" c INDEXED BY case_waits`,
  where: WAITING,
  day: WAIT_DUE,
};

const sourcesOf = (withWaits: boolean): readonly Source[] => (withWaits ? [...SOURCES, WAITS] : SOURCES);

const between = ({ tables, where, day }: Source, { from, to }: Days): Sql =>
  sql`FROM ${tables} WHERE ${where} AND ${day} BETWEEN ${from} AND ${to} AND c.open = 1`;

const union = (parts: readonly Sql[]): Sql => joinSql(parts, sql` UNION ALL `);

/** Every line of these days, with its case's title and number. */
export const linesIn = (days: Days, withWaits: boolean): Sql =>
  union(sourcesOf(withWaits).map((source) => sql`SELECT ${source.line}, c.title, c.number ${between(source, days)}`));

/** The day of the last of the first `most` lines, and how many of them there are: each source is left after its first `most`. */
export const lastOfFirst = (days: Days, withWaits: boolean, most: number): Sql =>
  sql`SELECT max(day) AS day, count(*) AS n FROM (SELECT day FROM (${union(
    sourcesOf(withWaits).map(
      (source) => sql`SELECT * FROM (SELECT ${source.day} AS day ${between(source, days)} ORDER BY ${source.day} LIMIT ${most})`,
    ),
  )}) ORDER BY day LIMIT ${most})`;

export const totalsRow = z.object({ overdue: z.number(), today: z.number(), week: z.number(), later: z.number() });

/** A row of sums for each dated group. */
function sumsBy(on: string, day: Sql): Sql {
  const { week, later } = boardDays(on);
  return sql`sum(${day} < ${on}) AS overdue, sum(${day} = ${on}) AS today, sum(${day} BETWEEN ${week.from} AND ${week.to}) AS week, sum(${day} >= ${later.from}) AS later`;
}

const added = (rows: Sql): Sql =>
  sql`SELECT coalesce(sum(overdue), 0) AS overdue, coalesce(sum(today), 0) AS today, coalesce(sum(week), 0) AS week, coalesce(sum(later), 0) AS later FROM (${rows})`;

/** How many lines there are of each dated group. */
export function totalsOf(on: string): Sql {
  const until = boardDays(on).later.to;
  const parts = SOURCES.map((source) => {
    const sums = sumsBy(on, source.day);
    return source.many === undefined ? sql`SELECT ${sums} ${between(source, { from: '', to: until })}` : added(source.many(sums, until));
  });
  // Of waits only those whose day has come.
  return added(union([...parts, sql`SELECT ${sumsBy(on, WAIT_DUE)} ${between(WAITS, { from: '', to: on })}`]));
}

/** How many check-ins there are of each dated group. */
export const checkinTotals = (on: string): Sql => added(CHECKINS.many(sumsBy(on, CHECKINS.day), boardDays(on).later.to));

/** How many check-ins there are until that day. */
export const checkinsUntil = (to: string): Sql => sql`SELECT coalesce(sum(n), 0) AS n FROM (${CHECKINS.many(sql`count(*) AS n`, to)})`;
