/** @file Rows of a case that a packet needs as they lie: with their episode, versions and payments, which no view of the case shows. */
import { z } from 'zod';
import { agreementStatusSchema, itemStatusSchema, signatureSchema } from '../../shared/agreements/agreement';
import { amountSchema } from '../../shared/agreements/payments';
import { partyIdSchema } from '../../shared/cases/case';
import { checkinStatusSchema } from '../../shared/checkins/contract';
import { CHECKIN_PURPOSES } from '../../shared/checkins/rhythm';
import { agreementIdSchema, type CaseId, circleIdSchema } from '../../shared/values';
import { all, nullable, type ReadDb, sql } from '../store/sql';

const numberRow = z.object({ n: z.number() });
const circleEpisodeRow = z.object({ id: circleIdSchema, episode: z.number() });

/** Episodes that have a report of their own. */
export const reportedEpisodes = (db: ReadDb, caseId: CaseId): number[] =>
  all(db, sql`SELECT e.number AS n FROM report r JOIN episode e ON e.id = r.episode_id WHERE e.case_id = ${caseId}`, numberRow).map(
    (r) => r.n,
  );

export const circleEpisodes = (db: ReadDb, caseId: CaseId): Map<string, number> =>
  new Map(
    all(
      db,
      sql`SELECT c.id, e.number AS episode FROM circle c JOIN episode e ON e.id = c.episode_id WHERE c.case_id = ${caseId}`,
      circleEpisodeRow,
    ).map((r) => [r.id, r.episode]),
  );

const agreementRow = z.object({
  id: agreementIdSchema,
  episode: z.number(),
  circle: nullable(circleIdSchema),
  responsible: nullable(partyIdSchema),
  version: z.number(),
  status: agreementStatusSchema,
  draftedOn: z.string(),
  signedOn: nullable(z.string()),
  reviewOn: nullable(z.string()),
});
const versionRow = z.object({
  agreement: z.string(),
  version: z.number(),
  draftedOn: nullable(z.string()),
  signedOn: nullable(z.string()),
});
const itemRow = z.object({
  agreement: z.string(),
  version: z.number(),
  lineage: z.string(),
  owedBy: partyIdSchema,
  owedTo: nullable(partyIdSchema),
  toCommunity: z.number().transform((n) => n === 1),
  what: z.string(),
  howShown: z.string(),
  helper: z.string(),
  due: z.string(),
  amount: nullable(z.number()),
  status: itemStatusSchema,
  endedOn: nullable(z.string()),
  statusNote: z.string(),
});
const signedRow = z.object({
  agreement: z.string(),
  version: z.number(),
  partyId: partyIdSchema,
  method: signatureSchema.shape.method,
  on: z.string(),
  witness: z.string(),
});
const paymentRow = z.object({ lineage: z.string(), on: z.string(), amount: amountSchema });

export function agreementRows(db: ReadDb, caseId: CaseId) {
  const own = sql`SELECT id FROM agreement WHERE case_id = ${caseId}`;
  return {
    agreements: all(
      db,
      sql`SELECT a.id, e.number AS episode, a.circle_id AS circle, a.responsible_party AS responsible, a.version, a.status, a.drafted_on AS draftedOn,
            a.signed_on AS signedOn, a.review_on AS reviewOn
          FROM agreement a JOIN episode e ON e.id = a.episode_id WHERE a.case_id = ${caseId} ORDER BY a.drafted_on, a.id`,
      agreementRow,
    ),
    versions: all(
      db,
      sql`SELECT agreement_id AS agreement, version, drafted_on AS draftedOn, signed_on AS signedOn FROM agreement_version WHERE agreement_id IN (${own}) ORDER BY version`,
      versionRow,
    ),
    items: all(
      db,
      sql`SELECT agreement_id AS agreement, version, lineage, owed_by AS owedBy, owed_to AS owedTo, to_community AS toCommunity, what, how_shown AS howShown, helper, due, amount,
            status, ended_on AS endedOn, status_note AS statusNote
          FROM item WHERE agreement_id IN (${own}) ORDER BY agreement_id, version, position`,
      itemRow,
    ),
    signatures: all(
      db,
      sql`SELECT agreement_id AS agreement, version, party_id AS partyId, method, signed_on AS "on", witness FROM signature WHERE agreement_id IN (${own})`,
      signedRow,
    ),
    payments: all(
      db,
      sql`SELECT lineage, paid_on AS "on", amount FROM payment
          WHERE taken_back_on IS NULL AND lineage IN (SELECT lineage FROM item WHERE agreement_id IN (${own})) ORDER BY seq`,
      paymentRow,
    ),
  };
}

const checkinRow = z.object({
  id: z.string(),
  episode: z.number(),
  party: nullable(partyIdSchema),
  purpose: z.enum(CHECKIN_PURPOSES),
  due: z.string(),
  status: checkinStatusSchema,
  doneOn: nullable(z.string()),
  rating: nullable(z.number()),
  note: z.string(),
});

export const checkinRows = (db: ReadDb, caseId: CaseId) =>
  all(
    db,
    sql`SELECT c.id, e.number AS episode, c.party_id AS party, c.purpose, c.due, c.status, c.done_on AS doneOn, c.rating, c.note
        FROM checkin c JOIN episode e ON e.id = c.episode_id WHERE c.case_id = ${caseId} ORDER BY c.due, c.id`,
    checkinRow,
  );
