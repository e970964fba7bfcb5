/**
 * @file Which dimensions must be crossed in full so that several linked tables are described exactly.
 *
 * [Note: Crossed only where tables cross] Four tables over five dimensions have thousands of full combinations, and asking a solver
 * about all of them takes minutes. Where the tables hang together like a tree, numbers that fit each table and agree in the margins
 * that they share always fit one whole data set. So unknowns are kept per table and shared margins are one and the same number.
 * Where tables run in a circle that is not true (each fits, yet no data set fits all), and the circle is filled in with a larger
 * crossing first. That is the junction tree of the graph whose points are dimensions and whose edges are tables. (Design, section 3.)
 */

/**
 * @param dimensions how many there are
 * @param together sets of dimensions that are crossed in some table, or bound to each other by definition
 * @returns the largest crossings after filling in, each ascending; one empty crossing when there is no dimension
 */
export function cliquesOf(dimensions: number, together: readonly (readonly number[])[], sizes: readonly number[]): number[][] {
  const neighbours = Array.from({ length: dimensions }, () => new Set<number>());
  for (const set of together) for (const a of set) for (const b of set) if (a !== b) neighbours[a]?.add(b);
  const left = new Set(together.flat());
  const found: number[][] = [];
  while (left.size > 0) {
    const next = cheapest(left, neighbours, sizes);
    const around = [...(neighbours[next] ?? [])].filter((d) => left.has(d));
    found.push([next, ...around].sort((a, b) => a - b));
    for (const a of around) for (const b of around) if (a !== b) neighbours[a]?.add(b);
    left.delete(next);
  }
  const largest = found.filter((one, i) => !found.some((other, j) => i !== j && holds(other, one) && (!holds(one, other) || j < i)));
  return largest.length === 0 ? [[]] : largest;
}

const holds = (outer: readonly number[], inner: readonly number[]) => inner.every((d) => outer.includes(d));

/** The dimension whose neighbours need the fewest new edges, then the smallest crossing, to be taken out next. */
function cheapest(left: ReadonlySet<number>, neighbours: readonly ReadonlySet<number>[], sizes: readonly number[]): number {
  const score = (d: number): number[] => {
    const around = [...(neighbours[d] ?? [])].filter((other) => left.has(other));
    const missing = around.flatMap((a) => around.filter((b) => a < b && neighbours[a]?.has(b) !== true)).length;
    return [missing, [d, ...around].reduce((product, one) => product * (sizes[one] ?? 1), 1), d];
  };
  const scored = [...left].map((d) => ({ d, score: score(d) }));
  scored.sort((a, b) => a.score.map((s, i) => s - (b.score[i] ?? 0)).find((difference) => difference !== 0) ?? 0);
  return scored[0]?.d ?? 0;
}
