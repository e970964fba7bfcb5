/**
 * @file Percentages and median bands of a protected table.
 *
 * [Note: Derived only] These functions are given the printed table and nothing else, so whatever they compute tells a reader
 * nothing new. A percentage is given when its numerator, its denominator and their difference are printed, that is, when every
 * cell of the line is; a percentage of a line with a withheld cell would invite exactly the subtraction we guard against.
 */
import { ALL } from '../../../shared/summaries/codebook';
import type { ProtectedCell, ProtectedTable, ReleaseStatistics } from '../../../shared/summaries/release';

/** Below this many cases percentages are given to the nearest 5 only (design 4.5). */
const FEW = 40;

interface Line {
  readonly axis: number;
  readonly whole: ProtectedCell;
  readonly parts: readonly ProtectedCell[];
}

export function statisticsOf(table: ProtectedTable): ReleaseStatistics {
  // A share of rounded numbers of a small school can be far off, and looks exact.
  if (table.rounding !== undefined) return { percents: [], medians: [] };
  const lines = linesOf(table);
  return { percents: lines.flatMap((line) => percentsOf(table, line)), medians: lines.flatMap((line) => medianOf(table, line)) };
}

function linesOf(table: ProtectedTable): Line[] {
  return table.dims.flatMap((_, axis) => {
    const margins = table.cells.filter((cell) => cell.at[axis] === ALL);
    return margins.map((whole) => ({
      axis,
      whole,
      parts: table.cells.filter((cell) => cell.at[axis] !== ALL && cell.at.every((code, a) => a === axis || code === whole.at[a])),
    }));
  });
}

function percentsOf(table: ProtectedTable, { axis, whole, parts }: Line): ReleaseStatistics['percents'] {
  const along = table.dims[axis]?.dimension;
  const all = whole.count;
  if (along === undefined || all === undefined || all === 0 || parts.some((part) => part.status === 'withheld')) return [];
  const nearest = all < FEW ? 5 : 1;
  return parts.flatMap(({ at, status, count }) => {
    if (status !== 'shown' || count === undefined) return [];
    return [{ at, along, percent: Math.round((100 * count) / all / nearest) * nearest, nearest } as const];
  });
}

function medianOf(table: ProtectedTable, { axis, whole, parts }: Line): ReleaseStatistics['medians'] {
  if (table.dims[axis]?.dimension !== 'days_band' || whole.count === undefined) return [];
  const open = parts.find((part) => part.at[axis] === 'open');
  const bands = parts.filter((part) => part !== open).map((part) => ({ code: part.at[axis] ?? '', count: part.count }));
  if (open?.count === undefined) return [];
  const closed = whole.count - open.count;
  if (closed === 0) return [];
  /** Closed ones in the bands before `index`, where the printed counts on one side of it fix that. */
  const before = (index: number): number | undefined => {
    const sum = (side: typeof bands) =>
      side.reduce<number | undefined>((s, { count }) => (s === undefined || count === undefined ? undefined : s + count), 0);
    const after = sum(bands.slice(index));
    return sum(bands.slice(0, index)) ?? (after === undefined ? undefined : closed - after);
  };
  const [lower, upper] = [Math.floor((closed + 1) / 2), Math.ceil((closed + 1) / 2)];
  const found = bands.find((_, index) => {
    const [start, end] = [before(index), before(index + 1)];
    return start !== undefined && end !== undefined && start < lower && end >= upper;
  });
  return found ? [{ at: whole.at, along: 'days_band', band: found.code }] : [];
}
