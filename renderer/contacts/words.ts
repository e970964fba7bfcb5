/** @file A contact limit in words. Pure. */
import { type ContactLimit, limitState } from '../../shared/contacts/contact';
import { firstName } from '../../shared/people/person';
import type { Language } from '../../shared/values';
import type { Text } from '../text/catalogue';
import { shortDay } from '../text/dates';

/** "Otto and Lark" */
export const pairOf = (limit: Pick<ContactLimit, 'people'>, t: Pick<Text, 'contacts'>): string =>
  t.contacts.pair(firstName(limit.people[0].name), firstName(limit.people[1].name));

/** "until 19 Dec", "from 3 Mar until 19 Dec", "until somebody ends it" */
export function whenOf(limit: Pick<ContactLimit, 'from' | 'until'>, t: Pick<Text, 'contacts'>, language: Language, on: string): string {
  const words = t.contacts;
  const state = limitState(limit, on);
  if (state === 'over') return words.over(shortDay(limit.until ?? '', language));
  const end = limit.until === undefined ? words.open : words.until(shortDay(limit.until, language));
  return state === 'coming' ? `${words.from(shortDay(limit.from, language))} ${end}` : end;
}

/** "no shared corridor, period 4, until 19 Dec" */
export function limitLine(limit: ContactLimit, t: Pick<Text, 'contacts'>, language: Language, on: string): string {
  return [...limit.kinds.map((kind) => t.contacts.kind[kind]), limit.detail, whenOf(limit, t, language, on)]
    .filter((one) => one !== '')
    .join(', ');
}
