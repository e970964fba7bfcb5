/** @file Protected summaries over the bare tabulation of the same facts, and over the quick answer that is safe but loses more. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rngOf } from '../../electron/practice/school/rng';
import { type Database, driver } from '../../electron/store/driver';
import { runProtected } from '../../electron/summaries/protect/run-protected';
import { loadSolver, type Solver } from '../../electron/summaries/protect/solver';
import { CODEBOOK, type Dimension, FINE, groupsOf, type RuntimeCategories } from '../../shared/summaries/codebook';
import { type Fact, type ReleaseRequest, releaseRequestSchema } from '../../shared/summaries/release';
import type { Row } from './rows';
import { type Contender, inTurns, ratioOf } from './statistics';

type Choice = ReleaseRequest['dims'][number];
const dim = (dimension: Dimension, grouping: string = FINE): Choice => ({ dimension, grouping });

const runtime: RuntimeCategories = {
  school: ['ash', 'birch', 'cedar', 'elm', 'fir'].map((code) => ({ code, label: code })),
  term: [{ code: '2025-26/autumn', label: 'Autumn' }],
};

const OUTCOME = dim('outcome');
const SCHOOL = dim('school');
const AGES = dim('age_band', 'school_level');
const DAYS = dim('days_band');

/** The sizes of disclosure.md section 5. The four linked tables hang together in a circle, which is the harder way. */
const RELEASES = [
  { name: 'table of 8x5x4', tables: [[OUTCOME, SCHOOL, AGES]] },
  {
    name: 'four linked tables',
    tables: [
      [OUTCOME, SCHOOL],
      [SCHOOL, AGES],
      [AGES, DAYS],
      [OUTCOME, DAYS],
    ],
  },
] as const;

/** Enough that most numbers may be shown, and few enough that many may not. */
const FACTS = 3_000;
/** Milliseconds, as in the app. */
const BUDGET = 30_000;

/** What the tables ask for, and nothing else: other dimensions are bound to these, and not every combination can be. */
const COUNTED: readonly Dimension[] = ['outcome', 'school', 'age_band', 'days_band', 'term'];

/** Invented facts, uneven as a school's are: early categories are likelier. */
export function inventFacts(count: number): Fact[] {
  return Array.from({ length: count }, (_, index) => {
    const rng = rngOf(7, index);
    const below = (most: number) => rng.int(0, most - 1);
    const values = Object.fromEntries(
      COUNTED.map((dimension) => {
        const codes = (groupsOf(dimension, FINE, runtime) ?? []).map(({ code }) => code);
        return [dimension, codes[Math.min(below(codes.length), below(codes.length))] ?? ''];
      }),
    ) as Fact['values'];
    if (values.outcome === 'still_open') values.days_band = 'open';
    else if (values.days_band === 'open') values.days_band = CODEBOOK.days_band.categories[0]?.code ?? '';
    return { values, harmed: [`s${below(2 * count)}`], responsible: [`s${below(2 * count)}`] };
  });
}

/** Every combination of a table's dimensions, margins too: what protects nothing asks. */
const groupsBy = (dims: readonly Choice[]): Dimension[][] =>
  dims.reduce<Dimension[][]>((all, { dimension }) => all.flatMap((some) => [some, [...some, dimension]]), [[]]);

/** The same facts in plain SQLite, each dimension under the grouping that the tables ask for. */
function plainFacts(path: string, facts: readonly Fact[], dims: readonly Choice[]): Database {
  writeFileSync(path, '');
  const db = new driver(path, { fileMustExist: true, timeout: 0 });
  db.exec(`CREATE TABLE fact (${dims.map(({ dimension }) => `${dimension} TEXT`).join(', ')}) STRICT`);
  const insert = db.prepare(`INSERT INTO fact VALUES (${dims.map(() => '?').join(', ')})`);
  const groups = dims.map(({ dimension, grouping }) => ({ dimension, groups: groupsOf(dimension, grouping, runtime) ?? [] }));
  db.transaction(() => {
    for (const { values } of facts)
      insert.run(...groups.map((one) => one.groups.find(({ of }) => of.includes(values[one.dimension] ?? ''))?.code ?? ''));
  }).immediate();
  return db;
}

export async function summaryRows(work: string, rounds: { readonly rounds: number; readonly warmUps: number }): Promise<Row[]> {
  const facts = inventFacts(FACTS);
  const solver = await loadSolver();
  const db = plainFacts(join(work, 'facts.db'), facts, [OUTCOME, SCHOOL, AGES, DAYS]);
  try {
    const rows: Row[] = [];
    for (const release of RELEASES) rows.push(...(await releaseRows(release, { facts, solver, db }, rounds)));
    return rows;
  } finally {
    db.close();
  }
}

async function releaseRows(
  { name, tables }: (typeof RELEASES)[number],
  { facts, solver, db }: { facts: readonly Fact[]; solver: Solver; db: Database },
  rounds: { readonly rounds: number; readonly warmUps: number },
): Promise<Row[]> {
  const [dims, ...linked] = tables;
  const request = releaseRequestSchema.parse({
    period: { label: 'Autumn', from: '2025-08-01', to: '2025-12-31' },
    unit: 'cases',
    dims,
    linked,
  });
  const queries = tables.flatMap(groupsBy).map((by) => {
    const columns = by.join(', ');
    return db.prepare(by.length === 0 ? 'SELECT count(*) FROM fact' : `SELECT ${columns}, count(*) FROM fact GROUP BY ${columns}`);
  });
  /** @param quickly the time is over as soon as a safe answer is there @returns whether no answer loses less */
  const protect = (round: number, quickly: boolean): boolean => {
    const secret = new Uint8Array(32).fill(round + 1);
    let quick = false;
    const { table, proven } = runProtected(facts, request, {
      solver,
      secret,
      runtime,
      randomInt: () => 0,
      budgetMs: BUDGET,
      now: () => (quickly && quick ? Number.POSITIVE_INFINITY : performance.now()),
      progress: ({ stage }) => {
        quick ||= stage === 'quick';
      },
    });
    if (table.reduced) throw new Error('this table could not be protected');
    return proven;
  };
  let unproven = 0;
  const contenders: Contender[] = [
    { name: 'raw', run: () => queries.map((query) => query.all()) },
    { name: 'quick', run: (round) => protect(round, true) },
    {
      name: 'best',
      run: (round) => {
        if (!protect(round, false)) unproven += 1;
      },
    },
  ];
  const times = await inTurns(contenders, rounds);
  if (unproven > 0)
    process.stderr.write(`${name}: ${unproven} of ${rounds.rounds + rounds.warmUps} searches ended before the least loss was certain.\n`);
  const row = (words: string, one: string, other: string): Row => ({
    row: `protected ${name}, ${words}`,
    cases: 0,
    goal: undefined,
    ...ratioOf(times.get(one) ?? [], times.get(other) ?? []),
  });
  return [
    row('over the bare tabulation', 'best', 'raw'),
    row('over its quick answer', 'best', 'quick'),
    row('quick answer over the bare tabulation', 'quick', 'raw'),
  ];
}
