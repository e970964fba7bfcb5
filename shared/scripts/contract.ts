/** @file What the window may ask about own scripts. Everybody has those of the database that their own key opens. */
import { z } from 'zod';
import { method } from '../ipc';
import { instantSchema } from '../values';
import { OWN_ID, ownScriptInputSchema, ownScriptSchema } from './own';

export const ownScriptIdSchema = z.string().regex(OWN_ID);

export const ownScriptRowSchema = z.strictObject({
  /** The newest version. */
  script: ownScriptSchema,
  madeBy: z.string(),
  savedAt: instantSchema,
  away: z.boolean(),
});
export type OwnScriptRow = z.infer<typeof ownScriptRowSchema>;

const everyone = ['counselor', 'facilitator'] as const;
const one = z.strictObject({ id: ownScriptIdSchema });
const saved = z.strictObject({ id: ownScriptIdSchema, version: z.number().int() });

export const scriptsContract = {
  'scripts.list': method(everyone, z.strictObject({}), z.array(ownScriptRowSchema)),
  /** A version that is not the newest any more. */
  'scripts.version': method(everyone, one.extend({ version: z.number().int().min(1) }), ownScriptSchema),
  /** A new script, as version 1. */
  'scripts.make': method(everyone, z.strictObject({ script: ownScriptInputSchema }), saved),
  /** The next version. `seen`: the one that was changed. Refused `conflict` when there is a newer one. */
  'scripts.save': method(everyone, one.extend({ seen: z.number().int().min(1), script: ownScriptInputSchema }), saved),
  'scripts.putAway': method(everyone, one.extend({ away: z.boolean() }), z.strictObject({})),
  /** Names of people of this vault that stand in the words: a script is about nobody. */
  'scripts.names': method(everyone, z.strictObject({ script: ownScriptInputSchema }), z.strictObject({ names: z.array(z.string()) })),
  /** Writes the file where main's dialog said. */
  'scripts.share': method(everyone, one.extend({ grant: z.string() }), z.strictObject({})),
  /** Reads a file and keeps nothing: it is looked at first. Refused `blocked` with `script-file-…` when it can't be one. */
  'scripts.read': method(everyone, z.strictObject({ grant: z.string() }), z.strictObject({ script: ownScriptInputSchema })),
};
