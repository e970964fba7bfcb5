/** @file What can bring a counselor back in when the passphrase is lost, and when somebody last proved that it does. */
import { z } from 'zod';
import { daysBetween } from '../days';
import { instantSchema } from '../values';

/** One way back in. What is not known (made before this was written down) is absent. */
export const recoveryWaySchema = z.strictObject({
  madeAt: instantSchema.optional(),
  provedAt: instantSchema.optional(),
  /** A counselor has left since it was made: it should be made anew. */
  beforeLeaving: z.boolean(),
});
export type RecoveryWay = z.infer<typeof recoveryWaySchema>;

export const recoverySchema = z.strictObject({
  code: recoveryWaySchema.optional(),
  /** `set`: the three signs that stand first on each part. */
  parts: recoveryWaySchema.extend({ set: z.string() }).optional(),
});
export type Recovery = z.infer<typeof recoverySchema>;

/** What one part says: its set, which of three it is, and whether this vault knows the set. */
export const partSchema = z.strictObject({ set: z.string(), number: z.number().int().min(1).max(3), ours: z.boolean() });

/** About half a school year. */
const PROVE_EVERY_DAYS = 180;
/** Whoever has just made a code has just had it in hand. */
const FIRST_DAYS = 14;

/** `none`: nothing would bring this counselor back. `never`, `long-ago`: nobody has tried it, or not for half a school year. */
export type RecoveryWord = 'none' | 'never' | 'long-ago' | 'anew';

/** What should be said, if anything. One way that was proven lately is enough. */
export function recoveryWord({ code, parts }: Recovery, today: string): RecoveryWord | undefined {
  const ways = [code, parts].filter((way) => way !== undefined);
  if (ways.length === 0) return 'none';
  if (ways.some((way) => way.beforeLeaving)) return 'anew';
  const age = (at: string | undefined) => (at === undefined ? undefined : daysBetween(at.slice(0, 10), today));
  const proved = ways.map((way) => age(way.provedAt)).filter((days) => days !== undefined);
  if (proved.some((days) => days < PROVE_EVERY_DAYS)) return undefined;
  if (proved.length > 0) return 'long-ago';
  return ways.some((way) => (age(way.madeAt) ?? FIRST_DAYS) < FIRST_DAYS) ? undefined : 'never';
}
