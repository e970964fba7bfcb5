/** @file The row in each database that remembers the header. See: [Note: Pinned inside] */
import { z } from 'zod';
import type { Pin } from '../keys/pins';
import { get, type ReadDb, run, sql, type WriteDb } from '../store/sql';

const pinRow = z.object({ slots: z.string().transform((text) => text.split(' ')), roster: z.number() });
const nameRow = z.object({ name: z.string() });

/** What is remembered; nothing in a database of a version that had no place for it, or that was never opened since. */
function readPin(db: ReadDb): Pin | undefined {
  const there = get(db, sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'header_pin'`, nameRow);
  return there === undefined ? undefined : get(db, sql`SELECT slots, roster FROM header_pin`, pinRow);
}

/** Whether the header is one that this database expects. */
export function fitsPin(db: ReadDb, header: Pin): boolean {
  const pin = readPin(db);
  return pin === undefined || (pin.roster <= header.roster && header.slots.some((hash) => pin.slots.includes(hash)));
}

/** Remembers it, unless it is what is remembered. */
export function writePin(db: WriteDb, { slots, roster }: Pin): void {
  const pin = readPin(db);
  const text = slots.join(' ');
  if (pin?.roster === roster && pin.slots.join(' ') === text) return;
  run(
    db,
    sql`INSERT INTO header_pin (one, slots, roster) VALUES (1, ${text}, ${roster})
        ON CONFLICT (one) DO UPDATE SET slots = excluded.slots, roster = excluded.roster`,
  );
}

/** As `writePin`, where the database has a place for it: one of an older version gets it with its migration. */
export function writePinIfPlace(db: WriteDb, pin: Pin): void {
  const there = get(db, sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'header_pin'`, nameRow);
  if (there !== undefined) writePin(db, pin);
}
