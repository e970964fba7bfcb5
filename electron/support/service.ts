/** @file Handlers about support plans, matches, trainings and acts of allyship. */
import type { Handlers } from '../../shared/ipc';
import { initials } from '../../shared/people/person';
import { Refusal } from '../../shared/result';
import type { supportContract } from '../../shared/support/contract';
import { type MatchId, matchIdSchema } from '../../shared/support/match';
import { supportPlanIdSchema } from '../../shared/support/plan';
import { tasksOfEnding, tasksOfStart } from '../../shared/support/rules';
import type { CaseId } from '../../shared/values';
import { record } from '../audit/record';
import { changeCase } from '../cases/change';
import { refuseStale } from '../cases/edition';
import { findRow } from '../cases/list';
import { partiesOf } from '../cases/parties';
import { indexCase } from '../cases/progress';
import { currentEpisode, happened, incidentDate, reportOf } from '../cases/records';
import { dateOf } from '../clock';
import { type Context, casesDb } from '../context';
import { newId } from '../ids';
import { findPerson, livePerson } from '../people/store';
import { type ReadDb, run, sql, transaction, type WriteDb } from '../store/sql';
import { mayBegin, mayHelp, personOf, proposed } from './pairing';
import { overviewOf, supportOfPerson } from './people';
import { peopleOfSupport } from './persons-service';
import { roleEnded, rolesInStep } from './roles';
import {
  addTasks,
  dropOpenTasks,
  endMatch,
  type FoundMatch,
  findMatch,
  findPlan,
  findTask,
  indexMatch,
  indexPlan,
  matchesOf,
  planRecord,
  plansOf,
  savePlan,
} from './store';
import { untrainedIn } from './trainings';

const today = (context: Context): string => dateOf(context.clock.now());

const partiesIn = (db: ReadDb, caseId: CaseId) =>
  partiesOf(db, caseId, incidentDate(reportOf(db, caseId, currentEpisode(db, caseId).number)));

const lettersOf = (db: ReadDb, caseId: CaseId, partyId: string): string =>
  partiesIn(db, caseId).find((p) => p.id === partyId)?.initials ?? '';

const pairLetters = (db: ReadDb, match: FoundMatch): string =>
  [lettersOf(db, match.caseId, match.partyId), initials(findPerson(db, match.helperId)?.name ?? '')].filter(Boolean).join(' · ');

/** The parts of the case follow its matches; somebody who came in with one is found by name like everybody else. */
function inStep(db: WriteDb, caseId: CaseId): void {
  if (rolesInStep(db, caseId)) indexCase(db, caseId, findRow(db, caseId)?.title ?? '');
}

function planIn(context: Context, id: Parameters<typeof findPlan>[1]) {
  const found = findPlan(casesDb(context), id);
  if (found === undefined) throw new Refusal('not-found', { reason: 'support-plan' });
  return found;
}

function matchIn(context: Context, id: MatchId): FoundMatch {
  const found = findMatch(casesDb(context), id);
  if (found === undefined) throw new Refusal('not-found', { reason: 'match' });
  return found;
}

/** A change of one match, in its case. The match is read anew inside: somebody else may have been faster. */
function changeMatch(context: Context, id: MatchId, action: string, fn: (db: WriteDb, match: FoundMatch) => void): Record<string, never> {
  const { caseId } = matchIn(context, id);
  return changeCase(context, caseId, action, ['support', 'checkins', 'people'], (db) => {
    const match = findMatch(db, id);
    if (match === undefined) throw new Refusal('not-found', { reason: 'match' });
    fn(db, match);
    return {};
  });
}

export const supportHandlers: Handlers<typeof supportContract, Context> = {
  'support.open': (context, { caseId }) => {
    const db = casesDb(context);
    const parties = partiesIn(db, caseId);
    const view = {
      plans: plansOf(db, caseId),
      matches: matchesOf(db, caseId, today(context)),
      untrained: untrainedIn(db, parties, today(context)),
    };
    // Reading is audited (invariant 15).
    transaction(db, (tx) => record(tx, context, 'support.open', caseId));
    return view;
  },

  // Neither here nor below is an open episode asked for. See: [Note: Support outlives the process]
  'support.savePlan': (context, { caseId, id, plan, seen }) =>
    changeCase(context, caseId, 'support.savePlan', ['support', 'checkins', 'people'], (db) => {
      const parties = partiesIn(db, caseId);
      for (const party of [plan.partyId, plan.helperId])
        if (party !== undefined && !parties.some((p) => p.id === party)) throw new Refusal('not-found', { reason: 'party' });
      if (plan.helperId === plan.partyId) throw new Refusal('invalid', { fields: ['plan.helperId'], reason: 'own-helper' });
      const was = id === undefined ? undefined : findPlan(db, id);
      if (id !== undefined && was?.caseId !== caseId) throw new Refusal('not-found', { reason: 'support-plan' });
      refuseStale(seen, () => was && planRecord(was.plan));
      // What was restricted stays so, as a note does.
      if (was?.plan.class === 'restricted' && plan.class !== 'restricted') throw new Refusal('blocked', { reason: 'note-class-down' });
      const saved = id ?? newId(supportPlanIdSchema);
      savePlan(db, caseId, saved, plan);
      indexPlan(db, caseId, saved);
      if (was === undefined)
        happened(db, context, caseId, { what: 'support_begun', on: plan.from, who: lettersOf(db, caseId, plan.partyId) });
      return { id: saved };
    }),

  'support.reviewPlan': (context, { id, on, note, next }) => {
    const { caseId, plan } = planIn(context, id);
    return changeCase(context, caseId, 'support.reviewPlan', ['support', 'checkins', 'people'], (db) => {
      if (plan.endedOn !== undefined) throw new Refusal('conflict', { reason: 'support-ended' });
      if (next !== undefined && next <= on) throw new Refusal('invalid', { fields: ['next'] });
      run(db, sql`INSERT INTO support_review (plan_id, on_day, note, by_label) VALUES (${id}, ${on}, ${note}, ${context.me.label})`);
      if (next === undefined) run(db, sql`UPDATE support_plan SET ended_on = ${on} WHERE id = ${id}`);
      else run(db, sql`UPDATE support_plan SET review_on = ${next} WHERE id = ${id}`);
      indexPlan(db, caseId, id);
      if (next === undefined) happened(db, context, caseId, { what: 'support_ended', on, who: lettersOf(db, caseId, plan.partyId) });
      return {};
    });
  },

  'support.resumePlan': (context, { id, reviewOn }) => {
    const { caseId, plan } = planIn(context, id);
    return changeCase(context, caseId, 'support.resumePlan', ['support', 'checkins', 'people'], (db) => {
      if (plan.endedOn === undefined) throw new Refusal('conflict', { reason: 'support-runs' });
      run(db, sql`UPDATE support_plan SET ended_on = NULL, review_on = ${reviewOn} WHERE id = ${id}`);
      happened(db, context, caseId, { what: 'support_begun', on: today(context), who: lettersOf(db, caseId, plan.partyId) });
      return {};
    });
  },

  'support.propose': (context, { caseId, proposal }) =>
    changeCase(context, caseId, 'support.propose', ['support', 'people'], (db) => {
      const parties = partiesIn(db, caseId);
      const ids = proposed(db, caseId, parties, proposal, today(context));
      for (const id of ids) indexMatch(db, caseId, id);
      return { ids };
    }),

  'support.answer': (context, { id, side, answer, on }) =>
    changeMatch(context, id, 'support.answer', (db, match) => {
      if (match.status !== 'proposed') throw new Refusal('conflict', { reason: 'match-begun' });
      const day = answer === 'not_asked' ? undefined : on;
      if (side === 'person') run(db, sql`UPDATE support_match SET helped_answer = ${answer}, helped_answered_on = ${day} WHERE id = ${id}`);
      else run(db, sql`UPDATE support_match SET helper_answer = ${answer}, helper_answered_on = ${day} WHERE id = ${id}`);
      record(db, context, `support.answer.${side}.${answer}`, id);
    }),

  'support.start': (context, { id, on }) =>
    changeMatch(context, id, 'support.start', (db, match) => {
      mayBegin(db, match);
      mayHelp(db, partiesIn(db, match.caseId), personOf(match), match.helperId, match.kind, on);
      run(db, sql`UPDATE support_match SET status = 'active', from_on = ${on} WHERE id = ${id}`);
      addTasks(db, id, tasksOfStart(on));
      inStep(db, match.caseId);
      happened(db, context, match.caseId, { what: 'match_begun', on, who: pairLetters(db, match), detail: match.kind });
    }),

  'support.end': (context, { id, status, on, why }) =>
    changeMatch(context, id, 'support.end', (db, match) => {
      if (match.status !== 'active') throw new Refusal('conflict', { reason: 'match-not-active' });
      if (match.from !== undefined && on < match.from) throw new Refusal('invalid', { fields: ['on'], reason: 'before-opening' });
      const who = pairLetters(db, match);
      endMatch(db, id, status, on, why);
      dropOpenTasks(db, id);
      addTasks(db, id, tasksOfEnding(on));
      roleEnded(db, match);
      indexMatch(db, match.caseId, id);
      happened(db, context, match.caseId, { what: 'match_ended', on, who, detail: status });
    }),

  'support.drop': (context, { id }) =>
    changeMatch(context, id, 'support.drop', (db, match) => {
      if (match.status !== 'proposed') throw new Refusal('blocked', { reason: 'match-begun' });
      run(db, sql`DELETE FROM support_match WHERE id = ${id}`);
      indexMatch(db, match.caseId, id);
    }),

  'support.setTogether': (context, { id, together }) =>
    changeMatch(context, id, 'support.setTogether', (db, match) => {
      run(db, sql`UPDATE support_match SET together = ${together} WHERE id = ${id}`);
      indexMatch(db, match.caseId, id);
    }),

  'support.recordTask': (context, { id, on, declined, load, note }) => {
    const task = findTask(casesDb(context), id);
    if (task === undefined) throw new Refusal('not-found', { reason: 'support-task' });
    return changeCase(context, task.caseId, 'support.recordTask', ['support', 'checkins'], (db) => {
      run(
        db,
        sql`UPDATE support_task SET done_on = ${on}, declined = ${declined}, load = ${declined ? undefined : load}, note = ${note} WHERE id = ${id}`,
      );
      indexMatch(db, task.caseId, matchIdSchema.parse(task.matchId));
      return {};
    });
  },

  'support.ofPerson': (context, { personId }) => {
    const db = casesDb(context);
    const id = livePerson(db, personId);
    if (id === undefined) throw new Refusal('not-found', { reason: 'person' });
    const found = supportOfPerson(db, id);
    transaction(db, (tx) => record(tx, context, 'support.ofPerson', id));
    return found;
  },

  'support.overview': (context) => {
    const db = casesDb(context);
    const found = overviewOf(db);
    transaction(db, (tx) => record(tx, context, 'support.overview', ''));
    return found;
  },

  ...peopleOfSupport,
};
