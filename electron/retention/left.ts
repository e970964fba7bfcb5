/** @file What a deletion leaves to do outside of the case book: files, desks, summaries, the write-ahead logs. See: [Note: Gone, and what outlives it] */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Context, casesDb } from '../context';
import { storageRefusal } from '../store/errors';
import { all, get, rewriting, run, sql, transaction, type WriteDb } from '../store/sql';
import { setSetting, settingOf } from './clocks';
import { clearDesk, listed } from './extras';
import { desksOf } from './plan';

const leftRow = z.object({ kind: z.enum(['id', 'file', 'fact', 'student']), id: z.string() });
const oneRow = z.object({ one: z.number() });

const drawn = (): string => randomBytes(16).toString('hex');

/** Cuts a fact loose from its case: the same values under an id that nobody can compute. Repeated it finds nothing. */
function detach(db: WriteDb, factId: string): void {
  if (get(db, sql`SELECT 1 AS one FROM fact WHERE id = ${factId}`, oneRow) === undefined) return;
  const id = drawn();
  run(
    db,
    sql`INSERT INTO fact (id, unit, school, term, body, detached) SELECT ${id}, unit, school, term, body, 1 FROM fact WHERE id = ${factId}`,
  );
  run(db, sql`UPDATE contributor SET fact_id = ${id} WHERE fact_id = ${factId}`);
  run(db, sql`DELETE FROM fact WHERE id = ${factId}`);
}

function inSummaries(db: WriteDb, facts: readonly string[], students: readonly string[]): void {
  transaction(db, (tx) => {
    for (const id of facts) detach(tx, id);
    for (const hash of students) {
      const nobody = drawn();
      run(tx, sql`UPDATE contributor SET student = ${nobody} WHERE student = ${hash}`);
      run(tx, sql`UPDATE frozen_contributor SET student = ${nobody} WHERE student = ${hash}`);
    }
  });
}

const COMPACT = 'compact';

/** In the commit of a deletion: the pages are to be written anew. */
export const markCompact = (db: WriteDb): void => setSetting(db, COMPACT, 'due');

/**
 * Writes every page anew. Deleted cells are overwritten at once, but a page that was split before may hold a second copy of a cell that
 * moved to another one, in the room between its cells, and that copy no deletion knows of (seen once in a few hundred deletions).
 */
function compact(context: Context): void {
  const db = casesDb(context);
  try {
    for (const one of [db, ...desksOf(context)]) {
      rewriting(one, () => one.exec('VACUUM'));
      cutLog(one);
    }
    setSetting(db, COMPACT, 'done');
    cutLog(db);
  } catch (error) {
    // No room for a second copy, or something is being read: it stays due, and is tried after the next sign-in.
    if (storageRefusal(error) === undefined && !(error instanceof Error && 'code' in error)) throw error;
  }
}

/** Nothing of what was there before stays in the log beside a database. */
export const cutLog = (db: WriteDb): void => rewriting(db, () => db.pragma('wal_checkpoint(TRUNCATE)'));

/**
 * Does what is left, now and at each counselor's sign-in. What can't be done yet (a folder that can't be written to) stays on the list
 * and keeps nobody from working.
 */
export function finishDisposals(context: Context): void {
  const db = casesDb(context);
  const left = all(db, sql`SELECT kind, id FROM disposal_left`, leftRow);
  if (left.length > 0) workOff(context, left);
  if (settingOf(db, COMPACT) === 'due') context.background(() => compact(context));
}

type Left = z.output<typeof leftRow>;

function workOff(context: Context, left: readonly Left[]): void {
  const db = casesDb(context);
  const ids = (kind: Left['kind']) => left.filter((l) => l.kind === kind).map((l) => l.id);
  const gone = new Set(ids('id'));
  try {
    for (const id of ids('file')) context.files?.remove(id);
    for (const desk of desksOf(context)) {
      transaction(desk, (tx) => clearDesk(tx, gone));
      cutLog(desk);
    }
    const { summaries } = context.stores;
    if (summaries !== undefined) {
      inSummaries(summaries, ids('fact'), ids('student'));
      cutLog(summaries);
    }
    run(db, sql`DELETE FROM disposal_left WHERE id IN ${listed(left.map((l) => l.id))}`);
    cutLog(db);
  } catch (error) {
    if (storageRefusal(error) === undefined) throw error;
  }
}
