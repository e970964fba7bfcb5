/** @file Writes a release to a folder: first to a temporary place, read back, audited, and only then moved. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { MOST_COLUMNS } from '../../../shared/prints/compose-summary';
import { Refusal } from '../../../shared/result';
import { type ReleaseFile, type ReleaseMeta, releaseMetaSchema } from '../../../shared/summaries/release';
import type { Saying } from '../../../shared/summaries/sayings';
import { type AuditFault, audit, type Beside } from './audit';
import { checkForms } from './check-forms';
import { type Forms, NO_FORMS, type ReleaseBytes, releaseBytes, sha256 } from './files';
import { firstOf, type PrintedTable, printedTablesSchema } from './printed';

export interface Releasing {
  readonly tables: readonly PrintedTable[];
  readonly meta: ReleaseMeta;
  /** For linked tables, more than two dimensions, and where there are earlier releases. */
  readonly beside?: Beside;
  /** Workbook, report and pictures: written beside the CSV files, and read back against them. */
  readonly forms?: Forms;
  /** In which language the note is, and whether it is practice. */
  readonly saying?: Saying;
  /** The audit, where it is not done in this thread. It has to be the same one. */
  readonly audit?: (files: ReleaseBytes, k: number) => Promise<AuditFault | undefined>;
  /** Does what must be there before anybody can read the files (the ledger); when it throws, there are no files. */
  readonly before?: (written: ReleaseBytes) => Promise<void> | void;
}

/**
 * Writes proved tables. `dir` is the release's own folder: absent or empty, in a folder that exists.
 *
 * @returns the files by relative path
 * @throws Refusal `not-proven` (the audit of the written bytes refused), `conflict` (folder not empty), `storage-full`,
 *   `storage-readonly`, `not-found` (no parent folder), `invalid`. Nothing is left behind then.
 */
export async function writeRelease(dir: string, release: Releasing): Promise<{ files: ReleaseFile[] }> {
  const { tables, meta } = checked(release);
  const { files: more, drawings } = release.forms ?? NO_FORMS;
  const bytes = new Map([...releaseBytes(tables, meta, release.saying), ...more]);
  let temporary: string | undefined;
  try {
    await refuseUsed(dir);
    // Beside the destination, so that the move is a rename and happens whole or not at all.
    temporary = await mkdtemp(join(dirname(dir), `.${basename(dir)}-`));
    for (const [name, content] of bytes) {
      await mkdir(dirname(join(temporary, name)), { recursive: true });
      await writeFile(join(temporary, name), content, { flag: 'wx', flush: true });
    }
    const written = await readBack(temporary);
    if (written.size !== bytes.size) throw new Refusal('not-proven', { reason: 'audit' });
    const { k } = firstOf(tables);
    const fault = release.audit ? await release.audit(written, k) : audit(written, k, release.beside);
    if (fault !== undefined) throw new Refusal('not-proven', { reason: fault === 'contradiction' ? 'contradiction' : 'audit' });
    if (!(await checkForms(written, drawings, MOST_COLUMNS))) throw new Refusal('not-proven', { reason: 'audit' });
    await release.before?.(written);
    await rmdir(dir).catch(ignoreAbsent);
    await rename(temporary, dir);
    return { files: [...written].map(([name, content]) => ({ name, bytes: content.byteLength, sha256: sha256(content) })) };
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
    throw refusalOf(error);
  }
}

function checked(release: Releasing): { tables: PrintedTable[]; meta: ReleaseMeta } {
  const tables = printedTablesSchema.safeParse(release.tables);
  const meta = releaseMetaSchema.safeParse(release.meta);
  if (!tables.success || !meta.success) throw new Refusal('invalid', { reason: 'release' });
  return { tables: tables.data, meta: meta.data };
}

async function readBack(root: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = new Map<string, Uint8Array>();
  for (const file of files.sort()) found.set(file.slice(root.length + 1).replaceAll('\\', '/'), await readFile(file));
  return found;
}

async function refuseUsed(dir: string): Promise<void> {
  const entries = await readdir(dir).catch((error: unknown) => {
    ignoreAbsent(error);
    return [];
  });
  if (entries.length > 0) throw new Refusal('conflict', { reason: 'folder-not-empty' });
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '');

function ignoreAbsent(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}

function refusalOf(error: unknown): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal('storage-full');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Refusal('storage-readonly');
    case 'ENOENT':
      return new Refusal('not-found', { reason: 'folder' });
    case 'ENOTDIR':
    case 'ENOTEMPTY':
    case 'EEXIST':
      return new Refusal('conflict', { reason: 'folder-not-empty' });
    default:
      return error;
  }
}
