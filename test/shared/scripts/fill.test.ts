/** @file Places in texts: names once, blanks for what is not known, roles when names are off. */
import { describe, expect, it } from 'vitest';
import type { CirclePlan } from '../../../shared/circles/plan';
import type { Rich } from '../../../shared/prints/pieces';
import { fill, placesIn } from '../../../shared/scripts/fill';
import { withoutNames } from '../../../shared/scripts/names';
import { aFullPlan, anEmptyPlan, CASE_2_SEATS } from './plans';

const script = { places: [{ name: 'event', label: { en: 'What happened', es: 'Lo que pasó' } }] };
const flat = (rich: Rich): string => rich.map((inline) => (inline.kind === 'text' ? inline.text : '____')).join('');
const filled = (text: string, plan: CirclePlan = aFullPlan()): string => flat(fill(script, plan, text));

describe('fill', () => {
  it('puts names in, joined as people say them', () => {
    expect(filled('Ask {responsible}, then {harmed}.')).toBe('Ask Tavi and Sol, then Wren Oakpetal.');
    expect(filled('Primero {responsible}.', aFullPlan({ language: 'es' }))).toBe('Primero Tavi y Sol.');
    expect(filled('{supportersHarmed} and {supportersResponsible}')).toBe('Petra and Mr Moonreed');
  });

  it('names nobody twice, even on two seats', () => {
    const seats = [...CASE_2_SEATS, { key: 't2', name: 'Tavi', role: 'responsible' as const }];
    expect(filled('{responsible}', aFullPlan({ seats }))).toBe('Tavi and Sol');
  });

  it('leaves a line to write on for what is not known, with a hint', () => {
    expect(fill(script, anEmptyPlan(), 'First {harmed}. {event}!')).toEqual([
      { kind: 'text', text: 'First ' },
      { kind: 'blank', hint: 'person harmed', width: 'short' },
      { kind: 'text', text: '. ' },
      { kind: 'blank', hint: 'what happened', width: 'long' },
      { kind: 'text', text: '!' },
    ]);
  });

  it('sets quotation marks as on a printed page, and leaves what somebody typed into a place alone', () => {
    expect(filled('Say "pass". ("{harmed}" first.)')).toBe('Say “pass”. (“Wren Oakpetal” first.)');
    expect(filled('{event} "Stop?"', aFullPlan({ fills: { event: 'He said "no".' } }))).toBe('He said "no". “Stop?”');
    expect(filled('Digan «paso».', aFullPlan({ language: 'es' }))).toBe('Digan «paso».');
  });

  it('refuses a place that the script does not have, and stray braces', () => {
    expect(() => fill(script, aFullPlan(), 'Hello {nobody}')).toThrow();
    expect(() => fill(script, aFullPlan(), 'Hello {harmed')).toThrow();
    expect(() => fill(script, aFullPlan(), '{}')).toThrow();
    expect(placesIn('{a} and {b}')).toEqual(['a', 'b']);
  });

  it('does not read places out of what somebody typed', () => {
    expect(filled('{event}.', aFullPlan({ fills: { event: 'a {harmed} in braces.' } }))).toBe('a {harmed} in braces.');
  });

  it('says roles when names are off, with a capital at the start of a sentence', () => {
    const off = aFullPlan({ namesOnPaper: false });
    expect(filled('{harmed} first. {responsible} next, then {harmed}: {responsible}', off)).toBe(
      'The person harmed first. The people responsible next, then the person harmed: the people responsible',
    );
    expect(filled('Primero, {harmed}.', { ...off, language: 'es' })).toBe('Primero, la persona afectada.');
    // The keeper writes the own name in by hand.
    expect(filled('My name is {keeper}.', off)).toBe('My name is ____.');
  });

  it('writes dates so that nobody mixes up day and month', () => {
    expect(filled('{date}')).toBe('Tuesday, October 14, 2025');
    expect(filled('{date}', aFullPlan({ language: 'es' }))).toBe('martes, 14 de octubre de 2025');
  });
});

describe('names off in free text', () => {
  const off = (text: string, language: 'en' | 'es' = 'en') => withoutNames(text, { seats: CASE_2_SEATS, language });

  it('takes out every word of every name, whatever case and accents', () => {
    expect(off('Wren, wren’s friend, OAKPETAL and senora lumbrerás')).toBe(
      'The person harmed, the person harmed’s friend, the person harmed and the interpreter',
    );
  });

  it('makes one role of first and last name with their title, and a plural of two people of one role', () => {
    expect(off('Talk to Mr Moonreed about Wren Oakpetal.')).toBe('Talk to a parent or guardian about the person harmed.');
    expect(off('between Tavi and Sol')).toBe('between the people responsible');
    expect(off('entre Tavi y Sol', 'es')).toBe('entre las personas responsables');
  });

  it('leaves words alone that only look like a part of a name', () => {
    expect(off('The solution for petrol, a wrench.')).toBe('The solution for petrol, a wrench.');
  });

  it('takes a group’s label out as a whole, not its common words', () => {
    const seats = [{ key: 'c', name: 'class 5-Fern', role: 'community' as const, count: 22 }];
    expect(withoutNames('Welcome to our circle in class, class 5-Fern!', { seats, language: 'en' })).toBe(
      'Welcome to our circle in class, everyone!',
    );
    expect(withoutNames('Les doy la bienvenida, class 5-Fern.', { seats, language: 'es' })).toBe('Les doy la bienvenida, todo el grupo.');
  });
});
