/** @file Payments on a promise of money: part by part. A wrong one is taken back with a reason and stays readable; nothing is overwritten. */
import { z } from 'zod';
import { dateSchema, line, optionalLine } from '../values';

/** Money in hundredths of the school's currency: whole numbers only, so that sums are exact. */
export const amountSchema = z.number().int().min(0).max(100_000_000);

export const paymentIdSchema = z.number().int().positive();

export const paymentSchema = z.strictObject({
  id: paymentIdSchema,
  on: dateSchema,
  amount: amountSchema,
  note: optionalLine(200),
  /** It was wrong: it does not count, and says why. */
  takenBack: z.strictObject({ on: dateSchema, why: line(200) }).optional(),
});
export type Payment = z.infer<typeof paymentSchema>;

/** What counts as paid, until and with a day if one is given. */
export const paidOf = (payments: readonly Pick<Payment, 'amount' | 'on' | 'takenBack'>[], until = '9999-12-31'): number =>
  payments.reduce((sum, payment) => (payment.takenBack === undefined && payment.on <= until ? sum + payment.amount : sum), 0);
