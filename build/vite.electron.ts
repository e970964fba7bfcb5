/**
 * @file Builds what runs outside the window: main, the vault process, its workers, the two preloads, and the command-line tools.
 *
 * `CIRCLEKEEPER_PART` chooses: `node` (ES modules) or `preload` (one CommonJS file each, as a sandbox demands).
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Kept out of the bundle: the binary driver, and what is loaded by path at run time. Everything else is bundled. */
const EXTERNAL = ['electron', 'better-sqlite3', 'highs', /^highs\//, /^node:/];

const node = {
  main: at('../electron/main.ts'),
  vault: at('../electron/vault.ts'),
  'kdf-worker': at('../electron/keys/kdf-worker.ts'),
  'age-worker': at('../electron/keys/age-worker.ts'),
  'search-worker': at('../electron/summaries/search/worker.ts'),
  'backup-worker': at('../electron/session/backup-worker.ts'),
  'tools/practice': at('./practice.ts'),
  'tools/bench': at('./bench.ts'),
  'tools/bench-prints': at('./bench/prints/room.ts'),
  'tools/prints': at('./prints.ts'),
  'tools/release': at('./release.ts'),
  'tools/faults': at('./faults.ts'),
  'tools/doomed': at('./faults/doomed.ts'),
};
const preload = { 'preload-window': at('../electron/preload/window.ts') };
const preloadPrint = { 'preload-print': at('../electron/preload/print.ts') };

const parts = {
  node: { input: node, format: 'es', ending: 'js' },
  preload: { input: preload, format: 'cjs', ending: 'cjs' },
  'preload-print': { input: preloadPrint, format: 'cjs', ending: 'cjs' },
} as const;

const part = parts[(process.env.CIRCLEKEEPER_PART ?? 'node') as keyof typeof parts];

export default defineConfig({
  root: at('..'),
  // For `electron/shell/version-age.ts`.
  define: { __MADE_ON__: JSON.stringify(process.env.CIRCLEKEEPER_MADE_ON ?? '') },
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3', 'highs'] },
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: at('../out/app'),
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: part.input,
      external: EXTERNAL,
      output: { format: part.format, entryFileNames: `[name].${part.ending}`, chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
