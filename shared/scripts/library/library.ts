/** @file All scripts that ship with the app. To add one: a file beside this, and one line here; the tests check it whole. See: [Note: A version's words stand still] */
import type { Script } from '../model';
import { COMMUNITY_BUILDING } from './community-building';
import { COMMUNITY_CIRCLES } from './community-circles';
import { CONFLICT } from './conflict';
import { STUDENT_DEBRIEF } from './debrief';
import { earlierScripts } from './earlier/earlier';
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

/** The script with this id, in the given version or (without one) in its newest; `undefined` when there is none. */
export function findScript(id: string, version?: number): Script | undefined {
  const asked = (script: Script) => script.id === id && (version === undefined || script.version === version);
  // Of earlier ones the newest stands last.
  return SCRIPTS.find(asked) ?? earlierScripts().findLast(asked);
}
