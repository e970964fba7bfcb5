/** @file The keys of handover packets: identities, signatures, and sealing with words for what can go wrong. FORMAT.md, section 13. */
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Refusal } from '../../shared/result';
import type { PacketKeys } from '../packet-keys';
import { lookAtAge, openAge, sealAge } from './age';
import { fromText, toText, wipe } from './bytes';
import { requireStrong } from './passphrase';
import { makeKeyPair, publicKeyOf, sign, verify } from './primitives';

/** A packet lies in mail and on sticks for years, where nobody counts the guesses: as strong as a sign-in. */
const sealable = async (to: { passphrase: string } | { recipient: string }) => {
  if ('passphrase' in to) await requireStrong(to.passphrase, []);
};

export const packetKeys: PacketKeys = {
  async newIdentity() {
    const pair = makeKeyPair('ed25519');
    const seed = toText(pair.privateKey);
    wipe(pair.privateKey);
    return { age: await generateX25519Identity(), sign: seed };
  },
  async publicOf(identity) {
    const seed = fromText(identity.sign);
    try {
      return { recipient: await identityToRecipient(identity.age), sign: toText(publicKeyOf('ed25519', seed)) };
    } finally {
      wipe(seed);
    }
  },
  async seal(plain, to) {
    await sealable(to);
    const reply = await sealAge(plain, to);
    // A recipient that is spelled well but is no point of the curve.
    if (!('bytes' in reply)) throw new Refusal('invalid', { reason: 'packet-recipient', fields: ['to'] });
    return reply.bytes;
  },
  look: lookAtAge,
  async open(sealed, by) {
    const reply = await openAge(sealed, by);
    if ('bytes' in reply) return reply.bytes;
    if (reply.failed === 'damaged') throw new Refusal('blocked', { reason: 'packet-damaged' });
    if ('passphrase' in by) throw new Refusal('wrong-passphrase', { reason: 'packet-passphrase' });
    throw new Refusal('blocked', { reason: 'packet-not-for-us' });
  },
  sign(identity, message) {
    const seed = fromText(identity.sign);
    try {
      return toText(sign(seed, message));
    } finally {
      wipe(seed);
    }
  },
  verify(key, message, signature) {
    const [raw, bytes] = [fromText(key), fromText(signature)];
    if (raw.length !== 32 || bytes.length !== 64) return false;
    try {
      return verify(raw, message, bytes);
    } catch {
      return false;
    }
  },
};
