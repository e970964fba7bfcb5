/** @file What the window may ask about circles. A facilitator sees only the own desk; a counselor every circle. */
import { z } from 'zod';
import { agreementSchema } from '../agreements/agreement';
import { partyIdSchema } from '../cases/case';
import { overrideSchema } from '../cases/screening';
import { editionSchema, seenSchema } from '../editions';
import { method } from '../ipc';
import { preparationFieldSchema } from '../preparation/preparation';
import { caseIdSchema, circleIdSchema, dateSchema, instantSchema } from '../values';
import { circleAccountSchema, circleInputSchema, circleRecordSchema, circleRowSchema, circleSchema } from './circle';
import { circlePlanSchema } from './plan';
import { roomIdSchema, roomInputSchema, roomSchema } from './room';

const done = z.strictObject({});

/** What a keeper knows of a person before the circle: on the screen, never on paper. */
export const keeperNoteSchema = z.strictObject({
  partyId: partyIdSchema,
  name: z.string(),
  notAsked: z.string().optional(),
  /** Name of who sits beside, and who that is in the circle. */
  beside: z.string().optional(),
  besideParty: partyIdSchema.optional(),
  needs: z.array(z.string()),
  /** What else was ticked for the keeper. */
  said: z.array(z.strictObject({ field: preparationFieldSchema, text: z.string() })),
});
export type KeeperNote = z.infer<typeof keeperNoteSchema>;

/** What is put on a facilitator's desk for one circle: nothing of the case but what sitting in the circle needs. */
export const releasedCircleSchema = z.strictObject({
  circle: circleSchema,
  agreements: z.array(agreementSchema),
  /** Names for the party ids that the agreement's items use; first names only. */
  names: z.record(z.string(), z.string()),
  held: z.boolean(),
  keeperNotes: z.array(keeperNoteSchema).default([]),
  /** Pairs who must not share a room on that day. */
  apart: z.array(z.tuple([partyIdSchema, partyIdSchema])).default([]),
  /** Pairs who may share a room and are not seated beside each other: another limit holds between them. Which one is the case's. */
  notBeside: z.array(z.tuple([partyIdSchema, partyIdSchema])).default([]),
  /** Whose yes is needed and is not here yet. */
  waiting: z.array(partyIdSchema).default([]),
  /** The room that the place names, as the school knows it. */
  room: roomSchema.omit({ id: true }).optional(),
  /** Parties and supporters whom nobody has met apart yet. */
  unprepared: z.array(partyIdSchema).default([]),
});
export type ReleasedCircle = z.infer<typeof releasedCircleSchema>;

export const circleViewSchema = releasedCircleSchema.extend({
  /** The keeper's own choices: script, language, words. Absent until first saved. */
  plan: circlePlanSchema.optional(),
  planEdition: editionSchema.optional(),
  /** What the signed-in keeper printed of this circle and has not given back. */
  printed: z.array(z.strictObject({ kind: z.string(), on: dateSchema, copies: z.number().int() })).default([]),
  /** Only for counselors. */
  caseId: caseIdSchema.optional(),
  /** In spite of which stop answers it goes on, by whom and why. Only for counselors: the reason is the case's. */
  overrides: z.array(overrideSchema).optional(),
});
export type CircleView = z.infer<typeof circleViewSchema>;

/** A facilitator's own account of a circle, and how far it has come. `taken`: it is in the case. */
export const keptAccountSchema = z.strictObject({
  account: circleAccountSchema,
  writtenAt: instantSchema,
  /** Shown to the counselor. Until then it is a draft on the desk. */
  offered: z.boolean(),
  takenAt: instantSchema.optional(),
});
export type KeptAccount = z.infer<typeof keptAccountSchema>;

export const circlesContract = {
  'circles.plan': method(['counselor'], circleInputSchema.extend({ caseId: caseIdSchema }), z.strictObject({ id: circleIdSchema })),
  'circles.replan': method(['counselor'], circleInputSchema.extend({ id: circleIdSchema, seen: seenSchema }), done),
  /** Refused `blocked` when a required consent is withdrawn or refused (invariant 2). */
  'circles.record': method(
    ['counselor'],
    /** `takes`: what the keeper wrote is in it; it is not offered any more. */
    circleRecordSchema.extend({ id: circleIdSchema, takes: z.boolean().default(false) }),
    done,
  ),
  /** The facilitator's way back: how the circle went, kept on the own desk and offered to the counselor. */
  'circles.keepAccount': method(
    ['facilitator'],
    z.strictObject({ id: circleIdSchema, account: circleAccountSchema, offered: z.boolean() }),
    done,
  ),
  'circles.account': method(
    ['facilitator'],
    z.strictObject({ id: circleIdSchema }),
    z.strictObject({ kept: keptAccountSchema.optional() }),
  ),
  /** What keepers wrote about circles of this case and nobody took over yet. */
  'circles.accounts': method(
    ['counselor'],
    z.strictObject({ caseId: caseIdSchema }),
    z.array(z.strictObject({ circleId: circleIdSchema, by: z.string(), writtenAt: instantSchema, account: circleAccountSchema })),
  ),
  /** What lies, or would lie, on the desk of this circle's keeper: made by the code that puts it there. Audited as reading the circle. */
  'circles.onDesk': method(
    ['counselor'],
    z.strictObject({ id: circleIdSchema }),
    z.strictObject({
      /** Whose desk; absent: the counselor keeps it and nothing leaves the case book. */
      keeper: z.string().optional(),
      row: circleRowSchema,
      released: releasedCircleSchema,
    }),
  ),
  'circles.rooms': method(['counselor'], z.strictObject({}), z.array(z.strictObject({ room: roomSchema, edition: editionSchema }))),
  'circles.keepRoom': method(
    ['counselor'],
    z.strictObject({ id: roomIdSchema.optional(), room: roomInputSchema, seen: seenSchema }),
    z.strictObject({ id: roomIdSchema }),
  ),
  'circles.removeRoom': method(['counselor'], z.strictObject({ id: roomIdSchema }), done),
  'circles.list': method(['counselor', 'facilitator'], z.strictObject({}), z.array(circleRowSchema)),
  'circles.open': method(['counselor', 'facilitator'], z.strictObject({ id: circleIdSchema }), circleViewSchema),
  /** Answers the edition that was kept, which the next save has seen. */
  'circles.savePlan': method(
    ['counselor', 'facilitator'],
    z.strictObject({ id: circleIdSchema, plan: circlePlanSchema, seen: seenSchema }),
    z.strictObject({ edition: editionSchema }),
  ),
};
