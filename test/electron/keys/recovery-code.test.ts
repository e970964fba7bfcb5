/** @file The recovery code: round trips, and which slips of the pen it names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRecoverySecret, readRecoveryCode, recoveryCodeOf } from '../../../electron/keys/recovery-code';
import { Refusal } from '../../../shared/result';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 });

function errorOf(code: string) {
  try {
    readRecoveryCode(code);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.error;
    throw error;
  }
}

describe('a recovery code', () => {
  it('stands for its secret, however it is typed', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const code = recoveryCodeOf(secret);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/);
        for (const typed of [
          code,
          code.toLowerCase(),
          ` ${code.replaceAll('-', '\n')} `,
          code.replaceAll('0', 'o').replaceAll('1', 'l'),
          code.replaceAll('-', '').replaceAll('1', 'I'),
        ]) {
          expect(readRecoveryCode(typed).equals(Buffer.from(secret))).toBe(true);
        }
      }),
    );
  });

  it('is what the format document says', () => {
    const secret = Buffer.from(Array.from({ length: 16 }, (_, index) => index));
    const code = recoveryCodeOf(secret);
    const data = code
      .split('-')
      .map((group) => group.slice(0, 4))
      .join('');
    const bits = [...data].map((symbol) => ALPHABET.indexOf(symbol).toString(2).padStart(5, '0')).join('');
    expect(bits.slice(0, 128)).toBe([...secret].map((byte) => byte.toString(2).padStart(8, '0')).join(''));
    expect(bits).toHaveLength(140);
    expect(code).toBe('000GC-40R4Y-0M301-E209M-185G2-R38EE-1XATR');
  });

  it('is different each time', () => {
    expect(recoveryCodeOf(makeRecoverySecret())).not.toBe(recoveryCodeOf(makeRecoverySecret()));
  });

  it('names the group of any one wrong symbol, and of any two swapped ones', () => {
    const code = recoveryCodeOf(makeRecoverySecret());
    for (let at = 0; at < code.length; at++) {
      if (code[at] === '-') continue;
      const group = `code.${Math.floor(at / 6) + 1}`;
      for (const symbol of `${ALPHABET}U?`) {
        if (symbol === code[at]) continue;
        expect(errorOf(code.slice(0, at) + symbol + code.slice(at + 1))).toEqual({
          kind: 'invalid',
          reason: 'recovery-group',
          fields: [group],
        });
      }
      for (let other = at + 1; other < code.length && code[other] !== '-'; other++) {
        if (code[other] === code[at]) continue;
        const letters = [...code];
        [letters[at], letters[other]] = [code[other] ?? '', code[at] ?? ''];
        expect(errorOf(letters.join(''))).toEqual({ kind: 'invalid', reason: 'recovery-group', fields: [group] });
      }
    }
  });

  it('names both of two swapped groups', () => {
    const groups = recoveryCodeOf(Buffer.from('00112233445566778899aabbccddeeff', 'hex')).split('-');
    for (let a = 0; a < 7; a++) {
      for (let b = a + 1; b < 7; b++) {
        const swapped = [...groups];
        [swapped[a], swapped[b]] = [groups[b] ?? '', groups[a] ?? ''];
        expect(errorOf(swapped.join('-'))).toEqual({
          kind: 'invalid',
          reason: 'recovery-group',
          fields: [`code.${a + 1}`, `code.${b + 1}`],
        });
      }
    }
  });

  it('has one neutral answer when the groups are well formed but the whole is not a code', () => {
    // The first group of one code and the rest of another: each group checks itself.
    const [one, two] = [recoveryCodeOf(Buffer.alloc(16, 1)), recoveryCodeOf(Buffer.alloc(16, 2))];
    expect(errorOf(one.slice(0, 5) + two.slice(5))).toEqual({ kind: 'wrong-passphrase' });
  });

  it('says when symbols are missing or too many', () => {
    const code = recoveryCodeOf(makeRecoverySecret());
    for (const wrong of ['', code.slice(1), `${code}0`, code.slice(6)])
      expect(errorOf(wrong)).toEqual({ kind: 'invalid', reason: 'recovery-length', fields: ['code'] });
  });

  it('never throws anything but a refusal', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (text) => void errorOf(text)));
  });
});
