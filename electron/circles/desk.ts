/** @file A facilitator's desk: the released circles (a projection) and the facilitator's own plans, which a rebuild leaves alone. */
import { z } from 'zod';
import { type ReleasedCircle, releasedCircleSchema } from '../../shared/circles/contract';
import { type CirclePlan, circlePlanSchema } from '../../shared/circles/plan';
import type { CircleId } from '../../shared/values';
import { json } from '../cases/records';
import { all, get, type ReadDb, run, sql, type WriteDb } from '../store/sql';

const releasedRow = z.object({ body: json(releasedCircleSchema) });

export function deskCircles(db: ReadDb): ReleasedCircle[] {
  return all(db, sql`SELECT body FROM released ORDER BY planned_on, circle_id`, releasedRow).map((r) => r.body);
}

export function deskCircle(db: ReadDb, id: CircleId): ReleasedCircle | undefined {
  return get(db, sql`SELECT body FROM released WHERE circle_id = ${id}`, releasedRow)?.body;
}

export function putOnDesk(db: WriteDb, released: ReleasedCircle): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO released (circle_id, planned_on, body) VALUES (${released.circle.id}, ${released.circle.plannedOn}, ${JSON.stringify(released)})`,
  );
}

export function takeFromDesk(db: WriteDb, id: CircleId): void {
  run(db, sql`DELETE FROM released WHERE circle_id = ${id}`);
}

const planRow = z.object({ body: json(circlePlanSchema) });
const thereRow = z.object({ there: z.number() });

export function findPlan(db: ReadDb, id: CircleId): CirclePlan | undefined {
  return get(db, sql`SELECT body FROM plan WHERE circle_id = ${id}`, planRow)?.body;
}

/** Whether there is one, without reading it. */
export function hasPlan(db: ReadDb, id: CircleId): boolean {
  return get(db, sql`SELECT 1 AS there FROM plan WHERE circle_id = ${id}`, thereRow) !== undefined;
}

export function savePlan(db: WriteDb, id: CircleId, plan: CirclePlan): void {
  run(db, sql`INSERT OR REPLACE INTO plan (circle_id, body) VALUES (${id}, ${JSON.stringify(plan)})`);
}
