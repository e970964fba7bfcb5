/** @file Sentences of the caseload in numbers, in English. */
import type { Age, CaseDue, Place, Risk } from '../../../shared/caseload/caseload';
import type { HelpEntry } from '../help-entry';
import { pluralIn } from '../plural';

const plural = pluralIn('en');
const cases = (n: number) => plural(n, { one: '1 case', other: `${n} cases` });
const agreements = (n: number) => plural(n, { one: '1 agreement', other: `${n} agreements` });
const openCases = (n: number) => plural(n, { one: '1 open case', other: `${n} open cases` });
const promises = (n: number) => plural(n, { one: '1 promise', other: `${n} promises` });

const help: readonly HelpEntry[] = [
  {
    question: 'How do I see where my cases stand?',
    answer: [
      'On Today press “Caseload in numbers”. It shows when the next steps are due, where cases wait and since when, how old they are, and how the agreements go.',
      'Each number is a link to the list of the cases behind it. “Show all of them” on the list takes that away again.',
    ],
  },
  {
    question: 'May I pass these numbers on?',
    answer: [
      'No: they are not protected, and a small number in a small school points at a child. They are for your own desk and for supervision. For anybody else make a protected summary.',
      '“Copy the caption” copies the sentence above a plot. It leaves the clipboard after half a minute.',
    ],
  },
];

export const caseload = {
  title: 'Caseload in numbers',
  link: 'Caseload in numbers',
  back: 'Today',
  lead: (day: string, open: number) => `${day}. ${openCases(open)}. Each number leads to the cases behind it.`,
  agreementsIn: (n: number, inCases: number) => (n === inCases ? agreements(n) : `${agreements(n)} in ${cases(inCases)}`),
  empty: 'No open cases',
  emptyHelp: 'When a report is opened, this page shows when its next step is due and where it waits.',
  /** What a link of a number says to a screen reader: "3 cases: overdue". */
  leads: (n: number, what: string) => `${cases(n)}: ${what}`,
  /** Added to a caption that is copied. */
  source: 'From Circlekeeper, for internal use: these numbers are not protected and must not be published.',
  count: 'Cases',
  sum: 'All',
  facts: { counted: 'Counted', asOf: 'As of', notIn: 'Not in it', denominator: 'Out of' },
  asOf: (day: string) => `${day}, as it is written down now.`,
  outOf: (open: number) => `${openCases(open)}; each stands in one row.`,
  warnings: [
    'It counts what is written down here, not what happens at school: double reports, busy weeks and late entries change it.',
    'What is opened and how it is counted differs from school to school: don’t compare.',
    'With few cases one more or less changes the picture. Read cases, not shares.',
    'Not protected: for your own desk and for supervision. For a report make a protected summary.',
  ] as readonly string[],

  due: {
    title: 'When the next step is due',
    what: 'Next step',
    caption: (day: string, n: Record<CaseDue, number>) =>
      `On ${day}, the next step was overdue in ${cases(n.overdue)}, due that day in ${n.today}, within a week in ${n.soon}, later in ${n.later}, and without a day in ${n.undated}.`,
    codes: { overdue: 'Overdue', today: 'Today', soon: 'Within a week', later: 'Later', undated: 'Without a day' } satisfies Record<
      CaseDue,
      string
    > as Record<CaseDue, string>,
    counted: 'Each open case once, by the day of its next step. A risk whose review is overdue counts as overdue.',
    notIn: 'Further things due in the same case. Today lists each of them, so its numbers are larger.',
    today: 'Work through them on Today',
  },
  ages: {
    week: '0 to 7 days',
    month: '8 to 30 days',
    two_months: '31 to 60 days',
    three_months: '61 to 90 days',
    longer: 'Over 90 days',
  } satisfies Record<Age, string> as Record<Age, string>,
  waits: {
    title: 'Where cases wait, and since when',
    what: 'Waits at',
    caption: (day: string, most: { place: string; cases: number } | undefined, long: number) =>
      most === undefined
        ? `On ${day}, no case waited for anything.`
        : `On ${day}, most cases waited here: ${most.place.toLowerCase()} (${cases(most.cases)}). ${long === 0 ? 'None had' : `${cases(long)} had`} stood at one place for more than 30 days.`,
    places: {
      screening: 'Screening',
      consents: 'Consents',
      preparation: 'Preparation',
      circle: 'Circle',
      agreement: 'Agreement',
      following: 'Promises and check-ins',
      closing: 'Closing',
      resting: 'Resting, or waiting for a day',
    } satisfies Record<Place, string> as Record<Place, string>,
    counted: 'Each open case once, by what it waits for next, and by the days since it came to that place.',
    notIn: 'Earlier waits of the same case. A case that moves on and comes back begins anew.',
    warning: 'A long wait is no fault by itself: somebody may need the time.',
  },
  old: {
    title: 'How long ago they were reported',
    what: 'Stage',
    caption: (day: string, open: number, longer: number) =>
      `On ${day}, ${longer} of ${openCases(open)} had been reported more than 90 days before.`,
    counted: 'Each open case once, by its stage and the days since it was reported; a reopened one since it was opened again.',
    notIn: 'Closed cases. So it says nothing about how long cases take: those that were quick are not here any more.',
  },
  agreements: {
    title: 'How agreements go',
    what: 'Promises of agreements in force',
    number: 'Promises',
    none: 'No agreement is in force.',
    caption: (day: string, inForce: number, n: { kept: number; late: number; of: number }) =>
      `On ${day}, ${n.kept} of ${promises(n.of)} in ${agreements(inForce)} in force had been kept; ${n.late} ${n.late === 1 ? 'was' : 'were'} open past the day.`,
    promises: {
      kept: 'Kept',
      keptLate: 'Kept late',
      open: 'Open, its day not over',
      late: 'Open past its day',
      partly: 'Kept in part',
      notKept: 'Not kept',
    },
    payments: (paid: string, owed: string, late: string) => `Money promised: ${paid} of ${owed} paid; ${late} is past its day.`,
    paymentsLate: 'Cases with money past its day',
    counted: 'Each promise of a signed agreement that has not come to its end, in an open case.',
    notIn: 'Promises let go together, and agreements that ended: kept agreements leave this page, so it looks worse than the whole year.',
  },
  risks: {
    title: 'Agreements to look at',
    what: 'Reason',
    number: 'Agreements',
    none: 'No agreement gives a reason to look at it today.',
    caption: (day: string, any: number, inForce: number) =>
      `On ${day}, ${any} of ${agreements(inForce)} in force gave a reason to be looked at.`,
    codes: {
      any: 'At least one of these',
      promise_late: 'A promise is open past its day',
      payment_late: 'Money is not paid on its day',
      review_passed: 'The day to look at it again is over',
      checkin_missed: 'A check-in was missed, and none was held since',
    } satisfies Record<Risk | 'any', string> as Record<Risk | 'any', string>,
    counted: 'Agreements in force of open cases. One may have several reasons; the last line counts it once.',
    notIn: 'How somebody feels about it. A low answer at a check-in stands in the case.',
    warning: 'A reason to look is not a failure: ask first what got in the way.',
  },

  /** Above the list of cases, when it shows those behind a number. */
  behind: {
    lead: (what: string) => `Only the cases behind one number: ${what}.`,
    due: (what: string) => `next step ${what.toLowerCase()}`,
    place: (what: string) => `waits at ${what.toLowerCase()}`,
    waited: (what: string) => `for ${what.toLowerCase()}`,
    age: (what: string) => `reported ${what.toLowerCase()} ago`,
    active: 'with an agreement in force',
    agreement: (what: string) => `with an agreement in force: ${what.toLowerCase()}`,
    any: 'with an agreement to look at',
  },
  help,
};
