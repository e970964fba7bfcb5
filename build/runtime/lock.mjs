/**
 * @file A lock between processes: two terminals that both need Electron must not fetch it twice or write over each
 * other. A folder is the lock, because making a folder either succeeds or fails on every file system.
 */
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The owner shows this often that it is alive ... */
const BEAT_MS = 2_000;
/** ... and after this long without a sign the lock is taken over. */
const SILENT_MS = 30_000;

/**
 * Runs `work` while holding the lock folder. Waits for another living owner; takes over from a dead one.
 *
 * @template T
 * @param {string} folder - the lock; its parent is made if needed
 * @param {() => void} onWait - called once when somebody else holds the lock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(folder, onWait, work) {
  await mkdir(path.dirname(folder), { recursive: true });
  let told = false;
  while (!(await take(folder))) {
    if (await isAbandoned(folder)) {
      await breakLock(folder);
      continue;
    }
    if (!told) onWait();
    told = true;
    await sleep(300);
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimes(folder, now, now).catch(() => {});
  }, BEAT_MS);
  // An interrupted run (Ctrl+C) skips `finally`; the next one then finds a dead owner and takes over.
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @returns {Promise<boolean>}
 */
async function take(folder) {
  try {
    await mkdir(folder);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
  await writeFile(path.join(folder, 'owner'), `${process.pid} ${hostname()}`);
  return true;
}

/**
 * @param {string} folder
 * @returns {Promise<boolean>}
 */
async function isAbandoned(folder) {
  try {
    if (Date.now() - (await stat(folder)).mtimeMs > SILENT_MS) return true;
    const [pid, host] = (await readFile(path.join(folder, 'owner'), 'utf8')).split(' ');
    // A number means nothing on another machine or in another container.
    return host === hostname() && !isAlive(Number(pid));
  } catch {
    // Being made, or given back, at this very moment.
    return false;
  }
}

/**
 * Renaming first makes sure that only one of several waiters removes the dead lock.
 *
 * @param {string} folder
 */
async function breakLock(folder) {
  const aside = `${folder}.dead-${process.pid}-${Date.now()}`;
  try {
    await rename(folder, aside);
    await rm(aside, { recursive: true, force: true });
  } catch {
    // Another waiter was faster.
  }
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
