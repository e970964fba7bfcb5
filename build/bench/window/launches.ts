/** @file Rows that need windows: start, lock and memory of the built app against a hello-world Electron, in turns. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { PRACTICE_SIGN_INS } from '../../../electron/practice/sign-ins';
import { attempt } from '../attempt';
import { GOALS, type Row } from '../rows';
import { ratioOf } from '../statistics';
import { Browser, type Page, within } from './browser';
import { DESTROY, writeHello } from './hello';
import { canSeeProcesses, dead, type Memory, memoryOf, vaultProcesses } from './processes';

/** After the first paint until memory is read: caches are filled and what was only for the start is given back. */
const SETTLE = 2_000;

/**
 * The moment at which the heading's frame was painted, in milliseconds since 1970. The largest contentful paint is what Chromium itself
 * wrote down, so looking for it late does not change it; where it is not told, two frames after the heading appeared.
 */
const PAINTED = `new Promise((resolve) => {
  const look = () => {
    const heading = document.querySelector('h1');
    if (heading === null || heading.textContent.trim() === '') return setTimeout(look, 10);
    const paint = () => new Promise((seen) => {
      new PerformanceObserver((list) => seen(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
      requestAnimationFrame(() => requestAnimationFrame((at) => setTimeout(() => seen(at), 500)));
    });
    paint().then((at) => resolve(performance.timeOrigin + at));
  };
  look();
})`;

export interface Launching {
  /** The folder of the project, where the app is built. */
  readonly root: string;
  readonly work: string;
  /** The vault whose sign-in is the first screen. */
  readonly vault: string;
  readonly cases: number;
  readonly rounds: number;
  readonly say: (line: string) => void;
}

function environment(): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _node, ...env } = process.env;
  return env;
}

/** Chromium has no sandbox for root; `build/tool.mjs` knows what else the machine's display wants. */
const switches = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...(process.env.CIRCLEKEEPER_SWITCHES ?? '').split(' ').filter((one) => one !== ''),
];

function start(folder: string, profile: string): Browser {
  return new Browser(process.execPath, [...switches, '.'], { profile, cwd: folder, env: environment() });
}

/** Waits until the page stands: an answer that comes while it still loads is lost with the old document. */
async function evaluateOnceThere(browser: Browser, page: Page, expression: string): Promise<unknown> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await browser.evaluate(page, expression);
    } catch (error) {
      if (tries === 100) throw error;
      await wait(20);
    }
  }
}

interface Launched {
  readonly browser: Browser;
  readonly page: Page;
  /** From start to painted, in milliseconds. */
  readonly took: number;
}

async function untilPainted(browser: Browser): Promise<Launched> {
  const page = await browser.page();
  const painted = z.number().parse(await evaluateOnceThere(browser, page, PAINTED));
  return { browser, page, took: painted - browser.began };
}

const pidOf = ({ process: { pid } }: Browser): number => {
  if (pid === undefined) throw new Error('it did not start');
  return pid;
};

/** From asking until the window is gone and, of the app, the vault process dead. */
async function endOfWindow({ browser, page }: Launched, expression: string, vault: readonly number[]): Promise<number> {
  const began = performance.now();
  const gone = browser.gone(page);
  // The page that answers is the one that goes, so its answer may never come.
  browser.evaluate(page, expression).catch(() => undefined);
  await Promise.all([gone, within(dead(vault), 'the end of the vault process')]);
  return performance.now() - began;
}

interface Measured {
  readonly took: number[];
  readonly memory: Memory[];
  readonly ended: number[];
}

const nothing = (): Measured => ({ took: [], memory: [], ended: [] });

async function measure(folder: string, profile: string, into: Measured, ending: string): Promise<void> {
  const browser = start(folder, profile);
  try {
    const launched = await untilPainted(browser);
    into.took.push(launched.took);
    if (!canSeeProcesses()) return;
    await wait(SETTLE);
    into.memory.push(memoryOf(pidOf(browser)));
    into.ended.push(await endOfWindow(launched, ending, vaultProcesses(pidOf(browser))));
  } finally {
    await browser.end();
  }
}

/** A fresh profile in which `vault` is the one that is opened. */
function profileFor(work: string, vault: string | undefined): string {
  const profile = mkdtempSync(join(work, 'profile-'));
  mkdirSync(profile, { recursive: true });
  if (vault !== undefined) writeFileSync(join(profile, 'settings.json'), JSON.stringify({ vault, idleMinutes: 30 }));
  return profile;
}

const LOCK = "void window.bridge.shell('lock', {})";

export async function launchRows({ root, work, vault, cases, rounds, say }: Launching): Promise<Row[]> {
  say('Timing starts ...');
  const hello = writeHello(join(work, 'hello'));
  const [ours, theirs] = [nothing(), nothing()];
  // The first start of each reads its files from the disk; it warms and does not count.
  for (let round = -1; round < rounds; round += 1) {
    const [a, b] = round < 0 ? [nothing(), nothing()] : [ours, theirs];
    for (const turn of round % 2 === 0 ? ['ours', 'theirs'] : ['theirs', 'ours']) {
      const profile = profileFor(work, turn === 'ours' ? vault : undefined);
      if (turn === 'ours') await measure(root, profile, a, LOCK);
      else await measure(hello, profile, b, `document.title = '${DESTROY}'`);
    }
  }
  const rows: Row[] = [{ row: 'start to lock screen, over hello-world', cases, goal: GOALS.start, ...ratioOf(ours.took, theirs.took) }];
  if (!canSeeProcesses()) {
    say('Memory and locking are not measured: this system does not show its processes in /proc.');
    return rows;
  }
  const memory = (where: string, one: readonly Memory[]): Row[] => {
    const over = (kind: keyof Memory) =>
      ratioOf(
        one.map((m) => m[kind]),
        theirs.memory.map((m) => m[kind]),
      );
    return [
      { row: `resident memory at ${where}, over hello-world`, cases, goal: GOALS.memory, ...over('resident') },
      { row: `own memory at ${where}, over hello-world`, cases, goal: undefined, ...over('own') },
    ];
  };
  return [
    ...rows,
    { row: 'lock, over destroying an empty window', cases, goal: GOALS.lock, ...ratioOf(ours.ended, theirs.ended) },
    ...memory('the lock screen', ours.memory),
    ...(await attempt('Memory at the case list', async () => {
      // Once is enough: memory does not depend on what else the machine does.
      const signedIn = await memorySignedIn(root, profileFor(work, vault));
      return memory(
        'the case list',
        theirs.memory.map(() => signedIn),
      );
    })),
  ];
}

/** Signs in as a person would and waits for the list. */
async function memorySignedIn(root: string, profile: string): Promise<Memory> {
  const [counselor] = PRACTICE_SIGN_INS;
  const browser = start(root, profile);
  try {
    const { page } = await untilPainted(browser);
    await browser.evaluate(
      page,
      `(async () => {
        const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
        const until = async (look) => {
          for (const end = Date.now() + 60_000; ; await wait(50)) {
            const seen = look();
            if (seen) return seen;
            if (Date.now() > end) throw new Error('not there: ' + look);
          }
        };
        const person = [...document.querySelectorAll('label')].find((label) => label.textContent.includes(${JSON.stringify(counselor.label)}));
        person.querySelector('input').click();
        await wait(100);
        document.querySelector('form button[type=submit]').click();
        (await until(() => document.querySelector('a[href="/cases"]'))).click();
        await until(() => document.querySelectorAll('a[href^="/cases/"]').length > 3);
      })()`,
    );
    await wait(SETTLE);
    return memoryOf(pidOf(browser));
  } finally {
    await browser.end();
  }
}
