/**
 * @file `npm run build`: the whole app into out/app, skipped when nothing changed since the last time.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { timeOfSources } from './dist/time.mjs';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const OUT = path.join(ROOT, 'out', 'app');
const STAMP = path.join(OUT, '.built-from');
const SOURCES = ['shared', 'electron', 'renderer', 'build', 'package.json', 'package-lock.json'];

/** @param {string} at @returns {string[]} every file below, in order */
function filesIn(at) {
  if (!statSync(at).isDirectory()) return [at];
  return readdirSync(at)
    .sort()
    .flatMap((name) => filesIn(path.join(at, name)));
}

/** What the sources are now: content, not times, since a checkout sets all times anew. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesIn(path.join(ROOT, source))) hash.update(path.relative(ROOT, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** @param {string} config @param {Record<string, string>} [env] */
function vite(config, env = {}) {
  const vitePath = path.join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const run = spawnSync(process.execPath, [vitePath, 'build', '--config', path.join(ROOT, 'build', config), '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (run.status !== 0) throw new Error(`The build of ${config} failed.`);
}

/**
 * Builds unless out/app is fresh.
 * @param {{ force?: boolean }} [options]
 */
export async function buildApp({ force = false } = {}) {
  const now = fingerprint();
  if (!force && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === now) return;
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  vite('vite.renderer.ts');
  const time = timeOfSources();
  const madeOn = time === undefined ? '' : new Date(time * 1000).toISOString().slice(0, 10);
  for (const part of ['node', 'preload', 'preload-print'])
    vite('vite.electron.ts', { CIRCLEKEEPER_PART: part, CIRCLEKEEPER_MADE_ON: madeOn });
  writeFileSync(STAMP, now);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildApp({ force: process.argv.includes('--force') });
}
