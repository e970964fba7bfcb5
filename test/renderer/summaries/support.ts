/** @file A protected table as the vault sends it, for the tests of the screen: ages by harm, two numbers hidden and their partners with them. */
import { ALL } from '../../../shared/summaries/categories';
import type { ProtectedCell, ProtectedTable, ReleaseRequest, ReleaseStatistics } from '../../../shared/summaries/release';

export const PERIOD = { label: 'School year 2025-26', from: '2025-08-01', to: '2026-07-31' };

export const REQUEST: ReleaseRequest = {
  period: PERIOD,
  unit: 'cases',
  k: 10,
  linked: [],
  dims: [
    { dimension: 'age_band', grouping: 'two_halves' },
    { dimension: 'harm_type', grouping: 'families' },
  ],
};

const shown = (count: number, ...at: string[]): ProtectedCell => ({ at, status: 'shown', count });
const hidden = (...at: string[]): ProtectedCell => ({ at, status: 'withheld' });

/** The middle column is hidden in both ages; its margin is shown, so both hidden numbers have a range. */
export const TABLE: ProtectedTable = {
  codebook: '2026-1',
  unit: 'cases',
  period: PERIOD,
  k: 10,
  width: 10,
  dims: [
    {
      dimension: 'age_band',
      grouping: 'two_halves',
      label: 'Ages',
      categories: [
        { code: '5-13', label: 'Ages 5 to 13' },
        { code: '14_and_over', label: 'Ages 14 and over, or unknown' },
      ],
    },
    {
      dimension: 'harm_type',
      grouping: 'families',
      label: 'Harm',
      categories: [
        { code: 'persons', label: 'Harm to persons' },
        { code: 'belonging', label: 'Harm to belonging' },
        { code: 'things_and_lessons', label: 'Harm to things or lessons' },
      ],
    },
  ],
  cells: [
    shown(40, '5-13', 'persons'),
    hidden('5-13', 'belonging'),
    shown(80, '5-13', 'things_and_lessons'),
    hidden('5-13', ALL),
    shown(60, '14_and_over', 'persons'),
    hidden('14_and_over', 'belonging'),
    { at: ['14_and_over', 'things_and_lessons'], status: 'impossible', count: 0 },
    hidden('14_and_over', ALL),
    shown(100, ALL, 'persons'),
    shown(31, ALL, 'belonging'),
    shown(80, ALL, 'things_and_lessons'),
    shown(211, ALL, ALL),
  ],
  population: 211,
  withheld: 4,
  reduced: false,
};

export const STATISTICS: ReleaseStatistics = {
  percents: [
    { at: ['5-13', 'persons'], along: 'age_band', percent: 40, nearest: 1 },
    { at: ['14_and_over', 'persons'], along: 'age_band', percent: 60, nearest: 1 },
  ],
  medians: [],
};

const HALVES = [
  { label: '2025-26 autumn', from: '2025-08-01', to: '2025-12-31' },
  { label: '2025-26 spring', from: '2026-01-01', to: '2026-07-31' },
];
const terms = { terms: HALVES, follows: 'halves' as const };

export const PERIODS = [
  { period: { label: 'School year 2026-27', from: '2026-08-01', to: '2027-07-31' }, kind: 'year' as const, closed: false, ...terms },
  { period: PERIOD, kind: 'year' as const, closed: true, ...terms },
  { period: { label: '2025-26 spring', from: '2026-01-01', to: '2026-07-31' }, kind: 'term' as const, closed: true, ...terms },
];
