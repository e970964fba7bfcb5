/** @file Words around dates, in Spanish. */
import type { dates as english } from '../en/dates';

export const dates: typeof english = {
  about: (day) => `hacia el ${day}`,
  between: (range) => `entre ${range}`,
  unknown: 'día no conocido',
  overdue: (when) => `${when}, fuera de plazo`,
  dueToday: 'hoy',
  duration: (hours, minutes) => [hours > 0 ? `${hours} h` : '', minutes > 0 ? `${minutes} min` : ''].filter(Boolean).join(' '),
};
