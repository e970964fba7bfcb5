/**
 * @file Under which ids the summaries count.
 *
 * [Note: Keyed ids in summaries]
 * The summaries database must count distinct students without knowing them. Each episode and student gets an HMAC under a key that
 * lies in the case book alone, so an admin who opens `summaries` with every key of theirs finds numbers that lead nowhere.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { get, run, sql, type WriteDb } from '../store/sql';

/** The key of the hashes; made on first use, kept in the case book. */
export function factKey(db: WriteDb): Buffer {
  const known = get(db, sql`SELECT value FROM meta WHERE key = 'fact-key'`, z.object({ value: z.string() }))?.value;
  if (known !== undefined) return Buffer.from(known, 'hex');
  const made = randomBytes(32);
  run(db, sql`INSERT INTO meta (key, value) VALUES ('fact-key', ${made.toString('hex')})`);
  return made;
}

const keyed = (key: Buffer, what: string, id: string): string =>
  createHmac('sha256', key).update(`${what}:${id}`).digest('hex').slice(0, 32);

export const caseFactId = (key: Buffer, caseId: string): string => keyed(key, 'case', caseId);
export const episodeFactId = (key: Buffer, episodeId: string): string => keyed(key, 'episode', episodeId);
export const actFactId = (key: Buffer, actId: string): string => keyed(key, 'act', actId);

/** Under which hash a student counts. */
export const studentHash = (key: Buffer, personId: string): string => keyed(key, 'student', personId);

/** A member of a counted group: a different student than the others, though nobody named them. */
export const memberHash = (key: Buffer, partyId: string, index: number): string => keyed(key, 'member', `${partyId}:${index}`);
