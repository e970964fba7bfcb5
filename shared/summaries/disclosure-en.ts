/** @file The words of a release about its own protection, in English. */
import type { DisclosureFacts, DisclosureWords } from './disclosure';

function withheldSentence({ onlyTotal, numbers, withheld, tables }: DisclosureFacts): string {
  if (onlyTotal) return 'There are too few to show any breakdown safely. Only the total is given.';
  const where = tables === 1 ? 'the table' : `the ${tables} tables`;
  if (withheld === 0) return `All ${numbers} numbers of ${where} could be shown.`;
  return `Of ${numbers} numbers in ${where}, ${withheld} ${withheld === 1 ? 'is' : 'are'} withheld.`;
}

/** What a principal must know where it is not as usual. */
function unusual({ rounding, loweredByTwo, outside, k }: DisclosureFacts): string[] {
  return [
    ...(rounding === undefined
      ? []
      : [
          `Rounded: every number, the totals too, is a multiple of ${rounding} and less than ${rounding} from the counted one, and all of them add up. Nothing is withheld. Exact numbers of the same students were not published and will not be.`,
        ]),
    ...(loweredByTwo ? [`The usual threshold is 10. For this release it was lowered to ${k}; two admins agreed to that.`] : []),
    ...(outside === 0
      ? []
      : [
          `${outside} ${outside === 1 ? 'number' : 'numbers'} published elsewhere about the same students counted as known to every reader.`,
        ]),
  ];
}

export const disclosureEn: DisclosureWords = (facts) => {
  const { unit, period, from, to, titles, population, k, width, codebook, release, on, earlier, tool, practice, rounding } = facts;
  const one = { cases: 'case', episodes: 'episode', acts: 'act' }[unit];
  const before = earlier.length === 0 ? `none is known about the same ${unit}` : earlier.join(', ');
  return {
    title: 'About these numbers',
    lead: [
      ...(practice ? ['Practice: invented cases. These numbers are about nobody.'] : []),
      `Restorative ${unit}, ${period} (${from} to ${to}). ${titles.join('; ')}.`,
      `Release ${release}, ${on}. Codebook ${codebook}. Made with ${tool}.`,
    ],
    parts: [
      {
        heading: 'In short, for a principal',
        lines: [
          `Counted are ${unit}: ${population} in all. One ${one} counts once.`,
          rounding === undefined
            ? `No number is shown below ${k}, and none that is about fewer than ${k} students: the students harmed and the students responsible are counted apart, and the smaller number decides.`
            : `No exact number is shown. A number of 0 need not mean none, and a number of ${rounding} may be about fewer than ${k} students.`,
          ...(rounding === undefined ? [withheldSentence(facts)] : []),
          ...unusual(facts),
          ...(rounding === undefined
            ? [
                'A withheld number is marked [c] for people and “withheld” for programs. It does not mean zero, and it does not mean small: some are withheld only because others could be worked out from them. Which is which is not told.',
              ]
            : []),
          'A combination marked “impossible” or – cannot happen by definition.',
          rounding === undefined
            ? 'Percentages may be computed only where both counts are shown. Do not add estimates for withheld numbers.'
            : 'Do not compute percentages: of rounded numbers they can be far off.',
        ],
      },
      {
        heading: 'For a parent',
        lines: [
          'These files hold counts. They hold no names, no dates of events, no stories, and nothing that was said in a circle.',
          ...(rounding === undefined
            ? [
                'Where a count is so small that somebody at school could guess who is meant, it is left out, and so are a few others, so that it cannot be found by subtraction.',
                `Before the files were saved, the program proved for every number left out that it could be any of several values lying at least ${width} apart.`,
              ]
            : [
                `Every count is rounded to a multiple of ${rounding}, so that nobody at school can tell from a small one who is meant.`,
                `Before the files were saved, the program proved for every number that the true one could be any of several values lying at least ${width} apart.`,
              ]),
        ],
      },
      {
        heading: 'For a data-protection officer',
        lines: [
          `Students: a number is as small as the smallest of its ${unit}, the different students harmed and the different students responsible. A side on which nobody is on record for that number does not decide.${unit === 'acts' ? ' Of acts, those who acted.' : ''}`,
          rounding === undefined
            ? `Method: cell suppression with complementary suppression. Threshold k = ${k}; width of every withheld number at least ${width}.`
            : `Method: controlled rounding to multiples of ${rounding}, additive in all tables. Threshold k = ${k}; every number can be any of several at least ${width} apart.`,
          `Proof: for every number to be protected there are, inside the program, two complete tables of whole numbers that agree with every printed number and differ in that number by the width or more; they were checked by addition, without an optimiser. All tables of this release and all earlier releases of the same ${unit} were taken together. Numbers that follow by subtraction were treated like printed ones. One student who knows their own ${unit} was considered as a reader.`,
          'After writing, the files were read back and examined again by a second program part that knows only these files.',
          `Earlier releases considered: ${before}.`,
          rounding === undefined
            ? 'Zeros may be shown and may be withheld. The total is always shown. The order of rows is that of the codebook.'
            : 'A zero may stand for some. The order of rows is that of the codebook.',
          'Not in these files: personal data, identifiers, free text, exact dates, averages, ranges, and the proof itself.',
        ],
      },
      {
        heading: 'What risk remains',
        lines: [
          `A range is not a guarantee. Within it some values are likelier than others. Several persons who each know of some ${unit}, or somebody who knows the school very well, can know more than these tables tell. Comparing this release with numbers published elsewhere about the same ${unit} may narrow a withheld number. Please do not try to work out a withheld number, and tell the school if you think that one can be.`,
        ],
      },
      {
        heading: 'How to cite',
        lines: [
          `Protected summary of restorative ${unit}, ${period}. Release ${release}, ${on}. Threshold ${k}, codebook ${codebook}. Questions go to the school that gave you these files.`,
        ],
      },
    ],
  };
};
