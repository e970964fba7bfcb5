/** @file Sentences of the page of protected numbers, and of why a number is hidden, in English. */
import type { HelpEntry } from '../help-entry';
import { pluralIn } from '../plural';

const plural = pluralIn('en');
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1) ?? ''}`;

const help: readonly HelpEntry[] = [
  {
    question: 'How do I get an overview on one page?',
    answer: [
      'Press “Overview on one page” above the question, choose a period that is over, and press “Show the page”. All its plots are protected together; nothing is saved.',
      'Under each plot, “What this number means” says what was counted and what is not in it. “Release these numbers” takes the same question to the place where a summary is saved.',
    ],
  },
  {
    question: 'May I put a copied caption into a letter?',
    answer: [
      'First release the summary: only then are these numbers in the list of what was published, and later summaries are protected beside them. Until then a caption says that it is a preview.',
    ],
  },
  {
    question: 'How much is lost by hiding numbers?',
    answer: [
      'Above each table stands how many numbers are withheld and how many of all cases are in them. Broader groups or a longer period give up less; the app offers them when much is hidden.',
    ],
  },
];

export const overview = {
  title: 'Overview on one page',
  link: 'Overview on one page',
  back: 'Protected summary',
  lead: 'A few numbers that may be told, from a period that is over. Nothing is saved by looking.',
  show: 'Show the page',
  ready: 'The page is ready',
  start: 'Choose a period',
  startText: 'Only periods that are over: an open one still changes, and each change could show somebody.',
  about: (population: string, period: string) => `${population}, ${period.charAt(0).toLowerCase()}${period.slice(1)}`,
  together: 'All plots below are protected together: no number can be worked out by laying them side by side.',
  release: 'Release these numbers',
  onlyTotal: 'Only the total can be shown safely: any breakdown would show somebody.',
  onlyTotalLonger: 'Only the total can be shown safely: any breakdown would show somebody. A longer period may show more.',
  take: (period: string) => `Take the ${period.charAt(0).toLowerCase()}${period.slice(1)}`,
  missing: (names: readonly string[]) =>
    `Left out, because beside the others it would show somebody: ${names.map((name) => name.toLowerCase()).join(', ')}.`,
  tooFewHelp:
    'This is not a fault. In a small school a good year has few cases, and a page about them would be about children whom everybody knows. Say in words what was done, until there are more.',
  withheld: 'Withheld',
  pair: (name: string, count: number) => `${name} (${count})`,
  caption: (population: string, period: string, by: string, shown: readonly string[], hidden: number) =>
    `Of ${population} opened in ${period.charAt(0).toLowerCase()}${period.slice(1)}, by ${by.toLowerCase()}: ${shown.length === 0 ? 'no number can be shown' : shown.join(', ')}.${
      hidden === 0 ? '' : ` ${plural(hidden, { one: '1 number is', other: `${hidden} numbers are` })} withheld to protect students.`
    }`,
  source: (k: number) =>
    `Protected: no number stands for fewer than ${k} students. Preview from Circlekeeper; release the summary before this is published.`,
  warnings: [
    'It counts what was reported and written down, not what happened: double reports and uneven reporting change it.',
    'Definitions and ways of counting differ from school to school: don’t compare.',
    'More cases may mean more harm, or more trust to tell. Fewer may mean the opposite.',
    '[c] is withheld to protect students. It does not mean zero.',
  ] as readonly string[],
  hidden: {
    why: (k: number) =>
      `Why: it stands for fewer than ${k} students, or such a number could be worked out from it. Which of the two is told nowhere, since telling would give it away.`,
    more: (coarser: readonly string[]) =>
      coarser.length === 0 ? 'To see more: take a longer period.' : `To see more: ${listed(coarser)}, or take a longer period.`,
    givenUp: (hidden: number, of: number, inside: number, population: string) =>
      `Given up for protection: ${hidden} of ${of} numbers; they stand for ${inside} of ${population}.`,
  },
  help,
};
