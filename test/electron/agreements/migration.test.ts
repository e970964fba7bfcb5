/** @file A database of the version before moves to read-back, witnesses and corrected payments with its rows, and then keeps them fixed. */
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

it('keeps signed agreements, names no day that nobody knows, and takes payments along only with the last of their promise', () => {
  const at = casesMigrations.findIndex((m) => m.name === 'agreements');
  const db = openStore(join(dir, 'cases.db'), Buffer.alloc(32, 5), { create: true });
  try {
    migrate(db, casesMigrations.slice(0, at));
    db.exec(`
      INSERT INTO "case" (id, number, title, school, status, opened_on) VALUES ('c', 1, 'One', 'Quillmere', 'preparing', '2025-10-01');
      INSERT INTO episode (id, case_id, number, opened_on, trigger_code) VALUES ('e', 'c', 1, '2025-10-01', 'first');
      INSERT INTO party (id, case_id, position, kind, label) VALUES ('p', 'c', 0, 'unknown', 'Bo');
      INSERT INTO agreement (id, case_id, episode_id, version, status, drafted_on, signed_on) VALUES ('a', 'c', 'e', 2, 'active', '2025-11-01', '2025-11-02');
      INSERT INTO agreement_version (agreement_id, version, signed_on) VALUES ('a', 1, '2025-10-10'), ('a', 2, '2025-11-02');
      INSERT INTO item (id, agreement_id, version, position, lineage, owed_by, what, how_shown, helper, due, status)
        VALUES ('i1', 'a', 1, 0, 'i1', 'p', 'Pay', '', '', '2025-12-01', 'changed'), ('i2', 'a', 2, 0, 'i1', 'p', 'Pay later', '', '', '2026-01-01', 'open');
      INSERT INTO payment (lineage, paid_on, amount) VALUES ('i1', '2025-10-20', 40);
      INSERT INTO signature (agreement_id, version, party_id, method, signed_on) VALUES ('a', 2, 'p', 'ink', '2025-11-02');
    `);
    migrate(db, casesMigrations);
    expect(db.prepare('SELECT version, drafted_on, read_back_on, signed_on FROM agreement_version ORDER BY version').all()).toEqual([
      { version: 1, drafted_on: null, read_back_on: null, signed_on: '2025-10-10' },
      { version: 2, drafted_on: '2025-11-01', read_back_on: null, signed_on: '2025-11-02' },
    ]);
    expect(db.prepare('SELECT method, typed, strokes, witness FROM signature').all()).toEqual([
      { method: 'ink', typed: '', strokes: null, witness: '' },
    ]);
    expect(db.prepare('SELECT amount, taken_back_on FROM payment').all()).toEqual([{ amount: 40, taken_back_on: null }]);
    expect(() => db.exec('DELETE FROM item')).toThrow('a signed agreement does not change');
    expect(() => db.exec('DELETE FROM payment')).toThrow('a payment is history');
    db.exec('DELETE FROM "case" WHERE id = \'c\'');
    for (const table of ['agreement', 'agreement_version', 'item', 'payment', 'signature'])
      expect(db.prepare(`SELECT count(*) AS n FROM ${table}`).all(), table).toEqual([{ n: 0 }]);
  } finally {
    db.close();
  }
});
