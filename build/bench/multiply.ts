/**
 * @file Doubles the cases of an invented case book, for schools that would take too long to invent one by one.
 *
 * Each row that belongs to a case is copied by SQL with other ids; persons are not, so everybody appears in more cases. The search
 * index is built anew at the end. Texts therefore repeat, which changes nothing for an index that reads the newest hits first.
 */
import { z } from 'zod';
import { HEADS_FROM } from '../../electron/search/text';
import { all, get, type ReadDb, Sql, sql, type WriteDb } from '../../electron/store/sql';

/** A statement whose text is made from the database's own schema. */
const made = (text: string): Sql => new Sql(text, []);
const quoted = (name: string): string => `"${name}"`;

const columnRow = z.object({ name: z.string(), type: z.string(), pk: z.number() });
const keyRow = z.object({ table: z.string(), from: z.string() });
const nameRow = z.object({ name: z.string() });
const countRow = z.object({ n: z.number() });

interface Owned {
  readonly table: string;
  readonly columns: readonly z.output<typeof columnRow>[];
  /** Columns with ids of rows that are copied too. */
  readonly ids: ReadonlySet<string>;
}

/** The tables whose rows belong to cases, by the references that the schema declares. */
function ownedTables(db: ReadDb): Owned[] {
  const tables = all(db, sql`SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'`, nameRow).map((t) => t.name);
  const keys = new Map(tables.map((t) => [t, all(db, made(`PRAGMA foreign_key_list(${quoted(t)})`), keyRow)]));
  const owned = new Set(['case']);
  for (let before = 0; before < owned.size; ) {
    before = owned.size;
    for (const [table, list] of keys) if (list.some((key) => owned.has(key.table))) owned.add(table);
  }
  return [...owned].map((table) => ({
    table,
    columns: all(db, made(`PRAGMA table_info(${quoted(table)})`), columnRow),
    ids: new Set(['id', 'lineage', ...(keys.get(table) ?? []).filter((key) => owned.has(key.table)).map((key) => key.from)]),
  }));
}

/** Another id: one of its digits is the next one. */
const other = (column: string, digit: number): string =>
  `substr(${column}, 1, ${digit - 1}) || substr('123456789abcdef0', instr('0123456789abcdef', substr(${column}, ${digit}, 1)), 1) || substr(${column}, ${digit + 1})`;

function double({ table, columns, ids }: Owned, digit: number, cases: number, texts: { heads: number; others: number }): string {
  // A number that SQLite gives by itself.
  const copied = columns.filter((c) => !(c.pk === 1 && c.type === 'INTEGER' && table !== 'search_text'));
  const values = copied.map(({ name, type }) => {
    const column = quoted(name);
    if (table === 'search_text' && name === 'id') return `id + CASE WHEN id > ${HEADS_FROM} THEN ${texts.heads} ELSE ${texts.others} END`;
    if (table === 'case' && name === 'number') return `number + ${cases}`;
    return type === 'TEXT' && ids.has(name) ? other(column, digit) : column;
  });
  return `INSERT INTO ${quoted(table)} (${copied.map((c) => quoted(c.name)).join(', ')}) SELECT ${values.join(', ')} FROM ${quoted(table)}`;
}

/** Runs `work` without the triggers that `query` names, and puts them back. */
function withoutTriggers(db: WriteDb, query: Sql, work: () => void): void {
  const triggers = all(db, query, nameRow.extend({ sql: z.string() }));
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${quoted(name)}`);
  work();
  for (const trigger of triggers) db.exec(trigger.sql);
}

/** Runs `work` while the full-text index is not kept, and builds it anew afterwards: many times faster than row by row. */
export function indexAfterwards(db: WriteDb, work: () => void): void {
  withoutTriggers(db, sql`SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'search_text'`, work);
  db.exec("INSERT INTO search (search) VALUES ('rebuild')");
}

/** Doubles the cases so many times. Only for a case book of invented cases. */
export function doubleCases(db: WriteDb, times: number): void {
  // What was signed never gets one promise more, which a copy of it would look like.
  withoutTriggers(db, sql`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`, () => copyCases(db, times));
}

function copyCases(db: WriteDb, times: number): void {
  const count = (query: Sql) => get(db, query, countRow)?.n ?? 0;
  db.exec('PRAGMA foreign_keys = OFF');
  const tables = ownedTables(db);
  for (let digit = 1; digit <= times; digit += 1) {
    const cases = count(sql`SELECT max(number) AS n FROM "case"`);
    const texts = {
      heads: count(sql`SELECT max(id) - ${HEADS_FROM} AS n FROM search_text`),
      others: count(sql`SELECT max(id) AS n FROM search_text WHERE id <= ${HEADS_FROM}`),
    };
    db.exec('BEGIN IMMEDIATE');
    for (const owned of tables) db.exec(double(owned, digit, cases, texts));
    db.exec('COMMIT');
  }
  db.exec('PRAGMA foreign_keys = ON');
}
