/**
 * @file The recovery code: 128 random bits that a person writes down, in groups that notice a slip of the pen.
 *
 * [Note: A group checks itself]
 * Seven groups of five symbols in Crockford's base32 (no I, L, O, U). In each, four symbols carry 20 bits and the fifth is a
 * check over GF(32) that also depends on the group's place: any one wrong symbol, any two swapped symbols and any two swapped
 * groups are noticed and named. 7 × 20 = 140 bits: 128 of the secret, then 12 of its SHA-256. The checks are computed from the
 * secret alone, so they tell a guesser nothing.
 */
import { createHash, randomBytes } from 'node:crypto';
import { Refusal } from '../../shared/result';
import { wipe } from './bytes';

export const RECOVERY_BYTES = 16;
const GROUPS = 7;
const DATA_SYMBOLS = 4;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK_DOMAIN = 'circlekeeper recovery/v1\0';

/** Product in GF(32) with the polynomial x^5 + x^2 + 1. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let left = a, right = b; right > 0; right >>= 1) {
    if ((right & 1) === 1) product ^= left;
    left = (left & 16) === 0 ? left << 1 : (left << 1) ^ 0b100101;
  }
  return product;
}

/** The check symbol of a group: 2·d₁ + 4·d₂ + 8·d₃ + 16·d₄ + place, over GF(32). `place` counts from 1. */
function checkSymbol(symbols: readonly number[], place: number): number {
  return symbols.reduce((sum, symbol, index) => sum ^ multiply(symbol, 2 << index), place);
}

/** The first 12 bits of the hash of the secret, as 3 symbols' worth of checking for the whole. */
function wholeCheck(secret: Uint8Array): number {
  const digest = createHash('sha256').update(CHECK_DOMAIN, 'utf8').update(secret).digest();
  return digest.readUInt16BE(0) >> 4;
}

/** A fresh secret of 16 bytes. */
export function makeRecoverySecret(): Buffer {
  return randomBytes(RECOVERY_BYTES);
}

/** The code of a secret, for example `0G4KX-…`: a string, because it is meant to be seen. It can't be wiped. */
export function recoveryCodeOf(secret: Uint8Array): string {
  const bits = Buffer.concat([secret, Buffer.alloc(2)]);
  bits.writeUInt16BE(wholeCheck(secret) << 4, RECOVERY_BYTES);
  const groups: string[] = [];
  for (let group = 0; group < GROUPS; group++) {
    const symbols = Array.from({ length: DATA_SYMBOLS }, (_, index) => fiveBits(bits, (group * DATA_SYMBOLS + index) * 5));
    groups.push([...symbols, checkSymbol(symbols, group + 1)].map((symbol) => ALPHABET.charAt(symbol)).join(''));
  }
  wipe(bits);
  return groups.join('-');
}

function fiveBits(bytes: Buffer, offset: number): number {
  const index = offset >> 3;
  const pair = ((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0);
  return (pair >> (11 - (offset & 7))) & 31;
}

/**
 * The secret that a typed code stands for. Spaces, hyphens and case do not matter; O is read as 0, I and L as 1.
 * Refuses with `invalid`: reason `recovery-length`, or `recovery-group` with the wrong groups as `fields` (`code.1` to
 * `code.7`); with `wrong-passphrase` when every group is well formed but the whole is not a code.
 */
export function readRecoveryCode(text: string): Buffer {
  const symbols = Array.from(text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1'), (letter) =>
    ALPHABET.indexOf(letter),
  );
  if (symbols.length !== GROUPS * (DATA_SYMBOLS + 1)) throw new Refusal('invalid', { reason: 'recovery-length', fields: ['code'] });

  const wrong: string[] = [];
  let bits = 0n;
  for (let group = 0; group < GROUPS; group++) {
    const at = group * (DATA_SYMBOLS + 1);
    const data = symbols.slice(at, at + DATA_SYMBOLS);
    // indexOf answers -1 for a letter that is not in the alphabet.
    const known = symbols.slice(at, at + DATA_SYMBOLS + 1).every((symbol) => symbol >= 0);
    if (!known || checkSymbol(data, group + 1) !== symbols[at + DATA_SYMBOLS]) wrong.push(`code.${group + 1}`);
    else for (const symbol of data) bits = (bits << 5n) | BigInt(symbol);
  }
  if (wrong.length > 0) throw new Refusal('invalid', { reason: 'recovery-group', fields: wrong });

  const secret = Buffer.from((bits >> 12n).toString(16).padStart(2 * RECOVERY_BYTES, '0'), 'hex');
  if (BigInt(wholeCheck(secret)) !== (bits & 0xfffn)) {
    wipe(secret);
    throw new Refusal('wrong-passphrase');
  }
  return secret;
}
