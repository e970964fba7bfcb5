/**
 * @file The workbook of a release: a sheet a table, and one that says what the words mean. Numbers are numbers, all else is text;
 * there is no formula, no hidden sheet, no author and no time in it. The same release gives the same bytes.
 */
import { unzipSync, type Zippable, zipSync } from 'fflate';
import writeXlsx, { type Cell, type Sheet } from 'write-excel-file/universal';
import type { ReleaseMeta } from '../../../shared/summaries/release';
import { followingLines } from '../../../shared/summaries/said-measures';
import { definitionsOf, dimensionIn, labelIn, releaseLine, type Saying, titleIn } from '../../../shared/summaries/sayings';
import { pagesOf, type Side } from '../../../shared/summaries/table-view';
import { IMPOSSIBLE_MARK, SUMMARY_WORDS, WITHHELD_MARK } from '../../../shared/summaries/words';
import type { PrintedTable } from './printed';

export const WORKBOOK = 'summary.xlsx';

/** Excel's own limit for the name of a sheet, and the characters that it does not take. */
const NAME_LENGTH = 31;
const NOT_IN_NAMES = /[[\]:*?/\\']/g;

const WIDE = 34;
const NARROW = 14;

/** @returns the bytes of a workbook */
export async function workbookOf(tables: readonly PrintedTable[], meta: ReleaseMeta, saying: Saying): Promise<Uint8Array> {
  const sheets = [...tables.map((table, index) => tableSheet(table, index, saying)), definitionsSheet(tables, meta, saying)];
  const made = await writeXlsx(sheets, { fontFamily: 'Arial', fontSize: 11 }).toBlob();
  return withoutTimes(new Uint8Array(await made.arrayBuffer()));
}

/** A zip's entries carry the time at which they were packed: all get the same, the first day that a zip can tell. */
function withoutTimes(bytes: Uint8Array): Uint8Array {
  const parts: Zippable = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, [content, { mtime: '1980-01-01T12:00:00' }]]),
  );
  return zipSync(parts);
}

const text = (value: string, more: Partial<Cell & object> = {}): Cell => ({ value, type: String, ...more }) as Cell;
const bold = (value: string): Cell => text(value, { fontWeight: 'bold', wrap: true, alignVertical: 'top' });

function tableSheet(table: PrintedTable, index: number, saying: Saying): Sheet<Blob> {
  const words = SUMMARY_WORDS[saying.language];
  const name = (side: Side<string>, code: string, otherwise: string) =>
    side.dimension ? labelIn(side.dimension, code, saying.language) : otherwise;
  const title = titleIn(table, saying.language);
  const rows: Cell[][] = [[text(title, { fontWeight: 'bold', fontSize: 14 })], [text(releaseLine(table, saying))]];
  if (table.cells.some((cell) => cell.status === 'withheld')) rows.push([text(words.legendHidden)]);
  if (table.cells.some((cell) => cell.status === 'impossible')) rows.push([text(words.legendImpossible)]);
  for (const { of, view } of pagesOf<string>(table, { percents: [] })) {
    rows.push([]);
    for (const { dimension, code } of of) {
      rows.push([bold(`${dimensionIn(dimension, saying.language)}: ${labelIn(dimension, code, saying.language)}`)]);
    }
    const { rows: down, columns: across } = view;
    if (across.dimension) rows.push([text(''), bold(dimensionIn(across.dimension, saying.language))]);
    rows.push([
      bold(down.dimension ? dimensionIn(down.dimension, saying.language) : ''),
      ...across.lines.map((line) =>
        text(name(across, line.code, words.units[table.unit]), { fontWeight: 'bold', align: 'right', wrap: true }),
      ),
    ]);
    for (const [r, line] of down.lines.entries()) {
      const weight = line.margin ? ({ fontWeight: 'bold' } as const) : {};
      rows.push([
        text(name(down, line.code, words.all), weight),
        ...(view.cells[r] ?? []).map(({ mark }): Cell => {
          if (mark.status === 'shown') return { value: mark.count, type: Number, ...weight };
          return text(mark.status === 'withheld' ? WITHHELD_MARK : IMPOSSIBLE_MARK, { align: 'right', ...weight });
        }),
      ]);
    }
  }
  const most = Math.max(...rows.map((row) => row.length));
  return {
    data: rows,
    sheet: `${index + 1} ${title.replace(NOT_IN_NAMES, ' ')}`.slice(0, NAME_LENGTH).trim(),
    columns: Array.from({ length: most }, (_, column) => ({ width: column === 0 ? WIDE : NARROW })),
    showGridLines: false,
  };
}

function definitionsSheet(tables: readonly PrintedTable[], meta: ReleaseMeta, saying: Saying): Sheet<Blob> {
  const { title, lines } = definitionsOf(tables, meta, saying);
  const all = [...lines, ...followingLines(tables, meta, saying.language)];
  const wrapped = (value: string) => text(value, { wrap: true, alignVertical: 'top' });
  return {
    data: [[text(title, { fontWeight: 'bold', fontSize: 14 })], [], ...all.map(([term, meaning]) => [bold(term), wrapped(meaning)])],
    sheet: title.slice(0, NAME_LENGTH),
    columns: [{ width: WIDE }, { width: 90 }],
    showGridLines: false,
  };
}
