/** @file One row of a file as one of our reports: what it says in our words, and what is to be looked at. Pure. */

import type { z } from 'zod';
import { reporterStaysUnnamed } from '../cases/anonymous';
import { type Report, reportSchema } from '../cases/case';
import { channelSchema, type HarmType, harmTypeSchema, settingSchema } from '../cases/words';
import type { ApproximateDate } from '../values';
import { clean, foldWord, looksLikeFormula, oneLine } from './clean';
import { readDay, readOccurred } from './dates';
import { type ImportField, type Issue, JOINED_FIELDS, type Mapping, STOPPING, type WordField } from './fields';
import { type Named, namesIn } from './names';
import { guessWord, wordsIn } from './words';

/** Where a text must fit whole: it is never cut. */
const MOST: Readonly<Partial<Record<ImportField, number>>> = {
  place: 200,
  identityGround: 120,
  reporter: 120,
  whatHappened: 20_000,
  firstSafetyAction: 4_000,
  school: 120,
  title: 120,
  externalId: 200,
};
const MOST_NAME = 120;
const MOST_NAMES = 25;

export interface RowDraft {
  readonly report: Report;
  /** Empty: one is made from the kind of harm and the place. */
  readonly title: string;
  readonly school: string;
  readonly harmed: readonly Named[];
  readonly responsible: readonly Named[];
  readonly externalId: string;
  /** What the row says, spelled one way, without anything that was filled in for it: the same row gives the same text. */
  readonly says: string;
}

export interface ReadRow {
  /** Absent when something keeps it out. */
  readonly draft?: RowDraft;
  readonly issues: readonly Issue[];
}

const short = (text: string): string => {
  const line = oneLine(text);
  return line.length <= 60 ? line : `${[...line].slice(0, 58).join('')}…`;
};

/** What `field` of a row holds: cells of all its columns that are not empty, with their headers. */
class Cells {
  readonly issues: Issue[] = [];
  readonly #texts = new Map<ImportField, { header: string; text: string }[]>();

  constructor(row: readonly string[], mapping: Mapping, headers: readonly string[]) {
    let removed = 0;
    let formula: string | undefined;
    mapping.columns.forEach((field, index) => {
      if (field === 'none') return;
      const cell = clean(row[index] ?? '');
      removed += cell.removed;
      if (cell.text === '') return;
      if (looksLikeFormula(cell.text)) formula ??= cell.text;
      this.#texts.set(field, [...(this.#texts.get(field) ?? []), { header: headers[index] ?? '', text: cell.text }]);
    });
    if (removed > 0) this.issues.push({ code: 'cleaned', count: removed });
    if (formula !== undefined) this.issues.push({ code: 'formula', text: short(formula) });
  }

  all(field: ImportField): string[] {
    return (this.#texts.get(field) ?? []).map((t) => t.text);
  }

  /** One line, of the first column that says something. */
  line(field: ImportField): string {
    const [first, second] = this.all(field);
    if (second !== undefined && !JOINED_FIELDS.includes(field) && second !== first) this.issues.push({ code: 'twice-filled', field });
    return this.fitting(field, oneLine(first ?? ''));
  }

  /** Paragraphs; of several columns each under its question. */
  text(field: ImportField): string {
    const texts = this.#texts.get(field) ?? [];
    const joined = texts.length < 2 ? (texts[0]?.text ?? '') : texts.map((t) => `${oneLine(t.header)}: ${t.text}`).join('\n\n');
    return this.fitting(field, joined);
  }

  fitting(field: ImportField, text: string): string {
    const limit = MOST[field];
    if (limit !== undefined && text.length > limit) this.issues.push({ code: 'too-long', field, count: text.length, limit });
    return text;
  }

  names(field: 'harmed' | 'responsible'): Named[] {
    const found = this.all(field).map(namesIn);
    const names = found.flatMap((f) => f.names);
    if (found.some((f) => f.unsure)) this.issues.push({ code: 'one-or-two-names', field, text: short(this.all(field).join('; ')) });
    const long = names.find((n) => n.name.length > MOST_NAME);
    if (long !== undefined) this.issues.push({ code: 'too-long', field, count: long.name.length, limit: MOST_NAME });
    if (names.length > MOST_NAMES) this.issues.push({ code: 'too-long', field, count: names.length, limit: MOST_NAMES });
    return names;
  }

  /** Codes of the words in a cell. A word that nobody has mapped is said. */
  codes<S extends z.ZodType>(field: WordField, schema: S, words: Readonly<Record<string, string>>): z.output<S>[] {
    const codes: z.output<S>[] = [];
    for (const word of this.all(field).flatMap((cell) => (Object.hasOwn(words, keyOf(cell)) ? [cell] : wordsIn(field, cell)))) {
      const chosen = Object.hasOwn(words, keyOf(word)) ? words[keyOf(word)] : guessWord(field, word.slice(0, 200));
      if (chosen === 'none') continue;
      const code = schema.safeParse(chosen);
      if (!code.success) this.issues.push({ code: 'word-unknown', field, text: short(word) });
      else if (!codes.includes(code.data)) codes.push(code.data);
    }
    return codes;
  }
}

/** Under which a word of the file stands in the mapping. */
export const keyOf = (word: string): string => foldWord(word).slice(0, 200);

const yesNo = { safeParse: (value: unknown) => ({ success: value === 'yes' || value === 'no', data: value }) };

function receivedOn(cells: Cells, mapping: Mapping): string | undefined {
  const [text] = cells.all('receivedOn');
  if (!mapping.columns.includes('receivedOn')) return mapping.receivedOn;
  if (text === undefined) {
    cells.issues.push({ code: 'date-missing', field: 'receivedOn' });
    return undefined;
  }
  const on = readDay(text, mapping.dateOrder);
  if (on === undefined) cells.issues.push({ code: 'date-unreadable', field: 'receivedOn', text: short(text) });
  return on;
}

function occurred(cells: Cells, mapping: Mapping, received: string, today: string): ApproximateDate {
  const [text = ''] = cells.all('occurred');
  const [until = ''] = cells.all('occurredUntil');
  const when = readOccurred(oneLine(text), oneLine(until), mapping.dateOrder, mapping.occurredPrecision);
  if (when.precision === 'term') {
    if (when.term.length > 60) cells.issues.push({ code: 'too-long', field: 'occurred', count: when.term.length, limit: 60 });
    else cells.issues.push({ code: 'occurred-words', field: 'occurred', text: short(when.term) });
    return { precision: 'term', term: when.term.slice(0, 60) };
  }
  const first = when.precision === 'between' ? when.from : when.precision === 'unknown' ? undefined : when.on;
  if (first !== undefined && first > today) cells.issues.push({ code: 'future-date', field: 'occurred', text: first });
  else if (first !== undefined && first > received) cells.issues.push({ code: 'happened-later', field: 'occurred', text: first });
  return when;
}

/** Words of a name, long enough to give somebody away in a title. */
const namesAnybody = (title: string, names: readonly Named[]): boolean => {
  const words = new Set(foldWord(title).split(/[^\p{L}]+/u));
  return names.some(
    (n) =>
      n.kind === 'person' &&
      foldWord(n.name)
        .split(' ')
        .some((w) => w.length > 2 && words.has(w)),
  );
};

/**
 * Reads one row.
 * @param today for days that are still to come
 */
export function readRow(row: readonly string[], mapping: Mapping, headers: readonly string[], today: string): ReadRow {
  const cells = new Cells(row, mapping, headers);
  const { issues } = cells;
  if (row.slice(mapping.columns.length).some((cell) => cell.trim() !== '')) issues.push({ code: 'extra-cells' });
  const received = receivedOn(cells, mapping);
  if (received !== undefined && received > today) issues.push({ code: 'future-date', field: 'receivedOn', text: received });
  const when = occurred(cells, mapping, received ?? today, today);
  const harms: HarmType[] = cells.codes('harmTypes', harmTypeSchema, mapping.words.harmTypes);
  if (harms.length === 0) issues.push({ code: 'no-harm-type' });
  const [setting] = cells.codes('setting', settingSchema, mapping.words.setting);
  const [channel = 'imported'] = cells.codes('channel', channelSchema, mapping.words.channel);
  const online = cells.codes('online', yesNo as unknown as z.ZodType<string>, mapping.words.online).includes('yes');
  const reporter = cells.line('reporter');
  // A report by an unnamed way is unnamed in the case book too, whatever the form asked (invariant 13).
  const anonymous = reporterStaysUnnamed(channel);
  if (anonymous && reporter !== '') issues.push({ code: 'reporter-dropped' });
  const harmed = cells.names('harmed');
  const responsible = cells.names('responsible');
  if (harmed.length === 0) issues.push({ code: 'nobody-harmed' });
  const whatHappened = cells.text('whatHappened');
  if (whatHappened === '') issues.push({ code: 'no-narrative' });
  const ownSchool = cells.line('school');
  const school = ownSchool === '' ? mapping.school : ownSchool;
  if (school === '') issues.push({ code: 'no-school' });
  const title = cells.line('title');
  if (namesAnybody(title, [...harmed, ...responsible])) issues.push({ code: 'name-in-title' });
  const firstSafetyAction = cells.text('firstSafetyAction');
  const place = cells.line('place');
  const identityGround = cells.line('identityGround');
  const externalId = cells.line('externalId');
  if (received === undefined || issues.some((i) => STOPPING.includes(i.code))) return { issues };
  const report = reportSchema.parse({
    channel,
    reporterName: anonymous ? '' : reporter,
    receivedOn: received,
    occurred: when,
    place,
    setting,
    online: online || setting === 'online',
    harmTypes: harms.length === 0 ? ['other'] : harms,
    identityGround,
    whatHappened,
    firstSafetyAction,
  });
  const folded = (names: readonly Named[]) => names.map((n) => foldWord(n.name)).sort();
  const says = JSON.stringify([
    mapping.columns.includes('receivedOn') ? received : '',
    when,
    [...harms].sort(),
    setting ?? '',
    channel,
    online,
    folded(harmed),
    folded(responsible),
    ...[place, identityGround, report.reporterName, ownSchool, title, whatHappened, firstSafetyAction].map(foldWord),
  ]);
  return { draft: { report, title, school, harmed, responsible, externalId, says }, issues };
}
