/** @file Writing a version's parts: promises with the needs that they answer, reasons, signatures, and what the search finds. */
import { z } from 'zod';
import type { renewedItemSchema, Signature } from '../../shared/agreements/agreement';
import { reasonsOf } from '../../shared/agreements/needs';
import type { NeedId } from '../../shared/preparation/preparation';
import { Refusal } from '../../shared/result';
import { type AgreementId, type ItemId, itemIdSchema } from '../../shared/values';
import { newId } from '../ids';
import { indexText } from '../search/text';
import { all, get, run, sql, type WriteDb } from '../store/sql';
import { agreementOfItem, getAgreement, toAgreement } from './store';

export type ItemIn = Omit<z.output<typeof renewedItemSchema>, 'replaces'> & { replaces?: ItemId | undefined };
type UnmetIn = readonly { needId: NeedId; why: string }[];

/** The lineage of a promise that takes the place of another one. @throws Refusal when that is not of an earlier version of this agreement */
function lineageOf(db: WriteDb, id: AgreementId, version: number, replaced: ItemId): string {
  const before = agreementOfItem(db, replaced);
  if (before.agreement.id !== id || before.version >= version) throw new Refusal('invalid', { reason: 'item-of-another-agreement' });
  return before.lineage;
}

/** Writes what is promised in a version that nobody has signed. */
export function insertItems(db: WriteDb, id: AgreementId, version: number, items: readonly ItemIn[], unmet: UnmetIn): void {
  const { case_id } = getAgreement(db, id);
  // A need of another case would show one child's words in another child's record.
  const own = (needId: NeedId) => sql`SELECT ${needId} AS id FROM need WHERE id = ${needId} AND case_id = ${case_id}`;
  items.forEach((item, position) => {
    const itemId = newId(itemIdSchema);
    const lineage = item.replaces === undefined ? itemId : lineageOf(db, id, version, item.replaces);
    run(
      db,
      sql`INSERT INTO item (id, agreement_id, version, position, lineage, owed_by, owed_to, to_community, what, how_shown, helper, due, amount, status)
          VALUES (${itemId}, ${id}, ${version}, ${position}, ${lineage}, ${item.owedBy}, ${item.toCommunity ? undefined : item.owedTo}, ${item.toCommunity},
                  ${item.what}, ${item.howShown}, ${item.helper}, ${item.due}, ${item.amount}, 'open')`,
    );
    for (const needId of new Set(item.answers))
      run(db, sql`INSERT INTO item_need (item_id, need_id) SELECT ${itemId}, id FROM (${own(needId)})`);
  });
  for (const { needId, why } of reasonsOf([...unmet], items))
    run(
      db,
      sql`INSERT INTO unmet_need (agreement_id, version, need_id, why) SELECT ${id}, ${version}, id, ${why} FROM (${own(needId)}) WHERE true
          ON CONFLICT DO NOTHING`,
    );
}

/** Takes out what is promised in a version that nobody has signed; the database refuses any other (invariant 5). */
export function clearVersion(db: WriteDb, id: AgreementId, version: number): void {
  run(db, sql`DELETE FROM unmet_need WHERE agreement_id = ${id} AND version = ${version}`);
  run(db, sql`DELETE FROM item WHERE agreement_id = ${id} AND version = ${version}`);
}

const whyRow = z.object({ why: z.string() });
const oneRow = z.object({ one: z.number() });

/** Writes signatures under a version. @throws Refusal `conflict` when somebody has signed it already */
export function insertSignatures(db: WriteDb, id: AgreementId, version: number, signatures: readonly Signature[]): void {
  for (const s of signatures) {
    const there = sql`SELECT 1 AS one FROM signature WHERE agreement_id = ${id} AND version = ${version} AND party_id = ${s.partyId}`;
    if (get(db, there, oneRow) !== undefined) throw new Refusal('conflict', { reason: 'signed-already' });
    run(
      db,
      sql`INSERT INTO signature (agreement_id, version, party_id, method, signed_on, typed, strokes, witness)
          VALUES (${id}, ${version}, ${s.partyId}, ${s.method}, ${s.on}, ${s.method === 'typed' ? s.typed : ''},
                  ${s.method === 'drawn' && s.strokes !== undefined ? JSON.stringify(s.strokes) : undefined}, ${s.witness})`,
    );
  }
}

/** The words of the present version, for the search. */
export function indexAgreement(db: WriteDb, id: AgreementId): void {
  const row = getAgreement(db, id);
  const { items } = toAgreement(db, row);
  // A reason speaks of a need, and is found only where the meeting in which that was said is (invariant 4).
  const reasons = all(
    db,
    sql`SELECT u.why FROM unmet_need u JOIN need n ON n.id = u.need_id JOIN preparation p ON p.id = n.meeting_id
        WHERE u.agreement_id = ${id} AND u.version = ${row.version} AND p.class <> 'restricted'`,
    whyRow,
  );
  const text = [...items.map((i) => `${i.what} ${i.howShown}`.trim()), ...reasons.map((r) => r.why)];
  indexText(db, row.case_id, `agreement:${id}`, text.join('\n'));
}
