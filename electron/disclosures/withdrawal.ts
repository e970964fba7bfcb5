/**
 * @file What a consent taken back does to paper that is already out: it is to be collected and destroyed (invariant 3).
 *
 * [Note: Withdrawal reaches every desk] What a facilitator printed is recorded on that facilitator's desk, in a database of its own,
 * so no one transaction covers both. The mark is therefore computed from the consents, which never change, each time a case is
 * projected: it may be made twice and can't be forgotten. A crash between the two leaves the case stale, and the next sign-in marks.
 */
import { z } from 'zod';
import { type PartyId, partyIdSchema } from '../../shared/cases/case';
import { voids } from '../../shared/cases/doors';
import { consentScopeSchema } from '../../shared/cases/words';
import type { CaseId } from '../../shared/values';
import { all, type ReadDb, run, sql, type WriteDb } from '../store/sql';

interface No {
  readonly partyId: PartyId;
  readonly scope: z.infer<typeof consentScopeSchema>;
  readonly on: string;
  readonly recordedAt: string;
}

const noRow = z.object({ partyId: partyIdSchema, scope: consentScopeSchema, on: z.string(), recordedAt: z.string() });
const openRow = z.object({ seq: z.number(), kind: z.string() });
const idRow = z.object({ id: z.string() });

/** Every "no" of the case, of all episodes: refused, or a yes taken back. */
export function noesOf(cases: ReadDb, caseId: CaseId): No[] {
  return all(
    cases,
    sql`SELECT party_id AS partyId, scope, given_on AS "on", recorded_at AS recordedAt FROM consent
        WHERE case_id = ${caseId} AND state IN ('withdrawn', 'refused') ORDER BY seq`,
    noRow,
  );
}

/** What of a case is printed under: the case itself, its circles, its agreements. A facilitator's rows know no case. */
export function subjectsOf(cases: ReadDb, caseId: CaseId): string[] {
  return all(
    cases,
    sql`SELECT id FROM circle WHERE case_id = ${caseId} UNION ALL SELECT id FROM agreement WHERE case_id = ${caseId}`,
    idRow,
  ).map((r) => r.id);
}

/** The parties of a case as they are now. A paper that quotes somebody else quotes a record that was united with one of them. */
export function partyIdsOf(cases: ReadDb, caseId: CaseId): string[] {
  return all(cases, sql`SELECT id FROM party WHERE case_id = ${caseId}`, idRow).map((r) => r.id);
}

/** What the rows of one case are found by, and told apart by. */
export interface Quoting {
  readonly subjects: readonly string[];
  readonly parties: readonly string[];
}

/** Marks what was shown of this case before a no, quotes that person and is still out. Safe to repeat: what came later is left alone. */
export function voidShown(db: WriteDb, caseId: CaseId, { subjects, parties }: Quoting, noes: readonly No[]): void {
  const list = JSON.stringify(subjects);
  const known = JSON.stringify(parties);
  for (const no of noes) {
    const open = all(
      db,
      sql`SELECT seq, kind FROM disclosure
          WHERE collect_since IS NULL AND at <= ${no.recordedAt} AND (case_id = ${caseId} OR subject IN (SELECT value FROM json_each(${list})))
            AND (quotes IS NULL OR EXISTS (SELECT 1 FROM json_each(quotes) WHERE value = ${no.partyId} OR value NOT IN (SELECT value FROM json_each(${known}))))`,
      openRow,
    );
    for (const row of open)
      if (voids(no.scope, row.kind)) run(db, sql`UPDATE disclosure SET collect_since = ${no.on} WHERE seq = ${row.seq}`);
  }
}
