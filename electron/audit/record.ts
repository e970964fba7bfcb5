/**
 * @file Who did and who looked at what: append only, each entry's hash covers the one before. No narrative, no names. `verify.ts` follows
 * the chain; the newest hash is also in the seal beside the database, so that taking entries from its end is noticed.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Context } from '../context';
import { get, run, sql, type WriteDb } from '../store/sql';

const tipSchema = z.object({ hash: z.string() });

/** The hash of an entry, given the hash of the one before it; empty before the first. */
export function hashOf(before: string, at: string, userId: string, action: string, subject: string): string {
  return createHash('sha256')
    .update(JSON.stringify([before, at, userId, action, subject]))
    .digest('hex');
}

/**
 * Adds one entry. Call it inside the transaction of what it tells about, so that neither is kept without the other.
 * @param action a method name or code, for example `cases.open`
 * @param subject an id or a code, never text that a person typed
 */
export function record(db: WriteDb, context: Pick<Context, 'me' | 'clock'>, action: string, subject: string): void {
  const at = context.clock.now();
  const before = get(db, sql`SELECT hash FROM audit ORDER BY seq DESC LIMIT 1`, tipSchema)?.hash ?? '';
  const hash = hashOf(before, at, context.me.id, action, subject);
  run(db, sql`INSERT INTO audit (at, user_id, action, subject, hash) VALUES (${at}, ${context.me.id}, ${action}, ${subject}, ${hash})`);
}
