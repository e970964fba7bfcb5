/** @file Schools that the bench makes larger by copying: as many of everything, and every rule of the case book back in force. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { doubleCases, indexAfterwards } from '../../build/bench/multiply';
import { casesDb } from '../../electron/context';
import { SNAPSHOT } from '../../electron/practice/build';
import { insertSchool } from '../../electron/practice/school';
import { all, get, type ReadDb, Sql, sql } from '../../electron/store/sql';
import { testApp } from '../support/app';

const COUNTED = ['case', 'party', 'agreement', 'agreement_version', 'item', 'checkin', 'note', 'search_text'];

const triggers = (db: ReadDb) => all(db, sql`SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name`, z.unknown());
const counted = z.object({ n: z.number() });
const counts = (db: ReadDb) => COUNTED.map((table) => get(db, new Sql(`SELECT count(*) AS n FROM "${table}"`, []), counted)?.n ?? 0);

test('doubling copies the cases with all that belongs to them, signed agreements too', async () => {
  const app = await testApp({ practice: true });
  const context = app.context();
  const db = casesDb(context);
  insertSchool(context, { count: 40, now: SNAPSHOT, seed: 7, notesPerCase: 1 });
  const [before, rules] = [counts(db), triggers(db)];
  expect(get(db, sql`SELECT count(*) AS n FROM agreement_version WHERE signed_on IS NOT NULL`, counted)?.n).toBeGreaterThan(0);
  indexAfterwards(db, () => doubleCases(db, 2));
  expect(counts(db)).toEqual(before.map((n) => 4 * n));
  expect(triggers(db)).toEqual(rules);
  expect(all(db, sql`PRAGMA foreign_key_check`, z.unknown())).toEqual([]);
  app.cleanup();
});
