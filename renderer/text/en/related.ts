/** @file Words about cases that belong together, in English. A part of the cases' catalogue. */
import { pluralIn } from '../plural';

const plural = pluralIn('en');

export const related = {
  none: 'No other case is linked.',
  link: 'Link a case',
  linkTitle: 'Which case belongs to this one?',
  find: 'Find the case',
  findHelp: 'Its number, a name or a word of the report.',
  kind: 'Why',
  kinds: { same_people: 'The same people', same_event: 'The same event', continues: 'Goes on from it', other: 'Something else' },
  /** The same link, seen from the other case. */
  kindsTo: { same_people: 'The same people', same_event: 'The same event', continues: 'Goes on in', other: 'Something else' },
  note: 'Note',
  save: 'Link them',
  unlink: 'Unlink',
  linked: (ref: string) => `Linked with ${ref}`,
  unlinked: 'No longer linked',
  linkNow: (ref: string) => `Link with ${ref}`,
  isLinked: 'linked',
  choose: 'Please choose a case from the list.',
  notFound: 'No case found.',
  repeat: 'This may be repeat harm',
  who: { same_people: 'The same two people', same_responsible: 'The same person responsible' },
  more: (n: number) => `The same ${n} people`,
  second: (days: number) =>
    days === 0 ? 'another event on the same day' : plural(days, { one: 'second event in 1 day', other: `second event in ${days} days` }),
  first: (days: number) =>
    days === 0
      ? 'another event on the same day'
      : plural(days, { one: 'a later event after 1 day', other: `a later event after ${days} days` }),
};
