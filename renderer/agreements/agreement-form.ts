/** @file What the forms of an agreement begin with. Pure. */
import type { Agreement, Item } from '../../shared/agreements/agreement';
import { isEnded } from '../../shared/agreements/agreement';
import type { PartyId } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import type { CircleId, ItemId } from '../../shared/values';
import { responsible } from './people';

/** One promise while it is written: who and by when may still be open. */
export interface ItemValues {
  owedBy: PartyId | undefined;
  owedTo: PartyId | undefined;
  what: string;
  howShown: string;
  helper: string;
  due: string;
  amount: number | undefined;
  /** In a new version: the promise that this one takes the place of; its payments go on counting. */
  replaces?: ItemId;
}

export interface DraftValues {
  circleId: CircleId | undefined;
  responsibleParty: PartyId | undefined;
  draftedOn: string;
  reviewOn: string | undefined;
  items: ItemValues[];
}

export const emptyItem = (owedBy?: PartyId): ItemValues => ({
  owedBy,
  owedTo: undefined,
  what: '',
  howShown: '',
  helper: '',
  due: '',
  amount: undefined,
});

const toValues = ({ owedBy, owedTo, what, howShown, helper, due, amount }: Item): ItemValues => ({
  owedBy,
  owedTo,
  what,
  howShown,
  helper,
  due,
  amount,
});

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
  };
}

/** A draft as it was saved. */
export const draftOf = (agreement: Agreement): DraftValues => ({
  circleId: agreement.circleId,
  responsibleParty: agreement.responsibleParty,
  draftedOn: agreement.draftedOn,
  reviewOn: agreement.reviewOn,
  items: agreement.items.map(toValues),
});

/** A renegotiation begins with what is still open; what has ended stays in the old version. */
export const renegotiated = (agreement: Agreement): ItemValues[] =>
  agreement.items.filter((item) => !isEnded(item.status)).map((item) => ({ ...toValues(item), replaces: item.id }));

/** Whether the agreement's text may still be changed: only a first version that nobody has signed. */
export const isEditable = (agreement: Agreement): boolean => isUnsigned(agreement) && agreement.version === 1;

/** Not signed yet: a draft, or read back. */
export const isUnsigned = (agreement: Pick<Agreement, 'status'>): boolean =>
  agreement.status === 'draft' || agreement.status === 'read_back';

/** Both versions of a draft as words: each promise on a line of its own. */
export function comparedDraft(
  mine: DraftValues,
  theirs: DraftValues,
  parties: CaseView['parties'],
  words: { what: string; draftedOn: string; reviewOn: string },
): (readonly [string, string | undefined, string | undefined])[] {
  const nameOf = (id: PartyId | undefined) => parties.find((party) => party.id === id)?.name ?? '';
  const said = ({ items }: DraftValues) =>
    items.map((item) => [nameOf(item.owedBy), item.what, item.howShown, item.due].filter((part) => part !== '').join(' · ')).join('\n');
  return [
    [words.what, said(mine), said(theirs)],
    [words.draftedOn, mine.draftedOn, theirs.draftedOn],
    [words.reviewOn, mine.reviewOn, theirs.reviewOn],
  ];
}
