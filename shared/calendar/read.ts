/**
 * @file A school calendar as people paste it: lines of a letter, a web page or a table, in English or Spanish. Each line is understood
 * or it is said why not; nothing is guessed silently: a year or a kind that was taken from elsewhere is marked. Pure.
 */
import { addDays, daysBetween } from '../days';
import { foldWord } from '../imports/clean';
import { DateOrders, readDay } from '../imports/dates';
import type { DateOrder } from '../imports/fields';
import { type Bell, bellSchema, MOST_BELLS, MOST_SPANS, type Span, type SpanKind, spanSchema } from './calendar';
import { BARE_YEARS, type DayParts, findDays, findTimes, MONTH_WORD, SLASHED_ANYWHERE, tableCells } from './words';

/** Why a line could not be read. `order`: whether 3/4 is a day in March or in April has to be answered first. */
export type Unread = 'no-day' | 'no-such-day' | 'backwards' | 'order' | 'half' | 'long' | 'many';

export interface ReadSpan {
  readonly line: number;
  readonly text: string;
  readonly span: Span;
  /** The line named no year; the one beside it did. */
  readonly yearTaken: boolean;
  /** Nothing said whether it is a term or a holiday: its length did. */
  readonly kindTaken: boolean;
}

export interface ReadCalendar {
  readonly spans: readonly ReadSpan[];
  readonly bells: readonly { readonly line: number; readonly text: string; readonly bell: Bell }[];
  readonly unread: readonly { readonly line: number; readonly text: string; readonly why: Unread }[];
  /** Set when dates can be read in two ways and none proves which: one of them. */
  readonly ask?: string;
}

const HOLIDAY =
  /half[ -]?term|holiday|vacation|break|closed|closure|inset|training|staff day|pupil[ -]?free|no school|no classes|development day|recess|christmas|easter|thanksgiving|festiv|vacacion|puente|no lectiv|sin clase|semana santa|navidad|receso|descanso|cerrad/;
const TERM = /\bterms?\b|semester|trimester|quarter|school year|trimestre|semestre|cuatrimestre|bimestre|curso|periodo lectivo|evaluacion/;
/** Words of a line that stands above others and says nothing by itself. */
const HEADING = /:$|\b(dates|calendar|calendario|fechas|bells|timetable|horario)\b/;
const STARTS = /\b(starts?|begins?|opens?|first day|start of|comienza|empieza|inicio|primer dia)\b/;
const ENDS = /\b(ends?|finish(?:es)?|closes|last day|end of|termina|acaba|fin|ultimo dia)\b/;

/** A term is longer than any holiday. */
const TERM_DAYS = 35;

function kindOf(name: string, span: { from: string; to: string }): { kind: SpanKind; taken: boolean } {
  const folded = foldWord(name);
  if (HOLIDAY.test(folded)) return { kind: 'holiday', taken: false };
  if (TERM.test(folded)) return { kind: 'term', taken: false };
  return { kind: daysBetween(span.from, span.to) > TERM_DAYS ? 'term' : 'holiday', taken: true };
}

/** The date of these parts. A missing year is the one in which the day lies nearest after `near`. */
function dated(parts: DayParts, order: DateOrder | undefined, near: string): { day?: string; why?: Unread; taken: boolean } {
  if (parts.kind === 'whole') {
    const day = readDay(parts.text, order);
    if (day !== undefined) return { day, taken: false };
    return { why: order === undefined && SLASHED_ANYWHERE.test(parts.text) ? twoWays(parts.text) : 'no-such-day', taken: false };
  }
  const year = parts.year ?? nearestYear(parts, near);
  const day = readDay(`${parts.day} ${parts.month} ${year}`, undefined);
  return day === undefined ? { why: 'no-such-day', taken: false } : { day, taken: parts.year === undefined };
}

/** Both ways could be a day; otherwise it is none in either. */
const twoWays = (text: string): Unread =>
  readDay(text, 'dmy') !== undefined && readDay(text, 'mdy') !== undefined ? 'order' : 'no-such-day';

function nearestYear(parts: { day: number; month: string }, near: string): number {
  const start = Number(near.slice(0, 4));
  // Half a month back: lists are not always in order.
  const from = addDays(near, -15);
  return [start - 1, start, start + 1].find((year) => (readDay(`${parts.day} ${parts.month} ${year}`, undefined) ?? '') >= from) ?? start;
}

/** What stands beside the dates is the name. */
function nameBeside(text: string, found: { start: number; end: number }): string {
  const before = text.slice(0, found.start).replace(/[\s:–—\-|.,;(]+$/u, '');
  const after = text.slice(found.end).replace(/^[\s:–—\-|.,;)]+/u, '');
  const bare = (part: string) => part.replace(/\s+(from|on|between|del?|desde|el|entre)$/i, '').replace(/[\s:–—\-|.,;(]+$/u, '');
  const name = bare(before) !== '' ? bare(before) : after.replace(/[\s)]+$/u, '');
  return name.replace(/^(?:[•*\-–]\s*)?(?:\d{1,2}[.)]\s+)?/u, '').slice(0, 80);
}

interface Half {
  readonly line: number;
  readonly text: string;
  readonly day: string;
  readonly taken: boolean;
}

/**
 * Reads pasted text or a table.
 * @param on a day in the school year that is meant when nothing names one: today
 * @param order how 3/4/2025 is read, once somebody answered
 */
export function readCalendar(text: string, on: string, order?: DateOrder): ReadCalendar {
  const lines = text.split(/\r?\n/).map((raw, at) => ({ line: at + 1, raw, text: raw.replaceAll(/\s+/g, ' ').trim() }));
  const orders = new DateOrders();
  for (const { raw } of lines) for (const found of raw.matchAll(new RegExp(SLASHED_ANYWHERE, 'g'))) orders.see(found[0]);
  const way = order ?? orders.result.order;
  const spans: ReadSpan[] = [];
  const bells: ReadCalendar['bells'][number][] = [];
  const unread: ReadCalendar['unread'][number][] = [];
  // A school year begins in August: what has no year lies in the one that is running.
  const august = (date: string) => `${date.slice(5) >= '07-15' ? date.slice(0, 4) : Number(date.slice(0, 4)) - 1}-08-01`;
  let near = august(on);
  let heading = '';
  let half: Half | undefined;
  const refuse = (line: number, what: string, why: Unread) => unread.push({ line, text: what, why });

  const add = (line: number, what: string, name: string, from: string, to: string, yearTaken: boolean) => {
    if (to < from) return refuse(line, what, 'backwards');
    if (daysBetween(from, to) > 400) return refuse(line, what, 'long');
    if (spans.length >= MOST_SPANS) return refuse(line, what, 'many');
    const { kind, taken } = kindOf(name, { from, to });
    const parsed = spanSchema.safeParse({ kind, name: name === '' ? what.slice(0, 80) : name, from, to });
    if (!parsed.success) return refuse(line, what, 'no-day');
    near = from;
    spans.push({ line, text: what, span: parsed.data, yearTaken, kindTaken: taken });
    return undefined;
  };

  /** One or two found days with their name: an entry, or half of a term whose other half is on another line. */
  const takeDays = (line: number, what: string, name: string, first: DayParts, second: DayParts | undefined) => {
    const to = second === undefined ? undefined : dated(second, way, near);
    // "1 Sep – 19 Dec 2025": the first has the year of the second, or the one before.
    const borrowed = first.kind === 'named' && first.year === undefined && to?.day !== undefined;
    const from = dated(first, way, borrowed ? (to?.taken ? near : addDays(to?.day ?? near, -330)) : near);
    if (from.day === undefined) return refuse(line, what, from.why ?? 'no-such-day');
    if (second === undefined) {
      const folded = foldWord(name);
      if (HOLIDAY.test(folded) || (!STARTS.test(folded) && !ENDS.test(folded)))
        return add(line, what, name, from.day, from.day, from.taken);
      if (STARTS.test(folded)) {
        if (half !== undefined) refuse(half.line, half.text, 'half');
        half = { line, text: what, day: from.day, taken: from.taken };
        near = from.day;
        return undefined;
      }
      if (half === undefined) return refuse(line, what, 'half');
      const begun = half;
      half = undefined;
      const ends = dated(first, way, begun.day);
      return add(begun.line, `${begun.text} – ${what}`, heading, begun.day, ends.day ?? from.day, begun.taken || ends.taken);
    }
    if (to?.day === undefined) return refuse(line, what, to?.why ?? 'no-such-day');
    // The end lies after the beginning, whichever year nobody wrote.
    const end = to.taken ? (dated(second, way, from.day).day ?? to.day) : to.day;
    return add(line, what, name, from.day, end, (from.taken && !(borrowed && !to.taken)) || to.taken);
  };

  for (const { line, raw, text: what } of lines) {
    if (what === '') continue;
    const times = findTimes(what);
    if (times !== undefined) {
      const bell = bellSchema.safeParse({ name: nameBeside(what, times).slice(0, 40), start: times.from, end: times.to });
      if (!bell.success) refuse(line, what, 'no-day');
      else if (times.to <= times.from) refuse(line, what, 'backwards');
      else if (bells.length >= MOST_BELLS) refuse(line, what, 'many');
      else bells.push({ line, text: what, bell: bell.data });
      continue;
    }
    const cells = tableCells(raw);
    if (cells !== undefined) {
      if (cells.heading) continue;
      takeDays(line, what, cells.name.slice(0, 80), cells.from, cells.to);
      continue;
    }
    const found = findDays(what);
    if (found !== undefined) {
      takeDays(line, what, nameBeside(what, found), found.from, found.to);
      continue;
    }
    const years = BARE_YEARS.exec(what);
    // "2025-26" and "Autumn term 2025" stand above what belongs to them.
    if (years !== null) near = MONTH_WORD.test(what) || years[2] !== undefined || /school|curso/i.test(what) ? `${years[1]}-08-01` : near;
    const folded = foldWord(what);
    const heads = years !== null || TERM.test(folded) || HOLIDAY.test(folded) || HEADING.test(folded);
    // Other figures beside the year may have been meant as days.
    if (heads && !/\d/.test(what.replace(BARE_YEARS, ''))) {
      heading = what.replace(/:$/, '').slice(0, 80);
      continue;
    }
    refuse(line, what, 'no-day');
  }
  if (half !== undefined) refuse(half.line, half.text, 'half');
  const ask = way === undefined && unread.some((one) => one.why === 'order') ? orders.result.example : undefined;
  return { spans, bells, unread: unread.toSorted((a, b) => a.line - b.line), ...(ask === undefined ? {} : { ask }) };
}
