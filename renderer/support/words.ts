/** @file Support in words: limits, names, trainings. Pure. */
import type { CaseView } from '../../shared/cases/contract';
import type { ContactLimit } from '../../shared/contacts/contact';
import { firstName } from '../../shared/people/person';
import type { Match } from '../../shared/support/match';
import { TRAINING_OF_MATCH, trainingState } from '../../shared/support/training';
import type { Language } from '../../shared/values';
import type { Text } from '../text/catalogue';
import { shortDay } from '../text/dates';

/** "no shared break, until 19 Dec" */
export function limitWords(limit: ContactLimit, { contacts }: Pick<Text, 'contacts'>, language: Language): string {
  const until = limit.until === undefined ? contacts.open : contacts.until(shortDay(limit.until, language));
  return [...limit.kinds.map((kind) => contacts.kind[kind]), limit.detail, until].filter((one) => one !== '').join(', ');
}

export const pairWords = (limit: Pick<ContactLimit, 'people'>, { contacts }: Pick<Text, 'contacts'>): string =>
  contacts.pair(firstName(limit.people[0].name), firstName(limit.people[1].name));

export const nameOf = (view: Pick<CaseView, 'parties'>, partyId: string | undefined): string =>
  view.parties.find((p) => p.id === partyId)?.name ?? '';

/** What is to be said about the helper's training, if anything. */
export function trainingWords(
  match: Pick<Match, 'helper' | 'kind' | 'trainings'>,
  { support }: Pick<Text, 'support'>,
  on: string,
): string | undefined {
  const kind = TRAINING_OF_MATCH[match.kind];
  const state = trainingState(match.trainings, kind, on);
  const t = support.match;
  if (state === 'fresh') return undefined;
  return (state === 'none' ? t.untrained : t.runOut)(match.helper.name, support.training.kinds[kind].toLowerCase());
}

/** "C-0012/spring" of a term's code: year and half. */
export function termWords(code: string, { support }: Pick<Text, 'support'>): string {
  const [year = code, half = ''] = code.split('/');
  return support.overview.termName(year, half);
}
