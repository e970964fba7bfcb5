/** @file Words of the help screen, and the answers that belong to no single capability, in English. */
import type { HelpEntry } from '../help-entry';

const start: readonly HelpEntry[] = [
  {
    question: 'What happens to what I write?',
    answer: [
      'It is kept encrypted on this computer and nowhere else. The app never talks to the internet.',
      'What you type is kept while you type. Should the computer stop, you find it again after signing in.',
      'It leaves the computer only on paper or in a file, when you print it or save it. The app then asks to whom and why.',
    ],
  },
  {
    question: 'Somebody comes in. What now?',
    answer: [
      'Press F9, or Esc twice: the window is blank until you press a key.',
      'Leaving the desk? Press Ctrl+L (⌘L on a Mac). Everything is locked, and what you were writing is kept.',
    ],
  },
  {
    question: 'Who can see what?',
    answer: [
      'Counselors see every case. Facilitators see only the circles handed to them, and of those only what a counselor released. Admins see only protected numbers.',
      'That is not a menu: each of them has a key that opens no more than that.',
    ],
  },
];

const circles: readonly HelpEntry[] = [
  {
    question: 'How do I prepare and print a circle?',
    answer: [
      'Open it under Circles, choose a script, and fill in day, room and talking piece. The page beside it is the page that will be printed.',
      'Press Print, then “Print what this circle needs”: script, poster, cards, the card about privacy and what waits to be signed. Below it you choose single papers, and to whom they go: they are listed in the register.',
      'Large print, dyslexia-friendly letters, roles in place of names, half sheets and a second language are in the same place and are remembered with the plan. A second language brings an interpreter’s copy with both side by side; for children of 5 to 7 the circle is printed in pictures too.',
    ],
  },
  {
    question: 'Why can’t I print or hold a circle?',
    answer: [
      'Something stands in its way, and the page says what: a stop answer of the screening, a consent that is missing or was taken back, or people who must not share a room.',
    ],
  },
];

const summaries: readonly HelpEntry[] = [
  {
    question: 'Why is a number hidden?',
    answer: [
      'Because it stands for fewer than ten students, or because somebody could work out such a number from it. A hidden number is never zero and never left empty: it has a mark.',
      'Wider groups show more: grades together, or a whole year instead of a term.',
    ],
  },
  {
    question: 'The table takes long: can I stop it?',
    answer: [
      'Yes: press “Stop”. Nothing is shown and nothing is saved. It ends by itself after half a minute.',
      'Often a safe table is ready at once, and one that shows more is looked for. “Take the one that is ready” shows that one; the other is never shown then.',
    ],
  },
  {
    question: 'Our school is so small that almost everything is hidden. What can I do?',
    answer: [
      'Take a whole year and wide groups first. Then try “Round all numbers”: every number is shown, as a multiple of ten, and all add up.',
      'A period that was published rounded stays rounded, and one that was published exactly stays exact.',
    ],
  },
  {
    question: 'A number of ours is in a state report already. Does that matter?',
    answer: [
      'Yes: whoever has both could subtract. Under the tables, at “Numbers published elsewhere”, press “Add a number” and type it in as it was published.',
      'It is kept for good. A mistake is corrected with “Correct”; a number about other cases with “It does not count”.',
    ],
  },
  {
    question: 'Can groups below ten be shown?',
    answer: [
      'From five on, if a second admin agrees. Choose the smallest group and press “Show the table”; they type their passphrase there. The report says that it was lowered.',
      'Without a second admin: a counselor can add one under “Sign-ins”.',
    ],
  },
  {
    question: 'How do I say how many agreements were kept?',
    answer: [
      'Count by “Agreement and how it was kept” and show the table. Below it stands what follows from it: reached, completed, completed with nothing late, not kept. Each says what is counted, out of what, what is left out and for which period.',
      'The same goes for screening, taking part, promises, money, check-ins, harm again and sheets of a survey. A share is missing where a number that it needs is hidden; wider groups usually bring it back.',
      'Promises, payments and check-ins are counted by case (all, half or more, fewer): counts of single promises beside counts of cases could show somebody.',
    ],
  },
  {
    question: 'When do the terms in a summary begin?',
    answer: [
      'As the calendar for all schools says; without one, if all schools have the same terms, as theirs say. Days between two terms belong to the one before, and a school year runs from August to July. Without terms in the calendar it is counted in two halves.',
      'After the first summary of a school year its terms stay as they were, also when the calendar is changed. The question shows them under “Terms of this school year”.',
    ],
  },
  {
    question: 'Are some groups in more cases than others?',
    answer: [
      'Count cases by school or by ages alone. Below the table, type in how many students each group has, as the school publishes it. The risk ratio compares each group with all others and comes with its interval.',
      'It is given only from numbers that are shown, and never for a few. It shows where to look, not why.',
    ],
  },
  {
    question: 'How do I hand a summary over?',
    answer: [
      'Show the table, press “Save the summary”, say who gets it and what for, and choose a folder. The app makes a new folder in it and puts everything there.',
      'The report (PDF) has the tables, plots and definitions, ready to print. A second page goes with it: it says how the numbers are protected, for a principal, a parent and a data-protection officer.',
      'Before anything is in the folder, each file is read back and compared number for number. If one does not agree, there is no file at all, and the page says so.',
    ],
  },
  {
    question: 'Which form do I choose when I save?',
    answer: [
      'Workbook: to go on working in Excel or LibreOffice; its last sheet says what the words mean. Report: to print or to send. Drawings (SVG) for a printed report, pictures (PNG) for slides or a web page. Parquet: for a district that puts many schools together.',
      'The tables as CSV, their description and a note are always there. A withheld number is [c] for people and “withheld” for programs, in every form.',
      'The language is that of the workbook, the report, the plots and the note. CSV and Parquet keep English labels, so that files of different schools fit together.',
    ],
  },
  {
    question: 'How are many schools put together?',
    answer: [
      'Give each school’s folder with its Parquet or CSV files to the district. A number that one school withholds stays withheld in the sum: it is not zero, and it must not be left out silently.',
    ],
  },
];

export const help = {
  title: 'Help',
  lead: 'How to do things, in a few sentences each.',
  link: 'Help',
  find: 'Find in the help',
  none: 'Nothing in the help has these words.',
  found: (n: number) => (n === 1 ? '1 answer' : `${n} answers`),
  keys: 'Keys',
  key: { search: 'Search', lock: 'Lock', blank: 'Blank the screen', blankTwice: 'Blank the screen', help: 'This help' },
  pressKey: 'Key',
  doesWhat: 'Does',
  twice: 'Esc twice',
  topics: {
    start: 'First things',
    circles: 'Circles',
    summaries: 'Summaries',
    reports: 'Reports, notes and paper forms',
    safety: 'Screening, risks and consent',
    preparation: 'Preparing people',
    letters: 'Letters',
    contacts: 'Who stays apart',
    notes: 'Notes and chronology',
    files: 'Files',
    agreements: 'Agreements',
    checkins: 'Today and check-ins',
    calendar: 'School calendar',
    support: 'Support and buddies',
    afterwards: 'After the circle',
    surveys: 'Short surveys',
    search: 'Finding',
    register: 'What was shown',
    imports: 'Import',
    transfers: 'Handing over',
  },
  start,
  circles,
  summaries,
};
