/** @file Agreements in the case book: which there are, how they stand, whose a promise is. */
import { z } from 'zod';
import { type Agreement, agreementStatusSchema, statusFromItems } from '../../shared/agreements/agreement';
import { countedItems } from '../../shared/agreements/standing';
import { type PartyId, partyIdSchema } from '../../shared/cases/case';
import { Refusal } from '../../shared/result';
import {
  type AgreementId,
  agreementIdSchema,
  type CaseId,
  caseIdSchema,
  circleIdSchema,
  type EpisodeId,
  type ItemId,
} from '../../shared/values';
import { all, get, nullable, type ReadDb, run, type Sql, sql, type WriteDb } from '../store/sql';
import { versionsOf } from './versions';

export const agreementRow = z.object({
  id: agreementIdSchema,
  case_id: caseIdSchema,
  episode: z.number(),
  episode_closed: nullable(z.string()),
  circle_id: nullable(circleIdSchema),
  responsible_party: nullable(partyIdSchema),
  version: z.number(),
  status: agreementStatusSchema,
  drafted_on: z.string(),
  signed_on: nullable(z.string()),
  review_on: nullable(z.string()),
});
export type AgreementRow = z.output<typeof agreementRow>;

const columns = sql`id, case_id, (SELECT e.number FROM episode e WHERE e.id = agreement.episode_id) AS episode,
  (SELECT e.closed_on FROM episode e WHERE e.id = agreement.episode_id) AS episode_closed, circle_id, responsible_party, version, status, drafted_on, signed_on, review_on`;
/** One agreement's row. @throws Refusal not-found */
export function getAgreement(db: ReadDb, id: AgreementId): AgreementRow {
  const row = get(db, sql`SELECT ${columns} FROM agreement WHERE id = ${id}`, agreementRow);
  if (row === undefined) throw new Refusal('not-found', { reason: 'agreement' });
  return row;
}

export function toAgreement(db: ReadDb, row: AgreementRow): Agreement {
  const versions = versionsOf(db, row.id);
  const now = versions.find((v) => v.version === row.version) ?? { version: row.version, items: [], signatures: [], unmet: [] };
  return {
    ...now,
    id: row.id,
    episode: row.episode,
    circleId: row.circle_id,
    responsibleParty: row.responsible_party,
    status: row.status,
    draftedOn: row.drafted_on,
    signedOn: row.signed_on,
    reviewOn: row.review_on,
    earlier: versions.filter((v) => v.version < row.version),
  };
}

function matching(db: ReadDb, where: Sql): Agreement[] {
  return all(db, sql`SELECT ${columns} FROM agreement WHERE ${where} ORDER BY drafted_on, id`, agreementRow).map((row) =>
    toAgreement(db, row),
  );
}

export const agreementsOf = (db: ReadDb, caseId: CaseId): Agreement[] => matching(db, sql`case_id = ${caseId}`);

const itemPlaceRow = z.object({ agreement_id: agreementIdSchema, version: z.number(), lineage: z.string(), owed_by: partyIdSchema });
const statusRow = z.object({ status: z.string() });

/** The agreement row an item belongs to, and the item's version, lineage and who owes it. @throws Refusal not-found */
export function agreementOfItem(
  db: ReadDb,
  itemId: ItemId,
): { agreement: AgreementRow; version: number; lineage: string; owedBy: PartyId } {
  const row = get(db, sql`SELECT agreement_id, version, lineage, owed_by FROM item WHERE id = ${itemId}`, itemPlaceRow);
  if (row === undefined) throw new Refusal('not-found', { reason: 'item' });
  return { agreement: getAgreement(db, row.agreement_id), version: row.version, lineage: row.lineage, owedBy: row.owed_by };
}

/** The statuses of an episode's agreements that were ever signed. */
export function agreementsInEpisode(db: ReadDb, episodeId: string): string[] {
  return all(db, sql`SELECT status FROM agreement WHERE episode_id = ${episodeId} AND status NOT IN ('draft', 'read_back')`, statusRow).map(
    (r) => r.status,
  );
}

const reasonRow = z.object({ reason: z.string() });
const idRow = z.object({ id: agreementIdSchema });

/** Brings a signed agreement's status up to date with its items, and with how its episode was closed. */
export function refreshStatus(db: WriteDb, id: AgreementId): void {
  const row = getAgreement(db, id);
  if (row.status === 'draft' || row.status === 'read_back') return;
  const status = statusFromItems(countedItems(toAgreement(db, row)));
  const closed = get(
    db,
    sql`SELECT e.reason FROM agreement a JOIN episode e ON e.id = a.episode_id WHERE a.id = ${id} AND e.reason = 'agreement_not_kept'`,
    reasonRow,
  );
  // The counselor's word at closing counts for what was kept in part only.
  run(
    db,
    sql`UPDATE agreement SET status = ${closed !== undefined && status === 'partly_completed' ? 'not_kept' : status} WHERE id = ${id}`,
  );
}

/** Brings the agreements of an episode up to date after it was closed with a reason. */
export function refreshStatuses(db: WriteDb, episodeId: EpisodeId): void {
  for (const { id } of all(db, sql`SELECT id FROM agreement WHERE episode_id = ${episodeId}`, idRow)) refreshStatus(db, id);
}
