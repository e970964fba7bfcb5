/**
 * @file Which values of two dimensions never meet: what everybody knows to be empty (structural zeros). They are printed as `impossible`
 * and never counted on to hide anything.
 *
 * [Note: Dimensions that know of each other] A reader who has one table by the state of the agreement and one by how it was kept knows
 * that both speak of the same thing. Where two dimensions are bound like that it must stand here, or a number would be hidden behind
 * one that everybody knows to be zero. The projections make every fact so that it keeps these rules (`electron/projections`).
 */
import type { Dimension } from './codebook';

type Values = Readonly<Partial<Record<Dimension, string>>>;

interface Tie {
  readonly dims: readonly [Dimension, Dimension];
  readonly meet: (a: string, b: string) => boolean;
}

/** `a` is `value` exactly when `b` is `other`. */
const together = (a: Dimension, value: string, b: Dimension, other: string): Tie => ({
  dims: [a, b],
  meet: (x, y) => (x === value) === (y === other),
});

/** Where `a` is one of these, `b` is one of those. */
const only = (a: Dimension, values: readonly string[], b: Dimension, others: readonly string[]): Tie => ({
  dims: [a, b],
  meet: (x, y) => !values.includes(x) || others.includes(y),
});

const NOT_ALL = ['most', 'few'];

export const TIES: readonly Tie[] = [
  together('outcome', 'still_open', 'days_band', 'open'),
  together('process', 'none', 'days_to_session', 'none'),
  together('identity_based', 'no', 'identity_ground', 'none'),
  only('harm_type', ['identity_based'], 'identity_based', ['yes']),
  {
    dims: ['harm_type', 'identity_ground'],
    meet: (harm, ground) => harm !== 'identity_based' || ground !== 'none',
  },
  {
    dims: ['agreement_status', 'agreement_kept'],
    meet: (status, kept) =>
      ({ none: ['none'], active: ['active'], completed: ['on_time', 'late'], partly_completed: ['partly'], not_kept: ['not_kept'] })[
        status
      ]?.includes(kept) ?? true,
  },
  only('agreement_status', ['none'], 'promises', ['no_promises']),
  only('agreement_status', ['completed'], 'promises', ['all']),
  only('agreement_status', ['partly_completed', 'not_kept'], 'promises', NOT_ALL),
  only('agreement_kept', ['none'], 'promises', ['no_promises']),
  only('agreement_kept', ['on_time', 'late'], 'promises', ['all']),
  only('agreement_kept', ['partly', 'not_kept'], 'promises', NOT_ALL),
  only('agreement_status', ['none'], 'restitution', ['none_owed']),
  only('agreement_kept', ['none'], 'restitution', ['none_owed']),
  only('promises', ['no_promises'], 'restitution', ['none_owed']),
  {
    dims: ['outcome', 'screening'],
    meet: (outcome, screening) => (SCREENING_OF[outcome] ?? ['taken_on']).includes(screening),
  },
  only('days_band', ['open'], 'screening', ['taken_on', 'undecided']),
  only('screening', ['undecided'], 'days_band', ['open']),
  only('screening', ['undecided'], 'process', ['none']),
  only('screening', ['undecided'], 'days_to_session', ['none']),
  only('screening', ['undecided'], 'agreement_status', ['none']),
  only('screening', ['undecided'], 'agreement_kept', ['none']),
  only('screening', ['undecided'], 'promises', ['no_promises']),
  only('screening', ['undecided'], 'restitution', ['none_owed']),
  only('screening', ['undecided'], 'repeat_watch', ['not_watched']),
  only('process', ['none'], 'repeat_watch', ['not_watched']),
  only('days_to_session', ['none'], 'repeat_watch', ['not_watched']),
  only('days_band', ['open'], 'repeat_watch', ['not_watched']),
  only('outcome', ['still_open'], 'repeat_watch', ['not_watched']),
];

/** What the screening of a case with this outcome can have been; of any other outcome it was taken on. */
const SCREENING_OF: Readonly<Record<string, readonly string[]>> = {
  not_suitable: ['screened_out'],
  referred: ['screened_out', 'set_aside'],
  still_open: ['taken_on', 'undecided'],
};

const broken = ({ dims: [a, b], meet }: Tie, values: Values): boolean => {
  const [x, y] = [values[a], values[b]];
  return x !== undefined && y !== undefined && !meet(x, y);
};

/** Can no case have all these values at once? */
export const isImpossible = (values: Values): boolean => TIES.some((tie) => broken(tie, values));

/**
 * Is there no case that has one of the codes in each of these dimensions? Tries them dimension by dimension and gives a branch up at the
 * first two values that never meet.
 */
export function neverMeet(bound: readonly { readonly dimension: Dimension; readonly codes: readonly string[] }[]): boolean {
  const possible = (at: number, chosen: Values): boolean => {
    const next = bound[at];
    if (next === undefined) return true;
    return next.codes.some((code) => {
      const values = { ...chosen, [next.dimension]: code };
      return !isImpossible(values) && possible(at + 1, values);
    });
  };
  return !possible(0, {});
}

/** The pairs among these dimensions that know of each other, by their places. */
export const tiesAmong = (dims: readonly Dimension[]): number[][] =>
  TIES.map((tie) => tie.dims.map((dimension) => dims.indexOf(dimension))).filter((pair) => !pair.includes(-1));
