/** @file Ways to the network: what a hostile page tries, what hostile code in a page's worker tries, and a server that counts who comes. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OUTSIDE } from './silence';

/** A server on this computer that counts who comes: connections, and what is sent over UDP. */
export async function listen(): Promise<{ port: number; came: () => number; close: () => void }> {
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

/** What an attack is aimed at. */
export interface Aims {
  readonly port: number;
  readonly hosts: readonly string[];
}

/** A server on this computer, and whoever may be out there. */
export const aimsAt = (port: number): Aims => ({
  port,
  hosts: ['127.0.0.1', 'localhost', '0.0.0.0', '[::1]', '2130706433', 'example.org', ...OUTSIDE],
});

/**
 * Everything that a page can try without the app's help; runs in the page, so it uses nothing from here. Answers what got through, by
 * name.
 */
export async function attack({ port: at, hosts }: Aims): Promise<string[]> {
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
  for (const host of hosts) {
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
    for (const rel of ['prefetch', 'preconnect', 'dns-prefetch', 'preload', 'modulepreload', 'stylesheet', 'icon', 'manifest', 'prerender'])
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
}

/** What a worker of a page can try: it has no document. Runs in there. */
export async function attackFromWorker({ port, hosts }: Aims): Promise<string[]> {
  const through: string[] = [];
  const attempt = async (name: string, work: () => unknown) => {
    try {
      await work();
      through.push(name);
    } catch {
      // Refused.
    }
  };
  const opened = (source: EventTarget & { close(): void }) =>
    new Promise<void>((resolve, reject) => {
      source.addEventListener('open', () => resolve());
      source.addEventListener('error', () => reject(new Error('refused')));
    });
  for (const host of hosts) {
    const url = `http://${host}:${port}/worker`;
    await attempt('fetch', () => fetch(url, { mode: 'no-cors' }));
    await attempt('import', () => import(url));
    await attempt('socket', () => opened(new WebSocket(url.replace('http', 'ws'))));
    await attempt('events', () => opened(new EventSource(url)));
    await attempt('worker', async () => {
      const worker = new Worker(url, { type: 'module' });
      await new Promise<void>((resolve, reject) => {
        worker.addEventListener('message', () => resolve());
        worker.addEventListener('error', () => reject(new Error('refused')));
      });
    });
    await attempt('request', () => {
      const request = new XMLHttpRequest();
      request.open('GET', url, false);
      request.send();
    });
  }
  return through;
}
