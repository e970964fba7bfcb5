/** @file Rows that need windows: start, lock and memory of the built app against a hello-world Electron, in turns. */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { attempt } from '../attempt';
import { GOALS, type Row } from '../rows';
import { ratioOf } from '../statistics';
import { type Browser, within } from './browser';
import { DESTROY, writeHello } from './hello';
import { canSeeProcesses, dead, type Memory, memoryOf, vaultProcesses } from './processes';
import { type Launched, profileFor, SIGN_IN, start, untilPainted } from './started';

/** After the first paint until memory is read: caches are filled and what was only for the start is given back. */
const SETTLE = 2_000;

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
  const browser = start(root, profile);
  try {
    const { page } = await untilPainted(browser);
    await browser.evaluate(page, SIGN_IN);
    await wait(SETTLE);
    return memoryOf(pidOf(browser));
  } finally {
    await browser.end();
  }
}
