/** @file Releases through the contract: what was published stands still, and every later summary is made beside it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { summariesDb } from '../../../../electron/context';
import { all, run, sql } from '../../../../electron/store/sql';
import { believed, hashOf, NOTHING_BEFORE, nextEntry } from '../../../../electron/summaries/ledger/chain';
import { entriesOf } from '../../../../electron/summaries/ledger/store';
import type { ReleaseRequest } from '../../../../shared/summaries/release';
import { type TestApp, testApp } from '../../../support/app';
import { refusal } from '../../../support/refusal';
import { recordFacts } from '../support';

let app: TestApp;
let out: string;
beforeEach(async () => {
  app = await testApp();
  app.clock.at = '2026-09-01T09:00:00.000Z';
  app.leave();
  await app.enter('AD');
  out = mkdtempSync(join(tmpdir(), 'released-'));
  record('autumn', 300, 1);
  record('spring', 200, 2);
});
afterEach(() => {
  app.cleanup();
  rmSync(out, { recursive: true, force: true });
});

/** Invented facts of a closed term, put where the projections put them. */
const record = (half: 'autumn' | 'spring', cases: number, seed: number): void => recordFacts(app, `2025-26/${half}`, cases, seed);

type Dims = ReleaseRequest['dims'];
const by = (...dims: [Dims[number]['dimension'], string][]): Dims => dims.map(([dimension, grouping]) => ({ dimension, grouping }));
const HARM = by(['harm_type', 'families'], ['age_band', 'two_halves']);

async function request(kind: 'autumn' | 'year', dims: Dims, more: Partial<ReleaseRequest> = {}): Promise<ReleaseRequest> {
  const rows = await app.ask('summaries.periods', {});
  const row = rows.find((one) => (kind === 'year' ? one.kind === 'year' : one.period.label.includes(kind)));
  if (!row) throw new Error('no such period');
  return { period: row.period, unit: 'cases', k: 10, dims, linked: [], ...more };
}

async function release(asked: ReleaseRequest): Promise<string> {
  const { preview } = await app.ask('summaries.preview', { request: asked });
  const folder = mkdtempSync(join(out, 'to-'));
  const made = await app.ask('summaries.release', { preview, grant: app.grant(folder), toWhom: 'The board', why: 'Report' });
  return join(folder, made.folder);
}

describe('what was published', () => {
  it('stands still: late edits and erasures change no later summary of the term', async () => {
    const first = await release(await request('autumn', HARM));
    const db = summariesDb(app.context());
    run(db, sql`DELETE FROM fact WHERE id IN (SELECT id FROM fact WHERE term = '2025-26/autumn' LIMIT 5)`);
    record('autumn', 3, 9);
    const again = await app.ask('summaries.preview', { request: await request('autumn', HARM) });
    expect(again.table.population).toBe(300);
    expect(again.recordedOn).toBe('2026-09-01');
    expect(again.earlier).toHaveLength(1);
    const second = await release(await request('autumn', HARM));
    const csv = (dir: string) => readFileSync(join(dir, 'tables/harm_type-by-age_band.csv'), 'utf8');
    expect(csv(second)).toBe(csv(first));
  });

  it('is protected together with a year that holds it, and with other tables of it', async () => {
    await release(await request('autumn', HARM));
    const year = await app.ask('summaries.preview', { request: await request('year', HARM) });
    expect(year.earlier).toHaveLength(1);
    expect(year.table.population).toBe(500);
    await release(await request('year', HARM, { linked: [by(['harm_type', 'families'], ['process', 'held_or_not'])] }));
    const rows = await app.ask('summaries.ledger', {});
    expect(rows.map((row) => row.period.label)).toEqual(['School year 2025-26', '2025-26 autumn']);
    expect(rows[0]?.by).toBe('AD');
  });

  it('refuses other bands and the other unit of the same term, and a summary whose proof is out of date', async () => {
    const stale = await app.ask('summaries.preview', { request: await request('autumn', by(['outcome', 'kept_in_full'])) });
    expect(stale.earlier).toEqual([]);
    const entry = nextEntry([], {
      release: 'r',
      releasedOn: '2026-09-01',
      by: 'x',
      unit: 'cases',
      period: { label: '2025-26 autumn', from: '2025-08-01', to: '2025-12-31' },
      strata: ['2025-26/autumn'],
      codebook: 'x',
      k: 10,
      tables: [{ dims: [{ dimension: 'age_band', grouping: 'two_halves' }], withheld: [] }],
      files: [],
      published: {},
      toolVersion: '0',
    });
    const db = summariesDb(app.context());
    run(db, sql`INSERT INTO ledger (seq, hash, entry) VALUES (1, ${hashOf(entry)}, ${JSON.stringify(entry)})`);
    const saving = app.ask('summaries.release', { preview: stale.preview, grant: app.grant(out), toWhom: 'x', why: 'y' });
    expect(['conflict', 'not-proven']).toContain((await refusal(saving)).kind);
    expect((await refusal(app.ask('summaries.preview', { request: await request('autumn', by(['age_band', 'fine'])) }))).reason).toBe(
      'other-bands',
    );
    const episodes = await request('autumn', by(['age_band', 'two_halves']), { unit: 'episodes' });
    expect((await refusal(app.ask('summaries.preview', { request: episodes }))).reason).toBe('other-unit');
  });

  it('cannot be taken out or changed, and nothing is released on a chain that broke', async () => {
    await release(await request('autumn', HARM));
    const db = summariesDb(app.context());
    expect(() => run(db, sql`DELETE FROM ledger`)).toThrow();
    expect(() => run(db, sql`UPDATE ledger SET entry = '{}'`)).toThrow();
    expect(() => run(db, sql`DELETE FROM frozen_fact`)).toThrow();
    const [entry] = entriesOf(db);
    if (!entry) throw new Error('no entry');
    expect(entry.previous).toBe(NOTHING_BEFORE);
    const forged = { ...entry, k: 5 };
    expect(() => believed([{ entry: forged, hash: hashOf(entry) }])).toThrow('not-proven');
    expect(() => believed([{ entry: nextEntry([entry], entry), hash: hashOf(nextEntry([entry], entry)) }])).toThrow('not-proven');
    db.exec('DROP TRIGGER ledger_is_append_only');
    run(db, sql`UPDATE ledger SET entry = json_set(entry, '$.k', 5)`);
    expect((await refusal(app.ask('summaries.preview', { request: await request('autumn', HARM) }))).reason).toBe('ledger');
  });

  it('holds nothing about who was counted', async () => {
    await release(await request('autumn', HARM));
    const db = summariesDb(app.context());
    const live = all(db, sql`SELECT id FROM fact`, z.object({ id: z.string() })).map((row) => row.id);
    const frozen = all(db, sql`SELECT id FROM frozen_fact`, z.object({ id: z.string() })).map((row) => row.id);
    expect(frozen).toHaveLength(300);
    for (const id of frozen) expect(live).not.toContain(id);
    const ledger = all(db, sql`SELECT entry FROM ledger`, z.object({ entry: z.string() }))
      .map((row) => row.entry)
      .join();
    for (const { student } of all(db, sql`SELECT DISTINCT student FROM contributor`, z.object({ student: z.string() })))
      expect(ledger).not.toContain(`"${student}"`);
  });

  it('takes four dimensions and several tables in one release', async () => {
    const asked = await request('year', by(['harm_type', 'families'], ['age_band', 'two_halves'], ['repeat_harm', 'fine']), {
      linked: [by(['age_band', 'two_halves'], ['process', 'held_or_not'])],
    });
    const { table, linked } = await app.ask('summaries.preview', { request: asked });
    expect([table, ...linked].every((one) => one.population === 500)).toBe(true);
    const folder = await release(asked);
    expect(readFileSync(join(folder, 'datapackage.json'), 'utf8')).toContain('harm_type-by-age_band');
  });
});
