/**
 * @file The way back from a desk: what a keeper wrote about a circle, kept beside the plan, offered, and taken over by a counselor.
 *
 * [Note: What comes back is offered] A facilitator's key opens the own desk and nothing of the case book, so an account can't be
 * written into a case. It lies on the desk until a counselor, whose key opens both, looks at it and records the circle with it; all
 * that holds for recording (consents, stops, limits) holds then and is not asked on the desk, which knows nothing of it. Nothing on
 * the desk is deleted by taking it over: it says when.
 */
import { z } from 'zod';
import { type CircleAccount, circleAccountSchema } from '../../shared/circles/circle';
import type { KeptAccount } from '../../shared/circles/contract';
import { type CaseId, type CircleId, circleIdSchema, userIdSchema } from '../../shared/values';
import { json } from '../cases/records';
import { type Context, casesDb } from '../context';
import { all, flag, get, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';

const accountRow = z
  .object({ body: json(circleAccountSchema), writtenAt: z.string(), offered: flag, takenAt: nullable(z.string()) })
  .transform(({ body, ...row }): KeptAccount => ({ ...row, account: body }));

export function findAccount(desk: ReadDb, id: CircleId): KeptAccount | undefined {
  return get(
    desk,
    sql`SELECT body, written_at AS writtenAt, offered, taken_at AS takenAt FROM account WHERE circle_id = ${id}`,
    accountRow,
  );
}

/** What is written anew is not taken over yet, even if an earlier writing was. */
export function keepAccount(desk: WriteDb, at: string, id: CircleId, account: CircleAccount, offered: boolean): void {
  run(
    desk,
    sql`INSERT OR REPLACE INTO account (circle_id, body, written_at, offered, taken_at)
        VALUES (${id}, ${JSON.stringify(account)}, ${at}, ${offered}, NULL)`,
  );
}

export function accountTaken(desk: WriteDb, at: string, id: CircleId): void {
  run(desk, sql`UPDATE account SET taken_at = ${at} WHERE circle_id = ${id}`);
}

const keptRow = z.object({ id: circleIdSchema, keeper: userIdSchema });

/** The circles of a case that somebody else keeps, with the desk of who does. */
export function desksOf(context: Context, caseId: CaseId): { circleId: CircleId; by: string; desk: WriteDb }[] {
  return all(
    casesDb(context),
    sql`SELECT id, keeper_user AS keeper FROM circle WHERE case_id = ${caseId} AND keeper_user IS NOT NULL ORDER BY planned_on, id`,
    keptRow,
  ).flatMap(({ id, keeper }) => {
    const desk = context.stores.desk(keeper);
    return desk === undefined ? [] : [{ circleId: id, by: context.people().find((p) => p.id === keeper)?.label ?? '', desk }];
  });
}

/** Accounts of this case's circles that are offered and that nobody took over. */
export const offeredAccounts = (context: Context, caseId: CaseId) =>
  desksOf(context, caseId).flatMap(({ circleId, by, desk }) => {
    const kept = findAccount(desk, circleId);
    return kept === undefined || !kept.offered || kept.takenAt !== undefined
      ? []
      : [{ circleId, by, writtenAt: kept.writtenAt, account: kept.account }];
  });
