/** @file Two versions of an agreement side by side: added, changed, gone, the same, and what was kept until then. Pure. */
import type { AgreementVersion, Item } from './agreement';
import { isEnded } from './agreement';
import { paidOf } from './payments';

export const COMPARED_FIELDS = ['owedBy', 'owedTo', 'what', 'due', 'amount', 'howShown', 'helper'] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

export interface Comparison {
  /** `ended`: it came to its end in the old version, so it needed no place in the new one. */
  readonly kind: 'added' | 'changed' | 'same' | 'gone' | 'ended';
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  /** Which parts say something else. */
  readonly fields: readonly ComparedField[];
  /** Paid on it, in hundredths, by the day of the new version. */
  readonly paidBefore: number;
}

const toWhom = (item: Item): string => (item.toCommunity ? 'community' : (item.owedTo ?? ''));
const said = (item: Item, field: ComparedField): string => (field === 'owedTo' ? toWhom(item) : String(item[field] ?? ''));

/** What became of each promise of the old version, in its order; then what is new. */
export function compareVersions(
  before: Pick<AgreementVersion, 'items'>,
  after: Pick<AgreementVersion, 'items' | 'draftedOn' | 'signedOn'>,
): Comparison[] {
  const until = after.draftedOn ?? after.signedOn;
  const old = before.items.map((item): Comparison => {
    const next = after.items.find((one) => one.replaces === item.id);
    const paidBefore = paidOf(item.payments, until);
    if (next === undefined)
      return { kind: isEnded(item.status) ? 'ended' : 'gone', before: item, after: undefined, fields: [], paidBefore };
    const fields = COMPARED_FIELDS.filter((field) => said(item, field) !== said(next, field));
    return { kind: fields.length === 0 ? 'same' : 'changed', before: item, after: next, fields, paidBefore };
  });
  const added = after.items
    .filter((item) => !before.items.some((one) => one.id === item.replaces))
    .map((item): Comparison => ({ kind: 'added', before: undefined, after: item, fields: [], paidBefore: 0 }));
  return [...old, ...added];
}
