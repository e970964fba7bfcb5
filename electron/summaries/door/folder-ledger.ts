/**
 * @file The ledger of the command line's door: a folder with one sealed file, and its key beside it.
 *
 * The key guards against a copy of the file alone; who holds the folder holds both. In the app the ledger lies in the vault.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../../shared/result';
import { believed, hashOf, type LedgerEntry, ledgerEntrySchema } from '../ledger/chain';

const SEALED = 'ledger.sealed';
const KEY = 'ledger.key';

/** What was counted, as it stood when it was first published: late changes never reach it. */
export const snapshotSchema = z.strictObject({
  /** Dimensions with their categories, and the columns. A later facts file has to have the same. */
  dims: z.record(z.string(), z.array(z.string())),
  columns: z.array(z.string()),
  unit: z.string(),
  /** The cases added by each release, oldest first. */
  strata: z.array(z.array(z.array(z.string()))),
  /** Numbers published elsewhere, each of the first so many strata. */
  known: z
    .array(
      z.strictObject({ at: z.record(z.string(), z.string()), count: z.number().int().nonnegative(), strata: z.number().int().positive() }),
    )
    .default([]),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

const contentSchema = z.strictObject({
  entries: z.array(z.strictObject({ entry: ledgerEntrySchema, hash: z.string() })),
  snapshot: snapshotSchema.optional(),
  /** Fixes which further numbers are withheld, so that a question asked twice has one answer. */
  secret: z.string().regex(/^[0-9a-f]{64}$/),
});

export interface FolderLedger {
  readonly entries: readonly LedgerEntry[];
  readonly snapshot: Snapshot | undefined;
  readonly secret: Uint8Array;
  /** Adds an entry; on the disk whole or not at all. */
  add(entry: LedgerEntry, snapshot: Snapshot): Promise<void>;
}

/** @throws Refusal `not-proven` (`ledger`): there is something that can't be opened or believed */
export async function openFolderLedger(dir: string): Promise<FolderLedger> {
  await mkdir(dir, { recursive: true });
  const there = await readdir(dir);
  const fresh = !there.includes(SEALED) && !there.includes(KEY);
  const key = fresh ? randomBytes(32) : await readFile(join(dir, KEY)).catch(() => Buffer.alloc(0));
  const content = fresh
    ? { entries: [], secret: randomBytes(32).toString('hex') }
    : opened(await readFile(join(dir, SEALED)).catch(() => Buffer.alloc(0)), key);
  const entries = believed(content.entries);
  return {
    entries,
    snapshot: content.snapshot,
    secret: Buffer.from(content.secret, 'hex'),
    async add(entry, snapshot) {
      const next = { entries: [...entries, entry].map((one) => ({ entry: one, hash: hashOf(one) })), snapshot, secret: content.secret };
      if (fresh) await writeFile(join(dir, KEY), key, { flag: 'wx', mode: 0o600, flush: true });
      await writeFile(join(dir, `${SEALED}.new`), sealed(JSON.stringify(next), key), { mode: 0o600, flush: true });
      await rename(join(dir, `${SEALED}.new`), join(dir, SEALED));
    },
  };
}

function sealed(text: string, key: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function opened(bytes: Buffer, key: Uint8Array): z.infer<typeof contentSchema> {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAuthTag(bytes.subarray(12, 28));
    return contentSchema.parse(JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')));
  } catch {
    throw new Refusal('not-proven', { reason: 'ledger' });
  }
}
