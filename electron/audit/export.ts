/** @file The trail as CSV: time, who, what was done, to which record. Ids and codes, no name of a student and no text. */
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { Refusal } from '../../shared/result';
import { storageRefusal } from '../store/errors';
import type { ReadDb } from '../store/sql';
import { entriesAfter } from './verify';

/** A cell that no spreadsheet takes for a formula: names of sign-ins are typed by people. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/**
 * Writes the whole trail. Answers how many entries. What could not be written to its end is removed.
 * @throws Refusal `conflict` when something is there that nobody agreed to replace
 */
export function writeTrail(db: ReadDb, file: { readonly path: string; readonly replace: boolean }, whoIs: (id: string) => string): number {
  let to: number;
  try {
    to = openSync(file.path, file.replace ? 'w' : 'wx', 0o600);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw new Refusal('conflict', { reason: 'copy-exists' });
    throw storageRefusal(error) ?? error;
  }
  let rows = 0;
  try {
    writeSync(to, 'seq,at,who,action,subject,hash\r\n');
    for (let after = 0; ; ) {
      const entries = entriesAfter(db, after);
      for (const { seq, at, user_id, action, subject, hash } of entries)
        writeSync(to, `${[String(seq), at, whoIs(user_id), action, subject, hash].map(cell).join(',')}\r\n`);
      rows += entries.length;
      after = entries.at(-1)?.seq ?? after;
      if (entries.length === 0) break;
    }
    fsyncSync(to);
    closeSync(to);
    return rows;
  } catch (error) {
    closeSync(to);
    rmSync(file.path, { force: true });
    throw storageRefusal(error) ?? error;
  }
}
