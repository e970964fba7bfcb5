/** @file Words on a desk that its keeper wrote or chose, for the test that looks for words of the case there. */
import { z } from 'zod';

/** The texts of a saved plan that are not taken from the case. */
export function planTexts(body: string): string[] {
  const plan = z
    .looseObject({
      scriptId: z.string(),
      talkingPiece: z.string(),
      centre: z.string(),
      paper: z.string(),
      fills: z.record(z.string(), z.string()),
      // What the keeper decided for the room: codes of a door and of the script's parts, and a plan for whoever leaves.
      door: z.string().default(''),
      time: z.looseObject({ paired: z.array(z.string()) }).default({ paired: [] }),
      ifLeaves: z.record(z.string(), z.string()).default({}),
    })
    .parse(JSON.parse(body));
  const decided = [plan.door, ...plan.time.paired, ...Object.values(plan.ifLeaves)];
  return [plan.scriptId, plan.talkingPiece, plan.centre, plan.paper, ...Object.values(plan.fills), ...decided];
}
