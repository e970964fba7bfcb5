/**
 * @file `npm run audit`: what the lockfile says of our packages, what others know about them, and what a checker of Electron apps finds in
 * our sources.
 *
 *     npm run audit                            all three; not green while one of them could not be asked
 *     npm run audit -- --without-advisories    for a place whose registry does not answer `npm audit`
 *
 * The checker is Electronegativity: fetched once into the cache by the lockfile in `build/audit`, without its install scripts, since its
 * packages are old and are nobody else's business. Every finding must be triaged in `build/audit/triaged.json`: why it is none, and the
 * test that shows it. A finding that is not there fails, and so does a line there that is found no more. The checker is not believed blindly:
 * every file that it is given ends with one gross mistake, and it must find them all.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { toolEnvironment } from './runtime/env.mjs';
import { cacheFolder, ROOT } from './runtime/paths.mjs';

/** @typedef {{ rule: string, file: string }} Finding */
/** @typedef {{ rule: string, file: string, why: string, test: string }} Triaged */

const SOURCES = ['electron', 'renderer', 'shared'];
const MISTAKE = 'new BrowserWindow({ webPreferences: { nodeIntegration: true } });';
const MISTAKE_RULE = 'NODE_INTEGRATION_JS_CHECK';

const { values } = parseArgs({ options: { 'without-advisories': { type: 'boolean' } } });
const problems = [...lockfile(), ...(values['without-advisories'] === true ? [] : advisories()), ...electronegativity()];
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** @param {string} program @param {string[]} args @param {string} cwd */
function run(program, args, cwd) {
  const env = { ...toolEnvironment(), npm_config_update_notifier: 'false' };
  return spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 256e6, shell: process.platform === 'win32' });
}

/**
 * Needs nobody to ask: whether every package is pinned by its content, whether one was given up by its makers, whether one would run
 * something at installing beyond those that are known by name. `npm test` says the same, and looks at the licences too
 * (`test/build/packages.test.ts`).
 * @returns {string[]}
 */
function lockfile() {
  /** @type {Record<string, { integrity?: string, deprecated?: string, hasInstallScript?: boolean, inBundle?: boolean, dev?: boolean }>} */
  const packages = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const all = Object.entries(packages).filter(([at]) => at !== '');
  const scripts = all.filter(([, one]) => one.hasInstallScript === true);
  process.stdout.write(
    `Lockfile: ${all.length} packages, ${all.filter(([, one]) => one.dev !== true).length} of them for the product; ` +
      `${scripts.length} would run something at installing and may not.\n`,
  );
  return all.flatMap(([at, one]) => [
    ...(one.inBundle === true || one.integrity?.startsWith('sha512-') === true ? [] : [`${at} is not pinned by its content.`]),
    ...(one.deprecated === undefined ? [] : [`${at} was given up by its makers: ${one.deprecated}`]),
  ]);
}

/** @returns {string[]} known weaknesses of the product's packages, and high and critical ones of what builds it */
function advisories() {
  const asked = run('npm', ['audit', '--json'], ROOT);
  /** @type {{ vulnerabilities?: Record<string, { severity: string }>, message?: string, error?: { summary?: string } }} */
  let answer = {};
  try {
    answer = JSON.parse(asked.stdout);
  } catch {
    // Said below.
  }
  if (answer.vulnerabilities === undefined) {
    const why =
      answer.message ?? answer.error?.summary ?? asked.stderr.split('\n').find((line) => /\b[45]\d\d\b/.test(line)) ?? 'no answer';
    return [`npm audit could not be asked here (${why}). Please run it where it can: it is part of releasing.`];
  }
  const product = JSON.parse(run('npm', ['audit', '--json', '--omit=dev'], ROOT).stdout).vulnerabilities ?? {};
  const serious = Object.entries(answer.vulnerabilities).filter(
    ([name, { severity }]) => name in product || severity === 'high' || severity === 'critical',
  );
  process.stdout.write(
    `npm audit: ${Object.keys(answer.vulnerabilities).length} known, ${Object.keys(product).length} of them in the product.\n`,
  );
  return serious.map(([name, { severity }]) => `${name}: ${severity}${name in product ? ', in the product' : ', in what builds it'}`);
}

/** @returns {string} the checker's script, installed if it is not yet */
function checker() {
  const folder = path.join(cacheFolder(), 'electronegativity-1.10.3');
  const script = path.join(folder, 'node_modules', '@doyensec', 'electronegativity', 'dist', 'index.js');
  if (existsSync(script)) return script;
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) cpSync(path.join(ROOT, 'build', 'audit', name), path.join(folder, name));
  process.stdout.write('Fetching Electronegativity (once) ...\n');
  const installed = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
  if (installed.status !== 0) throw new Error(`Electronegativity could not be fetched: ${installed.stderr}`);
  return script;
}

/** @returns {string[]} */
function electronegativity() {
  const script = checker();
  const folder = mkdtempSync(path.join(tmpdir(), 'circlekeeper-audit-'));
  try {
    for (const name of [...SOURCES, 'package.json']) cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
    const files = SOURCES.flatMap((name) =>
      readdirSync(path.join(folder, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
    );
    for (const file of files) appendFileSync(path.join(folder, file), `\n${MISTAKE}\n`);
    const report = path.join(folder, 'report.sarif');
    const { devDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    const ran = run(process.execPath, [script, '-i', folder, '-r', '-e', devDependencies.electron, '-o', report, '-v', 'false'], folder);
    if (!existsSync(report)) throw new Error(`Electronegativity left no report: ${ran.stderr}`);
    return judge(JSON.parse(readFileSync(report, 'utf8')).runs[0].results, files, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {any[]} results - of the report
 * @param {string[]} files - that it was given
 * @param {string} folder
 */
function judge(results, files, folder) {
  const found = results.map((result) => {
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    return { rule: result.ruleId, file: String(artifactLocation.uri), line: Number(region.startLine) };
  });
  /** @param {{ file: string, line: number }} one */
  const isPlanted = ({ file, line }) =>
    files.includes(file) && readFileSync(path.join(folder, file), 'utf8').split('\n')[line - 1] === MISTAKE;
  const seen = new Set(found.filter((one) => one.rule === MISTAKE_RULE && isPlanted(one)).map(({ file }) => file));
  const unread = files.filter((file) => !seen.has(file)).map((file) => `Electronegativity did not read ${file}.`);
  const ours = [
    ...new Set(found.filter((one) => !isPlanted(one)).map(({ rule, file }) => `${rule} ${file === 'file:///' ? 'everywhere' : file}`)),
  ];
  /** @type {Triaged[]} */
  const triaged = JSON.parse(readFileSync(path.join(ROOT, 'build', 'audit', 'triaged.json'), 'utf8'));
  const known = triaged.map(({ rule, file }) => `${rule} ${file}`);
  process.stdout.write(
    `Electronegativity: read ${seen.size} of ${files.length} files, ${ours.length} findings, ${known.length} triaged.\n`,
  );
  return [
    ...unread,
    ...ours.filter((one) => !known.includes(one)).map((one) => `Not triaged: ${one}`),
    ...known.filter((one) => !ours.includes(one)).map((one) => `Found no more, so its line in triaged.json can go: ${one}`),
  ];
}
