/**
 * @file The parts of the runtime scripts that can be tried without fetching anything: readers and writers of formats,
 * refusals, and the counting that decides whether a test run was green.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, so that it runs before anything is built
import { packAsar } from '../../build/runtime/asar.mjs';
// @ts-expect-error plain JavaScript
import { countPlaywright, countVitest, finalLine } from '../../build/runtime/counts.mjs';
// @ts-expect-error plain JavaScript
import { hashFile, requireHash } from '../../build/runtime/hash.mjs';
// @ts-expect-error plain JavaScript
import { withLock } from '../../build/runtime/lock.mjs';
// @ts-expect-error plain JavaScript
import { FUSE_SENTINEL, FUSES, replaceBytes, setFuses } from '../../build/runtime/patch.mjs';
// @ts-expect-error plain JavaScript
import { parseMissingLibraries } from '../../build/runtime/system.mjs';
// @ts-expect-error plain JavaScript
import { extractOneFromTgz } from '../../build/runtime/tar.mjs';
// @ts-expect-error plain JavaScript
import { extractZip } from '../../build/runtime/zip.mjs';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'circlekeeper-test-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Electron takes an archive for a folder, and then cannot remove it: ask for the plain file. */
const unlinkPlain = async (file: string): Promise<void> => {
  Object.assign(process, { noAsar: true });
  await rm(file);
  Object.assign(process, { noAsar: false });
};

describe('fuses', () => {
  const wire = (fuses: string, version = 1) =>
    Buffer.concat([Buffer.from(`before${FUSE_SENTINEL}`), Buffer.from([version, fuses.length]), Buffer.from(`${fuses}after`)]);

  it('flips the named fuses and nothing else', () => {
    const binary = wire('10100011');
    const before = Buffer.from(binary);
    expect(setFuses(binary, { EnableNodeCliInspectArguments: true, LoadBrowserProcessSpecificV8Snapshot: false })).toBe('10110001');
    const changed = [...binary].flatMap((byte, at) => (byte === before[at] ? [] : [at]));
    const first = 'before'.length + FUSE_SENTINEL.length + 2;
    expect(changed).toEqual([first + FUSES.EnableNodeCliInspectArguments, first + FUSES.LoadBrowserProcessSpecificV8Snapshot]);
  });

  it.each([
    ['no wire', Buffer.from('no wire in here')],
    ['two wires', Buffer.concat([wire('10100011'), wire('10100011')])],
    ['an unknown version', wire('10100011', 2)],
    ['a wire that is too short', wire('101')],
    ['a removed fuse', wire('101r0011')],
  ])('refuses %s', (_name, binary) => {
    expect(() => setFuses(binary, { EnableNodeCliInspectArguments: true })).toThrow(/fuse/);
  });
});

describe('replacing bytes', () => {
  it('replaces exactly what it expects', () => {
    const binary = Buffer.from('00112233', 'hex');
    replaceBytes(binary, { offset: 1, from: '1122', to: 'aabb', why: 'test' });
    expect(binary.toString('hex')).toBe('00aabb33');
  });

  it.each([
    [1, 'ffff', 'aabb'],
    [9, '1122', 'aabb'],
    [1, '1122', 'aa'],
  ])('refuses offset %i from %s to %s and leaves the file alone', (offset, from, to) => {
    const binary = Buffer.from('00112233', 'hex');
    expect(() => replaceBytes(binary, { offset, from, to, why: 'test' })).toThrow(/^test: /);
    expect(binary.toString('hex')).toBe('00112233');
  });
});

describe('checksums', () => {
  it('accepts the expected file and refuses another', async () => {
    const file = path.join(folder, 'a');
    await writeFile(file, 'abc');
    const hash = await hashFile(file, 'sha256', 'hex');
    expect(hash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    requireHash('It', hash, hash);
    expect(() => requireHash('It', hash, 'other')).toThrow(/not the expected file/);
  });
});

describe('asar', () => {
  it('is read by Electron itself', async () => {
    // In Electron an archive can be read like a folder; there is no better judge of the format.
    expect(process.versions.electron, 'unit tests run inside Electron').toBeTruthy();
    const archive = path.join(folder, 'app.asar');
    await writeFile(archive, packAsar({ 'package.json': '{"a":1}', 'main.mjs': 'export const word = "Schülerrat";\n' }));
    expect((await readdir(archive)).sort()).toEqual(['main.mjs', 'package.json']);
    expect(await readFile(path.join(archive, 'main.mjs'), 'utf8')).toBe('export const word = "Schülerrat";\n');
    await unlinkPlain(archive);
  });
});

describe('zip', () => {
  type Member = { name: string; body: Buffer; mode?: number; stored?: boolean };

  const makeZip = (members: Member[]): Buffer => {
    const bodies: Buffer[] = [];
    const contents: Buffer[] = [];
    let offset = 0;
    for (const { name, body, mode = 0o100644, stored = false } of members) {
      const data = stored ? body : deflateRawSync(body);
      const common = Buffer.alloc(26);
      common.writeUInt16LE(20, 0);
      common.writeUInt16LE(stored ? 0 : 8, 4);
      common.writeUInt32LE(crc32(body), 10);
      common.writeUInt32LE(data.length, 14);
      common.writeUInt32LE(body.length, 18);
      common.writeUInt16LE(Buffer.byteLength(name), 22);
      const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data]);
      const rest = Buffer.alloc(14);
      rest.writeUInt32LE((mode << 16) >>> 0, 6);
      rest.writeUInt32LE(offset, 10);
      contents.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, rest, Buffer.from(name)]));
      bodies.push(local);
      offset += local.length;
    }
    const table = Buffer.concat(contents);
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 'latin1');
    end.writeUInt16LE(members.length, 8);
    end.writeUInt16LE(members.length, 10);
    end.writeUInt32LE(table.length, 12);
    end.writeUInt32LE(offset, 16);
    return Buffer.concat([...bodies, table, end]);
  };

  const extract = async (zip: Buffer, rename: (name: string) => string | null = (name) => name): Promise<number> => {
    await writeFile(path.join(folder, 'a.zip'), zip);
    await mkdir(path.join(folder, 'out'));
    return extractZip(path.join(folder, 'a.zip'), path.join(folder, 'out'), rename);
  };

  it('extracts, renames and leaves out', async () => {
    const big = Buffer.alloc(3_000_000, 'restorative ');
    const zip = makeZip([
      { name: 'App/', body: Buffer.alloc(0), mode: 0o40755, stored: true },
      { name: 'App/program', body: big, mode: 0o100755 },
      { name: 'App/empty', body: Buffer.alloc(0), stored: true },
      { name: 'App/sub/stored.txt', body: Buffer.from('plain'), stored: true },
      { name: 'App/unwanted', body: Buffer.from('x') },
    ]);
    const count = await extract(zip, (name) => (name === 'App/unwanted' ? null : name.replace('App/', '').replace('program', 'tool')));
    expect(count).toBe(3);
    const out = path.join(folder, 'out');
    expect((await readFile(path.join(out, 'tool'))).equals(big)).toBe(true);
    expect((await stat(path.join(out, 'tool'))).mode & 0o111).not.toBe(0);
    expect((await stat(path.join(out, 'empty'))).size).toBe(0);
    expect(await readFile(path.join(out, 'sub', 'stored.txt'), 'utf8')).toBe('plain');
    expect((await readdir(out)).sort()).toEqual(['empty', 'sub', 'tool']);
  });

  it.each(['../outside', '/outside', 'a/../../outside', '..\\outside'])('refuses to write to %s', async (name) => {
    await expect(extract(makeZip([{ name, body: Buffer.from('x') }]))).rejects.toThrow(/outside the folder/);
  });

  it('refuses links', async () => {
    await expect(extract(makeZip([{ name: 'link', body: Buffer.from('/etc'), mode: 0o120777 }]))).rejects.toThrow(/link/);
  });

  it('refuses what is cut off or not a zip', async () => {
    const zip = makeZip([{ name: 'a', body: Buffer.from('x') }]);
    await expect(extract(zip.subarray(0, -30))).rejects.toThrow(/not a zip archive/);
  });
});

describe('tar', () => {
  const member = (name: string, body: string): Buffer => {
    const header = Buffer.alloc(512);
    header.write(name);
    header.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('        0', 148);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return Buffer.concat([header, Buffer.from(body), Buffer.alloc((512 - (body.length % 512)) % 512)]);
  };
  const isZip = (name: string): boolean => name.endsWith('.zip');

  it('takes out the one wanted file', async () => {
    const tgz = path.join(folder, 'a.tgz');
    const long = 'y'.repeat(1_500_000);
    await writeFile(tgz, gzipSync(Buffer.concat([member('package/a.txt', 'no'), member('package/b.zip', long), Buffer.alloc(1024)])));
    expect(await extractOneFromTgz(tgz, isZip, path.join(folder, 'b'))).toBe('package/b.zip');
    expect(await readFile(path.join(folder, 'b'), 'utf8')).toBe(long);
  });

  it('says when it is not there, and when the file is damaged or cut off', async () => {
    const tgz = path.join(folder, 'a.tgz');
    const target = path.join(folder, 'b');
    await writeFile(tgz, gzipSync(Buffer.concat([member('package/a.txt', 'no'), Buffer.alloc(1024)])));
    await expect(extractOneFromTgz(tgz, isZip, target)).rejects.toThrow(/before the wanted file/);
    const damaged = member('package/b.zip', 'yes');
    damaged.write('X', 0);
    await writeFile(tgz, gzipSync(damaged));
    await expect(extractOneFromTgz(tgz, isZip, target)).rejects.toThrow(/damaged/);
    await writeFile(tgz, gzipSync(member('package/b.zip', 'z'.repeat(5000))).subarray(0, 60));
    await expect(extractOneFromTgz(tgz, isZip, target)).rejects.toThrow();
  });
});

describe('lock', () => {
  it('lets one in at a time', async () => {
    const lock = path.join(folder, 'lock');
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside--;
    };
    await Promise.all([1, 2, 3].map(() => withLock(lock, () => {}, work)));
    expect(most).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it('takes over from an owner that has died or fallen silent', async () => {
    const lock = path.join(folder, 'lock');
    await mkdir(lock);
    // No process has this number: the highest one Linux gives out is far lower.
    await writeFile(path.join(lock, 'owner'), `2147483646 ${hostname()}`);
    expect(await withLock(lock, expect.unreachable, async () => 'dead')).toBe('dead');
    await mkdir(lock);
    await writeFile(path.join(lock, 'owner'), '1 another-machine');
    await utimes(lock, new Date(0), new Date(0));
    expect(await withLock(lock, expect.unreachable, async () => 'silent')).toBe('silent');
  });
});

describe('missing libraries', () => {
  it('are read from what ldd prints', () => {
    const output = '\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibgbm.so.1 => not found\n\tlibnss3.so => not found\n';
    expect(parseMissingLibraries(output)).toEqual(['libgbm.so.1', 'libnss3.so']);
  });
});

describe('counting', () => {
  const file = (statuses: string[], status = 'passed', extra = {}) => ({
    testResults: [{ name: 'a.test.ts', status, ...extra, assertionResults: statuses.map((s, i) => ({ fullName: ` t${i}`, status: s })) }],
  });
  const playwright = (tests: object[]) => ({ suites: [{ title: 'a', suites: [{ title: 'b', specs: [{ title: 'c', tests }] }] }] });

  it('counts unit tests and keeps the reasons of skipped ones', () => {
    const report = {
      testResults: [
        {
          name: 'a.test.ts',
          status: 'passed',
          assertionResults: [
            { fullName: ' a', status: 'passed' },
            { fullName: ' b', status: 'skipped', meta: { skipReason: 'needs a printer' } },
            { fullName: ' c', status: 'todo' },
          ],
        },
      ],
    };
    const counts = countVitest(report, 0);
    expect(counts).toMatchObject({ passed: 1, failed: 0 });
    expect(counts.skipped).toEqual([
      { name: 'b', reason: 'needs a printer' },
      { name: 'c', reason: 'still to be written' },
    ]);
  });

  it.each([
    ['a failed test', file(['passed', 'failed'], 'failed'), 1, 1],
    ['a test that never ended', file(['passed', 'pending']), 1, 1],
    ['a file that could not be loaded', file([], 'failed', { message: 'Cannot find module' }), 1, 0],
    ['no test at all', { testResults: [] }, 0, 0],
    ['nothing but skipped tests', file(['skipped']), 0, 0],
    ['an error outside of the tests', file(['passed']), 1, 1],
  ])('is not green with %s', (_name, report, exitCode, passed) => {
    expect(countVitest(report, exitCode)).toMatchObject({ passed, failed: 1 });
  });

  it('counts end-to-end tests', () => {
    const tests = [
      { status: 'expected' },
      { status: 'flaky' },
      { status: 'unexpected' },
      { status: 'skipped', annotations: [{ type: 'skip', description: 'only on 45' }] },
      { status: 'skipped', annotations: [] },
    ];
    const counts = countPlaywright(playwright(tests), 1);
    expect(counts).toMatchObject({ passed: 2, failed: 1, notes: ['passed only when repeated: a > b > c'] });
    expect(counts.skipped).toEqual([
      { name: 'a > b > c', reason: 'only on 45' },
      { name: 'a > b > c', reason: 'not reached, because the run stopped before it' },
    ]);
    expect(countPlaywright({ suites: [], errors: [{ message: 'no config' }] }, 1)).toMatchObject({ failed: 1, notes: ['no config'] });
    expect(countPlaywright({ suites: [] }, 0)).toMatchObject({ failed: 1 });
  });

  it('adds everything up in one line', () => {
    const one = countVitest(file(['passed', 'passed']), 0);
    const two = countPlaywright(playwright([{ status: 'unexpected' }, { status: 'skipped' }]), 1);
    expect(finalLine([one, two])).toBe('2 passed, 1 failed, 1 skipped');
  });
});
