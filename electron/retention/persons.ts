/** @file Persons whom nothing needs any more, as the schema says it: whoever points at a person needs them. */
import { z } from 'zod';
import { personKindSchema } from '../../shared/people/person';
import type { RetentionObstacle, Unneeded } from '../../shared/retention/desk';
import { type PersonId, personIdSchema } from '../../shared/values';
import { all, nullable, type ReadDb, type Sql, sql } from '../store/sql';
import { inForce } from './holds';
import { countOf, foreignKeys, name, type Reach } from './reach';

/**
 * Tables that belong to a person or only say something about one: they go along. A training or an act of allyship is of a person and of
 * no case: that somebody once learned to be a buddy keeps nobody on record for ever. A limit between two persons is looked at by itself:
 * one in force needs them both.
 */
const GOES_ALONG = ['person', 'person_word', 'person_link', 'contact_limit', 'legal_hold', 'aside', 'training', 'ally_act'];

interface Pointer {
  readonly child: string;
  readonly column: string;
}

const needing = (db: ReadDb): Pointer[] => foreignKeys(db).filter((k) => k.parent === 'person' && !GOES_ALONG.includes(k.child));

/** How many rows need this person, besides those in `going`. */
function neededBy(db: ReadDb, id: PersonId, going: Reach): number {
  return needing(db).reduce((sum, { child, column }) => {
    const reached = going.get(child);
    const others = reached === undefined ? sql`1` : sql`NOT (${reached})`;
    return sum + countOf(db, child, sql`${name(column)} = ${id} AND ${others}`);
  }, 0);
}

const limitInForce = (id: Sql, today: string): Sql =>
  sql`(person_a = ${id} OR person_b = ${id}) AND (until_on IS NULL OR until_on >= ${today})`;

/** What keeps a person here when the rows of `going` go. */
export function personObstacles(db: ReadDb, id: PersonId, today: string, going: Reach = new Map()): RetentionObstacle[] {
  const needed = neededBy(db, id, going);
  const limits = countOf(db, 'contact_limit', limitInForce(sql`${id}`, today));
  const held = countOf(db, 'legal_hold', sql`person_id = ${id} AND ended_on IS NULL AND (until_on IS NULL OR until_on >= ${today})`);
  return [
    ...(held > 0 ? [{ why: 'hold' as const }] : []),
    ...(needed > 0 ? [{ why: 'in_case' as const, n: needed }] : []),
    ...(limits > 0 ? [{ why: 'limit_in_force' as const, n: limits }] : []),
  ];
}

const partyRow = z.object({ id: personIdSchema, kind: personKindSchema });

/** The people of a case: whom nothing else needs, and how many stay because something does, or because they work here. */
export function peopleOf(db: ReadDb, caseId: string, today: string, going: Reach): { free: PersonId[]; needed: number; staff: number } {
  const people = all(
    db,
    sql`SELECT DISTINCT p.id, p.kind FROM party a JOIN person p ON p.id = a.person_id WHERE a.case_id = ${caseId} ORDER BY p.id`,
    partyRow,
  );
  const free: PersonId[] = [];
  let [needed, staff] = [0, 0];
  for (const { id, kind } of people) {
    if (personObstacles(db, id, today, going).length > 0) needed += 1;
    else if (kind === 'staff') staff += 1;
    else free.push(id);
  }
  return { free, needed, staff };
}

const unneededRow = z.object({ id: personIdSchema, name: z.string(), kind: z.string(), left_on: nullable(z.string()) });

/** Persons whom no case and nobody else needs, by name. Put aside ones have a list of their own. */
export function unneeded(db: ReadDb, today: string, most = 200): Unneeded[] {
  const alone = needing(db).map(
    ({ child, column }) => sql`AND NOT EXISTS (SELECT 1 FROM ${name(child)} x WHERE x.${name(column)} = p.id) `,
  );
  return all(
    db,
    sql`SELECT p.id, p.name, p.kind, p.left_on FROM person p WHERE p.merged_into IS NULL AND p.kind <> 'staff'
        AND p.id NOT IN (SELECT person_id FROM aside WHERE kind = 'person')
        AND p.id NOT IN (SELECT h.person_id FROM legal_hold h WHERE h.person_id IS NOT NULL AND ${inForce(today)})
        AND NOT EXISTS (SELECT 1 FROM contact_limit l WHERE ${limitInForce(sql`p.id`, today)})
        ${alone.reduce((a, b) => sql`${a}${b}`, sql``)} ORDER BY p.folded, p.id LIMIT ${most}`,
    unneededRow,
  ).map((r) => ({ personId: r.id, name: r.name, kind: r.kind, leftOn: r.left_on }));
}

/** The records of a person: their own, and those that were merged into it. */
export const recordsOf = (ids: readonly PersonId[]): Sql => {
  const list = JSON.stringify(ids);
  return sql`(id IN (SELECT value FROM json_each(${list})) OR merged_into IN (SELECT value FROM json_each(${list})))`;
};
