/** @file The school's own terms in summaries: taken over from the calendar, counted anew, and standing still once published. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { summariesDb } from '../../../electron/context';
import { rebuildProjections } from '../../../electron/projections/project';
import { all, run, sql } from '../../../electron/store/sql';
import { type TestApp, testApp } from '../../support/app';
import { aCase, aStudent } from '../../support/builders';
import { refusal } from '../../support/refusal';
import { recordFacts } from '../summaries/support';

let app: TestApp;
let out: string;
beforeEach(async () => {
  app = await testApp();
  app.clock.at = '2026-09-01T09:00:00.000Z';
  out = mkdtempSync(join(tmpdir(), 'terms-'));
});
afterEach(() => {
  app.cleanup();
  rmSync(out, { recursive: true, force: true });
});

const OPENED = ['2025-09-10', '2025-12-24', '2026-01-06', '2026-01-20', '2026-05-04'];

async function open(on: string, n: number): Promise<void> {
  const base = aCase();
  await app.ask(
    'cases.create',
    aCase({
      report: { ...base.report, receivedOn: on, occurred: { precision: 'exact', on } },
      parties: [aStudent('a', `Harmed ${n}`, 'harmed'), aStudent('b', `Responsible ${n}`, 'responsible')],
    }),
  );
}

async function terms(...begins: string[]): Promise<void> {
  const { calendars } = await app.ask('calendar.read', {});
  const spans = begins.map((from, i) => ({ kind: 'term' as const, name: `Pim’s ${i}`, from, to: from }));
  await app.ask('calendar.save', { calendar: { school: '', spans, bells: [] }, seen: calendars.find((c) => c.school === '')?.edition });
}

const factRow = z.object({ term: z.string(), inBody: z.string() });
const codes = (unit = 'case') =>
  all(
    summariesDb(app.context()),
    sql`SELECT term, json_extract(body, '$.term') AS inBody FROM fact WHERE unit = ${unit} ORDER BY term, id`,
    factRow,
  ).map(({ term, inBody }) => (term === inBody ? term : `${term} but ${inBody}`));
const fixed = (term: string, unit = 'case') =>
  run(summariesDb(app.context()), sql`INSERT INTO frozen_term (unit, term, recorded_on) VALUES (${unit}, ${term}, '2026-09-01')`);

describe('terms of summaries', () => {
  it('are halves without a calendar, and move with it while nothing was published', async () => {
    for (const [n, on] of OPENED.entries()) await open(on, n);
    expect(codes()).toEqual(['autumn', 'autumn', 'spring', 'spring', 'spring'].map((half) => `2025-26/${half}`));
    await terms('2025-09-03', '2026-01-06', '2026-04-14');
    expect(codes()).toEqual(['1', '1', '2', '2', '3'].map((n) => `2025-26/${n}`));
    expect(codes('episode')).toEqual(codes());
    await terms('2025-09-03', '2026-01-15', '2026-04-14');
    expect(codes()).toEqual(['1', '1', '1', '2', '3'].map((n) => `2025-26/${n}`));
    // Moved facts are the same as facts that are written from the case book.
    const moved = all(summariesDb(app.context()), sql`SELECT * FROM fact ORDER BY id`, z.record(z.string(), z.unknown()));
    rebuildProjections(app.context());
    expect(all(summariesDb(app.context()), sql`SELECT * FROM fact ORDER BY id`, z.record(z.string(), z.unknown()))).toEqual(moved);
    // A new case goes where the calendar says.
    await open('2026-07-01', 9);
    expect(codes().at(-1)).toBe('2025-26/3');
    await terms();
    expect(new Set(codes())).toEqual(new Set(['2025-26/autumn', '2025-26/spring']));
  });

  it('hold no word of the calendar, and are told with their days', async () => {
    await open(OPENED[0] ?? '', 0);
    await terms('2025-09-03', '2026-01-06');
    const rows = await app.ask('summaries.periods', {});
    expect(rows.map((row) => row.period.label)).toEqual(['School year 2025-26', '2025-26 term 1']);
    expect(rows[0]).toMatchObject({ follows: 'calendar', terms: [{ to: '2026-01-05' }, { from: '2026-01-06', to: '2026-07-31' }] });
    expect(rows[0]?.published).toBeUndefined();
    const stored = all(summariesDb(app.context()), sql`SELECT * FROM school_term`, z.record(z.string(), z.unknown()));
    expect(JSON.stringify(stored)).not.toContain('Pim');
  });

  it('stand still once a number of their year was published, whatever unit it counted; other years move on', async () => {
    for (const [n, on] of [...OPENED, '2024-12-30'].entries()) await open(on, n);
    await terms('2024-09-04', '2025-01-08', '2025-09-03', '2026-01-06');
    const before = codes().filter((code) => code.startsWith('2025-26'));
    fixed('2025-26/1', 'episode');
    await terms('2024-09-04', '2024-12-20', '2025-09-03', '2026-01-21');
    expect(codes().filter((code) => code.startsWith('2025-26'))).toEqual(before);
    expect(codes()[0]).toBe('2024-25/2');
    expect((await app.ask('summaries.periods', {}))[0]).toMatchObject({ published: '2026-09-01', terms: [{}, { from: '2026-01-06' }] });
    const db = summariesDb(app.context());
    expect(() => run(db, sql`DELETE FROM school_term WHERE year = '2025-26'`)).toThrow('published terms stand');
    expect(() => run(db, sql`UPDATE school_term SET from_on = '2026-01-21' WHERE year = '2025-26' AND number = 2`)).toThrow();
    expect(() => run(db, sql`DELETE FROM frozen_term`)).toThrow();
  });

  it('stay halves where halves were published, and where a case was deleted', async () => {
    for (const [n, on] of ['2025-12-24', '2026-01-06', '2024-12-30'].entries()) await open(on, n);
    fixed('2025-26/spring');
    run(summariesDb(app.context()), sql`UPDATE fact SET detached = 1 WHERE term = '2024-25/autumn' AND unit = 'case'`);
    await terms('2024-09-04', '2024-12-20', '2025-09-03', '2025-12-01');
    expect(codes()).toEqual(['2024-25/autumn', '2025-26/autumn', '2025-26/spring']);
    expect((await app.ask('summaries.periods', {})).map((row) => row.follows)).toEqual(['halves', 'halves', 'halves', 'halves', 'halves']);
  });

  it('stand where a number of a term was published elsewhere and typed in', async () => {
    await open('2026-01-10', 0);
    await terms('2025-09-03', '2026-01-06');
    const entry = JSON.stringify({ on: '2026-08-20', strata: ['2025-26/2'] });
    run(summariesDb(app.context()), sql`INSERT INTO outside_number (seq, hash, entry) VALUES (1, 'x', ${entry})`);
    await terms('2025-09-03', '2026-01-12');
    expect(codes()).toEqual(['2025-26/2']);
    expect((await app.ask('summaries.periods', {}))[0]?.published).toBe('2026-08-20');
  });

  it('are taken over at the next sign-in when that was broken off', async () => {
    await open('2026-01-03', 0);
    await terms('2025-09-03', '2026-01-06');
    run(summariesDb(app.context()), sql`DELETE FROM school_term`);
    await app.enter('KM');
    expect(codes()).toEqual(['2025-26/1']);
  });
});

/** Invented facts of one term, put where the projections put them. */
const record = (term: string, cases: number, seed: number): void => recordFacts(app, term, cases, seed);

describe('two releases around a change of the calendar', () => {
  const DIMS = [
    { dimension: 'harm_type', grouping: 'families' },
    { dimension: 'age_band', grouping: 'two_halves' },
  ] as const;

  async function release(label: string): Promise<Map<string, number>> {
    const row = (await app.ask('summaries.periods', {})).find((one) => one.period.label === label);
    if (!row) throw new Error(`no ${label}`);
    const request = { period: row.period, unit: 'cases' as const, k: 10, dims: [...DIMS], linked: [] };
    const { preview } = await app.ask('summaries.preview', { request });
    const folder = mkdtempSync(join(out, 'to-'));
    const made = await app.ask('summaries.release', { preview, grant: app.grant(folder), toWhom: 'The board', why: 'Report' });
    expect(readFileSync(join(folder, made.folder, 'disclosure-note.md'), 'utf8')).toMatch(/2025-26 term 2[^\n]*2026-01-06/);
    const csv = readFileSync(join(folder, made.folder, 'tables/harm_type-by-age_band.csv'), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1);
    return new Map(
      csv.flatMap((line) => {
        const cells = line.split(',');
        const [count, status] = cells.slice(-2);
        return status === 'shown' ? [[cells.slice(0, -2).join(), Number(count)] as const] : [];
      }),
    );
  }

  it('lets no table out that was shown before the calendar moved a border', async () => {
    await terms('2025-09-03', '2026-01-06');
    record('2025-26/1', 180, 1);
    const row = (await app.ask('summaries.periods', {})).find((one) => one.kind === 'year');
    if (!row) throw new Error('no year');
    const request = { period: row.period, unit: 'cases' as const, k: 10, dims: [...DIMS], linked: [] };
    const { preview } = await app.ask('summaries.preview', { request });
    await terms('2025-09-03', '2026-01-06', '2026-04-14');
    const saving = app.ask('summaries.release', { preview, grant: app.grant(out), toWhom: 'x', why: 'y' });
    expect(await refusal(saving)).toMatchObject({ kind: 'not-found', reason: 'preview' });
    expect(await app.ask('summaries.ledger', {})).toEqual([]);
  });

  it.each([1, 2, 3])(
    'reveals nobody: what both print differs by nobody or by at least ten (invariant 10, school %i)',
    async (seed) => {
      await open('2026-01-10', seed);
      await terms('2025-09-03', '2026-01-06');
      run(summariesDb(app.context()), sql`DELETE FROM fact`);
      record('2025-26/1', 180, seed);
      record('2025-26/2', 150, seed + 50);
      const first = await release('2025-26 term 1');
      // Somebody moves the border over one case. Were it taken over, that case would be the difference of two prints.
      await terms('2025-09-03', '2026-01-12');
      expect(codes().filter((code) => code === '2025-26/1')).toHaveLength(180);
      const again = await release('2025-26 term 1');
      expect(again).toEqual(first);
      const year = await release('School year 2025-26');
      for (const [cell, whole] of year) {
        const part = first.get(cell);
        if (part === undefined) continue;
        for (const n of [part, whole, whole - part]) expect(n === 0 || n >= 10).toBe(true);
      }
      expect(year.get('All,All')).toBe(330);
    },
    120_000,
  );
});
