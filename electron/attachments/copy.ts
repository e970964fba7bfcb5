/** @file Writes a file's content outside the vault, where the person said: whole or not at all, never over something unasked. */

import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../../shared/result';
import type { ChosenFile, SealedReader } from '../sealed';

/** Whatever hands out its content piece by piece. */
type Pieces = Pick<SealedReader, 'next'>;

async function fill(file: FileHandle, reader: Pieces): Promise<void> {
  try {
    for (;;) {
      const { piece, last } = await reader.next();
      for (let done = 0; done < piece.length; ) done += (await file.write(piece, done)).bytesWritten;
      piece.fill(0);
      if (last) break;
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Answers a way to take the copy back, for when it can't be put on record.
 * @throws Refusal conflict/`copy-exists`, storage-corrupt; the file system's errors. Then nothing is left
 */
export async function writeCopy(reader: Pieces, { path, replace }: ChosenFile): Promise<() => Promise<void>> {
  // Beside what is to be replaced, so that the old file is there until the new one is whole.
  const written = replace ? join(dirname(path), `.${basename(path).slice(0, 40)}-${randomBytes(4).toString('hex')}`) : path;
  const file = await open(written, 'wx', 0o600).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw new Refusal('conflict', { reason: 'copy-exists' });
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new Refusal('not-found', { reason: 'copy-folder' });
    throw error;
  });
  try {
    await fill(file, reader);
    if (replace) await rename(written, path);
  } catch (error) {
    await rm(written, { force: true });
    throw error;
  }
  return () => rm(path, { force: true });
}
