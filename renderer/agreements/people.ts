/** @file People of an agreement by their ids. Pure. */
import type { Agreement } from '../../shared/agreements/agreement';
import type { Party, PartyId } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { isPrincipal } from '../../shared/cases/doors';

/** The name of a party, or `fallback` when the id belongs to nobody any more. */
export const nameIn =
  (parties: readonly Pick<Party, 'id' | 'name'>[], fallback: string) =>
  (id: PartyId | undefined): string =>
    parties.find((party) => party.id === id)?.name ?? fallback;

/** For whom a promise is, in words: a person, a group, the community; empty: for everybody in the room. */
export const recipientIn =
  (nameOf: (id: PartyId | undefined) => string, community: string) =>
  (item: { owedTo?: PartyId | undefined; toCommunity: boolean }): string =>
    item.toCommunity ? community : item.owedTo === undefined ? '' : nameOf(item.owedTo);

/**
 * Who may owe something or be owed: everybody but somebody harmed or responsible who is not known yet. A coach or a guardian of whom only
 * that is written down can promise and sign.
 */
export const promisers = (parties: readonly Party[]): Party[] => parties.filter((party) => party.kind !== 'unknown' || !isPrincipal(party));

/** Those responsible, each of whom may have an agreement of their own. */
export const responsible = (parties: readonly Party[]): Party[] =>
  promisers(parties).filter((party) => party.roles.some((entry) => entry.role === 'responsible'));

/**
 * Who is asked to sign: whoever owes something, then the others who were harmed or responsible and sat in the circle. In an
 * agreement with one person responsible the others responsible do not sign.
 */
export function signers(
  view: Pick<CaseView, 'parties' | 'circles'>,
  agreement: Pick<Agreement, 'items' | 'circleId' | 'responsibleParty'>,
): Party[] {
  const owing = new Set(agreement.items.map((item) => item.owedBy));
  const circle = view.circles.find((one) => one.id === agreement.circleId);
  const inCircle = (party: Party) => circle === undefined || circle.seats.some((seat) => seat.partyId === party.id);
  const ofOthers = (party: Party) =>
    agreement.responsibleParty !== undefined &&
    party.id !== agreement.responsibleParty &&
    party.roles.some((entry) => entry.role === 'responsible');
  const people = promisers(view.parties);
  return [
    ...people.filter((party) => owing.has(party.id)),
    ...people.filter((party) => !owing.has(party.id) && isPrincipal(party) && inCircle(party) && !ofOthers(party)),
  ];
}
