/** @file Rules of the doors that are easier seen alone. */
import { describe, expect, it } from 'vitest';
import { partyIdSchema } from '../../../shared/cases/case';
import {
  type CaseFacts,
  type Counted,
  consentInForce,
  letterMayGo,
  letterObstacles,
  letterRefusedBy,
  voids,
} from '../../../shared/cases/doors';

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

  it('is wanted by whoever said no to meeting and, after that, yes to letters; not the other way round', () => {
    const yes = said(writer, 'use_letter', 'given');
    const [noMeeting, letters] = [said(reader, 'take_part', 'withdrawn'), said(reader, 'use_letter', 'given')];
    // The latest stands first.
    expect(letterMayGo([letters, noMeeting, yes], writer, reader)).toBe(true);
    expect(letterMayGo([noMeeting, letters, yes], writer, reader)).toBe(false);
    expect(letterRefusedBy([noMeeting, letters, yes], writer, reader)).toBe('reader');
    expect(letterRefusedBy([said(writer, 'use_letter', 'refused')], writer, reader)).toBe('writer');
    // A yes that is only missing keeps nothing here.
    expect(letterRefusedBy([], writer, reader)).toBeUndefined();
  });

  it('needs a case that goes on, a counselor who read it and a reader who was asked; a stop holds it', () => {
    const screening = { answers: {}, outcome: 'proceed_indirect' as const, outcomeReason: '', decidedBy: '' };
    const open: CaseFacts = { closed: false, screening, overrides: [] };
    const yes = [said(writer, 'use_letter', 'given')];
    const codes = (facts: CaseFacts, more: object = {}) =>
      letterObstacles(facts, { writer, reader, readOn: '2025-09-10', askedOn: '2025-09-10', ...more }, yes).map((o) => o.code);
    expect(codes(open)).toEqual([]);
    expect(codes(open, { readOn: undefined, askedOn: undefined })).toEqual(['letter-unread', 'letter-unasked']);
    expect(codes({ ...open, closed: true })).toEqual(['case-closed']);
    expect(codes({ ...open, screening: undefined })).toEqual(['not-screened']);
    expect(codes({ ...open, screening: { ...screening, answers: { S03: { answer: 'yes', note: '' } } } })).toEqual(['screening-stop']);
    // Nobody keeps a letter, so nobody is too close to keep it.
    expect(codes({ ...open, screening: { ...screening, answers: { S13: { answer: 'yes', note: '' } } } })).toEqual([]);
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
