/**
 * @file The realism check: asks kindly whether a promise can be kept and is fair, and never blocks anything. practice.md 3.2.6. Pure.
 */
import type { Party, PartyId } from '../cases/case';
import { daysBetween } from '../days';
import { fold } from '../fold';
import { isStudent } from './balance';
import { SHAMING, VAGUE } from './loaded-words';
import { isHoliday, isWeekend, type NoSchool, schoolDayFrom } from './school-days';

export const DOUBTS = ['too_many', 'shaming', 'child_pays', 'no_helper', 'vague', 'weekend', 'holiday', 'far_off'] as const;
export type DoubtCode = (typeof DOUBTS)[number];

export interface Doubt {
  readonly code: DoubtCode;
  /** Which promise, from 0. The last of them where there are too many. */
  readonly item: number;
  /** The words that made us ask, as they stand in the list. */
  readonly words?: string;
  /** The school day that is meant instead, perhaps. */
  readonly better?: string;
  /** How many promises, or days. */
  readonly count?: number;
}

/** What is asked about: promises that may still be half written. */
export interface Doubted {
  readonly owedBy: PartyId | undefined;
  readonly what: string;
  readonly howShown: string;
  readonly helper: string;
  /** `''`: no day yet. */
  readonly due: string;
  readonly amount: number | undefined;
}

/** A child can hold this many promises; a grown-up is not asked. */
const MANY = 3;
/** Eight weeks: the completion meeting of practice.md 1.7. Longer, and nobody remembers why. */
const FAR_DAYS = 56;

/** The first listed phrase that stands in the text as whole words (an ending may follow a stem of five letters and more). */
export function phraseIn(text: string, phrases: readonly string[]): string | undefined {
  const words = ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  return phrases.find(
    (phrase) => words.includes(` ${phrase} `) || (phrase.length >= 5 && !phrase.includes(' ') && words.includes(` ${phrase}`)),
  );
}

/** Whether a name in the helper's field is a grown-up as far as the case knows: a student of the case is none. */
function isGrownUp(helper: string, parties: readonly Party[]): boolean {
  const name = fold(helper.trim());
  if (name === '') return false;
  return !parties.some((party) => isStudent(party) && (fold(party.name) === name || fold(party.name).split(' ')[0] === name));
}

/** Questions about the promises, those about one promise in the order in which they matter. Nothing half written is asked about. */
export function doubtsAbout(items: readonly Doubted[], parties: readonly Party[], closed: readonly NoSchool[], today: string): Doubt[] {
  const partyOf = (id: PartyId | undefined) => parties.find((party) => party.id === id);
  return items.flatMap((item, index): Doubt[] => {
    const doubts: Doubt[] = [];
    const ask = (code: DoubtCode, more: Partial<Doubt> = {}) => doubts.push({ code, item: index, ...more });
    const written = item.what.trim() !== '';
    const student = isStudent(partyOf(item.owedBy));
    const before = items.slice(0, index + 1).filter((one) => one.owedBy === item.owedBy && one.what.trim() !== '').length;
    const isLast = !items.slice(index + 1).some((one) => one.owedBy === item.owedBy && one.what.trim() !== '');
    if (student && written && isLast && before > MANY) ask('too_many', { count: before });
    const shaming = phraseIn(`${item.what} ${item.howShown}`, SHAMING);
    if (shaming !== undefined) ask('shaming', { words: shaming });
    const pays = student && item.amount !== undefined && item.amount > 0;
    if (pays && !isGrownUp(item.helper, parties)) ask('child_pays');
    else if (student && written && item.helper.trim() === '') ask('no_helper');
    const vague = phraseIn(item.what, VAGUE);
    if (vague !== undefined) ask('vague', { words: vague });
    if (/^\d{4}-\d{2}-\d{2}$/.test(item.due)) {
      const better = schoolDayFrom(item.due, closed);
      if (isHoliday(item.due, closed)) ask('holiday', { better });
      else if (isWeekend(item.due)) ask('weekend', { better });
      const ahead = daysBetween(today, item.due);
      if (ahead > FAR_DAYS) ask('far_off', { count: Math.round(ahead / 7) });
    }
    return doubts;
  });
}
