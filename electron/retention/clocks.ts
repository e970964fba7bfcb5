/** @file The two clocks of each closed case, computed when the case, its people or a rule changes. See: [Note: Two clocks and the longer one] */
import { z } from 'zod';
import { closureReasonSchema } from '../../shared/cases/words';
import { type NoteClass, noteClassSchema } from '../../shared/notes/note';
import { type CaseFacts, type Clock, clockFor, type Rule, ruleSchema } from '../../shared/retention/rule';
import { caseIdSchema } from '../../shared/values';
import { all, get, nullable, type ReadDb, run, type Sql, sql, transaction, type WriteDb } from '../store/sql';

const ruleRow = z
  .object({
    id: z.string(),
    class: noteClassSchema,
    reason: nullable(closureReasonSchema),
    event: z.string(),
    age: nullable(z.number()),
    fixed_on: nullable(z.string()),
    months: z.number(),
    remind_months: z.number(),
    deletes: z.number(),
    origin: z.string(),
    source: z.string(),
    signed_by: nullable(z.string()),
    signed_on: nullable(z.string()),
  })
  .transform(
    (r): Rule =>
      ruleSchema.parse({
        id: r.id,
        class: r.class,
        reason: r.reason,
        event: r.event,
        age: r.age,
        fixedOn: r.fixed_on,
        months: r.months,
        remindMonths: r.remind_months,
        deletes: r.deletes === 1,
        origin: r.origin,
        source: r.source,
        signed: r.signed_by === undefined ? undefined : { by: r.signed_by, on: r.signed_on },
      }),
  );

/** Every rule: those for any reason of a class first. */
export function rulesOf(db: ReadDb): Rule[] {
  return all(
    db,
    sql`SELECT id, class, reason, event, age, fixed_on, months, remind_months, deletes, origin, source, signed_by, signed_on FROM retention_rule
        ORDER BY class = 'restricted', class, reason IS NOT NULL, reason, id`,
    ruleRow,
  );
}

const closedRow = z.object({ id: caseIdSchema, closed_on: z.string(), reason: nullable(z.string()), restricted: z.number() });
const studentRow = z.object({
  case_id: z.string(),
  birth_date: nullable(z.string()),
  left_on: nullable(z.string()),
  harmed: z.number(),
});
const ownerRow = z.object({ case_id: z.string(), owner: z.string() });

/** An old memory aid knows its author by label only. */
export const labelOwner = (label: string): string => `label:${label}`;

function grouped<T extends { readonly case_id: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.case_id);
    if (group === undefined) groups.set(row.case_id, [row]);
    else group.push(row);
  }
  return groups;
}

function write(db: WriteDb, caseId: string, cls: NoteClass, owner: string, clock: Clock | undefined): void {
  if (clock === undefined) return;
  run(
    db,
    sql`INSERT INTO retention_clock (case_id, class, owner, rule_id, event_on, remind_on, delete_on, missing, signed)
        VALUES (${caseId}, ${cls}, ${owner}, ${clock.rule.id}, ${clock.eventOn}, ${clock.remindOn}, ${clock.deleteOn}, ${clock.missing},
                ${clock.rule.signed !== undefined})`,
  );
}

/** The later of two: what has no day runs for ever. */
function later(a: Clock | undefined, b: Clock | undefined): Clock | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const end = (c: Clock) => (c.missing !== undefined ? '~' : (c.deleteOn ?? '}'));
  return end(b) > end(a) ? b : a;
}

/** Writes the clocks of the closed cases that `which` lets through. */
function computeClocks(db: WriteDb, which: Sql): void {
  const closed = all(
    db,
    sql`SELECT c.id, c.closed_on, (SELECT e.reason FROM episode e WHERE e.case_id = c.id ORDER BY e.number DESC LIMIT 1) AS reason,
          EXISTS (SELECT 1 FROM note n WHERE n.case_id = c.id AND n.class = 'restricted')
            OR EXISTS (SELECT 1 FROM attachment a WHERE a.case_id = c.id AND a.class = 'restricted')
            OR EXISTS (SELECT 1 FROM preparation p WHERE p.case_id = c.id AND p.class = 'restricted')
            OR EXISTS (SELECT 1 FROM duty d WHERE d.case_id = c.id) AS restricted
        FROM "case" c WHERE c.open = 0 AND c.closed_on IS NOT NULL AND ${which}`,
    closedRow,
  );
  if (closed.length === 0) return;
  const rules = rulesOf(db);
  const students = grouped(
    all(
      db,
      sql`SELECT p.case_id, pe.birth_date, pe.left_on, max(r.role <> 'responsible') AS harmed
          FROM "case" c JOIN party p ON p.case_id = c.id JOIN party_role r ON r.party_id = p.id JOIN person pe ON pe.id = p.person_id
          WHERE c.open = 0 AND ${which} AND pe.kind = 'student' AND r.role IN ('harmed', 'responsible', 'both_conflict') GROUP BY p.case_id, pe.id`,
      studentRow,
    ),
  );
  const owners = grouped(
    all(
      db,
      sql`SELECT c.id AS case_id, CASE WHEN n.author_user = '' THEN 'label:' || n.author ELSE n.author_user END AS owner
            FROM "case" c JOIN note n ON n.case_id = c.id WHERE c.open = 0 AND ${which} AND n.class = 'memory_aid'
          UNION SELECT c.id, CASE WHEN a.author_user = '' THEN 'label:' || a.added_by ELSE a.author_user END
            FROM "case" c JOIN attachment a ON a.case_id = c.id WHERE c.open = 0 AND ${which} AND a.class = 'memory_aid'`,
      ownerRow,
    ),
  );
  for (const row of closed) {
    const facts: CaseFacts = {
      closedOn: row.closed_on,
      reason: row.reason,
      students: (students.get(row.id) ?? []).map((s) => ({ birthDate: s.birth_date, leftOn: s.left_on, harmed: s.harmed === 1 })),
    };
    const restricted = row.restricted === 1 ? clockFor(rules, 'restricted', facts) : undefined;
    write(db, row.id, 'case_record', '', later(clockFor(rules, 'case_record', facts), restricted));
    if (restricted !== undefined) write(db, row.id, 'restricted', '', restricted);
    for (const { owner } of owners.get(row.id) ?? []) write(db, row.id, 'memory_aid', owner, clockFor(rules, 'memory_aid', facts));
  }
}

/** After a change of a case, in its transaction. An open case has no clock: its retention has not begun. */
export function refreshClocks(db: WriteDb, caseId: string): void {
  run(db, sql`DELETE FROM retention_clock WHERE case_id = ${caseId}`);
  computeClocks(db, sql`c.id = ${caseId}`);
}

/** After a change of the rules: every closed case. */
export function refreshAllClocks(db: WriteDb): void {
  run(db, sql`DELETE FROM retention_clock`);
  computeClocks(db, sql`1`);
  run(db, sql`INSERT OR REPLACE INTO retention_setting (key, value) VALUES ('clocks', 'kept')`);
}

const settingRow = z.object({ value: z.string() });

export const settingOf = (db: ReadDb, key: string): string | undefined =>
  get(db, sql`SELECT value FROM retention_setting WHERE key = ${key}`, settingRow)?.value;

export function setSetting(db: WriteDb, key: string, value: string): void {
  run(db, sql`INSERT OR REPLACE INTO retention_setting (key, value) VALUES (${key}, ${value})`);
}

/** Once, at the first sign-in of a version that knows clocks: the cases that were there before. */
export function keepClocks(db: WriteDb): void {
  if (settingOf(db, 'clocks') !== 'kept') transaction(db, refreshAllClocks);
}
