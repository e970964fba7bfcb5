/**
 * @file Numbers of the same cases that were published elsewhere: in a state report card, on a board's slide.
 *
 * [Note: An outside number is no oracle] Somebody who may type in a number that was published must not learn by it whether a withheld
 * number was guessed right. So nothing here compares with the truth: a number is refused only when it can't be true beside what was
 * printed and what else was typed in, which anybody can work out who has those papers. The protection does not look at how large it is: the
 * true number of that cell counts as known to everybody, whatever was typed. And a table beside it shows nothing that the same table
 * without it would not show, or typing in one withheld number after the other would bring them all to light. Only the audit, which
 * knows no truth at all, takes the number itself, and refuses a release that contradicts it.
 */
import { z } from 'zod';
import { Refusal } from '../../../shared/result';
import { groupsOf, type RuntimeCategories } from '../../../shared/summaries/codebook';
import { neutralLabel } from '../../../shared/summaries/labels';
import { type OutsideNumber, outsideNumberSchema } from '../../../shared/summaries/outside';
import type { ReleaseRequest } from '../../../shared/summaries/release';
import { json } from '../../cases/records';
import { all, type ReadDb, run, sql, type WriteDb } from '../../store/sql';
import type { KnownPrint } from '../export/joint-audit';
import type { PublishedElsewhere } from '../protect/run-protected';
import { chained, hashOf, linkAfter } from './chain';

const entrySchema = z.strictObject({
  seq: z.number().int().positive(),
  previous: z.string(),
  /** Day on which it was typed in. */
  on: z.string(),
  by: z.string(),
  /** Names of the stretches of time it counts. */
  strata: z.array(z.string()).min(1),
  number: outsideNumberSchema,
  /** The entry that this one takes the place of. */
  corrects: z.number().int().positive().optional(),
  /** It does not count: the number was never published, or is about other cases. */
  takenBack: z.boolean(),
});
export type OutsideEntry = z.infer<typeof entrySchema>;

const row = z.object({ hash: z.string(), entry: json(z.unknown()) });

/** @throws Refusal `not-proven` (`ledger`) when an entry is missing or was changed */
export const outsideOf = (db: ReadDb): OutsideEntry[] =>
  chained(all(db, sql`SELECT hash, entry FROM outside_number ORDER BY seq`, row), entrySchema);

/** Those that count: not corrected by a later one, and not taken back. */
export function inForce(entries: readonly OutsideEntry[]): OutsideEntry[] {
  const corrected = new Set(entries.flatMap(({ corrects }) => corrects ?? []));
  return entries.filter((entry) => !corrected.has(entry.seq) && !entry.takenBack);
}

export function addOutside(db: WriteDb, entry: Omit<OutsideEntry, 'seq' | 'previous'>): void {
  const next = { ...entry, ...linkAfter(outsideOf(db)) };
  run(db, sql`INSERT INTO outside_number (seq, hash, entry) VALUES (${next.seq}, ${hashOf(next)}, ${JSON.stringify(next)})`);
}

/** The same cell of the same period. */
export const cellKey = ({ period, unit, cell }: Pick<OutsideNumber, 'period' | 'unit' | 'cell'>): string =>
  JSON.stringify([period.from, period.to, unit, cell.map(({ dimension, code }) => `${dimension}=${code}`).sort()]);

/** For the search. @throws Refusal `blocked` `known-unit`: cases and episodes of one term differ by a few */
export function knownOf(entries: readonly OutsideEntry[], unit: ReleaseRequest['unit']): PublishedElsewhere[] {
  if (entries.some(({ number }) => number.unit !== unit)) throw new Refusal('blocked', { reason: 'known-unit' });
  return entries.map(({ number: { cell }, strata }) => ({ cell, terms: strata }));
}

/** For the audit: by the labels that stand in the files. */
export function knownPrintOf(
  { number, strata }: Pick<OutsideEntry, 'number' | 'strata'>,
  runtime: RuntimeCategories,
  position: (terms: readonly string[]) => number[],
): KnownPrint {
  const axes = number.cell.map(({ dimension, grouping, code }) => {
    const groups = groupsOf(dimension, grouping, runtime) ?? [];
    return {
      name: dimension,
      labels: groups.map(({ label }) => neutralLabel(label)),
      at: groups.findIndex((group) => group.code === code),
    };
  });
  if (axes.some(({ at }) => at < 0)) throw new Refusal('blocked', { reason: 'known-bands' });
  return {
    names: axes.map(({ name }) => name),
    categories: axes.map(({ labels }) => labels),
    at: axes.map(({ at }) => at),
    strata: position(strata),
    count: number.count,
  };
}
