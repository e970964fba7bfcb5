/** @file Where the backups of a vault are, and what was said about the last try: a small file beside them that anybody may read. */
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { BACKUP_PROBLEMS, type BackupView } from '../../shared/backups/backup';
import { Refusal } from '../../shared/result';
import { type Found, foundIn, isThere } from '../keys/backup-files';
import { replaceFile } from '../keys/vault-folder';

/** Beside the vault and not in it: what takes the folder must not take its backups, and a restore changes nothing here. */
export const nearOf = (vault: string): string => `${vault}-backups`;

const NOTES = 'backups.json';
/** More than are ever kept. */
const MOST_TIMES = 60;
const notesSchema = z.strictObject({
  /** The folder that somebody chose; each vault has a folder of its own in it. */
  away: z.string().min(1).optional(),
  problem: z.enum(BACKUP_PROBLEMS).optional(),
  seconds: z.number().nonnegative().optional(),
  /** How long each took, by the moment that it stands for; the newest last. */
  took: z
    .array(z.strictObject({ made: z.string(), seconds: z.number().nonnegative() }))
    .max(MOST_TIMES)
    .optional(),
});
/** The times of earlier ones with one more. */
export const tookWith = (took: BackupNotes['took'], made: string, seconds: number): BackupNotes['took'] => [
  ...(took ?? []).slice(1 - MOST_TIMES),
  { made, seconds },
];

export type BackupNotes = z.infer<typeof notesSchema>;

/** What is remembered, or nothing. */
export function readNotes(vault: string): BackupNotes {
  try {
    return notesSchema.parse(JSON.parse(readFileSync(join(nearOf(vault), NOTES), 'utf8')));
  } catch {
    return {};
  }
}

export function writeNotes(vault: string, notes: BackupNotes): void {
  mkdirSync(nearOf(vault), { recursive: true, mode: 0o700 });
  replaceFile(nearOf(vault), NOTES, Buffer.from(JSON.stringify(notesSchema.parse(notes)), 'utf8'));
}

/** The folder of one vault's backups in a folder that somebody chose: theirs is never written to beside it. */
export const awayIn = (chosen: string, vaultId: string): string => join(chosen, `Circlekeeper backups ${vaultId.slice(0, 8)}`);

/** Refuses a folder in the vault or in its backups: what takes those would take these too. */
export function checkAway(vault: string, chosen: string): void {
  for (const taken of [vault, nearOf(vault)]) {
    const way = relative(taken, chosen);
    if (way === '' || !(way.startsWith('..') || /^[A-Za-z]:|^\//.test(way))) throw new Refusal('invalid', { reason: 'backup-inside' });
  }
}

/** Every place in `chosen` that may hold backups: itself, what is in it, or the folder that it is in when it is one backup. */
export function placesIn(chosen: string, children: readonly string[]): string[] {
  return [chosen, ...children.map((name) => join(chosen, name)), dirname(chosen)].filter((place) => foundIn(place).length > 0);
}

export function viewOf(found: Found, root: number, where: BackupView['where']): BackupView {
  const { made, kind } = found.manifest;
  return { ticket: `${root}-${found.name}`, made, kind, where, size: found.size, whole: found.whole };
}

export const nameOf = (folder: string): string => basename(folder);
export { isThere };
