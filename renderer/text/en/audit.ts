/** @file Sentences about the trail of who did and who looked at what, in English. */
import { pluralIn } from '../plural';

const plural = pluralIn('en');

export const audit = {
  title: 'Trail',
  link: 'Trail',
  lead: 'Who did what, and who looked at what. It holds codes and no words of a case, and nobody can change it here.',
  good: (entries: number) =>
    plural(entries, {
      one: 'The trail is whole: 1 entry.',
      other: `The trail is whole: ${entries} entries, each following from the one before.`,
    }),
  broken: 'A trail is not whole',
  brokenAt: (part: string, seq: number) => `${part}: at entry ${seq} something was changed or taken out.`,
  brokenNext: 'Stop and tell whoever is responsible for the records. A backup may have the whole trail; nothing was changed by looking.',
  parts: { cases: 'The case book', summaries: 'The summaries', desk: (owner: string) => `The desk of ${owner}` },
  verify: 'Check it again',
  verifying: 'Checking…',
  list: 'Newest entries',
  head: { when: 'When', who: 'Who', what: 'What', subject: 'Which record' },
  gone: 'a sign-in that is gone',
  more: 'Show older ones',
  save: 'Save the trail',
  saveTitle: 'Save the trail outside the vault',
  saveLead:
    'A table of times, sign-in names, codes and record numbers, without names of students and without words. It is written into the register like every copy.',
  file: 'trail',
  submit: 'Choose where',
  saved: (rows: number) => plural(rows, { one: '1 entry saved', other: `${rows} entries saved` }),
  today: 'The trail of who did what is not whole.',
  look: 'Look at it',
  help: [
    {
      question: 'Who has looked at a case?',
      answer: [
        'In “Settings”, “Trail” each thing that was done or looked at has an entry with its time and sign-in. Save it as a table to search in it.',
        'It is checked whenever a counselor signs in. A changed or missing entry is said on Today.',
      ],
    },
  ],
};
