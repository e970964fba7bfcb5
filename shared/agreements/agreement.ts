/** @file The signed outcome of an episode: versions, items, payments, signatures. Source: practice.md 1.6, 4.2; invariant 5. */
import { z } from 'zod';
import { partyIdSchema } from '../cases/case';
import { agreementIdSchema, circleIdSchema, dateSchema, itemIdSchema, line, optionalLine } from '../values';

export const ITEM_STATUSES = [
  'open',
  'done',
  'done_late',
  'partly_done',
  'changed',
  'not_kept',
  'waived_by_harmed_person',
  'cancelled',
] as const;
export const itemStatusSchema = z.enum(ITEM_STATUSES);
export type ItemStatus = (typeof ITEM_STATUSES)[number];

export const AGREEMENT_STATUSES = [
  'draft',
  'read_back',
  'signed',
  'active',
  'completed',
  'partly_completed',
  'not_kept',
  'superseded',
] as const;
export const agreementStatusSchema = z.enum(AGREEMENT_STATUSES);
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** Money in hundredths of the school's currency: whole numbers only, so that sums are exact. */
export const amountSchema = z.number().int().min(0).max(100_000_000);

export const itemInputSchema = z.strictObject({
  /** Who owes it. Adults owe things too (re-entry plans). */
  owedBy: partyIdSchema,
  owedTo: partyIdSchema.optional(),
  what: line(400),
  howShown: optionalLine(300),
  helper: optionalLine(120),
  due: dateSchema,
  amount: amountSchema.optional(),
});
export type ItemInput = z.input<typeof itemInputSchema>;

export const itemSchema = itemInputSchema.extend({
  id: itemIdSchema,
  status: itemStatusSchema,
  endedOn: dateSchema.optional(),
  paid: amountSchema,
  statusNote: z.string(),
});
export type Item = z.infer<typeof itemSchema>;

export const SIGNATURE_METHODS = ['ink', 'typed', 'drawn', 'verbal_witnessed'] as const;
export const signatureSchema = z.strictObject({ partyId: partyIdSchema, method: z.enum(SIGNATURE_METHODS), on: dateSchema });

export const agreementSchema = z.strictObject({
  id: agreementIdSchema,
  circleId: circleIdSchema.optional(),
  /** Absent: one agreement for all. */
  responsibleParty: partyIdSchema.optional(),
  version: z.number().int().positive(),
  status: agreementStatusSchema,
  draftedOn: dateSchema,
  signedOn: dateSchema.optional(),
  reviewOn: dateSchema.optional(),
  items: z.array(itemSchema),
  signatures: z.array(signatureSchema),
  /** Earlier versions with their items, newest first; never changed after signing. */
  earlier: z.array(z.strictObject({ version: z.number().int(), signedOn: dateSchema.optional(), items: z.array(itemSchema) })),
});
export type Agreement = z.infer<typeof agreementSchema>;

export const agreementInputSchema = z.strictObject({
  circleId: circleIdSchema.optional(),
  responsibleParty: partyIdSchema.optional(),
  draftedOn: dateSchema,
  reviewOn: dateSchema.optional(),
  items: z.array(itemInputSchema).min(1).max(30),
});
export type AgreementInput = z.input<typeof agreementInputSchema>;

const ENDED: readonly ItemStatus[] = ['done', 'done_late', 'partly_done', 'not_kept', 'waived_by_harmed_person', 'cancelled'];
const KEPT: readonly ItemStatus[] = ['done', 'done_late', 'waived_by_harmed_person'];

export const isEnded = (status: ItemStatus): boolean => ENDED.includes(status);

/**
 * What the items say about a signed agreement. Cancelled items do not count. All kept: completed. None kept nor partly: not
 * kept. With money or promises part done: partly completed, unless the counselor closed it as not kept.
 */
export function statusFromItems(items: readonly { status: ItemStatus }[]): AgreementStatus {
  const counted = items.filter((i) => i.status !== 'cancelled');
  if (counted.length === 0 || counted.some((i) => !isEnded(i.status))) return 'active';
  if (counted.every((i) => KEPT.includes(i.status))) return 'completed';
  return counted.some((i) => KEPT.includes(i.status) || i.status === 'partly_done') ? 'partly_completed' : 'not_kept';
}
