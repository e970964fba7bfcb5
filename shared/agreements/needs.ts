/** @file Each need that was stated by the person harmed, beside the promise that answers it or the honest reason why none does. Pure. */
import type { Party } from '../cases/case';
import type { PartyRole } from '../cases/words';
import type { Need, NeedId, Preparation } from '../preparation/preparation';
import type { Item, Unmet } from './agreement';

const HARMED_SIDE: readonly PartyRole[] = ['harmed', 'both_conflict', 'affected_group_member', 'surrogate'];

/** Whose needs an agreement has to answer. */
export const isHarmed = (party: Pick<Party, 'roles'>): boolean => party.roles.some((entry) => HARMED_SIDE.includes(entry.role));

export interface NeedRow<I> {
  readonly need: Need;
  /** What the same need was called later. */
  readonly saidSince: string | undefined;
  readonly items: readonly I[];
  /** Empty: nothing is said about it yet. */
  readonly why: string;
}

type Answering = Pick<Item, 'answers'>;

/** Every need that was said by somebody harmed. */
export const needsOfHarmed = (view: { parties: readonly Party[]; preparation: readonly Preparation[] }): Need[] =>
  view.preparation
    .filter(({ partyId }) => view.parties.some((party) => party.id === partyId && isHarmed(party)))
    .flatMap(({ needs }) => needs);

/** The last words for a need, from the words it had. */
function latest(needs: readonly Need[], need: Need): Need {
  let now = need;
  // Bounded by the number of needs: a circle of replacements can't hold anybody up.
  for (let step = 0; step < needs.length; step += 1) {
    const next = needs.find((one) => one.id === now.replacedBy);
    if (next === undefined) break;
    now = next;
  }
  return now;
}

/**
 * The needs of a version: those that it speaks of, then those in force that it does not. A need that has other words since is shown
 * with both and is not asked for twice.
 */
export function needMap<I extends Answering>(
  needs: readonly Need[],
  items: readonly I[],
  unmet: readonly { needId: NeedId; why: string }[],
): NeedRow<I>[] {
  const row = (need: Need): NeedRow<I> => {
    const now = latest(needs, need);
    return {
      need,
      saidSince: now.id === need.id || now.text === need.text ? undefined : now.text,
      items: items.filter((item) => item.answers.includes(need.id)),
      why: unmet.find((one) => one.needId === need.id)?.why ?? '',
    };
  };
  const spoken = new Set<NeedId>([...items.flatMap((item) => item.answers), ...unmet.map((one) => one.needId)]);
  const known = needs.filter((need) => spoken.has(need.id));
  const covered = new Set(known.map((need) => latest(needs, need).id));
  const missing = needs.filter((need) => need.endedOn === undefined && !spoken.has(need.id) && !covered.has(need.id));
  return [...known, ...missing].map(row);
}

/** Needs about which a version says nothing: neither a promise nor a reason. */
export const unanswered = <I>(rows: readonly NeedRow<I>[]): NeedRow<I>[] => rows.filter((row) => row.items.length === 0 && row.why === '');

/** What a form hands over: reasons only where no promise answers and something is written. */
export const reasonsOf = (unmet: readonly Unmet[], items: readonly Answering[]): Unmet[] =>
  unmet.filter(({ needId, why }) => why.trim() !== '' && !items.some((item) => item.answers.includes(needId)));
