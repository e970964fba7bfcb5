/** @file Contact limits: pairs of persons, over all cases. */
import { z } from 'zod';
import { type ContactLimit, contactKindSchema, contactLimitIdSchema } from '../../shared/contacts/contact';
import { type CaseId, caseIdSchema, type PersonId, personIdSchema } from '../../shared/values';
import { json } from '../cases/records';
import { notAside } from '../retention/hidden';
import { all, nullable, type ReadDb, type Sql, sql } from '../store/sql';

const limitRow = z
  .object({
    id: contactLimitIdSchema,
    a: personIdSchema,
    aName: z.string(),
    b: personIdSchema,
    bName: z.string(),
    kinds: json(z.array(contactKindSchema)),
    detail: z.string(),
    from: z.string(),
    until: nullable(z.string()),
    why: z.string(),
    caseId: nullable(caseIdSchema),
    caseTitle: nullable(z.string()),
  })
  .transform(
    ({ a, aName, b, bName, ...rest }): ContactLimit => ({
      ...rest,
      people: [
        { id: a, name: aName },
        { id: b, name: bName },
      ],
    }),
  );

function limits(db: ReadDb, ids: Sql): ContactLimit[] {
  return all(
    db,
    sql`SELECT l.id, l.person_a AS a, pa.name AS aName, l.person_b AS b, pb.name AS bName, l.kinds, l.detail, l.from_on AS "from", l.until_on AS until,
          l.why, l.case_id AS caseId, c.title AS caseTitle
        FROM contact_limit l JOIN person pa ON pa.id = l.person_a JOIN person pb ON pb.id = l.person_b LEFT JOIN "case" c ON c.id = l.case_id AND ${notAside(sql`c.id`)}
        WHERE l.id IN (${ids}) ORDER BY l.from_on DESC, l.id`,
    limitRow,
  );
}

/** Every limit of a person. */
export const limitsOfPerson = (db: ReadDb, id: PersonId): ContactLimit[] =>
  limits(db, sql`SELECT id FROM contact_limit WHERE person_a = ${id} UNION SELECT id FROM contact_limit WHERE person_b = ${id}`);

/** Limits between two people of the case, whichever case set them. */
export function limitsOfCase(db: ReadDb, caseId: CaseId): ContactLimit[] {
  const people = sql`SELECT person_id FROM party WHERE case_id = ${caseId} AND person_id IS NOT NULL`;
  return limits(db, sql`SELECT id FROM contact_limit WHERE person_a IN (${people}) AND person_b IN (${people})`);
}

export const findLimit = (db: ReadDb, id: string): ContactLimit | undefined => limits(db, sql`SELECT ${id} AS id`)[0];

const caseRow = z.object({ id: caseIdSchema });

/** Open cases in which both of them are: what may be planned there depends on this limit. */
export function casesOfPair(db: ReadDb, [a, b]: readonly [PersonId, PersonId]): CaseId[] {
  return all(
    db,
    sql`SELECT DISTINCT x.case_id AS id FROM party x JOIN party y ON y.case_id = x.case_id JOIN "case" c ON c.id = x.case_id
        WHERE x.person_id = ${a} AND y.person_id = ${b} AND c.open = 1`,
    caseRow,
  ).map((r) => r.id);
}
