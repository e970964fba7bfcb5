/** @file What the window may ask about agreements. */
import { z } from 'zod';
import { partyIdSchema } from '../cases/case';
import { seenSchema } from '../editions';
import { method } from '../ipc';
import { agreementIdSchema, caseIdSchema, dateSchema, itemIdSchema, optionalLine } from '../values';
import { agreementInputSchema, amountSchema, ITEM_STATUSES, itemInputSchema, signatureSchema } from './agreement';

const done = z.strictObject({});

export const agreementsContract = {
  /** A draft in the room. Refused `blocked` when the episode is closed. */
  'agreements.draft': method(
    ['counselor'],
    agreementInputSchema.extend({ caseId: caseIdSchema }),
    z.strictObject({ id: agreementIdSchema }),
  ),
  /** Replaces a draft's items; a signed agreement is refused with `conflict` (invariant 5), and so is one that is not as `seen`. */
  'agreements.redraft': method(['counselor'], agreementInputSchema.extend({ id: agreementIdSchema, seen: seenSchema }), done),
  /** Signs the draft; from now on the version is fixed. */
  'agreements.sign': method(
    ['counselor'],
    z.strictObject({ id: agreementIdSchema, on: dateSchema, signatures: z.array(signatureSchema).min(1).max(40) }),
    done,
  ),
  /** A new version with other items; the old one is kept (`superseded`). */
  'agreements.renegotiate': method(
    ['counselor'],
    z.strictObject({
      id: agreementIdSchema,
      on: dateSchema,
      seen: seenSchema,
      items: z
        .array(itemInputSchema.extend({ replaces: itemIdSchema.optional() }))
        .min(1)
        .max(30),
    }),
    done,
  ),
  /**
   * How a promise stands now. What was said before stays: marking again puts it right. Letting it go (`waived_by_harmed_person`) needs
   * `saidBy`: which person harmed said so, never the one who owes it.
   */
  'agreements.markItem': method(
    ['counselor'],
    z.strictObject({
      itemId: itemIdSchema,
      status: z.enum(ITEM_STATUSES),
      on: dateSchema,
      note: optionalLine(500),
      saidBy: partyIdSchema.optional(),
    }),
    done,
  ),
  'agreements.recordPayment': method(['counselor'], z.strictObject({ itemId: itemIdSchema, on: dateSchema, amount: amountSchema }), done),
};
