/**
 * @file The desk: closed cases by what their clocks say. Each view reads a range of an index of the clocks; only the lines that are
 * shown look their case up, unless they are sorted by it.
 */
import { z } from 'zod';
import { noteClassSchema } from '../../shared/notes/note';
import { type Certificate, certificateSchema, type DeskRow, type DeskView, goneSchema, leftSchema } from '../../shared/retention/desk';
import { MISSING, type Rule, ruleSaidSchema } from '../../shared/retention/rule';
import { type CaseId, caseIdSchema } from '../../shared/values';
import { caseRef } from '../cases/list';
import { json } from '../cases/records';
import { dateOf } from '../clock';
import type { Context } from '../context';
import { all, get, nullable, type ReadDb, type Sql, sql } from '../store/sql';
import { rulesOf } from './clocks';
import { notAside } from './hidden';
import { heldCases } from './holds';
import { mine } from './plan';

const deskRow = z.object({
  case_id: caseIdSchema,
  number: z.number(),
  title: z.string(),
  class: noteClassSchema,
  closed_on: nullable(z.string()),
  remind_on: nullable(z.string()),
  delete_on: nullable(z.string()),
  event_on: nullable(z.string()),
  missing: nullable(z.enum(MISSING)),
  rule_id: z.string(),
  signed: z.number(),
  held: z.number(),
});
const countRow = z.object({ n: z.number() });

const seen = (context: Context): Sql => sql`k.owner IN (SELECT value FROM json_each(${JSON.stringify(['', ...mine(context)])}))
  AND ${notAside(sql`k.case_id`)} AND (k.case_id, k.class) NOT IN (SELECT case_id, class FROM aside WHERE kind = 'class' AND (class <> 'memory_aid' OR by_user = ${context.me.id}))`;

/** Which clocks are in a view. Held ones are in none but their own: nothing is to be done about them. */
function viewOf(view: DeskView, today: string): Sql {
  const held = sql`k.case_id IN (${heldCases(today)})`;
  switch (view) {
    case 'delete':
      return sql`k.delete_on <= ${today} AND NOT ${held}`;
    case 'remind':
      return sql`k.remind_on <= ${today} AND (k.delete_on IS NULL OR k.delete_on > ${today}) AND NOT ${held}`;
    case 'held':
      return held;
    case 'later':
      return sql`k.remind_on > ${today} AND NOT ${held}`;
    case 'unknown':
      return sql`k.missing IS NOT NULL AND NOT ${held}`;
  }
}

const SORT: Readonly<Record<'day' | 'case' | 'closed', Sql>> = {
  day: sql`coalesce(k.delete_on, k.remind_on, '9999-99-99'), k.case_id, k.class`,
  case: sql`c.number, k.class`,
  closed: sql`c.closed_on, c.number, k.class`,
};

export function said(rule: Rule | undefined): DeskRow['rule'] {
  if (rule === undefined) return undefined;
  const { class: of, reason, event, age, fixedOn, months } = rule;
  return ruleSaidSchema.parse({ class: of, reason, event, age, fixedOn, months });
}

function toRows(db: ReadDb, rows: readonly z.output<typeof deskRow>[]): DeskRow[] {
  const rules = new Map(rulesOf(db).map((r) => [r.id as string, r]));
  return rows.map((r) => ({
    caseId: r.case_id,
    ref: caseRef(r.number),
    title: r.title,
    class: r.class,
    closedOn: r.closed_on,
    remindOn: r.remind_on,
    deleteOn: r.delete_on,
    eventOn: r.event_on,
    missing: r.missing,
    rule: said(rules.get(r.rule_id)),
    signed: r.signed === 1,
    held: r.held === 1,
  }));
}

const columns = (today: string): Sql =>
  sql`k.case_id, c.number, c.title, k.class, c.closed_on, k.remind_on, k.delete_on, k.event_on, k.missing, k.rule_id, k.signed,
      k.case_id IN (${heldCases(today)}) AS held`;

export interface Asked {
  readonly view: DeskView;
  readonly sort: 'day' | 'case' | 'closed';
  readonly limit: number;
  readonly offset: number;
}

export function deskRows(db: ReadDb, context: Context, { view, sort, limit, offset }: Asked): DeskRow[] {
  const today = dateOf(context.clock.now());
  const rows = all(
    db,
    sql`SELECT ${columns(today)} FROM retention_clock k CROSS JOIN "case" c ON c.id = k.case_id
        WHERE ${viewOf(view, today)} AND ${seen(context)} ORDER BY ${SORT[sort]} LIMIT ${limit} OFFSET ${offset}`,
    deskRow,
  );
  return toRows(db, rows);
}

export const countView = (db: ReadDb, context: Context, view: DeskView): number =>
  get(
    db,
    sql`SELECT count(*) AS n FROM retention_clock k WHERE ${viewOf(view, dateOf(context.clock.now()))} AND ${seen(context)}`,
    countRow,
  )?.n ?? 0;

/** The clocks of one case, as its own page says them. */
export function clocksOf(db: ReadDb, context: Context, caseId: CaseId): DeskRow[] {
  const today = dateOf(context.clock.now());
  const rows = all(
    db,
    sql`SELECT ${columns(today)} FROM retention_clock k JOIN "case" c ON c.id = k.case_id WHERE k.case_id = ${caseId} AND ${seen(context)}
        ORDER BY k.class = 'restricted', k.class = 'memory_aid', k.class`,
    deskRow,
  );
  return toRows(db, rows);
}

const certificateRow = z.object({
  seq: z.number(),
  id: certificateSchema.shape.id,
  at: z.string(),
  by_label: z.string(),
  kind: certificateSchema.shape.kind,
  case_number: nullable(z.number()),
  class: nullable(noteClassSchema),
  ground: certificateSchema.shape.ground,
  rule: nullable(json(ruleSaidSchema)),
  aside_on: z.string(),
  gone: json(goneSchema),
  stays: json(leftSchema),
});

/** Every certificate, the newest first. */
export function certificates(db: ReadDb, only?: string): Certificate[] {
  return all(
    db,
    sql`SELECT seq, id, at, by_label, kind, case_number, class, ground, rule, aside_on, gone, stays FROM disposal
        WHERE ${only === undefined ? sql`1` : sql`id = ${only}`} ORDER BY seq DESC LIMIT 2000`,
    certificateRow,
  ).map((r) => ({
    id: r.id,
    seq: r.seq,
    at: r.at,
    on: dateOf(r.at),
    by: r.by_label,
    kind: r.kind,
    ref: r.case_number === undefined ? undefined : caseRef(r.case_number),
    class: r.class,
    ground: r.ground,
    rule: r.rule,
    asideOn: r.aside_on,
    gone: r.gone,
    left: r.stays,
  }));
}
