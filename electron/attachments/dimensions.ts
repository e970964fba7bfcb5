/**
 * @file How large a picture claims to be, read from its first bytes without decoding it: a small file can claim any size, and whoever
 * decodes it reserves four bytes a point.
 */
import type { FileType } from '../../shared/attachments/attachment';

export interface Dimensions {
  readonly width: number;
  readonly height: number;
}

/** The claim, or `undefined` when there is none where the format has it. */
export function dimensionsOf(type: FileType, head: Uint8Array): Dimensions | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  try {
    switch (type) {
      case 'image/png':
        return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
      case 'image/gif':
        return gif(bytes);
      case 'image/webp':
        return webp(bytes);
      case 'image/jpeg':
        return jpeg(bytes);
      default:
        return undefined;
    }
  } catch (error) {
    // Read past the end: cut short.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The screen, or the first picture where that is larger: decoders grow the one to the other. */
function gif(bytes: Buffer): Dimensions | undefined {
  const screen = { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  const flags = bytes.readUInt8(10);
  let at = 13 + ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  while (bytes.readUInt8(at) === 0x21) {
    at += 2;
    while (bytes.readUInt8(at) !== 0) at += 1 + bytes.readUInt8(at);
    at += 1;
  }
  if (bytes.readUInt8(at) !== 0x2c) return undefined;
  const [left, top, width, height] = [1, 3, 5, 7].map((offset) => bytes.readUInt16LE(at + offset));
  return { width: Math.max(screen.width, (left ?? 0) + (width ?? 0)), height: Math.max(screen.height, (top ?? 0) + (height ?? 0)) };
}

function webp(bytes: Buffer): Dimensions | undefined {
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    case 'VP8L': {
      const packed = bytes.readUInt32LE(21);
      return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    default:
      return undefined;
  }
}

/** Goes from marker to marker until the one that begins a frame. */
function jpeg(bytes: Buffer): Dimensions | undefined {
  let at = 2;
  for (;;) {
    if (bytes.readUInt8(at) !== 0xff) return undefined;
    const marker = bytes.readUInt8(at + 1);
    // Filling bytes, and markers that stand alone.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    else if (marker === 0xd9 || marker === 0xda) return undefined;
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
}
