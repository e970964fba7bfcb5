/** @file Steps back and forward through what was edited. Pure. */

export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** What the last step changed, and when: typing on in the same field is one step. */
  readonly last: { readonly field: string; readonly at: number } | undefined;
}

/** Steps that are remembered; a script has about 20 kilobytes. */
const MOST = 100;
/** Typing that pauses longer than this begins a new step, in milliseconds. */
const PAUSE = 1_500;

export const begin = <T>(now: T): History<T> => ({ past: [], now, future: [], last: undefined });

/** @param field where it was typed; absent for anything that is a step of its own, as a move is */
export function step<T>(history: History<T>, now: T, at: number, field?: string): History<T> {
  if (now === history.now) return history;
  const goesOn = field !== undefined && history.last?.field === field && at - history.last.at < PAUSE;
  return {
    past: goesOn ? history.past : [...history.past, history.now].slice(-MOST),
    now,
    future: [],
    last: field === undefined ? undefined : { field, at },
  };
}

export function back<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future], last: undefined };
}

export function forward<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.now], now: next, future, last: undefined };
}
