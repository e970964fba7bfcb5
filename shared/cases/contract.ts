/** @file What the window may ask about cases. Each answer that shows a case is written to the audit trail (invariant 15). */
import { z } from 'zod';
import { watchSchema } from '../aftercare/watch';
import { agreementSchema } from '../agreements/agreement';
import { itemEventSchema } from '../agreements/history';
import { caseFigureSchema } from '../caseload/caseload';
import { checkinSchema } from '../checkins/contract';
import { circleSchema } from '../circles/circle';
import { contactLimitSchema } from '../contacts/contact';
import { editionSchema, seenSchema } from '../editions';
import { stepSchema } from '../followups/step';
import { tellingSchema } from '../followups/telling';
import { method } from '../ipc';
import { preparationSchema } from '../preparation/preparation';
import { searchTextSchema } from '../search/contract';
import { caseIdSchema, dateSchema, line, optionalLine, personIdSchema } from '../values';
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
import { closingDetailsSchema, NO_DETAILS } from './closing';
import { overrideSchema, screeningSchema } from './screening';
import { caseStatusSchema, closureReasonSchema, episodeTriggerSchema, harmTypeSchema, nextStepSchema } from './words';

const counselor = ['counselor'] as const;
const done = z.strictObject({});
const ofCase = <T extends z.ZodRawShape>(shape: T) => z.strictObject({ caseId: caseIdSchema, ...shape });

export const caseViewSchema = caseHeadSchema.extend({
  circles: z.array(circleSchema),
  agreements: z.array(agreementSchema),
  checkins: z.array(checkinSchema),
  /** What was said about each promise, oldest first. */
  itemEvents: z.array(itemEventSchema).default([]),
  /** Steps when a promise is not kept, and who was told or is to be told how it ended. */
  steps: z.array(stepSchema).default([]),
  tellings: z.array(tellingSchema).default([]),
  preparation: z.array(preparationSchema).default([]),
  /** Contact limits between people of this case, whichever case set them, over ones too. */
  limits: z.array(contactLimitSchema).default([]),
  /** What the reason of each closing asked for, by the episode's number. */
  closings: z.array(z.strictObject({ episode: z.number().int().positive(), details: closingDetailsSchema })).default([]),
  /** The look-back after each closing. */
  watches: z.array(watchSchema).default([]),
  /** Of everything in it that is edited as a whole: `report`, `screening`, `agreement:<id>`, `circle:<id>`. */
  editions: z.record(z.string(), editionSchema).default({}),
});
export type CaseView = z.infer<typeof caseViewSchema>;

export const CASE_SORTS = ['next_due', 'opened', 'title', 'number', 'status', 'harmed'] as const;
export const SORT_ORDERS = ['asc', 'desc'] as const;

/** What the case list can be narrowed and sorted by; also what a saved view keeps. */
export const caseFilterSchema = z.strictObject({
  /** Words to find in names, narratives and notes; odd characters are fine, restricted records are never searched. */
  search: searchTextSchema.default(''),
  status: z.enum(['open', 'closed', 'all']).default('open'),
  /** The exact stage, for example `preparing`. */
  stage: caseStatusSchema.optional(),
  harmType: harmTypeSchema.optional(),
  school: z.string().max(120).optional(),
  nextStep: nextStepSchema.optional(),
  /** Name of who keeps one of its circles. */
  keeper: z.string().max(120).optional(),
  person: personIdSchema.optional(),
  /** The cases behind a number of the caseload. */
  figure: caseFigureSchema.optional(),
  openedFrom: dateSchema.optional(),
  openedTo: dateSchema.optional(),
  /** Absent: a search has the best match first, the list what is due next. */
  sort: z.enum(CASE_SORTS).optional(),
  /** Absent: newest first for days and numbers, else upwards. */
  order: z.enum(SORT_ORDERS).optional(),
});
export type CaseFilter = z.input<typeof caseFilterSchema>;

export const caseQuerySchema = caseFilterSchema.extend({
  /** Where the page before ended; from the earlier answer. */
  after: z.string().max(400).optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
export type CaseQuery = z.input<typeof caseQuerySchema>;

export const casePageSchema = z.strictObject({
  rows: z.array(caseRowSchema),
  /** In all, as counted with the first page. */
  total: z.number().int(),
  next: z.string().optional(),
  /** Only the newest of many matches of a search: another word finds the others. */
  capped: z.boolean(),
  /** Only with the first page: what the filters offer, and the name of the person filtered by. */
  schools: z.array(z.string()),
  keepers: z.array(z.string()),
  personName: z.string().optional(),
});

export const savedViewSchema = z.strictObject({ name: line(60), filter: caseFilterSchema });

export const casesContract = {
  'cases.list': method(counselor, caseQuerySchema, casePageSchema),
  /** The views of the list that this sign-in gave a name, by name. */
  'cases.savedViews': method(counselor, z.strictObject({}), z.array(savedViewSchema)),
  /** One of the same name is replaced. Refused `blocked` when there are 50 already. */
  'cases.saveView': method(counselor, savedViewSchema, done),
  'cases.forgetView': method(counselor, savedViewSchema.pick({ name: true }), done),
  'cases.create': method(counselor, caseInputSchema, z.strictObject({ id: caseIdSchema, ref: z.string() })),
  'cases.open': method(counselor, ofCase({}), caseViewSchema),
  'cases.changeReport': method(counselor, ofCase({ title: line(120), report: reportSchema, seen: seenSchema }), done),
  'cases.addParty': method(counselor, ofCase({ party: partyInputSchema }), z.strictObject({ id: partyIdSchema })),
  /** An unknown party becomes a known person; the history stays (invariant 12). */
  'cases.identifyParty': method(counselor, ofCase({ partyId: partyIdSchema, who: partyInputSchema.shape.who }), done),
  'cases.screen': method(counselor, ofCase({ screening: screeningSchema, seen: seenSchema }), done),
  'cases.override': method(counselor, ofCase({ override: overrideSchema }), done),
  'cases.recordDuty': method(counselor, ofCase({ duty: dutySchema }), done),
  'cases.recordConsent': method(counselor, ofCase({ consents: z.array(consentSchema).min(1).max(60) }), done),
  /** Lets a case rest, with why and until when, or goes on with it. Resting again changes the reason and the day. */
  'cases.pause': method(
    counselor,
    ofCase({ on: dateSchema, paused: z.boolean(), reason: optionalLine(500), until: dateSchema.optional() }),
    z.strictObject({ status: caseStatusSchema }),
  ),
  /**
   * Closing with a reason. Refused `blocked` while a person harmed is still to be told how an agreement ended (invariant 6), and as kept or
   * not kept while a promise has not come to its end. `harmedToldOn` is for ends that no agreement raised a task for; as partly or not
   * kept it is then required.
   */
  /** Closing with a reason and what that reason asks for (`CLOSING_NEEDS`). `harmedToldOn` is required by `agreement_not_kept` and `agreement_partly_completed` (invariant 6). */
  'cases.close': method(
    counselor,
    ofCase({
      reason: closureReasonSchema,
      on: dateSchema,
      note: optionalLine(4000),
      details: closingDetailsSchema.default(NO_DETAILS),
      harmedToldOn: dateSchema.optional(),
    }),
    done,
  ),
  /** A new episode of the same case (invariant 7). */
  'cases.reopen': method(counselor, ofCase({ trigger: episodeTriggerSchema, on: dateSchema, report: reportSchema.optional() }), done),
};
