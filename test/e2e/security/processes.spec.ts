/**
 * @file No network from any process: hostile code is put into each of them, into the preload's world and into the workers, and tries
 * everything that is there. Nothing gets through, nobody comes to a server on this computer, and no packet leaves.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { aimsAt, attack, attackFromWorker, listen } from '../../support/attack';
import { askInPage, askShellInPage, makeVault } from '../../support/driver';
import { launch, ROOT, type Running } from '../../support/launch';
import { packetsSent, whyNotCounted } from '../../support/silence';

const FIXTURES = join(ROOT, 'test/fixtures/network');
/** Electron runs preloads in a world of this number. */
const PRELOAD_WORLD = 999;

/** A worker can only be a file of the app's own, by this name: this one lies among them meanwhile, and comes with the policy that they have. */
const HOSTILE = `pdf.worker-hostile-${process.pid}.mjs`;
const HOSTILE_FILE = join(ROOT, 'out/app/renderer/assets', HOSTILE);

let run: Running;
let folder: string;
let server: Awaited<ReturnType<typeof listen>>;
let sentBefore: number | undefined;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'circlekeeper-processes-'));
  server = await listen();
  sentBefore = packetsSent();
  // The app reads the list of its files once, when it starts.
  writeFileSync(HOSTILE_FILE, `onmessage = async ({ data }) => postMessage(await (${attackFromWorker})(data));`);
  run = await launch();
});

test.afterAll(async () => {
  rmSync(HOSTILE_FILE, { force: true });
  await run.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Whoever tried, nobody came and nothing left. */
function expectSilence(): void {
  expect(server.came()).toBe(0);
  if (sentBefore === undefined) test.info().annotations.push({ type: 'packets not counted', description: whyNotCounted() });
  expect(packetsSent()).toBe(sentBefore);
}

test("from a page's worker", async () => {
  const page = await run.page();
  await page.locator('#root > *').first().waitFor({ state: 'attached' });
  const through = await page.evaluate(
    ({ file, aims }) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(`/assets/${file}`, { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = () => reject(new Error('the worker did not start'));
        worker.postMessage(aims);
      }),
    { file: HOSTILE, aims: aimsAt(server.port) },
  );
  expect(through).toEqual([]);
  expectSilence();
});

test('from the print window, while it draws', async () => {
  const page = await run.page();
  await makeVault(page);
  await run.app.evaluate(
    ({ app, dialog }, { file, code }) => {
      const seen = globalThis as unknown as { printed?: { url: string; through: string[] } };
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file });
      app.once('web-contents-created', (_event, contents) => {
        const tried = new Promise<string[]>((resolve) => contents.once('dom-ready', () => resolve(contents.executeJavaScript(code))));
        const print = contents.printToPDF.bind(contents);
        contents.printToPDF = async (options) => {
          seen.printed = { url: contents.getURL(), through: await tried };
          return print(options);
        };
      });
    },
    { file: join(folder, 'sheet.pdf'), code: `(${attack})(${JSON.stringify(aimsAt(server.port))})` },
  );
  const { job } = await askInPage(page, 'prints.recoverySheet', {
    code: '2WJAF-HN7Z0-DQH87-A5K3X-27KHC-K9CYX-V8GAM',
    paper: 'a4',
    language: 'en',
  });
  expect(await askShellInPage(page, 'print', { job, as: 'pdf', name: 'recovery-sheet' })).toEqual({ ok: true, value: true });
  const printed = await run.app.evaluate(() => (globalThis as unknown as { printed?: unknown }).printed);
  expect(printed).toEqual({ url: 'app://bundle/print.html', through: [] });
  expectSilence();
});

/** How long an attempt of Node's may take: a refusal comes at once, and what is on its way has left by then. */
const PATIENCE = 2_000;

test('from main, with all that Node and Electron have there', async () => {
  const through = await run.app.evaluate(
    (_electron, { file, aims }) => {
      const { createRequire } = process.getBuiltinModule('node:module');
      return createRequire(file)(file).attempt(aims) as Promise<string[]>;
    },
    { file: join(FIXTURES, 'attempts.cjs'), aims: { ...aimsAt(server.port), patience: PATIENCE } },
  );
  expect(through).toEqual([]);
  expectSilence();
});

test('from the vault process and its workers', async () => {
  const [vault, practice] = [join(folder, 'data', 'vault'), join(folder, 'data', 'practice')];
  mkdirSync(join(folder, 'data'));
  const found = await run.app.evaluate(
    ({ utilityProcess }, { file, args }) =>
      new Promise((resolve, reject) => {
        const child = utilityProcess.fork(file, args, { env: {}, stdio: 'ignore' });
        child.on('message', (message: { found?: unknown }) => {
          if (message.found === undefined) return;
          resolve(message.found);
          child.kill();
        });
        child.on('exit', (code) => reject(new Error(`it ended with ${code}`)));
      }),
    {
      file: join(FIXTURES, 'vault.mjs'),
      args: [join(ROOT, 'out/app'), vault, practice, JSON.stringify({ ...aimsAt(server.port), patience: PATIENCE })],
    },
  );
  expect(found).toEqual({ 'vault process': [], 'kdf-worker': [], 'age-worker': [], 'backup-worker': [] });
  expectSilence();
});

// The last, because the page waits for ever afterwards for what it was refused.
test("from the preload's world, which the page's policy does not bind", async () => {
  const through = await run.app.evaluate(
    ({ webContents }, { code, world }) => {
      const contents = webContents.getAllWebContents().find((one) => one.getURL().startsWith('app://bundle/index.html'));
      return contents?.executeJavaScriptInIsolatedWorld(world, [{ code }]);
    },
    { code: `(${attack})(${JSON.stringify(aimsAt(server.port))})`, world: PRELOAD_WORLD },
  );
  expect(through).toEqual([]);
  expectSilence();
});

test('and somebody who comes would have been noticed', async () => {
  // Ways that end at this computer: the others would send, and be counted.
  const ways = ['net.connect', 'http.get', 'fetch', 'dgram', 'listen', 'the raw handle', 'another program', 'another program at once'];
  const through = await import(join(FIXTURES, 'attempts.cjs')).then(({ default: { attempt } }) =>
    attempt({ port: server.port, hosts: ['127.0.0.1'], patience: PATIENCE }, ways),
  );
  expect(through).toEqual(ways.map((way) => `${way} 127.0.0.1`).sort());
  expect(server.came()).toBeGreaterThan(0);
});
