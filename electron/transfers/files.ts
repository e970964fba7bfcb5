/** @file Reading a chosen file whole within a cap, and writing bytes where the person said: whole or not at all. */
import { open } from 'node:fs/promises';
import { CHUNK } from '../../shared/attachments/attachment';
import { Refusal } from '../../shared/result';
import { writeCopy } from '../attachments/copy';
import type { Context } from '../context';
import type { SealedReader } from '../sealed';

/** @throws Refusal not-found/file-gone, blocked: `file-unreadable`, `packet-too-large`, `packet-foreign` for an empty file, or as said */
export async function readWhole(
  context: Context,
  grant: string,
  most: number,
  reasons = { large: 'packet-too-large', empty: 'packet-foreign' },
): Promise<Uint8Array> {
  const chosen = context.takeFile(grant, 'read');
  if (chosen === undefined) throw new Refusal('not-found', { reason: 'file-gone' });
  const file = await open(chosen.path, 'r').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code)))
      throw new Refusal('not-found', { reason: 'file-gone' });
    throw new Refusal('blocked', { reason: 'file-unreadable' });
  });
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new Refusal('blocked', { reason: 'file-unreadable' });
    // Before a byte is read: a file of any size may have been chosen.
    if (found.size > most) throw new Refusal('blocked', { reason: reasons.large });
    if (found.size === 0) throw new Refusal('blocked', { reason: reasons.empty });
    const bytes = Buffer.alloc(found.size);
    for (let done = 0; done < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, done, bytes.length - done, done);
      if (bytesRead === 0) throw new Refusal('conflict', { reason: 'file-changed' });
      done += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

function readerOf(bytes: Uint8Array): SealedReader {
  let at = 0;
  return {
    size: bytes.length,
    next: async () => {
      // A copy: whoever writes it wipes the piece afterwards.
      const piece = Uint8Array.from(bytes.subarray(at, at + CHUNK));
      at += piece.length;
      return { piece, last: at >= bytes.length };
    },
    close: async () => undefined,
  };
}

/** Answers how to take it back. @throws Refusal not-found/copy-folder, conflict/copy-exists */
export function writeWhole(context: Context, grant: string, bytes: Uint8Array): Promise<() => Promise<void>> {
  const chosen = context.takeFile(grant, 'write');
  if (chosen === undefined) throw new Refusal('not-found', { reason: 'copy-folder' });
  return writeCopy(readerOf(bytes), chosen);
}
