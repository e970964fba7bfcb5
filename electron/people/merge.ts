/** @file Two records of one person become one, and two again. In a case that knows both, their parties become one with all roles. */
import { z } from 'zod';
import { type MergeId, mergeIdSchema } from '../../shared/people/page';
import { Refusal } from '../../shared/result';
import { type CaseId, caseIdSchema, type PersonId, personIdSchema } from '../../shared/values';
import { newId } from '../ids';
import { all, get, nullable, type ReadDb, run, sql, transaction, type WriteDb } from '../store/sql';
import { type Change, changeSchema, Moves, referencesTo, undo } from './move';
import { findPerson, indexWords, livePerson } from './store';

/** Filled in from the other record where the kept one says nothing. */
const FILLED = ['pronouns', 'birth_date', 'age_band', 'grade', 'language', 'other_languages', 'access_needs', 'left_on'] as const;
const isEmpty = (value: string | number | null | undefined) => value === null || value === undefined || value === '' || value === '[]';

const partyPair = z.object({ kept: z.string(), other: z.string() });

/** Parties of both persons in the same case: the kept person's first one stays. */
function doubles(db: ReadDb, keep: PersonId, other: PersonId): { kept: string; other: string }[] {
  return all(
    db,
    sql`SELECT (SELECT k.id FROM party k WHERE k.case_id = o.case_id AND k.person_id = ${keep} ORDER BY k.position, k.id LIMIT 1) AS kept, o.id AS other
        FROM party o WHERE o.person_id = ${other} AND EXISTS (SELECT 1 FROM party k WHERE k.case_id = o.case_id AND k.person_id = ${keep})
        ORDER BY o.case_id, o.position, o.id`,
    partyPair,
  );
}

const oneRow = z.object({ one: z.number() });

function uniteParties(db: WriteDb, moves: Moves, kept: string, other: string): void {
  run(db, sql`INSERT INTO uniting (from_party, to_party) VALUES (${other}, ${kept})`);
  for (const reference of referencesTo(db, 'party')) {
    moves.point(reference, other, kept, (row) => {
      // Nobody sits on two chairs of one circle.
      const circle = reference.table === 'seat' ? row.circle_id : undefined;
      if (circle === undefined) return false;
      return get(db, sql`SELECT 1 AS one FROM seat WHERE circle_id = ${circle} AND party_id = ${kept}`, oneRow) !== undefined;
    });
  }
  // A paper that quotes one record quotes the person. The list is JSON, which no foreign key follows.
  for (const row of moves.rows('disclosure', sql`instr(quotes, ${other}) > 0`)) {
    if (typeof row.quotes === 'string') moves.set('disclosure', row, 'quotes', row.quotes.replaceAll(other, kept));
  }
  // Nobody stands beside, or speaks for, themselves.
  for (const row of moves.rows('party_role', sql`party_id = ${kept} AND supports = ${kept}`))
    moves.set('party_role', row, 'supports', null);
  for (const row of moves.rows('party', sql`id = ${other}`)) {
    // What was known of somebody before they had a name is part of the case's history.
    const [stays] = moves.rows('party', sql`id = ${kept}`);
    if (stays?.label === '' && typeof row.label === 'string' && row.label !== '') moves.set('party', stays, 'label', row.label);
    moves.remove('party', row);
  }
}

function fill(moves: Moves, keep: PersonId, other: PersonId): void {
  const [kept] = moves.rows('person', sql`id = ${keep}`);
  const [from] = moves.rows('person', sql`id = ${other}`);
  if (kept === undefined || from === undefined) return;
  for (const column of FILLED) {
    // A band beside a birth date would be a second answer to the same question.
    if (column === 'age_band' && !isEmpty(kept.birth_date)) continue;
    const value = from[column];
    if (isEmpty(kept[column]) && !isEmpty(value) && value !== undefined) moves.set('person', kept, column, value);
  }
}

const caseRow = z.object({ case_id: caseIdSchema });

/** Cases in which somebody appears. */
export function casesOfPerson(db: ReadDb, id: PersonId): CaseId[] {
  return all(db, sql`SELECT DISTINCT case_id FROM party WHERE person_id = ${id} ORDER BY case_id`, caseRow).map((r) => r.case_id);
}

export interface Merged {
  readonly id: MergeId;
  /** Cases of the record that went into the other: the timeline of each says so. */
  readonly moved: readonly CaseId[];
}

/** @throws Refusal not-found, conflict/same-person, conflict/merged-before */
export function mergePersons(db: WriteDb, keep: PersonId, other: PersonId, by: { at: string; user: string }): Merged {
  if (keep === other) throw new Refusal('conflict', { reason: 'same-person' });
  for (const id of [keep, other]) {
    const live = livePerson(db, id);
    if (live === undefined) throw new Refusal('not-found', { reason: 'person' });
    if (live !== id) throw new Refusal('conflict', { reason: 'merged-before' });
  }
  const moved = casesOfPerson(db, other);
  const moves = new Moves(db);
  transaction(db, (tx) => {
    for (const pair of doubles(tx, keep, other)) uniteParties(tx, moves, pair.kept, pair.other);
    for (const reference of referencesTo(tx, 'person')) if (reference.table !== 'person_word') moves.point(reference, other, keep);
    fill(moves, keep, other);
    for (const row of moves.rows('person', sql`id = ${other}`)) moves.set('person', row, 'merged_into', keep);
    run(tx, sql`DELETE FROM uniting`);
    indexWords(tx, other, undefined);
  });
  const id = newId(mergeIdSchema);
  run(
    db,
    sql`INSERT INTO person_merge (id, kept, merged, at, by_user, changes) VALUES (${id}, ${keep}, ${other}, ${by.at}, ${by.user}, ${JSON.stringify(moves.changes)})`,
  );
  return { id, moved };
}

const mergeRow = z.object({
  seq: z.number(),
  kept: personIdSchema,
  merged: personIdSchema,
  undone_at: nullable(z.string()),
  changes: z.string().transform((json) => z.array(changeSchema).parse(JSON.parse(json))),
});
const laterRow = z.object({ later: z.number() });

/** Parties that the merge took into another: they may change again, back to themselves. */
function unitedPairs(changes: readonly Change[]): { from: string; to: string }[] {
  const removed = changes.flatMap((c) => (c.op === 'remove' && c.table === 'party' ? [String(c.row.id)] : []));
  return removed.flatMap((id) => {
    const kept = changes.flatMap((c) => (c.op === 'set' && c.from === id && typeof c.to === 'string' ? [c.to] : []))[0];
    return kept === undefined ? [] : [{ from: kept, to: id }];
  });
}

export interface Parted {
  readonly kept: PersonId;
  readonly merged: PersonId;
  /** Cases of the record that is its own again. */
  readonly moved: readonly CaseId[];
}

/** @throws Refusal not-found, conflict/merge-undone, blocked/undo-later-merge */
export function undoMerge(db: WriteDb, id: MergeId, at: string): Parted {
  const merge = get(db, sql`SELECT seq, kept, merged, undone_at, changes FROM person_merge WHERE id = ${id}`, mergeRow);
  if (merge === undefined) throw new Refusal('not-found', { reason: 'merge' });
  if (merge.undone_at !== undefined) throw new Refusal('conflict', { reason: 'merge-undone' });
  // The newest first: an earlier state can only be brought back from the state that followed it.
  const later = get(
    db,
    sql`SELECT count(*) AS later FROM person_merge WHERE undone_at IS NULL AND seq > ${merge.seq}
          AND (kept IN (${merge.kept}, ${merge.merged}) OR merged IN (${merge.kept}, ${merge.merged}))`,
    laterRow,
  );
  if ((later?.later ?? 0) > 0) throw new Refusal('blocked', { reason: 'undo-later-merge' });
  transaction(db, (tx) => {
    for (const pair of unitedPairs(merge.changes))
      run(tx, sql`INSERT OR IGNORE INTO uniting (from_party, to_party) VALUES (${pair.from}, ${pair.to})`);
    undo(tx, merge.changes);
    run(tx, sql`DELETE FROM uniting`);
    indexWords(tx, merge.merged, findPerson(tx, merge.merged)?.name);
    run(tx, sql`UPDATE person_merge SET undone_at = ${at} WHERE id = ${id}`);
  });
  return { kept: merge.kept, merged: merge.merged, moved: casesOfPerson(db, merge.merged) };
}
