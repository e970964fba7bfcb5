/** @file The ledger in the vault's summaries, and which of its releases a new one has to be protected with. */
import { z } from 'zod';
import { Refusal } from '../../../shared/result';
import { dimensionSchema } from '../../../shared/summaries/codebook';
import type { ReleaseRequest } from '../../../shared/summaries/release';
import { json } from '../../cases/records';
import { all, type ReadDb, run, sql, type WriteDb } from '../../store/sql';
import type { EarlierRelease } from '../protect/run-protected';
import { believed, hashOf, type LedgerEntry, nextEntry } from './chain';
import type { OutsideEntry } from './outside';

const row = z.object({ hash: z.string(), entry: json(z.unknown()) });

/** @throws Refusal `not-proven` (`ledger`) when an entry is missing or was changed */
export const entriesOf = (db: ReadDb): LedgerEntry[] => believed(all(db, sql`SELECT hash, entry FROM ledger ORDER BY seq`, row));

/** Adds an entry. @throws Refusal `conflict` when the ledger grew since `seen` entries were read: the proof did not know of it */
export function addEntry(db: WriteDb, seen: number, entry: Omit<LedgerEntry, 'seq' | 'previous'>): LedgerEntry {
  const entries = entriesOf(db);
  if (entries.length !== seen) throw new Refusal('conflict', { reason: 'released-meanwhile' });
  const next = nextEntry(entries, entry);
  run(db, sql`INSERT INTO ledger (seq, hash, entry) VALUES (${next.seq}, ${hashOf(next)}, ${JSON.stringify(next)})`);
  return next;
}

/** Terms that are bound together by what was published: those asked for, and all that something counted together with one of them. */
export function boundTerms(
  every: readonly LedgerEntry[],
  unit: ReleaseRequest['unit'],
  terms: readonly string[],
  outside: readonly OutsideEntry[] = [],
): { terms: string[]; entries: LedgerEntry[]; outside: OutsideEntry[] } {
  // Acts of allyship belong to no case: how many there were says nothing about how many cases, nor the other way round.
  const kin = every.filter((entry) => (entry.unit === 'acts') === (unit === 'acts'));
  const typed = outside.filter(({ number }) => (number.unit === 'acts') === (unit === 'acts'));
  const bound = new Set(terms);
  let before = 0;
  while (before !== bound.size) {
    before = bound.size;
    for (const { strata } of [...kin, ...typed]) if (strata.some((term) => bound.has(term))) for (const term of strata) bound.add(term);
  }
  const overlapping = kin.filter(({ strata }) => strata.some((term) => bound.has(term)));
  // Cases and episodes of the same term differ by those that were opened again, and that difference is a number about few.
  if (overlapping.some((entry) => entry.unit !== unit)) throw new Refusal('blocked', { reason: 'other-unit' });
  return {
    terms: [...bound].sort(),
    entries: overlapping,
    outside: typed.filter(({ strata }) => strata.some((term) => bound.has(term))),
  };
}

/** What an entry printed, for the search. */
export const earlierOf = ({ tables, strata }: LedgerEntry): EarlierRelease[] => printedAs(tables, strata);

/** Patterns, for the search. @param terms that they counted */
export function printedAs(tables: LedgerEntry['tables'], strata: readonly string[]): EarlierRelease[] {
  return tables.map(({ dims, withheld, rounded }) => ({
    terms: strata,
    dims: dims.map(({ dimension, grouping }) => ({ dimension: dimensionSchema.parse(dimension), grouping })),
    withheld: new Set(withheld.map((at) => at.join())),
    ...(rounded ? { rounded: new Map(rounded.map(({ at, count }) => [at.join(), count])) } : {}),
  }));
}
