/**
 * @file The cryptographic primitives, all from node:crypto, in the few shapes that the vault needs.
 *
 * [Note: Only what both runtimes have]
 * Electron's OpenSSL is BoringSSL: ChaCha20-Poly1305, AES key wrap and Argon2 are missing from its node:crypto. AES-256-GCM,
 * HKDF, X25519 and Ed25519 are there, in plain Node too. Random 96-bit nonces are safe here: each key seals a single box.
 */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  sign as nodeSign,
  verify as nodeVerify,
  randomBytes,
} from 'node:crypto';
import { wipe } from './bytes';

export const KEY_BYTES = 32;
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;

/** HKDF-SHA256, 32 bytes. `info` says what the key is for, so that no two uses share a key. */
export function deriveKey(secret: Uint8Array, salt: Uint8Array, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, Buffer.from(info, 'utf8'), KEY_BYTES));
}

export interface Box {
  readonly nonce: Buffer;
  /** Ciphertext followed by the 16 bytes of the tag. */
  readonly box: Buffer;
}

/** AES-256-GCM under a fresh random nonce. */
export function sealBox(key: Uint8Array, plain: Uint8Array, aad: Uint8Array): Box {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(aad);
  const box = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { nonce, box };
}

/** The plaintext, or `undefined` when key, nonce, AAD or box do not belong together. */
export function openBox(key: Uint8Array, { nonce, box }: Box, aad: Uint8Array): Buffer | undefined {
  const cut = box.length - TAG_BYTES;
  if (cut < 0) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(aad);
  decipher.setAuthTag(box.subarray(cut));
  const plain = decipher.update(box.subarray(0, cut));
  try {
    decipher.final();
    return plain;
  } catch {
    // Not authenticated: nobody may see these bytes.
    wipe(plain);
    return undefined;
  }
}

/** A key pair as the raw 32 bytes of RFC 7748 (`x25519`) or RFC 8032 (`ed25519`, the private key is its seed). */
export interface KeyPair {
  readonly publicKey: Buffer;
  readonly privateKey: Buffer;
}

type Curve = 'x25519' | 'ed25519';

// node:crypto takes raw keys only inside their DER frames, which are constant (RFC 8410). The JWK form would do without
// frames but makes strings of private keys.
const PRIVATE_FRAME = { x25519: '302e020100300506032b656e04220420', ed25519: '302e020100300506032b657004220420' } as const;
const PUBLIC_FRAME = { x25519: '302a300506032b656e032100', ed25519: '302a300506032b6570032100' } as const;

function privateKeyObject(curve: Curve, raw: Uint8Array): KeyObject {
  const der = Buffer.concat([Buffer.from(PRIVATE_FRAME[curve], 'hex'), raw]);
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } finally {
    wipe(der);
  }
}

function publicKeyObject(curve: Curve, raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([Buffer.from(PUBLIC_FRAME[curve], 'hex'), raw]), format: 'der', type: 'spki' });
}

function rawPublicKey(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES));
}

export function makeKeyPair(curve: Curve): KeyPair {
  // Two calls because the overloads of generateKeyPairSync do not take a union.
  const pair = curve === 'x25519' ? generateKeyPairSync('x25519') : generateKeyPairSync('ed25519');
  const der = pair.privateKey.export({ format: 'der', type: 'pkcs8' });
  const privateKey = Buffer.from(der.subarray(-KEY_BYTES));
  wipe(der);
  return { publicKey: rawPublicKey(pair.publicKey), privateKey };
}

/** The public key that belongs to a raw private key. */
export function publicKeyOf(curve: Curve, privateKey: Uint8Array): Buffer {
  return rawPublicKey(createPublicKey(privateKeyObject(curve, privateKey)));
}

/** X25519. Refuses (throws) public keys of small order, whose shared secret anybody knows. */
export function agree(privateKey: Uint8Array, publicKey: Uint8Array): Buffer {
  const secret = diffieHellman({ privateKey: privateKeyObject('x25519', privateKey), publicKey: publicKeyObject('x25519', publicKey) });
  if (secret.every((byte) => byte === 0)) throw new Error('a public key of small order');
  return secret;
}

/** Ed25519 (RFC 8032), 64 bytes. */
export function sign(privateKey: Uint8Array, message: Uint8Array): Buffer {
  return nodeSign(null, message, privateKeyObject('ed25519', privateKey));
}

export function verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  return nodeVerify(null, message, publicKeyObject('ed25519', publicKey), signature);
}
