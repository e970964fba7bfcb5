/** @file All scripts that ship with the app. To add one: a file beside this, and one line here; the tests check it whole. */
import type { Script } from '../model';
import { COMMUNITY_BUILDING } from './community-building';
import { CONFLICT } from './conflict';
import { FORMAL_CONFERENCE } from './formal-conference';
import { PROBLEM_SOLVING } from './problem-solving';
import { RE_ENTRY } from './re-entry';
import { REPAIR_HARM } from './repair-harm';

/** In the order in which they are offered. */
export const SCRIPTS: readonly Script[] = [FORMAL_CONFERENCE, REPAIR_HARM, CONFLICT, PROBLEM_SOLVING, RE_ENTRY, COMMUNITY_BUILDING];

/** The script with this id, in the given version or (without one) in its newest; `undefined` when there is none. */
export function findScript(id: string, version?: number): Script | undefined {
  return SCRIPTS.filter((script) => script.id === id && (version === undefined || script.version === version)).sort(
    (a, b) => b.version - a.version,
  )[0];
}
