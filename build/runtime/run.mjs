/**
 * @file Starting other programs and waiting for them, in the two ways the scripts need.
 */
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a program with our own terminal and waits for its end, also when this process is asked to end: the signal is
 * passed on and the program gets the time to finish tidily. In a terminal, Ctrl+C reaches both by itself; passing it on
 * would be a second one, which makes Electron drop everything at once.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @param {(message: unknown) => void} [heard] - what it says over a channel, which it only gets with this
 * @returns {Promise<number>} its exit code; 128 + the signal's number if a signal ended it, as shells do
 */
export function runThrough(command, args, options = {}, heard) {
  return new Promise((resolve, reject) => {
    const stdio = heard === undefined ? 'inherit' : /** @type {const} */ (['inherit', 'inherit', 'inherit', 'ipc']);
    const child = spawn(command, args, { stdio, ...options });
    if (heard !== undefined) child.on('message', heard);
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => {
      if (signal === 'SIGTERM' || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of signals) process.on(signal, pass);
    const release = () => {
      for (const signal of signals) process.off(signal, pass);
    };
    child.on('error', (error) => {
      release();
      reject(new Error(`${command} could not be started: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      release();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * Runs a short program and returns what it printed, or null if it is not there or did not succeed.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {string | null}
 */
export function ask(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8', timeout: 30_000 });
  return result.status === 0 ? result.stdout : null;
}

/**
 * @param {string} program
 * @returns {boolean} whether it can be started by this name
 */
export function isOnPath(program) {
  return ask('sh', ['-c', `command -v ${program}`]) !== null;
}

/** @returns {boolean} */
export function isRoot() {
  return process.getuid?.() === 0;
}
