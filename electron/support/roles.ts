/**
 * @file The parts "buddy" and "ally" of a case follow its active matches: whoever begins gets the part, whoever ends loses it. A helper
 * who stood in the case before keeps every other part, and nobody is taken out: what they sat in stays true.
 */
import { z } from 'zod';
import { type PartyId, partyIdSchema } from '../../shared/cases/case';
import { ROLE_OF_KIND } from '../../shared/support/match';
import type { CaseId, PersonId } from '../../shared/values';
import { insertParties } from '../cases/parties';
import { get, type ReadDb, run, sql, type WriteDb } from '../store/sql';
import { activeIn, type FoundMatch } from './store';

const idRow = z.object({ id: partyIdSchema });

export const partyOfPerson = (db: ReadDb, caseId: CaseId, person: PersonId): PartyId | undefined =>
  get(db, sql`SELECT id FROM party WHERE case_id = ${caseId} AND person_id = ${person} ORDER BY position LIMIT 1`, idRow)?.id;

/** Gives every active helper of the case the part that belongs to it. Answers whether somebody new came into the case. */
export function rolesInStep(db: WriteDb, caseId: CaseId): boolean {
  let came = false;
  for (const match of activeIn(db, caseId)) {
    const role = ROLE_OF_KIND[match.kind];
    const party = partyOfPerson(db, caseId, match.helperId);
    if (party === undefined) {
      const who = { kind: 'known' as const, personId: match.helperId };
      insertParties(db, caseId, [{ key: 'helper', who, roles: [{ role, supportsKey: match.partyId }] }]);
      came = true;
    } else
      run(
        db,
        sql`INSERT INTO party_role (party_id, role, supports) VALUES (${party}, ${role}, ${match.partyId})
            ON CONFLICT (party_id, role) DO UPDATE SET supports = coalesce(supports, excluded.supports)`,
      );
  }
  return came;
}

/** Takes the part of a match that has ended, unless another active one in this case gives the same part. */
export function roleEnded(db: WriteDb, match: FoundMatch): void {
  const role = ROLE_OF_KIND[match.kind];
  const party = partyOfPerson(db, match.caseId, match.helperId);
  if (party === undefined) return;
  if (activeIn(db, match.caseId).some((other) => other.helperId === match.helperId && ROLE_OF_KIND[other.kind] === role)) return;
  // Nobody stands in a case without a part. Somebody who was only the buddy belongs to the community now, as before.
  run(
    db,
    sql`INSERT INTO party_role (party_id, role) SELECT ${party}, 'community' WHERE NOT EXISTS
    (SELECT 1 FROM party_role WHERE party_id = ${party} AND role <> ${role})`,
  );
  run(db, sql`DELETE FROM party_role WHERE party_id = ${party} AND role = ${role}`);
}
