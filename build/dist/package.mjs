/**
 * @file `npm run dist`: a package of the app for the system that this runs on, in `out/dist`.
 *
 *     npm run dist                       the unpacked app
 *     npm run dist -- --installers       what this system's people install: NSIS and portable, dmg, or AppImage, deb and tar.gz
 *     npm run dist -- --trial            with the development runtime, in `out/trial`: shows that packaging works, and is for nobody
 *
 * What is packaged comes from the lockfile and the sources alone; `SOURCE_DATE_EPOCH` sets the time that archives carry.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from '../build.mjs';
import { findElectron } from '../runtime/electron.mjs';
import { ROOT } from '../runtime/paths.mjs';
import { runThrough } from '../runtime/run.mjs';

const { values } = parseArgs({ options: { installers: { type: 'boolean' }, trial: { type: 'boolean' } } });

/**
 * What is in the product, by name, version and licence: CycloneDX, made by npm itself. Which packages are for building only is asked of
 * the lockfile: npm's own `--omit dev` also leaves out what the product and a building tool share.
 */
function billOfMaterials() {
  const npm = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 256e6 });
  if (npm.status !== 0) throw new Error(`npm sbom failed: ${npm.stderr}`);
  const bill = JSON.parse(npm.stdout);
  /** @type {Record<string, { name?: string, version?: string, dev?: boolean, devOptional?: boolean }>} */
  const locked = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const shipped = new Set(
    Object.entries(locked)
      .filter(([at, { dev, devOptional }]) => at !== '' && !dev && !devOptional)
      .map(([at, { version }]) => `${at.split('node_modules/').at(-1)}@${version}`),
  );
  /** @param {{ group?: string, name: string, version: string }} one */
  const isShipped = ({ group, name, version }) => shipped.has(`${group === undefined ? '' : `${group}/`}${name}@${version}`);
  bill.components = bill.components.filter(isShipped);
  const kept = new Set([bill.metadata.component['bom-ref'], ...bill.components.map((/** @type {any} */ one) => one['bom-ref'])]);
  bill.dependencies = bill.dependencies
    .filter((/** @type {any} */ one) => kept.has(one.ref))
    .map((/** @type {any} */ one) => ({ ...one, dependsOn: one.dependsOn.filter((/** @type {string} */ ref) => kept.has(ref)) }));
  return `${JSON.stringify(bill, undefined, 2)}\n`;
}

const runtime = await findElectron();
const isTrial = values.trial === true;
if (runtime.kind === 'stand-in' && !isTrial) {
  process.stderr.write(
    'Here is only the development runtime, which is out of support: no package of it may reach anybody.\n' +
      'Please run this where Electron can be downloaded, or add --trial to see that packaging works.\n',
  );
  process.exitCode = 1;
} else {
  await buildApp();
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
    { cwd: ROOT },
  );
  if (process.exitCode === 0) writeFileSync(path.join(out, 'circlekeeper.cdx.json'), billOfMaterials());
}
