/** @file A clock that stands where a story is, and the calendar arithmetic of stories. */
import { addDays, weekday } from '../../shared/days';
import { type Clock, dateOf } from '../clock';

/** A clock that is set by hand. Between two settings it goes on by a second each time it is asked, so that nothing happens at once. */
export interface Calendar extends Clock {
  /** From now on it is this day, half past eight in the computer's own zone. */
  standAt(date: string): void;
  /** The day it stands at. */
  today(): string;
}

export function makeCalendar(date: string): Calendar {
  let at = 0;
  const standAt = (day: string) => {
    // Local time on purpose: `dateOf` reads the date in the computer's own zone, as a school means "today".
    at = new Date(`${day}T08:30:00`).getTime();
  };
  standAt(date);
  return {
    standAt,
    today: () => dateOf(new Date(at).toISOString()),
    now() {
      at += 1000;
      return new Date(at).toISOString();
    },
  };
}

const inHolidays = (date: string): boolean => {
  const day = date.slice(5);
  return day >= '12-20' || day <= '01-05' || (day >= '06-20' && day <= '08-28');
};

/** A Monday to Friday outside of the invented schools' summer and winter holidays. */
export const isSchoolDay = (date: string): boolean => weekday(date) > 0 && weekday(date) < 6 && !inHolidays(date);

/** The date itself when there is school, else the next day with school. */
export function schoolDayFrom(date: string): string {
  let day = date;
  while (!isSchoolDay(day)) day = addDays(day, 1);
  return day;
}
