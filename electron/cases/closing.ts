/** @file What a closing asked for, in the case book. */
import { z } from 'zod';
import { partyIdSchema } from '../../shared/cases/case';
import { type ClosingDetails, detailsFor, HANDOVERS, missingDetails, sideOf } from '../../shared/cases/closing';
import type { ClosureReason } from '../../shared/cases/words';
import { Refusal } from '../../shared/result';
import { type CaseId, caseIdSchema, type EpisodeId } from '../../shared/values';
import { all, get, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';

const closingRow = z
  .object({
    episode: z.number(),
    returnedTo: z.string(),
    referredTo: z.string(),
    handover: nullable(z.enum(HANDOVERS)),
    duplicateOf: nullable(caseIdSchema),
    saidBy: nullable(partyIdSchema),
    offered: z.string(),
    howKnown: z.string(),
    doneForHarmed: z.string(),
    tried: z.string(),
    leftOpen: z.string(),
  })
  .transform(({ episode, ...details }) => ({ episode, details }));

export function closingsOf(db: ReadDb, caseId: CaseId): { episode: number; details: ClosingDetails }[] {
  return all(
    db,
    sql`SELECT e.number AS episode, returned_to AS returnedTo, referred_to AS referredTo, handover, duplicate_of AS duplicateOf, said_by AS saidBy,
          offered, how_known AS howKnown, done_for_harmed AS doneForHarmed, tried, left_open AS leftOpen
        FROM closing JOIN episode e ON e.id = closing.episode_id WHERE e.case_id = ${caseId} ORDER BY e.number`,
    closingRow,
  );
}

const oneRow = z.object({ one: z.number() });

/** @throws Refusal invalid with what is missing in `fields`; not-found for a case or a party that is not there */
export function saveClosing(db: WriteDb, caseId: CaseId, episodeId: EpisodeId, reason: ClosureReason, all: ClosingDetails): ClosingDetails {
  const d = detailsFor(reason, all);
  const missing = missingDetails(reason, d);
  if (missing.length > 0) throw new Refusal('invalid', { fields: missing.map((field) => `details.${field}`), reason: 'closing-details' });
  if (d.duplicateOf === caseId) throw new Refusal('invalid', { fields: ['details.duplicateOf'] });
  if (d.duplicateOf !== undefined && get(db, sql`SELECT 1 AS one FROM "case" WHERE id = ${d.duplicateOf}`, oneRow) === undefined)
    throw new Refusal('not-found', { reason: 'case' });
  const side = sideOf(reason);
  const roles = JSON.stringify([side, 'both_conflict']);
  const speaks = sql`SELECT 1 AS one FROM party p JOIN party_role r ON r.party_id = p.id
    WHERE p.id = ${d.saidBy} AND p.case_id = ${caseId} AND r.role IN (SELECT value FROM json_each(${roles}))`;
  if (d.saidBy !== undefined && get(db, speaks, oneRow) === undefined) throw new Refusal('not-found', { reason: 'party' });
  run(
    db,
    sql`INSERT OR REPLACE INTO closing (episode_id, returned_to, referred_to, handover, duplicate_of, said_by, offered, how_known, done_for_harmed, tried, left_open)
        VALUES (${episodeId}, ${d.returnedTo}, ${d.referredTo}, ${d.handover}, ${d.duplicateOf}, ${d.saidBy}, ${d.offered}, ${d.howKnown},
                ${d.doneForHarmed}, ${d.tried}, ${d.leftOpen})`,
  );
  return d;
}

/** What of a closing is found by search. */
export const closingWords = (note: string, d: Omit<ClosingDetails, 'saidBy' | 'duplicateOf' | 'handover'>): string =>
  [note, d.returnedTo, d.referredTo, d.offered, d.howKnown, d.doneForHarmed, d.tried, d.leftOpen].filter((t) => t !== '').join('\n');
