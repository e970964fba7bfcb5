/** @file What the window may ask about the register of disclosures (invariant 9). Printing it goes through `prints.prepare`. */
import { z } from 'zod';
import { method } from '../ipc';
import { dateSchema } from '../values';
import { registerFilterSchema, shownIdSchema, shownSchema } from './register';

const counselor = ['counselor'] as const;

export const registerContract = {
  /** Newest first, over the case book, every facilitator's desk and the summaries. */
  'register.list': method(
    counselor,
    z.strictObject({
      filter: registerFilterSchema,
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.strictObject({ rows: z.array(shownSchema), total: z.number().int() }),
  ),
  /** It came back, or was destroyed, on that day. `on` absent: it did not after all. */
  'register.collect': method(counselor, z.strictObject({ id: shownIdSchema, on: dateSchema.optional() }), z.strictObject({})),
};
