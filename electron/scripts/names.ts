/**
 * @file Whose names stand in a script: a script is about nobody, and it may be given away as a file.
 *
 * Looked for by the words of everybody this key knows: for a counselor the whole register, for a facilitator who sits in the circles on
 * the desk. A word counts where it begins with a capital, and only then; a whole name or a single part, since one first name is
 * enough to know a child. It finds too much ("Rose", "Will") sooner than too little: it warns and never refuses.
 */
import { z } from 'zod';
import { fold } from '../../shared/fold';
import { nameWords } from '../../shared/people/alike';
import type { OwnScriptInput } from '../../shared/scripts/own';
import { deskCircles } from '../circles/desk';
import { type Context, casesDb, ownDb } from '../context';
import { all, type ReadDb, sql } from '../store/sql';

/** Everything in a script that is words, and not a code or an id. */
function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && ['en', 'es', 'source', 'permission'].includes(key) ? [inner] : wordsIn(inner),
  );
}

/** Capitalised words, folded, with how they were typed. Places in braces are no words. */
function capitals(script: OwnScriptInput): Map<string, string> {
  const found = new Map<string, string>();
  for (const text of wordsIn(script))
    for (const [word] of text.replace(/\{[^{}]*\}/g, ' ').matchAll(/\p{Lu}[\p{L}\p{M}]+/gu)) found.set(fold(word), word);
  return found;
}

const wordRow = z.object({ word: z.string() });

function registered(db: ReadDb, words: readonly string[]): Set<string> {
  return new Set(
    all(db, sql`SELECT DISTINCT word FROM person_word WHERE word IN (SELECT value FROM json_each(${JSON.stringify(words)}))`, wordRow).map(
      (r) => r.word,
    ),
  );
}

/** The names as they stand in the script, in alphabetical order. */
export function namesIn(context: Context, script: OwnScriptInput): string[] {
  const typed = capitals(script);
  const known =
    context.me.role === 'counselor'
      ? registered(casesDb(context), [...typed.keys()])
      : new Set(deskCircles(ownDb(context)).flatMap((released) => released.circle.seats.flatMap((seat) => nameWords(seat.name))));
  return [...typed]
    .filter(([word]) => known.has(word))
    .map(([, word]) => word)
    .sort();
}
