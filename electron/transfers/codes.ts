/**
 * @file Fingerprints to compare and receipts to say: short codes made from hashes.
 *
 * [Note: A receipt proves the opening]
 * A stranger's signature proves nothing to whoever has never seen their key. So each packet carries a key of its own, known only to who
 * sealed it and who could open it, and a receipt is a keyed hash under it. Shortened to sixteen characters (80 bits) it can be said on
 * the telephone. Nobody who only intercepts the packet can make one, and none fits another packet.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Receipt, Verdict } from '../../shared/transfers/receipt';
import { bareCode, groupsOf, VERDICTS } from '../../shared/transfers/receipt';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SYMBOLS = 16;

/** The first 80 bits in Crockford's base32. */
const shortened = (hash: Uint8Array): string => {
  let bits = 0n;
  for (const byte of hash.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: SYMBOLS }, (_, i) => ALPHABET[Number((bits >> BigInt(5 * (SYMBOLS - 1 - i))) & 31n)] ?? '0').join('');
};

/** What two people compare in person: both public keys, as sixteen characters. */
export const fingerprintOf = ({ sign, recipient }: { readonly sign: string; readonly recipient: string }): string =>
  groupsOf(shortened(createHash('sha256').update(`circlekeeper-transfer/card/v1\0${recipient}\0${sign}`).digest()));

type Said = Pick<Receipt, 'packet' | 'hash' | 'verdict'>;

const mac = (key: string, { packet, hash, verdict }: Said, use: 'code' | 'file', more = ''): Buffer =>
  createHmac('sha256', Buffer.from(key, 'base64url'))
    .update(`circlekeeper-receipt/${use}/v1\0${packet}\0${hash}\0${verdict}\0${more}`)
    .digest();

/** The receipt as it is said. */
export const codeOf = (key: string, said: Said): string => groupsOf(shortened(mac(key, said, 'code')));

/** Which verdict a typed code is, of this packet; `undefined`: it is none of it. */
export const verdictOf = (key: string, packet: Omit<Said, 'verdict'>, typed: string): Verdict | undefined =>
  VERDICTS.find((verdict) => same(bareCode(typed), bareCode(codeOf(key, { ...packet, verdict }))));

/** The proof in a receipt that is a file: covers also who, when and why. */
export const proofOf = (key: string, r: Omit<Receipt, 'proof' | 'format'>): string =>
  mac(key, r, 'file', JSON.stringify([r.by, r.on, r.reason, r.from.name, r.from.recipient, r.from.sign])).toString('base64url');

export function same(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8')];
  return x.length === y.length && timingSafeEqual(x, y);
}
