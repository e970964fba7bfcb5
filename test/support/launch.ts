/** @file Starts the built app in a real Electron with a fresh profile, for the end-to-end tests. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The Electron that `npm test` found, or the one that the runtime script finds now. */
export function electronPath(): string {
  const given = process.env.CIRCLEKEEPER_ELECTRON;
  if (given !== undefined && given !== '') return given;
  return execFileSync(process.execPath, [join(ROOT, 'build/runtime/electron.mjs'), '--print'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
}

/** Switches that this machine needs: Chromium has no sandbox for root. */
export const machineSwitches: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export interface Running {
  readonly app: ElectronApplication;
  /** The window that is there now; locking opens a fresh one. */
  page(): Promise<Page>;
  /** The profile folder: settings, vaults, caches. */
  readonly profile: string;
  /** What main wrote to its standard error. */
  readonly errors: string[];
  /** Policy violations and uncaught errors of every page. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Launches. `profile` of an earlier run continues it and is then not removed. */
export async function launch(options: { profile?: string; switches?: readonly string[] } = {}): Promise<Running> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'circlekeeper-e2e-'));
  const app = await _electron.launch({
    executablePath: electronPath(),
    cwd: ROOT,
    args: ['.', ...machineSwitches, `--user-data-dir=${profile}`, ...(options.switches ?? [])],
    env: environment(),
  });
  const errors: string[] = [];
  const complaints: string[] = [];
  app.process().stderr?.on('data', (data: Buffer) => errors.push(data.toString('utf8')));
  const watch = (page: Page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  };
  for (const page of app.windows()) watch(page);
  app.on('window', watch);
  const page = async (): Promise<Page> => {
    // A print window counts as a page too; the window is the one that shows index.html and is not closed.
    for (let tries = 0; tries < 200; tries++) {
      const found = app.windows().filter((w) => !w.isClosed() && w.url().startsWith('app://bundle/index.html')).at(-1);
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('no window appeared');
  };
  return {
    app,
    page,
    profile,
    errors,
    complaints,
    async close() {
      await app.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((e): e is [string, string] => e[1] !== undefined);
  return Object.fromEntries(entries.filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'));
}
