/** @file The larger invented school: its cases told as stories beside the twelve. */
import { enterCase } from './school/enter';
import { inventCase, type Profile, TWO_YEARS } from './school/invent';
import { rngOf } from './school/rng';
import type { Book, Story } from './telling';

export interface SchoolSize {
  readonly count: number;
  /** Nothing is entered after this day. */
  readonly now: string;
  readonly seed: number;
  readonly notesPerCase?: number;
}

/** The profile of cases reported until `now`. */
function profileUntil({ now, notesPerCase = TWO_YEARS.notesPerCase }: SchoolSize): Profile {
  return { ...TWO_YEARS, to: now, notesPerCase };
}

/** Each invented case as a story. The same seed gives the same school, and a larger one begins with the smaller one's cases. */
export function* inventedStories(book: Book, size: SchoolSize): Iterable<Story> {
  for (let index = 0; index < size.count; index += 1) yield enterCase(book, inventCase(rngOf(size.seed, index), index, profileUntil(size)), size.now);
}
