/** @file From codes of the codebook to the window's language. Pure: the sentences come from the text catalogue. */
import type { AppError } from '../../shared/result';
import { ALL } from '../../shared/summaries/categories';
import { CODEBOOK, type Dimension, FINE, groupsOf } from '../../shared/summaries/codebook';
import type { Period, PublishedDimension, ReleaseRequest } from '../../shared/summaries/release';
import type { DimensionOf } from '../../shared/summaries/table-view';
import { categoryIn, periodIn } from '../../shared/summaries/words';
import type { Text } from '../text/catalogue';
import { sameRequest } from './question';

type Words = Pick<Text, 'summaries' | 'protection'>;

/** Reasons of refusals that have to do with how a summary is protected. */
const PROTECTION: Readonly<Record<string, keyof Text['protection']['refused']>> = {
  'out-of-time': 'late',
  contradiction: 'contradiction',
  'known-contradiction': 'contradiction',
  known: 'known',
  'known-bands': 'knownBands',
  'known-unit': 'knownUnit',
  'outside-twice': 'twice',
  'outside-contradicts': 'impossible',
  'outside-bands': 'otherBands',
  'rounded-or-exact': 'mixed',
  'other-k': 'otherK',
};

/** A category by its code, in the window's language. */
export const categoryName = (t: Words, dimension: Dimension, code: string, label: string): string =>
  categoryIn(t.summaries, dimension, code, label);

/** The categories that a grouping makes, in words; none for schools and terms, which only the vault knows. */
export const groupNames = (t: Words, dimension: Dimension, grouping: string): string[] =>
  (groupsOf(dimension, grouping) ?? []).map(({ code, label }) => categoryName(t, dimension, code, label));

/** "School year 2025-26", "2025-26, term 2"; a period that is called otherwise by its own label. */
export const periodName = (t: Words, period: Pick<Period, 'label'>): string => periodIn(t.summaries, period);

/** "In three groups", "Each one apart (13)". */
export function groupingName(t: Words, dimension: Dimension, grouping: string): string {
  const n = groupsOf(dimension, grouping)?.length ?? 0;
  return grouping === FINE ? t.summaries.question.fine(n) : t.summaries.question.groups(n);
}

/** The codebook's own label of a category, which stands where the window has no name for it. */
export const labelOf = ({ categories }: Pick<DimensionOf<string>, 'categories'>, code: string): string =>
  categories.find((category) => category.code === code)?.label ?? code;

/** Which categories a cell stands for, without the margins: "Harm to persons", "Ages 5 to 10". */
export const whereOf = (t: Words, dims: readonly PublishedDimension[], at: readonly string[]): string[] =>
  at.flatMap((code, axis) => {
    const dim = dims[axis];
    if (dim === undefined || code === ALL) return [];
    return [categoryName(t, dim.dimension, code, labelOf(dim, code))];
  });

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What to change to get from one question to another, as steps: "group the ages into three", "leave out “Outcome”". */
export function changesInWords(t: Words, from: ReleaseRequest, to: ReleaseRequest): string[] {
  const { advice, dimension: names, question } = t.summaries;
  const steps = from.dims.flatMap(({ dimension, grouping }) => {
    const kept = to.dims.find((choice) => choice.dimension === dimension);
    if (kept === undefined) return [advice.leaveOut(names[dimension])];
    if (kept.grouping === grouping) return [];
    const n = groupsOf(dimension, kept.grouping)?.length ?? 0;
    return [n === 0 ? `${CODEBOOK[dimension].label}: ${question.fine(0)}` : advice.group[dimension](n)];
  });
  const longer = sameRequest({ ...from, period: to.period }, from) ? [] : [advice.longer(periodName(t, to.period))];
  return [...steps, ...longer];
}

/** The same as one sentence: "Group the ages into three and leave out “Outcome”". */
export const changeInWords = (t: Words, from: ReleaseRequest, to: ReleaseRequest): string =>
  capital(changesInWords(t, from, to).join(t.summaries.advice.and));

/** More exact words than the kind's own, for the refusals that only summaries know. */
export function refusalWords(t: Words, { kind, reason }: AppError): { what: string; next: string } | undefined {
  const r = t.summaries.refused;
  const p = t.protection.refused;
  const own = reason === undefined ? undefined : PROTECTION[reason];
  if (own !== undefined) return p[own];
  if (kind === 'too-few') return { what: r.tooFew.what, next: r.tooFew.next };
  if (reason === 'ledger') return r.ledger;
  if (reason === 'earlier') return r.beside;
  if (kind === 'not-proven') return reason === 'audit' ? r.audit : { what: r.notProven.what, next: r.notProven.next };
  switch (reason) {
    case 'other-bands':
      return r.otherBands;
    case 'other-unit':
      return r.otherUnit;
    case 'released-meanwhile':
      return r.meanwhile;
    case 'period-open':
      return r.open;
    case 'not-counted-yet':
      return r.notCounted;
    case 'older-codebook':
      return r.olderCodebook;
    case 'table-too-large':
      return r.tooLarge;
    case 'labels-not-distinct':
      return r.labels;
    case 'preview':
      return r.gone;
    case 'grant':
    case 'folder':
      return r.folderGone;
    case 'folder-not-empty':
      return r.folderUsed;
    default:
      return undefined;
  }
}
