/** @file Who must not share a room in this circle, and who was not met apart yet: said while people are chosen, not after. */
import type { Party, PartyId } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import type { Process } from '../../shared/circles/circle';
import { brokenBy, type ContactLimit } from '../../shared/contacts/contact';
import { firstName } from '../../shared/people/person';
import { isPrepared, isToPrepare } from '../../shared/preparation/preparation';
import { listOf } from '../../shared/scripts/words';
import { type Text, useText } from '../text/catalogue';
import { shortDay, today } from '../text/dates';
import { useLanguage } from '../text/language';
import { Notice } from '../ui/Problem';

type Seated = readonly (PartyId | undefined)[];

const seatedOf = (view: Pick<CaseView, 'parties'>, partyIds: Seated) => view.parties.filter((p) => partyIds.includes(p.id));

/** Limits that these people in one room would break on that day; without a day, today. */
export function limitsAgainst(view: Pick<CaseView, 'parties' | 'limits'>, partyIds: Seated, on: string): ContactLimit[] {
  const people = seatedOf(view, partyIds).map((p) => p.person?.id);
  return brokenBy(view.limits, people, on === '' ? today() : on);
}

export const pairWords = (limit: ContactLimit, t: Pick<Text, 'contacts'>): string =>
  t.contacts.pair(firstName(limit.people[0].name), firstName(limit.people[1].name));

export function isUnprepared(view: Pick<CaseView, 'preparation' | 'episode'>, party: Party): boolean {
  const preparation = view.preparation.find((one) => one.partyId === party.id);
  return isToPrepare(party) && !isPrepared(preparation, view.episode);
}

export const unpreparedNames = (view: CaseView, partyIds: Seated): string[] =>
  seatedOf(view, partyIds)
    .filter((party) => isUnprepared(view, party))
    .map((party) => party.name);

interface RoomSignsProps {
  view: CaseView;
  partyIds: Seated;
  process: Process | undefined;
  on: string;
}

export function RoomSigns({ view, partyIds, process, on }: RoomSignsProps) {
  const t = useText();
  const language = useLanguage();
  const words = t.contacts.circle;
  const until = (limit: ContactLimit) => (limit.until === undefined ? t.contacts.open : t.contacts.until(shortDay(limit.until, language)));
  return limitsAgainst(view, partyIds, on).map((limit) => (
    <Notice key={limit.id} tone={process === 'indirect' ? 'soon' : 'stop'}>
      {process === 'indirect' ? words.indirect(pairWords(limit, t)) : words.together(pairWords(limit, t), until(limit))}
    </Notice>
  ));
}

export function PreparationSigns({ view, partyIds }: { view: CaseView; partyIds: Seated }) {
  const { preparation } = useText();
  const language = useLanguage();
  const names = unpreparedNames(view, partyIds);
  return names.length === 0 ? undefined : <Notice>{preparation.circle.unprepared(listOf(names, language))}</Notice>;
}
