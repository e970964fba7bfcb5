/** @file Handlers about agreements. A signed version never changes; renegotiation makes a new one (invariant 5). */
import type { z } from 'zod';
import type { itemInputSchema } from '../../shared/agreements/agreement';
import type { agreementsContract } from '../../shared/agreements/contract';
import { mayLetGo } from '../../shared/followups/telling';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import { type AgreementId, agreementIdSchema, type ItemId, itemIdSchema } from '../../shared/values';
import { changeCase } from '../cases/change';
import { refuseStale } from '../cases/edition';
import { agreementRecord } from '../cases/editions';
import { partiesOf } from '../cases/parties';
import { happened, openEpisode } from '../cases/records';
import { type Context, casesDb } from '../context';
import { stepSeen } from '../followups/steps';
import { newId } from '../ids';
import { indexText } from '../search/text';
import { run, sql, type WriteDb } from '../store/sql';
import { markItem } from './history';
import { agreementOfItem, getAgreement, refreshStatus, toAgreement } from './store';

type ItemIn = z.output<typeof itemInputSchema> & { replaces?: ItemId | undefined };

function insertItems(db: WriteDb, id: AgreementId, version: number, items: readonly ItemIn[]): void {
  items.forEach((item, position) => {
    const itemId = newId(itemIdSchema);
    const lineage = item.replaces === undefined ? itemId : agreementOfItem(db, item.replaces).lineage;
    run(
      db,
      sql`INSERT INTO item (id, agreement_id, version, position, lineage, owed_by, owed_to, what, how_shown, helper, due, amount, status)
          VALUES (${itemId}, ${id}, ${version}, ${position}, ${lineage}, ${item.owedBy}, ${item.owedTo}, ${item.what}, ${item.howShown}, ${item.helper},
                  ${item.due}, ${item.amount}, 'open')`,
    );
  });
}

function indexAgreement(db: WriteDb, id: AgreementId): void {
  const row = getAgreement(db, id);
  const text = toAgreement(db, row).items.map((i) => `${i.what} ${i.howShown}`.trim());
  indexText(db, row.case_id, `agreement:${id}`, text.join('\n'));
}

export const agreementsHandlers: Handlers<typeof agreementsContract, Context> = {
  'agreements.draft': (context, { caseId, ...input }) =>
    changeCase(context, caseId, 'agreements.draft', ['agreements', 'circles'], (db) => {
      const episode = openEpisode(db, caseId);
      const id = newId(agreementIdSchema);
      run(
        db,
        sql`INSERT INTO agreement (id, case_id, episode_id, circle_id, responsible_party, version, status, drafted_on, review_on)
            VALUES (${id}, ${caseId}, ${episode.id}, ${input.circleId}, ${input.responsibleParty}, 1, 'draft', ${input.draftedOn}, ${input.reviewOn})`,
      );
      run(db, sql`INSERT INTO agreement_version (agreement_id, version) VALUES (${id}, 1)`);
      insertItems(db, id, 1, input.items);
      indexAgreement(db, id);
      happened(db, context, caseId, { what: 'agreement_drafted', on: input.draftedOn });
      return { id };
    }),

  'agreements.redraft': (context, { id, seen, ...input }) => {
    const row = getAgreement(casesDb(context), id);
    return changeCase(context, row.case_id, 'agreements.redraft', ['agreements', 'circles'], (db) => {
      if (row.status !== 'draft' && row.status !== 'read_back') throw new Refusal('conflict', { reason: 'agreement-signed' });
      refuseStale(seen, () => agreementRecord(toAgreement(db, row)));
      run(
        db,
        sql`UPDATE agreement SET circle_id = ${input.circleId}, responsible_party = ${input.responsibleParty}, drafted_on = ${input.draftedOn}, review_on = ${input.reviewOn}
            WHERE id = ${id}`,
      );
      run(db, sql`DELETE FROM item WHERE agreement_id = ${id} AND version = ${row.version}`);
      insertItems(db, id, row.version, input.items);
      indexAgreement(db, id);
      return {};
    });
  },

  'agreements.sign': (context, { id, on, signatures }) => {
    const row = getAgreement(casesDb(context), id);
    return changeCase(context, row.case_id, 'agreements.sign', ['agreements', 'circles'], (db) => {
      openEpisode(db, row.case_id);
      if (row.status !== 'draft' && row.status !== 'read_back') throw new Refusal('conflict', { reason: 'agreement-signed' });
      run(db, sql`UPDATE agreement_version SET signed_on = ${on} WHERE agreement_id = ${id} AND version = ${row.version}`);
      run(db, sql`UPDATE agreement SET status = 'active', signed_on = ${on} WHERE id = ${id}`);
      for (const s of signatures) {
        run(
          db,
          sql`INSERT INTO signature (agreement_id, version, party_id, method, signed_on) VALUES (${id}, ${row.version}, ${s.partyId}, ${s.method}, ${s.on})`,
        );
      }
      refreshStatus(db, id);
      happened(db, context, row.case_id, { what: 'agreement_signed', on });
      return {};
    });
  },

  'agreements.renegotiate': (context, { id, on, items, seen }) => {
    const row = getAgreement(casesDb(context), id);
    return changeCase(context, row.case_id, 'agreements.renegotiate', ['agreements', 'circles'], (db) => {
      openEpisode(db, row.case_id);
      if (row.signed_on === undefined) throw new Refusal('conflict', { reason: 'agreement-not-signed' });
      refuseStale(seen, () => agreementRecord(toAgreement(db, row)));
      const version = row.version + 1;
      const episode = openEpisode(db, row.case_id);
      for (const item of toAgreement(db, row).items) {
        if (item.status === 'open') markItem(db, context, { itemId: item.id, status: 'changed', on, note: item.statusNote });
      }
      stepSeen(db, context, { caseId: row.case_id, episodeId: episode.id }, { kind: 'renegotiate', on, agreementId: id, also: true });
      run(db, sql`INSERT INTO agreement_version (agreement_id, version) VALUES (${id}, ${version})`);
      run(db, sql`UPDATE agreement SET version = ${version}, status = 'draft', drafted_on = ${on}, signed_on = NULL WHERE id = ${id}`);
      insertItems(db, id, version, items);
      indexAgreement(db, id);
      happened(db, context, row.case_id, { what: 'agreement_drafted', on });
      return {};
    });
  },

  'agreements.markItem': (context, { itemId, status, on, note, saidBy }) => {
    const { agreement, version, owedBy } = agreementOfItem(casesDb(context), itemId);
    return changeCase(context, agreement.case_id, 'agreements.markItem', ['agreements', 'checkins', 'followups'], (db) => {
      if (version !== agreement.version) throw new Refusal('conflict', { reason: 'agreement-superseded' });
      if (agreement.signed_on === undefined) throw new Refusal('conflict', { reason: 'agreement-not-signed' });
      openEpisode(db, agreement.case_id);
      const waived = status === 'waived_by_harmed_person';
      // Only whoever was harmed may let a promise go, and somebody must be able to say who did.
      if (waived && !mayLetGo(partiesOf(db, agreement.case_id, on), owedBy).some((party) => party.id === saidBy))
        throw new Refusal('invalid', { fields: ['saidBy'], reason: 'waiver-unsaid' });
      markItem(db, context, { itemId, status, on, note, saidBy: waived ? saidBy : undefined });
      refreshStatus(db, agreement.id);
      happened(db, context, agreement.case_id, { what: 'item_ended', on, detail: status });
      return {};
    });
  },

  'agreements.recordPayment': (context, { itemId, on, amount }) => {
    const { agreement, lineage } = agreementOfItem(casesDb(context), itemId);
    return changeCase(context, agreement.case_id, 'agreements.recordPayment', ['agreements'], (db) => {
      run(db, sql`INSERT INTO payment (lineage, paid_on, amount) VALUES (${lineage}, ${on}, ${amount})`);
      return {};
    });
  },
};
