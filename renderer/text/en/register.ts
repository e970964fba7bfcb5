/** @file Sentences of the register of disclosures, in English. */
import { pluralIn } from '../plural';

const plural = pluralIn('en');

export const register = {
  title: 'What was shown',
  lead: 'Every print, saved copy and summary: to whom, why, until when, and whether it came back.',
  link: 'What was shown to whom',
  filters: 'Which ones',
  state: { all: 'All', to_collect: 'To collect', overdue: 'Should be back' },
  from: 'From',
  to: 'To',
  person: 'Quoting',
  personHelp: 'Type a name.',
  anybody: 'Anybody',
  ofCase: (name: string) => `Of the case ${name}`,
  allCases: 'All cases',
  count: (n: number, all: number) =>
    n === all ? plural(n, { one: 'One entry', other: `${n} entries` }) : `The newest ${n} of ${all} entries. Choose days to see the rest.`,
  none: 'Nothing here',
  noneHelp: 'As soon as something is printed or saved outside, it is written down here by itself.',
  head: { on: 'Day', what: 'What', toWhom: 'For whom', until: 'Until', copies: 'Copies', state: 'Where it is' },
  noEnd: 'no end',
  nobody: 'not said',
  by: (name: string) => `by ${name}`,
  stateWords: { out: 'With them', to_collect: 'To collect', overdue: 'Should be back', collected: 'Collected' },
  collectedOn: (day: string) => `Collected ${day}`,
  collect: 'Collected on…',
  collectOf: (what: string, whom: string) => `Collected on… ${what}, ${whom}`,
  on: 'It came back on',
  save: 'Collected',
  done: 'Collected.',
  kinds: {
    keeper_script: 'Keeper’s script',
    guidelines_poster: 'Wall poster',
    question_cards: 'Question cards',
    agreement: 'Agreement',
    register: 'Register',
    summary: 'Protected summary',
    attachment: 'Saved copy of a file',
    chronology: 'Chronology',
    report_form: 'Blank report forms',
    checkin_slips: 'Check-in slips',
    calendar_file: 'Calendar file',
    buddy_card: 'Buddy card',
    survey_form: 'Surveys on paper',
    restricted_note: 'Restricted record',
    letter: 'Letter',
    packet: 'Handover packet',
    handover_letter: 'Handover letter',
  } as Record<string, string>,
  otherKind: 'Something else',
  withdrawal: {
    title: 'Collect and destroy',
    lead: 'Somebody took their yes back. These papers quote them.',
    line: (copies: number) => plural(copies, { one: '1 copy', other: `${copies} copies` }),
    all: 'Everything is collected.',
  },
  today: {
    to_collect: (n: number) => plural(n, { one: 'Collect and destroy 1 copy', other: `Collect and destroy ${n} copies` }),
    overdue: (n: number) => plural(n, { one: '1 copy should be back', other: `${n} copies should be back` }),
    contact: 'Speak with the office again: a duty was recorded',
    open: 'See which',
    openOf: (title: string) => `See which: ${title}`,
    look: 'Look at it',
    lookOf: (what: string) => `Look at it: ${what}`,
  },
  print: {
    action: 'Print the register',
    title: 'Print the register',
    label: 'Register of disclosures',
    help: 'What is listed here: cases by number and title, nothing of what was shown.',
    file: 'register',
    toWhom: 'The school’s file',
    why: 'Record of who was shown what',
  },
  help: [
    {
      question: 'How do I see who was shown what?',
      answer: [
        'At the foot of Cases, choose “What was shown to whom”. Filter by days, by a person, or by what is to be collected. It can be printed.',
      ],
    },
    {
      question: 'Somebody took their consent back. What happens to prints?',
      answer: [
        'Record it under Consent as withdrawn. Nothing new can be printed with this person, and every paper that quotes them is listed under “Collect and destroy”, also what a facilitator printed.',
        'When a paper is back, choose “Collected on…”. Nothing is deleted: the list stays.',
      ],
    },
    {
      question: 'Why does every print ask for whom and until when?',
      answer: [
        'So that paper can be found again. The usual answer is filled in; change it with one tap. A day that is over appears on Today.',
      ],
    },
  ],
};
