/** @file With which version of the codebook the facts of a vault were counted, and how far that has come. */
import { z } from 'zod';
import { all, type ReadDb, run, sql, transaction, type WriteDb } from '../store/sql';

export interface Counted {
  /** Of all facts that a case book stands behind. */
  readonly version: string;
  /** Case up to which a newer version was counted already. */
  readonly through: string;
}

const row = z.object({ key: z.string(), value: z.string() });

/** A vault that says nothing was counted with the first one, or nothing was counted yet. */
export function codebookOf(db: ReadDb): Counted {
  const rows = all(db, sql`SELECT key, value FROM meta WHERE key IN ('codebook', 'codebook-through')`, row);
  const value = (key: string) => rows.find((one) => one.key === key)?.value;
  return { version: value('codebook') ?? '2026-1', through: value('codebook-through') ?? '' };
}

export function keepCodebook(db: WriteDb, { version, through }: Counted): void {
  transaction(db, (tx) => {
    for (const [key, value] of [
      ['codebook', version],
      ['codebook-through', through],
    ] as const)
      run(tx, sql`INSERT INTO meta (key, value) VALUES (${key}, ${value}) ON CONFLICT (key) DO UPDATE SET value = excluded.value`);
  });
}
