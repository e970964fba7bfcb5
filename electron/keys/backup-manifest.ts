/**
 * @file The manifest of a backup: which files belong to it, with their hashes, and, sealed, what is in it. FORMAT.md, section 15.
 *
 * How many cases there are is nobody's business who finds the stick: counts are in the box, whose additional data is everything else.
 * So one tag authenticates the whole manifest.
 */
import { z } from 'zod';
import { Refusal } from '../../shared/result';
import { bytesSchema, fromText, toText } from './bytes';
import { canonicalBytes } from './canonical';
import { NONCE_BYTES, openBox, sealBox } from './primitives';

export const MANIFEST_FILE = 'manifest.json';
/** Far more than a backup of a hundred thousand files needs. */
export const MANIFEST_MOST_BYTES = 32 * 1024 * 1024;

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const sizeSchema = z.int().nonnegative();
/** Names that a reader joins to a folder: nothing but these. */
const nameSchema = z.string().regex(/^(vault\.json|(cases|summaries|desk-[0-9a-f]{32})\.db)$/);
const fileSchema = z.strictObject({ name: nameSchema, size: sizeSchema, sha256: hashSchema });
const attachmentSchema = z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/), size: sizeSchema, sha256: hashSchema });

export const BACKUP_KINDS = ['daily', 'asked', 'migration'] as const;
const headSchema = z.strictObject({
  fmt: z.literal('circlekeeper-backup'),
  ver: z.literal(1),
  vault: z.string().regex(/^[0-9a-f]{32}$/),
  practice: z.boolean(),
  /** Order of the backups of a vault; clocks jump, counters don't. */
  number: z.int().positive(),
  made: z.iso.datetime(),
  kind: z.enum(BACKUP_KINDS),
  /** Of the key of `cases`, which opens the box. */
  epoch: z.int().positive(),
  files: z.array(fileSchema).min(2).max(300),
  attachments: z.array(attachmentSchema),
});
const manifestSchema = headSchema.extend({ nonce: bytesSchema(NONCE_BYTES), box: z.string() });

/** What is in it, for the preview of a restore. */
export const contentsSchema = z.strictObject({
  counts: z.record(z.string().regex(/^[a-z]{1,20}$/), z.int().nonnegative()),
  /** Counters of each database, as its seal has them. */
  states: z.array(z.strictObject({ comp: z.string(), commits: z.int().nonnegative() })),
});

export type ManifestHead = z.infer<typeof headSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
export type Contents = z.infer<typeof contentsSchema>;

export function sealManifest(key: Uint8Array, head: ManifestHead, contents: Contents): Buffer {
  const { nonce, box } = sealBox(key, canonicalBytes(contents), canonicalBytes(head));
  return canonicalBytes({ ...head, nonce: toText(nonce), box: toText(box) });
}

/** The manifest in `bytes`, its form checked; nothing about it is authentic yet. `undefined` when it is none. */
export function parseManifest(bytes: Buffer): Manifest | undefined {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(bytes.toString('utf8')));
    if (!parsed.success || !canonicalBytes(parsed.data).equals(bytes)) return undefined;
    const { files } = parsed.data;
    const once = new Set(files.map((file) => file.name)).size === files.length;
    return once && files.some((file) => file.name === 'vault.json') ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** What the box holds. @throws Refusal `blocked`, reason `backup-damaged`, when manifest and key do not belong together */
export function openManifest(key: Uint8Array, { nonce, box, ...head }: Manifest): Contents {
  const plain = openBox(key, { nonce: fromText(nonce), box: fromText(box) }, canonicalBytes(head));
  if (plain === undefined) throw new Refusal('blocked', { reason: 'backup-damaged' });
  return contentsSchema.parse(JSON.parse(plain.toString('utf8')));
}
