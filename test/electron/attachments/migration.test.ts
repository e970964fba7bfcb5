/** @file A case book of before there were files: its rows stay, and files can be added to its cases. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrate, schemaVersion } from '../../../electron/store/migrate';
import { casesMigrations } from '../../../electron/store/migrations/cases';
import { openStore } from '../../../electron/store/open';
import { tempFolder } from '../../support/vault';

it('brings a case book without files to one with them', () => {
  const { dir, cleanup } = tempFolder();
  mkdirSync(dir, { recursive: true });
  const db = openStore(join(dir, 'cases.db'), Buffer.alloc(32, 7), { create: true });
  try {
    const before = casesMigrations.findIndex((step) => step.name === 'attachments');
    migrate(db, casesMigrations.slice(0, before));
    const caseId = 'ab'.repeat(16);
    db.prepare(
      `insert into "case" (id, number, title, school, status, opened_on) values (?, 1, 'The bent telescope', 'Larkspur Hollow', 'new', '2025-09-08')`,
    ).run(caseId);
    db.prepare("insert into search_text (case_id, source, text) values (?, 'title', 'The bent telescope')").run(caseId);
    migrate(db, casesMigrations);
    expect(schemaVersion(db)).toBe(casesMigrations.length);
    expect(db.prepare('select title from "case"').all()).toEqual([{ title: 'The bent telescope' }]);
    const insert = (size: number, secret: Buffer) =>
      db
        .prepare(
          `insert into attachment (id, case_id, seq, class, name, description, type, size, secret, sha256, added_at, added_by, author_user)
           values (?, ?, 1, 'case_record', 'a', '', 'text/plain', ?, ?, ?, '2025-09-08T10:00:00.000Z', 'KM', '')`,
        )
        .run('cd'.repeat(16), caseId, size, secret, Buffer.alloc(32));
    expect(() => insert(0, Buffer.alloc(32))).toThrow(/CHECK/);
    expect(() => insert(52_428_801, Buffer.alloc(32))).toThrow(/CHECK/);
    expect(() => insert(5, Buffer.alloc(16))).toThrow(/CHECK/);
    insert(5, Buffer.alloc(32));
    // A row goes with its case, and with it the only secret that opens its file.
    db.prepare('delete from "case"').run();
    expect(db.prepare('select count(*) as n from attachment').get()).toEqual({ n: 0 });
  } finally {
    db.close();
    cleanup();
  }
});
