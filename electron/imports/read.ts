/** @file From bytes to text: what the file really is, and in which encoding its letters are. */
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { ENCODINGS, type Encoding, LIMITS } from '../../shared/imports/fields';
import { Refusal } from '../../shared/result';

const refuse = (reason: string): Refusal => new Refusal('invalid', { reason });

export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a chosen file, at most as much as an import may have: a huge one is refused by its size and not read. */
export async function readFile(path: string): Promise<FileBytes> {
  const file = await open(path, 'r');
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw refuse('import-not-a-file');
    if (stat.size > LIMITS.bytes) throw refuse((await isSpreadsheet(file)) ?? 'import-too-large');
    const bytes = Buffer.alloc(stat.size);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return { name: basename(path), bytes: bytes.subarray(0, filled) };
  } finally {
    await file.close();
  }
}

async function isSpreadsheet(file: { read(to: Buffer, at: number, length: number, from: number): Promise<unknown> }) {
  const head = Buffer.alloc(16);
  await file.read(head, 0, head.length, 0);
  return foreign(head);
}

const begins = (bytes: Uint8Array, ...magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte);

/** The reason why this is no table of text, when its first bytes say so, whatever its name ends with. */
function foreign(bytes: Uint8Array): string | undefined {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'import-spreadsheet';
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'import-spreadsheet';
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return 'import-pdf';
  if (begins(bytes, 0x1f, 0x8b) || begins(bytes, 0x37, 0x7a, 0xbc, 0xaf) || begins(bytes, 0x52, 0x61, 0x72, 0x21)) return 'import-packed';
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47) || begins(bytes, 0xff, 0xd8, 0xff) || begins(bytes, 0x47, 0x49, 0x46, 0x38))
    return 'import-picture';
  return undefined;
}

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** In which encoding a text most likely is: its mark, then where its zero bytes are, then whether it is valid UTF-8. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const marked = BOMS.find(([, mark]) => begins(bytes, ...mark));
  if (marked !== undefined) return marked[0];
  const head = bytes.subarray(0, 4096);
  const zeros = (odd: number) => head.filter((byte, i) => byte === 0 && i % 2 === odd).length;
  // Latin letters in UTF-16 have a zero in every second byte, always on the same side.
  if (zeros(1) > head.length * 0.2 && zeros(0) < head.length * 0.05) return 'utf-16le';
  if (zeros(0) > head.length * 0.2 && zeros(1) < head.length * 0.05) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly garbled: boolean;
}

/** What UTF-8 looks like when it is read as Windows-1252, and what nothing should look like. */
const GARBLED = /\u00c3[\u0080-\u00bf\u0152-\u2122]|\u00e2\u20ac|\ufffd/;

/**
 * The text of a file, line ends as `\n`.
 * @throws Refusal invalid with what it is instead
 */
export function decode(bytes: Uint8Array, chosen: Encoding | undefined): Decoded {
  if (bytes.length > LIMITS.bytes) throw refuse('import-too-large');
  if (bytes.length === 0) throw refuse('import-empty');
  const other = foreign(bytes);
  if (other !== undefined) throw refuse(other);
  const encoding = chosen ?? guessEncoding(bytes);
  if (!ENCODINGS.includes(encoding)) throw refuse('import-encoding');
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');
  const head = text.slice(0, 64_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  const binary = head.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  if (binary > 8 && binary > head.length * 0.02) throw refuse('import-binary');
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(head)) throw refuse('import-web-page');
  if (head.trim() === '') throw refuse('import-empty');
  return { text, encoding, garbled: GARBLED.test(head) };
}
