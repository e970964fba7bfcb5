/** @file What of a circle may leave the case book for a facilitator's desk: seats, agreement, first names. Nothing else of the case. */
import type { Agreement } from '../../shared/agreements/agreement';
import { consentGaps, paperObstacles } from '../../shared/cases/doors';
import { openStops } from '../../shared/cases/screening';
import type { Circle } from '../../shared/circles/circle';
import type { ReleasedCircle } from '../../shared/circles/contract';
import type { Room } from '../../shared/circles/room';
import type { CaseId, CircleId } from '../../shared/values';
import { agreementsOf } from '../agreements/store';
import { type Standing, standingOf } from '../cases/standing';
import { limitsOfCase } from '../contacts/store';
import { preparationOf, preparedIn } from '../preparation/store';
import type { ReadDb } from '../store/sql';
import { brokenByMeeting, pairsApart, pairsNotBeside, unpreparedOf } from './apart';
import { confirmedNeeds, keeperNotes } from './keeper-notes';
import { roomOf } from './rooms';
import { circlesOf, printedName } from './store';

const AFTERWARDS: readonly Agreement['status'][] = ['completed', 'partly_completed', 'not_kept'];

/** An agreement as the people in the circle know it: without how it went later, and without what the person harmed said apart. */
function withoutFollowUp(agreement: Agreement): Agreement {
  return {
    ...agreement,
    // Whether it is kept is told to those whom it was promised to, and not to a desk.
    status: AFTERWARDS.includes(agreement.status) ? 'active' : agreement.status,
    episode: undefined,
    items: agreement.items.map((item) => ({
      ...item,
      status: 'open',
      endedOn: undefined,
      statusNote: '',
      paid: 0,
      payments: [],
      answers: [],
      replaces: undefined,
    })),
    unmet: [],
    earlier: [],
  };
}

function withoutId(room: Room | undefined): ReleasedCircle['room'] {
  if (room === undefined) return undefined;
  const { id: _id, ...known } = room;
  return known;
}

const AWAY = ['absent', 'written_statement'];

/** Who is in the circle: of one that is over, those who were there. */
export function inCircle(standing: Standing, circle: Circle) {
  const away = circle.seats.filter((s) => circle.status !== 'planned' && AWAY.includes(s.attendance)).map((s) => s.partyId);
  return standing.parties.filter((p) => circle.seats.some((s) => s.partyId === p.id) && !away.includes(p.id));
}

export interface Released {
  readonly keeper: string | undefined;
  readonly released: ReleasedCircle;
}

/** Every circle of the case as it would lie on a desk, with its keeper's user id. */
export function releasedCircles(db: ReadDb, caseId: CaseId, today: string): Released[] {
  return releasedFrom(db, caseId, standingOf(db, caseId, today));
}

/** Whether papers of a circle are on hold, for those who are in it. */
function isHeld(
  { facts, consents }: Standing,
  circle: Circle,
  there: ReturnType<typeof inCircle>,
  limits: ReturnType<typeof limitsOfCase>,
) {
  const broken = brokenByMeeting(limits, circle.process, there, circle.plannedOn);
  return paperObstacles(facts, circle.status === 'planned', there, consents, circle.keeperName, broken).length > 0;
}

/** What a list says of each circle of the case: no agreements, no preparation, which would be read for nothing. */
export function listedCircles(db: ReadDb, caseId: CaseId, today: string): { circle: Circle; held: boolean }[] {
  const standing = standingOf(db, caseId, today);
  const limits = limitsOfCase(db, caseId);
  return circlesOf(db, caseId, standing.parties).map((circle) => ({
    circle,
    held: isHeld(standing, circle, inCircle(standing, circle), limits),
  }));
}

function releasedFrom(db: ReadDb, caseId: CaseId, standing: Standing): Released[] {
  const { facts, parties, consents } = standing;
  const agreements = agreementsOf(db, caseId);
  const limits = limitsOfCase(db, caseId);
  const preparations = preparationOf(db, caseId);
  const prepared = preparedIn(db, standing.episode.id);
  return circlesOf(db, caseId, parties).map((circle) => {
    const mine = agreements.filter((a) => a.circleId === circle.id);
    const named = parties.filter(
      (p) => circle.seats.some((s) => s.partyId === p.id) || mine.some((a) => a.items.some((i) => i.owedBy === p.id || i.owedTo === p.id)),
    );
    const there = inCircle(standing, circle);
    const ahead = circle.status === 'planned';
    const planned = ahead && !facts.closed;
    const seats = circle.seats.map((seat) => ({ ...seat, needs: confirmedNeeds(preparations, seat.partyId, seat.needs) }));
    return {
      keeper: circle.keeperUserId,
      released: {
        circle: { ...circle, seats, statusNote: '', after: undefined },
        agreements: mine.map(withoutFollowUp),
        names: Object.fromEntries(named.map((p) => [p.id, printedName(p)])),
        held: isHeld(standing, circle, there, limits),
        keeperNotes: planned ? keeperNotes(there, parties, preparations, printedName) : [],
        apart: planned ? pairsApart(limits, there, circle.plannedOn) : [],
        notBeside: planned ? pairsNotBeside(limits, there, circle.plannedOn) : [],
        unprepared: planned ? unpreparedOf(there, prepared) : [],
        waiting: planned ? consentGaps(there, consents).missing : [],
        room: planned ? withoutId(roomOf(db, caseId, circle.place)) : undefined,
      },
    };
  });
}

/**
 * As `releasedCircles`, for the desks. While a stop is open nothing more of the case goes out: of what lies there already the circle
 * stays, marked as held, so that its keeper knows; what was agreed in it does not.
 */
export function deskReleases(db: ReadDb, caseId: CaseId, today: string): Released[] {
  const standing = standingOf(db, caseId, today);
  const { facts } = standing;
  const stopped = facts.screening !== undefined && openStops(facts.screening.answers, facts.overrides).length > 0;
  const all = releasedFrom(db, caseId, standing);
  return stopped
    ? all.map(({ keeper, released }) => ({
        keeper,
        released: { ...released, agreements: [], keeperNotes: [], notBeside: [], waiting: [], held: true },
      }))
    : all;
}

/** One circle of the case, as it would lie on a desk. */
export function releasedCircle(db: ReadDb, caseId: CaseId, id: CircleId, today: string): ReleasedCircle | undefined {
  return releasedCircles(db, caseId, today).find((r) => r.released.circle.id === id)?.released;
}
