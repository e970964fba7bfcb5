/**
 * @file From the view of a table to bars. Pure.
 *
 * One small chart for each column, all on one scale: no colours to tell apart, so it reads the same on gray paper. Bars are made
 * of shown inner numbers only; a withheld one has no `count` at all (a bar of 0 would be a claim), and the scale ends at the largest
 * number that is shown. Order as in the table. See: [Note: Only what is printed]
 */
import type { Mark, TableView } from './table-view';

export interface Bar {
  readonly code: string;
  readonly label: string;
  /** Absent where no number is shown. */
  readonly count?: number;
  /** Why there is no bar. */
  readonly missing?: 'withheld' | 'impossible';
}

export interface Panel {
  /** Code and label of the column; none when the table has no columns. */
  readonly column: { readonly code: string; readonly label: string } | undefined;
  readonly bars: readonly Bar[];
}

export interface Plot {
  /** Panels in which at least one bar has a length. */
  readonly panels: readonly Panel[];
  /** Columns with nothing to draw (hidden numbers and zeros only): said in words in place of an empty chart. */
  readonly empty: readonly { readonly code: string; readonly label: string }[];
  /** Largest number shown, the end of the common scale. */
  readonly top: number;
  /** Bars left out of the panels because their number is withheld. */
  readonly withheld: number;
}

function barOf({ code, label }: { code: string; label: string }, mark: Mark | undefined): Bar {
  if (mark?.status === 'shown') return { code, label, count: mark.count };
  return { code, label, missing: mark?.status === 'impossible' ? 'impossible' : 'withheld' };
}

/** @returns undefined when there is nothing to compare: no dimension, or no inner number above 0 shown */
export function plotOf<D extends string>(view: TableView<D>): Plot | undefined {
  if (view.rows.dimension === undefined) return undefined;
  const single = view.columns.dimension === undefined;
  const all = view.columns.lines.flatMap((column, c) => {
    if (column.margin !== single) return [];
    const bars = view.rows.lines.flatMap((row, r) => (row.margin ? [] : [barOf(row, view.cells[r]?.[c]?.mark)]));
    return [{ column: single ? undefined : { code: column.code, label: column.label }, bars }];
  });
  const drawn = (panel: Panel) => panel.bars.some((bar) => bar.count !== undefined && bar.count > 0);
  const panels = all.filter(drawn);
  if (panels.length === 0) return undefined;
  return {
    panels,
    empty: all.filter((panel) => !drawn(panel)).flatMap(({ column }) => (column ? [column] : [])),
    top: Math.max(...panels.flatMap((panel) => panel.bars.map((bar) => bar.count ?? 0))),
    withheld: panels.flatMap((panel) => panel.bars).filter((bar) => bar.missing === 'withheld').length,
  };
}
