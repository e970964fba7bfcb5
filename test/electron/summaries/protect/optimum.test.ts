/** @file What is withheld besides the small numbers, against every other choice: how much more than the least possible is given up. */
import { beforeAll, expect, it } from 'vitest';
import { openAttack } from '../../../../electron/summaries/protect/attack';
import { choosePattern } from '../../../../electron/summaries/protect/choose';
import { examiner } from '../../../../electron/summaries/protect/examine';
import { layOut } from '../../../../electron/summaries/protect/order';
import { sensitiveNumbers } from '../../../../electron/summaries/protect/sensitive';
import { loadSolver, type Solver } from '../../../../electron/summaries/protect/solver';
import type { Layout, Table } from '../../../../electron/summaries/protect/table';
import { LONG } from '../long';
import { inventedOrder } from '../orders';
import { seeded } from '../support';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const MANY = process.env.CIRCLEKEEPER_MANY;
const SEEDS = MANY === undefined ? 10 : 120;
/** More further numbers than this are not tried: there are too many choices. */
const MOST = MANY === undefined ? 2 : 3;

const SHAPES: readonly (readonly [sizes: number[], tables: number[][]])[] = [
  [[4, 3], [[0, 1]]],
  [
    [3, 2, 3],
    [
      [0, 1],
      [1, 2],
    ],
  ],
  [
    [2, 2, 2],
    [
      [0, 1],
      [1, 2],
      [0, 2],
    ],
  ],
  [[2, 2, 2], [[0, 1, 2]]],
  [
    [3, 3],
    [[0], [0, 1]],
  ],
];

function* choices(of: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) yield [];
  else for (let i = from; i <= of.length - size; i += 1) for (const rest of choices(of, size - 1, i + 1)) yield [of[i] ?? -1, ...rest];
}

/** The fewest further cells with which all pledges are kept, found by trying all; undefined when more than `most` are needed. */
function fewest(table: Table, layout: Layout, k: number, most: number): number | undefined {
  const alone = new Set(
    sensitiveNumbers(table, layout, k).flatMap(({ quantity }) => (quantity.minus === undefined ? [quantity.plus] : [])),
  );
  const must = new Set([...layout.at.keys()].filter((cell) => alone.has(cell) || layout.fates[cell] === 'crossing'));
  const never = (cell: number) => layout.fates[cell] === 'shown';
  const optional = [...layout.at.keys()].filter((cell) => !must.has(cell) && !never(cell));
  const attack = openAttack(table, layout, solver, () => 60);
  try {
    const examine = examiner(table, layout, must, never, attack, k);
    for (let size = 0; size <= most; size += 1) {
      for (const more of choices(optional, size)) {
        const withheld = layout.at.map((_, cell) => must.has(cell) || more.includes(cell));
        if (examine(withheld, { justTell: true }).cuts.length === 0) return size;
      }
    }
    return undefined;
  } finally {
    attack.dispose();
  }
}

it(
  'gives up at most a quarter and one more than the least, in single and linked tables',
  () => {
    let [ours, least, compared] = [0, 0, 0];
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const [sizes, tables] = SHAPES[seed % SHAPES.length] ?? [[], []];
      const order = inventedOrder(seed, sizes, tables, 40 + (seed % 7) * 12, { k: 3 });
      const { table, layout } = layOut(order, tables);
      const found = choosePattern(table, layout, [], { k: 3, solver, randomInt: seeded(seed), remaining: () => 60 });
      if (!found) continue;
      const alone = new Set(
        sensitiveNumbers(table, layout, 3).flatMap(({ quantity }) => (quantity.minus === undefined ? [quantity.plus] : [])),
      );
      const extra = found.withheld.filter((withheld, cell) => withheld && layout.fates[cell] === 'open' && !alone.has(cell)).length;
      // Only a choice of so few that the bound would be broken matters, unless the ratio itself is asked for.
      const telling = Math.ceil((extra - 1) / 1.25) - 1;
      const optimum = fewest(table, layout, 3, MANY === undefined ? Math.min(MOST, telling) : Math.min(MOST, extra));
      expect(optimum ?? telling + 1, `seed ${seed}`).toBeGreaterThan(telling);
      if (telling > MOST) continue;
      compared += 1;
      if (optimum === undefined) continue;
      ours += extra;
      least += optimum;
    }
    expect(compared).toBeGreaterThan(SEEDS / 2);
    if (MANY !== undefined)
      process.stdout.write(`${compared} tables: ${(ours / Math.max(1, least)).toFixed(3)} times the least further numbers are withheld.\n`);
  },
  LONG,
);
