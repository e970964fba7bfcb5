/** @file The signed list of a version's files, made as for a release and checked as by somebody who fetched it. */
import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const SCRIPT = resolve(import.meta.dirname, '../../build/dist/checksums.mjs');

function folder(): { dir: string; cleanup(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'circlekeeper-sums-'));
  return { dir, cleanup: () => rmSync(dir, { recursive: true }) };
}

const run = (...args: string[]) =>
  spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8', env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });

test('the list names every package with its hash, and its signature notices a changed letter', () => {
  const { dir, cleanup } = folder();
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const keys = folder();
  const key = join(keys.dir, 'key.pem');
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  for (const name of ['circlekeeper.deb', 'circlekeeper.tar.gz', 'builder-debug.yml', 'latest-linux.yml'])
    writeFileSync(join(dir, name), `the bytes of ${name}`);
  const made = run(dir, key);
  expect(made.stderr).toBe('');
  const list = readFileSync(join(dir, 'SHA256SUMS'));
  const hash = (name: string) => createHash('sha256').update(`the bytes of ${name}`).digest('hex');
  expect(list.toString()).toBe(`${hash('circlekeeper.deb')}  circlekeeper.deb\n${hash('circlekeeper.tar.gz')}  circlekeeper.tar.gz\n`);
  const signature = readFileSync(join(dir, 'SHA256SUMS.sig'));
  expect(verify(null, list, publicKey, signature)).toBe(true);
  expect(verify(null, Buffer.from(list.toString().replace('deb', 'dab')), publicKey, signature)).toBe(false);
  cleanup();
  keys.cleanup();
});

test('another kind of key, and a folder without a package, are refused in words', () => {
  const { dir, cleanup } = folder();
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = join(dir, 'latest-key.yml');
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  expect(run(dir, key).stderr).toContain('not an Ed25519 key');
  writeFileSync(key, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  expect(run(dir, key).stderr).toContain('no package');
  expect(run().status).toBe(1);
  cleanup();
});
