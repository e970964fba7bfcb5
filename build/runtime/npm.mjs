/**
 * @file Fetches a package through the user's own npm, so that their registry, proxy, credentials and cache all apply.
 */
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * Puts the package's tarball, exactly as published, into a folder.
 *
 * @param {string} spec - `name@version`
 * @param {string} folder - an empty one
 * @returns {Promise<string>} the file
 */
export async function fetchPackage(spec, folder) {
  const args = ['pack', spec, '--pack-destination', folder, '--ignore-scripts', '--loglevel=error'];
  const { code, errors } = await runNpm(args);
  if (code !== 0) throw new Error(`npm could not fetch ${spec}.\n${errors.trim()}`);
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new Error(`npm said it fetched ${spec}, but there is no file.`);
  return path.join(folder, tarball);
}

/**
 * @param {string[]} args
 * @returns {Promise<{code: number | null, errors: string}>}
 */
function runNpm(args) {
  // Under `npm run` this names the very npm that runs us; otherwise the one on the path is taken.
  const running = process.env.npm_execpath ?? '';
  const [command, ...first] = path.basename(running) === 'npm-cli.js' ? [process.execPath, running] : ['npm'];
  return new Promise((resolve, reject) => {
    const child = spawn(/** @type {string} */ (command), [...first, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (data) => {
      errors = (errors + data).slice(-4000);
    });
    child.on('error', (error) => reject(new Error(`npm could not be started: ${error.message}`)));
    child.on('close', (code) => resolve({ code, errors }));
  });
}
