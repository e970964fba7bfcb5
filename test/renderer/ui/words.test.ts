/** @file Words for every refusal in both languages; initials; issues of a schema in words. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CATALOGUES } from '../../../renderer/text/catalogue';
import { errorWords } from '../../../renderer/text/errors';
import { schemaErrors } from '../../../renderer/ui/form';
import { initialsOf } from '../../../renderer/ui/initials';
import { initials } from '../../../shared/people/person';
import { ERROR_KINDS } from '../../../shared/result';
import { LANGUAGES } from '../../../shared/values';

/** Every string of a catalogue; of a function the texts in its source, without what is filled in. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function')
    return [...String(value).matchAll(/(["'`])((?:(?!\1).)*)\1/gs)].map((match) => (match[2] ?? '').replaceAll(/\$\{[^}]*\}/g, ''));
  if (Array.isArray(value)) return value.flatMap(sentences);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
}

describe.each(LANGUAGES)('the %s catalogue', (language) => {
  const t = CATALOGUES[language];

  it.each(ERROR_KINDS)('says what happened and what to do next for %s', (kind) => {
    const words = errorWords({ kind }, t);
    expect(words.what.length).toBeGreaterThan(5);
    expect(words.next.length).toBeGreaterThan(5);
    if (kind.includes('-')) expect(`${words.what} ${words.next}`).not.toContain(kind);
  });

  it('never shouts, never says oops, never uses the words that the field avoids', () => {
    const all = sentences(t);
    expect(all.length).toBeGreaterThan(400);
    for (const sentence of all) {
      expect(sentence).not.toMatch(/[!¡]/);
      expect(sentence).not.toMatch(/\b(oops|victim|offender|perpetrator|punish\w*|víctima|agresor\w*|castig\w*)\b/i);
    }
  });

  it('has no two labels alike within one list of codes', () => {
    for (const [list, labels] of Object.entries(t.codes)) {
      const words = Object.values(labels);
      expect(new Set(words).size, list).toBe(words.length);
    }
  });
});

describe('a refusal in words', () => {
  const { en } = CATALOGUES;
  it('has more exact words for a known reason, the kind’s for an unknown one', () => {
    expect(errorWords({ kind: 'blocked', reason: 'screening-stop' }, en).what).toBe('A screening answer says stop.');
    expect(errorWords({ kind: 'blocked', reason: 'no-such-reason' }, en).what).toBe('This is not possible yet.');
    expect(errorWords({ kind: 'blocked', reason: 'constructor' }, en).what).toBe('This is not possible yet.');
  });
  it('tells the seconds to wait with the right plural', () => {
    expect(errorWords({ kind: 'slow-down', waitSeconds: 1 }, en).next).toMatch(/^Try again in 1 second\./);
    expect(errorWords({ kind: 'slow-down', waitSeconds: 30 }, en).next).toMatch(/^Try again in 30 seconds\./);
  });
  it('shows the reference of a defect', () => {
    expect(errorWords({ kind: 'unexpected', ref: 'a81c' }, en).ref).toBe('Reference a81c');
    expect(errorWords({ kind: 'unexpected' }, en).ref).toBeUndefined();
  });
});

describe('initials', () => {
  it.each([
    ['Pim Thistledown', 'PT'],
    ['Ana María de la Cruz', 'AMD'],
    ['Ines (counselor)', 'I'],
    ['Łucja-Maria Ørsted', 'ŁMØ'],
    ['𝒜lva', '𝒜'],
    ['', ''],
  ])('%s is %s, in the window as in the vault', (name, expected) => {
    expect(initialsOf(name)).toBe(expected);
    expect(initials(name)).toBe(expected);
  });
});

describe('errors beside fields', () => {
  const schema = z.strictObject({
    title: z.string().trim().min(1).max(5),
    on: z.iso.date(),
    kinds: z.array(z.enum(['a', 'b'])).min(1),
    role: z.enum(['x', 'y']),
    size: z.number().int().min(2),
  });
  it('are words, by the path of the field', () => {
    expect(schemaErrors(schema, { title: '', on: '', kinds: [], role: undefined, size: undefined })).toEqual({
      title: 'Please fill this in.',
      on: 'Please give the whole date.',
      kinds: 'Please choose.',
      role: 'Please choose.',
      size: 'Please fill this in.',
    });
    expect(schemaErrors(schema, { title: 'too long', on: '2025-02-30', kinds: ['a'], role: 'x', size: 1 })).toEqual({
      title: 'Please use at most 5 characters.',
      on: 'Please give the whole date.',
      size: 'Please use 2 or more.',
    });
    expect(schemaErrors(schema, { title: 'fits', on: '2025-02-28', kinds: ['a'], role: 'x', size: 2 })).toEqual({});
  });
});
