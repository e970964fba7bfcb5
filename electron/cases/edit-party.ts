/** @file Changing somebody's part in a case, and taking out somebody that nothing points at. */
import { z } from 'zod';
import type { PartyId } from '../../shared/cases/case';
import { PARTY_USES, type PartyUse, type relatedContract } from '../../shared/cases/related';
import { Refusal } from '../../shared/result';
import type { CaseId } from '../../shared/values';
import { referencesTo } from '../people/move';
import { all, get, type ReadDb, run, Sql, sql, type WriteDb } from '../store/sql';
import { reporterIsUnnamed, setSpokesperson } from './parties';

type Change = z.output<(typeof relatedContract)['cases.changeParty']['input']>;

const partyRow = z.object({ kind: z.enum(['person', 'group', 'unknown']) });
const idRow = z.object({ id: z.string() });
const oneRow = z.object({ one: z.number() });

function kindOf(db: ReadDb, caseId: CaseId, partyId: PartyId): z.output<typeof partyRow>['kind'] {
  const row = get(db, sql`SELECT kind FROM party WHERE id = ${partyId} AND case_id = ${caseId}`, partyRow);
  if (row === undefined) throw new Refusal('not-found', { reason: 'party' });
  return row.kind;
}

/** @throws Refusal not-found/party, invalid with the field, blocked/reporter-unnamed */
export function changeParty(db: WriteDb, { caseId, partyId, roles, label, size, spokesperson }: Change): void {
  const kind = kindOf(db, caseId, partyId);
  if (new Set(roles.map((r) => r.role)).size < roles.length) throw new Refusal('invalid', { fields: ['roles'], reason: 'role-twice' });
  const others = new Set(all(db, sql`SELECT id FROM party WHERE case_id = ${caseId} AND id <> ${partyId}`, idRow).map((r) => r.id));
  if (roles.some((r) => r.supports !== undefined && !others.has(r.supports)))
    throw new Refusal('invalid', { fields: ['roles'], reason: 'supports' });
  run(db, sql`DELETE FROM party_role WHERE party_id = ${partyId}`);
  for (const { role, supports } of roles)
    run(db, sql`INSERT INTO party_role (party_id, role, supports) VALUES (${partyId}, ${role}, ${supports})`);
  if (kind !== 'person' && label !== undefined) run(db, sql`UPDATE party SET label = ${label} WHERE id = ${partyId}`);
  if (kind === 'group') {
    if (size !== undefined) run(db, sql`UPDATE party SET group_size = ${size} WHERE id = ${partyId}`);
    setSpokesperson(db, caseId, partyId, spokesperson);
  }
  reporterIsUnnamed(db, caseId);
}

/** What points at a party, by the tables of the schema itself: a new capability is noticed without a line here. */
export function usesOf(db: ReadDb, partyId: PartyId): PartyUse[] {
  const tables = referencesTo(db, 'party').flatMap(({ table, column }) => {
    const own = table === 'party_role' && column === 'party_id';
    // Names of the schema, not of a person; see `move.ts`.
    const query = new Sql(`SELECT 1 AS one FROM "${table}" WHERE "${column}" = ? LIMIT 1`, [partyId]);
    return !own && get(db, query, oneRow) !== undefined ? [table] : [];
  });
  return [...new Set(tables.map((table) => PARTY_USES.find((use) => use === table) ?? 'other'))];
}

/** @throws Refusal not-found/party, blocked/party-in-use with the tables that point at it, blocked/last-party */
export function removeParty(db: WriteDb, caseId: CaseId, partyId: PartyId): void {
  kindOf(db, caseId, partyId);
  const uses = usesOf(db, partyId);
  if (uses.length > 0) throw new Refusal('blocked', { reason: 'party-in-use', fields: uses });
  if (get(db, sql`SELECT 1 AS one FROM party WHERE case_id = ${caseId} AND id <> ${partyId}`, oneRow) === undefined)
    throw new Refusal('blocked', { reason: 'last-party' });
  run(db, sql`DELETE FROM party WHERE id = ${partyId}`);
}
