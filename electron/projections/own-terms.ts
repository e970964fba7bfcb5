/** @file The terms that the summaries keep, and the school years whose terms were published. */
import { z } from 'zod';
import { type OwnTerms, termsFromDays } from '../../shared/summaries/terms';
import { all, type ReadDb, sql } from '../store/sql';

const termRow = z.object({ year: z.string(), from: z.string() });
const yearRow = z.object({ year: z.string(), on: z.string() });

/** The terms of years that follow the school's calendar. Years that are not among them have halves. */
export function ownTerms(summaries: ReadDb): OwnTerms {
  const begins = new Map<string, string[]>();
  for (const { year, from } of all(summaries, sql`SELECT year, from_on AS "from" FROM school_term ORDER BY year, number`, termRow))
    begins.set(year, [...(begins.get(year) ?? []), from]);
  return new Map([...begins].map(([year, days]) => [year, termsFromDays(year, days)]));
}

/** School years of which a number was published, with the day of the first one. */
export function publishedYears(summaries: ReadDb): Map<string, string> {
  const rows = all(
    summaries,
    sql`SELECT substr(term, 1, 7) AS year, min(recorded_on) AS "on" FROM frozen_term GROUP BY substr(term, 1, 7) ORDER BY year`,
    yearRow,
  );
  return new Map(rows.map(({ year, on }) => [year, on]));
}
