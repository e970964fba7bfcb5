/** @file Bytes and their two spellings in the header: base64url for keys and boxes, lower-case hex for ids. */
import { z } from 'zod';

/** Zeroes secrets. Strings can't be zeroed, which is why no secret but the typed passphrase is ever one. */
export function wipe(...secrets: readonly (Uint8Array | undefined)[]): void {
  for (const secret of secrets) secret?.fill(0);
}

/**
 * A copy of a secret that is really gone when it is wiped. V8 keeps arrays of up to 64 bytes inside of its own heap and copies them out when
 * something native touches them or when they are sent: wiping reaches the copy, and the first stays (seen in the process's memory). An array
 * over a buffer of its own is outside from the start.
 */
export function secretCopy(bytes: Uint8Array): Buffer<ArrayBuffer> {
  const copy = Buffer.from(new ArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

export function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}

export function fromText(text: string): Buffer {
  return Buffer.from(text, 'base64url');
}

/** Base64url without padding that stands for `length` bytes and could not be spelled otherwise (unused bits are zero). */
export function bytesSchema(...lengths: readonly number[]) {
  return z.string().refine((text) => {
    const bytes = fromText(text);
    return lengths.includes(bytes.length) && toText(bytes) === text;
  });
}

/** An id of 16 random bytes in hex, as bytes. */
export function idBytes(id: string): Buffer {
  return Buffer.from(id, 'hex');
}
