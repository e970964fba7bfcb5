/** @file The larger invented school: through the handlers, beside the twelve stories; or written at once, for the bench. */
import { type Context, casesDb } from '../context';
import { projectStale } from '../projections/project';
import { transaction } from '../store/sql';
import { makeCalendar } from './calendar';
import { BulkCase, makeBulk } from './school/bulk';
import { enterCase } from './school/enter';
import { inventCase, TWO_YEARS } from './school/invent';
import { rngOf } from './school/rng';
import type { InventedCase } from './school/shape';
import type { Book, Story } from './telling';
import { Told } from './told';

export interface SchoolSize {
  readonly count: number;
  /** Nothing is entered after this day. */
  readonly now: string;
  readonly seed: number;
  /** Notes a case on average; see `BENCH.notesPerCase`. */
  readonly notesPerCase?: number;
}

/** The invented cases. The same seed gives the same school, and a larger one begins with the smaller one's cases. */
export function* inventSchool({ count, now, seed, notesPerCase = TWO_YEARS.notesPerCase }: SchoolSize): Iterable<InventedCase> {
  const profile = { ...TWO_YEARS, to: now, notesPerCase };
  for (let index = 0; index < count; index += 1) yield inventCase(rngOf(seed, index), index, profile);
}

/** Each invented case as a story that goes through the handlers. */
export function* inventedStories(book: Book, size: SchoolSize): Iterable<Story> {
  for (const invented of inventSchool(size)) yield enterCase((create) => new Told(book, create), invented, size.now);
}

/** Cases in one transaction: large enough that the disk does not matter, small enough for the log beside the database. */
const BATCH = 250;

/**
 * Writes an invented school into an open practice vault without asking the handlers.
 *
 * [Note: Bulk beside the door]
 * A bench of ten thousand cases would wait minutes for rules that judge each step, refresh the list's row and parse the answer.
 * Here the same steps (`enterCase`) are written straight into the tables by `BulkCase`, 250 cases a transaction, with the store
 * functions that there are, and the list's row, the statuses and the search text are brought up to date once a case. A test enters
 * the same school both ways and compares the rows. Only invented cases may come this way.
 */
export function insertSchool(context: Context, size: SchoolSize): void {
  if (!context.practice) throw new Error('invented cases belong into a practice vault');
  const calendar = makeCalendar(size.now);
  const bulk = makeBulk({ ...context, clock: calendar }, calendar);
  const all = [...inventSchool(size)].sort((a, b) => (a.create.report.receivedOn < b.create.report.receivedOn ? -1 : 1));
  for (let start = 0; start < all.length; start += BATCH) {
    transaction(casesDb(context), () => {
      for (const invented of all.slice(start, start + BATCH)) insertCase(bulk, invented, size.now);
    });
  }
  projectStale(context, -1);
}

function insertCase(bulk: ReturnType<typeof makeBulk>, invented: InventedCase, now: string): void {
  let entered: BulkCase | undefined;
  const story = enterCase(
    (create) => {
      entered = new BulkCase(bulk, create);
      return entered;
    },
    invented,
    now,
  );
  for (const day of story) bulk.calendar.standAt(day);
  entered?.finish();
}
