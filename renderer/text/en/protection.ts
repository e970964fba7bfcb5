/** @file Sentences about how summaries are protected: the search and its stopping, rounding, a lower threshold, numbers from elsewhere. */
import type { OutsideSource } from '../../../shared/summaries/outside';
import type { SearchStage } from '../../../shared/summaries/release';

export const protection = {
  search: {
    stage: {
      idle: '',
      counting: 'Counting.',
      hiding: 'Hiding small numbers, and those that would give them away.',
      better: 'Proving which of the hidden numbers can be shown after all. This takes half a minute at most.',
      checking: 'Reading the written files back and trying to work out what they hide.',
    } satisfies Record<SearchStage, string> as Record<SearchStage, string>,
    ready: (shown: number, of: number) => `A safe table with ${shown} of ${of} numbers is ready. One that shows more is being looked for.`,
    take: 'Take the one that is ready',
    cancel: 'Stop',
    stopped: 'Stopped',
    stoppedText: 'Nothing was shown and nothing was saved. Ask again when you like.',
    onlyOne: 'Only one of the two is ever shown: both together would tell more than either may.',
  },

  method: {
    title: 'How it is protected',
    label: 'How small numbers are protected',
    withhold: 'Hide some numbers',
    round: 'Round all numbers',
    help: (base: number) =>
      `Hiding shows exact numbers and leaves some out. Rounding shows every number, each to a multiple of ${base}; for a school so small that hiding leaves little. A period that was published one way stays that way.`,
    rounded: (base: number) => `All numbers are rounded to multiples of ${base}, the totals too, and still add up.`,
    row: 'Rounded.',
  },

  threshold: {
    label: 'Smallest group that may be shown',
    usual: (k: number) => `${k} students (usual)`,
    more: (k: number) => `${k} students`,
    fewer: (k: number) => `${k} students (a second admin must agree)`,
    below: (k: number) => `Groups from ${k} students on are shown. Two admins agreed to that, and the report says so.`,
    title: 'A second admin has to agree',
    why: (k: number) =>
      `The usual smallest group is 10. Showing groups of ${k} makes it easier to guess who is meant, so two people decide it. It is written on the report, without names.`,
    who: 'Second admin',
    passphrase: 'Their passphrase',
    passphraseHelp: 'They type it here themselves. It opens nothing now.',
    agree: 'Agree and show the table',
    nobody: 'There is no second admin in this vault.',
    nobodyNext: 'A counselor can add one under “Sign-ins”. Until then, use groups of 10.',
    keepUsual: 'Use groups of 10',
  },

  outside: {
    title: 'Numbers published elsewhere',
    explain:
      'A state report card or a board’s slides may already show a number of the same cases. Type it in, and every summary is protected as if each reader knew it.',
    none: 'None typed in.',
    add: 'Add a number',
    correct: 'Correct',
    correctOf: (what: string) => `Correct: ${what}`,
    takeBack: 'It does not count',
    takeBackOf: (what: string) => `It does not count: ${what}`,
    dialog: 'A number published elsewhere',
    correctDialog: 'Correct a number published elsewhere',
    lead: 'Only what is already public. It is kept for good; a mistake is corrected by a further entry.',
    period: 'Period',
    unit: 'What was counted',
    by: 'Number of',
    andBy: 'And of',
    whole: 'All',
    category: (dimension: string) => `Which: ${dimension}`,
    groups: (dimension: string) => `In which groups: ${dimension}`,
    count: 'The number as published',
    source: 'Where',
    sources: {
      'state-report': 'State report card',
      board: 'Board meeting',
      'school-report': 'School report or website',
      press: 'Press',
      other: 'Elsewhere',
    } satisfies Record<OutsideSource, string> as Record<OutsideSource, string>,
    publishedOn: 'Published on',
    keep: 'Keep this number',
    row: (where: readonly string[], all: string) => (where.length === 0 ? all : where.join(' · ')),
    told: (source: string, published: string, on: string, by: string) =>
      `${source}, ${published}. Typed in ${on}${by === '' ? '' : ` by ${by}`}.`,
    state: { counts: '', corrected: 'Corrected later.', 'taken-back': 'Does not count.' },
    together: (n: number) =>
      n === 1 ? 'One number published elsewhere is taken as known.' : `${n} numbers published elsewhere are taken as known.`,
  },

  refused: {
    late: {
      what: 'The proof was not ready in time, so nothing is shown.',
      next: 'Nothing was made or lost. Ask for one thing less, or for broader groups if this period was not published before; or try again when this computer is less busy.',
    },
    contradiction: {
      what: 'These numbers do not fit with a number that was published elsewhere.',
      next: 'No file was made. Look at “Numbers published elsewhere”: is it right, and about the same cases? If not, correct it or say that it does not count.',
    },
    known: {
      what: 'Beside what was published elsewhere, this would show somebody.',
      next: 'Ask a coarser question, or leave this table out.',
    },
    knownBands: {
      what: 'A number published elsewhere is in other groups than this question.',
      next: 'Choose the same groups as there; it is listed below.',
    },
    knownUnit: {
      what: 'A number of this period was published elsewhere, counted the other way.',
      next: 'Count as it did: cases or episodes.',
    },
    twice: { what: 'This number is in the list already.', next: 'Correct the one that is there.' },
    impossible: {
      what: 'This number can’t be right beside what is already published.',
      next: 'Nothing was kept. Check the number, the groups and the period, or correct the other one.',
    },
    otherBands: {
      what: 'This period was published in other groups, so this number can’t be compared.',
      next: 'Nothing was kept. Choose the groups of the earlier summary or number.',
    },
    mixed: {
      what: 'This period was published the other way: rounded or exact.',
      next: 'Both together would show what was rounded away. Ask as the earlier summary did.',
    },
    otherK: {
      what: 'This period was published with another smallest group.',
      next: 'Choose the smallest group of the earlier summary, or another period.',
    },
  },
};
