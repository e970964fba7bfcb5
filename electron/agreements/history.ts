/** @file How a promise stands: each change is an entry that stays, and the item's own columns are what the last one says. */
import { z } from 'zod';
import { type ItemStatus, isEnded, itemStatusSchema } from '../../shared/agreements/agreement';
import type { ItemEvent } from '../../shared/agreements/history';
import { type PartyId, partyIdSchema } from '../../shared/cases/case';
import { type CaseId, type ItemId, itemIdSchema } from '../../shared/values';
import type { Context } from '../context';
import { all, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';

export interface Marked {
  readonly itemId: ItemId;
  readonly status: ItemStatus;
  readonly on: string;
  readonly note: string;
  readonly saidBy?: PartyId | undefined;
}

/** Writes one entry and brings the item in step with it: the only place that changes how a promise stands. */
export function markItem(db: WriteDb, context: Pick<Context, 'me' | 'clock'>, { itemId, status, on, note, saidBy }: Marked): void {
  run(
    db,
    sql`INSERT INTO item_event (item_id, status, on_day, note, said_by, recorded_at, recorded_by)
        VALUES (${itemId}, ${status}, ${on}, ${note}, ${saidBy}, ${context.clock.now()}, ${context.me.label})`,
  );
  const endedOn = isEnded(status) || status === 'changed' ? on : undefined;
  run(db, sql`UPDATE item SET status = ${status}, ended_on = ${endedOn}, status_note = ${note} WHERE id = ${itemId}`);
}

const eventRow = z
  .object({
    item_id: itemIdSchema,
    status: itemStatusSchema,
    on_day: z.string(),
    note: z.string(),
    said_by: nullable(partyIdSchema),
    recorded_at: nullable(z.string()),
    recorded_by: z.string(),
  })
  .transform(
    (r): ItemEvent => ({
      itemId: r.item_id,
      status: r.status,
      on: r.on_day,
      note: r.note,
      saidBy: r.said_by,
      recordedAt: r.recorded_at,
      recordedBy: r.recorded_by,
    }),
  );

/** What was said about every promise of the case, oldest first. */
export function itemEventsOf(db: ReadDb, caseId: CaseId): ItemEvent[] {
  return all(
    db,
    sql`SELECT v.item_id, v.status, v.on_day, v.note, v.said_by, v.recorded_at, v.recorded_by FROM agreement a
        JOIN item i ON i.agreement_id = a.id JOIN item_event v ON v.item_id = i.id WHERE a.case_id = ${caseId} ORDER BY v.seq`,
    eventRow,
  );
}
