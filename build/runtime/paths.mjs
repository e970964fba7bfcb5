/**
 * @file Where this checkout is, and where things that outlive it are kept.
 */
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the checkout. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * The folder for things that can be fetched again, outside every checkout so that all of them share it.
 *
 * @returns {string}
 */
export function cacheFolder() {
  const set = process.env.XDG_CACHE_HOME;
  // The XDG rules say that a relative path there is to be ignored.
  const base = set && path.isAbsolute(set) ? set : path.join(homedir(), '.cache');
  return path.join(base, 'circlekeeper');
}
