/** @file Workbook, pictures and Parquet: each says what the CSV says, number for number, and one that does not is not let out. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkForms, isReport, plotInReport, tablesOf } from '../../../../electron/summaries/export/check-forms';
import { releaseBytes } from '../../../../electron/summaries/export/files';
import { parquetRows } from '../../../../electron/summaries/export/parquet';
import { withoutTraces } from '../../../../electron/summaries/export/pdf';
import { barsIn } from '../../../../electron/summaries/export/pdf-bars';
import { isNumber, type PdfNumbers } from '../../../../electron/summaries/export/read-pdf';
import { readWorkbook } from '../../../../electron/summaries/export/read-spreadsheet';
import { readSvg } from '../../../../electron/summaries/export/svg';
import { composeSummaryReport } from '../../../../shared/prints/compose-summary';
import { summaryReportSchema } from '../../../../shared/prints/summary-documents';
import { META, madeForms, tableOf, writeForms } from './made';

/** Some of every kind; the withheld ones would have been 7 and 9. */
const MIXED = tableOf(['age_band', 'agreement_status'], (index) =>
  index % 7 === 3 ? 'withheld' : index % 11 === 6 ? 'impossible' : 10 + index,
);
const XLSX = 'summary.xlsx';
const SVG = 'plots/age_band-by-agreement_status.svg';
const PARQUET = 'tables/age_band-by-agreement_status.parquet';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'forms-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('a workbook', () => {
  it('has a sheet a table with numbers as numbers, marks with a legend, and definitions', async () => {
    const { files } = await madeForms([MIXED, tableOf(['harm_type'], () => 20)]);
    const [first, second, definitions, ...more] = readWorkbook(files.get(XLSX) ?? new Uint8Array());
    expect(more).toEqual([]);
    expect([first?.name, second?.name, definitions?.name]).toEqual(['1 Ages by agreement', '2 Harm', 'Definitions']);
    const cells = first?.rows.flat() ?? [];
    expect(cells.filter((cell) => cell === '[c]').length).toBe(MIXED.withheld);
    expect(cells).toContain('[c] withheld to protect students; it does not mean zero');
    expect(cells.filter((cell) => typeof cell === 'number').length).toBe(MIXED.cells.filter((cell) => cell.status === 'shown').length);
    // A withheld number is never an empty cell and never zero.
    expect(cells.filter((cell) => cell === 0)).toEqual([]);
    expect(definitions?.rows.flat().join(' ')).toMatch(/Period.*opened from 2025-08-01 to 2026-07-31.*Not in it/);
  });

  it('holds no formula, hidden sheet, link, author or time, and no label that could start a formula', async () => {
    const label = '=HYPERLINK("http://x.invalid","click")';
    const [dim] = MIXED.dims;
    const school = {
      dimension: 'school' as const,
      grouping: 'fine',
      label: 'School',
      categories: (dim?.categories ?? []).map((c, i) => ({ ...c, label: i === 0 ? label : c.label })),
    };
    const { files } = await madeForms([{ ...MIXED, dims: [school, ...MIXED.dims.slice(1)] }]);
    const parts = unzipSync(files.get(XLSX) ?? new Uint8Array());
    for (const [name, content] of Object.entries(parts)) {
      expect(strFromU8(content), name).not.toMatch(
        /<f[ >]|state="hidden|veryHidden|<hyperlink|externalLink|x\.invalid"|creator|lastModified|pivot/i,
      );
      expect(name).not.toMatch(/docProps|externalLinks|pivot|vba|drawing/i);
    }
    for (const sheet of readWorkbook(files.get(XLSX) ?? new Uint8Array()))
      for (const cell of sheet.rows.flat()) expect(String(cell)).not.toMatch(/^[=+\-@\t\r]/);
    // The time of each part is the first that a zip can tell.
    expect(Buffer.from(files.get(XLSX) ?? []).readUInt16LE(12)).toBe(0x21);
  });

  it('is the same to the byte each time, in Spanish too, where it speaks Spanish', async () => {
    const [a, b] = [await madeForms([MIXED], 'es'), await madeForms([MIXED], 'es')];
    expect([...a.files.keys()]).toEqual([XLSX, PARQUET, SVG]);
    for (const [name, bytes] of a.files) expect(Buffer.compare(bytes, b.files.get(name) ?? new Uint8Array()), name).toBe(0);
    expect(readWorkbook(a.files.get(XLSX) ?? new Uint8Array())[0]?.rows.flat()).toContain('De 5 a 7 años');
    expect(text(a.files.get(SVG))).toContain('De 5 a 7 años');
  });
});

describe('a picture', () => {
  it('has a bar for each shown number above 0, and a mark without a length for each withheld one', async () => {
    const { files } = await madeForms([MIXED]);
    const { values, bars } = readSvg(files.get(SVG) ?? new Uint8Array());
    const inner = MIXED.cells.filter((cell) => !cell.at.includes('All'));
    expect(values.filter((value) => value === '[c]').length).toBe(inner.filter((cell) => cell.status === 'withheld').length);
    expect(bars.length).toBe(inner.filter((cell) => cell.status === 'shown').length);
    expect(text(files.get(SVG))).not.toMatch(/<script|<style|<metadata|href|on\w+=|data:|url\(/);
    expect(text(files.get(SVG))).toMatch(/role="img"[\s\S]*<title>Ages by agreement<\/title>\n<desc>[^<]*withheld/);
  });

  it('is not made of what has nothing to draw', async () => {
    const nothing = tableOf(['agreement_status'], () => 'withheld');
    const { files } = await madeForms([nothing]);
    expect([...files.keys()]).toEqual([XLSX, 'tables/agreement_status.parquet']);
  });
});

describe('a Parquet file', () => {
  it('has the rows of the CSV: null and "withheld" where nothing is shown', async () => {
    const { files } = await madeForms([MIXED]);
    const csv = text(releaseBytes([MIXED], META).get(PARQUET.replace('.parquet', '.csv')));
    const rows = await parquetRows(files.get(PARQUET) ?? new Uint8Array());
    expect(`age_band,agreement_status,count,status\n${rows.map((row) => row.join(',')).join('\n')}\n`).toBe(csv);
  });
});

describe('the check of the written forms', () => {
  /** The release with one file changed, as the check sees it. */
  const changed = async (path: string, change: (bytes: Uint8Array) => Uint8Array) => {
    const { files, drawings } = await madeForms([MIXED]);
    const written = new Map([...releaseBytes([MIXED], META), ...files]);
    expect(await checkForms(written, drawings, 5)).toBe(true);
    return checkForms(written.set(path, change(written.get(path) ?? new Uint8Array())), drawings, 5);
  };
  const inText = (from: string | RegExp, to: string) => (bytes: Uint8Array) => {
    const before = text(bytes);
    expect(before.replace(from, to)).not.toBe(before);
    return new TextEncoder().encode(before.replace(from, to));
  };
  const inPart = (part: string, from: string | RegExp, to: string) => (bytes: Uint8Array) => {
    const parts = unzipSync(bytes);
    const before = strFromU8(parts[part] ?? new Uint8Array());
    expect(before.replace(from, to)).not.toBe(before);
    return zipSync({ ...parts, [part]: strToU8(before.replace(from, to)) });
  };
  const SHEET = 'xl/worksheets/sheet1.xml';
  /** A cell that holds a number and not the place of a text. */
  const NUMBER = /(<c r="[B-Z]\d+"(?: s="\d+")?>)<v>\d+<\/v>/;

  it.each([
    ['a withheld number in the workbook', XLSX, inPart('xl/sharedStrings.xml', '<t>[c]</t>', '<t>7</t>')],
    ['another number in the workbook', XLSX, inPart(SHEET, NUMBER, '$1<v>99</v>')],
    ['a formula', XLSX, inPart(SHEET, NUMBER, '$1<f>SUM(A1)</f><v>12</v>')],
    ['a hidden sheet', XLSX, inPart('xl/workbook.xml', '<sheet ', '<sheet state="hidden" ')],
    ['a hidden row', XLSX, inPart(SHEET, '<row r="2"', '<row r="2" hidden="1"')],
    ['a number among the definitions', XLSX, inPart('xl/worksheets/sheet2.xml', /<c r="A3"[^/]*?t="s"><v>\d+<\/v>/, '<c r="A3"><v>7</v>')],
    ['a part with an author', XLSX, (bytes: Uint8Array) => zipSync({ ...unzipSync(bytes), 'docProps/core.xml': strToU8('<a/>') })],
    ['a withheld number in a picture', SVG, inText('>[c]<', '>7<')],
    ['a longer bar', SVG, inText(/(fill="#2f5d62")/, 'fill="#2f5d62"/>\n<rect x="1" y="1" width="9" height="1" fill="#2f5d62"')],
    ['a script', SVG, inText('</svg>', '<script>1</script>\n</svg>')],
    ['metadata', SVG, inText('</svg>', '<metadata>made by</metadata>\n</svg>')],
  ])('refuses %s', async (_name, path, change) => {
    expect(await changed(path, change)).toBe(false);
  });

  it('refuses a Parquet file of other numbers, a form without a table, and what it does not know', async () => {
    const { files, drawings } = await madeForms([MIXED]);
    const base = releaseBytes([MIXED], META);
    const other = await madeForms([tableOf(['age_band', 'agreement_status'], () => 30)]);
    expect(await checkForms(new Map([...base, [PARQUET, other.files.get(PARQUET) ?? new Uint8Array()]]), drawings, 5)).toBe(false);
    expect(await checkForms(new Map([...base, ['tables/other.parquet', files.get(PARQUET) ?? new Uint8Array()]]), drawings, 5)).toBe(false);
    expect(await checkForms(new Map([...base, ['more.txt', new Uint8Array([1])]]), drawings, 5)).toBe(false);
    expect(await checkForms(new Map([...base, ['summary.pdf', new Uint8Array([1])]]), drawings, 5)).toBe(false);
    expect(await checkForms(new Map([...base, [SVG.replace('svg', 'png'), new Uint8Array([1])]]), drawings, 5)).toBe(false);
  });

  it('leaves no file behind when a form is refused, and none is made without a window that has to be drawn', async () => {
    const flat = tableOf(['agreement_status'], (index) => 20 + index);
    await writeForms(join(root, 'good'), flat);
    expect((await readdir(join(root, 'good'), { recursive: true })).sort()).toContain('summary.xlsx');
    await expect(madeForms([flat], 'en', ['report'])).rejects.toMatchObject({ error: { reason: 'no-window' } });
    expect(await readdir(root)).toEqual(['good']);
    expect(await readFile(join(root, 'good', 'disclosure-note.md'), 'utf8')).toContain('For a parent');
  });
});

describe('the report', () => {
  const THREE = {
    ...tableOf(['age_band', 'identity_based', 'repeat_harm'], (index) => (index % 5 === 2 ? 'withheld' : 10 + index)),
    population: MIXED.population,
  };
  const tables = [MIXED, THREE];
  const report = composeSummaryReport({
    tables: tables.map((table) => ({ table, percents: { percents: [] } })),
    meta: META,
    paper: 'a4',
    language: 'es',
    practice: false,
  });
  const names = tables.map((table) => table.dims.map(({ dimension }) => dimension).join('-by-'));
  const rows = report.tables.map(({ plot }) => plot?.rows ?? []);
  const drawings = new Map(rows.map((drawn, i) => [plotInReport(names[i] ?? ''), drawn]));
  const published = tablesOf(releaseBytes(tables, META));
  /** What is read from the paper, if it is printed as it was composed. */
  const printed = (): PdfNumbers => ({
    cells: report.tables.flatMap(({ blocks }) =>
      blocks.flatMap((block) => block.rows.flatMap((row) => row.cells.map(({ text: told }) => (/^\d/.test(told) ? Number(told) : told)))),
    ),
    pictures: rows.flat().map(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : [])).filter(isNumber)),
    bars: rows
      .flat()
      .flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'bar' ? [{ x: shape.x, width: shape.width, scale: 0.75 }] : []))),
  });
  const check = (read: PdfNumbers, drawn: typeof drawings = drawings) => isReport(read, published, drawn, 5);

  it('is true when every cell, every number at a bar and every bar is what the CSV says', () => {
    expect(check(printed())).toBe(true);
    // Each category of the third dimension has a heading and plots of its own, with the marks of what is withheld in it.
    const texts = (rows[1] ?? []).flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : [])));
    expect(texts.filter((told) => told.startsWith('Reincidencia') || told.includes(': '))).toHaveLength(2);
    expect(texts.filter((told) => told === '[c]')).toHaveLength(
      THREE.cells.filter((cell) => cell.status === 'withheld' && !cell.at.includes('All')).length,
    );
  });

  const first = <T>(list: readonly T[], change: (one: T) => T): T[] => list.map((one, i) => (i === 0 ? change(one) : one));
  it.each<[string, (read: PdfNumbers) => PdfNumbers]>([
    ['a withheld number in a cell', (read) => ({ ...read, cells: read.cells.map((cell) => (cell === '[c]' ? 7 : cell)) })],
    [
      'a withheld number at a bar',
      (read) => ({ ...read, pictures: read.pictures.map((of) => of.map((told) => (told === '[c]' ? '7' : told))) }),
    ],
    ['another number at a bar', (read) => ({ ...read, pictures: first(read.pictures, (of) => first(of, () => '99')) })],
    ['a picture without its numbers', (read) => ({ ...read, pictures: first(read.pictures, () => []) })],
    ['one picture more', (read) => ({ ...read, pictures: [...read.pictures, []] })],
    ['a longer bar', (read) => ({ ...read, bars: first(read.bars, (bar) => ({ ...bar, width: bar.width + 3 })) })],
    ['a bar that is drawn larger', (read) => ({ ...read, bars: first(read.bars, (bar) => ({ ...bar, scale: 1 })) })],
    ['a bar in the place of a withheld number', (read) => ({ ...read, bars: [...read.bars, { x: 150, width: 20, scale: 0.75 }] })],
    ['a bar too few', (read) => ({ ...read, bars: read.bars.slice(1) })],
  ])('is refused with %s', (_name, change) => {
    expect(check(change(printed()))).toBe(false);
  });

  it('is refused when it was drawn of other numbers than the CSV has, or of none', () => {
    const other = new Map([...drawings].map(([name, drawn]) => [name, name.includes('repeat') ? (rows[0] ?? []) : drawn]));
    expect(check(printed(), other)).toBe(false);
    expect(check(printed(), new Map())).toBe(false);
  });
});

describe('a report of many groups', () => {
  const composed = (dims: Parameters<typeof tableOf>[0]) =>
    composeSummaryReport({
      tables: [{ table: tableOf(dims, () => 20), percents: { percents: [] } }],
      meta: META,
      paper: 'letter',
      language: 'es',
      practice: true,
    });

  it('can be printed: a measure names the first groups, and where the others are', () => {
    const report = composed(['harm_type', 'agreement_kept', 'identity_based']);
    expect(summaryReportSchema.safeParse(report).error).toBeUndefined();
    expect(JSON.stringify(report.definitions)).toContain('grupos están en la nota');
  });

  it('says what its numbers do not say, and why single promises and unnamed answers are not among them', () => {
    const said = JSON.stringify(composed(['promises', 'survey_harmed']).definitions);
    expect(said).toContain('no lo que ocurrió');
    expect(said).toContain('Los compromisos sueltos nunca se suman');
    expect(said).toContain('Las respuestas sin nombre no están en ningún resumen');
  });

  it('draws sums, and says so, where apart there would be too many charts', () => {
    const [table] = composed(['harm_type', 'setting', 'checkins']).tables;
    expect(table?.plot?.foot).toContain('Sumado sobre: Seguimientos realizados.');
    const [apart] = composed(['harm_type', 'repeat_harm', 'checkins']).tables;
    expect(apart?.plot?.foot.join()).not.toContain('Sumado');
    expect(apart?.plot?.rows).toHaveLength(4);
  });
});

describe('bars of a PDF', () => {
  const ops = {
    save: 1,
    restore: 2,
    transform: 3,
    setFillRGBColor: 4,
    constructPath: 5,
    fill: 6,
    eoFill: 7,
    fillStroke: 8,
    eoFillStroke: 9,
  };
  const ink = [4, ['#4d4d4d']] as const;
  const read = (steps: readonly (readonly [number, unknown])[]) =>
    barsIn({ fnArray: steps.map(([fn]) => fn), argsArray: steps.map(([, args]) => args) }, ops);
  const path = (by: number) => [5, [by, [], new Float32Array([10, 0, 40, 15])]] as const;

  it('are what is filled with the ink of a bar, as large as it comes out', () => {
    const drawn = read([
      [3, [0.25, 0, 0, -0.25, 0, 800]],
      [1, null],
      [3, [4, 0, 0, 4, 0, 0]],
      ink,
      path(6),
      [2, null],
      path(6),
      ink,
      path(10),
      path(9),
    ]);
    expect(drawn).toEqual([
      { x: 10, width: 30, scale: 1 },
      { x: 10, width: 30, scale: 0.25 },
    ]);
  });

  it('can’t be told on a page that leans', () => {
    expect(() => read([[3, [1, 0.1, 0, 1, 0, 0]]])).toThrow('unreadable');
  });
});

describe('a PDF', () => {
  it('tells the day of the release in place of the second of printing, and no machine', () => {
    const made =
      "%PDF-1.4\n<</Title (Summary)\n/Creator (Mozilla/5.0 \\(X11; Linux x86_64\\) Electron/33)\n/Producer (Skia/PDF m130)\n/CreationDate (D:20261130214010+00'00')\n/ModDate (D:20261130214010+00'00')>>";
    const clean = Buffer.from(withoutTraces(Buffer.from(made, 'latin1'), '2026-09-14')).toString('latin1');
    expect(clean.length).toBe(made.length);
    expect(clean).not.toMatch(/Mozilla|Linux|Electron|2140/);
    expect(clean.match(/D:20260914000000/g)).toHaveLength(2);
  });
});
