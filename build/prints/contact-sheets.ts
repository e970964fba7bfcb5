/** @file All pages on a few pictures, to be looked at by people: what a machine calls fitting can still be ugly. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nativeImage } from 'electron';

/** A page's box on a sheet, in pixels, and how many stand on one. */
const CELL = { width: 230, height: 326 };
const GRID = { columns: 7, rows: 4 };
const BYTES = 4;

/** Four bytes a pixel, all of them the ground that lies between the pages. */
const emptySheet = (): Buffer => Buffer.alloc(CELL.width * GRID.columns * CELL.height * GRID.rows * BYTES, 0xb0);

function put(sheet: Buffer, place: number, picture: string): void {
  const whole = nativeImage.createFromPath(picture);
  const { width, height } = whole.getSize();
  const scale = Math.min((CELL.width - 6) / width, (CELL.height - 6) / height);
  const page = whole.resize({ width: Math.floor(width * scale), height: Math.floor(height * scale), quality: 'best' });
  const size = page.getSize();
  const pixels = page.toBitmap();
  const across = CELL.width * GRID.columns;
  const left = (place % GRID.columns) * CELL.width + 3;
  const top = Math.floor(place / GRID.columns) * CELL.height + 3;
  for (let row = 0; row < size.height; row += 1) {
    const from = row * size.width * BYTES;
    pixels.copy(sheet, ((top + row) * across + left) * BYTES, from, from + size.width * BYTES);
  }
}

/**
 * Draws the pages of these files, a folder's files after one another.
 * @throws {Error} when there is no pdftoppm
 */
export function contactSheets(out: string, files: readonly string[]): number {
  const work = mkdtempSync(join(out, 'pages-'));
  mkdirSync(join(out, 'sheets'), { recursive: true });
  const perSheet = GRID.columns * GRID.rows;
  const size = { width: CELL.width * GRID.columns, height: CELL.height * GRID.rows };
  let made = 0;
  try {
    for (const folder of new Set(files.map(dirname))) {
      const pages = files.filter((file) => dirname(file) === folder).flatMap((file) => pictures(out, work, file));
      for (let first = 0; first < pages.length; first += perSheet) {
        const sheet = emptySheet();
        for (const [place, page] of pages.slice(first, first + perSheet).entries()) put(sheet, place, page);
        const png = nativeImage.createFromBitmap(sheet, size).toPNG();
        made += 1;
        writeFileSync(join(out, 'sheets', `${folder}-${String(first / perSheet + 1).padStart(2, '0')}.png`), png);
      }
      for (const page of pages) rmSync(page);
    }
    return made;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function pictures(out: string, work: string, file: string): string[] {
  const stem = `${dirname(file)}-${basename(file, '.pdf')}`;
  execFileSync('pdftoppm', ['-r', '60', '-png', join(out, file), join(work, stem)]);
  return readdirSync(work)
    .filter((name) => name.startsWith(`${stem}-`))
    .sort()
    .map((name) => join(work, name));
}
