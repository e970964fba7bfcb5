/** @file What the window may ask about the look-back after closing. That it happened again is said by reopening (`cases.reopen`). */
import { z } from 'zod';
import { method } from '../ipc';
import { caseIdSchema, dateSchema } from '../values';

export const aftercareContract = {
  /** Nothing was heard; `back` takes that back. Refused `not-found` when nothing is watched. */
  'aftercare.nothing': method(
    ['counselor'],
    z.strictObject({ caseId: caseIdSchema, on: dateSchema, back: z.boolean().default(false) }),
    z.strictObject({}),
  ),
};
