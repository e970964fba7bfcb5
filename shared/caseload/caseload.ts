/** @file The counselor's caseload in numbers: where cases wait and since when, how old they are, how agreements go. Pure. */
import { z } from 'zod';
import { CASE_STATUSES, caseStatusSchema, type NextStep } from '../cases/words';

/** Where a case waits, in the order of its way. `following`: promises, check-ins, telling. `resting`: until a day, or an answer of somebody else. */
export const PLACES = ['screening', 'consents', 'preparation', 'circle', 'agreement', 'following', 'closing', 'resting'] as const;
export type Place = (typeof PLACES)[number];

/** The place of each next step; none for a case that waits for nothing. */
export const PLACE_OF: Readonly<Record<NextStep, Place | undefined>> = {
  screen: 'screening',
  decide_suitability: 'screening',
  ask_consent: 'consents',
  await_consent: 'consents',
  prepare: 'preparation',
  plan_circle: 'circle',
  hold_circle: 'circle',
  record_circle: 'circle',
  write_agreement: 'agreement',
  sign_agreement: 'agreement',
  item_due: 'following',
  checkin_due: 'following',
  review_risk: 'following',
  follow_up: 'following',
  tell_harmed: 'following',
  close: 'closing',
  wait: 'resting',
  nothing: undefined,
};

/** Bands of days, each with the last day that is still in it. */
export const AGES = ['week', 'month', 'two_months', 'three_months', 'longer'] as const;
export type Age = (typeof AGES)[number];
export const AGE_DAYS: Readonly<Record<Age, { readonly from: number; readonly to: number | undefined }>> = {
  week: { from: 0, to: 7 },
  month: { from: 8, to: 30 },
  two_months: { from: 31, to: 60 },
  three_months: { from: 61, to: 90 },
  longer: { from: 91, to: undefined },
};

/** When the next step of a case is due. `soon`: within a week from now. */
export const CASE_DUES = ['overdue', 'today', 'soon', 'later', 'undated'] as const;
export type CaseDue = (typeof CASE_DUES)[number];
/** How many days from today are `soon`. */
export const SOON_DAYS = 7;

/** Why somebody should look at an agreement. `any`: for at least one of these reasons. */
export const RISKS = ['promise_late', 'payment_late', 'review_passed', 'checkin_missed'] as const;
export type Risk = (typeof RISKS)[number];

/**
 * The cases behind one number of the caseload; the list of cases takes it as a filter. What is left out does not narrow.
 * See: [Note: A number and its list are one condition]
 */
export const caseFigureSchema = z.strictObject({
  due: z.enum(CASE_DUES).optional(),
  place: z.enum(PLACES).optional(),
  waited: z.enum(AGES).optional(),
  age: z.enum(AGES).optional(),
  agreement: z.enum(['active', 'any', ...RISKS]).optional(),
});
export type CaseFigure = z.infer<typeof caseFigureSchema>;

/** The stages that an open case can be in, in the order of its way. */
export const OPEN_STAGES = CASE_STATUSES.filter((stage) => stage !== 'closed' && stage !== 'transferred_out');

const count = z.number().int().nonnegative();
/** Agreements, and in how many cases they are. */
const inCasesSchema = z.strictObject({ agreements: count, cases: count });

export const caseloadSchema = z.strictObject({
  /** Open cases in all. */
  open: count,
  due: z.record(z.enum(CASE_DUES), count),
  /** Only what is not 0. */
  waits: z.array(z.strictObject({ place: z.enum(PLACES), waited: z.enum(AGES), cases: count })),
  ages: z.array(z.strictObject({ stage: caseStatusSchema, age: z.enum(AGES), cases: count })),
  agreements: z.strictObject({
    active: inCasesSchema,
    /** Promises of the agreements in force; what was let go together does not count. `late`: open and past its day; not in `open`. */
    promises: z.strictObject({ kept: count, keptLate: count, partly: count, notKept: count, open: count, late: count }),
    /** In hundredths, over promises of money of the agreements in force. `late`: not paid of what is past its day. */
    payments: z.strictObject({ owed: count, paid: count, late: count }),
    /** One agreement may have several reasons; `any` counts it once. */
    risks: z.record(z.enum(['any', ...RISKS]), inCasesSchema),
  }),
});
export type Caseload = z.infer<typeof caseloadSchema>;
