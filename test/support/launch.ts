/**
 * @file Starts the built app in a real Electron with a fresh profile, for the end-to-end tests.
 *
 * [Note: Locking in tests]
 * Locking ends every process and starts the app anew (See: [Note: Lock ends processes]). Playwright can't follow a process that it
 * did not start, so here the app only ends and this helper starts it again on the same profile: `await run.locked()` after whatever
 * locks. That the app really starts itself anew is tested in `test/e2e/security/lock.spec.ts`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page, errors as playwright } from '@playwright/test';
import { killTree, mainsOf } from './memory';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The Electron that `npm test` found, or the one that the runtime script finds now. */
export function electronPath(): string {
  const given = process.env.CIRCLEKEEPER_ELECTRON;
  if (given !== undefined && given !== '') return given;
  return execFileSync(process.execPath, [join(ROOT, 'build/runtime/electron.mjs'), '--print'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
}

/** Switches that this machine needs: Chromium has no sandbox for root. */
export const machineSwitches: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export interface Running {
  /** The app as it runs now; locking starts another. */
  readonly app: ElectronApplication;
  /** The window that is there now. */
  page(): Promise<Page>;
  /** Waits until the app has locked itself, and answers the fresh window at the lock screen. */
  locked(): Promise<Page>;
  /** The profile folder: settings, vaults, caches. */
  readonly profile: string;
  /** What main wrote to its standard error. */
  readonly errors: string[];
  /** Policy violations and uncaught errors of every page. */
  readonly complaints: string[];
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Of an earlier run: continues it and is then not removed. */
  readonly profile?: string;
  readonly switches?: readonly string[];
  /** Variables for the app besides our own. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where the app lies: this checkout unless told, or a package's archive. */
  readonly app?: string;
}

/** How long the app may take to lock itself, in milliseconds. */
const LOCKING_TIME = 10_000;
/** How long the app may take to end once it is asked to, in milliseconds. */
const ENDING_TIME = 30_000;
/** How long Playwright may take to attach itself, in milliseconds. */
const ATTACHING_TIME = 20_000;

export async function launch(options: LaunchOptions = {}): Promise<Running> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'circlekeeper-e2e-'));
  const errors: string[] = [];
  const complaints: string[] = [];
  let ended: Promise<void>;
  const start = async (): Promise<ElectronApplication> => {
    const started = await attach(profile, {
      executablePath: electronPath(),
      cwd: ROOT,
      args: [options.app ?? '.', ...machineSwitches, `--user-data-dir=${profile}`, ...(options.switches ?? [])],
      env: { ...environment(), ...options.env },
    });
    // The process, and not only its debugger: until then it still holds the lock of a single instance, and a new start would give way.
    const child = started.process();
    ended = new Promise((resolve) => {
      if (child.exitCode !== null) resolve();
      else child.once('exit', () => resolve());
    });
    started.process().stderr?.on('data', (data: Buffer) => errors.push(data.toString('utf8')));
    for (const page of started.windows()) complain(page, complaints);
    started.on('window', (page) => complain(page, complaints));
    const prepared = started.evaluate(({ app, powerMonitor }) => {
      app.relaunch = () => undefined;
      // Nobody touches a virtual display: after five minutes of tests the app would rightly lock itself in the middle of one. Not
      // none: an app that is told so for ever does not believe it.
      powerMonitor.getSystemIdleTime = () => 1;
    });
    await within(ATTACHING_TIME, prepared, 'main did not answer its driver');
    return started;
  };
  let app = await start();
  return {
    get app() {
      return app;
    },
    page: () => windowOf(app),
    async locked() {
      await within(LOCKING_TIME, ended, 'the app did not lock');
      app = await start();
      return windowOf(app);
    },
    profile,
    errors,
    complaints,
    async close() {
      await within(ENDING_TIME, app.close(), 'the app did not end');
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * Starts the app under Playwright. Once in some sixty starts on a busy machine Playwright attaches in the very moment in which the
 * window goes from its empty page to ours, misses that, and waits for ever while the app stands there ready (seen in its protocol
 * log). That is a start that did not take place and not a failure of the app; it is done again.
 */
async function attach(profile: string, options: Parameters<typeof _electron.launch>[0], tries = 3): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: ATTACHING_TIME });
  } catch (error) {
    // An app that ended by itself is another error, and stays one.
    if (tries === 1 || !(error instanceof playwright.TimeoutError)) throw error;
    if (process.platform === 'linux') for (const main of mainsOf(profile)) killTree(main);
    return attach(profile, options, tries - 1);
  }
}

function complain(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
}

async function windowOf(app: ElectronApplication): Promise<Page> {
  // A print window counts as a page too; the window is the one that shows index.html and is not closed.
  for (let tries = 0; tries < 200; tries++) {
    const found = app
      .windows()
      .filter((w) => !w.isClosed() && w.url().startsWith('app://bundle/index.html'))
      .at(-1);
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no window appeared');
}

async function within(milliseconds: number, waited: Promise<void>, problem: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(problem)), milliseconds);
  });
  await Promise.race([waited, late]).finally(() => clearTimeout(timer));
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((e): e is [string, string] => e[1] !== undefined);
  return Object.fromEntries(entries.filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'));
}
