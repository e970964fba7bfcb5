/** @file Handlers about circles. */
import { z } from 'zod';
import type { Obstacle, Party } from '../../shared/cases/case';
import { caseObstacles, circleObstacles } from '../../shared/cases/rules';
import { type CircleInput, type CircleRow, IN_SPITE_OF } from '../../shared/circles/circle';
import type { circlesContract, ReleasedCircle } from '../../shared/circles/contract';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import { type CaseId, type CircleId, caseIdSchema, circleIdSchema } from '../../shared/values';
import { record } from '../audit/record';
import { changeCase } from '../cases/change';
import { partiesOf } from '../cases/parties';
import { consentsOf, happened, incidentDate, latestScreening, openEpisode, overridesOf, reportOf } from '../cases/records';
import { limitsOfCase } from '../contacts/store';
import { type Context, casesDb, ownDb } from '../context';
import { newId } from '../ids';
import { preparedIn } from '../preparation/store';
import { all, run, sql, transaction, type WriteDb } from '../store/sql';
import { brokenByMeeting, unpreparedOf } from './apart';
import { deskCircles, findPlan } from './desk';
import { keepPlan, openCircle } from './find';
import { releasedCircles } from './released';
import { caseOfCircle, saveCircle } from './store';

function caseOf(context: Context, id: CircleId): CaseId {
  const caseId = caseOfCircle(casesDb(context), id);
  if (caseId === undefined) throw new Refusal('not-found', { reason: 'circle' });
  return caseId;
}

function refuseObstacles(obstacles: readonly Obstacle[]): void {
  const [first] = obstacles;
  if (first !== undefined) throw new Refusal('blocked', { reason: first.code });
}

/** Planning needs an accepted case whose stop answers are none or overridden. */
function refusePlanning(db: WriteDb, caseId: CaseId): void {
  const episode = openEpisode(db, caseId);
  refuseObstacles(caseObstacles({ closed: false, screening: latestScreening(db, episode.id), overrides: overridesOf(db, episode.id) }));
}

/** Nobody is seated in one room with somebody whom a limit keeps away on that day. The way past it is to change the limit. */
function refuseTogether(db: WriteDb, caseId: CaseId, circle: Pick<CircleInput, 'process' | 'plannedOn' | 'partyIds'>): void {
  const seated = partiesIn(db, caseId).filter((p) => circle.partyIds.includes(p.id));
  if (brokenByMeeting(limitsOfCase(db, caseId), circle.process, seated, circle.plannedOn).length > 0)
    throw new Refusal('blocked', { reason: 'contact-limit' });
}

const partiesIn = (db: WriteDb, caseId: CaseId): Party[] =>
  partiesOf(db, caseId, incidentDate(reportOf(db, caseId, openEpisode(db, caseId).number)));

function toRow(released: ReleasedCircle, hasScript: boolean): CircleRow {
  const { circle } = released;
  return {
    id: circle.id,
    process: circle.process,
    status: circle.status,
    plannedOn: circle.plannedOn,
    startTime: circle.startTime,
    minutes: circle.minutes,
    place: circle.place,
    purpose: circle.purpose,
    people: circle.participants ?? circle.seats.reduce((sum, seat) => sum + seat.count, 0),
    keeperName: circle.keeperName,
    hasScript,
    held: released.held,
  };
}

const caseRow = z.object({ case_id: caseIdSchema });

export const circlesHandlers: Handlers<typeof circlesContract, Context> = {
  'circles.plan': (context, { caseId, ...input }) =>
    changeCase(context, caseId, 'circles.plan', ['circles'], (db) => {
      refusePlanning(db, caseId);
      refuseTogether(db, caseId, input);
      const id = newId(circleIdSchema);
      saveCircle(db, id, caseId, openEpisode(db, caseId).id, input);
      happened(db, context, caseId, { what: 'circle_planned', on: input.plannedOn, detail: input.process });
      return { id };
    }),

  'circles.replan': (context, { id, ...input }) => {
    const caseId = caseOf(context, id);
    return changeCase(context, caseId, 'circles.replan', ['circles'], (db) => {
      refusePlanning(db, caseId);
      refuseTogether(db, caseId, input);
      saveCircle(db, id, caseId, openEpisode(db, caseId).id, input);
      happened(db, context, caseId, { what: 'circle_planned', on: input.plannedOn, detail: input.process });
      return {};
    });
  },

  'circles.record': (context, { id, ...done }) => {
    const caseId = caseOf(context, id);
    return changeCase(context, caseId, 'circles.record', ['circles'], (db) => {
      const episode = openEpisode(db, caseId);
      const held = done.status === 'held' || done.status === 'stopped_early';
      if (held) {
        const parties = partiesIn(db, caseId);
        const { process, seats } = openCircle(context, id).circle;
        const absent = done.attendance
          .filter((a) => a.attendance === 'absent' || a.attendance === 'written_statement')
          .map((a) => a.partyId);
        const seated = parties.filter((p) => seats.some((s) => s.partyId === p.id) && !absent.includes(p.id));
        const facts = { closed: false, screening: latestScreening(db, episode.id), overrides: overridesOf(db, episode.id) };
        // A session is not held against a missing or withdrawn consent (invariant 2).
        refuseObstacles(circleObstacles(facts, seated, consentsOf(db, caseId)));
        // What took place must be recordable: these two ask whoever records it and refuse nothing that was confirmed.
        const against = {
          'contact-limit': brokenByMeeting(limitsOfCase(db, caseId), process, seated, done.on).length > 0,
          'not-prepared': unpreparedOf(seated, preparedIn(db, episode.id)).length > 0,
        };
        const open = IN_SPITE_OF.find((reason) => against[reason] && !done.inSpiteOf.includes(reason));
        if (open !== undefined) throw new Refusal('blocked', { reason: open });
      }
      run(
        db,
        sql`UPDATE circle SET status = ${done.status}, held_on = ${held ? done.on : undefined}, real_minutes = ${done.minutes}, participants = ${done.participants},
              status_note = ${done.note} WHERE id = ${id}`,
      );
      if (done.status === 'postponed') run(db, sql`UPDATE circle SET planned_on = ${done.on}, status = 'planned' WHERE id = ${id}`);
      for (const seat of done.attendance)
        run(db, sql`UPDATE seat SET attendance = ${seat.attendance} WHERE circle_id = ${id} AND party_id = ${seat.partyId}`);
      happened(db, context, caseId, {
        what: held ? 'circle_held' : done.status === 'cancelled' ? 'circle_cancelled' : 'circle_planned',
        on: done.on,
        detail: done.status,
      });
      return {};
    });
  },

  'circles.list': (context) => {
    if (context.me.role === 'facilitator') {
      const desk = ownDb(context);
      return deskCircles(desk).map((released) => toRow(released, findPlan(desk, released.circle.id) !== undefined));
    }
    const db = casesDb(context);
    const cases = all(
      db,
      sql`SELECT DISTINCT case_id FROM (SELECT case_id, planned_on FROM circle ORDER BY (status = 'planned') DESC, planned_on DESC LIMIT 200)`,
      caseRow,
    );
    return cases
      .flatMap((c) => releasedCircles(db, c.case_id))
      .map(({ released }) => toRow(released, openCircle(context, released.circle.id).plan !== undefined))
      .sort((a, b) => (a.plannedOn < b.plannedOn ? 1 : -1));
  },

  'circles.open': (context, { id }) => {
    const view = openCircle(context, id);
    transaction(ownDb(context), (db) => record(db, context, 'circles.open', id));
    return view;
  },

  'circles.savePlan': (context, { id, plan }) => {
    keepPlan(context, id, plan);
    context.changed('circles');
    return {};
  },
};
