/** @file Handlers about check-ins. */
import { z } from 'zod';
import { boardDays } from '../../shared/checkins/board';
import type { checkinsContract } from '../../shared/checkins/contract';
import type { Handlers } from '../../shared/ipc';
import { readCode } from '../../shared/paperforms/code';
import { Refusal } from '../../shared/result';
import { type CheckinId, checkinIdSchema } from '../../shared/values';
import { watchesDue } from '../aftercare/store';
import { record } from '../audit/record';
import { changeCase } from '../cases/change';
import { partiesOf } from '../cases/parties';
import { happened, openEpisode } from '../cases/records';
import { findPlan } from '../circles/desk';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { initialsIn } from '../followups/tellings';
import { papersDue } from '../register/store';
import { indexText } from '../search/text';
import { all, run, sql, transaction, type WriteDb } from '../store/sql';
import { supportDue } from '../support/board';
import { receiptsDue } from '../transfers/store';
import { boardOn, contactsDue, withOthers } from './board';
import { lookFor, refuseClash, roomOf } from './booking';
import { outHandlers } from './out';
import { findSlip, spendSlip } from './slips';
import { caseOfCheckin, getCheckin, insertCheckin, keepRhythm, rhythmOf } from './store';
import { checkinBoard, countDue } from './views';

const idRow = z.object({ id: checkinIdSchema });

/** Planned again as it was. */
function asPlanned(db: WriteDb, id: CheckinId): void {
  run(db, sql`UPDATE checkin SET status = 'planned', done_on = NULL, rating = NULL WHERE id = ${id}`);
}

/** Moving and putting off need something that is still planned, in an episode that is still open. */
function refuseUnlessPlanned(db: WriteDb, id: CheckinId): void {
  if (getCheckin(db, id).status !== 'planned') throw new Refusal('conflict', { reason: 'checkin-recorded' });
}

export const checkinsHandlers: Handlers<typeof checkinsContract, Context> = {
  ...outHandlers,

  'checkins.plan': (context, { caseId, checkins }) =>
    changeCase(context, caseId, 'checkins.plan', ['checkins'], (db) => {
      const episode = openEpisode(db, caseId);
      const room = roomOf(db, caseId);
      // Each is looked at with those before it in place: two of one list must not meet either.
      const ids = checkins.map((checkin, at) => {
        refuseClash(room, checkin.partyId, checkin, undefined, at);
        return insertCheckin(db, caseId, episode.id, checkin);
      });
      return { ids };
    }),

  'checkins.move': (context, { id, due, atTime, place }) => {
    const caseId = caseOfCheckin(casesDb(context), id);
    return changeCase(context, caseId, 'checkins.move', ['checkins'], (db) => {
      openEpisode(db, caseId);
      refuseUnlessPlanned(db, id);
      refuseClash(roomOf(db, caseId), getCheckin(db, id).partyId, { due, atTime, place }, id);
      const was = getCheckin(db, id);
      run(db, sql`UPDATE checkin SET due = ${due}, at_time = ${atTime}, place = ${place} WHERE id = ${id}`);
      // Another room or hour is no event of the case; another day is, or a check-in put off for weeks would look as it was planned.
      if (was.due !== due) {
        const today = dateOf(context.clock.now());
        const who = initialsIn(partiesOf(db, caseId, today), was.partyId);
        happened(db, context, caseId, { what: 'checkin_moved', on: today, ...(who !== undefined && { who }) });
      }
      return {};
    });
  },

  'checkins.slot': (context, { caseId, id, partyId, due, atTime, place, beside }) => {
    const db = casesDb(context);
    const whom = id === undefined ? partyId : getCheckin(db, id).partyId;
    return lookFor(roomOf(db, caseId), whom, { due, atTime, place }, id, beside);
  },

  'checkins.record': (context, { id, status, on, rating, note, slip }) => {
    const caseId = caseOfCheckin(casesDb(context), id);
    return changeCase(context, caseId, 'checkins.record', slip === undefined ? ['checkins'] : ['checkins', 'paperforms'], (db) => {
      if (slip !== undefined) spendSlip(db, slip, id, on);
      run(
        db,
        sql`UPDATE checkin SET status = ${status}, done_on = ${status === 'planned' ? undefined : on}, rating = ${rating}, note = ${note} WHERE id = ${id}`,
      );
      indexText(db, caseId, `checkin:${id}`, note);
      if (status !== 'planned') happened(db, context, caseId, { what: 'checkin_recorded', on, detail: status });
      return {};
    });
  },

  'checkins.putOff': (context, { id, status, on, note, to }) => {
    const caseId = caseOfCheckin(casesDb(context), id);
    return changeCase(context, caseId, 'checkins.putOff', ['checkins'], (db) => {
      const episode = openEpisode(db, caseId);
      refuseUnlessPlanned(db, id);
      const { partyId, purpose } = getCheckin(db, id);
      run(db, sql`UPDATE checkin SET status = ${status}, done_on = ${on}, note = ${note} WHERE id = ${id}`);
      indexText(db, caseId, `checkin:${id}`, note);
      happened(db, context, caseId, { what: 'checkin_recorded', on, detail: status });
      refuseClash(roomOf(db, caseId), partyId, to);
      return { id: insertCheckin(db, caseId, episode.id, { partyId, purpose, ...to }, id) };
    });
  },

  'checkins.takeBack': (context, { id }) => {
    const caseId = caseOfCheckin(casesDb(context), id);
    return changeCase(context, caseId, 'checkins.takeBack', ['checkins'], (db) => {
      openEpisode(db, caseId);
      const instead = all(db, sql`SELECT id FROM checkin WHERE instead_of = ${id} AND status = 'planned'`, idRow);
      for (const one of instead) run(db, sql`DELETE FROM checkin WHERE id = ${one.id}`);
      asPlanned(db, id);
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
    const watches = watchesDue(casesDb(context), boardDays(on).later.to);
    const board = boardOn(casesDb(context), on, (keeper, id) => {
      const desk = context.stores.desk(keeper);
      return desk !== undefined && findPlan(desk, id) !== undefined;
    });
    return withOthers(board, on, [
      ...contactsDue(casesDb(context), on),
      ...supportDue(casesDb(context), on),
      ...receiptsDue(casesDb(context)),
      ...papers,
      ...watches,
    ]);
  },

  'checkins.board': (context, { on, by }) => checkinBoard(casesDb(context), on, by),

  'checkins.count': (context, { on }) => countDue(casesDb(context), on),

  'checkins.rhythm': (context) => rhythmOf(casesDb(context)),

  'checkins.setRhythm': (context, { steps }) => {
    transaction(casesDb(context), (db) => {
      keepRhythm(db, steps);
      record(db, context, 'checkins.setRhythm', steps.length === 0 ? 'usual' : 'own');
    });
    context.changed('checkins');
    return {};
  },

  'checkins.findSlip': (context, { typed }) => {
    const read = readCode(typed);
    if (read.read !== 'code') throw new Refusal('invalid', { reason: read.read === 'slip' ? 'code-slip' : 'code-other' });
    const db = casesDb(context);
    const slip = findSlip(db, read.code);
    // Opening it shows something of a case (invariant 15).
    if (slip !== undefined) transaction(db, (tx) => record(tx, context, 'checkins.findSlip', slip.caseId));
    return { slip };
  },
};
