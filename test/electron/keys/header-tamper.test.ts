/**
 * @file Every single-byte change of the header, and the changes that somebody with the file would really try: each is refused, or
 * changes nothing for the person who signs in. Never another role, another key, another compartment.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toText } from '../../../electron/keys/bytes';
import { canonicalBytes, canonicalJson } from '../../../electron/keys/canonical';
import { type Header, headerBytes, parseHeader, rosterMessage } from '../../../electron/keys/header';
import { argon2idInline, type Kdf } from '../../../electron/keys/kdf';
import { openKeyring, wipeKeyring } from '../../../electron/keys/keyring';
import { makeKeyPair, sign } from '../../../electron/keys/primitives';
import { passphraseBytes } from '../../../electron/keys/slots';
import { readHeader, unlock } from '../../../electron/keys/vault';
import { Refusal } from '../../../shared/result';
import { CHEAP_KDF, passphraseOf, type TempVault, tempVault } from '../../support/vault';

const refusal = (kind: string, more: object = {}) => expect.objectContaining({ error: { kind, ...more } });

let vault: TempVault;
let original: Buffer;
let header: Header;
let path: string;

// The real function, each input computed once: the same slots are opened thousands of times here.
const known = new Map<string, Buffer>();
const KDF: Kdf = {
  ...CHEAP_KDF,
  argon2id: async (password, salt, params) => {
    const name = JSON.stringify([toText(password), toText(salt), params]);
    const tag = known.get(name) ?? (await argon2idInline(password, salt, params));
    known.set(name, Buffer.from(tag));
    return Buffer.from(tag);
  },
};

beforeAll(async () => {
  vault = await tempVault({
    users: [
      { label: 'AB', role: 'facilitator' },
      { label: 'Office', role: 'admin' },
    ],
  });
  path = join(vault.dir, 'vault.json');
  original = readFileSync(path);
  header = parseHeader(original);
});
afterAll(() => vault.cleanup());

/** What a person gets out of a header, in one comparable text; `refused` for a refusal. Anything else that is thrown fails the test. */
async function outcome(bytes: Buffer, label: string): Promise<string> {
  try {
    const keyring = await openKeyring(parseHeader(bytes), vault.user(label).id, 'pass', passphraseBytes(passphraseOf(label)), KDF);
    const { user, identity, compartments } = keyring;
    const seen = [
      user.id,
      user.role,
      user.label,
      toText(identity.privateKey),
      ...[...compartments].flatMap(([name, { epoch, key }]) => [name, epoch, toText(key)]),
    ];
    wipeKeyring(keyring);
    return seen.join(' ');
  } catch (error) {
    if (error instanceof Refusal) return 'refused';
    throw error;
  }
}

/** A deep copy to change, and its bytes. */
function changed(change: (copy: Header) => void): Buffer {
  const copy: Header = structuredClone(header);
  change(copy);
  return canonicalBytes(copy);
}

describe('a changed byte', () => {
  const labels = ['KM', 'AB', 'Office'];

  it('is refused or changes nothing, at every offset and for every person', async () => {
    for (const label of labels) {
      const untouched = await outcome(original, label);
      expect(untouched).toContain(label);
      let refused = 0;
      for (let offset = 0; offset < original.length; offset++) {
        const bytes = Buffer.from(original);
        // Another digit or letter where there was one, so that most changes get past the syntax.
        bytes[offset] = (original[offset] ?? 0) ^ 1;
        const got = await outcome(bytes, label);
        if (got === 'refused') refused++;
        else expect(got).toBe(untouched);
      }
      // Only a byte inside of somebody else's slot may pass unnoticed.
      const others = header.slots.filter((slot) => slot.user !== vault.user(label).id || slot.kind !== 'pass');
      const free = others.reduce((sum, slot) => sum + canonicalJson(slot).length, 0);
      expect(refused).toBeGreaterThanOrEqual(original.length - free);
    }
  });

  it('and any other change of a byte, a cut or an added byte', async () => {
    const untouched = await outcome(original, 'KM');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(original.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.constantFrom('change', 'cut', 'insert'),
        async (offset, value, how) => {
          const byte = Buffer.from([(original[offset] ?? 0) ^ value]);
          const [before, after] = [original.subarray(0, offset), original.subarray(offset + 1)];
          const bytes =
            how === 'cut'
              ? before
              : how === 'insert'
                ? Buffer.concat([before, byte, original.subarray(offset)])
                : Buffer.concat([before, byte, after]);
          expect(['refused', untouched]).toContain(await outcome(bytes, 'KM'));
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('a header that somebody has worked on', () => {
  const expectRefused = async (bytes: Buffer, label: string) => expect(await outcome(bytes, label)).toBe('refused');

  it('does not take another role, label, flag or public key', async () => {
    for (const label of ['KM', 'AB', 'Office']) {
      const at = header.roster.users.findIndex((user) => user.label === label);
      const user = (copy: Header) => copy.roster.users[at] ?? expect.fail();
      await expectRefused(
        changed((copy) => Object.assign(user(copy), { role: label === 'KM' ? 'admin' : 'counselor' })),
        label,
      );
      await expectRefused(
        changed((copy) => Object.assign(user(copy), { label: 'Somebody' })),
        label,
      );
      await expectRefused(
        changed((copy) => Object.assign(user(copy), { xpub: toText(makeKeyPair('x25519').publicKey) })),
        label,
      );
      await expectRefused(
        changed((copy) => Object.assign(copy, { practice: !copy.practice })),
        label,
      );
      await expectRefused(
        changed((copy) => Object.assign(copy.roster, { seq: 99 })),
        label,
      );
      await expectRefused(
        changed((copy) => Object.assign(copy, { vault: '0'.repeat(32) })),
        label,
      );
    }
  });

  it('does not take swapped boxes, slots or grants', async () => {
    const [first, second] = header.slots.filter((slot) => slot.kind === 'pass' && slot.user !== vault.user('KM').id);
    if (first === undefined || second === undefined) throw new Error('two slots of members are needed');
    for (const label of ['AB', 'Office']) {
      await expectRefused(
        changed((copy) => swap(copy, first.id, second.id, ['nonce', 'box'])),
        label,
      );
      await expectRefused(
        changed((copy) => swap(copy, first.id, second.id, ['user'])),
        label,
      );
      await expectRefused(
        changed((copy) => swap(copy, first.id, second.id, ['kdf'])),
        label,
      );
    }
    const own = header.slots.filter((slot) => slot.user === vault.user('KM').id);
    await expectRefused(
      changed((copy) => swap(copy, own[0]?.id ?? '', own[1]?.id ?? '', ['kind'])),
      'KM',
    );
    await expectRefused(
      changed((copy) => copy.roster.grants.reverse()),
      'AB',
    );
    await expectRefused(
      changed((copy) => copy.roster.grants.pop()),
      'AB',
    );
  });

  it('does not take a roster signed by somebody else, even with grants that open', async () => {
    const thief = makeKeyPair('ed25519');
    const bytes = changed((copy) => {
      copy.roster.seq += 1;
      copy.rosterSig = toText(sign(thief.privateKey, rosterMessage(copy)));
    });
    // The form is perfect; what refuses is the key inside of the slot.
    parseHeader(bytes);
    for (const label of ['KM', 'AB', 'Office']) await expectRefused(bytes, label);
  });

  it('has one spelling and no more members than it needs', () => {
    const text = original.toString('utf8');
    for (const other of [
      `${text}\n`,
      ` ${text}`,
      `\ufeff${text}`,
      text.replace('"ver":2', '"ver":2.0'),
      text.replace('{"fmt"', '{"fmt":"circlekeeper-vault","fmt"'),
    ]) {
      expect(() => parseHeader(Buffer.from(other))).toThrow(Refusal);
    }
    expect(() => parseHeader(canonicalBytes({ ...header, more: 1 }))).toThrow(refusal('vault-damaged', { reason: 'header-form' }));
    expect(() => parseHeader(Buffer.from(text.replace('"fmt"', '"__proto__":{"x":1},"fmt"')))).toThrow(Refusal);
    expect(() => parseHeader(Buffer.alloc(262_145, 32))).toThrow(refusal('vault-damaged', { reason: 'header-size' }));
    expect(() => parseHeader(Buffer.from('{'))).toThrow(refusal('vault-damaged', { reason: 'header-syntax' }));
    expect(headerBytes(parseHeader(original)).equals(original)).toBe(true);
  });
});

type Member = 'nonce' | 'box' | 'user' | 'kdf' | 'kind';

function swap(copy: Header, a: string, b: string, members: readonly Member[]): void {
  const [left, right] = [a, b].map((id) => copy.slots.find((slot) => slot.id === id));
  if (left === undefined || right === undefined) throw new Error('no such slot');
  const taken = structuredClone(left);
  for (const member of members) {
    Object.assign(left, { [member]: right[member] });
    Object.assign(right, { [member]: taken[member] });
  }
}

describe('a header of a newer app', () => {
  const edits: [string, (text: string) => string][] = [
    ['a higher version', (text) => text.replace('"ver":2', '"new":[],"ver":3')],
    ['a filled reserve', (text) => text.replace('"rotation":[]', '"rotation":[{"comp":"cases"}]')],
  ];
  it.each(edits)('(%s) is refused as such and not touched', async (_name, edit) => {
    const text = original.toString('utf8');
    const edited = edit(text);
    expect(edited).not.toBe(text);
    writeFileSync(path, edited);
    const hash = () => createHash('sha256').update(readFileSync(path)).digest('hex');
    const before = hash();
    expect(() => readHeader(vault.dir)).toThrow(refusal('vault-newer'));
    await expect(unlock(vault.dir, vault.user('KM').id, passphraseOf('KM'), CHEAP_KDF)).rejects.toThrow(refusal('vault-newer'));
    expect(hash()).toBe(before);
    writeFileSync(path, original);
  });
});
