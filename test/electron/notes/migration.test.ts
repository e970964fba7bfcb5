/** @file A case book of version 2 with notes in it becomes one of the present version: nothing said is lost or shown to more people. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { earlierVersions, findNote, notesOf } from '../../../electron/notes/store';
import { findTexts } from '../../../electron/search/find';
import { matchQuery } from '../../../electron/search/query';
import { indexText } from '../../../electron/search/text';
import { migrate } from '../../../electron/store/migrate';
import { casesMigrations } from '../../../electron/store/migrations/cases';
import { openStore } from '../../../electron/store/open';
import { run, sql, type WriteDb } from '../../../electron/store/sql';
import { caseIdSchema, userIdSchema } from '../../../shared/values';
import { tempFolder } from '../../support/vault';

const CASES = ['1', '2'].map((n) => caseIdSchema.parse(n.repeat(32)));
const KM = { id: userIdSchema.parse('a'.repeat(32)), role: 'counselor', label: 'KM' } as const;
const HW = { id: userIdSchema.parse('b'.repeat(32)), role: 'counselor', label: 'HW' } as const;

let db: WriteDb;
let cleanup: () => void;
beforeEach(() => {
  const folder = tempFolder();
  cleanup = folder.cleanup;
  db = openStore(join(folder.dir, 'cases.db'), Buffer.alloc(32, 7), { create: true });
  migrate(db, casesMigrations.slice(0, 2));
});
afterEach(() => {
  db.close();
  cleanup();
});

/** Writes as version 2 did: the note, its index row, its entry in the audit trail. */
function writeOld(n: number, caseId: string, seq: number, who: { id: string; label: string }, noteClass: string, words: string): string {
  const id = String(n).padStart(32, '0');
  run(
    db,
    sql`INSERT INTO note (id, case_id, seq, class, kind, noted_on, author, text) VALUES (${id}, ${caseId}, ${seq}, ${noteClass}, 'call', '2025-09-09', ${who.label}, ${words})`,
  );
  if (noteClass !== 'restricted')
    run(db, sql`INSERT INTO search_text (case_id, source, text) VALUES (${caseId}, ${`note:${id}`}, ${words})`);
  run(
    db,
    sql`INSERT INTO audit (at, user_id, action, subject, hash) VALUES (${`2025-09-10T0${n}:00:00.000Z`}, ${who.id}, 'cases.addNote', ${caseId}, 'x')`,
  );
  return id;
}

describe('notes of version 2', () => {
  it('keep text, class, kind, day, author and order, and learn whose they are', () => {
    const [one, two] = CASES;
    if (one === undefined || two === undefined) throw new Error('two cases');
    for (const [index, id] of CASES.entries())
      run(
        db,
        sql`INSERT INTO "case" (id, number, title, school, status, opened_on) VALUES (${id}, ${index + 1}, 'A case', 'Larkspur Hollow', 'new', '2025-09-08')`,
      );
    // In turns between the cases and between the people, as a day goes.
    writeOld(1, one, 1, KM, 'case_record', 'first');
    writeOld(2, two, 1, HW, 'memory_aid', 'linnetword of HW');
    writeOld(3, one, 2, HW, 'memory_aid', 'siskinword of HW');
    writeOld(4, two, 2, KM, 'restricted', 'twiteword');
    writeOld(5, one, 3, KM, 'memory_aid', 'serinword of KM');
    expect(migrate(db, casesMigrations)).toBe(casesMigrations.length - 2);

    const seen = (me: typeof KM | typeof HW, caseId: (typeof CASES)[number]) =>
      notesOf(db, me, caseId).map((n) => [n.text, n.class, n.kind, n.on, n.author]);
    expect(seen(KM, one)).toEqual([
      ['first', 'case_record', 'call', '2025-09-09', 'KM'],
      ['serinword of KM', 'memory_aid', 'call', '2025-09-09', 'KM'],
    ]);
    expect(seen(HW, one).map(([words]) => words)).toEqual(['first', 'siskinword of HW']);
    expect(seen(HW, two).map(([words]) => words)).toEqual(['linnetword of HW', 'twiteword']);
    expect(seen(KM, two).map(([words]) => words)).toEqual(['twiteword']);

    const first = notesOf(db, KM, one)[0];
    expect(first).toMatchObject({ version: 1, writtenBy: 'KM', writtenAt: '2025-09-10T01:00:00.000Z', mentions: [] });
    const row = first === undefined ? undefined : findNote(db, KM, one, first.id);
    expect(row === undefined ? undefined : earlierVersions(db, KM, row)).toEqual([]);
  });

  it('are found by those who may see them only', () => {
    const [one] = CASES;
    if (one === undefined) throw new Error('a case');
    run(
      db,
      sql`INSERT INTO "case" (id, number, title, school, status, opened_on) VALUES (${one}, 1, 'A case', 'Larkspur Hollow', 'new', '2025-09-08')`,
    );
    writeOld(1, one, 1, KM, 'case_record', 'brantword');
    writeOld(2, one, 2, HW, 'memory_aid', 'gadwallword');
    writeOld(3, one, 3, KM, 'restricted', 'pintailword');
    migrate(db, casesMigrations);
    const found = (me: typeof KM | typeof HW, words: string) => findTexts(db, words, matchQuery(words) ?? '', { me: me.id }).matches.length;
    expect(['brantword', 'gadwallword', 'pintailword'].map((w) => [found(KM, w), found(HW, w)])).toEqual([
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
    // Raised without another word: the index follows the owner as well as the text.
    indexText(db, one, `note:${'2'.padStart(32, '0')}`, 'gadwallword');
    expect(found(KM, 'gadwallword')).toBe(1);
  });

  it('of which the audit trail says nothing are still their author’s by label', () => {
    const [one] = CASES;
    if (one === undefined) throw new Error('a case');
    run(
      db,
      sql`INSERT INTO "case" (id, number, title, school, status, opened_on) VALUES (${one}, 1, 'A case', 'Larkspur Hollow', 'new', '2025-09-08')`,
    );
    run(
      db,
      sql`INSERT INTO note (id, case_id, seq, class, kind, noted_on, author, text) VALUES (${'9'.repeat(32)}, ${one}, 1, 'memory_aid', 'note', '2025-09-09', 'KM', 'mine')`,
    );
    migrate(db, casesMigrations);
    expect(notesOf(db, KM, one)).toMatchObject([{ text: 'mine', writtenAt: '2025-09-09T00:00:00.000Z' }]);
    expect(notesOf(db, HW, one)).toEqual([]);
  });
});
