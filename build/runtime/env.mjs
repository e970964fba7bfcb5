/**
 * @file The environment variables Electron, the app and its tests are started with.
 */

/**
 * For an Electron that is to be a real one: with windows, not as a plain Node.
 *
 * @param {Record<string, string>} [more]
 * @returns {NodeJS.ProcessEnv}
 */
export function appEnvironment(more = {}) {
  const env = { ...process.env, ...more };
  delete env.ELECTRON_RUN_AS_NODE;
  return env;
}

/** @returns {NodeJS.ProcessEnv} for scripts that run in Electron's own Node */
export function nodeEnvironment() {
  return { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
}

/** @returns {NodeJS.ProcessEnv} for tools that run in the machine's Node */
export function toolEnvironment() {
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE;
  return env;
}
