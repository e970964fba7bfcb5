/**
 * @file Reads a PDF in a worker of our own and draws its pages. No script of a PDF is ever run: only its drawing is used, none of its
 * links, forms or actions. Fonts that a document names but does not bring come from files of ours.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { MOST_POINTS } from '../../shared/attachments/attachment';

export interface OpenPdf {
  readonly pages: number;
  /** Draws a page so wide, in points of the screen. Answers the words on it. */
  draw(page: number, canvas: HTMLCanvasElement, width: number, density: number): Promise<string>;
  close(): void;
}

/** @throws when it is no PDF that can be read, or one that asks for a password */
export async function openPdf(data: Uint8Array<ArrayBuffer>): Promise<OpenPdf> {
  const [{ getDocument, PDFWorker }, { OwnFiles }] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), import('./pdf-files')]);
  const port = new Worker(workerUrl, { type: 'module' });
  const worker = PDFWorker.create({ port });
  try {
    const document: PDFDocumentProxy = await getDocument({
      data,
      worker,
      verbosity: 0,
      BinaryDataFactory: OwnFiles,
      useWorkerFetch: false,
      useWasm: false,
      useSystemFonts: false,
      enableXfa: false,
      stopAtErrors: false,
      maxImageSize: MOST_POINTS,
    }).promise;
    return {
      pages: document.numPages,
      async draw(number, canvas, width, density) {
        const page = await document.getPage(number);
        const natural = page.getViewport({ scale: 1 });
        // A page can claim any size and any shape.
        const most = Math.sqrt(MOST_POINTS / 4 / (natural.width * natural.height));
        const viewport = page.getViewport({ scale: Math.min((width * density) / natural.width, most) });
        canvas.width = Math.max(1, Math.floor(viewport.width));
        canvas.height = Math.max(1, Math.floor(viewport.height));
        await page.render({ canvas, viewport, annotationMode: 1 }).promise;
        const words = await page.getTextContent();
        return words.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
      },
      close() {
        void document.destroy();
        port.terminate();
      },
    };
  } catch (error) {
    port.terminate();
    throw error;
  }
}
