/** @file Who is told what, and who did which step, in words. Pure. */
import type { Agreement } from '../../shared/agreements/agreement';
import { isEnded } from '../../shared/agreements/agreement';
import type { Party, PartyId } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import type { Telling, ToldAbout } from '../../shared/followups/telling';
import { firstName } from '../../shared/people/person';
import type { Text } from '../text/catalogue';

/** As somebody is spoken of: the first name of a person, the whole label of a group or of somebody without a name. */
export const calledBy = (party: Pick<Party, 'kind' | 'name'> | undefined): string =>
  party === undefined ? '' : party.kind === 'person' ? firstName(party.name) : party.name;

/** Tasks of one person that one conversation can end. */
export interface TellTask {
  readonly party: Party;
  readonly tellings: readonly Telling[];
  readonly about: ToldAbout;
  readonly due: string;
}

const together = (abouts: readonly ToldAbout[]): ToldAbout => {
  const [first] = abouts;
  return first !== undefined && abouts.every((one) => one === first) ? first : 'partly';
};

/** Who is still to be told, the first due first. */
export function tellTasks(view: Pick<CaseView, 'parties' | 'tellings'>): TellTask[] {
  const open = view.tellings.filter((one) => one.state === 'open');
  return view.parties
    .flatMap((party): TellTask[] => {
      const tellings = open.filter((one) => one.partyId === party.id);
      const [due] = tellings.map((one) => one.due).sort();
      return due === undefined ? [] : [{ party, tellings, about: together(tellings.map((one) => one.about)), due }];
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** Conversations that were had: several tasks that ended with the same words on one day are one. Newest first. */
export function conversations(view: Pick<CaseView, 'tellings'>): (readonly [first: Telling, ...rest: Telling[]])[] {
  const over = view.tellings.filter((one) => one.state === 'told' || one.state === 'not_told');
  const groups = new Map<string, [Telling, ...Telling[]]>();
  for (const one of over) {
    const key = [one.partyId, one.state, one.endedOn, one.how, one.byWhom, one.words].join('|');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].sort(([a], [b]) => ((a.endedOn ?? '') < (b.endedOn ?? '') ? 1 : -1));
}

/** "agreement with Rook Amberly" */
export function agreementName(
  view: Pick<CaseView, 'parties'>,
  agreement: Pick<Agreement, 'responsibleParty'>,
  t: Pick<Text, 'followups'>,
): string {
  const name = view.parties.find((party) => party.id === agreement.responsibleParty)?.name;
  return name === undefined ? t.followups.tell.agreementAll : t.followups.tell.agreementWith(name);
}

/** Whose promises are past their day. */
export function owingNow(agreement: Pick<Agreement, 'items'>, today: string): PartyId[] {
  const late = agreement.items.filter((item) => !isEnded(item.status) && item.due < today);
  return [...new Set(late.map((item) => item.owedBy))];
}
