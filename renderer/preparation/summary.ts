/** @file Where somebody's preparation stands, in one calm line. Pure. */
import type { Party } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { answerInForce, isPrepared, type Meeting, needsInForce, type Preparation } from '../../shared/preparation/preparation';
import type { Language } from '../../shared/values';
import type { Text } from '../text/catalogue';
import { relativeDay, shortDay } from '../text/dates';

export const preparationOf = (view: Pick<CaseView, 'preparation'>, party: Pick<Party, 'id'>): Preparation =>
  view.preparation.find((p) => p.partyId === party.id) ?? {
    partyId: party.id as Preparation['partyId'],
    meetings: [],
    answers: [],
    needs: [],
  };

/** The next meeting that is planned and was not held. */
export const plannedMeeting = (preparation: Preparation, episode: number): Meeting | undefined =>
  preparation.meetings.find((m) => m.heldOn === undefined && m.episode === episode);

export const lastHeld = (preparation: Preparation): Meeting | undefined =>
  preparation.meetings.filter((m) => m.heldOn !== undefined).at(-1);

export type Standing = 'prepared' | 'planned' | 'earlier' | 'none';

export function standingOf(preparation: Preparation, episode: number): Standing {
  if (isPrepared(preparation, episode)) return 'prepared';
  if (plannedMeeting(preparation, episode) !== undefined) return 'planned';
  return lastHeld(preparation) === undefined ? 'none' : 'earlier';
}

/** First the standing, then what is in force: "two needs; beside: the coach; not to be asked: how he fell". */
export function summaryLine(view: CaseView, preparation: Preparation, t: Text, language: Language): { standing: string; rest: string } {
  const words = t.preparation;
  const nameOf = (id: string | undefined) => view.parties.find((p) => p.id === id)?.name;
  const standing = () => {
    switch (standingOf(preparation, view.episode)) {
      case 'prepared':
        return words.prepared(shortDay(lastHeld(preparation)?.heldOn ?? '', language));
      case 'planned':
        return words.planned(relativeDay(plannedMeeting(preparation, view.episode)?.plannedOn ?? '', language));
      case 'earlier':
        return words.earlierOnly;
      case 'none':
        return words.notYet;
    }
  };
  const needs = needsInForce(preparation).length;
  const beside = nameOf(answerInForce(preparation, 'beside')?.beside);
  const notAsked = answerInForce(preparation, 'not_asked')?.text;
  const rest = [
    needs === 0 ? '' : words.needs(needs),
    beside === undefined ? '' : words.beside(beside),
    notAsked === undefined ? '' : words.notAsked(notAsked),
  ];
  return { standing: standing(), rest: rest.filter((one) => one !== '').join(' · ') };
}
