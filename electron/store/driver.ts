/**
 * @file The SQLite driver, as far as this app uses it.
 *
 * [Note: The driver by its narrow door]
 * Left out on purpose: `serialize` answers the whole database in clear, `backup` fails on an encrypted one, and extensions
 * and unsafe mode have no place here. What is not named here does not compile.
 */
import whole from 'better-sqlite3';

export interface Statement {
  /** Whether it only reads. */
  readonly readonly: boolean;
  /** Whether it is being iterated. */
  readonly busy: boolean;
  run(...values: readonly unknown[]): { changes: number };
  get(...values: readonly unknown[]): unknown;
  all(...values: readonly unknown[]): unknown[];
  iterate(...values: readonly unknown[]): IterableIterator<unknown>;
}

export interface Database {
  readonly open: boolean;
  readonly inTransaction: boolean;
  readonly name: string;
  prepare(text: string): Statement;
  /** `immediate` runs it in a transaction that takes the write lock first; nested, in a savepoint. */
  transaction<T>(work: () => T): { immediate(): T };
  exec(text: string): this;
  pragma(text: string, options?: { readonly simple?: boolean }): unknown;
  /** The raw key; must come before the first query. */
  key(key: Buffer): number;
  /** Encrypts every page anew. Only on a copy that nobody else has. */
  rekey(key: Buffer): number;
  close(): this;
}

interface Driver {
  new (path: string, options: { readonly fileMustExist: boolean; readonly timeout: number; readonly readonly?: boolean }): Database;
  readonly SqliteError: new (message: string, code: string) => Error & { readonly code: string };
}

export const driver: Driver = whole;
