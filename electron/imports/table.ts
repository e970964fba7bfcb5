/** @file From text to rows of cells: delimiter and header guessed, parsed piece by piece with papaparse. */
import Papa from 'papaparse';
import { z } from 'zod';
import { foldWord } from '../../shared/imports/clean';
import { readDay } from '../../shared/imports/dates';
import { DELIMITERS, type Delimiter, JOINED_FIELDS, LIMITS } from '../../shared/imports/fields';
import { guessColumns } from '../../shared/imports/words';
import { Refusal } from '../../shared/result';
import type { Turns } from './turns';

const refuse = (reason: string): Refusal => new Refusal('invalid', { reason });

/** Characters given to the parser at a time: a few milliseconds of work. */
const PIECE = 128 * 1024;

/** What papaparse's parser of one piece answers. Its own type says `any`. */
const pieceSchema = z.object({
  data: z.array(z.array(z.string())),
  errors: z.array(z.object({ row: z.number().optional() })),
  meta: z.object({ cursor: z.number() }),
});

export interface Row {
  /** Line of the table as a spreadsheet counts, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** A quote inside it is not where it belongs. */
  readonly broken: boolean;
}

export interface Table {
  readonly rows: readonly Row[];
  /** Lines without any cell, left out. */
  readonly empty: number;
}

function pieceOf(text: string, delimiter: Delimiter, more: boolean) {
  return pieceSchema.parse(new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' }).parse(text, 0, more));
}

function tooLong(rest: string): Refusal {
  // No row ends within what a row may have: a quote is open, or there is no end to the columns.
  return refuse(rest.includes('"') ? 'import-quote' : 'import-too-many-columns');
}

/** All rows. Gives way between pieces. @throws Refusal invalid when it is no table that can be imported; cancelled */
export async function parseTable(text: string, delimiter: Delimiter, turns: Turns): Promise<Table> {
  const rows: Row[] = [];
  let empty = 0;
  let number = 0;
  let at = 0;
  let size = PIECE;
  turns.begin('reading', text.length);
  while (at < text.length) {
    await turns.breathe(at);
    const end = Math.min(text.length, at + size);
    const rest = text.slice(at, end);
    const { data, errors, meta } = pieceOf(rest, delimiter, end < text.length);
    if (meta.cursor === 0 && end < text.length) {
      if (size >= LIMITS.row) throw tooLong(rest);
      size = Math.min(LIMITS.row, size * 2);
      continue;
    }
    const broken = new Set(errors.map((e) => e.row));
    for (const [index, cells] of data.entries()) {
      number += 1;
      if (cells.length > LIMITS.columns) throw refuse('import-too-many-columns');
      if (cells.every((cell) => cell.trim() === '')) empty += 1;
      else rows.push({ number, cells, broken: broken.has(index) });
    }
    if (rows.length > LIMITS.rows) throw refuse('import-too-many-rows');
    at = end === text.length ? end : at + meta.cursor;
    size = PIECE;
  }
  // The end of the last line is not an empty row.
  return { rows, empty: text.endsWith('\n') && empty > 0 ? empty - 1 : empty };
}

/** The delimiter that gives rows of the most equal width. papaparse's own guess fails on one ragged row (ecosystem.md 3.6). */
export function guessDelimiter(text: string): Delimiter {
  const head = text.slice(0, 64 * 1024);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const { data } = pieceOf(head, delimiter, head.length < text.length);
    const widths = data
      .slice(0, 50)
      .map((cells) => cells.length)
      .filter((n) => n > 1);
    const counts = new Map<number, number>();
    for (const n of widths) counts.set(n, (counts.get(n) ?? 0) + 1);
    const [width, same] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [1, 0];
    const all = Math.max(1, Math.min(50, data.filter((cells) => cells.some((c) => c !== '')).length));
    const score = (same / all) * (1 + Math.min(width, 20) / 40);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Whether the first row names the columns: it is guessed as ours, or it looks unlike what stands below. */
export function guessHeader([first, ...rest]: readonly Row[]): boolean {
  if (first === undefined || rest.length === 0) return false;
  const { cells } = first;
  if (cells.some((cell) => readDay(cell, 'dmy') !== undefined || readDay(cell, 'mdy') !== undefined || cell.length > 250)) return false;
  if (guessColumns(cells, JOINED_FIELDS).filter((field) => field !== 'none').length >= 2) return true;
  const words = cells.map(foldWord);
  return words.every((word) => word !== '') && new Set(words).size === words.length;
}
