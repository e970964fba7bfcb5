/**
 * @file Writes the cases of an import where nobody sees them, and makes them visible in one commit.
 *
 * [Note: Staged in memory]
 * Ten thousand cases take seconds to write, and one long transaction would stop every other question (there is one connection to a
 * case book). Written bit by bit into the book itself, a `kill -9` would leave half of them. So they are written in small turns into
 * an empty case book in memory, with the same migrations and the same functions as any other case; its rows are copied in turns
 * into a memory database beside the real one, and one commit copies them over, table by table, in SQLite alone. Killed before that
 * commit there is nothing, after it everything. The names of tables and columns are read from the schema: whatever a later
 * migration adds to a case comes along.
 */
import { z } from 'zod';
import type { CaseId } from '../../shared/values';
import { driver } from '../store/driver';
import { migrate } from '../store/migrate';
import { casesMigrations } from '../store/migrations/cases';
import type { WriteDb } from '../store/sql';
import type { Turns } from './turns';

/** Tables that are not copied: the book's own keys, chain and rules, search, which follows later, and counts that the book keeps by itself. */
const NOT_COPIED = /^(case_count|meta|retention_rule|retention_setting|audit|draft|search|search_.*|sqlite_.*)$/;

const nameRow = z.array(z.object({ name: z.string() }));
const columnRow = z.array(z.object({ name: z.string(), type: z.string(), pk: z.number(), hidden: z.number() }));

/** Rows copied to the memory database in one piece. */
const PIECE = 200;

interface Column {
  readonly name: string;
  /** A counter of the table: each book counts for itself. */
  readonly counts: boolean;
}

interface StagedTable {
  readonly name: string;
  readonly columns: readonly Column[];
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

export class Stage {
  /** The book in memory. Ordinary functions write cases into it. */
  readonly db: WriteDb;
  readonly #book: WriteDb;
  readonly #tables: readonly StagedTable[];

  /** @param book the real case book; no transaction may be open */
  constructor(book: WriteDb) {
    this.#book = book;
    const memory = new driver(':memory:', { fileMustExist: false, timeout: 0 });
    memory.pragma('foreign_keys=ON');
    this.db = memory as unknown as WriteDb;
    migrate(this.db, casesMigrations);
    this.#tables = nameRow
      .parse(memory.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid").all())
      .filter(({ name }) => !NOT_COPIED.test(name))
      .map(({ name }) => ({ name, columns: columnsOf(memory, name) }));
    book.exec("ATTACH ':memory:' AS stage");
    for (const { name, columns } of this.#tables)
      book.exec(`CREATE TABLE stage.${quoted(name)} (${columns.map((c) => quoted(c.name)).join(', ')})`);
  }

  /** Copies a row of the book into the memory, so that what points at it can be written. */
  borrow(table: 'person', id: string): void {
    const row = this.#book.prepare(`SELECT * FROM ${quoted(table)} WHERE id = ?`).get(id);
    if (row === undefined) return;
    const values = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).parse(row);
    const names = Object.keys(values);
    this.db
      .prepare(`INSERT OR IGNORE INTO ${quoted(table)} (${names.map(quoted).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
      .run(...Object.values(values));
  }

  /** Lays everything beside the book, in turns. */
  async gather(turns: Turns): Promise<void> {
    let done = 0;
    for (const { name, columns } of this.#tables) {
      const list = columns.map((c) => quoted(c.name)).join(', ');
      const rows = this.db.prepare(`SELECT ${list} FROM ${quoted(name)}`).iterate();
      const insert = this.#book.prepare(`INSERT INTO stage.${quoted(name)} VALUES (${columns.map(() => '?').join(', ')})`);
      let piece: unknown[][] = [];
      const lay = () => {
        if (piece.length > 0) this.#book.transaction(() => piece.forEach((values) => void insert.run(...values))).immediate();
        done += piece.length;
        piece = [];
      };
      for (const row of rows) {
        piece.push(Object.values(row as Record<string, unknown>));
        if (piece.length < PIECE) continue;
        lay();
        await turns.breathe(done);
      }
      lay();
    }
  }

  /**
   * Copies everything into the book. Call it inside a transaction of the book.
   * @param offset the book's last case number: the memory counted from one
   */
  copyOver(offset: number): void {
    // Parents and children come table by table; what points where is checked once, at the commit.
    this.#book.pragma('defer_foreign_keys=ON');
    for (const { name, columns } of this.#tables) {
      const kept = columns.filter((c) => !c.counts);
      const list = kept.map((c) => quoted(c.name)).join(', ');
      const values = kept.map((c) => (name === 'case' && c.name === 'number' ? `number + ${offset}` : quoted(c.name))).join(', ');
      const counter = columns.find((c) => c.counts);
      // Schools are the same in both; borrowed persons are in the book already.
      const known =
        name === 'school'
          ? ' WHERE name NOT IN (SELECT name FROM main.school)'
          : name === 'person'
            ? ' WHERE id NOT IN (SELECT id FROM main.person)'
            : '';
      this.#book
        .prepare(
          `INSERT INTO main.${quoted(name)} (${list}) SELECT ${values} FROM stage.${quoted(name)}${known}${counter === undefined ? '' : ` ORDER BY ${quoted(counter.name)}`}`,
        )
        .run();
    }
  }

  /** Ids of all cases in it, in order. */
  caseIds(): CaseId[] {
    return z
      .array(z.object({ id: z.string() }))
      .parse(this.db.prepare('SELECT id FROM "case" ORDER BY number').all())
      .map((r) => r.id as CaseId);
  }

  /** Forgets everything that is left of it. */
  end(): void {
    this.db.close();
    if (this.#book.open) this.#book.exec('DETACH stage');
  }
}

function columnsOf(db: { pragma(text: string): unknown }, table: string): Column[] {
  const columns = columnRow.parse(db.pragma(`table_xinfo(${quoted(table)})`)).filter((c) => c.hidden === 0);
  const alone = columns.filter((c) => c.pk > 0).length === 1;
  return columns.map(({ name, type, pk }) => ({ name, counts: alone && pk === 1 && type.toUpperCase() === 'INTEGER' }));
}
