/** @file Puts typed words into an envelope of the vault process. See: [Note: Typed words travel in envelopes]. */
import { ENVELOPE_INFO, type Envelope, type SealedWords } from '../../shared/keys/envelope';
import { ask } from '../ipc/client';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

function toText(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string {
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const fromText = (text: string) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** `words` in `envelope`, which can be sent once. */
export async function seal(words: string, { envelope, key }: Envelope): Promise<SealedWords> {
  const to = fromText(key);
  const own = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const from = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
  const theirs = await crypto.subtle.importKey('raw', to, CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256);
  const derived = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(ENVELOPE_INFO) };
  const aes = await crypto.subtle.deriveKey(hkdf, derived, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  // NFKC: the same passphrase typed on another keyboard or system has to give the same bytes.
  const bytes = new TextEncoder().encode(words.normalize('NFKC'));
  try {
    const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: new Uint8Array([...to, ...from]) }, aes, bytes);
    return { envelope, from: toText(from), nonce: toText(nonce), box: toText(box) };
  } finally {
    bytes.fill(0);
    new Uint8Array(shared).fill(0);
  }
}

/** `words` as they may cross to the vault process. */
export const sealed = async (words: string): Promise<SealedWords> => seal(words, await ask('vault.envelope', {}));
