/** @file Handlers about protected summaries. What is previewed is what is written: the protected tables are kept until they are released. */
import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Handlers } from '../../shared/ipc';
import { Refusal } from '../../shared/result';
import { ALL } from '../../shared/summaries/categories';
import { CODEBOOK_VERSION } from '../../shared/summaries/codebook';
import type { summariesContract } from '../../shared/summaries/contract';
import { DEFAULT_K, type Period, type ProtectedTable, type ReleaseRequest } from '../../shared/summaries/release';
import { termsWithin, yearAt, yearOf } from '../../shared/summaries/terms';
import { record } from '../audit/record';
import { type Context, ownDb, summariesDb } from '../context';
import { disclose } from '../disclosures/store';
import { ownTerms, publishedYears } from '../projections/own-terms';
import { type ReadDb, run, sql, transaction, type WriteDb } from '../store/sql';
import {
  type Around,
  aroundOf,
  optionsOf,
  periodsOf,
  publishedNow,
  refuseOtherK,
  refusePeriod,
  runtimeOf,
  today,
  toPeriod,
  withoutOutside,
} from './around';
import { enrolmentHandlers } from './enrolment';
import type { Beside } from './export/audit';
import { type ReleaseBytes, sha256 } from './export/files';
import { formsOf } from './export/forms';
import { writeRelease } from './export/write-release';
import { freeze, frozenTerms, termsIn } from './facts';
import { patternsOf, printOf, publishedText } from './ledger/chain';
import { knownPrintOf } from './ledger/outside';
import { addEntry, entriesOf, printedAs } from './ledger/store';
import { outsideHandlers } from './outside-service';
import { statisticsOf } from './protect/statistics';
import { BUDGET_MS } from './search/searches';
import { agreementKey, keptOf, type Preview, searchesOf } from './session';
import { arranged, keyOfQuestion, plainRequest, remember, shownBefore } from './shown';

const TOOL_VERSION = '0.1.0';

/** Seconds for one question of the audit to the solver. */
const AUDIT_SECONDS = 30;

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
    const agreed = refuseLowK(context, request);
    const db = summariesDb(context);
    const around = aroundOf(db, request);
    const { facts, entries, outside, seen } = around;
    refuseOtherK(request, around);
    const tables = await tablesFor(context, db, request, around, agreed);
    refuseContradicting(tables, around, termsIn(db, request.period));
    const [table] = tables;
    if (table === undefined) throw new Refusal('not-proven', { reason: 'gate' });
    const stats = statisticsOf(table);
    const id = randomBytes(16).toString('hex');
    const counted = termsIn(db, request.period);
    keptOf(context).preview = { id, tables, request, facts, terms: counted, seen };
    transaction(ownDb(context), (tx) => record(tx, context, 'summaries.preview', id));
    const since = [...frozenTerms(db, request.unit)].filter(([term]) => counted.includes(term)).map(([, on]) => on);
    return {
      preview: id,
      table,
      linked: tables.slice(1),
      statistics: stats,
      earlier: entries.map(({ release, releasedOn }) => ({ release, releasedOn })),
      recordedOn: since.sort().at(-1),
      outside: outside.length,
    };
  },

  'summaries.progress': (context) => searchesOf(context).state(),

  'summaries.stop': (context, { take }) => {
    if (take) searchesOf(context).takeQuick();
    else searchesOf(context).cancel();
    return {};
  },

  'summaries.seconds': (context) =>
    context
      .signIns()
      .filter((one) => one.role === 'admin' && one.id !== context.me.id)
      .map(({ id, label }) => ({ id, label })),

  'summaries.agree': async (context, { admin, passphrase, request }) => {
    refusePeriod(context, request.period);
    // Before the passphrase is tried: somebody who may not agree is told so and not that it is wrong.
    if (!context.signIns().some((one) => one.id === admin && one.role === 'admin' && one.id !== context.me.id))
      throw new Refusal('forbidden');
    await context.proveOther(admin, passphrase);
    keptOf(context).agreed.set(agreementKey(request), admin);
    transaction(ownDb(context), (tx) => record(tx, context, 'summaries.agree', admin));
    return {};
  },

  ...outsideHandlers,

  'summaries.advise': async (context, { request }) => {
    refusePeriod(context, request.period);
    const agreed = refuseLowK(context, request);
    const db = summariesDb(context);
    const around = aroundOf(db, request);
    const options = optionsOf(db, request, around, agreed);
    return [...(await searchesOf(context).advise({ kind: 'advise', facts: around.facts, request, options }))];
  },

  'summaries.release': async (context, { preview, grant, toWhom, why, formats, language, paper }) => {
    const on = today(context);
    const made = keptOf(context).preview;
    if (made === undefined || made.id !== preview) throw new Refusal('not-found', { reason: 'preview' });
    const parent = context.takeGrant(grant);
    if (parent === undefined) throw new Refusal('not-found', { reason: 'grant' });
    const db = summariesDb(context);
    const releaseId = preview.slice(0, 12);
    const folder = join(parent, `circlekeeper-summary-${on}-${releaseId}`);
    const counted = termsIn(db, made.request.period);
    // The calendar moved a border since.
    if (counted.join() !== made.terms.join()) throw new Refusal('not-found', { reason: 'preview' });
    const { terms, entries, outside } = aroundOf(db, made.request);
    const position = (codes: readonly string[]) => codes.map((code) => terms.indexOf(code));
    const agreedBy = keptOf(context).agreed.get(agreementKey(made.request));
    const beside: Omit<Beside, 'solver'> = {
      seconds: AUDIT_SECONDS,
      known: outside.map((entry) => knownPrintOf(entry, runtimeOf(db, made.request.period), position)),
      strata: position(counted),
      earlier: entries.map((entry) => printOf(entry, position(entry.strata))),
    };
    const meta = {
      releaseId,
      releasedOn: on,
      toolVersion: TOOL_VERSION,
      predecessors: entries.map((entry) => entry.release),
      terms: termsToSay(db, made.request.period),
      ...(outside.length > 0 ? { outside: outside.length } : {}),
      ...(made.request.k < DEFAULT_K ? { loweredByTwo: true as const } : {}),
    };
    const saying = { language, practice: context.practice };
    const { files } = await writeRelease(folder, {
      tables: made.tables,
      meta,
      saying,
      forms: await formsOf(made.tables, meta, {
        ...saying,
        formats,
        paper,
        percents: made.tables.map(statisticsOf),
        ...(context.draw === undefined ? {} : { draw: context.draw }),
      }),
      // The files are read back here and looked at there: what is found wrong, or does not end, is no release.
      audit: (files, k) => searchesOf(context).audit({ kind: 'audit', files, k, beside }),
      // First the ledger, then the folder: a release that is written down and not out is harmless, the other way round is not.
      before: (written) => enter(context, made, { releaseId, on, written, toWhom, why, agreedBy }),
    });
    transaction(ownDb(context), (tx) => record(tx, context, 'summaries.release', releaseId));
    keptOf(context).preview = undefined;
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
        rounded: tables.some((table) => table.rounded !== undefined),
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
  readonly agreedBy: string | undefined;
}

/** The ledger's entry, the frozen terms and the disclosure: all or nothing. */
function enter(context: Context, made: Preview, { releaseId, on, written, toWhom, why, agreedBy }: Entering): void {
  const { request, tables, facts } = made;
  const terms = termsIn(summariesDb(context), request.period);
  const files = [...written].map(([name, bytes]) => ({ name, bytes: bytes.byteLength, sha256: sha256(bytes) }));
  transaction(summariesDb(context), (tx) => {
    if (publishedNow(tx) !== made.seen) throw new Refusal('conflict', { reason: 'released-meanwhile' });
    freeze(tx, request.unit, terms, facts, on);
    addEntry(tx, entriesOf(tx).length, {
      release: releaseId,
      releasedOn: on,
      by: context.me.id,
      unit: request.unit,
      period: request.period,
      strata: terms,
      codebook: CODEBOOK_VERSION,
      k: request.k,
      tables: patternsOf(tables),
      ...(agreedBy === undefined ? {} : { agreedBy }),
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

/** Does somebody second agree to the threshold? @throws Refusal `blocked` `k-needs-second` */
function refuseLowK(context: Context, request: ReleaseRequest): boolean {
  if (request.k >= DEFAULT_K) return false;
  if (!keptOf(context).agreed.has(agreementKey(request))) throw new Refusal('blocked', { reason: 'k-needs-second' });
  return true;
}

/** The tables that answer the question: those that were shown before, else found anew. See: [Note: Quick or better, never both] */
async function tablesFor(
  context: Context,
  db: WriteDb,
  request: ReleaseRequest,
  around: Around,
  agreed: boolean,
  budgetMs = BUDGET_MS,
): Promise<readonly ProtectedTable[]> {
  const key = keyOfQuestion(request, around.facts, around.hashes);
  const before = shownBefore(db, key, request);
  if (before) return before;
  // With numbers from elsewhere more may have to be withheld, and never anything else. See: [Note: An outside number is no oracle]
  const plain =
    around.outside.length === 0 ? undefined : await tablesFor(context, db, request, withoutOutside(around), agreed, BUDGET_MS / 2);
  if (plain?.some((table) => table.reduced) || (plain && plain.length <= request.linked.length))
    throw new Refusal('not-proven', { reason: 'known' });
  const { tables } = await searchesOf(context).protect({
    kind: 'protect',
    facts: around.facts,
    request: plainRequest(request),
    options: {
      ...optionsOf(db, request, around, agreed),
      // Two searches have together the time of one. See: [Note: A search is shorter than idleness]
      budgetMs: plain ? BUDGET_MS / 2 : budgetMs,
      ...(plain ? { atLeast: printedAs(patternsOf(plain), []) } : {}),
    },
  });
  transaction(db, (tx) => remember(tx, key, tables, request));
  return arranged(tables, request);
}

/**
 * A number that is shown here and was published elsewhere as another one: the difference would be read off.
 * @throws Refusal `conflict` `known-contradiction`
 */
function refuseContradicting(tables: readonly ProtectedTable[], { outside }: Around, terms: readonly string[]): void {
  const same = outside.filter(({ strata }) => [...strata].sort().join() === [...terms].sort().join());
  for (const { number } of same) {
    for (const { dims, cells, population, rounding = 1 } of tables) {
      // More than all there are.
      if (number.count >= population + rounding) throw new Refusal('conflict', { reason: 'known-contradiction' });
      const at = dims.map(({ dimension }) => number.cell.find((one) => one.dimension === dimension)?.code ?? ALL);
      if (number.cell.some(({ dimension }) => !dims.some((dim) => dim.dimension === dimension))) continue;
      const cell = cells.find((one) => one.at.join('\n') === at.join('\n'));
      if (cell?.count !== undefined && Math.abs(cell.count - number.count) >= rounding)
        throw new Refusal('conflict', { reason: 'known-contradiction' });
    }
  }
}
