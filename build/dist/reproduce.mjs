/**
 * @file Whether the same sources give the same bytes: makes the packages of Linux twice, each time from nothing, and compares them.
 *
 *     node build/dist/reproduce.mjs [--trial]        prints the sums; fails if two differ
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { hashFile } from '../runtime/hash.mjs';
import { ROOT } from '../runtime/paths.mjs';

const isTrial = process.argv.includes('--trial');
const out = path.join(ROOT, 'out', isTrial ? 'trial' : 'dist');

/** @returns {Promise<Map<string, string>>} what was made, with its sum */
async function makeOnce() {
  const words = [path.join(ROOT, 'build', 'dist', 'package.mjs'), '--installers', '--anew', ...(isTrial ? ['--trial'] : [])];
  const made = spawnSync(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  if (made.status !== 0) throw new Error('The packages could not be made.');
  const names = readdirSync(out).filter((name) => /\.(deb|gz|AppImage|json)$/.test(name) && !name.startsWith('builder-'));
  const files = [...names, path.join('linux-unpacked', 'resources', 'app.asar')].sort();
  return new Map(
    await Promise.all(files.map(async (name) => /** @type {const} */ ([name, await hashFile(path.join(out, name), 'sha256', 'hex')]))),
  );
}

const first = await makeOnce();
// Another folder and another time: what depends on either shows.
const aside = mkdtempSync(path.join(ROOT, 'out', 'first-'));
renameSync(out, path.join(aside, 'made'));
try {
  const second = await makeOnce();
  for (const [name, sum] of second) {
    const same = first.get(name) === sum;
    process.stdout.write(`${same ? 'same     ' : 'DIFFERENT'} ${sum}  ${name}\n`);
    if (!same) process.exitCode = 1;
  }
  if (first.size !== second.size) process.exitCode = 1;
} finally {
  if (process.exitCode === undefined) rmSync(aside, { recursive: true, force: true });
  else process.stdout.write(`The first is kept in ${aside}.\n`);
}
