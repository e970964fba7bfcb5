/**
 * @file The command-line tools (`TOOLS` below): builds the app if needed and runs the built tool in Electron's own
 * Node, where the database driver lives, or, when it draws pages, as a real Electron.
 */
import path from 'node:path';
import { buildApp } from './build.mjs';
import { ensureDisplay, waylandSwitches } from './runtime/display.mjs';
import { findElectron } from './runtime/electron.mjs';
import { appEnvironment, nodeEnvironment } from './runtime/env.mjs';
import { ROOT } from './runtime/paths.mjs';
import { isRoot, runThrough } from './runtime/run.mjs';
import { makeSay } from './runtime/say.mjs';
import { ensureSystem } from './runtime/system.mjs';

const TOOLS = ['practice', 'bench', 'prints', 'faults', 'release'];
const say = makeSay(false);

const [tool, ...args] = process.argv.slice(2);
if (tool === undefined || !TOOLS.includes(tool)) {
  process.stderr.write(`Please name one of: ${TOOLS.join(', ')}.\n`);
  process.exitCode = 1;
} else {
  const runtime = await findElectron();
  ensureSystem(runtime, say);
  await buildApp();
  const display = ['practice', 'faults', 'release'].includes(tool) ? { env: {}, stop: () => {} } : await displayIfAny(runtime);
  const file = path.join(ROOT, 'out', 'app', 'tools', `${tool}.js`);
  try {
    process.exitCode =
      tool === 'prints'
        ? await runThrough(runtime.path, [...(isRoot() ? ['--no-sandbox'] : []), ...waylandSwitches(runtime), file, ...args], {
            cwd: process.cwd(),
            env: appEnvironment(display.env),
          })
        : await runThrough(runtime.path, [file, ...args], {
            cwd: process.cwd(),
            env: { ...nodeEnvironment(), CIRCLEKEEPER_SWITCHES: waylandSwitches(runtime).join(' '), ...display.env },
          });
  } finally {
    display.stop();
  }
}

/**
 * The bench also starts windows. Where that can't be, it says so and times the rest.
 *
 * @param {import('./runtime/electron.mjs').Runtime} found
 */
async function displayIfAny(found) {
  try {
    return await ensureDisplay(found, say);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return { env: {}, stop: () => {} };
  }
}
