/** @file The slow attacker of the tests: lists every whole-number table that fits a printed page. Only for tiny tables. */
import { layoutOf } from '../../../electron/summaries/protect/joint';
import { amountOf, membersOf, type Quantity, type Table } from '../../../electron/summaries/protect/table';

/** All tables, margins included, that print like this one under the pattern. Adds cell by cell; no solver, no flow. */
export function tablesThatFit(table: Table, withheld: readonly boolean[]): number[][] {
  const layout = layoutOf(table.shape);
  const top = table.counts[layout.total] ?? 0;
  const fits: number[][] = [];
  const sums = new Array<number>(layout.size).fill(0);
  const above = layout.inner.map((cell) => [...layout.at.keys()].filter((c) => c !== cell && layout.members[c]?.includes(cell)));
  const place = (index: number) => {
    const cell = layout.inner[index];
    if (cell === undefined) {
      if (sums.every((sum, c) => withheld[c] === true || sum === table.counts[c])) fits.push([...sums]);
      return;
    }
    const free = withheld[cell] === true && !table.impossible[cell];
    for (let value = free ? 0 : (table.counts[cell] ?? 0); value <= (free ? top : (table.counts[cell] ?? 0)); value += 1) {
      if (above[index]?.some((c) => (sums[c] ?? 0) + value > (withheld[c] === true ? top : (table.counts[c] ?? 0)))) break;
      sums[cell] = value;
      for (const c of above[index] ?? []) sums[c] = (sums[c] ?? 0) + value;
      place(index + 1);
      for (const c of above[index] ?? []) sums[c] = (sums[c] ?? 0) - value;
      sums[cell] = 0;
    }
  };
  place(0);
  return fits;
}

export function rangeIn(tables: readonly (readonly number[])[], quantity: Quantity): { low: number; high: number } {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const values of tables) {
    low = Math.min(low, amountOf(values, quantity));
    high = Math.max(high, amountOf(values, quantity));
  }
  return { low, high };
}

/** Sensitive numbers, worked out anew for the tests: nested pairs by their inner cells, students counted one by one. */
export function sensitiveByHand(table: Table, k: number): { quantity: Quantity; mayBeLowest: boolean }[] {
  const layout = layoutOf(table.shape);
  const cells = [...layout.at.keys()];
  const nested = cells.flatMap((plus) =>
    cells
      .filter((minus) => minus !== plus && layout.members[minus]?.every((m) => layout.members[plus]?.includes(m)))
      .map((minus): Quantity => ({ plus, minus })),
  );
  const small = [...cells.map((plus): Quantity => ({ plus })), ...nested].filter((quantity) => {
    const members = membersOf(layout, quantity);
    const cases = members.reduce((sum, cell) => sum + (table.counts[cell] ?? 0), 0);
    const harmed = new Set(members.flatMap((cell) => [...(table.people[cell]?.harmed ?? [])])).size;
    const responsible = new Set(members.flatMap((cell) => [...(table.people[cell]?.responsible ?? [])])).size;
    const sides = [cases, harmed, responsible].filter((n) => n > 0);
    return cases > 0 && (Math.min(...sides) < k || harmed + responsible === 0);
  });
  return small.map((quantity) => ({ quantity, mayBeLowest: false }));
}
