/** @file A case book from before imports existed comes along with its rows, and can take an import then. */
import { expect, it } from 'vitest';
import { driver } from '../../../electron/store/driver';
import { migrate, schemaVersion } from '../../../electron/store/migrate';
import { casesMigrations } from '../../../electron/store/migrations/cases';
import type { WriteDb } from '../../../electron/store/sql';

it('keeps every row, and the new tables are empty', () => {
  const db = new driver(':memory:', { fileMustExist: false, timeout: 0 }) as unknown as WriteDb;
  const before = casesMigrations.findIndex((m) => m.name === 'imports');
  migrate(db, casesMigrations.slice(0, before));
  db.exec(`INSERT INTO "case" (id, number, title, school, status, opened_on) VALUES ('c', 1, 'The bent telescope', 'Larkspur Hollow', 'new', '2025-09-08');
    INSERT INTO party (id, case_id, position, kind, label) VALUES ('p', 'c', 0, 'unknown', 'somebody');
    INSERT INTO party_role (party_id, role) VALUES ('p', 'harmed')`);
  migrate(db, casesMigrations);
  expect(schemaVersion(db)).toBe(casesMigrations.length);
  expect(db.prepare('SELECT title FROM "case"').all()).toEqual([{ title: 'The bent telescope' }]);
  expect(db.prepare('SELECT role FROM party_role').all()).toEqual([{ role: 'harmed' }]);
  for (const table of ['import_batch', 'import_row', 'import_person', 'import_unindexed', 'import_gone', 'import_mapping'])
    expect(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 });
  db.close();
});
