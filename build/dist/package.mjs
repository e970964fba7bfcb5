/**
 * @file `npm run dist`: a package of the app for the system that this runs on, in `out/dist`.
 *
 *     npm run dist                       the unpacked app
 *     npm run dist -- --installers       what this system's people install: NSIS and portable, dmg, or AppImage, deb and tar.gz
 *     npm run dist -- --trial            with the development runtime, in `out/trial`: shows that packaging works, and is for nobody
 *                                        (with `--installers` also the deb and the archive, packed loosely)
 *     npm run dist -- --anew             builds the app from its sources even if nothing changed
 *
 * What is packaged comes from the lockfile and the sources alone; `SOURCE_DATE_EPOCH`, or else the time of the last commit, is the time
 * that archives carry.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from '../build.mjs';
import { findElectron } from '../runtime/electron.mjs';
import { ROOT } from '../runtime/paths.mjs';
import { isOnPath, runThrough } from '../runtime/run.mjs';
import { makeArchive, makeDeb, ownVersion } from './linux.mjs';
import { billOfMaterials } from './materials.mjs';
import { packagedAt } from './time.mjs';

const { values } = parseArgs({ options: { installers: { type: 'boolean' }, trial: { type: 'boolean' }, anew: { type: 'boolean' } } });

const runtime = await findElectron();
const isTrial = values.trial === true;
if (runtime.kind === 'stand-in' && !isTrial) {
  process.stderr.write(
    'Here is only the development runtime, which is out of support: no package of it may reach anybody.\n' +
      'Please run this where Electron can be downloaded, or add --trial to see that packaging works.\n',
  );
  process.exitCode = 1;
} else {
  await buildApp({ force: values.anew === true });
  const out = path.join(ROOT, 'out', isTrial ? 'trial' : 'dist');
  rmSync(out, { recursive: true, force: true });
  process.exitCode = await runThrough(
    process.execPath,
    [
      createRequire(import.meta.url).resolve('electron-builder/cli.js'),
      '--config',
      path.join(ROOT, 'build', 'dist', 'electron-builder.yml'),
      '--publish',
      'never',
      ...(values.installers === true && !isTrial ? [] : ['--dir']),
      `-c.electronDist=${path.dirname(runtime.path)}`,
      `-c.electronVersion=${runtime.version}`,
      `-c.directories.output=${path.relative(ROOT, out)}`,
    ],
    { cwd: ROOT, env: { ...process.env, SOURCE_DATE_EPOCH: packagedAt() } },
  );
  if (process.exitCode === 0) writeFileSync(path.join(out, 'circlekeeper.cdx.json'), billOfMaterials(runtime.version));
  if (process.exitCode === 0 && values.installers === true && process.platform === 'linux') {
    const wish = { unpacked: path.join(out, 'linux-unpacked'), out, version: ownVersion(), fast: isTrial };
    makeArchive(wish);
    if (isOnPath('dpkg-deb')) makeDeb(wish);
    else process.stderr.write('There is no dpkg-deb here: no deb was made. Debian and Ubuntu have it.\n');
  }
}
