/**
 * @file Whether two names may be one person's: the same, swapped parts, a part left out, a slip of the pen. Pure.
 *
 * It only ever offers; a human decides. So it may offer once too often (twins), but "Pim" and "Pia" are two children.
 */
import { fold } from '../fold';

const FORMS_OF_ADDRESS = new Set(['mr', 'mrs', 'ms', 'mx', 'miss', 'dr', 'prof', 'sr', 'sra', 'srta', 'don', 'dona']);

/** The parts of a name as they are looked up: folded, in order, without "Ms" or "Dr" (unless nothing else is left). */
export function nameWords(name: string): string[] {
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const own = words.filter((word) => !FORMS_OF_ADDRESS.has(word));
  return own.length > 0 ? own : words;
}

/** Why a person is offered: the same name, its parts in another order, one name a part of the other, almost the same. */
export const LIKENESSES = ['same', 'swapped', 'part', 'close', 'birthday'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/**
 * Slips between two words, a swap of neighbours being one; more than `most` answers `most + 1`. Short words allow none: one
 * letter makes another name.
 */
export function slips(a: string, b: string, most: number): number {
  const [x, y] = [[...a], [...b]];
  if (Math.abs(x.length - y.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: y.length + 1 }, (_, i) => i);
  for (let i = 1; i <= x.length; i++) {
    const row = [i];
    for (let j = 1; j <= y.length; j++) {
      const change = x[i - 1] === y[j - 1] ? 0 : 1;
      let best = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return Math.min(last[y.length] ?? most + 1, most + 1);
}

const allowed = (word: string): number => (word.length <= 3 ? 0 : word.length <= 6 ? 1 : 2);

const isClose = (a: string, b: string): boolean => {
  const most = Math.min(allowed(a), allowed(b));
  return slips(a, b, most) <= most;
};

/** "Theo" is short for "Theodore": a beginning of at least three letters. */
const isShort = (a: string, b: string): boolean => Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a));

/** Whether every word of the shorter list finds a word of its own in the longer one. */
function pairs(few: readonly string[], many: readonly string[], like: (a: string, b: string) => boolean): boolean {
  const free = [...many];
  return few.every((word) => {
    const at = free.indexOf(word) >= 0 ? free.indexOf(word) : free.findIndex((other) => like(word, other));
    if (at < 0) return false;
    free.splice(at, 1);
    return true;
  });
}

/** How alike two names are, or `undefined`. */
export function likeness(a: string, b: string): Exclude<Likeness, 'birthday'> | undefined {
  const [x, y] = [nameWords(a), nameWords(b)];
  if (x.length === 0 || y.length === 0) return undefined;
  if (x.join(' ') === y.join(' ')) return 'same';
  const same = (p: string, q: string) => p === q;
  if (x.length === y.length && pairs(x, y, same)) return 'swapped';
  const [few, many] = x.length <= y.length ? [x, y] : [y, x];
  // A single word is a part of too many names.
  if (few.length > 1 && few.length < many.length && pairs(few, many, same)) return 'part';
  if (few.length < 2 && many.length > 1) return undefined;
  if (few.length > 1 && pairs(few, many, (p, q) => isClose(p, q) || isShort(p, q))) return 'close';
  return few.length === 1 && pairs(few, many, isClose) ? 'close' : undefined;
}

/** Born on the same day with names that share a part or nearly one: offered although the names alone would not be. */
export function likeWithSameBirthday(a: string, b: string): boolean {
  const y = nameWords(b);
  return nameWords(a).some((word) => y.some((other) => word === other || isClose(word, other) || isShort(word, other)));
}
