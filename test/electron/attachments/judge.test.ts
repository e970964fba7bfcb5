/** @file What a file is by its bytes, and how large a picture claims to be: real heads, hostile heads, any bytes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dimensionsOf } from '../../../electron/attachments/dimensions';
import { judge } from '../../../electron/attachments/judge';
import { FILE_TYPES } from '../../../shared/attachments/attachment';
import { Refusal } from '../../../shared/result';
import { aPdf, aPng, aWav } from '../../support/files';

const latin = (text: string) => Buffer.from(text, 'latin1');
const bytes = (...values: number[]) => Buffer.from(values);
const refused = async (head: Uint8Array) =>
  judge(head).then(
    (judged) => judged.type,
    (error: unknown) => (error instanceof Refusal ? error.error.reason : 'defect'),
  );

// SOI, an APP1 of 70 000 bytes in two parts, then the frame: as cameras write it.
const part = (marker: number, length: number) =>
  Buffer.concat([bytes(0xff, marker, length >> 8, length & 255), Buffer.alloc(length - 2, 1)]);
const jpeg = Buffer.concat([
  bytes(0xff, 0xd8),
  part(0xe1, 60_000),
  part(0xe2, 10_000),
  bytes(0xff, 0xff, 0xc2, 0, 17, 8, 0x0b, 0xb8, 0x0f, 0xa0, 3),
  Buffer.alloc(20),
]);
const gif = (width: number, height: number, first: number) =>
  Buffer.concat([
    latin('GIF89a'),
    u16(width),
    u16(height),
    bytes(0, 0, 0),
    bytes(0x21, 0xf9, 4, 0, 0, 0, 0, 0),
    bytes(0x2c),
    u16(0),
    u16(0),
    u16(first),
    u16(1),
    bytes(0, 2),
  ]);
const webp = (kind: string, body: Buffer) =>
  Buffer.concat([latin('RIFF'), bytes(100, 0, 0, 0), latin(`WEBP${kind}`), bytes(30, 0, 0, 0), body]);
const extended = webp('VP8X', Buffer.concat([bytes(0, 0, 0, 0), bytes(0x8f, 1, 0), bytes(0x2b, 1, 0), Buffer.alloc(40)]));
const lossless = webp('VP8L', Buffer.concat([bytes(0x2f), u32(399 | (299 << 14)), Buffer.alloc(40)]));
const lossy = webp('VP8 ', Buffer.concat([bytes(0, 0, 0, 0x9d, 1, 0x2a), u16(400), u16(300), Buffer.alloc(40)]));

function u16(value: number): Buffer {
  const out = Buffer.alloc(2);
  out.writeUInt16LE(value);
  return out;
}
function u32(value: number): Buffer {
  const out = Buffer.alloc(4);
  out.writeUInt32LE(value >>> 0);
  return out;
}

describe('what a file is', () => {
  it.each([
    ['PNG', aPng(), 'image/png'],
    ['JPEG', jpeg, 'image/jpeg'],
    ['GIF', gif(4, 3, 4), 'image/gif'],
    ['WebP', lossy, 'image/webp'],
    ['PDF', aPdf(['a']), 'application/pdf'],
    ['a PDF without a byte above ASCII', latin('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF'), 'application/pdf'],
    ['WAV', aWav(), 'audio/wav'],
    ['MP3 with a long tag', Buffer.concat([latin('ID3\x03\0\0\x00\x7f\x7f\x7f'), Buffer.alloc(5000)]), 'audio/mpeg'],
    ['FLAC', Buffer.concat([latin('fLaC'), bytes(0, 0, 0, 34), Buffer.alloc(40)]), 'audio/flac'],
    ['Ogg', Buffer.concat([latin('OggS'), Buffer.alloc(24), latin('\x01vorbis'), Buffer.alloc(60)]), 'audio/ogg'],
    ['M4A', Buffer.concat([bytes(0, 0, 0, 24), latin('ftypM4A '), Buffer.alloc(60)]), 'audio/mp4'],
    ['words', Buffer.from('Ñandú said so.\r\n\tTwice.'), 'text/plain'],
    ['words cut in a character', Buffer.from('Ñandú').subarray(0, 1), 'text/plain'],
    ['a note that begins with initials', latin('MZ was late again'), 'text/plain'],
    ['words of an older editor', latin('\xd1and\xfa said so'), 'text/plain'],
    ['words in UTF-16', Buffer.from('\ufeffWords', 'utf16le'), 'text/plain'],
    ['SVG, as words', latin('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'text/plain'],
    ['a page, as words', latin('<!doctype html><script>alert(1)</script>'), 'text/plain'],
    ['a Windows program', latin('MZ\x90\0\x03\0\0\0\x04'), 'file-program'],
    ['a Linux program', Buffer.concat([latin('\x7fELF\x02\x01\x01'), Buffer.alloc(60)]), 'file-program'],
    ['a macOS program', Buffer.concat([bytes(0xcf, 0xfa, 0xed, 0xfe), Buffer.alloc(60)]), 'file-program'],
    ['a script', latin('#!/bin/sh\nrm -rf /'), 'file-program'],
    ['a zip', latin('PK\x03\x04\x14\0\0\0\x08\0'), 'file-type'],
    ['a film', Buffer.concat([bytes(0, 0, 0, 24), latin('ftypisom'), Buffer.alloc(60)]), 'file-type'],
    ['noise', bytes(0, 1, 2, 3, 4, 5, 6, 7), 'file-type'],
  ])('%s', async (_what, head, expected) => expect(await refused(head)).toBe(expected));

  it('never stumbles over any bytes', async () => {
    const starts = [
      Buffer.alloc(0),
      aPng().subarray(0, 30),
      latin('ID3'),
      latin('RIFF\0\0\0\0WEBP'),
      latin('OggS'),
      bytes(0xff, 0xd8, 0xff),
      latin('PK\x03\x04'),
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ minLength: 1, maxLength: 300 }), async (start, rest) => {
        const head = Buffer.concat([start, rest]);
        expect([...FILE_TYPES, 'file-program', 'file-type']).toContain(await refused(head));
        for (const type of FILE_TYPES) dimensionsOf(type, head);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('how large a picture claims to be', () => {
  it.each([
    ['PNG', 'image/png', aPng(8, 8, { width: 60_000, height: 50_000 }), 60_000, 50_000],
    ['JPEG behind long tags', 'image/jpeg', jpeg, 4000, 3000],
    ['GIF', 'image/gif', gif(40, 30, 4), 40, 30],
    ['GIF with a first picture larger than its screen', 'image/gif', gif(4, 3, 60_000), 60_000, 3],
    ['WebP, extended', 'image/webp', extended, 400, 300],
    ['WebP, lossless', 'image/webp', lossless, 400, 300],
    ['WebP, lossy', 'image/webp', lossy, 400, 300],
  ] as const)('%s', (_what, type, head, width, height) => expect(dimensionsOf(type, head)).toEqual({ width, height }));

  it('says nothing where it is cut short', () => {
    expect(dimensionsOf('image/png', aPng().subarray(0, 20))).toBeUndefined();
    expect(dimensionsOf('image/jpeg', jpeg.subarray(0, 65_000))).toBeUndefined();
    expect(dimensionsOf('image/gif', latin('GIF89a'))).toBeUndefined();
  });
});
