/** @file The versions of an agreement with all that belongs to one: promises, payments, signatures, needs. Read in four statements. */
import { z } from 'zod';
import { type AgreementVersion, type Item, itemStatusSchema, SIGNATURE_METHODS, type Signature } from '../../shared/agreements/agreement';
import { strokesSchema } from '../../shared/agreements/drawing';
import { type Payment, paidOf } from '../../shared/agreements/payments';
import { partyIdSchema } from '../../shared/cases/case';
import { needIdSchema } from '../../shared/preparation/preparation';
import { type AgreementId, itemIdSchema } from '../../shared/values';
import { all, nullable, type ReadDb, sql } from '../store/sql';

const itemRow = z.object({
  id: itemIdSchema,
  version: z.number(),
  lineage: z.string(),
  owedBy: partyIdSchema,
  owedTo: nullable(partyIdSchema),
  toCommunity: z.number(),
  what: z.string(),
  howShown: z.string(),
  helper: z.string(),
  due: z.string(),
  amount: nullable(z.number()),
  status: itemStatusSchema,
  endedOn: nullable(z.string()),
  statusNote: z.string(),
});

const paymentRow = z
  .object({
    lineage: z.string(),
    id: z.number(),
    on: z.string(),
    amount: z.number(),
    note: z.string(),
    takenBackOn: nullable(z.string()),
    takenBackWhy: z.string(),
  })
  .transform(({ takenBackOn, takenBackWhy, ...payment }): Payment & { lineage: string } => ({
    ...payment,
    takenBack: takenBackOn === undefined ? undefined : { on: takenBackOn, why: takenBackWhy },
  }));

const signatureRow = z
  .object({
    version: z.number(),
    partyId: partyIdSchema,
    method: z.enum(SIGNATURE_METHODS),
    on: z.string(),
    typed: z.string(),
    strokes: nullable(z.string()),
    witness: z.string(),
  })
  .transform(({ strokes, ...signature }): Signature & { version: number } => ({
    ...signature,
    strokes: strokes === undefined ? undefined : strokesSchema.parse(JSON.parse(strokes)),
  }));

const needRow = z.object({ itemId: itemIdSchema, needId: needIdSchema });
const unmetRow = z.object({ version: z.number(), needId: needIdSchema, why: z.string() });
const versionRow = z.object({
  version: z.number(),
  draftedOn: nullable(z.string()),
  readBackOn: nullable(z.string()),
  signedOn: nullable(z.string()),
});

/** Every version, the newest first. */
export function versionsOf(db: ReadDb, id: AgreementId): AgreementVersion[] {
  const rows = all(
    db,
    sql`SELECT id, version, lineage, owed_by AS owedBy, owed_to AS owedTo, to_community AS toCommunity, what, how_shown AS howShown, helper, due, amount,
          status, ended_on AS endedOn, status_note AS statusNote FROM item WHERE agreement_id = ${id} ORDER BY version, position`,
    itemRow,
  );
  const payments = all(
    db,
    sql`SELECT lineage, seq AS id, paid_on AS "on", amount, note, taken_back_on AS takenBackOn, taken_back_why AS takenBackWhy FROM payment
        WHERE lineage IN (SELECT lineage FROM item WHERE agreement_id = ${id}) ORDER BY paid_on, seq`,
    paymentRow,
  );
  const answers = all(
    db,
    sql`SELECT n.item_id AS itemId, n.need_id AS needId FROM item_need n JOIN item i ON i.id = n.item_id WHERE i.agreement_id = ${id}`,
    needRow,
  );
  const signatures = all(
    db,
    sql`SELECT version, party_id AS partyId, method, signed_on AS "on", typed, strokes, witness FROM signature WHERE agreement_id = ${id}`,
    signatureRow,
  );
  const unmet = all(db, sql`SELECT version, need_id AS needId, why FROM unmet_need WHERE agreement_id = ${id}`, unmetRow);

  const toItem = ({ version, lineage, toCommunity, ...row }: z.output<typeof itemRow>): Item => {
    const mine = payments.filter((p) => p.lineage === lineage).map(({ lineage: _lineage, ...payment }) => payment);
    // The latest version before this one in which the same promise stood.
    const replaces = rows.findLast((other) => other.lineage === lineage && other.version < version)?.id;
    return {
      ...row,
      toCommunity: toCommunity === 1,
      answers: answers.filter((a) => a.itemId === row.id).map((a) => a.needId),
      replaces,
      payments: mine,
      paid: paidOf(mine),
    };
  };
  return all(
    db,
    sql`SELECT version, drafted_on AS draftedOn, read_back_on AS readBackOn, signed_on AS signedOn FROM agreement_version
        WHERE agreement_id = ${id} ORDER BY version DESC`,
    versionRow,
  ).map((v) => ({
    ...v,
    items: rows.filter((row) => row.version === v.version).map(toItem),
    signatures: signatures.filter((s) => s.version === v.version).map(({ version: _version, ...signature }) => signature),
    unmet: unmet.filter((u) => u.version === v.version).map(({ version: _version, ...reason }) => reason),
  }));
}
