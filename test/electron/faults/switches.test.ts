/** @file Switches that would open the app from outside end a packaged app; in development they are let through. */
import type { App } from 'electron';
import { describe, expect, it } from 'vitest';
import { guardSwitches } from '../../../electron/shell/switches';

/** security.md B.2, and the ones that loosen the sandbox, the isolation or the address lookup in other ways. */
const DANGEROUS = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'disable-web-security',
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-gpu-sandbox',
  'no-zygote',
  'single-process',
  'in-process-gpu',
  'host-resolver-rules',
  'host-rules',
  'proxy-server',
  'proxy-pac-url',
  'log-net-log',
  'enable-logging',
  'log-file',
  'v',
  'vmodule',
  'js-flags',
  'user-data-dir',
  'load-extension',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'browser-subprocess-path',
  'ignore-certificate-errors',
  'allow-file-access-from-files',
  'disable-site-isolation-trials',
  'enable-blink-features',
  'unsafely-treat-insecure-origin-as-secure',
  'inspect',
  'inspect-brk',
];

/** What `guardSwitches` uses of Electron's app, noting what is done to it. */
function fakeApp(packaged: boolean, given: readonly string[]) {
  const done: string[] = [];
  const set = new Map<string, string | undefined>();
  const app = {
    isPackaged: packaged,
    commandLine: {
      hasSwitch: (name: string) => given.includes(name),
      appendSwitch: (name: string, value?: string) => set.set(name, value),
    },
    exit: (code: number) => done.push(`exit ${code}`),
    enableSandbox: () => done.push('sandbox'),
  };
  return { app: app as unknown as App, args: given.map((name) => `--${name}=1`), done, set };
}

describe('a packaged app', () => {
  it.each(DANGEROUS)('ends when it is started with --%s', (name) => {
    const { app, args, done } = fakeApp(true, [name]);
    guardSwitches(app, args);
    expect(done).toEqual(['exit 86']);
  });
  it('ends however the switch is written', () => {
    for (const arg of [
      '--remote-debugging-port',
      '-remote-debugging-port=1',
      '--Remote-Debugging-Port=1',
      '/remote-debugging-port=1',
      '--',
      '--window-placed',
    ]) {
      const { app, done } = fakeApp(true, []);
      expect(guardSwitches(app, [arg])).toBe(false);
      expect(done).toEqual(['exit 86']);
    }
    // Parsed by Chromium and not seen by us.
    const { app, done } = fakeApp(true, ['remote-debugging-port']);
    expect(guardSwitches(app, [])).toBe(false);
    expect(done).toEqual(['exit 86']);
  });
  it('starts without them, in the sandbox', () => {
    const { app, args, done } = fakeApp(true, ['lang', 'window-place', 'force-device-scale-factor']);
    guardSwitches(app, args);
    expect(done).toEqual(['sandbox']);
  });
});

describe('a development run', () => {
  it.each(DANGEROUS)('starts with --%s', (name) => {
    const { app, args, done } = fakeApp(false, [name]);
    guardSwitches(app, args);
    expect(done).toEqual(name === 'no-sandbox' ? [] : ['sandbox']);
  });
});

it('every run looks up no name and fetches nothing in the background', () => {
  const { app, args, set } = fakeApp(true, []);
  guardSwitches(app, args);
  expect(set.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  expect(set.has('disable-background-networking')).toBe(true);
  expect(set.get('disable-features')?.split(',')).toContain('WebRtcHideLocalIpsWithMdns');
});
