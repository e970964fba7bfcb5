/** @file The question as it is being put together, and easier ones to offer in its place. Pure. */
import type { OutputOf } from '../../shared/ipc';
import { type Dimension, FINE, groupingsOf } from '../../shared/summaries/codebook';
import type { summariesContract } from '../../shared/summaries/contract';
import {
  type Advice,
  type DimensionChoice,
  dimensionsOf,
  MAX_TABLES,
  type Period,
  type ReleaseRequest,
  releaseRequestSchema,
  type Unit,
} from '../../shared/summaries/release';

type Contract = typeof summariesContract;
export type PeriodRow = OutputOf<Contract, 'summaries.periods'>[number];
export type Answer = OutputOf<Contract, 'summaries.preview'>;
export type Released = OutputOf<Contract, 'summaries.release'>;

export interface Question {
  readonly period: Period | undefined;
  readonly unit: Unit;
  readonly first: DimensionChoice | undefined;
  readonly second: DimensionChoice | undefined;
  readonly third?: DimensionChoice | undefined;
  readonly fourth?: DimensionChoice | undefined;
  /** Other tables of the same release. */
  readonly linked?: readonly (readonly DimensionChoice[])[];
  /** Smallest group; the usual one when absent. */
  readonly k?: number | undefined;
  /** Rounded instead of withheld. */
  readonly rounded?: true | undefined;
}

/** Where a dimension stands in the question. */
export const PLACES = ['first', 'second', 'third', 'fourth'] as const;
export type Place = (typeof PLACES)[number];

/** The dimensions that are chosen, in their order. */
export const dimsOf = (question: Question): DimensionChoice[] => PLACES.flatMap((place) => question[place] ?? []);

const withDims = (question: Question, [first, second, third, fourth]: readonly DimensionChoice[]): Question => ({
  ...question,
  first,
  second,
  third,
  fourth,
});

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

/** Puts a dimension (or none) into a place. Those after an emptied place move up. */
export function choose(question: Question, place: Place, dimension: Dimension | undefined): Question {
  const choice = dimension === undefined ? undefined : { dimension, grouping: bandsOf(question, dimension) };
  const next = PLACES.flatMap((one) => {
    if (one === place) return choice ?? [];
    const other = question[one];
    return other === undefined || other.dimension === dimension ? [] : other;
  });
  return withDims(question, next);
}

/** Within a release a dimension has the same bands in every table. */
const bandsOf = (question: Question, dimension: Dimension): string =>
  (question.linked ?? []).flat().find((choice) => choice.dimension === dimension)?.grouping ?? usualGrouping(dimension);

/** Keeps the table as it is and goes on to another one of the same release. */
export const addTable = (question: Question): Question => ({
  ...withDims(question, []),
  linked: [...(question.linked ?? []), dimsOf(question)].slice(0, MAX_TABLES - 1),
});

/** Leaves a table out of the release. Without a table in work the last one left becomes it. */
export function removeTable(question: Question, index: number): Question {
  const linked = (question.linked ?? []).filter((_, i) => i !== index);
  return { ...question, linked };
}

/** The row of a period. */
export const rowOf = (period: Period | undefined, periods: readonly PeriodRow[]): PeriodRow | undefined =>
  periods.find((row) => row.period.from === period?.from && row.period.to === period.to);

/** A period as a choice carries it. */
export const codeOf = ({ from, to }: Period): string => `${from}/${to}`;

/** The period of a choice, from these rows. */
export const periodOf = (code: string | undefined, periods: readonly Pick<PeriodRow, 'period'>[]): Period | undefined =>
  periods.find(({ period }) => codeOf(period) === code)?.period;

/** Only what fits stays in the question's tables; a table without anything goes. */
function keeping(question: Question, fits: (choice: DimensionChoice) => boolean): Question {
  const linked = (question.linked ?? []).map((dims) => dims.filter(fits)).filter((dims) => dims.length > 0);
  return { ...withDims(question, dimsOf(question).filter(fits)), linked };
}

/** Another unit. What it is not counted by goes. */
export const inUnit = (question: Question, unit: Unit): Question =>
  keeping({ ...question, unit }, ({ dimension }) => dimensionsOf(unit).includes(dimension));

/** Another period. Terms are no question within one term, so that dimension goes. */
export function inPeriod(question: Question, period: Period | undefined, periods: readonly PeriodRow[]): Question {
  const moved = { ...question, period };
  return rowOf(period, periods)?.kind === 'term' ? keeping(moved, ({ dimension }) => dimension !== 'term') : moved;
}

/** What can be asked in this period, codebook order, without the dimensions of the places before. */
export const dimensionsFor = (question: Question, place: Place, periods: readonly PeriodRow[]): Dimension[] => {
  const before = PLACES.slice(0, PLACES.indexOf(place)).map((one) => question[one]?.dimension);
  const row = rowOf(question.period, periods);
  // How it was kept says all that the state of the agreement said; what was published earlier may have the latter alone.
  const left: (Dimension | undefined)[] = row?.published === undefined ? ['agreement_status', ...before] : before;
  return dimensionsOf(question.unit).filter((dimension) => !(dimension === 'term' && row?.kind === 'term') && !left.includes(dimension));
};

/** The request, complete and valid, or undefined while something is missing. */
export function requestOf(question: Question): ReleaseRequest | undefined {
  const { period, unit, k, rounded } = question;
  const more = { ...(k === undefined ? {} : { k }), ...(rounded ? { rounded } : {}) };
  const parsed = releaseRequestSchema.safeParse({ period, unit, dims: dimsOf(question), linked: question.linked ?? [], ...more });
  return parsed.success ? parsed.data : undefined;
}

export const questionOf = ({ period, unit, dims, linked, k, rounded }: ReleaseRequest): Question =>
  withDims({ period, unit, first: undefined, second: undefined, linked, k, rounded }, dims);

/** The same question, whatever order the keys came in. */
export function sameRequest(a: ReleaseRequest | undefined, b: ReleaseRequest | undefined): boolean {
  const plain = (r: ReleaseRequest | undefined) =>
    r &&
    JSON.stringify([
      r.period.label,
      r.period.from,
      r.period.to,
      r.unit,
      r.k,
      r.rounded === true,
      [r.dims, ...r.linked].map((t) => t.map((d) => [d.dimension, d.grouping])),
    ]);
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
 * dimension less; beside earlier summaries one dimension less only, because theirs keep their groups. Empty when nothing easier is left.
 */
export function easierRequests(
  request: ReleaseRequest,
  why: 'too-few' | 'not-proven' | 'beside',
  periods: readonly PeriodRow[],
): ReleaseRequest[] {
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
  return [...(why === 'beside' ? [] : coarser), ...fewer].slice(0, OFFERED);
}
