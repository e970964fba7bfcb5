/** @file Texts that have the words, best first: what cases are called by, then the newest texts. */
import { z } from 'zod';
import { type CaseId, caseIdSchema, type UserId } from '../../shared/values';
import { all, type ReadDb, type Sql, sql } from '../store/sql';
import { isShort, queriesOf, wholeWords } from './query';
import { HEADS_FROM } from './text';

/** Most matches answered of each kind: titles and names, and other texts. */
export const MOST = 400;
/** Most matches looked at when a filter may let few of them through: a common word at 100 000 cases has half a million. */
const MOST_LOOKED_AT = 2_000;
/** In so many cases called by one of the words, all texts are looked through for the others. */
const FEW = 60;
/** So many words of one question may stand in different texts of a case. */
const MOST_ACROSS = 6;

const numberRow = z.object({ rowid: z.number() });
const matchRow = z.object({ id: z.number(), caseId: caseIdSchema, source: z.string() });
export type Match = z.output<typeof matchRow>;

export interface Found {
  readonly matches: readonly Match[];
  /** There may be more that were not looked at. */
  readonly capped: boolean;
}

export interface Among {
  /** Who asks: private memory aids are found by their author only. */
  readonly me: UserId;
  /** A condition on columns of `"case"` that the case must also meet. */
  readonly filter?: Sql | undefined;
}

/** Whose texts may be found: not somebody else's memory aids, and nothing of a case that is put aside. */
const seenBy = (me: UserId): Sql =>
  sql`(t.owner IS NULL OR t.owner = ${me}) AND t.case_id NOT IN (SELECT case_id FROM aside WHERE kind = 'case')`;

/**
 * Numbers of texts within a range, downwards, at most so many.
 *
 * The beginning of a word costs a look at every text that has such a word: the index has to join the lists of all of them before it can
 * say which is the newest. A whole word is one list and read from its end. So where the word as it stands fills the answer, nothing
 * longer is looked for.
 */
function newest(db: ReadDb, match: string, range: Sql, most: number): number[] {
  const numbers = (query: string) =>
    all(db, sql`SELECT rowid FROM search WHERE search MATCH ${query} AND ${range} ORDER BY rowid DESC LIMIT ${most}`, numberRow).map(
      (row) => row.rowid,
    );
  const whole = wholeWords(match);
  const found = whole === match || isShort(match) ? [] : numbers(whole);
  return found.length === most ? found : numbers(match);
}

/** Reads the index downwards within a range of row numbers. */
function read(db: ReadDb, match: string, range: Sql, { me, filter }: Among): Found {
  const mine = seenBy(me);
  const looked = filter === undefined ? MOST : MOST_LOOKED_AT;
  // Without sources that are hidden from somebody the limit counts exactly what is answered.
  const numbers = newest(db, match, range, looked + 1);
  if (numbers.length === 0) return { matches: [], capped: false };
  const among = filter === undefined ? sql`` : sql`JOIN "case" ON "case".id = t.case_id AND ${filter}`;
  const matches = all(
    db,
    sql`SELECT t.id, t.case_id AS caseId, t.source FROM json_each(${JSON.stringify(numbers.slice(0, looked))}) n CROSS JOIN search_text t ON t.id = n.value
        ${among} WHERE ${mine} ORDER BY t.id DESC LIMIT ${MOST}`,
    matchRow,
  );
  return { matches, capped: numbers.length > looked || matches.length === MOST };
}

/** Cases called by one of the phrases that have the others in other texts: "Wren Tansy telescope". */
function readAcross(db: ReadDb, phrases: readonly string[], among: Among): Found {
  const called = phrases.map((phrase) => read(db, phrase, sql`rowid > ${HEADS_FROM}`, among));
  const cases = [...new Set(called.flatMap((found) => found.matches.map((m) => m.caseId)))];
  if (cases.length === 0) return { matches: [], capped: false };
  const texts = all(
    db,
    sql`SELECT t.id, t.case_id AS caseId, t.source FROM search_text t WHERE t.case_id IN (SELECT value FROM json_each(${JSON.stringify(cases.slice(0, FEW))}))
        AND ${seenBy(among.me)} ORDER BY t.id DESC`,
    matchRow,
  );
  const having = phrases.map((phrase) => new Set(matching(db, phrase, texts)));
  const complete = cases.filter((id) => having.every((some) => texts.some((t) => t.caseId === id && some.has(t.id))));
  // The name itself is no news: what is shown is the other text.
  const matches = texts.filter((t) => t.id <= HEADS_FROM && complete.includes(t.caseId) && having.some((some) => some.has(t.id)));
  const heads = texts.filter((t) => t.id > HEADS_FROM && complete.includes(t.caseId) && !matches.some((m) => m.caseId === t.caseId));
  return { matches: [...heads, ...matches], capped: cases.length > FEW || called.some((found) => found.capped) };
}

/** Of these texts, the numbers of those that have the words. */
function matching(db: ReadDb, match: string, texts: readonly Match[]): number[] {
  const numbers = JSON.stringify(texts.map((t) => t.id));
  return all(
    db,
    sql`SELECT n.value AS id FROM json_each(${numbers}) n CROSS JOIN search WHERE search MATCH ${match} AND search.rowid = n.value`,
    z.object({ id: z.number() }),
  ).map((row) => row.id);
}

/**
 * Texts with all the words, titles and names first, each kind newest first. Words of one question may also stand in two texts of a
 * case, when the case is called by one of them.
 * @param match `matchQuery(typed)`
 */
export function findTexts(db: ReadDb, typed: string, match: string, among: Among): Found {
  const heads = read(db, match, sql`rowid > ${HEADS_FROM}`, among);
  const bodies = read(db, match, sql`rowid <= ${HEADS_FROM}`, among);
  const matches = [...heads.matches, ...bodies.matches];
  let capped = heads.capped || bodies.capped;
  const phrases = queriesOf(typed);
  if (phrases.length > 1 && phrases.length <= MOST_ACROSS && !capped) {
    const across = readAcross(db, phrases, among);
    const known = new Set(matches.map((m) => m.id));
    matches.push(...across.matches.filter((m) => !known.has(m.id) && known.add(m.id)));
    capped = across.capped;
  }
  return { matches, capped };
}

const snippetRow = z.object({ id: z.number(), found: z.string() });

const cut = sql`snippet(search, 0, char(1), char(2), '…', 12)`;

/** The words round the matches, for those texts that are shown. U+0001 and U+0002 stand round each match. */
export function snippets(db: ReadDb, typed: string, numbers: readonly number[]): Map<number, string> {
  // Any of the words: of those found across several texts, no text has all.
  const match = queriesOf(typed).join(' OR ');
  if (match === '' || numbers.length === 0) return new Map();
  // Whole words text by text, the rest in one walk: a beginning of a word costs the same for one text as for all (see `newest`).
  const rows = all(
    db,
    sql`SELECT n.value AS id, ${cut} AS found
        FROM json_each(${JSON.stringify(numbers)}) n CROSS JOIN search WHERE search MATCH ${wholeWords(match)} AND search.rowid = n.value`,
    snippetRow,
  );
  const found = new Map(rows.map((row) => [row.id, row.found]));
  const rest = numbers.filter((number) => !found.has(number));
  // What cases are called by and other texts lie far apart: a walk from one to the other would pass most of the index.
  for (const some of [rest.filter((number) => number > HEADS_FROM), rest.filter((number) => number <= HEADS_FROM)]) {
    if (some.length === 0) continue;
    // The plus keeps SQLite from asking the index for each number by itself.
    const walked = all(
      db,
      sql`SELECT rowid AS id, ${cut} AS found FROM search
          WHERE search MATCH ${match} AND rowid BETWEEN ${Math.min(...some)} AND ${Math.max(...some)}
            AND +rowid IN (SELECT value FROM json_each(${JSON.stringify(some)}))`,
      snippetRow,
    );
    for (const row of walked) found.set(row.id, row.found);
  }
  return found;
}

/** The best match of each case, in the order of the matches. */
export function firstOfEachCase(matches: readonly Match[]): Map<CaseId, Match> {
  const first = new Map<CaseId, Match>();
  for (const match of matches) if (!first.has(match.caseId)) first.set(match.caseId, match);
  return first;
}
