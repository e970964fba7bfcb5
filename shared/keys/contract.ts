/** @file Making, opening and sharing a vault. The window never sees a key; locking is the main process's (it ends processes). */
import { z } from 'zod';
import { method } from '../ipc';
import { instantSchema, line, roleSchema, userIdSchema } from '../values';
import { envelopeSchema, sealedWordsSchema } from './envelope';
import { partSchema, recoverySchema } from './recovery';

export const vaultUserSchema = z.strictObject({ id: userIdSchema, role: roleSchema, label: z.string() });
export type VaultUser = z.infer<typeof vaultUserSchema>;

/** Somebody who was invited and has not come in yet; `over`: the one-time passphrase opens nothing any more. */
export const vaultMemberSchema = vaultUserSchema.extend({
  invite: z.strictObject({ until: instantSchema.optional(), over: z.boolean() }).optional(),
});
export type VaultMember = z.infer<typeof vaultMemberSchema>;

export const vaultStateSchema = z.strictObject({
  /** `none`: the chosen folder holds no vault. `damaged`, `newer`, `not-practice`, `busy`: it holds one that can't be opened here. */
  status: z.enum(['none', 'locked', 'open', 'damaged', 'newer', 'not-practice', 'busy']),
  /** The folder's own name, to recognise it by; never the whole path. */
  folder: z.string(),
  practice: z.boolean(),
  users: z.array(vaultMemberSchema),
  me: vaultUserSchema.optional(),
  /** The older development runtime opens and makes practice vaults only. */
  developmentRuntime: z.boolean(),
  /** Passphrases of the practice sign-ins, shown on purpose: they protect nothing. Only in practice vaults that the app made. */
  practiceSignIns: z.array(z.strictObject({ label: z.string(), passphrase: z.string() })),
});
export type VaultState = z.infer<typeof vaultStateSchema>;

/** A typed passphrase. Its strength is judged in the vault process, not by the schema. */
const passphrase = z.string().min(1).max(1024);

export const keysContract = {
  'vault.state': method('anyone', z.strictObject({}), vaultStateSchema),
  /** How strong a new passphrase is, while it is typed. `ok` means that the vault would take it. */
  'vault.judge': method(
    'anyone',
    z.strictObject({ passphrase: z.string().max(1024), ownWords: z.array(z.string().max(120)).max(10).default([]) }),
    z.strictObject({
      ok: z.boolean(),
      score: z.number().int().min(0).max(4),
      guessesLog10: z.number(),
      reason: z.enum(['short', 'guessable']).optional(),
    }),
  ),
  /** Five random words, as an offer. */
  'vault.suggest': method('anyone', z.strictObject({}), z.strictObject({ passphrase: z.string() })),
  /**
   * Makes a vault in the chosen folder with its first counselor, who is then signed in. The recovery code is shown once.
   * `practice`: only invented people will be in it; the development runtime makes no other (`vault-not-practice`).
   */
  'vault.create': method(
    'anyone',
    z.strictObject({ label: line(40), passphrase, practice: z.boolean().default(false) }),
    z.strictObject({ recoveryCode: z.string() }),
  ),
  /** What a passphrase is sent in. Each can be sent once, and the newest few count. */
  'vault.envelope': method('anyone', z.strictObject({}), envelopeSchema),
  /** Refuses with `vault-older` when a part is older than its seal; `olderAccepted` goes on with it all the same. */
  'vault.unlock': method(
    'anyone',
    z.strictObject({ userId: userIdSchema, passphrase: sealedWordsSchema, olderAccepted: z.boolean().default(false) }),
    z.strictObject({ me: vaultUserSchema }),
  ),
  /** The first sign-in of somebody who was invited: the one-time passphrase, and the own one that counts from then on. */
  'vault.redeem': method(
    'anyone',
    z.strictObject({ userId: userIdSchema, words: passphrase, passphrase }),
    z.strictObject({ me: vaultUserSchema }),
  ),
  /** With a recovery code, or two parts one after the other. Uses up what was typed, sets a new passphrase and answers a new code. */
  'vault.recover': method(
    'anyone',
    z.strictObject({ code: z.string().max(300), newPassphrase: passphrase }),
    z.strictObject({ recoveryCode: z.string() }),
  ),
  /** Anybody's own. What other copies of the vault were sealed with stays as it was: old backups open with the old one. */
  'vault.changePassphrase': method(
    ['counselor', 'facilitator', 'admin'],
    z.strictObject({ old: passphrase, next: passphrase }),
    z.strictObject({}),
  ),
  /** Takes a sign-in away and changes every key that it held. Nobody is signed in afterwards; the new keys count from the next sign-in. */
  'vault.removeUser': method(['counselor'], z.strictObject({ userId: userIdSchema }), z.strictObject({})),
  /** Adds a sign-in with a one-time passphrase, which the app makes and shows once. */
  'vault.invite': method(
    ['counselor'],
    z.strictObject({ label: line(40), role: roleSchema }),
    z.strictObject({ id: userIdSchema, words: z.string(), until: instantSchema }),
  ),
  /** Another one-time passphrase for somebody who has not come in yet. */
  'vault.inviteAgain': method(
    ['counselor'],
    z.strictObject({ userId: userIdSchema }),
    z.strictObject({ words: z.string(), until: instantSchema }),
  ),
  /** What can bring oneself back in, and when it was last proven. */
  'vault.recovery': method(['counselor'], z.strictObject({}), recoverySchema),
  /** Opens the vault with a typed code or two parts, for practice: nothing is changed but when it was proven. */
  'vault.practise': method(
    ['counselor'],
    z.strictObject({ typed: z.string().max(300) }),
    z.strictObject({ kind: z.enum(['recovery', 'parts']) }),
  ),
  /** A new recovery code for oneself; the one before is void. */
  'vault.newCode': method(['counselor'], z.strictObject({ passphrase }), z.strictObject({ recoveryCode: z.string() })),
  /** Three parts of which any two open the vault; those before are void. Shown once. */
  'vault.newParts': method(
    ['counselor'],
    z.strictObject({ passphrase }),
    z.strictObject({ set: z.string(), parts: z.array(z.string()).length(3) }),
  ),
  'vault.dropParts': method(['counselor'], z.strictObject({}), z.strictObject({})),
  /** What a typed part says about itself, so that a slip is said before the second is typed. */
  'vault.lookAtPart': method('anyone', z.strictObject({ part: z.string().max(150) }), partSchema),
  /** In practice vaults only, where passphrases protect nothing: a sign-in whose passphrase somebody else has chosen. */
  'vault.addUser': method(
    ['counselor'],
    z.strictObject({ label: line(40), role: roleSchema, passphrase }),
    z.strictObject({ id: userIdSchema }),
  ),
};
