/**
 * @file `npm run bench`: how fast the app is, as ratios to what it is compared with in the same run. Runs in Electron's own Node,
 * started by `build/tool.mjs`. Prints a table and never fails for a missed goal: what a goal is worth is for people to say.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { attempt } from './bench/attempt';
import { boardRows } from './bench/board';
import { dataRows } from './bench/data';
import { type Options, readOptions, USAGE } from './bench/options';
import { jsonOf, type Row, tableOf } from './bench/rows';
import { copyVault, vaultStore } from './bench/school';
import { type Files, prepareFiles } from './bench/subject';
import { launchRows } from './bench/window/launches';

const ROOT = resolve(import.meta.dirname, '..', '..', '..');
/** Promises and check-ins that are open at once in the rows of the board. */
const MANY_OPEN = 10_000;
const QUICK_OPEN = 1_000;

type VaultOf = (cases: number) => Promise<string>;
const say = (line: string) => process.stderr.write(`${line}\n`);

async function bench(options: Options): Promise<Row[]> {
  const folder = join(ROOT, 'out', 'bench');
  mkdirSync(folder, { recursive: true });
  const vaultOf = vaultStore(ROOT, say);
  // On the same disk as the project, not in a temporary folder that may be memory: saving waits for the disk.
  const work = mkdtempSync(join(folder, 'work-'));
  try {
    // First: nobody touches a virtual display, and after a while of timing other things the app would rightly lock itself.
    const windows = await attempt('Start, lock and memory', () => windowPart(options, vaultOf, work));
    return [...(await attempt('Data', () => dataPart(options, vaultOf, work))), ...windows];
  } finally {
    await remove(work);
  }
}

/** A helper of a program that crashed may still be writing; what can't be removed now is named and left. */
async function remove(folder: string): Promise<void> {
  for (let tries = 0; tries < 25; tries += 1) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch {
      await wait(200);
    }
  }
  say(`${folder} could not be removed.`);
}

async function dataPart({ only, sizes, quick }: Options, vaultOf: VaultOf, work: string): Promise<Row[]> {
  if (only === 'window') return [];
  const files: Files[] = [];
  for (const cases of sizes) files.push(await prepareFiles(cases, await vaultOf(cases), work));
  const rounds = quick ? { rounds: 10, warmUps: 3 } : { rounds: 60, warmUps: 20 };
  const rows = await dataRows(files, rounds, say);
  const [cases] = sizes;
  if (cases === undefined) return rows;
  say('Timing the board ...');
  const open = quick ? QUICK_OPEN : MANY_OPEN;
  return [...rows, ...(await attempt('the board', async () => boardRows({ made: await vaultOf(cases), cases, open, work }, rounds)))];
}

async function windowPart({ only, sizes, quick }: Options, vaultOf: VaultOf, work: string): Promise<Row[]> {
  if (only === 'data') return [];
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    say('Start, lock and memory are not measured: there is no display to show a window on.');
    return [];
  }
  const cases = sizes.at(-1) ?? 0;
  const vault = copyVault(await vaultOf(cases), join(work, 'window'));
  return launchRows({ root: ROOT, work, vault, cases, rounds: quick ? 3 : 9, say });
}

try {
  const options = readOptions(process.argv.slice(2));
  const rows = await bench(options);
  process.stdout.write(`${tableOf(rows)}\n`);
  if (options.json !== undefined) writeFileSync(options.json, jsonOf(rows));
} catch (error) {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  say(USAGE);
  process.exitCode = 1;
}
