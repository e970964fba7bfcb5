/** @file The lines of Today in their groups. Pure. */
import { BOARD_GROUPS, type Board, type BoardGroup, type Due } from '../../shared/checkins/board';
import { initialsOf } from '../ui/initials';

/** Each group with its lines in the order they came; groups without lines are left out. */
export function grouped(board: Board): { group: BoardGroup; rows: Due[]; total: number }[] {
  return BOARD_GROUPS.map((group) => ({
    group,
    rows: board.rows.filter((row) => row.group === group),
    total: board.totals[group],
  })).filter(({ rows }) => rows.length > 0);
}

/** Initials of whom it is about; a group's label ("Class 5-Fern") is shortened. Empty: nobody in particular. */
export const lettersOf = (who: string): string => ([...who].length <= 3 ? who : initialsOf(who));
