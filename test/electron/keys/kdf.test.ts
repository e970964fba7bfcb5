/** @file The key derivation: the vectors of its standard, its bounds, and the worker thread that it runs in. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { argon2id } from 'hash-wasm';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../electron/keys/canonical';
import {
  argon2idInline,
  calibrated,
  deriveKek,
  inlineKdf,
  type Kdf,
  type KdfParams,
  PRODUCTION_LIMITS,
  PRODUCTION_PARAMS,
  workerKdf,
} from '../../../electron/keys/kdf';
import { createVault, unlock } from '../../../electron/keys/vault';
import { CHEAP_KDF, passphraseOf, tempFolder, tempVault } from '../../support/vault';
import { argon2idReference } from './argon2-reference';

const refusal = (kind: string, more: object = {}) => expect.objectContaining({ error: { kind, ...more } });
const filled = (length: number, byte: number) => Buffer.alloc(length, byte);

/** A KDF with production's bounds that fails the test if it is ever run. */
const forbidden: Kdf = {
  ...inlineKdf(),
  argon2id: () => {
    throw new Error('the derivation was started');
  },
};

describe('Argon2id', () => {
  it('of the reference gives the tag of RFC 9106, section 5.3', async () => {
    const tag = await argon2idReference({
      password: filled(32, 1),
      salt: filled(16, 2),
      secret: filled(8, 3),
      data: filled(12, 4),
      m: 32,
      t: 3,
      p: 4,
    });
    expect(tag.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });

  it('of hash-wasm is the same function as the reference', async () => {
    const inputs = fc.record({
      password: fc.uint8Array({ minLength: 1, maxLength: 80 }),
      salt: fc.uint8Array({ minLength: 16, maxLength: 16 }),
      t: fc.integer({ min: 1, max: 3 }),
      p: fc.integer({ min: 1, max: 3 }),
      more: fc.integer({ min: 0, max: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(inputs, async ({ password, salt, t, p, more }) => {
        const m = 8 * p + more;
        const reference = {
          password: Buffer.from(password),
          salt: Buffer.from(salt),
          secret: Buffer.alloc(0),
          data: Buffer.alloc(0),
          m,
          t,
          p,
        };
        expect(await argon2idInline(password, salt, { m, t, p })).toEqual(await argon2idReference(reference));
      }),
      { numRuns: 12 },
    );
  });

  it('of hash-wasm gives the tags of the reference implementation', async () => {
    // test.c of the Password Hashing Competition's winner: passes, memory, lanes, password, salt, tag.
    const vectors = [
      [2, 65536, 1, 'password', 'somesalt', '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
      [2, 256, 1, 'password', 'somesalt', '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
      [2, 256, 2, 'password', 'somesalt', '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'],
      [1, 65536, 1, 'password', 'somesalt', 'f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98'],
      [2, 65536, 1, 'differentpassword', 'somesalt', '0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde'],
      [2, 65536, 1, 'password', 'diffsalt', 'bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c'],
    ] as const;
    for (const [iterations, memorySize, parallelism, password, salt, tag] of vectors) {
      expect(await argon2id({ password, salt, iterations, memorySize, parallelism, hashLength: 32, outputType: 'hex' })).toBe(tag);
    }
  });
});

describe('the bounds', () => {
  const outside: KdfParams[] = [
    { m: 8, t: 3, p: 1 },
    { m: 65_535, t: 3, p: 1 },
    { m: 1_048_577, t: 3, p: 1 },
    { m: 8 * 1024 * 1024, t: 3, p: 1 },
    { m: 131_072, t: 2, p: 1 },
    { m: 131_072, t: 11, p: 1 },
    { m: 131_072, t: 3, p: 0 },
    { m: 131_072, t: 3, p: 5 },
    { m: Number.MAX_SAFE_INTEGER, t: Number.MAX_SAFE_INTEGER, p: 1 },
    { m: Number.NaN, t: 3, p: 1 },
  ];

  it('refuse at once what is too cheap or too dear', async () => {
    for (const params of outside) {
      const before = process.memoryUsage().rss;
      const start = performance.now();
      await expect(deriveKek(forbidden, filled(8, 1), filled(16, 2), params)).rejects.toThrow(
        refusal('vault-damaged', { reason: 'kdf-bounds' }),
      );
      expect(performance.now() - start).toBeLessThan(50);
      expect(process.memoryUsage().rss - before).toBeLessThan(32 * 1024 * 1024);
    }
  });

  it('hold for a whole vault: production does not open what tests make, nor a header made dear', async () => {
    const vault = await tempVault();
    const id = vault.session.user.id;
    await expect(unlock(vault.dir, id, passphraseOf('KM'), forbidden)).rejects.toThrow(refusal('vault-damaged', { reason: 'kdf-bounds' }));
    const path = join(vault.dir, 'vault.json');
    const header = JSON.parse(readFileSync(path, 'utf8'));
    for (const slot of header.slots) slot.kdf.m = 8 * 1024 * 1024;
    writeFileSync(path, canonicalJson(header));
    for (const kdf of [forbidden, CHEAP_KDF]) {
      const start = performance.now();
      await expect(unlock(vault.dir, id, passphraseOf('KM'), kdf)).rejects.toThrow(refusal('vault-damaged', { reason: 'kdf-bounds' }));
      expect(performance.now() - start).toBeLessThan(500);
    }
    vault.cleanup();
  });
});

describe('calibrated cost', () => {
  const at = (milliseconds: number) => calibrated(PRODUCTION_PARAMS, milliseconds, PRODUCTION_LIMITS).t;
  it('takes more passes where half a second is not reached, up to what is accepted, and never fewer', () => {
    expect([at(2000), at(900), at(500)]).toEqual([3, 3, 3]);
    expect([at(499), at(300), at(100), at(0)]).toEqual([6, 10, 10, 10]);
    expect(calibrated({ ...PRODUCTION_PARAMS, t: 10 }, 3000, PRODUCTION_LIMITS).t).toBe(10);
  });
});

describe('the worker', () => {
  let folder: string;
  let kdf: Kdf;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'circlekeeper-kdf-'));
    await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        ssr: 'electron/keys/kdf-worker.ts',
        outDir: folder,
        rolldownOptions: { output: { entryFileNames: 'kdf-worker.mjs' } },
        emptyOutDir: false,
      },
      ssr: { noExternal: true },
    });
    kdf = workerKdf(join(folder, 'kdf-worker.mjs'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('computes the same and leaves the thread free meanwhile', async () => {
    const [password, salt] = [Buffer.from('a passphrase'), filled(16, 7)];
    let longest = 0;
    let last = performance.now();
    const ticks = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const start = performance.now();
    const inWorker = await deriveKek(kdf, password, salt, PRODUCTION_PARAMS);
    clearInterval(ticks);
    const whole = performance.now() - start;
    expect(inWorker.equals(await argon2idInline(password, salt, PRODUCTION_PARAMS))).toBe(true);
    // In this thread one block would last as long as the whole; busy cores delay a tick by much less.
    expect(longest).toBeLessThan(whole / 2);
    // The caller's bytes are still the caller's.
    expect(password.toString()).toBe('a passphrase');
  });

  it('opens a real vault with production cost', async () => {
    const { dir, cleanup } = tempFolder();
    const { session } = await createVault(dir, { label: 'KM', passphrase: passphraseOf('KM'), practice: false, kdf });
    const again = await unlock(dir, session.user.id, passphraseOf('KM'), kdf);
    expect(again.databaseKey('cases').equals(session.databaseKey('cases'))).toBe(true);
    expect(JSON.parse(readFileSync(join(dir, 'vault.json'), 'utf8')).slots[0].kdf).toMatchObject({
      alg: 'argon2id',
      v: 19,
      m: 131072,
      t: 3,
      p: 1,
    });
    cleanup();
  });

  it('fails loudly when its script is not there, or answers nonsense', async () => {
    const params = PRODUCTION_PARAMS;
    await expect(deriveKek(workerKdf(join(folder, 'none.mjs')), filled(8, 1), filled(16, 2), params)).rejects.toThrow(
      'the key derivation stopped',
    );
    const nonsense = join(folder, 'nonsense.mjs');
    writeFileSync(nonsense, "import { parentPort } from 'node:worker_threads'; parentPort.postMessage('tag');");
    await expect(deriveKek(workerKdf(nonsense), filled(8, 1), filled(16, 2), params)).rejects.toThrow('the key derivation stopped');
  });
});
