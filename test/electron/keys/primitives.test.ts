/** @file Published vectors for the primitives as we call them, and round trips for the shapes that we put them in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesSchema, fromText, toText } from '../../../electron/keys/bytes';
import { type Canonical, canonicalJson } from '../../../electron/keys/canonical';
import { deriveCompartmentKey, makeGrant, openGrant } from '../../../electron/keys/grants';
import { parseHeader } from '../../../electron/keys/header';
import { openKeyring, wipeKeyring } from '../../../electron/keys/keyring';
import { agree, deriveKey, makeKeyPair, openBox, publicKeyOf, sealBox, sign, verify } from '../../../electron/keys/primitives';
import { passphraseBytes } from '../../../electron/keys/slots';
import { userIdSchema } from '../../../shared/values';
import { CHEAP_KDF, passphraseOf, tempVault } from '../../support/vault';
import { canon } from './outside-reader';

const hex = (text: string) => Buffer.from(text, 'hex');
const bytes = (minLength: number, maxLength = minLength) => fc.uint8Array({ minLength, maxLength }).map((array) => Buffer.from(array));

describe('published vectors', () => {
  it('X25519: RFC 7748, section 6.1', () => {
    const alice = hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a');
    const bob = hex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb');
    expect(publicKeyOf('x25519', alice).toString('hex')).toBe('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a');
    expect(publicKeyOf('x25519', bob).toString('hex')).toBe('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f');
    const shared = '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742';
    expect(agree(alice, publicKeyOf('x25519', bob)).toString('hex')).toBe(shared);
    expect(agree(bob, publicKeyOf('x25519', alice)).toString('hex')).toBe(shared);
  });

  it('Ed25519: RFC 8032, section 7.1, test 1', () => {
    const seed = hex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
    const publicKey = publicKeyOf('ed25519', seed);
    expect(publicKey.toString('hex')).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    const signature = sign(seed, Buffer.alloc(0));
    expect(signature.toString('hex')).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
    expect(verify(publicKey, Buffer.alloc(0), signature)).toBe(true);
    expect(verify(publicKey, Buffer.from('x'), signature)).toBe(false);
  });

  it('HKDF-SHA256: RFC 5869, A.3', () => {
    expect(deriveKey(Buffer.alloc(22, 0x0b), Buffer.alloc(0), '').toString('hex')).toBe(
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d',
    );
  });

  it('AES-256-GCM: test case 14 of its specification', () => {
    const box = hex('cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919');
    expect(openBox(Buffer.alloc(32), { nonce: Buffer.alloc(12), box }, Buffer.alloc(0))).toEqual(Buffer.alloc(16));
  });

  it('X25519 refuses a public key of small order', () => {
    expect(() => agree(makeKeyPair('x25519').privateKey, Buffer.alloc(32))).toThrow();
  });
});

describe('a box', () => {
  it('opens with its key, nonce and data, and with nothing else', () => {
    fc.assert(
      fc.property(bytes(32), bytes(0, 200), bytes(0, 60), fc.nat(), (key, plain, aad, at) => {
        const sealed = sealBox(key, plain, aad);
        expect(openBox(key, sealed, aad)).toEqual(plain);
        const flip = (buffer: Buffer) => {
          const copy = Buffer.from(buffer);
          copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ (1 << (at % 8));
          return copy;
        };
        expect(openBox(flip(key), sealed, aad)).toBeUndefined();
        expect(openBox(key, { ...sealed, nonce: flip(sealed.nonce) }, aad)).toBeUndefined();
        expect(openBox(key, { ...sealed, box: flip(sealed.box) }, aad)).toBeUndefined();
        expect(openBox(key, { ...sealed, box: sealed.box.subarray(0, -1) }, aad)).toBeUndefined();
        expect(openBox(key, sealed, Buffer.concat([aad, Buffer.from([0])]))).toBeUndefined();
      }),
    );
  });

  it('never repeats a nonce', () => {
    const nonces = Array.from({ length: 500 }, () => toText(sealBox(Buffer.alloc(32), Buffer.alloc(1), Buffer.alloc(0)).nonce));
    expect(new Set(nonces).size).toBe(500);
  });
});

describe('a grant', () => {
  const vault = 'a'.repeat(32);
  const id = userIdSchema.parse('b'.repeat(32));

  it('opens for the person it was made for, in its vault, compartment and epoch', () => {
    const [pair, other] = [makeKeyPair('x25519'), makeKeyPair('x25519')];
    const key = Buffer.alloc(32, 9);
    const user = { id, xpub: toText(pair.publicKey) };
    const grant = makeGrant(vault, { comp: 'cases', epoch: 3 }, user, key);
    expect(openGrant(vault, grant, pair.privateKey, pair.publicKey)).toEqual(key);
    expect(openGrant(vault, grant, other.privateKey, other.publicKey)).toBeUndefined();
    expect(openGrant(vault, grant, other.privateKey, pair.publicKey)).toBeUndefined();
    expect(openGrant('c'.repeat(32), grant, pair.privateKey, pair.publicKey)).toBeUndefined();
    for (const change of [
      { comp: 'summaries' },
      { epoch: 4 },
      { to: userIdSchema.parse('c'.repeat(32)) },
      { eph: toText(other.publicKey) },
    ]) {
      expect(openGrant(vault, { ...grant, ...change }, pair.privateKey, pair.publicKey)).toBeUndefined();
    }
  });

  it('gives another key for each purpose, compartment, epoch and vault', () => {
    const key = Buffer.alloc(32, 9);
    const derive = (from: string, comp: string, epoch: number, purpose: 'db/v1' | 'seal/v1' | 'bak/v1') =>
      toText(deriveCompartmentKey(from, { comp, epoch }, key, purpose));
    const keys = [vault, 'c'.repeat(32)].flatMap((from) =>
      ['cases', 'summaries'].flatMap((comp) =>
        [1, 2].flatMap((epoch) => (['db/v1', 'seal/v1', 'bak/v1'] as const).map((purpose) => derive(from, comp, epoch, purpose))),
      ),
    );
    expect(new Set([toText(key), ...keys]).size).toBe(25);
  });
});

describe('a keyring', () => {
  it('is all zero after it was wiped', async () => {
    const vault = await tempVault({ users: [{ label: 'AB', role: 'facilitator' }] });
    const header = parseHeader(readFileSync(join(vault.dir, 'vault.json')));
    const keyring = await openKeyring(header, vault.user('KM').id, 'pass', passphraseBytes(passphraseOf('KM')), CHEAP_KDF);
    const secrets = [
      keyring.identity.privateKey,
      keyring.identity.vaultPrivateKey ?? expect.fail(),
      ...[...keyring.compartments.values()].map(({ key }) => key),
    ];
    expect(secrets).toHaveLength(5);
    for (const secret of secrets) expect(secret.every((byte) => byte === 0)).toBe(false);
    wipeKeyring(keyring);
    for (const secret of secrets) expect(secret.every((byte) => byte === 0)).toBe(true);
    vault.cleanup();
  });
});

describe('spellings', () => {
  const canonical: fc.Arbitrary<Canonical> = fc.letrec<{ value: Canonical }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'binary' }),
      fc.boolean(),
      fc.maxSafeInteger().map((value) => value + 0),
      fc.array(tie('value')),
      fc.dictionary(
        fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
        tie('value'),
      ),
    ),
  })).value;

  it('canonical JSON is read back as the same value and spelled the same, in any order of keys', () => {
    fc.assert(
      fc.property(canonical, (value) => {
        const text = canonicalJson(value);
        const again: Canonical = JSON.parse(text);
        expect(canonicalJson(again)).toBe(text);
      }),
    );
    expect(canonicalJson({ b: 1, a: [true, 'é\n"'], '\u{1f600}': 0, '\uffff': 2 })).toBe(
      '{"a":[true,"é\\n\\""],"b":1,"\u{1f600}":0,"\uffff":2}',
    );
    for (const wrong of [1.5, -0, Number.NaN, 2 ** 53]) expect(() => canonicalJson(wrong)).toThrow();
  });

  it('canonical JSON is what a stranger makes of the format document', () => {
    // Names as the header has them: a JavaScript object puts names that are numbers first, whatever one sorts.
    const names = fc.stringMatching(/^[a-zA-Z_]{1,8}$/).filter((key) => key !== '__proto__');
    const leaf = fc.oneof(fc.string({ unit: 'binary' }), fc.boolean(), fc.maxSafeInteger(), fc.array(fc.string({ unit: 'binary' })));
    fc.assert(
      fc.property(fc.dictionary(names, fc.oneof(leaf, fc.dictionary(names, leaf))), (value) => {
        expect(canon(value).toString('utf8')).toBe(canonicalJson(value));
      }),
    );
  });

  it('base64url has one spelling for each byte string', () => {
    fc.assert(
      fc.property(bytes(0, 70), (value) => {
        expect(fromText(toText(value))).toEqual(value);
      }),
    );
    const schema = bytesSchema(16);
    const text = toText(Buffer.alloc(16, 255));
    expect(schema.safeParse(text).success).toBe(true);
    for (const wrong of [`${text}=`, `${text.slice(0, -1)}x`, ` ${text}`, text.replace('_', '/'), text.slice(1), ''])
      expect([wrong, schema.safeParse(wrong).success]).toEqual([wrong, false]);
  });
});
