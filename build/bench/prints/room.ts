/**
 * @file A real Electron in which a long script is saved as PDF by the app's own print path, and the same pages as a static file in turns
 * with it: `bench-prints.js WORK ROUNDS`. Writes `WORK/times.json`.
 *
 * The paper is composed when the print window asks for it, as in the vault process; the dialog for the file's place answers at once.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, session, type WebContents } from 'electron';
import { print } from '../../../electron/shell/printing';
import { ORIGIN, registerScheme } from '../../../electron/shell/protocol';
import { hardenEverything, makeSession } from '../../../electron/shell/security';
import type { VaultProcess } from '../../../electron/shell/vault-process';
import { inTurns } from '../statistics';
import { changedPiece, longPaper, longPlan } from './paper';

const APP = join(import.meta.dirname, '..');

/** In the print window: the page as a file that needs no program, with the same style sheets. */
const AS_FILE = `(() => {
  const links = [...document.querySelectorAll('link[rel=stylesheet]')].map((link) => '<link rel="stylesheet" href="' + link.href + '" />');
  const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
  return {
    sheets: document.querySelectorAll('.ck-sheet').length,
    html: '<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Static</title>' + links.join('') +
      '<style>' + rules.join('') + '</style></head><body>' + document.body.innerHTML + '</body></html>',
  };
})()`;

interface Drawn {
  readonly sheets: number;
  readonly html: string;
}

/** Answers a print window's one question, in the place of the vault process. */
function standIn(round: () => number): VaultProcess {
  return {
    say(_message, [port] = []) {
      port?.on('message', ({ data }: { data: { id: number } }) => {
        const value = longPaper({ ...longPlan(), talkingPiece: changedPiece(round()) });
        port.postMessage({ id: data.id, result: { ok: true, value } });
      });
      port?.start();
    },
    end: () => Promise.resolve(),
  };
}

/** Chromium writes a PDF's page objects as plain text. */
const pagesIn = (file: string): number => [...readFileSync(file, 'latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;

async function printStatic(page: string, file: string): Promise<void> {
  const plain = session.fromPartition('static', { cache: false });
  // What the app forbids its own pages does not hold for a file of the disk.
  plain.webRequest.onBeforeRequest(null);
  const window = new BrowserWindow({ show: false, webPreferences: { session: plain, sandbox: true } });
  await window.loadFile(page);
  await window.webContents.executeJavaScript('document.fonts.ready.then(() => undefined)');
  const bytes = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  await writeFile(file, bytes, { mode: 0o600 });
  window.destroy();
}

async function main(work: string, rounds: number): Promise<void> {
  const [ours, theirs, page] = ['ours.pdf', 'static.pdf', 'static.html'].map((name) => join(work, name)) as [string, string, string];
  Object.assign(dialog, { showSaveDialog: () => Promise.resolve({ canceled: false, filePath: ours }) });
  const made = { session: makeSession(join(APP, 'renderer')), preload: join(APP, 'preload-print.cjs') };
  const parent = new BrowserWindow({ show: false });
  let round = 0;
  const vault = standIn(() => round);
  const save = () => print(parent, made, vault, { job: 'bench', as: 'pdf', name: 'script' });

  // The first print tells what the static page is to be. Asked before the file is made, so answered before the window goes.
  const looked = new Promise<Drawn>((resolve, reject) => {
    ipcMain.once('print-ready', ({ sender }: { sender: WebContents }) => {
      sender.executeJavaScript(AS_FILE).then((drawn: Drawn) => resolve(drawn), reject);
    });
  });
  await save();
  const { sheets, html } = await looked;
  writeFileSync(page, html.replaceAll(`${ORIGIN}/`, `file://${join(APP, 'renderer')}/`));

  const contenders = [
    {
      name: 'ours',
      run: (turn: number) => {
        round = turn;
        return save();
      },
    },
    { name: 'static', run: () => printStatic(page, theirs) },
  ];
  const times = await inTurns(contenders, { rounds, warmUps: 1 });
  const lengths = [pagesIn(ours), pagesIn(theirs)];
  if (lengths.some((pages) => pages !== sheets)) throw new Error(`${sheets} sheets became files of ${lengths.join(' and ')} pages`);
  writeFileSync(join(work, 'times.json'), JSON.stringify({ pages: sheets, ours: times.get('ours'), theirs: times.get('static') }));
}

registerScheme();
hardenEverything();
// Windows come and go here; the program ends when the work is done.
app.on('window-all-closed', () => undefined);

void app
  .whenReady()
  .then(() => {
    // Our words follow the name of this file: the switches before it are Chromium's.
    const [work, rounds] = process.argv.slice(process.argv.findIndex((word) => word.endsWith('bench-prints.js')) + 1);
    if (work === undefined) throw new Error('no folder');
    return main(work, Number(rounds));
  })
  .then(
    () => app.exit(0),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      app.exit(1);
    },
  );
