/** @file Brings a database to the version that this app speaks: numbered, frozen SQL, one transaction a step. */
import { Refusal } from '../../shared/result';
import { refusingStorageErrors } from './errors';
import { countCommit, type ReadDb, type WriteDb } from './sql';

/** One step. `version` counts from 1 without gaps; `sql` is never changed once it was released. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/**
 * The version of the schema that a database has: SQLite's `user_version`, 0 for a new file.
 */
export function schemaVersion(db: ReadDb): number {
  const version: unknown = db.pragma('user_version', { simple: true });
  if (typeof version !== 'number') throw new Error('user_version is not a number');
  return version;
}

/**
 * Runs the steps that `db` does not have yet, in order, and answers how many ran. Each is one transaction together with the
 * version it leads to: interrupted at any instant, the file has the old version or the new one, never something between.
 *
 * Refuses a database of a newer app with `vault-newer` and does not write to it.
 */
export function migrate(db: WriteDb, migrations: readonly Migration[]): number {
  for (const [index, { version }] of migrations.entries()) {
    if (version !== index + 1) throw new Error(`migration ${index + 1} is numbered ${version}`);
  }
  const before = refusingStorageErrors(() => schemaVersion(db));
  if (before > migrations.length) throw new Refusal('vault-newer');
  const missing = migrations.slice(before);
  for (const migration of missing) refusingStorageErrors(() => step(db, migration));
  return missing.length;
}

function step(db: WriteDb, { version, name, sql }: Migration): void {
  db.exec('begin immediate');
  try {
    db.exec(sql);
    // A `commit` inside the file would make the step divisible.
    if (!db.inTransaction) throw new Error(`migration ${version} ended its transaction itself`);
    if (db.prepare('pragma foreign_key_check').all().length > 0) throw new Error(`migration ${version} (${name}) breaks a reference`);
    countCommit(db);
    db.exec(`pragma user_version=${version}; commit`);
  } catch (error) {
    if (db.inTransaction) db.exec('rollback');
    throw error;
  }
}
