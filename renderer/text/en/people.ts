/** @file Sentences of the people screens, in English. */
import type { LinkKind } from '../../../shared/people/page';
import type { HelpEntry } from '../help-entry';
import { pluralIn } from '../plural';

const plural = pluralIn('en');

const help: HelpEntry[] = [
  {
    question: 'How do I find a person?',
    answer: [
      'Open People and type the beginning of any part of the name. Accents and the order of the parts do not matter.',
      'The page of a person shows their cases and parts, what they said about consent, and what was promised to and by them. Each opening is written to the record of who looked.',
    ],
  },
  {
    question: 'The same person is there twice. What can I do?',
    answer: [
      'Open the record that you want to keep and choose “Same person twice”. Cases, agreements, consents and links move to it. If both were in one case, they become one with all parts.',
      'It can be undone later on the same page. What was added after the merge stays with the kept record.',
    ],
  },
  {
    question: 'How do I change somebody’s part in a case, or take them out?',
    answer: [
      'In the case, under People, choose “Change” beside the name. Add a part, remove one, say whom they stand beside.',
      'Somebody can be taken out while nothing in the case points at them. Otherwise the app says what does: history is never lost.',
    ],
  },
  {
    question: 'Nobody knows who it was, or a whole group was harmed. How do I write that?',
    answer: [
      'Type what is known, such as “somebody in grade 9”, where the name would stand, and choose the line that says that this person is not known yet. When you learn who it was, choose “Give a name” beside it: everything that was recorded stays.',
      'A group is typed by its name, with how many people it is. Under People, “Change” says who speaks for it.',
    ],
  },
  {
    question: 'How does the app notice that harm has come again?',
    answer: [
      'It compares who was harmed and responsible in other cases of the last 90 days. When the same two people, or the same person responsible, come up again, the case says so at the top and offers to link the two cases.',
    ],
  },
  {
    question: 'How is an anonymous reporter protected?',
    answer: [
      'When a report came anonymously or from the box, no name of who told it is kept anywhere: not in the report, not as a person of the case, not in a draft after saving. Nobody can be given the part “told us” in such a case.',
    ],
  },
];

const linkTo: Record<LinkKind, string> = {
  guardian_of: 'Guardian of',
  sibling_of: 'Brother or sister of',
  relative_of: 'Relative of',
  trusted_adult_of: 'Trusted adult of',
};
const linkFrom: Record<LinkKind, string> = {
  guardian_of: 'Guardian',
  sibling_of: 'Brother or sister',
  relative_of: 'Relative',
  trusted_adult_of: 'Trusted adult',
};

export const people = {
  help,
  title: 'People',
  search: 'Find a person',
  searchHelp: 'The beginning of any part of the name.',
  kind: 'Who',
  anyKind: 'Everybody',
  newPerson: 'New person',
  count: (n: number) => plural(n, { one: 'One person', other: `${n} people` }),
  countMost: (n: number) => `The first ${n} people. Type more of the name to narrow it.`,
  more: 'Show more',
  cases: (n: number) => (n === 0 ? 'in no case' : plural(n, { one: 'in 1 case', other: `in ${n} cases` })),
  grade: (grade: string) => `grade ${grade}`,
  born: (day: string) => `born ${day}`,
  left: 'has left',
  leftOn: (day: string) => `left the school on ${day}`,
  nothingFound: 'Nobody with this name',
  nothingFoundHelp: 'Try the beginning of another part of the name. Somebody new is added here or in a report.',
  nobody: 'Nobody is in the register yet',
  nobodyHelp: 'People are added when you write a report, or here.',
  back: 'People',
  gone: 'This person can’t be shown',
  form: {
    name: 'Name',
    nameHelp: 'The name this person goes by.',
    pronouns: 'Pronouns',
    kind: 'Who is this?',
    birthDate: 'Birth date',
    ageBand: 'or age',
    grade: 'Grade or class',
    language: 'Language',
    otherLanguages: 'Other languages',
    otherLanguagesHelp: 'Divided by commas, such as “Samoan, sign language”.',
    accessNeeds: 'What helps them take part',
    accessNeedsHelp: 'For example large print, a sign interpreter, breaks.',
    leftOn: 'Left the school on',
    leftOnHelp: 'The record stays. They still come up when you type, with a sign.',
    create: 'Add this person',
    createAnyway: 'No, somebody new: add them',
    save: 'Save',
    edit: 'Edit',
    saved: 'Saved',
    created: (name: string) => `Added: ${name}`,
  },
  alike: {
    title: 'Somebody alike is known already',
    lead: 'Is it one of them? Two records of one person are hard to see later.',
    why: {
      same: 'the same name',
      swapped: 'the same name in another order',
      part: 'a part of the name',
      close: 'nearly the same name',
      birthday: 'born on the same day',
    },
    itIs: (name: string) => `It is ${name}`,
    isNew: 'No, somebody new',
  },
  who: 'Who this is',
  links: {
    title: 'Family and trusted adults',
    none: 'Nobody is linked yet.',
    add: 'Link somebody',
    to: linkTo,
    from: linkFrom,
    how: 'How do they belong together?',
    options: (name: string, kind: LinkKind, toThem: boolean) =>
      ({
        guardian_of: toThem ? `${name} is their guardian` : `They are ${name}’s guardian`,
        sibling_of: 'Brother or sister',
        relative_of: 'Relative',
        trusted_adult_of: toThem ? `${name} is an adult they trust` : `An adult whom ${name} trusts`,
      })[kind],
    note: 'Note',
    noteHelp: 'For example “call first” or “lives with”.',
    who: 'With whom?',
    save: 'Link them',
    remove: 'Unlink',
    removed: 'Unlinked',
  },
  casesTitle: 'Cases',
  noCases: 'In no case so far.',
  of: (role: string, initials: string) => `${role} of ${initials}`,
  opened: 'opened',
  closed: 'closed',
  consents: {
    title: 'Consent',
    none: 'Nothing was asked so far.',
    history: (n: number) => plural(n, { one: 'One earlier answer', other: `${n} earlier answers` }),
  },
  promises: {
    title: 'Promises',
    by: 'What they promised',
    to: 'What was promised to them',
    none: 'No promises so far.',
    draft: 'draft',
    toWhom: (initials: string) => `to ${initials}`,
    byWhom: (initials: string) => `by ${initials}`,
    due: 'due',
  },
  merge: {
    open: 'Same person twice…',
    title: (name: string) => `Which other record is ${name} too?`,
    find: 'The other record',
    lead: (keep: string, other: string) => `“${other}” becomes “${keep}”.`,
    goes: [
      'Cases, consents, promises, check-ins and links move to the kept record.',
      'In a case that has both, they become one with all parts.',
      'What the kept record does not say is filled in from the other one.',
    ],
    stays: 'It can be undone on this page. What is added after it stays with the kept record.',
    save: 'Make them one',
    done: (name: string) => `One record now: ${name}`,
    merged: 'Merged records',
    was: (name: string, day: string) => `“${name}” was merged into this record on ${day}.`,
    undo: 'Undo the merge',
    undone: 'Two records again',
    later: 'A newer merge is undone first.',
  },
  finder: {
    none: 'Nobody found.',
    add: (name: string) => `Add “${name}” as a new person`,
  },
};
