/** @file The page of a person: links, cases, consents, promises, merges. Read whole; the audit entry is the service's. */

import { z } from 'zod';
import { itemStatusSchema } from '../../shared/agreements/agreement';
import { partyIdSchema } from '../../shared/cases/case';
import {
  type ConsentState,
  caseStatusSchema,
  consentBySchema,
  consentScopeSchema,
  consentStateSchema,
  partyRoleSchema,
} from '../../shared/cases/words';
import { linkKindSchema, mergeIdSchema, type PersonPage, personLinkIdSchema } from '../../shared/people/page';
import { initials } from '../../shared/people/person';
import { Refusal } from '../../shared/result';
import { agreementIdSchema, caseIdSchema, itemIdSchema, type PersonId, personIdSchema } from '../../shared/values';
import { editionOf } from '../cases/edition';
import { caseRef } from '../cases/list';
import { notAside } from '../retention/hidden';
import { all, nullable, type ReadDb, sql } from '../store/sql';
import { findPerson, toRow } from './store';

const linkRow = z.object({
  id: personLinkIdSchema,
  kind: linkKindSchema,
  note: z.string(),
  from_person: personIdSchema,
  to_person: personIdSchema,
});

function linksOf(db: ReadDb, id: PersonId): PersonPage['links'] {
  const rows = all(
    db,
    sql`SELECT id, kind, note, from_person, to_person FROM person_link WHERE from_person = ${id} OR to_person = ${id} ORDER BY kind, id`,
    linkRow,
  );
  return rows.flatMap((row) => {
    const direction = row.from_person === id ? ('to' as const) : ('from' as const);
    const other = findPerson(db, direction === 'to' ? row.to_person : row.from_person);
    return other === undefined ? [] : [{ id: row.id, kind: row.kind, direction, other: toRow(other), note: row.note }];
  });
}

const caseRow = z.object({
  case_id: caseIdSchema,
  number: z.number(),
  title: z.string(),
  status: caseStatusSchema,
  opened_on: z.string(),
  closed_on: nullable(z.string()),
  party_id: partyIdSchema,
});
const roleRow = z.object({ role: partyRoleSchema, supports: nullable(z.string()) });

/** Roles of a party; whom somebody stands beside as initials. */
function rolesOf(db: ReadDb, partyId: string): PersonPage['cases'][number]['roles'] {
  return all(
    db,
    sql`SELECT r.role, coalesce(pe.name, s.label) AS supports FROM party_role r LEFT JOIN party s ON s.id = r.supports
        LEFT JOIN person pe ON pe.id = s.person_id WHERE r.party_id = ${partyId} ORDER BY r.role`,
    roleRow,
  ).map(({ role, supports }) => ({ role, ...(supports !== undefined && { supports: initials(supports) }) }));
}

function casesOf(db: ReadDb, id: PersonId): PersonPage['cases'] {
  return all(
    db,
    sql`SELECT c.id AS case_id, c.number, c.title, c.status, c.opened_on, c.closed_on, p.id AS party_id
        FROM party p JOIN "case" c ON c.id = p.case_id WHERE p.person_id = ${id} AND ${notAside(sql`c.id`)} ORDER BY c.open DESC, c.opened_on DESC, c.number DESC, p.position`,
    caseRow,
  ).map((r) => ({
    caseId: r.case_id,
    ref: caseRef(r.number),
    title: r.title,
    status: r.status,
    openedOn: r.opened_on,
    closedOn: r.closed_on,
    partyId: r.party_id,
    roles: rolesOf(db, r.party_id),
  }));
}

const isGiven = (state: ConsentState): boolean => state === 'given' || state === 'given_with_limits';

const consentRow = z.object({
  case_id: caseIdSchema,
  number: z.number(),
  title: z.string(),
  scope: consentScopeSchema,
  state: consentStateSchema,
  by: consentBySchema,
  on: z.string(),
  limits: z.string(),
  expiresOn: nullable(z.string()),
  current: z.number(),
});

/** Only the current episode's answers are in force; one whose day is over has run out, whatever it said (as on the case's page). */
function consentsOf(db: ReadDb, id: PersonId, today: string): PersonPage['consents'] {
  const seen = new Set<string>();
  return all(
    db,
    sql`SELECT c.id AS case_id, c.number, c.title, k.scope, k.state, k.by_whom AS "by", k.given_on AS "on", k.limits, k.expires_on AS expiresOn,
          k.episode_id IS (SELECT e.id FROM episode e WHERE e.case_id = c.id ORDER BY e.number DESC LIMIT 1) AS current
        FROM party p JOIN consent k ON k.case_id = p.case_id AND k.party_id = p.id JOIN "case" c ON c.id = k.case_id
        WHERE p.person_id = ${id} AND ${notAside(sql`c.id`)} ORDER BY c.number DESC, k.seq DESC`,
    consentRow,
  ).map((r) => {
    const key = `${r.case_id} ${r.scope}`;
    const inForce = r.current === 1 && !seen.has(key);
    seen.add(key);
    return {
      caseId: r.case_id,
      ref: caseRef(r.number),
      title: r.title,
      scope: r.scope,
      state: isGiven(r.state) && r.expiresOn !== undefined && r.expiresOn < today ? ('expired' as const) : r.state,
      by: r.by,
      on: r.on,
      limits: r.limits,
      inForce,
    };
  });
}

const promiseRow = z.object({
  case_id: caseIdSchema,
  number: z.number(),
  title: z.string(),
  agreement_id: agreementIdSchema,
  item_id: itemIdSchema,
  direction: z.enum(['by', 'to']),
  other: nullable(z.string()),
  what: z.string(),
  due: z.string(),
  status: itemStatusSchema,
  agreed: z.number(),
});

function promisesOf(db: ReadDb, id: PersonId): PersonPage['promises'] {
  return all(
    db,
    sql`SELECT c.id AS case_id, c.number, c.title, a.id AS agreement_id, i.id AS item_id, mine.direction, coalesce(pe.name, o.label) AS other,
          i.what, i.due, i.status, a.status NOT IN ('draft', 'read_back') AS agreed
        FROM (SELECT i.id, 'by' AS direction, i.owed_to AS other FROM party p JOIN agreement a ON a.case_id = p.case_id
                JOIN item i ON i.agreement_id = a.id AND i.version = a.version AND i.owed_by = p.id WHERE p.person_id = ${id}
              UNION ALL
              SELECT i.id, 'to', i.owed_by FROM party p JOIN agreement a ON a.case_id = p.case_id
                JOIN item i ON i.agreement_id = a.id AND i.version = a.version AND i.owed_to = p.id WHERE p.person_id = ${id}) mine
        JOIN item i ON i.id = mine.id JOIN agreement a ON a.id = i.agreement_id JOIN "case" c ON c.id = a.case_id
        LEFT JOIN party o ON o.id = mine.other LEFT JOIN person pe ON pe.id = o.person_id WHERE ${notAside(sql`c.id`)}
        ORDER BY i.status = 'open' DESC, i.due, i.id`,
    promiseRow,
  ).map((r) => ({
    caseId: r.case_id,
    ref: caseRef(r.number),
    title: r.title,
    agreementId: r.agreement_id,
    itemId: r.item_id,
    direction: r.direction,
    ...(r.other !== undefined && { other: initials(r.other) }),
    what: r.what,
    due: r.due,
    status: r.status,
    agreed: r.agreed === 1,
  }));
}

const mergeRow = z.object({ id: mergeIdSchema, name: z.string(), on: z.string() });

/** Merges that still hold, the newest first: only that one can be undone now. */
function mergesOf(db: ReadDb, id: PersonId): PersonPage['merges'] {
  return all(
    db,
    sql`SELECT m.id, p.name, substr(m.at, 1, 10) AS "on" FROM person_merge m JOIN person p ON p.id = m.merged
        WHERE m.kept = ${id} AND m.undone_at IS NULL ORDER BY m.seq DESC`,
    mergeRow,
  ).map((m, index) => ({ ...m, latest: index === 0 }));
}

/** @throws Refusal not-found */
export function pageOf(db: ReadDb, id: PersonId, today: string): PersonPage {
  const person = findPerson(db, id);
  if (person === undefined) throw new Refusal('not-found', { reason: 'person' });
  return {
    person,
    edition: editionOf(person),
    links: linksOf(db, id),
    cases: casesOf(db, id),
    consents: consentsOf(db, id, today),
    promises: promisesOf(db, id),
    merges: mergesOf(db, id),
  };
}
