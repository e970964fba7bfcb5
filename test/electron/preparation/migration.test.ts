/** @file A database of the version before moves to preparation and pauses with its rows. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../../electron/store/migrate';
import { casesMigrations } from '../../../electron/store/migrations/cases/index';
import { openStore } from '../../../electron/store/open';
import { tempFolder } from '../../support/vault';

let dir: string;
let cleanup: () => void;
beforeEach(() => {
  ({ dir, cleanup } = tempFolder());
});
afterEach(() => cleanup());

it('gives each paused case a pause without a made-up day, and leaves every other row as it was', () => {
  const at = casesMigrations.findIndex((m) => m.name === 'preparation');
  const db = openStore(join(dir, 'cases.db'), Buffer.alloc(32, 5), { create: true });
  try {
    migrate(db, casesMigrations.slice(0, at));
    db.exec(`
      INSERT INTO "case" (id, number, title, school, status, opened_on) VALUES ('a', 1, 'Rests', 'Quillmere', 'paused', '2025-10-01');
      INSERT INTO "case" (id, number, title, school, status, opened_on) VALUES ('b', 2, 'Runs', 'Quillmere', 'preparing', '2025-10-02');
      INSERT INTO episode (id, case_id, number, opened_on, trigger_code) VALUES ('e', 'a', 1, '2025-10-01', 'first');
    `);
    const before = db.prepare('SELECT * FROM "case" ORDER BY id').all();
    migrate(db, casesMigrations);
    expect(db.prepare('SELECT case_id, from_on, until_on, reason, ended_on FROM pause').all()).toEqual([
      { case_id: 'a', from_on: null, until_on: null, reason: '', ended_on: null },
    ]);
    // Columns that came later stand beside what was there.
    expect(db.prepare('SELECT * FROM "case" ORDER BY id').all()).toMatchObject(before);
    // What belongs to a case goes with it.
    db.exec('DELETE FROM "case" WHERE id = \'a\'');
    expect(db.prepare('SELECT count(*) AS n FROM pause').all()).toEqual([{ n: 0 }]);
  } finally {
    db.close();
  }
});
