/** @file Ten thousand rows: everything else is answered meanwhile; cancelled in the middle, nothing was written. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { casesDb } from '../../../electron/context';
import { type TestApp, testApp } from '../../support/app';
import { csv, look, manyRows } from './files';

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
});
afterEach(() => app.cleanup());

it('10,000 rows come in together, with questions answered in each phase', { timeout: 300_000 }, async () => {
  const { source, preview } = await look(app, csv(manyRows(10_000)));
  expect(preview.counts).toMatchObject({ ready: 10_000, coming: 10_000 });
  const seen = new Map<string, number>();
  const totals = new Set<number>();
  let running = true;
  const run = app.ask('imports.run', { source, expect: 10_000 }).finally(() => {
    running = false;
  });
  while (running) {
    const { phase } = await app.ask('imports.progress', {});
    seen.set(phase, (seen.get(phase) ?? 0) + 1);
    totals.add((await app.ask('cases.list', { status: 'all' })).total);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  expect((await run).cases).toBe(10_000);
  // Nobody ever saw a part of it.
  expect([...totals].every((n) => n === 0 || n === 10_000)).toBe(true);
  expect(seen.get('writing') ?? 0).toBeGreaterThan(50);
  expect((await app.ask('cases.list', { status: 'all' })).total).toBe(10_000);
  expect(app.defects).toEqual([]);
});

it('cancelled while it writes, it leaves nothing and can be begun again', async () => {
  const tables = () => {
    const db = casesDb(app.context());
    return ['case', 'episode', 'report', 'party', 'person', 'import_row', 'import_batch', 'stale', 'timeline'].map(
      (name) => (db.prepare(`SELECT count(*) AS n FROM "${name}"`).get() as { n: number }).n,
    );
  };
  const { source } = await look(app, csv(manyRows(500)));
  const run = app.raw('imports.run', { source, expect: 500 });
  await expect.poll(async () => (await app.ask('imports.progress', {})).done, { interval: 5 }).toBeGreaterThan(0);
  await app.ask('imports.cancel', {});
  expect(await run).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect(tables()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect((await app.ask('imports.run', { source, expect: 500 })).cases).toBe(500);
});

it('locked while it writes, it leaves nothing', async () => {
  const { source } = await look(app, csv(manyRows(500)));
  const run = app.raw('imports.run', { source, expect: 500 });
  await expect.poll(async () => (await app.ask('imports.progress', {})).done, { interval: 5 }).toBeGreaterThan(0);
  app.leave();
  expect(await run).toMatchObject({ ok: false });
  expect(app.defects).toEqual([]);
  await app.enter('KM');
  expect((await app.ask('cases.list', { status: 'all' })).total).toBe(0);
});
