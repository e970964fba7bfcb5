/** @file Follows a trail: each entry's hash must come from the one before. Step by step, so that other questions are answered between. */
import { z } from 'zod';
import { all, type ReadDb, sql } from '../store/sql';
import { hashOf } from './record';

const STEP = 2000;
const entryRow = z.object({
  seq: z.number(),
  at: z.string(),
  user_id: z.string(),
  action: z.string(),
  subject: z.string(),
  hash: z.string(),
});
export type EntryRow = z.infer<typeof entryRow>;

/** Entries after `seq`, in their order. */
export function entriesAfter(db: ReadDb, seq: number, limit = STEP): EntryRow[] {
  return all(db, sql`SELECT seq, at, user_id, action, subject, hash FROM audit WHERE seq > ${seq} ORDER BY seq LIMIT ${limit}`, entryRow);
}

/** How many entries there are, and the first that does not follow from the one before it. A gap in the numbers is one too. */
export async function verifyTrail(db: ReadDb): Promise<{ entries: number; brokenAt?: number }> {
  let before = { seq: 0, hash: '' };
  for (;;) {
    const rows = entriesAfter(db, before.seq);
    for (const row of rows) {
      const follows = row.seq === before.seq + 1 && row.hash === hashOf(before.hash, row.at, row.user_id, row.action, row.subject);
      if (!follows) return { entries: before.seq, brokenAt: row.seq };
      before = row;
    }
    if (rows.length < STEP) return { entries: before.seq };
    await new Promise((resolve) => setImmediate(resolve));
  }
}
