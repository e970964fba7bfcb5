/** @file No network: whatever a hostile page or Chromium in main would try, nothing arrives, not even at this very computer. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { aimsAt, attack, listen } from '../../support/attack';
import { aCase } from '../../support/builders';
import { askInPage, makeVault } from '../../support/driver';
import { launch, machineSwitches } from '../../support/launch';
import { eventually, startOutside } from '../../support/outside';

test('nothing that a page tries reaches a server on this computer', async () => {
  const server = await listen();
  const run = await launch();
  try {
    // The counter counts: without this its zero would mean nothing.
    await fetch(`http://127.0.0.1:${server.port}/`);
    const control = server.came();
    expect(control).toBeGreaterThan(0);
    expect(await (await run.page()).evaluate(attack, aimsAt(server.port))).toEqual([]);
    expect(server.came() - control).toBe(0);
    expect((await run.page()).url()).toMatch(/^app:\/\/bundle\/index\.html(\?|$)/);
  } finally {
    await run.close();
    server.close();
  }
});

test("nothing that Chromium in main tries reaches it, in the app's sessions or in a new one", async () => {
  const server = await listen();
  const run = await launch();
  try {
    const got = await run.app.evaluate(async ({ app, net, session, BrowserWindow }, at) => {
      const url = `http://127.0.0.1:${at}/main`;
      const through: string[] = [];
      // One that never hears back has not got through either; the server's own count has the last word.
      const attempt = async (name: string, work: () => Promise<unknown>) => {
        const unheard = new Promise((_resolve, reject) => setTimeout(reject, 5000, new Error('no answer')));
        await Promise.race([work(), unheard]).then(
          () => through.push(name),
          () => undefined,
        );
      };
      await attempt('net.fetch', () => net.fetch(url));
      await attempt(
        'net.request',
        () => new Promise((resolve, reject) => net.request(url).on('response', resolve).on('error', reject).end()),
      );
      for (const made of [
        session.defaultSession,
        session.fromPartition('circlekeeper', { cache: false }),
        session.fromPartition('nobody thought of this'),
      ]) {
        await attempt('session.fetch', () => made.fetch(url));
        const window = new BrowserWindow({ show: false, webPreferences: { session: made } });
        await attempt('window', () => window.loadURL(url));
        made.downloadURL(url);
        made.preconnect({ url });
        await attempt('resolveHost', () => made.resolveHost('localhost.example.org'));
        window.destroy();
      }
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return { through, open: app.isReady() };
    }, server.port);
    expect(got).toEqual({ through: [], open: true });
    expect(server.came()).toBe(0);
  } finally {
    await run.close();
    server.close();
  }
});

test('the network log of a working session holds no address of the network', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-netlog-'));
  const log = join(folder, 'log.json');
  const run = startOutside({
    switches: [...machineSwitches, '--remote-debugging-port=0', `--log-net-log=${log}`, '--net-log-capture-mode=Everything'],
  });
  try {
    const page = await run.page();
    await makeVault(page);
    await askInPage(page, 'cases.create', aCase());
    await page.reload();
    await page.getByRole('navigation').waitFor();
    await askInPage(page, 'cases.list', { search: 'telescope' });
    // Long enough for what Chromium likes to do once it is idle.
    await page.waitForTimeout(8000);
    await page.close().catch(() => undefined);
    await eventually('the end of the app', () => (run.processes().length === 0 ? true : undefined));
    const text = readFileSync(log, 'utf8');
    const events = text.slice(text.indexOf('"events"'));
    // It has logged something, of the window's own files at least, so that its silence about the rest is one.
    expect(events.length).toBeGreaterThan(1000);
    expect([...new Set(events.match(/\b(?:https?|wss?):\/\/[^"\\ ]*/g) ?? [])]).toEqual([]);
    expect([...new Set(events.match(/"host":"[^"]*"/g) ?? [])]).toEqual([]);
  } finally {
    await run.end();
    rmSync(folder, { recursive: true, force: true });
  }
});
