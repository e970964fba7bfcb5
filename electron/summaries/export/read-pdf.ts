/**
 * @file Reads the cells of a PDF's tables back, as a screen reader finds them: by the file's tags, not by where something stands; and what its
 * plots draw: the numbers at the bars, and the bars' lengths. Also what says who made it and when.
 */

import { UnreadableRelease } from './parse';
import { barsIn, type PdfBar } from './pdf-bars';

interface Tag {
  readonly role?: string;
  readonly children?: readonly Tag[];
  readonly type?: string;
  readonly id?: string;
}

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let library: Promise<Library> | undefined;

/** Loaded when the first report is read. Its second half runs in this process too: there are no workers of a page here. */
async function loaded(): Promise<Library> {
  library ??= (async () => {
    // Only drawing needs it, and nothing is drawn here; without the name the library does not even start in this kind of process.
    if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: class {} });
    const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    Object.assign(globalThis, { pdfjsWorker: worker });
    return import('pdfjs-dist/legacy/build/pdf.mjs');
  })();
  return library;
}

/** What stands in a cell of numbers: a number or a mark, and then perhaps its share in brackets. */
const CELL = /^(\d{1,9}|\[c\]|–)\s*(?:\([^()]*\))?$/;

/** A piece of a picture that is a number or a mark and no name. */
export const isNumber = (text: string): boolean => /^(?:\d{1,9}|\[c\]|–)$/.test(text);

/** What a reader of the paper can tell. */
export interface PdfNumbers {
  /** Numbers and marks of all cells that are no heads, in the order of the tags. */
  readonly cells: readonly (string | number)[];
  /** Numbers and marks in each picture, in the order of the tags. */
  readonly pictures: readonly (readonly string[])[];
  /** Bars of all pictures, in the order in which they are drawn. */
  readonly bars: readonly PdfBar[];
}

/** @throws UnreadableRelease when it is no tagged PDF, when a cell holds anything else, or when it says who made it */
export async function readPdf(bytes: Uint8Array): Promise<PdfNumbers> {
  const { getDocument, OPS } = await loaded();
  const pdf = await getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: true,
    disableFontFace: true,
    isEvalSupported: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    verbosity: 0,
  }).promise.catch(() => {
    throw new UnreadableRelease();
  });
  try {
    const info = (await pdf.getMetadata()).info as Readonly<Record<string, unknown>>;
    if (info.Author !== undefined || (await pdf.getMarkInfo())?.Marked !== true) throw new UnreadableRelease();
    if ((await pdf.getAttachments()) !== null || (await pdf.getJSActions()) !== null) throw new UnreadableRelease();
    const cells: (string | number)[] = [];
    const pictures: string[][] = [];
    const bars: PdfBar[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const words = wordsOf((await page.getTextContent({ includeMarkedContent: true })).items as readonly Item[]);
      const tree = (await page.getStructTree()) as Tag | null;
      if (tree === null) throw new UnreadableRelease();
      for (const cell of tagsIn(tree, 'TD')) {
        const text = saidIn(cell, words).trim();
        // The corner of a table holds nothing.
        if (text === '') continue;
        const told = CELL.exec(text)?.[1];
        if (told === undefined) throw new UnreadableRelease();
        cells.push(/^\d/.test(told) ? Number(told) : told);
      }
      for (const figure of tagsIn(tree, 'Figure')) pictures.push(saidApart(figure, words).filter(isNumber));
      bars.push(...barsIn(await page.getOperatorList(), OPS));
    }
    return { cells, pictures, bars };
  } finally {
    await pdf.destroy();
  }
}

interface Item {
  readonly str?: string;
  readonly type?: string;
  readonly id?: string;
}

/** Words by the mark that they stand in. Joined letters have a mark of their own within that of their sentence. */
function wordsOf(items: readonly Item[]): Map<string, string> {
  const words = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    const id = open.at(-1) ?? '';
    if (item.str !== undefined) words.set(id, `${words.get(id) ?? ''}${item.str}`);
    else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? id);
  }
  return words;
}

const tagsIn = (tag: Tag, role: string): Tag[] =>
  tag.role === role ? [tag] : (tag.children ?? []).flatMap((child) => tagsIn(child, role));

/** What is said in a tag, piece by piece. */
const saidApart = (tag: Tag, words: ReadonlyMap<string, string>): string[] =>
  tag.type === 'content' && tag.id !== undefined
    ? [(words.get(tag.id) ?? '').trim()]
    : (tag.children ?? []).flatMap((child) => saidApart(child, words));

const saidIn = (tag: Tag, words: ReadonlyMap<string, string>): string => saidApart(tag, words).join(' ');
