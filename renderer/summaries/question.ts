/** @file The question as it is being put together, and easier ones to offer in its place. Pure. */
import type { OutputOf } from '../../shared/ipc';
import { DIMENSIONS, type Dimension, FINE, groupingsOf } from '../../shared/summaries/codebook';
import type { summariesContract } from '../../shared/summaries/contract';
import {
  type Advice,
  type DimensionChoice,
  type Period,
  type ReleaseRequest,
  releaseRequestSchema,
  type UNITS,
} from '../../shared/summaries/release';

type Contract = typeof summariesContract;
export type PeriodRow = OutputOf<Contract, 'summaries.periods'>[number];
export type Answer = OutputOf<Contract, 'summaries.preview'>;
export type Released = OutputOf<Contract, 'summaries.release'>;
export type Unit = (typeof UNITS)[number];

export interface Question {
  readonly period: Period | undefined;
  readonly unit: Unit;
  readonly first: DimensionChoice | undefined;
  readonly second: DimensionChoice | undefined;
}

/** The period that is most often asked for: the last closed school year, else the last closed term. */
export function startQuestion(periods: readonly PeriodRow[]): Question {
  const closed = periods.filter((row) => row.closed);
  const start = closed.find((row) => row.kind === 'year') ?? closed[0];
  return { period: start?.period, unit: 'cases', first: undefined, second: undefined };
}

/**
 * The grouping that a newly chosen dimension starts with: the first coarser one where there is any. In a school most fine tables
 * are nearly empty once protected (disclosure, section 3), so the useful table comes first and the finer one is a choice.
 */
export const usualGrouping = (dimension: Dimension): string => groupingsOf(dimension)[1] ?? FINE;

/** Puts a dimension (or none) into a place. Removing the first moves the second up. */
export function choose(question: Question, place: 'first' | 'second', dimension: Dimension | undefined): Question {
  const choice = dimension === undefined ? undefined : { dimension, grouping: usualGrouping(dimension) };
  if (place === 'second') return { ...question, second: choice };
  if (choice === undefined) return { ...question, first: question.second, second: undefined };
  return { ...question, first: choice, second: question.second?.dimension === dimension ? undefined : question.second };
}

const isTerm = (period: Period | undefined, periods: readonly PeriodRow[]): boolean =>
  periods.some((row) => row.kind === 'term' && row.period.from === period?.from && row.period.to === period.to);

/** Another period. Terms are no question within one term, so that dimension goes. */
export function inPeriod(question: Question, period: Period | undefined, periods: readonly PeriodRow[]): Question {
  const moved = { ...question, period };
  if (!isTerm(period, periods)) return moved;
  const second = moved.second?.dimension === 'term' ? undefined : moved.second;
  return moved.first?.dimension === 'term' ? { ...moved, first: second, second: undefined } : { ...moved, second };
}

/** What can be asked in this period, codebook order, without the dimension of the other place. */
export const dimensionsFor = (question: Question, place: 'first' | 'second', periods: readonly PeriodRow[]): Dimension[] =>
  DIMENSIONS.filter(
    (dimension) =>
      !(dimension === 'term' && isTerm(question.period, periods)) && !(place === 'second' && dimension === question.first?.dimension),
  );

/** The request, complete and valid, or undefined while something is missing. */
export function requestOf(question: Question): ReleaseRequest | undefined {
  const { period, unit, first, second } = question;
  const parsed = releaseRequestSchema.safeParse({ period, unit, dims: [first, second].filter((choice) => choice !== undefined) });
  return parsed.success ? parsed.data : undefined;
}

export const questionOf = ({ period, unit, dims: [first, second] }: ReleaseRequest): Question => ({ period, unit, first, second });

/** The same question, whatever order the keys came in. */
export function sameRequest(a: ReleaseRequest | undefined, b: ReleaseRequest | undefined): boolean {
  const plain = (r: ReleaseRequest | undefined) =>
    r && JSON.stringify([r.period.label, r.period.from, r.period.to, r.unit, r.k, r.dims.map((d) => [d.dimension, d.grouping])]);
  return plain(a) === plain(b);
}

/** A table of which more than this share of the inner numbers is withheld gets coarser ones offered (disclosure 4.6 step 1). */
export const MUCH_WITHHELD = 0.4;
const OFFERED = 3;

/** The vault's advice worth saying: better than what was asked, best first, three at most; nothing when little is withheld. */
export function adviceWorthSaying(
  advice: readonly Advice[],
  asked: { readonly shown: number; readonly of: number },
  reduced: boolean,
): Advice[] {
  const share = reduced || asked.of === 0 ? 1 : 1 - asked.shown / asked.of;
  if (share <= MUCH_WITHHELD) return [];
  return advice.filter((one) => one.withheldShare < share && one.innerCells > 1).slice(0, OFFERED);
}

/**
 * What to ask in place of a refused question. Too few students: only a longer period helps. No proof: broader groups or one
 * dimension less. Empty when nothing easier is left.
 */
export function easierRequests(request: ReleaseRequest, why: 'too-few' | 'not-proven', periods: readonly PeriodRow[]): ReleaseRequest[] {
  if (why === 'too-few') {
    const { from, to } = request.period;
    const longer = periods.filter(
      (row) => row.closed && row.period.from <= from && row.period.to >= to && !(row.period.from === from && row.period.to === to),
    );
    return longer.map((row) => ({ ...request, period: row.period }));
  }
  const coarser = request.dims.flatMap((choice, index) => {
    const names = groupingsOf(choice.dimension);
    const next = names[names.indexOf(choice.grouping) + 1];
    return next === undefined ? [] : [{ ...request, dims: request.dims.with(index, { ...choice, grouping: next }) }];
  });
  const fewer = request.dims.length > 1 ? request.dims.map((choice) => ({ ...request, dims: [choice] })) : [];
  return [...coarser, ...fewer].slice(0, OFFERED);
}
