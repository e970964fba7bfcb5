/**
 * @file The school's own terms in the summaries: where their borders lie, and what is counted anew when the calendar moves one.
 *
 * [Note: Published borders stand] A case that lies in the first term of one table and in the second term of the next would be the
 * difference between them, and that is a child. So a border moves only while nothing of its school year was published. It stands too
 * where a case of the year was deleted: that case counts on, and nobody knows any more on which side of a new border it would lie.
 * The facts of the year move in the same transaction as the border, so that nobody ever counts half of them.
 */
import { z } from 'zod';
import { type OwnTerms, type Term, termOf, termsFromCalendars, yearOf } from '../../shared/summaries/terms';
import { calendars } from '../calendar/store';
import { type Context, casesDb, summariesDb } from '../context';
import { all, type ReadDb, run, sql, transaction, type WriteDb } from '../store/sql';
import { actFactId, caseFactId, episodeFactId, factKey } from './ids';
import { ownTerms, publishedYears } from './own-terms';

const yearRow = z.object({ year: z.string() });

/** School years whose borders do not move any more. */
function standingYears(summaries: ReadDb): Set<string> {
  const deleted = all(summaries, sql`SELECT DISTINCT substr(term, 1, 7) AS year FROM fact WHERE detached = 1`, yearRow).map(
    ({ year }) => year,
  );
  return new Set([...publishedYears(summaries).keys(), ...deleted]);
}

const begins = (terms: readonly Term[] | undefined): string => (terms ?? []).map(({ from }) => from).join();

const openingRow = z.object({ id: z.string(), caseId: z.string(), on: z.string(), first: z.number() });
const dayRow = z.object({ id: z.string(), on: z.string() });

/** Puts the facts of these years into the terms of `own`. */
function moveFacts(cases: ReadDb, summaries: WriteDb, key: Buffer, years: readonly string[], own: OwnTerms): void {
  const move = (id: string, on: string): void => {
    const { code } = termOf(on, own);
    run(
      summaries,
      sql`UPDATE fact SET term = ${code}, body = json_set(body, '$.term', ${code}) WHERE id = ${id} AND detached = 0 AND term <> ${code}`,
    );
  };
  for (const year of years) {
    const { from, to } = yearOf(year);
    const openings = all(
      cases,
      sql`SELECT e.id, e.case_id AS caseId, e.opened_on AS "on",
            NOT EXISTS (SELECT 1 FROM episode b WHERE b.case_id = e.case_id AND b.number < e.number) AS first
          FROM episode e WHERE e.opened_on BETWEEN ${from} AND ${to}`,
      openingRow,
    );
    for (const { id, caseId, on, first } of openings) {
      move(episodeFactId(key, id), on);
      if (first === 1) move(caseFactId(key, caseId), on);
    }
    for (const { id, on } of all(cases, sql`SELECT id, on_day AS "on" FROM ally_act WHERE on_day BETWEEN ${from} AND ${to}`, dayRow))
      move(actFactId(key, id), on);
  }
}

/** Takes the terms over from the school's calendar, where they may still move. Answers whether any did. */
export function keepTerms(context: Context): boolean {
  const [cases, summaries] = [casesDb(context), summariesDb(context)];
  const [wanted, now, standing] = [termsFromCalendars(calendars(cases)), ownTerms(summaries), standingYears(summaries)];
  const years = [...new Set([...wanted.keys(), ...now.keys()])].filter(
    (year) => !standing.has(year) && begins(wanted.get(year)) !== begins(now.get(year)),
  );
  if (years.length === 0) return false;
  const key = factKey(cases);
  transaction(summaries, (db) => {
    for (const year of years) {
      run(db, sql`DELETE FROM school_term WHERE year = ${year}`);
      for (const [at, { from }] of (wanted.get(year) ?? []).entries())
        run(db, sql`INSERT INTO school_term (year, number, from_on) VALUES (${year}, ${at + 1}, ${from})`);
    }
    moveFacts(cases, db, key, years, ownTerms(db));
  });
  return true;
}
