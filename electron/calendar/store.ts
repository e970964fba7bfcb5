/** @file The school's calendar in the case book. */
import { z } from 'zod';
import { inOrder, type SchoolCalendar, type SchoolDays, SPAN_KINDS, schoolDays } from '../../shared/calendar/calendar';
import { all, type ReadDb, run, sql, type WriteDb } from '../store/sql';

const spanRow = z.object({ school: z.string(), kind: z.enum(SPAN_KINDS), name: z.string(), from: z.string(), to: z.string() });
const bellRow = z.object({ school: z.string(), name: z.string(), start: z.string(), end: z.string() });
const nameRow = z.object({ name: z.string() });

/** Every calendar that holds something. */
export function calendars(db: ReadDb): SchoolCalendar[] {
  const spans = all(
    db,
    sql`SELECT school, kind, name, from_on AS "from", to_on AS "to" FROM calendar_span ORDER BY school, position`,
    spanRow,
  );
  const bells = all(
    db,
    sql`SELECT school, name, start_time AS start, end_time AS "end" FROM calendar_bell ORDER BY school, position`,
    bellRow,
  );
  const schools = [...new Set([...spans, ...bells].map((row) => row.school))].sort();
  return schools.map((school) => ({
    school,
    spans: spans.filter((one) => one.school === school).map(({ school: _, ...span }) => span),
    bells: bells.filter((one) => one.school === school).map(({ school: _, ...bell }) => bell),
  }));
}

/** What is kept for one school; empty when nothing is. */
export const calendarOf = (db: ReadDb, school: string): SchoolCalendar =>
  calendars(db).find((one) => one.school === school) ?? { school, spans: [], bells: [] };

/** The days of a school, for whatever plans on them. */
export const daysOfSchool = (db: ReadDb, school: string): SchoolDays => schoolDays(calendars(db), school);

/** Replaces what is kept for one school. */
export function keepCalendar(db: WriteDb, calendar: SchoolCalendar): void {
  const { school, spans, bells } = inOrder(calendar);
  run(db, sql`DELETE FROM calendar_span WHERE school = ${school}`);
  run(db, sql`DELETE FROM calendar_bell WHERE school = ${school}`);
  for (const [position, span] of spans.entries())
    run(
      db,
      sql`INSERT INTO calendar_span (school, position, kind, name, from_on, to_on)
          VALUES (${school}, ${position}, ${span.kind}, ${span.name}, ${span.from}, ${span.to})`,
    );
  for (const [position, bell] of bells.entries())
    run(
      db,
      sql`INSERT INTO calendar_bell (school, position, name, start_time, end_time)
          VALUES (${school}, ${position}, ${bell.name}, ${bell.start}, ${bell.end})`,
    );
}

export const schoolNames = (db: ReadDb): string[] =>
  all(db, sql`SELECT name FROM school WHERE name <> '' ORDER BY name`, nameRow).map((row) => row.name);
