/**
 * @file `npm run practice` and `npm run bench`: builds the app if needed and runs the built tool in Electron's own Node, where the
 * database driver lives.
 */
import path from 'node:path';
import { buildApp } from './build.mjs';
import { ensureDisplay, waylandSwitches } from './runtime/display.mjs';
import { findElectron } from './runtime/electron.mjs';
import { nodeEnvironment } from './runtime/env.mjs';
import { ROOT } from './runtime/paths.mjs';
import { runThrough } from './runtime/run.mjs';
import { makeSay } from './runtime/say.mjs';
import { ensureSystem } from './runtime/system.mjs';

const TOOLS = ['practice', 'bench'];
const say = makeSay(false);

const [tool, ...args] = process.argv.slice(2);
if (tool === undefined || !TOOLS.includes(tool)) {
  process.stderr.write(`Please name one of: ${TOOLS.join(', ')}.\n`);
  process.exitCode = 1;
} else {
  const runtime = await findElectron();
  ensureSystem(runtime, say);
  await buildApp();
  const display = tool === 'bench' ? await displayIfAny(runtime) : { env: {}, stop: () => {} };
  try {
    process.exitCode = await runThrough(runtime.path, [path.join(ROOT, 'out', 'app', 'tools', `${tool}.js`), ...args], {
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
