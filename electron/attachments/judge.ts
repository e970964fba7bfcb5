/**
 * @file What a file really is, by its bytes: the name that somebody gave it is never asked.
 *
 * [Note: Words first]
 * Text is tried before all else: the letters "MZ" begin a Windows program, and a note that begins with somebody's initials. A program
 * has bytes that no writing has; what is writing is shown as writing and saved as `.txt`, so it can do no harm.
 */
import { fileTypeFromBuffer } from 'file-type';
import type { FileType } from '../../shared/attachments/attachment';
import { Refusal } from '../../shared/result';

const TYPES: Readonly<Record<string, FileType>> = {
  'image/png': 'image/png',
  'image/apng': 'image/png',
  'image/jpeg': 'image/jpeg',
  'image/gif': 'image/gif',
  'image/webp': 'image/webp',
  'application/pdf': 'application/pdf',
  'audio/mpeg': 'audio/mpeg',
  'audio/wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/ogg': 'audio/ogg',
  'audio/opus': 'audio/ogg',
  'application/ogg': 'audio/ogg',
  'audio/flac': 'audio/flac',
  'audio/x-flac': 'audio/flac',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/aac': 'audio/aac',
};

const PROGRAMS =
  /^application\/(x-msdownload|x-elf|x-mach-binary|java-vm|wasm|x-deb|x-rpm|x-cfb|x-msi|x\.ms\.shortcut|x-ms-regedit|vnd\.android\.dex|vnd\.android\.package-archive|x-google-chrome-extension|java-archive|x-apple-diskimage|vnd\.ms-cab-compressed)$/;

// Tab, line feed, form feed and carriage return are writing; the other control characters are not.
const CONTROL = new Set([...Array.from({ length: 32 }, (_, code) => code).filter((code) => ![9, 10, 12, 13].includes(code)), 127]);

/** Whether these bytes can stand in a text. Looked at piece by piece: a text must be one to its end. */
export function isWriting(piece: Uint8Array): boolean {
  for (const byte of piece) if (CONTROL.has(byte)) return false;
  return true;
}

const wide = (head: Uint8Array) => (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);

function isUtf8(head: Uint8Array): boolean {
  try {
    // The piece may end in the middle of a character.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const startsWith = (head: Uint8Array, text: string) => Buffer.from(head.subarray(0, text.length)).toString('latin1') === text;

export interface Judged {
  readonly type: FileType;
  /** Whether each further piece must be writing too. */
  readonly plain: boolean;
}

/**
 * The type by the first piece of a file.
 * @throws Refusal blocked: `file-program`, `file-type`
 */
export async function judge(head: Uint8Array): Promise<Judged> {
  if (startsWith(head, '#!')) throw new Refusal('blocked', { reason: 'file-program' });
  const writing = isWriting(head);
  if (writing && isUtf8(head) && !startsWith(head, '%PDF-')) return { type: 'text/plain', plain: true };
  const found = await detect(head);
  const type = found === undefined ? undefined : TYPES[found];
  if (type !== undefined) return { type, plain: false };
  if (found !== undefined && PROGRAMS.test(found)) throw new Refusal('blocked', { reason: 'file-program' });
  // A tag before the sound can be longer than the piece, and then nothing behind it is seen.
  if (startsWith(head, 'ID3')) return { type: 'audio/mpeg', plain: false };
  if (found === undefined && wide(head) && head.length % 2 === 0) return { type: 'text/plain', plain: false };
  // Written by an older editor, in the letters of one country.
  if (found === undefined && writing) return { type: 'text/plain', plain: true };
  throw new Refusal('blocked', { reason: 'file-type' });
}

/** The library's finding without parameters, `undefined` also when it stumbles: hostile bytes are no defect of ours. */
async function detect(head: Uint8Array): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(head))?.mime.split(';')[0]?.trim();
  } catch {
    return undefined;
  }
}
