/** @file The difference of two versions: nothing is lost, nothing is invented. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../../shared/notes/difference';

describe('the difference of two versions', () => {
  it('shows the words that came and went', () => {
    expect(difference('Pim slept well today.', 'Pim slept badly today, he says.')).toEqual([
      { kind: 'same', words: 'Pim slept ' },
      { kind: 'went', words: 'well' },
      { kind: 'came', words: 'badly' },
      { kind: 'same', words: ' ' },
      { kind: 'went', words: 'today.' },
      { kind: 'came', words: 'today, he says.' },
    ]);
    expect(difference('same', 'same')).toEqual([{ kind: 'same', words: 'same' }]);
  });
  it('holds both texts, word by word', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c ', ' ', '\n', 'Wren '), { maxLength: 40 }).map((t) => t.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = difference(before, after);
        const of = (not: string) =>
          pieces
            .filter((p) => p.kind !== not)
            .map((p) => p.words)
            .join('');
        expect(of('came')).toBe(before);
        expect(of('went')).toBe(after);
      }),
    );
  });
  it('answers for two long texts that share nothing', () => {
    const long = (word: string) => Array.from({ length: 5000 }, (_, n) => `${word}${n}`).join(' ');
    expect(difference(long('a'), long('b')).map((p) => p.kind)).toEqual(['went', 'came']);
  });
});
