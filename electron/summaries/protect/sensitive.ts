/**
 * @file What has to be proved about a release before it may be printed: the list of pledges.
 *
 * No solver here. The gate makes this list itself and asks for a proof of each, so a pledge that the search forgot is found.
 */
import { amountOf, isPublic, type Layout, membersOf, type Quantity, read, smallestSide, type Table, unseen } from './table';

/** Somebody who knows the printed numbers must still find `width` possible values between the lowest and the highest. */
export interface Pledge {
  readonly quantity: Quantity;
  readonly width: number;
  /** And the true value must not be the lowest. */
  readonly lower: boolean;
  /** Inner cells whose true values the reader knows besides, because they are about that reader alone. */
  readonly known: readonly number[];
}

/** A sensitive number: it must not be printed and not be narrowed. */
export interface Sensitive {
  readonly quantity: Quantity;
  readonly width: number;
  readonly lower: boolean;
}

/** Identifies a pledge. */
export function keyOf(pledge: Pledge): string {
  return `${pledge.quantity.plus}-${pledge.quantity.minus ?? ''}@${pledge.known.join()}`;
}

/** Width a number needs: k, or a fifth of its value when few students have many cases (design 4.6 step 3). */
function widthFor(value: number, k: number): number {
  return Math.max(k, Math.ceil(value / 5));
}

/**
 * Cells and differences of nested cells that are about fewer than k, and lines that lie wholly in one category of a sensitive
 * dimension. Cells that are printed nowhere count as well: a reader who works one out has found it all the same.
 *
 * [Note: Lines of one category] When all cases of a line have the same outcome, everybody known to be in that line has it. What
 * must stay uncertain is the number of the others in the line, which is 0: it must be able to be k or more. There is no value
 * below 0 to ask for. Lines whose other cells are impossible by the codebook tell nothing new and are left out.
 */
export function sensitiveNumbers(table: Table, layout: Layout, k: number): Sensitive[] {
  const cells: Quantity[] = [...layout.at.keys()].map((plus) => ({ plus }));
  const small = [...cells, ...layout.nested]
    // What everybody knows can't be hidden here; it is not printed either, see the gate.
    .filter((quantity) => !isPublic(layout, quantity))
    .map((quantity) => ({ quantity, value: amountOf(table.counts, quantity) }))
    .filter(({ quantity, value }) => value > 0 && smallestSide(table, membersOf(layout, quantity), k) < k)
    .map(({ quantity, value }) => ({ quantity, width: widthFor(value, k), lower: true }));
  const uniform = layout.lines
    .filter(({ axis, whole, parts }) => table.sensitive[axis] === true && read(table.counts, whole) > 0 && isPrintable(layout, parts))
    .flatMap(({ parts, whole }) => parts.map((minus) => ({ quantity: { plus: whole, minus }, parts })))
    .filter(({ quantity, parts }) => {
      if (isPublic(layout, quantity)) return false;
      const others = parts.filter((part) => part !== quantity.minus);
      return amountOf(table.counts, quantity) === 0 && others.some((part) => !table.impossible[part]);
    })
    .map(({ quantity }) => ({ quantity, width: k, lower: false }));
  return [...small, ...uniform];
}

const isPrintable = (layout: Layout, cells: readonly number[]) =>
  cells.every((cell) => layout.fates[cell] !== 'crossing' && layout.fates[cell] !== 'derived');

/**
 * Students who are alone on their side in some inner cell, with those cells: they (and their families) know these counts.
 * Each distinct set of cells once, in an order that does not depend on ids. See: [Note: One table, one pattern]
 */
export function insiders(table: Table, layout: Layout): number[][] {
  const alone = new Map<string, number[]>();
  for (const cell of layout.inner) {
    for (const role of ['harmed', 'responsible'] as const) {
      const side = new Set((layout.members[cell] ?? []).flatMap((atom) => [...(table.people[atom]?.[role] ?? [])]));
      const [student] = side;
      if (side.size !== 1 || student === undefined) continue;
      const cells = alone.get(student) ?? [];
      if (!cells.includes(cell)) alone.set(student, [...cells, cell]);
    }
  }
  const different = new Map([...alone.values()].map((cells) => [cells.join(), cells]));
  return [...different].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cells]) => cells);
}

/** Gives, for any pattern, everything that must be proved of it. */
export type Pledges = (withheld: readonly boolean[]) => { readonly outside: readonly Pledge[]; readonly inside: readonly Pledge[] };

/**
 * Everything that must be proved of a pattern. `withheld` says per cell whether it is withheld.
 *
 * Beyond the sensitive numbers every withheld cell has to be k wide: then a reader cannot tell by its width which one is
 * small and which protects another, and the audit can check the rule from the printed bytes alone.
 */
export function pledgesOf(table: Table, layout: Layout, k: number): Pledges {
  const sensitive = sensitiveNumbers(table, layout, k);
  const outside = sensitive.map((s) => ({ ...s, known: [] }));
  const listed = new Set(outside.map(keyOf));
  const inside = insidePledges(table, layout, sensitive, k);
  return (withheld) => {
    const others = [...layout.at.keys()]
      .filter((cell) => withheld[cell] === true && (layout.fates[cell] === 'open' || layout.fates[cell] === 'withheld'))
      .filter((cell) => layout.known[cell] !== true)
      .map((plus) => ({ quantity: { plus }, width: k, lower: false, known: [] }))
      .filter((pledge) => !listed.has(keyOf(pledge)));
    return { outside: [...outside, ...others], inside };
  };
}

/** What a single insider must still not learn: half the width is asked (design 4.3), and nothing about numbers of their own cases. */
function insidePledges(table: Table, layout: Layout, sensitive: readonly Sensitive[], k: number): Pledge[] {
  const small = sensitive
    .filter((s) => s.lower && layout.fates[s.quantity.plus] !== 'crossing')
    .map((s) => ({ quantity: s.quantity, members: membersOf(layout, s.quantity) }));
  return insiders(table, layout).flatMap((known) => {
    const own = new Set(known.flatMap((cell) => layout.members[cell] ?? []));
    return small
      .filter(({ members }) => members.some((atom) => !own.has(atom) && read(table.cases, atom) > 0))
      .map(({ quantity }) => ({ quantity, width: Math.ceil(k / 2), lower: true, known }));
  });
}

/**
 * A line whose withheld cells are known in sum (its margin is shown) and are together about fewer than k students, though each
 * may be wide: the sum is a number a reader computes. Returns the withheld cells of each such line.
 */
export function narrowSums(table: Table, layout: Layout, withheld: readonly boolean[], k: number): { line: number; cells: number[] }[] {
  const dark = unseen(layout, withheld);
  return layout.lines.flatMap(({ parts, whole, axis }, line) => {
    const cells = parts.filter((cell) => dark[cell] === true);
    // The sum is known to everybody before anything is printed here.
    if ([...parts, whole].every((cell) => cells.includes(cell) || layout.known[cell] === true)) return [];
    if (axis < 0 || dark[whole] === true || cells.length === 0 || cells.some((cell) => layout.fates[cell] === 'crossing')) return [];
    const members = cells.flatMap((cell) => layout.members[cell] ?? []);
    const value = cells.reduce((sum, cell) => sum + read(table.counts, cell), 0);
    return value > 0 && smallestSide(table, members, k) < k ? [{ line, cells }] : [];
  });
}
