/** @file Sentences of the school's calendar, in English. */
import type { SpanKind } from '../../../shared/calendar/calendar';
import type { Unread } from '../../../shared/calendar/read';
import type { HelpEntry } from '../help-entry';
import { pluralIn } from '../plural';

const plural = pluralIn('en');

const kinds: Record<SpanKind, string> = { term: 'Term', holiday: 'No school' };

const unread: Record<Unread, string> = {
  'no-day': 'No day was found in this line.',
  'no-such-day': 'There is no such day.',
  backwards: 'It ends before it begins.',
  order: 'It could be two days: answer the question above.',
  half: 'Only its first or only its last day was found.',
  long: 'That is longer than a year.',
  many: 'That is more than a calendar holds.',
};

export const calendar = {
  title: 'School calendar',
  lead: 'Check-ins and due days skip the days without school, and lesson times are offered where a time is asked for.',
  school: 'For which school',
  allSchools: 'All schools',
  schoolHelp: 'A school’s own terms and lesson times come before those for all schools; days without school are added together.',
  noneHelp: 'Paste the calendar from the school’s letter or website. Until then every weekday counts as a school day.',
  pasteTitle: 'Paste the calendar',
  paste: 'Lines or a table',
  pasteHelp: 'For example “Autumn term 1 Sep – 19 Dec 2025”, “Half term: 27–31 Oct”, “Lesson 1 8:30–9:15”, or CSV: name, start, end.',
  pasteMore: 'Paste more',
  ask: (example: string) => `How is ${example} meant?`,
  orders: { dmy: 'Day first', mdy: 'Month first' },
  understood: 'Understood',
  notUnderstood: 'Not understood',
  lineOf: (n: number) => `Line ${n}`,
  yearTaken: 'The year was taken from the lines around it.',
  kindTaken: 'Term or no school? Taken by its length.',
  known: 'Is in the calendar already.',
  asTerm: 'It is a term',
  asHoliday: 'There is no school',
  asTermOf: (name: string) => `${name}: it is a term`,
  asHolidayOf: (name: string) => `${name}: there is no school`,
  nothingNew: 'Nothing of this is new.',
  take: (n: number) => plural(n, { one: 'Put 1 entry into the calendar', other: `Put ${n} entries into the calendar` }),
  taken: (n: number) => plural(n, { one: '1 entry is in the calendar.', other: `${n} entries are in the calendar.` }),
  restStays: 'The lines that were not understood stay here.',
  spans: 'Terms and days without school',
  bells: 'Lesson times',
  noSpans: 'No term and no holiday is written down.',
  noBells: 'No lesson time is written down.',
  kinds,
  unread,
  range: (from: string, to: string) => `${from} – ${to}`,
  minutes: (n: number) => `${n} min`,
  change: 'Change',
  changeOf: (name: string) => `Change ${name}`,
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name}`,
  removed: (name: string) => `${name} is removed.`,
  add: 'Add one',
  addBell: 'Add a lesson',
  changed: (name: string) => `${name} is changed.`,
  kind: 'What is it?',
  name: 'Name',
  from: 'First day',
  to: 'Last day',
  start: 'Begins',
  end: 'Ends',
  backwards: 'It ends before it begins.',
  save: 'Save',
  lesson: 'Lesson',
  lessonHelp: 'Gives the start and the length.',
  lessonOwn: 'Another time',
  lessonOf: (name: string, start: string, end: string) => `${name}, ${start}–${end}`,
  help: [
    {
      question: 'How do I enter the school’s calendar?',
      answer: [
        'Open “School calendar” in the settings, paste the lines of the school’s letter or a table, and look at what was understood. Lines that were not are listed with the reason; nothing of them is kept.',
        'Everything can be changed and removed later, with undo. A school of its own can have days of its own.',
      ],
    },
    {
      question: 'What does the calendar change?',
      answer: [
        'Check-ins are planned on school days only, “in 3 school days” counts with it, and lesson times are offered where a time is asked for.',
        'Summaries keep their fixed halves of the school year: moving a border between two published numbers could show one child.',
      ],
    },
  ] satisfies readonly HelpEntry[] as readonly HelpEntry[],
};
