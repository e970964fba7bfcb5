/** @file What somebody typed, as a full-text query. No input is an error. */

/** More words than a question needs; each costs a look into the index. */
const MOST_WORDS = 32;
const LONGEST_WORD = 60;

/** Letters and digits as the index cuts words; a sign between two of them parts them as it does there. */
const wordsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => word.slice(0, LONGEST_WORD));

/** Quoted or not: `"two words"` stays together, and so does `o'brien` or `check-in`. A quote still open is a phrase being typed. */
const PARTS = /"([^"]*)"?|[^\s"]+/gu;

/** The phrases of what was typed, each a list of words that must stand side by side. */
export function phrasesOf(typed: string): string[][] {
  const phrases: string[][] = [];
  let room = MOST_WORDS;
  for (const [part, quoted] of typed.matchAll(PARTS)) {
    const words = wordsOf(quoted ?? part).slice(0, room);
    room -= words.length;
    if (words.length > 0) phrases.push(words);
  }
  return phrases;
}

/** Whether the last word is still being typed: it is, unless its quote is closed. */
const isOpen = (typed: string): boolean => !/"\s*$/.test(typed) || (typed.split('"').length - 1) % 2 === 1;

/** A full-text query for each phrase. Words hold letters and digits only, and are quoted: nothing in them is read as an operator. */
export function queriesOf(typed: string): string[] {
  const phrases = phrasesOf(typed);
  const open = isOpen(typed);
  return [...new Set(phrases.map((words, i) => `"${words.join(' ')}"${open && i === phrases.length - 1 ? '*' : ''}`))];
}

/** Every phrase must occur, the last word may be a beginning. `undefined` when there is nothing to look for. */
export function matchQuery(typed: string): string | undefined {
  const queries = queriesOf(typed);
  return queries.length === 0 ? undefined : queries.join(' ');
}

/** The same query for the word as it stands where it ended in the beginning of one. */
export const wholeWords = (match: string): string => match.replace(/\*$/, '');

/** Whether one short word is being typed: "to" is rather the beginning of a name than the word. */
export const isShort = (match: string): boolean => /^"[^" ]{1,2}"\*$/u.test(match);

/** The number when a case's number was typed: `C-0012`, `c12` or `12`. */
export function caseNumberOf(typed: string): number | undefined {
  const digits = /^c?\s*-?\s*0*(\d{1,9})$/i.exec(typed.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}
