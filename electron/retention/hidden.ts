/**
 * @file What is put aside and therefore in no list and in no search. As conditions, so that whoever lists cases or persons puts one in.
 *
 * The table holds a handful of rows; `"case".id` is part of every index of the cases, so none of them has to be left for it.
 */
import { z } from 'zod';
import { get, type ReadDb, type Sql, sql } from '../store/sql';

const ASIDE_CASES = sql`SELECT case_id FROM aside WHERE kind = 'case'`;

/** A condition on a column that holds a case's id. */
export const notAside = (column: Sql): Sql => sql`${column} NOT IN (${ASIDE_CASES})`;

/** A condition on a column that holds a person's id. */
export const personNotAside = (column: Sql): Sql => sql`${column} NOT IN (SELECT person_id FROM aside WHERE kind = 'person')`;

const oneRow = z.object({ one: z.number() });

export const isAside = (db: ReadDb, caseId: string): boolean =>
  get(db, sql`SELECT 1 AS one FROM aside WHERE kind = 'case' AND case_id = ${caseId}`, oneRow) !== undefined;
