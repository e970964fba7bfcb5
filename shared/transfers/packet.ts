/**
 * @file What a handover packet says: one case, or the parts of it that were chosen, under keys of its own. Pure.
 * Source: practice.md 1.9, 3.2 rows 14 and 20, invariants 4, 9, 13; security.md C.5.
 *
 * [Note: A packet lists what it holds]
 * A packet is written from this schema and read by it, field by field. Neither rows nor tables travel: what somebody adds to the case
 * book tomorrow stays at home until it is named here, and what a stranger adds to a packet is refused, not ignored. Keys (`p1`, `c2`)
 * belong to the packet alone, so no id of one case book ever comes into another.
 */
import { z } from 'zod';
import { AGREEMENT_STATUSES, itemStatusSchema, SIGNATURE_METHODS } from '../agreements/agreement';
import { strokesSchema } from '../agreements/drawing';
import { amountSchema } from '../agreements/payments';
import { attachmentDetailsSchema, fileTypeSchema, LARGEST } from '../attachments/attachment';
import { dutySchema, reportSchema, timelineEntrySchema } from '../cases/case';
import { overrideSchema, screeningSchema } from '../cases/screening';
import {
  closureReasonSchema,
  consentBySchema,
  consentScopeSchema,
  consentShownSchema,
  consentStateSchema,
  episodeTriggerSchema,
  partyRoleSchema,
} from '../cases/words';
import type { Checkin } from '../checkins/contract';
import { CHECKIN_PURPOSES } from '../checkins/rhythm';
import { attendanceSchema, circleStatusSchema, processSchema } from '../circles/circle';
import { contactKindSchema } from '../contacts/contact';
import { noteKindSchema } from '../notes/note';
import { personInputSchema } from '../people/person';
import { preparationFieldSchema } from '../preparation/preparation';
import { RISK_KINDS, RISK_STEPS } from '../safety/risk';
import { ageBandSchema, dateSchema, instantSchema, languageSchema, line, optionalLine, timeOfDaySchema } from '../values';
import { letterSchema } from './letter';
import {
  episodeNumberSchema,
  keySchema,
  markSchema,
  packetAfterSchema,
  packetClosingSchema,
  packetLetterSchema,
  packetMatchSchema,
  packetMentionsSchema,
  packetPlanSchema,
  packetSheetSchema,
  packetStepSchema,
  packetTellingSchema,
  packetWatchSchema,
} from './parts';

/**
 * The largest packet that is made or opened, in bytes. Nothing of a packet may be looked at before all of it is authentic, so it stands
 * in memory whole, about four times over while it is sealed or opened: 400 MB at most, on a school's older computer too.
 */
export const MOST_BYTES = 100 * 1024 * 1024;
/** The largest that its words may be, in bytes. */
export const MOST_WORDS = 8 * 1024 * 1024;
/** Files in one packet. */
export const MOST_FILES = 60;

export const packetIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'PacketId'>();
export type PacketId = z.infer<typeof packetIdSchema>;

/** An age recipient of the kind that every age program knows (X25519, bech32). */
export const recipientSchema = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);
/** 32 bytes in base64url: an Ed25519 public key, a key for the receipt. */
export const key32Schema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

const key = keySchema;
const long = z.string().max(20_000);
const episode = episodeNumberSchema;

const partySchema = z.strictObject({
  key,
  kind: z.enum(['person', 'group', 'unknown']),
  /** The person's name, the group's label; of somebody who goes without a name, the role. */
  name: line(120),
  size: z.number().int().min(1).max(2000).optional(),
  spokesperson: key.optional(),
  roles: z
    .array(z.strictObject({ role: partyRoleSchema, supports: key.optional() }))
    .min(1)
    .max(20),
  person: personInputSchema.omit({ name: true }).optional(),
});

const episodeSchema = z.strictObject({
  number: episode,
  openedOn: dateSchema,
  closedOn: dateSchema.optional(),
  reason: closureReasonSchema.optional(),
  closingNote: z.string().max(4000),
  harmedToldOn: dateSchema.optional(),
  trigger: episodeTriggerSchema,
  report: reportSchema.optional(),
  screening: screeningSchema.optional(),
  /** Only of stops that were named one by one. */
  overrides: z.array(overrideSchema).max(50),
  closing: packetClosingSchema.optional(),
  watch: packetWatchSchema.optional(),
});

const consentSchema = z.strictObject({
  party: key,
  episode,
  scope: consentScopeSchema,
  state: consentStateSchema,
  by: consentBySchema,
  on: dateSchema,
  limits: optionalLine(500),
  guardianName: optionalLine(120),
  shown: consentShownSchema.optional(),
  expiresOn: dateSchema.optional(),
  recordedAt: instantSchema,
  recordedBy: z.string().max(120),
});

const meetingSchema = z.strictObject({
  key,
  party: key,
  episode,
  plannedOn: dateSchema.optional(),
  plannedAt: timeOfDaySchema.optional(),
  heldOn: dateSchema.optional(),
  place: optionalLine(120),
  withWhom: optionalLine(200),
  byWhom: optionalLine(120),
  accessConfirmed: z.boolean(),
});
const saidSchema = z.strictObject({
  party: key,
  meeting: key,
  field: preparationFieldSchema,
  text: z.string().max(4000),
  beside: key.optional(),
  keeper: z.boolean(),
});
const needSchema = z.strictObject({
  /** Promises and help point at it. */
  key: key.optional(),
  party: key,
  meeting: key,
  text: line(1000),
  keeper: z.boolean(),
  statedOn: dateSchema,
});

const circleSchema = z.strictObject({
  key,
  episode,
  process: processSchema,
  status: circleStatusSchema,
  plannedOn: dateSchema,
  startTime: timeOfDaySchema.optional(),
  minutes: z.number().int().min(1).max(600),
  place: optionalLine(200),
  purpose: z.string().max(1000),
  language: languageSchema,
  ageBand: ageBandSchema.optional(),
  keeperName: optionalLine(200),
  heldOn: dateSchema.optional(),
  realMinutes: z.number().int().positive().max(600).optional(),
  participants: z.number().int().positive().max(2000).optional(),
  statusNote: z.string().max(2000),
  seats: z.array(z.strictObject({ party: key, attendance: attendanceSchema })).max(80),
  after: packetAfterSchema.optional(),
});

const itemSchema = z.strictObject({
  /** The same promise over the versions. */
  lineage: key,
  owedBy: key,
  owedTo: key.optional(),
  /** Owed to everybody rather than to somebody. */
  toCommunity: z.boolean(),
  what: line(800),
  howShown: optionalLine(600),
  helper: optionalLine(240),
  due: dateSchema,
  amount: amountSchema.optional(),
  status: itemStatusSchema,
  endedOn: dateSchema.optional(),
  statusNote: z.string().max(2000),
  /** The needs that it answers, where those go along. */
  answers: z.array(key).max(20).default([]),
  marks: z.array(markSchema).max(400).default([]),
});
const agreementSchema = z.strictObject({
  key,
  episode,
  circle: key.optional(),
  responsible: key.optional(),
  version: z.number().int().min(1).max(99),
  status: z.enum(AGREEMENT_STATUSES),
  draftedOn: dateSchema,
  signedOn: dateSchema.optional(),
  reviewOn: dateSchema.optional(),
  versions: z
    .array(
      z.strictObject({
        version: z.number().int().min(1).max(99),
        draftedOn: dateSchema.optional(),
        readBackOn: dateSchema.optional(),
        signedOn: dateSchema.optional(),
        items: z.array(itemSchema).max(60),
        signatures: z
          .array(
            z.strictObject({
              party: key,
              method: z.enum(SIGNATURE_METHODS),
              on: dateSchema,
              witness: optionalLine(240),
              /** What was typed or drawn: a name, so only of somebody who goes by name. */
              typed: optionalLine(120),
              strokes: strokesSchema.optional(),
            }),
          )
          .max(60),
        unmet: z
          .array(z.strictObject({ need: key, why: line(600) }))
          .max(60)
          .default([]),
      }),
    )
    .min(1)
    .max(40),
  payments: z.array(z.strictObject({ lineage: key, on: dateSchema, amount: amountSchema.min(1), note: optionalLine(400) })).max(400),
  steps: z.array(packetStepSchema).max(400).default([]),
});

/** As in `shared/checkins/contract.ts`, which prints through this file and so can't be read by it. */
const CHECKIN_STATES = ['planned', 'done', 'missed', 'declined', 'cancelled'] as const satisfies readonly Checkin['status'][];
const checkinSchema = z.strictObject({
  episode,
  party: key.optional(),
  purpose: z.enum(CHECKIN_PURPOSES),
  due: dateSchema,
  status: z.enum(CHECKIN_STATES),
  doneOn: dateSchema.optional(),
  rating: z.number().int().min(1).max(5).optional(),
  note: z.string().max(4000),
  atTime: timeOfDaySchema.optional(),
  place: optionalLine(400),
});

const noteSchema = z.strictObject({
  /** Circles point at statements that were read. */
  key: key.optional(),
  kind: noteKindSchema,
  on: dateSchema,
  author: z.string().max(120),
  writtenAt: instantSchema,
  text: long,
  mentions: packetMentionsSchema,
  /** Set: a restricted note that was named one by one, and why it goes. */
  restricted: line(200).optional(),
});

const riskSchema = z.strictObject({
  episode,
  party: key.optional(),
  kind: z.enum(RISK_KINDS),
  what: line(600),
  likelihood: z.enum(RISK_STEPS).optional(),
  severity: z.enum(RISK_STEPS).optional(),
  action: z.string().max(4000),
  byWhom: optionalLine(240),
  notedOn: dateSchema,
  reviewOn: dateSchema.optional(),
  endedOn: dateSchema.optional(),
  endedNote: z.string().max(4000),
});

const limitSchema = z.strictObject({
  between: z.tuple([key, key]),
  kinds: z.array(contactKindSchema).min(1).max(12),
  detail: optionalLine(240),
  from: dateSchema,
  until: dateSchema.optional(),
  why: optionalLine(600),
});

const fileSchema = z.strictObject({
  /** Letters and circles point at their scans. */
  key: key.optional(),
  name: attachmentDetailsSchema.shape.name,
  description: z.string().max(1000),
  type: fileTypeSchema,
  size: z.number().int().min(1).max(LARGEST),
  sha256: hashSchema,
  addedOn: dateSchema,
  restricted: line(200).optional(),
});

/** Whom a packet comes from: what a receiver compares in person, and seals an answer to. */
export const senderSchema = z.strictObject({ name: line(120), recipient: recipientSchema, sign: key32Schema });

/** The case as it stands in the packet. */
export const packetCaseSchema = z.strictObject({
  title: line(120),
  school: line(120),
  language: languageSchema,
  openedOn: dateSchema,
  parties: z.array(partySchema).min(1).max(80),
  episodes: z.array(episodeSchema).min(1).max(40),
  consents: z.array(consentSchema).max(2000),
  meetings: z.array(meetingSchema).max(1000),
  said: z.array(saidSchema).max(4000),
  needs: z.array(needSchema).max(1000),
  circles: z.array(circleSchema).max(200),
  agreements: z.array(agreementSchema).max(100),
  checkins: z.array(checkinSchema).max(2000),
  notes: z.array(noteSchema).max(2000),
  risks: z.array(riskSchema).max(400),
  limits: z.array(limitSchema).max(200),
  /** Duties to report that were named one by one: never their content, which no case book has. */
  duties: z.array(dutySchema.extend({ reason: line(200) })).max(50),
  history: z.array(timelineEntrySchema).max(4000),
  files: z.array(fileSchema).max(MOST_FILES),
  tellings: z.array(packetTellingSchema).max(1000).default([]),
  letters: z.array(packetLetterSchema).max(200).default([]),
  plans: z.array(packetPlanSchema).max(200).default([]),
  matches: z.array(packetMatchSchema).max(200).default([]),
  sheets: z.array(packetSheetSchema).max(400).default([]),
  letter: letterSchema.optional(),
});
export type PacketCase = z.infer<typeof packetCaseSchema>;

export const manifestSchema = z.strictObject({
  format: z.literal('circlekeeper-transfer'),
  packet: packetIdSchema,
  sealedOn: dateSchema,
  /** Made with invented cases: it may be opened there only, and a real one nowhere else. */
  practice: z.boolean(),
  from: senderSchema,
  /** The recipient that it was sealed for; empty: a passphrase. Whoever passes it on can't change this. */
  to: z.union([recipientSchema, z.literal('')]),
  /** Known to who sealed it and who opened it: proves a receipt. */
  receipt: key32Schema,
  case: packetCaseSchema,
});
export type Manifest = z.infer<typeof manifestSchema>;
