/**
 * @file Takes the names of a plan's people out of free text, for prints without names.
 *
 * [Note: Names off means all names] "No names on paper" covers what the facilitator typed too: "repair between Wren and Tavi" in the
 * purpose would undo it. Every word of every seat's name counts, whatever its case or accents: an odd sentence can be mended by
 * its writer, a name on a sheet that lies in a corridor cannot. A name that belongs to no seat can't be known here.
 */
import type { CirclePlan, Seat } from '../circles/plan';
import { fold } from '../fold';
import { ROLE_IN_TEXT } from './words';

/** Words before a name that go with it: "Mrs Oakpetal", "tía Petra". Never a name by themselves. Folded. */
const TITLES =
  'mr mrs ms miss mx dr dra prof profesor profesora sr sra srta senor senora don dona coach counselor teacher aunt uncle tia tio'.split(
    ' ',
  );

/** Further words of a name that are no name by themselves, folded. */
const NOT_NAMES = new Set([...TITLES, ...'de del la las los el y e i van von der den da do dos di the and of'.split(' ')]);

/** A word as people type it, with inner hyphens and apostrophes apart: "Sandoval-Reed" is two words. */
const WORD = /[\p{L}\p{M}]+/gu;

const escaped = (phrase: string): string => phrase.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A class is spoken to as what it is: "Welcome to our circle, everyone." */
const WHOLE_GROUP = { en: 'everyone', es: 'todo el grupo' };

function ownerByWord(seats: readonly Seat[]): Map<string, Seat> {
  const owners = new Map<string, Seat>();
  for (const seat of seats) {
    // A group's label is a phrase of common words ("class 5"): taken out as a whole below, or half a sentence would go.
    if ((seat.count ?? 1) > 1) continue;
    for (const [word] of seat.name.matchAll(WORD)) {
      const key = fold(word);
      if (key.length >= 2 && !NOT_NAMES.has(key) && !owners.has(key)) owners.set(key, seat);
    }
  }
  return owners;
}

/** "Tavi and Sol": two people of one role become its plural. */
const JOINS = /^(\s*,\s*|,?\s+(and|y|e|&)\s+)$/;

const SENTENCE_START = /(^|[.!?…]["»”]?\s+[¿¡«“"]*)$/;

/** The text with every word of a seat's name replaced by the seat's role; neighbouring words of one person become one role. */
export function withoutNames(text: string, plan: Pick<CirclePlan, 'seats' | 'language'>): string {
  const roleWords = (seat: Seat, many: boolean) => ROLE_IN_TEXT[seat.role][many ? 'many' : 'one'][plan.language];
  let words = text;
  for (const seat of plan.seats) {
    if ((seat.count ?? 1) > 1 && seat.name !== '')
      words = words.replaceAll(
        new RegExp(escaped(seat.name), 'giu'),
        seat.role === 'community' ? WHOLE_GROUP[plan.language] : roleWords(seat, true),
      );
  }
  const owners = ownerByWord(plan.seats);
  const titleBefore = (from: number): number => {
    const title = /([\p{L}\p{M}]+)\.?\s+$/u.exec(words.slice(0, from));
    return title !== null && TITLES.includes(fold(title[1] ?? '')) ? title.index : from;
  };
  const found: { seat: Seat; many: boolean; from: number; to: number }[] = [];
  for (const match of words.matchAll(WORD)) {
    const seat = owners.get(fold(match[0]));
    if (seat === undefined) continue;
    const to = match.index + match[0].length;
    const last = found.at(-1);
    const from = titleBefore(match.index);
    const between = last === undefined ? '' : words.slice(last.to, from);
    if (last !== undefined && last.seat === seat && /^[\s.'’-]*$/.test(between)) last.to = to;
    else if (last !== undefined && last.seat !== seat && last.seat.role === seat.role && JOINS.test(between)) {
      found[found.length - 1] = { seat, many: true, from: last.from, to };
    } else found.push({ seat, many: false, from, to });
  }
  let out = '';
  let at = 0;
  for (const { seat, many, from, to } of found) {
    out += words.slice(at, from);
    const role = roleWords(seat, many);
    out += SENTENCE_START.test(out) ? role.charAt(0).toLocaleUpperCase(plan.language) + role.slice(1) : role;
    at = to;
  }
  return out + words.slice(at);
}
