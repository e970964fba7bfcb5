/** @file Cases that belong together: linked by somebody, or by harm that came again between the same people. */
import { z } from 'zod';
import { type CaseLinkKind, caseLinkIdSchema, caseLinkKindSchema, type Related } from '../../shared/cases/related';
import { caseStatusSchema, type PartyRole, partyRoleSchema } from '../../shared/cases/words';
import { daysBetween } from '../../shared/days';
import { initials } from '../../shared/people/person';
import { Refusal } from '../../shared/result';
import { type CaseId, caseIdSchema } from '../../shared/values';
import { newId } from '../ids';
import { notAside } from '../retention/hidden';
import { all, get, type ReadDb, run, sql, type WriteDb } from '../store/sql';
import { caseRef } from './list';
import { episodesOf, incidentDate, reportOf } from './records';

const linkRow = z.object({
  id: caseLinkIdSchema,
  kind: caseLinkKindSchema,
  note: z.string(),
  direction: z.enum(['from', 'to']),
  case_id: caseIdSchema,
  number: z.number(),
  title: z.string(),
  status: caseStatusSchema,
  opened_on: z.string(),
});

function linksOf(db: ReadDb, caseId: CaseId): Related['links'] {
  return all(
    db,
    sql`SELECT l.id, l.kind, l.note, l.direction, c.id AS case_id, c.number, c.title, c.status, c.opened_on
        FROM (SELECT id, kind, note, 'from' AS direction, other_id AS other FROM case_link WHERE case_id = ${caseId}
              UNION ALL SELECT id, kind, note, 'to', case_id FROM case_link WHERE other_id = ${caseId}) l
        JOIN "case" c ON c.id = l.other WHERE ${notAside(sql`c.id`)} ORDER BY c.number`,
    linkRow,
  ).map((r) => ({
    id: r.id,
    kind: r.kind,
    direction: r.direction,
    caseId: r.case_id,
    ref: caseRef(r.number),
    title: r.title,
    status: r.status,
    openedOn: r.opened_on,
    note: r.note,
  }));
}

const PRINCIPAL: readonly PartyRole[] = ['harmed', 'responsible', 'both_conflict'];
const principalRow = z.object({ person_id: z.string(), name: z.string(), role: partyRoleSchema });

interface Sides {
  readonly principals: ReadonlyMap<string, string>;
  readonly responsible: ReadonlySet<string>;
}

/** Who was harmed or responsible, by person: names for initials, ids for comparing. */
function sidesOf(db: ReadDb, caseId: CaseId): Sides {
  const rows = all(
    db,
    sql`SELECT p.person_id, pe.name, r.role FROM party p JOIN party_role r ON r.party_id = p.id JOIN person pe ON pe.id = p.person_id
        WHERE p.case_id = ${caseId} AND r.role IN ('harmed', 'responsible', 'both_conflict')`,
    principalRow,
  );
  return {
    principals: new Map(rows.map((r) => [r.person_id, r.name])),
    responsible: new Set(rows.filter((r) => r.role !== 'harmed').map((r) => r.person_id)),
  };
}

/** The days on which harm was done: each incident of each episode's report. */
function eventsOf(db: ReadDb, caseId: CaseId): string[] {
  const days = episodesOf(db, caseId).flatMap((episode) => {
    const report = reportOf(db, caseId, episode.number);
    return report.incidents.map(({ occurred }) => incidentDate({ ...report, occurred }));
  });
  return [...new Set(days)];
}

/** The two events that lie nearest to each other; positive when this case's came later. */
function nearest(own: readonly string[], others: readonly string[]): number | undefined {
  return own.flatMap((day) => others.map((other) => daysBetween(other, day))).sort((a, b) => Math.abs(a) - Math.abs(b))[0];
}

const neighbourRow = z.object({ case_id: caseIdSchema, number: z.number(), title: z.string(), status: caseStatusSchema });

/** Other cases in which somebody who is harmed or responsible here was harmed or responsible as well. */
function neighbours(db: ReadDb, caseId: CaseId): z.output<typeof neighbourRow>[] {
  return all(
    db,
    sql`SELECT DISTINCT c.id AS case_id, c.number, c.title, c.status FROM party p JOIN party_role r ON r.party_id = p.id
          JOIN party o ON o.person_id = p.person_id AND o.case_id <> p.case_id JOIN party_role s ON s.party_id = o.id
          JOIN "case" c ON c.id = o.case_id
        WHERE p.case_id = ${caseId} AND r.role IN (SELECT value FROM json_each(${JSON.stringify(PRINCIPAL)}))
          AND s.role IN (SELECT value FROM json_each(${JSON.stringify(PRINCIPAL)})) AND ${notAside(sql`c.id`)} ORDER BY c.number LIMIT 200`,
    neighbourRow,
  );
}

/** Repeat harm (practice.md 4.3): the same person responsible, or two of the same people in whatever part, within the window. */
function repeatsOf(db: ReadDb, caseId: CaseId, window: number, linked: ReadonlySet<string>): Related['repeats'] {
  const here = sidesOf(db, caseId);
  const days = eventsOf(db, caseId);
  return neighbours(db, caseId)
    .flatMap((other) => {
      const there = sidesOf(db, other.case_id);
      const both = [...here.principals.keys()].filter((id) => there.principals.has(id));
      const responsible = both.filter((id) => here.responsible.has(id) && there.responsible.has(id));
      const apart = nearest(days, eventsOf(db, other.case_id));
      if (apart === undefined || Math.abs(apart) > window || (both.length < 2 && responsible.length === 0)) return [];
      const who = both.length > 1 ? both : responsible;
      return [
        {
          caseId: other.case_id,
          ref: caseRef(other.number),
          title: other.title,
          status: other.status,
          why: both.length > 1 ? ('same_people' as const) : ('same_responsible' as const),
          who: who.map((id) => initials(here.principals.get(id) ?? '')),
          days: Math.abs(apart),
          // On one day the case with the higher number was written down later; that is all there is to go by.
          second: apart > 0,
          linked: linked.has(other.case_id),
        },
      ];
    })
    .sort((a, b) => a.days - b.days);
}

export function relatedOf(db: ReadDb, caseId: CaseId, window: number): Related {
  const links = linksOf(db, caseId);
  return { links, repeats: repeatsOf(db, caseId, window, new Set(links.map((l) => l.caseId))) };
}

const idRow = z.object({ id: caseLinkIdSchema });

/** @throws Refusal not-found/case, conflict/same-case, conflict/linked-before */
export function linkCases(
  db: WriteDb,
  link: { caseId: CaseId; otherId: CaseId; kind: CaseLinkKind; note: string },
): z.output<typeof caseLinkIdSchema> {
  const { caseId, otherId, kind, note } = link;
  if (caseId === otherId) throw new Refusal('conflict', { reason: 'same-case' });
  const known = get(
    db,
    sql`SELECT id FROM case_link WHERE (case_id = ${caseId} AND other_id = ${otherId}) OR (case_id = ${otherId} AND other_id = ${caseId})`,
    idRow,
  );
  if (known !== undefined) throw new Refusal('conflict', { reason: 'linked-before' });
  const id = newId(caseLinkIdSchema);
  run(db, sql`INSERT INTO case_link (id, case_id, other_id, kind, note) VALUES (${id}, ${caseId}, ${otherId}, ${kind}, ${note})`);
  return id;
}
