/** @file The search panel's lines in their order, each with a place to go. Pure. */
import type { FoundGroup, Hit } from '../../shared/search/contract';

/** Where Enter on a line leads. */
export type Goal = { readonly to: 'hit'; readonly hit: Hit } | { readonly to: 'list' };

export interface Entry {
  /** The element's id, which `aria-activedescendant` names. */
  readonly id: string;
  readonly goal: Goal;
}

export interface EntryGroup {
  readonly group: FoundGroup['group'];
  readonly entries: readonly (Entry & { readonly hit: Hit })[];
}

/** Lines group by group; ids count through, so that arrows walk over the groups. */
export function entriesOf(prefix: string, groups: readonly FoundGroup[]): EntryGroup[] {
  let n = 0;
  return groups.map(({ group, hits }) => ({
    group,
    entries: hits.map((hit) => {
      n += 1;
      return { id: `${prefix}-${n}`, goal: { to: 'hit', hit }, hit };
    }),
  }));
}

/** The next active line: `-1` is the field itself, and the ends meet. */
export function moved(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return at + 1 >= count ? -1 : at + 1;
  if (key === 'ArrowUp') return at === -1 ? count - 1 : at - 1;
  if (at === -1) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
