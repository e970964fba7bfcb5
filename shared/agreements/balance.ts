/** @file Who owes what: what students promised beside what adults and the school promised. practice.md 3.2.7. Pure. */
import type { Party, PartyId } from '../cases/case';
import type { Item } from './agreement';
import { isEnded } from './agreement';

/** On which side a promise stands. A group or somebody unknown is what its role says. */
export type Side = 'students' | 'adults' | 'groups';

/** Whether a party is a child of the school. */
export const isStudent = (party: Pick<Party, 'kind' | 'person'> | undefined): boolean =>
  party?.kind === 'person' && party.person?.kind === 'student';

export function sideOf(party: Pick<Party, 'kind' | 'person' | 'roles'> | undefined): Side {
  if (party === undefined) return 'adults';
  if (party.kind === 'person') return isStudent(party) ? 'students' : 'adults';
  if (party.roles.some((entry) => ['guardian_of', 'staff_participant', 'facilitator', 'co_facilitator'].includes(entry.role)))
    return 'adults';
  return 'groups';
}

export interface Owed {
  readonly partyId: PartyId;
  readonly promises: number;
  readonly kept: number;
  readonly open: number;
  /** In hundredths; 0: nothing is paid. */
  readonly amount: number;
  readonly paid: number;
}

export interface Balance {
  readonly side: Side;
  readonly promises: number;
  readonly people: readonly Owed[];
}

type Counted = Pick<Item, 'owedBy' | 'status' | 'amount' | 'paid'>;
const KEPT = ['done', 'done_late', 'waived_by_harmed_person'];

/** Who owes what, the sides in the same order always, the people in the order in which they first promise something. */
export function balanceOf(items: readonly Counted[], parties: readonly Party[]): Balance[] {
  const counted = items.filter((item) => item.status !== 'cancelled' && item.status !== 'changed');
  const ids = [...new Set(counted.map((item) => item.owedBy))];
  const people = ids.map((partyId): Owed & { side: Side } => {
    const mine = counted.filter((item) => item.owedBy === partyId);
    return {
      partyId,
      side: sideOf(parties.find((party) => party.id === partyId)),
      promises: mine.length,
      kept: mine.filter((item) => KEPT.includes(item.status)).length,
      open: mine.filter((item) => !isEnded(item.status)).length,
      amount: mine.reduce((sum, item) => sum + (item.amount ?? 0), 0),
      paid: mine.reduce((sum, item) => sum + (item.amount === undefined ? 0 : item.paid), 0),
    };
  });
  return (['students', 'adults', 'groups'] as const).flatMap((side) => {
    const here = people.filter((one) => one.side === side);
    // Students and adults are always both said: that adults owe nothing is what somebody should see.
    if (here.length === 0 && side === 'groups') return [];
    return [{ side, promises: here.reduce((sum, one) => sum + one.promises, 0), people: here.map(({ side: _side, ...one }) => one) }];
  });
}
