/** @file A case and what belongs to it: report, parties, consents, notes, episodes. Source: practice.md 4.1. */
import { z } from 'zod';
import { noteSchema } from '../notes/note';
import { paperFormIdSchema } from '../paperforms/code';
import { personInputSchema, personSchema } from '../people/person';
import {
  ageBandSchema,
  caseIdSchema,
  dateSchema,
  episodeIdSchema,
  instantSchema,
  intakeIdSchema,
  line,
  optionalLine,
  paragraphs,
  personIdSchema,
} from '../values';
import { incidentSchema, inStep } from './incident';
import { overrideSchema, screeningCodeSchema, screeningSchema } from './screening';
import {
  caseStatusSchema,
  channelSchema,
  closureReasonSchema,
  consentBySchema,
  consentScopeSchema,
  consentShownSchema,
  consentStateSchema,
  episodeTriggerSchema,
  harmTypeSchema,
  nextStepSchema,
  partyRoleSchema,
} from './words';

export const partyIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'PartyId'>();
export type PartyId = z.infer<typeof partyIdSchema>;

/**
 * Who told us, what, and what was done first. One report tells of one incident or of several; `incidents` has them all.
 *
 * [Note: The first incident is the report's]
 * Most reports tell of one thing, and whoever only needs that reads and writes it on the report itself. Those fields and the first of
 * `incidents` are one fact told twice, brought in step here and nowhere else: a report without `incidents` gets its one incident,
 * a report with some takes its own fields from the first. Stored are the incidents alone.
 */
export const reportSchema = z
  .strictObject({
    channel: channelSchema,
    /** Empty when the reporter stays unnamed. */
    reporterName: optionalLine(120),
    receivedOn: dateSchema,
    ...incidentSchema.shape,
    firstSafetyAction: paragraphs(4_000),
    incidents: z.array(incidentSchema).max(30).default([]),
  })
  .overwrite(inStep);
export type Report = z.infer<typeof reportSchema>;
export type ReportInput = z.input<typeof reportSchema>;

export const partyRoleEntrySchema = z.strictObject({ role: partyRoleSchema, supports: partyIdSchema.optional() });

/** A party as the window sees it. `person` is absent for a group or for somebody not known yet (invariant 12). */
export const partySchema = z.strictObject({
  id: partyIdSchema,
  kind: z.enum(['person', 'group', 'unknown']),
  /** The person's name, the group's label, or what is known about an unknown person. */
  name: z.string(),
  initials: z.string(),
  person: personSchema.optional(),
  groupSize: z.number().int().positive().optional(),
  /** Who speaks for a group. */
  spokesperson: partyIdSchema.optional(),
  /** At the date of the incident. */
  ageBand: ageBandSchema.optional(),
  roles: z.array(partyRoleEntrySchema).min(1),
});
export type Party = z.infer<typeof partySchema>;

/**
 * A party on a form. An existing person by id, a new person, a group or an unknown one. `key` is the form's own name for it,
 * so that "supports" can point at a party that is not saved yet.
 */
export const partyInputSchema = z.strictObject({
  key: z.string().min(1).max(40),
  who: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('known'), personId: personIdSchema }),
    /** `as`: the form's own name for this person, by which its report names them before they are saved. */
    z.strictObject({ kind: z.literal('new'), person: personInputSchema, as: personIdSchema.optional() }),
    z.strictObject({
      kind: z.literal('group'),
      label: line(120),
      size: z.number().int().min(2).max(2000),
      /** A key of the form or the id of a party: who speaks for the group. */
      spokespersonKey: z.string().max(40).optional(),
    }),
    z.strictObject({ kind: z.literal('unknown'), label: line(120) }),
  ]),
  roles: z
    .array(z.strictObject({ role: partyRoleSchema, supportsKey: z.string().max(40).optional() }))
    .min(1)
    .max(6),
});
export type PartyInput = z.input<typeof partyInputSchema>;

export const caseInputSchema = z.strictObject({
  /** Neutral: no names ("The bent telescope"). */
  title: line(120),
  school: line(120),
  report: reportSchema,
  parties: z.array(partyInputSchema).min(1).max(60),
  /** What the report was made from: a quick note, or a form filled in on paper. They are marked as done with the case's opening. */
  origin: z.strictObject({ intakeId: intakeIdSchema.optional(), paperFormId: paperFormIdSchema.optional() }).optional(),
});
export type CaseInput = z.input<typeof caseInputSchema>;

export const consentSchema = z.strictObject({
  partyId: partyIdSchema,
  scope: consentScopeSchema,
  state: consentStateSchema,
  by: consentBySchema,
  on: dateSchema,
  limits: optionalLine(500),
  /** Who said it for a child, where that is known. */
  guardianName: optionalLine(120),
  shown: consentShownSchema.optional(),
  /** The last day on which it holds. That it ran out is computed at reading and never stored. */
  expiresOn: dateSchema.optional(),
});
/** A consent as it lies in the case: with its episode, and whether it still counts there. */
export const recordedConsentSchema = consentSchema.extend({
  recordedAt: instantSchema,
  recordedBy: z.string().default(''),
  episode: z.number().int().positive().default(1),
  /** Of the episode that is being worked on: earlier ones are history and must be asked again. */
  current: z.boolean().default(true),
  expired: z.boolean().default(false),
});
export type RecordedConsent = z.infer<typeof recordedConsentSchema>;
export type Consent = z.infer<typeof consentSchema>;

export const episodeSchema = z.strictObject({
  id: episodeIdSchema,
  number: z.number().int().positive(),
  openedOn: dateSchema,
  closedOn: dateSchema.optional(),
  reason: closureReasonSchema.optional(),
  closingNote: z.string(),
  /** Derived: the day on which the last person harmed was told. */
  harmedToldOn: dateSchema.optional(),
  trigger: episodeTriggerSchema,
});
export type Episode = z.infer<typeof episodeSchema>;

/** Proof that a duty to report was done, without its content. Restricted: in no search, export or print. */
export const dutySchema = z.strictObject({
  type: z.enum(['child_protection', 'police', 'other']),
  madeTo: line(200),
  madeOn: dateSchema,
  madeAt: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .optional(),
  reference: optionalLine(120),
  byWhom: line(120),
  how: z.enum(['spoken', 'written']).optional(),
  /** When they are to be spoken with again; due on Today, without a word about whom or why. */
  nextContactOn: dateSchema.optional(),
});
export type Duty = z.infer<typeof dutySchema>;

/** Why acceptance, planning, holding or printing is not possible now. `who` lists parties whose consent is missing. */
export const obstacleSchema = z.strictObject({
  code: z.enum([
    'not-screened',
    'screening-stop',
    'screening-unanswered',
    'condition-missing',
    'not-accepted',
    'keeper-conflict',
    'consent-missing',
    'consent-refused',
    'contact-limit',
    'case-closed',
    'letter-reader',
    'letter-writer',
    'letter-unread',
    'letter-unasked',
  ]),
  stops: z.array(screeningCodeSchema).default([]),
  who: z.array(partyIdSchema).default([]),
});
export type Obstacle = z.infer<typeof obstacleSchema>;

/** That a case rests: since when, until when, why. `from` is not known of a case that was paused by an earlier version. */
export const pauseSchema = z.strictObject({ from: dateSchema.optional(), until: dateSchema.optional(), reason: z.string() });
export type Pause = z.infer<typeof pauseSchema>;

export const nextSchema = z.strictObject({ step: nextStepSchema, due: dateSchema.optional(), who: z.string().optional() });
export type Next = z.infer<typeof nextSchema>;

/** One line of the case list. Names are initials only. */
export const caseRowSchema = z.strictObject({
  id: caseIdSchema,
  ref: z.string(),
  title: z.string(),
  school: z.string(),
  status: caseStatusSchema,
  openedOn: dateSchema,
  closedOn: dateSchema.optional(),
  harmed: z.string(),
  responsible: z.string(),
  harmTypes: z.array(harmTypeSchema),
  episode: z.number().int(),
  next: nextSchema,
  /** Words of the found text around the match, when the list answers a search; plain text with \u0001…\u0002 round the match. */
  found: z.string().optional(),
});
export type CaseRow = z.infer<typeof caseRowSchema>;

export const timelineEntrySchema = z.strictObject({
  at: instantSchema,
  on: dateSchema,
  what: z.enum([
    'case_opened',
    'screened',
    'override',
    'consent',
    'circle_planned',
    'circle_held',
    'circle_cancelled',
    'agreement_drafted',
    'agreement_read_back',
    'agreement_signed',
    'agreement_taken_back',
    'agreement_discarded',
    'agreement_reviewed',
    'item_ended',
    'checkin_recorded',
    'checkin_moved',
    'printed',
    'closed',
    'reopened',
    'duty_recorded',
    'party_added',
    'party_changed',
    'party_removed',
    'people_merged',
    'people_parted',
    'case_linked',
    'case_unlinked',
    'hold_put',
    'hold_ended',
    'aside_back',
    'report_changed',
    'harmed_told',
    'harmed_not_told',
    'telling_withdrawn',
    'followed_up',
    'note_raised',
    'note_removed',
    'note_restored',
    'circle_on_hold',
    'risk_noted',
    'risk_ended',
    'collected',
    'prepared',
    'limit_set',
    'limit_ended',
    'paused',
    'resumed',
    'support_begun',
    'support_ended',
    'match_begun',
    'match_ended',
    'letter_written',
    'letter_ready',
    'letter_delivered',
    'letter_kept',
    'letter_returned',
    'letter_taken_up',
    'letter_removed',
    'letter_restored',
    'looked_back',
    'packet_sent',
    'transferred_out',
    'transfer_refused',
    'transferred_in',
  ]),
  by: z.string(),
  /** A code that belongs to `what`, for example a consent state or a closure reason. */
  detail: z.string().optional(),
  /** Initials of the person it is about. */
  who: z.string().optional(),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const caseHeadSchema = caseRowSchema.omit({ found: true }).extend({
  report: reportSchema,
  parties: z.array(partySchema),
  episodes: z.array(episodeSchema).min(1),
  screening: screeningSchema.optional(),
  overrides: z.array(overrideSchema),
  /** Latest first; the first of a party and scope is in force, the rest is history. */
  consents: z.array(recordedConsentSchema),
  duties: z.array(dutySchema),
  /** Those that whoever asks may see: of private memory aids only their own. */
  notes: z.array(noteSchema),
  timeline: z.array(timelineEntrySchema),
  /** Everybody who is named in a report of the case, as they are called today. */
  named: z.array(z.strictObject({ personId: personIdSchema, name: z.string() })).default([]),
  /** What stands in the way of planning a circle now; empty means nothing. */
  obstacles: z.array(obstacleSchema),
  pause: pauseSchema.optional(),
});
