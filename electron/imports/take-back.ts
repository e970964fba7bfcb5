/** @file Takes a whole import back while nobody has worked on any of its cases. All of it in one commit, or nothing. */
import { z } from 'zod';
import type { BatchId } from '../../shared/imports/contract';
import { Refusal } from '../../shared/result';
import { caseIdSchema } from '../../shared/values';
import { record } from '../audit/record';
import { type Context, casesDb } from '../context';
import { factIdsOf } from '../projections/facts';
import { factKey } from '../projections/ids';
import { all, run, sql, transaction, type WriteDb } from '../store/sql';
import { holdImports } from './finish';
import { findBatch, LOOKING } from './store';
import type { Turns } from './turns';

const caseRow = z.object({ case_id: caseIdSchema });
const referenceRow = z.array(z.object({ name: z.string(), from: z.string(), on_delete: z.string() }));

function refuseTouched(db: WriteDb, id: BatchId) {
  const batch = findBatch(db, id);
  if (batch === undefined || batch.takenBackAt !== undefined) throw new Refusal('not-found', { reason: 'import-batch' });
  if (batch.touched > 0) throw new Refusal('blocked', { reason: 'import-touched' });
  return batch;
}

/**
 * Every column that points at a person and would be left pointing at nobody. Read from the schema: other parts add theirs. The index
 * of names is no need for anybody.
 */
function pointers(db: WriteDb): { table: string; column: string }[] {
  return referenceRow
    .parse(
      db
        .prepare(
          `SELECT m.name, f."from", f.on_delete FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND f."table" = 'person'`,
        )
        .all(),
    )
    .filter((r) => r.name !== 'person_word')
    .map((r) => ({ table: r.name, column: r.from }));
}

/** Persons that came with it and that nothing needs by now. */
function removePersons(db: WriteDb, batch: BatchId, since: number): void {
  const needed = pointers(db).map(({ table, column }) => `SELECT "${column}" FROM "${table}" WHERE "${column}" IS NOT NULL`);
  db.prepare(
    `DELETE FROM person WHERE id IN (SELECT person_id FROM import_person WHERE batch_id = ?)
       AND merged_into IS NULL AND id NOT IN (SELECT subject FROM audit WHERE seq > ? AND action NOT IN (SELECT value FROM json_each(?)))${needed.map((n) => ` AND id NOT IN (${n})`).join('')}`,
  ).run(batch, since, LOOKING);
}

/** @throws Refusal blocked when somebody has worked on a case, not-found; cancelled: then everything is as it was */
export async function takeBack(context: Context, id: BatchId, turns: Turns): Promise<{ cases: number }> {
  const db = casesDb(context);
  const batch = refuseTouched(db, id);
  const ids = all(db, sql`SELECT case_id FROM import_row WHERE batch_id = ${id}`, caseRow).map((r) => r.case_id);
  const key = transaction(db, factKey);
  const facts: string[] = [];
  turns.begin('removing', ids.length);
  holdImports(context, true);
  try {
    // Taking words out of the index exactly is slow, so it is done first and in turns; each case is marked, and whatever stops this
    // puts the words back.
    for (const [done, caseId] of ids.entries()) {
      facts.push(...factIdsOf(db, key, caseId));
      transaction(db, (tx) => {
        run(tx, sql`INSERT OR IGNORE INTO import_unindexed (case_id) VALUES (${caseId})`);
        run(tx, sql`DELETE FROM search_text WHERE case_id = ${caseId}`);
      });
      await turns.breathe(done);
    }
    turns.check();
    transaction(db, (tx) => {
      refuseTouched(tx, id);
      run(tx, sql`INSERT OR IGNORE INTO import_gone (fact_id) SELECT value FROM json_each(${JSON.stringify(facts)})`);
      run(tx, sql`DELETE FROM stale WHERE case_id IN (SELECT case_id FROM import_row WHERE batch_id = ${id})`);
      run(tx, sql`DELETE FROM "case" WHERE id IN (SELECT case_id FROM import_row WHERE batch_id = ${id})`);
      removePersons(tx, id, batch.auditSeq);
      run(tx, sql`DELETE FROM import_person WHERE batch_id = ${id}`);
      run(tx, sql`UPDATE import_batch SET taken_back_at = ${context.clock.now()} WHERE id = ${id}`);
      record(tx, context, 'imports.takeBack', id);
    });
    context.changed('cases', 'people', 'imports');
    return { cases: ids.length };
  } finally {
    if (db.open) holdImports(context, false);
  }
}
