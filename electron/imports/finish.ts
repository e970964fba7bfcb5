/**
 * @file What an import leaves to be done in quiet moments: search text and facts of its cases, and the facts of cases that were taken
 * back. The lists are in the case book, so that a lock or a crash only puts it off.
 */
import { z } from 'zod';
import { caseIdSchema } from '../../shared/values';
import { indexCase } from '../cases/progress';
import { type Context, casesDb, summariesDb } from '../context';
import { projectImported } from '../projections/project';
import { all, get, run, sql, transaction } from '../store/sql';

/** How long one piece may last, in milliseconds. Between two of them everything else is answered. */
const PIECE_TIME = 10;
/** Between two pieces, in milliseconds: it is never in a hurry. */
const REST = 4;

const countRow = z.object({ n: z.number() });
const caseRow = z.object({ id: caseIdSchema, title: z.string() });
const factRow = z.object({ fact_id: z.string() });

interface Finishing {
  running: boolean;
  /** Something else works on the same rows. */
  held: boolean;
  done: number;
}
const states = new WeakMap<Context, Finishing>();

function stateOf(context: Context): Finishing {
  const known = states.get(context);
  if (known !== undefined) return known;
  const made: Finishing = { running: false, held: false, done: 0 };
  states.set(context, made);
  return made;
}

/** How far search and summaries have come; `undefined` when there is nothing left to do. */
export function finishing(context: Context): { done: number; of: number } | undefined {
  const left =
    get(casesDb(context), sql`SELECT (SELECT count(*) FROM import_unindexed) + (SELECT count(*) FROM import_gone) AS n`, countRow)?.n ?? 0;
  if (left === 0) return undefined;
  const { done } = stateOf(context);
  return { done, of: done + left };
}

/** Stops the work while `held`, and takes it up again. */
export function holdImports(context: Context, held: boolean): void {
  stateOf(context).held = held;
  if (!held) finishImports(context);
}

function indexSome(context: Context): boolean {
  const db = casesDb(context);
  const rows = all(db, sql`SELECT id, title FROM import_unindexed JOIN "case" ON "case".id = case_id LIMIT 50`, caseRow);
  if (rows.length === 0) return false;
  const until = performance.now() + PIECE_TIME;
  const state = stateOf(context);
  transaction(db, (tx) => {
    for (const { id, title } of rows) {
      indexCase(tx, id, title);
      run(tx, sql`DELETE FROM import_unindexed WHERE case_id = ${id}`);
      state.done += 1;
      if (performance.now() > until) break;
    }
  });
  return true;
}

function forgetSome(context: Context): boolean {
  const db = casesDb(context);
  const ids = all(db, sql`SELECT fact_id FROM import_gone LIMIT 100`, factRow).map((r) => r.fact_id);
  if (ids.length === 0) return false;
  const gone = JSON.stringify(ids);
  // First there, then here: stopped in between it is only done twice.
  run(summariesDb(context), sql`DELETE FROM fact WHERE id IN (SELECT value FROM json_each(${gone}))`);
  run(db, sql`DELETE FROM import_gone WHERE fact_id IN (SELECT value FROM json_each(${gone}))`);
  return true;
}

/** Goes on with whatever is left, in pieces; at the next sign-in when this session ends first. */
export function finishImports(context: Context): void {
  const state = stateOf(context);
  if (state.running) return;
  state.running = true;
  const piece = () => {
    const over = context.stores.cases?.open !== true || state.held;
    if (!over && (forgetSome(context) || indexSome(context) || projectImported(context))) {
      setTimeout(piece, REST);
      return;
    }
    state.running = false;
    if (over) return;
    if (state.done > 0) context.changed('cases', 'summaries', 'imports');
    state.done = 0;
  };
  setTimeout(piece, REST);
}
