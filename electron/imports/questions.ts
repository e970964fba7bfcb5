/** @file What the columns, as mapped, still need to be told: the order of dates, and words that are no code of ours. */

import { clean } from '../../shared/imports/clean';
import type { ImportQuestions } from '../../shared/imports/contract';
import { type Mapping, WORD_FIELDS, type WordField } from '../../shared/imports/fields';
import { keyOf } from '../../shared/imports/row';
import { guessWord, wordsIn } from '../../shared/imports/words';
import { type OpenFile, ordersOf } from './desk';
import type { Turns } from './turns';

const MOST = 200;

const isWordField = (field: string): field is WordField => WORD_FIELDS.some((f) => f === field);

/** Goes through the file in turns. */
export async function questionsOf(file: OpenFile, mapping: Mapping, turns: Turns): Promise<ImportQuestions> {
  const words = new Map<string, ImportQuestions['words'][number]>();
  const columns = mapping.columns.flatMap((field, index) => (isWordField(field) ? [{ field, index }] : []));
  for (const [done, { cells }] of file.rows.entries()) {
    if (done % 50 === 0) await turns.breathe(done);
    for (const { field, index } of columns) {
      const cell = clean((cells[index] ?? '').slice(0, 2000)).text;
      for (const word of wordsIn(field, cell)) {
        const key = keyOf(word);
        const known = words.get(`${field}:${key}`);
        if (known !== undefined) known.count += 1;
        else if (words.size < 5000) {
          const code =
            (Object.hasOwn(mapping.words[field], key) ? mapping.words[field][key] : undefined) ?? guessWord(field, word.slice(0, 200));
          words.set(`${field}:${key}`, { field, word: word.slice(0, 120), key, count: 1, code });
        }
      }
    }
  }
  // What nobody has an answer for comes first, then what is there most often.
  const sorted = [...words.values()].sort(
    (a, b) =>
      WORD_FIELDS.indexOf(a.field) - WORD_FIELDS.indexOf(b.field) ||
      Number(a.code !== undefined) - Number(b.code !== undefined) ||
      b.count - a.count,
  );
  const { slashed, order, example } = await ordersOf(file.rows, mapping.columns, turns);
  return {
    ambiguousDate: slashed && order === undefined ? example : undefined,
    provenOrder: order,
    words: sorted.slice(0, MOST),
    moreWords: Math.max(0, sorted.length - MOST),
  };
}
