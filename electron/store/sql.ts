/**
 * @file Statements as values: the `sql` tag binds every value, so no text that a person typed is ever read as SQL.
 *
 * [Note: Rows are parsed on the way out]
 * Each row goes through a zod schema of the domain. The file is authenticated, but it may have been written by an older
 * version or by a migration with a fault; a wrong row stops here, not in front of a child's parent.
 */
import { z } from 'zod';
import type { Database, Statement } from './driver';
import { refusingStorageErrors } from './errors';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection that a function only reads from. */
export type ReadDb = Database & { readonly [readable]: true };
/** A connection that a function may change. Every `WriteDb` is a `ReadDb`. */
export type WriteDb = ReadDb & { readonly [writable]: true };

/** What SQLite can hold. Booleans become 0 and 1, `undefined` becomes NULL: here is the only place where null is written. */
export type Value = string | number | bigint | boolean | Uint8Array | null | undefined;

/** A statement with its values apart. Made by `sql` and `joinSql` only: the class can't be forged by parsed JSON. */
export class Sql {
  readonly text: string;
  readonly values: readonly Value[];
  constructor(text: string, values: readonly Value[]) {
    this.text = text;
    this.values = values;
  }
}

/** `sql`select … where id = ${id}``. A value becomes a parameter; another `Sql` is put in place with its own values. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Value | Sql)[]): Sql {
  let text = strings[0] ?? '';
  const values: Value[] = [];
  for (const [index, part] of parts.entries()) {
    if (part instanceof Sql) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += strings[index + 1] ?? '';
  }
  return new Sql(text, values);
}

/** Puts `separator` between `parts`, for example conditions by `sql` and ``. For a list of ids prefer `json_each(${JSON.stringify(ids)})`: one text, one plan. */
export function joinSql(parts: readonly Sql[], separator: Sql): Sql {
  return new Sql(
    parts.map((part) => part.text).join(separator.text),
    parts.flatMap((part, index) => (index === 0 ? part.values : [...separator.values, ...part.values])),
  );
}

/** A column of 0 and 1, as a boolean. */
export const flag = z.number().transform((n) => n === 1);

/** A column that may be NULL, as `undefined`. */
export function nullable<S extends z.ZodType>(schema: S) {
  return schema.nullable().transform((value) => value ?? undefined);
}

// A kept statement is 2.2 times faster than preparing each time (performance.md). The texts come from source code, so there
// are few; the cap only guards against a caller that builds texts in a loop.
const MOST_STATEMENTS = 500;
const caches = new WeakMap<Database, Map<string, Statement>>();

function prepared(db: ReadDb, text: string): Statement {
  const cache = caches.get(db) ?? new Map<string, Statement>();
  caches.set(db, cache);
  const known = cache.get(text);
  // A statement that is being iterated can't be started a second time.
  if (known !== undefined && !known.busy) return known;
  const statement = db.prepare(text);
  if (cache.size >= MOST_STATEMENTS) cache.clear();
  cache.set(text, statement);
  return statement;
}

const bindable = (values: readonly Value[]) =>
  values.map((value) => (typeof value === 'boolean' ? Number(value) : value === undefined ? null : value));

function reading(db: ReadDb, query: Sql): Statement {
  const statement = prepared(db, query.text);
  if (!statement.readonly) throw new Error('a statement that writes was given to a reading helper');
  return statement;
}

function parse<S extends z.ZodType>(schema: S, row: unknown): z.output<S> {
  const result = schema.safeParse(row);
  if (result.success) return result.data;
  // Paths and codes only: zod's own text can quote what was read.
  const places = result.error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`);
  throw new Error(`a row does not fit its schema: ${places.join(', ')}`);
}

/** All rows, each parsed. */
export function all<S extends z.ZodType>(db: ReadDb, query: Sql, schema: S): z.output<S>[] {
  const rows = refusingStorageErrors(() => reading(db, query).all(...bindable(query.values)));
  return rows.map((row) => parse(schema, row));
}

/** The first row, parsed, or `undefined` when there is none. */
export function get<S extends z.ZodType>(db: ReadDb, query: Sql, schema: S): z.output<S> | undefined {
  const row = refusingStorageErrors(() => reading(db, query).get(...bindable(query.values)));
  return row === undefined ? undefined : parse(schema, row);
}

/** Runs a statement that changes something. Answers how many rows it changed (those of triggers not counted). */
export function run(db: WriteDb, statement: Sql): number {
  // By itself it is a commit of its own, and each commit is counted.
  if (!db.inTransaction) return transaction(db, () => run(db, statement));
  return refusingStorageErrors(() => prepared(db, statement.text).run(...bindable(statement.values))).changes;
}

/**
 * Runs `fn` as one transaction: everything in it is kept, or nothing. Synchronous on purpose: nothing can come between.
 * Inside another `transaction` it is a savepoint of that one. Throws what `fn` throws after undoing its changes.
 */
export function transaction<T>(db: WriteDb, fn: (db: WriteDb) => T): T {
  // IMMEDIATE takes the write lock at the beginning, so a transaction never fails half way because of it.
  if (db.inTransaction) return refusingStorageErrors(() => db.transaction(() => fn(db)).immediate());
  let counted = false;
  const value = refusingStorageErrors(() =>
    db
      .transaction(() => {
        const before = changesOf(db);
        const made = fn(db);
        counted = changesOf(db) !== before;
        if (counted) countCommit(db);
        return made;
      })
      .immediate(),
  );
  if (counted) listeners.get(db)?.committed();
  return value;
}

/** A number that SQLite itself answers: no schema is needed, and each commit waits for it. */
function numberOf(db: ReadDb, text: string, column: string): number {
  const row = prepared(db, text).get();
  const value: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, column) : undefined;
  if (typeof value !== 'number') throw new Error(`${column} is not a number`);
  return value;
}

const changesOf = (db: ReadDb): number => numberOf(db, 'SELECT total_changes() AS n', 'n');

/**
 * How many commits this database has had.
 *
 * [Note: Commits are counted in the file]
 * No cipher notices that an older page, file or log was put back, so each commit raises a counter that the seal beside the file also
 * knows. It stands in SQLite's `application_id`, a number in the (encrypted) first page that is kept by `VACUUM INTO` and undone with
 * its transaction: no table, so that a database of any version has it, also an empty one.
 */
export function commitsOf(db: ReadDb): number {
  return numberOf(db, 'PRAGMA application_id', 'application_id');
}

/** Raises the counter within the transaction that is open. */
export function countCommit(db: WriteDb): void {
  db.exec(`PRAGMA application_id=${commitsOf(db) + 1}`);
}

/** Lifts the counter to at least `least`: what is put back deliberately must not look like what somebody put back in secret. */
export function liftCommits(db: WriteDb, least: number): void {
  if (commitsOf(db) < least) refusingStorageErrors(() => db.exec(`PRAGMA application_id=${least}`));
}

/** Who keeps the note beside a database. Neither must throw. */
export interface Listener {
  /** After each commit that changed something. */
  committed(): void;
  /** Before the file is written to in another way than by commits. */
  rewriting(): void;
}

const listeners = new WeakMap<Database, Listener>();

export function listenTo(db: WriteDb, listener: Listener): void {
  listeners.set(db, listener);
}

/** Runs `work`, which writes the file anew and counts as no commit. */
export function rewriting(db: WriteDb, work: () => unknown): void {
  listeners.get(db)?.rewriting();
  work();
}
