/**
 * @file What a package is made of, from the lockfile: the bill of materials (CycloneDX, made by npm itself, with Electron added) and the
 * texts of all licences, which most of them want to go with every copy.
 *
 * Which packages are for building only is asked of the lockfile: npm's own `--omit dev` also leaves out what the product and a building
 * tool share.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../runtime/paths.mjs';

/** @typedef {{ at: string, name: string, version: string, license: string }} Shipped */
/** @typedef {{ 'bom-ref': string, group?: string, name: string, version: string }} Component */

/** @returns {Shipped[]} every package of the product, in the order of the lockfile; several versions of one are several */
export function shippedPackages() {
  /** @type {Record<string, { name?: string, version: string, license?: string, dev?: boolean, devOptional?: boolean }>} */
  const locked = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
  return (
    Object.entries(locked)
      .filter(([at, { dev, devOptional }]) => at !== '' && !dev && !devOptional)
      // A package for another system is in the lockfile and not on the disk.
      .filter(([at]) => existsSync(path.join(ROOT, at, 'package.json')))
      .map(([at, { name, version, license = '' }]) => ({
        at,
        name: name ?? at.split('node_modules/').at(-1) ?? at,
        version,
        license,
      }))
  );
}

/**
 * @param {string} electron - the version that is packaged
 * @returns {string} CycloneDX as JSON
 */
export function billOfMaterials(electron) {
  const npm = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 256e6,
    shell: process.platform === 'win32',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '', npm_config_update_notifier: 'false', npm_config_offline: 'true' },
  });
  if (npm.status !== 0) throw new Error(`npm sbom failed: ${npm.stderr}`);
  const bill = JSON.parse(npm.stdout);
  const shipped = new Set(shippedPackages().map(({ at, version }) => `${at.split('node_modules/').at(-1)}@${version}`));
  /** @param {Component} one */
  const isShipped = ({ group, name, version }) => shipped.has(`${group === undefined ? '' : `${group}/`}${name}@${version}`);
  bill.components = bill.components.filter(isShipped);
  const kept = new Set([bill.metadata.component['bom-ref'], ...bill.components.map((/** @type {Component} */ one) => one['bom-ref'])]);
  bill.dependencies = bill.dependencies
    .filter((/** @type {any} */ one) => kept.has(one.ref))
    .map((/** @type {any} */ one) => ({ ...one, dependsOn: one.dependsOn.filter((/** @type {string} */ ref) => kept.has(ref)) }));
  // npm knows it as a tool of ours; it is the largest part of what people get. What is in it is in LICENSES.chromium.html.
  bill.components.push({
    'bom-ref': `electron@${electron}`,
    type: 'framework',
    name: 'electron',
    version: electron,
    purl: `pkg:npm/electron@${electron}`,
    licenses: [{ license: { id: 'MIT' } }],
  });
  // Made of the same things it is the same list: no time and no random number of its own.
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  return `${JSON.stringify(bill, undefined, 2)}\n`;
}

const LICENCE_FILE = /^(licen[cs]e|copying|notice|unlicense)/i;

/** @returns {string} the licences of all packages of the product, each with its text where the package brings it */
export function licenceTexts() {
  const parts = shippedPackages().map(({ at, name, version, license }) => {
    const folder = path.join(ROOT, at);
    const texts = readdirSync(folder)
      .filter((file) => LICENCE_FILE.test(file))
      .sort()
      .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
    return [`${name} ${version} (${license})`, ...texts].join('\n\n');
  });
  return `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
