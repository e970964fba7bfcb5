/**
 * @file School years and terms by date. A school year runs from 1 August to 31 July.
 *
 * [Note: Every day has one term] A term of the summaries is not the days on which there is school: a case that is opened in the holidays
 * must be counted too. So the school's calendar only says where terms begin; the first begins with the school year, each goes on until
 * the next one begins, and the last ends with the year. The border of the year itself never moves, so no calendar can move a case
 * from one school year into another. A year for which the calendar has fewer than two terms keeps its halves. What a term is called in
 * the calendar is free text and stays there: here terms have numbers.
 */
import type { SchoolCalendar, Span } from '../calendar/calendar';
import { addDays, daysBetween } from '../days';

export interface Term {
  /** For example `2025-26/autumn`, or `2025-26/1` where the school's calendar says when terms begin. */
  readonly code: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** The terms of school years that do not have halves, by the year's code. */
export type OwnTerms = ReadonlyMap<string, readonly Term[]>;

const HALVES: OwnTerms = new Map();

/** More beginnings than this in one year are not terms. */
export const MOST_TERMS = 8;

const yearName = (start: number): string => `${start}-${String((start + 1) % 100).padStart(2, '0')}`;

function yearFrom(start: number): Term {
  const code = yearName(start);
  return { code, label: `School year ${code}`, from: `${start}-08-01`, to: `${start + 1}-07-31` };
}

/** The school year that a date lies in. */
export function yearAt(date: string): Term {
  const year = Number(date.slice(0, 4));
  return yearFrom(date.slice(5) >= '08-01' ? year : year - 1);
}

/** The school year of a term's code. */
export function yearOf(termCode: string): Term {
  return yearFrom(Number(termCode.slice(0, 4)));
}

function halvesOf({ code, from, to }: Term): Term[] {
  const turn = `${to.slice(0, 4)}-01-01`;
  return [
    { code: `${code}/autumn`, label: `${code} autumn`, from, to: addDays(turn, -1) },
    { code: `${code}/spring`, label: `${code} spring`, from: turn, to },
  ];
}

/** Every term of a school year, in order. Together they hold each of its days once. */
export const termsOfYear = (year: string, own: OwnTerms = HALVES): readonly Term[] => own.get(year) ?? halvesOf(yearOf(year));

/** The term that a date lies in. */
export function termOf(date: string, own: OwnTerms = HALVES): Term {
  const year = yearAt(date);
  return termsOfYear(year.code, own).find((term) => term.from <= date && date <= term.to) ?? year;
}

/** The term of a code; `undefined` when the year has other terms (it has halves, and the code has a number). */
export const termByCode = (code: string, own: OwnTerms = HALVES): Term | undefined =>
  termsOfYear(yearOf(code).code, own).find((term) => term.code === code);

/** The terms that lie in a stretch of time whole: all of a school year, or the one that it is. */
export function termsWithin({ from, to }: { readonly from: string; readonly to: string }, own: OwnTerms = HALVES): readonly Term[] {
  return termsOfYear(yearAt(from).code, own).filter((term) => from <= term.from && term.to <= to);
}

/** The terms of a year that begin on these days, the first with the year. */
export function termsFromDays(year: string, begins: readonly string[]): Term[] {
  const { code, from, to } = yearOf(year);
  const starts = [from, ...begins.slice(1)];
  return starts.map((start, at) => {
    const next = starts[at + 1];
    return { code: `${code}/${at + 1}`, label: `${code} term ${at + 1}`, from: start, to: next === undefined ? to : addDays(next, -1) };
  });
}

/** A term belongs to the school year in which its middle lies: some begin in the last days of July. */
const yearOfSpan = ({ from, to }: Span): string => yearAt(addDays(from, Math.floor(daysBetween(from, to) / 2))).code;

function beginsByYear(calendar: SchoolCalendar): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const span of calendar.spans.filter(({ kind }) => kind === 'term').toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const year = yearOfSpan(span);
    found.set(year, [...(found.get(year) ?? []), span.from]);
  }
  return found;
}

/**
 * The school years for which the calendars say when terms begin. The calendar for all schools decides; where it has no terms, those of the
 * single schools do if they all agree: one number counts all schools, so it can have one border only.
 */
export function termsFromCalendars(calendars: readonly SchoolCalendar[]): OwnTerms {
  const general = calendars.filter(({ school }) => school === '').map(beginsByYear);
  const single = calendars.filter(({ school }) => school !== '').map(beginsByYear);
  const years = new Set([...general, ...single].flatMap((one) => [...one.keys()]));
  const own = new Map<string, readonly Term[]>();
  for (const year of [...years].sort()) {
    const said = (from: readonly Map<string, string[]>[]) =>
      from.flatMap((one) => (one.get(year) === undefined ? [] : [one.get(year) ?? []]));
    const lists = said(general).length > 0 ? said(general) : said(single);
    const [begins] = lists;
    if (begins === undefined || lists.some((list) => list.join() !== begins.join())) continue;
    const terms = termsFromDays(year, begins);
    // Each must hold a day at least, whatever the calendar says.
    if (terms.length < 2 || terms.length > MOST_TERMS || terms.some(({ from, to }) => to < from)) continue;
    own.set(year, terms);
  }
  return own;
}
