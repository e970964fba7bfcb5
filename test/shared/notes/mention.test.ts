/** @file Mentions move with every edit and never stand under other words than those chosen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText, type Mention, movedMentions, namesIn, stretches, unlinkedNames } from '../../../shared/notes/mention';
import { personIdSchema } from '../../../shared/values';

const WREN = personIdSchema.parse('a'.repeat(32));
const TAVI = personIdSchema.parse('b'.repeat(32));
const TEXT = 'Wren told Tavi that Wren slept.';
const MENTIONS: Mention[] = [
  { start: 0, length: 4, personId: WREN },
  { start: 10, length: 4, personId: TAVI },
];
const wordsOf = (text: string, mentions: readonly Mention[]) => mentions.map((m) => text.slice(m.start, m.start + m.length));

describe('a mention while the text is edited', () => {
  it('stays before an edit, moves behind it, and is let go when its own words are touched', () => {
    const longer = 'Wren quietly told Tavi that Wren slept.';
    expect(wordsOf(longer, movedMentions(MENTIONS, TEXT, longer))).toEqual(['Wren', 'Tavi']);
    const touched = 'Wren told Tav that Wren slept.';
    expect(wordsOf(touched, movedMentions(MENTIONS, TEXT, touched))).toEqual(['Wren']);
    expect(movedMentions(MENTIONS, TEXT, '')).toEqual([]);
  });

  it('knows by the caret which of two equal words was taken out', () => {
    const before = 'Bo Bo';
    const second: Mention[] = [{ start: 3, length: 2, personId: WREN }];
    expect(movedMentions(second, before, 'Bo', 0)).toEqual([{ start: 0, length: 2, personId: WREN }]);
    expect(movedMentions(second, before, 'Bo', 2)).toEqual([]);
  });

  it('covers the same words as before, whatever is typed or pasted where', () => {
    const words = fc.stringMatching(/^[WrenTavi \n@é😀]{0,12}$/u);
    fc.assert(
      fc.property(words, words, words, words, fc.boolean(), (head, name, tail, typed, known) => {
        fc.pre(name.length > 0);
        const before = head + name + tail;
        const mention: Mention = { start: head.length, length: name.length, personId: WREN };
        for (let from = 0; from <= before.length; from++) {
          for (const to of [from, Math.min(before.length, from + 2)]) {
            const after = before.slice(0, from) + typed + before.slice(to);
            const moved = movedMentions([mention], before, after, known ? from + typed.length : undefined);
            expect(fitText(after, moved)).toBe(true);
            for (const words of wordsOf(after, moved)) expect(words).toBe(name);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a text with mentions', () => {
  it('is the same text when its stretches are put together', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.record({ start: fc.nat(30), length: fc.integer({ min: 1, max: 9 }) })), (text, places) => {
        const mentions = places.map((p) => ({ ...p, personId: WREN }));
        expect(
          stretches(text, mentions)
            .map((s) => s.words)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('is handed on with roles in place of names', () => {
    const role = (id: string) => (id === WREN ? 'the person harmed' : 'the person responsible');
    expect(namesIn(TEXT, MENTIONS, role)).toBe('the person harmed told the person responsible that Wren slept.');
  });

  it('keeps no mentioned name in what is handed on', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.stringMatching(/^[a-z ]{0,10}$/), fc.boolean()), { maxLength: 8 }), (parts) => {
        let text = '';
        const mentions: Mention[] = [];
        for (const [words, named] of parts) {
          text += words;
          if (!named) continue;
          mentions.push({ start: text.length, length: 5, personId: TAVI });
          text += 'ZZZZZ';
        }
        expect(namesIn(text, mentions, () => '*')).not.toContain('Z');
      }),
    );
  });
});

describe('names that are no mention yet', () => {
  const known = [
    { personId: WREN, name: 'Wren Oakpetal' },
    { personId: TAVI, name: 'Tavi Moonreed' },
  ];
  it('are found whole or by a first name that only one person has', () => {
    const found = unlinkedNames('Wren Oakpetal wrote to Tavi. Wrenlike birds, wren.', [], known);
    expect(wordsOf('Wren Oakpetal wrote to Tavi. Wrenlike birds, wren.', found)).toEqual(['Wren Oakpetal', 'Tavi']);
    expect(unlinkedNames('Wren came.', [], [...known, { personId: TAVI, name: 'Wren Ashdown' }])).toEqual([]);
  });
  it('are not found where a mention stands, and no name is read as a pattern', () => {
    expect(unlinkedNames(TEXT, MENTIONS, known).map((m) => m.start)).toEqual([20]);
    expect(() => unlinkedNames('(a+)+$', [], [{ personId: WREN, name: '(a+)+$ [b' }])).not.toThrow();
  });
});
