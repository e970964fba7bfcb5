/** @file What the window may ask about the school's calendar. One school's calendar is kept as a whole or not at all. */
import { z } from 'zod';
import { editionSchema, seenSchema } from '../editions';
import { method } from '../ipc';
import { schoolCalendarSchema } from './calendar';

const counselor = ['counselor'] as const;

export const calendarContract = {
  /** Every calendar, and the schools that cases name. */
  'calendar.read': method(
    counselor,
    z.strictObject({}),
    z.strictObject({
      calendars: z.array(schoolCalendarSchema.extend({ edition: editionSchema })),
      schools: z.array(z.string()),
    }),
  ),
  /** Replaces what is kept for one school. Refused `invalid`/`terms-overlap` or `bell-backwards`, `conflict`/`changed-meanwhile`. */
  'calendar.save': method(
    counselor,
    z.strictObject({ calendar: schoolCalendarSchema, seen: seenSchema }),
    z.strictObject({ edition: editionSchema }),
  ),
};
