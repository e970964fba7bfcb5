/** @file The home board: what is due, in groups by its day, what others have to do first, and what has no day. Pure. */
import { z } from 'zod';
import { addDays, weekday } from '../days';
import { caseIdSchema, dateSchema, timeOfDaySchema } from '../values';

/** `waiting`: somebody else comes first. `undated`: ours to do, without a day. */
export const BOARD_GROUPS = ['overdue', 'today', 'week', 'later', 'waiting', 'undated'] as const;
export type BoardGroup = (typeof BOARD_GROUPS)[number];

/** What a case waits for: an answer to a question of consent, a day that was decided, whatever it was paused for. */
export const WAITS = ['consent', 'decision', 'paused'] as const;

/** What of a support plan or a match is due: looking at it again, a talk, feedback, asking the next of the chain, two who must not meet. */
export const SUPPORT_DUE = ['review', 'closing_talk', 'feedback', 'plan_b', 'kept_apart'] as const;

/**
 * One line. `what` is a code that belongs to the kind: a purpose, a process, a next step, one of `WAITS`, how an agreement ended, a
 * step of following through; of an item its own words.
 */
export const dueSchema = z.strictObject({
  kind: z.enum([
    'checkin',
    'item',
    'agreement',
    'circle',
    'preparation',
    'case',
    'wait',
    'plan',
    'risk',
    'duty',
    'paper',
    'support',
    'telling',
    'step',
    'letter',
    'watch',
    'transfer',
  ]),
  group: z.enum(BOARD_GROUPS),
  id: z.string(),
  caseId: caseIdSchema,
  caseTitle: z.string(),
  due: dateSchema.optional(),
  /** Of a check-in that has one. */
  atTime: timeOfDaySchema.optional(),
  who: z.string(),
  what: z.string(),
  /** Of `paper`: how many copies are out. */
  count: z.number().int().positive().optional(),
});
export type Due = z.infer<typeof dueSchema>;

export const boardSchema = z.strictObject({
  /** In the order of the groups, each by its day, at most `MOST_LINES` of a group. */
  rows: z.array(dueSchema),
  /** How many there are of each group in all. */
  totals: z.record(z.enum(BOARD_GROUPS), z.number().int().nonnegative()),
});
export type Board = z.infer<typeof boardSchema>;

/** Nobody works through more in one sitting; the rest is in the list of cases. */
export const MOST_LINES = 40;

/** How far the board looks ahead, in days. */
const AHEAD = 14;

/** The first and the last day of each dated group; `from` after `to` holds nothing. A week ends on its Sunday. */
export function boardDays(on: string): Record<'overdue' | 'today' | 'week' | 'later', { from: string; to: string }> {
  const sunday = addDays(on, (7 - weekday(on)) % 7);
  return {
    overdue: { from: '', to: addDays(on, -1) },
    today: { from: on, to: on },
    week: { from: addDays(on, 1), to: sunday },
    later: { from: addDays(sunday, 1), to: addDays(on, AHEAD) },
  };
}
