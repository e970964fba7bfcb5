/** @file The register over all databases: found, put in order, and told apart by case. */
import { z } from 'zod';
import type { registerFilterSchema, Shown, ShownState } from '../../shared/register/register';
import { type CaseId, caseIdSchema } from '../../shared/values';
import { caseRef } from '../cases/list';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { subjectsOf } from '../disclosures/withdrawal';
import { notAside } from '../retention/hidden';
import { all, type ReadDb, sql, type WriteDb } from '../store/sql';
import { type ShownRow, shownRows, type Wanted } from './rows';

type Filter = z.output<typeof registerFilterSchema>;

interface Shelf {
  readonly name: string;
  readonly db: WriteDb;
}

/** The databases that hold disclosures, by the name that a row's id begins with. */
function shelves(context: Context): Shelf[] {
  const desks = context.facilitators().flatMap(({ id }) => {
    const db = context.stores.desk(id);
    return db === undefined ? [] : [{ name: `desk-${id}`, db }];
  });
  const { summaries } = context.stores;
  return [{ name: 'cases', db: casesDb(context) }, ...desks, ...(summaries === undefined ? [] : [{ name: 'summaries', db: summaries }])];
}

const caseRow = z.object({ subject: z.string(), id: caseIdSchema, number: z.number(), title: z.string() });
type CaseOf = Pick<z.output<typeof caseRow>, 'id' | 'number' | 'title'>;

/** The cases of these rows, by case id and by what was printed. */
function casesOf(cases: ReadDb, rows: readonly ShownRow[]): Map<string, CaseOf> {
  const keys = JSON.stringify([...new Set(rows.flatMap((r) => (r.case_id === undefined ? [r.subject] : [r.case_id])))]);
  const found = all(
    cases,
    sql`WITH wanted AS (SELECT value AS id FROM json_each(${keys})),
          named AS (SELECT w.id AS subject, c.id AS case_id FROM wanted w JOIN "case" c ON c.id = w.id
            UNION ALL SELECT w.id, ci.case_id FROM wanted w JOIN circle ci ON ci.id = w.id
            UNION ALL SELECT w.id, a.case_id FROM wanted w JOIN agreement a ON a.id = w.id)
        SELECT named.subject, c.id, c.number, c.title FROM named JOIN "case" c ON c.id = named.case_id WHERE ${notAside(sql`c.id`)}`,
    caseRow,
  );
  return new Map(found.map((r) => [r.subject, r]));
}

const personRow = z.object({ id: z.string(), case_id: caseIdSchema });

function wantedOf(cases: ReadDb, filter: Filter, today: string): Wanted {
  const days = { state: filter.state, today, from: filter.from, to: filter.to };
  if (filter.personId !== undefined) {
    const parties = all(cases, sql`SELECT id, case_id FROM party WHERE person_id = ${filter.personId}`, personRow);
    const caseIds = [...new Set(parties.map((p) => p.case_id))].filter((id) => filter.caseId === undefined || id === filter.caseId);
    return { ...days, of: { caseIds, subjects: caseIds.flatMap((id) => subjectsOf(cases, id)), partyIds: parties.map((p) => p.id) } };
  }
  if (filter.caseId === undefined) return days;
  return { ...days, of: { caseIds: [filter.caseId], subjects: subjectsOf(cases, filter.caseId) } };
}

/** What was shown, newest first, over every database of this session, and how much there is in all. */
export function shownIn(context: Context, filter: Filter, limit: number): { rows: Shown[]; total: number } {
  const wanted = wantedOf(casesDb(context), filter, dateOf(context.clock.now()));
  return read(context, shelves(context), wanted, limit);
}

/** One row, with the database that it lies in. */
export function shownById(context: Context, id: string): { row: Shown; db: WriteDb; seq: number } | undefined {
  const [name, number] = id.split(':');
  const shelf = shelves(context).find((s) => s.name === name);
  if (shelf === undefined) return undefined;
  const seq = Number(number);
  const row = read(context, [shelf], { state: 'all', today: '', seq }, 1).rows[0];
  return row === undefined ? undefined : { row, db: shelf.db, seq };
}

function read(context: Context, from: readonly Shelf[], wanted: Wanted, limit: number): { rows: Shown[]; total: number } {
  const found = from.map(({ name, db }) => ({ name, ...shownRows(db, wanted, limit) }));
  const rows = found
    .flatMap(({ name, rows: own }) => own.map((row) => ({ name, row })))
    .sort((a, b) => (a.row.at === b.row.at ? b.row.seq - a.row.seq : a.row.at < b.row.at ? 1 : -1))
    .slice(0, limit);
  const byKey = casesOf(
    casesDb(context),
    rows.map((r) => r.row),
  );
  const labels = new Map(context.people().map((p) => [p.id as string, p.label]));
  return {
    total: found.reduce((sum, { total }) => sum + total, 0),
    rows: rows.map(({ name, row }) => {
      const of = byKey.get(row.case_id ?? row.subject);
      return {
        id: `${name}:${row.seq}`,
        on: dateOf(row.at),
        by: labels.get(row.by_user) ?? '',
        caseId: of?.id,
        caseRef: of === undefined ? undefined : caseRef(of.number),
        caseTitle: of?.title,
        kind: row.kind,
        toWhom: row.to_whom,
        why: row.why,
        until: row.until,
        copies: row.copies,
        collectSince: row.collect_since,
        collectedOn: row.collected_on,
      };
    }),
  };
}

export interface PaperDue {
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly due: string;
  readonly what: 'to_collect' | 'overdue';
  readonly count: number;
}

/** Paper to be collected and paper whose time is over, one line a case and state: a withdrawal of ten prints is one thing to do. */
export function papersDue(context: Context): PaperDue[] {
  const due = new Map<string, PaperDue>();
  for (const state of ['to_collect', 'overdue'] as const satisfies readonly ShownState[]) {
    for (const row of shownIn(context, { state }, 500).rows) {
      const since = state === 'to_collect' ? row.collectSince : row.until;
      if (row.caseId === undefined || row.caseTitle === undefined || since === undefined) continue;
      if (state === 'overdue' && row.collectSince !== undefined) continue;
      const before = due.get(`${row.caseId}:${state}`);
      const earliest = before === undefined || since < before.due ? since : before.due;
      due.set(`${row.caseId}:${state}`, {
        caseId: row.caseId,
        caseTitle: row.caseTitle,
        due: earliest,
        what: state,
        count: (before?.count ?? 0) + row.copies,
      });
    }
  }
  return [...due.values()];
}
