/**
 * @file Reads a file out of the vault into this page's memory, piece after piece.
 *
 * [Note: Looked at in memory]
 * Nothing is written to look at a file. Text and PDF stay in the page and its PDF worker; a picture or a recording needs an address,
 * and a `blob:` one is kept by Chromium in memory only because the window's session is in memory only (its storage has no folder to
 * page out to). Those bytes are then in main too, until the address is revoked when the view closes; locking ends main with all else.
 * The policy opens exactly this far: `media-src blob:` beside `img-src blob:`, and `worker-src 'self'` for one file of our own.
 */
import type { AttachmentId } from '../../shared/attachments/attachment';
import { ask } from '../ipc/client';

export interface Content {
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  readonly size: number;
}

/**
 * @param heard told how much of it is here, from 0 to 1
 * @throws Refused; storage-corrupt when it is not what was added, and then nothing of it is answered
 */
export async function readContent(id: AttachmentId, heard: (part: number) => void, signal: AbortSignal): Promise<Content> {
  const { reading, attachment } = await ask('attachments.open', { id });
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    if (signal.aborted) {
      await ask('attachments.close', { reading });
      throw new DOMException('closed', 'AbortError');
    }
    const { piece, last } = await ask('attachments.read', { reading });
    // What came over the port is this page's own copy.
    pieces.push(piece as Uint8Array<ArrayBuffer>);
    size += piece.byteLength;
    heard(size / attachment.size);
    if (last) return { pieces, size };
  }
}

/** All of it in one. */
export function joined({ pieces, size }: Content): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

/** Bytes as words: UTF-8, or what its first bytes say, or the letters of older western editors. */
export function asText(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
