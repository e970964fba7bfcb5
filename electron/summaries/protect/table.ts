/**
 * @file The true numbers of a release, margins included, and the arithmetic about them that everything here shares.
 *
 * Cells are numbered. How several tables, and the tables of earlier releases, share their cells is worked out in `joint.ts`; here they
 * are numbers with additions between them. The atoms behind a cell are the combinations of values that cases really had.
 */

/** Students of one atom, by the role they had in its cases. */
export interface People {
  readonly harmed: ReadonlySet<string>;
  readonly responsible: ReadonlySet<string>;
}

/** The truth. Secret: no value of this type leaves the protected process. */
export interface Table {
  /** Categories per dimension, margin not counted. */
  readonly shape: readonly number[];
  /** Is the dimension sensitive (design 4.3)? One per dimension. */
  readonly sensitive: readonly boolean[];
  /** Cases per cell, margins included. */
  readonly counts: readonly number[];
  /** Cases per atom. */
  readonly cases: readonly number[];
  /** Who stands behind an atom. */
  readonly people: readonly People[];
  /** Structural zeros, margins included, per cell. */
  readonly impossible: readonly boolean[];
}

/** The parts add up to the whole. */
export interface Addition {
  readonly parts: readonly number[];
  readonly whole: number;
}

/**
 * What decides whether a cell is printed: `open`: the search; `shown` and `withheld`: an earlier release, or the rule that totals are
 * shown; `derived`: printed nowhere, but it follows from two releases where both print; `crossing`: printed nowhere at all.
 */
export type Fate = 'open' | 'shown' | 'withheld' | 'derived' | 'crossing';

/** Where cells lie and which additions hold; depends on the questions alone, not on the counts. */
export interface Layout {
  readonly size: number;
  /** The total of the newest and largest population; always printed. */
  readonly total: number;
  /** Coordinates per cell over all dimensions; the value `shape[d]` is the margin. */
  readonly at: readonly (readonly number[])[];
  readonly fates: readonly Fate[];
  /** Cells of a table that are no margin in it. */
  readonly inner: readonly number[];
  /** Every line: its parts and its margin. `axis` is the dimension along which the parts differ; -1 where populations add up. */
  readonly lines: readonly (Addition & { readonly axis: number })[];
  /** The atoms that a cell counts together. */
  readonly members: readonly (readonly number[])[];
  /** Every nested pair of numbers a reader may subtract: within a table, and the same number in a population and one inside it. */
  readonly nested: readonly Quantity[];
  /** How many dimensions a cell sums over, within the tables that print it. */
  readonly levels: readonly number[];
  /** For a `derived` cell: it is known when these are all printed. */
  readonly sources: ReadonlyMap<number, readonly number[]>;
  /** Cells that everybody knows whatever is printed here: published elsewhere, or following from what was. */
  readonly known: readonly boolean[];
}

/** A number somebody can print or compute: a cell, or a cell less a cell nested in it. */
export interface Quantity {
  readonly plus: number;
  readonly minus?: number;
}

/** Reads a cell of any table of that layout. A missing cell is a defect, never zero. */
export function read(values: readonly number[], cell: number): number {
  const value = values[cell];
  if (value === undefined) throw new RangeError('no such cell');
  return value;
}

export function amountOf(values: readonly number[], quantity: Quantity): number {
  return read(values, quantity.plus) - (quantity.minus === undefined ? 0 : read(values, quantity.minus));
}

/** The atoms that a quantity counts. */
export function membersOf(layout: Layout, quantity: Quantity): readonly number[] {
  const whole = layout.members[quantity.plus] ?? [];
  if (quantity.minus === undefined) return whole;
  const without = new Set(layout.members[quantity.minus]);
  return whole.filter((atom) => !without.has(atom));
}

/**
 * How many there are behind some atoms, for comparison with k.
 *
 * [Note: The smallest side decides] A number is as small as the smallest of: its cases, the different students harmed, the
 * different students responsible. A side with nobody on record in the whole number (a class circle without a named responsible
 * person, an unknown painter) describes no student and does not decide; if both sides are empty the number counts as 0
 * students, because people we have no name for are people all the same, and it is withheld. One named student on an otherwise
 * empty side makes it a number about one student. Counting the cases as a side as well makes the promise simple and checkable
 * from the printed page: no number from 1 to k-1 is ever printed, also not one class circle of thirty students.
 *
 * @param enough stop counting when every side has at least so many
 */
export function smallestSide(table: Table, atoms: readonly number[], enough = Number.POSITIVE_INFINITY): number {
  const harmed = new Set<string>();
  const responsible = new Set<string>();
  let cases = 0;
  for (const atom of atoms) {
    cases += read(table.cases, atom);
    for (const id of table.people[atom]?.harmed ?? []) harmed.add(id);
    for (const id of table.people[atom]?.responsible ?? []) responsible.add(id);
    if (cases >= enough && harmed.size >= enough && responsible.size >= enough) return enough;
  }
  const named = [harmed.size, responsible.size].filter((n) => n > 0);
  return named.length === 0 ? 0 : Math.min(cases, ...named);
}

/** Do these whole numbers keep every addition, without a negative one? */
export function isConsistent(layout: Layout, values: readonly number[]): boolean {
  if (values.length !== layout.size || !values.every((v) => Number.isSafeInteger(v) && v >= 0)) return false;
  return layout.lines.every(({ parts, whole }) => parts.reduce((sum, cell) => sum + read(values, cell), 0) === read(values, whole));
}

/** Does a quantity follow from numbers that everybody knows anyway? */
export function isPublic(layout: Layout, { plus, minus }: Quantity): boolean {
  return layout.known[plus] === true && (minus === undefined || layout.known[minus] === true);
}

/** What a reader does not see: a pattern with the derived cells in their place. */
export function unseen(layout: Layout, withheld: readonly boolean[]): boolean[] {
  return layout.fates.map((fate, cell) => {
    if (layout.known[cell] === true) return false;
    if (fate === 'crossing') return true;
    if (fate === 'derived') return (layout.sources.get(cell) ?? []).some((source) => withheld[source] === true);
    return withheld[cell] === true;
  });
}
