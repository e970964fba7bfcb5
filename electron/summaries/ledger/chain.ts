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
    }),
  ),
  files: z.array(releaseFileSchema),
  /** The published files themselves: the audit of a later release reads them again. */
  published: z.record(z.string(), z.string()),
  toolVersion: z.string(),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

export const NOTHING_BEFORE = '0'.repeat(64);

/** The hash that the next entry has to name. Keys are sorted, so that storing an entry anew does not change it. */
export function hashOf(entry: LedgerEntry): string {
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

/**
 * The entries, if none is missing, moved or changed.
 * @param stored with the hash that was stored beside each
 * @throws Refusal `not-proven` with reason `ledger`: nothing may be released on a ledger that can't be believed
 */
export function believed(stored: readonly { readonly entry: unknown; readonly hash: string }[]): LedgerEntry[] {
  let previous = NOTHING_BEFORE;
  return stored.map(({ entry, hash }, index) => {
    const parsed = ledgerEntrySchema.safeParse(entry);
    if (!parsed.success || parsed.data.seq !== index + 1 || parsed.data.previous !== previous || hashOf(parsed.data) !== hash)
      throw new Refusal('not-proven', { reason: 'ledger' });
    previous = hash;
    return parsed.data;
  });
}

/** The entry after these. */
export function nextEntry(entries: readonly LedgerEntry[], entry: Omit<LedgerEntry, 'seq' | 'previous'>): LedgerEntry {
  const last = entries.at(-1);
  return { ...entry, seq: entries.length + 1, previous: last === undefined ? NOTHING_BEFORE : hashOf(last) };
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
