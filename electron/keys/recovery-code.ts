/**
 * @file The recovery code: 128 random bits that a person writes down. Seven groups, 140 bits: 128 of the secret, then 12 of its SHA-256.
 * See: [Note: A group checks itself]
 */
import { createHash, randomBytes } from 'node:crypto';
import { Refusal } from '../../shared/result';
import { wipe } from './bytes';
import { bitsOfBytes, bytesOfBits, GROUP_SYMBOLS, readGroups, symbolsOf, writeGroups } from './code-groups';

export const RECOVERY_BYTES = 16;
const GROUPS = 7;
const CHECK_DOMAIN = 'circlekeeper recovery/v1\0';

/** The first 12 bits of the hash of the secret, as a check for the whole. */
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
  return writeGroups((bitsOfBytes(secret) << 12n) | BigInt(wholeCheck(secret)), GROUPS);
}

/** Whether somebody typed as many symbols as a code has. */
export const isCodeLong = (symbols: readonly number[]): boolean => symbols.length === GROUPS * GROUP_SYMBOLS;

/**
 * The secret that a typed code stands for.
 * Refuses with `invalid`: reason `recovery-length`, or `recovery-group` with the wrong groups as `fields` (`code.1` to
 * `code.7`); with `wrong-passphrase` when every group is well formed but the whole is not a code.
 */
export function readRecoveryCode(text: string): Buffer {
  const symbols = symbolsOf(text);
  if (!isCodeLong(symbols)) throw new Refusal('invalid', { reason: 'recovery-length', fields: ['code'] });
  const { bits, wrong } = readGroups(symbols);
  if (wrong.length > 0) throw new Refusal('invalid', { reason: 'recovery-group', fields: wrong.map((group) => `code.${group}`) });

  const secret = bytesOfBits(bits >> 12n, RECOVERY_BYTES);
  if (BigInt(wholeCheck(secret)) !== (bits & 0xfffn)) {
    wipe(secret);
    throw new Refusal('wrong-passphrase');
  }
  return secret;
}
