/**
 * @file Secrets as people write them down: groups of five symbols, of which the fifth checks the other four.
 *
 * [Note: A group checks itself]
 * In each group four symbols of Crockford's base32 (no I, L, O, U) carry 20 bits and the fifth is a check over GF(32) that also depends
 * on the group's place: any one wrong symbol, any two swapped symbols and any two swapped groups are noticed and named. The checks are
 * computed from what is written alone, so they tell a guesser nothing.
 */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DATA_SYMBOLS = 4;
export const GROUP_SYMBOLS = DATA_SYMBOLS + 1;
const GROUP_BITS = 20;

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

/** `count` groups for the lowest `20 · count` bits of `bits`, most significant first. */
export function writeGroups(bits: bigint, count: number): string {
  return Array.from({ length: count }, (_, group) => {
    const part = Number((bits >> BigInt(GROUP_BITS * (count - 1 - group))) & 0xfffffn);
    const symbols = [15, 10, 5, 0].map((shift) => (part >> shift) & 31);
    return [...symbols, checkSymbol(symbols, group + 1)].map((symbol) => ALPHABET.charAt(symbol)).join('');
  }).join('-');
}

/** What was typed, as symbols: spaces, hyphens and case do not matter; O is read as 0, I and L as 1; -1 for anything else. */
export function symbolsOf(text: string): number[] {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return Array.from(plain, (letter) => ALPHABET.indexOf(letter));
}

/** The bits of whole groups, and which groups (from 1) have a slip. */
export function readGroups(symbols: readonly number[]): { bits: bigint; wrong: number[] } {
  const wrong: number[] = [];
  let bits = 0n;
  for (let at = 0; at < symbols.length; at += GROUP_SYMBOLS) {
    const place = at / GROUP_SYMBOLS + 1;
    const data = symbols.slice(at, at + DATA_SYMBOLS);
    const known = symbols.slice(at, at + GROUP_SYMBOLS).every((symbol) => symbol >= 0);
    if (!known || checkSymbol(data, place) !== symbols[at + DATA_SYMBOLS]) wrong.push(place);
    else for (const symbol of data) bits = (bits << 5n) | BigInt(symbol);
  }
  return { bits, wrong };
}

/** Big-endian bytes of a number, and back. */
export const bytesOfBits = (bits: bigint, length: number): Buffer => Buffer.from(bits.toString(16).padStart(2 * length, '0'), 'hex');
export const bitsOfBytes = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
