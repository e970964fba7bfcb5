/** @file File modes: what belongs to a vault is for its owner only. */
import { chmodSync, statSync } from 'node:fs';

/**
 * Takes away what others may do with `path`. A file system without modes (a memory stick, a Windows share) can't; then it stays
 * as it is: what is in the files is encrypted, and a vault that can't be opened would protect nobody.
 */
export function keepPrivate(path: string): void {
  const { mode } = statSync(path);
  if ((mode & 0o077) === 0) return;
  try {
    chmodSync(path, mode & 0o700);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
  }
}
