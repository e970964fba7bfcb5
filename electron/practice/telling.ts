/**
 * @file Many stories told day by day: what happened first is entered first, whichever case it belongs to, as in a school.
 */
import type { PersonId, UserId } from '../../shared/values';
import { type Context, casesDb } from '../context';
import { transaction } from '../store/sql';
import { type Ask, asker } from './ask';
import type { Calendar } from './calendar';

/** A story yields the day on which the lines after it happen. Days never go back. */
export type Story = Generator<string, void, void>;

/** What a story needs to be told. */
export interface Book {
  readonly ask: Ask;
  readonly today: () => string;
  /** Fetches a prepared print, as the print window does when the paper comes out. */
  readonly fetchPrint: (job: string) => void;
  /** The sign-in that keeps circles which the counselor does not keep. */
  readonly facilitator: UserId;
  /** People entered so far by name: invented names are unique, so a name that comes again is the same person. */
  readonly people: Map<string, PersonId>;
}

export function openBook(context: Context, calendar: Calendar, facilitator: UserId): Book {
  const fetchPrint = (job: string) => {
    const waiting = context.jobs.get(job);
    context.jobs.delete(job);
    if (waiting === undefined) throw new Error('nothing was prepared');
    waiting.taken();
  };
  return { ask: asker(context), today: calendar.today, fetchPrint, facilitator, people: new Map() };
}

/** Lets the vault process answer other questions between two days. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Tells the stories to their ends, one transaction a day. When a step is refused, its day is undone and the refusal goes on to
 * the caller.
 */
export async function tell(context: Context, calendar: Calendar, stories: Iterable<Story>): Promise<void> {
  const days = new Map<string, Story[]>();
  const goOn = (story: Story, today: string) => {
    const step = story.next();
    if (step.done === true) return;
    if (step.value < today) throw new Error('a story went back in time');
    const others = days.get(step.value);
    if (others === undefined) days.set(step.value, [story]);
    else others.push(story);
  };
  for (const story of stories) goOn(story, '');
  while (days.size > 0) {
    const today = [...days.keys()].sort()[0] ?? '';
    calendar.standAt(today);
    // The list may grow while it is told: a story may have two steps on one day.
    transaction(casesDb(context), () => {
      for (const story of days.get(today) ?? []) goOn(story, today);
    });
    days.delete(today);
    await breathe();
  }
}
