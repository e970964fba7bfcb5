/** @file What a plan begins with: the script that fits, the words' age, the paper of the country, a seat for the keeper. Pure. */
import type { Circle } from '../../shared/circles/circle';
import type { CirclePlan, Paper } from '../../shared/circles/plan';
import { startPlan } from '../../shared/circles/start-plan';
import { firstName } from '../../shared/people/person';
import { SCRIPTS } from '../../shared/scripts/library/library';
import type { Script } from '../../shared/scripts/model';
import type { AgeBand } from '../../shared/values';

/** Whether a script was written for this kind of meeting. */
export const fits = (script: Script, process: Circle['process']): boolean =>
  script.process === process || (process === 'peer_mediation' && script.process === 'conflict_circle');

/** The scripts in the order in which they are offered: those made for this kind of circle first. */
export const offered = (process: Circle['process'], scripts: readonly Script[] = SCRIPTS): readonly Script[] => [
  ...scripts.filter((script) => fits(script, process)),
  ...scripts.filter((script) => !fits(script, process)),
];

/** Ages when the counselor said none: the middle of school. */
const USUAL_AGE: AgeBand = '11-13';

/** Who keeps comes before who helps to keep. */
const KEEPERS: readonly string[] = ['facilitator', 'peer_mediator', 'co_facilitator'];

/** "Maren (facilitator)" signs in, "Maren" keeps the circle. */
const spokenName = (label: string): string => firstName(label.replaceAll(/\([^)]*\)/g, '').trim());

/** The plan of a circle that has none yet, for one script. The keeper gets the first chair when the case names nobody for it. */
export function firstPlan(circle: Circle, script: Script, paper: Paper): CirclePlan {
  const plan = startPlan(circle, { script, ageBand: circle.ageBand ?? USUAL_AGE, language: circle.language, paper });
  const name = spokenName(circle.keeperName);
  const keepers = KEEPERS.flatMap((role) => plan.seats.filter((seat) => seat.role === role));
  const others = plan.seats.filter((seat) => !KEEPERS.includes(seat.role));
  // The circle is listed from the keeper on.
  if (name === '' || keepers.length > 0) return { ...plan, seats: [...keepers, ...others] };
  return { ...plan, seats: [{ key: 'keeper', name, role: 'facilitator' }, ...others] };
}
