/** @file Handlers about agreements. A signed version never changes; renegotiation makes a new one (invariant 5). */
import type { agreementsContract } from '../../shared/agreements/contract';
import { mayLetGo } from '../../shared/followups/telling';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import { type AgreementId, agreementIdSchema } from '../../shared/values';
import { changeCase } from '../cases/change';
import { refuseStale } from '../cases/edition';
import { agreementRecord } from '../cases/editions';
import { partiesOf } from '../cases/parties';
import { happened, openEpisode } from '../cases/records';
import { type Context, casesDb } from '../context';
import { stepSeen, stepUnseen } from '../followups/steps';
import { newId } from '../ids';
import { indexText } from '../search/text';
import { run, sql, type WriteDb } from '../store/sql';
import { markItem } from './history';
import { paymentHandlers } from './payments';
import { type AgreementRow, agreementOfItem, getAgreement, refreshStatus, toAgreement } from './store';
import { clearVersion, indexAgreement, insertItems, insertSignatures } from './write';

/** A change of one agreement, as one change of its case. */
function changeAgreement(
  context: Context,
  id: AgreementId,
  action: string,
  fn: (db: WriteDb, row: AgreementRow) => void,
): Record<string, never> {
  const { case_id } = getAgreement(casesDb(context), id);
  return changeCase(context, case_id, action, ['agreements', 'circles', 'checkins'], (db) => {
    // Read again: it may have been signed while this waited.
    fn(db, getAgreement(db, id));
    return {};
  });
}

function refuseSigned({ status }: AgreementRow): void {
  if (status !== 'draft' && status !== 'read_back') throw new Refusal('conflict', { reason: 'agreement-signed' });
}
/** What was agreed in an episode that is over stays as it ended: in a new one nobody would be told how it went on. */
function refuseEarlier({ episode_closed }: AgreementRow): void {
  if (episode_closed !== undefined) throw new Refusal('conflict', { reason: 'agreement-earlier' });
}
function refuseUnsigned({ signed_on }: AgreementRow): void {
  if (signed_on === undefined) throw new Refusal('conflict', { reason: 'agreement-not-signed' });
}

export const agreementsHandlers: Handlers<typeof agreementsContract, Context> = {
  ...paymentHandlers,

  'agreements.draft': (context, { caseId, ...input }) =>
    changeCase(context, caseId, 'agreements.draft', ['agreements', 'circles'], (db) => {
      const episode = openEpisode(db, caseId);
      const id = newId(agreementIdSchema);
      run(
        db,
        sql`INSERT INTO agreement (id, case_id, episode_id, circle_id, responsible_party, version, status, drafted_on, review_on)
            VALUES (${id}, ${caseId}, ${episode.id}, ${input.circleId}, ${input.responsibleParty}, 1, 'draft', ${input.draftedOn}, ${input.reviewOn})`,
      );
      run(db, sql`INSERT INTO agreement_version (agreement_id, version, drafted_on) VALUES (${id}, 1, ${input.draftedOn})`);
      insertItems(db, id, 1, input.items, input.unmet);
      indexAgreement(db, id);
      happened(db, context, caseId, { what: 'agreement_drafted', on: input.draftedOn });
      return { id };
    }),

  'agreements.redraft': (context, { id, seen, ...input }) =>
    changeAgreement(context, id, 'agreements.redraft', (db, row) => {
      refuseSigned(row);
      refuseStale(seen, () => agreementRecord(toAgreement(db, row)));
      // What was read aloud is not what stands there now: it is a draft again.
      run(
        db,
        sql`UPDATE agreement SET circle_id = ${input.circleId}, responsible_party = ${input.responsibleParty}, drafted_on = ${input.draftedOn},
              review_on = ${input.reviewOn}, status = 'draft' WHERE id = ${id}`,
      );
      run(
        db,
        sql`UPDATE agreement_version SET drafted_on = ${input.draftedOn}, read_back_on = NULL WHERE agreement_id = ${id} AND version = ${row.version}`,
      );
      clearVersion(db, id, row.version);
      insertItems(db, id, row.version, input.items, input.unmet);
      indexAgreement(db, id);
    }),

  'agreements.readBack': (context, { id, on, seen }) =>
    changeAgreement(context, id, 'agreements.readBack', (db, row) => {
      openEpisode(db, row.case_id);
      refuseSigned(row);
      refuseStale(seen, () => agreementRecord(toAgreement(db, row)));
      run(db, sql`UPDATE agreement SET status = 'read_back' WHERE id = ${id}`);
      run(db, sql`UPDATE agreement_version SET read_back_on = ${on} WHERE agreement_id = ${id} AND version = ${row.version}`);
      happened(db, context, row.case_id, { what: 'agreement_read_back', on });
    }),

  'agreements.sign': (context, { id, on, seen, signatures }) =>
    changeAgreement(context, id, 'agreements.sign', (db, row) => {
      openEpisode(db, row.case_id);
      refuseSigned(row);
      refuseStale(seen, () => agreementRecord(toAgreement(db, row)));
      run(db, sql`UPDATE agreement_version SET signed_on = ${on} WHERE agreement_id = ${id} AND version = ${row.version}`);
      run(db, sql`UPDATE agreement SET status = 'active', signed_on = ${on} WHERE id = ${id}`);
      insertSignatures(db, id, row.version, signatures);
      refreshStatus(db, id);
      happened(db, context, row.case_id, { what: 'agreement_signed', on });
    }),

  'agreements.signToo': (context, { id, signatures }) =>
    changeAgreement(context, id, 'agreements.signToo', (db, row) => {
      openEpisode(db, row.case_id);
      refuseEarlier(row);
      refuseUnsigned(row);
      insertSignatures(db, id, row.version, signatures);
    }),

  'agreements.renegotiate': (context, { id, on, items, unmet, seen }) =>
    changeAgreement(context, id, 'agreements.renegotiate', (db, row) => {
      const episode = openEpisode(db, row.case_id);
      refuseEarlier(row);
      refuseUnsigned(row);
      refuseStale(seen, () => agreementRecord(toAgreement(db, row)));
      const version = row.version + 1;
      for (const item of toAgreement(db, row).items) {
        if (item.status === 'open') markItem(db, context, { itemId: item.id, status: 'changed', on, note: item.statusNote });
      }
      stepSeen(db, context, { caseId: row.case_id, episodeId: episode.id }, { kind: 'renegotiate', on, agreementId: id, also: true });
      run(db, sql`INSERT INTO agreement_version (agreement_id, version, drafted_on) VALUES (${id}, ${version}, ${on})`);
      run(db, sql`UPDATE agreement SET version = ${version}, status = 'draft', drafted_on = ${on}, signed_on = NULL WHERE id = ${id}`);
      insertItems(db, id, version, items, unmet);
      indexAgreement(db, id);
      happened(db, context, row.case_id, { what: 'agreement_drafted', on });
    }),

  'agreements.takeBack': (context, { id, on }) =>
    changeAgreement(context, id, 'agreements.takeBack', (db, row) => {
      openEpisode(db, row.case_id);
      refuseSigned(row);
      const before = toAgreement(db, row).earlier[0];
      // A first draft has nothing behind it that could stand again.
      if (before?.signedOn === undefined) throw new Refusal('conflict', { reason: 'agreement-first-version' });
      clearVersion(db, id, row.version);
      run(db, sql`DELETE FROM agreement_version WHERE agreement_id = ${id} AND version = ${row.version}`);
      run(
        db,
        sql`UPDATE agreement SET version = ${before.version}, status = 'active', signed_on = ${before.signedOn},
              drafted_on = ${before.draftedOn ?? before.signedOn} WHERE id = ${id}`,
      );
      // Only the new version had changed them.
      stepUnseen(db, context, row.case_id, id, 'renegotiate', on);
      for (const item of toAgreement(db, getAgreement(db, id)).items) {
        if (item.status === 'changed') markItem(db, context, { itemId: item.id, status: 'open', on, note: item.statusNote });
      }
      refreshStatus(db, id);
      indexAgreement(db, id);
      happened(db, context, row.case_id, { what: 'agreement_taken_back', on });
    }),

  'agreements.discard': (context, { id, on }) =>
    changeAgreement(context, id, 'agreements.discard', (db, row) => {
      openEpisode(db, row.case_id);
      refuseSigned(row);
      // A renegotiated draft has a signed version behind it: that one is taken back to, and never deleted.
      if (row.version !== 1) throw new Refusal('conflict', { reason: 'agreement-not-first' });
      run(db, sql`DELETE FROM agreement WHERE id = ${id}`);
      indexText(db, row.case_id, `agreement:${id}`, '');
      happened(db, context, row.case_id, { what: 'agreement_discarded', on });
    }),

  'agreements.review': (context, { id, on, next }) =>
    changeAgreement(context, id, 'agreements.review', (db, row) => {
      openEpisode(db, row.case_id);
      refuseEarlier(row);
      refuseUnsigned(row);
      if (next !== undefined && next <= on) throw new Refusal('invalid', { fields: ['next'] });
      run(db, sql`UPDATE agreement SET review_on = ${next} WHERE id = ${id}`);
      happened(db, context, row.case_id, { what: 'agreement_reviewed', on });
    }),

  'agreements.markItem': (context, { itemId, status, on, note, saidBy }) => {
    const { agreement, version, owedBy } = agreementOfItem(casesDb(context), itemId);
    return changeCase(context, agreement.case_id, 'agreements.markItem', ['agreements', 'checkins', 'followups'], (db) => {
      if (version !== agreement.version) throw new Refusal('conflict', { reason: 'agreement-superseded' });
      if (agreement.signed_on === undefined) throw new Refusal('conflict', { reason: 'agreement-not-signed' });
      openEpisode(db, agreement.case_id);
      refuseEarlier(agreement);
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
};
