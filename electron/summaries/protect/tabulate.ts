/** @file Turns facts into records over the dimensions of a request. */
import { Refusal } from '../../../shared/result';
import type { Group } from '../../../shared/summaries/categories';
import { type Dimension, groupsOf, type RuntimeCategories } from '../../../shared/summaries/codebook';
import type { Fact, ReleaseRequest } from '../../../shared/summaries/release';
import { isImpossible, neverMeet } from '../../../shared/summaries/ties';
import type { OrderRecord } from './order';

/** One dimension of a table as asked for. */
export interface Axis {
  readonly dimension: Dimension;
  readonly grouping: string;
  readonly groups: readonly Group[];
}

/** The dimensions of a request with their categories. @throws Refusal `invalid` for a grouping that does not exist. */
export function axesOf(request: Pick<ReleaseRequest, 'dims'>, runtime: RuntimeCategories = {}): Axis[] {
  return request.dims.map(({ dimension, grouping }, index) => {
    const groups = groupsOf(dimension, grouping, runtime);
    if (!groups || groups.length === 0) throw new Refusal('invalid', { reason: 'no-such-grouping', fields: [`dims.${index}.grouping`] });
    return { dimension, grouping, groups };
  });
}

/**
 * The facts as records over these axes. Their strata are their terms, numbered in order.
 *
 * @throws Refusal `invalid` when a fact has a value that no category holds, or a combination that the codebook calls impossible:
 *   counting it elsewhere would be a wrong number.
 */
export function recordsOf(
  facts: readonly Fact[],
  axes: readonly Axis[],
): { records: OrderRecord[]; strataOf: (terms: readonly string[] | undefined) => number[]; termOf: (stratum: number) => string } {
  const positions = axes.map(
    (axis) => new Map(axis.groups.flatMap((group, position) => group.of.map((code) => [code, position] as const))),
  );
  const terms: string[] = [...new Set(facts.map(termOfFact))].sort();
  const strataOf = (codes: readonly string[] | undefined) =>
    (codes ?? terms).map((code) => {
      if (!terms.includes(code)) terms.push(code);
      return terms.indexOf(code);
    });
  const records = facts.map((fact) => {
    const { values, harmed, responsible } = fact;
    if (isImpossible(values)) throw new Refusal('invalid', { reason: 'impossible-combination' });
    const at = axes.map((axis, index) => {
      const position = positions[index]?.get(values[axis.dimension] ?? '');
      if (position === undefined) throw new Refusal('invalid', { reason: 'value-not-in-codebook' });
      return position;
    });
    return { at, stratum: terms.indexOf(termOfFact(fact)), harmed, responsible };
  });
  return { records, strataOf, termOf: (stratum) => terms[stratum] ?? '' };
}

/** Is every fine combination behind this cell a structural zero? A dimension that is summed over has no coordinate. */
export function neverHappens(axes: readonly Axis[], at: readonly (number | undefined)[]): boolean {
  return neverMeet(
    axes.flatMap((axis, index) => {
      const codes = at[index] === undefined ? undefined : axis.groups[at[index]]?.of;
      return codes === undefined ? [] : [{ dimension: axis.dimension, codes }];
    }),
  );
}

/** Is a cell of one term asked for in a stretch of time that does not hold it? With earlier releases of single terms there are such. */
export function isOtherTerm(axes: readonly Axis[], at: readonly (number | undefined)[], terms: readonly string[]): boolean {
  const index = axes.findIndex((axis) => axis.dimension === 'term');
  const position = at[index];
  if (position === undefined) return false;
  const codes = axes[index]?.groups[position]?.of ?? [];
  return !codes.some((code) => terms.includes(code));
}

/** Every fact has a term; without one it could be counted nowhere. */
const termOfFact = ({ values }: Fact): string => values.term ?? '';
