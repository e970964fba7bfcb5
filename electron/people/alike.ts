/**
 * @file Who may be the same as somebody about to be written down.
 *
 * [Note: Blocks before likeness] Comparing a name with every name costs a scan of the register at each key. Candidates come from
 * three ranges of indexes instead: somebody who shares a whole part of the name, somebody of whom one part begins with the
 * same three letters and another with the same one, somebody born the same day. Only those are compared letter by letter. What is
 * missed: a slip within the first three letters of every part.
 */
import { z } from 'zod';
import { LIKENESSES, type Likeness, likeness, likeWithSameBirthday, nameWords } from '../../shared/people/alike';
import type { Alike } from '../../shared/people/page';
import { personNotAside } from '../retention/hidden';
import { all, nullable, type ReadDb, sql } from '../store/sql';
import { caseCount, findPerson } from './store';

/** Only what is compared: thousands may be candidates, five are shown. */
const nameRow = z.object({ id: z.string(), name: z.string(), birthDate: nullable(z.string()) });
const idRow = z.object({ id: z.string() });
/** Bearers of one name part that are compared; a part that more share says little. */
const MOST = 1000;
const OFFERED = 5;

function candidates(db: ReadDb, words: readonly string[], birthDate: string | undefined): Set<string> {
  const ids = new Set<string>();
  const take = (rows: readonly { id: string }[]) => {
    for (const { id } of rows) ids.add(id);
  };
  for (const word of words) take(all(db, sql`SELECT person_id AS id FROM person_word WHERE word = ${word} LIMIT ${MOST}`, idRow));
  const begin = (word: string, letters: number) => [...word].slice(0, letters).join('');
  for (const word of words) {
    for (const other of words) {
      if (word === other) continue;
      const [start, also] = [begin(word, 3), begin(other, 1)];
      take(
        all(
          db,
          sql`SELECT DISTINCT person_id AS id FROM person_word w WHERE word >= ${start} AND word < ${`${start}\u{10FFFF}`}
                AND EXISTS (SELECT 1 FROM person_word o WHERE o.person_id = w.person_id AND o.word <> w.word AND o.word >= ${also} AND o.word < ${`${also}\u{10FFFF}`})
              LIMIT ${MOST}`,
          idRow,
        ),
      );
    }
  }
  if (birthDate !== undefined)
    take(
      all(
        db,
        sql`SELECT id FROM person WHERE birth_date = ${birthDate} AND merged_into IS NULL AND ${personNotAside(sql`id`)} LIMIT ${MOST}`,
        idRow,
      ),
    );
  // A single name ("Bo"): only its own letters, and those that begin as it does.
  if (words.length === 1 && words[0] !== undefined) {
    const only = begin(words[0], 2);
    take(
      all(db, sql`SELECT person_id AS id FROM person_word WHERE word >= ${only} AND word < ${`${only}\u{10FFFF}`} LIMIT ${MOST}`, idRow),
    );
  }
  return ids;
}

function judge(asked: { name: string; birthDate?: string | undefined }, person: z.output<typeof nameRow>): Likeness | undefined {
  const why = likeness(asked.name, person.name);
  const bothBorn = asked.birthDate !== undefined && person.birthDate !== undefined;
  const sameDay = bothBorn && asked.birthDate === person.birthDate;
  if (why === 'same' || why === 'swapped') return why;
  if (sameDay && likeWithSameBirthday(asked.name, person.name)) return why ?? 'birthday';
  // Two birth dates that differ make two people of names that are only nearly the same.
  return bothBorn ? undefined : why;
}

/** The likeliest first. */
export function alikePeople(db: ReadDb, asked: { name: string; birthDate?: string | undefined; not?: string | undefined }): Alike[] {
  const ids = candidates(db, nameWords(asked.name), asked.birthDate);
  if (asked.not !== undefined) ids.delete(asked.not);
  const names = all(
    db,
    sql`SELECT id, name, birth_date AS birthDate FROM person WHERE id IN (SELECT value FROM json_each(${JSON.stringify([...ids])}))`,
    nameRow,
  );
  return names
    .flatMap((one) => {
      const why = judge(asked, one);
      return why === undefined ? [] : [{ ...one, why }];
    })
    .sort((a, b) => LIKENESSES.indexOf(a.why) - LIKENESSES.indexOf(b.why) || (a.name < b.name ? -1 : 1))
    .slice(0, OFFERED)
    .flatMap(({ id, why }) => {
      const person = findPerson(db, id);
      return person === undefined ? [] : [{ person, why, cases: caseCount(db, person.id) }];
    });
}
