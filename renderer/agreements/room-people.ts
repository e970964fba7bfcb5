/** @file Who is named on the room screen, and when a promise is whole. Pure. */
import type { Party } from '../../shared/cases/case';
import type { CaseView } from '../../shared/cases/contract';
import type { PartyRole } from '../../shared/cases/words';
import type { DraftValues, ItemValues } from './agreement-form';
import { promisers } from './people';

/** Roles that the others in the room need not know of. */
const APART: readonly PartyRole[] = ['reporter', 'witness', 'observer'];

/**
 * Whose names may stand on the screen: those who sit in the circle, and those whom a promise names already. Of an agreement from no
 * circle everybody who has a part in it; never somebody who only told us.
 */
export function inRoom(view: Pick<CaseView, 'parties' | 'circles'>, draft: Pick<DraftValues, 'circleId' | 'items'>): Party[] {
  const circle = view.circles.find((one) => one.id === draft.circleId);
  const named = new Set(draft.items.flatMap((item) => [item.owedBy, item.owedTo]));
  const there = (party: Party) =>
    circle === undefined
      ? party.roles.some((entry) => !APART.includes(entry.role))
      : circle.seats.some((seat) => seat.partyId === party.id && seat.attendance !== 'absent' && seat.attendance !== 'written_statement');
  return promisers(view.parties).filter((party) => there(party) || named.has(party.id));
}

/** Who, what and by when are said. */
export const isWhole = (item: Pick<ItemValues, 'owedBy' | 'what' | 'due'>): boolean =>
  item.owedBy !== undefined && item.what.trim() !== '' && item.due !== '';
