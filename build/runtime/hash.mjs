/**
 * @file Checksums: nothing that was fetched is used before it is known to be exactly what was expected.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/**
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 * @returns {Promise<string>}
 */
export async function hashFile(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest(encoding);
}

/**
 * Refuses anything but the one expected checksum.
 *
 * @param {string} what - named in the message
 * @param {string} found
 * @param {string} expected
 */
export function requireHash(what, found, expected) {
  if (found !== expected) {
    throw new Error(`${what} is not the expected file, so it is not used.\n  expected ${expected}\n  found    ${found}`);
  }
}
