/** @file Handlers about imports. Long ones work in turns, one at a time. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { z } from 'zod';
import type { importsContract, titleWordsSchema } from '../../shared/imports/contract';
import { exampleTable } from '../../shared/imports/example';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import { record } from '../audit/record';
import { type Context, casesDb } from '../context';
import { transaction } from '../store/sql';
import { bringIn } from './bring';
import { type Checked, checkFile, chooseRows, countsOf, pageOf } from './check';
import { deskOf, fileOf, type OpenFile, openFile } from './desk';
import { finishing } from './finish';
import { questionsOf } from './questions';
import { readFile } from './read';
import { batchesOf, forgetMapping, headersKey, importKey, keepMapping } from './store';
import { takeBack } from './take-back';

const wordsOf = new WeakMap<Checked, z.output<typeof titleWordsSchema>>();

function checkedOf(file: OpenFile): Checked {
  if (file.checked === undefined) throw new Refusal('conflict', { reason: 'import-preview' });
  return file.checked;
}

function granted(context: Context, grant: string): string {
  const path = context.takeGrant(grant);
  if (path === undefined) throw new Refusal('not-found', { reason: 'grant' });
  return path;
}

export const importsHandlers: Handlers<typeof importsContract, Context> = {
  'imports.open': (context, { from, reading }) =>
    deskOf(context).turns.during(async () => {
      switch (from.kind) {
        case 'grant':
          return openFile(context, { ...(await readFile(granted(context, from.grant))), reading });
        case 'bytes':
          return openFile(context, { name: from.name, bytes: from.bytes, reading });
        case 'text':
          return openFile(context, { name: '', bytes: new TextEncoder().encode(from.text), reading: { ...reading, encoding: 'utf-8' } });
        case 'again': {
          const { name, bytes } = fileOf(context, from.source);
          return openFile(context, { name, bytes, reading });
        }
      }
    }),

  'imports.questions': (context, { source, mapping }) => {
    const file = fileOf(context, source);
    const { turns } = deskOf(context);
    return turns.during(() => questionsOf(file, mapping, turns));
  },

  'imports.check': (context, { source, mapping, titles }) => {
    const file = fileOf(context, source);
    const { turns } = deskOf(context);
    return turns.during(async () => {
      const checked = await checkFile(context, file, mapping, titles, turns);
      file.checked = checked;
      wordsOf.set(checked, titles);
      // It tells which rows are in the case book already: reading is audited (invariant 15).
      transaction(casesDb(context), (tx) => record(tx, context, 'imports.check', source));
      return { counts: countsOf(checked), ...checked.preview };
    });
  },

  'imports.rows': (context, { source, filter, from, limit }) => pageOf(checkedOf(fileOf(context, source)), filter, from, limit),

  'imports.choose': (context, { source, rows, in: coming }) => {
    const checked = checkedOf(fileOf(context, source));
    // What is being written was decided before.
    if (deskOf(context).turns.running) throw new Refusal('conflict', { reason: 'import-running' });
    chooseRows(checked, rows, coming);
    return { counts: countsOf(checked) };
  },

  'imports.run': (context, { source, expect }) => {
    const desk = deskOf(context);
    const file = fileOf(context, source);
    const checked = checkedOf(file);
    const words = wordsOf.get(checked);
    if (words === undefined) throw new Refusal('conflict', { reason: 'import-preview' });
    return desk.turns.during(async () => {
      const brought = await bringIn(context, file, checked, { expect, words }, desk.turns);
      // Nothing of the file stays in memory once it is in the case book.
      desk.file = undefined;
      return brought;
    });
  },

  'imports.progress': (context) => {
    const { turns } = deskOf(context);
    if (turns.running) return turns.progress;
    const left = finishing(context);
    return left === undefined ? { phase: 'idle', done: 0, of: 0 } : { phase: 'finding', ...left };
  },

  'imports.cancel': (context) => {
    deskOf(context).turns.cancel();
    return {};
  },

  'imports.close': (context) => {
    const desk = deskOf(context);
    desk.turns.cancel();
    desk.file = undefined;
    return {};
  },

  'imports.batches': (context) => batchesOf(casesDb(context)).map(({ auditSeq: _seq, ...batch }) => batch),

  'imports.takeBack': (context, { batch }) => {
    const { turns } = deskOf(context);
    return turns.during(() => takeBack(context, batch, turns));
  },

  'imports.keepMapping': (context, { source, name, mapping }) => {
    const { headers } = fileOf(context, source);
    transaction(casesDb(context), (db) => {
      keepMapping(db, name, headersKey(importKey(db), headers), mapping, context.clock.now());
      record(db, context, 'imports.keepMapping', source);
    });
    return {};
  },

  'imports.forgetMapping': (context, { name }) => {
    transaction(casesDb(context), (db) => {
      forgetMapping(db, name);
      record(db, context, 'imports.forgetMapping', 'mapping');
    });
    return {};
  },

  'imports.example': async (context, { language, grant }) => {
    const { name, rows } = exampleTable(language);
    const file = `${name}.csv`;
    // With the mark that makes spreadsheets read it as UTF-8. Nobody's record is in it, so no disclosure is written.
    await writeFile(join(granted(context, grant), file), `\ufeff${Papa.unparse([...rows], { newline: '\r\n', escapeFormulae: true })}\r\n`);
    return { file };
  },
};
