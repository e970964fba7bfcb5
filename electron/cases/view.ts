/** @file A whole case, as its page shows it. */
import type { CaseView } from '../../shared/cases/contract';
import { caseObstacles } from '../../shared/cases/doors';
import { Refusal } from '../../shared/result';
import type { CaseId } from '../../shared/values';
import { watchesOf } from '../aftercare/store';
import { itemEventsOf } from '../agreements/history';
import { agreementsOf } from '../agreements/store';
import { checkinsOf } from '../checkins/store';
import { circlesOf } from '../circles/store';
import { limitsOfCase } from '../contacts/store';
import type { Me } from '../context';
import { stepsOf, tellingsOf } from '../followups/store';
import { namedIn } from '../notes/mentions';
import { notesOf } from '../notes/store';
import { preparationOf } from '../preparation/store';
import type { ReadDb } from '../store/sql';
import { closingsOf } from './closing';
import { editionsOf } from './editions';
import { findRow } from './list';
import { partiesOf } from './parties';
import { pauseOf } from './pause';
import {
  consentsOf,
  currentEpisode,
  dutiesOf,
  episodesOf,
  incidentDate,
  latestScreening,
  overridesOf,
  reportOf,
  timelineOf,
} from './records';

/**
 * @param me who looks: somebody else's private memory aids are not in it
 * @param today for what is computed at reading: a consent that ran out, a review that is overdue
 * @throws Refusal not-found
 */
export function viewCase(db: ReadDb, me: Me, caseId: CaseId, today: string): CaseView {
  const row = findRow(db, caseId, today);
  if (row === undefined) throw new Refusal('not-found', { reason: 'case' });
  const episode = currentEpisode(db, caseId);
  const report = reportOf(db, caseId, episode.number);
  const parties = partiesOf(db, caseId, incidentDate(report));
  const screening = latestScreening(db, episode.id);
  const overrides = overridesOf(db, episode.id);
  const circles = circlesOf(db, caseId, parties);
  const agreements = agreementsOf(db, caseId);
  return {
    ...row,
    report,
    parties,
    episodes: episodesOf(db, caseId),
    screening,
    overrides,
    consents: consentsOf(db, caseId, today),
    duties: dutiesOf(db, caseId),
    notes: notesOf(db, me, caseId),
    named: namedIn(db, caseId),
    timeline: timelineOf(db, caseId),
    obstacles: caseObstacles({ closed: row.closedOn !== undefined, screening, overrides }),
    circles,
    agreements,
    checkins: checkinsOf(db, caseId),
    itemEvents: itemEventsOf(db, caseId),
    steps: stepsOf(db, caseId),
    tellings: tellingsOf(db, caseId),
    preparation: preparationOf(db, caseId),
    limits: limitsOfCase(db, caseId),
    closings: closingsOf(db, caseId),
    watches: watchesOf(db, caseId),
    pause: pauseOf(db, caseId),
    editions: editionsOf({ title: row.title, report, screening, agreements, circles }),
  };
}
