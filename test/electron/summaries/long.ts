/** @file How long one test may take: a run of thousands is for as long as it takes, on whatever machine. */

export const LONG = 6 * 3_600_000;
