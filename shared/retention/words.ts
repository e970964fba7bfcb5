/** @file A rule in half a sentence, for the screen and for paper alike. */
import { longDate } from '../scripts/words';
import type { Language } from '../values';
import type { RuleSaid } from './rule';

type Moment = Pick<RuleSaid, 'event' | 'age' | 'fixedOn' | 'months'>;

function ordinal(n: number): string {
  const ending = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}

/** "5 years", "18 months". */
export function spanWords(months: number, language: Language): string {
  const years = months % 12 === 0 && months > 0 ? months / 12 : undefined;
  if (language === 'en')
    return years === undefined ? `${months} ${months === 1 ? 'month' : 'months'}` : `${years} ${years === 1 ? 'year' : 'years'}`;
  return years === undefined ? `${months} ${months === 1 ? 'mes' : 'meses'}` : `${years} ${years === 1 ? 'año' : 'años'}`;
}

function english({ event, age = 0, fixedOn = '' }: Moment, later: boolean): string {
  switch (event) {
    case 'closing':
      return later ? 'the case was closed' : 'when the case is closed';
    case 'left_school':
      return later ? 'the last student left the school' : 'when the last student leaves the school';
    case 'birthday_youngest':
      return `${later ? '' : 'on '}the ${ordinal(age)} birthday of the youngest student`;
    case 'birthday_harmed':
      return `${later ? '' : 'on '}the ${ordinal(age)} birthday of the student harmed`;
    case 'fixed':
      return `${later ? '' : 'on '}${longDate(fixedOn, 'en')}`;
  }
}

function spanish({ event, age = 0, fixedOn = '' }: Moment, later: boolean): string {
  switch (event) {
    case 'closing':
      return later ? 'del cierre del caso' : 'al cerrarse el caso';
    case 'left_school':
      return later ? 'de irse del centro el último estudiante' : 'al irse del centro el último estudiante';
    case 'birthday_youngest':
      return `${later ? 'de cumplir' : 'al cumplir'} ${age} años el estudiante más joven`;
    case 'birthday_harmed':
      return `${later ? 'de cumplir' : 'al cumplir'} ${age} años el estudiante afectado`;
    case 'fixed':
      return `${later ? 'del' : 'el'} ${longDate(fixedOn, 'es')}`;
  }
}

/** When a rule lets something go: "1 year after the case was closed". */
export function momentWords(moment: Moment, language: Language): string {
  const later = moment.months > 0;
  const event = language === 'en' ? english(moment, later) : spanish(moment, later);
  if (!later) return event;
  const span = spanWords(moment.months, language);
  return language === 'en' ? `${span} after ${event}` : `${span} después ${event}`;
}
