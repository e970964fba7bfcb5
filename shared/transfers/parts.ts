/**
 * @file What a packet says of help, letters, tellings, closings, surveys and of how promises went: the parts beside those of
 * `packet.ts`. Pure. See: [Note: A packet lists what it holds]
 */
import { z } from 'zod';
import { WATCH_OUTCOMES } from '../aftercare/watch';
import { itemStatusSchema } from '../agreements/agreement';
import { closingDetailsSchema } from '../cases/closing';
import { PART_STATES, partAccountSchema, STOP_REASONS } from '../circles/account';
import { STEP_STATES, stepKindSchema } from '../followups/step';
import { NOT_TOLD_REASONS, TELLING_STATES, TELLING_WAYS, TOLD_ABOUT } from '../followups/telling';
import { DELIVERED_HOW, KEPT_BECAUSE, LETTER_KINDS, LETTER_STATUSES } from '../letters/letter';
import {
  loadSchema,
  matchAnswerSchema,
  matchKindSchema,
  matchStatusSchema,
  rankSchema,
  sideSchema,
  taskKindSchema,
} from '../support/match';
import { responseSchema, surveySchema } from '../surveys/survey';
import { dateSchema, instantSchema, line, optionalLine } from '../values';

/** A name within the packet: `p1`, `c2`. */
export const keySchema = z.string().regex(/^[a-z]{1,2}[0-9]{1,5}$/);
/** The number of an episode. */
export const episodeNumberSchema = z.number().int().min(1).max(99);

const words = (most: number) => z.string().max(most);
const by = words(240);

/** A mention in a text, of somebody who goes by name. */
export const packetMentionsSchema = z
  .array(z.strictObject({ start: z.number().int().min(0), length: z.number().int().min(1).max(400), party: keySchema }))
  .max(400);

/** What was said about a promise, each time. */
export const markSchema = z.strictObject({
  status: itemStatusSchema,
  on: dateSchema,
  note: words(4000),
  saidBy: keySchema.optional(),
  recordedAt: instantSchema.optional(),
  recordedBy: by,
});

/** A step of following through. */
export const packetStepSchema = z.strictObject({
  kind: stepKindSchema,
  state: z.enum(STEP_STATES),
  episode: episodeNumberSchema,
  plannedOn: dateSchema.optional(),
  endedOn: dateSchema.optional(),
  with: z.array(keySchema).max(80),
  withOthers: words(600),
  note: words(6000),
  recordedBy: by,
});

/** Who was told what was kept, or is still to be told. */
export const packetTellingSchema = z.strictObject({
  episode: episodeNumberSchema,
  /** Where the agreement goes along; a telling at closing has none. */
  agreement: keySchema.optional(),
  party: keySchema,
  about: z.enum(TOLD_ABOUT),
  raisedOn: dateSchema,
  due: dateSchema,
  state: z.enum(TELLING_STATES),
  endedOn: dateSchema.optional(),
  how: z.enum(TELLING_WAYS).optional(),
  why: z.enum(NOT_TOLD_REASONS).optional(),
  byWhom: by,
  alsoTold: words(600),
  words: words(6000),
});

const letterStepSchema = z.strictObject({
  to: z.enum(LETTER_STATUSES),
  on: dateSchema,
  why: z.enum(KEPT_BECAUSE).optional(),
  how: z.enum(DELIVERED_HOW).optional(),
  byWhom: by,
  note: words(6000),
  recordedBy: by,
});
/** A letter that was given, or is ready to be. One that was never given is no part of a packet: it has not left its writer. */
export const packetLetterSchema = z.strictObject({
  episode: episodeNumberSchema,
  kind: z.enum(LETTER_KINDS),
  status: z.enum(['ready', 'delivered']),
  writer: keySchema,
  reader: keySchema,
  writtenOn: dateSchema,
  text: words(40_000),
  mentions: packetMentionsSchema,
  /** Its scan, when that goes along. */
  file: keySchema.optional(),
  preparedOn: dateSchema.optional(),
  readOn: dateSchema.optional(),
  readBy: by,
  askedOn: dateSchema.optional(),
  dueOn: dateSchema.optional(),
  steps: z.array(letterStepSchema).max(100),
});

/** Help that is not a debt. */
export const packetPlanSchema = z.strictObject({
  party: keySchema,
  /** The stated need that it answers, where that goes along. */
  answers: keySchema.optional(),
  need: line(1000),
  offered: line(1000),
  helperParty: keySchema.optional(),
  helper: words(240),
  from: dateSchema,
  until: dateSchema.optional(),
  reviewOn: dateSchema,
  endedOn: dateSchema.optional(),
  reviews: z.array(z.strictObject({ on: dateSchema, note: words(3000), by })).max(200),
  /** Set: a restricted plan that was named, and why it goes. */
  restricted: line(200).optional(),
});

/** A buddy, peer mentor or ally who goes along by name. */
export const packetMatchSchema = z.strictObject({
  party: keySchema,
  helper: keySchema,
  kind: matchKindSchema,
  rank: rankSchema,
  status: matchStatusSchema,
  together: words(600),
  personAnswer: matchAnswerSchema,
  personAnsweredOn: dateSchema.optional(),
  helperAnswer: matchAnswerSchema,
  helperAnsweredOn: dateSchema.optional(),
  from: dateSchema.optional(),
  endedOn: dateSchema.optional(),
  endedWhy: words(900),
  tasks: z
    .array(
      z.strictObject({
        kind: taskKindSchema,
        side: sideSchema,
        due: dateSchema,
        doneOn: dateSchema.optional(),
        declined: z.boolean(),
        load: loadSchema.optional(),
        note: words(4000),
      }),
    )
    .max(60),
});

/** What the reason of a closing asked for. The case that this one was a double of has no name outside of its case book. */
export const packetClosingSchema = closingDetailsSchema.omit({ duplicateOf: true, saidBy: true }).extend({ saidBy: keySchema.optional() });

/** The look-back after a closing. */
export const packetWatchSchema = z.strictObject({
  dueOn: dateSchema,
  outcome: z.enum(WATCH_OUTCOMES).optional(),
  answeredOn: dateSchema.optional(),
});

/** Answers that stay with this case because the one who gave them agreed. */
export const packetSheetSchema = surveySchema.extend({
  party: keySchema,
  term: z.string().regex(/^[0-9A-Za-z/ -]{1,20}$/),
  on: dateSchema,
  response: responseSchema,
});

/** How a circle went, beyond that it was held. */
export const packetAfterSchema = z.strictObject({
  passes: z.number().int().min(0).max(2000).optional(),
  stopReason: z.enum(STOP_REASONS).optional(),
  parts: z.array(partAccountSchema.extend({ title: words(400), state: z.enum(PART_STATES) })).max(60),
  statements: z
    .array(z.strictObject({ party: keySchema, readBy: optionalLine(240), note: keySchema.optional(), file: keySchema.optional() }))
    .max(20),
});
