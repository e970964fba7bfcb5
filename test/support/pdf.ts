/** @file Reads a printed PDF back: pages, sizes, words, whether it is tagged. */
import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  readonly pages: readonly { readonly text: string; readonly width: number; readonly height: number }[];
  readonly text: string;
  readonly tagged: boolean;
  readonly language: string | undefined;
  readonly title: string | undefined;
  /** Headings of the outline, in order. */
  readonly outline: readonly string[];
}

/** Sizes are in PostScript points: A4 is 595 x 842, Letter 612 x 792. */
export async function readPdf(file: string): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(file)), useSystemFonts: true, verbosity: 0 }).promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, i) => i + 1);
  const pages = await Promise.all(
    numbers.map(async (n) => {
      const page = await pdf.getPage(n);
      const content = await page.getTextContent();
      const text = content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
      const { width, height } = page.getViewport({ scale: 1 });
      return { text, width: Math.round(width), height: Math.round(height) };
    }),
  );
  const mark = await pdf.getMarkInfo();
  const { info, metadata: _unused } = await pdf.getMetadata();
  const facts = info as { Title?: string; Language?: string };
  const outline = (await pdf.getOutline()) ?? [];
  return {
    pages,
    text: pages.map((p) => p.text).join('\n'),
    tagged: mark?.Marked === true,
    language: facts.Language,
    title: facts.Title,
    outline: outline.map((o) => o.title),
  };
}
