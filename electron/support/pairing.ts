/** @file Who may stand beside whom, and when a match may begin. Each refusal has its reason. */
import type { z } from 'zod';
import type { Party } from '../../shared/cases/case';
import { limitsBetween } from '../../shared/contacts/contact';
import { Refusal } from '../../shared/result';
import { type MatchId, type MatchKind, matchIdSchema, type proposalSchema } from '../../shared/support/match';
import type { CaseId, PersonId } from '../../shared/values';
import { limitsOfPerson } from '../contacts/store';
import { newId } from '../ids';
import { insertPerson, livePerson } from '../people/store';
import { type ReadDb, run, sql, type WriteDb } from '../store/sql';
import { activeFor, type FoundMatch, openOfParty, ranksTaken } from './store';

/** Whoever is helped is somebody with a name: the contact matrix knows persons only. */
export function personOf(match: Pick<FoundMatch, 'personId'>): PersonId {
  if (match.personId === undefined) throw new Refusal('invalid', { reason: 'buddy-of-nobody' });
  return match.personId;
}

/**
 * @param on the day from which they would meet
 * @throws Refusal invalid/own-helper, blocked/buddy-kept-apart, blocked/buddy-responsible
 */
export function mayHelp(db: ReadDb, parties: readonly Party[], person: PersonId, helper: PersonId, kind: MatchKind, on: string): void {
  if (person === helper) throw new Refusal('invalid', { reason: 'own-helper' });
  if (limitsBetween(limitsOfPerson(db, person), person, helper, on).length > 0)
    throw new Refusal('blocked', { reason: 'buddy-kept-apart' });
  // Somebody who had a part in the harm can grow into an ally, in the open. Nobody is handed to them as a companion.
  const side = parties.find((p) => p.person?.id === helper)?.roles.map((r) => r.role) ?? [];
  if (kind !== 'ally' && (side.includes('responsible') || side.includes('both_conflict')))
    throw new Refusal('blocked', { reason: 'buddy-responsible' });
}

/** @throws Refusal blocked/match-not-agreed, blocked/match-second, conflict/match-begun */
export function mayBegin(db: ReadDb, match: FoundMatch): void {
  if (match.status !== 'proposed') throw new Refusal('conflict', { reason: 'match-begun' });
  if (match.personAnswer !== 'yes' || match.helperAnswer !== 'yes') throw new Refusal('blocked', { reason: 'match-not-agreed' });
  if (activeFor(db, personOf(match)).length > 0) throw new Refusal('blocked', { reason: 'match-second' });
}

/** Writes down who is asked, in their order. @throws Refusal as `mayHelp`; conflict/rank-taken, conflict/helper-twice */
export function proposed(
  db: WriteDb,
  caseId: CaseId,
  parties: readonly Party[],
  proposal: z.output<typeof proposalSchema>,
  today: string,
): MatchId[] {
  const party = parties.find((p) => p.id === proposal.partyId);
  if (party === undefined) throw new Refusal('not-found', { reason: 'party' });
  const person = personOf({ personId: party.person?.id });
  return proposal.helpers.map(({ rank, who }) => {
    if (ranksTaken(db, party.id).includes(rank)) throw new Refusal('conflict', { reason: 'rank-taken' });
    const helper = who.kind === 'known' ? livePerson(db, who.personId) : insertPerson(db, who.person);
    if (helper === undefined) throw new Refusal('not-found', { reason: 'person' });
    if (openOfParty(db, party.id).some((m) => m.helperId === helper)) throw new Refusal('conflict', { reason: 'helper-twice' });
    mayHelp(db, parties, person, helper, proposal.kind, today);
    const id = newId(matchIdSchema);
    run(
      db,
      sql`INSERT INTO support_match (id, case_id, party_id, helper_id, kind, rank, status, together)
          VALUES (${id}, ${caseId}, ${party.id}, ${helper}, ${proposal.kind}, ${rank}, 'proposed', ${proposal.together})`,
    );
    return id;
  });
}
