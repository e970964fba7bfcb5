/// <reference lib="dom" />
/** @file Draws one document after the other in the app's own print window, looks at the sheets as laid out, and reads the PDF's frame. */
import { BrowserWindow, ipcMain, MessageChannelMain, type Session } from 'electron';
import { ORIGIN } from '../../electron/shell/protocol';
import { webPreferences } from '../../electron/shell/security';
import type { PrintDocument } from '../../shared/prints/document';
import { lookAtStructure } from './structure';

export interface Printed {
  readonly bytes: Buffer;
  readonly pages: number;
  /** In words; empty when all is well. */
  readonly findings: string[];
}

/** Drawing takes longer only when something is broken, in milliseconds. */
const DRAWING_TIME = 30_000;

/** Runs in the page: what of a sheet lies outside of it, is cut off, or is too small to read. */
function lookAtSheets(least: number): { heard: string[]; findings: string[] } {
  const sheets = [...document.querySelectorAll('.ck-sheet')];
  const findings: string[] = [];
  const about = (element: Element) => `${element.tagName.toLowerCase()} "${(element.textContent ?? '').slice(0, 40)}"`;
  for (const [index, sheet] of sheets.entries()) {
    const edge = sheet.getBoundingClientRect();
    for (const element of sheet.querySelectorAll('h1, h2, h3, p, li, td, th, dt, dd, span, b')) {
      if (element.closest('.ck-note-lines') !== null || (element.textContent ?? '').trim() === '') continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      const out = box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1 || box.bottom > edge.bottom + 1;
      if (out) findings.push(`page ${index + 1}: outside of the sheet: ${about(element)}`);
      // 96 of the browser's pixels are an inch; 8 points are the smallest type of the usual papers, 18 of large print.
      if (Number.parseFloat(getComputedStyle(element).fontSize) < (least * 96) / 72 - 0.5)
        findings.push(`page ${index + 1}: type under ${least} points: ${about(element)}`);
    }
    const body = sheet.querySelector('.ck-body');
    const foot = sheet.querySelector('.ck-foot');
    if (body === null || foot === null) {
      findings.push(`page ${index + 1}: no body or no foot`);
      continue;
    }
    // Across, a first page may use the margin that later ones keep for a pen; what leaves the sheet is found above.
    if (body.scrollHeight > body.clientHeight + 1) findings.push(`page ${index + 1}: the body is too long`);
    if ((body.textContent ?? '').trim() === '') findings.push(`page ${index + 1}: an empty page`);
  }
  // What a screen reader is told: not what is hidden from it, and of a picture its name instead of what is drawn.
  const heard = sheets.map((sheet) => {
    const words: string[] = [];
    const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (parent?.closest('[aria-hidden="true"], [role="img"]') === null) words.push(texts.currentNode.textContent ?? '');
    }
    return words.join(' ');
  });
  return { heard, findings };
}

/** Which typefaces are in the file. Chromium writes this part of a PDF as plain text. */
function lookAtFaces(bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  const findings: string[] = [];
  const faces = new Set([...text.matchAll(/\/FontName\s*\/(?:[A-Z]{6}\+)?([\w-]+)/g)].map((match) => match[1] ?? ''));
  // Another typeface stands in where ours has no sign for a letter.
  const strangers = [...faces].filter((face) => !OURS.some((name) => face.startsWith(name)));
  if (faces.size === 0) findings.push('no typeface is embedded');
  if (strangers.length > 0) findings.push(`letters that our typeface does not have: ${strangers.join(', ')}`);
  return findings;
}

/** The typefaces of the house, as a PDF names them. */
const OURS = ['NotoSans', 'AtkinsonHyperlegibleNext'];

export class PrintRoom {
  readonly #session: Session;
  readonly #preload: string;
  #window: BrowserWindow | undefined;

  constructor(session: Session, preload: string) {
    this.#session = session;
    this.#preload = preload;
  }

  /** @throws {Error} when the page does not draw the document at all */
  async print(document: PrintDocument): Promise<Printed> {
    this.#window ??= new BrowserWindow({ show: false, webPreferences: webPreferences(this.#session, this.#preload) });
    const { webContents } = this.#window;
    const ready = this.#ready(webContents.id);
    await webContents.loadURL(`${ORIGIN}/print.html`);
    const { port1, port2 } = new MessageChannelMain();
    port1.on('message', ({ data }) => port1.postMessage({ id: (data as { id: number }).id, result: { ok: true, value: document } }));
    port1.start();
    webContents.postMessage('print-port', 'a job', [port2]);
    await ready;
    const { heard, findings } = (await webContents.executeJavaScript(
      `(${lookAtSheets.toString()})(${document.reading?.large === true ? 18 : 8})`,
    )) as ReturnType<typeof lookAtSheets>;
    const bytes = await webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    const { language, title } = document;
    const read = await lookAtStructure(bytes, { language, title, heard });
    return { bytes, pages: heard.length, findings: [...findings, ...lookAtFaces(bytes), ...read] };
  }

  close(): void {
    this.#window?.destroy();
  }

  #ready(id: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the print window did not draw')), DRAWING_TIME);
      const listen = (event: Electron.IpcMainEvent) => {
        if (event.sender.id !== id) return;
        clearTimeout(timer);
        ipcMain.off('print-ready', listen);
        resolve();
      };
      ipcMain.on('print-ready', listen);
    });
  }
}
