/** @file Finding days and times in a line of a school's calendar. Pure. */
import { foldWord } from '../imports/clean';

/** A day as it stands there: whole, for `readDay`; or a number and a month, perhaps without a year. */
export type DayParts =
  | { readonly kind: 'whole'; readonly text: string }
  | { readonly kind: 'named'; readonly day: number; readonly month: string; readonly year?: number };

export interface FoundDays {
  readonly start: number;
  readonly end: number;
  readonly from: DayParts;
  readonly to?: DayParts;
}

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec' +
  '|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|ene|abr|ago|set|dic';
export const MONTH_WORD = new RegExp(`\\b(?:${MONTHS})\\b`, 'i');
const MONTH = `(${MONTHS})\\.?`;
const WEEKDAY =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|lun|mar|mi[eé]|jue|vie|s[aá]b|dom)\\.?,? +';
const NUMBER = '(\\d{1,2})(?:st|nd|rd|th|º|\\.)?';
const YEAR = '(\\d{4})';
/** A slashed, dotted or ISO day, whole. */
const WHOLE = '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})';
export const SLASHED_ANYWHERE = /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b/;
const TO = '\\s*(?:[–—]|-|\\bto\\b|\\buntil\\b|\\bthrough\\b|\\band\\b|\\bal?\\b|\\bhasta(?: el)?\\b|\\by\\b)\\s*(?:the |el )?';
/** "2025", "2025-26", "2025/2026". */
export const BARE_YEARS = /\b(20\d\d)(?:\s?[-–/]\s?((?:20)?\d\d))?\b(?![-/.]\d)/;

const day = `(?:${WEEKDAY})?(?:(${WHOLE})|${NUMBER} +(?:of |de )?${MONTH}(?:,? +(?:de |del )?${YEAR})?|${MONTH} +${NUMBER}(?!\\d)(?:,? +${YEAR})?)`;
const SINGLE = new RegExp(`\\b${day}`, 'i');
const PAIR = new RegExp(`\\b${day}${TO}${day}`, 'i');
/** "27–31 October 2025", "Mon 27 to Fri 31 Oct". */
const SAME_MONTH = new RegExp(
  `\\b(?:${WEEKDAY})?${NUMBER}${TO}(?:${WEEKDAY})?${NUMBER} +(?:of |de )?${MONTH}(?:,? +(?:de |del )?${YEAR})?`,
  'i',
);
/** "October 27–31, 2025". */
const MONTH_FIRST = new RegExp(`\\b(?:${WEEKDAY})?${MONTH} +${NUMBER}${TO}(?:${WEEKDAY})?${NUMBER}(?!\\d)(?:,? +${YEAR})?`, 'i');

const named = (number: string | undefined, month: string | undefined, year: string | undefined): DayParts => ({
  kind: 'named',
  day: Number(number),
  month: foldWord(month ?? ''),
  ...(year === undefined ? {} : { year: Number(year) }),
});

/** The seven groups of one `day` of the patterns above. */
function partsOf(groups: readonly (string | undefined)[]): DayParts {
  const [whole, number, month, year, month2, number2, year2] = groups;
  if (whole !== undefined) return { kind: 'whole', text: whole };
  return number !== undefined ? named(number, month, year) : named(number2, month2, year2);
}

/** The days that a line speaks of: one, or a first and a last. */
export function findDays(text: string): FoundDays | undefined {
  const at = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });
  const pair = PAIR.exec(text);
  if (pair !== null) return { ...at(pair), from: partsOf(pair.slice(1, 8)), to: partsOf(pair.slice(8, 15)) };
  const same = SAME_MONTH.exec(text);
  if (same !== null) return { ...at(same), from: named(same[1], same[3], same[4]), to: named(same[2], same[3], same[4]) };
  const first = MONTH_FIRST.exec(text);
  if (first !== null) return { ...at(first), from: named(first[2], first[1], first[4]), to: named(first[3], first[1], first[4]) };
  const single = SINGLE.exec(text);
  return single === null ? undefined : { ...at(single), from: partsOf(single.slice(1, 8)) };
}

const CLOCK = '(\\d{1,2})[:.h](\\d{2}) ?([ap]\\.?m\\.?)?';
const TIMES = new RegExp(`(?<![\\d/.-])${CLOCK}\\s*(?:[–—-]|\\bto\\b|\\ba\\b|\\buntil\\b|,|;|\\t)?\\s*${CLOCK}(?![\\d/.])`, 'i');

const clock = (hour: string | undefined, minute: string | undefined, half: string | undefined): string => {
  const noon = half?.toLowerCase().startsWith('p') === true && Number(hour) < 12 ? 12 : 0;
  const midnight = half?.toLowerCase().startsWith('a') === true && Number(hour) === 12 ? -12 : 0;
  return `${String(Number(hour) + noon + midnight).padStart(2, '0')}:${minute}`;
};

/** Two times of day in a line: a lesson. */
export function findTimes(text: string): { start: number; end: number; from: string; to: string } | undefined {
  const match = TIMES.exec(text);
  if (match === null) return undefined;
  const to = clock(match[4], match[5], match[6]);
  // "1:05–1:50 pm": the half of the day that the second has is the first one's too, unless it would begin after its end.
  const borrowed = clock(match[1], match[2], match[3] ?? match[6]);
  const from = borrowed <= to ? borrowed : clock(match[1], match[2], match[3]);
  return { start: match.index, end: match.index + match[0].length, from, to };
}

const HEADS =
  /^(name|title|event|term|holiday|start|from|begin|date|end|to|until|first|last|kind|type|nombre|evento|inicio|desde|fin|hasta|tipo|fecha)/;

interface TableCells {
  readonly heading: boolean;
  readonly name: string;
  readonly from: DayParts;
  readonly to?: DayParts;
}

/** A line of a table: cells apart by comma, semicolon or tab, a name and one or two days each in a cell of its own. */
export function tableCells(raw: string): TableCells | undefined {
  for (const sign of ['\t', ';', ',']) {
    const cells = split(raw, sign);
    if (cells.length < 2) continue;
    const days = cells.map((cell) => alone(cell));
    const dated = days.filter((one) => one !== undefined);
    const none: DayParts = { kind: 'whole', text: '' };
    if (dated.length === 0 && cells.filter((cell) => HEADS.test(foldWord(cell))).length >= 2)
      return { heading: true, name: '', from: none };
    const [from, to] = dated;
    if (from === undefined || (sign === ',' && cells.length < 3 && to === undefined && days[0] === undefined && days[1] === undefined))
      continue;
    const name = cells
      .filter((cell, at) => days[at] === undefined && cell !== '')
      .join(' ')
      .trim();
    if (name === '') continue;
    return { heading: false, name, from, ...(to === undefined ? {} : { to }) };
  }
  return undefined;
}

/** The day that a cell holds, when it holds nothing else. */
function alone(cell: string): DayParts | undefined {
  const found = findDays(cell);
  return found !== undefined && found.to === undefined && found.start === 0 && found.end >= cell.length ? found.from : undefined;
}

/** Cells between separators; quotes hold a separator, two quotes are one. */
function split(raw: string, sign: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < raw.length; at++) {
    const one = raw[at] ?? '';
    if (one === '"' && quoted && raw[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (one === '"') quoted = !quoted;
    else if (one === sign && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += one;
  }
  return [...cells, cell.trim()];
}
