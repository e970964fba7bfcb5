/** @file Makes a release from a facts file, without a window, through the code that the app uses. */
import { createHash, randomBytes } from 'node:crypto';
import { Refusal } from '../../../shared/result';
import { ALL } from '../../../shared/summaries/categories';
import type { Format } from '../../../shared/summaries/formats';
import { neutralLabel } from '../../../shared/summaries/labels';
import { type ReleaseFile, roundingBase } from '../../../shared/summaries/release';
import { PLAIN, type ReleaseBytes, sha256 } from '../export/files';
import { formsOf } from '../export/forms';
import type { KnownPrint } from '../export/joint-audit';
import type { PrintedTable } from '../export/printed';
import { writeRelease } from '../export/write-release';
import { nextEntry, patternsOf, printOf, publishedText } from '../ledger/chain';
import type { SearchStep } from '../protect/choose';
import { type Fulfilled, fulfil, type Order, type OrderRecord } from '../protect/order';
import { loadSolver, type Solver } from '../protect/solver';
import { drawnFrom } from '../protect/steady-random';
import { type Facts, isSensitive, STUDENT } from './facts';
import { type FolderLedger, openFolderLedger, type Snapshot } from './folder-ledger';

export interface DoorOptions {
  readonly ledger?: string;
  /** Fixes the random part of the choice; for tests. Without it the operating system's generator decides. */
  readonly seed?: string;
  readonly seconds: number;
  /** Day of the release. */
  readonly on: string;
  readonly toolVersion: string;
  /** Forms beside the CSV files; none that a window has to draw. */
  readonly formats?: readonly Format[];
  readonly solver?: Solver;
  readonly progress?: (step: SearchStep) => void;
}

export interface DoorRelease {
  readonly files: readonly ReleaseFile[];
  readonly withheld: number;
  readonly numbers: number;
  readonly reduced: boolean;
  readonly proven: boolean;
}

const CODEBOOK = 'facts-file';

/**
 * @param out the release's own folder: absent or empty
 * @throws Refusal; nothing is written then
 */
export async function releaseFacts(facts: Facts, out: string, options: DoorOptions): Promise<DoorRelease> {
  const solver = options.solver ?? (await loadSolver());
  const ledger = options.ledger === undefined ? undefined : await openFolderLedger(options.ledger);
  const snapshot = grown(facts, ledger?.snapshot);
  const names = snapshot.strata.map((_, index) => `part-${index + 1}`);
  const order = orderOf(facts, snapshot, ledger);
  const secret = options.seed !== undefined ? createHash('sha256').update(options.seed).digest() : (ledger?.secret ?? randomBytes(32));
  const question = JSON.stringify([
    facts.k,
    order.dims.map((dim) => dim.name),
    order.tables.map((table) => table.toSorted()).sort(),
    names.length,
    ...(facts.rounded ? ['rounded'] : []),
  ]);
  const search = (one: Order) =>
    fulfil(one, {
      solver,
      // See: [Note: One table, one pattern]
      randomInt: drawnFrom(secret, question),
      budgetMs: options.seconds * 1000,
      ...(options.progress ? { progress: options.progress } : {}),
    });
  const plain = search({ ...order, known: [] });
  if (order.known.length > 0 && plain.reduced) throw new Refusal('not-proven', { reason: 'known' });
  const found = order.known.length === 0 ? plain : search({ ...order, atLeast: plain.tables.map((table) => keptOf(order, table)) });
  const tables = found.tables.map((table) => printed(facts, order, found, table, options.on));
  const entries = ledger?.entries ?? [];
  const releaseId = createHash('sha256')
    .update(JSON.stringify([question, snapshot, entries.length]))
    .digest('hex')
    .slice(0, 12);
  const meta = {
    releaseId,
    releasedOn: options.on,
    toolVersion: options.toolVersion,
    predecessors: entries.map((entry) => entry.release),
    ...(snapshot.known.length > 0 ? { outside: snapshot.known.length } : {}),
  };
  const { files } = await writeRelease(out, {
    tables,
    meta,
    forms: await formsOf(tables, meta, { ...PLAIN, formats: options.formats ?? [], paper: 'a4', percents: [] }),
    beside: {
      solver,
      strata: order.strata,
      seconds: options.seconds,
      known: snapshot.known.map((one) => knownPrint(facts, one)),
      earlier: entries.map((entry) =>
        printOf(
          entry,
          entry.strata.map((name) => names.indexOf(name)),
        ),
      ),
    },
    before: async (written) => {
      if (!ledger) return;
      await ledger.add(
        nextEntry(entries, {
          release: releaseId,
          releasedOn: options.on,
          by: 'command line',
          unit: facts.unit,
          period: periodOf(facts, options.on),
          strata: names,
          codebook: CODEBOOK,
          k: facts.k,
          tables: patternsOf(tables),
          files: listed(written),
          published: publishedText(written),
          toolVersion: options.toolVersion,
        }),
        snapshot,
      );
    },
  });
  const numbers = tables.reduce((sum, table) => sum + table.cells.length, 0);
  const withheld = tables.reduce((sum, table) => sum + table.withheld, 0);
  return { files, numbers, withheld, reduced: found.reduced, proven: found.proven };
}

/** See: [Note: An outside number is no oracle] */
function keptOf(order: Order, { axes, cells }: Fulfilled['tables'][number]): NonNullable<Order['atLeast']>[number] {
  const place = (at: readonly string[]) => at.map((code, i) => placeOf(order.dims[axes[i] ?? -1]?.codes ?? [], code)).join();
  const of = (status: string) => cells.filter((cell) => cell.status === status);
  return {
    axes,
    withheld: new Set(of('withheld').map(({ at }) => place(at))),
    rounded: new Map(of('rounded').map(({ at, count }) => [place(at), count ?? 0])),
  };
}

const listed = (files: ReleaseBytes): ReleaseFile[] =>
  [...files].map(([name, bytes]) => ({ name, bytes: bytes.byteLength, sha256: sha256(bytes) }));

const periodOf = (facts: Facts, on: string) => facts.period ?? { label: 'Not stated', from: on, to: on };

/**
 * What this release counts: the cases published before, exactly as they were, and those that came since.
 * @throws Refusal `blocked` `changed-before`: a case that was counted before is missing or different. What was published can't be made
 *   unpublished, and the difference would show whose case it is.
 */
function grown(facts: Facts, before: Snapshot | undefined): Snapshot {
  const same = { dims: facts.dims, columns: facts.columns, unit: facts.unit };
  if (before === undefined) return { ...same, strata: [facts.cases], known: knownBy(facts, [], 1) };
  if (JSON.stringify([before.dims, before.columns, before.unit]) !== JSON.stringify([same.dims, same.columns, same.unit]))
    throw new Refusal('blocked', { reason: 'other-bands' });
  const left = new Map<string, number>();
  for (const row of facts.cases) left.set(JSON.stringify(row), (left.get(JSON.stringify(row)) ?? 0) + 1);
  for (const row of before.strata.flat()) {
    const key = JSON.stringify(row);
    const there = left.get(key) ?? 0;
    if (there === 0) throw new Refusal('blocked', { reason: 'changed-before' });
    left.set(key, there - 1);
  }
  const added = [...left].flatMap(([key, times]) => Array.from({ length: times }, () => JSON.parse(key) as string[]));
  const strata = added.length === 0 ? before.strata : [...before.strata, added.sort()];
  return { ...same, strata, known: knownBy(facts, before.known, strata.length) };
}

/**
 * What was known before, and what this facts file says is known of its cases.
 * @throws Refusal `conflict` `outside-twice`: the same number as another one
 */
function knownBy(facts: Facts, before: Snapshot['known'], strata: number): Snapshot['known'] {
  const keyOf = (one: Snapshot['known'][number]) => JSON.stringify([Object.entries(one.at).sort(), one.strata]);
  const known = new Map(before.map((one) => [keyOf(one), one]));
  for (const { at, count } of facts.known) {
    const one = { at, count, strata };
    if ((known.get(keyOf(one))?.count ?? count) !== count) throw new Refusal('conflict', { reason: 'outside-twice' });
    known.set(keyOf(one), one);
  }
  return [...known.values()];
}

function knownPrint(facts: Facts, { at, count, strata }: Snapshot['known'][number]): KnownPrint {
  const names = Object.keys(at);
  return {
    names,
    categories: names.map((name) => (facts.dims[name] ?? []).map(neutralLabel)),
    at: names.map((name) => (facts.dims[name] ?? []).indexOf(at[name] ?? '')),
    strata: Array.from({ length: strata }, (_, index) => index),
    count,
  };
}

function orderOf(facts: Facts, snapshot: Snapshot, ledger: FolderLedger | undefined): Order {
  const entries = ledger?.entries ?? [];
  const used = new Set([
    ...facts.tables.flat(),
    ...entries.flatMap((e) => e.tables.flatMap((t) => t.dims.map((d) => d.dimension))),
    ...snapshot.known.flatMap(({ at }) => Object.keys(at)),
  ]);
  if (entries.some((entry) => entry.k !== facts.k)) throw new Refusal('blocked', { reason: 'other-k' });
  if (entries.some((entry) => entry.tables.some(({ rounded }) => (rounded !== undefined) !== facts.rounded)))
    throw new Refusal('blocked', { reason: 'rounded-or-exact' });
  const names = Object.keys(facts.dims).filter((name) => used.has(name));
  const positions = names.map((name) => new Map((facts.dims[name] ?? []).map((code, index) => [code, index])));
  const places = names.map((name) => facts.columns.indexOf(name));
  const student = facts.columns.indexOf(STUDENT);
  const records = snapshot.strata.flatMap((rows, stratum) =>
    rows.map((row, index): OrderRecord => {
      const at = places.map((place, d) => {
        const position = positions[d]?.get(row[place] ?? '');
        if (position === undefined) throw new Refusal('invalid', { reason: 'value-not-in-dims' });
        return position;
      });
      return { at, stratum, harmed: [student < 0 ? `${stratum}:${index}` : (row[student] ?? '')], responsible: [] };
    }),
  );
  return {
    k: facts.k,
    dims: names.map((name) => ({ name, sensitive: isSensitive(facts, name), codes: facts.dims[name] ?? [] })),
    tables: facts.tables.map((table) => table.map((name) => names.indexOf(name))),
    records,
    strata: [...snapshot.strata.keys()],
    earlier: entries.flatMap((entry) =>
      entry.tables.map(({ dims, withheld, rounded }) => ({
        axes: dims.map(({ dimension }) => names.indexOf(dimension)),
        strata: entry.strata.map((_, index) => index),
        withheld: new Set(withheld.map((at) => placesOf(facts, dims, at))),
        ...(rounded ? { rounded: new Map(rounded.map(({ at, count }) => [placesOf(facts, dims, at), count])) } : {}),
      })),
    ),
    known: snapshot.known.map(({ at, strata }) => ({
      axes: Object.keys(at).map((name) => names.indexOf(name)),
      at: Object.entries(at).map(([name, code]) => (facts.dims[name] ?? []).indexOf(code)),
      strata: Array.from({ length: strata }, (_, index) => index),
    })),
    ...(facts.rounded ? { rounding: roundingBase(facts.k) } : {}),
    impossible: () => false,
    ties: [],
    minPopulation: 3 * facts.k,
  };
}

const placesOf = (facts: Facts, dims: readonly { dimension: string }[], at: readonly string[]): string =>
  at.map((code, i) => placeOf(facts.dims[dims[i]?.dimension ?? ''] ?? [], code)).join();

const placeOf = (codes: readonly string[], code: string): number => (code === ALL ? codes.length : codes.indexOf(code));

function printed(facts: Facts, order: Order, found: Fulfilled, { axes, cells }: Fulfilled['tables'][number], on: string): PrintedTable {
  return {
    codebook: CODEBOOK,
    unit: facts.unit,
    period: periodOf(facts, on),
    k: facts.k,
    width: facts.rounded ? facts.k - 1 : facts.k,
    ...(facts.rounded ? { rounding: roundingBase(facts.k) } : {}),
    dims: axes.flatMap((axis) => {
      const dim = order.dims[axis];
      return dim
        ? [{ dimension: dim.name, grouping: 'fine', label: dim.name, categories: dim.codes.map((code) => ({ code, label: code })) }]
        : [];
    }),
    cells: [...cells],
    population: found.population,
    withheld: cells.filter((cell) => cell.status === 'withheld').length,
    reduced: axes.length === 0,
  };
}
