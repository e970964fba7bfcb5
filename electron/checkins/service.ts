/** @file Handlers about check-ins. */
import { z } from 'zod';
import type { checkinsContract } from '../../shared/checkins/contract';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import { caseIdSchema, checkinIdSchema } from '../../shared/values';
import { changeCase } from '../cases/change';
import { happened, openEpisode } from '../cases/records';
import { findPlan } from '../circles/desk';
import { type Context, casesDb } from '../context';
import { newId } from '../ids';
import { papersDue } from '../register/store';
import { indexText } from '../search/text';
import { get, run, sql } from '../store/sql';
import { receiptsDue } from '../transfers/store';
import { boardOn, contactsDue, withOthers } from './board';

const caseRow = z.object({ case_id: caseIdSchema });

export const checkinsHandlers: Handlers<typeof checkinsContract, Context> = {
  'checkins.plan': (context, { caseId, checkins }) =>
    changeCase(context, caseId, 'checkins.plan', ['checkins'], (db) => {
      const episode = openEpisode(db, caseId);
      const ids = checkins.map((c) => {
        const id = newId(checkinIdSchema);
        run(
          db,
          sql`INSERT INTO checkin (id, case_id, episode_id, party_id, purpose, due, status) VALUES (${id}, ${caseId}, ${episode.id}, ${c.partyId}, ${c.purpose}, ${c.due}, 'planned')`,
        );
        return id;
      });
      return { ids };
    }),

  'checkins.record': (context, { id, status, on, rating, note }) => {
    const caseId = get(casesDb(context), sql`SELECT case_id FROM checkin WHERE id = ${id}`, caseRow)?.case_id;
    if (caseId === undefined) throw new Refusal('not-found', { reason: 'checkin' });
    return changeCase(context, caseId, 'checkins.record', ['checkins'], (db) => {
      run(
        db,
        sql`UPDATE checkin SET status = ${status}, done_on = ${status === 'planned' ? undefined : on}, rating = ${rating}, note = ${note} WHERE id = ${id}`,
      );
      indexText(db, caseId, `checkin:${id}`, note);
      if (status !== 'planned') happened(db, context, caseId, { what: 'checkin_recorded', on, detail: status });
      return {};
    });
  },

  'checkins.today': (context, { on }) => {
    const papers = papersDue(context).map(({ caseId, caseTitle, due, what, count }) => ({
      kind: 'paper' as const,
      id: `${what}:${caseId}`,
      caseId,
      caseTitle,
      due,
      who: '',
      what,
      count,
    }));
    const board = boardOn(casesDb(context), on, (keeper, id) => {
      const desk = context.stores.desk(keeper);
      return desk !== undefined && findPlan(desk, id) !== undefined;
    });
    return withOthers(board, on, [...contactsDue(casesDb(context), on), ...receiptsDue(casesDb(context)), ...papers]);
  },
};
