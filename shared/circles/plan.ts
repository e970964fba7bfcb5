/**
 * @file A circle's plan: what a facilitator fills in before printing.
 *
 * Nearly everything may be empty, because a plan is printed at any stage of knowing: the paper then shows a ruled line
 * to write on. Source: practice.md 1.5 (script skeleton), 4.2 (roles).
 */
import { z } from 'zod';
import { PARTY_ROLES } from '../cases/words';
import { isOwnScript, ownScriptSchema } from '../scripts/own';
import { placeNameSchema } from '../scripts/place-name';
import { ageBandSchema, dateSchema, languageSchema, line, optionalLine, timeOfDaySchema } from '../values';
import { ACCESS_CODES } from './access';

/**
 * The part that somebody plays in a circle: the roles of a case (practice.md 4.2), and `returning` for the one that a re-entry
 * circle welcomes back, who may be responsible for nothing. Supporters and guardians point at a seat through `supports`.
 */
export const SEAT_ROLES = [...PARTY_ROLES, 'returning'] as const;
export const seatRoleSchema = z.enum(SEAT_ROLES);
export type SeatRole = (typeof SEAT_ROLES)[number];

export const PAPERS = ['a4', 'letter'] as const;
export type UsualPaper = (typeof PAPERS)[number];
/** What the prints of a circle come on besides: half a sheet, to hold in one hand. */
export const CIRCLE_PAPERS = [...PAPERS, 'a5'] as const;
export const paperSchema = z.enum(CIRCLE_PAPERS);
export type Paper = (typeof CIRCLE_PAPERS)[number];

/** For eyes that need large type, and for readers whom letters confuse: both may be on. */
export const readingSchema = z.strictObject({ large: z.boolean(), easy: z.boolean() });
export type Reading = z.infer<typeof readingSchema>;

const seatKeySchema = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);

/** One chair. The order of the seats is the order round the circle, clockwise from the keeper. */
export const seatSchema = z.strictObject({
  key: seatKeySchema,
  /** As it shall be printed: usually the first name (practice.md 1.2). Empty while nobody is known for this chair. */
  name: optionalLine(120),
  role: seatRoleSchema,
  /** Key of the seat that this supporter or guardian sits beside. */
  supports: seatKeySchema.optional(),
  /** What this person needs to take part, for the keeper's eyes only, for example "large print". */
  needs: line(500).optional(),
  /** How many people a seat stands for, when it is a group such as "class 5". Absent: one. */
  count: z.number().int().min(1).max(2000).optional(),
  /** What helps this person take part, in codes. Absent: as `needs` names it. See: `access.ts` */
  access: z.array(z.enum(ACCESS_CODES)).max(ACCESS_CODES.length).optional(),
});
export type Seat = z.infer<typeof seatSchema>;

/** Where the door is, seen from the keeper's chair. */
export const DOORS = ['opposite', 'left', 'right', 'behind'] as const;
export type Door = (typeof DOORS)[number];

/** Two who are kept apart by the keeper's own choice; `opposite`: they are not to face each other either. */
export const seatsApartSchema = z.strictObject({ a: seatKeySchema, b: seatKeySchema, opposite: z.boolean() });

const blockIdSchema = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** What was chosen to make the circle fit into the time there is. Blocks by their ids in the script. */
export const timeChoiceSchema = z.strictObject({
  /** Told in pairs instead of in a full round. */
  paired: z.array(blockIdSchema).max(60).default([]),
  /** So many circles at once, each with a keeper. */
  circles: z.number().int().min(2).max(4).optional(),
  /** Seconds for each turn, where they are fewer than the script's. */
  seconds: z.record(blockIdSchema, z.number().int().min(5).max(900)).default({}),
  /** Left for a second meeting. */
  later: z.array(blockIdSchema).max(60).default([]),
});
export type TimeChoice = z.infer<typeof timeChoiceSchema>;

/** What happens when somebody leaves the room: decided before, when everybody is calm. */
export const ifLeavesSchema = z.strictObject({
  who: optionalLine(120),
  where: optionalLine(120),
  goOn: optionalLine(300),
  stop: optionalLine(300),
});
export type IfLeaves = z.infer<typeof ifLeavesSchema>;
export const NO_LEAVING_PLAN: IfLeaves = { who: '', where: '', goOn: '', stop: '' };

/**
 * The keeper's own lines for this circle in place of the script's, by the language that they are written in: the same circle printed in
 * another language has the script's. Absent: nothing was changed.
 */
export const ownListsSchema = z.strictObject({
  /** What to prepare before the circle. */
  prepare: z.partialRecord(languageSchema, z.array(optionalLine(400)).max(20)).optional(),
  /** The guidelines on the wall. */
  poster: z
    .partialRecord(languageSchema, z.array(z.strictObject({ headline: optionalLine(80), detail: optionalLine(200) })).max(9))
    .optional(),
});
export type OwnLists = z.infer<typeof ownListsSchema>;

/** What a keeper asks themselves before the circle. Source: practice.md 1.1 row 5, 4.5 (QP, QF). */
export const REHEARSAL_QUESTIONS = ['first_words', 'no_apology', 'tears', 'silence', 'anger', 'leaves', 'corridor', 'own_part'] as const;
export type RehearsalQuestion = (typeof REHEARSAL_QUESTIONS)[number];

export const circlePlanSchema = z
  .strictObject({
    scriptId: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
    /** The version that was planned and printed; a newer script never changes an old plan. */
    scriptVersion: z.number().int().min(1).max(9999),
    ageBand: ageBandSchema,
    /** The language of the script, not of the window. */
    language: languageSchema,
    paper: paperSchema,
    /** Off: roles in place of names on every print made from this plan. */
    namesOnPaper: z.boolean(),
    /** How the prints are set. Absent: as usual. */
    reading: readingSchema.optional(),
    /** The other language of the circle: for the interpreter’s copy, and cards in both. */
    otherLanguage: languageSchema.optional(),
    purpose: optionalLine(500),
    date: dateSchema.optional(),
    startTime: timeOfDaySchema.optional(),
    /** The time that there is, for example one lesson. */
    minutes: z.number().int().min(5).max(480).optional(),
    place: optionalLine(120),
    talkingPiece: optionalLine(120),
    centre: optionalLine(160),
    followUpOn: dateSchema.optional(),
    /** Head count when not every chair is listed, as in a class of 25. The larger of this and the listed seats is used. */
    people: z.number().int().min(2).max(2000).optional(),
    seats: z.array(seatSchema).max(80),
    door: z.enum(DOORS).optional(),
    seatsApart: z.array(seatsApartSchema).max(30).optional(),
    time: timeChoiceSchema.optional(),
    ifLeaves: ifLeavesSchema.optional(),
    /** The keeper's own answers, for the screen only. */
    rehearsal: z.partialRecord(z.enum(REHEARSAL_QUESTIONS), optionalLine(500)).optional(),
    /** Ids of preparations that are done. */
    prepared: z
      .array(z.string().regex(/^[a-z0-9_-]{1,60}$/))
      .max(120)
      .optional(),
    /** Text for the script's own places (`Script.places`), by place name. */
    fills: z.record(placeNameSchema, optionalLine(200)),
    /** The keeper's own words for this circle, by part of the script (its block's id). On the keeper's copy only. */
    partNotes: z.record(z.string().regex(/^[a-z0-9-]{1,40}$/), optionalLine(600)).optional(),
    lists: ownListsSchema.optional(),
    /** The script itself when it is an own one. See: [Note: A plan carries its own script] */
    script: ownScriptSchema.optional(),
  })
  .superRefine((plan, context) => {
    const keys = new Set(plan.seats.map((seat) => seat.key));
    if (keys.size !== plan.seats.length) context.addIssue({ code: 'custom', path: ['seats'], message: 'two seats share a key' });
    plan.seats.forEach((seat, index) => {
      if (seat.supports !== undefined && (seat.supports === seat.key || !keys.has(seat.supports)))
        context.addIssue({ code: 'custom', path: ['seats', index, 'supports'], message: 'no such seat' });
    });
    const carried = plan.script;
    const own = isOwnScript(plan.scriptId);
    if (
      own !== (carried !== undefined) ||
      (carried !== undefined && (carried.id !== plan.scriptId || carried.version !== plan.scriptVersion))
    )
      context.addIssue({ code: 'custom', path: ['script'], message: 'an own script goes with its plan, and no other does' });
  });
export type CirclePlan = z.infer<typeof circlePlanSchema>;

/** A plan with nothing decided but the script, the ages, the language and the paper. */
export function emptyPlan(choice: Pick<CirclePlan, 'scriptId' | 'scriptVersion' | 'ageBand' | 'language' | 'paper'>): CirclePlan {
  return { ...choice, namesOnPaper: true, purpose: '', place: '', talkingPiece: '', centre: '', seats: [], fills: {} };
}

/** The same plan without one seat; those who sat beside it stay, without the link. */
export function withoutSeat(plan: CirclePlan, key: string): CirclePlan {
  const seats = plan.seats
    .filter((seat) => seat.key !== key)
    .map((seat) => {
      if (seat.supports !== key) return seat;
      const { supports: _gone, ...rest } = seat;
      return rest;
    });
  const apart = plan.seatsApart?.filter((pair) => pair.a !== key && pair.b !== key);
  return { ...plan, seats, ...(apart === undefined ? {} : { seatsApart: apart }) };
}
