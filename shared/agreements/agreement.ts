/** @file The signed outcome of an episode: versions, items, signatures. Source: practice.md 1.6, 4.2; invariant 5. */
import { z } from 'zod';
import { partyIdSchema } from '../cases/case';
import { needIdSchema } from '../preparation/preparation';
import { agreementIdSchema, circleIdSchema, dateSchema, itemIdSchema, line, optionalLine } from '../values';
import { strokesSchema } from './drawing';
import { amountSchema, paymentSchema } from './payments';

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

export const itemInputSchema = z.strictObject({
  /** Who owes it. Adults owe things too (re-entry plans). */
  owedBy: partyIdSchema,
  owedTo: partyIdSchema.optional(),
  /** To the class or the school as a whole; then `owedTo` is absent. With neither it is promised to everybody in the room. */
  toCommunity: z.boolean().default(false),
  what: line(400),
  howShown: optionalLine(300),
  helper: optionalLine(120),
  due: dateSchema,
  amount: amountSchema.optional(),
  /** The needs of the person harmed that this promise answers. */
  answers: z.array(needIdSchema).max(20).default([]),
});
export type ItemInput = z.input<typeof itemInputSchema>;

/** A promise in a new version: the one of the version before that it takes the place of, whose payments go on counting. */
export const renewedItemSchema = itemInputSchema.extend({ replaces: itemIdSchema.optional() });

export const itemSchema = renewedItemSchema.extend({
  id: itemIdSchema,
  status: itemStatusSchema,
  endedOn: dateSchema.optional(),
  /** What counts of `payments`. */
  paid: amountSchema,
  payments: z.array(paymentSchema).default([]),
  statusNote: z.string(),
});
export type Item = z.infer<typeof itemSchema>;

export const SIGNATURE_METHODS = ['ink', 'typed', 'drawn', 'verbal_witnessed'] as const;
export type SignatureMethod = (typeof SIGNATURE_METHODS)[number];

/** Proof of one person's assent: who, how, when, and before whom. */
export const signatureSchema = z.strictObject({
  partyId: partyIdSchema,
  method: z.enum(SIGNATURE_METHODS),
  on: dateSchema,
  /** The name as the person typed it. */
  typed: optionalLine(120),
  /** The line as the person drew it. */
  strokes: strokesSchema.optional(),
  /** Who saw or heard it. Somebody's yes that is only spoken counts before a witness. */
  witness: optionalLine(120),
});
export type Signature = z.infer<typeof signatureSchema>;

/** What a way to sign can't do without, by the name of its field. */
const NEEDED: Partial<Record<SignatureMethod, 'typed' | 'strokes' | 'witness'>> = {
  typed: 'typed',
  drawn: 'strokes',
  verbal_witnessed: 'witness',
};

/** Which part of a signature is missing, if any. */
export function missingIn(signature: Pick<z.input<typeof signatureSchema>, 'method' | 'typed' | 'strokes' | 'witness'>) {
  const needed = NEEDED[signature.method];
  const value = needed === undefined ? undefined : signature[needed];
  return needed !== undefined && (value === undefined || value.length === 0) ? needed : undefined;
}

export const signatureInputSchema = signatureSchema.superRefine((signature, context) => {
  const missing = missingIn(signature);
  if (missing !== undefined)
    context.addIssue({ code: 'custom', path: [missing], message: 'needed for this way to sign', input: signature });
});

/** A need that no promise answers, with the honest reason. */
export const unmetSchema = z.strictObject({ needId: needIdSchema, why: line(300) });
export type Unmet = z.infer<typeof unmetSchema>;

export const versionSchema = z.strictObject({
  version: z.number().int().positive(),
  /** Unknown of versions that were replaced before this was kept. */
  draftedOn: dateSchema.optional(),
  readBackOn: dateSchema.optional(),
  signedOn: dateSchema.optional(),
  items: z.array(itemSchema),
  signatures: z.array(signatureSchema).default([]),
  unmet: z.array(unmetSchema).default([]),
});
export type AgreementVersion = z.infer<typeof versionSchema>;

export const agreementSchema = versionSchema.extend({
  id: agreementIdSchema,
  /** The number of the episode in which it was made. */
  episode: z.number().int().positive().optional(),
  circleId: circleIdSchema.optional(),
  /** Absent: one agreement for all. */
  responsibleParty: partyIdSchema.optional(),
  status: agreementStatusSchema,
  draftedOn: dateSchema,
  reviewOn: dateSchema.optional(),
  /** Earlier versions, newest first; never changed after signing. */
  earlier: z.array(versionSchema),
});
export type Agreement = z.infer<typeof agreementSchema>;

/** As a form holds them: those without a reason yet are left out. */
export const unmetInputSchema = z
  .array(unmetSchema.extend({ why: optionalLine(300) }))
  .max(60)
  .default([]);

export const agreementInputSchema = z.strictObject({
  circleId: circleIdSchema.optional(),
  responsibleParty: partyIdSchema.optional(),
  draftedOn: dateSchema,
  reviewOn: dateSchema.optional(),
  items: z.array(renewedItemSchema).min(1).max(30),
  unmet: unmetInputSchema,
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
