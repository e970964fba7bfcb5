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

/**
 * School years of which a number was published, here or, as somebody typed in, elsewhere: with the day since when the app knows. A number
 * from elsewhere is about a term as it was then, so its borders stand as well.
 */
export function publishedYears(summaries: ReadDb): Map<string, string> {
  const rows = all(
    summaries,
    sql`SELECT year, min(on_day) AS "on" FROM (
          SELECT substr(term, 1, 7) AS year, recorded_on AS on_day FROM frozen_term
          UNION ALL
          SELECT substr(term.value, 1, 7), json_extract(entry, '$.on') FROM outside_number, json_each(entry, '$.strata') AS term
        ) GROUP BY year ORDER BY year`,
    yearRow,
  );
  return new Map(rows.map(({ year, on }) => [year, on]));
}
