/**
 * @file What an admin's sign-in opens, looked at without the app: every table and every column that is in the compartment of the summaries,
 * after everything that is kept in it was kept once. A column that is not named here fails: whoever adds one says what it may hold.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';

import { casesDb } from '../../../electron/context';
import { PRACTICE_SIGN_INS } from '../../../electron/practice/sign-ins';
import { all, Sql } from '../../../electron/store/sql';
import { inlineRunner, setRunner } from '../../../electron/summaries/search/runner';
import { summariesHandlers } from '../../../electron/summaries/service';
import { CODEBOOK, DIMENSIONS, dimensionSchema } from '../../../shared/summaries/codebook';
import { releaseRequestSchema } from '../../../shared/summaries/release';
import { openWithSecret, readVault } from '../keys/outside-reader';
import { type PracticeVault, practiceVault, wordsOf } from '../practice/open';

const TODAY = '2026-09-01';
const ELSEWHERE = '2026-08-15';
const TO_WHOM = 'The school board';
const WHY = 'Report on the year';

let vault: PracticeVault;
let out: string;
/** Every text of the case book by its column, and what is allowed to be known of it. */
let book: { ids: Set<string>; people: Set<string>; schools: Set<string>; dates: Set<string>; calendar: Set<string>; stories: Set<string> };
let borders: Set<string>;
let found: { table: string; column: string; value: string }[];

const nameRow = z.object({ name: z.string() });
const anyRow = z.record(z.string(), z.unknown());

beforeAll(async () => {
  setRunner(inlineRunner);
  vault = await practiceVault({ cases: 150 });
  out = mkdtempSync(join(tmpdir(), 'compartment-'));
  const counselor = casesDb(await vault.as('counselor'));
  const rows = all(counselor, new Sql("SELECT name FROM sqlite_master WHERE type = 'table'", []), nameRow).flatMap(({ name }) =>
    all(counselor, new Sql(`SELECT * FROM "${name}"`, []), anyRow).flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) => (typeof value === 'string' ? [{ at: `${name}.${column}`, column, value }] : [])),
    ),
  );
  const texts = (which: (one: (typeof rows)[number]) => boolean) => new Set(rows.filter(which).map(({ value }) => value));
  book = {
    ids: texts(({ column, value }) => /(?:^|_)(?:id|ref|lineage)$/.test(column) && value.length > 5),
    people: texts(({ at }) => at === 'person.name'),
    schools: texts(({ at }) => at === 'case.school'),
    dates: new Set(rows.flatMap(({ value }) => value.match(/\b\d{4}-\d\d-\d\d\b/g) ?? [])),
    calendar: texts(({ at }) => at.startsWith('calendar_span.')),
    stories: texts(({ value }) => /\s\S+\s\S+\s/.test(value)),
  };
  await fill();
  await vault.leave();
  found = await readOutside();
}, 240_000);
afterAll(() => {
  vault.cleanup();
  rmSync(out, { recursive: true, force: true });
});

/** Everything that an admin can leave behind: a release, a lowered threshold's question, numbers of elsewhere, enrolment. */
async function fill(): Promise<void> {
  const context = await vault.as('admin', { now: () => `${TODAY}T09:00:00.000Z` });
  const periods = await summariesHandlers['summaries.periods'](context, {});
  borders = new Set(periods.flatMap(({ period, terms }) => [period, ...terms].flatMap(({ from, to }) => [from, to])));
  const year = periods.find((row) => row.kind === 'year' && row.closed);
  if (year === undefined) throw new Error('no closed year');
  const { period } = year;
  await summariesHandlers['summaries.keepEnrolment'](context, {
    year: '2025-26',
    dimension: 'age_band',
    students: [{ category: '5-7', students: 120 }],
  });
  const request = releaseRequestSchema.parse({
    period,
    unit: 'cases',
    dims: [{ dimension: 'harm_type', grouping: 'families' }],
    linked: [[{ dimension: 'agreement_kept', grouping: 'reached' }]],
  });
  const { table } = await summariesHandlers['summaries.preview'](context, { request });
  const number = { period, unit: 'cases' as const, cell: [], count: table.population, source: 'press' as const, publishedOn: ELSEWHERE };
  await summariesHandlers['summaries.addOutside'](context, { number });
  const { preview } = await summariesHandlers['summaries.preview'](context, { request });
  await summariesHandlers['summaries.release'](context, {
    preview,
    grant: vault.grant(out),
    toWhom: TO_WHOM,
    why: WHY,
    formats: ['xlsx', 'svg'],
    language: 'en',
    paper: 'a4',
  });
}

/** Every value of every column of the compartment, opened with an admin's passphrase by FORMAT.md alone. */
async function readOutside(): Promise<typeof found> {
  const { header } = readVault(vault.dir);
  const passphrase = PRACTICE_SIGN_INS.find(({ role }) => role === 'admin')?.passphrase ?? '';
  const opened = await openWithSecret(header, Buffer.from(passphrase.normalize('NFKC'), 'utf8'));
  expect([...(opened?.databaseKeys.keys() ?? [])]).toEqual(['summaries']);
  const [file, copy] = [join(vault.dir, 'summaries.db'), join(out, 'copy.db')];
  copyFileSync(file, copy);
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
  const db = new Database(copy);
  db.pragma("cipher='chacha20'");
  db.pragma('legacy=0');
  db.pragma(`key='raw:${opened?.databaseKeys.get('summaries')?.toString('hex')}'`);
  const tables = nameRow.array().parse(db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all());
  const values = tables.flatMap(({ name }) =>
    anyRow
      .array()
      .parse(db.prepare(`SELECT * FROM "${name}"`).all())
      .flatMap((row) => Object.entries(row).map(([column, value]) => ({ table: name, column, value: String(value ?? '') }))),
  );
  db.close();
  return values;
}

const HASH = /^[0-9a-f]{32}$/;
const LONG_HASH = /^[0-9a-f]{64}$/;
const NUMBER = /^\d+$/;
const TERM = /^\d{4}-\d\d\/(?:autumn|spring|\d)$/;
const UNIT = /^(?:case|episode|act)$/;
const SIDE = /^(?:harmed|responsible)$/;
/** When somebody did something in the summaries: of no case. */
const WHEN = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const ON = /^2026-09-01$/;
/** The school's year and terms, as its calendar has them for everybody. */
const CALENDAR = (day: string) => borders.has(day) || book.calendar.has(day) || day.endsWith('-08-01');
const SCHOOL = (value: string) => value === '' || book.schools.has(value);
/** A sign-in's id: it is in the header, which everybody can read. */
const USER = (value: string) => readVault(vault.dir).header.roster.users.some(({ id }) => id === value);

/** Codes of the codebook, names of schools and of terms, and nothing else. */
function isCodes(value: string): boolean {
  const codes = z.record(z.string(), z.string()).parse(JSON.parse(value));
  return Object.entries(codes).every(([name, code]) => {
    const dimension = dimensionSchema.parse(name);
    if (dimension === 'school') return SCHOOL(code);
    if (dimension === 'term') return TERM.test(code);
    return CODEBOOK[dimension].categories.some((category) => category.code === code);
  });
}

/** JSON of what was asked and published. Its words and dates are looked at below. */
const PUBLISHED = (value: string) => typeof JSON.parse(value) === 'object';

type Rule = RegExp | ((value: string) => boolean);
const MAY: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  meta: { key: /^[a-z-]+$/, value: (value) => /^[\w-]*$/.test(value) },
  fact: { id: HASH, unit: UNIT, school: SCHOOL, term: TERM, body: isCodes, detached: /^[01]$/ },
  contributor: { fact_id: HASH, side: SIDE, student: HASH },
  frozen_term: { unit: UNIT, term: TERM, recorded_on: ON },
  frozen_fact: { id: HASH, unit: UNIT, term: TERM, body: isCodes },
  frozen_contributor: { fact_id: HASH, side: SIDE, student: HASH },
  release: { seq: NUMBER, at: WHEN, by_user: USER, id: /^[0-9a-f]{12}$/, request: PUBLISHED, files: PUBLISHED },
  ledger: { seq: NUMBER, hash: LONG_HASH, entry: PUBLISHED },
  outside_number: { seq: NUMBER, hash: LONG_HASH, entry: PUBLISHED },
  shown_release: { key: LONG_HASH, body: PUBLISHED },
  enrolment: {
    year: /^\d{4}-\d\d$/,
    dimension: (value) => dimensionSchema.safeParse(value).success,
    category: /^[\w-]+$/,
    students: NUMBER,
  },
  school_term: { year: /^\d{4}-\d\d$/, number: NUMBER, from_on: CALENDAR },
  header_pin: {
    one: NUMBER,
    slots: /^[0-9a-f]+(?: [0-9a-f]+)*$/,
    roster: NUMBER,
  },
  audit: { seq: NUMBER, at: WHEN, user_id: USER, action: /^[A-Za-z.]+$/, subject: /^(?:[0-9a-f]*|\d{4}-\d\d)$/, hash: LONG_HASH },
  // To whom a summary was given: the only words that a person writes in here, about files that hold counts.
  disclosure: {
    seq: NUMBER,
    at: WHEN,
    by_user: USER,
    case_id: /^$/,
    kind: /^summary$/,
    subject: /^[0-9a-f]{12}$/,
    to_whom: (value) => value === TO_WHOM,
    why: (value) => value === WHY,
    copies: NUMBER,
    collect_since: /^$/,
    until: /^$/,
    collected_on: /^$/,
    quotes: (value) => value === '' || value === '[]',
  },
};
/** Made by the database itself or by the migrations. */
const OF_THE_STORE = /^(?:sqlite_|migration)/;

it('holds in each column what may be in it, and no column that nobody thought about', () => {
  const wrong = found.filter(({ table, column, value }) => {
    if (OF_THE_STORE.test(table)) return false;
    const rule = MAY[table]?.[column];
    return rule === undefined || !(rule instanceof RegExp ? rule.test(value) : rule(value));
  });
  expect([...new Set(wrong.map(({ table, column, value }) => `${table}.${column}: ${value.slice(0, 80)}`))]).toEqual([]);
  // Everything was looked at with something in it.
  expect(new Set(found.map(({ table }) => table).filter((table) => !OF_THE_STORE.test(table)))).toEqual(new Set(Object.keys(MAY)));
  expect(DIMENSIONS.filter((one) => !found.some(({ table, value }) => table === 'fact' && value.includes(`"${one}":`)))).toEqual([]);
});

it('holds no id, no number and no name of the case book', () => {
  expect([book.ids.size, book.people.size].every((size) => size > 300)).toBe(true);
  const users = new Set(readVault(vault.dir).header.roster.users.map(({ id }) => id));
  const ids = [...book.ids].filter((id) => !users.has(id));
  const text = found.map(({ value }) => value).join('\n');
  expect(ids.filter((id) => text.includes(id))).toEqual([]);
  expect([...book.people].filter((name) => text.includes(name))).toEqual([]);
});

it('holds no day but those of the calendar and of what was published', () => {
  const days = new Set(
    found
      .filter(({ column, table }) => column !== 'at' && !OF_THE_STORE.test(table))
      .flatMap(({ value }) => value.match(/\d{4}-\d\d-\d\d/g) ?? []),
  );
  expect([...days].filter((day) => ![TODAY, ELSEWHERE].includes(day) && !CALENDAR(day))).toEqual([]);
  expect(book.dates.size).toBeGreaterThan(100);
});

it('holds no word that only a story has', () => {
  const known = wordsOf([JSON.stringify(CODEBOOK), TO_WHOM, WHY, ...book.schools]);
  const stories = wordsOf(book.stories, 5);
  const facts = found.filter(({ table }) => /fact|contributor/.test(table)).map(({ value }) => value);
  expect([...wordsOf(facts, 5)].filter((word) => stories.has(word) && !known.has(word) && !DIMENSIONS.join().includes(word))).toEqual([]);
});
