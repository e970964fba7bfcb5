/**
 * @file `npm start`: builds the app if needed and runs it. Everything after `--` goes to the app:
 *
 *     npm start -- --some-switch
 *
 * It stays in the terminal until the app is closed. Locking ends the app and starts another (See: [Note: Lock ends processes]), which
 * would be nobody's child; so the app asks for it here instead.
 */
import path from 'node:path';
import { waylandSwitches } from './runtime/display.mjs';
import { findElectron } from './runtime/electron.mjs';
import { appEnvironment, toolEnvironment } from './runtime/env.mjs';
import { ROOT } from './runtime/paths.mjs';
import { isRoot, runThrough } from './runtime/run.mjs';
import { makeSay } from './runtime/say.mjs';
import { ensureSystem } from './runtime/system.mjs';

const say = makeSay(false);

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/**
 * @param {string[]} args - for the app
 * @returns {Promise<number>} the app's exit code
 */
async function start(args) {
  // Before anything is fetched.
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error(
      'Circlekeeper needs a screen to show its window: please start it on a desktop (or, to only try that it starts: xvfb-run -a npm start).',
    );
  }
  const runtime = await findElectron();
  ensureSystem(runtime, say);
  const built = await runThrough(process.execPath, [path.join(ROOT, 'build', 'build.mjs')], { cwd: ROOT, env: toolEnvironment() });
  if (built !== 0) throw new Error('The app could not be built; the reason is above.');
  if (runtime.kind === 'stand-in') {
    say(
      `\nThis is the older development runtime (Electron ${runtime.version}, out of support): for development and practice.\n` +
        'Only practice vaults can be made or opened in it. Never enter anything about real people.\n',
    );
  }
  const switches = waylandSwitches(runtime);
  if (isRoot() && process.platform === 'linux') {
    say('Running as root, where Chromium has no sandbox. For anything but a try-out, please use an ordinary account.');
    switches.push('--no-sandbox');
  }
  return runUntilClosed(runtime.path, [...switches, '.', ...args]);
}

/**
 * @param {string} electron
 * @param {string[]} args
 * @returns {Promise<number>} the exit code of the last
 */
async function runUntilClosed(electron, args) {
  /** @type {string[] | undefined} */
  let next = args;
  let code = 0;
  while (next !== undefined) {
    const now = next;
    next = undefined;
    code = await runThrough(electron, now, { cwd: ROOT, env: appEnvironment() }, (message) => {
      if (isStartAnew(message)) next = message.anew;
    });
  }
  return code;
}

/**
 * @param {unknown} message
 * @returns {message is { anew: string[] }}
 */
function isStartAnew(message) {
  if (typeof message !== 'object' || message === null || !('anew' in message)) return false;
  return Array.isArray(message.anew) && message.anew.every((word) => typeof word === 'string');
}
