/** @file What can happen to files while nobody is signed in: cut, flipped, swapped, old copies put back. Each answers what it did. */
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Template } from './template';

/** A source of chance that can be repeated. */
export type Chance = (below: number) => number;

export function chanceFrom(seed: number): Chance {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return (below) => {
    // xorshift32
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

const PAGE = 4096;
const FRAME = PAGE + 24;
const databases = (dir: string): string[] => readdirSync(dir).filter((name) => name.endsWith('.db'));
const logs = (dir: string): string[] =>
  readdirSync(dir).filter((name) => name.endsWith('.db-wal') && statSync(join(dir, name)).size > 32 + FRAME);
const pick = <T>(list: readonly T[], chance: Chance): T => {
  const one = list[chance(list.length)];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
};

function flip(path: string, at: number, chance: Chance): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << chance(8));
  writeFileSync(path, bytes);
}

export interface Damage {
  readonly kind: string;
  /** Which copy it begins with. */
  readonly from: 'calm' | 'killed';
  do(dir: string, chance: Chance, template: Template): void;
}

const at = (dir: string, name: string) => join(dir, name);

/** A page of an earlier copy under the same key: its tag is right. */
function oldPage(dir: string, chance: Chance, { earlier }: Template): void {
  const path = at(dir, 'cases.db');
  const [now, then] = [readFileSync(path), readFileSync(at(earlier, 'cases.db'))];
  const differ = Array.from({ length: Math.floor(Math.min(now.length, then.length) / PAGE) }, (_, page) => page).filter(
    (page) => !now.subarray(page * PAGE, (page + 1) * PAGE).equals(then.subarray(page * PAGE, (page + 1) * PAGE)),
  );
  const page = pick(differ, chance);
  then.copy(now, page * PAGE, page * PAGE, (page + 1) * PAGE);
  writeFileSync(path, now);
}

export const DAMAGES: readonly Damage[] = [
  {
    kind: 'flip-page',
    from: 'calm',
    do: (dir, chance) => {
      const file = at(dir, pick(databases(dir), chance));
      flip(file, chance(statSync(file).size), chance);
    },
  },
  { kind: 'flip-first-page', from: 'calm', do: (dir, chance) => flip(at(dir, pick(databases(dir), chance)), chance(100), chance) },
  {
    kind: 'flip-log',
    from: 'killed',
    do: (dir, chance) => {
      const file = at(dir, pick(logs(dir), chance));
      flip(file, chance(statSync(file).size), chance);
    },
  },
  {
    kind: 'flip-header',
    from: 'calm',
    do: (dir, chance) => flip(at(dir, 'vault.json'), chance(statSync(at(dir, 'vault.json')).size), chance),
  },
  {
    kind: 'flip-seal',
    from: 'calm',
    do: (dir, chance) => {
      const seal = at(
        dir,
        pick(
          readdirSync(dir).filter((name) => name.endsWith('.seal')),
          chance,
        ),
      );
      flip(seal, chance(statSync(seal).size), chance);
    },
  },
  {
    kind: 'flip-file',
    from: 'calm',
    do: (dir, chance, { file }) => {
      const path = join(dir, 'attachments', `${file}.sealed`);
      flip(path, chance(statSync(path).size), chance);
    },
  },
  {
    kind: 'cut-log-at-frame',
    from: 'killed',
    do: (dir, chance) => {
      const file = at(dir, pick(logs(dir), chance));
      const frames = Math.floor((statSync(file).size - 32) / FRAME);
      truncateSync(file, 32 + chance(frames) * FRAME);
    },
  },
  {
    kind: 'cut-log-anywhere',
    from: 'killed',
    do: (dir, chance) => {
      const file = at(dir, pick(logs(dir), chance));
      truncateSync(file, chance(statSync(file).size));
    },
  },
  { kind: 'log-gone', from: 'killed', do: (dir, chance) => rmSync(at(dir, pick(logs(dir), chance))) },
  {
    kind: 'cut-database',
    from: 'calm',
    do: (dir, chance) => {
      const file = at(dir, pick(databases(dir), chance));
      truncateSync(file, chance(statSync(file).size));
    },
  },
  {
    kind: 'cut-header',
    from: 'calm',
    do: (dir, chance) => truncateSync(at(dir, 'vault.json'), chance(statSync(at(dir, 'vault.json')).size)),
  },
  { kind: 'file-gone', from: 'calm', do: (dir, chance) => rmSync(at(dir, pick(['vault.json', ...databases(dir)], chance))) },
  {
    kind: 'pages-swapped',
    from: 'calm',
    do: (dir, chance) => {
      const path = at(dir, pick(databases(dir), chance));
      const bytes = readFileSync(path);
      const pages = Math.floor(bytes.length / PAGE);
      const a = chance(pages);
      const b = (a + 1 + chance(pages - 1)) % pages;
      const kept = Buffer.from(bytes.subarray(a * PAGE, (a + 1) * PAGE));
      bytes.copy(bytes, a * PAGE, b * PAGE, (b + 1) * PAGE);
      kept.copy(bytes, b * PAGE);
      writeFileSync(path, bytes);
    },
  },
  { kind: 'old-page', from: 'calm', do: oldPage },
  { kind: 'old-page-below-log', from: 'killed', do: oldPage },
  {
    kind: 'log-put-beside',
    from: 'calm',
    do: (dir, chance, template) => {
      // Whoever hopes that a log makes the app look less closely at the file below it.
      oldPage(dir, chance, template);
      const log = readFileSync(at(template.killed, 'cases.db-wal'));
      writeFileSync(at(dir, 'cases.db-wal'), log.subarray(0, 1 + chance(32 + FRAME)));
    },
  },
  {
    kind: 'old-database',
    from: 'calm',
    do: (dir, chance, { earlier }) => {
      const name = pick(databases(dir), chance);
      copyFileSync(at(earlier, name), at(dir, name));
    },
  },
  {
    kind: 'old-database-and-seal',
    from: 'calm',
    do: (dir, chance, { earlier }) => {
      const name = pick(databases(dir), chance);
      for (const one of [name, name.replace('.db', '.seal')])
        if (existsSync(at(earlier, one))) copyFileSync(at(earlier, one), at(dir, one));
    },
  },
  {
    kind: 'old-seal',
    from: 'calm',
    do: (dir, chance, { earlier }) => {
      const seal = pick(databases(dir), chance).replace('.db', '.seal');
      if (existsSync(at(earlier, seal))) copyFileSync(at(earlier, seal), at(dir, seal));
    },
  },
  { kind: 'old-header', from: 'calm', do: (dir, _chance, { earlier }) => copyFileSync(at(earlier, 'vault.json'), at(dir, 'vault.json')) },
  {
    kind: 'seal-gone',
    from: 'calm',
    do: (dir, chance) => rmSync(at(dir, pick(databases(dir), chance).replace('.db', '.seal')), { force: true }),
  },
  {
    kind: 'seals-and-anchors-gone',
    from: 'calm',
    do: (dir) => {
      for (const name of readdirSync(dir)) if (name.endsWith('.seal')) rmSync(at(dir, name));
      rmSync(`${dir}-anchors.json`, { force: true });
    },
  },
  {
    kind: 'compartments-swapped',
    from: 'calm',
    do: (dir) => {
      renameSync(at(dir, 'cases.db'), at(dir, 'aside'));
      renameSync(at(dir, 'summaries.db'), at(dir, 'cases.db'));
      renameSync(at(dir, 'aside'), at(dir, 'summaries.db'));
    },
  },
  {
    kind: 'foreign-database',
    from: 'calm',
    do: (dir, chance, { foreign }) => {
      const name = pick(['cases.db', 'summaries.db'], chance);
      copyFileSync(at(foreign, name), at(dir, name));
    },
  },
  {
    kind: 'foreign-header',
    from: 'calm',
    do: (dir, _chance, { foreign }) => copyFileSync(at(foreign, 'vault.json'), at(dir, 'vault.json')),
  },
];
