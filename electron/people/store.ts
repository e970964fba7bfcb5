/** @file Persons in the case book: written, read, found by the beginning of any part of the name. */
import { z } from 'zod';
import { fold } from '../../shared/fold';
import { nameWords } from '../../shared/people/alike';
import type { personQuerySchema } from '../../shared/people/contract';
import type { PersonRow } from '../../shared/people/page';
import { initials, type Person, type personInputSchema, personKindSchema } from '../../shared/people/person';
import { Refusal } from '../../shared/result';
import { ageBandSchema, languageSchema, type PersonId, personIdSchema } from '../../shared/values';
import { newId } from '../ids';
import { notAside, personNotAside } from '../retention/hidden';
import { all, get, joinSql, nullable, type ReadDb, run, type Sql, sql, type WriteDb } from '../store/sql';

type Input = z.output<typeof personInputSchema>;

const textsSchema = z.array(z.string());

const rowSchema = z
  .object({
    id: personIdSchema,
    name: z.string(),
    pronouns: z.string(),
    kind: personKindSchema,
    birth_date: nullable(z.string()),
    age_band: nullable(ageBandSchema),
    grade: z.string(),
    language: nullable(languageSchema),
    other_languages: z.string().transform((json) => textsSchema.parse(JSON.parse(json))),
    access_needs: z.string(),
    left_on: nullable(z.string()),
  })
  .transform(
    (r): Person => ({
      id: r.id,
      name: r.name,
      pronouns: r.pronouns,
      kind: r.kind,
      birthDate: r.birth_date,
      ageBand: r.age_band,
      grade: r.grade,
      language: r.language,
      ...(r.other_languages.length > 0 && { otherLanguages: r.other_languages }),
      accessNeeds: r.access_needs,
      ...(r.left_on !== undefined && { leftOn: r.left_on }),
    }),
  );

const columns = sql`p.id, p.name, p.pronouns, p.kind, p.birth_date, p.age_band, p.grade, p.language, p.other_languages, p.access_needs, p.left_on`;

/** Writes the parts of a name anew into the index that finding reads; a record that was merged away has none. */
export function indexWords(db: WriteDb, id: PersonId, name: string | undefined): void {
  run(db, sql`DELETE FROM person_word WHERE person_id = ${id}`);
  addWords(db, id, name);
}

function addWords(db: WriteDb, id: PersonId, name: string | undefined): void {
  for (const word of new Set(name === undefined ? [] : nameWords(name))) {
    run(db, sql`INSERT INTO person_word (word, person_id) VALUES (${word}, ${id})`);
  }
}

export function insertPerson(db: WriteDb, person: Input): PersonId {
  const id = newId(personIdSchema);
  run(
    db,
    sql`INSERT INTO person (id, name, folded, pronouns, kind, birth_date, age_band, grade, language, other_languages, access_needs, left_on)
        VALUES (${id}, ${person.name}, ${fold(person.name)}, ${person.pronouns}, ${person.kind}, ${person.birthDate}, ${person.ageBand},
                ${person.grade}, ${person.language}, ${JSON.stringify(person.otherLanguages ?? [])}, ${person.accessNeeds}, ${person.leftOn})`,
  );
  addWords(db, id, person.name);
  return id;
}

/** Writes what is known of a person now. @throws Refusal not-found */
export function changePerson(db: WriteDb, id: PersonId, person: Input): void {
  const changed = run(
    db,
    sql`UPDATE person SET name = ${person.name}, folded = ${fold(person.name)}, pronouns = ${person.pronouns}, kind = ${person.kind},
          birth_date = ${person.birthDate}, age_band = ${person.ageBand}, grade = ${person.grade}, language = ${person.language},
          other_languages = ${JSON.stringify(person.otherLanguages ?? [])}, access_needs = ${person.accessNeeds}, left_on = ${person.leftOn}
        WHERE id = ${id} AND merged_into IS NULL`,
  );
  if (changed === 0) throw new Refusal('not-found', { reason: 'person' });
  indexWords(db, id, person.name);
}

export function findPerson(db: ReadDb, id: string): Person | undefined {
  return get(db, sql`SELECT ${columns} FROM person p WHERE p.id = ${id}`, rowSchema);
}

const mergedRow = z.object({ merged_into: nullable(personIdSchema) });

/** The person that this record stands for now: itself, or the one it was merged into. `undefined`: there is none. */
export function livePerson(db: ReadDb, id: PersonId): PersonId | undefined {
  const row = get(db, sql`SELECT merged_into FROM person WHERE id = ${id}`, mergedRow);
  if (row === undefined) return undefined;
  // Never deeper than one: a merge moves whoever pointed at the merged record along.
  return row.merged_into ?? id;
}

/** Words of the index that begin with `word`. */
const beginning = (word: string): Sql => sql`word >= ${word} AND word < ${`${word}\u{10FFFF}`}`;

/** Most matches of a short beginning that are looked at: "a" fits a fifth of a school, and nobody reads past the first pages. */
const MOST = 1000;

/** Ids of persons whose name has, for each typed word, a part that begins with it. `undefined` when no word was typed. */
function matching(text: string): Sql | undefined {
  const [longest, ...others] = [...new Set(typedWords(text))].sort((a, b) => b.length - a.length);
  if (longest === undefined) return undefined;
  const also = others.map(
    (word) =>
      sql`EXISTS (SELECT 1 FROM person_word o WHERE o.person_id = w.person_id AND o.word >= ${word} AND o.word < ${`${word}\u{10FFFF}`})`,
  );
  return sql`SELECT DISTINCT w.person_id FROM person_word w WHERE ${joinSql([beginning(longest), ...also], sql` AND `)} LIMIT ${MOST}`;
}

/** Every word, forms of address as well: somebody who types "Ms" means the name behind it. */
const typedWords = (text: string): string[] => nameWords(text).slice(0, 8);

/** Persons one of whose names begins with each word of `text`. At most 20: those whose whole name begins so first, then by name. */
export function findPeople(db: ReadDb, text: string): Person[] {
  const ids = matching(text);
  if (ids === undefined) return [];
  const folded = fold(text);
  return all(
    db,
    sql`SELECT ${columns} FROM person p WHERE p.id IN (${ids})
        ORDER BY p.folded >= ${folded} AND p.folded < ${`${folded}\u{10FFFF}`} DESC, p.left_on IS NOT NULL, p.folded, p.id LIMIT 20`,
    rowSchema,
  );
}

const countRow = z.object({ n: z.number() });

/** In how many cases somebody appears. */
export function caseCount(db: ReadDb, id: PersonId): number {
  return (
    get(db, sql`SELECT count(DISTINCT case_id) AS n FROM party WHERE person_id = ${id} AND ${notAside(sql`case_id`)}`, countRow)?.n ?? 0
  );
}

/** A person as a line of a list shows them. */
export function toRow({ accessNeeds: _needs, language: _language, otherLanguages: _others, ...person }: Person): Omit<PersonRow, 'cases'> {
  return { ...person, initials: initials(person.name) };
}

const cursorSchema = z.tuple([z.string(), z.string()]);

function cursorOf(after: string | undefined): [string, string] | undefined {
  if (after === undefined) return undefined;
  try {
    return cursorSchema.parse(JSON.parse(after));
  } catch {
    // A cursor that is not ours begins the list anew.
    return undefined;
  }
}

/** A page of the register, by name. */
export function listPeople(
  db: ReadDb,
  query: z.output<typeof personQuerySchema>,
): { rows: PersonRow[]; total: number; next?: string | undefined } {
  const ids = matching(query.text);
  // Something was typed that holds no letter: nothing can match it, and that is an answer.
  if (ids === undefined && query.text !== '') return { rows: [], total: 0 };
  // With words: the found ids lead (merged records have no words); `+` keeps SQLite from walking the whole register instead.
  const where = [ids === undefined ? sql`p.merged_into IS NULL AND ${personNotAside(sql`p.id`)}` : sql`p.id IN (${ids})`];
  if (query.kind !== undefined) where.push(ids === undefined ? sql`p.kind = ${query.kind}` : sql`+p.kind = ${query.kind}`);
  if (!query.left) where.push(sql`p.left_on IS NULL`);
  const total = get(db, sql`SELECT count(*) AS n FROM person p WHERE ${joinSql(where, sql` AND `)}`, countRow)?.n ?? 0;
  const cursor = cursorOf(query.after);
  if (cursor !== undefined) where.push(sql`(p.folded, p.id) > (${cursor[0]}, ${cursor[1]})`);
  const found = all(
    db,
    sql`SELECT ${columns} FROM person p WHERE ${joinSql(where, sql` AND `)} ORDER BY p.folded, p.id LIMIT ${query.limit + 1}`,
    rowSchema,
  );
  const shown = found.slice(0, query.limit);
  const last = found.length > query.limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map((person) => ({ ...toRow(person), cases: caseCount(db, person.id) })),
    total,
    next: last === undefined ? undefined : JSON.stringify([fold(last.name), last.id]),
  };
}
