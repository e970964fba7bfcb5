/** @file Who told us and stays unnamed (invariant 13). */
import type { Report } from './case';

const UNNAMED: readonly Report['channel'][] = ['anonymous', 'box'];

/** Whether a report that came this way never says who told it: no name, no person, in no table. */
export const reporterStaysUnnamed = (channel: Report['channel'] | undefined): boolean => channel !== undefined && UNNAMED.includes(channel);
