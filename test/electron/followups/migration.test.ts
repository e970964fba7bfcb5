/** @file A database of the version before gets its history, and whoever was harmed is told or still to be told. */
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

it('keeps each mark as the first entry, each told day for each person harmed, and raises what is still to be told', () => {
  const at = casesMigrations.findIndex((m) => m.name === 'followups');
  const db = openStore(join(dir, 'cases.db'), Buffer.alloc(32, 5), { create: true });
  try {
    migrate(db, casesMigrations.slice(0, at));
    const of = (id: string, told: string, closed: string, status: string, step: string) => `
      INSERT INTO "case" (id, number, title, school, status, opened_on, open, next_step) VALUES ('${id}', ${id.length}, 'T', 'Q', 'monitoring', '2025-09-01', ${closed === 'NULL' ? 1 : 0}, '${step}');
      INSERT INTO episode (id, case_id, number, opened_on, closed_on, harmed_told_on, trigger_code) VALUES ('e${id}', '${id}', 1, '2025-09-01', ${closed}, ${told}, 'first');
      INSERT INTO party (id, case_id, position, kind, label) VALUES ('h${id}', '${id}', 0, 'unknown', 'Harmed'), ('r${id}', '${id}', 1, 'unknown', 'Responsible');
      INSERT INTO party_role (party_id, role) VALUES ('h${id}', 'harmed'), ('r${id}', 'responsible');
      INSERT INTO agreement (id, case_id, episode_id, version, status, drafted_on, signed_on) VALUES ('a${id}', '${id}', 'e${id}', 1, '${status}', '2025-09-10', '2025-09-10');
      INSERT INTO agreement_version (agreement_id, version, signed_on) VALUES ('a${id}', 1, '2025-09-10');
      INSERT INTO item (id, agreement_id, version, position, lineage, owed_by, what, how_shown, helper, due, status, ended_on, status_note)
        VALUES ('i${id}', 'a${id}', 1, 0, 'i${id}', 'r${id}', 'w', '', '', '2025-09-20', '${status === 'active' ? 'open' : 'done'}', ${status === 'active' ? 'NULL' : "'2025-09-19'"}, 'n');`;
    db.exec(of('x', "'2025-10-02'", "'2025-10-05'", 'completed', 'nothing'));
    db.exec(of('yy', 'NULL', 'NULL', 'completed', 'close'));
    db.exec(of('zzz', 'NULL', 'NULL', 'active', 'item_due'));
    migrate(db, casesMigrations);
    expect(db.prepare('SELECT item_id, status, on_day, note, recorded_at, recorded_by FROM item_event ORDER BY item_id').all()).toEqual([
      { item_id: 'ix', status: 'done', on_day: '2025-09-19', note: 'n', recorded_at: null, recorded_by: '' },
      { item_id: 'iyy', status: 'done', on_day: '2025-09-19', note: 'n', recorded_at: null, recorded_by: '' },
    ]);
    expect(db.prepare('SELECT case_id, agreement_id, party_id, about, state, due, ended_on FROM telling ORDER BY case_id').all()).toEqual([
      { case_id: 'x', agreement_id: 'ax', party_id: 'hx', about: 'kept', state: 'told', due: '2025-10-02', ended_on: '2025-10-02' },
      { case_id: 'yy', agreement_id: 'ayy', party_id: 'hyy', about: 'kept', state: 'open', due: '2025-09-21', ended_on: null },
    ]);
    expect(db.prepare('SELECT id, next_step, next_due FROM "case" ORDER BY id').all()).toEqual([
      { id: 'x', next_step: 'nothing', next_due: null },
      { id: 'yy', next_step: 'tell_harmed', next_due: '2025-09-21' },
      { id: 'zzz', next_step: 'item_due', next_due: null },
    ]);
    // What belongs to a case goes with it.
    db.exec('DELETE FROM "case"');
    for (const table of ['item_event', 'telling', 'followup_step', 'followup_with'])
      expect(db.prepare(`SELECT count(*) AS n FROM ${table}`).all(), table).toEqual([{ n: 0 }]);
  } finally {
    db.close();
  }
});
