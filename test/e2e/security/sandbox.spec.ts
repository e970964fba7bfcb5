/**
 * @file The sandbox of the operating system, as an ordinary user has it: every page runs under seccomp and can gain no rights. As
 * root Chromium has none, so here the app is started as somebody else.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { askInPage, COUNSELOR, lockFromPage, makeVault } from '../../support/driver';
import { electronPath, ROOT } from '../../support/launch';
import { kindOf } from '../../support/memory';
import { type Outside, type OutsideOptions, startOutside } from '../../support/outside';

/** Nobody, on every Linux that we know. */
const NOBODY = 65_534;

const isRoot = process.getuid?.() === 0;

/** A copy of the runtime and the built app that another user can read: this checkout may lie where only root may look. */
function copyFor(folder: string): string {
  const app = join(folder, 'app');
  mkdirSync(app);
  // Hard links where they can be made: the runtime has 250 MB.
  execFileSync('sh', ['-c', 'cp -al "$1" "$2" 2>/dev/null || cp -a "$1" "$2"', 'sh', dirname(electronPath()), join(folder, 'runtime')]);
  cpSync(join(ROOT, 'out/app'), join(app, 'out/app'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(app, 'package.json'));
  for (const name of ['better-sqlite3', 'highs'])
    cpSync(join(ROOT, 'node_modules', name), join(app, 'node_modules', name), { recursive: true, dereference: true });
  return app;
}

function asSomebodyElse(folder: string): OutsideOptions {
  const app = copyFor(folder);
  const home = join(folder, 'home');
  for (const dir of [home, join(home, 'profile'), join(home, 'run'), join(home, 'tmp')]) {
    mkdirSync(dir, { mode: 0o700 });
    chownSync(dir, NOBODY, NOBODY);
  }
  chmodSync(folder, 0o755);
  // Who may use the screen is often known by a file that only its owner can read.
  const cookie = join(home, 'cookie');
  const given = process.env.XAUTHORITY;
  if (given !== undefined && existsSync(given)) copyFileSync(given, cookie);
  if (existsSync(cookie)) chownSync(cookie, NOBODY, NOBODY);
  return {
    program: ['setpriv', '--reuid', `${NOBODY}`, '--regid', `${NOBODY}`, '--clear-groups', '--', join(folder, 'runtime', 'electron'), app],
    profile: join(home, 'profile'),
    folder: app,
    switches: ['--remote-debugging-port=0'],
    env: {
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_CACHE_HOME: home,
      XDG_RUNTIME_DIR: join(home, 'run'),
      TMPDIR: join(home, 'tmp'),
      XAUTHORITY: cookie,
    },
  };
}

const statusOf = (pid: number, name: string) =>
  new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];

/** Chromium's helper as an installed package has it: root's, and allowed to gain rights. A copy: the runtime's own is shared. */
function setUpHelper(folder: string): void {
  const helper = join(folder, 'runtime', 'chrome-sandbox');
  rmSync(helper);
  copyFileSync(join(dirname(electronPath()), 'chrome-sandbox'), helper);
  chownSync(helper, 0, 0);
  chmodSync(helper, 0o4755);
}

test('every page of an ordinary user runs sandboxed, and the app works in it', async () => {
  test.skip(process.platform !== 'linux', 'seccomp is the sandbox of Linux');
  test.skip(isRoot && !existsSync('/usr/bin/setpriv'), 'needs setpriv (util-linux) to start the app as another user');
  const folder = mkdtempSync('/tmp/circlekeeper-sandbox-');
  let run: Outside | undefined;
  try {
    run = startOutside(isRoot ? asSomebodyElse(folder) : { switches: ['--remote-debugging-port=0'] });
    const page = await run.page();
    const kinds = run.processes().map((pid) => ({ pid, kind: kindOf(pid) }));
    // Chromium keeps a renderer in reserve at times, and ends it when it likes: only one that is still there can be looked at.
    const renderers = kinds.filter(({ pid, kind }) => kind === 'renderer' && existsSync(`/proc/${pid}/status`));
    expect(renderers.length).toBeGreaterThan(0);
    for (const { pid } of renderers) {
      expect({ seccomp: statusOf(pid, 'Seccomp'), noNewPrivs: statusOf(pid, 'NoNewPrivs'), bounding: statusOf(pid, 'CapEff') }).toEqual({
        seccomp: '2',
        noNewPrivs: '1',
        bounding: '0000000000000000',
      });
      expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).not.toContain('--no-sandbox');
    }
    if (isRoot) expect(Number(statusOf(await run.main(), 'Uid'))).toBe(NOBODY);
    await makeVault(page);
    expect((await askInPage(page, 'vault.state', {})).status).toBe('open');
  } finally {
    await run?.end();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('where programs may make no sandbox by themselves, the helper makes it, also after a lock', async () => {
  test.skip(process.platform !== 'linux' || !isRoot || !existsSync('/usr/bin/setpriv'), 'only root can set up the helper');
  const folder = mkdtempSync('/tmp/circlekeeper-helper-');
  let run: Outside | undefined;
  try {
    const options = asSomebodyElse(folder);
    setUpHelper(folder);
    // As Ubuntu 24.04 does to every program.
    run = startOutside({ ...options, switches: [...(options.switches ?? []), '--disable-namespace-sandbox'] });
    await makeVault(await run.page());
    const first = await run.main();
    await lockFromPage(await run.page());
    await expect((await run.page(first)).getByRole('radio', { name: COUNSELOR.label })).toBeVisible();
    const kinds = run.processes().map((pid) => ({ pid, kind: kindOf(pid) }));
    const renderers = kinds.filter(({ pid, kind }) => kind === 'renderer' && existsSync(`/proc/${pid}/status`));
    expect(renderers.length).toBeGreaterThan(0);
    for (const { pid } of renderers) expect(statusOf(pid, 'Seccomp')).toBe('2');
    expect(run.processes()).not.toContain(first);
  } finally {
    await run?.end();
    rmSync(folder, { recursive: true, force: true });
  }
});
