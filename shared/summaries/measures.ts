/**
 * @file What is said about restorative work in one number: how often agreements are completed, how many were screened out, and so on.
 *
 * [Note: A measure is read off a page] A measure is a share of one dimension's categories, and it is computed from a printed table and
 * from nothing else. So it tells a reader nothing that the page does not (design 4.5), and it is given only where every number in it is
 * printed. What is neither in the numerator nor in the denominator is the measure's exclusions, and stands beside it.
 */
import { ALL } from './categories';
import { CODEBOOK, type Dimension, groupsOf } from './codebook';
import type { ProtectedCell, PublishedDimension } from './release';

export const MEASURES = [
  'process_held',
  'screened_out',
  'agreed',
  'declined',
  'agreement_reached',
  'completed',
  'nothing_late',
  'not_kept',
  'promises_kept',
  'restitution_paid',
  'checkins_done',
  'harm_again',
  'opened_again',
  'identity_based',
  'good_harmed',
  'good_responsible',
] as const;
export type Measure = (typeof MEASURES)[number];

export interface MeasureDefinition {
  readonly dimension: Dimension;
  /** Fine categories that are counted. */
  readonly numerator: readonly string[];
  /** Fine categories out of which they are counted, those of the numerator among them. The others are left out. */
  readonly denominator: readonly string[];
}

const ENDED = ['on_time', 'late', 'partly', 'not_kept'];
const SHARES = ['all', 'most', 'few'];
const ANSWERED = ['good', 'mixed', 'poor'];
const PROCESSES = CODEBOOK.process.categories.map(({ code }) => code).filter((code) => code !== 'none');

export const MEASURE: Readonly<Record<Measure, MeasureDefinition>> = {
  process_held: { dimension: 'process', numerator: PROCESSES, denominator: [...PROCESSES, 'none'] },
  screened_out: { dimension: 'screening', numerator: ['screened_out'], denominator: ['screened_out', 'taken_on'] },
  agreed: { dimension: 'consent', numerator: ['agreed'], denominator: ['agreed', 'declined_harmed', 'declined_responsible'] },
  declined: {
    dimension: 'consent',
    numerator: ['declined_harmed', 'declined_responsible'],
    denominator: ['agreed', 'declined_harmed', 'declined_responsible'],
  },
  agreement_reached: { dimension: 'agreement_kept', numerator: [...ENDED, 'active'], denominator: [...ENDED, 'active', 'none'] },
  completed: { dimension: 'agreement_kept', numerator: ['on_time', 'late'], denominator: ENDED },
  nothing_late: { dimension: 'agreement_kept', numerator: ['on_time'], denominator: ENDED },
  not_kept: { dimension: 'agreement_kept', numerator: ['not_kept'], denominator: ENDED },
  promises_kept: { dimension: 'promises', numerator: ['all'], denominator: SHARES },
  restitution_paid: {
    dimension: 'restitution',
    numerator: ['in_full'],
    denominator: ['in_full', 'half_or_more', 'less', 'nothing'],
  },
  checkins_done: { dimension: 'checkins', numerator: ['all'], denominator: SHARES },
  harm_again: { dimension: 'repeat_watch', numerator: ['again'], denominator: ['again', 'nothing'] },
  opened_again: { dimension: 'repeat_harm', numerator: ['yes'], denominator: ['yes', 'no'] },
  identity_based: { dimension: 'identity_based', numerator: ['yes'], denominator: ['yes', 'no'] },
  good_harmed: { dimension: 'survey_harmed', numerator: ['good'], denominator: ANSWERED },
  good_responsible: { dimension: 'survey_responsible', numerator: ['good'], denominator: ANSWERED },
};

/** One measure for one group of cases. */
export interface Measured {
  readonly measure: Measure;
  /** Codes of the table's dimensions; `All` along the measure's own. */
  readonly at: readonly string[];
  readonly numerator: number;
  readonly denominator: number;
  /** Counted in the group and left out of the measure. Absent where the page does not tell. */
  readonly leftOut?: number;
  readonly percent: number;
  /** Rounded to this many percent: fewer than 40 are not worth more (design 4.5). */
  readonly nearest: 1 | 5;
}

const FEW = 40;

/** Which of a table's categories belong to a measure. `undefined`: a group holds some that do and some that do not. */
function partsOf({ numerator, denominator }: MeasureDefinition, groups: readonly { code: string; of: readonly string[] }[]) {
  const side = (codes: readonly string[]) => {
    const inside = groups.filter((group) => group.of.every((code) => codes.includes(code))).map((group) => group.code);
    const touched = groups.filter((group) => group.of.some((code) => codes.includes(code))).length;
    return touched === inside.length ? inside : undefined;
  };
  const [above, below] = [side(numerator), side(denominator)];
  return above === undefined || below === undefined || above.length === below.length ? undefined : { above, below };
}

const sum = (cells: readonly ProtectedCell[]): number | undefined =>
  cells.reduce<number | undefined>((total, { count }) => (total === undefined || count === undefined ? undefined : total + count), 0);

/** As much of a printed table as measures are read off. */
export interface Measurable {
  readonly dims: readonly Pick<PublishedDimension, 'dimension' | 'grouping'>[];
  readonly cells: readonly ProtectedCell[];
  /** Of rounded numbers no measure is given. */
  readonly rounding?: number | undefined;
}

/** Every measure that a printed table gives, group by group in the table's own order, everything together first. */
export function measuresOf(table: Measurable): Measured[] {
  // A share of rounded numbers of a small school can be far off, and looks exact.
  if (table.rounding !== undefined) return [];
  return MEASURES.flatMap((measure) => {
    const definition = MEASURE[measure];
    const axis = table.dims.findIndex(({ dimension }) => dimension === definition.dimension);
    const groups = axis < 0 ? undefined : groupsOf(definition.dimension, table.dims[axis]?.grouping ?? '');
    const parts = groups && partsOf(definition, groups);
    if (parts === undefined) return [];
    const wholes = table.cells.filter(({ at }) => at[axis] === ALL).toSorted((a, b) => Number(isAll(b)) - Number(isAll(a)));
    return wholes.flatMap((whole): Measured[] => {
      const line = table.cells.filter(({ at }) => at[axis] !== ALL && at.every((code, i) => i === axis || code === whole.at[i]));
      const of = (codes: readonly string[]) => sum(line.filter(({ at }) => codes.includes(at[axis] ?? '')));
      const [numerator, denominator] = [of(parts.above), of(parts.below)];
      if (numerator === undefined || denominator === undefined || denominator === 0) return [];
      const nearest = denominator < FEW ? 5 : 1;
      const leftOut = whole.count === undefined ? {} : { leftOut: whole.count - denominator };
      return [
        {
          measure,
          at: whole.at,
          numerator,
          denominator,
          ...leftOut,
          percent: Math.round((100 * numerator) / denominator / nearest) * nearest,
          nearest,
        },
      ];
    });
  });
}

const isAll = ({ at }: ProtectedCell): boolean => at.every((code) => code === ALL);
