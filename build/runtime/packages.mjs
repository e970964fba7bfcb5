/**
 * @file System packages: installed where that is ours to do (root on Debian or Ubuntu, as in a CI container), and
 * otherwise asked for with the exact command.
 */
import { spawnSync } from 'node:child_process';
import { ask, isOnPath, isRoot } from './run.mjs';

/**
 * Installs Debian packages, or stops with a message that says how to.
 *
 * @param {string} why - completes the sentence "This machine lacks ..."
 * @param {string[]} names - as in Debian 12; newer names are found here
 * @param {import('./say.mjs').Say} say
 */
export function installPackages(why, names, say) {
  if (!isOnPath('apt-get')) {
    throw new Error(`This machine lacks ${why}.\nOn Debian and Ubuntu the packages are: ${names.join(' ')}. Please install yours.`);
  }
  if (!isRoot()) {
    const wanted = currentNames(names).join(' ');
    throw new Error(
      `This machine lacks ${why}. Please install what is missing once, then try again:\n\n` +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${wanted}\n`,
    );
  }
  say(`This machine lacks ${why}; installing it ...`);
  aptGet(['update']);
  aptGet(['install', '-y', '--no-install-recommends', ...currentNames(names)]);
}

/**
 * Debian 13 and Ubuntu 24.04 renamed many libraries when they gave them 64-bit time.
 *
 * @param {string[]} names
 * @returns {string[]}
 */
function currentNames(names) {
  return names.map((name) => {
    const candidate = /Candidate: (\S+)/.exec(ask('apt-cache', ['policy', `${name}t64`]) ?? '');
    return candidate && candidate[1] !== '(none)' ? `${name}t64` : name;
  });
}

/** @param {string[]} args */
function aptGet(args) {
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  const result = spawnSync('apt-get', [...options, ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 1 << 26,
  });
  if (result.status !== 0) {
    throw new Error(`apt-get ${args[0]} did not succeed:\n${`${result.stdout}${result.stderr}`.slice(-3000)}`);
  }
}
