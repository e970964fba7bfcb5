/**
 * @file What people on Linux install, made of the unpacked app with the system's own tools: a deb by `dpkg-deb`, an archive by `tar`.
 *
 * [Note: No script at installing]
 * electron-builder makes a deb with a program that it downloads, and with scripts that run as root at installing and removing. Ours has
 * none: what a deb needs is a folder and a list, Debian's own triggers find the icon and the menu entry, and a package that runs nothing
 * can't touch a vault. The helper of Chromium's sandbox has its rights in the list. Both are made of sorted names and of one time
 * (`SOURCE_DATE_EPOCH`), so that the same app gives the same bytes.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ROOT } from '../runtime/paths.mjs';
import { ICON_SIZES } from './icons.mjs';
import { packagedAt } from './time.mjs';

const HERE = path.join(ROOT, 'build', 'dist');
/** Those that the starter asks for, by the names of both of Debian's generations. */
const DEPENDS = ['libgtk-3-0 | libgtk-3-0t64', 'libnss3', 'libasound2 | libasound2t64', 'libgbm1'];

/** @typedef {{ unpacked: string, out: string, version: string, fast: boolean }} Wish */

/** @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function run(program, args, env = process.env) {
  const done = spawnSync(program, args, { encoding: 'utf8', env, maxBuffer: 64e6 });
  if (done.status !== 0) throw new Error(`${program} failed: ${done.error?.message ?? done.stderr}`);
}

/** @param {string} folder @returns {number} its size in KiB, as installed */
function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((total, entry) => total + Math.ceil(lstatSync(path.join(entry.parentPath, entry.name)).size / 1024), 0);
}

/** Everybody may read, its owner may write; what was a program stays one. @param {string} at */
function ordinary(at) {
  const stat = lstatSync(at);
  if (stat.isSymbolicLink()) return;
  chmodSync(at, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of readdirSync(at)) ordinary(path.join(at, name));
}

/** @param {Wish} wish @returns {string} the file */
export function makeDeb({ unpacked, out, version, fast }) {
  const root = path.join(out, 'deb');
  rmSync(root, { recursive: true, force: true });
  /** @param {string[]} names */
  const at = (...names) => {
    const file = path.join(root, ...names);
    mkdirSync(path.dirname(file), { recursive: true });
    return file;
  };
  cpSync(unpacked, at('opt', 'circlekeeper'), { recursive: true, verbatimSymlinks: true });
  symlinkSync('/opt/circlekeeper/circlekeeper', at('usr', 'bin', 'circlekeeper'));
  cpSync(path.join(HERE, 'circlekeeper.desktop'), at('usr', 'share', 'applications', 'circlekeeper.desktop'));
  cpSync(path.join(HERE, 'circlekeeper.metainfo.xml'), at('usr', 'share', 'metainfo', 'org.circlekeeper.app.metainfo.xml'));
  cpSync(path.join(HERE, 'icon.svg'), at('usr', 'share', 'icons', 'hicolor', 'scalable', 'apps', 'circlekeeper.svg'));
  for (const size of ICON_SIZES.filter((one) => one <= 512))
    cpSync(
      path.join(HERE, 'icons', `${size}x${size}.png`),
      at('usr', 'share', 'icons', 'hicolor', `${size}x${size}`, 'apps', 'circlekeeper.png'),
    );
  cpSync(path.join(unpacked, 'LICENSES.packages.txt'), at('usr', 'share', 'doc', 'circlekeeper', 'copyright'));
  const control = [
    'Package: circlekeeper',
    `Version: ${version}`,
    'Architecture: amd64',
    'Maintainer: Circlekeeper <circlekeeper@example.invalid>',
    `Installed-Size: ${sizeOf(root)}`,
    `Depends: ${DEPENDS.join(', ')}`,
    'Recommends: libnotify4',
    'Section: education',
    'Priority: optional',
    'Description: private case book for restorative work in schools',
    ' Documents cases from report to closing, prints circles and publishes protected',
    ' summaries. Everything stays encrypted on this computer; it never uses a network.',
    ' .',
    ' Removing this package leaves the vaults of its users where they are.',
  ];
  writeFileSync(at('DEBIAN', 'control'), `${control.join('\n')}\n`);
  ordinary(root);
  // Chromium's sandbox, where the system lets programs make none by themselves.
  const helper = path.join(root, 'opt', 'circlekeeper', 'chrome-sandbox');
  if (existsSync(helper)) chmodSync(helper, 0o4755);
  const file = path.join(out, `circlekeeper_${version}_amd64.deb`);
  run('dpkg-deb', ['--root-owner-group', ...(fast ? ['-Zgzip', '-z1'] : ['-Zxz']), '--build', root, file], {
    ...process.env,
    SOURCE_DATE_EPOCH: packagedAt(),
  });
  rmSync(root, { recursive: true, force: true });
  return file;
}

/** @param {Wish} wish @returns {string} the file */
export function makeArchive({ unpacked, out, version, fast }) {
  const file = path.join(out, `circlekeeper-${version}-linux-x64.tar.gz`);
  run('tar', [
    '--sort=name',
    `--mtime=@${packagedAt()}`,
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    '--format=gnu',
    `--use-compress-program=gzip -n ${fast ? '-1' : '-9'}`,
    `--transform=s,^\\.,circlekeeper-${version},`,
    '-C',
    unpacked,
    '-cf',
    file,
    '.',
  ]);
  return file;
}

/** @returns {string} of `package.json` */
export const ownVersion = () => JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).version;
