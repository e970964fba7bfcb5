/** @file The independent audit finds what a reader of the bytes could compute. */
import { beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../../../electron/summaries/export/audit';
import { DATAPACKAGE, releaseBytes } from '../../../../electron/summaries/export/files';
import { layoutOf } from '../../../../electron/summaries/protect/joint';
import { runProtected } from '../../../../electron/summaries/protect/run-protected';
import { loadSolver, type Solver } from '../../../../electron/summaries/protect/solver';
import { ALL } from '../../../../shared/summaries/categories';
import type { Dimension } from '../../../../shared/summaries/codebook';
import type { ProtectedTable } from '../../../../shared/summaries/release';
import { rangeIn, tablesThatFit } from '../attacker';
import { inventedFacts, seeded, tableOf } from '../support';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const period = { label: '2025-26', from: '2025-09-01', to: '2026-06-30' };
const meta = { releaseId: 'r-1', releasedOn: '2026-07-01', toolVersion: '0.1.0', predecessors: [] };

function released(seed: number, cases: number, dims: Dimension[]): ProtectedTable {
  const request = { period, unit: 'cases' as const, k: 10, linked: [], dims: dims.map((dimension) => ({ dimension, grouping: 'fine' })) };
  return runProtected(inventedFacts(seed, cases), request, { solver, randomInt: seeded(seed), budgetMs: 60_000 }).table;
}

/** The published files with the CSV's lines changed; `withheld` in the description is kept in step. */
function tampered(table: ProtectedTable, change: (lines: string[]) => string[]): Map<string, Uint8Array> {
  const files = new Map(releaseBytes([table], meta));
  for (const [name, bytes] of files) {
    if (!name.endsWith('.csv')) continue;
    const text = change(new TextDecoder().decode(bytes).trimEnd().split('\n')).join('\n');
    files.set(name, new TextEncoder().encode(`${text}\n`));
    const description = JSON.parse(new TextDecoder().decode(files.get(DATAPACKAGE)));
    description.sdc.withheld = text.split('\n').filter((line) => line.endsWith(',,withheld')).length;
    files.set(DATAPACKAGE, new TextEncoder().encode(JSON.stringify(description)));
  }
  return files;
}

/** A made-up printed table with `true` counts and a pattern, for k = 3. */
function printed(shape: number[], inner: number[], withheld: boolean[]): ProtectedTable {
  const { counts } = tableOf(shape, inner);
  const layout = layoutOf(shape);
  const names: Dimension[] = ['age_band', 'process'];
  const dims = shape.map((size, axis) => ({
    dimension: names[axis] ?? 'age_band',
    grouping: 'fine',
    label: 'Label',
    categories: Array.from({ length: size }, (_, c) => ({ code: `c${c}`, label: `Category ${c}` })),
  }));
  const cells = layout.at.map((at, cell) => {
    const codes = at.map((c, axis) => (c === shape[axis] ? ALL : `c${c}`));
    return withheld[cell] ? { at: codes, status: 'withheld' as const } : { at: codes, status: 'shown' as const, count: counts[cell] };
  });
  return {
    codebook: '2026-1',
    unit: 'cases',
    period,
    k: 3,
    width: 3,
    dims,
    cells,
    population: counts.at(-1) ?? 0,
    withheld: withheld.filter(Boolean).length,
    reduced: false,
  };
}

describe('audit', () => {
  it.each([
    [60, ['outcome']],
    [150, ['age_band', 'outcome']],
    [400, ['age_band', 'process']],
    [500, ['days_band', 'outcome']],
    [800, ['harm_type', 'repeat_harm']],
  ] as [number, Dimension[]][])('finds nothing in what the app releases: %i cases by %s', (cases, dims) => {
    for (const seed of [1, 2]) {
      const table = released(seed, cases, dims);
      expect(table.withheld).toBeGreaterThan(0);
      expect(audit(releaseBytes([table], meta), 10)).toBeUndefined();
    }
  });

  it('agrees with an attacker who lists every table, on any pattern of tiny tables', () => {
    const random = seeded(77);
    const seen = { safe: 0, unsafe: 0 };
    const k = 3;
    for (let run = 0; run < 400; run += 1) {
      const shape = [[4], [2, 2], [2, 3]][run % 3] ?? [4];
      const size = shape.reduce((a, b) => a * b, 1);
      const inner = Array.from({ length: size }, () => (random(2) === 0 ? 0 : 1 + random(5)));
      const truth = tableOf(shape, inner);
      const layout = layoutOf(shape);
      const top = truth.counts[layout.total] ?? 0;
      if (top < k || top > 14) continue;
      // Small ones withheld and more at random, so that safe patterns come up.
      const withheld = truth.counts.map((count, cell) => cell !== layout.total && ((count > 0 && count < k) || random(2) === 0));
      const fits = tablesThatFit(truth, withheld);
      const wide = [...layout.at.keys()].every(
        (cell) => !withheld[cell] || rangeIn(fits, { plus: cell }).high - rangeIn(fits, { plus: cell }).low >= k,
      );
      const pairs = [...layout.nested, ...layout.inner.map((minus) => ({ plus: layout.total, minus }))];
      const harmless = pairs.every((quantity) => {
        const { low, high } = rangeIn(fits, quantity);
        return high === 0 || low >= k || high - low >= k;
      });
      const fault = audit(releaseBytes([printed(shape, inner, withheld)], meta), k);
      expect(fault === undefined, `${shape}: ${truth.counts} ${withheld}`).toBe(wide && harmless);
      seen[wide && harmless ? 'safe' : 'unsafe'] += 1;
    }
    expect(seen.safe).toBeGreaterThan(20);
    expect(seen.unsafe).toBeGreaterThan(20);
  });

  it('finds a withheld number that is shown after all, whichever it is, unless the page stays safe', () => {
    const table = released(1, 150, ['age_band', 'outcome']);
    const faults = table.cells.flatMap((cell, index) => {
      if (cell.status !== 'withheld') return [];
      return [
        audit(
          tampered(table, (lines) => lines.map((line, i) => (i === index + 1 ? line.replace(',,withheld', ',3,shown') : line))),
          10,
        ),
      ];
    });
    expect(faults.length).toBeGreaterThan(10);
    for (const fault of faults) expect(fault).toBe('small-shown');
  });

  it('finds contradictions, wrong parameters and files that are not in form', () => {
    const table = released(1, 150, ['age_band', 'outcome']);
    const good = releaseBytes([table], meta);
    expect(audit(good, 11)).toBe('parameters');
    const replaceLast = (from: RegExp, to: string) =>
      tampered(table, (lines) => lines.map((line, i) => (i === lines.length - 1 ? line.replace(from, to) : line)));
    expect(audit(replaceLast(/,150,shown/, ',151,shown'), 10)).toBe('total');
    expect(audit(replaceLast(/,150,shown/, ',,withheld'), 10)).toBe('total');
    expect(audit(replaceLast(/,150,/, ',1e2,'), 10)).toBe('unreadable');
    expect(
      audit(
        tampered(table, (lines) => lines.slice(0, -2)),
        10,
      ),
    ).toBe('unreadable');
    expect(
      audit(
        tampered(table, (lines) => lines.map((line) => line.replace(',,withheld', ',0,withheld'))),
        10,
      ),
    ).toBe('unreadable');
    expect(
      audit(
        tampered(table, (lines) => [lines[0] ?? '', lines[2] ?? '', lines[1] ?? '', ...lines.slice(3)]),
        10,
      ),
    ).toBe('unreadable');
    for (const missing of [DATAPACKAGE, 'tables/age_band-by-outcome.csv']) {
      const files = new Map(good);
      expect(files.delete(missing)).toBe(true);
      expect(audit(files, 10)).toBe('unreadable');
    }
    const raised = tampered(printed([3], [20, 30, 40], [false, false, false, false]), (lines) =>
      lines.map((line) => line.replace(',20,', ',21,')),
    );
    expect(audit(raised, 3)).toBe('contradiction');
  });
});
