/** @file Days on which the school is open, as far as somebody told us: weekends never, holidays from the school's calendar. Pure. */
import { addDays, weekday } from '../days';

/** Days without school, both ends included. */
export interface NoSchool {
  readonly from: string;
  readonly to: string;
}

export const isWeekend = (date: string): boolean => [0, 6].includes(weekday(date));
export const isHoliday = (date: string, closed: readonly NoSchool[]): boolean =>
  closed.some((days) => days.from <= date && date <= days.to);
export const isSchoolDay = (date: string, closed: readonly NoSchool[]): boolean => !isWeekend(date) && !isHoliday(date, closed);

/** Longer than any holidays: a calendar that is closed for ever must not hang a form. */
const LONGEST = 120;

/** The day itself, or the next one on which there is school; the day itself too when none is near. */
export function schoolDayFrom(date: string, closed: readonly NoSchool[]): string {
  for (let ahead = 0; ahead <= LONGEST; ahead += 1) {
    const day = addDays(date, ahead);
    if (isSchoolDay(day, closed)) return day;
  }
  return date;
}
