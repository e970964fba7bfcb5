/** @file Support as a person's page and the overview show it: over all cases. */
import { z } from 'zod';
import { initials } from '../../shared/people/person';
import { termOf } from '../../shared/summaries/terms';
import type { MatchLine, PersonSupport, SupportLine, supportOverviewSchema } from '../../shared/support/contract';
import { matchIdSchema, matchKindSchema, matchStatusSchema, rankSchema } from '../../shared/support/match';
import { supportPlanIdSchema } from '../../shared/support/plan';
import { type AllyAct, allyActIdSchema } from '../../shared/support/training';
import { caseIdSchema, type PersonId } from '../../shared/values';
import { caseRef } from '../cases/list';
import { all, nullable, type ReadDb, type Sql, sql } from '../store/sql';
import { trainingsOf } from './trainings';

const planRow = z.object({
  caseId: caseIdSchema,
  number: z.number(),
  title: z.string(),
  open: z.number(),
  id: supportPlanIdSchema,
  offered: z.string(),
  helped: z.string(),
  helper: z.string(),
  from: z.string(),
  reviewOn: z.string(),
  endedOn: nullable(z.string()),
});

/** @param other which side is named: who is helped, or who helps */
function planLines(db: ReadDb, where: Sql, other: 'helped' | 'helper'): SupportLine[] {
  return all(
    db,
    sql`SELECT c.id AS caseId, c.number, c.title, c.open, s.id, s.offered, coalesce(pe.name, pa.label) AS helped,
          coalesce(he.name, hp.label, s.helper) AS helper, s.from_on AS "from", s.review_on AS reviewOn, s.ended_on AS endedOn
        FROM support_plan s JOIN "case" c ON c.id = s.case_id JOIN party pa ON pa.id = s.party_id LEFT JOIN person pe ON pe.id = pa.person_id
        LEFT JOIN party hp ON hp.id = s.helper_id LEFT JOIN person he ON he.id = hp.person_id
        WHERE ${where} ORDER BY s.ended_on IS NOT NULL, s.review_on, s.id LIMIT 500`,
    planRow,
  ).map((r) => ({
    caseId: r.caseId,
    ref: caseRef(r.number),
    title: r.title,
    id: r.id,
    offered: r.offered,
    other: other === 'helped' ? initials(r.helped) : r.helper,
    from: r.from,
    reviewOn: r.reviewOn,
    endedOn: r.endedOn,
    apart: r.open === 0 && r.endedOn === undefined,
  }));
}

const matchRow = z.object({
  caseId: caseIdSchema,
  number: z.number(),
  title: z.string(),
  id: matchIdSchema,
  kind: matchKindSchema,
  rank: rankSchema,
  status: matchStatusSchema,
  helped: z.string(),
  helper: z.string(),
  from: nullable(z.string()),
  endedOn: nullable(z.string()),
});

function matchRows(db: ReadDb, where: Sql) {
  return all(
    db,
    sql`SELECT c.id AS caseId, c.number, c.title, m.id, m.kind, m.rank, m.status, coalesce(pe.name, pa.label) AS helped, h.name AS helper,
          m.from_on AS "from", m.ended_on AS endedOn
        FROM support_match m JOIN "case" c ON c.id = m.case_id JOIN party pa ON pa.id = m.party_id LEFT JOIN person pe ON pe.id = pa.person_id
        JOIN person h ON h.id = m.helper_id WHERE ${where}
        ORDER BY m.status <> 'active', m.status <> 'proposed', m.from_on DESC, m.rank, m.id LIMIT 500`,
    matchRow,
  );
}

const matchLine = (r: z.output<typeof matchRow>, other: string): MatchLine => ({
  caseId: r.caseId,
  ref: caseRef(r.number),
  title: r.title,
  id: r.id,
  kind: r.kind,
  rank: r.rank,
  status: r.status,
  other,
  from: r.from,
  endedOn: r.endedOn,
});

const actRow = z.object({ id: allyActIdSchema, what: z.string(), on: z.string(), recognisedBy: z.string() });

function actsOf(db: ReadDb, person: PersonId): AllyAct[] {
  return all(
    db,
    sql`SELECT id, what, on_day AS "on", recognised_by AS recognisedBy FROM ally_act WHERE person_id = ${person} ORDER BY on_day DESC, id`,
    actRow,
  );
}

export function supportOfPerson(db: ReadDb, person: PersonId): PersonSupport {
  return {
    helped: {
      plans: planLines(db, sql`pa.person_id = ${person}`, 'helper'),
      matches: matchRows(db, sql`pa.person_id = ${person}`).map((r) => matchLine(r, r.helper)),
    },
    helps: {
      plans: planLines(db, sql`hp.person_id = ${person}`, 'helped'),
      matches: matchRows(db, sql`m.helper_id = ${person}`).map((r) => matchLine(r, initials(r.helped))),
    },
    trainings: trainingsOf(db, person),
    acts: actsOf(db, person),
  };
}

const dayRow = z.object({ day: z.string(), n: z.number() });

/**
 * How many acts of allyship each term had, the newest first. A coarse fact: no name, no person's own count. It is not in the admin's
 * summaries; whoever puts it there puts it through their gate.
 */
export function actsByTerm(db: ReadDb): { term: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { day, n } of all(db, sql`SELECT on_day AS day, count(*) AS n FROM ally_act GROUP BY on_day ORDER BY on_day DESC`, dayRow)) {
    const { code } = termOf(day);
    counts.set(code, (counts.get(code) ?? 0) + n);
  }
  return [...counts].map(([term, count]) => ({ term, count }));
}

export function overviewOf(db: ReadDb): z.output<typeof supportOverviewSchema> {
  return {
    matches: matchRows(db, sql`m.status = 'active'`).map((r) => ({ ...matchLine(r, initials(r.helped)), helper: r.helper })),
    plans: planLines(db, sql`s.ended_on IS NULL`, 'helped'),
    acts: actsByTerm(db),
  };
}
