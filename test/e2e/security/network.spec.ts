/** @file No network: whatever a hostile page or Chromium in main would try, nothing arrives, not even at this very computer. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { aCase } from '../../support/builders';
import { askInPage, makeVault } from '../../support/driver';
import { launch, machineSwitches } from '../../support/launch';
import { eventually, startOutside } from '../../support/outside';

/** A server on this computer that counts who comes: connections, and what is sent over UDP. */
async function listen(): Promise<{ port: number; came: () => number; close: () => void }> {
  let came = 0;
  const server: Server = createServer((_request, response) => response.end('here'));
  server.on('connection', () => {
    came += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const udp = createSocket('udp4', () => {
    came += 1;
  });
  udp.bind(port, '127.0.0.1');
  await once(udp, 'listening');
  return {
    port,
    came: () => came,
    close: () => {
      server.closeAllConnections();
      server.close();
      udp.close();
    },
  };
}

/** Everything that a page can try without the app's help. Answers what got through, by name. */
function attack(page: Page, port: number): Promise<string[]> {
  return page.evaluate(async (at) => {
    const through: string[] = [];
    const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const tag = (name: string, attributes: Record<string, string>, parent: Element = document.head) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) {
        try {
          element.setAttribute(key, value);
        } catch {
          // Trusted types refuse some addresses already.
        }
      }
      // A frame also says that its error page has loaded.
      if (name !== 'iframe') element.addEventListener('load', () => through.push(name));
      parent.append(element);
      return element;
    };
    for (const host of ['127.0.0.1', 'localhost', '0.0.0.0', '[::1]', '2130706433', 'example.org']) {
      const url = (what: string) => `http://${host}:${at}/${what}`;
      await fetch(url('fetch'), { mode: 'no-cors' }).then(
        () => through.push('fetch'),
        () => undefined,
      );
      await new Promise<void>((resolve) => {
        const request = new XMLHttpRequest();
        request.onload = () => through.push('xhr');
        request.onloadend = () => resolve();
        try {
          request.open('GET', url('xhr'));
          request.send();
        } catch {
          resolve();
        }
      });
      for (const make of [
        () => new WebSocket(`ws://${host}:${at}/socket`),
        () => new EventSource(url('events')),
        () => new Worker(url('worker')),
      ]) {
        try {
          make().addEventListener('open', () => through.push('open'));
        } catch {
          // Refused at once.
        }
      }
      navigator.sendBeacon(url('beacon'), 'x');
      tag('img', { src: url('img') });
      tag('img', { srcset: `${url('srcset')} 2x` });
      tag('script', {}).setAttribute('type', 'module');
      for (const rel of [
        'prefetch',
        'preconnect',
        'dns-prefetch',
        'preload',
        'modulepreload',
        'stylesheet',
        'icon',
        'manifest',
        'prerender',
      ])
        tag('link', { rel, href: url(rel), as: 'script' });
      tag('iframe', { src: url('frame') }, document.body);
      tag('object', { data: url('object') }, document.body);
      tag('embed', { src: url('embed') }, document.body);
      tag('video', { src: url('video'), autoplay: '' }, document.body);
      tag('audio', { src: url('audio'), autoplay: '' }, document.body);
      tag('div', {}, document.body).style.backgroundImage = `url(${url('background')})`;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        `@font-face { font-family: x; src: url(${url('font')}) } body { cursor: url(${url('cursor')}), auto; font-family: x, serif }`,
      );
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      const form = tag('form', { action: url('form'), method: 'post' }, document.body);
      (form as HTMLFormElement).submit();
      const anchor = tag('a', { href: url('ping'), ping: url('ping') }, document.body);
      (anchor as HTMLAnchorElement).click();
      const script = document.createElement('script');
      try {
        script.src = url('script');
        document.head.append(script);
      } catch {
        // Trusted types refuse the address already.
      }
      const peer = new RTCPeerConnection({
        iceServers: [{ urls: [`stun:${host}:${at}`, `turn:${host}:${at}?transport=tcp`], username: 'u', credential: 'c' }],
      });
      peer.createDataChannel('x');
      peer.onicecandidate = ({ candidate }) => {
        if (candidate?.type === 'srflx' || candidate?.type === 'relay') through.push('webrtc');
      };
      await peer.setLocalDescription(await peer.createOffer());
    }
    await wait(3000);
    return through;
  }, port);
}

test('nothing that a page tries reaches a server on this computer', async () => {
  const server = await listen();
  const run = await launch();
  try {
    // The counter counts: without this its zero would mean nothing.
    await fetch(`http://127.0.0.1:${server.port}/`);
    const control = server.came();
    expect(control).toBeGreaterThan(0);
    expect(await attack(await run.page(), server.port)).toEqual([]);
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
