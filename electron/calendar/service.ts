/** @file Handlers about the school's calendar. */
import { overlappingTerms } from '../../shared/calendar/calendar';
import type { calendarContract } from '../../shared/calendar/contract';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import { record } from '../audit/record';
import { editionOf, refuseStale } from '../cases/edition';
import { type Context, casesDb } from '../context';
import { projectAround } from '../projections/project';
import { transaction } from '../store/sql';
import { calendarOf, calendars, keepCalendar, schoolNames } from './store';

export const calendarHandlers: Handlers<typeof calendarContract, Context> = {
  'calendar.read': (context) => {
    const db = casesDb(context);
    const schools = schoolNames(db);
    const kept = calendars(db);
    // Each school that can have a calendar has one to edit, with an edition of its own.
    const names = [...new Set(['', ...schools, ...kept.map((one) => one.school)])];
    return { calendars: names.map((name) => calendarOf(db, name)).map((one) => ({ ...one, edition: editionOf(one) })), schools };
  },

  'calendar.save': (context, { calendar, seen }) => {
    if (calendar.bells.some((bell) => bell.end <= bell.start)) throw new Refusal('invalid', { reason: 'bell-backwards' });
    if (overlappingTerms(calendar.spans) !== undefined) throw new Refusal('invalid', { reason: 'terms-overlap' });
    const edition = transaction(casesDb(context), (db) => {
      refuseStale(seen, () => calendarOf(db, calendar.school));
      keepCalendar(db, calendar);
      record(db, context, 'calendar.save', calendar.school === '' ? 'all' : 'one');
      return editionOf(calendarOf(db, calendar.school));
    });
    projectAround(context);
    context.changed('calendar');
    return { edition };
  },
};
