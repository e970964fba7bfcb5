/** @file Recovery parts: any two of three, one alone is noise, slips are named, and what does not belong together is said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAtPart, makeParts, readRecovery } from '../../../electron/keys/recovery-parts';
import { Refusal } from '../../../shared/result';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

async function errorOf(text: string) {
  try {
    await readRecovery(text);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.error;
    throw error;
  }
}

const three = async () => {
  const { secret, set, parts } = await makeParts();
  const [a = '', b = '', c = ''] = parts;
  return { secret, set, a, b, c };
};

describe('three parts', () => {
  it('give the secret by any two, in any order, however they are typed', async () => {
    const { secret, set, a, b, c } = await three();
    for (const typed of [
      `${a} ${b}`,
      `${b} ${a}`,
      `${a}${c}`,
      `${c.toLowerCase()}\n${b.replaceAll('-', ' ')}`,
      `${a} ${b}`.replaceAll('0', 'o').replaceAll('1', 'l'),
    ]) {
      const read = await readRecovery(typed);
      expect(read.kind).toBe('parts');
      expect(read.secret.equals(secret)).toBe(true);
    }
    for (const [index, part] of [a, b, c].entries()) {
      expect(part).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/);
      expect(part.startsWith(set)).toBe(true);
      expect(lookAtPart(part)).toEqual({ set, number: index + 1 });
    }
  });

  it('alone open nothing, and say nothing of the secret', async () => {
    const { a } = await three();
    expect(await errorOf(a)).toMatchObject({ kind: 'invalid', reason: 'part-alone' });
    // Each bit of a share is set about half the time, whatever the secret: here always the same one would show.
    const counts = new Array<number>(17 * 8).fill(0);
    const rounds = 300;
    for (let round = 0; round < rounds; round++) {
      const { parts } = await makeParts();
      const bits = [...(parts[0] ?? '').replaceAll('-', '')].filter((_, at) => at % 5 !== 4).map((one) => SYMBOLS.indexOf(one));
      const share = bits.slice(4).flatMap((value) => [16, 8, 4, 2, 1].map((bit) => ((value & bit) === 0 ? 0 : 1)));
      for (let at = 0; at < 16 * 8; at++) counts[at] = (counts[at] ?? 0) + (share[at] ?? 0);
    }
    for (const count of counts.slice(0, 16 * 8)) expect(count / rounds).toSatisfy((part: number) => part > 0.3 && part < 0.7);
  });

  it('name the part and the group of any one wrong sign, and of two swapped', async () => {
    const { a, b } = await three();
    await fc.assert(
      fc.asyncProperty(fc.nat(39), fc.constantFrom(...SYMBOLS), fc.constantFrom(1, 2), async (at, symbol, place) => {
        const plain = (place === 1 ? a : b).replaceAll('-', '');
        fc.pre(plain[at] !== symbol);
        const wrong = plain.slice(0, at) + symbol + plain.slice(at + 1);
        const typed = place === 1 ? `${wrong} ${b}` : `${a} ${wrong}`;
        expect(await errorOf(typed)).toEqual({
          kind: 'invalid',
          reason: 'part-group',
          fields: [`part.${place}.${Math.floor(at / 5) + 1}`],
        });
      }),
      { numRuns: 60 },
    );
    const groups = a.split('-');
    const swapped = [groups[1], groups[0], ...groups.slice(2)].join('-');
    if (groups[0] !== groups[1]) expect((await errorOf(`${swapped} ${b}`))?.fields).toEqual(['part.1.1', 'part.1.2']);
  });

  it('of two sets, or the same one twice, are refused kindly', async () => {
    const [one, other] = [await three(), await three()];
    expect(await errorOf(`${one.a} ${one.a}`)).toMatchObject({ reason: 'parts-same' });
    if (one.set !== other.set) expect(await errorOf(`${one.a} ${other.b}`)).toMatchObject({ reason: 'parts-mixed' });
    expect(await errorOf(one.a.slice(0, -1))).toMatchObject({ reason: 'recovery-length' });
    expect(await errorOf('')).toMatchObject({ reason: 'recovery-length' });
  });
});
