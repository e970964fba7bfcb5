/**
 * @file The age format as others speak it: files that the reference program `age` (Debian, 1.1.1) made are opened, from fixtures; where
 * that program is installed, it also opens ours and we open what it makes now.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAtAge, openAge, runAge, sealAge, setAge } from '../../../electron/keys/age';
import { packetKeys } from '../../../electron/keys/packets';

const FIXTURES = fileURLToPath(new URL('../../fixtures/age/', import.meta.url));
const fixture = (name: string) => readFileSync(join(FIXTURES, name));
const identity = fixture('identity.txt').toString('utf8').trim().split('\n').at(-1) ?? '';
const plain = fixture('plain.txt');

let dir: string;
beforeAll(() => {
  setAge(runAge, 10);
  dir = mkdtempSync(join(tmpdir(), 'circlekeeper-age-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const bytesOf = (reply: Awaited<ReturnType<typeof openAge>>): Buffer => {
  if (!('bytes' in reply)) throw new Error(reply.failed);
  return Buffer.from(reply.bytes);
};

describe('fixtures of the reference program', () => {
  it.each(['recipient.age', 'armored.age'])('opens %s with the key', async (name) => {
    const found = lookAtAge(fixture(name));
    expect(found?.needs).toBe('key');
    expect(bytesOf(await openAge(found?.sealed ?? Buffer.alloc(0), { identity })).equals(plain)).toBe(true);
  });

  it('opens one for a passphrase, at the full cost', { timeout: 60_000 }, async () => {
    const found = lookAtAge(fixture('passphrase.age'));
    expect(found?.needs).toBe('passphrase');
    const sealed = found?.sealed ?? Buffer.alloc(0);
    expect(bytesOf(await openAge(sealed, { passphrase: 'lantern orchid gravel mosaic thunder' })).equals(plain)).toBe(true);
    expect(await openAge(sealed, { passphrase: 'lantern orchid gravel mosaic thunde' })).toEqual({ failed: 'no-match' });
  });

  it('is what the reference program opened: a file of ours that it read when the fixtures were made', async () => {
    const found = lookAtAge(fixture('ours.age'));
    expect(bytesOf(await openAge(found?.sealed ?? Buffer.alloc(0), { identity })).equals(plain)).toBe(true);
  });
});

const installed = (() => {
  try {
    return execFileSync('age', ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
})();

// Where the program is not there, the fixtures above stand in for it.
describe.runIf(installed !== undefined)('the program itself', () => {
  it('opens ours, and we open its', async () => {
    const made = await packetKeys.newIdentity();
    const { recipient } = await packetKeys.publicOf(made);
    writeFileSync(join(dir, 'key.txt'), `${made.age}\n`);
    const words = Buffer.from('The tube of the class telescope was bent. '.repeat(4000));
    writeFileSync(join(dir, 'ours.age'), bytesOf(await sealAge(words, { recipient })));
    expect(execFileSync('age', ['-d', '-i', join(dir, 'key.txt'), join(dir, 'ours.age')]).equals(words)).toBe(true);
    writeFileSync(join(dir, 'words'), words);
    execFileSync('age', ['-r', recipient, '-o', join(dir, 'theirs.age'), join(dir, 'words')]);
    expect(bytesOf(await openAge(readFileSync(join(dir, 'theirs.age')), { identity: made.age })).equals(words)).toBe(true);
  });
});
