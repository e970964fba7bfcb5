/**
 * @file The official Electron: the one that is to be preferred wherever it can be had. The npm package only holds its
 * installer, which fetches the real thing from Electron's release page into node_modules/electron/dist.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { ROOT } from './paths.mjs';
import { withHeartbeat } from './say.mjs';

const PACKAGE = path.join(ROOT, 'node_modules', 'electron');

/** A slow line may need long for 110 MB; a dead one fails by itself after seconds. */
const DOWNLOAD_MS = 15 * 60_000;

/** Says to the processes this one starts that the download has just failed: no need to try again at once. */
const FAILED_MARK = 'CIRCLEKEEPER_DOWNLOAD_FAILED';

/**
 * The downloaded Electron, if it is complete and of the version this checkout asks for.
 *
 * @returns {{path: string, version: string} | null}
 */
export function installedOfficial() {
  const wanted = wantedVersion();
  try {
    const version = readFileSync(path.join(PACKAGE, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    const executable = path.join(PACKAGE, 'dist', readFileSync(path.join(PACKAGE, 'path.txt'), 'utf8'));
    return version === wanted && existsSync(executable) ? { path: executable, version } : null;
  } catch {
    return null;
  }
}

/**
 * Tries to download the official Electron.
 *
 * @param {import('./say.mjs').Say} say
 * @returns {Promise<{path: string, version: string} | {reason: string}>}
 */
export async function downloadOfficial(say) {
  if (process.env[FAILED_MARK]) return { reason: 'its download failed a moment ago' };
  const lock = path.join(ROOT, 'node_modules', '.cache', 'circlekeeper', 'electron-download.lock');
  let reason = '';
  try {
    await withLock(
      lock,
      () => say('Another process is downloading Electron; waiting for it ...'),
      async () => {
        if (installedOfficial()) return;
        say(`Downloading Electron ${wantedVersion()} (about 110 MB, only this once) ...`);
        reason = await withHeartbeat(say, 'downloading', runInstaller);
      },
    );
  } catch (error) {
    reason = error instanceof Error ? error.message : String(error);
  }
  const installed = installedOfficial();
  if (installed) return installed;
  process.env[FAILED_MARK] = '1';
  return { reason: reason || 'the installer ended without an Electron' };
}

/** @returns {string} */
function wantedVersion() {
  try {
    return JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')).version;
  } catch {
    throw new Error('The dependencies are not installed yet. Please run:  npm ci');
  }
}

/** @returns {Promise<string>} why it failed, or nothing */
function runInstaller() {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(PACKAGE, 'install.js')], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: DOWNLOAD_MS,
    });
    let errors = '';
    child.stderr.on('data', (data) => {
      errors = (errors + data).slice(-4000);
    });
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => {
      if (code === 0) resolve('');
      else if (signal) resolve('the download took too long');
      else resolve(firstLine(errors));
    });
  });
}

/** @param {string} errors */
function firstLine(errors) {
  const line = errors.split('\n').find((text) => text.trim() !== '') ?? 'the download failed';
  return line.trim().replace(/^\w*Error: /, '');
}
