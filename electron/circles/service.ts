/** @file Handlers about circles. */
import { z } from 'zod';
import type { Obstacle } from '../../shared/cases/case';
import { circleObstacles, planObstacles } from '../../shared/cases/doors';
import { NOTHING_AFTER } from '../../shared/circles/account';
import { type CircleRow, type circleInputSchema, IN_SPITE_OF } from '../../shared/circles/circle';
import type { circlesContract, ReleasedCircle } from '../../shared/circles/contract';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import { type CaseId, type CircleId, caseIdSchema, circleIdSchema } from '../../shared/values';
import { record } from '../audit/record';
import { changeCase } from '../cases/change';
import { editionOf, refuseStale } from '../cases/edition';
import { circleRecord } from '../cases/editions';
import { partiesOf } from '../cases/parties';
import { happened, incidentDate, openEpisode, reportOf } from '../cases/records';
import { standingOf } from '../cases/standing';
import { dateOf } from '../clock';
import { limitsOfCase } from '../contacts/store';
import { type Context, casesDb, ownDb } from '../context';
import { stepSeen } from '../followups/steps';
import { newId } from '../ids';
import { preparedIn } from '../preparation/store';
import { notAside } from '../retention/hidden';
import { all, run, sql, transaction, type WriteDb } from '../store/sql';
import { accountTaken, desksOf, findAccount, keepAccount, offeredAccounts } from './account';
import { saveAfter } from './after';
import { brokenByMeeting, unpreparedOf } from './apart';
import { deskCircle, deskCircles, hasPlan } from './desk';
import { isPlanned, keepPlan, openCircle } from './find';
import { deskReleases, listedCircles } from './released';
import { roomHandlers } from './room-service';
import { caseOfCircle, circlesOf, saveCircle } from './store';

function caseOf(context: Context, id: CircleId): CaseId {
  const caseId = caseOfCircle(casesDb(context), id);
  if (caseId === undefined) throw new Refusal('not-found', { reason: 'circle' });
  return caseId;
}

function refuseObstacles(obstacles: readonly Obstacle[]): void {
  const [first] = obstacles;
  if (first !== undefined) throw new Refusal('blocked', { reason: first.code });
}

type Planned = Pick<z.output<typeof circleInputSchema>, 'partyIds' | 'keeperName' | 'process' | 'plannedOn'>;

/** Planning needs an accepted case without open stops, people who have not said no, and a keeper who is not too close. */
function refusePlanning(db: WriteDb, context: Context, caseId: CaseId, { partyIds, keeperName, process, plannedOn }: Planned): void {
  const { facts, parties, consents } = standingOf(db, caseId, today(context));
  const seated = parties.filter((p) => partyIds.includes(p.id));
  const broken = brokenByMeeting(limitsOfCase(db, caseId), process, seated, plannedOn);
  refuseObstacles(planObstacles(facts, seated, consents, keeperName, broken));
}

const today = (context: Context): string => dateOf(context.clock.now());

function toRow({ circle, held }: Pick<ReleasedCircle, 'circle' | 'held'>, hasScript: boolean): CircleRow {
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
    held,
  };
}

/** The desk of who is signed in, for a circle that lies on it. @throws Refusal not-found */
function deskWith(context: Context, id: CircleId) {
  const desk = ownDb(context);
  if (deskCircle(desk, id) === undefined) throw new Refusal('not-found', { reason: 'circle' });
  return desk;
}

const caseRow = z.object({ case_id: caseIdSchema });

export const circlesHandlers: Handlers<typeof circlesContract, Context> = {
  'circles.plan': (context, { caseId, ...input }) =>
    changeCase(context, caseId, 'circles.plan', ['circles'], (db) => {
      refusePlanning(db, context, caseId, input);
      const id = newId(circleIdSchema);
      saveCircle(db, id, caseId, openEpisode(db, caseId).id, input);
      happened(db, context, caseId, { what: 'circle_planned', on: input.plannedOn, detail: input.process });
      return { id };
    }),

  'circles.replan': (context, { id, seen, ...input }) => {
    const caseId = caseOf(context, id);
    return changeCase(context, caseId, 'circles.replan', ['circles'], (db) => {
      refusePlanning(db, context, caseId, input);
      const episode = openEpisode(db, caseId);
      refuseStale(seen, () => {
        const parties = partiesOf(db, caseId, incidentDate(reportOf(db, caseId, episode.number)));
        const circle = circlesOf(db, caseId, parties).find((one) => one.id === id);
        return circle === undefined ? undefined : circleRecord(circle);
      });
      saveCircle(db, id, caseId, episode.id, input);
      happened(db, context, caseId, { what: 'circle_planned', on: input.plannedOn, detail: input.process });
      return {};
    });
  },

  'circles.record': (context, { id, takes, ...done }) => {
    const caseId = caseOf(context, id);
    changeCase(context, caseId, 'circles.record', ['circles'], (db) => {
      const { id: episodeId } = openEpisode(db, caseId);
      const held = done.status === 'held' || done.status === 'stopped_early';
      if (held) {
        const { episode, facts, parties, consents } = standingOf(db, caseId, today(context));
        const { process, seats, keeperName } = openCircle(context, id).circle;
        const absent = done.attendance
          .filter((a) => a.attendance === 'absent' || a.attendance === 'written_statement')
          .map((a) => a.partyId);
        const seated = parties.filter((p) => seats.some((s) => s.partyId === p.id) && !absent.includes(p.id));
        // A session is not held against an open stop, nor against a missing or withdrawn consent (invariant 2).
        refuseObstacles(circleObstacles(facts, seated, consents, keeperName));
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
      saveAfter(db, context.me, caseId, id, held ? done.after : NOTHING_AFTER);
      for (const seat of done.attendance)
        run(db, sql`UPDATE seat SET attendance = ${seat.attendance} WHERE circle_id = ${id} AND party_id = ${seat.partyId}`);
      if (held) stepSeen(db, context, { caseId, episodeId }, { kind: 'reconvene', on: done.on, also: false });
      happened(db, context, caseId, {
        what: held ? 'circle_held' : done.status === 'cancelled' ? 'circle_cancelled' : 'circle_planned',
        on: done.on,
        detail: done.status,
      });
    });
    // After the case has it: a crash in between offers it once more, which loses nothing.
    if (takes) {
      const desk = desksOf(context, caseId).find((one) => one.circleId === id)?.desk;
      if (desk !== undefined) accountTaken(desk, context.clock.now(), id);
      context.changed('circles');
    }
    return {};
  },

  'circles.keepAccount': (context, { id, account, offered }) => {
    transaction(deskWith(context, id), (db) => {
      keepAccount(db, context.clock.now(), id, account, offered);
      record(db, context, 'circles.keepAccount', id);
    });
    context.changed('circles');
    return {};
  },

  'circles.account': (context, { id }) => ({ kept: findAccount(deskWith(context, id), id) }),

  'circles.accounts': (context, { caseId }) => offeredAccounts(context, caseId),

  'circles.list': (context) => {
    if (context.me.role === 'facilitator') {
      const desk = ownDb(context);
      return deskCircles(desk).map((released) => toRow(released, hasPlan(desk, released.circle.id)));
    }
    const db = casesDb(context);
    const cases = all(
      db,
      sql`SELECT DISTINCT case_id FROM (SELECT case_id, planned_on FROM circle WHERE ${notAside(sql`case_id`)} ORDER BY (status = 'planned') DESC, planned_on DESC LIMIT 200)`,
      caseRow,
    );
    return cases
      .flatMap((c) => listedCircles(db, c.case_id, today(context)))
      .map((listed) => toRow(listed, isPlanned(context, listed.circle.id)))
      .sort((a, b) => (a.plannedOn < b.plannedOn ? 1 : -1));
  },

  'circles.onDesk': (context, { id }) => {
    const caseId = caseOf(context, id);
    const db = casesDb(context);
    const mine = deskReleases(db, caseId, today(context)).find((one) => one.released.circle.id === id);
    if (mine === undefined) throw new Refusal('not-found', { reason: 'circle' });
    transaction(db, (write) => record(write, context, 'circles.onDesk', id));
    const keeper = context.facilitators().find((one) => one.id === mine.keeper)?.label;
    return { keeper, row: toRow(mine.released, openCircle(context, id).plan !== undefined), released: mine.released };
  },

  ...roomHandlers,

  'circles.open': (context, { id }) => {
    const view = openCircle(context, id);
    transaction(ownDb(context), (db) => record(db, context, 'circles.open', id));
    return view;
  },

  'circles.savePlan': (context, { id, plan, seen }) => {
    keepPlan(context, id, plan, seen);
    context.changed('circles');
    return { edition: editionOf(plan) };
  },
};
