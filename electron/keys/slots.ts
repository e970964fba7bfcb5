/**
 * @file Slots: what a passphrase or a recovery code opens. One slot holds one person's private keys and nothing else.
 *
 * secret -> Argon2id -> KEK -> HKDF(vault id, "wrap/v1") -> AES-256-GCM box. That the box opens *is* the check of the
 * passphrase: no other trace of it is stored.
 */
import { randomBytes } from 'node:crypto';
import { Refusal } from '../../shared/result';
import type { Role, UserId } from '../../shared/values';
import { fromText, idBytes, secretCopy, toText, wipe } from './bytes';
import { type Slot, slotAad, slotPlainBytes } from './header';
import { deriveKek, type Kdf, SALT_BYTES } from './kdf';
import { deriveKey, KEY_BYTES, openBox, sealBox } from './primitives';

/** A person's own keys, as they lie in the slot. */
export interface Identity {
  readonly userId: UserId;
  readonly role: Role;
  /** X25519, opens the person's grants. */
  readonly privateKey: Buffer;
  /** Ed25519, proves the roster. */
  readonly vaultPublicKey: Buffer;
  /** Ed25519, signs the roster. Counselors only. */
  readonly vaultPrivateKey: Buffer | undefined;
}

const PLAIN_VERSION = 1;
const ROLE_BYTES = { counselor: 1, facilitator: 2, admin: 3 } as const;

/** A passphrase: as text, which stays in the heap until the process ends, or as the UTF-8 bytes of its NFKC form, which can be wiped. */
export type Words = string | Uint8Array;

/** A copy as Argon2id takes it, which its owner wipes. */
export function passphraseBytes(words: Words): Buffer {
  // NFKC: the same passphrase typed on another keyboard or system has to give the same bytes.
  return typeof words === 'string' ? Buffer.from(words.normalize('NFKC'), 'utf8') : secretCopy(words);
}

function writeIdentity({ userId, role, privateKey, vaultPublicKey, vaultPrivateKey }: Identity): Buffer {
  const head = Buffer.from([PLAIN_VERSION, ROLE_BYTES[role]]);
  return Buffer.concat([head, idBytes(userId), privateKey, vaultPublicKey, ...(vaultPrivateKey === undefined ? [] : [vaultPrivateKey])]);
}

function readIdentity(plain: Buffer, slot: Slot, role: Role): Identity | undefined {
  const sound =
    plain.length === slotPlainBytes(role) &&
    plain[0] === PLAIN_VERSION &&
    plain[1] === ROLE_BYTES[role] &&
    plain.subarray(2, 18).equals(idBytes(slot.user));
  if (!sound) return undefined;
  const key = (at: number) => Buffer.from(plain.subarray(at, at + KEY_BYTES));
  return {
    userId: slot.user,
    role,
    privateKey: key(18),
    vaultPublicKey: key(50),
    vaultPrivateKey: role === 'counselor' ? key(82) : undefined,
  };
}

async function wrappingKey(kdf: Kdf, vault: string, secret: Uint8Array, { salt, m, t, p }: Slot['kdf']): Promise<Buffer> {
  const kek = await deriveKek(kdf, secret, fromText(salt), { m, t, p });
  const key = deriveKey(kek, idBytes(vault), 'wrap/v1');
  wipe(kek);
  return key;
}

/** What a slot is, before it has its box. */
export type SlotKind = Pick<Slot, 'kind' | 'until' | 'set'>;

/** A new slot for `identity` under `secret`. */
export async function makeSlot(kdf: Kdf, vault: string, kind: SlotKind, identity: Identity, secret: Uint8Array): Promise<Slot> {
  const frame = {
    id: randomBytes(16).toString('hex'),
    user: identity.userId,
    ...kind,
    kdf: { alg: 'argon2id', v: 19, ...kdf.params, salt: toText(randomBytes(SALT_BYTES)) },
  } as const;
  const key = await wrappingKey(kdf, vault, secret, frame.kdf);
  const plain = writeIdentity(identity);
  const { nonce, box } = sealBox(key, plain, slotAad(vault, frame));
  wipe(key, plain);
  return { ...frame, nonce: toText(nonce), box: toText(box) };
}

/**
 * What `secret` finds in `slot`, which the header says belongs to a person of `role`.
 * Refuses with `wrong-passphrase` when the box does not open: a wrong secret and an altered slot look the same.
 */
export async function openSlot(kdf: Kdf, vault: string, slot: Slot, role: Role, secret: Uint8Array): Promise<Identity> {
  const key = await wrappingKey(kdf, vault, secret, slot.kdf);
  const plain = openBox(key, { nonce: fromText(slot.nonce), box: fromText(slot.box) }, slotAad(vault, slot));
  wipe(key);
  if (plain === undefined) throw new Refusal('wrong-passphrase');
  const identity = readIdentity(plain, slot, role);
  wipe(plain);
  // The secret was right, but the list says something else about this person than their own slot.
  if (identity === undefined) throw new Refusal('vault-damaged', { reason: 'header-slot' });
  return identity;
}

/** As much work as opening a slot, for a person who has none: the answer must not come sooner. Refuses like a wrong passphrase. */
export async function openNothing(kdf: Kdf): Promise<never> {
  wipe(await deriveKek(kdf, randomBytes(SALT_BYTES), randomBytes(SALT_BYTES), kdf.params));
  throw new Refusal('wrong-passphrase');
}
