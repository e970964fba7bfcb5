/**
 * @file The deletion itself: one commit, with its certificate and the list of what is left to do outside of the case book.
 *
 * [Note: Gone, and what outlives it]
 * In one transaction every row that the schema ties to the case goes, with its words in the full-text index (both kinds of secure
 * delete are on, so the pages hold no remnant), drafts, payments and rows kept for undoing a merge. Then, from a list of bare ids that
 * was part of that commit: the sealed files, what lies on desks, and the write-ahead log is cut to nothing. A kill at any moment leaves
 * the whole case or the list, and the next sign-in works it off before anybody can ask. At last, in the next quiet moment, every page
 * is written anew (VACUUM): see `compact` in left.ts.
 * What outlives it, on purpose: audit entries (ids that lead nowhere); rows of the register, emptied of "to whom" and "why"; contact
 * limits in force, emptied of their reason, since two children must still not meet; codes of paper forms; and the coarse facts of the
 * summaries, under ids drawn at random. Taking those out would change numbers of terms that were published long ago, and the
 * difference between two releases would be exactly the child who was deleted. A student's own keyed hash stays in them while the
 * person does, or one student would be counted as two and a small number be taken for a safe one; it is exchanged when the person goes.
 */
import { z } from 'zod';
import type { DisposalId, Ground, Planned, Target } from '../../shared/retention/desk';
import { disposalIdSchema } from '../../shared/retention/desk';
import { ruleSaidSchema } from '../../shared/retention/rule';
import type { CaseId, PersonId } from '../../shared/values';
import { record } from '../audit/record';
import { refreshCase } from '../cases/progress';
import { dateOf } from '../clock';
import { type Context, casesDb, summariesDb } from '../context';
import { newId } from '../ids';
import { actFactIdsOf } from '../projections/acts';
import { factIdsOf, projectFacts } from '../projections/facts';
import { factKey, studentHash } from '../projections/ids';
import { all, get, run, sql, transaction, type WriteDb } from '../store/sql';
import { rulesOf } from './clocks';
import { emptyShown, forgetInMerges, removeDrafts, removeEmptyImports, removeViews } from './extras';
import { finishDisposals, markCompact } from './left';
import { recordsOf } from './persons';
import { caseOf, filesOf, mentionsOfClass, mine, overLimits, planOf, type Reached, reached, refuseObstacles, wordsOfClass } from './plan';
import { name } from './reach';

const batchRow = z.object({ batch_id: z.string() });
const clockRow = z.object({ rule_id: z.string() });

function leave(db: WriteDb, kind: 'id' | 'file' | 'fact' | 'student', ids: Iterable<string>): void {
  run(db, sql`INSERT OR IGNORE INTO disposal_left (kind, id) SELECT ${kind}, value FROM json_each(${JSON.stringify([...ids])})`);
}

function removePersons(db: WriteDb, people: readonly PersonId[]): void {
  if (people.length === 0) return;
  const key = factKey(db);
  leave(
    db,
    'student',
    people.map((id) => studentHash(key, id)),
  );
  leave(db, 'fact', actFactIdsOf(db, key, people));
  run(db, sql`DELETE FROM import_person WHERE person_id IN (SELECT id FROM person WHERE ${recordsOf(people)})`);
  run(db, sql`DELETE FROM person WHERE merged_into IN (SELECT value FROM json_each(${JSON.stringify(people)}))`);
  run(db, sql`DELETE FROM person WHERE id IN (SELECT value FROM json_each(${JSON.stringify(people)}))`);
}

function removeCase(db: WriteDb, caseId: CaseId, today: string): void {
  leave(db, 'fact', factIdsOf(db, factKey(db), caseId));
  const batches = all(db, sql`SELECT DISTINCT batch_id FROM import_row WHERE case_id = ${caseId}`, batchRow).map((r) => r.batch_id);
  run(db, sql`DELETE FROM contact_limit WHERE ${overLimits(caseId, today)}`);
  run(db, sql`UPDATE contact_limit SET why = '' WHERE case_id = ${caseId}`);
  run(db, sql`DELETE FROM stale WHERE case_id = ${caseId}`);
  run(db, sql`DELETE FROM search_text WHERE case_id = ${caseId}`);
  run(db, sql`DELETE FROM "case" WHERE id = ${caseId}`);
  removeEmptyImports(db, batches);
}

/** Notes, files and duties of one class; the case stays. Words and mentions first: they are found by what goes. */
function removeClass(db: WriteDb, target: Extract<Target, { kind: 'class' }>, reached: Reached): void {
  run(db, sql`DELETE FROM search_text WHERE ${wordsOfClass(target.caseId, reached.gone)}`);
  run(db, sql`DELETE FROM mention WHERE ${mentionsOfClass(target, reached)}`);
  for (const reach of reached.reaches) {
    const [root] = reach.keys();
    const where = root === undefined ? undefined : reach.get(root);
    if (root !== undefined && where !== undefined) run(db, sql`DELETE FROM ${name(root)} WHERE ${where}`);
  }
}

function remove(db: WriteDb, context: Context, target: Target, reached: Reached): void {
  // What is found through the rows that go, before they do.
  leave(db, 'file', filesOf(db, reached.reaches));
  leave(db, 'id', reached.gone);
  markCompact(db);
  removeDrafts(db, reached.gone);
  forgetInMerges(db, reached.gone);
  emptyShown(db, reached.gone);
  removeViews(db, reached.gone, reached.names);
  if (target.kind === 'case') removeCase(db, target.caseId, dateOf(context.clock.now()));
  if (target.kind === 'class') {
    removeClass(db, target, reached);
    refreshCase(db, target.caseId, dateOf(context.clock.now()));
  }
  removePersons(db, reached.people);
}

/** The rule whose day it was. */
function ruleSaid(context: Context, target: Target): string | undefined {
  if (target.kind === 'person') return undefined;
  const db = casesDb(context);
  const cls = target.kind === 'class' ? target.class : 'case_record';
  const clock = get(
    db,
    sql`SELECT rule_id FROM retention_clock WHERE case_id = ${target.caseId} AND class = ${cls} AND (owner = '' OR owner IN (SELECT value FROM json_each(${JSON.stringify(mine(context))})))`,
    clockRow,
  );
  const rule = rulesOf(db).find((r) => r.id === clock?.rule_id);
  if (rule === undefined) return undefined;
  const { class: of, reason, event, age, fixedOn, months } = rule;
  return JSON.stringify(ruleSaidSchema.parse({ class: of, reason, event, age, fixedOn, months }));
}

function certify(
  db: WriteDb,
  context: Context,
  said: { plan: Planned; ground: Ground; rule: string | undefined; asideOn: string },
): DisposalId {
  const { plan, ground, rule, asideOn } = said;
  const { target } = plan;
  const id = newId(disposalIdSchema);
  const number = target.kind === 'person' ? undefined : caseOf(db, target.caseId).number;
  run(
    db,
    sql`INSERT INTO disposal (id, at, by_user, by_label, kind, case_number, class, ground, rule, aside_on, gone, stays)
        VALUES (${id}, ${context.clock.now()}, ${context.me.id}, ${context.me.label}, ${target.kind}, ${number},
                ${target.kind === 'class' ? target.class : undefined}, ${ground}, ${ground === 'rule' ? rule : undefined}, ${asideOn},
                ${JSON.stringify(plan.gone)}, ${JSON.stringify(plan.left)})`,
  );
  return id;
}

/** Facts as they are now, so that what counts on is right: the marks of the last change may still be waiting. */
function factsNow(context: Context, caseId: CaseId): void {
  const db = casesDb(context);
  const key = transaction(db, factKey);
  transaction(summariesDb(context), (tx) => projectFacts(db, tx, key, caseId));
}

/** Really gone. @throws Refusal blocked by what stands in the way, not-found; then nothing has changed */
export function deleteForGood(
  context: Context,
  target: Target,
  said: { ground: Ground; asideOn: string; prepare(db: WriteDb): void },
): DisposalId {
  const before = planOf(context, target);
  refuseObstacles(before.obstacles, target, said.ground);
  if (target.kind === 'case') factsNow(context, target.caseId);
  const id = transaction(casesDb(context), (db) => {
    said.prepare(db);
    const plan = planOf(context, target);
    refuseObstacles(plan.obstacles, target, said.ground);
    const certificate = certify(db, context, { plan, ground: said.ground, rule: ruleSaid(context, target), asideOn: said.asideOn });
    remove(db, context, target, reached(context, target));
    record(db, context, `retention.delete.${target.kind}`, target.kind === 'person' ? target.personId : target.caseId);
    return certificate;
  });
  finishDisposals(context);
  return id;
}
