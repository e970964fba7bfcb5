/** @file What the window may ask about following through: steps when a promise is not kept, and telling the person harmed. */
import { z } from 'zod';
import { method } from '../ipc';
import { caseIdSchema, dateSchema } from '../values';
import { stepIdSchema, stepInputSchema } from './step';
import { tellingIdSchema, tellingInputSchema } from './telling';

const counselor = ['counselor'] as const;
const done = z.strictObject({});
const ofCase = <T extends z.ZodRawShape>(shape: T) => z.strictObject({ caseId: caseIdSchema, ...shape });

export const followupsContract = {
  /** A step that was done, or is planned for a day. With the `id` of a planned one: that it was done, or another day for it. */
  'followups.saveStep': method(counselor, ofCase({ step: stepInputSchema }), z.strictObject({ id: stepIdSchema })),
  /** A planned step is not needed any more, or a recorded one was a mistake. It stays in the record. */
  'followups.dropStep': method(counselor, ofCase({ id: stepIdSchema, on: dateSchema }), done),
  /** The only way to end the task "tell the person harmed". The tasks are of one person. */
  'followups.tell': method(counselor, ofCase({ ids: z.array(tellingIdSchema).min(1).max(20), telling: tellingInputSchema }), done),
  /** What was recorded about telling somebody was a mistake: it stays in the record, and the task is there again. */
  'followups.untell': method(counselor, ofCase({ id: tellingIdSchema }), done),
};
