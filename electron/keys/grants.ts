/** @file Grants: the key of a compartment, sealed to one person's public key. And what is derived from that key. */
import { fromText, idBytes, toText, wipe } from './bytes';
import { type Grant, grantAad, type HeaderUser } from './header';
import { agree, deriveKey, makeKeyPair, openBox, sealBox } from './primitives';

/** The frame of a grant: which compartment, in which epoch of its key, for whom. */
export interface GrantFrame {
  readonly comp: string;
  readonly epoch: number;
}

function grantKey(
  vault: string,
  { comp, epoch, to, eph }: Omit<Grant, 'nonce' | 'box'>,
  shared: Uint8Array,
  recipient: Uint8Array,
): Buffer {
  const salt = Buffer.concat([fromText(eph), recipient]);
  return deriveKey(shared, salt, `grant/v1|${vault}|${comp}|${epoch}|${to}`);
}

/** Seals `compartmentKey` to `user` with a fresh X25519 key pair whose private part is forgotten. */
export function makeGrant(
  vault: string,
  { comp, epoch }: GrantFrame,
  user: Pick<HeaderUser, 'id' | 'xpub'>,
  compartmentKey: Uint8Array,
): Grant {
  const recipient = fromText(user.xpub);
  const ephemeral = makeKeyPair('x25519');
  const frame = { comp, epoch, to: user.id, eph: toText(ephemeral.publicKey) };
  const shared = agree(ephemeral.privateKey, recipient);
  const key = grantKey(vault, frame, shared, recipient);
  const { nonce, box } = sealBox(key, compartmentKey, grantAad(vault, frame));
  wipe(ephemeral.privateKey, shared, key);
  return { ...frame, nonce: toText(nonce), box: toText(box) };
}

/** The compartment key in `grant`, or `undefined` when it was not sealed to this key pair. */
export function openGrant(vault: string, grant: Grant, privateKey: Uint8Array, publicKey: Uint8Array): Buffer | undefined {
  const shared = agree(privateKey, fromText(grant.eph));
  const key = grantKey(vault, grant, shared, publicKey);
  const compartmentKey = openBox(key, { nonce: fromText(grant.nonce), box: fromText(grant.box) }, grantAad(vault, grant));
  wipe(shared, key);
  return compartmentKey;
}

/** What a compartment key is for. It is never used itself. */
export type Purpose = 'db/v1' | 'seal/v1' | 'bak/v1';

export function deriveCompartmentKey(vault: string, { comp, epoch }: GrantFrame, compartmentKey: Uint8Array, purpose: Purpose): Buffer {
  return deriveKey(compartmentKey, idBytes(vault), `${purpose}|${comp}|${epoch}`);
}
