/**
 * @file What a case book held on a day, read for figures: nothing that was opened, held, signed, ended or closed later.
 */
import { z } from 'zod';
import { type ItemStatus, itemStatusSchema } from '../../shared/agreements/agreement';
import type { Party } from '../../shared/cases/case';
import { type ClosureReason, closureReasonSchema } from '../../shared/cases/words';
import { checkinStatusSchema } from '../../shared/checkins/contract';
import { type CaseId, caseIdSchema } from '../../shared/values';
import { partiesOf } from '../cases/parties';
import { incidentDate, reportOf } from '../cases/records';
import { caseBand } from '../projections/facts';
import { all, nullable, type ReadDb, sql } from '../store/sql';

export interface EpisodeOn {
  readonly caseId: CaseId;
  readonly number: number;
  readonly openedOn: string;
  /** Absent: open on that day. */
  readonly closed?: { readonly on: string; readonly reason: ClosureReason };
  /** Day of the first session held. */
  readonly firstSession?: string;
  /** When what this episode is about happened, as far as it is known. */
  readonly harmOn: string;
  /** Persons harmed, responsible or in conflict; only for comparing, never shown. */
  readonly principals: readonly string[];
  readonly responsible: readonly string[];
  readonly ageBand: string;
}

export interface ItemOn {
  readonly agreement: string;
  readonly version: number;
  readonly lineage: string;
  readonly status: ItemStatus;
  readonly amount: number | undefined;
}

const episodeRow = z.object({
  id: z.string(),
  caseId: caseIdSchema,
  number: z.number(),
  openedOn: z.string(),
  closedOn: nullable(z.string()),
  reason: nullable(closureReasonSchema),
  firstSession: nullable(z.string()),
});

const PRINCIPAL = ['harmed', 'responsible', 'both_conflict'];

const RESPONSIBLE = ['responsible', 'both_conflict'];

const personsIn = (parties: readonly Party[], roles: readonly string[]): string[] =>
  parties.flatMap((p) => (p.person !== undefined && p.roles.some((r) => roles.includes(r.role)) ? [p.person.id] : []));

/** Episodes that were opened by that day, in the order of cases and numbers. */
export function episodesOn(db: ReadDb, day: string): (EpisodeOn & { id: string })[] {
  const rows = all(
    db,
    sql`SELECT id, case_id AS caseId, number, opened_on AS openedOn, closed_on AS closedOn, reason,
          (SELECT min(held_on) FROM circle WHERE episode_id = episode.id AND status IN ('held', 'stopped_early') AND held_on <= ${day}) AS firstSession
        FROM episode WHERE opened_on <= ${day} ORDER BY case_id, number`,
    episodeRow,
  );
  return rows.map(({ closedOn, reason, ...row }) => {
    const harmOn = incidentDate(reportOf(db, row.caseId, row.number));
    const parties = partiesOf(db, row.caseId, harmOn);
    const closed = closedOn === undefined || reason === undefined || closedOn > day ? undefined : { on: closedOn, reason };
    return {
      ...row,
      closed,
      harmOn,
      principals: personsIn(parties, PRINCIPAL),
      responsible: personsIn(parties, RESPONSIBLE),
      ageBand: caseBand(parties),
    };
  });
}

const versionRow = z.object({ agreement: z.string(), episode: z.string(), version: z.number() });

/** The latest version of each agreement that was signed by that day. */
export function signedOn(db: ReadDb, day: string): { agreement: string; episode: string; version: number }[] {
  return all(
    db,
    sql`SELECT a.id AS agreement, a.episode_id AS episode, max(v.version) AS version
        FROM agreement a JOIN agreement_version v ON v.agreement_id = a.id WHERE v.signed_on <= ${day} GROUP BY a.id ORDER BY a.id`,
    versionRow,
  );
}

const itemRow = z.object({
  agreement: z.string(),
  version: z.number(),
  lineage: z.string(),
  status: itemStatusSchema,
  endedOn: nullable(z.string()),
  amount: nullable(z.number()),
});

/** Promises of signed versions with the status that they had on that day; every version. */
export function itemsOn(db: ReadDb, day: string): ItemOn[] {
  return all(
    db,
    sql`SELECT i.agreement_id AS agreement, i.version, i.lineage, i.status, i.ended_on AS endedOn, i.amount
        FROM item i JOIN agreement_version v ON v.agreement_id = i.agreement_id AND v.version = i.version
        WHERE v.signed_on <= ${day} ORDER BY i.agreement_id, i.version, i.position`,
    itemRow,
  ).map(({ endedOn, status, ...item }) => ({ ...item, status: endedOn !== undefined && endedOn <= day ? status : 'open' }));
}

const paidRow = z.object({ lineage: z.string(), paid: z.number() });

/** What was paid by that day, in hundredths, by promise. */
export function paidOn(db: ReadDb, day: string): Map<string, number> {
  const rows = all(
    db,
    sql`SELECT lineage, sum(amount) AS paid FROM payment WHERE paid_on <= ${day} AND (taken_back_on IS NULL OR taken_back_on > ${day}) GROUP BY lineage`,
    paidRow,
  );
  return new Map(rows.map((r) => [r.lineage, r.paid]));
}

const checkinRow = z.object({ due: z.string(), status: checkinStatusSchema, doneOn: nullable(z.string()) });

/** All check-ins of episodes opened by that day. One that was recorded later is still planned on that day. */
export function checkinsOn(db: ReadDb, day: string): { due: string; status: z.infer<typeof checkinStatusSchema> }[] {
  return all(
    db,
    sql`SELECT k.due, k.status, k.done_on AS doneOn FROM checkin k JOIN episode e ON e.id = k.episode_id WHERE e.opened_on <= ${day}`,
    checkinRow,
  ).map(({ due, status, doneOn }) => ({ due, status: doneOn !== undefined && doneOn <= day ? status : 'planned' }));
}
