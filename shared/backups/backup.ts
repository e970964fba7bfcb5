/** @file What people see of backups: where they are, whether the last one is good, when one is due. Pure. */
import { z } from 'zod';
import { daysBetween } from '../days';
import { instantSchema, roleSchema, userIdSchema } from '../values';

/** After so many days without a good backup it is said on Today. */
export const OVERDUE_DAYS = 7;

export const BACKUP_KINDS = ['daily', 'asked', 'migration'] as const;

export const backupViewSchema = z.strictObject({
  /** To say which: a random word of this process, never a path. */
  ticket: z.string(),
  made: instantSchema,
  kind: z.enum(BACKUP_KINDS),
  /** `near`: beside the vault on this computer. `away`: in the folder that somebody chose. */
  where: z.enum(['near', 'away']),
  size: z.number().int().nonnegative(),
  /** Every file is there and has its length. */
  whole: z.boolean(),
});
export type BackupView = z.infer<typeof backupViewSchema>;

/** Why the last try did not come to a good end, or not everywhere. */
export const BACKUP_PROBLEMS = ['away-missing', 'away-full', 'away-readonly', 'full', 'readonly', 'damaged', 'part', 'failed'] as const;
export type BackupProblem = (typeof BACKUP_PROBLEMS)[number];

export const backupStatusSchema = z.strictObject({
  /** The newest whole backup beside the vault, and in the chosen folder. */
  near: backupViewSchema.optional(),
  away: backupViewSchema.optional(),
  /** The chosen folder's own name, and whether it is there now. */
  folder: z.strictObject({ name: z.string(), there: z.boolean() }).optional(),
  /** What was said about the last try. */
  problem: z.enum(BACKUP_PROBLEMS).optional(),
  /** Seconds that the last one took. */
  seconds: z.number().nonnegative().optional(),
  /** The oldest that is kept beside the vault, when it is of an earlier day than the newest: how backups have grown since. */
  oldest: z.strictObject({ made: instantSchema, size: z.number(), seconds: z.number().nonnegative().optional() }).optional(),
  /** One is being made now. */
  running: z.boolean(),
  /** All backups beside the vault, and in the chosen folder, in bytes on the disk. */
  used: z.strictObject({ near: z.number(), away: z.number() }),
});
export type BackupStatus = z.infer<typeof backupStatusSchema>;

/** Days since the newest whole backup, wherever it is; `undefined` when there is none. */
export function daysSince(status: Pick<BackupStatus, 'near' | 'away'>, today: string): number | undefined {
  const newest = [status.near, status.away]
    .filter((one) => one !== undefined)
    .map((one) => one.made.slice(0, 10))
    .sort()
    .at(-1);
  return newest === undefined ? undefined : Math.max(0, daysBetween(newest, today));
}

/** Whether one is to be made today: the newest is of another day. A clock that was set back makes one more, never one less. */
export const isDue = (newestOn: string | undefined, today: string): boolean => newestOn !== today;

/** How the door shows a backup that was found: whose it is, and who could open it. */
export const foundBackupSchema = backupViewSchema.extend({
  practice: z.boolean(),
  /** It is one of the vault that is in the chosen folder now. */
  ours: z.boolean(),
  /** Counselors of that day: only a key of the case book opens a backup. */
  users: z.array(z.strictObject({ id: userIdSchema, role: roleSchema, label: z.string() })),
});
export type FoundBackup = z.infer<typeof foundBackupSchema>;

export const countsSchema = z.strictObject({
  cases: z.number().int(),
  people: z.number().int(),
  notes: z.number().int(),
  files: z.number().int(),
});
export type Counts = z.infer<typeof countsSchema>;

export const previewSchema = z.strictObject({
  /** Stands for what was looked at; `backups.restore` takes it. */
  look: z.string(),
  made: instantSchema,
  counts: countsSchema,
  /** What is in the folder now: nothing, something that can't be read, or this much; and how many entries of work came after the backup. */
  now: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('nothing') }),
    z.strictObject({ state: z.literal('unreadable') }),
    z.strictObject({ state: z.literal('another') }),
    z.strictObject({
      state: z.literal('known'),
      counts: countsSchema,
      /** Cases that are there now and not in the backup. */
      casesGone: z.number().int(),
      /** Entries of the audit trail since. */
      entriesGone: z.number().int(),
    }),
  ]),
});
export type Preview = z.infer<typeof previewSchema>;
