/** @file Hands out envelopes for typed words and opens each once. See: [Note: Typed words travel in envelopes]. */
import { createECDH, type ECDH, randomBytes } from 'node:crypto';
import { ENVELOPE_INFO, type Envelope, type SealedWords } from '../../shared/keys/envelope';
import { Refusal } from '../../shared/result';
import { fromText, toText, wipe } from './bytes';
import { deriveKey, NONCE_BYTES, openBox } from './primitives';

const CURVE = 'prime256v1';
/** As many as a window can need at once; the oldest goes when another is asked for. */
const MOST = 4;

export class Envelopes {
  readonly #empty = new Map<string, ECDH>();

  /** An envelope that can be sent back once. */
  hand(): Envelope {
    const pair = createECDH(CURVE);
    const key = toText(pair.generateKeys());
    const envelope = randomBytes(16).toString('hex');
    this.#empty.set(envelope, pair);
    for (const oldest of this.#empty.keys()) if (this.#empty.size > MOST) this.#empty.delete(oldest);
    return { envelope, key };
  }

  /** The words, as bytes that the caller wipes. Refuses with `invalid` what is not a full envelope of ours. */
  open({ envelope, from, nonce, box }: SealedWords): Buffer {
    const pair = this.#empty.get(envelope);
    this.#empty.delete(envelope);
    const words = pair === undefined ? undefined : unseal(pair, fromText(from), { nonce: fromText(nonce), box: fromText(box) });
    if (words === undefined) throw new Refusal('invalid', { reason: 'envelope', fields: ['passphrase'] });
    return words;
  }
}

function unseal(pair: ECDH, from: Buffer, { nonce, box }: { nonce: Buffer; box: Buffer }): Buffer | undefined {
  if (nonce.length !== NONCE_BYTES) return undefined;
  let shared: Buffer;
  try {
    shared = pair.computeSecret(from);
  } catch {
    // Not a point of the curve.
    return undefined;
  }
  const key = deriveKey(shared, Buffer.alloc(0), ENVELOPE_INFO);
  try {
    return openBox(key, { nonce, box }, Buffer.concat([pair.getPublicKey(), from]));
  } finally {
    wipe(shared, key);
  }
}
