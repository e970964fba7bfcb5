/**
 * @file From the view of a table to bars. Pure.
 *
 * One small chart for each column, all on one scale: no colours to tell apart, so it reads the same on gray paper. Bars are made
 * of shown inner numbers only; a withheld one has no `count` at all (a bar of 0 would be a claim), and the scale ends at the largest
 * number that is shown. Order as in the table. See: [Note: Only what is printed]
 *
 * A table of more dimensions is as many small charts for each category of the further ones, under a heading of their own.
 */
import { ALL } from './categories';
import { type DimensionOf, type Mark, pagesOf, type TableOf, type TablePage, type TableView } from './table-view';

export interface Bar {
  readonly code: string;
  readonly label: string;
  /** Absent where no number is shown. */
  readonly count?: number;
  /** Why there is no bar. */
  readonly missing?: 'withheld' | 'impossible';
}

/** A category of a further dimension: under which heading a panel stands. */
export interface Slice<D extends string> {
  readonly dimension: DimensionOf<D>;
  readonly code: string;
}

/** Where a panel stands: its heading, and its column; none when the table has no columns. */
export interface Place<D extends string> {
  readonly of: readonly Slice<D>[];
  readonly column: { readonly code: string; readonly label: string } | undefined;
}

export interface Panel<D extends string = string> extends Place<D> {
  readonly bars: readonly Bar[];
}

export interface Plot<D extends string = string> {
  /** Panels in which at least one bar has a length. */
  readonly panels: readonly Panel<D>[];
  /** Places with nothing to draw (hidden numbers and zeros only): said in words in place of an empty chart. */
  readonly empty: readonly Place<D>[];
  /** Largest number shown, the end of the common scale. */
  readonly top: number;
  /** Bars left out of the panels because their number is withheld. */
  readonly withheld: number;
}

function barOf({ code, label }: { code: string; label: string }, mark: Mark | undefined): Bar {
  if (mark?.status === 'shown') return { code, label, count: mark.count };
  return { code, label, missing: mark?.status === 'impossible' ? 'impossible' : 'withheld' };
}

function panelsOf<D extends string>({ of, view }: TablePage<D>): Panel<D>[] {
  if (view.rows.dimension === undefined) return [];
  const single = view.columns.dimension === undefined;
  return view.columns.lines.flatMap((column, c) => {
    if (column.margin !== single) return [];
    const bars = view.rows.lines.flatMap((row, r) => (row.margin ? [] : [barOf(row, view.cells[r]?.[c]?.mark)]));
    return [{ of, column: single ? undefined : { code: column.code, label: column.label }, bars }];
  });
}

function plotOfPages<D extends string>(pages: readonly TablePage<D>[]): Plot<D> | undefined {
  const all = pages.flatMap(panelsOf);
  const drawn = (panel: Panel<D>) => panel.bars.some((bar) => bar.count !== undefined && bar.count > 0);
  const panels = all.filter(drawn);
  if (panels.length === 0) return undefined;
  return {
    panels,
    empty: all.filter((panel) => !drawn(panel)).map(({ of, column }) => ({ of, column })),
    top: Math.max(...panels.flatMap((panel) => panel.bars.map((bar) => bar.count ?? 0))),
    withheld: panels.flatMap((panel) => panel.bars).filter((bar) => bar.missing === 'withheld').length,
  };
}

/** @returns undefined when there is nothing to compare: no dimension, or no inner number above 0 shown */
export const plotOf = <D extends string>(view: TableView<D>): Plot<D> | undefined => plotOfPages([{ of: [], view }]);

/** More charts than this are no picture any more. */
const MOST_PANELS = 18;

export interface TablePlot<D extends string> {
  readonly plot: Plot<D>;
  readonly rows: TableView<D>['rows'];
  readonly columns: TableView<D>['columns'];
  /** Dimensions that are summed over, because apart there is nothing to draw, or too much for a picture. */
  readonly summed: readonly DimensionOf<D>[];
}

/** The plot of a whole table. @returns undefined when there is nothing to compare */
export function tablePlotOf<D extends string>(table: TableOf<D>): TablePlot<D> | undefined {
  const pages = pagesOf<D>(table, { percents: [] });
  const apart = plotOfPages(pages.filter(({ of }) => of.every(({ code }) => code !== ALL)));
  const sums = pages.at(-1)?.view;
  if (sums === undefined) return undefined;
  const { rows, columns } = sums;
  if (apart !== undefined && apart.panels.length <= MOST_PANELS) return { plot: apart, rows, columns, summed: [] };
  const plot = plotOf(sums);
  return plot && { plot, rows, columns, summed: table.dims.slice(2) };
}

/** Panels under their headings, in order. */
export function underHeadings<D extends string>(plot: Plot<D>): { readonly of: readonly Slice<D>[]; readonly panels: readonly number[] }[] {
  const found: { of: readonly Slice<D>[]; panels: number[] }[] = [];
  for (const [index, { of }] of plot.panels.entries()) {
    const last = found.at(-1);
    if (last?.of === of) last.panels.push(index);
    else found.push({ of, panels: [index] });
  }
  return found;
}
