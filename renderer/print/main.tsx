/**
 * @file The print window: fetches the one document that it was opened for, draws it, and says when it is ready.
 *
 * Hidden, without menu and without any other power; it is closed as soon as the paper or the file is there.
 */
import '../boot';
import { createRoot } from 'react-dom/client';
import { type PrintDocument, printDocumentSchema } from '../../shared/prints/document';
import { PRINT_LANGUAGE } from '../../shared/prints/languages';
import { PrintPages } from './PrintPages';
import { drawPictures } from './plot-pictures';

const SIZES: Record<PrintDocument['paper'], string> = { a4: '210mm 297mm', letter: '8.5in 11in', a5: '148mm 210mm' };

/** The paper's size as a rule of its own: a style sheet made by the page needs no nonce, and older Chromium ignores named pages. */
function setPaper(paper: PrintDocument['paper']): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { size: ${SIZES[paper]}; margin: 0; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

async function start(): Promise<void> {
  const bridge = window.printBridge;
  const root = document.getElementById('root');
  if (bridge === undefined || root === null) return;
  const print = printDocumentSchema.parse(await bridge.document());
  document.documentElement.lang = print.language;
  document.documentElement.dir = PRINT_LANGUAGE[print.language].direction;
  document.title = print.title;
  if (print.kind === 'plot_pictures') {
    await bridge.pictures(await drawPictures(print));
    bridge.ready();
    return;
  }
  setPaper(print.paper);
  let told = false;
  const ready = () => {
    if (told) return;
    told = true;
    // Not after a frame: a window that is never shown draws one a second, and a printer lays out and paints the page by itself.
    setTimeout(() => bridge.ready());
  };
  createRoot(root).render(<PrintPages document={print} onReady={ready} />);
}

void start();
