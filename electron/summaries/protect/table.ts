/**
 * @file The true table, margins included, and the arithmetic about it that everything here shares.
 *
 * Cells are numbered. A table of dimensions with R and C categories has (R+1)(C+1) cells, row by row, the margin (`All`) last
 * in each direction; one dimension has R+1 cells; none has the total alone. The total is always the last cell.
 */

/** Students of one inner cell, by the role they had in its cases. */
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
  /** Who stands behind an inner cell; empty for margins. Index is the cell. */
  readonly people: readonly People[];
  /** Structural zeros, margins included. */
  readonly impossible: readonly boolean[];
}

/** The parts add up to the whole. */
export interface Addition {
  readonly parts: readonly number[];
  readonly whole: number;
}

/** Where cells lie and which additions hold; depends on the shape alone. */
export interface Layout {
  readonly size: number;
  readonly total: number;
  /** Coordinates per cell; the value `shape[d]` is the margin. */
  readonly at: readonly (readonly number[])[];
  /** Cells that are no margin. */
  readonly inner: readonly number[];
  /** Every line of the table: its parts and its margin. `axis` is the dimension along which the parts differ. */
  readonly lines: readonly (Addition & { readonly axis: number })[];
  /** The inner cells that a cell counts together, itself for an inner cell. */
  readonly members: readonly (readonly number[])[];
}

/** A number somebody can print or compute: a cell, or a cell less a cell nested in it. */
export interface Quantity {
  readonly plus: number;
  readonly minus?: number;
}

export function layoutOf(shape: readonly number[]): Layout {
  let at: number[][] = [[]];
  for (const categories of shape) {
    at = at.flatMap((prefix) => Array.from({ length: categories + 1 }, (_, c) => [...prefix, c]));
  }
  const indexOf = new Map(at.map((coordinates, cell) => [coordinates.join(), cell]));
  const find = (coordinates: readonly number[]): number => {
    const cell = indexOf.get(coordinates.join());
    if (cell === undefined) throw new RangeError('no such cell');
    return cell;
  };
  const isInner = (coordinates: readonly number[]) => coordinates.every((c, axis) => c < (shape[axis] ?? 0));
  const lines = shape.flatMap((categories, axis) =>
    at
      .filter((coordinates) => coordinates[axis] === categories)
      .map((margin) => ({
        axis,
        whole: find(margin),
        parts: Array.from({ length: categories }, (_, c) => find(margin.map((m, a) => (a === axis ? c : m)))),
      })),
  );
  const inner = [...at.keys()].filter((cell) => isInner(at[cell] ?? []));
  const members = at.map((coordinates) =>
    inner.filter((cell) => coordinates.every((c, axis) => c === (shape[axis] ?? 0) || c === at[cell]?.[axis])),
  );
  return { size: at.length, total: at.length - 1, at, inner, lines, members };
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

/** The inner cells that a quantity counts. */
export function membersOf(layout: Layout, quantity: Quantity): readonly number[] {
  const whole = layout.members[quantity.plus] ?? [];
  if (quantity.minus === undefined) return whole;
  const without = new Set(layout.members[quantity.minus]);
  return whole.filter((cell) => !without.has(cell));
}

/**
 * How many there are behind some inner cells, for comparison with k.
 *
 * [Note: The smallest side decides] A number is as small as the smallest of: its cases, the different students harmed, the
 * different students responsible. A side with nobody on record in the whole number (a class circle without a named responsible
 * person, an unknown painter) describes no student and does not decide; if both sides are empty the number counts as 0
 * students, because people we have no name for are people all the same, and it is withheld. One named student on an otherwise
 * empty side makes it a number about one student. Counting the cases as a side as well makes the promise simple and checkable
 * from the printed page: no number from 1 to k-1 is ever printed, also not one class circle of thirty students.
 */
export function smallestSide(table: Table, cells: readonly number[]): number {
  const harmed = new Set<string>();
  const responsible = new Set<string>();
  let cases = 0;
  for (const cell of cells) {
    cases += read(table.counts, cell);
    for (const id of table.people[cell]?.harmed ?? []) harmed.add(id);
    for (const id of table.people[cell]?.responsible ?? []) responsible.add(id);
  }
  const named = [harmed.size, responsible.size].filter((n) => n > 0);
  return named.length === 0 ? 0 : Math.min(cases, ...named);
}

/** Does a table of whole numbers keep every addition and no negative number? */
export function isConsistent(layout: Layout, values: readonly number[]): boolean {
  if (values.length !== layout.size || !values.every((v) => Number.isSafeInteger(v) && v >= 0)) return false;
  return layout.lines.every(({ parts, whole }) => parts.reduce((sum, cell) => sum + read(values, cell), 0) === read(values, whole));
}
