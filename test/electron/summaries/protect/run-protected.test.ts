/** @file From facts to a protected table, and every refusal on the way. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type RunOptions, runProtected } from '../../../../electron/summaries/protect/run-protected';
import { loadSolver, type OpenProblem, type Solver, SolverFailure } from '../../../../electron/summaries/protect/solver';
import { Refusal } from '../../../../shared/result';
import { ALL } from '../../../../shared/summaries/categories';
import type { Dimension } from '../../../../shared/summaries/codebook';
import { type Fact, type ProtectedTable, type ReleaseRequest, releaseRequestSchema } from '../../../../shared/summaries/release';
import { factOf, inventedFacts, seeded } from '../support';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const period = { label: '2025-26 autumn', from: '2025-09-01', to: '2025-12-19' };
const ask = (dims: Dimension[], more: Partial<ReleaseRequest> = {}): ReleaseRequest => {
  return { period, unit: 'cases', dims: dims.map((dimension) => ({ dimension, grouping: 'fine' })), linked: [], k: 10, ...more };
};
const options = (more: Partial<RunOptions> = {}): RunOptions => ({ solver, randomInt: seeded(4), budgetMs: 60_000, ...more });

function refusalOf(run: () => unknown): Refusal['error'] {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error.error;
    throw error;
  }
  throw new Error('not refused');
}

/** Every shown count and the withheld cells by code, for one dimension. */
function byCode(table: ProtectedTable): Record<string, number | 'withheld' | undefined> {
  return Object.fromEntries(table.cells.map((cell) => [cell.at[0] ?? '', cell.status === 'withheld' ? 'withheld' : cell.count]));
}

describe('runProtected', () => {
  it.each([
    ['age_band', 'outcome', 400],
    ['harm_type', 'process', 700],
    ['days_band', 'outcome', 500],
    ['outcome', undefined, 90],
  ] as const)('shows only true counts and keeps the total: %s by %s', (first, second, cases) => {
    const facts = inventedFacts(3, cases);
    const dims: Dimension[] = second ? [first, second] : [first];
    const { table } = runProtected(facts, ask(dims), options());
    expect(table.population).toBe(cases);
    let shown = 0;
    for (const cell of table.cells) {
      const matching = facts.filter((fact) => cell.at.every((code, axis) => code === ALL || fact.values[dims[axis] ?? 'school'] === code));
      if (cell.status === 'withheld') expect(cell.count).toBeUndefined();
      else expect(cell.count).toBe(matching.length);
      if (cell.status === 'shown') shown += 1;
      if (cell.status === 'shown' && cell.count !== 0) {
        expect(new Set(matching.flatMap((fact) => fact.harmed)).size).toBeGreaterThanOrEqual(10);
        expect(cell.count).toBeGreaterThanOrEqual(10);
      }
    }
    expect(shown).toBeGreaterThan(1);
    expect(table.withheld).toBe(table.cells.filter((cell) => cell.status === 'withheld').length);
    expect(table.cells.at(-1)).toEqual({ at: dims.map(() => ALL), status: 'shown', count: cases });
  });

  it('marks combinations that cannot be, and nothing else, as impossible', () => {
    const { table } = runProtected(inventedFacts(3, 500), ask(['days_band', 'outcome']), options());
    const impossible = table.cells.filter((cell) => cell.status === 'impossible');
    expect(impossible).toHaveLength(5 + 7);
    for (const cell of impossible) expect((cell.at[0] === 'open') !== (cell.at[1] === 'still_open')).toBe(true);
  });

  it('gives the same table for the same random numbers', () => {
    const facts = inventedFacts(9, 300);
    expect(runProtected(facts, ask(['age_band', 'outcome']), options())).toEqual(
      runProtected(facts, ask(['age_band', 'outcome']), options()),
    );
  });

  it('gives one pattern for one table, whoever asks, how often and which way round', () => {
    const facts = inventedFacts(9, 300);
    const secret = new Uint8Array(32).fill(7);
    const fresh = () => options({ secret, randomInt: seeded(Date.now()) });
    const look = (table: ProtectedTable, turned: boolean) =>
      new Map(table.cells.map((cell) => [(turned ? cell.at.toReversed() : cell.at).join(), cell.count ?? cell.status]));
    const { table } = runProtected(facts, ask(['age_band', 'outcome']), fresh());
    const renamed = facts.toReversed().map((fact) => ({
      ...fact,
      harmed: fact.harmed.map((id) => `x${id}`),
      responsible: fact.responsible.map((id) => `x${id}`),
    }));
    expect(runProtected(renamed, ask(['age_band', 'outcome']), fresh()).table).toEqual(table);
    const turned = runProtected(facts, ask(['outcome', 'age_band']), fresh()).table;
    expect(turned.dims.map((dim) => dim.dimension)).toEqual(['outcome', 'age_band']);
    expect(turned.cells.slice(0, 2).map((cell) => cell.at)).toEqual([
      ['completed', '5-7'],
      ['completed', '8-10'],
    ]);
    expect(look(turned, true)).toEqual(look(table, false));
  });

  it('chooses between equals by the secret, so that nobody can replay the choice', () => {
    const sizes: [string, number][] = [
      ['5-7', 2],
      ['8-10', 20],
      ['11-13', 20],
      ['14-15', 20],
    ];
    const facts = sizes.flatMap(([age_band, n]) => Array.from({ length: n }, (_, i) => factOf({ age_band }, [`${age_band}${i}`])));
    const chosen = Array.from({ length: 12 }, (_, n) => {
      const { table } = runProtected(facts, ask(['age_band']), options({ secret: new Uint8Array(32).fill(n) }));
      return table.cells
        .filter((cell) => cell.status === 'withheld')
        .map((cell) => cell.at.join())
        .join(' ');
    });
    expect(new Set(chosen)).toEqual(new Set(['5-7 8-10', '5-7 11-13', '5-7 14-15']));
  });

  it('falls back to the total alone when nothing can be proved', () => {
    // One student was harmed in all eight chats. Who knows the total and the own eight knows the nine conferences.
    const chats = Array.from({ length: 8 }, (_, n) => factOf({ process: 'chat' }, ['only'], [`r${n}`]));
    const conferences = Array.from({ length: 9 }, (_, n) => factOf({ process: 'conference' }, [`h${n}`], [`q${n}`]));
    const { table, stats } = runProtected([...chats, ...conferences], ask(['process']), options({ minPopulation: 0 }));
    expect(table).toMatchObject({ reduced: true, dims: [], withheld: 0, population: 17, cells: [{ at: [], status: 'shown', count: 17 }] });
    expect(stats).toEqual({ percents: [], medians: [] });
  });

  it('refuses too few students, too few cases, and students too few on one side', () => {
    const facts = inventedFacts(1, 40);
    expect(refusalOf(() => runProtected(facts.slice(0, 12), ask(['age_band']), options()))).toEqual({
      kind: 'too-few',
      reason: 'population',
    });
    expect(refusalOf(() => runProtected([], ask(['age_band']), options({ minPopulation: 0 }))).kind).toBe('too-few');
    const crowd = Array.from({ length: 60 }, (_, i) => `s${i}`);
    const three = Array.from({ length: 3 }, () => factOf({}, crowd));
    expect(refusalOf(() => runProtected(three, ask(['age_band']), options()))).toEqual({ kind: 'too-few', reason: 'total' });
    const oneSide = Array.from({ length: 60 }, (_, i) => factOf({}, [`s${i}`], ['same']));
    expect(refusalOf(() => runProtected(oneSide, ask(['age_band']), options()))).toEqual({ kind: 'too-few', reason: 'total' });
  });

  it('refuses a threshold below ten unless told otherwise, and below five always', () => {
    const facts = inventedFacts(1, 100);
    expect(refusalOf(() => runProtected(facts, ask(['age_band'], { k: 9 }), options()))).toEqual({
      kind: 'blocked',
      reason: 'k-below-floor',
    });
    expect(runProtected(facts, ask(['age_band'], { k: 5 }), options({ floor: 5 })).table.k).toBe(5);
    expect(releaseRequestSchema.safeParse(ask(['age_band'], { k: 4 })).success).toBe(false);
    expect(releaseRequestSchema.safeParse(ask(['age_band', 'age_band'])).success).toBe(false);
    expect(releaseRequestSchema.safeParse(ask([])).success).toBe(false);
  });

  it('refuses groupings and values that the codebook does not have, rather than count them elsewhere', () => {
    const facts = inventedFacts(1, 100);
    const invented = ask([], { dims: [{ dimension: 'age_band', grouping: 'constructor' }] });
    expect(refusalOf(() => runProtected(facts, invented, options())).kind).toBe('invalid');
    expect(refusalOf(() => runProtected([...facts, factOf({ age_band: '19-20' })], ask(['age_band']), options())).kind).toBe('invalid');
    const contradiction: Fact = { ...factOf({}), values: { ...factOf({}).values, days_band: 'open', outcome: 'completed' } };
    expect(refusalOf(() => runProtected([...facts, contradiction], ask(['age_band']), options())).reason).toBe('impossible-combination');
    expect(refusalOf(() => runProtected(facts, ask(['school']), options())).reason).toBe('no-such-grouping');
  });

  it('counts by the schools of the vault, also one without a case, and by groups of schools', () => {
    const facts = inventedFacts(2, 120).map((fact, i) => ({ ...fact, values: { ...fact.values, school: i % 3 === 0 ? 'a1' : 'b2' } }));
    const school = [
      { code: 'a1', label: 'Larkspur Hollow', group: { code: 'p', label: 'Primary' } },
      { code: 'b2', label: 'Quillmere Middle', group: { code: 's', label: 'Secondary' } },
      { code: 'c3', label: 'Tern Bay High', group: { code: 's', label: 'Secondary' } },
    ];
    const { table } = runProtected(facts, ask(['school']), options({ runtime: { school } }));
    expect(byCode(table)).toEqual({ a1: 40, b2: 80, c3: 0, All: 120 });
    const grouped = ask([], { dims: [{ dimension: 'school', grouping: 'grouped' }] });
    expect(byCode(runProtected(facts, grouped, options({ runtime: { school } })).table)).toEqual({ p: 40, s: 80, All: 120 });
  });
});

describe('the age bands of the practice stories (practice.md 5.1)', () => {
  const bands: [string, number][] = [
    ['5-7', 1],
    ['8-10', 2],
    ['11-13', 4],
    ['14-15', 3],
    ['16-18', 2],
  ];
  const facts = bands.flatMap(([age_band, cases]) =>
    Array.from({ length: cases }, (_, i) => factOf({ age_band }, [`${age_band}h${i}`], [`${age_band}r${i}`])),
  );
  const run = (k: number, seed = 4) =>
    byCode(runProtected(facts, ask(['age_band'], { k }), options({ floor: 2, minPopulation: 0, randomInt: seeded(seed) })).table);

  it('k = 10: every band withheld, only the total 12 shown', () => {
    const shown = run(10);
    for (const [band] of bands) expect(shown[band]).toBe('withheld');
    expect(shown.All).toBe(12);
  });

  it('k = 3: 5-7, 8-10 and 16-18 withheld, 11-13 and 14-15 shown', () => {
    expect(run(3)).toEqual({
      '5-7': 'withheld',
      '8-10': 'withheld',
      '11-13': 4,
      '14-15': 3,
      '16-18': 'withheld',
      adult_or_unknown: 0,
      All: 12,
    });
  });

  it('k = 2: 5-7 and exactly one of 8-10 and 16-18 withheld, or 12 - 11 would tell 1', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const shown = run(2, seed);
      expect(shown['5-7']).toBe('withheld');
      expect([shown['8-10'], shown['16-18']].sort()).toEqual([2, 'withheld']);
      expect([shown['11-13'], shown['14-15'], shown.All]).toEqual([4, 3, 12]);
    }
  });

  it('is too few to report at all by the rule for real releases', () => {
    expect(refusalOf(() => runProtected(facts, ask(['age_band']), options())).kind).toBe('too-few');
  });
});

describe('a solver that fails gives no table', () => {
  const facts = inventedFacts(3, 200);
  const request = ask(['age_band', 'outcome']);
  const wrapped = (change: (problem: OpenProblem, whole: boolean) => OpenProblem): Solver => ({
    open: (problem) => change(solver.open(problem), problem.whole),
  });
  const refused = (broken: Solver, more: Partial<RunOptions> = {}) =>
    refusalOf(() => runProtected(facts, request, options({ solver: broken, ...more })));

  it('when it throws, at once or in the middle', () => {
    const at = (n: number) => {
      let calls = 0;
      return wrapped((problem) => ({
        ...problem,
        solve(seconds) {
          calls += 1;
          if (calls >= n) throw new Error('wasm trap with a name in it');
          return problem.solve(seconds);
        },
      }));
    };
    for (const n of [1, 2, 3, 20, 60]) expect(refused(at(n))).toEqual({ kind: 'not-proven', reason: 'solver' });
    const noOpen: Solver = {
      open() {
        throw new Error('no memory');
      },
    };
    expect(refused(noOpen)).toEqual({ kind: 'not-proven', reason: 'solver' });
  });

  it('when it ends in a time limit', () => {
    const late = wrapped((problem) => ({
      ...problem,
      solve() {
        throw new SolverFailure(13);
      },
    }));
    expect(refused(late)).toEqual({ kind: 'not-proven', reason: 'solver' });
    expect(refused(wrapped((problem) => ({ ...problem, solve: () => problem.solve(0) }))).kind).toBe('not-proven');
  });

  it('when the budget is used up', () => {
    let clock = 0;
    const now = () => {
      clock += 400;
      return clock;
    };
    expect(refused(solver, { budgetMs: 5000, now })).toEqual({ kind: 'not-proven', reason: 'out-of-time' });
  });

  it('when its answers are nonsense', () => {
    const answers: ((values: readonly number[]) => readonly number[])[] = [
      (values) => values.map(() => Number.NaN),
      (values) => values.map((value) => value + 1),
      (values) => values.map((value) => value + 0.5),
      (values) => values.map((value) => -value - 1),
      () => [],
      (values) => [...values].reverse(),
    ];
    for (const answer of answers) {
      const lying = wrapped((problem) => ({
        ...problem,
        solve(seconds) {
          const solution = problem.solve(seconds);
          return solution && { ...solution, values: answer(solution.values) };
        },
      }));
      expect(refused(lying).kind).toBe('not-proven');
    }
  });

  it('when it claims that no reader can learn anything, or that there is no solution', () => {
    const nothing = wrapped((problem, whole) => ({ ...problem, solve: (seconds) => (whole ? problem.solve(seconds) : undefined) }));
    expect(refused(nothing).kind).toBe('not-proven');
    // Choosing nothing at all to withhold, for ever: never believed; what the quick answer proved stays.
    const lazy = wrapped((problem, whole) => ({
      ...problem,
      solve(seconds) {
        const solution = problem.solve(seconds);
        return solution && whole ? { ...solution, values: solution.values.map(() => 0) } : solution;
      },
    }));
    const { table, proven } = runProtected(facts.slice(0, 60), ask(['age_band']), options({ solver: lazy }));
    expect(proven).toBe(false);
    for (const cell of table.cells) expect(cell.status === 'withheld' || cell.count === 0 || (cell.count ?? 0) >= 10).toBe(true);
    expect(table.withheld).toBeGreaterThan(0);
  });

  it('and prices that are wrong cost cells at most, never protection', () => {
    const wrongPrices = wrapped((problem) => ({
      ...problem,
      solve(seconds) {
        const solution = problem.solve(seconds);
        return solution && { ...solution, prices: solution.prices.map((price) => -price) };
      },
    }));
    const { table } = runProtected(facts, ask(['age_band']), options({ solver: wrongPrices }));
    for (const cell of table.cells) expect(cell.status === 'withheld' || cell.count === 0 || (cell.count ?? 0) >= 10).toBe(true);
  });

  it('disposes every problem it opens, also then', () => {
    let open = 0;
    const counted = (fail: boolean) =>
      wrapped((problem) => {
        open += 1;
        const solve = (seconds: number) => {
          if (fail) throw new Error('broken');
          return problem.solve(seconds);
        };
        const dispose = () => {
          open -= 1;
          problem.dispose();
        };
        return { ...problem, solve, dispose };
      });
    runProtected(facts, request, options({ solver: counted(false) }));
    expect(open).toBe(0);
    expect(refused(counted(true)).kind).toBe('not-proven');
    expect(open).toBe(0);
  });
});
