/** @file What is due, put into the groups of Today. Pure. */
import type { z } from 'zod';
import type { dueSchema } from '../../shared/checkins/contract';
import { initialsOf } from '../ui/initials';

export type Due = z.infer<typeof dueSchema>;
export const GROUPS = ['overdue', 'today', 'week', 'later', 'waiting'] as const;
export type Group = (typeof GROUPS)[number];

/** The Sunday of this day's week. */
function weekEnd(on: string): string {
  const day = new Date(`${on}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + ((7 - day.getUTCDay()) % 7));
  return day.toISOString().slice(0, 10);
}

export function groupOf(due: Pick<Due, 'due'>, on: string): Group {
  if (due.due === undefined) return 'waiting';
  if (due.due < on) return 'overdue';
  if (due.due === on) return 'today';
  return due.due <= weekEnd(on) ? 'week' : 'later';
}

/** Each group with its lines in the order they came; groups without lines are left out. */
export function grouped(rows: readonly Due[], on: string): { group: Group; rows: Due[] }[] {
  return GROUPS.map((group) => ({ group, rows: rows.filter((row) => groupOf(row, on) === group) })).filter(
    ({ rows: lines }) => lines.length > 0,
  );
}

/** Initials of whom it is about; a group's label ("Class 5-Fern") is shortened. Empty: nobody in particular. */
export const lettersOf = (who: string): string => ([...who].length <= 3 ? who : initialsOf(who));
