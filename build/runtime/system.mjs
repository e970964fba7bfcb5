/**
 * @file Checks that this machine can run Electron, before it fails with a message nobody understands: the shared
 * libraries, and the sandbox that Chromium wants.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { installPackages } from './packages.mjs';
import { ask, isRoot } from './run.mjs';

/** The Debian packages whose libraries (and their dependencies) cover all that Electron loads. */
const LIBRARY_PACKAGES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];

/**
 * @param {import('./electron.mjs').Runtime} runtime
 * @param {import('./say.mjs').Say} say
 */
export function ensureSystem(runtime, say) {
  if (process.platform !== 'linux') return;
  if (missingLibraries(runtime.path).length > 0) {
    installPackages('some shared libraries that Electron needs', LIBRARY_PACKAGES, say);
    const still = missingLibraries(runtime.path);
    if (still.length > 0) throw new Error(`Electron still lacks these shared libraries: ${still.join(', ')}`);
  }
  requireSandbox(runtime.path);
}

/**
 * @param {string} executable
 * @returns {string[]}
 */
function missingLibraries(executable) {
  const missing = parseMissingLibraries(ask('ldd', [executable]) ?? '');
  // Newer Electrons load GTK while they run, so that ldd does not see it.
  const known = ask('/sbin/ldconfig', ['-p']);
  if (known?.includes('libc.so') && !known.includes('libgtk-3.so.0')) missing.push('libgtk-3.so.0');
  return [...new Set(missing)];
}

/**
 * @param {string} output - of ldd
 * @returns {string[]}
 */
export function parseMissingLibraries(output) {
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => /** @type {string} */ (match[1]));
}

/**
 * Chromium's sandbox needs either user namespaces (which Ubuntu 24.04 restricts) or its helper owned by root. The
 * tools here never switch the sandbox off for an ordinary user; only root, who cannot have it, runs without.
 *
 * @param {string} executable
 */
function requireSandbox(executable) {
  if (isRoot() || ask('unshare', ['--user', '--map-root-user', 'true']) !== null) return;
  const helper = path.join(path.dirname(executable), 'chrome-sandbox');
  try {
    const { uid, mode } = statSync(helper);
    if (uid === 0 && mode & 0o4000) return;
  } catch {
    // No helper: the message below is still the best advice.
  }
  throw new Error(
    'This system does not let Electron build its sandbox by itself. Please allow its helper once, then try again:\n\n' +
      `  sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"\n`,
  );
}
