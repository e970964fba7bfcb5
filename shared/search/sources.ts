/** @file Where a found text stands, and under which word results are grouped. */
import { z } from 'zod';

/** The groups of the search panel, in the order in which they are shown. */
export const SEARCH_GROUPS = [
  'people',
  'cases',
  'reports',
  'notes',
  'agreements',
  'checkins',
  'support',
  'circles',
  'preparation',
  'letters',
  'attachments',
  'other',
] as const;
export const searchGroupSchema = z.enum(SEARCH_GROUPS);
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

/** The word before the colon of a source (`note:<id>`), and its group. A source that is not named here is still found, under `other`. */
const GROUP_OF: Readonly<Record<string, SearchGroup>> = {
  title: 'cases',
  people: 'cases',
  report: 'reports',
  incident: 'reports',
  closing: 'reports',
  note: 'notes',
  agreement: 'agreements',
  followup: 'agreements',
  telling: 'agreements',
  checkin: 'checkins',
  support: 'support',
  match: 'support',
  circle: 'circles',
  preparation: 'preparation',
  letter: 'letters',
  attachment: 'attachments',
};

const kindOf = (source: string): string => source.split(':', 1)[0] ?? source;

/** The group that a source is shown under. */
export const groupOf = (source: string): SearchGroup =>
  (Object.hasOwn(GROUP_OF, kindOf(source)) ? GROUP_OF[kindOf(source)] : undefined) ?? 'other';

/** Whether a source is what a case is called by. Such a match comes before one in a narrative. */
export const isHead = (source: string): boolean => groupOf(source) === 'cases';
