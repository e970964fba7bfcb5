/**
 * @file The proof gate: plain additions of whole numbers, no solver.
 *
 * [Note: No witness pair, no file] A pattern of withheld numbers is good when, for every number it has to hide, there are two
 * complete tables that give exactly the same printed page and differ enough in that number. Such a pair is called a witness pair.
 * How it was found does not matter: whoever finds it may be slow, clever or broken, because here every pair is checked by
 * adding up. What has to be proved is listed anew from the truth, so nothing is taken from the search but tables of numbers.
 * A page is everything that is or was printed of these cases: all tables of the release and all earlier releases. (Design 4.6, step 7.)
 */
import { keyOf, narrowSums, pledgesOf } from './sensitive';
import { amountOf, isConsistent, type Layout, read, smallestSide, type Table, unseen } from './table';

/** Two tables, margins included, that look the same when printed. Keyed by `keyOf` of the pledge they prove. */
export interface WitnessPair {
  readonly low: readonly number[];
  readonly high: readonly number[];
}
export type Witnesses = ReadonlyMap<string, WitnessPair>;

/** Why the gate stays shut. Codes for the tests; people see `not-proven`. */
export type GateFault =
  | 'malformed'
  | 'total'
  | 'earlier'
  | 'missing'
  | 'inconsistent'
  | 'disagrees'
  | 'narrow'
  | 'not-lower'
  | 'narrow-sum'
  | 'small-shown';

/** Cells of this release that everybody knows from elsewhere and that are about fewer than k. */
export function smallAndKnown(table: Table, layout: Layout, k: number): number[] {
  return [...layout.known.keys()].filter(
    (cell) =>
      layout.known[cell] === true &&
      layout.fates[cell] === 'open' &&
      read(table.counts, cell) > 0 &&
      smallestSide(table, layout.members[cell] ?? [], k) < k,
  );
}

/**
 * @param layout of the questions, not of the search: the caller lays it out
 * @param withheld per cell
 * @returns the first fault, or undefined when everything is proved.
 */
export function gate(table: Table, layout: Layout, withheld: readonly boolean[], witnesses: Witnesses, k: number): GateFault | undefined {
  if (!Number.isSafeInteger(k) || k < 2 || withheld.length !== layout.size || !isConsistent(layout, table.counts)) return 'malformed';
  if (table.impossible.some((impossible, cell) => impossible && (withheld[cell] === true || read(table.counts, cell) !== 0)))
    return 'malformed';
  if (withheld[layout.total] === true || smallestSide(table, layout.members[layout.total] ?? []) < k) return 'total';
  if (layout.fates.some((fate, cell) => (fate === 'shown' && withheld[cell] === true) || (fate === 'withheld' && withheld[cell] !== true)))
    return 'earlier';
  if (narrowSums(table, layout, withheld, k).length > 0) return 'narrow-sum';
  // A small number that was published elsewhere needs no proof that it is hidden, and is still not repeated here.
  if (smallAndKnown(table, layout, k).some((cell) => withheld[cell] !== true)) return 'small-shown';
  const dark = unseen(layout, withheld);
  const agreed = new Map<readonly number[], boolean>();
  const { outside, inside } = pledgesOf(table, layout, k)(withheld);
  for (const pledge of [...outside, ...inside]) {
    const pair = witnesses.get(keyOf(pledge));
    if (!pair) return 'missing';
    for (const witness of [pair.low, pair.high]) {
      if (!agreed.has(witness)) {
        if (!isConsistent(layout, witness)) return 'inconsistent';
        const sure = (cell: number) => dark[cell] !== true || table.impossible[cell] === true;
        agreed.set(
          witness,
          table.counts.every((count, cell) => !sure(cell) || witness[cell] === count),
        );
      }
      if (!agreed.get(witness) || pledge.known.some((cell) => witness[cell] !== table.counts[cell])) return 'disagrees';
    }
    const low = amountOf(pair.low, pledge.quantity);
    if (amountOf(pair.high, pledge.quantity) - low < pledge.width) return 'narrow';
    if (pledge.lower && low >= amountOf(table.counts, pledge.quantity)) return 'not-lower';
  }
  return undefined;
}
