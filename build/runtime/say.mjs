/**
 * @file Progress lines for the people who wait. Everything goes to stderr, so that stdout stays free for the one
 * answer a command gives (a path, a count).
 */

/** @typedef {(line: string) => void} Say */

/**
 * A function that prints one line of progress, or nothing at all.
 *
 * @param {boolean} quiet
 * @returns {Say}
 */
export function makeSay(quiet) {
  return (line) => {
    if (!quiet) process.stderr.write(`${line}\n`);
  };
}

/**
 * Runs a slow piece of work and says every ten seconds that it is still going on.
 *
 * @template T
 * @param {Say} say
 * @param {string} what - completes the sentence "Still ..., 20 s so far"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withHeartbeat(say, what, work) {
  const began = Date.now();
  const timer = setInterval(() => say(`  Still ${what}, ${Math.round((Date.now() - began) / 1000)} s so far ...`), 10_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
