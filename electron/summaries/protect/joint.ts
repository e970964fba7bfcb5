/** @file Lays out the cells that all tables of a release share with each other and with the tables of earlier releases. */
import { cliquesOf } from './cliques';
import type { Fate, Layout, Quantity } from './table';

/** A table of the release, or of one before. */
export interface TableOutline {
  /** Its dimensions, ascending. */
  readonly axes: readonly number[];
  /** The parts of time it counts: closed terms, or what was added between two releases. */
  readonly strata: readonly number[];
  /** For an earlier table: per cell, row by row with margins last, whether it was withheld. */
  readonly before?: readonly boolean[];
}

export interface Outline {
  /** Categories per dimension. */
  readonly sizes: readonly number[];
  readonly tables: readonly TableOutline[];
  /** Single numbers that everybody knows from elsewhere; `at` along `axes`. What they are does not matter here. */
  readonly known: readonly { readonly axes: readonly number[]; readonly strata: readonly number[]; readonly at: readonly number[] }[];
  /** Dimensions that are bound to each other by the codebook, so that a crossing has to hold both. */
  readonly ties: readonly (readonly number[])[];
  /** `at` undefined: counts nowhere. */
  readonly atoms: readonly { readonly at: readonly number[] | undefined; readonly stratum: number }[];
}

export interface Joint {
  readonly layout: Layout;
  /** Per table of the outline its cells, row by row with margins last. */
  readonly views: readonly (readonly number[])[];
  /** Strata of the population of each cell. */
  readonly strata: readonly (readonly number[])[];
}

/** The tables need more unknowns than can be searched. */
export class TooLarge extends Error {
  constructor() {
    super('too many cells');
    this.name = 'TooLarge';
  }
}

/** Populations that neither hold each other nor are apart: a reader's sums over them are not modelled. */
export class Entangled extends Error {
  constructor() {
    super('populations overlap in part');
    this.name = 'Entangled';
  }
}

const MOST_CELLS = 12_000;

interface Population {
  readonly strata: readonly number[];
  /** Populations inside it, largest ones only, that make it up together. */
  parts: number[];
  /** What is left of a larger one when those inside it are taken off; printed nowhere. */
  readonly rest: boolean;
  /** Has a table of its own; else only single numbers of it are known. */
  readonly printed: boolean;
}

/**
 * The populations, and for each the largest ones within it. What is left over becomes a population of its own, because a reader gets
 * its numbers by subtraction.
 */
function populationsOf({ tables, known }: Outline): Population[] {
  const sets = new Map([...tables, ...known].map(({ strata }) => [keyOf(strata), strata.toSorted((a, b) => a - b)]));
  const printed = new Set(tables.map(({ strata }) => keyOf(strata)));
  const found: Population[] = [...sets.entries()]
    .sort(([, a], [, b]) => a.length - b.length)
    .map(([key, strata]) => ({ strata, parts: [], rest: false, printed: printed.has(key) }));
  for (const [index, population] of [...found.entries()]) {
    const within = [...found.keys()].filter((other) => other < index && inside(found[other], population) && found[other]?.rest === false);
    const largest = within.filter((one) => !within.some((other) => other !== one && inside(found[one], found[other])));
    for (const other of found.slice(0, index)) {
      if (!inside(other, population) && other.strata.some((s) => population.strata.includes(s))) throw new Entangled();
    }
    if (largest.length === 0) continue;
    const covered = new Set(largest.flatMap((one) => found[one]?.strata ?? []));
    const left = population.strata.filter((s) => !covered.has(s));
    population.parts = [...largest];
    if (left.length === 0) continue;
    population.parts.push(found.length);
    found.push({ strata: left, parts: [], rest: true, printed: false });
  }
  return found;
}

const keyOf = (numbers: readonly number[]): string => numbers.toSorted((a, b) => a - b).join();
const inside = (inner: Population | undefined, outer: Population | undefined): boolean =>
  inner !== undefined && outer !== undefined && inner.strata.every((s) => outer.strata.includes(s));

/** @throws TooLarge, Entangled */
export function jointLayout(outline: Outline): Joint {
  const { sizes, tables } = outline;
  const populations = populationsOf(outline);
  const cliques = cliquesOf(sizes.length, [...[...tables, ...outline.known].map(({ axes }) => axes), ...outline.ties], sizes);
  const at: number[][] = [];
  const of: number[] = [];
  const index = populations.map(() => new Map<string, number>());
  for (const [p] of populations.entries()) {
    for (const clique of cliques) {
      for (const coordinates of closure(sizes, clique)) {
        const key = coordinates.join();
        if (index[p]?.has(key)) continue;
        index[p]?.set(key, at.length);
        at.push(coordinates);
        of.push(p);
        if (at.length > MOST_CELLS) throw new TooLarge();
      }
    }
  }
  const cellAt = (p: number, coordinates: readonly number[]): number => {
    const cell = index[p]?.get(coordinates.join());
    if (cell === undefined) throw new RangeError('no such cell');
    return cell;
  };
  const populationOf = ({ strata }: { strata: readonly number[] }) =>
    populations.findIndex((p) => !p.rest && keyOf(p.strata) === keyOf(strata));
  const views = tables.map((table) => closure(sizes, table.axes).map((coordinates) => cellAt(populationOf(table), coordinates)));
  const fates = at.map((): Fate => 'crossing');
  const levels = at.map(() => 0);
  for (const [t, view] of views.entries()) {
    for (const [position, cell] of view.entries()) {
      const earlier = tables[t]?.before?.[position];
      const decided: Fate = earlier === undefined ? 'open' : earlier ? 'withheld' : 'shown';
      // What one release withheld stays withheld, and what one printed stays printed.
      if (decided !== 'open' || fates[cell] === 'crossing') fates[cell] = decided;
      const summed = (tables[t]?.axes ?? []).filter((axis) => at[cell]?.[axis] === sizes[axis]).length;
      levels[cell] = Math.max(levels[cell] ?? 0, summed);
    }
  }
  const totals = populations.map((_, p) => cellAt(p, sizes));
  for (const [p, { printed }] of populations.entries()) if (printed) fates[totals[p] ?? 0] = 'shown';
  const sources = new Map<number, number[]>();
  for (const { parts } of populations.filter(({ parts }) => parts.some((part) => populations[part]?.rest))) {
    const whole = populations.findIndex((p) => p.parts === parts);
    const rest = parts.find((part) => populations[part]?.rest) ?? 0;
    for (const [key, cell] of index[rest] ?? []) {
      const from = [whole, ...parts.filter((part) => part !== rest)].map((p) => index[p]?.get(key) ?? -1);
      if (from.some((source) => fates[source] === undefined || fates[source] === 'crossing')) continue;
      fates[cell] = 'derived';
      sources.set(cell, from);
    }
  }
  const lines = [
    ...populations.flatMap((_, p) => linesWithin(sizes, cliques, (coordinates) => cellAt(p, coordinates))),
    ...populations.flatMap(({ parts }, p) =>
      parts.length === 0
        ? []
        : [...new Map(cliques.flatMap((clique) => finest(sizes, clique).map((c) => [c.join(), c] as const))).values()].map(
            (coordinates) => ({
              axis: -1,
              whole: cellAt(p, coordinates),
              parts: parts.map((part) => cellAt(part, coordinates)),
            }),
          ),
    ),
  ];
  const published = outline.known.map((one) => {
    const along = one.axes.reduce((all, axis, i) => all.with(axis, one.at[i] ?? 0), [...sizes]);
    return cellAt(populationOf(one), along);
  });
  const before = views.flatMap((view, t) => view.filter((_, position) => tables[t]?.before?.[position] === false));
  const known = followed(at.length, published, before, lines);
  const printable = (cell: number | undefined): cell is number =>
    cell !== undefined && (fates[cell] !== 'crossing' || known[cell] === true);
  const most = Math.max(...populations.map(({ printed, strata }) => (printed ? strata.length : -1)));
  const largest = populations.findLastIndex(({ printed, strata }) => printed && strata.length === most);
  const layout: Layout = {
    size: at.length,
    total: totals[largest] ?? 0,
    at,
    fates,
    inner: [
      ...new Set(
        views.flatMap((view, t) => view.filter((cell) => (tables[t]?.axes ?? []).every((axis) => at[cell]?.[axis] !== sizes[axis]))),
      ),
    ],
    lines,
    members: membersIn(outline, populations, cliques, index, at.length),
    nested: [
      ...nestedWithin(
        sizes,
        [...views, ...published.map((cell) => [cell])],
        [...tables, ...outline.known],
        at,
        index,
        populations,
        printable,
      ),
      ...nestedAcross(populations, index, printable),
    ],
    levels,
    sources,
    known,
  };
  return { layout, views, strata: of.map((p) => populations[p]?.strata ?? []) };
}

/** What is known from elsewhere, and what follows from it and from earlier releases by one subtraction after the other. */
function followed(size: number, published: readonly number[], before: readonly number[], lines: Layout['lines']): boolean[] {
  const known = Array.from({ length: size }, () => false);
  if (published.length === 0) return known;
  const sure = new Set([...published, ...before]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { parts, whole } of lines) {
      const [open, ...more] = [...parts, whole].filter((cell) => !sure.has(cell));
      if (open === undefined || more.length > 0) continue;
      sure.add(open);
      grown = true;
    }
  }
  return known.map((_, cell) => sure.has(cell) && !before.includes(cell));
}

/** The layout of one table by itself; its atoms are numbered like its inner cells. */
export function layoutOf(shape: readonly number[]): Layout {
  let at: number[][] = [[]];
  for (const categories of shape) at = at.flatMap((prefix) => Array.from({ length: categories + 1 }, (_, c) => [...prefix, c]));
  const atoms = at.map((coordinates) => ({ at: coordinates.every((c, d) => c < (shape[d] ?? 0)) ? coordinates : undefined, stratum: 0 }));
  return jointLayout({ sizes: shape, tables: [{ axes: [...shape.keys()], strata: [0] }], known: [], ties: [], atoms }).layout;
}

/** All coordinates of a crossing with its margins, row by row, margin last; margins in every other dimension. */
function closure(sizes: readonly number[], axes: readonly number[]): number[][] {
  return product(sizes, axes, 1);
}

/** The same without margins in its own dimensions. */
const finest = (sizes: readonly number[], axes: readonly number[]): number[][] => product(sizes, axes, 0);

function product(sizes: readonly number[], axes: readonly number[], more: number): number[][] {
  let all: number[][] = [[...sizes]];
  for (const axis of axes) all = all.flatMap((prefix) => Array.from({ length: (sizes[axis] ?? 0) + more }, (_, c) => prefix.with(axis, c)));
  return all;
}

function linesWithin(
  sizes: readonly number[],
  cliques: readonly (readonly number[])[],
  cellAt: (coordinates: readonly number[]) => number,
) {
  const found = new Map<string, { axis: number; whole: number; parts: number[] }>();
  for (const axis of sizes.keys()) {
    for (const clique of cliques.filter((one) => one.includes(axis))) {
      for (const coordinates of closure(sizes, clique)) {
        if (coordinates[axis] !== sizes[axis]) continue;
        const whole = cellAt(coordinates);
        const parts = Array.from({ length: sizes[axis] ?? 0 }, (_, c) => cellAt(coordinates.with(axis, c)));
        found.set(`${axis}:${whole}`, { axis, whole, parts });
      }
    }
  }
  return [...found.values()];
}

function membersIn(
  { sizes, atoms }: Outline,
  populations: readonly Population[],
  cliques: readonly (readonly number[])[],
  index: readonly ReadonlyMap<string, number>[],
  size: number,
): number[][] {
  const members = Array.from({ length: size }, (): Set<number> => new Set());
  for (const [atom, { at, stratum }] of atoms.entries()) {
    if (at === undefined) continue;
    for (const [p, { strata }] of populations.entries()) {
      if (!strata.includes(stratum)) continue;
      for (const clique of cliques) {
        let up: number[][] = [[...sizes]];
        for (const axis of clique) up = up.flatMap((prefix) => [prefix, prefix.with(axis, at[axis] ?? 0)]);
        for (const coordinates of up) members[index[p]?.get(coordinates.join()) ?? -1]?.add(atom);
      }
    }
  }
  return members.map((set) => [...set]);
}

/** Cells of one table of which one holds the other. */
function nestedWithin(
  sizes: readonly number[],
  views: readonly (readonly number[])[],
  tables: readonly Pick<TableOutline, 'axes' | 'strata'>[],
  at: readonly (readonly number[])[],
  index: readonly ReadonlyMap<string, number>[],
  populations: readonly Population[],
  printable: (cell: number | undefined) => cell is number,
): Quantity[] {
  const pairs = new Map<string, Quantity>();
  const all = [...views.keys()].flatMap((t) => {
    const own = populations.findIndex((p) => !p.rest && keyOf(p.strata) === keyOf(tables[t]?.strata ?? []));
    // What was added since an earlier release is a table of its own to a reader who subtracts.
    const added = (populations[own]?.parts ?? []).filter((part) => populations[part]?.rest);
    return [own, ...added].flatMap((p) =>
      (views[t] ?? []).map((printed) => ({ cell: index[p]?.get((at[printed] ?? []).join()), table: tables[t], p })),
    );
  });
  for (const { cell, table, p } of all) {
    if (!printable(cell)) continue;
    let up: number[][] = [[...(at[cell] ?? [])]];
    for (const axis of table?.axes ?? []) {
      if (at[cell]?.[axis] !== sizes[axis]) up = up.flatMap((prefix) => [prefix, prefix.with(axis, sizes[axis] ?? 0)]);
    }
    for (const coordinates of up.slice(1)) {
      const plus = index[p]?.get(coordinates.join());
      if (printable(plus)) pairs.set(`${plus}-${cell}`, { plus, minus: cell });
    }
  }
  return [...pairs.values()];
}

/** The same number in a population and in one inside it. */
function nestedAcross(
  populations: readonly Population[],
  index: readonly ReadonlyMap<string, number>[],
  printable: (cell: number | undefined) => cell is number,
): Quantity[] {
  return populations.flatMap((outer, p) =>
    populations.flatMap((inner, q) => {
      if (p === q || outer.rest || inner.rest || !inside(inner, outer)) return [];
      return [...(index[p] ?? [])].flatMap(([key, plus]) => {
        const minus = index[q]?.get(key);
        return printable(plus) && printable(minus) ? [{ plus, minus }] : [];
      });
    }),
  );
}
