/** @file A hundred faults of every kind: nothing that was acknowledged is lost, and nothing wrong goes unsaid. `npm run faults` does more. */
import { beforeAll, expect, it } from 'vitest';
import { runFaults } from '../../../build/faults/rounds';
import { bundleDoomed, runAndKill } from '../../support/killed';

const ROUNDS = 100;

let script: string;
beforeAll(async () => {
  script = await bundleDoomed(new URL('../../../build/faults/doomed.ts', import.meta.url), 'faults');
});

it(`${ROUNDS} faults: none lost, none unnoticed`, { timeout: 300_000 }, async () => {
  const figures = await runFaults(ROUNDS, (what, dir, after) => runAndKill(script, [what, dir], () => after));
  expect(figures.failures).toEqual([]);
  expect(figures).toMatchObject({ injected: ROUNDS, lost: 0, undetected: 0 });
  // Every kind had its turn, or the figure would mean little.
  expect(Object.keys(figures.byKind).length).toBeGreaterThan(38);
});
