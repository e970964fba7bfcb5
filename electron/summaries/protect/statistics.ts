/**
 * @file Percentages and median bands of a protected table.
 *
 * [Note: Derived only] These functions are given the printed table and nothing else, so whatever they compute tells a reader
 * nothing new. A percentage is given when its numerator, its denominator and their difference are printed, that is, when every
 * cell of the line is; a percentage of a line with a withheld cell would invite exactly the subtraction we guard against.
 */
import { ALL } from '../../../shared/summaries/categories';
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

/** Dimensions of days, and what in them is not a number of days. */
const DAYS = { days_band: 'open', days_to_session: 'none' } as const;

function medianOf(table: ProtectedTable, { axis, whole, parts }: Line): ReleaseStatistics['medians'] {
  const along = table.dims[axis]?.dimension;
  if ((along !== 'days_band' && along !== 'days_to_session') || whole.count === undefined) return [];
  const without = parts.find((part) => part.at[axis] === DAYS[along]);
  const bands = parts.filter((part) => part !== without).map((part) => ({ code: part.at[axis] ?? '', count: part.count }));
  if (without?.count === undefined) return [];
  const counted = whole.count - without.count;
  // The middle of a few says little, and something about each of them.
  if (counted < table.k) return [];
  /** Those in the bands before `index`, where the printed counts on one side of it fix that. */
  const before = (index: number): number | undefined => {
    const sum = (side: typeof bands) =>
      side.reduce<number | undefined>((s, { count }) => (s === undefined || count === undefined ? undefined : s + count), 0);
    const after = sum(bands.slice(index));
    return sum(bands.slice(0, index)) ?? (after === undefined ? undefined : counted - after);
  };
  const [lower, upper] = [Math.floor((counted + 1) / 2), Math.ceil((counted + 1) / 2)];
  const found = bands.find((_, index) => {
    const [start, end] = [before(index), before(index + 1)];
    return start !== undefined && end !== undefined && start < lower && end >= upper;
  });
  return found ? [{ at: whole.at, along, band: found.code }] : [];
}
