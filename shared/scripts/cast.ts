/** @file Who of a plan's seats is meant by a script's speakers and people places. */
import type { CirclePlan, Seat, SeatRole } from '../circles/plan';
import type { Script, Speaker } from './model';
import type { PeoplePlace } from './words';

const KEEPERS: readonly SeatRole[] = ['facilitator', 'co_facilitator', 'peer_mediator'];
/** They are in the room but have no turn. */
const SILENT: readonly SeatRole[] = ['interpreter', 'observer', 'peer_supervisor'];
const PARTIES: readonly SeatRole[] = ['harmed', 'affected_group_member', 'surrogate', 'responsible', 'both_conflict', 'returning'];

const withRole = (plan: CirclePlan, ...roles: SeatRole[]): Seat[] => plan.seats.filter((seat) => roles.includes(seat.role));

/** The seats of the first of these roles that is taken at all. */
function firstTaken(plan: CirclePlan, ...roles: SeatRole[]): Seat[] {
  for (const role of roles) {
    const seats = withRole(plan, role);
    if (seats.length > 0) return seats;
  }
  return [];
}

function supportersOf(plan: CirclePlan, supported: readonly Seat[]): Seat[] {
  const keys = new Set(supported.map((seat) => seat.key));
  return withRole(plan, 'supporter_of', 'guardian_of', 'ally', 'buddy').filter(
    (seat) => seat.supports !== undefined && keys.has(seat.supports),
  );
}

/** Seats that a people place in a text stands for, in the order of the circle. */
export function castOf(plan: CirclePlan, place: PeoplePlace): Seat[] {
  switch (place) {
    case 'keeper':
      return firstTaken(plan, 'facilitator', 'peer_mediator', 'co_facilitator').slice(0, 1);
    case 'harmed':
      return firstTaken(plan, 'harmed', 'affected_group_member', 'surrogate');
    case 'responsible':
      return withRole(plan, 'responsible');
    case 'sides': {
      const both = withRole(plan, 'both_conflict');
      return both.length > 0 ? both : withRole(plan, 'harmed', 'responsible');
    }
    case 'returning':
      return firstTaken(plan, 'returning', 'responsible');
    case 'supportersHarmed':
      return supportersOf(plan, castOf(plan, 'harmed'));
    case 'supportersResponsible':
      return supportersOf(plan, castOf(plan, 'responsible'));
  }
}

/** Seats of those who speak in a block, in the order of the circle. `others`: everyone but the parties, keepers included. */
export function speakingSeats(plan: CirclePlan, script: Pick<Script, 'process'>, speakers: Speaker): Seat[] {
  switch (speakers) {
    case 'keeper':
      return withRole(plan, ...KEEPERS);
    case 'everyone':
      return plan.seats.filter((seat) => !SILENT.includes(seat.role));
    case 'others': {
      // In a welcome-back circle the one who returns is the only party: a person who was harmed and chose to come is a voice among the rest.
      const parties = script.process === 'reentry_circle' ? castOf(plan, 'returning') : withRole(plan, ...PARTIES);
      return plan.seats.filter((seat) => !SILENT.includes(seat.role) && !parties.includes(seat));
    }
    case 'responsible':
      return castOf(plan, 'responsible');
    case 'harmed':
      return castOf(plan, 'harmed');
    case 'supporters_of_harmed':
      return castOf(plan, 'supportersHarmed');
    case 'supporters_of_responsible':
      return castOf(plan, 'supportersResponsible');
    case 'sides':
      return castOf(plan, 'sides');
    case 'returning':
      return castOf(plan, 'returning');
  }
}

/** People on these seats: a group's seat counts all of them. */
export function headCount(seats: readonly Seat[]): number {
  return seats.reduce((sum, seat) => sum + (seat.count ?? 1), 0);
}

/** How many people speak in a block; where the plan lists nobody for it, what is usual for this script. */
export function peopleSpeaking(plan: CirclePlan, script: Pick<Script, 'process' | 'typicalPeople'>, speakers: Speaker): number {
  const listed = headCount(speakingSeats(plan, script, speakers));
  switch (speakers) {
    case 'everyone':
      return Math.max(listed, plan.people ?? 0) || script.typicalPeople;
    case 'others':
      return listed > 0 ? listed : Math.max(1, peopleSpeaking(plan, script, 'everyone') - 2);
    case 'sides':
    case 'supporters_of_harmed':
    case 'supporters_of_responsible':
      return listed > 0 ? listed : 2;
    default:
      return Math.max(1, listed);
  }
}
