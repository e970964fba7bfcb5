/**
 * @file Runs a script with the Node that is inside Electron, so that tests meet the same Node, the same V8 and the
 * same native modules as the app:
 *
 *     node build/run-in-electron.mjs <script.js> [arguments]
 */
import { findElectron } from './runtime/electron.mjs';
import { nodeEnvironment } from './runtime/env.mjs';
import { runThrough } from './runtime/run.mjs';
import { makeSay } from './runtime/say.mjs';
import { ensureSystem } from './runtime/system.mjs';

const args = process.argv.slice(2);
try {
  if (args.length === 0) throw new Error('Usage: node build/run-in-electron.mjs <script.js> [arguments]');
  const electron = await findElectron();
  ensureSystem(electron, makeSay(false));
  process.exitCode = await runThrough(electron.path, args, { env: nodeEnvironment() });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
