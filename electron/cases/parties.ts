/** @file Parties of a case: who they are, their roles, saved and read. One person may hold several roles (invariant 1). */
import { z } from 'zod';
import { type Party, type PartyId, partyIdSchema, type partyInputSchema, partySchema } from '../../shared/cases/case';
import { partyRoleSchema } from '../../shared/cases/words';
import { bandOn, initials } from '../../shared/people/person';
import { Refusal } from '../../shared/result';
import type { CaseId, PersonId } from '../../shared/values';
import { newId } from '../ids';
import { findPerson, insertPerson, livePerson } from '../people/store';
import { all, get, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';

type Who = z.output<typeof partyInputSchema>['who'];

function columnsOf(db: WriteDb, who: Who): { kind: Party['kind']; personId: string | undefined; label: string; size: number | undefined } {
  switch (who.kind) {
    case 'known':
      return { kind: 'person', personId: knownPerson(db, who.personId), label: '', size: undefined };
    case 'new':
      return { kind: 'person', personId: insertPerson(db, who.person), label: '', size: undefined };
    case 'group':
      return { kind: 'group', personId: undefined, label: who.label, size: who.size };
    case 'unknown':
      return { kind: 'unknown', personId: undefined, label: who.label, size: undefined };
  }
}

/** The person meant: whoever was merged into another since the form was opened is that one now. */
function knownPerson(db: ReadDb, id: PersonId): PersonId {
  const live = livePerson(db, id);
  if (live === undefined) throw new Refusal('not-found', { reason: 'person' });
  return live;
}

const countRow = z.object({ n: z.number() });

/** Saves parties in the order of the form. Answers their ids by the form's keys. "Supports" may point at a party of the form or at an id. */
export function insertParties(db: WriteDb, caseId: CaseId, inputs: readonly z.output<typeof partyInputSchema>[]): Map<string, PartyId> {
  const ids = new Map<string, PartyId>(inputs.map((input) => [input.key, newId(partyIdSchema)]));
  // Not the count: somebody may have been taken out since.
  const start = get(db, sql`SELECT coalesce(max(position) + 1, 0) AS n FROM party WHERE case_id = ${caseId}`, countRow)?.n ?? 0;
  inputs.forEach((input, index) => {
    const columns = columnsOf(db, input.who);
    run(
      db,
      sql`INSERT INTO party (id, case_id, position, kind, person_id, label, group_size)
          VALUES (${ids.get(input.key)}, ${caseId}, ${start + index}, ${columns.kind}, ${columns.personId}, ${columns.label}, ${columns.size})`,
    );
  });
  for (const input of inputs) {
    for (const { role, supportsKey } of input.roles) {
      const supports = supportsKey === undefined ? undefined : (ids.get(supportsKey) ?? partyIdSchema.safeParse(supportsKey).data);
      run(db, sql`INSERT INTO party_role (party_id, role, supports) VALUES (${ids.get(input.key)}, ${role}, ${supports})`);
    }
    const speaker = input.who.kind === 'group' ? input.who.spokespersonKey : undefined;
    if (speaker !== undefined)
      setSpokesperson(db, caseId, partyIdSchema.parse(ids.get(input.key)), ids.get(speaker) ?? partyIdSchema.parse(speaker));
  }
  reporterIsUnnamed(db, caseId);
  return ids;
}

const oneRow = z.object({ one: z.number() });

/** Who speaks for a group: a person of the same case. @throws Refusal invalid/spokesperson */
export function setSpokesperson(db: WriteDb, caseId: CaseId, group: PartyId, spokesperson: PartyId | undefined): void {
  if (spokesperson !== undefined) {
    const fits = get(db, sql`SELECT 1 AS one FROM party WHERE id = ${spokesperson} AND case_id = ${caseId} AND kind = 'person'`, oneRow);
    if (fits === undefined) throw new Refusal('invalid', { reason: 'spokesperson', fields: ['spokesperson'] });
  }
  run(db, sql`UPDATE party SET spokesperson = ${spokesperson} WHERE id = ${group} AND case_id = ${caseId} AND kind = 'group'`);
}

/**
 * Invariant 13: when somebody told us by an unnamed way, nobody of the case stands there as who told it. Call it after each change
 * of parties or report. @throws Refusal blocked/reporter-unnamed
 */
export function reporterIsUnnamed(db: ReadDb, caseId: CaseId): void {
  const named = get(
    db,
    sql`SELECT 1 AS one FROM party p JOIN party_role r ON r.party_id = p.id WHERE p.case_id = ${caseId} AND p.kind = 'person' AND r.role = 'reporter'
          AND EXISTS (SELECT 1 FROM episode e JOIN report t ON t.episode_id = e.id WHERE e.case_id = p.case_id AND t.channel IN ('anonymous', 'box'))`,
    oneRow,
  );
  if (named !== undefined) throw new Refusal('blocked', { reason: 'reporter-unnamed' });
}

/** Turns an unknown party into a known one. Everything that points at the party stays (invariant 12). */
export function identifyParty(db: WriteDb, caseId: CaseId, partyId: PartyId, who: Who): void {
  const columns = columnsOf(db, who);
  const changed = run(
    db,
    sql`UPDATE party SET kind = ${columns.kind}, person_id = ${columns.personId}, group_size = ${columns.size},
          label = CASE WHEN ${columns.kind} = 'person' THEN label ELSE ${columns.label} END
        WHERE id = ${partyId} AND case_id = ${caseId} AND kind = 'unknown'`,
  );
  if (changed === 0) throw new Refusal('conflict', { reason: 'party-is-known' });
  reporterIsUnnamed(db, caseId);
}

const rowSchema = z.object({
  id: partyIdSchema,
  kind: partySchema.shape.kind,
  label: z.string(),
  group_size: nullable(z.number()),
  person_id: nullable(z.string()),
  spokesperson: nullable(partyIdSchema),
});
const roleRowSchema = z.object({ party_id: partyIdSchema, role: partyRoleSchema, supports: nullable(partyIdSchema) });

/**
 * The parties of a case, in order.
 * @param on the date of the incident, for the age bands
 */
export function partiesOf(db: ReadDb, caseId: CaseId, on: string): Party[] {
  const rows = all(
    db,
    sql`SELECT id, kind, label, group_size, person_id, spokesperson FROM party WHERE case_id = ${caseId} ORDER BY position`,
    rowSchema,
  );
  const roles = all(
    db,
    sql`SELECT party_id, role, supports FROM party_role WHERE party_id IN (SELECT id FROM party WHERE case_id = ${caseId})`,
    roleRowSchema,
  );
  return rows.map((row) => {
    const person = row.person_id === undefined ? undefined : findPerson(db, row.person_id);
    const name = person?.name ?? row.label;
    return {
      id: row.id,
      kind: row.kind,
      name,
      initials: initials(name),
      person,
      groupSize: row.group_size,
      ...(row.spokesperson !== undefined && { spokesperson: row.spokesperson }),
      ageBand: person === undefined ? undefined : bandOn(person, on),
      roles: roles.filter((r) => r.party_id === row.id).map((r) => ({ role: r.role, supports: r.supports })),
    };
  });
}
