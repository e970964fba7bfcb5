/** @file What is asked in the bench: the questions that a counselor's day consists of. */

import { SNAPSHOT } from '../../electron/practice/build';
import { inventCase } from '../../electron/practice/school/invent';
import { rngOf } from '../../electron/practice/school/rng';
import { RARE_WORDS, rareWord } from './school';
import type { Question, Subject } from './subject';

/** Different questions of a kind that take turns, so that not one page of the file is asked for again and again. */
const VARIANTS = 20;

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

export const listQuestions = (): Question[] => [{ method: 'cases.list', input: {} }];

export const rareQuestions = (): Question[] =>
  times(Math.min(VARIANTS, RARE_WORDS), (index) => ({ method: 'cases.list', input: { search: rareWord(index), status: 'all' } }));

/** Searches for the words that stand in the most texts. */
export function commonQuestions({ plainDb }: Subject): Question[] {
  plainDb.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'search', 'row')");
  const rows = plainDb.prepare('SELECT term FROM temp.words WHERE length(term) >= 5 ORDER BY doc DESC LIMIT 5').all();
  plainDb.exec('DROP TABLE temp.words');
  return rows.map((row) => ({ method: 'cases.list', input: { search: (row as { term: string }).term, status: 'all' } })); // A column that SQLite itself makes.
}

export function openQuestions({ ids }: Subject): Question[] {
  return times(Math.min(VARIANTS, ids.length), (index) => {
    const caseId = ids[Math.floor((index * ids.length) / VARIANTS) % ids.length];
    if (caseId === undefined) throw new Error('no cases');
    return { method: 'cases.open', input: { caseId } };
  });
}

export const dashboardQuestions = (): Question[] => [{ method: 'checkins.today', input: { on: SNAPSHOT } }];

/** The check-in board in its three views: every planned check-in of the school, open cases only. */
export const boardQuestions = (by: 'day' | 'person' | 'case') => (): Question[] => [
  { method: 'checkins.board', input: { on: SNAPSHOT, by } },
];

/** New cases, each other than all in the school. */
export const createQuestions = (count: number): Question[] =>
  times(count, (index) => ({ method: 'cases.create', input: inventCase(rngOf(2, index), index).create }));

export function noteQuestions({ ids }: Subject, count: number): Question[] {
  return times(count, (index) => {
    const caseId = ids[(index * 7919) % ids.length];
    const text = inventCase(rngOf(3, index), index).notes[0]?.text ?? 'Nothing to add.';
    if (caseId === undefined) throw new Error('no cases');
    return { method: 'notes.add', input: { caseId, class: 'case_record', kind: 'note', on: SNAPSHOT, text } };
  });
}
