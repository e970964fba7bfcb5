/** @file What the window may ask about agreements. */
import { z } from 'zod';
import { partyIdSchema } from '../cases/case';
import { seenSchema } from '../editions';
import { method } from '../ipc';
import { agreementIdSchema, caseIdSchema, dateSchema, itemIdSchema, line, optionalLine } from '../values';
import { agreementInputSchema, ITEM_STATUSES, renewedItemSchema, signatureInputSchema, unmetInputSchema } from './agreement';
import { amountSchema, paymentIdSchema } from './payments';

const done = z.strictObject({});
const renewedItems = z.array(renewedItemSchema).min(1).max(30);
const signatures = z.array(signatureInputSchema).min(1).max(40);

export const agreementsContract = {
  /** A draft in the room. Refused `blocked` when the episode is closed. */
  'agreements.draft': method(
    ['counselor'],
    agreementInputSchema.extend({ caseId: caseIdSchema }),
    z.strictObject({ id: agreementIdSchema }),
  ),
  /**
   * Replaces a draft's items; it must be read back again. A signed agreement is refused with `conflict` (invariant 5), and so is one
   * that is not as `seen`.
   */
  'agreements.redraft': method(['counselor'], agreementInputSchema.extend({ id: agreementIdSchema, seen: seenSchema }), done),
  /** The draft was read aloud, promise by promise, and everybody said yes. Refused `conflict` when it is not as `seen`, or signed. */
  'agreements.readBack': method(['counselor'], z.strictObject({ id: agreementIdSchema, on: dateSchema, seen: seenSchema }), done),
  /** Signs the draft; from now on the version is fixed. Refused `conflict` when it is not as `seen`: nobody signs what was changed meanwhile. */
  'agreements.sign': method(['counselor'], z.strictObject({ id: agreementIdSchema, on: dateSchema, seen: seenSchema, signatures }), done),
  /** Signatures of people who sign later than the others. What was signed stays; nobody signs twice (`conflict`). */
  'agreements.signToo': method(['counselor'], z.strictObject({ id: agreementIdSchema, signatures }), done),
  /** A new version with other items; the old one is kept, and stands again if the new one is taken back. */
  'agreements.renegotiate': method(
    ['counselor'],
    z.strictObject({ id: agreementIdSchema, on: dateSchema, seen: seenSchema, items: renewedItems, unmet: unmetInputSchema }),
    done,
  ),
  /** Takes back a renegotiated draft that nobody has signed: the version before stands again, its open promises open. */
  'agreements.takeBack': method(['counselor'], z.strictObject({ id: agreementIdSchema, on: dateSchema }), done),
  /** Throws a first draft away that nobody has signed. Refused `conflict` for a later version: that is taken back. */
  'agreements.discard': method(['counselor'], z.strictObject({ id: agreementIdSchema, on: dateSchema }), done),
  /** Somebody looked at a running agreement on its day; `next`: when it is looked at again. */
  'agreements.review': method(['counselor'], z.strictObject({ id: agreementIdSchema, on: dateSchema, next: dateSchema.optional() }), done),
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
  'agreements.recordPayment': method(
    ['counselor'],
    z.strictObject({ itemId: itemIdSchema, on: dateSchema, amount: amountSchema.min(1), note: optionalLine(200) }),
    done,
  ),
  /** A payment that was written down wrongly: it counts no more and stays readable with the reason. `right` is what it should have been. */
  'agreements.correctPayment': method(
    ['counselor'],
    z.strictObject({
      itemId: itemIdSchema,
      paymentId: paymentIdSchema,
      on: dateSchema,
      why: line(200),
      right: z.strictObject({ on: dateSchema, amount: amountSchema.min(1) }).optional(),
    }),
    done,
  ),
};
