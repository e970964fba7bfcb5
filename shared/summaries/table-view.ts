/**
 * @file A protected table as lines and columns for the eye. Pure.
 *
 * [Note: Only what is printed] Everything on the summaries screen (table, sentences, plot) is made from this view, and the view holds
 * a number only where the protected table says `shown`. A withheld cell has no field that could hold one: not 0, not "small". A
 * cell that is missing or says `shown` without a number counts as withheld. The order is the codebook's, never that of the
 * values, since an order by value would tell something about the hidden ones (design: disclosure 4.4).
 */
import { ALL } from './categories';
import type { Dimension } from './codebook';
import type { ProtectedCell, ProtectedTable, ReleaseStatistics } from './release';

/** A dimension as it is printed: the codebook's, or one that a district names itself. */
export interface DimensionOf<D extends string = Dimension> {
  readonly dimension: D;
  readonly label: string;
  readonly categories: readonly { readonly code: string; readonly label: string }[];
}

/** As much of a protected table as can be laid out. */
export interface TableOf<D extends string = Dimension> {
  readonly dims: readonly DimensionOf<D>[];
  readonly cells: readonly ProtectedCell[];
}

/** As much of the statistics as stands in a table. */
export interface PercentsOf<D extends string = Dimension> {
  readonly percents: readonly {
    readonly at: readonly string[];
    readonly along: D;
    readonly percent: number;
    readonly nearest: 1 | 5;
  }[];
}

/** What stands in a cell. */
export type Mark =
  | { readonly status: 'shown'; readonly count: number }
  | { readonly status: 'withheld' }
  | { readonly status: 'impossible' };

/** A row or a column. `code` is `All` for the margin. */
export interface Line {
  readonly code: string;
  /** The codebook's own (English) label; the screen translates it by code. */
  readonly label: string;
  readonly margin: boolean;
}

/** A share that follows from printed counts alone. */
export interface Share<D extends string = Dimension> {
  /** The dimension whose categories add up to 100. */
  readonly along: D;
  /** Whole percent. */
  readonly percent: number;
  /** Rounded to this many percent. */
  readonly nearest: 1 | 5;
  /** The printed count it is a share of. */
  readonly of: number;
}

export interface NumberCell<D extends string = Dimension> {
  /** Codes in the order of the table's own dimensions. */
  readonly at: readonly string[];
  readonly mark: Mark;
  readonly shares: readonly Share<D>[];
}

/** Lines along one side. No dimension: the table has none there, and `lines` is the margin alone. */
export interface Side<D extends string = Dimension> {
  readonly dimension: DimensionOf<D> | undefined;
  readonly lines: readonly Line[];
}

export interface TableView<D extends string = Dimension> {
  readonly rows: Side<D>;
  readonly columns: Side<D>;
  /** One list a row. */
  readonly cells: readonly (readonly NumberCell<D>[])[];
  /** Dimensions along which at least one share is given, rows' first. */
  readonly shares: readonly D[];
}

const MARGIN: Line = { code: ALL, label: ALL, margin: true };

function sideOf<D extends string>(dimension: DimensionOf<D> | undefined): Side<D> {
  const lines = (dimension?.categories ?? []).map(({ code, label }) => ({ code, label, margin: false }));
  return { dimension, lines: [...lines, MARGIN] };
}

const keyOf = (at: readonly string[]): string => JSON.stringify(at);

function markOf(cell: ProtectedCell | undefined): Mark {
  if (cell?.status === 'impossible') return { status: 'impossible' };
  const printed = cell?.status === 'shown' || cell?.status === 'rounded';
  return printed && cell.count !== undefined ? { status: 'shown', count: cell.count } : { status: 'withheld' };
}

/**
 * Lays a protected table out. The dimension with more categories goes down the page, since pages are longer than wide; with equal
 * numbers the first one does.
 */
export function viewOf<D extends string>(table: TableOf<D>, statistics: PercentsOf<D>): TableView<D> {
  const [first, second] = table.dims;
  const turned = first !== undefined && second !== undefined && second.categories.length > first.categories.length;
  const rows = sideOf(turned ? second : first);
  const columns = sideOf(turned ? first : second);
  const marks = new Map(table.cells.map((cell) => [keyOf(cell.at), markOf(cell)]));
  const cells = rows.lines.map((row) =>
    columns.lines.map((column) => {
      const at = (turned ? [column.code, row.code] : [row.code, column.code]).slice(0, table.dims.length);
      const mark = marks.get(keyOf(at)) ?? { status: 'withheld' };
      return { at, mark, shares: mark.status === 'shown' ? sharesOf(at, table.dims, statistics, marks) : [] };
    }),
  );
  const given = new Set(cells.flat().flatMap((cell) => cell.shares.map((share) => share.along)));
  const shares = [rows, columns].flatMap(({ dimension }) => (dimension && given.has(dimension.dimension) ? [dimension.dimension] : []));
  return { rows, columns, cells, shares };
}

/** The shares that the statistics give for a shown cell. Without its printed whole a share is left out. */
function sharesOf<D extends string>(
  at: readonly string[],
  dims: readonly DimensionOf<D>[],
  { percents }: PercentsOf<D>,
  marks: ReadonlyMap<string, Mark>,
): Share<D>[] {
  return percents.flatMap((given) => {
    if (keyOf(given.at) !== keyOf(at)) return [];
    const whole = marks.get(keyOf(at.map((code, axis) => (dims[axis]?.dimension === given.along ? ALL : code))));
    if (whole?.status !== 'shown') return [];
    return [{ along: given.along, percent: given.percent, nearest: given.nearest, of: whole.count }];
  });
}

/** How much of the table within its margins is shown. Impossible combinations are no numbers and do not count. */
export function shownOf(table: Pick<TableOf<string>, 'cells'>): { readonly shown: number; readonly of: number } {
  const inner = table.cells.filter((cell) => !cell.at.includes(ALL) && cell.at.length > 0 && cell.status !== 'impossible');
  return { shown: inner.filter((cell) => cell.status === 'shown' || cell.status === 'rounded').length, of: inner.length };
}

/** Dimensions beyond the two of a page, each with the category that is looked at. */
export type Slice = readonly string[];

/** The slice that sums over every further dimension. */
export const wholeSlice = ({ dims }: ProtectedTable): Slice => dims.slice(2).map(() => ALL);

/** A table of more than two dimensions as the page of one slice: only printed numbers, those of the chosen categories. */
export function sliceOf(
  table: ProtectedTable,
  statistics: ReleaseStatistics,
  slice: Slice,
): { table: ProtectedTable; statistics: ReleaseStatistics } {
  if (table.dims.length <= 2) return { table, statistics };
  const inSlice = ({ at }: { readonly at: readonly string[] }) => slice.every((code, i) => at[i + 2] === code);
  const page = <T extends { readonly at: string[] }>(of: T): T => ({ ...of, at: of.at.slice(0, 2) });
  const dims = table.dims.slice(0, 2);
  const cells = table.cells.filter(inSlice).map(page);
  const along = new Set(dims.map((dim) => dim.dimension));
  return {
    table: { ...table, dims, cells, withheld: cells.filter((cell) => cell.status === 'withheld').length },
    statistics: {
      percents: statistics.percents.filter((one) => along.has(one.along) && inSlice(one)).map(page),
      medians: statistics.medians.filter((one) => along.has(one.along) && inSlice(one)).map(page),
    },
  };
}

/** One page of a table that is written down whole: two dimensions, and which category of each further one it is about. */
export interface TablePage<D extends string = Dimension> {
  /** The further dimensions with the code that is looked at; `All` sums over it. */
  readonly of: readonly { readonly dimension: DimensionOf<D>; readonly code: string }[];
  readonly view: TableView<D>;
}

/** Every page of a table, each number on exactly one of them; the sums last. */
export function pagesOf<D extends string>(table: TableOf<D>, statistics: PercentsOf<D>): TablePage<D>[] {
  const further = table.dims.slice(2);
  const slices = further.reduce<string[][]>(
    (all, { categories }) => all.flatMap((codes) => [...categories.map(({ code }) => code), ALL].map((code) => [...codes, code])),
    [[]],
  );
  return slices.map((slice) => {
    const here = ({ at }: { readonly at: readonly string[] }) => slice.every((code, i) => at[i + 2] === code);
    const cells = table.cells.filter(here).map((cell) => ({ ...cell, at: cell.at.slice(0, 2) }));
    const percents = statistics.percents.filter(here).map((one) => ({ ...one, at: one.at.slice(0, 2) }));
    return {
      of: further.map((dimension, i) => ({ dimension, code: slice[i] ?? ALL })),
      view: viewOf({ dims: table.dims.slice(0, 2), cells }, { percents }),
    };
  });
}
