/**
 * @file The newest signing key that this computer has seen of each vault, in the app's own folder: not beside the vault, where somebody
 * who left could replace everything together. See: [Note: Signing keys follow each other]
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { storageRefusal } from '../store/errors';
import { bytesSchema } from './bytes';
import { canonicalBytes } from './canonical';
import { KEY_BYTES } from './primitives';
import { replaceFile } from './vault-folder';

const MOST = 500;
const knownSchema = z.strictObject({
  fmt: z.literal('circlekeeper-signers'),
  ver: z.literal(1),
  known: z
    .array(z.strictObject({ vault: z.string().regex(/^[0-9a-f]{32}$/), place: z.int().positive(), pub: bytesSchema(KEY_BYTES) }))
    .max(MOST),
});
type Known = z.infer<typeof knownSchema>['known'][number];

/** Beside the file of anchors, whatever that is called. */
const besideAnchors = (anchors: string): string => join(dirname(anchors), basename(anchors).replace('anchors', 'signers'));

function readKnown(path: string): Known[] {
  try {
    return knownSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).known;
  } catch {
    // None yet, or one that nobody can read: the slots still name a key.
    return [];
  }
}

/** Whether the chain of keys goes through the one that was seen last. A vault that was never seen here says nothing. */
export function isKnownChain(anchors: string | undefined, vault: string, signers: readonly string[]): boolean {
  const known = anchors === undefined ? undefined : readKnown(besideAnchors(anchors)).find((one) => one.vault === vault);
  return known === undefined || signers[known.place - 1] === known.pub;
}

/** Remembers the newest key; `undefined` forgets the vault, after a restore. */
export function rememberSigner(anchors: string | undefined, vault: string, signers: readonly string[] | undefined): void {
  const pub = signers?.at(-1);
  if (anchors === undefined) return;
  const path = besideAnchors(anchors);
  const before = readKnown(path);
  const others = before.filter((one) => one.vault !== vault).slice(1 - MOST);
  const place = signers?.length ?? 0;
  if (before.some((one) => one.vault === vault && one.place === place && one.pub === pub)) return;
  const known = pub === undefined ? others : [...others, { vault, place, pub }];
  try {
    replaceFile(dirname(path), basename(path), canonicalBytes({ fmt: 'circlekeeper-signers', ver: 1, known }));
  } catch (error) {
    if (storageRefusal(error) === undefined) throw error;
  }
}
