/** @file Notes and the chronology of a case, in English. */
import type { CHRONOLOGY_EVENTS, CHRONOLOGY_KINDS } from '../../../shared/notes/chronology';
import { pluralIn } from '../plural';

const plural = pluralIn('en');

/** Words of the codes of a chronology; what it is called elsewhere may be missing. */
export interface Chronology {
  kind: Record<(typeof CHRONOLOGY_KINDS)[number], string>;
  what: Record<(typeof CHRONOLOGY_EVENTS)[number], string>;
  disclosed: Record<string, string>;
}

export const notes = {
  title: 'Notes',
  label: 'New note',
  placeholder: 'Write a note… @ names a person.',
  class: 'Who is it for?',
  kind: 'Kind',
  on: 'On',
  save: 'Save the note',
  change: 'Change',
  changeOf: (kind: string, day: string) => `Change: ${kind}, ${day}`,
  edit: 'Edit',
  editLabel: 'The note',
  editSave: 'Save the changes',
  editHelp: 'What it said before stays as an earlier version.',
  edited: (version: number, who: string, day: string) => `Version ${version}, by ${who}, ${day}`,
  reveal: 'Show the words',
  conceal: 'Hide the words',
  remove: 'Take away',
  removed: 'The note was taken away.',
  restored: 'The note is back.',
  raise: 'Move up…',
  raising: {
    title: 'Move this note up?',
    to: 'Where to?',
    fromMemoryAid: 'So far only you could see it. It becomes an education record: students and parents may ask to see it.',
    case_record: ['Every counselor of this vault sees it.', 'Search finds it. Prints and handed-on records hold it.'],
    restricted: [
      'It leaves the search.',
      'No print and no export holds it, unless somebody names it with a reason.',
      'Every counselor of this vault sees it.',
    ],
    noWayBack: 'It can’t be moved down again. That it was moved is written down, without its words.',
    earlier: 'Earlier versions from the time when it was yours alone stay yours alone.',
    action: 'Move it up',
    done: (to: string) => `Moved up: ${to}.`,
  },
  versions: {
    button: (count: number) => `Earlier versions (${count})`,
    title: 'Versions of this note',
    choose: 'Version',
    name: (version: number, day: string, time: string) => `${version}: ${day}, ${time}`,
    by: (who: string) => `Written by ${who}`,
    first: 'This is how it was written first.',
    against: (version: number) => `Compared with version ${version}: words that came are underlined, words that went are struck out.`,
    came: 'Came: ',
    went: 'Went: ',
    ends: '.',
    same: 'The words are the same; kind or day changed.',
  },
  bin: {
    open: (count: number) => plural(count, { one: '1 note taken away', other: `${count} notes taken away` }),
    lead: 'They are kept and can be brought back.',
    restore: 'Bring back',
    restoreOf: (kind: string, day: string) => `Bring back: ${kind}, ${day}`,
    meta: (who: string, day: string) => `Taken away by ${who}, ${day}`,
  },
  mention: {
    inCase: 'in this case',
    ask: (words: string, name: string) => `Is “${words}” ${name} of this case?`,
    askMany: (words: string) => `Are ${words} the people of this case?`,
    link: 'Yes, link',
    leave: 'No',
  },
  chronology: {
    title: 'Chronology',
    open: 'Chronology',
    lead: 'What happened, in order. Case record only: no memory aids, nothing restricted.',
    back: 'Back to the case',
    filters: 'What to show',
    kinds: 'Kinds',
    person: 'About',
    everybody: 'Everybody',
    from: 'From',
    to: 'To',
    count: (shown: number, all: number) =>
      shown === all ? plural(all, { one: '1 entry', other: `${all} entries` }) : `${shown} of ${all} entries`,
    none: 'Nothing matches.',
    noneHelp: 'Choose other kinds or days.',
    all: 'Show everything',
    list: 'Entries, oldest first',
    print: 'Print the chronology',
    until: (day: string) => `Until ${day}`,
  },
  print: {
    title: 'Print the chronology',
    label: 'Chronology',
    help: 'Case record only. Private memory aids are never on it.',
    helpPart: 'Only what is shown now. The sheet says that it is a part.',
    file: 'chronology',
    toWhom: '',
    why: '',
    language: 'Language of the sheet',
    restricted: 'Restricted notes',
    restrictedHelp: 'They are not on the sheet. Tick one only if this reader must have it, and say why.',
    note: (kind: string, day: string, author: string) => `${kind}, ${day}, ${author}`,
    reason: 'Why this reader needs it',
    reasonMissing: 'Please say why this note has to be on the sheet.',
  },
  paper: {
    case: 'Case',
    school: 'School',
    days: 'Days',
    from: (day: string) => `from ${day}`,
    to: (day: string) => `to ${day}`,
    part: 'This is a part of the chronology, chosen for this print.',
    whole: 'Everything in the case record, oldest first.',
    named: (count: number) =>
      plural(count, {
        one: 'Holds 1 restricted note, named for this print.',
        other: `Holds ${count} restricted notes, named for this print.`,
      }),
    restricted: (reason: string) => `Restricted. Printed because: ${reason}`,
    by: (who: string) => `written by ${who}`,
    nothing: 'There is nothing in the case record for this choice.',
  },
  events: {
    kind: {
      report: 'Report',
      screening: 'Screening',
      consent: 'Consent',
      circle: 'Circles',
      agreement: 'Agreement',
      checkin: 'Check-ins',
      note: 'Notes',
      disclosure: 'Shown outside',
      case: 'Course of the case',
    },
    what: {
      incident: 'It happened',
      reported: 'Reported',
      first_action: 'First step for safety',
      screening_begun: 'Screening begun',
      screened: 'Decided how to go on',
      overridden: 'A stop answer was overridden',
      consent: 'Consent',
      circle: 'Meeting',
      agreement_drafted: 'Agreement drafted',
      agreement_signed: 'Agreement signed',
      promise: 'Promise',
      checkin: 'Check-in',
      note: 'Note',
      disclosed: 'Shown outside',
      reopened: 'Case reopened',
      harmed_told: 'The person harmed was told how it ended',
      closed: 'Case closed',
    },
    disclosed: {
      keeper_script: 'Keeper’s script',
      guidelines_poster: 'Guidelines',
      question_cards: 'Question cards',
      agreement: 'Agreement',
      chronology: 'Chronology',
      attachment: 'Attachment',
    },
  } satisfies Chronology as Chronology,
  help: [
    {
      question: 'Who can read my notes?',
      answer: [
        'Each note shows its class by a word and a shape. “My own memory aid” is seen by you alone. “Case record” is seen by every counselor, found by search and printed. “Restricted” is for child protection: it is in no search and on no paper unless somebody names it with a reason.',
        'A note can be moved up, after one question. It can never be moved down.',
      ],
    },
    {
      question: 'How do I name a person in a note?',
      answer: [
        'Type @ and the beginning of a name. People of the case come first. Choose with the arrow keys and Enter, or go on writing.',
        'The note then knows the person, also if the name changes later.',
      ],
    },
    {
      question: 'How do I correct a note, or see what it said before?',
      answer: [
        'Choose “Change” beside the note, then “Edit”. What it said before stays: “Earlier versions” shows each one, by whom and when, and which words changed.',
      ],
    },
    {
      question: 'I took a note away by mistake. Is it lost?',
      answer: ['No. Choose “Undo” in the message, or open “notes taken away” under the notes of the case and bring it back.'],
    },
    {
      question: 'How do I print what happened in a case?',
      answer: [
        'Open the chronology from the case, choose kinds, days or one person if you want a part, then “Print the chronology”. It asks for whom, what for and until when, and writes that down.',
        'Private memory aids are never on it. A restricted note is on it only if you tick that note and say why.',
      ],
    },
  ],
};
