/** @file What SQLite and the file system say when something goes wrong, translated into refusals that a person can act on. */
import { Refusal } from '../../shared/result';
import { driver } from './driver';

const codeOf = (error: unknown): string => {
  if (error instanceof driver.SqliteError) return error.code;
  // Node's file errors carry their code the same way; their text holds paths, so it is never passed on.
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return '';
};

/**
 * The refusal that stands for an error of SQLite or of a file operation, or `undefined` when the error is a defect of
 * ours (a constraint, a wrong statement) that has to stay visible as one.
 */
export function storageRefusal(error: unknown): Refusal | undefined {
  const code = codeOf(error);
  // Another connection holds the exclusive lock: a second window, or a process that has not ended yet.
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new Refusal('vault-busy');
  // The first page does not authenticate: another key, another file, or damage. A cipher can't tell which.
  if (code === 'SQLITE_NOTADB') return new Refusal('vault-damaged', { reason: 'database-key' });
  if (/^SQLITE_CORRUPT/.test(code)) return new Refusal('storage-corrupt');
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return new Refusal('storage-full');
  if (/^SQLITE_(READONLY|PERM)/.test(code) || code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return new Refusal('storage-readonly');
  if (/^SQLITE_CANTOPEN/.test(code)) return new Refusal('storage-readonly', { reason: 'cannot-open' });
  // An exclusive lock needs a file that may be written: this is what a write-protected one answers (tried).
  if (code === 'SQLITE_IOERR_LOCK') return new Refusal('storage-readonly', { reason: 'cannot-lock' });
  // A read or write that the disk itself refused. The page that came back, if any, can't be trusted.
  if (/^SQLITE_IOERR/.test(code) || code === 'EIO') return new Refusal('storage-corrupt', { reason: 'disk' });
  return undefined;
}

/** Runs `work` and turns the storage errors it throws into refusals. Everything else passes through unchanged. */
export function refusingStorageErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storageRefusal(error) ?? error;
  }
}
