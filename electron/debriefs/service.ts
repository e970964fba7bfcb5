/** @file Handlers about debriefs. */
import type { debriefsContract } from '../../shared/debriefs/contract';
import { STUDENT_QUESTIONS } from '../../shared/debriefs/debrief';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import { termOf } from '../../shared/summaries/terms';
import type { CircleId } from '../../shared/values';
import { record } from '../audit/record';
import { changeCase } from '../cases/change';
import { desksOf } from '../circles/account';
import { deskCircle } from '../circles/desk';
import { caseOfCircle } from '../circles/store';
import { dateOf } from '../clock';
import { type Context, casesDb, ownDb } from '../context';
import { insertNote } from '../notes/store';
import { transaction } from '../store/sql';
import { answersIn, debriefTaken, findDebrief, keepAnswers, keepDebrief } from './store';

/** The desk, for a circle that lies on it. @throws Refusal not-found */
function deskWith(context: Context, id: CircleId) {
  const desk = ownDb(context);
  if (deskCircle(desk, id) === undefined) throw new Refusal('not-found', { reason: 'circle' });
  return desk;
}

export const debriefsHandlers: Handlers<typeof debriefsContract, Context> = {
  'debriefs.keep': (context, { circleId, debrief, offered }) => {
    transaction(deskWith(context, circleId), (db) => {
      keepDebrief(db, circleId, debrief, offered);
      record(db, context, 'debriefs.keep', circleId);
    });
    context.changed('debriefs');
    return {};
  },

  'debriefs.find': (context, { circleId }) => findDebrief(deskWith(context, circleId), circleId) ?? {},

  'debriefs.offered': (context, { caseId }) =>
    desksOf(context, caseId).flatMap(({ circleId, by, desk }) => {
      const found = findDebrief(desk, circleId);
      // What is not offered is its writer's alone, though the counselor's key opens the desk.
      return found === undefined || !found.offered || found.takenAt !== undefined ? [] : [{ circleId, by, debrief: found.debrief }];
    }),

  'debriefs.take': (context, { circleId, text }) => {
    const caseId = caseOfCircle(casesDb(context), circleId);
    if (caseId === undefined) throw new Refusal('not-found', { reason: 'circle' });
    const found = desksOf(context, caseId).find((one) => one.circleId === circleId);
    const kept = found === undefined ? undefined : findDebrief(found.desk, circleId);
    if (found === undefined || kept === undefined || !kept.offered) throw new Refusal('not-found', { reason: 'debrief' });
    if (kept.takenAt !== undefined) throw new Refusal('conflict', { reason: 'debrief-taken' });
    const id = changeCase(context, caseId, 'debriefs.take', ['notes', 'debriefs'], (db) =>
      insertNote(db, context, caseId, { class: 'memory_aid', kind: 'debrief', on: dateOf(context.clock.now()), text, mentions: [] }),
    );
    debriefTaken(found.desk, circleId, context.clock.now());
    return { id };
  },

  'debriefs.students': (context, { answers }) => {
    const term = termOf(dateOf(context.clock.now())).code;
    transaction(ownDb(context), (db) => {
      keepAnswers(db, term, answers);
      // That answers were kept, and for which term: nothing of what they say.
      record(db, context, 'debriefs.students', term);
    });
    context.changed('debriefs');
    return {};
  },

  'debriefs.said': (context) => {
    const desks = context.me.role === 'counselor' ? context.facilitators().map((f) => context.stores.desk(f.id)) : [];
    const said = [ownDb(context), ...desks].flatMap((db) => (db === undefined ? [] : answersIn(db)));
    const terms = [...new Set(said.map((a) => a.term))].sort().reverse();
    return terms.flatMap((term) =>
      STUDENT_QUESTIONS.flatMap((question) => {
        const texts = said.filter((a) => a.term === term && a.question === question).map((a) => a.text);
        // By their words, whichever desk they were kept on.
        return texts.length === 0 ? [] : [{ term, question, texts: texts.sort((a, b) => a.localeCompare(b)) }];
      }),
    );
  },
};
