/**
 * @file Dates as people say them, through Intl. Calendar dates are `YYYY-MM-DD` without a zone: they are counted in UTC so that
 * no clock change moves a day.
 */
import { daysBetween } from '../../shared/days';
import type { ApproximateDate, Language } from '../../shared/values';
import type { Text } from './catalogue';

const atNoon = (date: string): Date => new Date(`${date}T12:00:00Z`);
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}:${name}`;
  const known = formats.get(key);
  if (known) return known;
  // en-GB has day before month, as the school's papers do: "Tue 14 Oct 2025".
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
  formats.set(key, made);
  return made;
}

/** Today in the school's own time zone, `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** "Tue 14 Oct 2025". */
export const dayName = (date: string, language: Language): string =>
  format(language, 'day', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
    .format(atNoon(date))
    .replaceAll(',', '');

/** The same at the beginning of a sentence: in Spanish a day has no capital by itself. */
export const dayFirst = (date: string, language: Language): string => {
  const day = dayName(date, language);
  return day.slice(0, 1).toLocaleUpperCase(language) + day.slice(1);
};

/** The school's own day of an instant: "Tue 14 Oct 2025". */
export const dayOf = (instant: string, language: Language): string => dayName(today(new Date(instant)), language);

/** "October 2025". */
export const monthName = (date: string, language: Language): string =>
  format(language, 'month', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(atNoon(date));

/** "14 Oct", with the year only when it is another than today's. For lists. */
export const shortDay = (date: string, language: Language, on = today()): string =>
  date.slice(0, 4) === on.slice(0, 4)
    ? format(language, 'short', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(atNoon(date))
    : format(language, 'shortYear', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(atNoon(date));

/** "today", "in 3 days", "yesterday", "in 3 weeks"; further than two months away the day itself. */
export function relativeDay(date: string, language: Language, on = today()): string {
  const days = daysBetween(on, date);
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const near = Math.abs(days);
  if (near < 14) return words.format(days, 'day');
  if (near < 60) return words.format(Math.round(days / 7), 'week');
  return shortDay(date, language, on);
}

/** Time of an instant or of `HH:MM`, local: "10:42". */
export function timeOfDay(instant: string | Date, language: Language): string {
  if (typeof instant === 'string' && /^\d\d:\d\d$/.test(instant)) return instant;
  return format(language, 'time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
}

/** An approximate date in words, with its own precision and no more: "about Tue 14 Oct 2025", "between 3 and 5 May 2025". */
export function approximateDay(value: ApproximateDate, language: Language, t: Pick<Text, 'dates'>): string {
  switch (value.precision) {
    case 'exact':
      return dayName(value.on, language);
    case 'about':
      return t.dates.about(dayName(value.on, language));
    case 'between':
      return t.dates.between(
        format(language, 'range', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).formatRange(
          atNoon(value.from),
          atNoon(value.to),
        ),
      );
    case 'term':
      return value.term;
    case 'unknown':
      return t.dates.unknown;
  }
}

/** A length of time: 75 minutes is "1 h 15 min". */
export const duration = (minutes: number, t: Pick<Text, 'dates'>): string => t.dates.duration(Math.floor(minutes / 60), minutes % 60);
