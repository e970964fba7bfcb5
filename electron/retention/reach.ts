/**
 * @file What belongs to a case, as the schema says it.
 *
 * [Note: Deleting asks the schema]
 * What goes with a case is no list in a program that the next table is forgotten in: every row that a foreign key ties to the case
 * with ON DELETE CASCADE, over any number of tables, is found, counted and deleted. What no foreign key can tie (drafts, payments, the
 * register, rows of a merge that can be undone) is named in `extras.ts`, and a test names every table that is neither.
 */
import { z } from 'zod';
import type { GoneKind } from '../../shared/retention/desk';
import { all, get, joinSql, type ReadDb, Sql, sql } from '../store/sql';

const foreignKeyRow = z.object({
  child: z.string(),
  column: z.string(),
  parent: z.string(),
  to: z.string().nullable(),
  onDelete: z.string(),
});
type ForeignKey = z.output<typeof foreignKeyRow>;

/** Names come from the schema itself, never from a person; quoted all the same. */
export const name = (text: string): Sql => new Sql(`"${text.replaceAll('"', '""')}"`, []);

const columnRow = z.object({ name: z.string() });

interface Schema {
  readonly keys: readonly ForeignKey[];
  /** Tables whose rows have an id of their own. */
  readonly withId: ReadonlySet<string>;
}
// Of an open database the schema does not change any more: it was migrated when it was opened.
const schemas = new WeakMap<ReadDb, Schema>();

function schemaOf(db: ReadDb): Schema {
  const known = schemas.get(db);
  if (known !== undefined) return known;
  const withId = all(
    db,
    sql`SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'id' AND c.pk > 0 AND c.type = 'TEXT'`,
    columnRow,
  );
  const read = { keys: readForeignKeys(db), withId: new Set(withId.map((t) => t.name)) };
  schemas.set(db, read);
  return read;
}

export const foreignKeys = (db: ReadDb): readonly ForeignKey[] => schemaOf(db).keys;

function readForeignKeys(db: ReadDb): ForeignKey[] {
  return all(
    db,
    sql`SELECT m.name AS child, f."from" AS "column", f."table" AS parent, f."to" AS "to", f.on_delete AS onDelete
        FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' ORDER BY m.name, f."from"`,
    foreignKeyRow,
  );
}

/** Of each table that goes: which of its rows. */
export type Reach = ReadonlyMap<string, Sql>;

const tied = (key: ForeignKey, parent: Sql): Sql =>
  sql`${name(key.column)} IN (SELECT ${name(key.to ?? 'id')} FROM ${name(key.parent)} WHERE ${parent})`;

/** Everything that goes when the rows of `table` that meet `where` go. */
export function reachOf(db: ReadDb, table: string, where: Sql): Reach {
  const keys = foreignKeys(db).filter((k) => k.onDelete === 'CASCADE' && k.child !== k.parent);
  const tables = new Set([table]);
  for (const parent of tables) for (const key of keys) if (key.parent === parent) tables.add(key.child);
  const reach = new Map<string, Sql>([[table, where]]);
  // Only when every table is known, or a row would be looked for on the shortest of its ways alone. `open`: those being asked for.
  const rowsOf = (child: string, open: readonly string[]): Sql => {
    const known = reach.get(child);
    if (known !== undefined) return known;
    const all = keys.filter((k) => k.child === child && tables.has(k.parent) && !open.includes(k.parent));
    // A row that names the case itself needs no second way to it.
    const direct = all.filter((k) => k.parent === table);
    const ways = (direct.length > 0 ? direct : all).map((k) => tied(k, rowsOf(k.parent, [...open, child])));
    const rows = ways.length === 0 ? sql`0` : sql`(${joinSql(ways, sql` OR `)})`;
    if (open.length === 0) reach.set(child, rows);
    return rows;
  };
  for (const child of tables) rowsOf(child, []);
  return reach;
}

const countRow = z.object({ n: z.number() });
const idRow = z.object({ id: z.string() });

export const countOf = (db: ReadDb, table: string, where: Sql): number =>
  get(db, sql`SELECT count(*) AS n FROM ${name(table)} WHERE ${where}`, countRow)?.n ?? 0;

export const idsOf = (db: ReadDb, table: string, where: Sql): string[] =>
  all(db, sql`SELECT id FROM ${name(table)} WHERE ${where}`, idRow).map((r) => r.id);

/** Every id that means nothing once these rows are gone. */
export function goneIds(db: ReadDb, reach: Reach): Set<string> {
  const ids = new Set<string>();
  for (const [table, where] of reach) {
    if (schemaOf(db).withId.has(table)) for (const id of idsOf(db, table, where)) ids.add(id);
  }
  return ids;
}

/** Which kind a table's rows are counted as. A table that nobody has words for is "other". */
const KIND: Readonly<Record<string, GoneKind>> = {
  case: 'case',
  report: 'report',
  party: 'party',
  screening: 'screening',
  duty: 'duty',
  consent: 'consent',
  preparation: 'preparation',
  note: 'note',
  note_version: 'note_version',
  attachment: 'file',
  circle: 'circle',
  agreement: 'agreement',
  checkin: 'checkin',
  timeline: 'timeline',
  intake: 'intake',
  case_link: 'link',
  search_text: 'search',
  import_row: 'import',
  // Small rows that belong to one of the above.
  episode: 'part',
  incident: 'part',
  party_role: 'part',
  screening_override: 'part',
  risk: 'part',
  mention: 'part',
  seat: 'part',
  agreement_version: 'part',
  item: 'part',
  signature: 'part',
  preparation_answer: 'part',
  need: 'part',
  pause: 'part',
  import_unindexed: 'part',
  legal_hold: 'part',
  aside: 'part',
  retention_clock: 'part',
};
export const kindOf = (table: string): GoneKind => KIND[table] ?? 'other';

/** How many rows of each kind go. */
export class Tally {
  readonly #counts = new Map<GoneKind, number>();
  add(kind: GoneKind, n: number): void {
    if (n > 0) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + n);
  }
  get(kind: GoneKind): number {
    return this.#counts.get(kind) ?? 0;
  }
  entries(order: readonly GoneKind[]): { kind: GoneKind; n: number }[] {
    return order.flatMap((kind) => (this.get(kind) > 0 ? [{ kind, n: this.get(kind) }] : []));
  }
}
