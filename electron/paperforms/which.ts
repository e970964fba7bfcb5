/** @file Whose a code on paper is: report forms, check-in slips and surveys share their alphabet, and never a code. */
import { z } from 'zod';
import type { PaperKind } from '../../shared/paperforms/contract';
import { get, type ReadDb, sql } from '../store/sql';

const kindRow = z.object({ kind: z.enum(['report', 'slip', 'survey']) });

/** Which kind of paper of this vault has this code; nothing about what is on it. */
export function kindOfCode(db: ReadDb, code: string): PaperKind | undefined {
  return get(
    db,
    sql`SELECT 'report' AS kind FROM paper_form WHERE code = ${code} UNION ALL SELECT 'slip' FROM checkin_slip WHERE code = ${code}
        UNION ALL SELECT 'survey' FROM survey_form WHERE code = ${code} LIMIT 1`,
    kindRow,
  )?.kind;
}
