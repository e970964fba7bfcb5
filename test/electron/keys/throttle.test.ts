/** @file Guessing is slowed down, across restarts and whatever the computer's date says. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { delayAfter, Throttle } from '../../../electron/keys/throttle';
import { unlock } from '../../../electron/keys/vault';
import { Refusal } from '../../../shared/result';
import { CHEAP_KDF, passphraseOf, tempFolder, tempVault } from '../../support/vault';

const refusal = (kind: string, more: object = {}) => expect.objectContaining({ error: { kind, ...more } });

let dir: string;
let cleanup: () => void;
/** Seconds since the "process" started. */
let now = 0;

beforeEach(() => {
  ({ dir, cleanup } = tempFolder());
  mkdirSync(dir);
  now = 0;
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const start = () => {
  now = 0;
  return new Throttle(dir, () => now);
};
const fail = () => Promise.reject(new Refusal('wrong-passphrase'));
const expectWrong = (throttle: Throttle) => expect(throttle.attempt(fail)).rejects.toThrow(refusal('wrong-passphrase'));
const expectWait = (throttle: Throttle, waitSeconds: number) =>
  expect(throttle.attempt(fail)).rejects.toThrow(refusal('slow-down', { waitSeconds }));

describe('the delays', () => {
  it('begin after three failures and double to a minute', () => {
    expect(Array.from({ length: 13 }, (_, failures) => delayAfter(failures))).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
  });

  it('are kept within a run: an attempt too early is refused and is not counted', async () => {
    const throttle = start();
    for (let n = 0; n < 3; n++) await expectWrong(throttle);
    for (const wait of [1, 2, 4, 8, 16, 32, 60, 60]) {
      await expectWait(throttle, wait);
      now += wait - 0.5;
      await expectWait(throttle, 1);
      now += 0.5;
      await expectWrong(throttle);
    }
  });

  it('are forgotten after a success', async () => {
    const throttle = start();
    for (let n = 0; n < 3; n++) await expectWrong(throttle);
    now += 1;
    expect(await throttle.attempt(async () => 'in')).toBe('in');
    for (let n = 0; n < 3; n++) await expectWrong(throttle);
    await expectWait(throttle, 1);
    now += 1;
    await throttle.attempt(async () => 'in');
    await expectWrong(start());
  });
});

describe('a restart', () => {
  it('does not shorten the wait, and begins it again', async () => {
    let throttle = start();
    for (let n = 0; n < 3; n++) await expectWrong(throttle);
    for (const wait of [1, 2, 4, 8]) {
      throttle = start();
      await expectWait(throttle, wait);
      now = wait;
      await expectWrong(throttle);
    }
  });

  it('in the middle of an attempt leaves it counted', async () => {
    const throttle = start();
    await expectWrong(throttle);
    await expectWrong(throttle);
    // The process ends while the passphrase is being tried: this promise never settles.
    void throttle.attempt(() => new Promise(() => undefined));
    await vi.waitFor(() => expect(readFileSync(join(dir, 'attempts.json'), 'utf8')).toContain('"failures":3'));
    await expectWait(start(), 1);
  });

  it('is not fooled by the date: a year forwards or backwards changes nothing', async () => {
    const throttle = start();
    for (let n = 0; n < 3; n++) await expectWrong(throttle);
    for (const date of ['2027-05-01', '1999-01-01', '2038-01-20']) {
      vi.useFakeTimers({ now: new Date(date), toFake: ['Date'] });
      await expectWait(start(), 1);
    }
  });

  it('after which the file is gone or unreadable has an answer', async () => {
    const throttle = start();
    for (let n = 0; n < 3; n++) await expectWrong(throttle);
    for (const text of ['', '{', '{"failures":0}', '{"failures":-5,"fmt":"circlekeeper-attempts","ver":1}']) {
      writeFileSync(join(dir, 'attempts.json'), text);
      await expectWait(start(), 60);
    }
    // Whoever deletes it has the files, and can guess without us: Argon2id is what holds then.
    rmSync(join(dir, 'attempts.json'));
    await expectWrong(start());
  });
});

describe('attempts', () => {
  it('at the same time take turns, so they can not go around the count', async () => {
    const throttle = start();
    let running = 0;
    let most = 0;
    const attempt = () =>
      throttle.attempt(async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 1));
        running--;
        throw new Refusal('wrong-passphrase');
      });
    const kinds = (await Promise.allSettled(Array.from({ length: 8 }, attempt))).map((result) =>
      result.status === 'rejected' ? result.reason.error.kind : 'in',
    );
    expect(most).toBe(1);
    expect(kinds).toEqual([...Array(3).fill('wrong-passphrase'), ...Array(5).fill('slow-down')]);
  });

  it('that fail for another reason do not count', async () => {
    const throttle = start();
    for (let n = 0; n < 5; n++)
      await expect(throttle.attempt(() => Promise.reject(new Refusal('vault-damaged')))).rejects.toThrow(refusal('vault-damaged'));
    expect(readFileSync(join(dir, 'attempts.json'), 'utf8')).toContain('"failures":0');
  });

  it('count also where the file can not be written', async () => {
    rmSync(dir, { recursive: true });
    const throttle = start();
    for (let n = 0; n < 3; n++) await expectWrong(throttle);
    await expectWait(throttle, 1);
  });
});

describe('signing in', () => {
  it('is slowed down per vault, also for the right passphrase', async () => {
    const [vault, other] = [await tempVault(), await tempVault()];
    const id = vault.session.user.id;
    for (let n = 0; n < 3; n++)
      await expect(unlock(vault.dir, id, 'wrong wrong wrong', CHEAP_KDF)).rejects.toThrow(refusal('wrong-passphrase'));
    await expect(unlock(vault.dir, id, passphraseOf('KM'), CHEAP_KDF)).rejects.toThrow(refusal('slow-down', { waitSeconds: 1 }));
    (await other.signIn('KM')).purge();
    await new Promise((resolve) => setTimeout(resolve, 1050));
    (await vault.signIn('KM')).purge();
    (await vault.signIn('KM')).purge();
    vault.cleanup();
    other.cleanup();
  });
});
