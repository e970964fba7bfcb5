/** @file Rules that no door asks yet, and those that are easier seen alone. */
import { describe, expect, it } from 'vitest';
import { partyIdSchema } from '../../../shared/cases/case';
import { type Counted, consentInForce, letterMayGo, voids } from '../../../shared/cases/doors';

const [writer, reader] = ['a', 'b'].map((letter) => partyIdSchema.parse(letter.repeat(32)));
if (writer === undefined || reader === undefined) throw new Error('two parties');

const said = (partyId: Counted['partyId'], scope: Counted['scope'], state: Counted['state'], more: Partial<Counted> = {}): Counted => ({
  partyId,
  scope,
  state,
  ...more,
});

describe('a letter', () => {
  it('goes when its writer agreed to its use and its reader has not said no: case 8 keeps Theo’s unsent', () => {
    const yes = said(writer, 'use_letter', 'given');
    expect(letterMayGo([], writer, reader)).toBe(false);
    expect(letterMayGo([yes], writer, reader)).toBe(true);
    expect(letterMayGo([said(reader, 'use_letter', 'refused'), yes], writer, reader)).toBe(false);
    expect(letterMayGo([said(reader, 'take_part', 'withdrawn'), yes], writer, reader)).toBe(false);
    expect(letterMayGo([said(writer, 'use_letter', 'withdrawn'), yes], writer, reader)).toBe(false);
    expect(letterMayGo([said(writer, 'use_letter', 'given', { expired: true })], writer, reader)).toBe(false);
  });
});

describe('the consent in force', () => {
  it('is the latest of the current episode; what ran out is no yes, and a no never runs out', () => {
    expect(consentInForce([said(writer, 'take_part', 'given', { current: false })], writer, 'take_part')).toBe('not_asked');
    expect(consentInForce([said(writer, 'take_part', 'given', { expired: true })], writer, 'take_part')).toBe('expired');
    expect(consentInForce([said(writer, 'take_part', 'withdrawn', { expired: true })], writer, 'take_part')).toBe('withdrawn');
  });
});

describe('a no', () => {
  it('voids what quotes the person for what was said no to', () => {
    const kinds = ['keeper_script', 'question_cards', 'agreement', 'chronology', 'attachment', 'letter', 'packet'];
    const voided = (scope: Counted['scope']) => kinds.filter((kind) => voids(scope, kind));
    expect(voided('take_part')).toEqual(['keeper_script', 'question_cards', 'agreement', 'chronology', 'attachment']);
    expect(voided('share_story')).toEqual(voided('take_part'));
    expect(voided('use_letter')).toEqual(['letter']);
    expect(voided('transfer')).toEqual(['packet']);
    expect([...voided('research'), ...voided('video')]).toEqual([]);
  });
});
