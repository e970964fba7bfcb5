/** @file Tries every pledge against a pattern, and turns each broken one into a condition that better patterns meet. */
import type { Attack } from './attack';
import type { WitnessPair } from './gate';
import { keyOf, narrowSums, type Pledge, pledgesOf } from './sensitive';
import type { Row } from './solver';
import { amountOf, isPublic, type Layout, type Quantity, read, type Table, unseen } from './table';

export interface Examined {
  readonly witnesses: ReadonlyMap<string, WitnessPair>;
  /** No cut means that all pledges are kept. */
  readonly cuts: readonly Row[];
}

export interface Examining {
  /** Stop at the first broken pledge: only whether there is one is asked. */
  readonly justTell?: boolean;
  /**
   * Is given each condition as it is found, and gives the pattern that meets it, with which the examination goes on: what mends one pledge
   * mends most of its neighbours, and asking the solver about each of these takes most of the time. `undefined` ends it.
   */
  readonly mend?: (cut: Row) => readonly boolean[] | undefined;
}

export type Examine = (withheld: readonly boolean[], how?: Examining) => Examined;

/** Conditions found in one round: with more, the next whole-number problem grows faster than it learns. */
const MOST_CUTS = 60;

/**
 * @param must cells that every pattern withholds
 * @param never cells that no pattern withholds
 */
export function examiner(
  table: Table,
  layout: Layout,
  must: ReadonlySet<number>,
  never: (cell: number) => boolean,
  attack: Attack,
  k: number,
): Examine {
  const pledges = pledgesOf(table, layout, k);

  return (pattern, { justTell = false, mend } = {}) => {
    let withheld = pattern;
    let ended = false;
    const witnesses = new Map<string, WitnessPair>();
    const cuts = new Map<string, Row>();
    const add = (cut: Row) => {
      cuts.set(`${cut.indices.join()}:${cut.values.join()}:${cut.lower}`, cut);
      const mended = mend?.(cut);
      if (mended) withheld = mended;
      else ended ||= mend !== undefined;
    };
    const { outside, inside } = pledges(withheld);
    const full = () => ended || (!mend && cuts.size >= (justTell ? 1 : MOST_CUTS));
    const go = (all: readonly Pledge[]) => {
      for (const pledge of all) {
        if (full()) return;
        if (justTell) {
          const { pair, kept } = attack.pair(pledge, withheld);
          witnesses.set(keyOf(pledge), pair);
          if (!kept) add(oneMore(withheld));
          continue;
        }
        const { pair, cut } = attack.try(pledge, withheld);
        witnesses.set(keyOf(pledge), pair);
        if (!cut) continue;
        const own = pledge.quantity.minus === undefined && !must.has(pledge.quantity.plus) ? pledge.quantity.plus : undefined;
        add(breaks(cut, withheld) ? onlyIf(cut, own) : oneMore(withheld, own));
      }
    };
    go(outside);
    for (const { line, cells } of narrowSums(table, layout, withheld, k)) add(notJust(cells, line, withheld));
    if (cuts.size === 0 || mend) go(inside);
    if (cuts.size === 0) for (const cut of loose(withheld)) add(cut);
    return { witnesses, cuts: [...cuts.values()] };
  };

  /**
   * Differences of nested numbers that are not sensitive must not look so either: known to be 0, at least k, or k wide. The audit
   * asks this of the printed bytes, not knowing which are sensitive.
   */
  function loose(withheld: readonly boolean[]): Row[] {
    const dark = unseen(layout, withheld);
    const rows: Row[] = [];
    for (const quantity of layout.nested) {
      if (rows.length >= MOST_CUTS) break;
      if (isPublic(layout, quantity)) continue;
      if (dark[quantity.plus] !== true && (quantity.minus === undefined || dark[quantity.minus] !== true)) continue;
      if (harmless(quantity, withheld)) continue;
      const { cut } = attack.try({ quantity, width: k, lower: false, known: [] }, withheld);
      if (cut) rows.push(breaks(cut, withheld) ? cut : oneMore(withheld));
    }
    return rows;
  }

  function harmless(quantity: Quantity, withheld: readonly boolean[]): boolean {
    const { low, high } = attack.range(quantity, withheld, k);
    const [lowest, highest] = [amountOf(low, quantity), amountOf(high, quantity)];
    return highest === 0 || lowest >= k || highest - lowest >= k;
  }

  /** Not exactly these of the line, if its margin stays shown. */
  function notJust(cells: readonly number[], line: number, withheld: readonly boolean[]): Row {
    const { parts, whole } = layout.lines[line] ?? { parts: [], whole: layout.total };
    if ([...parts, whole].some((cell) => layout.fates[cell] === 'derived')) return oneMore(withheld);
    const others = [...parts, whole].filter((cell) => !cells.includes(cell) && !never(cell));
    const optional = cells.filter((cell) => !must.has(cell));
    return { indices: [...others, ...optional], values: [...others.map(() => 1), ...optional.map(() => -1)], lower: 1 - optional.length };
  }

  /** Always true of a better pattern, since withholding more never narrows a range: one cell more than these. */
  function oneMore(withheld: readonly boolean[], own?: number): Row {
    const others = [...layout.at.keys()].filter((cell) => withheld[cell] !== true && !never(cell));
    return onlyIf({ indices: others, values: others.map(() => 1), lower: 1 }, own);
  }
}

/** Does the pattern really break the condition? */
function breaks(cut: Row, withheld: readonly boolean[]): boolean {
  const reach = cut.indices.reduce((sum, cell, index) => sum + (withheld[cell] === true ? read(cut.values, index) : 0), 0);
  return reach < cut.lower - 1e-3;
}

/** The condition counts only while `cell` is withheld. */
function onlyIf(cut: Row, cell: number | undefined): Row {
  if (cell === undefined) return cut;
  const rest = cut.indices.flatMap((c, index) => (c === cell ? [] : [[c, read(cut.values, index)] as const]));
  const own = cut.indices.includes(cell) ? read(cut.values, cut.indices.indexOf(cell)) : 0;
  return { indices: [...rest.map(([c]) => c), cell], values: [...rest.map(([, v]) => v), own - cut.lower], lower: 0 };
}
