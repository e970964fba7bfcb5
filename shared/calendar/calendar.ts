/**
 * @file The school's calendar: terms, holidays and lesson times, for one school or for all of them. Pure rules.
 *
 * Where the calendar says nothing, a day is a school day unless it lies on a weekend: an empty calendar forbids nothing.
 */
import { z } from 'zod';
import { addDays, weekday } from '../days';
import { dateSchema, line, timeOfDaySchema } from '../values';

export const SPAN_KINDS = ['term', 'holiday'] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];

/** A term or a holiday, from its first to its last day. */
export const spanSchema = z
  .strictObject({ kind: z.enum(SPAN_KINDS), name: line(80), from: dateSchema, to: dateSchema })
  .superRefine((span, context) => {
    if (span.to < span.from)
      context.addIssue({ code: 'invalid_format', format: 'date', input: span.to, path: ['to'], message: 'ends before it begins' });
  });
export type Span = z.infer<typeof spanSchema>;

/** When a lesson begins and ends. */
export const bellSchema = z.strictObject({ name: line(40), start: timeOfDaySchema, end: timeOfDaySchema });
export type Bell = z.infer<typeof bellSchema>;

export const MOST_SPANS = 300;
export const MOST_BELLS = 40;

/** What was entered for one school. `school` empty: for all of them. */
export const schoolCalendarSchema = z.strictObject({
  school: z.string().max(120),
  spans: z.array(spanSchema).max(MOST_SPANS),
  bells: z.array(bellSchema).max(MOST_BELLS),
});
export type SchoolCalendar = z.infer<typeof schoolCalendarSchema>;

export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** The days of one school, as everything that plans asks for them. */
export interface SchoolDays {
  readonly terms: readonly Span[];
  readonly holidays: readonly Span[];
  readonly bells: readonly Bell[];
}

export const NO_CALENDAR: SchoolDays = { terms: [], holidays: [], bells: [] };

const byDay = (a: DayRange, b: DayRange): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1);

/** The days of one school: its own terms and lesson times where it has some, else those for all; holidays of both. */
export function schoolDays(calendars: readonly SchoolCalendar[], school: string): SchoolDays {
  const general = calendars.find((one) => one.school === '');
  const own = school === '' ? undefined : calendars.find((one) => one.school === school);
  const of = (kind: SpanKind, calendar: SchoolCalendar | undefined) => (calendar?.spans ?? []).filter((span) => span.kind === kind);
  const ownTerms = of('term', own);
  const ownBells = own?.bells ?? [];
  return {
    terms: (ownTerms.length > 0 ? ownTerms : of('term', general)).toSorted(byDay),
    holidays: [...of('holiday', general), ...of('holiday', own)].toSorted(byDay),
    bells: (ownBells.length > 0 ? ownBells : (general?.bells ?? [])).toSorted((a, b) => (a.start < b.start ? -1 : 1)),
  };
}

/** The same order everywhere: as it is kept and shown. */
export const inOrder = (calendar: SchoolCalendar): SchoolCalendar => ({
  school: calendar.school,
  spans: calendar.spans.toSorted(byDay),
  bells: calendar.bells.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0)),
});

/** Two terms that share a day: then no day has one term. Answers the first such pair. */
export function overlappingTerms(spans: readonly Span[]): readonly [Span, Span] | undefined {
  const terms = spans.filter((span) => span.kind === 'term').toSorted(byDay);
  for (const [at, term] of terms.entries()) {
    const next = terms[at + 1];
    if (next !== undefined && next.from <= term.to) return [term, next];
  }
  return undefined;
}

/** The days between terms: known to be free, although nobody wrote them down as a holiday. */
function gaps(terms: readonly Span[]): DayRange[] {
  return terms.flatMap((term, at) => {
    const next = terms[at + 1];
    if (next === undefined) return [];
    const [from, to] = [addDays(term.to, 1), addDays(next.from, -1)];
    return from <= to ? [{ from, to }] : [];
  });
}

/** Every stretch without school, weekends apart: holidays and the days between terms, in order, those that touch made one. */
export function nonSchoolRanges(days: SchoolDays): DayRange[] {
  const all = [...days.holidays, ...gaps(days.terms)].map(({ from, to }) => ({ from, to })).toSorted(byDay);
  const joined: { from: string; to: string }[] = [];
  for (const range of all) {
    const last = joined.at(-1);
    if (last === undefined || range.from > addDays(last.to, 1)) joined.push(range);
    else if (range.to > last.to) last.to = range.to;
  }
  return joined;
}

export const isWeekend = (date: string): boolean => weekday(date) % 6 === 0;

export function isSchoolDay(days: SchoolDays, date: string): boolean {
  return !isWeekend(date) && !nonSchoolRanges(days).some((range) => range.from <= date && date <= range.to);
}

/** Why there is no school: the name of the holiday, `between` terms, a `weekend`; `undefined` when there is. */
export function whyNoSchool(days: SchoolDays, date: string): { why: 'holiday'; name: string } | { why: 'between' | 'weekend' } | undefined {
  const holiday = days.holidays.find((one) => one.from <= date && date <= one.to);
  if (holiday !== undefined) return { why: 'holiday', name: holiday.name };
  if (gaps(days.terms).some((gap) => gap.from <= date && date <= gap.to)) return { why: 'between' };
  return isWeekend(date) ? { why: 'weekend' } : undefined;
}

/** A calendar without end must not hold anybody up: further ahead than this the day itself is taken. */
const FURTHEST = 500;

/** The day itself when there is school, else the next one on which there is. */
export function nextSchoolDay(days: SchoolDays, date: string): string {
  return seek(days, date, 1);
}

/** The day itself when there is school, else the last one before it. */
export function lastSchoolDay(days: SchoolDays, date: string): string {
  return seek(days, date, -1);
}

function seek(days: SchoolDays, date: string, step: 1 | -1): string {
  const free = nonSchoolRanges(days);
  let day = date;
  for (let n = 0; n < FURTHEST; n++) {
    if (!isWeekend(day) && !free.some((range) => range.from <= day && day <= range.to)) return day;
    day = addDays(day, step);
  }
  return date;
}

/** So many school days later; 0: the day itself or the next school day. */
export function addSchoolDays(days: SchoolDays, date: string, count: number): string {
  let day = nextSchoolDay(days, date);
  for (let n = 0; n < count; n++) day = nextSchoolDay(days, addDays(day, 1));
  return day;
}

/** How many school days lie after `from`, up to and with `to`; 0 when `to` is not later. `undefined`: further away than anybody counts. */
export function schoolDaysBetween(days: SchoolDays, from: string, to: string): number | undefined {
  const free = nonSchoolRanges(days);
  let count = 0;
  let day = from;
  for (let n = 0; day < to; n++) {
    if (n > FURTHEST) return undefined;
    day = addDays(day, 1);
    if (!isWeekend(day) && !free.some((range) => range.from <= day && day <= range.to)) count += 1;
  }
  return count;
}

/** The term that a day lies in, when the calendar has one. */
export const termOf = (days: SchoolDays, date: string): Span | undefined => days.terms.find((term) => term.from <= date && date <= term.to);

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
/** How long a lesson is. */
export const bellMinutes = (bell: Bell): number => minutes(bell.end) - minutes(bell.start);
/** The lesson that a time lies in, or that begins next. */
export const bellAt = (days: SchoolDays, time: string): Bell | undefined => days.bells.find((bell) => time < bell.end);
