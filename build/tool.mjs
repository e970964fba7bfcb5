/**
 * @file `npm run practice` and `npm run bench`: builds the app if needed and runs the built tool in Electron's own Node, where the
 * database driver lives.
 */
import path from 'node:path';
import { buildApp } from './build.mjs';
import { findElectron } from './runtime/electron.mjs';
import { nodeEnvironment } from './runtime/env.mjs';
import { ROOT } from './runtime/paths.mjs';
import { runThrough } from './runtime/run.mjs';

const TOOLS = ['practice', 'bench'];

const [tool, ...args] = process.argv.slice(2);
if (tool === undefined || !TOOLS.includes(tool)) {
  process.stderr.write(`Please name one of: ${TOOLS.join(', ')}.\n`);
  process.exitCode = 1;
} else {
  const runtime = await findElectron();
  await buildApp();
  process.exitCode = await runThrough(runtime.path, [path.join(ROOT, 'out', 'app', 'tools', `${tool}.js`), ...args], {
    cwd: process.cwd(),
    env: nodeEnvironment(),
  });
}
