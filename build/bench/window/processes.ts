/** @file The processes of a started program and what they hold in memory. Read from /proc: Linux only. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export const canSeeProcesses = (): boolean => existsSync('/proc/self/smaps_rollup');

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // A process may end between being listed and being read.
    return '';
  }
}

/** Parent and state; the name before them may hold anything, so what follows its last bracket is read. */
function statOf(pid: number): { state: string; parent: number } | undefined {
  const [state, parent] = /\) (\S) (\d+)/.exec(read(`/proc/${pid}/stat`))?.slice(1) ?? [];
  return state === undefined ? undefined : { state, parent: Number(parent) };
}

const allPids = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

/** Living processes on whose command line `text` stands. */
export const processesNaming = (text: string): number[] =>
  allPids().filter((pid) => pid !== process.pid && !isDead(pid) && read(`/proc/${pid}/cmdline`).includes(text));

/** `root` and all below it. */
export function processTree(root: number): number[] {
  const pids = allPids();
  const parents = new Map(pids.map((pid) => [pid, statOf(pid)?.parent]));
  const tree = [root];
  for (const pid of tree) tree.push(...pids.filter((one) => parents.get(one) === pid));
  return tree;
}

export interface Memory {
  /** KiB in memory, shared pages (of Chromium's own files, mostly) counted in each process. */
  readonly resident: number;
  /**
   * KiB that belong to one process alone and were written. Not the proportional share: that depends on how many other Electron programs
   * happen to run on the machine.
   */
  readonly own: number;
}

export function memoryOf(root: number): Memory {
  const sum = { resident: 0, own: 0 };
  for (const pid of processTree(root)) {
    const rollup = read(`/proc/${pid}/smaps_rollup`);
    sum.resident += Number(/^Rss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    sum.own += Number(/^Private_Dirty:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return sum;
}

/** The utility process in which Electron runs Node code: the app's vault process. */
export const vaultProcesses = (root: number): number[] =>
  processTree(root).filter((pid) => read(`/proc/${pid}/cmdline`).includes('--utility-sub-type=node.mojom.NodeService'));

const isDead = (pid: number): boolean => {
  const state = statOf(pid)?.state;
  return state === undefined || state === 'Z' || state === 'X';
};

/** Resolves when all of them are dead. */
export async function dead(pids: readonly number[]): Promise<void> {
  while (!pids.every(isDead)) await new Promise((resolve) => setTimeout(resolve, 1));
}
