/** @file Reads a drawn picture back: only pixels in it, and its bars where and as long as they were to be. */
import { inflateSync } from 'node:zlib';
import type { Drawing } from '../../../shared/summaries/plot-drawing';
import { UnreadableRelease } from './parse';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What says how the pixels are to be read. Any other part could hold a time, a name or a text. */
const PARTS = ['IHDR', 'sRGB', 'gAMA', 'cHRM', 'pHYs', 'sBIT', 'IDAT', 'IEND'];
/** The colour of a bar, and how far a pixel may be off. */
const BAR = [0x2f, 0x5d, 0x62] as const;
const OFF = 6;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Bytes a pixel. */
  readonly size: number;
  readonly data: Uint8Array;
}

/** @throws UnreadableRelease when it is no plain picture */
function pixelsOf(bytes: Uint8Array): Pixels {
  const file = Buffer.from(bytes);
  if (SIGNATURE.some((byte, i) => file[i] !== byte)) throw new UnreadableRelease();
  const packed: Buffer[] = [];
  let head: Buffer | undefined;
  let at = SIGNATURE.length;
  let name = '';
  while (at + 12 <= file.length && name !== 'IEND') {
    const length = file.readUInt32BE(at);
    name = file.toString('latin1', at + 4, at + 8);
    if (!PARTS.includes(name)) throw new UnreadableRelease();
    const part = file.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') head = part;
    if (name === 'IDAT') packed.push(part);
    at += length + 12;
  }
  const size = head?.[9] === 6 ? 4 : head?.[9] === 2 ? 3 : 0;
  if (head === undefined || name !== 'IEND' || at !== file.length || size === 0 || head[8] !== 8 || head[12] !== 0)
    throw new UnreadableRelease();
  const width = head.readUInt32BE(0);
  const height = head.readUInt32BE(4);
  return { width, height, size, data: unfiltered(inflateSync(Buffer.concat(packed)), width * size, height, size) };
}

/** Undoes the five filters of the format, line by line. */
function unfiltered(raw: Uint8Array, line: number, height: number, size: number): Uint8Array {
  if (raw.length !== (line + 1) * height) throw new UnreadableRelease();
  const out = new Uint8Array(line * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (line + 1)] ?? 0;
    for (let x = 0; x < line; x += 1) {
      const here = y * line + x;
      const left = x >= size ? (out[here - size] ?? 0) : 0;
      const up = y > 0 ? (out[here - line] ?? 0) : 0;
      const corner = x >= size && y > 0 ? (out[here - line - size] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out[here] = (raw[y * (line + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** Whether its bars, and no others, are where the drawing has them. @throws UnreadableRelease */
export function readPng(bytes: Uint8Array, drawing: Drawing): boolean {
  const { width, height, size, data } = pixelsOf(bytes);
  const scale = width / drawing.width;
  if (!Number.isInteger(scale) || scale < 1 || height !== drawing.height * scale) return false;
  const isBar = (x: number, y: number) => BAR.every((value, i) => Math.abs((data[(y * width + x) * size + i] ?? 0) - value) <= OFF);
  let drawn = 0;
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) if (isBar(x, y)) drawn += 1;
  const bars = drawing.shapes.flatMap((shape) => (shape.kind === 'bar' ? [shape] : []));
  const wished = bars.reduce((sum, bar) => sum + bar.width * bar.height * scale * scale, 0);
  // The outermost pixels of a bar are mixed with the ground; letters have another colour.
  const edges = bars.reduce((sum, bar) => sum + 2 * (bar.width + bar.height + 4) * scale, 0);
  if (Math.abs(drawn - wished) > edges) return false;
  return bars.every((bar) => {
    const y = Math.round((bar.y + bar.height / 2) * scale);
    const end = (bar.x + bar.width) * scale;
    // Thinner than its own edges: only that it does not go on.
    if (bar.width * scale < 5) return !isBar(Math.ceil(end) + 2, y);
    return isBar(Math.round(bar.x * scale) + 1, y) && isBar(Math.max(Math.floor(end) - 2, 0), y) && !isBar(Math.ceil(end) + 2, y);
  });
}
