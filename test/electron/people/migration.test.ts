/** @file A case book from before the register of persons: its people are found, its promises stay fixed, its unnamed reporters unnamed. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { alikePeople } from '../../../electron/people/alike';
import { findPeople, findPerson } from '../../../electron/people/store';
import { migrate } from '../../../electron/store/migrate';
import { casesMigrations } from '../../../electron/store/migrations/cases/index';
import { openStore } from '../../../electron/store/open';
import { all, run, sql } from '../../../electron/store/sql';
import { tempFolder } from '../../support/vault';

it('moves a database with rows from version 2', () => {
  const { dir, cleanup } = tempFolder();
  const db = openStore(join(dir, 'cases.db'), Buffer.alloc(32, 7), { create: true });
  try {
    const before = casesMigrations.findIndex((m) => m.name === 'people');
    expect(before).toBeGreaterThan(1);
    migrate(db, casesMigrations.slice(0, before));
    const people = [
      ['Ágnes Saltmarsh-Reed', 'agnes saltmarsh-reed'],
      ['Finn O’Larkin', 'finn o’larkin'],
      ['Ms Odalys Fenwick', 'ms odalys fenwick'],
    ] as const;
    people.forEach(([name, folded], i) => {
      run(
        db,
        sql`INSERT INTO person (id, name, folded, pronouns, kind, birth_date, age_band, grade, language, access_needs)
            VALUES (${String(i).padStart(32, 'a')}, ${name}, ${folded}, '', 'student', NULL, '8-10', '4', 'es', '')`,
      );
    });
    run(db, sql`INSERT INTO "case" (id, number, title, school, status, opened_on) VALUES ('c', 1, 'T', 'S', 'new', '2025-09-08')`);
    run(db, sql`INSERT INTO episode (id, case_id, number, opened_on, trigger_code) VALUES ('e', 'c', 1, '2025-09-08', 'first')`);
    run(
      db,
      sql`INSERT INTO report (episode_id, channel, reporter_name, received_on, occurred, place, setting, online, harm_types, identity_ground, what_happened, first_safety_action)
          VALUES ('e', 'box', 'Zephyrine', '2025-09-08', '{}', '', NULL, 0, '[]', '', '', '')`,
    );
    run(db, sql`INSERT INTO party (id, case_id, position, kind, person_id, label) VALUES ('p', 'c', 0, 'unknown', NULL, 'x')`);
    run(
      db,
      sql`INSERT INTO consent (case_id, party_id, scope, state, by_whom, given_on, limits, recorded_at) VALUES ('c', 'p', 'take_part', 'given', 'self', '2025-09-08', '', '2025-09-08T00:00:00Z')`,
    );
    migrate(db, casesMigrations);
    expect(findPeople(db, 'reed').map((p) => p.name)).toEqual(['Ágnes Saltmarsh-Reed']);
    expect(findPeople(db, 'lark').map((p) => p.name)).toEqual(['Finn O’Larkin']);
    expect(findPeople(db, 'ms fen').map((p) => p.name)).toEqual(['Ms Odalys Fenwick']);
    expect(alikePeople(db, { name: 'Agnes Saltmarsh Reed' }).map((a) => a.why)).toEqual(['same']);
    expect(findPerson(db, '0'.padStart(32, 'a'))).toMatchObject({ language: 'es', grade: '4' });
    expect(all(db, sql`SELECT reporter_name FROM report`, z.object({ reporter_name: z.string() }))).toEqual([{ reporter_name: '' }]);
    // Invariant 3 holds as before: only a merge may change which record of a person a consent names.
    expect(() => run(db, sql`UPDATE consent SET state = 'refused'`)).toThrow();
    expect(() => run(db, sql`UPDATE consent SET party_id = 'q'`)).toThrow();
  } finally {
    db.close();
    cleanup();
  }
});
