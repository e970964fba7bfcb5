/**
 * @file Changes to a runtime's bytes: Electron's documented fuses, and replacements at known places. Every change
 * checks what it finds before and what it left behind, so that an unexpected binary is refused and not damaged.
 */

/** Marks the fuse wire in every Electron binary (documented by Electron; the same in all releases). */
export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Places of the fuses on version 1 of the wire, in Electron's documented order. */
export const FUSES = Object.freeze({
  RunAsNode: 0,
  EnableCookieEncryption: 1,
  EnableNodeOptionsEnvironmentVariable: 2,
  EnableNodeCliInspectArguments: 3,
  EnableEmbeddedAsarIntegrityValidation: 4,
  OnlyLoadAppFromAsar: 5,
  LoadBrowserProcessSpecificV8Snapshot: 6,
  GrantFileProtocolExtraPrivileges: 7,
});

const ON = 0x31;
const OFF = 0x30;
const WIRE_VERSION = 1;

/**
 * Sets fuses in a binary held in memory.
 *
 * @param {Buffer} binary - changed in place
 * @param {Partial<Record<keyof typeof FUSES, boolean>>} wanted
 * @returns {string} the whole wire afterwards, one character a fuse
 */
export function setFuses(binary, wanted) {
  const sentinel = binary.indexOf(FUSE_SENTINEL);
  if (sentinel < 0) throw new Error('This file has no Electron fuse wire.');
  if (binary.indexOf(FUSE_SENTINEL, sentinel + 1) >= 0) throw new Error('This file has more than one fuse wire.');
  const wire = sentinel + FUSE_SENTINEL.length;
  const version = binary[wire];
  const length = binary[wire + 1] ?? 0;
  if (version !== WIRE_VERSION) throw new Error(`The fuse wire has version ${version}; only version 1 is known.`);
  const first = wire + 2;
  for (const [name, on] of Object.entries(wanted)) {
    const index = FUSES[/** @type {keyof typeof FUSES} */ (name)];
    const now = index === undefined || index >= length ? undefined : binary[first + index];
    if (now !== ON && now !== OFF) throw new Error(`The fuse ${name} is not on this wire.`);
    binary[first + index] = on ? ON : OFF;
  }
  return binary.toString('latin1', first, first + length);
}

/**
 * Replaces a few bytes at a known offset, only if exactly the expected ones are there.
 *
 * @param {Buffer} binary - changed in place
 * @param {{offset: number, from: string, to: string, why: string}} change - `from` and `to` in hexadecimal
 */
export function replaceBytes(binary, { offset, from, to, why }) {
  const before = Buffer.from(from, 'hex');
  const after = Buffer.from(to, 'hex');
  if (before.length !== after.length || before.length === 0) throw new Error(`${why}: lengths differ.`);
  const found = binary.subarray(offset, offset + before.length);
  if (!found.equals(before)) {
    throw new Error(`${why}: expected ${from} at ${offset}, found ${found.toString('hex') || 'the end of the file'}.`);
  }
  after.copy(binary, offset);
  if (!binary.subarray(offset, offset + after.length).equals(after)) throw new Error(`${why}: not written.`);
}
