/**
 * @file What is due over all cases, for the home board.
 *
 * [Note: The board walks indexes]
 * Each group is read by itself from indexes that hold it in order, so that a school with ten thousand open cases waits no longer than
 * one with ten. The conditions of the two partial indexes (`case_waits`, `case_undated`) are repeated here word for word, and
 * `INDEXED BY` makes it an error, and not a slow scan, when they drift apart.
 */
import { z } from 'zod';
import { BOARD_GROUPS, type Board, type BoardGroup, boardDays, type Due, dueSchema, MOST_LINES } from '../../shared/checkins/board';
import { initials } from '../../shared/people/person';
import { type CircleId, caseIdSchema, circleIdSchema } from '../../shared/values';
import { notAside } from '../retention/hidden';
import { all, get, nullable, type ReadDb, type Sql, sql } from '../store/sql';
import { type Days, lastOfFirst, linesIn, totalsOf, totalsRow, WAIT_DUE, WAIT_WHAT, WAITING } from './sources';

const dueRow = z.object({
  kind: dueSchema.shape.kind,
  id: z.string(),
  case_id: caseIdSchema,
  title: z.string(),
  due: nullable(z.string()),
  name: nullable(z.string()),
  label: nullable(z.string()),
  what: z.string(),
  at_time: nullable(z.string()),
});
const countRow = z.object({ n: z.number() });

const UNDATED = sql`c.open = 1 AND c.next_due IS NULL AND c.next_step NOT IN ('item_due', 'checkin_due', 'hold_circle', 'nothing', 'wait', 'await_consent')`;
const placeRow = z.object({ day: nullable(z.string()), n: z.number() });

/** The lines of a source in their order, named. Only as many as are shown are named. */
function linesOf(db: ReadDb, group: BoardGroup, source: Sql, order: Sql): Due[] {
  const rows = all(
    db,
    sql`SELECT y.kind, y.id, y.case_id, y.title, y.due, pe.name, pa.label, y.what, y.at_time FROM (
          SELECT x.* FROM (${source}) x ORDER BY ${order} LIMIT ${MOST_LINES}
        ) y LEFT JOIN party pa ON pa.id = y.party_id LEFT JOIN person pe ON pe.id = pa.person_id`,
    dueRow,
  );
  return rows.map((r) => ({
    kind: r.kind,
    group,
    id: r.id,
    caseId: r.case_id,
    caseTitle: r.title,
    due: r.due,
    who: r.name !== undefined ? initials(r.name) : (r.label ?? ''),
    what: r.what,
    atTime: r.at_time,
  }));
}

const counted = (db: ReadDb, index: Sql, condition: Sql): number =>
  get(db, sql`SELECT count(*) AS n FROM "case" c INDEXED BY ${index} WHERE ${condition}`, countRow)?.n ?? 0;

/**
 * The first lines of a dated group, and how many there are unless there are more of them. Each index is walked to the day on which the
 * last line that is shown falls and no further; that day whole, since within a day the hour and the case's number decide.
 */
function firstOf(db: ReadDb, group: BoardGroup, days: Days, withWaits: boolean): { lines: Due[]; total: number | undefined } {
  const last = get(db, lastOfFirst(days, withWaits, MOST_LINES), placeRow);
  if (last?.day === undefined) return { lines: [], total: 0 };
  const source = linesIn({ from: days.from, to: last.day }, withWaits);
  const lines = linesOf(db, group, source, sql`x.due, coalesce(x.at_time, '99'), x.number`);
  return { lines, total: last.n < MOST_LINES ? last.n : undefined };
}

const keptRow = z.object({
  id: circleIdSchema,
  case_id: caseIdSchema,
  title: z.string(),
  planned_on: z.string(),
  keeper_user: z.string(),
  keeper_name: z.string(),
});

/** Circles that somebody else keeps and has not chosen a script for yet. */
function plansMissing(db: ReadDb, from: string, to: string, hasPlan: (keeper: string, id: CircleId) => boolean): Due[] {
  return all(
    db,
    sql`SELECT i.id, i.case_id, c.title, i.planned_on, i.keeper_user, i.keeper_name FROM circle i JOIN "case" c ON c.id = i.case_id
        WHERE i.status = 'planned' AND i.planned_on BETWEEN ${from} AND ${to} AND i.keeper_user IS NOT NULL AND c.open = 1 ORDER BY i.planned_on LIMIT ${MOST_LINES}`,
    keptRow,
  )
    .filter((r) => !hasPlan(r.keeper_user, r.id))
    .map((r) => ({
      kind: 'plan',
      group: 'waiting',
      id: r.id,
      caseId: r.case_id,
      caseTitle: r.title,
      due: r.planned_on,
      who: initials(r.keeper_name.replaceAll(/\([^)]*\)/g, '').trim()),
      what: 'plan',
    }));
}

/** @param hasPlan whether a keeper's desk holds a plan of this circle */
export function boardOn(db: ReadDb, on: string, hasPlan: (keeper: string, id: CircleId) => boolean): Board {
  const days = boardDays(on);
  const rows: Due[] = [];
  const totals = Object.fromEntries(BOARD_GROUPS.map((group) => [group, 0])) as Record<BoardGroup, number>;
  // All are counted only when there are more than are shown, and then once for all groups.
  let counts: z.output<typeof totalsRow> | undefined;
  for (const group of ['overdue', 'today', 'week', 'later'] as const) {
    if (days[group].from > days[group].to) continue;
    const { lines, total } = firstOf(db, group, days[group], group === 'overdue' || group === 'today');
    rows.push(...lines);
    counts ??= total === undefined ? get(db, totalsOf(on), totalsRow) : undefined;
    totals[group] = total ?? counts?.[group] ?? lines.length;
  }
  const plans = plansMissing(db, on, days.later.to, hasPlan);
  // Read in the order of its index; the limit stands inside, or every waiting case would be joined first.
  const waits = sql`SELECT 'wait' AS kind, c.id, c.id AS case_id, c.next_due AS due, NULL AS party_id, ${WAIT_WHAT} AS what, NULL AS at_time, c.title, c.number FROM "case" c INDEXED BY case_waits
    WHERE ${WAITING} AND ${WAIT_DUE} > ${on} ORDER BY ${WAIT_DUE}, c.number LIMIT ${MOST_LINES}`;
  const waiting = [...plans, ...linesOf(db, 'waiting', waits, sql`coalesce(x.due, '9999-99-99'), x.number`)];
  rows.push(
    ...waiting.sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : (a.due ?? '9') > (b.due ?? '9') ? 1 : 0)).slice(0, MOST_LINES),
  );
  totals.waiting = plans.length + counted(db, sql`case_waits`, sql`${WAITING} AND ${WAIT_DUE} > ${on}`);
  const undated = sql`SELECT 'case' AS kind, c.id, c.id AS case_id, NULL AS due, NULL AS party_id, c.next_step AS what, NULL AS at_time, c.title, c.number, c.opened_on FROM "case" c INDEXED BY case_undated
    WHERE ${UNDATED} ORDER BY c.opened_on, c.number LIMIT ${MOST_LINES}`;
  rows.push(...linesOf(db, 'undated', undated, sql`x.opened_on, x.number`));
  totals.undated = counted(db, sql`case_undated`, UNDATED);
  return { rows, totals };
}

const contactRow = z.object({ seq: z.number(), case_id: caseIdSchema, title: z.string(), due: z.string() });

/** What another capability adds to the board: it falls into its group by its day. */
export type Other = Omit<Due, 'group'> & { readonly due: string };

/**
 * When the office that a duty was reported to is to be spoken with again: also in a closed case, until something later is recorded.
 * Says that much and no more: neither whom nor about what (invariant 4).
 */
export function contactsDue(db: ReadDb, on: string): Other[] {
  const rows = all(
    db,
    sql`SELECT d.seq, d.case_id, c.title, d.next_contact AS due FROM duty d JOIN "case" c ON c.id = d.case_id
        WHERE d.next_contact <= ${boardDays(on).later.to} AND NOT EXISTS (SELECT 1 FROM duty later WHERE later.case_id = d.case_id AND later.seq > d.seq) AND ${notAside(sql`d.case_id`)}
        ORDER BY d.next_contact LIMIT ${MOST_LINES}`,
    contactRow,
  );
  return rows.map((r) => ({
    kind: 'duty',
    id: String(r.seq),
    caseId: r.case_id,
    caseTitle: r.title,
    due: r.due,
    who: '',
    what: 'contact',
  }));
}

/** The board with lines of others in their groups, each group still in the order of its days and no longer than a board can bear. */
export function withOthers(board: Board, on: string, others: readonly Other[]): Board {
  const days = boardDays(on);
  const added = others.flatMap((other): Due[] => {
    const group = (['overdue', 'today', 'week', 'later'] as const).find((one) => other.due >= days[one].from && other.due <= days[one].to);
    return group === undefined ? [] : [{ ...other, group }];
  });
  const totals = { ...board.totals };
  for (const { group } of added) totals[group] = (totals[group] ?? 0) + 1;
  const rows = BOARD_GROUPS.flatMap((group) => {
    const mine = board.rows.filter((row) => row.group === group);
    const more = added.filter((row) => row.group === group);
    if (more.length === 0) return mine;
    return [...mine, ...more].sort((a, b) => (a.due ?? '').localeCompare(b.due ?? '')).slice(0, MOST_LINES);
  });
  return { rows, totals };
}
