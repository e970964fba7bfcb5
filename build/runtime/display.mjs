/**
 * @file A place to show windows. People have a desktop; tests on a machine without one get an invisible screen of
 * their own, which ends with them.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installPackages } from './packages.mjs';
import { isOnPath, isRoot } from './run.mjs';

/** Xvfb says its number within a second; this is for very busy machines. */
const START_MS = 30_000;

/**
 * @param {import('./electron.mjs').Runtime} runtime
 * @returns {boolean} whether this runtime shows its windows here without being told how
 */
export function hasDisplay(runtime) {
  if (process.platform !== 'linux' || process.env.DISPLAY) return true;
  // Electron speaks Wayland without being asked only since version 38; the stand-in is older.
  return Boolean(process.env.WAYLAND_DISPLAY) && runtime.kind !== 'stand-in';
}

/**
 * @param {import('./electron.mjs').Runtime} runtime
 * @returns {string[]} what to start it with on a desktop that only speaks Wayland
 */
export function waylandSwitches(runtime) {
  return !hasDisplay(runtime) && process.env.WAYLAND_DISPLAY ? ['--ozone-platform-hint=auto'] : [];
}

/**
 * Makes an invisible screen if there is no other.
 *
 * @param {import('./electron.mjs').Runtime} runtime
 * @param {import('./say.mjs').Say} say
 * @returns {Promise<{env: Record<string, string>, stop: () => void}>} variables for the programs that use it
 */
export async function ensureDisplay(runtime, say) {
  if (hasDisplay(runtime)) return { env: {}, stop: () => {} };
  if (!isOnPath('Xvfb')) installPackages('a screen for the tests (Xvfb)', ['xvfb', 'xauth'], say);
  return startXvfb();
}

/**
 * Invisible screens for tests that run side by side; none on a desktop, where they share what is there.
 *
 * @param {number} count
 * @param {import('./electron.mjs').Runtime} runtime
 * @param {import('./say.mjs').Say} say
 * @returns {Promise<{env: Record<string, string>, screens: string[], stop: () => void}>} `screens`: the value of DISPLAY for each
 */
export async function ensureScreens(count, runtime, say) {
  const first = await ensureDisplay(runtime, say);
  if (first.env.DISPLAY === undefined) return { ...first, screens: [] };
  // One cookie opens them all: `XAUTHORITY` names one file.
  const access = { args: first.env.XAUTHORITY === undefined ? [] : ['-auth', first.env.XAUTHORITY], env: {}, remove: () => {} };
  const others = await Promise.all(Array.from({ length: count - 1 }, () => startXvfb(access)));
  const all = [first, ...others];
  const stop = () => {
    for (const one of all) one.stop();
  };
  return { env: first.env, screens: all.flatMap(({ env }) => env.DISPLAY ?? []), stop };
}

/**
 * @param {ReturnType<typeof makeAccess>} [access] who may use it
 * @returns {Promise<{env: Record<string, string>, stop: () => void}>}
 */
async function startXvfb(access = makeAccess()) {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-noreset', ...access.args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const stop = () => {
    process.off('exit', stop);
    child.kill();
    access.remove();
  };
  process.on('exit', stop);
  try {
    const number = await readNumber(child);
    // The screen must not keep this process alive once the tests are done.
    child.unref();
    return { env: { DISPLAY: `:${number}`, ...access.env }, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} the display number it chose by itself
 */
function readNumber(child) {
  return new Promise((resolve, reject) => {
    let errors = '';
    let answer = '';
    /** @param {string} why */
    const fail = (why) => reject(new Error(`The invisible screen (Xvfb) did not start: ${why}\n${errors.trim()}`));
    const timer = setTimeout(() => fail('no answer'), START_MS);
    const errorPipe = /** @type {import('node:net').Socket} */ (child.stderr);
    const answerPipe = /** @type {import('node:net').Socket} */ (child.stdio[3]);
    errorPipe.unref();
    errorPipe.on('data', (data) => {
      errors = (errors + data).slice(-2000);
    });
    answerPipe.on('data', (data) => {
      answer += data;
      if (!/^\d+\n/.test(answer)) return;
      clearTimeout(timer);
      answerPipe.destroy();
      resolve(Number.parseInt(answer, 10));
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      fail(error.message);
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      fail(`it ended with ${code}`);
    });
  });
}

/**
 * Only the programs that get this cookie may use the screen. Not as root: then the sandbox test also starts the app
 * as another user of the same (CI) machine, who could not read it.
 *
 * @returns {{args: string[], env: Record<string, string>, remove: () => void}}
 */
function makeAccess() {
  if (isRoot()) return { args: [], env: {}, remove: () => {} };
  const folder = mkdtempSync(path.join(tmpdir(), 'circlekeeper-screen-'));
  const file = path.join(folder, 'cookie');
  // The format of libXau: any host, any display, then the name and the secret, each with its length.
  const anyHostAndDisplay = Buffer.from('ffff00000000', 'hex');
  writeFileSync(file, Buffer.concat([anyHostAndDisplay, field('MIT-MAGIC-COOKIE-1'), field(randomBytes(16))]), { mode: 0o600 });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { args: ['-auth', file], env: { XAUTHORITY: file }, remove };
}

/**
 * @param {string | Buffer} value
 * @returns {Buffer}
 */
function field(value) {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes]);
}
