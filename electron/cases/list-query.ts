/** @file The case list's filters and orders as SQL. */
import { z } from 'zod';
import type { caseQuerySchema } from '../../shared/cases/contract';
import { figureConditions } from '../caseload/conditions';
import { joinSql, type Sql, sql } from '../store/sql';

export type Query = z.output<typeof caseQuerySchema>;
export type Sort = NonNullable<Query['sort']>;

/** As in the indexes of the table: an expression that differs by a letter would not use them. */
export const SORT_KEY: Readonly<Record<Sort, Sql>> = {
  next_due: sql`coalesce(next_due, '9999-99-99')`,
  opened: sql`opened_on`,
  title: sql`title`,
  number: sql`number`,
  status: sql`status`,
  harmed: sql`harmed`,
};

const NEWEST_FIRST: readonly Sort[] = ['opened', 'number'];

export const isDescending = (sort: Sort, order: Query['order']): boolean =>
  order === undefined ? NEWEST_FIRST.includes(sort) : order === 'desc';

/** What was chosen besides words and besides open or closed. */
export function filtersOf(query: Query, today: string): Sql[] {
  const where: Sql[] = [];
  if (query.stage !== undefined) where.push(sql`status = ${query.stage}`);
  if (query.school !== undefined && query.school !== '') where.push(sql`school = ${query.school}`);
  if (query.nextStep !== undefined) where.push(sql`next_step = ${query.nextStep}`);
  // The codes are ours, each in its quotes: no code is found within another one.
  if (query.harmType !== undefined) where.push(sql`instr(harm_types, ${JSON.stringify(query.harmType)}) > 0`);
  if (query.openedFrom !== undefined) where.push(sql`opened_on >= ${query.openedFrom}`);
  if (query.openedTo !== undefined) where.push(sql`opened_on <= ${query.openedTo}`);
  if (query.keeper !== undefined) where.push(sql`"case".id IN (SELECT case_id FROM circle WHERE keeper_name = ${query.keeper})`);
  if (query.figure !== undefined) where.push(...figureConditions(query.figure, today));
  if (query.person !== undefined) where.push(sql`"case".id IN (SELECT case_id FROM party WHERE person_id = ${query.person})`);
  return where;
}

/** 1: open cases, 0: closed ones. */
export const openValues = (query: Query): readonly (0 | 1)[] => (query.status === 'all' ? [1, 0] : query.status === 'open' ? [1] : [0]);

export const and = (parts: readonly Sql[]): Sql => (parts.length === 0 ? sql`1` : joinSql(parts, sql` AND `));

const cursorSchema = z.strictObject({ key: z.union([z.string(), z.number()]), number: z.number().int(), total: z.number().int() });

/** The place where the page before ended, and how many cases there were in all when the list was begun. */
export type Cursor = z.infer<typeof cursorSchema>;

export function cursorOf(after: string | undefined): Cursor | undefined {
  if (after === undefined) return undefined;
  try {
    return cursorSchema.parse(JSON.parse(after));
  } catch {
    // A cursor that is not ours begins the list anew: the worst that can happen is that a page is shown twice.
    return undefined;
  }
}
