/** @file A vault of the former version: its facts and its releases stay readable, and what the codebook added is counted at sign-in. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { summariesDb } from '../../../electron/context';
import { codebookOf, keepCodebook } from '../../../electron/projections/codebook';
import { migrate } from '../../../electron/store/migrate';
import { summariesMigrations } from '../../../electron/store/migrations/summaries';
import { openStore } from '../../../electron/store/open';
import { all, run, sql } from '../../../electron/store/sql';
import { CODEBOOK_VERSION, FIRST_DIMENSIONS } from '../../../shared/summaries/codebook';
import { type TestApp, testApp } from '../../support/app';
import { aCase } from '../../support/builders';
import { refusal } from '../../support/refusal';
import { recordFacts } from '../summaries/support';

let app: TestApp;
let out: string;
beforeEach(async () => {
  app = await testApp();
  app.clock.at = '2026-09-01T09:00:00.000Z';
  out = mkdtempSync(join(tmpdir(), 'codebook-'));
});
afterEach(() => {
  app.cleanup();
  rmSync(out, { recursive: true, force: true });
});

const bodyRow = z.object({ body: z.string() });
const bodies = () => all(summariesDb(app.context()), sql`SELECT body FROM fact ORDER BY id`, bodyRow).map((r) => JSON.parse(r.body));

/** Facts as the first codebook had them. */
function makeOld(): void {
  const db = summariesDb(app.context());
  for (const { id, body } of all(db, sql`SELECT id, body FROM fact`, z.object({ id: z.string(), body: z.string() }))) {
    const values = z.record(z.string(), z.string()).parse(JSON.parse(body));
    const first = Object.fromEntries(FIRST_DIMENSIONS.map((d) => [d, values[d]]));
    run(db, sql`UPDATE fact SET body = ${JSON.stringify(first)} WHERE id = ${id}`);
  }
  run(db, sql`DELETE FROM meta WHERE key IN ('codebook', 'codebook-through')`);
}

describe('facts of the first codebook', () => {
  it('are counted anew at a counselor’s sign-in, also from where it was broken off', async () => {
    for (let i = 0; i < 3; i++) await app.ask('cases.create', aCase());
    const whole = bodies();
    expect(codebookOf(summariesDb(app.context())).version).toBe(CODEBOOK_VERSION);
    makeOld();
    expect(bodies()).not.toEqual(whole);
    await app.enter('KM');
    expect(bodies()).toEqual(whole);
    expect(codebookOf(summariesDb(app.context()))).toEqual({ version: CODEBOOK_VERSION, through: '' });
    makeOld();
    keepCodebook(summariesDb(app.context()), { version: '2026-1', through: '0'.repeat(32) });
    await app.enter('KM');
    expect(bodies()).toEqual(whole);
  });
});

/** Facts of a closed term without what came later. */
const record = (term: string, cases: number): void => recordFacts(app, term, cases, 1);

describe('an admin’s question about what was added', () => {
  const asked = async (dimension: 'setting' | 'harm_type', grouping: string) => {
    const [row] = await app.ask('summaries.periods', {});
    if (!row) throw new Error('no period');
    return { period: row.period, unit: 'cases' as const, k: 10, dims: [{ dimension, grouping }], linked: [] };
  };

  it('waits until everything is counted, and is not asked of what was published before; the first questions always are', async () => {
    app.leave();
    await app.enter('AD');
    record('2025-26/autumn', 200);
    keepCodebook(summariesDb(app.context()), { version: '2026-1', through: '' });
    const setting = async () => app.ask('summaries.preview', { request: await asked('setting', 'lessons_or_not') });
    expect(await refusal(setting())).toMatchObject({ kind: 'blocked', reason: 'not-counted-yet' });
    keepCodebook(summariesDb(app.context()), { version: CODEBOOK_VERSION, through: '' });
    expect(await refusal(setting())).toMatchObject({ kind: 'blocked', reason: 'older-codebook' });
    const first = await app.ask('summaries.preview', { request: await asked('harm_type', 'persons_or_otherwise') });
    expect(first.table.population).toBe(200);
    await app.ask('summaries.release', { preview: first.preview, grant: app.grant(out), toWhom: 'x', why: 'y' });
    expect((await app.ask('summaries.ledger', {})).length).toBe(1);
    expect(await refusal(setting())).toMatchObject({ reason: 'older-codebook' });
  }, 60_000);
});

describe('the stored summaries of the former version', () => {
  it('keep every fact, contributor and published term when they are brought up to date', () => {
    const file = join(out, 'summaries.db');
    const db = openStore(file, Buffer.alloc(32, 7), { create: true });
    migrate(db, summariesMigrations.slice(0, 4));
    run(db, sql`INSERT INTO fact (id, unit, school, term, body, detached) VALUES ('f1', 'case', 'S', '2025-26/autumn', '{}', 1)`);
    run(db, sql`INSERT INTO contributor (fact_id, side, student) VALUES ('f1', 'harmed', 's1')`);
    run(db, sql`INSERT INTO frozen_term (unit, term, recorded_on) VALUES ('case', '2025-26/autumn', '2026-09-01')`);
    run(db, sql`INSERT INTO frozen_fact (id, unit, term, body) VALUES ('z1', 'case', '2025-26/autumn', '{}')`);
    run(db, sql`INSERT INTO frozen_contributor (fact_id, side, student) VALUES ('z1', 'harmed', 's1')`);
    const rows = (table: string) => db.prepare(`SELECT * FROM ${table}`).all();
    const tables = ['fact', 'contributor', 'frozen_term', 'frozen_fact', 'frozen_contributor'];
    const before = tables.map(rows);
    migrate(db, summariesMigrations);
    expect(tables.map(rows)).toEqual(before);
    // Deleting a fact still takes its contributors along, and nothing frozen can be taken out or changed.
    run(db, sql`DELETE FROM fact`);
    expect(rows('contributor')).toEqual([]);
    for (const table of ['frozen_fact', 'frozen_term']) expect(() => db.exec(`DELETE FROM ${table}`)).toThrow();
    expect(() => db.exec("UPDATE frozen_fact SET body = 'x'")).toThrow('frozen');
    expect(() => run(db, sql`INSERT INTO school_term (year, number, from_on) VALUES ('2025-26', 1, '2025-08-01')`)).toThrow(
      'published terms',
    );
    db.close();
  });
});
