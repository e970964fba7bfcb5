/**
 * @file Who did and who looked at what: append only, each entry's hash covers the one before. No narrative, no names.
 *
 * Verification and export come with the issue on safe hands; the chain is there from the first entry.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Context } from '../context';
import { get, run, sql, type WriteDb } from '../store/sql';

const tipSchema = z.object({ hash: z.string() });

/**
 * Adds one entry. Call it inside the transaction of what it tells about, so that neither is kept without the other.
 * @param action a method name or code, for example `cases.open`
 * @param subject an id or a code, never text that a person typed
 */
export function record(db: WriteDb, context: Pick<Context, 'me' | 'clock'>, action: string, subject: string): void {
  const at = context.clock.now();
  const before = get(db, sql`SELECT hash FROM audit ORDER BY seq DESC LIMIT 1`, tipSchema)?.hash ?? '';
  const hash = createHash('sha256')
    .update(JSON.stringify([before, at, context.me.id, action, subject]))
    .digest('hex');
  run(db, sql`INSERT INTO audit (at, user_id, action, subject, hash) VALUES (${at}, ${context.me.id}, ${action}, ${subject}, ${hash})`);
}
