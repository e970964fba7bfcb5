/** @file From bytes to rows: ordinary files come back as they were, hostile ones are refused in words or read safely. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { decode, guessEncoding } from '../../../electron/imports/read';
import { guessDelimiter, guessHeader, parseTable } from '../../../electron/imports/table';
import { Turns } from '../../../electron/imports/turns';
import { DELIMITERS } from '../../../shared/imports/fields';
import { Refusal } from '../../../shared/result';

const turns = () => new Turns(() => true);
const cells = async (text: string, delimiter: (typeof DELIMITERS)[number] = ',') =>
  (await parseTable(text, delimiter, turns())).rows.map((r) => [...r.cells]);
const bytesOf = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((p) => (typeof p === 'string' ? Buffer.from(p) : Buffer.from(p))));

const reasonOf = async (work: () => unknown): Promise<string | undefined> => {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.error.reason;
    throw error;
  }
};

describe('encodings', () => {
  const text = 'Qué pasó,¿Dónde?\nÁrbol,Niño\n';
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', bytesOf([0xef, 0xbb, 0xbf], text)],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])],
    ['windows-1252', Buffer.from(text, 'latin1')],
  ] as const)('%s is found and read', (encoding, bytes) => {
    expect(guessEncoding(bytes)).toBe(encoding);
    expect(decode(bytes, undefined)).toEqual({ text, encoding, garbled: false });
  });

  it('letters of another encoding are noticed', () => {
    expect(decode(Buffer.from(text), 'windows-1252').garbled).toBe(true);
  });
});

describe('what is no table', () => {
  it.each([
    ['import-spreadsheet', bytesOf([0x50, 0x4b, 3, 4], 'xl/workbook.xml')],
    ['import-spreadsheet', bytesOf([0xd0, 0xcf, 0x11, 0xe0], 'Workbook')],
    ['import-pdf', bytesOf('%PDF-1.7')],
    ['import-packed', bytesOf([0x1f, 0x8b, 8])],
    ['import-picture', bytesOf([0x89, 0x50, 0x4e, 0x47])],
    ['import-web-page', bytesOf('<html><table><tr><td>a</td></tr></table></html>')],
    ['import-empty', bytesOf(' \n ')],
    ['import-empty', bytesOf()],
    ['import-too-large', Buffer.alloc(20 * 1024 * 1024 + 1, 97)],
    ['import-binary', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7) % 32))],
  ] as const)('%s', async (reason, bytes) => expect(await reasonOf(() => decode(bytes, undefined))).toBe(reason));

  it('a million columns, a quote without end, too many rows', async () => {
    expect(await reasonOf(() => cells(`${','.repeat(1_000_000)}\n`))).toBe('import-too-many-columns');
    expect(await reasonOf(() => cells(`${','.repeat(1_500_000)}\n`))).toBe('import-too-many-columns');
    expect(await reasonOf(() => cells(`a,"${'b,\n'.repeat(600_000)}`))).toBe('import-quote');
    expect(await reasonOf(() => cells('a,b\n'.repeat(25_001)))).toBe('import-too-many-rows');
  });
});

describe('tables', () => {
  it('keep nested quotes, line ends in cells and NUL as text', async () => {
    expect(await cells('a,b\n"say ""no""","one\ntwo"\nx\u0000y,\n')).toEqual([
      ['a', 'b'],
      ['say "no"', 'one\ntwo'],
      ['x\u0000y', ''],
    ]);
  });

  it('are read with the delimiter that fits, also with a ragged row', () => {
    expect(guessDelimiter('a;b;c\n1;2;3\n4;5\n6;7;8\n')).toBe(';');
    expect(guessDelimiter('a\tb\n1,5\t2\n3,5\t4\n')).toBe('\t');
    expect(guessDelimiter('alone\nonly\n')).toBe(',');
  });

  it('have headings or not', async () => {
    const header = async (text: string) => guessHeader((await parseTable(text, ',', turns())).rows);
    expect(await header('When did it happen?,What happened?\n2025-01-01,x\n')).toBe(true);
    expect(await header('2025-01-01,x\n2025-01-02,y\n')).toBe(false);
  });

  it('come back as they were written, in pieces too', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '=', '😀', '\t', '|') });
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(...DELIMITERS), async (table, delimiter) => {
        const back = await cells(Papa.unparse(table, { delimiter, newline: '\n' }), delimiter);
        expect(back).toEqual(table.filter((row) => row.some((c) => c.trim() !== '')));
      }),
      { numRuns: 300 },
    );
    const large = Array.from({ length: 3000 }, (_, i) => [`${i}`, 'x"y\nz,'.repeat(20), 'é'.repeat(40)]);
    expect(await cells(Papa.unparse(large, { newline: '\n' }))).toEqual(large);
  });

  it('whatever the bytes are: rows or a refusal, never a crash', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 3000 }),
      fc.string({ unit: 'binary', maxLength: 2000 }).map((s) => new Uint8Array(Buffer.from(s))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        await reasonOf(async () => {
          const { text } = decode(some, undefined);
          const { rows } = await parseTable(text, guessDelimiter(text), turns());
          guessHeader(rows);
        });
      }),
      { numRuns: 400 },
    );
  });
});
