/** @file What the window may ask about preparation. Reading comes with the case (`cases.open`). */
import { z } from 'zod';
import { method } from '../ipc';
import { caseIdSchema } from '../values';
import { meetingInputSchema, preparationIdSchema } from './preparation';

export const preparationContract = {
  /** A meeting that is planned, was held, or is put right. */
  'preparation.save': method(
    ['counselor'],
    z.strictObject({ caseId: caseIdSchema, meeting: meetingInputSchema }),
    z.strictObject({ id: preparationIdSchema }),
  ),
  /** Takes back a meeting that was only planned. One that was held stays. */
  'preparation.drop': method(['counselor'], z.strictObject({ id: preparationIdSchema }), z.strictObject({})),
};
