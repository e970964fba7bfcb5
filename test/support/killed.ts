/** @file A process that is bundled, run as the app's own Node, and killed at an instant of the test's choosing. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles `entry` into out/test/<name>: below the project, so that the driver is found beside it. Answers the script to run. */
export async function bundleDoomed(entry: URL, name: string): Promise<string> {
  const folder = join(root, 'out/test', name);
  mkdirSync(folder, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3', 'highs'] },
    build: { ssr: fileURLToPath(entry), outDir: folder, emptyOutDir: true, minify: false, target: 'node20' },
  });
  return join(folder, basename(entry.pathname).replace(/\.ts$/, '.js'));
}

/**
 * Runs it and kills it. Answers what it had said on standard output by then; rejects when it ended by itself.
 * @param when asked after each word: in how many milliseconds to kill, or not yet. Not asked again once it has answered.
 */
export function runAndKill(script: string, args: readonly string[], when: (said: string) => number | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
    let said = '';
    let problems = '';
    let killing = false;
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString('utf8');
      const after = killing ? undefined : when(said);
      if (after === undefined) return;
      killing = true;
      setTimeout(() => child.kill('SIGKILL'), after);
    });
    child.stderr.on('data', (data: Buffer) => {
      problems += data.toString('utf8');
    });
    child.once('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(said);
      else reject(new Error(`it ended by itself: ${problems}`));
    });
  });
}
