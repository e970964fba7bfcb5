/**
 * @file After each change of a case: what the list shows of it, its status and next step, its search text, and the mark that
 * its projections are stale. Called inside the transaction of the change, so that no row is ever behind its records.
 */
import { z } from 'zod';
import { itemStatusSchema } from '../../shared/agreements/agreement';
import { PLACE_OF } from '../../shared/caseload/caseload';
import type { Episode, Party } from '../../shared/cases/case';
import { consentGaps, isPrincipal } from '../../shared/cases/doors';
import { harmTypesOf, wordsOf } from '../../shared/cases/incident';
import { type CaseProgress, nextStep, statusFrom } from '../../shared/cases/rules';
import { nextStepSchema } from '../../shared/cases/words';
import type { CaseId } from '../../shared/values';
import { stepsPlannedIn, untoldIn } from '../followups/store';
import { meetingIn, preparedIn } from '../preparation/store';
import { refreshClocks } from '../retention/clocks';
import { nextReview } from '../safety/store';
import { indexText } from '../search/text';
import { all, get, nullable, type ReadDb, run, sql, type WriteDb } from '../store/sql';
import { handedOverOn } from '../transfers/away';
import { partiesOf } from './parties';
import { pauseOf } from './pause';
import { consentsOf, currentEpisode, incidentDate, latestScreening, overridesOf, reportOf } from './records';

const wasRow = z.object({ status: z.string(), next_step: nextStepSchema, waits_since: nullable(z.string()) });
const circleRow = z.object({ status: z.string(), plannedOn: z.string() });
const itemRow = z.object({
  agreement: z.string(),
  agreementStatus: z.string(),
  status: nullable(itemStatusSchema),
  due: nullable(z.string()),
  owedBy: nullable(z.string()),
});
const checkinRow = z.object({ status: z.string(), due: z.string(), partyId: nullable(z.string()) });

function progressOf(db: ReadDb, caseId: CaseId, episode: Episode, parties: readonly Party[], paused: boolean, today: string): CaseProgress {
  const shortName = (id: string | undefined) => parties.find((p) => p.id === id)?.initials ?? '';
  const gaps = consentGaps(parties, consentsOf(db, caseId, today));
  const prepared = preparedIn(db, episode.id);
  const rows = all(
    db,
    sql`SELECT a.id AS agreement, a.status AS agreementStatus, i.status, i.due, i.owed_by AS owedBy FROM agreement a
        LEFT JOIN item i ON i.agreement_id = a.id AND i.version = a.version WHERE a.episode_id = ${episode.id}`,
    itemRow,
  );
  const planned = stepsPlannedIn(db, episode.id);
  const agreements = [...new Set(rows.map((r) => r.agreement))].map((id) => {
    const own = rows.filter((r) => r.agreement === id);
    const items = own.flatMap((r) =>
      r.status === undefined || r.due === undefined ? [] : [{ status: r.status, due: r.due, who: shortName(r.owedBy) }],
    );
    return { status: own[0]?.agreementStatus ?? 'draft', items, stepOn: planned.find((step) => step.agreement === id)?.due };
  });
  return {
    closed: episode.closedOn !== undefined,
    handedOver: handedOverOn(db, caseId) !== undefined,
    paused,
    episode: episode.number,
    screening: latestScreening(db, episode.id),
    overrides: overridesOf(db, episode.id),
    consentMissing: gaps.missing.length > 0,
    consentRefused: gaps.refused.length > 0,
    consentAsked: gaps.missing.every((id) => prepared.includes(id)),
    unprepared: parties.some((p) => p.kind === 'person' && isPrincipal(p) && !gaps.refused.includes(p.id) && !prepared.includes(p.id)),
    meetingOn: meetingIn(db, episode.id),
    pausedUntil: pauseOf(db, caseId)?.until,
    circles: all(db, sql`SELECT status, planned_on AS plannedOn FROM circle WHERE episode_id = ${episode.id}`, circleRow),
    agreements,
    checkins: all(db, sql`SELECT status, due, party_id AS partyId FROM checkin WHERE episode_id = ${episode.id}`, checkinRow).map((c) => ({
      status: c.status,
      due: c.due,
      who: shortName(c.partyId),
    })),
    untold: untoldIn(db, episode.id).map(({ due, partyId }) => ({ due, who: shortName(partyId) })),
    steps: planned.map(({ due, partyId }) => ({ due, who: shortName(partyId) })),
  };
}

const shown = (parties: readonly Party[], roles: readonly string[]) =>
  parties
    .filter((p) => p.roles.some((r) => roles.includes(r.role)))
    .map((p) => (p.kind === 'person' ? p.initials : p.name))
    .join(', ');

/** Brings the case's row up to date. `paused` as it shall be; absent: as it is. */
export function refreshCase(db: WriteDb, caseId: CaseId, today: string, change: { paused?: boolean } = {}): void {
  const episode = currentEpisode(db, caseId);
  const report = reportOf(db, caseId, episode.number);
  const parties = partiesOf(db, caseId, incidentDate(report));
  const was = get(db, sql`SELECT status, next_step, waits_since FROM "case" WHERE id = ${caseId}`, wasRow);
  const progress = progressOf(db, caseId, episode, parties, change.paused ?? was?.status === 'paused', today);
  const review = nextReview(db, caseId);
  const next = nextStep(progress);
  // Since it came to where it waits: another step of the same place is no new wait.
  const stays = was?.waits_since !== undefined && PLACE_OF[was.next_step] === PLACE_OF[next.step];
  const closedOn = episode.closedOn ?? handedOverOn(db, caseId);
  run(
    db,
    sql`UPDATE "case" SET status = ${statusFrom(progress)}, closed_on = ${closedOn}, open = ${closedOn === undefined},
          harmed = ${shown(parties, ['harmed', 'both_conflict'])}, responsible = ${shown(parties, ['responsible', 'both_conflict'])},
          harm_types = ${JSON.stringify(harmTypesOf(report))}, episode = ${episode.number}, next_step = ${next.step}, next_due = ${next.due}, next_who = ${next.who},
          began_on = ${episode.openedOn}, waits_since = ${stays ? was?.waits_since : today},
          risk_due = ${review?.due}, risk_who = ${review === undefined ? undefined : (parties.find((p) => p.id === review.partyId)?.initials ?? '')}
        WHERE id = ${caseId}`,
  );
  refreshClocks(db, caseId);
  run(db, sql`INSERT OR IGNORE INTO stale (case_id) VALUES (${caseId})`);
}

/** Puts the case's names and report into the search index. Notes are indexed where they are written. */
export function indexCase(db: WriteDb, caseId: CaseId, title: string): void {
  const episode = currentEpisode(db, caseId);
  const report = reportOf(db, caseId, episode.number);
  indexText(db, caseId, 'title', title);
  indexText(
    db,
    caseId,
    'people',
    partiesOf(db, caseId, incidentDate(report))
      .map((p) => p.name)
      .join('\n'),
  );
  indexText(db, caseId, `report:${episode.number}`, wordsOf(report));
}
