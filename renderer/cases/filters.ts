/** @file The case list's filters as they stand in the address. Pure. */
import type { CaseFilter } from '../../shared/cases/contract';

/** As in the address: what is not there is as by default. */
export type Filters = CaseFilter;

/** Filters besides words, open or closed, and the order. */
const NARROWING = ['stage', 'harmType', 'school', 'nextStep', 'keeper', 'openedFrom', 'openedTo', 'figure'] as const;

/** How many of the filters behind "Filters" are set. */
export const narrowed = (filters: Filters): number => NARROWING.filter((name) => filters[name] !== undefined).length;

/** Without the filters behind "Filters". */
export function widened(filters: Filters): Filters {
  const rest: Filters = { ...filters };
  for (const name of NARROWING) delete rest[name];
  return rest;
}

/** Only what is set: two views are the same when these are. */
export function plainFilters(filters: Filters): Filters {
  const set = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(set.sort(([a], [b]) => (a < b ? -1 : 1))) as Filters; // The same fields, fewer of them.
}

export const sameFilters = (a: Filters, b: Filters): boolean => JSON.stringify(plainFilters(a)) === JSON.stringify(plainFilters(b));
