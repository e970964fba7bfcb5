/**
 * @file The guard against overwriting silently what somebody else has changed meanwhile.
 *
 * [Note: Editions are hashes]
 * What is edited as a whole (a report, a draft agreement, a circle's plan) is read with a mark of what it said, and its change carries
 * that mark. The mark is a hash of the record itself and not a counter beside it: nothing has to be counted up in each place that
 * writes, a change back to the same words is no conflict, and a note added to the case does not stop somebody from saving its report.
 */
import { createHash } from 'node:crypto';
import type { Edition } from '../../shared/editions';
import { Refusal } from '../../shared/result';

/** The mark of a record as it is. Fields that are absent and fields that are undefined are the same. */
export const editionOf = (record: unknown): Edition =>
  createHash('sha256')
    .update(JSON.stringify(record) ?? '')
    .digest('hex')
    .slice(0, 16);

/**
 * Refuses a change of a record that is not any more what was seen. Call it inside the change's transaction, before writing.
 * @throws Refusal conflict/changed-meanwhile
 */
export function refuseStale(seen: Edition | undefined, record: () => unknown): void {
  if (seen !== undefined && editionOf(record()) !== seen) throw new Refusal('conflict', { reason: 'changed-meanwhile' });
}
