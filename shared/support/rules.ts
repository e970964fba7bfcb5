/** @file What a match asks for by itself: contacts in a rhythm, feedback, the next of the chain, and signs that one helper carries too much. Pure. */
import { addDays, daysBetween, weekday } from '../days';
import { type Match, RANKS, type Rank, type Side, type TaskKind } from './match';
import { isRunning, type SupportPlan } from './plan';

/** The day itself, or the Monday after a weekend. */
export function schoolDay(date: string): string {
  const day = weekday(date);
  return addDays(date, day === 6 ? 2 : day === 0 ? 1 : 0);
}

/** Days after the start on which both are asked how it is. */
const FEEDBACK: readonly { kind: TaskKind; day: number }[] = [
  { kind: 'feedback_month', day: 28 },
  { kind: 'feedback_term', day: 90 },
];
/** Within so many days after an ending each of the two has a closing talk, apart. */
const TALK_WITHIN = 3;

export interface PlannedTask {
  readonly kind: TaskKind;
  readonly side: Side;
  readonly due: string;
}

const bothSides = (kind: TaskKind, due: string): PlannedTask[] => [
  { kind, side: 'person', due },
  { kind, side: 'helper', due },
];

/** What is asked of both once a match has begun. */
export const tasksOfStart = (from: string): PlannedTask[] =>
  FEEDBACK.flatMap(({ kind, day }) => bothSides(kind, schoolDay(addDays(from, day))));

/** Two closing talks, one with each, whatever the reason of the ending. */
export const tasksOfEnding = (on: string): PlannedTask[] => bothSides('closing_talk', schoolDay(addDays(on, TALK_WITHIN)));

/** A contact, as the suggestion reads it. */
export interface Contact {
  readonly partyId?: string | undefined;
  readonly due: string;
  readonly status: string;
  readonly doneOn?: string | undefined;
}

/** Days from the start: twice in the first month, the first within two weeks; then once a month. */
const FIRST = [
  { from: 0, to: 14, on: 10 },
  { from: 15, to: 31, on: 25 },
] as const;
const MONTH = 30;
/** Nobody plans further ahead than this, in days. */
const AHEAD = 35;

/**
 * The contacts of practice.md 1.7 that nobody has planned or had: days on which somebody should ask how it goes. Any check-in with
 * the person that lies in a span covers it; one that was missed does not.
 */
export function suggestedContacts(
  match: Pick<Match, 'partyId' | 'from' | 'status'>,
  checkins: readonly Contact[],
  today: string,
): string[] {
  const { from } = match;
  if (match.status !== 'active' || from === undefined) return [];
  const wanted: { from: number; to: number; on: number }[] = [...FIRST];
  for (let start = FIRST[1].to + 1; start <= daysBetween(from, today) + AHEAD; start += MONTH)
    wanted.push({ from: start, to: start + MONTH - 1, on: start + MONTH / 2 });
  return wanted.flatMap((span) => {
    const [first, last] = [addDays(from, span.from), addDays(from, span.to)];
    if (last < today || first > addDays(today, AHEAD)) return [];
    const covered = checkins.some((c) => {
      const day = c.doneOn ?? c.due;
      return c.partyId === match.partyId && (c.status === 'planned' || c.status === 'done') && day >= first && day <= last;
    });
    if (covered) return [];
    const best = addDays(from, span.on);
    // A day that is over becomes the nearest one to come, still within the span where that is possible.
    return [schoolDay(best > today ? best : addDays(today, 1))];
  });
}

/**
 * Nobody helps now, and somebody is asked next: whoever comes after the last one who began and did not say no. After C comes A again:
 * a place that is free is given anew.
 */
export function nextInChain(matches: readonly Match[], partyId: string): Match | undefined {
  const own = matches.filter((m) => m.partyId === partyId);
  if (own.some((m) => m.status === 'active')) return undefined;
  const [last] = own.filter((m) => m.from !== undefined).sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
  const place = (m: Match) =>
    (RANKS.indexOf(m.rank) - (last === undefined ? 0 : RANKS.indexOf(last.rank) + 1) + RANKS.length) % RANKS.length;
  return own
    .filter((m) => m.status === 'proposed' && m.personAnswer !== 'no' && m.helperAnswer !== 'no')
    .sort((a, b) => place(a) - place(b))[0];
}

/** Somebody helps, or is about to, and nobody stands ready after them. */
export function nobodyInReserve(matches: readonly Match[], partyId: string): boolean {
  const own = matches.filter((m) => m.partyId === partyId);
  const first = own.find((m) => m.status === 'active') ?? nextInChain(matches, partyId);
  return (
    first !== undefined && !own.some((m) => m !== first && m.status === 'proposed' && m.personAnswer !== 'no' && m.helperAnswer !== 'no')
  );
}

/** The next free rank for another helper. */
export const freeRanks = (matches: readonly Match[], partyId: string): Rank[] => {
  const taken = matches.filter((m) => m.partyId === partyId && (m.status === 'proposed' || m.status === 'active')).map((m) => m.rank);
  return RANKS.filter((rank) => !taken.includes(rank));
};

export const SIGNS = ['said_not_without', 'helper_too_much', 'only_helper', 'many_contacts'] as const;
export type Sign = (typeof SIGNS)[number];

/** After so many days one helper alone is worth a question. */
const LONG = 60;
/** More contacts than this within thirty days are many. */
const MANY = 6;

/**
 * Signs that somebody leans on one helper alone, each to be put as a question. No number comes of it: four plain facts, of which any
 * may have a good reason.
 */
export function leaningSigns(
  match: Match,
  matches: readonly Match[],
  plans: readonly SupportPlan[],
  checkins: readonly Contact[],
  today: string,
): Sign[] {
  if (match.status !== 'active' || match.from === undefined) return [];
  const latest = (side: Side) =>
    match.tasks.filter((t) => t.side === side && t.load !== undefined).sort((a, b) => ((a.doneOn ?? '') < (b.doneOn ?? '') ? 1 : -1))[0]
      ?.load;
  const others =
    matches.some((m) => m.partyId === match.partyId && m.status === 'proposed' && m.helperAnswer !== 'no') ||
    plans.some((p) => p.partyId === match.partyId && isRunning(p) && (p.helper !== '' || p.helperId !== undefined));
  const recent = checkins.filter((c) => {
    const day = c.doneOn ?? c.due;
    return c.partyId === match.partyId && c.status === 'done' && day > addDays(today, -30) && day <= today;
  });
  const found: Record<Sign, boolean> = {
    said_not_without: latest('person') === 'heavy',
    helper_too_much: latest('helper') === 'heavy',
    only_helper: daysBetween(match.from, today) > LONG && !others,
    many_contacts: recent.length > MANY,
  };
  return SIGNS.filter((sign) => found[sign]);
}
