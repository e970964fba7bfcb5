/**
 * @file Recovery by any two of three parts that different people keep.
 *
 * [Note: Two of three]
 * The secret of a slot is split by Shamir's scheme over GF(256) (shamir-secret-sharing: audited, no dependencies, the random numbers of
 * node:crypto). One part alone is as good as noise, also for whoever guesses for ever. What the scheme does not do is done here: each part
 * says to which set it belongs and which of the three it is, its groups notice a slip of the pen, and that two parts really were of one
 * set is proven by the slot that their secret opens. The set's three signs also stand in the header: they name it, and are no secret.
 */
import { createHash, randomInt } from 'node:crypto';
import { combine, split } from 'shamir-secret-sharing';
import { Refusal } from '../../shared/result';
import { wipe } from './bytes';
import { ALPHABET, bitsOfBytes, bytesOfBits, GROUP_SYMBOLS, readGroups, symbolsOf, writeGroups } from './code-groups';
import { isCodeLong, makeRecoverySecret, RECOVERY_BYTES, readRecoveryCode } from './recovery-code';

const PARTS = 3;
const NEEDED = 2;
const GROUPS = 8;
const PART_SYMBOLS = GROUPS * GROUP_SYMBOLS;
/** A share is as long as the secret and one byte, its coordinate. */
const SHARE_BYTES = RECOVERY_BYTES + 1;
const CHECK_DOMAIN = 'circlekeeper part/v1\0';

/** The three signs of a set: which parts belong together. */
export const SET_PATTERN = /^[0-9A-HJKMNP-TV-Z]{3}$/;

interface Part {
  readonly set: string;
  /** 1 to 3. */
  readonly number: number;
  readonly share: Uint8Array;
}

/** What was typed for recovery: a code, or two parts of one set. */
export type Typed =
  | { readonly kind: 'recovery'; readonly secret: Buffer }
  | { readonly kind: 'parts'; readonly set: string; readonly secret: Buffer };

/** Four bits over everything else of a part, for what its groups let through. */
function wholeCheck(bits: bigint): bigint {
  const digest = createHash('sha256').update(CHECK_DOMAIN, 'utf8').update(bytesOfBits(bits, 20)).digest();
  return BigInt((digest[0] ?? 0) >> 4);
}

const signsOf = (set: number): string => [10, 5, 0].map((shift) => ALPHABET.charAt((set >> shift) & 31)).join('');

/** A fresh secret and its three parts, which are meant to be seen once. */
export async function makeParts(): Promise<{ secret: Buffer; set: string; parts: string[] }> {
  const secret = makeRecoverySecret();
  const set = randomInt(0, 2 ** 15);
  // The library wants a plain Uint8Array.
  const plain = Uint8Array.from(secret);
  const shares = await split(plain, PARTS, NEEDED);
  wipe(plain);
  const parts = shares.map((share, index) => {
    // 15 bits of set, 5 of number, 136 of share, 4 of check.
    const bits = (((BigInt(set) << 5n) | BigInt(index + 1)) << BigInt(8 * SHARE_BYTES)) | bitsOfBytes(share);
    wipe(share);
    return writeGroups((bits << 4n) | wholeCheck(bits), GROUPS);
  });
  return { secret, set: signsOf(set), parts };
}

/** @param place 1 or 2, to say on which of two papers the slip is */
function readPart(symbols: readonly number[], place: number): Part {
  const { bits, wrong } = readGroups(symbols);
  if (wrong.length > 0) throw new Refusal('invalid', { reason: 'part-group', fields: wrong.map((group) => `part.${place}.${group}`) });
  const words = bits >> 4n;
  const head = Number(words >> BigInt(8 * SHARE_BYTES));
  const number = head & 31;
  const share = Uint8Array.from(bytesOfBits(words & ((1n << BigInt(8 * SHARE_BYTES)) - 1n), SHARE_BYTES));
  const sound = wholeCheck(words) === (bits & 15n) && number >= 1 && number <= PARTS && share[RECOVERY_BYTES] !== 0;
  if (!sound) throw new Refusal('invalid', { reason: 'part-whole', fields: [`part.${place}`] });
  return { set: signsOf(head >> 5), number, share };
}

/** What one typed part says about itself. Refuses with `invalid`: `part-length`, `part-group`, `part-whole`. */
export function lookAtPart(text: string): Omit<Part, 'share'> {
  const symbols = symbolsOf(text);
  if (symbols.length !== PART_SYMBOLS) throw new Refusal('invalid', { reason: 'part-length', fields: ['part.1'] });
  const { set, number, share } = readPart(symbols, 1);
  wipe(share);
  return { set, number };
}

/**
 * The secret that a typed code, or two typed parts one after the other, stand for. Refuses as `readRecoveryCode` does, and with `invalid`:
 * `part-alone`, `part-group` and `part-whole` (`part.1`, `part.2`), `parts-same`, `parts-mixed`.
 */
export async function readRecovery(text: string): Promise<Typed> {
  const symbols = symbolsOf(text);
  if (isCodeLong(symbols)) return { kind: 'recovery', secret: readRecoveryCode(text) };
  if (symbols.length === PART_SYMBOLS) throw new Refusal('invalid', { reason: 'part-alone', fields: ['part.2'] });
  if (symbols.length !== NEEDED * PART_SYMBOLS) throw new Refusal('invalid', { reason: 'recovery-length', fields: ['code'] });
  const [one, two] = [readPart(symbols.slice(0, PART_SYMBOLS), 1), readPart(symbols.slice(PART_SYMBOLS), 2)];
  try {
    if (one.set !== two.set) throw new Refusal('invalid', { reason: 'parts-mixed', fields: ['part.1', 'part.2'] });
    // The same sheet twice; also when somebody altered the number on it: no line goes through one point.
    if (one.number === two.number || one.share[RECOVERY_BYTES] === two.share[RECOVERY_BYTES])
      throw new Refusal('invalid', { reason: 'parts-same', fields: ['part.1', 'part.2'] });
    const secret = await combine([one.share, two.share]);
    try {
      return { kind: 'parts', set: one.set, secret: Buffer.from(secret) };
    } finally {
      wipe(secret);
    }
  } finally {
    wipe(one.share, two.share);
  }
}
