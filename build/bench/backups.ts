/** @file What a backup holds up: the longest time in which nothing else is answered, and all of it against copying the same bytes. */
import { closeSync, copyFileSync, fsyncSync, openSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setExamine, workerExamine } from '../../electron/session/examine';
import type { Rounds } from './data';
import { listQuestions } from './questions';
import { GOALS, type Row } from './rows';
import { begin, copyVault, enterVault } from './school';
import { median, ratioOf } from './statistics';
import { askFully, doorTo } from './subject';

/** Takes turns with `work` and answers the longest that it was kept from its turn. */
async function longestBlock(work: Promise<unknown>): Promise<number> {
  let over = false;
  const ended = work.finally(() => {
    over = true;
  });
  let longest = 0;
  while (!over) {
    const began = performance.now();
    await setImmediate();
    longest = Math.max(longest, performance.now() - began);
  }
  await ended;
  return longest;
}

function copyPlainly(dir: string): void {
  for (const name of readdirSync(dir).filter((one) => one.endsWith('.db'))) {
    const to = join(dir, `${name}.copy`);
    copyFileSync(join(dir, name), to);
    const file = openSync(to, 'r+');
    fsyncSync(file);
    closeSync(file);
    rmSync(to);
  }
}

async function rowsFor(cases: number, dir: string, { rounds }: Rounds): Promise<Row[]> {
  const [blocks, lists, backups, copies]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = -1; round < rounds; round++) {
    // While nobody has it open: copying a file in use would take its lock.
    let began = performance.now();
    copyPlainly(dir);
    const copied = performance.now() - began;
    const signedIn = begin(dir, await enterVault(dir));
    const door = doorTo(dir, () => signedIn.context);
    const [question] = listQuestions();
    if (question === undefined) throw new Error('nothing to ask');
    await askFully(door, question);
    began = performance.now();
    await askFully(door, question);
    const list = performance.now() - began;
    began = performance.now();
    const block = await longestBlock(signedIn.context.backups?.make('asked') ?? Promise.reject(new Error('no keeper')));
    const took = performance.now() - began;
    signedIn.end();
    rmSync(`${dir}-backups`, { recursive: true, force: true });
    if (round < 0) continue;
    blocks.push(block);
    lists.push(list);
    backups.push(took);
    copies.push(copied);
  }
  const usual = median(lists);
  return [
    { row: 'longest block during a backup, over a list page', cases, ratio: median(blocks) / usual, goal: GOALS.block },
    { row: 'backup with verification, over copying the same bytes', cases, goal: GOALS.backup, ...ratioOf(backups, copies) },
  ];
}

export async function backupRows(
  sizes: readonly number[],
  vaultOf: (cases: number) => Promise<string>,
  work: string,
  rounds: Rounds,
): Promise<Row[]> {
  setExamine(workerExamine(join(dirname(process.argv[1] ?? ''), '..', 'backup-worker.js')));
  const rows: Row[] = [];
  for (const cases of sizes) {
    const dir = copyVault(await vaultOf(cases), join(work, `backups-${cases}`));
    rows.push(...(await rowsFor(cases, dir, rounds)));
    rmSync(dir, { recursive: true, force: true });
  }
  return rows;
}
