/** @file The window stays where it is, opens no other, downloads nothing, is granted nothing, and only it may ask. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { askInPage, askShellInPage, makeVault } from '../../support/driver';
import { launch, ROOT, type Running } from '../../support/launch';

const HOME = 'app://bundle/index.html';

let run: Running;
let folder: string;
test.beforeEach(async () => {
  run = await launch();
  folder = mkdtempSync(join(tmpdir(), 'circlekeeper-walls-'));
});
test.afterEach(async () => {
  await run.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How many windows and other contents there are, and where they are. What the window is told in its address is left out. */
const places = () =>
  run.app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL().split('?')[0]));

test('navigation and new windows are refused', async () => {
  const page = await run.page();
  // Not while its own files still load: a refused navigation also ends loading.
  await askInPage(page, 'vault.state', {});
  const file = join(folder, 'hostile.html');
  writeFileSync(file, '<title>hostile</title>');
  const aims = [
    'https://example.org/',
    `file://${file}`,
    'data:text/html,<b>x</b>',
    'app://other/index.html',
    'javascript:1',
    'mailto:a@example.org',
    'chrome://gpu',
    'view-source:app://bundle/index.html',
  ];
  for (const aim of aims) {
    await page.evaluate(async (address) => {
      const attempts = [
        () => location.assign(address),
        () => location.replace(address),
        () => {
          location.href = address;
        },
        () => window.open(address),
        () => window.open(address, '_self'),
        () => window.open(address, 'named', 'popup,nodeIntegration=1,contextIsolation=0,sandbox=0'),
        () => {
          for (const target of ['_blank', '_self', '_top']) {
            const anchor = Object.assign(document.createElement('a'), { href: address, target });
            document.body.append(anchor);
            anchor.click();
            anchor.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }));
            anchor.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
          }
        },
        () => {
          const meta = document.createElement('meta');
          meta.httpEquiv = 'refresh';
          meta.content = `0; url=${address}`;
          document.head.append(meta);
        },
        () => {
          const form = Object.assign(document.createElement('form'), { action: address, target: '_blank' });
          document.body.append(form);
          form.submit();
        },
      ];
      for (const attempt of attempts) {
        try {
          attempt();
        } catch {
          // Refused at once.
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 150));
    }, aim);
    expect(await places(), aim).toEqual([HOME]);
    // It is still the same page and it still works. Asked by main: Playwright waits for navigations that will never end.
    const works = await run.app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()[0]
        ?.executeJavaScript(`bridge.shell('none', {}).then(({ error }) => error.kind + document.getElementById('root').childElementCount)`),
    );
    expect(works).toBe('invalid1');
  }
});

test('a dropped file or link is not opened', async () => {
  const page = await run.page();
  const file = join(folder, 'dropped.html');
  writeFileSync(file, '<title>dropped</title>');
  const devtools = await page.context().newCDPSession(page);
  for (const data of [
    { items: [], files: [file], dragOperationsMask: 1 },
    { items: [{ mimeType: 'text/uri-list', data: 'https://example.org/' }], dragOperationsMask: 1 },
  ]) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    await page.waitForTimeout(400);
    expect(await places()).toEqual([HOME]);
  }
});

test('nothing is downloaded', async () => {
  const page = await run.page();
  await run.app.evaluate(({ app, session, webContents }, to) => {
    const seen: string[] = [];
    (globalThis as unknown as { seen: string[] }).seen = seen;
    app.setPath('downloads', to);
    for (const ses of [session.defaultSession, session.fromPartition('circlekeeper', { cache: false })]) {
      ses.on('will-download', (event, item) => {
        // Ours is heard after the app's own listener, which has refused by now.
        seen.push(`${event.defaultPrevented}`);
        item.on('done', (_done, state) => seen.push(state));
      });
    }
    webContents.getAllWebContents()[0]?.downloadURL('app://bundle/index.html');
  }, folder);
  await page.evaluate(async () => {
    for (const href of [URL.createObjectURL(new Blob(['x'.repeat(100)])), 'app://bundle/index.html', 'data:text/plain,x']) {
      const anchor = Object.assign(document.createElement('a'), { href, download: 'taken.txt' });
      document.body.append(anchor);
      anchor.click();
    }
    await new Promise((resolve) => setTimeout(resolve, 800));
  });
  const seen = await run.app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  expect(seen.filter((one) => one === 'completed' || one === 'false')).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

test('no permission is granted', async () => {
  const page = await run.page();
  const granted = await page.evaluate(async () => {
    const through: string[] = [];
    const soon = <T>(work: Promise<T>): Promise<T> =>
      Promise.race([work, new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), 1500))]);
    const attempt = async (name: string, work: () => Promise<unknown>) => {
      try {
        await soon(work());
        through.push(name);
      } catch {
        // Refused.
      }
    };
    // Some are only looked at after a click or a key.
    await attempt('camera', () => navigator.mediaDevices.getUserMedia({ video: true }));
    await attempt('microphone', () => navigator.mediaDevices.getUserMedia({ audio: true }));
    await attempt('screen', () => navigator.mediaDevices.getDisplayMedia());
    await attempt('geolocation', () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)));
    await attempt('reading the clipboard', () => navigator.clipboard.readText());
    await attempt('midi', () => navigator.requestMIDIAccess());
    await attempt('wake lock', () => navigator.wakeLock.request());
    await attempt('lasting storage', async () => {
      if (!(await navigator.storage.persist())) throw new Error('refused');
    });
    for (const kind of ['usb', 'serial', 'hid', 'bluetooth'] as const) {
      const device = (
        navigator as unknown as Record<
          string,
          { requestDevice?(o: object): Promise<unknown>; requestPort?(): Promise<unknown> } | undefined
        >
      )[kind];
      await attempt(
        kind,
        async () =>
          (await device?.requestPort?.()) ??
          (await device?.requestDevice?.({ filters: [], acceptAllDevices: true })) ??
          Promise.reject(new Error('not there')),
      );
    }
    if ((await soon(Notification.requestPermission()).catch(() => 'denied')) === 'granted') through.push('notifications');
    for (const name of [
      'notifications',
      'geolocation',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
      'background-sync',
      'storage-access',
      'screen-wake-lock',
      'window-management',
      'local-fonts',
      'idle-detection',
    ]) {
      const status = await navigator.permissions.query({ name: name as PermissionName }).catch(() => undefined);
      if (status?.state === 'granted') through.push(`permission ${name}`);
    }
    return through;
  });
  expect(granted).toEqual([]);
});

test('a webview is an unknown element', async () => {
  const page = await run.page();
  await page.evaluate(async () => {
    const webview = document.createElement('webview');
    webview.setAttribute('nodeintegration', '');
    // As an attribute by another name: trusted types would refuse the address otherwise.
    webview.setAttribute('src', 'app://bundle/index.html');
    document.body.append(webview);
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  expect(await places()).toEqual([HOME]);
});

test('a window that knows webviews, as somebody would have made it, still attaches none', async () => {
  const attached = await run.app.evaluate(async ({ app, BrowserWindow, session }) => {
    const seen: string[] = [];
    app.on('web-contents-created', (_event, contents) => seen.push(contents.getType()));
    const ours = session.fromPartition('circlekeeper', { cache: false });
    const window = new BrowserWindow({ show: false, webPreferences: { session: ours, webviewTag: true } });
    const asked = new Promise<string>((resolve) => {
      window.webContents.on('will-attach-webview', (event) => resolve(event.defaultPrevented ? 'refused' : 'allowed'));
      setTimeout(() => resolve('not asked'), 5_000);
    });
    await window.loadURL('about:blank');
    await window.webContents.executeJavaScript(`document.body.innerHTML = '<webview src="about:blank" allowpopups></webview>'; 0`);
    const answer = await asked;
    window.destroy();
    return { seen, answer };
  });
  expect(attached).toEqual({ seen: ['window'], answer: 'refused' });
});

interface Preferences {
  readonly url: string;
  readonly preferences: Record<string, unknown>;
}

test('every window, the print window too, is made with the strictest preferences', async () => {
  await makeVault(await run.page());
  const page = await run.page();
  const pdf = join(folder, 'sheet.pdf');
  await run.app.evaluate(({ app, dialog, BrowserWindow }, file) => {
    const seen: Preferences[] = [];
    (globalThis as unknown as { seen: Preferences[] }).seen = seen;
    const look = (contents: Electron.WebContents) =>
      seen.push({
        url: contents.getURL().split('?')[0] ?? '',
        preferences: (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences(),
      });
    for (const window of BrowserWindow.getAllWindows()) look(window.webContents);
    app.on('web-contents-created', (_event, contents) => contents.on('did-finish-load', () => look(contents)));
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file });
  }, pdf);
  const { job } = await askInPage(page, 'prints.recoverySheet', {
    code: '2WJAF-HN7Z0-DQH87-A5K3X-27KHC-K9CYX-V8GAM',
    paper: 'a4',
    language: 'en',
  });
  expect(await askShellInPage(page, 'print', { job, as: 'pdf', name: 'recovery-sheet' })).toEqual({ ok: true, value: true });
  expect(readdirSync(folder)).toEqual(['sheet.pdf']);
  const seen = await run.app.evaluate(() => (globalThis as unknown as { seen: Preferences[] }).seen);
  expect(seen.map(({ url }) => url)).toEqual([HOME, 'app://bundle/print.html']);
  for (const { preferences, url } of seen) {
    expect(preferences, url).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
    // Electron tells these only when they are on.
    for (const name of ['nodeIntegrationInWorker', 'navigateOnDragDrop', 'spellcheck', 'plugins'])
      expect(preferences[name] ?? false, `${name} of ${url}`).toBe(false);
    expect([undefined, ''], url).toContain(preferences.enableBlinkFeatures);
  }
  // The print window is gone with its document.
  expect(await places()).toEqual([HOME]);
  const world = await page.evaluate(() => ({
    found: ['require', 'process', 'module', 'global', 'Buffer', '__dirname', 'ipcRenderer', 'electron'].filter(
      (name) => name in globalThis,
    ),
    bridge: Object.keys((globalThis as unknown as { bridge: object }).bridge).sort(),
  }));
  expect(world).toEqual({ found: [], bridge: ['connect', 'onLockSoon', 'shell'] });
});

test('only the window itself gets a port or an answer of main', async () => {
  await makeVault(await run.page());
  // Windows as somebody would have them who got so far: with the app's own preload, from its own session, at its own address.
  const answers = await run.app.evaluate(
    async ({ BrowserWindow, session }, preload) => {
      const ours = session.fromPartition('circlekeeper', { cache: false });
      const ask = async (contents: Electron.WebContents): Promise<unknown> =>
        contents.executeJavaScript(`new Promise(async (resolve) => {
          let port = false;
          addEventListener('message', (event) => { if (event.data === 'vault-port') port = true; });
          bridge.connect();
          const results = [];
          for (const [method, input] of [['lock', {}], ['setTheme', { theme: 'dark' }], ['chooseExportFolder', {}], ['print', { job: 'a'.repeat(32), as: 'pdf', name: 'x' }]]) results.push((await bridge.shell(method, input)).error?.kind);
          setTimeout(() => resolve({ port, results }), 500);
        })`);
      const found: Record<string, unknown> = {};
      for (const [name, url] of [
        ['another window at our address', 'app://bundle/index.html'],
        ['a window at another address', 'about:blank'],
      ] as const) {
        const window = new BrowserWindow({ show: false, webPreferences: { session: ours, preload } });
        await window.loadURL(url);
        found[name] = await ask(window.webContents);
        window.destroy();
      }
      return found;
    },
    join(ROOT, 'out/app/preload-window.cjs'),
  );
  const refused = { port: false, results: ['forbidden', 'forbidden', 'forbidden', 'forbidden'] };
  expect(answers).toEqual({ 'another window at our address': refused, 'a window at another address': refused });

  const page = await run.page();
  const frame = await page.evaluate(async () => {
    const inner = document.createElement('iframe');
    document.body.append(inner);
    const own = inner.contentWindow as unknown as { bridge?: unknown } | null;
    const at = document.createElement('iframe');
    at.setAttribute('src', 'app://bundle/index.html');
    document.body.append(at);
    await new Promise((resolve) => setTimeout(resolve, 500));
    // A frame of the app's own address would be readable; the policy lets none load.
    return { own: own?.bridge !== undefined, loaded: at.contentDocument?.getElementById('root') !== null && at.contentDocument !== null };
  });
  expect(frame).toEqual({ own: false, loaded: false });
  for (const [method, input] of [
    ['constructor', {}],
    ['__proto__', {}],
    ['lock', { x: 1 }],
    ['print', { job: '../x', as: 'pdf', name: 'x' }],
    ['print', { job: 'a'.repeat(32), as: 'pdf', name: '../../etc/x' }],
    ['setTheme', 'dark'],
  ] as const) {
    expect(await askShellInPage(page, method as 'lock', input as Record<string, never>)).toEqual({ ok: false, error: { kind: 'invalid' } });
  }
});

test('a page that leaves for about:blank, about which Electron asks nobody, is locked away', async () => {
  const page = await run.page();
  await makeVault(page);
  const answer = await page
    .evaluate(() => {
      const { bridge } = globalThis as unknown as { bridge: { shell(method: string, input: object): Promise<unknown> } };
      location.href = 'about:blank';
      return new Promise((resolve) => setTimeout(() => resolve(bridge.shell('setTheme', { theme: 'dark' })), 50));
    })
    .catch(() => undefined);
  expect([undefined, { ok: false, error: { kind: 'forbidden' } }]).toContainEqual(answer);
  const fresh = await run.locked();
  expect((await askInPage(fresh, 'vault.state', {})).status).toBe('locked');
});
