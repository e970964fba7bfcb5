/** @file Whom check-ins are with, and the day that their rhythm counts from. Pure. The rhythm itself: `shared/checkins/rhythm.ts`. */
import type { Party } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import { isPrincipal } from '../../shared/cases/doors';
import { sideOf } from '../../shared/checkins/apart';
import { addDays } from '../../shared/days';

/** The person harmed first, then those of a conflict, then the person responsible. */
function place(party: Party): number {
  const side = sideOf(party);
  return side === 'harmed' ? 0 : side === 'responsible' ? 2 : 1;
}

/** Whom the check-ins are with: everybody harmed or responsible who is known, the person harmed first. */
export function seen(view: Pick<CaseView, 'parties'>): Party[] {
  return view.parties.filter((party) => party.kind !== 'unknown' && isPrincipal(party)).sort((a, b) => place(a) - place(b));
}

/** A circle longer ago than this is caught up with from today on: half of its rhythm would lie in the past. */
const CATCH_UP_DAYS = 14;

/** The day that the rhythm counts from: the last circle that was held, else the last signature; today when that is long ago. */
export function rhythmFrom(view: Pick<CaseView, 'circles' | 'agreements'>, today: string): string {
  const held = view.circles.flatMap((circle) =>
    circle.status === 'held' || circle.status === 'stopped_early' ? [circle.heldOn ?? circle.plannedOn] : [],
  );
  const signed = view.agreements.flatMap((agreement) => agreement.signedOn ?? []);
  const last = [...held].sort().at(-1) ?? [...signed].sort().at(-1) ?? today;
  return addDays(last, CATCH_UP_DAYS) < today ? today : last;
}
