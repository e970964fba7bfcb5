/** @file What counts as a strong passphrase. */
import { describe, expect, it } from 'vitest';
import { judgePassphrase, requireStrong, suggestPassphrase } from '../../../electron/keys/passphrase';

const refusal = (kind: string, more: object = {}) => expect.objectContaining({ error: { kind, ...more } });

describe('a passphrase', () => {
  it('needs fifteen characters, counted as people see them after NFKC', async () => {
    expect(await judgePassphrase('x9#Lq2!vT7@pWm')).toMatchObject({ ok: false, reason: 'short' });
    expect(await judgePassphrase('x9#Lq2!vT7@pWmZ')).toMatchObject({ ok: true });
    // Seven letters with an accent each are seven, not fourteen; eight are not sixteen.
    expect(await judgePassphrase('e\u0301a\u0301o\u0301i\u0301u\u0301n\u0303c\u0327o\u0302')).toMatchObject({ ok: false, reason: 'short' });
    expect(await judgePassphrase('')).toMatchObject({ ok: false, reason: 'short', score: 0 });
  });

  it('refuses what looks long but is guessed', async () => {
    const weak = [
      'LincolnHigh2026',
      'passwordpassword',
      'password123456789',
      'qwertyuiopasdfgh',
      'aaaaaaaaaaaaaaaaaaaa',
      '123456789012345678',
      'abcdefghijklmnopqrst',
      'iloveyouiloveyou',
      'Summer2026!Summer2026!',
      'letmeinletmeinletmein',
      'monkeymonkeymonkey',
      'administrator123',
      'P@ssw0rdP@ssw0rd',
      '01/02/200301/02/2003',
      'welcomewelcomewelcome',
      'zxcvbnmzxcvbnmzxcvbnm',
    ];
    for (const text of weak) expect([text, (await judgePassphrase(text)).reason]).toEqual([text, 'guessable']);
  });

  it('takes several unlikely words, in any script, and long ones quickly', async () => {
    for (const text of ['velvet harbour nine quiet foxes', 'corre despacio lagartija verde ayer', 'молоко тетива гранит пчела']) {
      expect([text, await judgePassphrase(text)]).toEqual([text, expect.objectContaining({ ok: true })]);
    }
    const start = performance.now();
    expect(await judgePassphrase('velvet harbour nine quiet foxes '.repeat(32).slice(0, 1024))).toMatchObject({ ok: true });
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('is worth less when it is made of the own words', async () => {
    const text = 'KestrelwoodKestrelwood';
    const [alone, known] = [await judgePassphrase(text), await judgePassphrase(text, ['Kestrelwood'])];
    expect(known.guessesLog10).toBeLessThan(alone.guessesLog10);
    expect(known).toMatchObject({ ok: false, reason: 'guessable' });
  });

  it('is refused with its reason', async () => {
    await expect(requireStrong('short', [])).rejects.toThrow(refusal('weak-passphrase', { reason: 'short' }));
    await expect(requireStrong('passwordpassword', [])).rejects.toThrow(refusal('weak-passphrase', { reason: 'guessable' }));
    await expect(requireStrong('velvet harbour nine quiet foxes', [])).resolves.toBeUndefined();
  });
});

describe('a suggestion', () => {
  it('is five words of the list, strong, and another each time', async () => {
    const seen = new Set<string>();
    for (let n = 0; n < 60; n++) {
      const text = await suggestPassphrase();
      expect(text.split(' ')).toHaveLength(5);
      expect([text, (await judgePassphrase(text)).ok]).toEqual([text, true]);
      seen.add(text);
    }
    expect(seen.size).toBe(60);
  });
});
