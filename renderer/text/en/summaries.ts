/** @file Sentences of the summaries screen, in English. */

import type { UsualPaper } from '../../../shared/circles/plan';
import type { Dimension } from '../../../shared/summaries/codebook';
import { courseEn as course } from '../../../shared/summaries/course-en';
import type { Format } from '../../../shared/summaries/formats';
import { SUMMARY_WORDS } from '../../../shared/summaries/words';
import { pluralIn } from '../plural';

const plural = pluralIn('en');

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const inWords = (n: number) => WORDS[n] ?? String(n);
const grouped = Object.fromEntries(
  Object.entries(course.group).map(([dimension, into]) => [dimension, (n: number) => into(inWords(n))]),
) as Record<keyof typeof course.group, (n: number) => string>;

export const summaries = {
  title: 'Protected summary',
  lead: 'Numbers for a report, with nobody in them. Choose a question; the table shows only what may be told.',
  year: SUMMARY_WORDS.en.year,
  term: SUMMARY_WORDS.en.term,
  dimension: SUMMARY_WORDS.en.dimension,
  category: SUMMARY_WORDS.en.category,
  all: SUMMARY_WORDS.en.all,
  counted: SUMMARY_WORDS.en.counted,
  measures: course.measures,
  disproportion: course.disproportion,
  terms: course.terms,

  question: {
    title: 'The question',
    period: 'Period',
    periodHelp: 'Only one that is over: an open one still changes, and each change could show somebody.',
    stillOpen: (name: string, until: string) => `${name} (open until ${until})`,
    unit: 'What is counted',
    units: SUMMARY_WORDS.en.units,
    unitHelp: SUMMARY_WORDS.en.unitRule,
    first: 'Counted by',
    second: 'And by',
    third: 'Then by',
    fourth: 'And then by',
    nothingElse: 'Nothing else',
    /** For screen readers: the choice itself says it to the eye. */
    groupingOf: (dimension: string) => `How finely: ${dimension}`,
    fine: (n: number) => (n === 0 ? 'Each one apart' : `Each one apart (${n})`),
    groups: (n: number) => `In ${inWords(n)} groups`,
    ask: 'Show the table',
    asking: 'Proving the protection…',
    changed: 'This table answers an earlier question.',
    back: 'Go back to its question',
    askNew: 'Show the new table',
    addTable: 'Add another table',
    linked: 'Also in this summary',
    remove: 'Leave out',
    removeTable: (title: string) => `Leave out: ${title}`,
  },

  rule: {
    title: 'How nobody can be found',
    sentences: (k: number) => [
      `No number below ${k} students is shown.`,
      'If a small number could be worked out by subtraction, a few more numbers are hidden. Hidden is marked [c].',
      'Percentages appear only where both counts are shown.',
      `Before saving, the app proves that each hidden small number could be any of several, at least ${k} apart. If it cannot, it does not save.`,
    ],
    students:
      'Students, not cases, decide: those harmed and those responsible are counted apart, and the smallest of all these numbers must be large enough.',
    apart:
      'All tables of a summary, and all earlier summaries of the same period, are protected together: nothing can be worked out by laying them side by side.',
  },

  published: {
    title: 'What was published before',
    none: 'Nothing yet. Each summary that is saved is listed here for good.',
    explain:
      'Saved files can’t be called back, so this list can’t be changed either. New summaries are checked against all of it, and published periods are counted as they stood then.',
    saved: (day: string, by: string) => (by === '' ? `Saved ${day}.` : `Saved ${day} by ${by}.`),
    withheld: (n: number) => (n === 0 ? 'Nothing withheld.' : plural(n, { one: '1 number withheld.', other: `${n} numbers withheld.` })),
    together: (n: number) =>
      plural(n, {
        one: 'Protected together with an earlier summary of this period.',
        other: `Protected together with ${n} earlier summaries of this period.`,
      }),
    asRecorded: (day: string) => `Counted as recorded on ${day}, when this period was first published.`,
  },

  empty: {
    start: 'Choose what to count by',
    startText: 'For example harm by ages. The table appears here, with small numbers already hidden.',
    noPeriods: 'Nothing has been counted yet',
    noPeriodsText: 'As soon as cases are recorded, their school year and term appear here. A summary can be made when the term is over.',
    noneClosed: 'No period is over yet',
    noneClosedText: (name: string, until: string) => `${name} is open until ${until}. From the next day on it can be summarised.`,
  },

  answer: {
    title: SUMMARY_WORDS.en.title,
    /** Heading of the column of a table with one dimension. */
    unitColumn: SUMMARY_WORDS.en.units,
    caption: SUMMARY_WORDS.en.caption,
    shown: (shown: number, of: number) =>
      plural(of, { one: `${shown} of 1 number is shown`, other: `${shown} of ${of} numbers are shown` }),
    all: (n: number) => plural(n, { one: 'The one number can be shown', other: `All ${n} numbers can be shown` }),
    onlyTotal: 'Only the total can be shown safely. The breakdown would show somebody.',
    hidden: SUMMARY_WORDS.en.hidden,
    impossible: SUMMARY_WORDS.en.impossible,
    legendHidden: SUMMARY_WORDS.en.legendHidden,
    legendImpossible: SUMMARY_WORDS.en.legendImpossible,
    shares: 'Shown beside the numbers',
    noShares: 'Counts only',
    shareOf: (whole: string) => `Percent of ${whole}`,
    shareOfRows: 'Percent of each row',
    shareOfColumns: 'Percent of each column',
    noSharesGiven: 'No percentages: each line has a hidden number.',
    sharesRounded: SUMMARY_WORDS.en.sharesRounded,
    percent: SUMMARY_WORDS.en.percent,
    keys: 'Arrow keys move from number to number.',
  },

  meaning: {
    title: 'What this number means',
    number: 'Number',
    counted: 'Counted',
    of: 'Out of',
    period: 'Period',
    with: (unit: string, where: readonly string[]) =>
      where.length === 0 ? `All ${unit.toLowerCase()}` : `${unit} with: ${where.join(' · ')}`,
    share: (percent: string, whole: string, where: readonly string[]) =>
      where.length === 0 ? `${percent} of all ${whole}` : `${percent} of the ${whole} with: ${where.join(' · ')}`,
    total: (whole: string) => `${whole} in all`,
    span: SUMMARY_WORDS.en.span,
    withheld:
      'This number is not shown. It is either small itself or would give a small one away; which of the two is not told. It does not mean zero.',
    impossible: 'This combination cannot happen: one of the two rules the other out.',
    leftOut: 'Not in it',
    leftOutText: SUMMARY_WORDS.en.leftOut,
  },

  counting: {
    title: 'How it was counted',
    dimension: SUMMARY_WORDS.en.counting,
    median: { days_band: 'Typical time to close', days_to_session: 'Typical time to the first session' },
    medianHelp:
      'The band in which the middle one lies, where the numbers shown tell it and there are at least as many as a number must have.',
  },

  plot: {
    title: 'As a picture',
    caption: (what: string) => `${what}. All bars have the same scale. The table above holds the same numbers.`,
    missing: (n: number) =>
      plural(n, {
        one: '1 bar is left out because its number is withheld. It is marked [c]; it does not mean zero.',
        other: `${n} bars are left out because their numbers are withheld. They are marked [c]; they do not mean zero.`,
      }),
    captionApart: (what: string) => `${what}. All bars have the same scale. Choose a category above to see its numbers as a table.`,
    summed: (dims: readonly string[]) => `Summed over: ${dims.join(', ')}. Choose a category above to see it apart.`,
    emptyPanels: (labels: readonly string[]) => `No bar can be drawn for: ${labels.join('; ')}.`,
  },

  advice: {
    title: 'A coarser question shows more',
    looking: 'Looking for a question that shows more…',
    group: {
      school: (n: number) => `group the schools into ${inWords(n)}`,
      term: (n: number) => `group the terms into ${inWords(n)}`,
      age_band: (n: number) => `group the ages into ${inWords(n)}`,
      harm_type: (n: number) => `group the kinds of harm into ${inWords(n)}`,
      process: (n: number) => `group the processes into ${inWords(n)}`,
      outcome: (n: number) => `group the outcomes into ${inWords(n)}`,
      agreement_status: (n: number) => `group the agreements into ${inWords(n)}`,
      days_band: (n: number) => `group the days into ${inWords(n)}`,
      repeat_harm: (n: number) => `group repeat harm into ${inWords(n)}`,
      identity_based: (n: number) => `group identity-based harm into ${inWords(n)}`,
      ...grouped,
    } satisfies Record<Dimension, (n: number) => string> as Record<Dimension, (n: number) => string>,
    leaveOut: (dimension: string) => `leave out “${dimension}”`,
    longer: (period: string) => `take the ${period.charAt(0).toLowerCase()}${period.slice(1)}`,
    and: ' and ',
    /** `several`: `what` holds an "and" of its own. */
    shows: (what: string, several: boolean, shown: number, of: number) =>
      `${what}${several ? ':' : ' and'} ${shown < of ? `${shown} of ${of}` : of === 2 ? 'both' : `all ${of}`} numbers can be shown`,
    take: 'Ask this',
  },

  refused: {
    tooFew: {
      what: 'There are too few students to say anything without showing somebody.',
      longer: 'A longer period may be large enough.',
      next: 'Wait until more has been recorded. In a report, write “too few to report”.',
    },
    notProven: {
      what: 'It could not be proven that this table is safe, so it is not shown.',
      easier: 'A coarser question can usually be proven.',
      next: 'Try a longer period.',
    },
    otherBands: {
      what: 'This period was published before with other groups.',
      next: 'The same students in other groups would show who is in between. Choose the groups of the earlier summary; it is listed below.',
    },
    otherUnit: {
      what: 'This period was published before, counted the other way.',
      next: 'Cases and episodes of one period differ by the few that were opened again. Count as the earlier summary did.',
    },
    beside: {
      what: 'Beside the earlier summaries of this period, this table would show somebody.',
      next: 'Use the numbers that are already published, ask for one thing less in the same groups, or ask again when a later period is over.',
    },
    ledger: {
      what: 'The list of earlier summaries is damaged, so nothing new can be proven safe.',
      next: 'No file was made. Restore a backup, or ask whoever looks after this computer.',
    },
    meanwhile: { what: 'Another summary was saved in the meantime.', next: 'No file was made. Show the table again, then save it.' },
    notCounted: {
      what: 'Not every case has been counted this way yet.',
      next: 'The app was brought up to date. It counts the rest while a counselor is signed in; this takes some minutes at most. Then ask again.',
    },
    olderCodebook: {
      what: 'This period was published, or cases of it were deleted, before this was counted.',
      next: 'It keeps the questions of that time. Ask this of a later period.',
    },
    open: { what: 'This period is still open.', next: 'It can be summarised from the day after its end. Choose one that is over.' },
    tooLarge: { what: 'This table would have too many numbers to read.', next: 'Choose broader groups or one thing to count by.' },
    labels: {
      what: 'Two schools have names that would look the same in the file.',
      next: 'No file was made. Ask a counselor to write the names differently.',
    },
    gone: { what: 'This table is no longer ready to be saved.', next: 'No file was made. Show the table again, then save it.' },
    folderUsed: {
      what: 'There is already a summary of this name in that folder.',
      next: 'Nothing was overwritten. Choose another folder.',
    },
    folderGone: { what: 'That folder can’t be reached.', next: 'No file was made. Choose another folder.' },
    audit: {
      what: 'The second check of the written files did not pass.',
      next: 'The files were removed. Ask a coarser question and save that.',
    },
  },

  save: {
    action: 'Save the summary',
    saving: 'Saving and checking…',
    dialog: 'Save the summary',
    toWhom: 'Who gets it',
    why: 'What for',
    usualWhy: 'Report on restorative work',
    recorded: 'This is kept in the register of what was shown.',
    formats: 'Also as',
    formatsHelp: 'The tables as CSV, their description and the note about the protection are always in the folder.',
    format: {
      xlsx: 'Workbook (Excel)',
      report: 'Report (PDF)',
      svg: 'Plots (SVG)',
      png: 'Plots (PNG)',
      parquet: 'Tables (Parquet)',
    } satisfies Record<Format, string> as Record<Format, string>,
    language: 'Its language',
    paper: 'Paper of the report',
    papers: { a4: 'A4', letter: 'US Letter' } as Record<UsualPaper, string>,
    choose: 'Choose a folder',
    saved: (time: string) => `Saved ${time}`,
    title: 'The summary is saved',
    folder: 'Folder',
    files: 'What is in it',
    reminder:
      'These files are now outside the app’s protection: anybody who opens the folder can read them. They hold only what you see here. Pass on the whole folder, so that the note goes with the numbers.',
    file: {
      report: 'The report: tables, plots, definitions. Ready to print.',
      disclosure: 'One page for a principal, a parent and a data-protection officer.',
      xlsx: 'The tables to go on working with.',
      plot: 'A plot, as it is drawn here.',
      csv: 'The numbers, one line each, for programs.',
      parquet: 'The same numbers for a district’s database.',
      datapackage: 'Describes the columns for data programs.',
      note: 'Tells readers what was counted and why some numbers are withheld.',
      other: 'Part of the summary.',
    },
  },
};
