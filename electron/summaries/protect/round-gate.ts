/**
 * @file The proof gate of rounded tables: plain additions of whole numbers, no solver.
 *
 * [Note: Rounded, and proved like the rest] Every printed number is a multiple of the base and lies less than the base from the truth; that is
 * said in the note, so every reader knows it. All numbers add up, so a reader may lay them beside each other and narrow them. A release
 * counts when for every number that is printed or sensitive there are two whole tables, both less than the base from every printed number,
 * that differ by the width or more. A range can't be wider than that of a rounded zero, base less one, so a width of k less one is asked
 * where k would be asked of withheld numbers (design 4.3).
 */
import type { GateFault, Witnesses } from './gate';
import { keyOf, type Pledge, pledgesOf } from './sensitive';
import { amountOf, isConsistent, type Layout, read, smallestSide, type Table } from './table';

export interface Rounding {
  readonly base: number;
  /** What is printed, and what earlier rounded releases printed, by cell. */
  readonly values: ReadonlyMap<number, number>;
  readonly witnesses: Witnesses;
  /** No rounding lies closer to the truth in sum. */
  readonly proven: boolean;
}

/** Everything that must be proved of a rounding. */
export function roundedPledges(table: Table, layout: Layout, values: ReadonlyMap<number, number>, k: number): Pledge[] {
  const printed = layout.at.map((_, cell) => values.has(cell));
  const { outside, inside } = pledgesOf(table, layout, k)(printed);
  const listed = new Set(outside.map(keyOf));
  const totals = [...values.keys()]
    .map((plus): Pledge => ({ quantity: { plus }, width: k, lower: false, known: [] }))
    .filter((pledge) => !listed.has(keyOf(pledge)) && !layout.known[pledge.quantity.plus] && !table.impossible[pledge.quantity.plus]);
  return [...[...outside, ...totals].map((pledge) => (pledge.width === k ? { ...pledge, width: k - 1 } : pledge)), ...inside];
}

/** Is this number less than the base from what is printed of the cell? */
export const isNear = (value: number, printed: number, base: number): boolean => Math.abs(value - printed) < base;

/**
 * @param layout of the questions, not of the search: the caller lays it out
 * @param own cells of this release; each must be printed
 * @returns the first fault, or undefined when everything is proved
 */
export function gateRounded(
  table: Table,
  layout: Layout,
  own: readonly number[],
  { base, values, witnesses }: Rounding,
  k: number,
): GateFault | undefined {
  if (!Number.isSafeInteger(k) || k < 2 || base < k || !isConsistent(layout, table.counts)) return 'malformed';
  for (const [cell, value] of values) {
    const whole = Number.isSafeInteger(value) && value >= 0 && value % base === 0;
    if (!whole || !isNear(read(table.counts, cell), value, base)) return 'malformed';
    if (table.impossible[cell] === true && value !== 0) return 'malformed';
  }
  if (own.some((cell) => !values.has(cell))) return 'malformed';
  if (smallestSide(table, layout.members[layout.total] ?? []) < k) return 'total';
  for (const { axis, parts, whole } of layout.lines) {
    const all = [...parts, whole].map((cell) => values.get(cell));
    if (axis < 0 || all.some((value) => value === undefined)) continue;
    if (parts.reduce((sum, cell) => sum + (values.get(cell) ?? 0), 0) !== values.get(whole)) return 'inconsistent';
  }
  const agreed = new Map<readonly number[], boolean>();
  for (const pledge of roundedPledges(table, layout, values, k)) {
    const pair = witnesses.get(keyOf(pledge));
    if (!pair) return 'missing';
    for (const witness of [pair.low, pair.high]) {
      if (!agreed.has(witness)) agreed.set(witness, agrees(table, layout, { base, values }, witness));
      if (!agreed.get(witness) || pledge.known.some((cell) => witness[cell] !== table.counts[cell])) return 'disagrees';
    }
    const low = amountOf(pair.low, pledge.quantity);
    if (amountOf(pair.high, pledge.quantity) - low < pledge.width) return 'narrow';
    if (pledge.lower && low >= amountOf(table.counts, pledge.quantity)) return 'not-lower';
  }
  return undefined;
}

/** Could these numbers be the truth behind the page? */
function agrees(table: Table, layout: Layout, { base, values }: Pick<Rounding, 'base' | 'values'>, witness: readonly number[]): boolean {
  const sure = (cell: number) => layout.known[cell] === true || table.impossible[cell] === true;
  return (
    isConsistent(layout, witness) &&
    [...values].every(([cell, value]) => isNear(read(witness, cell), value, base)) &&
    table.counts.every((count, cell) => !sure(cell) || witness[cell] === count)
  );
}
