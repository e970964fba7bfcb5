/**
 * @file Reads a workbook back from its bytes, for the audit. Knows only the few parts and elements that a plain workbook has: a formula, a
 * hidden sheet, a link, a property of the document or anything else that is not known here is no workbook of ours.
 */
import { strFromU8, unzipSync } from 'fflate';
import { UnreadableRelease } from './parse';

export interface ReadSheet {
  readonly name: string;
  /** Row by row; a number where the cell holds a number. */
  readonly rows: readonly (readonly (string | number)[])[];
}

const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/sharedStrings\.xml|xl\/worksheets\/sheet\d+\.xml|xl\/worksheets\/_rels\/sheet\d+\.xml\.rels)$/;
const SHEET_ELEMENTS = new Set(['worksheet', 'sheetViews', 'sheetView', 'cols', 'col', 'sheetData', 'row', 'c', 'v']);
const BOOK_ELEMENTS = new Set(['workbook', 'workbookPr', 'bookViews', 'workbookView', 'sheets', 'sheet', 'definedNames', 'calcPr']);

/** @throws UnreadableRelease when it is not plain */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const parts = unzipped(bytes);
  for (const name of parts.keys()) if (!PARTS.test(name)) throw new UnreadableRelease();
  const book = part(parts, 'xl/workbook.xml');
  onlyElements(book, BOOK_ELEMENTS);
  if (/\sstate=|<definedNames>\s*\S/.test(book.replace('<definedNames></definedNames>', ''))) throw new UnreadableRelease();
  for (const [name, text] of parts)
    if (name.endsWith('.rels') && /TargetMode|https?:(?!\/\/schemas\.)/.test(text)) throw new UnreadableRelease();
  const strings = [...part(parts, 'xl/sharedStrings.xml').matchAll(/<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/g)].map((match) =>
    plain(match[1] ?? ''),
  );
  const names = [...book.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => plain(match[1] ?? ''));
  const sheets = [...parts.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  if (sheets.length !== names.length || new Set(names).size !== names.length) throw new UnreadableRelease();
  return names.map((name, index) => ({ name, rows: rowsOf(part(parts, `xl/worksheets/sheet${index + 1}.xml`), strings) }));
}

function unzipped(bytes: Uint8Array): Map<string, string> {
  try {
    return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
  } catch {
    throw new UnreadableRelease();
  }
}

function part(parts: ReadonlyMap<string, string>, name: string): string {
  const text = parts.get(name);
  if (text === undefined) throw new UnreadableRelease();
  return text;
}

function onlyElements(xml: string, known: ReadonlySet<string>): void {
  for (const [, name = ''] of xml.matchAll(/<\/?([A-Za-z:]+)/g)) if (!known.has(name)) throw new UnreadableRelease();
}

function rowsOf(xml: string, strings: readonly string[]): (string | number)[][] {
  onlyElements(xml.replace(/<pane [^>]*\/>/g, ''), SHEET_ELEMENTS);
  if (/\shidden=/.test(xml)) throw new UnreadableRelease();
  return [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map((row) =>
    [...(row[1] ?? '').matchAll(/<c ([^>]*?)(?:\/>|>(?:<v>([^<]*)<\/v>)?<\/c>)/g)].map(([, attributes = '', value]) => {
      if (value === undefined) return '';
      const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? 'n';
      const text = type === 's' ? strings[Number(value)] : undefined;
      if (type === 'n' && /^\d{1,9}$/.test(value)) return Number(value);
      if (text === undefined) throw new UnreadableRelease();
      return text;
    }),
  );
}

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
