/**
 * @file Moving whatever points at one record to another one, and back.
 *
 * [Note: Merging asks the schema] Which rows point at a person is not a list in a program that somebody forgets to lengthen: the
 * foreign keys of the database say it. Each row that is moved or taken out is noted as it was, in order; undoing reads the notes
 * backwards and touches nothing that was changed or added since.
 */
import { z } from 'zod';
import { all, get, type ReadDb, run, Sql, sql, type Value, type WriteDb } from '../store/sql';

const cell = z.union([z.string(), z.number()]).nullable();
const rowSchema = z.record(z.string(), cell);
type Row = z.output<typeof rowSchema>;

/** One step: a cell that was set in the row with this key (as it is afterwards), or a row that was taken out. */
export const changeSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('set'), table: z.string(), key: rowSchema, column: z.string(), from: cell, to: cell }),
  z.strictObject({ op: z.literal('remove'), table: z.string(), row: rowSchema }),
]);
export type Change = z.output<typeof changeSchema>;

/** Names come from the schema itself, never from a person; quoted all the same. */
const name = (text: string): Sql => new Sql(`"${text.replaceAll('"', '""')}"`, []);

function matches(key: Row): Sql {
  const entries = Object.entries(key);
  return new Sql(
    entries.map(([column]) => `${name(column).text} IS ?`).join(' AND '),
    entries.map(([, value]): Value => value),
  );
}

const referenceRow = z.object({ table: z.string(), column: z.string() });
export type Reference = z.output<typeof referenceRow>;

/** Every column of the database that points at `target`. */
export function referencesTo(db: ReadDb, target: string): Reference[] {
  return all(
    db,
    sql`SELECT m.name AS "table", f."from" AS "column" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
        WHERE m.type = 'table' AND f."table" = ${target} ORDER BY m.name, f."from"`,
    referenceRow,
  );
}

const keyRow = z.object({ name: z.string() });
const oneRow = z.object({ one: z.number() });

function keyColumns(db: ReadDb, table: string): string[] {
  return all(db, sql`SELECT name FROM pragma_table_info(${table}) WHERE pk > 0 ORDER BY pk`, keyRow).map((c) => c.name);
}

const pick = (row: Row, columns: readonly string[]): Row => Object.fromEntries(columns.map((c) => [c, row[c] ?? null]));

/** Keeps what is done to the rows, so that it can be undone. */
export class Moves {
  readonly changes: Change[] = [];
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  /** Sets one cell. Answers `false`, and changes nothing, when the table's own rules forbid it (a double). */
  set(table: string, row: Row, column: string, to: string | number | null): boolean {
    const keys = keyColumns(this.#db, table);
    const from = row[column] ?? null;
    const done = run(this.#db, sql`UPDATE OR IGNORE ${name(table)} SET ${name(column)} = ${to} WHERE ${matches(pick(row, keys))}`);
    if (done === 0) return false;
    this.changes.push({ op: 'set', table, key: pick({ ...row, [column]: to }, keys), column, from, to });
    return true;
  }

  remove(table: string, row: Row): void {
    run(this.#db, sql`DELETE FROM ${name(table)} WHERE ${matches(pick(row, keyColumns(this.#db, table)))}`);
    this.changes.push({ op: 'remove', table, row });
  }

  /** Points every row of `reference` from one id to another; a row that would be there twice is taken out. */
  point(reference: Reference, from: string, to: string, isDouble: (row: Row) => boolean = () => false): void {
    const { table, column } = reference;
    for (const row of this.rows(table, sql`${name(column)} = ${from}`)) {
      if (isDouble(row) || !this.set(table, row, column, to)) this.remove(table, row);
    }
  }

  rows(table: string, where: Sql): Row[] {
    return all(this.#db, sql`SELECT * FROM ${name(table)} WHERE ${where}`, rowSchema);
  }
}

const parentRow = z.object({ parent: z.string(), from: z.string(), to: z.string().nullable() });

/** Whether everything that a row points at is still there. */
function parentsThere(db: ReadDb, table: string, row: Row): boolean {
  const parents = all(db, sql`SELECT "table" AS parent, "from", "to" FROM pragma_foreign_key_list(${table})`, parentRow);
  return parents.every(({ parent, from, to }) => {
    const value = row[from] ?? null;
    return value === null || get(db, sql`SELECT 1 AS one FROM ${name(parent)} WHERE ${name(to ?? 'id')} = ${value}`, oneRow) !== undefined;
  });
}

/** Takes steps back, the last first. A cell that somebody changed since, or a row that is gone, stays as it is now. */
export function undo(db: WriteDb, changes: readonly Change[]): void {
  for (const change of [...changes].reverse()) {
    if (change.op === 'set') {
      const where = { ...change.key, [change.column]: change.to };
      run(db, sql`UPDATE OR IGNORE ${name(change.table)} SET ${name(change.column)} = ${change.from} WHERE ${matches(where)}`);
    } else if (parentsThere(db, change.table, change.row)) {
      const entries = Object.entries(change.row);
      const columns = new Sql(entries.map(([column]) => name(column).text).join(', '), []);
      const values = new Sql(
        entries.map(() => '?').join(', '),
        entries.map(([, value]): Value => value),
      );
      run(db, sql`INSERT OR IGNORE INTO ${name(change.table)} (${columns}) VALUES (${values})`);
    }
  }
}
