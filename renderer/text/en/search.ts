/** @file Sentences of the one search field, in English. */
import { pluralIn } from '../plural';

const plural = pluralIn('en');

export const search = {
  label: 'Search',
  placeholder: 'Search people, cases, notes',
  placeholderDesk: 'Search your circles',
  hint: 'Name, word, “two words together” or case number',
  results: 'Results',
  groups: {
    people: 'People',
    cases: 'Cases',
    reports: 'Reports',
    notes: 'Notes',
    agreements: 'Agreements',
    checkins: 'Check-ins',
    support: 'Support',
    circles: 'Circles',
    preparation: 'Preparation',
    letters: 'Letters',
    attachments: 'Attachments',
    other: 'Also found',
  },
  inCases: (n: number) => plural(n, { one: 'in one case', other: `in ${n} cases` }),
  notInCases: 'in no case',
  byNumber: 'This is the case with that number.',
  showAll: (words: string) => `Show all cases with “${words}” in the list`,
  nothing: (words: string) => `Nothing found for “${words}”.`,
  nothingHelp: 'Try the beginning of a name, one word of a report or note, or a case number such as C-0012.',
  nothingHelpDesk: 'Try a place, a first name, or a word of the circle’s purpose.',
  capped: 'Only the newest of many are shown. Type another word to find the others.',
  found: (n: number) => plural(n, { one: '1 result. Arrow down to go to it.', other: `${n} results. Arrow down to go to them.` }),
  help: [
    {
      question: 'How do I find something?',
      answer: [
        'Press Ctrl+K (⌘K on a Mac) and type: the beginning of a name, words of a report, note, agreement or check-in, or a case number such as C-0012.',
        'Arrow down goes to a result and Enter opens it. Enter in the field itself shows all cases in the list.',
        'Words in quotes, such as “bent telescope”, must stand side by side. Accents don’t matter.',
      ],
    },
    {
      question: 'What is never found?',
      answer: [
        'Restricted records and pointers to a duty to report are never searched. A private memory aid is found by its author only.',
        'A facilitator finds only the circles on their own desk.',
      ],
    },
  ],
};
