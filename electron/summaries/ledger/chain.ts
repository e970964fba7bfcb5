/**
 * @file The ledger of releases: what was published, when and by whom, each entry bound to all before it. Never who was counted.
 *
 * [Note: What was printed is part of the page] Two summaries that are each safe can show one child when they are laid side by side.
 * Nothing that was published can be taken back, so every release is written down here with its exact files, and each new one is
 * protected and audited together with all of the same cases. An entry holds the hash of the one before: one that was taken out or
 * changed is noticed, and then nothing is released any more.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../../../shared/result';
import { releaseFileSchema, UNITS } from '../../../shared/summaries/release';
import type { EarlierPrint } from '../export/audit';
import type { ReleaseBytes } from '../export/files';
import type { PrintedTable } from '../export/printed';

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

export const ledgerEntrySchema = z.strictObject({
  seq: z.number().int().positive(),
  /** Hash of the entry before; zeros for the first. */
  previous: sha256Hex,
  release: z.string(),
  releasedOn: z.string(),
  /** Who let it out, as the app knows them. */
  by: z.string(),
  unit: z.enum(UNITS),
  period: z.strictObject({ label: z.string(), from: z.string(), to: z.string() }),
  /** Names of the stretches of time it counted, each closed for good. */
  strata: z.array(z.string()).min(1),
  codebook: z.string(),
  k: z.number().int(),
  tables: z.array(
    z.strictObject({
      dims: z.array(z.strictObject({ dimension: z.string(), grouping: z.string() })),
      /** Codes of the withheld cells, one list a cell. */
      withheld: z.array(z.array(z.string())),
      /** Of a rounded release: what it printed, and goes on printing. */
      rounded: z.array(z.strictObject({ at: z.array(z.string()), count: z.number().int().nonnegative() })).optional(),
    }),
  ),
  /** Who agreed to a threshold below the usual one, beside who let it out. */
  agreedBy: z.string().optional(),
  files: z.array(releaseFileSchema),
  /** The published files themselves: the audit of a later release reads them again. */
  published: z.record(z.string(), z.string()),
  toolVersion: z.string(),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

export const NOTHING_BEFORE = '0'.repeat(64);

/** The hash that the next entry has to name. Keys are sorted, so that storing an entry anew does not change it. */
export function hashOf(entry: object): string {
  return createHash('sha256').update(canonical(entry)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, v]) => v !== undefined);
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, v]) => `${JSON.stringify(key)}:${canonical(v)}`)
    .join()}}`;
}

interface Link {
  readonly seq: number;
  readonly previous: string;
}
type Stored = readonly { readonly entry: unknown; readonly hash: string }[];

/**
 * The links of a chain, if none is missing, moved or changed.
 * @param stored with the hash that was stored beside each
 * @throws Refusal `not-proven` with reason `ledger`: nothing may be released on a ledger that can't be believed
 */
export function chained<T extends Link>(stored: Stored, schema: z.ZodType<T>): T[] {
  let previous = NOTHING_BEFORE;
  return stored.map(({ entry, hash }, index) => {
    const parsed = schema.safeParse(entry);
    if (!parsed.success || parsed.data.seq !== index + 1 || parsed.data.previous !== previous || hashOf(parsed.data) !== hash)
      throw new Refusal('not-proven', { reason: 'ledger' });
    previous = hash;
    return parsed.data;
  });
}

/** Seq and previous hash of what comes after these. */
export function linkAfter(links: readonly Link[]): Link {
  const last = links.at(-1);
  return { seq: links.length + 1, previous: last === undefined ? NOTHING_BEFORE : hashOf(last) };
}

/** The releases of a ledger. @throws as `chained` */
export const believed = (stored: Stored): LedgerEntry[] => chained(stored, ledgerEntrySchema);

/** The entry after these. */
export const nextEntry = (entries: readonly LedgerEntry[], entry: Omit<LedgerEntry, 'seq' | 'previous'>): LedgerEntry => ({
  ...entry,
  ...linkAfter(entries),
});

/** The patterns of a release's tables, as an entry keeps them. */
export function patternsOf(tables: readonly PrintedTable[]): LedgerEntry['tables'] {
  return tables.map(({ dims, cells, rounding }) => ({
    dims: dims.map(({ dimension, grouping }) => ({ dimension, grouping })),
    withheld: cells.filter((cell) => cell.status === 'withheld').map((cell) => cell.at),
    ...(rounding === undefined
      ? {}
      : { rounded: cells.flatMap(({ at, status, count }) => (status === 'rounded' && count !== undefined ? [{ at, count }] : [])) }),
  }));
}

/** What an entry published, for the audit. */
export function printOf(entry: LedgerEntry, strata: readonly number[]): EarlierPrint {
  const encoder = new TextEncoder();
  return { files: new Map(Object.entries(entry.published).map(([name, text]) => [name, encoder.encode(text)])), strata };
}

/** The files as an entry keeps them: those that the audit of a later release reads. Other forms say the same and are kept as hashes only. */
export function publishedText(files: ReleaseBytes): Record<string, string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const read = [...files].filter(([name]) => /\.(csv|json|md)$/.test(name));
  return Object.fromEntries(read.map(([name, bytes]) => [name, decoder.decode(bytes)]));
}
