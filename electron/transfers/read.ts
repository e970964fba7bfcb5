/** @file Rows of a case that a packet needs as they lie: with their episode, versions and payments, which no view of the case shows. */
import { z } from 'zod';
import { agreementStatusSchema, itemStatusSchema, signatureSchema } from '../../shared/agreements/agreement';
import { strokesSchema } from '../../shared/agreements/drawing';
import { amountSchema } from '../../shared/agreements/payments';
import { partyIdSchema } from '../../shared/cases/case';
import { checkinStatusSchema } from '../../shared/checkins/contract';
import { CHECKIN_PURPOSES } from '../../shared/checkins/rhythm';
import { needIdSchema } from '../../shared/preparation/preparation';
import { responseSchema, surveySchema } from '../../shared/surveys/survey';
import { agreementIdSchema, type CaseId, circleIdSchema, itemIdSchema } from '../../shared/values';
import { json } from '../cases/records';
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
  readBackOn: nullable(z.string()),
  signedOn: nullable(z.string()),
});
const itemRow = z.object({
  id: itemIdSchema,
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
  typed: z.string(),
  strokes: nullable(json(strokesSchema)),
});
const paymentRow = z.object({ lineage: z.string(), on: z.string(), amount: amountSchema, note: z.string() });
const answerRow = z.object({ item: itemIdSchema, need: needIdSchema });
const unmetRow = z.object({ agreement: z.string(), version: z.number(), need: needIdSchema, why: z.string() });

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
      sql`SELECT agreement_id AS agreement, version, drafted_on AS draftedOn, read_back_on AS readBackOn, signed_on AS signedOn FROM agreement_version WHERE agreement_id IN (${own}) ORDER BY version`,
      versionRow,
    ),
    items: all(
      db,
      sql`SELECT id, agreement_id AS agreement, version, lineage, owed_by AS owedBy, owed_to AS owedTo, to_community AS toCommunity, what, how_shown AS howShown, helper, due, amount,
            status, ended_on AS endedOn, status_note AS statusNote
          FROM item WHERE agreement_id IN (${own}) ORDER BY agreement_id, version, position`,
      itemRow,
    ),
    signatures: all(
      db,
      sql`SELECT s.agreement_id AS agreement, s.version, s.party_id AS partyId, s.method, s.signed_on AS "on", s.witness, s.typed, s.strokes
          FROM signature s JOIN party p ON p.id = s.party_id WHERE s.agreement_id IN (${own}) ORDER BY p.position`,
      signedRow,
    ),
    payments: all(
      db,
      sql`SELECT lineage, paid_on AS "on", amount, note FROM payment
          WHERE taken_back_on IS NULL AND lineage IN (SELECT lineage FROM item WHERE agreement_id IN (${own})) ORDER BY seq`,
      paymentRow,
    ),
    answers: all(
      db,
      sql`SELECT n.item_id AS item, n.need_id AS need FROM item_need n JOIN item i ON i.id = n.item_id WHERE i.agreement_id IN (${own}) ORDER BY n.need_id`,
      answerRow,
    ),
    unmet: all(
      db,
      sql`SELECT agreement_id AS agreement, version, need_id AS need, why FROM unmet_need WHERE agreement_id IN (${own}) ORDER BY need_id`,
      unmetRow,
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
  atTime: nullable(z.string()),
  place: z.string(),
});

export const checkinRows = (db: ReadDb, caseId: CaseId) =>
  all(
    db,
    sql`SELECT c.id, e.number AS episode, c.party_id AS party, c.purpose, c.due, c.status, c.done_on AS doneOn, c.rating, c.note,
          c.at_time AS atTime, c.place
        FROM checkin c JOIN episode e ON e.id = c.episode_id WHERE c.case_id = ${caseId} ORDER BY c.due, c.id`,
    checkinRow,
  );

const episodeOfRow = z.object({ id: z.string(), episode: z.number() });

/** The number of the episode in which each letter was written. */
export const letterEpisodes = (db: ReadDb, caseId: CaseId): Map<string, number> =>
  new Map(
    all(
      db,
      sql`SELECT l.id, e.number AS episode FROM letter l JOIN episode e ON e.id = l.episode_id WHERE l.case_id = ${caseId}`,
      episodeOfRow,
    ).map((r) => [r.id, r.episode]),
  );

const sheetRow = surveySchema.extend({ party: partyIdSchema, term: z.string(), on: z.string(), response: json(responseSchema) });

/** Answers of surveys that stay with the case, with whose they are. */
export const sheetRows = (db: ReadDb, caseId: CaseId) =>
  all(
    db,
    sql`SELECT party_id AS party, term, moment, role, age, language, answered_on AS "on", body AS response FROM survey_sheet
        WHERE case_id = ${caseId} ORDER BY seq`,
    sheetRow,
  );
