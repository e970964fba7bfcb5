/** @file What summaries call things, in English. The labels of categories are the codebook's own. */
import { courseEn as course } from './course-en';
import type { SummaryWords } from './words';

export const en: SummaryWords = {
  year: (name) => `School year ${name}`,
  term: (name, half) => `${name}, ${half} term`,
  all: 'All',
  dimension: {
    school: 'School',
    term: 'Term',
    age_band: 'Ages',
    harm_type: 'Harm',
    process: 'Process held',
    outcome: 'Outcome',
    agreement_status: 'Agreement',
    days_band: 'Days from opening to closing',
    repeat_harm: 'Repeat harm',
    identity_based: 'Identity-based harm',
    ...course.dimension,
  },
  category: course.category,
  counting: {
    school: 'By the school of the case.',
    term: 'By the day of opening.',
    age_band: 'Ages of the students harmed, else of those responsible. With several ages the most frequent one counts.',
    harm_type: 'Only the kind of harm that was named first counts, so that nothing is counted twice.',
    process: 'The first circle or meeting that was held.',
    outcome:
      'Why it was closed, the last time if more than once. What passed to another authority is counted among “not suitable” or “referred”.',
    agreement_status: 'With several agreements the least complete one counts.',
    days_band: 'From the first opening to the last closing.',
    repeat_harm: 'Opened, or opened again, because it happened again.',
    identity_based: 'Any of the kinds of harm named is over who somebody is.',
    ...course.counting,
  },
  counted: (unit, n) => (unit === 'acts' ? course.acts(n) : `${n} ${unit === 'cases' ? 'case' : 'episode'}${n === 1 ? '' : 's'}`),
  units: { cases: 'Cases', episodes: 'Episodes', acts: 'Acts of allyship' },
  unitRule: {
    cases: 'each one once, however often it was opened again.',
    episodes: 'each opening, so a case opened again counts again.',
    acts: 'each act that was noted; no act belongs to a case.',
  },
  leftOut: (unit) =>
    ({
      cases: 'Cases opened before or after this period.',
      episodes: 'Episodes opened before or after this period, even of the same case.',
      acts: 'Acts that nobody noted, and those of before or after this period.',
    })[unit],
  title: (dims) => (dims.length === 0 ? 'Total' : dims.map((dim, i) => (i === 0 ? dim : dim.toLowerCase())).join(' by ')),
  caption: (unit, name, period) => `${name} ${unit === 'acts' ? 'noted' : 'opened'} in ${period}`,
  span: (unit, name, from, to) => `${name}: ${unit === 'acts' ? 'noted' : 'opened'} from ${from} to ${to}`,
  terms: course.terms,
  hidden: 'withheld',
  impossible: 'not possible',
  legendHidden: '[c] withheld to protect students; it does not mean zero',
  legendImpossible: '– cannot happen',
  percent: (percent, nearest) => (nearest === 5 ? `≈ ${percent}%` : `${percent}%`),
  sharesRounded: 'Percentages of fewer than 40 are rounded to the nearest 5 (≈).',
};
