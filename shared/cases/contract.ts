/** @file What the window may ask about cases. Each answer that shows a case is written to the audit trail (invariant 15). */
import { z } from 'zod';
import { agreementSchema } from '../agreements/agreement';
import { checkinSchema } from '../checkins/contract';
import { circleSchema } from '../circles/circle';
import { contactLimitSchema } from '../contacts/contact';
import { method } from '../ipc';
import { preparationSchema } from '../preparation/preparation';
import { caseIdSchema, dateSchema, line, optionalLine } from '../values';
import {
  caseHeadSchema,
  caseInputSchema,
  caseRowSchema,
  consentSchema,
  dutySchema,
  partyIdSchema,
  partyInputSchema,
  reportSchema,
} from './case';
import { overrideSchema, screeningSchema } from './screening';
import { caseStatusSchema, closureReasonSchema, episodeTriggerSchema, harmTypeSchema } from './words';

const counselor = ['counselor'] as const;
const done = z.strictObject({});
const ofCase = <T extends z.ZodRawShape>(shape: T) => z.strictObject({ caseId: caseIdSchema, ...shape });

export const caseViewSchema = caseHeadSchema.extend({
  circles: z.array(circleSchema),
  agreements: z.array(agreementSchema),
  checkins: z.array(checkinSchema),
  preparation: z.array(preparationSchema).default([]),
  /** Contact limits between people of this case, whichever case set them, over ones too. */
  limits: z.array(contactLimitSchema).default([]),
});
export type CaseView = z.infer<typeof caseViewSchema>;

export const CASE_SORTS = ['next_due', 'opened', 'title'] as const;

export const caseQuerySchema = z.strictObject({
  /** Words to find in names, narratives and notes; odd characters are fine, restricted records are never searched. */
  search: optionalLine(200),
  status: z.enum(['open', 'closed', 'all']).default('open'),
  harmType: harmTypeSchema.optional(),
  school: z.string().max(120).optional(),
  sort: z.enum(CASE_SORTS).default('next_due'),
  /** Where the page before ended; from the earlier answer. */
  after: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
export type CaseQuery = z.input<typeof caseQuerySchema>;

export const casesContract = {
  'cases.list': method(
    counselor,
    caseQuerySchema,
    z.strictObject({ rows: z.array(caseRowSchema), total: z.number().int(), next: z.string().optional(), schools: z.array(z.string()) }),
  ),
  'cases.create': method(counselor, caseInputSchema, z.strictObject({ id: caseIdSchema, ref: z.string() })),
  'cases.open': method(counselor, ofCase({}), caseViewSchema),
  'cases.changeReport': method(counselor, ofCase({ title: line(120), report: reportSchema }), done),
  'cases.addParty': method(counselor, ofCase({ party: partyInputSchema }), z.strictObject({ id: partyIdSchema })),
  /** An unknown party becomes a known person; the history stays (invariant 12). */
  'cases.identifyParty': method(counselor, ofCase({ partyId: partyIdSchema, who: partyInputSchema.shape.who }), done),
  'cases.screen': method(counselor, ofCase({ screening: screeningSchema }), done),
  'cases.override': method(counselor, ofCase({ override: overrideSchema }), done),
  'cases.recordDuty': method(counselor, ofCase({ duty: dutySchema }), done),
  'cases.recordConsent': method(counselor, ofCase({ consents: z.array(consentSchema).min(1).max(60) }), done),
  /** Lets a case rest, with why and until when, or goes on with it. Resting again changes the reason and the day. */
  'cases.pause': method(
    counselor,
    ofCase({ on: dateSchema, paused: z.boolean(), reason: optionalLine(500), until: dateSchema.optional() }),
    z.strictObject({ status: caseStatusSchema }),
  ),
  /** Closing with a reason. `harmedToldOn` is required by `agreement_not_kept` and `agreement_partly_completed` (invariant 6). */
  'cases.close': method(
    counselor,
    ofCase({ reason: closureReasonSchema, on: dateSchema, note: optionalLine(4000), harmedToldOn: dateSchema.optional() }),
    done,
  ),
  /** A new episode of the same case (invariant 7). */
  'cases.reopen': method(counselor, ofCase({ trigger: episodeTriggerSchema, on: dateSchema, report: reportSchema.optional() }), done),
};
