/** @file Agreements, their versions, items, payments and signatures in the case book. */
import { z } from 'zod';
import {
  type Agreement,
  agreementStatusSchema,
  type Item,
  itemStatusSchema,
  signatureSchema,
  statusFromItems,
} from '../../shared/agreements/agreement';
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
  itemIdSchema,
} from '../../shared/values';
import { all, get, nullable, type ReadDb, run, type Sql, sql, type WriteDb } from '../store/sql';

export const agreementRow = z.object({
  id: agreementIdSchema,
  case_id: caseIdSchema,
  circle_id: nullable(circleIdSchema),
  responsible_party: nullable(partyIdSchema),
  version: z.number(),
  status: agreementStatusSchema,
  drafted_on: z.string(),
  signed_on: nullable(z.string()),
  review_on: nullable(z.string()),
});
export type AgreementRow = z.output<typeof agreementRow>;

const itemRow = z
  .object({
    id: itemIdSchema,
    version: z.number(),
    owed_by: partyIdSchema,
    owed_to: nullable(partyIdSchema),
    what: z.string(),
    how_shown: z.string(),
    helper: z.string(),
    due: z.string(),
    amount: nullable(z.number()),
    status: itemStatusSchema,
    ended_on: nullable(z.string()),
    status_note: z.string(),
    paid: z.number(),
  })
  .transform((r): Item & { version: number } => ({
    version: r.version,
    id: r.id,
    owedBy: r.owed_by,
    owedTo: r.owed_to,
    what: r.what,
    howShown: r.how_shown,
    helper: r.helper,
    due: r.due,
    amount: r.amount,
    status: r.status,
    endedOn: r.ended_on,
    statusNote: r.status_note,
    paid: r.paid,
  }));

const columns = sql`id, case_id, circle_id, responsible_party, version, status, drafted_on, signed_on, review_on`;
const versionRow = z.object({ version: z.number(), signed_on: nullable(z.string()) });

/** One agreement's row. @throws Refusal not-found */
export function getAgreement(db: ReadDb, id: AgreementId): AgreementRow {
  const row = get(db, sql`SELECT ${columns} FROM agreement WHERE id = ${id}`, agreementRow);
  if (row === undefined) throw new Refusal('not-found', { reason: 'agreement' });
  return row;
}

/** Items of every version, in order. */
function itemsOf(db: ReadDb, id: AgreementId): (Item & { version: number })[] {
  return all(
    db,
    sql`SELECT id, version, owed_by, owed_to, what, how_shown, helper, due, amount, status, ended_on, status_note,
          (SELECT coalesce(sum(p.amount), 0) FROM payment p WHERE p.lineage = item.lineage) AS paid
        FROM item WHERE agreement_id = ${id} ORDER BY version, position`,
    itemRow,
  );
}

const plain = ({ version: _version, ...item }: Item & { version: number }): Item => item;

export function toAgreement(db: ReadDb, row: AgreementRow): Agreement {
  const items = itemsOf(db, row.id);
  const versions = all(
    db,
    sql`SELECT version, signed_on FROM agreement_version WHERE agreement_id = ${row.id} AND version < ${row.version} ORDER BY version DESC`,
    versionRow,
  );
  return {
    id: row.id,
    circleId: row.circle_id,
    responsibleParty: row.responsible_party,
    version: row.version,
    status: row.status,
    draftedOn: row.drafted_on,
    signedOn: row.signed_on,
    reviewOn: row.review_on,
    items: items.filter((i) => i.version === row.version).map(plain),
    signatures: all(
      db,
      sql`SELECT party_id AS partyId, method, signed_on AS "on" FROM signature WHERE agreement_id = ${row.id} AND version = ${row.version}`,
      signatureSchema,
    ),
    earlier: versions.map((v) => ({
      version: v.version,
      signedOn: v.signed_on,
      items: items.filter((i) => i.version === v.version).map(plain),
    })),
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
  const status = statusFromItems(toAgreement(db, row).items);
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
