/**
 * @file Searches the memory of running processes for words, as somebody with a debugger would. Linux, through `/proc`.
 */
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

/** Fields of a process from its parent on. The command before them stands in brackets and may hold spaces and brackets. */
function statOf(pid: number): string[] {
  return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ').slice(1) ?? [];
}

/** The parent, or 0 when the process has ended. */
export function parentOf(pid: number): number {
  try {
    return Number(statOf(pid)[0]);
  } catch {
    return 0;
  }
}

/** The process and all it started, and those these started. The zygote's children are among them. */
export function processTree(root: number): number[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parents = new Map(pids.map((pid) => [pid, parentOf(pid)]));
  const tree = [root];
  for (const pid of tree) for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  return tree.filter((pid) => parentOf(pid) > 0);
}

/** A process's arguments. Chromium rewrites those of its own starts with spaces between them. */
export function argumentsOf(pid: number): string[] {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/);
}

/** What a process is: `main`, or the type that Chromium gave it, with the name of a utility. */
export function kindOf(pid: number): string {
  const args = argumentsOf(pid);
  const value = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const type = value('type') ?? 'main';
  return value('utility-sub-type') === undefined ? type : `${type} ${value('utility-sub-type')}`;
}

/** Main processes that were started on this profile: Chromium gives every other kind a `--type`. */
export function mainsOf(profile: string): number[] {
  const found = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const words = argumentsOf(pid);
        const isWrapper = words.includes('setpriv') || words.some((word) => word.endsWith('build/start.mjs'));
        return words.includes(`--user-data-dir=${profile}`) && !isWrapper && kindOf(pid) === 'main';
      } catch {
        return false;
      }
    });
  // For an instant a child that is about to become something else still looks like its parent.
  return found.filter((pid) => !found.includes(parentOf(pid)));
}

/** Kills only what this process and its children are. */
export function killTree(pid: number): void {
  for (const one of processTree(pid)) {
    try {
      process.kill(one, 'SIGKILL');
    } catch {
      // It ended with its parent.
    }
  }
}

export interface Hit {
  readonly pid: number;
  readonly kind: string;
  /** Which of the words, by its place in the list. */
  readonly word: number;
  readonly encoding: 'utf8' | 'utf16le';
  /** The mapping it lies in, and where. */
  readonly where: string;
  /** What surrounds it, with everything that is not printable as a dot: to find out whose copy it is. */
  readonly around: string;
}

export interface Search {
  readonly hits: Hit[];
  /** Processes that were looked at, by kind. */
  readonly kinds: string[];
  readonly bytes: number;
}

const BLOCK = 8 * 1024 * 1024;
const AROUND = 64;

interface Mapping {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

function readableMappings(pid: number): Mapping[] {
  const lines = readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const found = /^([0-9a-f]+)-([0-9a-f]+) r\S+ \S+ \S+ \S+\s*(.*)$/.exec(line);
    if (found?.[1] === undefined || found[2] === undefined) return [];
    return [{ from: Number.parseInt(found[1], 16), to: Number.parseInt(found[2], 16), name: found[3] ?? '' }];
  });
}

/** Parts of the mapping that are in memory at all: a reservation of gigabytes that nobody touched is not worth reading. */
function present({ from, to }: Mapping, pagemap: number): [from: number, to: number][] {
  const PAGE = 4096;
  const entries = Buffer.alloc(((to - from) / PAGE) * 8);
  const got = readSync(pagemap, entries, 0, entries.length, (from / PAGE) * 8);
  const parts: [number, number][] = [];
  for (let page = 0; page * 8 < got; page++) {
    // Bit 63: in memory; bit 62: swapped out.
    if (((entries[page * 8 + 7] ?? 0) & 0xc0) === 0) continue;
    const at = from + page * PAGE;
    const last = parts.at(-1);
    if (last?.[1] === at) last[1] = at + PAGE;
    else parts.push([at, at + PAGE]);
  }
  return parts;
}

function printable(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll('\0', '')
    .replaceAll(/[^\x20-\x7e]/g, '.');
}

function searchProcess(
  pid: number,
  needles: readonly { word: number; encoding: Hit['encoding']; bytes: Buffer }[],
): { hits: Hit[]; bytes: number } {
  const kind = kindOf(pid);
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const pagemap = openSync(`/proc/${pid}/pagemap`, 'r');
  const overlap = Math.max(...needles.map(({ bytes }) => bytes.length));
  const block = Buffer.alloc(BLOCK);
  const hits: Hit[] = [];
  let bytes = 0;
  try {
    for (const mapping of readableMappings(pid)) {
      // The kernel's own pages can't be read and hold nothing of a program.
      if (mapping.name === '[vvar]' || mapping.name === '[vsyscall]') continue;
      for (const [from, to] of present(mapping, pagemap)) {
        for (let at = from; at < to; at += BLOCK - overlap) {
          let got: number;
          try {
            got = readSync(memory, block, 0, Math.min(BLOCK, to - at), at);
          } catch {
            continue; // Unmapped while we looked.
          }
          bytes += got;
          const part = block.subarray(0, got);
          for (const needle of needles) {
            for (let found = part.indexOf(needle.bytes); found >= 0; found = part.indexOf(needle.bytes, found + 1)) {
              const around = printable(part.subarray(Math.max(0, found - AROUND), found + needle.bytes.length + AROUND));
              hits.push({
                pid,
                kind,
                word: needle.word,
                encoding: needle.encoding,
                where: `${mapping.name || 'anonymous'}+${(at + found).toString(16)}`,
                around,
              });
            }
          }
          if (at + got >= to) break;
        }
      }
    }
  } finally {
    closeSync(memory);
    closeSync(pagemap);
  }
  return { hits, bytes };
}

/** Every place where one of `words` stands in the memory of one of `pids`, in UTF-8 or UTF-16. @throws when a process can't be read */
export function searchMemory(pids: readonly number[], words: readonly string[]): Search {
  const needles = words.flatMap((text, word) =>
    (['utf8', 'utf16le'] as const).map((encoding) => ({ word, encoding, bytes: Buffer.from(text, encoding) })),
  );
  const found = pids.map((pid) => ({ kind: kindOf(pid), ...searchProcess(pid, needles) }));
  return {
    hits: found.flatMap(({ hits }) => hits),
    kinds: found.map(({ kind }) => kind),
    bytes: found.reduce((sum, one) => sum + one.bytes, 0),
  };
}

/** How many hits each kind of process has: what a failing test should say first. */
export function hitsByKind({ hits }: Search): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, word, encoding } of hits) {
    const key = `${kind}, word ${word}, ${encoding}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** Whether the memory of this process may be read by us: not of a process that sandboxed itself, unless as root. */
export function mayRead(pid: number): boolean {
  try {
    closeSync(openSync(`/proc/${pid}/mem`, 'r'));
    return true;
  } catch {
    return false;
  }
}
