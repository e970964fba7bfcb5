/**
 * @file Another key pair for somebody who can't sign the list of people.
 *
 * [Note: Asked for, then signed]
 * Whoever made a one-time passphrase could open the key pair behind it. So at the first sign-in a facilitator or admin makes another one,
 * and leaves a request beside the list: the new public key, the old private key sealed under the new one (so that the person can work at
 * once), and for each counselor a code that only the holder of the old key and that counselor can compute. The next counselor who comes in
 * checks the own code, puts the new key into the list and signs it; what is sealed from then on is sealed to the new key alone.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { UserId } from '../../shared/values';
import { fromText, idBytes, toText, wipe } from './bytes';
import { canonicalBytes } from './canonical';
import { FORMAT, type Header, type HeaderUser, type Renewal } from './header';
import { agree, deriveKey, type KeyPair, openBox, sealBox } from './primitives';

const frameOf = (vault: string, user: string, xpub: string) => canonicalBytes({ fmt: FORMAT, ver: 1, vault, renewal: { user, xpub } });

const boxKey = (vault: string, nextPrivate: Uint8Array): Buffer => deriveKey(nextPrivate, idBytes(vault), 'renewal-box/v1');

/** What the holder of `user`'s old key and this counselor both can compute, and nobody else. */
function macOf(vault: string, { user, xpub }: Pick<Renewal, 'user' | 'xpub'>, own: Uint8Array, other: string, counselor: string): Buffer {
  const shared = agree(own, fromText(other));
  const key = deriveKey(shared, idBytes(vault), `renewal/v1|${user}|${counselor}`);
  const mac = createHmac('sha256', key)
    .update(frameOf(vault, user, xpub))
    .digest();
  wipe(shared, key);
  return mac;
}

/** A request of `user`, who holds `old`, for `next` in its place. */
export function makeRenewal({ vault, roster }: Header, user: UserId, old: Uint8Array, next: KeyPair): Renewal {
  const frame = { user, xpub: toText(next.publicKey) };
  const key = boxKey(vault, next.privateKey);
  const { nonce, box } = sealBox(key, old, frameOf(vault, user, frame.xpub));
  wipe(key);
  const macs = roster.users
    .filter((one) => one.role === 'counselor')
    .map((one) => ({ to: one.id, mac: toText(macOf(vault, frame, old, one.xpub, one.id)) }));
  return { ...frame, nonce: toText(nonce), box: toText(box), macs };
}

/** The private key that the list still speaks of, for the person who has asked for another one; `undefined` when there is no such request. */
export function keyBefore(
  { vault, renewals = [] }: Header,
  user: string,
  privateKey: Uint8Array,
  publicKey: Uint8Array,
): Buffer | undefined {
  const own = renewals.find((one) => one.user === user && fromText(one.xpub).equals(publicKey));
  if (own === undefined) return undefined;
  const key = boxKey(vault, privateKey);
  const before = openBox(key, { nonce: fromText(own.nonce), box: fromText(own.box) }, frameOf(vault, user, own.xpub));
  wipe(key);
  return before;
}

/** The requests that this counselor can check, and that hold: user -> the new public key. */
export function soundRenewals({ vault, roster, renewals = [] }: Header, me: HeaderUser, privateKey: Uint8Array): Map<string, string> {
  const sound = new Map<string, string>();
  for (const renewal of renewals) {
    const user = roster.users.find((one) => one.id === renewal.user);
    const told = renewal.macs.find((one) => one.to === me.id);
    if (user === undefined || told === undefined) continue;
    if (timingSafeEqual(fromText(told.mac), macOf(vault, renewal, privateKey, user.xpub, me.id))) sound.set(user.id, renewal.xpub);
  }
  return sound;
}
