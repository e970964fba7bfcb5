/**
 * @file Which backups are kept: the newest of each of the last seven days that have one, then of each of four weeks, and the two newest
 * from before a change of the format. Pure.
 */

interface Kept {
  readonly name: string;
  /** Order of making; the clock may have jumped. */
  readonly number: number;
  /** `YYYY-MM-DD`, the day on which it was made. */
  readonly on: string;
  readonly kind: 'daily' | 'asked' | 'migration';
}

export const DAYS_KEPT = 7;
export const WEEKS_KEPT = 4;
const MIGRATIONS_KEPT = 2;

/** The Monday of a day's week. */
function weekOf(on: string): string {
  const day = new Date(`${on}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

/** The first of each group, for as many groups as are wanted. */
function firstOfEach(newestFirst: readonly Kept[], groupOf: (one: Kept) => string, groups: number): Kept[] {
  const seen = new Set<string>();
  return newestFirst.filter((one) => {
    const group = groupOf(one);
    if (seen.has(group) || seen.size >= groups) return false;
    seen.add(group);
    return true;
  });
}

/** Names that may go. Never the newest one. No use of "now": a clock that jumped must not empty the folder. */
export function leftOver(all: readonly Kept[]): string[] {
  const newestFirst = [...all].sort((a, b) => b.number - a.number);
  const daily = firstOfEach(newestFirst, (one) => one.on, DAYS_KEPT);
  const rest = newestFirst.filter((one) => !daily.includes(one));
  // A week that already has a day above needs no second one; a later week keeps its newest.
  const covered = new Set(daily.map((one) => weekOf(one.on)));
  const weekly = firstOfEach(
    rest.filter((one) => !covered.has(weekOf(one.on))),
    (one) => weekOf(one.on),
    WEEKS_KEPT,
  );
  const migrations = newestFirst.filter((one) => one.kind === 'migration').slice(0, MIGRATIONS_KEPT);
  const kept = new Set([...daily, ...weekly, ...migrations].map((one) => one.name));
  return newestFirst.filter((one) => !kept.has(one.name)).map((one) => one.name);
}
