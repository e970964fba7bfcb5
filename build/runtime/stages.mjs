/**
 * @file The stages of `npm test`, each returning what it counted.
 */

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { countPlaywright, countVitest, noCounts } from './counts.mjs';
import { ensureScreens } from './display.mjs';
import { findElectron } from './electron.mjs';
import { appEnvironment, nodeEnvironment, toolEnvironment } from './env.mjs';
import { silentPlace } from './namespace.mjs';
import { ROOT } from './paths.mjs';
import { runThrough } from './run.mjs';
import { makeSay } from './say.mjs';
import { ensureSystem } from './system.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/** In the order they run: the quickest to fail first. */
export const STAGES = ['types', 'lint', 'knip', 'unit', 'e2e'];

const say = makeSay(false);
/** End-to-end tests that run at a time. An app is five processes: two of them on two cores are so slow that tests meet them half drawn. */
const SIDE_BY_SIDE = Math.max(1, Math.min(2, Math.floor(availableParallelism() / 2)));

const REPORTS = path.join(ROOT, 'out', 'test');

/** @type {Record<string, string[]>} */
const CHECKS = {
  types: ['typescript/bin/tsc', '-b'],
  lint: ['@biomejs/biome/bin/biome', 'check', '--config-path', 'build/lint.json', '.'],
  knip: ['knip/bin/knip.js', '-c', 'build/knip.json'],
};

/**
 * A check passes or fails as one.
 *
 * @param {string} stage
 * @returns {Promise<Counts>}
 */
export async function runCheck(stage) {
  const [script, ...args] = CHECKS[stage] ?? [];
  if (!script) throw new Error(`There is no check called ${stage}.`);
  const code = await runTool(script, args, toolEnvironment());
  return code === 0 ? { ...noCounts(), passed: 1 } : { ...noCounts(), failed: 1 };
}

/**
 * Unit tests run in Electron's own Node: the app's Node, V8 and native modules, whatever Node the machine has.
 *
 * @param {string[]} words - for Vitest
 * @returns {Promise<Counts>}
 */
export async function runUnit(words) {
  const runtime = await findElectron();
  ensureSystem(runtime, say);
  const report = freshReport('unit.json');
  const vitest = path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const reasons = path.join(ROOT, 'build', 'runtime', 'skip-reasons.mjs');
  const reporters = ['--reporter=default', `--reporter=${reasons}`, '--reporter=json', `--outputFile.json=${report}`];
  const args = [vitest, 'run', '-c', 'build/vitest.config.ts', ...reporters, ...words];
  const code = await runThrough(runtime.path, args, { cwd: ROOT, env: nodeEnvironment() });
  return countVitest(readReport(report, code), code);
}

/**
 * @param {string[]} words - for Playwright
 * @returns {Promise<Counts>}
 */
export async function runEndToEnd(words) {
  const runtime = await findElectron();
  ensureSystem(runtime, say);
  const built = await runThrough(process.execPath, [path.join(ROOT, 'build', 'build.mjs')], { cwd: ROOT, env: toolEnvironment() });
  if (built !== 0) throw new Error('The app could not be built, so its end-to-end tests did not run.');
  const display = await ensureScreens(SIDE_BY_SIDE, runtime, say);
  try {
    const report = freshReport('e2e.json');
    const place = silentPlace(display.env.DISPLAY ?? process.env.DISPLAY);
    const network = 'reason' in place ? { CIRCLEKEEPER_NO_NAMESPACE: place.reason } : place.env;
    const env = appEnvironment({
      ...display.env,
      ...network,
      CIRCLEKEEPER_SCREENS: display.screens.join(' '),
      CIRCLEKEEPER_ELECTRON: runtime.path,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
    const args = ['test', '-c', 'build/playwright.config.ts', '--reporter=list,json', '--output', path.join(REPORTS, 'e2e'), ...words];
    const code = await runTool('@playwright/test/cli.js', args, env, 'before' in place ? place.before : []);
    return countPlaywright(readReport(report, code), code);
  } finally {
    display.stop();
  }
}

/**
 * @param {string} script - below node_modules
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} [before] - words before the command: where it runs
 * @returns {Promise<number>}
 */
function runTool(script, args, env, before = []) {
  const [program = process.execPath, ...words] = [...before, process.execPath, path.join(ROOT, 'node_modules', script), ...args];
  return runThrough(program, words, { cwd: ROOT, env });
}

/**
 * An old report must never be taken for the result of this run.
 *
 * @param {string} name
 * @returns {string}
 */
function freshReport(name) {
  const file = path.join(REPORTS, name);
  mkdirSync(REPORTS, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/**
 * @param {string} file
 * @param {number} code
 */
function readReport(file, code) {
  if (!existsSync(file)) throw new Error(`The test runner ended with ${code} and left no report.`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
