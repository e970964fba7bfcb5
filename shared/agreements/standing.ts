/** @file What of an agreement counts: the promises of its present version, and those that came to their end in an earlier one. Pure. */
import { type Agreement, type Item, isEnded } from './agreement';

type Versions<I> = { readonly items: readonly I[]; readonly earlier: readonly { readonly items: readonly I[] }[] };

/**
 * The promises that count. A renegotiation changes what is open; what was kept, kept in part or not kept before it stays so, unless the
 * new version promises the same thing again. What it let go (`changed`) was ended by everybody together and counts for nobody.
 */
export function countedItems<I extends Pick<Item, 'id' | 'status' | 'replaces'>>({ items, earlier }: Versions<I>): I[] {
  const before = earlier.flatMap((version) => version.items);
  const replaced = new Set([...items, ...before].flatMap((item) => item.replaces ?? []));
  return [...items, ...before.filter((item) => !replaced.has(item.id) && isEnded(item.status))];
}

/** Whether an agreement belongs to an episode that is over: it is read, and a promise that is still wanted is written anew. */
export const isOfEarlier = (agreement: Pick<Agreement, 'episode'>, episode: number): boolean =>
  agreement.episode !== undefined && agreement.episode < episode;
