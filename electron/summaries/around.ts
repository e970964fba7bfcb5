/** @file What a question is asked beside: its period, the facts, what was published of the same terms, and the vault's own categories. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../../shared/result';
import { CODEBOOK_VERSION, type RuntimeCategories } from '../../shared/summaries/codebook';
import { DEFAULT_K, type Fact, MIN_K, type Period, type ReleaseRequest } from '../../shared/summaries/release';
import { type OwnTerms, type Term, termByCode, termsWithin, yearOf } from '../../shared/summaries/terms';
import { dateOf } from '../clock';
import { type Context, summariesDb } from '../context';
import { codebookOf } from '../projections/codebook';
import { ownTerms } from '../projections/own-terms';
import { all, get, type ReadDb, run, sql, type WriteDb } from '../store/sql';
import { factsOf, haveAll, termsIn } from './facts';
import { hashOf, type LedgerEntry } from './ledger/chain';
import { inForce, knownOf, type OutsideEntry, outsideOf } from './ledger/outside';
import { boundTerms, earlierOf, entriesOf } from './ledger/store';
import { tablesOf } from './protect/run-protected';
import type { JobOptions } from './search/job';
import { BUDGET_MS } from './search/searches';

/** Terms and years that hold facts, newest first. */
export function periodsOf(db: ReadDb, own: OwnTerms): { term: Term; kind: 'year' | 'term' }[] {
  const terms = all(db, sql`SELECT DISTINCT term FROM fact ORDER BY term DESC`, z.object({ term: z.string() })).map((r) => r.term);
  const years = [...new Set(terms.map((t) => yearOf(t).code))].map((code) => ({ term: yearOf(code), kind: 'year' as const }));
  return [...years, ...terms.flatMap((code) => termByCode(code, own) ?? []).map((term) => ({ term, kind: 'term' as const }))];
}

export const toPeriod = (term: Term): Period => ({ label: term.label, from: term.from, to: term.to });

export const today = (context: Context): string => dateOf(context.clock.now());

/**
 * The period must be one of our own, to the letter: a label that somebody typed would stand in the files, and dates that somebody
 * chose would cut a single child out of a term. It must be over too: two releases of an open one differ by a child (disclosure 4.7).
 */
export function refusePeriod(context: Context, period: Period): void {
  const db = summariesDb(context);
  const own = periodsOf(db, ownTerms(db)).map(({ term }) => toPeriod(term));
  if (!own.some((p) => p.from === period.from && p.to === period.to && p.label === period.label))
    throw new Refusal('invalid', { fields: ['request.period'] });
  if (period.to >= today(context)) throw new Refusal('blocked', { reason: 'period-open' });
}

/** Everything that a release has to be protected with. */
export interface Around {
  readonly terms: readonly string[];
  readonly facts: readonly Fact[];
  readonly entries: readonly LedgerEntry[];
  readonly outside: readonly OutsideEntry[];
  /** How much was published when this was read: with more of it a proof does not hold. */
  readonly seen: number;
  /** Names all of that. */
  readonly hashes: readonly string[];
}

/**
 * @throws Refusal `blocked` (`other-unit`, `known-unit`; `not-counted-yet` or `older-codebook`, when some were counted before there was
 *   what is asked), `not-proven` (`ledger`)
 */
export function aroundOf(db: ReadDb, request: Pick<ReleaseRequest, 'period' | 'unit'> & Partial<ReleaseRequest>): Around {
  const { period, unit, dims, linked = [] } = request;
  const every = entriesOf(db);
  const typed = outsideOf(db);
  const { terms, entries, outside } = boundTerms(every, unit, termsIn(db, period), inForce(typed));
  const facts = factsOf(db, unit, terms);
  const asked = dims === undefined ? [] : tablesOf({ dims, linked }).flatMap((table) => table.map(({ dimension }) => dimension));
  if (!haveAll(facts, asked))
    throw new Refusal('blocked', { reason: codebookOf(db).version === CODEBOOK_VERSION ? 'older-codebook' : 'not-counted-yet' });
  const hashes = [...entries, ...outside].map(hashOf);
  return { terms, entries, outside, facts, seen: every.length + typed.length, hashes };
}

/** The same as if nothing had been typed in. */
export const withoutOutside = (around: Around): Around => ({ ...around, outside: [], hashes: around.entries.map(hashOf) });

/** How much is published by now, see `Around.seen`. */
export const publishedNow = (db: ReadDb): number => entriesOf(db).length + outsideOf(db).length;

/**
 * Numbers of the same cases under two thresholds: what one promised the other would break.
 * @throws Refusal `blocked` `other-k`
 */
export function refuseOtherK({ k }: ReleaseRequest, { entries }: Around): void {
  if (entries.some((entry) => entry.k !== k)) throw new Refusal('blocked', { reason: 'other-k' });
}

/** @param agreed to a threshold below the usual one */
export function optionsOf(db: WriteDb, request: ReleaseRequest, { entries, outside }: Around, agreed: boolean): JobOptions {
  return {
    secret: secretOf(db),
    budgetMs: BUDGET_MS,
    runtime: runtimeOf(db, request.period),
    terms: termsIn(db, request.period),
    earlier: entries.flatMap(earlierOf),
    known: knownOf(outside, request.unit),
    floor: agreed ? MIN_K : DEFAULT_K,
  };
}

export const schoolsOf = (db: ReadDb): string[] => {
  // Published terms stand still, also where a school's name was corrected since.
  const named = sql`SELECT school FROM fact UNION SELECT json_extract(body, '$.school') AS school FROM frozen_fact ORDER BY school`;
  return all(db, named, z.object({ school: z.string() })).map((r) => r.school);
};

/**
 * The vault's own schools and the terms of the period, as categories. All terms of the period and all schools that ever had a case:
 * a line that is missing would itself tell something.
 */
export function runtimeOf(db: ReadDb, period: Period): RuntimeCategories {
  const schools = schoolsOf(db).map((school) => ({ code: school, label: school }));
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
