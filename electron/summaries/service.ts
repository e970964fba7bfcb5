/** @file Handlers about protected summaries. What is previewed is what is written: the protected tables are kept until they are released. */
import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import { CODEBOOK_VERSION, type RuntimeCategories } from '../../shared/summaries/codebook';
import type { summariesContract } from '../../shared/summaries/contract';
import type { Fact, Period, ProtectedTable, ReleaseRequest } from '../../shared/summaries/release';
import { type OwnTerms, type Term, termByCode, termsWithin, yearAt, yearOf } from '../../shared/summaries/terms';
import { record } from '../audit/record';
import { dateOf } from '../clock';
import { type Context, ownDb, summariesDb } from '../context';
import { disclose } from '../disclosures/store';
import { randomInt } from '../ids';
import { codebookOf } from '../projections/codebook';
import { ownTerms, publishedYears } from '../projections/own-terms';
import { all, get, type ReadDb, run, sql, transaction, type WriteDb } from '../store/sql';
import { enrolmentHandlers } from './enrolment';
import type { Beside } from './export/audit';
import type { ReleaseBytes } from './export/files';
import { sha256 } from './export/files';
import { formsOf } from './export/forms';
import { writeRelease } from './export/write-release';
import { factsOf, freeze, frozenTerms, haveAll, termsIn } from './facts';
import { type LedgerEntry, printOf, publishedText } from './ledger/chain';
import { addEntry, boundTerms, earlierOf, entriesOf } from './ledger/store';
import { advise } from './protect/advise';
import { type RunOptions, runProtected, tablesOf } from './protect/run-protected';
import { loadSolver, type Solver } from './protect/solver';
import { statisticsOf } from './protect/statistics';

const TOOL_VERSION = '0.1.0';

/** Seconds for one question of the audit to the solver. */
const AUDIT_SECONDS = 30;

/** Terms and years that hold facts, newest first. */
function periodsOf(db: ReadDb, own: OwnTerms): { term: Term; kind: 'year' | 'term' }[] {
  const terms = all(db, sql`SELECT DISTINCT term FROM fact ORDER BY term DESC`, z.object({ term: z.string() })).map((r) => r.term);
  const years = [...new Set(terms.map((t) => yearOf(t).code))].map((code) => ({ term: yearOf(code), kind: 'year' as const }));
  return [...years, ...terms.flatMap((code) => termByCode(code, own) ?? []).map((term) => ({ term, kind: 'term' as const }))];
}

const toPeriod = (term: Term): Period => ({ label: term.label, from: term.from, to: term.to });

// Loaded with the first preview and kept: compiling it again costs more than solving.
let solver: Promise<Solver> | undefined;

/** What was counted and what may be printed of it. */
interface Preview {
  readonly id: string;
  readonly tables: readonly ProtectedTable[];
  readonly request: ReleaseRequest;
  readonly facts: readonly Fact[];
  /** The terms it counts: with other borders it would freeze what it never counted. */
  readonly terms: readonly string[];
  /** How many releases there were: with one more the proof does not hold. */
  readonly seen: number;
}

/** One preview at a time and session: the last one. */
const previews = new WeakMap<Context, Preview>();

const today = (context: Context): string => dateOf(context.clock.now());

/**
 * The period must be one of our own, to the letter: a label that somebody typed would stand in the files, and dates that somebody
 * chose would cut a single child out of a term. It must be over too: two releases of an open one differ by a child (disclosure 4.7).
 */
function refusePeriod(context: Context, period: Period): void {
  const db = summariesDb(context);
  const own = periodsOf(db, ownTerms(db)).map(({ term }) => toPeriod(term));
  if (!own.some((p) => p.from === period.from && p.to === period.to && p.label === period.label))
    throw new Refusal('invalid', { fields: ['request.period'] });
  if (period.to >= today(context)) throw new Refusal('blocked', { reason: 'period-open' });
}

/**
 * Everything that a release has to be protected with.
 * @throws Refusal `blocked`: `not-counted-yet` or `older-codebook`, when some were counted before there was what is asked
 */
function aroundOf(db: ReadDb, request: ReleaseRequest): { terms: string[]; facts: Fact[]; entries: LedgerEntry[]; seen: number } {
  const { period, unit } = request;
  const every = entriesOf(db);
  const { terms, entries } = boundTerms(every, unit, termsIn(db, period));
  const facts = factsOf(db, unit, terms);
  const asked = tablesOf(request).flatMap((dims) => dims.map(({ dimension }) => dimension));
  if (!haveAll(facts, asked))
    throw new Refusal('blocked', { reason: codebookOf(db).version === CODEBOOK_VERSION ? 'older-codebook' : 'not-counted-yet' });
  return { terms, entries, facts, seen: every.length };
}

export const summariesHandlers: Handlers<typeof summariesContract, Context> = {
  'summaries.periods': (context) => {
    const db = summariesDb(context);
    const [own, published] = [ownTerms(db), publishedYears(db)];
    return periodsOf(db, own).map(({ term, kind }) => {
      const year = yearOf(term.code).code;
      const terms = termsWithin(yearOf(year), own).map(toPeriod);
      return {
        period: toPeriod(term),
        kind,
        closed: term.to < today(context),
        terms,
        follows: own.has(year) ? 'calendar' : 'halves',
        published: published.get(year),
      };
    });
  },

  'summaries.preview': async (context, { request }) => {
    refusePeriod(context, request.period);
    const db = summariesDb(context);
    const { facts, entries, seen } = aroundOf(db, request);
    const { tables, table, stats } = runProtected(facts, request, await optionsOf(db, request.period, entries));
    const id = randomBytes(16).toString('hex');
    const counted = termsIn(db, request.period);
    previews.set(context, { id, tables, request, facts, terms: counted, seen });
    transaction(ownDb(context), (tx) => record(tx, context, 'summaries.preview', id));
    const since = [...frozenTerms(db, request.unit)].filter(([term]) => counted.includes(term)).map(([, on]) => on);
    return {
      preview: id,
      table,
      linked: tables.slice(1),
      statistics: stats,
      earlier: entries.map(({ release, releasedOn }) => ({ release, releasedOn })),
      recordedOn: since.sort().at(-1),
    };
  },

  'summaries.advise': async (context, { request }) => {
    refusePeriod(context, request.period);
    const db = summariesDb(context);
    const { facts, entries } = aroundOf(db, request);
    return advise(facts, request, await optionsOf(db, request.period, entries));
  },

  'summaries.release': async (context, { preview, grant, toWhom, why, formats, language, paper }) => {
    const on = today(context);
    const made = previews.get(context);
    if (made === undefined || made.id !== preview) throw new Refusal('not-found', { reason: 'preview' });
    const parent = context.takeGrant(grant);
    if (parent === undefined) throw new Refusal('not-found', { reason: 'grant' });
    const db = summariesDb(context);
    const releaseId = preview.slice(0, 12);
    const folder = join(parent, `circlekeeper-summary-${on}-${releaseId}`);
    const counted = termsIn(db, made.request.period);
    // The calendar moved a border since.
    if (counted.join() !== made.terms.join()) throw new Refusal('not-found', { reason: 'preview' });
    const { terms, entries } = boundTerms(entriesOf(db), made.request.unit, counted);
    const position = (codes: readonly string[]) => codes.map((code) => terms.indexOf(code));
    const beside: Beside = {
      solver: await loaded(),
      seconds: AUDIT_SECONDS,
      strata: position(counted),
      earlier: entries.map((entry) => printOf(entry, position(entry.strata))),
    };
    const meta = {
      releaseId,
      releasedOn: on,
      toolVersion: TOOL_VERSION,
      predecessors: entries.map((entry) => entry.release),
      terms: termsToSay(db, made.request.period),
    };
    const saying = { language, practice: context.practice };
    const { files } = await writeRelease(folder, {
      tables: made.tables,
      meta,
      beside,
      saying,
      forms: await formsOf(made.tables, meta, {
        ...saying,
        formats,
        paper,
        percents: made.tables.map(statisticsOf),
        ...(context.draw === undefined ? {} : { draw: context.draw }),
      }),
      // First the ledger, then the folder: a release that is written down and not out is harmless, the other way round is not.
      before: (written) => enter(context, made, { releaseId, on, written, toWhom, why }),
    });
    transaction(ownDb(context), (tx) => record(tx, context, 'summaries.release', releaseId));
    previews.delete(context);
    context.changed('summaries');
    return { folder: basename(folder), files };
  },

  ...enrolmentHandlers,

  'summaries.ledger': (context) => {
    const people = new Map(context.people().map((person) => [person.id as string, person.label]));
    return entriesOf(summariesDb(context))
      .map(({ release, releasedOn, by, unit, period, tables, k, files }) => ({
        release,
        releasedOn,
        by: people.get(by) ?? '',
        unit,
        period,
        k,
        tables: tables.map(({ dims, withheld }) => ({ dims: dims.map(({ dimension }) => dimension), withheld: withheld.length })),
        files: files.length,
      }))
      .reverse();
  },
};

/** The terms of the school year of a period. */
const termsToSay = (db: ReadDb, period: Period): Period[] => termsWithin(yearAt(period.from), ownTerms(db)).map(toPeriod);

interface Entering {
  readonly releaseId: string;
  readonly on: string;
  readonly written: ReleaseBytes;
  readonly toWhom: string;
  readonly why: string;
}

/** The ledger's entry, the frozen terms and the disclosure: all or nothing. */
function enter(context: Context, made: Preview, { releaseId, on, written, toWhom, why }: Entering): void {
  const { request, tables, facts } = made;
  const terms = termsIn(summariesDb(context), request.period);
  const files = [...written].map(([name, bytes]) => ({ name, bytes: bytes.byteLength, sha256: sha256(bytes) }));
  transaction(summariesDb(context), (tx) => {
    freeze(tx, request.unit, terms, facts, on);
    addEntry(tx, made.seen, {
      release: releaseId,
      releasedOn: on,
      by: context.me.id,
      unit: request.unit,
      period: request.period,
      strata: terms,
      codebook: CODEBOOK_VERSION,
      k: request.k,
      tables: tables.map(({ dims, cells }) => ({
        dims: dims.map(({ dimension, grouping }) => ({ dimension, grouping })),
        withheld: cells.filter((cell) => cell.status === 'withheld').map((cell) => cell.at),
      })),
      files,
      published: publishedText(written),
      toolVersion: TOOL_VERSION,
    });
    run(
      tx,
      sql`INSERT INTO release (at, by_user, id, request, files) VALUES (${context.clock.now()}, ${context.me.id}, ${releaseId},
            ${JSON.stringify(request)}, ${JSON.stringify(files)})`,
    );
    // Every export has a disclosure record (invariant 9), also where it can name nobody.
    disclose(tx, context, { caseId: undefined, kind: 'summary', subject: releaseId, toWhom, why, copies: 1, quotes: [] });
  });
}

/**
 * The vault's own schools and the terms of the period, as categories. All terms of the period and all schools that ever had a case:
 * a line that is missing would itself tell something.
 */
function runtimeOf(db: ReadDb, period: Period): RuntimeCategories {
  // Published terms stand still, also where a school's name was corrected since.
  const named = sql`SELECT school FROM fact UNION SELECT json_extract(body, '$.school') AS school FROM frozen_fact ORDER BY school`;
  const schools = all(db, named, z.object({ school: z.string() })).map((r) => ({
    code: r.school,
    label: r.school,
  }));
  const terms = termsWithin(period, ownTerms(db));
  return { school: schools, term: terms.map(({ code, label }) => ({ code, label })) };
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

async function loaded(): Promise<Solver> {
  solver ??= loadSolver();
  try {
    return await solver;
  } catch {
    // A failed load is tried again next time; without a solver there is no proof and so no table.
    solver = undefined;
    throw new Refusal('not-proven', { reason: 'solver' });
  }
}

async function optionsOf(db: WriteDb, period: Period, entries: readonly LedgerEntry[]): Promise<RunOptions> {
  return {
    solver: await loaded(),
    randomInt,
    secret: secretOf(db),
    budgetMs: 30_000,
    runtime: runtimeOf(db, period),
    terms: termsIn(db, period),
    earlier: entries.flatMap(earlierOf),
  };
}
