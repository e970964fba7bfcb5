/** @file A case book of the version before with rows becomes one of this version, and nothing recorded is lost or counts wrongly. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrate } from '../../../electron/store/migrate';
import { casesMigrations } from '../../../electron/store/migrations/cases';
import { deskMigrations } from '../../../electron/store/migrations/desk';
import { openStore } from '../../../electron/store/open';
import { tempFolder } from '../../support/vault';

const key = () => Buffer.alloc(32, 7);

it('gives each consent its episode, keeps overrides in force, and guesses nobody into an old paper', () => {
  const { dir, cleanup } = tempFolder();
  const db = openStore(join(dir, '..', 'cases.db'), key(), { create: true });
  try {
    migrate(db, casesMigrations.slice(0, 6));
    db.exec(`
      INSERT INTO "case" (id, number, title, school, status, opened_on) VALUES ('c', 1, 'Corridor, again', 'Quillmere', 'reopened', '2025-10-20');
      INSERT INTO episode (id, case_id, number, opened_on, closed_on, trigger_code) VALUES ('e1', 'c', 1, '2025-10-20', '2025-11-14', 'first');
      INSERT INTO episode (id, case_id, number, opened_on, trigger_code) VALUES ('e2', 'c', 2, '2026-01-14', 'repeat_harm');
      INSERT INTO person (id, name, folded, pronouns, kind, grade, access_needs) VALUES ('p', 'Lark Wintersea', 'lark wintersea', '', 'student', '', '');
      INSERT INTO party (id, case_id, position, kind, person_id, label) VALUES ('lark', 'c', 0, 'person', 'p', '');
      INSERT INTO consent (case_id, party_id, scope, state, by_whom, given_on, limits, recorded_at) VALUES
        ('c', 'lark', 'take_part', 'given', 'both', '2025-10-01', '', '2025-10-01T09:00:00.000Z'),
        ('c', 'lark', 'take_part', 'given', 'both', '2025-10-22', '', '2025-10-22T09:00:00.000Z'),
        ('c', 'lark', 'take_part', 'given_with_limits', 'both', '2026-01-21', 'Shuttle only.', '2026-01-21T09:00:00.000Z');
      INSERT INTO screening (episode_id, body, recorded_at, recorded_by) VALUES ('e1', '{"answers":{"S04":{"answer":"yes","note":""}}}', 'x', 'KM');
      INSERT INTO screening_override (episode_id, code, by_name, reason, decided_on) VALUES ('e1', 'S04', 'Odalys Fenwick', 'A toy.', '2025-10-21');
      INSERT INTO duty (case_id, type, made_to, made_on, reference, by_whom) VALUES ('c', 'police', 'Desk', '2025-10-21', 'R', 'KM');
      INSERT INTO disclosure (at, by_user, case_id, kind, subject, to_whom, why, copies) VALUES
        ('2025-10-28T09:00:00.000Z', 'u', 'c', 'keeper_script', 's', 'KM', '', 1), ('2025-10-28T09:00:00.000Z', 'u', 'c', 'guidelines_poster', 's', 'KM', '', 1);
    `);
    migrate(db, casesMigrations);
    expect(db.prepare('select episode_id, state, limits, guardian_name from consent order by seq').all()).toEqual([
      // Written down before the case was: it belongs to the first episode.
      { episode_id: 'e1', state: 'given', limits: '', guardian_name: '' },
      { episode_id: 'e1', state: 'given', limits: '', guardian_name: '' },
      { episode_id: 'e2', state: 'given_with_limits', limits: 'Shuttle only.', guardian_name: '' },
    ]);
    expect(() => db.exec("UPDATE consent SET state = 'refused'")).toThrow('append only');
    expect(db.prepare('select after_screening from screening_override').all()).toEqual([{ after_screening: 1 }]);
    expect(db.prepare('select made_to, how, next_contact from duty').all()).toEqual([{ made_to: 'Desk', how: null, next_contact: null }]);
    expect(db.prepare('select kind, quotes from disclosure order by seq').all()).toEqual([
      { kind: 'keeper_script', quotes: null },
      { kind: 'guidelines_poster', quotes: '[]' },
    ]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
  } finally {
    db.close();
    cleanup();
  }
});

it('takes a desk along', () => {
  const { dir, cleanup } = tempFolder();
  const db = openStore(join(dir, '..', 'desk.db'), key(), { create: true });
  try {
    migrate(db, deskMigrations.slice(0, 2));
    db.exec(
      `INSERT INTO disclosure (at, by_user, kind, subject, to_whom, why, copies) VALUES ('2025-10-28T09:00:00.000Z', 'u', 'keeper_script', 's', 'FA', '', 1)`,
    );
    migrate(db, deskMigrations);
    expect(db.prepare('select kind, copies, quotes from disclosure').all()).toEqual([{ kind: 'keeper_script', copies: 1, quotes: null }]);
  } finally {
    db.close();
    cleanup();
  }
});
