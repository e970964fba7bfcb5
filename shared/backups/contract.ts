/** @file Backups: making them while somebody is signed in, and putting one back from the door. */
import { z } from 'zod';
import { method } from '../ipc';
import { userIdSchema } from '../values';
import { backupStatusSchema, backupViewSchema, foundBackupSchema, previewSchema } from './backup';
import { olderFindingSchema } from './older';

const nothing = z.strictObject({});

export const backupsContract = {
  'backups.status': method(['counselor'], nothing, backupStatusSchema),
  'backups.list': method(['counselor'], nothing, z.array(backupViewSchema)),
  /** Makes one now, in every place. What went wrong in the chosen folder is in the status and no refusal. */
  'backups.make': method(['counselor'], nothing, backupStatusSchema),
  /** Opens one and reads all of it, as a restore would. */
  'backups.check': method(['counselor'], z.strictObject({ ticket: z.string().max(40) }), z.strictObject({ good: z.boolean() })),
  /** Where else each backup goes: a grant of the folder dialog; without one, nowhere else. */
  'backups.choose': method(['counselor'], z.strictObject({ grant: z.string().max(40).optional() }), backupStatusSchema),
  /** Backups that can be put back: beside the vault, in the folder that was chosen for them, or in the folder of the grant. */
  'backups.find': method('anyone', z.strictObject({ grant: z.string().max(40).optional() }), z.array(foundBackupSchema)),
  /** Opens one with a counselor's passphrase or recovery code, reads all of it, and tells what a restore would bring and take. Writes nothing. */
  'backups.preview': method(
    'anyone',
    z.strictObject({
      ticket: z.string().max(40),
      userId: userIdSchema.optional(),
      /** The passphrase of `userId`, or without one a recovery code, which is not used up by this. */
      secret: z.string().min(1).max(1024),
    }),
    previewSchema,
  ),
  /** Puts back what was looked at. What was there is kept beside it; the name of that folder is answered. Nobody is signed in then. */
  'backups.restore': method('anyone', z.strictObject({ look: z.string().max(40) }), z.strictObject({ aside: z.string().optional() })),
  /** What the last sign-in that was refused with `vault-older` found. */
  'backups.older': method('anyone', nothing, z.array(olderFindingSchema)),
};
