/** @file The search in its real worker thread: other questions are answered meanwhile, and it can be ended in the middle of the solver. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setRunner, workerRunner } from '../../../../electron/summaries/search/runner';
import type { ReleaseRequest } from '../../../../shared/summaries/release';
import { type TestApp, testApp } from '../../../support/app';
import { refusal } from '../../../support/refusal';
import { autumnOf, recordFacts } from '../support';

let folder: string;
let app: TestApp;
beforeAll(async () => {
  // In the project, so that the worker finds the solver.
  folder = mkdtempSync(join(process.cwd(), 'out', 'search-worker-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: 'electron/summaries/search/worker.ts',
      outDir: folder,
      rolldownOptions: { external: ['highs'], output: { entryFileNames: 'search-worker.mjs' } },
      emptyOutDir: false,
    },
    ssr: { noExternal: true, external: ['highs'] },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(async () => {
  app = await testApp();
  app.clock.at = '2026-09-01T09:00:00.000Z';
  app.leave();
  await app.enter('AD');
  setRunner(workerRunner(join(folder, 'search-worker.mjs')));
  recordFacts(app, '2025-26/autumn', 2500, 4);
});
afterEach(() => app.cleanup());

async function request(...dims: ReleaseRequest['dims']): Promise<ReleaseRequest> {
  return { period: await autumnOf(app), unit: 'cases', k: 10, dims, linked: [] };
}
const EASY = { dimension: 'harm_type', grouping: 'families' } as const;
/** Three tables in a circle, far more than the solver can prove in a moment. */
const fine = (...dimensions: ('harm_type' | 'outcome' | 'process')[]) => dimensions.map((dimension) => ({ dimension, grouping: 'fine' }));
const hard = async (): Promise<ReleaseRequest> => ({
  ...(await request(...fine('harm_type', 'outcome'))),
  linked: [fine('outcome', 'process'), fine('harm_type', 'process')],
});

/** Until the solver is at work: on a first table or, on a machine that was elsewhere meanwhile, already on a better one. */
async function untilSolving(): Promise<void> {
  for (;;) {
    const state = await app.ask('summaries.progress', {});
    if (state.stage === 'hiding' || state.stage === 'better') return;
    if (state.stage === 'idle') throw new Error('the search ended before it got there');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('the search in its own thread', () => {
  it('gives the table, and writes files only after the audit in a thread of its own', async () => {
    const { preview, table } = await app.ask('summaries.preview', { request: await request(EASY) });
    expect(table.population).toBe(2500);
    const to = mkdtempSync(join(tmpdir(), 'searched-'));
    const { files } = await app.ask('summaries.release', { preview, grant: app.grant(to), toWhom: 'x', why: 'y' });
    expect(files.length).toBeGreaterThan(2);
    rmSync(to, { recursive: true });
  });

  it('leaves the vault free to answer, and ends in the middle of a hard one when it is stopped', async () => {
    const asked = refusal(app.ask('summaries.preview', { request: await hard() }));
    await untilSolving();
    // The whole vault process answers while the solver is at work.
    expect((await app.ask('summaries.periods', {})).length).toBeGreaterThan(0);
    expect((await app.ask('vault.state', {})).users.length).toBeGreaterThan(0);
    await app.ask('summaries.stop', { take: false });
    expect((await asked).kind).toBe('cancelled');
    expect(await app.ask('summaries.progress', {})).toEqual({ stage: 'idle' });
    expect((await app.ask('summaries.preview', { request: await request(EASY) })).table.population).toBe(2500);
  });

  it('ends with the session', async () => {
    const asked = refusal(app.ask('summaries.preview', { request: await hard() }));
    await untilSolving();
    app.leave();
    expect((await asked).kind).toBe('locked');
  });

  it('is a refusal when the worker dies, cannot start or says nonsense', async () => {
    const scripts = [
      'process.exit(3)',
      'throw new Error("a name")',
      'this is no script',
      'require',
      `import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ say: 'release', release: 1 });`,
    ];
    for (const [i, script] of scripts.entries()) {
      const file = join(folder, `bad${i}.mjs`);
      writeFileSync(file, script);
      setRunner(workerRunner(file));
      expect(await refusal(app.ask('summaries.preview', { request: await request(EASY) }))).toEqual({
        kind: 'not-proven',
        reason: 'solver',
      });
    }
    setRunner(workerRunner(join(folder, 'not-there.mjs')));
    expect((await refusal(app.ask('summaries.preview', { request: await request(EASY) }))).kind).toBe('not-proven');
  });
});
