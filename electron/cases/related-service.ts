/** @file Handlers about somebody's part in a case, and about cases that belong together. */
import { z } from 'zod';
import type { relatedContract } from '../../shared/cases/related';
import type { Handlers } from '../../shared/ipc';
import { initials } from '../../shared/people/person';
import { Refusal } from '../../shared/result';
import { type CaseId, caseIdSchema } from '../../shared/values';
import { record } from '../audit/record';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { get, type ReadDb, run, sql } from '../store/sql';
import { rolesInStep } from '../support/roles';
import { changeCase, changeCases } from './change';
import { changeParty, removeParty } from './edit-party';
import { findRow } from './list';
import { indexCase } from './progress';
import { happened, openEpisode } from './records';
import { linkCases, relatedOf } from './related';

const nameRow = z.object({ name: z.string() });
const pairRow = z.object({ case_id: caseIdSchema, other_id: caseIdSchema });

const today = (context: Context): string => dateOf(context.clock.now());

function initialsOf(db: ReadDb, partyId: string): string {
  const row = get(
    db,
    sql`SELECT coalesce(pe.name, p.label) AS name FROM party p LEFT JOIN person pe ON pe.id = p.person_id WHERE p.id = ${partyId}`,
    nameRow,
  );
  return initials(row?.name ?? '');
}

function mustExist(db: ReadDb, caseId: CaseId): void {
  if (findRow(db, caseId) === undefined) throw new Refusal('not-found', { reason: 'case' });
}

export const relatedHandlers: Handlers<typeof relatedContract, Context> = {
  'cases.related': (context, { caseId, window }) => {
    const db = casesDb(context);
    mustExist(db, caseId);
    return relatedOf(db, caseId, window);
  },

  'cases.link': (context, link) =>
    changeCases(context, 'cases.link', [], (db) => {
      for (const id of [link.caseId, link.otherId]) mustExist(db, id);
      const id = linkCases(db, link);
      const cases = [link.caseId, link.otherId];
      for (const one of cases) happened(db, context, one, { what: 'case_linked', on: today(context), detail: link.kind });
      return { value: { id }, cases };
    }),

  'cases.unlink': (context, { caseId, linkId }) =>
    changeCases(context, 'cases.unlink', [], (db) => {
      const pair = get(db, sql`SELECT case_id, other_id FROM case_link WHERE id = ${linkId} AND ${caseId} IN (case_id, other_id)`, pairRow);
      if (pair === undefined) throw new Refusal('not-found', { reason: 'link' });
      run(db, sql`DELETE FROM case_link WHERE id = ${linkId}`);
      record(db, context, 'cases.unlink', linkId);
      const cases = [pair.case_id, pair.other_id];
      for (const one of cases) happened(db, context, one, { what: 'case_unlinked', on: today(context) });
      return { value: {}, cases };
    }),

  'cases.changeParty': (context, input) =>
    changeCase(context, input.caseId, 'cases.changeParty', ['people', 'circles'], (db) => {
      openEpisode(db, input.caseId);
      changeParty(db, input);
      // Somebody's part as a buddy follows the match and not the form.
      rolesInStep(db, input.caseId);
      indexCase(db, input.caseId, findRow(db, input.caseId)?.title ?? '');
      happened(db, context, input.caseId, { what: 'party_changed', on: today(context), who: initialsOf(db, input.partyId) });
      return {};
    }),

  'cases.removeParty': (context, { caseId, partyId }) =>
    changeCase(context, caseId, 'cases.removeParty', ['people', 'circles'], (db) => {
      openEpisode(db, caseId);
      const who = initialsOf(db, partyId);
      removeParty(db, caseId, partyId);
      indexCase(db, caseId, findRow(db, caseId)?.title ?? '');
      happened(db, context, caseId, { what: 'party_removed', on: today(context), who });
      return {};
    }),
};
