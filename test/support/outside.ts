/**
 * @file Starts the app as a person does, without Playwright in its main process, and looks into its pages from outside. For what
 * `launch.ts` can't show: locking with a real new start, another user, another copy of the app, switches, exit codes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { electronPath, machineSwitches, ROOT } from './launch';
import { killTree, mainsOf, processTree } from './memory';

export interface OutsideOptions {
  readonly profile?: string;
  readonly switches?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Another program with its arguments before the app's own: a wrapper, or a packaged app. */
  readonly program?: readonly [string, ...string[]];
  readonly folder?: string;
}

export interface Outside {
  readonly profile: string;
  /** Everything that it and its later starts wrote to standard output and error. */
  readonly output: string[];
  readonly child: ChildProcess;
  /** The main process as it is now: after a lock another one. Waits for one that is not `before`. */
  main(before?: number): Promise<number>;
  /** Every process of the app that runs now. */
  processes(): number[];
  /** The window's page now, in the main process that is not `before`. */
  page(before?: number): Promise<Page>;
  /** Kills it, whichever process it is by now, and removes the profile unless it was given. */
  end(): Promise<void>;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks until there is an answer. */
export async function eventually<T>(what: string, ask: () => T | undefined | Promise<T | undefined>, milliseconds = 20_000): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await pause(50);
  }
}

export function startOutside(options: OutsideOptions = {}): Outside {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'circlekeeper-outside-'));
  const [program, ...before] = options.program ?? [electronPath(), '.'];
  // Nobody touches a virtual display, and here nobody can pretend to: the longest patience that there is.
  const settings = join(profile, 'settings.json');
  if (!existsSync(settings)) writeFileSync(settings, JSON.stringify({ idleMinutes: 30 }), { mode: 0o666 });
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'));
  const switches = options.switches ?? [...machineSwitches, '--remote-debugging-port=0'];
  const child = spawn(program, [...before, ...switches, `--user-data-dir=${profile}`], {
    cwd: options.folder ?? ROOT,
    env: { ...inherited, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => output.push(data.toString('utf8')));
  let browser: Browser | undefined;
  const known = new Map<string, number>();
  const main = (not?: number) => eventually('the app', () => mainsOf(profile).find((pid) => pid !== not));
  return {
    profile,
    output,
    child,
    main,
    processes: () => mainsOf(profile).flatMap(processTree),
    async page(not) {
      await browser?.close().catch(() => undefined);
      const connected = await eventually('a window to look into', async () => connect(profile, await main(not), known)).catch(
        (error: Error) => {
          throw new Error(`${error.message}; it said: ${output.join('')}`);
        },
      );
      browser = connected;
      return windowIn(connected);
    },
    async end() {
      await browser?.close().catch(() => undefined);
      for (const pid of mainsOf(profile)) killTree(pid);
      await eventually('the end of the app', () => (mainsOf(profile).length === 0 ? true : undefined));
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Playwright's own patience would use up all of ours if the app is just about to open its window. */
const CONNECTING_TIME = 4_000;

/** @param known what the file with the port said for each main process; the file outlives the start that wrote it */
async function connect(profile: string, pid: number, known: Map<string, number>): Promise<Browser | undefined> {
  const file = join(profile, 'DevToolsActivePort');
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const [port, path] = text.split('\n');
  if (path === undefined || (known.get(text) ?? pid) !== pid) return undefined;
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: CONNECTING_TIME }).catch(() => undefined);
  if (browser !== undefined) known.set(text, pid);
  return browser;
}

function windowIn(browser: Browser): Promise<Page> {
  return eventually('the window', () =>
    browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((page) => page.url().startsWith('app://bundle/index.html')),
  );
}
