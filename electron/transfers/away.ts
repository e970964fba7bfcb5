/** @file Whether a case has left: somebody else accepted it. Asked wherever a case is judged, so it stands apart and knows only SQL. */
import { z } from 'zod';
import type { CaseId } from '../../shared/values';
import { get, type ReadDb, sql } from '../store/sql';

const dayRow = z.object({ day: z.string() });

/** The day on which somebody else accepted this case. */
export const handedOverOn = (db: ReadDb, caseId: CaseId): string | undefined =>
  get(db, sql`SELECT answered_on AS day FROM transfer_out WHERE case_id = ${caseId} AND state = 'accepted' ORDER BY seq LIMIT 1`, dayRow)
    ?.day;
