/** @file Fills an envelope without a window, for tools and tests: the other half of `electron/keys/envelopes.ts`, with another library than the page. */
import { createECDH } from 'node:crypto';
import { toText } from '../electron/keys/bytes';
import { deriveKey, sealBox } from '../electron/keys/primitives';
import { ENVELOPE_INFO, type Envelope, type SealedWords } from '../shared/keys/envelope';

/** Typed `words` as the door takes them. */
export function fill(words: string, { envelope, key }: Envelope): SealedWords {
  const own = createECDH('prime256v1');
  const from = own.generateKeys();
  const to = Buffer.from(key, 'base64url');
  const derived = deriveKey(own.computeSecret(to), Buffer.alloc(0), ENVELOPE_INFO);
  const { nonce, box } = sealBox(derived, Buffer.from(words.normalize('NFKC'), 'utf8'), Buffer.concat([to, from]));
  return { envelope, from: toText(from), nonce: toText(nonce), box: toText(box) };
}
