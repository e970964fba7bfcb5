/** @file What a package is made of and by what rules: the lockfile, the bill of materials, the icons, the settings, the checklist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript
import { ICON_SIZES } from '../../build/dist/icons.mjs';
// @ts-expect-error plain JavaScript
import { billOfMaterials, licenceTexts, shippedPackages } from '../../build/dist/materials.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly inBundle?: boolean;
}
const lockfile = (path: string) => Object.entries((JSON.parse(read(path)) as { packages: Record<string, Locked> }).packages);

/** Packages that would run something at installing. None does (`.npmrc`): each is here by name, so that a new one is looked at first. */
const INSTALL_SCRIPTS: Readonly<Record<string, string>> = {
  'node_modules/electron-winstaller':
    "comes with electron-builder, for a kind of Windows installer that is not made; its script picks a program's copy",
  'node_modules/es5-ext': 'of the checker that npm run audit fetches; its script prints a political message',
};

/** Licences under which a package may be part of the product. */
const LICENCES = [
  'MIT',
  'ISC',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'OFL-1.1',
  'Unlicense',
  '(MIT OR CC0-1.0)',
  'MIT AND ISC AND BSD-3-Clause',
];

describe('dependencies', () => {
  it.each(['package-lock.json', 'build/audit/package-lock.json'])(
    'are pinned in %s by their content, and come from the one registry',
    (path) => {
      const locked = lockfile(path).filter(([at]) => at !== '');
      expect(locked.length).toBeGreaterThan(100);
      const loose = locked.filter(([, one]) => one.inBundle !== true && !/^sha512-/.test(one.integrity ?? ''));
      expect(loose.map(([at]) => at)).toEqual([]);
      const elsewhere = locked.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'));
      expect(elsewhere.map(([at]) => at)).toEqual([]);
    },
  );

  it('run nothing at installing, and those that would are known by name', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
    const { allowScripts = {} } = JSON.parse(read('package.json')) as { allowScripts?: Record<string, boolean> };
    expect(Object.values(allowScripts).filter((allowed) => allowed)).toEqual([]);
    const wanting = ['package-lock.json', 'build/audit/package-lock.json']
      .flatMap(lockfile)
      .flatMap(([at, { hasInstallScript }]) => (hasInstallScript === true ? [at] : []));
    expect(wanting.sort()).toEqual(Object.keys(INSTALL_SCRIPTS).sort());
    expect(read('build/audit.mjs')).toContain("'--ignore-scripts'");
  });

  it('are exact versions, and Electron is a stable one that the vault process takes', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const versions = Object.values({ ...dependencies, ...devDependencies }).map((version) => version.replace(/^npm:.*@/, ''));
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-r\.\d+)?$/.test(version))).toEqual([]);
    const supported = Number(/SUPPORTED_ELECTRON = (\d+)/.exec(read('electron/vault.ts'))?.[1]);
    expect(Number(devDependencies.electron?.split('.')[0])).toBeGreaterThanOrEqual(supported);
  });
});

describe('the bill of materials', () => {
  it('lists all that is shipped, Electron too, each with a licence that may be, and nothing that only builds', () => {
    const bill = JSON.parse(billOfMaterials('45.0.0')) as {
      bomFormat: string;
      specVersion: string;
      components: { group?: string; name: string; version: string; licenses?: object[]; purl?: string }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    const listed = bill.components.map(({ group, name, version }) => `${group === undefined ? '' : `${group}/`}${name}@${version}`);
    const shipped = (shippedPackages() as { at: string; version: string }[]).map(
      ({ at, version }) => `${at.split('node_modules/').at(-1)}@${version}`,
    );
    expect([...new Set(listed)].sort()).toEqual([...new Set([...shipped, 'electron@45.0.0'])].sort());
    expect(bill.components.filter(({ licenses, purl }) => licenses === undefined || purl === undefined)).toEqual([]);
    expect(listed.filter((one) => /^(vitest|electron-builder|@playwright|vite)/.test(one))).toEqual([]);
    // The same things give the same list.
    expect(JSON.parse(billOfMaterials('45.0.0'))).toEqual(bill);
  });

  it('knows a licence for each package, and brings their texts', () => {
    const shipped = shippedPackages() as { name: string; license: string }[];
    expect(shipped.filter(({ license }) => !LICENCES.includes(license))).toEqual([]);
    const texts: string = licenceTexts();
    for (const { name } of shipped) expect(texts).toContain(name);
    expect(texts).toContain('Permission is hereby granted');
    expect(texts).toContain('SIL OPEN FONT LICENSE');
  });
});

describe('icons', () => {
  const png = (bytes: Buffer, at = 0) => {
    expect(bytes.subarray(at, at + 8).toString('hex')).toBe('89504e470d0a1a0a');
    return [bytes.readUInt32BE(at + 16), bytes.readUInt32BE(at + 20)];
  };

  it('are there in every size', () => {
    for (const size of ICON_SIZES as number[])
      expect(png(readFileSync(join(ROOT, `build/dist/icons/${size}x${size}.png`)))).toEqual([size, size]);
    expect(readdirSync(join(ROOT, 'build/dist/icons'))).toHaveLength(ICON_SIZES.length);
  });

  it('are in the container of Windows', () => {
    const ico = readFileSync(join(ROOT, 'build/dist/icon.ico'));
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const entry = 6 + 16 * index;
      const side = ico.readUInt8(entry) || 256;
      expect(png(ico, ico.readUInt32LE(entry + 12))).toEqual([side, side]);
      expect(ico.readUInt32LE(entry + 12) + ico.readUInt32LE(entry + 8)).toBeLessThanOrEqual(ico.length);
      return side;
    });
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  it('are in the container of macOS', () => {
    const icns = readFileSync(join(ROOT, 'build/dist/icon.icns'));
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const sizes: number[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) sizes.push(png(icns, at + 8)[0] ?? 0);
    expect(sizes.sort((a, b) => a - b)).toEqual([16, 32, 32, 64, 128, 256, 256, 512, 512, 1024]);
  });
});

describe('settings of packages', () => {
  const settings = read('build/dist/electron-builder.yml');

  it('ask no network for updates, and touch no vault when the app is removed', () => {
    expect(settings).toMatch(/^publish: null$/m);
    expect(settings).toMatch(/^ {2}deleteAppDataOnUninstall: false$/m);
    // A deb of ours runs no script. See: [Note: No script at installing]
    expect(read('build/dist/linux.mjs')).not.toMatch(/'(?:pre|post)(?:inst|rm)'/);
  });

  it('name files that are there', () => {
    for (const [, path = ''] of settings.matchAll(/\b(build\/dist\/[\w./-]+)/g)) expect(existsSync(join(ROOT, path)), path).toBe(true);
  });

  it('call a menu entry and its window by one name', () => {
    expect(settings).toContain('desktopName: circlekeeper.desktop');
    expect(settings).toContain('executableName: circlekeeper');
    expect(read('build/dist/circlekeeper.desktop')).toMatch(/^Exec=\/usr\/bin\/circlekeeper$/m);
    expect(read('build/dist/circlekeeper.metainfo.xml')).toContain('<launchable type="desktop-id">circlekeeper.desktop</launchable>');
  });
});

describe('what is said to be proved', () => {
  it('names tests that are there, for each of the twenty items of the checklist', () => {
    const list = read('electron/shell/CHECKLIST.md');
    const rows = [...list.matchAll(/^\| (\d+) +\|.*\|([^|]*)\|$/gm)];
    expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    for (const [row, , tests = ''] of rows) {
      const named = [...tests.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
      expect(named.length, row).toBeGreaterThan(0);
      for (const path of named) expect(existsSync(join(ROOT, path)), path).toBe(true);
    }
  });

  it('names a reason and a test for each finding of the checker of Electron apps', () => {
    const triaged = JSON.parse(read('build/audit/triaged.json')) as { rule: string; file: string; why: string; test: string }[];
    expect(triaged.length).toBeGreaterThan(0);
    for (const { rule, file, why, test } of triaged) {
      expect(rule).toMatch(/_CHECK$/);
      expect(why.length, `${rule} ${file}`).toBeGreaterThan(20);
      expect(existsSync(join(ROOT, test)), test).toBe(true);
      expect(file === 'everywhere' || existsSync(join(ROOT, file)), file).toBe(true);
    }
  });
});
