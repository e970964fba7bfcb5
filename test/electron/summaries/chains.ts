/** @file Invented chains of releases of one school, and what a reader of all of them has in hand. */
import { fulfil, type Order } from '../../../electron/summaries/protect/order';
import type { Solver } from '../../../electron/summaries/protect/solver';
import { Refusal } from '../../../shared/result';
import { ALL } from '../../../shared/summaries/categories';
import { inventedOrder } from './orders';
import { seeded } from './support';

/** A number of a released table. */
export interface Told {
  readonly release: number;
  /** Stretches of time that it counts. */
  readonly strata: readonly number[];
  /** A category per dimension, -1 where it sums over all. */
  readonly at: readonly number[];
  /** Undefined when withheld. */
  readonly count: number | undefined;
}

export interface Chain {
  readonly order: Order;
  /** Only those that were released; each is in the last population that counts it. */
  readonly records: Order['records'];
  readonly told: readonly Told[];
  readonly releases: number;
  readonly refused: number;
}

export interface Growth {
  readonly sizes: readonly number[];
  readonly tables: readonly (readonly number[])[];
  readonly k: number;
  /** Cases at first, then those that come between two releases. */
  readonly cases: readonly number[];
  /** Each release counts all so far; else each stretch is a closed term, released alone and, in the end, all together. */
  readonly growing: boolean;
}

/** Releases one after the other, each with some of the tables. What is refused is tried again with what comes next. */
export function chainOf(seed: number, { sizes, tables, k, cases, growing }: Growth, solver: Solver): Chain {
  const random = seeded(seed);
  const all = inventedOrder(
    seed,
    sizes,
    tables,
    cases.reduce((a, b) => a + b, 0),
    { k },
  );
  const told: Told[] = [];
  const earlier: Order['earlier'][number][] = [];
  let [records, pending, next]: [Order['records'], Order['records'], number] = [[], [], 0];
  let [releases, refused] = [0, 0];
  const release = (strata: readonly number[], own: Order['records']): boolean => {
    const some = tables.filter(() => random(3) > 0);
    const asked = some.length === 0 ? tables : some;
    try {
      const order = { ...all, tables: asked, strata, earlier: [...earlier], records: own };
      const found = fulfil(order, { solver, randomInt: seeded(seed), budgetMs: 60_000 });
      for (const { axes, cells } of found.tables) {
        const places = cells.map(({ at }) =>
          at.map((code, i) => (code === ALL ? -1 : (all.dims[axes[i] ?? -1]?.codes.indexOf(code) ?? -1))),
        );
        earlier.push({
          axes,
          strata,
          withheld: new Set(
            places.flatMap((place, i) =>
              cells[i]?.status === 'withheld' ? [place.map((c, j) => (c < 0 ? (sizes[axes[j] ?? -1] ?? 0) : c)).join()] : [],
            ),
          ),
        });
        for (const [i, place] of places.entries())
          told.push({
            release: releases,
            strata,
            at: sizes.map((_, d) => (axes.includes(d) ? (place[axes.indexOf(d)] ?? -1) : -1)),
            count: cells[i]?.count,
          });
      }
      releases += 1;
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused += 1;
      return false;
    }
  };
  let strata = 0;
  for (const more of cases) {
    pending = [...pending, ...all.records.slice(next, next + more)];
    next += more;
    const fresh = pending.map((record) => ({ ...record, stratum: strata }));
    const counted = growing ? Array.from({ length: strata + (fresh.length > 0 ? 1 : 0) }, (_, s) => s) : [strata];
    if (!release(counted, [...records, ...fresh])) continue;
    records = [...records, ...fresh];
    pending = [];
    if (fresh.length > 0) strata += 1;
  }
  if (!growing && strata > 1) release([...Array(strata).keys()], records);
  return { order: all, records, told, releases, refused };
}

/** Is every case of `inner` a case of `outer`, whoever the cases are? */
export const nestsIn = (inner: Told, outer: Told): boolean =>
  inner.strata.every((s) => outer.strata.includes(s)) && outer.at.every((c, d) => c < 0 || c === inner.at[d]);

export const holds = ({ strata, at }: Pick<Told, 'strata' | 'at'>, record: { at: readonly number[]; stratum: number }): boolean =>
  strata.includes(record.stratum) && at.every((c, d) => c < 0 || record.at[d] === c);

/** A number that a reader can compute: numbers of the releases, added and taken off. */
export type Computed = readonly (readonly [told: Told, times: 1 | -1])[];

/** Every number that a reader gets by one subtraction of nested numbers, and what two releases differ by, again less a part of it. */
export function computedOf(told: readonly Told[]): Computed[] {
  const single = new Map(told.map((one) => [`${one.at}@${one.strata}`, one]));
  const all = [...single.values()];
  const found: Computed[] = all.map((one) => [[one, 1]]);
  for (const outer of all)
    for (const inner of all)
      if (inner !== outer && nestsIn(inner, outer))
        found.push([
          [outer, 1],
          [inner, -1],
        ]);
  const populations = [...new Map(all.map(({ strata }) => [strata.join(), strata])).values()].sort((a, b) => a.length - b.length);
  for (const [i, small] of populations.entries()) {
    const large = populations.slice(i + 1).find((one) => one.length > small.length && small.every((s) => one.includes(s)));
    if (!large) continue;
    const both = all
      .filter((one) => one.strata === large || one.strata.join() === large.join())
      .flatMap((one) => {
        const before = single.get(`${one.at}@${small}`);
        return before ? [{ one, before }] : [];
      });
    for (const outer of both)
      for (const inner of both)
        if (inner !== outer && nestsIn(inner.one, outer.one))
          found.push([
            [outer.one, 1],
            [outer.before, -1],
            [inner.one, -1],
            [inner.before, 1],
          ]);
  }
  return found;
}

/** Lowest and highest of each over every school that would have had exactly these releases. Lists them all: for tiny ones. */
export function rangesOverTime(chain: Chain, computed: readonly Computed[]): { low: number; high: number }[] {
  const strata = [...new Set(chain.told.flatMap((one) => one.strata))].sort((a, b) => a - b);
  const combinations = chain.order.dims.reduce<number[][]>((all, { codes }) => all.flatMap((at) => codes.map((_, c) => [...at, c])), [[]]);
  const places = strata.flatMap((stratum) => combinations.map((at) => ({ at, stratum })));
  const printed = chain.told.filter(({ count }) => count !== undefined);
  const left = printed.map(({ count }) => count ?? 0);
  const inside = places.map((place) => printed.flatMap((one, i) => (holds(one, place) ? [i] : [])));
  const last = printed.map((_, i) => inside.findLastIndex((of) => of.includes(i)));
  const weights = computed.map((sum) => places.map((place) => sum.reduce((all, [one, times]) => all + (holds(one, place) ? times : 0), 0)));
  const ranges = computed.map(() => ({ low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY }));
  const amounts = computed.map(() => 0);
  const put = (index: number, value: number) => {
    for (const i of inside[index] ?? []) left[i] = (left[i] ?? 0) - value;
    for (const [i, weight] of weights.entries()) amounts[i] = (amounts[i] ?? 0) + value * (weight[index] ?? 0);
  };
  const place = (index: number): void => {
    const own = inside[index];
    if (own === undefined) {
      for (const [i, amount] of amounts.entries()) {
        const range = ranges[i];
        if (!range) continue;
        range.low = Math.min(range.low, amount);
        range.high = Math.max(range.high, amount);
      }
      return;
    }
    const most = Math.min(...own.map((i) => left[i] ?? 0));
    const least = Math.max(0, ...own.filter((i) => last[i] === index).map((i) => left[i] ?? 0));
    for (let value = least; value <= most; value += 1) {
      put(index, value);
      place(index + 1);
      put(index, -value);
    }
  };
  place(0);
  return ranges;
}
