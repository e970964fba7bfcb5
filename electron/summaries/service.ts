/** @file Handlers about protected summaries. What is previewed is what is written: the protected table is kept until it is released. */
import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import type { RuntimeCategories } from '../../shared/summaries/codebook';
import type { summariesContract } from '../../shared/summaries/contract';
import { type Fact, factSchema, type Period, type ProtectedTable, type ReleaseRequest } from '../../shared/summaries/release';
import { type Term, termOf, yearOf } from '../../shared/summaries/terms';
import { record } from '../audit/record';
import { json } from '../cases/records';
import { dateOf } from '../clock';
import { type Context, ownDb, summariesDb } from '../context';
import { disclose } from '../disclosures/store';
import { randomInt } from '../ids';
import { all, get, type ReadDb, run, sql, transaction, type WriteDb } from '../store/sql';
import { writeRelease } from './export/write-release';
import { advise } from './protect/advise';
import { type RunOptions, runProtected } from './protect/run-protected';
import { loadSolver, type Solver } from './protect/solver';

const TOOL_VERSION = '0.1.0';

/** Terms and years that hold facts, newest first. */
function periodsOf(db: ReadDb): { term: Term; kind: 'year' | 'term' }[] {
  const terms = all(db, sql`SELECT DISTINCT term FROM fact ORDER BY term DESC`, z.object({ term: z.string() })).map((r) => r.term);
  const years = [...new Set(terms.map((t) => yearOf(t).code))].map((code) => ({ term: yearOf(code), kind: 'year' as const }));
  return [...years, ...terms.map((code) => ({ term: termFromCode(code), kind: 'term' as const }))];
}

function termFromCode(code: string): Term {
  const year = yearOf(code);
  return termOf(code.endsWith('/autumn') ? year.from : year.to);
}

const toPeriod = (term: Term): Period => ({ label: term.label, from: term.from, to: term.to });

const factRow = z.object({ id: z.string(), body: json(factSchema.shape.values) });
const contributorRow = z.object({ fact_id: z.string(), side: z.enum(['harmed', 'responsible']), student: z.string() });

/** The facts of a period, cases or episodes: those whose term lies in it whole. */
function factsOf(db: ReadDb, { period, unit }: Pick<ReleaseRequest, 'period' | 'unit'>): Fact[] {
  const codes = all(db, sql`SELECT DISTINCT term FROM fact`, z.object({ term: z.string() }))
    .map((r) => r.term)
    .filter((code) => {
      const term = termFromCode(code);
      return term.from >= period.from && term.to <= period.to;
    });
  const within = sql`unit = ${unit === 'cases' ? 'case' : 'episode'} AND term IN (SELECT value FROM json_each(${JSON.stringify(codes)}))`;
  const facts = all(db, sql`SELECT id, body FROM fact WHERE ${within} ORDER BY id`, factRow);
  const sides = all(
    db,
    sql`SELECT fact_id, side, student FROM contributor WHERE fact_id IN (SELECT id FROM fact WHERE ${within})`,
    contributorRow,
  );
  const byFact = new Map<string, (typeof sides)[number][]>();
  for (const s of sides) byFact.set(s.fact_id, [...(byFact.get(s.fact_id) ?? []), s]);
  return facts.map((f) => {
    const mine = byFact.get(f.id) ?? [];
    const of = (side: string) => mine.filter((s) => s.side === side).map((s) => s.student);
    return { values: f.body, harmed: of('harmed'), responsible: of('responsible') };
  });
}

// Loaded with the first preview and kept: compiling it again costs more than solving.
let solver: Promise<Solver> | undefined;

interface Preview {
  readonly table: ProtectedTable;
  readonly request: ReleaseRequest;
}

/** One preview at a time and session: the last one. */
const previews = new WeakMap<Context, { id: string } & Preview>();

const today = (context: Context): string => dateOf(context.clock.now());

/**
 * The period must be one of our own, to the letter: a label that somebody typed would stand in the files, and dates that somebody
 * chose would cut a single child out of a term. It must be over too: two releases of an open one differ by a child (disclosure 4.7).
 */
function refusePeriod(context: Context, period: Period): void {
  const own = periodsOf(summariesDb(context)).map(({ term }) => toPeriod(term));
  if (!own.some((p) => p.from === period.from && p.to === period.to && p.label === period.label))
    throw new Refusal('invalid', { fields: ['request.period'] });
  if (period.to >= today(context)) throw new Refusal('blocked', { reason: 'period-open' });
}

export const summariesHandlers: Handlers<typeof summariesContract, Context> = {
  'summaries.periods': (context) =>
    periodsOf(summariesDb(context)).map(({ term, kind }) => ({ period: toPeriod(term), kind, closed: term.to < today(context) })),

  'summaries.preview': async (context, { request }) => {
    refusePeriod(context, request.period);
    const db = summariesDb(context);
    const facts = factsOf(db, request);
    const { table, stats } = runProtected(facts, request, await optionsOf(db, request.period));
    const id = randomBytes(16).toString('hex');
    previews.set(context, { id, table, request });
    transaction(ownDb(context), (tx) => record(tx, context, 'summaries.preview', id));
    return { preview: id, table, statistics: stats };
  },

  'summaries.advise': async (context, { request }) => {
    refusePeriod(context, request.period);
    const db = summariesDb(context);
    return advise(factsOf(db, request), request, await optionsOf(db, request.period));
  },

  'summaries.release': async (context, { preview, grant, toWhom, why }) => {
    const on = today(context);
    const made = previews.get(context);
    if (made === undefined || made.id !== preview) throw new Refusal('not-found', { reason: 'preview' });
    const parent = context.takeGrant(grant);
    if (parent === undefined) throw new Refusal('not-found', { reason: 'grant' });
    const releaseId = preview.slice(0, 12);
    const folder = join(parent, `circlekeeper-summary-${on}-${releaseId}`);
    const { files } = await writeRelease(folder, {
      tables: [made.table],
      meta: { releaseId, releasedOn: on, toolVersion: TOOL_VERSION, predecessors: [] },
    });
    transaction(summariesDb(context), (tx) => {
      run(
        tx,
        sql`INSERT INTO release (at, by_user, id, request, files) VALUES (${context.clock.now()}, ${context.me.id}, ${releaseId},
              ${JSON.stringify(made.request)}, ${JSON.stringify(files)})`,
      );
      // Every export has a disclosure record (invariant 9), also where it can name nobody.
      disclose(tx, context, { caseId: undefined, kind: 'summary', subject: releaseId, toWhom, why, copies: 1, quotes: [] });
    });
    transaction(ownDb(context), (tx) => record(tx, context, 'summaries.release', releaseId));
    previews.delete(context);
    return { folder: basename(folder), files };
  },
};

/**
 * The vault's own schools and the terms of the period, as categories. All terms of the period and all schools that ever had a case:
 * a line that is missing would itself tell something.
 */
function runtimeOf(db: ReadDb, period: Period): RuntimeCategories {
  const schools = all(db, sql`SELECT DISTINCT school FROM fact ORDER BY school`, z.object({ school: z.string() })).map((r) => ({
    code: r.school,
    label: r.school,
  }));
  const terms = [termOf(period.from), termOf(period.to)];
  const distinct = terms.filter((t, i) => terms.findIndex((o) => o.code === t.code) === i);
  return { school: schools, term: distinct.map(({ code, label }) => ({ code, label })) };
}

/**
 * The random choice of complements is fixed by a secret of this database: the same question asked twice hides the same numbers, so
 * that two previews can't be subtracted from each other.
 */
function secretOf(db: WriteDb): Uint8Array {
  const known = get(db, sql`SELECT value FROM meta WHERE key = 'protect-secret'`, z.object({ value: z.string() }))?.value;
  if (known !== undefined) return Buffer.from(known, 'hex');
  const made = randomBytes(32);
  run(db, sql`INSERT INTO meta (key, value) VALUES ('protect-secret', ${made.toString('hex')})`);
  return made;
}

async function optionsOf(db: WriteDb, period: Period): Promise<RunOptions> {
  solver ??= loadSolver();
  try {
    return { solver: await solver, randomInt, secret: secretOf(db), budgetMs: 30_000, runtime: runtimeOf(db, period) };
  } catch {
    // A failed load is tried again next time; without a solver there is no proof and so no table.
    solver = undefined;
    throw new Refusal('not-proven', { reason: 'solver' });
  }
}
