/**
 * @file The vault folder on disk: which files belong to it, reading the header, and replacing it without ever being without one.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/result';
import { refusingStorageErrors } from '../store/errors';
import { keepPrivate } from '../store/private-files';
import { HEADER_MOST_BYTES, type Header, headerBytes, parseHeader } from './header';

export const HEADER_FILE = 'vault.json';
export const PREVIOUS_FILE = 'vault.json.prev';
export const ATTEMPTS_FILE = 'attempts.json';

// What a file manager leaves in a folder that a person takes for empty.
const DROPPINGS = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db', ATTEMPTS_FILE]);

function entriesOf(dir: string): string[] {
  return existsSync(dir) ? readdirSync(dir) : [];
}

/**
 * Makes `dir` ready for a new vault: 0700, nothing in it. Refuses with `vault-exists` when there is a vault or a part of one,
 * and (reason `folder-not-empty`) when there is anything else: that folder's rights are not ours to change.
 */
export function claimFolder(dir: string): void {
  refusingStorageErrors(() => {
    const entries = entriesOf(dir).filter((name) => !DROPPINGS.has(name));
    if (entries.some((name) => name.startsWith(HEADER_FILE) || /\.db(-wal|-shm|-journal)?$/.test(name))) throw new Refusal('vault-exists');
    if (entries.length > 0) throw new Refusal('vault-exists', { reason: 'folder-not-empty' });
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    keepPrivate(dir);
  });
}

/** Takes away rights of others that a restore or a copy has given. Only ever called on a folder that holds a header. */
export function tightenModes(dir: string): void {
  refusingStorageErrors(() => {
    for (const path of [dir, join(dir, HEADER_FILE)]) keepPrivate(path);
  });
}

/**
 * The header of the vault in `dir`. Creates nothing, writes nothing. Refuses with `vault-missing` when there is no vault,
 * `vault-damaged` reason `header-missing` when there are parts of one without its header, and as `parseHeader` does.
 */
export function loadHeader(dir: string): Header {
  return refusingStorageErrors(() => {
    const path = join(dir, HEADER_FILE);
    const file = statSync(path, { throwIfNoEntry: false });
    if (file === undefined) {
      const remains = entriesOf(dir).some((name) => name === PREVIOUS_FILE || name.endsWith('.db'));
      throw remains ? new Refusal('vault-damaged', { reason: 'header-missing' }) : new Refusal('vault-missing');
    }
    // Checked before reading: a huge file must not be taken into memory.
    if (!file.isFile() || file.size > HEADER_MOST_BYTES) throw new Refusal('vault-damaged', { reason: 'header-size' });
    return parseHeader(readFileSync(path));
  });
}

/**
 * Writes `bytes` to `name` so that after a crash at any instant the file has its old content or its new: a temporary file is
 * forced to disk and renamed over it, and the folder is forced to disk.
 */
export function replaceFile(dir: string, name: string, bytes: Uint8Array): void {
  const temporary = join(dir, `${name}.tmp`);
  const file = openSync(temporary, 'w', 0o600);
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, join(dir, name));
  syncFolder(dir);
}

/** Forces the names in a folder to the disk. */
export function syncFolder(dir: string): void {
  // Windows can't open a folder; there the rename is made durable by the file system's own journal.
  if (process.platform === 'win32') return;
  const folder = openSync(dir, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/**
 * Makes `header` the vault's header and keeps the one before as `vault.json.prev`. When `forget`, the previous copy is
 * replaced too: a used recovery code must not open an older copy that we keep ourselves.
 * `before` is the header that the caller started from; if another has been written since, refuses with `conflict`.
 */
export function saveHeader(dir: string, header: Header, before: Header | undefined, forget = false): void {
  const bytes = headerBytes(header);
  // Proves that what is written can be read again by the same rules.
  parseHeader(bytes);
  refusingStorageErrors(() => {
    if (before !== undefined) {
      const current = readFileSync(join(dir, HEADER_FILE));
      if (!current.equals(headerBytes(before))) throw new Refusal('conflict', { reason: 'header-changed' });
      replaceFile(dir, PREVIOUS_FILE, current);
    }
    replaceFile(dir, HEADER_FILE, bytes);
    if (forget) replaceFile(dir, PREVIOUS_FILE, bytes);
  });
}
