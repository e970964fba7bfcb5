/**
 * @file What belongs to a case or a person although no foreign key says so: drafts, payments, rows of merges, the register, what lies
 * on desks. Each is counted by one function and taken out by its twin. See: [Note: Deleting asks the schema]
 */
import { z } from 'zod';
import { changeSchema } from '../people/move';
import { all, type ReadDb, run, type Sql, sql, type WriteDb } from '../store/sql';
import { countOf, type Reach } from './reach';

export type Gone = ReadonlySet<string>;

const ID = /[0-9a-f]{32}/g;
const names = (text: string, gone: Gone): boolean => (text.match(ID) ?? []).some((id) => gone.has(id));
export const listed = (ids: Iterable<string>): Sql => sql`(SELECT value FROM json_each(${JSON.stringify([...ids])}))`;

const draftRow = z.object({ user_id: z.string(), key: z.string(), body: z.string() });

/** Unsaved writing that names something that goes: in its key, or in what it holds. */
function draftsAbout(db: ReadDb, gone: Gone) {
  return all(db, sql`SELECT user_id, key, body FROM draft`, draftRow).filter((d) => names(d.key, gone) || names(d.body, gone));
}
export const countDrafts = (db: ReadDb, gone: Gone): number => draftsAbout(db, gone).length;
export function removeDrafts(db: WriteDb, gone: Gone): void {
  for (const { user_id, key } of draftsAbout(db, gone)) run(db, sql`DELETE FROM draft WHERE user_id = ${user_id} AND key = ${key}`);
}

/** Payments belong to a promise over all its versions, by a name and not by a key; the last of them takes them along (a trigger). */
export function paymentsOf(reach: Reach): Sql | undefined {
  const items = reach.get('item');
  return items === undefined ? undefined : sql`lineage IN (SELECT lineage FROM item WHERE ${items})`;
}

const mergeRow = z.object({ seq: z.number(), kept: z.string(), merged: z.string(), changes: z.string() });

/** A merge keeps the rows that it moved, so that it can be undone; what is gone can't be moved back. */
export function forgetInMerges(db: WriteDb, gone: Gone): void {
  for (const merge of all(db, sql`SELECT seq, kept, merged, changes FROM person_merge`, mergeRow)) {
    if (gone.has(merge.kept) || gone.has(merge.merged)) {
      run(db, sql`DELETE FROM person_merge WHERE seq = ${merge.seq}`);
      continue;
    }
    if (!names(merge.changes, gone)) continue;
    const changes = z.array(changeSchema).parse(JSON.parse(merge.changes));
    const kept = changes.filter((change) => !names(JSON.stringify(change), gone));
    run(db, sql`UPDATE person_merge SET changes = ${JSON.stringify(kept)} WHERE seq = ${merge.seq}`);
  }
}

const shownAbout = (gone: Gone): Sql => sql`(case_id IN ${listed(gone)} OR subject IN ${listed(gone)})`;
export const countShown = (db: ReadDb, gone: Gone): number => countOf(db, 'disclosure', shownAbout(gone));

/** That something was shown, when and how many, outlives what was shown; for whom and why was typed by somebody and does not. */
export function emptyShown(db: WriteDb, gone: Gone): void {
  run(db, sql`UPDATE disclosure SET to_whom = '', why = '', quotes = '[]' WHERE ${shownAbout(gone)}`);
}

/** Paper that somebody has for a time, or has to give back, and that is still out. */
export const paperOut = (db: ReadDb, gone: Gone): number =>
  countOf(db, 'disclosure', sql`${shownAbout(gone)} AND collected_on IS NULL AND (collect_since IS NOT NULL OR until IS NOT NULL)`);

/** What of these lies on a facilitator's desk: released circles, plans, unsaved writing. */
export const countOnDesk = (desk: ReadDb, gone: Gone): number =>
  countOf(desk, 'released', sql`circle_id IN ${listed(gone)}`) +
  countOf(desk, 'plan', sql`circle_id IN ${listed(gone)}`) +
  countOf(desk, 'account', sql`circle_id IN ${listed(gone)}`) +
  countOf(desk, 'debrief', sql`circle_id IN ${listed(gone)}`) +
  countDrafts(desk, gone);

export function clearDesk(desk: WriteDb, gone: Gone): void {
  run(desk, sql`DELETE FROM released WHERE circle_id IN ${listed(gone)}`);
  run(desk, sql`DELETE FROM plan WHERE circle_id IN ${listed(gone)}`);
  run(desk, sql`DELETE FROM account WHERE circle_id IN ${listed(gone)}`);
  run(desk, sql`DELETE FROM debrief WHERE circle_id IN ${listed(gone)}`);
  removeDrafts(desk, gone);
  emptyShown(desk, gone);
}

const viewRow = z.object({ user_id: z.string(), name: z.string(), filter: z.string() });

/** Views of the case list that were made for somebody, or under their name. */
function viewsAbout(db: ReadDb, gone: Gone, persons: readonly string[]) {
  return all(db, sql`SELECT user_id, name, filter FROM saved_view`, viewRow).filter((view) => {
    const text = `${view.name} ${view.filter}`.toLowerCase();
    return names(view.filter, gone) || persons.some((person) => text.includes(person.toLowerCase()));
  });
}
export const countViews = (db: ReadDb, gone: Gone, persons: readonly string[]): number => viewsAbout(db, gone, persons).length;
export function removeViews(db: WriteDb, gone: Gone, persons: readonly string[]): void {
  for (const { user_id, name } of viewsAbout(db, gone, persons))
    run(db, sql`DELETE FROM saved_view WHERE user_id = ${user_id} AND name = ${name}`);
}

/** Imports of which no case is left: with their file's name, which somebody gave. */
export function removeEmptyImports(db: WriteDb, batches: readonly string[]): void {
  run(
    db,
    sql`DELETE FROM import_batch WHERE id IN ${listed(batches)} AND NOT EXISTS (SELECT 1 FROM import_row r WHERE r.batch_id = import_batch.id)`,
  );
}
