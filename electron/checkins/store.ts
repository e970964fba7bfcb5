/** @file Check-ins in the case book. */
import { z } from 'zod';
import { partyIdSchema } from '../../shared/cases/case';
import { CHECKIN_PURPOSES, type Checkin, checkinStatusSchema } from '../../shared/checkins/contract';
import { type CaseId, checkinIdSchema } from '../../shared/values';
import { all, nullable, type ReadDb, sql } from '../store/sql';

const checkinRow = z
  .object({
    id: checkinIdSchema,
    party_id: nullable(partyIdSchema),
    purpose: z.enum(CHECKIN_PURPOSES),
    due: z.string(),
    status: checkinStatusSchema,
    done_on: nullable(z.string()),
    rating: nullable(z.number()),
    note: z.string(),
  })
  .transform(
    (r): Checkin => ({
      id: r.id,
      partyId: r.party_id,
      purpose: r.purpose,
      due: r.due,
      status: r.status,
      doneOn: r.done_on,
      rating: r.rating,
      note: r.note,
    }),
  );

export function checkinsOf(db: ReadDb, caseId: CaseId): Checkin[] {
  return all(
    db,
    sql`SELECT id, party_id, purpose, due, status, done_on, rating, note FROM checkin WHERE case_id = ${caseId} ORDER BY due, id`,
    checkinRow,
  );
}
