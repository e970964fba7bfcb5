/** @file Acts of allyship as facts: in which term, for whom, and under whose hash. An act belongs to no case, and its fact leads to none. */
import { z } from 'zod';
import { termOf } from '../../shared/summaries/terms';
import { type Context, casesDb, summariesDb } from '../context';
import { all, type ReadDb, run, sql, transaction, type WriteDb } from '../store/sql';
import { writeFact } from './facts';
import { actFactId, factKey, studentHash } from './ids';
import { ownTerms } from './own-terms';

const actRow = z.object({ id: z.string(), person: z.string(), kind: z.string(), beside: z.number(), on: z.string() });
const knownRow = z.object({ id: z.string(), body: z.string(), student: z.string() });
const idRow = z.object({ id: z.string() });

/** Brings the facts of all acts up to what the case book says. What is right already is not written. */
export function projectActs(context: Context): void {
  const [cases, summaries] = [casesDb(context), summariesDb(context)];
  const [key, own] = [factKey(cases), ownTerms(summaries)];
  const known = new Map(
    all(
      summaries,
      sql`SELECT id, body, coalesce((SELECT group_concat(student) FROM contributor WHERE fact_id = fact.id), '') AS student
          FROM fact WHERE unit = 'act' AND detached = 0`,
      knownRow,
    ).map((row) => [row.id, `${row.student} ${row.body}`]),
  );
  const acts = all(
    cases,
    sql`SELECT a.id, p.id AS person, p.kind, a.beside_id IS NOT NULL AS beside, a.on_day AS "on"
        FROM ally_act a JOIN person p ON p.id = a.person_id ORDER BY a.id`,
    actRow,
  ).map(({ id, person, kind, beside, on }) => {
    const values = { term: termOf(on, own).code, act_beside: beside === 1 ? 'yes' : 'no' };
    const student = kind === 'student' ? [studentHash(key, person)] : [];
    return { id: actFactId(key, id), unit: 'act' as const, values, sides: { harmed: [], responsible: student } };
  });
  const wrong = acts.filter(({ id, values, sides }) => known.get(id) !== `${sides.responsible.join()} ${JSON.stringify(values)}`);
  const there = new Set(acts.map(({ id }) => id));
  const gone = [...known.keys()].filter((id) => !there.has(id));
  if (wrong.length === 0 && gone.length === 0) return;
  transaction(summaries, (db) => {
    for (const act of wrong) writeFact(db, act);
    drop(db, gone);
  });
}

const drop = (db: WriteDb, ids: readonly string[]): unknown =>
  run(db, sql`DELETE FROM fact WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);

/** Ids of the facts that the acts of these people have in the summaries. */
export function actFactIdsOf(cases: ReadDb, key: Buffer, people: readonly string[]): string[] {
  return all(cases, sql`SELECT id FROM ally_act WHERE person_id IN (SELECT value FROM json_each(${JSON.stringify(people)}))`, idRow).map(
    ({ id }) => actFactId(key, id),
  );
}
