/**
 * @file `npm run bench`: how fast the app is, as ratios to what it is compared with in the same run. Runs in Electron's own Node,
 * started by `build/tool.mjs`. Prints a table and never fails for a missed goal: what a goal is worth is for people to say.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { attempt } from './bench/attempt';
import { backupRows } from './bench/backups';
import { boardRows } from './bench/board';
import { cipherRows } from './bench/ciphers';
import { dataRows } from './bench/data';
import { type Options, type Part, readOptions, USAGE } from './bench/options';
import { printRows } from './bench/prints/rows';
import { jsonOf, type Row, tableOf } from './bench/rows';
import { copyVault, vaultStore } from './bench/school';
import { sealRows } from './bench/seals';
import { type Files, prepareFiles } from './bench/subject';
import { summaryRows } from './bench/summaries';
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
    const windows = [
      ...(await attempt('Prints', () => printPart(options, vaultOf, work))),
      ...(await attempt('Start, lock and memory', () => windowPart(options, vaultOf, work))),
    ];
    return [
      ...(await attempt('Data', () => dataPart(options, vaultOf, work))),
      ...(await attempt('Seals', () => sealPart(options, vaultOf, work))),
      ...(await attempt('Ciphers', () => cipherPart(options, vaultOf, work))),
      ...(await attempt('Backups', () => backupPart(options, vaultOf, work))),
      ...(await attempt('Summaries', () => summaryPart(options, work))),
      ...windows,
    ];
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

const wanted = ({ only }: Options, part: Part): boolean => only === undefined || only === part;

async function dataPart(options: Options, vaultOf: VaultOf, work: string): Promise<Row[]> {
  const { sizes, quick } = options;
  const rounds = quick ? { rounds: 10, warmUps: 3 } : { rounds: 60, warmUps: 20 };
  const rows: Row[] = [];
  if (wanted(options, 'data')) {
    const files: Files[] = [];
    for (const cases of sizes) files.push(await prepareFiles(cases, await vaultOf(cases), work));
    rows.push(...(await dataRows(files, rounds, say)));
  }
  const [cases] = sizes;
  if (cases === undefined || !(wanted(options, 'data') || wanted(options, 'board'))) return rows;
  say('Timing the board ...');
  const open = quick ? QUICK_OPEN : MANY_OPEN;
  return [...rows, ...(await attempt('the board', async () => boardRows({ made: await vaultOf(cases), cases, open, work }, rounds)))];
}

/** Whether a window can be shown. Said once for each part that needs one. */
function canShow(what: string): boolean {
  const can = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
  if (!can) say(`${what} are not measured: there is no display to show a window on.`);
  return can;
}

async function windowPart(options: Options, vaultOf: VaultOf, work: string): Promise<Row[]> {
  if (!wanted(options, 'window') || !canShow('Start, lock and memory')) return [];
  const { sizes, quick } = options;
  const cases = sizes.at(-1) ?? 0;
  const vault = copyVault(await vaultOf(cases), join(work, 'window'));
  return launchRows({ root: ROOT, work, vault, cases, rounds: quick ? 3 : 9, say });
}

/** The smallest school is enough: a paper does not know how many cases there are. */
async function printPart(options: Options, vaultOf: VaultOf, work: string): Promise<Row[]> {
  if (!wanted(options, 'prints') || !canShow('Prints')) return [];
  const cases = options.sizes[0] ?? 0;
  const vault = copyVault(await vaultOf(cases), join(work, 'prints'));
  return printRows({ root: ROOT, work, vault, cases, quick: options.quick, say });
}

async function sealPart(options: Options, vaultOf: VaultOf, work: string): Promise<Row[]> {
  if (!wanted(options, 'seals')) return [];
  say('Timing seals ...');
  return sealRows({ sizes: options.sizes, vaultOf, work, quick: options.quick });
}

/** Two sizes show it: what fits into the memory for pages, and what does not. */
async function cipherPart(options: Options, vaultOf: VaultOf, work: string): Promise<Row[]> {
  if (!wanted(options, 'ciphers')) return [];
  say('Timing ciphers ...');
  const folder = join(work, 'ciphers');
  mkdirSync(folder);
  const files: Files[] = [];
  for (const cases of options.sizes.slice(0, 2)) files.push(await prepareFiles(cases, await vaultOf(cases), folder));
  return cipherRows(files, folder, options.quick ? { rounds: 10, warmUps: 3 } : { rounds: 40, warmUps: 10 });
}

async function backupPart(options: Options, vaultOf: VaultOf, work: string): Promise<Row[]> {
  if (!wanted(options, 'backups')) return [];
  say('Timing backups ...');
  return backupRows(options.sizes, vaultOf, work, { rounds: options.quick ? 2 : 5, warmUps: 1 });
}

async function summaryPart(options: Options, work: string): Promise<Row[]> {
  if (!wanted(options, 'summaries')) return [];
  say('Timing summaries ...');
  return summaryRows(work, options.quick ? { rounds: 2, warmUps: 1 } : { rounds: 5, warmUps: 1 });
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
