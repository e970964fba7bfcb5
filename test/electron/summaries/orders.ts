/** @file Invented orders for the tests of linked tables and many dimensions, and a slow reader who lists every data set. */
import type { Order } from '../../../electron/summaries/protect/order';
import type { Layout, Quantity, Table } from '../../../electron/summaries/protect/table';
import { seeded } from './support';

/** Cases of which each is its own student, spread unevenly over the categories. */
export function inventedOrder(
  seed: number,
  sizes: readonly number[],
  tables: readonly (readonly number[])[],
  cases: number,
  more: Partial<Order> = {},
): Order {
  const random = seeded(seed);
  const shares = sizes.map((size) => Array.from({ length: size }, () => 1 + random(100)));
  const pick = (of: readonly number[]) => {
    let rest = random(of.reduce((a, b) => a + b, 0));
    return of.findIndex((share) => {
      rest -= share;
      return rest < 0;
    });
  };
  return {
    k: 10,
    dims: sizes.map((size, d) => ({ name: `d${d}`, sensitive: false, codes: Array.from({ length: size }, (_, c) => `c${c}`) })),
    tables,
    strata: [0],
    earlier: [],
    known: [],
    impossible: () => false,
    ties: [],
    minPopulation: 0,
    records: Array.from({ length: cases }, (_, i) => ({ at: shares.map(pick), stratum: 0, harmed: [`s${i}`], responsible: [] })),
    ...more,
  };
}

/** Lowest and highest value of each quantity over every whole data set (full combinations) that prints the same page. */
export function rangesByListing(
  table: Table,
  layout: Layout,
  dark: readonly boolean[],
  quantities: readonly Quantity[],
): { low: number; high: number }[] {
  const combinations = table.shape.reduce<number[][]>(
    (all, size) => all.flatMap((at) => Array.from({ length: size }, (_, c) => [...at, c])),
    [[]],
  );
  const holds = combinations.map((inner) =>
    layout.at.flatMap((at, cell) => (at.every((c, d) => c === table.shape[d] || c === inner[d]) ? [cell] : [])),
  );
  const left = layout.at.map((_, cell) => (dark[cell] ? Number.POSITIVE_INFINITY : (table.counts[cell] ?? 0)));
  const values = layout.at.map(() => 0);
  const ranges = quantities.map(() => ({ low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY }));
  const place = (index: number): void => {
    const cells = holds[index];
    if (cells === undefined) {
      if (left.some((rest) => rest !== 0 && rest !== Number.POSITIVE_INFINITY)) return;
      for (const [i, { plus, minus }] of quantities.entries()) {
        const amount = (values[plus] ?? 0) - (minus === undefined ? 0 : (values[minus] ?? 0));
        const range = ranges[i];
        if (!range) continue;
        range.low = Math.min(range.low, amount);
        range.high = Math.max(range.high, amount);
      }
      return;
    }
    const most = Math.min(...cells.map((cell) => left[cell] ?? 0));
    for (let value = 0; value <= most; value += 1) {
      for (const cell of cells) {
        left[cell] = (left[cell] ?? 0) - value;
        values[cell] = (values[cell] ?? 0) + value;
      }
      place(index + 1);
      for (const cell of cells) {
        left[cell] = (left[cell] ?? 0) + value;
        values[cell] = (values[cell] ?? 0) - value;
      }
    }
  };
  place(0);
  return ranges;
}
