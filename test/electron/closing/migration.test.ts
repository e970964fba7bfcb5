/** @file A case book of before: cases that are closed after a session get their look-back, the others don't. */
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

it('begins the look-back of closed cases where people met, and leaves every circle as it was', () => {
  const at = casesMigrations.findIndex((m) => m.name === 'closing');
  const db = openStore(join(dir, 'cases.db'), Buffer.alloc(32, 5), { create: true });
  try {
    migrate(db, casesMigrations.slice(0, at));
    const columns = '(id, case_id, episode_id, process, status, planned_on, minutes, place, purpose, language, keeper_name, held_on)';
    db.exec(`
      INSERT INTO "case" (id, number, title, school, status, opened_on, closed_on, open, episode) VALUES
        ('a', 1, 'Met', 'Quillmere', 'closed', '2025-09-08', '2025-10-06', 0, 1),
        ('b', 2, 'Never met', 'Quillmere', 'closed', '2025-09-08', '2025-10-06', 0, 1),
        ('c', 3, 'Again', 'Quillmere', 'reopened', '2025-09-08', NULL, 1, 2);
      INSERT INTO episode (id, case_id, number, opened_on, closed_on, reason, trigger_code) VALUES
        ('a1', 'a', 1, '2025-09-08', '2025-10-06', 'agreement_completed', 'first'),
        ('b1', 'b', 1, '2025-09-08', '2025-10-06', 'no_contact', 'first'),
        ('c1', 'c', 1, '2025-09-08', '2025-10-06', 'agreement_completed', 'first'),
        ('c2', 'c', 2, '2025-11-01', NULL, NULL, 'repeat_harm');
      INSERT INTO circle ${columns} VALUES
        ('ca', 'a', 'a1', 'chat', 'held', '2025-09-10', 25, '', '', 'en', '', '2025-09-10'),
        ('cc', 'c', 'c1', 'chat', 'held', '2025-09-10', 25, '', '', 'en', '', '2025-09-10');
    `);
    const before = db.prepare('SELECT id, status, held_on, minutes FROM circle ORDER BY id').all();
    migrate(db, casesMigrations);
    expect(db.prepare('SELECT episode_id, due_on, outcome FROM aftercare').all()).toEqual([
      { episode_id: 'a1', due_on: '2026-01-04', outcome: null },
    ]);
    expect(db.prepare('SELECT id, status, held_on, minutes FROM circle ORDER BY id').all()).toEqual(before);
    // What belongs to a case goes with it.
    db.exec('DELETE FROM "case" WHERE id = \'a\'');
    expect(db.prepare('SELECT count(*) AS n FROM aftercare').all()).toEqual([{ n: 0 }]);
  } finally {
    db.close();
  }
});
