/** @file Backups as handlers see them: made and checked with keys that stay in `electron/keys`. */
import type { BackupStatus, BackupView, FoundBackup, Preview } from '../shared/backups/backup';
import type { OlderFinding } from '../shared/backups/older';

/** Of a signed-in counselor. */
export interface BackupKeeper {
  status(): BackupStatus;
  list(): BackupView[];
  /** Makes one everywhere. Refuses only when none could be made beside the vault. */
  make(kind: BackupView['kind']): Promise<BackupStatus>;
  /** Reads all of one. */
  check(ticket: string): Promise<boolean>;
  /** Another place for each backup; `undefined`: none. */
  choose(folder: string | undefined): void;
}

/** Before anybody is signed in, and after. */
export interface BackupDoor {
  /** @param folder a folder that somebody chose to look in; without one, the places that are known */
  find(folder?: string): FoundBackup[];
  preview(ticket: string, userId: string | undefined, secret: string): Promise<Preview>;
  /** Puts back what was looked at. Answers the name of the folder in which the former state is. */
  restore(look: string): Promise<string | undefined>;
  older(): readonly OlderFinding[];
}
