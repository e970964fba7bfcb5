/**
 * @file The icon in every size and container that systems ask for, drawn from `icon.svg` (up to 32 points from `icon-small.svg`):
 *
 *     node build/dist/icons.mjs        needs rsvg-convert (Debian: librsvg2-bin)
 *
 * Run after a drawing was changed; the results are kept beside it, so that packaging draws nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../runtime/paths.mjs';

export const ICON_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** Those that Windows chooses from. */
const IN_ICO = [16, 24, 32, 48, 64, 128, 256];
/** Apple's names for sizes; the second half is for screens with two points a point. */
const IN_ICNS = Object.entries({
  ...{ icp4: 16, icp5: 32, ic07: 128, ic08: 256, ic09: 512 },
  ...{ ic11: 32, ic12: 64, ic13: 256, ic14: 512, ic10: 1024 },
});

const HERE = path.join(ROOT, 'build', 'dist');

/** @param {number} size */
const pngOf = (size) => path.join(HERE, 'icons', `${size}x${size}.png`);

/** @param {number} size */
function draw(size) {
  const source = path.join(HERE, size <= 32 ? 'icon-small.svg' : 'icon.svg');
  const drawn = spawnSync('rsvg-convert', ['--width', `${size}`, '--height', `${size}`, '--output', pngOf(size), source]);
  if (drawn.status !== 0) throw new Error(`rsvg-convert failed: ${drawn.error?.message ?? drawn.stderr}`);
}

/** Windows' container: a table of places, then the pictures. @returns {Buffer} */
function ico() {
  const pictures = IN_ICO.map((size) => readFileSync(pngOf(size)));
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  pictures.forEach((picture, index) => {
    const entry = 6 + 16 * index;
    // 256 does not fit into a byte and is written as none.
    const side = (IN_ICO[index] ?? 0) & 255;
    head.writeUInt8(side, entry);
    head.writeUInt8(side, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(picture.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += picture.length;
  });
  return Buffer.concat([head, ...pictures]);
}

/** Apple's container: name, length and picture, one after the other. @returns {Buffer} */
function icns() {
  const parts = IN_ICNS.map(([name, size]) => {
    const picture = readFileSync(pngOf(size));
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32BE(picture.length + 8, 4);
    return Buffer.concat([head, picture]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(
    parts.reduce((total, part) => total + part.length, 8),
    4,
  );
  return Buffer.concat([head, ...parts]);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  mkdirSync(path.join(HERE, 'icons'), { recursive: true });
  for (const size of ICON_SIZES) draw(size);
  writeFileSync(path.join(HERE, 'icon.ico'), ico());
  writeFileSync(path.join(HERE, 'icon.icns'), icns());
}
