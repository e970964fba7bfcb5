/** @file The clock as a value, so that a test or the practice vault can set it. Order never depends on it: `seq` columns do that. */
export interface Clock {
  /** Now, ISO 8601 in UTC. */
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** The calendar date of an instant in the computer's own zone: "today" as the school means it. */
export function dateOf(instant: string): string {
  const at = new Date(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
