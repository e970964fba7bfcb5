/**
 * @file Prints a prepared job, or saves it as PDF, from a hidden window that is closed at once.
 *
 * [Note: PDF bytes pass main]
 * Only the process that owns a window can print it, so a PDF's bytes exist in main for the moment between drawing and writing (or, of a
 * summary's report, between drawing and handing it to the vault process, which reads it back before it writes it). They
 * are compressed and wiped after the write; the document's words travel from the vault process to the print window directly.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, type Session } from 'electron';
import { answerFrom, connectPrint } from '../ipc/broker';
import { ORIGIN } from './protocol';
import { webPreferences } from './security';
import type { VaultProcess } from './vault-process';

export interface PrintWish {
  readonly job: string;
  readonly as: 'printer' | 'pdf';
  /** Suggested file name without ending; neutral, checked by `shared/shell.ts`. */
  readonly name: string;
}

/** What a print window is made with. */
export interface PrintWindow {
  readonly session: Session;
  /** Path of the print window's preload. Told by whoever is built beside it: this file is bundled into the tools too. */
  readonly preload: string;
}

/** How long a page may take to draw a document, in milliseconds. */
const DRAWING_TIME = 20_000;

const PDF: Electron.PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

async function askForFile(parent: BrowserWindow, name: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(parent, {
    defaultPath: join(app.getPath('documents'), `${name}.pdf`),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  return canceled || filePath === '' ? undefined : filePath;
}

async function drawn({ session, preload }: PrintWindow, vault: VaultProcess, job: string): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: webPreferences(session, preload),
  });
  try {
    const ready = answerFrom(window.webContents, 'print-ready', DRAWING_TIME);
    await window.loadURL(`${ORIGIN}/print.html`);
    connectPrint(window.webContents, vault, job);
    if (!(await ready)) throw new Error('the print window did not answer');
    return window;
  } catch (error) {
    window.destroy();
    throw error;
  }
}

/** Answers whether something was printed or saved; `false` when the person closed the dialog. */
export async function print(parent: BrowserWindow, made: PrintWindow, vault: VaultProcess, wish: PrintWish): Promise<boolean> {
  // The dialog first: a cancelled print is no disclosure and must not become one.
  const file = wish.as === 'pdf' ? await askForFile(parent, wish.name) : undefined;
  if (wish.as === 'pdf' && file === undefined) return false;
  const window = await drawn(made, vault, wish.job);
  try {
    if (file === undefined)
      return await new Promise((resolve) => window.webContents.print({ printBackground: true }, (done) => resolve(done)));
    const bytes = await window.webContents.printToPDF(PDF);
    try {
      await writeFile(file, bytes, { mode: 0o600 });
    } finally {
      bytes.fill(0);
    }
    return true;
  } finally {
    window.destroy();
  }
}

/**
 * Draws what the vault process writes itself (a protected summary, which it reads back before it lets it out). The pictures of a job go from
 * the print window to the vault process directly; a PDF passes here.
 */
export async function draw(made: PrintWindow, vault: VaultProcess, job: string, as: 'pdf' | 'pictures'): Promise<void> {
  try {
    const window = await drawn(made, vault, job);
    try {
      if (as === 'pictures') return vault.say({ say: 'drawn', job });
      const bytes = await window.webContents.printToPDF(PDF);
      vault.say({ say: 'drawn', job, pdf: new Uint8Array(bytes) });
      bytes.fill(0);
    } finally {
      window.destroy();
    }
  } catch {
    // Without it the vault process writes no file and says so.
    vault.say({ say: 'drawn', job });
  }
}
