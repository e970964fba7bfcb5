/**
 * @file What is typed to open a vault crosses between the processes in an envelope, so that nobody's memory keeps it. Pure: the shape only.
 *
 * [Note: Typed words travel in envelopes]
 * Whatever is sent from one process to another stays in the buffers and texts of both for as long as nothing else happens to be written
 * there: two copies of the passphrase lay in the vault process until it was locked. A text can't be wiped, bytes can. So the window asks
 * for an envelope (a public key that is used once), puts the words into it as bytes (ECDH over P-256, HKDF, AES-256-GCM: what the page's
 * own WebCrypto has in every Electron that we run on), and the vault process opens it into bytes that it wipes. What lies about afterwards
 * is a box whose key is gone. Bytes are really wiped only where they lie outside of V8's own heap: `secretCopy` in `electron/keys/bytes.ts`.
 */
import { z } from 'zod';

/** An empty one, as the vault process hands it out. */
export const envelopeSchema = z.strictObject({ envelope: z.string(), key: z.string() });
export type Envelope = z.infer<typeof envelopeSchema>;

/** Names what the derived key is for. */
export const ENVELOPE_INFO = 'circlekeeper-envelope/v1';

/** A full one. Bytes are base64url. */
export const sealedWordsSchema = z.strictObject({
  envelope: z.string().max(40),
  /** The window's public key. */
  from: z.string().max(100),
  nonce: z.string().max(20),
  box: z.string().max(6000),
});
export type SealedWords = z.infer<typeof sealedWordsSchema>;
