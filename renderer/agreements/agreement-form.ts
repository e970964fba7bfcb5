/** @file What the forms of an agreement begin with. Pure. */
import type { Agreement, Item } from '../../shared/agreements/agreement';
import { isEnded } from '../../shared/agreements/agreement';
import type { PartyId } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import type { NeedId } from '../../shared/preparation/preparation';
import type { CircleId, ItemId } from '../../shared/values';
import { responsible } from './people';

/** One promise while it is written: who and by when may still be open. */
export interface ItemValues {
  owedBy: PartyId | undefined;
  owedTo: PartyId | undefined;
  toCommunity: boolean;
  what: string;
  howShown: string;
  helper: string;
  due: string;
  amount: number | undefined;
  /** The needs that it answers. */
  answers: NeedId[];
  /** In a new version: the promise that this one takes the place of; its payments go on counting. */
  replaces?: ItemId;
}

export interface DraftValues {
  circleId: CircleId | undefined;
  responsibleParty: PartyId | undefined;
  draftedOn: string;
  reviewOn: string | undefined;
  items: ItemValues[];
  /** Why a need is answered by no promise, as far as it is written. */
  unmet: { needId: NeedId; why: string }[];
}

export const emptyItem = (owedBy?: PartyId): ItemValues => ({
  owedBy,
  owedTo: undefined,
  toCommunity: false,
  what: '',
  howShown: '',
  helper: '',
  due: '',
  amount: undefined,
  answers: [],
});

/** A promise as a form holds it; without a thread to an earlier version. */
const toValues = ({ owedBy, owedTo, toCommunity, what, howShown, helper, due, amount, answers }: Item): ItemValues => ({
  owedBy,
  owedTo,
  toCommunity,
  what,
  howShown,
  helper,
  due,
  amount,
  answers,
});

/** A promise of a new version while it is corrected: its thread to the version before stays. */
const withThread = (item: Item): ItemValues =>
  item.replaces === undefined ? toValues(item) : { ...toValues(item), replaces: item.replaces };

/** What was kept as a draft, perhaps by an older app whose promises had less in them. */
export const wholeItems = (items: readonly Partial<ItemValues>[]): ItemValues[] => items.map((item) => ({ ...emptyItem(), ...item }));

/** A new agreement comes from the last circle that was held, and begins with one empty promise. */
export function newDraft(view: Pick<CaseView, 'circles' | 'parties' | 'agreements'>, today: string): DraftValues {
  const held = view.circles
    .filter((circle) => circle.status === 'held' || circle.status === 'stopped_early')
    .sort((a, b) => ((a.heldOn ?? '') < (b.heldOn ?? '') ? 1 : -1))[0];
  const people = responsible(view.parties);
  const having = new Set(view.agreements.map((one) => one.responsibleParty));
  // With several people responsible the next one without an agreement is likely meant.
  const next = people.length > 1 ? people.find((party) => !having.has(party.id)) : undefined;
  const only = people.length === 1 ? people[0] : next;
  return {
    circleId: held?.id,
    responsibleParty: next?.id,
    draftedOn: held?.heldOn ?? today,
    reviewOn: undefined,
    items: [emptyItem(only?.id)],
    unmet: [],
  };
}

/** A draft as it was saved. */
export const draftOf = (agreement: Agreement): DraftValues => ({
  circleId: agreement.circleId,
  responsibleParty: agreement.responsibleParty,
  draftedOn: agreement.draftedOn,
  reviewOn: agreement.reviewOn,
  items: agreement.items.map(withThread),
  unmet: agreement.unmet.map((one) => ({ ...one })),
});

/** A renegotiation begins with what is still open; what has ended stays in the old version. */
export const renegotiated = (agreement: Agreement): ItemValues[] =>
  agreement.items.filter((item) => !isEnded(item.status)).map((item) => ({ ...toValues(item), replaces: item.id }));

/** Not signed yet: a draft, or read back. Its text may still be changed. */
export const isUnsigned = (agreement: Pick<Agreement, 'status'>): boolean =>
  agreement.status === 'draft' || agreement.status === 'read_back';

/** Both versions of a draft as words: each promise on a line of its own. */
export function comparedDraft(
  mine: DraftValues,
  theirs: DraftValues,
  parties: CaseView['parties'],
  words: { what: string; draftedOn: string; reviewOn: string; unmet: string },
): (readonly [string, string | undefined, string | undefined])[] {
  const nameOf = (id: PartyId | undefined) => parties.find((party) => party.id === id)?.name ?? '';
  const said = ({ items }: DraftValues) =>
    items.map((item) => [nameOf(item.owedBy), item.what, item.howShown, item.due].filter((part) => part !== '').join(' · ')).join('\n');
  return [
    [words.what, said(mine), said(theirs)],
    [words.draftedOn, mine.draftedOn, theirs.draftedOn],
    [words.reviewOn, mine.reviewOn, theirs.reviewOn],
    [words.unmet, mine.unmet.map((one) => one.why).join('\n'), theirs.unmet.map((one) => one.why).join('\n')],
  ];
}
