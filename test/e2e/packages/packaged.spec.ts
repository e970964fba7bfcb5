/**
 * @file The package: made here, installed from its deb, its fuses read back, its program started from outside as an ordinary user, the
 * code in it driven through a practice vault, a print and an export, and removed again. A release can't be driven itself: its
 * inspector is off.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, type Page, test } from '@playwright/test';
import { PRACTICE_SIGN_INS } from '../../../electron/practice/sign-ins';
import { en } from '../../../renderer/text/en';
import { electronPath, launch, ROOT, type Running } from '../../support/launch';
import { killTree, kindOf, processTree } from '../../support/memory';
import { eventually } from '../../support/outside';
import { readPdf } from '../../support/pdf';
import { signIn } from '../pages/door';

/** A fuse in the wire, as the program holds it: the characters 0 and 1. */
const [OFF, ON] = [0x30, 0x31];
/** Nobody, on every Linux that we know. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const TRIAL = join(ROOT, 'out', 'trial');
const UNPACKED = join(TRIAL, 'linux-unpacked');
const { version: VERSION } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const DEB = join(TRIAL, `circlekeeper_${VERSION}_amd64.deb`);
const ARCHIVE = join(TRIAL, `circlekeeper-${VERSION}-linux-x64.tar.gz`);
const [INES] = PRACTICE_SIGN_INS;

test.describe.configure({ mode: 'serial' });
test.skip(process.platform !== 'linux', 'the package of this system is looked at on Linux');

let folder: string;
/** A system of its own for the installer of packages: nothing of this computer's is touched. */
let system: string;
/** The app as it was installed. */
let program: string;

/** Runs a program and answers what it said. */
const said = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8', maxBuffer: 64e6 });

/** The system's own installer, on a folder instead of the system; who is not root is it in a namespace. */
function dpkg(...args: string[]): void {
  const words = ['dpkg', `--root=${system}`, '--force-depends', ...args];
  const [first = '', ...rest] = isRoot ? words : ['unshare', '--user', '--map-root-user', ...words];
  execFileSync(first, rest, {
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Every file below, with a hash of what is in it. */
function filesBelow(at: string): Record<string, string> {
  const found = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  return Object.fromEntries(found.map((entry) => join(entry.parentPath, entry.name)).map((file) => [file, hash(file)]));
}

test.beforeAll(() => {
  test.setTimeout(240_000);
  execFileSync(process.execPath, [join(ROOT, 'build/dist/package.mjs'), '--trial', '--installers'], {
    cwd: ROOT,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '', ELECTRON_OVERRIDE_DIST_PATH: dirname(electronPath()) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // Short: Chromium puts a socket below it, whose path may have 107 letters.
  folder = mkdtempSync(join(tmpdir(), 'ck-package-'));
  chmodSync(folder, 0o755);
  system = join(folder, 'system');
  for (const name of ['info', 'updates', 'triggers']) mkdirSync(join(system, 'var/lib/dpkg', name), { recursive: true });
  writeFileSync(join(system, 'var/lib/dpkg/status'), '');
  dpkg('--install', DEB);
  program = join(system, 'opt/circlekeeper/circlekeeper');
});

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What the program is started with: another user where we are root, and that user's own home. */
function command(home: string): { command: string[]; env: NodeJS.ProcessEnv } {
  for (const dir of [home, join(home, 'run'), join(home, 'tmp')]) {
    mkdirSync(dir, { mode: 0o700, recursive: true });
    if (isRoot) chownSync(dir, NOBODY, NOBODY);
  }
  // Who may use the screen is often known by a file that only its owner can read.
  const cookie = join(home, 'cookie');
  const given = process.env.XAUTHORITY;
  if (given !== undefined && existsSync(given)) copyFileSync(given, cookie);
  if (isRoot && existsSync(cookie)) chownSync(cookie, NOBODY, NOBODY);
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env;
  return {
    command: isRoot ? ['setpriv', '--reuid', `${NOBODY}`, '--regid', `${NOBODY}`, '--clear-groups', '--', program] : [program],
    env: {
      ...inherited,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_CACHE_HOME: home,
      XDG_RUNTIME_DIR: join(home, 'run'),
      TMPDIR: join(home, 'tmp'),
      XAUTHORITY: cookie,
    },
  };
}

test('its fuses are those of a release', async () => {
  const wire = await getCurrentFuseWire(program);
  const expected: [FuseV1Options, boolean][] = [
    [FuseV1Options.RunAsNode, false],
    [FuseV1Options.EnableCookieEncryption, true],
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
    [FuseV1Options.EnableNodeCliInspectArguments, false],
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
    [FuseV1Options.OnlyLoadAppFromAsar, true],
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
    [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
  ];
  for (const [fuse, on] of expected) expect(wire[fuse], FuseV1Options[fuse]).toBe(on ? ON : OFF);
});

test('it holds one app and the list of what is in it', () => {
  expect(readdirSync(join(UNPACKED, 'resources')).sort()).toEqual(['app.asar', 'app.asar.unpacked']);
  expect(existsSync(join(UNPACKED, 'version'))).toBe(false);
  const bill = JSON.parse(readFileSync(join(ROOT, 'out/trial/circlekeeper.cdx.json'), 'utf8')) as {
    bomFormat: string;
    components: { name: string; group?: string; version: string }[];
  };
  expect(bill.bomFormat).toBe('CycloneDX');
  const names = bill.components.map(({ group, name }) => (group === undefined ? name : `${group}/${name}`));
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  for (const name of Object.keys(dependencies)) expect(names).toContain(name);
  for (const name of ['vitest', 'electron-builder', '@playwright/test']) expect(names).not.toContain(name);
});

test('the deb runs nothing at installing, and brings a menu entry, icons, its papers and a sandbox', () => {
  const control = execFileSync('sh', ['-c', 'dpkg-deb --ctrl-tarfile "$1" | tar -t', 'sh', DEB], { encoding: 'utf8' });
  expect(
    control
      .split('\n')
      .map((name) => name.replace(/^\.\//, ''))
      .filter((name) => name !== ''),
  ).toEqual(['control']);
  expect(said('dpkg-deb', '--field', DEB, 'Version').trim()).toBe(VERSION);
  expect(said('dpkg-deb', '--field', DEB, 'Depends')).toContain('libgtk-3-0 | libgtk-3-0t64');
  const owners = said('dpkg-deb', '--contents', DEB)
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/)[1]);
  expect([...new Set(owners)]).toEqual(['root/root']);
  for (const path of [
    'usr/share/applications/circlekeeper.desktop',
    'usr/share/metainfo/org.circlekeeper.app.metainfo.xml',
    'usr/share/icons/hicolor/16x16/apps/circlekeeper.png',
    'usr/share/icons/hicolor/scalable/apps/circlekeeper.svg',
    'usr/share/doc/circlekeeper/copyright',
    'opt/circlekeeper/LICENSES.packages.txt',
    'opt/circlekeeper/LICENSES.chromium.html',
  ])
    expect(existsSync(join(system, path)), path).toBe(true);
  expect(readlinkSync(join(system, 'usr/bin/circlekeeper'))).toBe('/opt/circlekeeper/circlekeeper');
  expect(statSync(join(system, 'opt/circlekeeper/chrome-sandbox')).mode & 0o7777).toBe(0o4755);
  expect(statSync(join(system, 'opt/circlekeeper/resources/app.asar')).mode & 0o7777).toBe(0o644);
});

test('the archive holds the same, in one folder, by one time and nobody of this computer', () => {
  const lines = said('tar', '--list', '--verbose', '--numeric-owner', '--full-time', '--utc', '--file', ARCHIVE).trim().split('\n');
  const fields = lines.map((line) => line.split(/\s+/));
  expect([...new Set(fields.map(([, owner]) => owner))]).toEqual(['0/0']);
  expect(new Set(fields.map(([, , , day, time]) => `${day} ${time}`)).size).toBe(1);
  const names = fields.map((one) => one[5] ?? '');
  expect(names.filter((name) => !name.startsWith(`circlekeeper-${VERSION}/`))).toEqual([]);
  expect(names).toEqual(
    expect.arrayContaining(
      ['circlekeeper', 'resources/app.asar', 'LICENSES.packages.txt'].map((name) => `circlekeeper-${VERSION}/${name}`),
    ),
  );
});

test('switches and variables that would open it from outside end it, or do nothing', () => {
  test.setTimeout(120_000);
  const { command: words, env } = command(join(folder, 'home-switches'));
  const [first = '', ...rest] = words;
  const refused = [
    '--remote-debugging-port=0',
    '--inspect=0',
    '--no-sandbox',
    '--js-flags=--expose-gc',
    '--user-data-dir=/tmp/other',
    '--disable-web-security',
  ];
  for (const wanted of refused) {
    const run = spawnSync(first, [...rest, wanted], { env, timeout: 20_000, encoding: 'utf8' });
    expect(run.status, `${wanted}: ${run.stderr}`).toBe(86);
  }
  // As Node it would run any program with the app's name on it.
  const asNode = spawnSync(first, [...rest, '-e', 'process.exit(42)'], { env: { ...env, ELECTRON_RUN_AS_NODE: '1' }, timeout: 20_000 });
  expect(asNode.status).toBe(86);
  // Nothing of a vault was made or opened meanwhile.
  expect(existsSync(join(folder, 'home-switches', 'Circlekeeper', 'vault'))).toBe(false);
});

test('it starts for an ordinary user, sandboxed, listens to nobody, and a second start gives way', async () => {
  test.setTimeout(120_000);
  const home = join(folder, 'home');
  const { command: words, env } = command(home);
  const [first = '', ...rest] = words;
  const child: ChildProcess = spawn(first, rest, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  child.stderr?.on('data', (data: Buffer) => said.push(data.toString('utf8')));
  const pid = child.pid ?? 0;
  try {
    const renderer = await eventually(
      'the window',
      () =>
        processTree(pid).find((one) => kindOf(one) === 'renderer' && readFileSync(`/proc/${one}/status`, 'utf8').includes('Seccomp:\t2')),
      40_000,
    ).catch((error: Error) => {
      throw new Error(`${error.message}; it said: ${said.join('')}`);
    });
    expect(readFileSync(`/proc/${renderer}/status`, 'utf8')).toMatch(/NoNewPrivs:\s*1/);
    expect(readlinkSync(`/proc/${pid}/exe`)).toBe(program);
    // The vault process is there too, and the settings lie in this person's own data folder.
    await eventually('the vault process', () => processTree(pid).find((one) => kindOf(one).startsWith('utility')));
    await eventually('its data folder', () => (existsSync(join(home, 'Circlekeeper')) ? true : undefined));
    const second = spawnSync(first, rest, { env, timeout: 30_000, encoding: 'utf8' });
    expect(second.status, second.stderr).toBe(0);
    // Nobody listens: none of its sockets is a listening one of the network.
    const listening = new Set(
      ['tcp', 'tcp6'].flatMap((name) =>
        readFileSync(`/proc/${pid}/net/${name}`, 'utf8')
          .split('\n')
          .map((line) => line.trim().split(/\s+/))
          .filter((fields) => fields[3] === '0A')
          .map((fields) => fields[9]),
      ),
    );
    const sockets = processTree(pid).flatMap((one) =>
      readdirSync(`/proc/${one}/fd`).flatMap((fd) => {
        try {
          return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${one}/fd/${fd}`))?.[1] ?? [];
        } catch {
          // It was closed meanwhile.
          return [];
        }
      }),
    );
    expect(sockets.length).toBeGreaterThan(0);
    expect(sockets.filter((inode) => listening.has(inode))).toEqual([]);
    expect(child.exitCode).toBe(null);
  } finally {
    killTree(pid);
  }
});

test('the packaged code makes a practice vault, prints and exports', async () => {
  test.setTimeout(240_000);
  const out = join(folder, 'out');
  mkdirSync(out);
  const running: Running = await launch({ app: join(UNPACKED, 'resources', 'app.asar') });
  try {
    const page = await running.page();
    await running.app.evaluate(({ dialog }, to) => {
      dialog.showSaveDialog = (async (...args: unknown[]) => {
        const { defaultPath } = args.at(-1) as { defaultPath?: string };
        return { canceled: false, filePath: `${to}/${(defaultPath ?? 'x').split(/[\\/]/).at(-1)}` };
      }) as typeof dialog.showSaveDialog;
    }, out);
    await page.getByRole('button', { name: en.vault.welcome.practice }).click();
    await page.getByRole('radio', { name: INES.label }).waitFor({ timeout: 120_000 });
    await signIn(page, INES.label, INES.passphrase);
    await printChronology(page);
    const [file = ''] = readdirSync(out).filter((name) => name.endsWith('.pdf'));
    const pdf = await readPdf(join(out, file));
    expect(pdf.tagged).toBe(true);
    expect(pdf.text).toContain('Practice');
    // An export: the calendar file of the check-ins.
    await page.getByRole('link', { name: en.shell.checkins, exact: true }).click();
    await page.getByRole('button', { name: en.checkinBoard.file.open }).click();
    const dialog = page.getByRole('dialog', { name: en.checkinBoard.file.title });
    await dialog.getByRole('button', { name: en.checkinBoard.file.save }).click();
    await dialog.waitFor({ state: 'detached' });
    const [calendar = ''] = readdirSync(out).filter((name) => name.endsWith('.ics'));
    expect(readFileSync(join(out, calendar), 'utf8')).toContain('BEGIN:VCALENDAR');
    expect(running.complaints).toEqual([]);
  } finally {
    await running.close();
  }
});

async function printChronology(page: Page): Promise<void> {
  await page.getByRole('link', { name: en.shell.cases, exact: true }).click();
  // Until the list is there the page before it has links of the same names.
  await page.getByRole('heading', { level: 1, name: en.cases.list.title, exact: true }).waitFor();
  await page
    .getByRole('link', { name: /Corridor, again/ })
    .first()
    .click();
  await page.getByRole('link', { name: en.notes.chronology.open }).first().click();
  await page.getByRole('heading', { level: 1, name: en.notes.chronology.title }).waitFor();
  await page.getByRole('button', { name: en.notes.chronology.print, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: en.notes.print.title });
  await dialog.getByLabel(en.ui.print.toWhom).fill('Ms Odalys Fenwick');
  await dialog.getByLabel(en.ui.print.why).fill('Handover');
  await dialog.getByRole('button', { name: en.ui.print.pdf }).click();
  await dialog.waitFor({ state: 'detached', timeout: 60_000 });
}

test('removing it takes the program and nothing of anybody’s', () => {
  const home = join(folder, 'home', 'Circlekeeper');
  mkdirSync(join(home, 'vault'), { recursive: true });
  writeFileSync(join(home, 'vault', 'vault.json'), 'a vault, as far as an installer knows');
  const before = filesBelow(home);
  expect(Object.keys(before)).toContain(join(home, 'vault', 'vault.json'));
  dpkg('--purge', 'circlekeeper');
  expect(existsSync(join(system, 'opt'))).toBe(false);
  expect(readdirSync(system)).toEqual(['var']);
  expect(filesBelow(home)).toEqual(before);
});
