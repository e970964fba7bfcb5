/** @file Small real files of each kind, made in memory, and adding them through the contract. */
import { deflateSync } from 'node:zlib';
import { type AttachmentDetails, type AttachmentId, CHUNK } from '../../shared/attachments/attachment';
import type { CaseId } from '../../shared/values';
import type { TestApp } from './app';

/** The checksum of PNG and zip. */
function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

function pngPart(name: string, body: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length);
  frame.writeUInt32BE(crc(content), 4);
  return Buffer.concat([frame.subarray(0, 4), content, frame.subarray(4)]);
}

/** A picture: a colour that changes from corner to corner. With `claimed` it says another size than it has. */
export function aPng(width = 48, height = 32, claimed: { width: number; height: number } = { width, height }, words = ''): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(claimed.width);
  head.writeUInt32BE(claimed.height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows.set([(255 * x) / width, (200 * y) / height, 120], y * (1 + width * 3) + 1 + x * 3);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngPart('IHDR', head),
    ...(words === '' ? [] : [pngPart('tEXt', Buffer.from(`Comment\0${words}`, 'latin1'))]),
    pngPart('IDAT', deflateSync(rows)),
    pngPart('IEND', Buffer.alloc(0)),
  ]);
}

/** One second of a low tone. */
export function aWav(seconds = 1): Buffer {
  const rate = 8000;
  const sound = Buffer.alloc(rate * seconds);
  for (let at = 0; at < sound.length; at++) sound[at] = 128 + Math.round(60 * Math.sin((2 * Math.PI * 220 * at) / rate));
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + sound.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(sound.length, 40);
  return Buffer.concat([head, sound]);
}

/** A document with one line on each page. */
export function aPdf(lines: readonly string[]): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${lines.map((_, index) => `${4 + index * 2} 0 R`).join(' ')}] /Count ${lines.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...lines.flatMap((line, index) => {
      const stream = `BT /F1 24 Tf 72 700 Td (${line.replace(/[()\\]/g, '\\$&')}) Tj ET 0.2 0.4 0.6 rg 72 600 300 40 re f`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

export const someDetails = (change: Partial<AttachmentDetails> = {}): AttachmentDetails => ({
  name: 'The telescope.png',
  description: 'The bent tube of the telescope',
  class: 'case_record',
  ...change,
});

/** Adds bytes as the window does: piece after piece. */
export async function addFile(
  app: Pick<TestApp, 'ask'>,
  caseId: CaseId,
  bytes: Buffer,
  change: Partial<AttachmentDetails> = {},
): Promise<AttachmentId> {
  const { adding } = await app.ask('attachments.begin', { caseId, size: bytes.length });
  for (let at = 0; at < bytes.length; at += CHUNK)
    await app.ask('attachments.append', { adding, piece: new Uint8Array(bytes.subarray(at, at + CHUNK)) });
  return (await app.ask('attachments.keep', { adding, details: someDetails(change) })).id;
}

/** Reads all of one, as the window does. */
export async function readFile(app: TestApp, id: AttachmentId): Promise<Buffer> {
  const { reading } = await app.ask('attachments.open', { id });
  const pieces: Uint8Array[] = [];
  for (;;) {
    const { piece, last } = await app.ask('attachments.read', { reading });
    pieces.push(piece);
    if (last) return Buffer.concat(pieces);
  }
}
