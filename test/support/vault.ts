/**
 * @file A fresh vault in a temporary folder, real in everything but the cost of its key derivation, which production refuses.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VaultMember } from '../../electron/keys/held';
import { argon2idInline, type Kdf } from '../../electron/keys/kdf';
import type { Session } from '../../electron/keys/session';
import { createVault, unlock } from '../../electron/keys/vault';
import type { Role } from '../../shared/values';

/** Argon2id at the least cost that its definition allows: about a millisecond. */
export const CHEAP_KDF: Kdf = {
  params: { m: 8, t: 1, p: 1 },
  limits: { least: { m: 8, t: 1, p: 1 }, most: { m: 16, t: 2, p: 1 } },
  argon2id: argon2idInline,
};

/** The passphrase of a test user: strong, and different for each label. */
export function passphraseOf(label: string): string {
  return `lantern orchid ${label} gravel mosaic thunder`;
}

/** An empty folder that `cleanup` removes with all that is in it. */
export function tempFolder(): { dir: string; cleanup: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'circlekeeper-test-'));
  return { dir: join(root, 'vault'), cleanup: () => rmSync(root, { recursive: true, force: true }) };
}

export interface TempVault {
  readonly dir: string;
  /** The first counselor, signed in. */
  readonly session: Session;
  readonly recoveryCode: string;
  /** Everybody, the counselor first. Their passphrases are `passphraseOf(label)`. */
  readonly users: VaultMember[];
  /** A user by label; throws when there is none. */
  user(label: string): VaultMember;
  /** Signs in a user by label, as a session of its own. */
  signIn(label: string): Promise<Session>;
  /** Purges the counselor's session and removes the folder. Close the databases first. */
  cleanup(): void;
}

/** Makes a vault with a counselor `KM` and the given further users. */
export async function tempVault(
  options: {
    readonly practice?: boolean;
    readonly counselor?: string;
    readonly users?: readonly { readonly label: string; readonly role: Role }[];
  } = {},
): Promise<TempVault> {
  const { dir, cleanup } = tempFolder();
  const label = options.counselor ?? 'KM';
  const { session, recoveryCode } = await createVault(dir, {
    label,
    passphrase: passphraseOf(label),
    practice: options.practice ?? true,
    kdf: CHEAP_KDF,
  });
  for (const user of options.users ?? []) await session.addUser({ ...user, passphrase: passphraseOf(user.label) });
  const users = session.users();
  const user = (wanted: string) => {
    const found = users.find((candidate) => candidate.label === wanted);
    if (found === undefined) throw new Error(`no user ${wanted}`);
    return found;
  };
  return {
    dir,
    session,
    recoveryCode,
    users,
    user,
    signIn: (wanted) => unlock(dir, user(wanted).id, passphraseOf(wanted), CHEAP_KDF),
    cleanup: () => {
      session.purge();
      cleanup();
    },
  };
}
