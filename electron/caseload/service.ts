/** @file The caseload: the open cases in one walk along an index, the agreements in force in another. No case is read. */
import { z } from 'zod';
import { AGES, CASE_DUES, type Caseload, PLACES, RISKS } from '../../shared/caseload/caseload';
import type { caseloadContract } from '../../shared/caseload/contract';
import { caseStatusSchema } from '../../shared/cases/words';
import type { Handlers } from '../../shared/ipc';
import { record } from '../audit/record';
import { type Context, casesDb } from '../context';
import { all, get, joinSql, nullable, type ReadDb, type Sql, sql, transaction } from '../store/sql';
import { ageOf, caseDueOf, IN_FORCE, PAID, PLACE, riskOf } from './conditions';

const groupRow = z.object({
  status: caseStatusSchema,
  place: nullable(z.number()),
  waited: z.number(),
  age: z.number(),
  due: z.number(),
  n: z.number(),
});
type Group = z.output<typeof groupRow>;

/** Open cases by everything that is asked of them at once. */
function groupsOf(db: ReadDb, on: string): Group[] {
  return all(
    db,
    sql`SELECT status, place, waited, age, due, count(*) AS n FROM (
          SELECT status, ${PLACE} AS place, ${ageOf(sql`waits_since`, on)} AS waited, ${ageOf(sql`began_on`, on)} AS age, ${caseDueOf(on)} AS due
          FROM "case" INDEXED BY case_load WHERE open = 1
        ) GROUP BY status, place, waited, age, due`,
    groupRow,
  );
}

/** Sums of the groups by a key, in the order in which the keys are first met. */
function summed<K extends string, T>(
  groups: readonly Group[],
  key: (group: Group) => readonly [K, T] | undefined,
): { of: T; cases: number }[] {
  const found = new Map<K, { of: T; cases: number }>();
  for (const group of groups) {
    const at = key(group);
    if (at === undefined) continue;
    const [name, of] = at;
    found.set(name, { of, cases: (found.get(name)?.cases ?? 0) + group.n });
  }
  return [...found.values()];
}

const place = <T>(list: readonly T[], index: number | undefined): T | undefined => (index === undefined ? undefined : list[index]);

const CODES = ['any', ...RISKS] as const;

/** One row an agreement: of which case, and why somebody should look at it. */
const inForce = (on: string): Sql =>
  sql`SELECT a.case_id, ${joinSql(
    CODES.map((code) => sql`${riskOf(code, on)} AS ${columnOf(code)}`),
    sql`, `,
  )} FROM agreement a INDEXED BY agreement_active CROSS JOIN "case" c ON c.id = a.case_id WHERE ${IN_FORCE} AND c.open = 1`;

const COLUMNS = {
  any: sql`any_risk`,
  promise_late: sql`promise_late`,
  payment_late: sql`payment_late`,
  review_passed: sql`review_passed`,
  checkin_missed: sql`checkin_missed`,
};
const columnOf = (code: (typeof CODES)[number]): Sql => COLUMNS[code];

const countRow = z.object({ code: z.enum(['active', ...CODES]), agreements: z.number(), cases: z.number() });

function risksOf(db: ReadDb, on: string): Map<string, { agreements: number; cases: number }> {
  const parts = CODES.map(
    (code) => sql`SELECT ${code} AS code, count(*) AS agreements, count(DISTINCT case_id) AS cases FROM force WHERE ${columnOf(code)}`,
  );
  const rows = all(
    db,
    sql`WITH force AS MATERIALIZED (${inForce(on)})
        SELECT 'active' AS code, count(*) AS agreements, count(DISTINCT case_id) AS cases FROM force UNION ALL ${joinSql(parts, sql` UNION ALL `)}`,
    countRow,
  );
  return new Map(rows.map(({ code, ...numbers }) => [code, numbers]));
}

const healthRow = z.object({
  kept: z.number(),
  keptLate: z.number(),
  partly: z.number(),
  notKept: z.number(),
  open: z.number(),
  late: z.number(),
  owed: z.number(),
  paid: z.number(),
  lateMoney: z.number(),
});

/**
 * The promises of the agreements in force, as `countedItems` counts them: those of the present version, and those that came to their end in
 * an earlier one and were not promised again.
 */
function healthOf(db: ReadDb, on: string): z.output<typeof healthRow> {
  const counted = sql`SELECT i.status, i.due, i.amount, CASE WHEN i.amount IS NULL THEN 0 ELSE ${PAID} END AS paid
    FROM agreement a INDEXED BY agreement_active CROSS JOIN "case" c ON c.id = a.case_id CROSS JOIN item i ON i.agreement_id = a.id
    WHERE ${IN_FORCE} AND c.open = 1 AND (i.version = a.version OR (i.version < a.version AND i.status <> 'open'
      AND NOT EXISTS (SELECT 1 FROM item n WHERE n.agreement_id = a.id AND n.lineage = i.lineage AND n.version > i.version)))`;
  const sum = (condition: Sql): Sql => sql`coalesce(sum(${condition}), 0)`;
  // What was paid too much of one promise is not paid of another.
  const row = get(
    db,
    sql`SELECT ${sum(sql`status = 'done'`)} AS kept, ${sum(sql`status = 'done_late'`)} AS keptLate, ${sum(sql`status = 'partly_done'`)} AS partly,
          ${sum(sql`status = 'not_kept'`)} AS notKept, ${sum(sql`status = 'open' AND due >= ${on}`)} AS open, ${sum(sql`status = 'open' AND due < ${on}`)} AS late,
          ${sum(sql`iif(status IN ('changed', 'cancelled', 'waived_by_harmed_person'), 0, amount)`)} AS owed,
          ${sum(sql`iif(status IN ('changed', 'cancelled', 'waived_by_harmed_person'), 0, min(amount, paid))`)} AS paid,
          ${sum(sql`iif(status = 'open' AND due < ${on}, max(amount - paid, 0), 0)`)} AS lateMoney
        FROM (${counted})`,
    healthRow,
  );
  if (row === undefined) throw new Error('a sum without a row');
  return row;
}

/** The caseload as it stands on a day. */
export function caseloadOn(db: ReadDb, on: string): Caseload {
  const groups = groupsOf(db, on);
  const dues = summed(groups, ({ due }) => {
    const code = place(CASE_DUES, due);
    return code === undefined ? undefined : [code, code];
  });
  const risks = risksOf(db, on);
  const numbers = (code: string) => risks.get(code) ?? { agreements: 0, cases: 0 };
  const { owed, paid, lateMoney, ...promises } = healthOf(db, on);
  return {
    open: groups.reduce((sum, group) => sum + group.n, 0),
    due: Object.fromEntries(CASE_DUES.map((code) => [code, dues.find(({ of }) => of === code)?.cases ?? 0])) as Caseload['due'],
    waits: summed(groups, (group) => {
      const [at, waited] = [place(PLACES, group.place), place(AGES, group.waited)];
      return at === undefined || waited === undefined ? undefined : [`${at} ${waited}`, { place: at, waited }];
    }).map(({ of, cases }) => ({ ...of, cases })),
    ages: summed(groups, ({ status, age: index }) => {
      const age = place(AGES, index);
      return age === undefined ? undefined : [`${status} ${age}`, { stage: status, age }];
    }).map(({ of, cases }) => ({ ...of, cases })),
    agreements: {
      active: numbers('active'),
      promises,
      payments: { owed, paid, late: lateMoney },
      risks: Object.fromEntries(CODES.map((code) => [code, numbers(code)])) as Caseload['agreements']['risks'],
    },
  };
}

export const caseloadHandlers: Handlers<typeof caseloadContract, Context> = {
  'caseload.look': (context, { on }) => {
    const db = casesDb(context);
    const found = caseloadOn(db, on);
    // Looked at as a list is: that somebody looked, not at whom.
    transaction(db, (tx) => record(tx, context, 'caseload.look', ''));
    return found;
  },
};
