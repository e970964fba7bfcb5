/** @file What of a circle may leave the case book for a facilitator's desk: seats, agreement, first names. Nothing else of the case. */
import type { Agreement } from '../../shared/agreements/agreement';
import type { Obstacle } from '../../shared/cases/case';
import { circleObstacles } from '../../shared/cases/rules';
import type { ReleasedCircle } from '../../shared/circles/contract';
import type { CaseId, CircleId } from '../../shared/values';
import { agreementsOf } from '../agreements/store';
import { partiesOf } from '../cases/parties';
import { consentsOf, currentEpisode, incidentDate, latestScreening, overridesOf, reportOf } from '../cases/records';
import { limitsOfCase } from '../contacts/store';
import { preparationOf, preparedIn } from '../preparation/store';
import type { ReadDb } from '../store/sql';
import { brokenByMeeting, pairsApart, unpreparedOf } from './apart';
import { confirmedNeeds, keeperNotes } from './keeper-notes';
import { circlesOf, printedName } from './store';

/** An agreement as the people in the circle know it: without how it went later. */
function withoutFollowUp(agreement: Agreement): Agreement {
  return {
    ...agreement,
    items: agreement.items.map((item) => ({ ...item, status: 'open', endedOn: undefined, statusNote: '', paid: 0 })),
    earlier: [],
  };
}

const HOLDING: readonly Obstacle['code'][] = ['screening-stop', 'consent-refused', 'not-accepted', 'contact-limit'];

/** Every circle of the case as it would lie on a desk, with its keeper's user id. */
export function releasedCircles(db: ReadDb, caseId: CaseId): { keeper: string | undefined; released: ReleasedCircle }[] {
  const episode = currentEpisode(db, caseId);
  const parties = partiesOf(db, caseId, incidentDate(reportOf(db, caseId, episode.number)));
  const consents = consentsOf(db, caseId);
  const agreements = agreementsOf(db, caseId);
  const limits = limitsOfCase(db, caseId);
  const preparations = preparationOf(db, caseId);
  const prepared = preparedIn(db, episode.id);
  const facts = {
    closed: episode.closedOn !== undefined,
    screening: latestScreening(db, episode.id),
    overrides: overridesOf(db, episode.id),
  };
  return circlesOf(db, caseId, parties).map((circle) => {
    const seated = parties.filter((p) => circle.seats.some((s) => s.partyId === p.id));
    const mine = agreements.filter((a) => a.circleId === circle.id);
    const named = parties.filter(
      (p) => seated.includes(p) || mine.some((a) => a.items.some((i) => i.owedBy === p.id || i.owedTo === p.id)),
    );
    const planned = circle.status === 'planned' && episode.closedOn === undefined;
    const obstacles = circleObstacles(facts, seated, consents, brokenByMeeting(limits, circle.process, seated, circle.plannedOn));
    const seats = circle.seats.map((seat) => ({ ...seat, needs: confirmedNeeds(preparations, seat.partyId, seat.needs) }));
    return {
      keeper: circle.keeperUserId,
      released: {
        circle: { ...circle, seats, statusNote: '' },
        agreements: mine.map(withoutFollowUp),
        names: Object.fromEntries(named.map((p) => [p.id, printedName(p)])),
        // Missing consent is asked in preparation and does not stop a script from being prepared; a stop or a withdrawal does.
        held: circle.status === 'planned' && obstacles.some((o) => HOLDING.includes(o.code)),
        keeperNotes: planned ? keeperNotes(seated, parties, preparations, printedName) : [],
        apart: planned ? pairsApart(limits, seated, circle.plannedOn) : [],
        unprepared: planned ? unpreparedOf(seated, prepared) : [],
      },
    };
  });
}

/** One circle of the case, as it would lie on a desk. */
export function releasedCircle(db: ReadDb, caseId: CaseId, id: CircleId): ReleasedCircle | undefined {
  return releasedCircles(db, caseId).find((r) => r.released.circle.id === id)?.released;
}
