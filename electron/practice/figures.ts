/**
 * @file The figures of practice.md 5.1, computed from a case book as it stood on a day. Each with its numerator and denominator.
 *
 * [Note: Figures are not releases]
 * These numbers check the practice vault and the bench's school; they are true counts of invented people. What leaves a real
 * vault goes through `electron/summaries/protect` alone; the rows on suppression here ask the same code.
 */
import { isEnded, statusFromItems } from '../../shared/agreements/agreement';
import type { ClosureReason } from '../../shared/cases/words';
import { addDays, daysBetween } from '../../shared/days';
import { type Context, casesDb } from '../context';
import { checkinsOn, type EpisodeOn, episodesOn, type ItemOn, itemsOn, paidOn, signedOn } from './figures-rows';
import { type Suppressed, suppressedAt } from './figures-suppressed';

export interface Share {
  readonly of: number;
  readonly among: number;
  /** Percent with one decimal; absent when nothing is to be said: none among, or fewer than the least number. */
  readonly percent?: number;
}

export interface Spread {
  /** Days, shortest first. */
  readonly days: readonly number[];
  readonly median?: number;
}

export interface Figures {
  readonly onDate: string;
  readonly cases: number;
  readonly episodes: number;
  readonly open: number;
  readonly closed: number;
  readonly casesWithSession: number;
  readonly screenedOut: number;
  readonly openToClose: Spread;
  readonly openToCloseWithSession: Spread;
  readonly openToFirstSession: Spread;
  readonly agreements: {
    readonly all: number;
    readonly ended: number;
    readonly active: number;
    readonly partlyCompleted: number;
    readonly notKept: number;
  };
  readonly agreementsCompleted: Share;
  readonly agreementsNothingLate: Share;
  readonly items: {
    readonly all: number;
    readonly ended: number;
    readonly active: number;
    readonly byStatus: Readonly<Record<string, number>>;
  };
  readonly itemsKept: Share;
  readonly checkins: {
    readonly planned: number;
    readonly done: number;
    readonly cancelled: number;
    readonly due: number;
    readonly missed: number;
  };
  readonly checkinsDone: Share;
  /** In whole units of the school's currency. */
  readonly restitution: Share;
  readonly repeatHarm: Share & { readonly windowDays: number };
  readonly closureReasons: Readonly<Record<string, number>>;
  readonly ageBands: Readonly<Record<string, number>>;
  readonly suppression: readonly Suppressed[];
}

/** Days after closing in which a new event of the same people counts as repeat harm. */
const REPEAT_WINDOW = 90;
/** A share of fewer than this many is not told. */
const LEAST_FOR_SHARE = 5;
const LEVELS = [10, 3, 2] as const;

const SCREENED_OUT: readonly ClosureReason[] = ['not_suitable', 'referred_child_protection', 'referred_other_process'];

const share = (of: number, among: number, least = 1): Share =>
  among < least ? { of, among } : { of, among, percent: Math.round((1000 * of) / among) / 10 };

function spread(values: readonly number[]): Spread {
  const days = [...values].sort((a, b) => a - b);
  const [low, high] = [days[Math.floor((days.length - 1) / 2)], days[Math.floor(days.length / 2)]];
  return low === undefined || high === undefined ? { days } : { days, median: (low + high) / 2 };
}

function count(values: readonly string[]): Readonly<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const value of [...values].sort()) counted[value] = (counted[value] ?? 0) + 1;
  return counted;
}

function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group === undefined) groups.set(key(value), [value]);
    else group.push(value);
  }
  return groups;
}

/** A case as its episodes tell: opened with the first, closed when the last one is. */
function casesFrom(episodes: readonly EpisodeOn[]) {
  return [...groupBy(episodes, (e) => e.caseId).values()].flatMap((own) => {
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return [];
    const sessions = own.flatMap((e) => (e.firstSession === undefined ? [] : [e.firstSession])).sort();
    return [{ openedOn: first.openedOn, closed: last.closed, firstSession: sessions[0], ageBand: first.ageBand }];
  });
}

/** The promises that stand: of each, its latest version; those that a renegotiation let go are left out. */
function standing(items: readonly ItemOn[], versions: ReadonlyMap<string, number>): ItemOn[] {
  const latest = new Map(items.map((item) => [item.lineage, item]));
  return [...latest.values()].filter((item) => item.status !== 'changed' || item.version === versions.get(item.agreement));
}

function agreementFigures(
  episodes: readonly (EpisodeOn & { id: string })[],
  items: readonly ItemOn[],
  signed: ReturnType<typeof signedOn>,
) {
  const reasons = new Map(episodes.map((e) => [e.id, e.closed?.reason]));
  const byAgreement = groupBy(items, (i) => i.agreement);
  const statuses = signed.map(({ agreement, episode, version }) => {
    // What was kept or not kept in an earlier version counts as it does in the case (see `countedItems`).
    const own = (byAgreement.get(agreement) ?? []).filter((i) => i.version === version || isEnded(i.status));
    const status = statusFromItems(own);
    const counted = status === 'partly_completed' && reasons.get(episode) === 'agreement_not_kept' ? 'not_kept' : status;
    return { status: counted, late: own.some((i) => i.status === 'done_late') };
  });
  const having = (status: string) => statuses.filter((s) => s.status === status).length;
  const active = having('active');
  const ended = statuses.length - active;
  return {
    agreements: { all: statuses.length, ended, active, partlyCompleted: having('partly_completed'), notKept: having('not_kept') },
    agreementsCompleted: share(having('completed'), ended),
    agreementsNothingLate: share(statuses.filter((s) => s.status === 'completed' && !s.late).length, ended),
  };
}

function itemFigures(items: readonly ItemOn[]) {
  const ended = items.filter((i) => isEnded(i.status));
  const owing = ended.filter((i) => i.status !== 'cancelled');
  const kept = owing.filter((i) => i.status === 'done' || i.status === 'done_late');
  return {
    items: { all: items.length, ended: ended.length, active: items.length - ended.length, byStatus: count(ended.map((i) => i.status)) },
    itemsKept: share(kept.length, owing.length),
  };
}

function checkinFigures(checkins: ReturnType<typeof checkinsOn>, day: string) {
  const having = (status: string) => checkins.filter((c) => c.status === status).length;
  const due = checkins.filter((c) => c.status !== 'cancelled' && (c.due <= day || c.status !== 'planned')).length;
  return {
    checkins: { planned: checkins.length, done: having('done'), cancelled: having('cancelled'), due, missed: having('missed') },
    checkinsDone: share(having('done'), due),
  };
}

/** Of practice.md 4.3: a new event with the same responsible person, or with two of the same people in whatever part. */
const isRepeat = (first: EpisodeOn, next: EpisodeOn): boolean =>
  next.responsible.some((p) => first.responsible.includes(p)) || next.principals.filter((p) => first.principals.includes(p)).length > 1;

/** Episodes with a session that closed long enough ago, and those after which harm was repeated in the window. */
function repeatFigures(episodes: readonly EpisodeOn[], day: string) {
  const until = addDays(day, -REPEAT_WINDOW);
  const byPerson = new Map<string, EpisodeOn[]>();
  for (const e of episodes) for (const p of e.principals) byPerson.set(p, [...(byPerson.get(p) ?? []), e]);
  const watched = episodes.filter((e) => e.firstSession !== undefined && e.closed !== undefined && e.closed.on <= until);
  const repeated = watched.filter((e) => {
    const closedOn = e.closed?.on ?? day;
    const others = e.principals.flatMap((p) => byPerson.get(p) ?? []);
    return others.some((o) => o !== e && isRepeat(e, o) && o.harmOn > closedOn && daysBetween(closedOn, o.harmOn) <= REPEAT_WINDOW);
  });
  return { repeatHarm: { ...share(repeated.length, watched.length, LEAST_FOR_SHARE), windowDays: REPEAT_WINDOW } };
}

/** Every figure of practice.md 5.1. Reads the case book of a counselor's session. */
export async function figures(context: Context, onDate: string): Promise<Figures> {
  const db = casesDb(context);
  const episodes = episodesOn(db, onDate);
  const cases = casesFrom(episodes);
  const closed = cases.flatMap((c) =>
    c.closed === undefined ? [] : [{ ...c, closed: c.closed, days: daysBetween(c.openedOn, c.closed.on) }],
  );
  const signed = signedOn(db, onDate);
  const items = itemsOn(db, onDate);
  const stand = standing(items, new Map(signed.map((s) => [s.agreement, s.version])));
  const paid = paidOn(db, onDate);
  const money = stand.filter((i) => i.amount !== undefined);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / 100;
  const ageBands = count(cases.map((c) => c.ageBand));
  return {
    onDate,
    cases: cases.length,
    episodes: episodes.length,
    open: cases.length - closed.length,
    closed: closed.length,
    casesWithSession: cases.filter((c) => c.firstSession !== undefined).length,
    screenedOut: closed.filter((c) => SCREENED_OUT.includes(c.closed.reason)).length,
    openToClose: spread(closed.map((c) => c.days)),
    openToCloseWithSession: spread(closed.filter((c) => c.firstSession !== undefined).map((c) => c.days)),
    openToFirstSession: spread(cases.flatMap((c) => (c.firstSession === undefined ? [] : [daysBetween(c.openedOn, c.firstSession)]))),
    ...agreementFigures(episodes, items, signed),
    ...itemFigures(stand),
    ...checkinFigures(checkinsOn(db, onDate), onDate),
    restitution: share(sum(money.map((i) => paid.get(i.lineage) ?? 0)), sum(money.map((i) => i.amount ?? 0))),
    ...repeatFigures(episodes, onDate),
    closureReasons: count(closed.map((c) => c.closed.reason)),
    ageBands,
    suppression: await Promise.all(LEVELS.map((k) => suppressedAt(ageBands, k))),
  };
}
