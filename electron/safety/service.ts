/** @file Handlers about risks and the history of a screening. */
import { z } from 'zod';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import type { safetyContract } from '../../shared/safety/contract';
import { type RiskId, riskIdSchema } from '../../shared/safety/risk';
import type { CaseId } from '../../shared/values';
import { record } from '../audit/record';
import { changeCase } from '../cases/change';
import { currentEpisode, happened, openEpisode } from '../cases/records';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { newId } from '../ids';
import { get, type ReadDb, sql, transaction } from '../store/sql';
import { allOverridesOf, caseOfRisk, endRisk, insertRisk, risksOf, screeningsOf, updateRisk } from './store';

function caseOf(context: Context, id: RiskId): CaseId {
  const caseId = caseOfRisk(casesDb(context), id);
  if (caseId === undefined) throw new Refusal('not-found', { reason: 'risk' });
  return caseId;
}

const oneRow = z.object({ one: z.number() });

function refuseStranger(db: ReadDb, caseId: CaseId, partyId: string | undefined): void {
  if (partyId === undefined) return;
  if (get(db, sql`SELECT 1 AS one FROM party WHERE id = ${partyId} AND case_id = ${caseId}`, oneRow) === undefined)
    throw new Refusal('not-found', { reason: 'party' });
}

export const safetyHandlers: Handlers<typeof safetyContract, Context> = {
  'safety.open': (context, { caseId }) => {
    const db = casesDb(context);
    currentEpisode(db, caseId);
    const view = { screenings: screeningsOf(db, caseId), overrides: allOverridesOf(db, caseId), risks: risksOf(db, caseId) };
    // Reading is audited (invariant 15).
    transaction(db, (tx) => record(tx, context, 'safety.open', caseId));
    return view;
  },

  'safety.noteRisk': (context, { caseId, risk }) =>
    changeCase(context, caseId, 'safety.noteRisk', ['safety', 'checkins'], (db) => {
      const episode = openEpisode(db, caseId);
      refuseStranger(db, caseId, risk.partyId);
      const id = newId(riskIdSchema);
      insertRisk(db, id, caseId, episode.id, risk);
      happened(db, context, caseId, { what: 'risk_noted', on: risk.notedOn, detail: risk.kind });
      return { id };
    }),

  'safety.changeRisk': (context, { id, risk }) => {
    const caseId = caseOf(context, id);
    return changeCase(context, caseId, 'safety.changeRisk', ['safety', 'checkins'], (db) => {
      refuseStranger(db, caseId, risk.partyId);
      updateRisk(db, id, risk);
      return {};
    });
  },

  'safety.endRisk': (context, { id, on, note }) => {
    const caseId = caseOf(context, id);
    return changeCase(context, caseId, 'safety.endRisk', ['safety', 'checkins'], (db) => {
      endRisk(db, id, on, note);
      happened(db, context, caseId, { what: on === undefined ? 'risk_noted' : 'risk_ended', on: on ?? dateOf(context.clock.now()) });
      return {};
    });
  },
};
