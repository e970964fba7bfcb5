/** @file What can be done to a script in the editor, and the steps back. */
import { describe, expect, it } from 'vitest';
import {
  addText,
  again,
  insert,
  move,
  newBlock,
  ownWords,
  pasted,
  placeOf,
  remove,
  removeText,
  sameForAll,
  setCredits,
  setWords,
  sharing,
} from '../../../renderer/scripts/edit';
import { back, begin, forward, step } from '../../../renderer/ui/history';
import { findScript } from '../../../shared/scripts/library/library';
import { BLOCK_KINDS, type Script, wordingFor } from '../../../shared/scripts/model';
import { drawable } from '../../../shared/scripts/of-plan';
import { contentOf, ownScriptInputSchema } from '../../../shared/scripts/own';

const script = ((): Script => {
  const found = findScript('repair-harm-circle');
  if (found === undefined) throw new Error('script');
  return found;
})();
const ids = (one: Script) => one.blocks.map((block) => block.id);
const fits = (one: Script) => ownScriptInputSchema.safeParse(contentOf(one)).success;

describe('parts', () => {
  it('move one place, and no further than the ends', () => {
    const [first, second] = ids(script);
    if (first === undefined || second === undefined) throw new Error('ids');
    expect(ids(move(script, first, 1)).slice(0, 2)).toEqual([second, first]);
    expect(move(move(script, first, 1), first, -1).blocks).toEqual(script.blocks);
    expect(move(script, first, -1)).toBe(script);
    expect(move(script, ids(script).at(-1) ?? '', 1)).toBe(script);
    expect(move(script, 'no-such', 1)).toBe(script);
  });

  it('are added where a circle has them, can stand there twice, and are taken out', () => {
    for (const kind of BLOCK_KINDS) {
      const block = newBlock(script, kind, { en: 'New', es: 'Nuevo' });
      const more = insert(script, block, placeOf(script, kind));
      expect(new Set(ids(more)).size, kind).toBe(script.blocks.length + 1);
      const written = more.blocks.find((one) => one.id === block.id);
      // It has no words yet: it can be drawn, and not be saved.
      expect(fits(more)).toBe(false);
      expect(
        wordingFor(drawable(more), [...(written?.say ?? []), ...(written?.ask ?? []).map((one) => one.text)][0] ?? {}, '5-7', 'en'),
      ).toBeTypeOf('string');
      expect(remove(more, block.id).blocks).toEqual(script.blocks);
    }
    const twice = again(script, 'welcome');
    expect(ids(twice).slice(0, 2)).toEqual(['welcome', 'welcome-2']);
    expect(fits(twice)).toBe(true);
  });
});

describe('words', () => {
  const view = { band: '11-13', language: 'en' } as const;
  const asked = (one: Script, band: '5-7' | '11-13' | 'adult', language: 'en' | 'es' = 'en') => {
    const block = one.blocks.find((other) => other.id === 'check-in');
    return wordingFor(one, block?.ask[0]?.text ?? {}, band, language);
  };

  it('are changed for the ages that share them, and for no other', () => {
    const changed = setWords(script, 'check-in', 'ask', 0, view, 'How are you here?');
    expect(asked(changed, '11-13')).toBe('How are you here?');
    expect(asked(changed, 'adult')).toBe(asked(script, 'adult'));
    expect(asked(changed, '11-13', 'es')).toBe(asked(script, '11-13', 'es'));
    const wording = script.blocks.find((block) => block.id === 'check-in')?.ask[0]?.text ?? {};
    expect(sharing(script, wording, '11-13')).toEqual(['11-13', '14-15', '16-18']);
    expect(sharing(script, wording, '5-7')).toEqual(['5-7', '8-10']);
  });

  it('are parted for one age, and brought together for all', () => {
    const parted = ownWords(script, 'check-in', 'ask', 0, '5-7');
    expect(asked(parted, '5-7')).toBe(asked(script, '5-7'));
    const changed = setWords(parted, 'check-in', 'ask', 0, { band: '5-7', language: 'en' }, 'Sun or rain?');
    expect(asked(changed, '5-7')).toBe('Sun or rain?');
    const together = sameForAll(changed, 'check-in', 'ask', 0, '5-7');
    for (const band of ['5-7', '11-13', 'adult'] as const) expect(asked(together, band)).toBe('Sun or rain?');
    expect(fits(together)).toBe(true);
  });

  it('are added and taken out', () => {
    for (const part of ['say', 'ask', 'keeperNotes'] as const) {
      const more = addText(script, 'check-in', part);
      const length = script.blocks.find((block) => block.id === 'check-in')?.[part].length ?? 0;
      expect(more.blocks.find((block) => block.id === 'check-in')?.[part]).toHaveLength(length + 1);
      expect(removeText(more, 'check-in', part, length)).toEqual(script);
    }
  });

  it('come from pasted text as questions and words, with whose they are', () => {
    const now = pasted(script, 'check-in', '1. What did you {hope} for?\n\n- Take your time.\n', 'en');
    const block = now.blocks.find((one) => one.id === 'check-in');
    expect(block?.ask.at(-1)?.text['8-10']).toEqual({ en: 'What did you hope for?', es: '' });
    expect(block?.say.at(-1)?.adult?.en).toBe('Take your time.');
    expect(fits(setCredits(now, [{ source: 'Hollow Press', licence: 'CC BY', permission: '' }]))).toBe(true);
    expect(setCredits({ ...now, credits: [] }, [])).not.toHaveProperty('credits');
  });
});

describe('steps', () => {
  it('go back and forward; typing on is one step, another field or a pause is another', () => {
    let history = begin('a');
    history = step(history, 'ab', 0, 'title');
    history = step(history, 'abc', 500, 'title');
    history = step(history, 'abcd', 5_000, 'title');
    history = step(history, 'abcd!', 5_100, 'about');
    history = step(history, 'moved', 5_200);
    history = step(history, 'moved', 5_300);
    expect(back(history).now).toBe('abcd!');
    expect(back(back(history)).now).toBe('abcd');
    expect(back(back(back(history))).now).toBe('abc');
    const first = back(back(back(back(history))));
    expect(first.now).toBe('a');
    expect(back(first)).toBe(first);
    expect(forward(forward(first)).now).toBe('abcd');
    // A new step after going back leaves what was ahead.
    expect(forward(step(first, 'other', 9_000)).now).toBe('other');
  });

  it('remember a hundred', () => {
    let history = begin(0);
    for (let n = 1; n <= 150; n++) history = step(history, n, n * 10);
    expect(history.past).toHaveLength(100);
  });
});
