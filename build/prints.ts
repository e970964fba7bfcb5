/**
 * @file `npm run prints -- OUT` and what narrows it (see USAGE): every script for every age, language and paper as the PDF files that a facilitator would get, drawn by the app's own print window, and `report.json` with what is
 * wrong with them. Ends with 1 when something is. Runs as the main process of a real Electron.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';
import { registerScheme } from '../electron/shell/protocol';
import { hardenEverything, makeSession } from '../electron/shell/security';
import { CIRCLE_PAPERS, PAPERS } from '../shared/circles/plan';
import { SCRIPTS } from '../shared/scripts/library/library';
import { AGE_BANDS, LANGUAGES } from '../shared/values';
import { contactSheets } from './prints/contact-sheets';
import { type Asked, documentsFor, LOOKS } from './prints/documents';
import { type Printed, PrintRoom } from './prints/print-room';

const USAGE = `Usage: npm run prints -- OUT [--script ID]... [--age BAND]... [--language LANGUAGE]... [--paper PAPER]... [--look LOOK]... [--print PRINT]... [--sample] [--sheets] [--data]
  OUT         a folder for the files; report.json says what is wrong with them
  --script    ids as in shared/scripts/library, check-in-slips, summary, arabic-sample; without: all
  --age       ${AGE_BANDS.join(', ')}
  --language  ${LANGUAGES.join(', ')}
  --paper     ${CIRCLE_PAPERS.join(', ')}; without: ${PAPERS.join(', ')}
  --look      ${LOOKS.join(', ')}; without: usual
  --print     script's word in a file's name, such as keeper or cards; without: all
  --sample    each script once: one age, language, paper and look, in turn
  --sheets    contact sheets of all pages too (needs pdftoppm of poppler-utils)
  --data      no PDF: the scripts themselves as they are now, to be kept when their version is raised`;

function asked(words: readonly string[]): { out: string; what: Asked; sheets: boolean; data: boolean } | undefined {
  try {
    const many = { type: 'string', multiple: true } as const;
    const { values, positionals } = parseArgs({
      args: [...words],
      options: {
        script: many,
        age: many,
        language: many,
        paper: many,
        look: many,
        print: many,
        sample: { type: 'boolean', default: false },
        sheets: { type: 'boolean', default: false },
        data: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const [out, ...more] = positionals;
    if (out === undefined || more.length > 0) return undefined;
    const among = <T extends string>(list: readonly T[], chosen: string[] | undefined): readonly T[] => {
      if (chosen === undefined) return list;
      const found = list.filter((one) => chosen.includes(one));
      if (found.length !== new Set(chosen).size) throw new Error('not in the list');
      return found;
    };
    const what = {
      scripts: values.script,
      ages: among(AGE_BANDS, values.age),
      languages: among(LANGUAGES, values.language),
      papers: values.paper === undefined && !values.sample ? PAPERS : among(CIRCLE_PAPERS, values.paper),
      looks: values.look === undefined && !values.sample ? (['usual'] as const) : among(LOOKS, values.look),
      prints: values.print,
      sample: values.sample,
    };
    return { out: resolve(out), what, sheets: values.sheets, data: values.data };
  } catch {
    return undefined;
  }
}

async function printAll(out: string, what: Asked, sheets: boolean): Promise<number> {
  const room = new PrintRoom(
    makeSession(join(import.meta.dirname, '..', 'renderer')),
    join(import.meta.dirname, '..', 'preload-print.cjs'),
  );
  const report: { file: string; pages: number; findings: string[] }[] = [];
  // Many ages share their words, and a seating chart has none of any age: the same document is drawn once.
  const drawn = new Map<string, Printed>();
  for (const { file, document } of documentsFor(what)) {
    const words = JSON.stringify(document);
    const printed = drawn.get(words) ?? (await room.print(document));
    drawn.set(words, printed);
    const { bytes, pages, findings } = printed;
    mkdirSync(join(out, file, '..'), { recursive: true });
    writeFileSync(join(out, file), bytes);
    report.push({ file, pages, findings });
    for (const finding of findings) process.stdout.write(`${file}: ${finding}\n`);
  }
  room.close();
  writeFileSync(join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  if (sheets) {
    const pictures = contactSheets(
      out,
      report.map((one) => one.file),
    );
    process.stdout.write(`${pictures} contact sheets in ${join(out, 'sheets')}\n`);
  }
  const wrong = report.filter((one) => one.findings.length > 0).length;
  const pages = report.reduce((sum, one) => sum + one.pages, 0);
  process.stdout.write(`${report.length} files (${drawn.size} different) with ${pages} pages in ${out}; ${wrong} with findings.\n`);
  // Nothing to print is a wrong question, not a clean answer.
  return wrong > 0 || report.length === 0 ? 1 : 0;
}

/** The scripts as data. See: [Note: A version's words stand still] */
function writeData(out: string, ids: Asked['scripts']): number {
  const scripts = SCRIPTS.filter((script) => ids === undefined || ids.includes(script.id));
  mkdirSync(out, { recursive: true });
  for (const script of scripts) writeFileSync(join(out, `${script.id}-${script.version}.json`), `${JSON.stringify(script, null, 2)}\n`);
  process.stdout.write(`${scripts.length} scripts in ${out}.\n`);
  return scripts.length === 0 ? 1 : 0;
}

registerScheme();
hardenEverything();
// Windows come and go here; the program ends when the work is done.
app.on('window-all-closed', () => undefined);

async function main(): Promise<void> {
  // Our words follow the name of this file: the switches before it are Chromium's.
  const own = process.argv.findIndex((word) => word.endsWith('prints.js'));
  const wish = asked(process.argv.slice(own + 1));
  if (wish === undefined) {
    process.stderr.write(`${USAGE}\n`);
    app.exit(2);
    return;
  }
  app.exit(wish.data ? writeData(wish.out, wish.what.scripts) : await printAll(wish.out, wish.what, wish.sheets));
}

void app.whenReady().then(() =>
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    app.exit(1);
  }),
);
