/** @file What is in a case book, as far as its backups say. */
import { z } from 'zod';
import type { Counts } from '../../shared/backups/backup';
import { all, get, type ReadDb, sql } from '../store/sql';

const idRow = z.object({ id: z.string() });
const countRow = z.object({ n: z.number() });

/** Sealed files that the case book knows. */
export const filesOf = (cases: ReadDb): string[] =>
  countsOf(cases).files === 0 ? [] : all(cases, sql`SELECT id FROM attachment ORDER BY id`, idRow).map((row) => row.id);

/** What a person would ask about a backup first. A table that its version does not have yet counts nothing. */
export function countsOf(cases: ReadDb): Counts & { entries: number } {
  const there = new Set(all(cases, sql`SELECT name AS id FROM sqlite_schema WHERE type = 'table'`, idRow).map((row) => row.id));
  const count = (table: string, query: ReturnType<typeof sql>): number => (there.has(table) ? (get(cases, query, countRow)?.n ?? 0) : 0);
  return {
    cases: count('case', sql`SELECT count(*) AS n FROM "case"`),
    people: count('person', sql`SELECT count(*) AS n FROM person`),
    notes: count('note', sql`SELECT count(*) AS n FROM note`),
    files: count('attachment', sql`SELECT count(*) AS n FROM attachment`),
    entries: count('audit', sql`SELECT coalesce(max(seq), 0) AS n FROM audit`),
  };
}
