/** @file Coarser questions, best first. */
import { beforeAll, describe, expect, it } from 'vitest';
import { advise, assess, WORTH_PRINTING } from '../../../../electron/summaries/protect/advise';
import { type RunOptions, runProtected } from '../../../../electron/summaries/protect/run-protected';
import { loadSolver } from '../../../../electron/summaries/protect/solver';
import type { Dimension } from '../../../../shared/summaries/codebook';
import type { ReleaseRequest } from '../../../../shared/summaries/release';
import { inventedFacts, seeded } from '../support';

let options: RunOptions;
beforeAll(async () => {
  options = { solver: await loadSolver(), randomInt: seeded(4), budgetMs: 60_000 };
});

const period = { label: '2025-26', from: '2025-09-01', to: '2026-06-30' };
const ask = (...dims: [Dimension, string][]): ReleaseRequest => {
  return { period, unit: 'cases', k: 10, linked: [], dims: dims.map(([dimension, grouping]) => ({ dimension, grouping })) };
};

describe('advise', () => {
  it('proposes every coarser table of the dimensions and each alone, best first', async () => {
    const facts = inventedFacts(5, 150);
    const request = ask(['age_band', 'fine'], ['agreement_status', 'fine']);
    const advice = await advise(facts, request, options);
    const names = advice.map((a) => a.request.dims.map((d) => `${d.dimension}:${d.grouping}`).join(' '));
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('age_band:fine agreement_status:fine');
    expect(names).toContain('age_band:school_level agreement_status:kept_in_full');
    expect(names).toContain('age_band:two_halves');
    expect(advice.length).toBeLessThanOrEqual(3 * 2 - 1 + 3 + 2);
    const worth = advice.map((a) => a.withheldShare <= WORTH_PRINTING);
    expect(worth).toEqual([...worth].sort((a, b) => Number(b) - Number(a)));
    for (const a of advice) {
      const { table } = runProtected(facts, a.request, options);
      expect(a.withheldShare).toBeCloseTo(assess(a.request, table).withheldShare, 1);
      expect(a.withheldInner).toBeLessThanOrEqual(a.innerCells);
    }
    const asked = assess(request, runProtected(facts, request, options).table);
    expect(asked.withheldShare).toBeGreaterThan(advice[0]?.withheldShare ?? 1);
  });

  it('starts from the asked grouping and has nothing coarser for the coarsest single dimension', async () => {
    const facts = inventedFacts(5, 150);
    expect(await advise(facts, ask(['age_band', 'two_halves']), options)).toEqual([]);
    expect((await advise(facts, ask(['age_band', 'school_level']), options)).map((a) => a.request.dims)).toEqual([
      [{ dimension: 'age_band', grouping: 'two_halves' }],
    ]);
  });

  it('refuses at once when there are too few for any table', async () => {
    await expect(advise(inventedFacts(5, 8), ask(['age_band', 'fine']), options)).rejects.toMatchObject({ error: { kind: 'too-few' } });
  });
});
