/** @file Persons in the case book. */
import { z } from 'zod';
import { type Person, type personInputSchema, personKindSchema } from '../../shared/people/person';
import { ageBandSchema, languageSchema, type PersonId, personIdSchema } from '../../shared/values';
import { newId } from '../ids';
import { all, get, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';

/** Lower case without diacritics, as people type when they are in a hurry: "Ágnes" is found by "agn". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

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
    access_needs: z.string(),
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
      accessNeeds: r.access_needs,
    }),
  );

const columns = sql`id, name, pronouns, kind, birth_date, age_band, grade, language, access_needs`;

export function insertPerson(db: WriteDb, person: z.output<typeof personInputSchema>): PersonId {
  const id = newId(personIdSchema);
  run(
    db,
    sql`INSERT INTO person (id, name, folded, pronouns, kind, birth_date, age_band, grade, language, access_needs)
        VALUES (${id}, ${person.name}, ${fold(person.name)}, ${person.pronouns}, ${person.kind}, ${person.birthDate}, ${person.ageBand},
                ${person.grade}, ${person.language}, ${person.accessNeeds})`,
  );
  return id;
}

export function findPerson(db: ReadDb, id: string): Person | undefined {
  return get(db, sql`SELECT ${columns} FROM person WHERE id = ${id}`, rowSchema);
}

/** Persons one of whose names begins with `text`. At most 20, by name. */
export function findPeople(db: ReadDb, text: string): Person[] {
  const folded = fold(text).replace(/[\\%_]/g, (c) => `\\${c}`);
  return all(
    db,
    sql`SELECT ${columns} FROM person WHERE folded LIKE ${`${folded}%`} ESCAPE '\\' OR folded LIKE ${`% ${folded}%`} ESCAPE '\\' ORDER BY folded LIMIT 20`,
    rowSchema,
  );
}
