/** @file The file that lies open in a session: its bytes, its rows, and what was found in them. In memory only, gone with the lock. */

import { z } from 'zod';
import { clean, oneLine } from '../../shared/imports/clean';
import { type ImportSource, sourceIdSchema } from '../../shared/imports/contract';
import { DateOrders, type Orders } from '../../shared/imports/dates';
import { JOINED_FIELDS, type Mapping, type Reading } from '../../shared/imports/fields';
import { guessColumns } from '../../shared/imports/words';
import { Refusal } from '../../shared/result';
import { type Context, casesDb } from '../context';
import { newId } from '../ids';
import { all, sql, transaction } from '../store/sql';
import type { Checked } from './check';
import { decode } from './read';
import { headersKey, importKey, mappingsFor } from './store';
import { guessDelimiter, guessHeader, parseTable, type Row } from './table';
import { Turns } from './turns';

export interface OpenFile {
  readonly id: ImportSource['source'];
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly view: ImportSource;
  /** Without the header. */
  readonly rows: readonly Row[];
  readonly headers: readonly string[];
  checked?: Checked;
}

export interface Desk {
  readonly turns: Turns;
  file?: OpenFile | undefined;
}

const desks = new WeakMap<Context, Desk>();

/** The desk of this session. */
export function deskOf(context: Context): Desk {
  const known = desks.get(context);
  if (known !== undefined) return known;
  const made: Desk = { turns: new Turns(() => context.stores.cases?.open === true) };
  desks.set(context, made);
  return made;
}

/** The open file. @throws Refusal not-found when it is another one by now */
export function fileOf(context: Context, id: string): OpenFile {
  const { file } = deskOf(context);
  if (file === undefined || file.id !== id) throw new Refusal('not-found', { reason: 'import-closed' });
  return file;
}

/** Headers as they are shown and compared: a column without one is its letter, as a spreadsheet names it. */
function headersOf(first: readonly string[] | undefined, columns: number): string[] {
  return Array.from({ length: columns }, (_, i) => oneLine(clean(first?.[i] ?? '').text).slice(0, 200) || letters(i));
}

const letters = (index: number): string => (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const schoolRow = z.object({ name: z.string() });

async function guess(headers: readonly string[], rows: readonly Row[], schools: readonly string[], turns: Turns): Promise<Mapping> {
  const columns = guessColumns(headers, JOINED_FIELDS);
  const [only] = schools;
  const { order } = await ordersOf(rows, columns, turns);
  return {
    columns,
    ...(order === undefined ? {} : { dateOrder: order }),
    occurredPrecision: 'exact',
    words: { harmTypes: {}, setting: {}, channel: {}, online: {} },
    school: schools.length === 1 && only !== undefined ? only : '',
    sameName: false,
    persons: {},
  };
}

/** What the columns that hold days say about the order of day and month. */
export async function ordersOf(rows: readonly Row[], columns: Mapping['columns'], turns: Turns): Promise<Orders> {
  const dates = columns.flatMap((field, i) => (field === 'receivedOn' || field === 'occurred' || field === 'occurredUntil' ? [i] : []));
  const orders = new DateOrders();
  for (const { cells } of rows) {
    await turns.breathe(turns.progress.done);
    for (const i of dates) orders.see(cells[i]?.slice(0, 100) ?? '');
  }
  return orders.result;
}

/** Reads bytes as a table and lays it on the desk, in place of what was there. */
export async function openFile(
  context: Context,
  { name, bytes, reading }: { name: string; bytes: Uint8Array; reading: Reading },
): Promise<ImportSource> {
  const desk = deskOf(context);
  const { text, encoding, garbled } = decode(bytes, reading.encoding);
  const delimiter = reading.delimiter ?? guessDelimiter(text);
  const table = await parseTable(text, delimiter, desk.turns);
  const header = reading.header ?? guessHeader(table.rows);
  const rows = header ? table.rows.slice(1) : table.rows;
  if (rows.length === 0) throw new Refusal('invalid', { reason: 'import-no-rows' });
  const columns = Math.max(...table.rows.slice(0, 2000).map((row) => row.cells.length));
  const headers = headersOf(header ? table.rows[0]?.cells : undefined, columns);
  const db = casesDb(context);
  const schools = all(db, sql`SELECT name FROM school ORDER BY name`, schoolRow).map((r) => r.name);
  const key = transaction(db, importKey);
  const id = newId(sourceIdSchema);
  const view: ImportSource = {
    source: id,
    name: oneLine(clean(name).text).slice(0, 200),
    bytes: bytes.length,
    encoding,
    delimiter,
    header,
    garbled,
    rows: rows.length,
    empty: table.empty,
    columns: headers.map((one, i) => ({ header: one, samples: samplesOf(rows, i) })),
    guess: await guess(headers, rows, schools, desk.turns),
    saved: header ? mappingsFor(db, headersKey(key, headers)) : [],
    schools,
  };
  desk.file = { id, name: view.name, bytes, view, rows, headers };
  return view;
}

function samplesOf(rows: readonly Row[], column: number): string[] {
  const samples = new Set<string>();
  for (const { cells } of rows.slice(0, 200)) {
    const text = oneLine(clean(cells[column]?.slice(0, 400) ?? '').text);
    if (text !== '') samples.add(text.length > 70 ? `${[...text].slice(0, 68).join('')}…` : text);
    if (samples.size === 3) break;
  }
  return [...samples];
}
