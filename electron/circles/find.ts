/** @file One circle as the signed-in role may see it, and where its plan lies. A facilitator reads nothing but the own desk. */
import { z } from 'zod';
import type { CircleView, ReleasedCircle } from '../../shared/circles/contract';
import { type CirclePlan, circlePlanSchema } from '../../shared/circles/plan';
import type { Edition } from '../../shared/editions';
import { Refusal } from '../../shared/result';
import type { CircleId } from '../../shared/values';
import { editionOf, refuseStale } from '../cases/edition';
import { currentEpisode, json, overridesOf } from '../cases/records';
import { dateOf } from '../clock';
import { type Context, casesDb, ownDb } from '../context';
import { all, flag, get, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';
import { deskCircle, findPlan, hasPlan, savePlan } from './desk';
import { releasedCircle } from './released';
import { caseOfCircle } from './store';

const planRow = z.object({ keeper_user: nullable(z.string()), plan: nullable(json(circlePlanSchema)) });
const plannedRow = z.object({ keeper_user: nullable(z.string()), planned: flag });

/** The desk that keeps the plan of a circle: the keeper's, or none when the counselor keeps it. */
function keepersDesk(context: Context, keeper: string | undefined): WriteDb | undefined {
  return keeper === undefined ? undefined : context.stores.desk(keeper);
}

/** @throws Refusal not-found when there is no such circle for this role */
export function openCircle(context: Context, id: CircleId): CircleView {
  if (context.me.role === 'facilitator') {
    const desk = ownDb(context);
    const released = deskCircle(desk, id);
    if (released === undefined) throw new Refusal('not-found', { reason: 'circle' });
    return { ...withPlan(released, findPlan(desk, id)), printed: printedOf(desk, context.me.id, id) };
  }
  const db = casesDb(context);
  const caseId = caseOfCircle(db, id);
  const released = caseId === undefined ? undefined : releasedCircle(db, caseId, id, dateOf(context.clock.now()));
  if (caseId === undefined || released === undefined) throw new Refusal('not-found', { reason: 'circle' });
  const more = { caseId, overrides: overridesOf(db, currentEpisode(db, caseId).id), printed: printedOf(db, context.me.id, id) };
  return { ...withPlan(released, planOf(context, id)), ...more };
}

const printedRow = z.object({ kind: z.string(), at: z.string(), copies: z.number() });

/** Papers of a circle that this person took and that did not come back. */
const printedOf = (db: ReadDb, me: string, id: CircleId): CircleView['printed'] =>
  all(
    db,
    sql`SELECT kind, at, copies FROM disclosure WHERE subject = ${id} AND by_user = ${me} AND collected_on IS NULL ORDER BY at`,
    printedRow,
  ).map(({ kind, at, copies }) => ({ kind, on: dateOf(at), copies }));

const withPlan = (released: ReleasedCircle, plan: CirclePlan | undefined): CircleView => ({
  ...released,
  printed: [],
  plan,
  planEdition: editionOf(plan),
});

/** Whether a circle has a plan, wherever its keeper works, without reading it. */
export function isPlanned(context: Context, id: CircleId): boolean {
  const row = get(casesDb(context), sql`SELECT keeper_user, plan IS NOT NULL AS planned FROM circle WHERE id = ${id}`, plannedRow);
  const desk = keepersDesk(context, row?.keeper_user);
  return row?.planned === true || (desk !== undefined && hasPlan(desk, id));
}

function planOf(context: Context, id: CircleId): CirclePlan | undefined {
  const row = get(casesDb(context), sql`SELECT keeper_user, plan FROM circle WHERE id = ${id}`, planRow);
  const desk = keepersDesk(context, row?.keeper_user);
  return (desk === undefined ? undefined : findPlan(desk, id)) ?? row?.plan;
}

/** Keeps the plan where its keeper works. @throws Refusal not-found, conflict when it is not any more as `seen` */
export function keepPlan(context: Context, id: CircleId, plan: CirclePlan, seen: Edition | undefined): void {
  const { circle, plan: before } = openCircle(context, id);
  refuseStale(seen, () => before);
  const desk = context.me.role === 'facilitator' ? ownDb(context) : keepersDesk(context, circle.keeperUserId);
  if (desk !== undefined) savePlan(desk, id, plan);
  else run(casesDb(context), sql`UPDATE circle SET plan = ${JSON.stringify(plan)} WHERE id = ${id}`);
}
