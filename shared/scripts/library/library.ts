/** @file All scripts that ship with the app. To add one: a file beside this, and one line here; the tests check it whole. See: [Note: A version's words stand still] */
import type { Script } from '../model';
import { COMMUNITY_BUILDING } from './community-building';
import { COMMUNITY_CIRCLES } from './community-circles';
import { CONFLICT } from './conflict';
import { STUDENT_DEBRIEF } from './debrief';
import { EARLIER } from './earlier/earlier';
import { FORMAL_CONFERENCE } from './formal-conference';
import { LETTERS } from './letters';
import { LISTENING } from './listening';
import { PEACEMAKING } from './peacemaking';
import { PEER_MEDIATION } from './peer-mediation';
import { PROBLEM_SOLVING } from './problem-solving';
import { RE_ENTRY } from './re-entry';
import { REHEARSAL } from './rehearsal';
import { REPAIR_HARM } from './repair-harm';
import { RESTORATIVE_CHAT } from './restorative-chat';
import { STAFF_CIRCLE } from './staff-circle';
import { SUPPORT_CIRCLE } from './support-circle';

/** In the order in which they are offered. */
export const SCRIPTS: readonly Script[] = [
  RESTORATIVE_CHAT,
  FORMAL_CONFERENCE,
  REPAIR_HARM,
  PEACEMAKING,
  CONFLICT,
  PEER_MEDIATION,
  LETTERS,
  PROBLEM_SOLVING,
  RE_ENTRY,
  SUPPORT_CIRCLE,
  LISTENING,
  COMMUNITY_BUILDING,
  ...COMMUNITY_CIRCLES,
  STAFF_CIRCLE,
  STUDENT_DEBRIEF,
  REHEARSAL,
];

/** Every version of these: those that are offered, and those from before. */
const ALL: readonly Script[] = [...SCRIPTS, ...EARLIER];

/** The script with this id, in the given version or (without one) in its newest; `undefined` when there is none. */
export function findScript(id: string, version?: number): Script | undefined {
  return ALL.filter((script) => script.id === id && (version === undefined || script.version === version)).sort(
    (a, b) => b.version - a.version,
  )[0];
}
