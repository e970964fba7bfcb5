/**
 * @file A small zip reader on node:zlib, because a bare system has no unzip. It reads the table of contents at the
 * end, then streams each wanted file to disk, so that a large archive never sits in memory.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const END_OF_CONTENTS = 0x06054b50;
const CONTENTS_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const MARKS_ZIP64 = 0xffffffff;
const FILE_KIND = 0o170000;
const SYMLINK = 0o120000;

/** @typedef {{name: string, method: number, packed: number, size: number, mode: number, offset: number}} ZipEntry */

/**
 * Extracts the files that `rename` gives a new name; the others stay in the archive.
 *
 * @param {string} zip
 * @param {string} folder - must exist
 * @param {(name: string) => string | null} rename - from the name in the archive to a relative path, or null to leave it
 * @returns {Promise<number>} how many files were written
 */
export async function extractZip(zip, folder, rename) {
  let written = 0;
  for (const entry of await readContents(zip)) {
    const name = entry.name.endsWith('/') ? null : rename(entry.name);
    if (name === null) continue;
    const target = safeJoin(folder, name);
    if ((entry.mode & FILE_KIND) === SYMLINK) throw new Error(`${entry.name} is a link; links are not extracted.`);
    await mkdir(path.dirname(target), { recursive: true });
    await writeEntry(zip, entry, target);
    written++;
  }
  return written;
}

/**
 * @param {string} zip
 * @returns {Promise<ZipEntry[]>}
 */
async function readContents(zip) {
  const { size } = await stat(zip);
  // The end record is 22 bytes plus a comment of at most 65,535.
  const tail = await readRange(zip, Math.max(0, size - 65_557), size);
  const end = findEnd(tail);
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (count === 0xffff || start === MARKS_ZIP64 || length === MARKS_ZIP64) {
    throw new Error('This archive uses zip64, which this reader does not know.');
  }
  if (start + length > size) throw new Error('This archive is cut off.');
  const contents = await readRange(zip, start, start + length);
  /** @type {ZipEntry[]} */
  const entries = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > contents.length || contents.readUInt32LE(at) !== CONTENTS_ENTRY) {
      throw new Error('The contents of this archive are damaged.');
    }
    const nameLength = contents.readUInt16LE(at + 28);
    entries.push({
      name: contents.toString('utf8', at + 46, at + 46 + nameLength),
      method: contents.readUInt16LE(at + 10),
      packed: contents.readUInt32LE(at + 20),
      size: contents.readUInt32LE(at + 24),
      mode: contents.readUInt32LE(at + 38) >>> 16,
      offset: contents.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + contents.readUInt16LE(at + 30) + contents.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * @param {Buffer} tail
 * @returns {number}
 */
function findEnd(tail) {
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) === END_OF_CONTENTS) return at;
  }
  throw new Error('This is not a zip archive, or its end is missing.');
}

/**
 * @param {string} zip
 * @param {ZipEntry} entry
 * @param {string} target
 */
async function writeEntry(zip, entry, target) {
  const header = await readRange(zip, entry.offset, entry.offset + 30);
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL_HEADER) throw new Error(`${entry.name} is damaged.`);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const output = createWriteStream(target, { flags: 'wx', mode: entry.mode & 0o111 ? 0o755 : 0o644 });
  if (entry.packed === 0) {
    await new Promise((resolve, reject) => output.on('error', reject).end(() => resolve(undefined)));
    return;
  }
  const input = createReadStream(zip, { start, end: start + entry.packed - 1, highWaterMark: 1 << 20 });
  const counter = countBytes();
  if (entry.method === DEFLATED) await pipeline(input, createInflateRaw({ chunkSize: 1 << 20 }), counter, output);
  else if (entry.method === STORED) await pipeline(input, counter, output);
  else throw new Error(`${entry.name} is packed in a way this reader does not know.`);
  if (counter.total() !== entry.size) throw new Error(`${entry.name} has the wrong size.`);
}

function countBytes() {
  let total = 0;
  const transform = new Transform({
    transform(chunk, _encoding, done) {
      total += chunk.length;
      done(null, chunk);
    },
  });
  return Object.assign(transform, { total: () => total });
}

/**
 * A name in an archive must stay inside the folder it is extracted to.
 *
 * @param {string} folder
 * @param {string} name
 * @returns {string}
 */
function safeJoin(folder, name) {
  const target = path.resolve(folder, name);
  if (name.includes('\\') || !target.startsWith(path.resolve(folder) + path.sep)) {
    throw new Error(`${name} points outside the folder it belongs in.`);
  }
  return target;
}

/**
 * @param {string} file
 * @param {number} start
 * @param {number} end
 * @returns {Promise<Buffer>}
 */
async function readRange(file, start, end) {
  const handle = await open(file);
  try {
    const buffer = Buffer.alloc(end - start);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
