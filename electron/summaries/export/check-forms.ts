/**
 * @file The second opinion on the forms beyond CSV: each is read back from its bytes and must say number for number what the audited CSV
 * says, and nothing else.
 *
 * [Note: The CSV is what is audited] What can be worked out from a release is asked of its CSV files once. Every other form is then compared
 * with them: the same numbers at the same places, the same marks, no number more. A form that this does not know is not let out.
 */
import { ALL } from '../../../shared/summaries/categories';
import { plotValues } from '../../../shared/summaries/pictures';
import type { Drawing } from '../../../shared/summaries/plot-drawing';
import type { SaidTable } from '../../../shared/summaries/sayings';
import { pagesOf } from '../../../shared/summaries/table-view';
import { IMPOSSIBLE_MARK, WITHHELD_MARK } from '../../../shared/summaries/words';
import { DATAPACKAGE, NOTE, type ReleaseBytes } from './files';
import { parquetRows } from './parquet';
import { type PublishedTable, parseRelease, UnreadableRelease } from './parse';
import { isNumber, type PdfNumbers, readPdf } from './read-pdf';
import { readPng } from './read-png';
import { readWorkbook } from './read-spreadsheet';
import { readSvg } from './svg';

/** A table as its own CSV tells it. */
function fromPublished({ names, categories, shape, at, counts, impossible, rounded }: PublishedTable): SaidTable {
  const cells = at.map((place, index) => {
    const codes = place.map((code, axis) => (code === shape[axis] ? ALL : (categories[axis]?.[code] ?? '')));
    const count = counts[index];
    if (count === undefined) return { at: codes, status: 'withheld' as const };
    const printed = rounded[index] === true ? ('rounded' as const) : ('shown' as const);
    return { at: codes, status: impossible[index] === true ? ('impossible' as const) : printed, count };
  });
  return {
    dims: names.map((name, axis) => ({
      dimension: name,
      label: name,
      categories: (categories[axis] ?? []).map((label) => ({ code: label, label })),
    })),
    cells,
    unit: 'cases',
    period: { label: '', from: '2000-01-01', to: '2000-01-01' },
    k: 0,
    population: 0,
    withheld: 0,
    codebook: '',
  };
}

type Shown = string | number;

/** What each picture was drawn from. */
type Drawings = ReadonlyMap<string, readonly Drawing[]>;

/** Under which name the report's plot of a table is. */
export const plotInReport = (table: string): string => `summary.pdf ${table}`;

/** Numbers and marks of a table in the order in which a page lays them out; `most` columns beside each other. */
function laidOut(table: SaidTable, most: number): Shown[] {
  return pagesOf<string>(table, { percents: [] }).flatMap(({ view }) => {
    const starts = Array.from({ length: Math.ceil(view.columns.lines.length / most) }, (_, i) => i * most);
    return starts.flatMap((from) =>
      view.cells.flatMap((row) =>
        row
          .slice(from, from + most)
          .map(({ mark }): Shown => (mark.status === 'shown' ? mark.count : mark.status === 'withheld' ? WITHHELD_MARK : IMPOSSIBLE_MARK)),
      ),
    );
  });
}

const same = (a: readonly Shown[], b: readonly Shown[]): boolean => a.length === b.length && a.every((one, i) => one === b[i]);

/**
 * @param written all files of the release, as read back; the CSV files are audited elsewhere
 * @param drawings what each picture was drawn from; those of the report by its name and the table's (`plotInReport`)
 * @param columns how many columns the report puts beside each other
 * @returns whether every form says what the CSV says
 */
export async function checkForms(written: ReleaseBytes, drawings: Drawings, columns: number): Promise<boolean> {
  try {
    const forms = [...written].filter(([path]) => !path.endsWith('.csv') && path !== DATAPACKAGE && path !== NOTE);
    if (forms.length === 0) return true;
    const tables = tablesOf(written);
    for (const [path, bytes] of forms) if (!(await isTrue(path, bytes, tables, drawings, columns))) return false;
    return true;
  } catch (error) {
    if (error instanceof UnreadableRelease) return false;
    throw error;
  }
}

/** Tables by their file's name, in the order of the description. */
export function tablesOf(written: ReleaseBytes): Map<string, SaidTable> {
  const { resources } = JSON.parse(new TextDecoder().decode(written.get(DATAPACKAGE))) as { resources: { path: string }[] };
  const { tables } = parseRelease(written);
  return new Map(tables.map((table, index) => [nameIn(resources[index]?.path ?? ''), fromPublished(table)]));
}

const nameIn = (path: string): string => /^(?:tables|plots)\/([^/]+)\.(?:csv|parquet|svg|png)$/.exec(path)?.[1] ?? '';

async function isTrue(
  path: string,
  bytes: Uint8Array,
  tables: ReadonlyMap<string, SaidTable>,
  drawings: Drawings,
  columns: number,
): Promise<boolean> {
  const all = [...tables.values()];
  if (path === 'summary.xlsx') return isWorkbook(bytes, all);
  if (path === 'summary.pdf') return isReport(await readPdf(bytes), tables, drawings, columns);
  if (path === 'disclosure-report.pdf') return Object.values(await readPdf(bytes)).every((found) => found.length === 0);
  const table = tables.get(nameIn(path));
  const [drawing] = drawings.get(path) ?? [];
  if (table === undefined) return false;
  if (path.startsWith('tables/') && path.endsWith('.parquet')) return isParquet(bytes, table);
  if (!path.startsWith('plots/') || drawing === undefined) return false;
  return path.endsWith('.svg') ? isPicture(readSvg(bytes), table) : path.endsWith('.png') && isPng(bytes, drawing, table);
}

/** Each table on its own sheet; on the last one, with the definitions, no number at all. */
function isWorkbook(bytes: Uint8Array, tables: readonly SaidTable[]): boolean {
  const sheets = readWorkbook(bytes);
  if (sheets.length !== tables.length + 1) return false;
  return sheets.every(({ rows }, index) => {
    const told = rows.flatMap((row) => row.flatMap((cell, column) => (column > 0 && isTold(cell) ? [cell] : [])));
    if (rows.some((row) => typeof row[0] === 'number')) return false;
    const table = tables[index];
    if (table === undefined) return rows.flat().every((cell) => typeof cell === 'string');
    return same(told, laidOut(table, Number.MAX_SAFE_INTEGER));
  });
}

const isTold = (cell: Shown): boolean => typeof cell === 'number' || cell === WITHHELD_MARK || cell === IMPOSSIBLE_MARK;

async function isParquet(bytes: Uint8Array, table: SaidTable): Promise<boolean> {
  const expected = table.cells.map(({ at, count, status }) => [...at, status === 'withheld' ? '' : String(count), status].join('\u0000'));
  return same(
    (await parquetRows(bytes)).map((row) => row.join('\u0000')),
    expected,
  );
}

/** The bars are as long as their numbers, each to the other: two hundredths of a point are rounding. */
function isPicture({ values, bars }: { readonly values: readonly string[]; readonly bars: readonly number[] }, table: SaidTable): boolean {
  const expected = plotValues(table);
  if (expected === undefined || !same(values, expected.values) || bars.length !== expected.counts.length) return false;
  const longest = Math.max(...bars);
  const most = Math.max(...expected.counts);
  return bars.every((bar, i) => Math.abs(bar - ((expected.counts[i] ?? 0) / most) * longest) <= 0.02);
}

/** What a reader of a drawing can tell. */
function toldBy(drawings: readonly Drawing[]): { values: string[]; bars: number[] } {
  const shapes = drawings.flatMap((drawing) => drawing.shapes);
  return {
    values: shapes.flatMap((shape) => (shape.kind === 'text' && shape.as === 'value' ? [shape.text] : [])),
    bars: shapes.flatMap((shape) => (shape.kind === 'bar' ? [shape.width] : [])),
  };
}

const isPng = (bytes: Uint8Array, drawing: Drawing, table: SaidTable): boolean =>
  isPicture(toldBy([drawing]), table) && readPng(bytes, drawing);

/** Its cells, and its pictures: each number at its bar, each bar where and as long as its drawing has it, and the drawing true to the table. */
export function isReport(
  { cells, pictures, bars }: PdfNumbers,
  tables: ReadonlyMap<string, SaidTable>,
  drawings: Drawings,
  columns: number,
) {
  const expected = [...tables.values()].flatMap((table) => laidOut(table, columns));
  const plots = [...tables].map(([name, table]) => ({ table, rows: drawings.get(plotInReport(name)) ?? [] }));
  const rows = plots.flatMap((plot) => plot.rows);
  const wished = rows.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'bar' ? [shape] : [])));
  const [first] = bars;
  return (
    same(cells, expected) &&
    plots.every((plot) => (plot.rows.length === 0 ? plotValues(plot.table) === undefined : isPicture(toldBy(plot.rows), plot.table))) &&
    pictures.length === rows.length &&
    rows.every(({ shapes }, i) =>
      same(pictures[i] ?? [], shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text.trim() : [])).filter(isNumber)),
    ) &&
    bars.length === wished.length &&
    bars.every(({ x, width, scale }, i) => {
      const bar = wished[i];
      const near = (a: number, b: number | undefined) => b !== undefined && Math.abs(a - b) <= 0.02;
      return near(x, bar?.x) && near(width, bar?.width) && near(scale / (first?.scale ?? 1), 1);
    })
  );
}
