/** @file Counting in calendar days, `YYYY-MM-DD`. In UTC, where every day has 24 hours: no clock change moves a date. */

const DAY_MS = 86_400_000;

const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The day that many days later; negative: earlier. */
export const addDays = (date: string, days: number): string => new Date(utc(date) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from one day to another; negative when the second is the earlier one. */
export const daysBetween = (from: string, to: string): number => Math.round((utc(to) - utc(from)) / DAY_MS);

/** 0 is Sunday. */
export const weekday = (date: string): number => new Date(utc(date)).getUTCDay();
