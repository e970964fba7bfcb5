/** @file Support plans and matches in the case book. */
import { z } from 'zod';
import { partyIdSchema } from '../../shared/cases/case';
import { limitsBetween } from '../../shared/contacts/contact';
import { needIdSchema } from '../../shared/preparation/preparation';
import {
  type endingSchema,
  loadSchema,
  type Match,
  type MatchId,
  matchAnswerSchema,
  matchIdSchema,
  matchKindSchema,
  matchStatusSchema,
  rankSchema,
  type SupportTask,
  sideSchema,
  supportTaskIdSchema,
  taskKindSchema,
} from '../../shared/support/match';
import {
  SUPPORT_CLASSES,
  type SupportPlan,
  type SupportPlanId,
  supportPlanIdSchema,
  type supportPlanInputSchema,
} from '../../shared/support/plan';
import type { PlannedTask } from '../../shared/support/rules';
import { type CaseId, caseIdSchema, type PersonId, personIdSchema } from '../../shared/values';
import { editionOf } from '../cases/edition';
import { limitsOfPerson } from '../contacts/store';
import { newId } from '../ids';
import { indexText } from '../search/text';
import { all, get, nullable, type ReadDb, run, type Sql, sql, type WriteDb } from '../store/sql';
import { trainingsOf } from './trainings';

type PlanValues = z.output<typeof supportPlanInputSchema>;

const planRow = z.object({
  id: supportPlanIdSchema,
  partyId: partyIdSchema,
  needId: nullable(needIdSchema),
  need: z.string(),
  offered: z.string(),
  helperId: nullable(partyIdSchema),
  helper: z.string(),
  from: z.string(),
  until: nullable(z.string()),
  reviewOn: z.string(),
  class: z.enum(SUPPORT_CLASSES),
  endedOn: nullable(z.string()),
});
const reviewRow = z.object({ planId: supportPlanIdSchema, on: z.string(), note: z.string(), by: z.string() });

/** A plan as its form edits it: what an edition is made of. */
export const planRecord = ({ id: _id, endedOn: _ended, ...plan }: z.output<typeof planRow>) => plan;

const planColumns = sql`id, party_id AS partyId, need_id AS needId, need, offered, helper_id AS helperId, helper, from_on AS "from", until_on AS until,
  review_on AS reviewOn, class, ended_on AS endedOn`;

/** The plans of a case, as they began. */
export function plansOf(db: ReadDb, caseId: CaseId): SupportPlan[] {
  const rows = all(db, sql`SELECT ${planColumns} FROM support_plan WHERE case_id = ${caseId} ORDER BY from_on, id`, planRow);
  const reviews = all(
    db,
    sql`SELECT plan_id AS planId, on_day AS "on", note, by_label AS "by" FROM support_review
        WHERE plan_id IN (SELECT id FROM support_plan WHERE case_id = ${caseId}) ORDER BY seq`,
    reviewRow,
  );
  return rows.map((row) => ({
    ...row,
    edition: editionOf(planRecord(row)),
    reviews: reviews.filter((r) => r.planId === row.id).map(({ planId: _plan, ...review }) => review),
  }));
}

const foundPlanRow = planRow.extend({ caseId: caseIdSchema });

export function findPlan(db: ReadDb, id: SupportPlanId) {
  const found = get(db, sql`SELECT ${planColumns}, case_id AS caseId FROM support_plan WHERE id = ${id}`, foundPlanRow);
  if (found === undefined) return undefined;
  const { caseId, ...plan } = found;
  return { caseId, plan };
}

export function savePlan(db: WriteDb, caseId: CaseId, id: SupportPlanId, p: PlanValues): void {
  run(
    db,
    sql`INSERT INTO support_plan (id, case_id, party_id, need_id, need, offered, helper_id, helper, from_on, until_on, review_on, class)
        VALUES (${id}, ${caseId}, ${p.partyId}, ${p.needId}, ${p.need}, ${p.offered}, ${p.helperId}, ${p.helper}, ${p.from}, ${p.until}, ${p.reviewOn},
                ${p.class})
        ON CONFLICT (id) DO UPDATE SET party_id = excluded.party_id, need_id = excluded.need_id, need = excluded.need, offered = excluded.offered,
          helper_id = excluded.helper_id, helper = excluded.helper, from_on = excluded.from_on, until_on = excluded.until_on,
          review_on = excluded.review_on, class = excluded.class`,
  );
}

/** Puts a plan into the search; of a restricted one nothing (invariant 4). */
export function indexPlan(db: WriteDb, caseId: CaseId, id: SupportPlanId): void {
  const found = plansOf(db, caseId).find((p) => p.id === id);
  const words =
    found === undefined || found.class === 'restricted'
      ? []
      : [found.need, found.offered, found.helper, ...found.reviews.map((r) => r.note)];
  indexText(db, caseId, `support:${id}`, words.filter((w) => w !== '').join('\n'));
}

const matchRow = z.object({
  id: matchIdSchema,
  partyId: partyIdSchema,
  personId: nullable(personIdSchema),
  helperId: personIdSchema,
  helperName: z.string(),
  kind: matchKindSchema,
  rank: rankSchema,
  status: matchStatusSchema,
  together: z.string(),
  personAnswer: matchAnswerSchema,
  personAnsweredOn: nullable(z.string()),
  helperAnswer: matchAnswerSchema,
  helperAnsweredOn: nullable(z.string()),
  from: nullable(z.string()),
  endedOn: nullable(z.string()),
  endedWhy: z.string(),
  alsoHelps: z.number(),
});
const taskRow = z
  .object({
    id: supportTaskIdSchema,
    matchId: matchIdSchema,
    kind: taskKindSchema,
    side: sideSchema,
    due: z.string(),
    doneOn: nullable(z.string()),
    declined: z.number(),
    load: nullable(loadSchema),
    note: z.string(),
  })
  .transform((r): SupportTask => ({ ...r, declined: r.declined === 1 }));

/**
 * The matches of a case: by whom they help, in the order of their beginning, then of their rank.
 * @param today for the limits that hold and the help that runs now
 */
export function matchesOf(db: ReadDb, caseId: CaseId, today: string): Match[] {
  const rows = all(
    db,
    sql`SELECT m.id, m.party_id AS partyId, pa.person_id AS personId, m.helper_id AS helperId, h.name AS helperName, m.kind, m.rank, m.status, m.together,
          m.helped_answer AS personAnswer, m.helped_answered_on AS personAnsweredOn, m.helper_answer AS helperAnswer,
          m.helper_answered_on AS helperAnsweredOn, m.from_on AS "from", m.ended_on AS endedOn, m.ended_why AS endedWhy,
          (SELECT count(*) FROM support_match o WHERE o.helper_id = m.helper_id AND o.status = 'active' AND o.id <> m.id) AS alsoHelps
        FROM support_match m JOIN party pa ON pa.id = m.party_id JOIN person h ON h.id = m.helper_id WHERE m.case_id = ${caseId}
        ORDER BY coalesce(m.from_on, '9999'), m.rank, m.id`,
    matchRow,
  );
  const tasks = all(
    db,
    sql`SELECT id, match_id AS matchId, kind, side, due, done_on AS doneOn, declined, load, note FROM support_task
        WHERE match_id IN (SELECT id FROM support_match WHERE case_id = ${caseId}) ORDER BY due, side DESC, id`,
    taskRow,
  );
  return rows.map(({ personId, helperId, helperName, ...row }) => ({
    ...row,
    helper: { id: helperId, name: helperName },
    tasks: tasks.filter((t) => t.matchId === row.id),
    limits: personId === undefined ? [] : limitsBetween(limitsOfPerson(db, personId), personId, helperId, today),
    trainings: trainingsOf(db, helperId),
  }));
}

const foundMatchRow = z.object({
  id: matchIdSchema,
  caseId: caseIdSchema,
  partyId: partyIdSchema,
  personId: nullable(personIdSchema),
  helperId: personIdSchema,
  kind: matchKindSchema,
  status: matchStatusSchema,
  personAnswer: matchAnswerSchema,
  helperAnswer: matchAnswerSchema,
  from: nullable(z.string()),
});
export type FoundMatch = z.output<typeof foundMatchRow>;

const found = (db: ReadDb, where: Sql): FoundMatch[] =>
  all(
    db,
    sql`SELECT m.id, m.case_id AS caseId, m.party_id AS partyId, pa.person_id AS personId, m.helper_id AS helperId, m.kind, m.status,
          m.helped_answer AS personAnswer, m.helper_answer AS helperAnswer, m.from_on AS "from"
        FROM support_match m JOIN party pa ON pa.id = m.party_id WHERE ${where} ORDER BY m.id`,
    foundMatchRow,
  );

export const findMatch = (db: ReadDb, id: MatchId): FoundMatch | undefined => found(db, sql`m.id = ${id}`)[0];
/** Who helps this person now, over all cases. */
export const activeFor = (db: ReadDb, person: PersonId): FoundMatch[] => found(db, sql`pa.person_id = ${person} AND m.status = 'active'`);
export const activeIn = (db: ReadDb, caseId: CaseId): FoundMatch[] => found(db, sql`m.case_id = ${caseId} AND m.status = 'active'`);
export const openOfParty = (db: ReadDb, partyId: string): FoundMatch[] =>
  found(db, sql`m.party_id = ${partyId} AND m.status IN ('proposed', 'active')`);

const rankRow = z.object({ rank: rankSchema });
/** Ranks of a party that somebody holds or stands ready for. */
export const ranksTaken = (db: ReadDb, partyId: string) =>
  all(db, sql`SELECT rank FROM support_match WHERE party_id = ${partyId} AND status IN ('proposed', 'active')`, rankRow).map((r) => r.rank);

export function addTasks(db: WriteDb, matchId: MatchId, tasks: readonly PlannedTask[]): void {
  for (const { kind, side, due } of tasks)
    run(
      db,
      sql`INSERT INTO support_task (id, match_id, kind, side, due) VALUES (${newId(supportTaskIdSchema)}, ${matchId}, ${kind}, ${side}, ${due})`,
    );
}

/** Feedback that nobody was asked for before the end is asked in the closing talk. */
export const dropOpenTasks = (db: WriteDb, matchId: MatchId) =>
  run(db, sql`DELETE FROM support_task WHERE match_id = ${matchId} AND done_on IS NULL`);

export function endMatch(db: WriteDb, id: MatchId, status: z.output<typeof endingSchema>, on: string, why: string): void {
  run(db, sql`UPDATE support_match SET status = ${status}, ended_on = ${on}, ended_why = ${why} WHERE id = ${id}`);
}

const foundTaskRow = z.object({ caseId: caseIdSchema, matchId: matchIdSchema });
export const findTask = (db: ReadDb, id: string) =>
  get(
    db,
    sql`SELECT m.case_id AS caseId, m.id AS matchId FROM support_task t JOIN support_match m ON m.id = t.match_id WHERE t.id = ${id}`,
    foundTaskRow,
  );

const wordsRow = z.object({ text: z.string() });

/** Puts what was written about a match into the search. No names: the register of persons finds those. */
export function indexMatch(db: WriteDb, caseId: CaseId, id: MatchId): void {
  const texts = all(
    db,
    sql`SELECT together AS text FROM support_match WHERE id = ${id} UNION ALL SELECT ended_why FROM support_match WHERE id = ${id}
        UNION ALL SELECT note FROM support_task WHERE match_id = ${id}`,
    wordsRow,
  );
  indexText(
    db,
    caseId,
    `match:${id}`,
    texts
      .map((t) => t.text)
      .filter((t) => t !== '')
      .join('\n'),
  );
}
