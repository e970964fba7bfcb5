/** @file Ranges of withheld numbers by whole-number flow, against enumeration. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pipe, rangeOf, settle } from '../../../../electron/summaries/export/flow';

/** Every flow that fits, by trying all numbers. */
function flowsByHand(pipes: readonly Pipe[], nodes: number, top: number): number[][] {
  const found: number[][] = [];
  const flow: number[] = [];
  const balance = new Array<number>(nodes).fill(0);
  const place = (index: number) => {
    const pipe = pipes[index];
    if (!pipe) {
      if (balance.every((b) => b === 0)) found.push([...flow]);
      return;
    }
    for (let value = pipe.known ?? 0; value <= (pipe.known ?? top); value += 1) {
      flow[index] = value;
      balance[pipe.from] = (balance[pipe.from] ?? 0) - value;
      balance[pipe.to] = (balance[pipe.to] ?? 0) + value;
      place(index + 1);
      balance[pipe.from] = (balance[pipe.from] ?? 0) + value;
      balance[pipe.to] = (balance[pipe.to] ?? 0) - value;
    }
  };
  place(0);
  return found;
}

describe('ranges in a network', () => {
  it('are those found by trying every number', () => {
    const node = fc.integer({ min: 0, max: 2 });
    const pipe = fc.tuple(node, node, fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined })).filter(([from, to]) => from !== to);
    let solvable = 0;
    fc.assert(
      fc.property(fc.array(pipe, { minLength: 2, maxLength: 6 }), (given) => {
        const pipes = given.map(([from, to, known]) => ({ from, to, known }));
        const flows = flowsByHand(pipes, 4, 3);
        const network = settle(pipes, 4, 3);
        expect(network !== undefined).toBe(flows.length > 0);
        if (!network) return;
        solvable += 1;
        for (const index of pipes.keys()) {
          const values = flows.map((flow) => flow[index] ?? 0);
          expect(rangeOf(network, index)).toEqual({ low: Math.min(...values), high: Math.max(...values) });
        }
      }),
      { numRuns: 600, seed: 12 },
    );
    expect(solvable).toBeGreaterThan(50);
  });
});
