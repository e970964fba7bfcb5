/**
 * @file Makes and opens vaults: the doors of `electron/keys`. FORMAT.md describes what is on disk.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '../../shared/result';
import { toText, wipe } from './bytes';
import { compartmentsOf, databasePath } from './compartments';
import { makeGrant } from './grants';
import { type Header, rosterMessage, type SignedPart, type Slot } from './header';
import { currentKdf, type Kdf } from './kdf';
import { type Keyring, openKeyring, wipeKeyring } from './keyring';
import { requireStrong } from './passphrase';
import { makeKeyPair, sign } from './primitives';
import { makeRecoverySecret, readRecoveryCode, recoveryCodeOf } from './recovery-code';
import { checkedLabel, createDatabase, memberOf, randomUserId, Session, type VaultMember } from './session';
import { type Identity, makeSlot, openNothing, passphraseBytes } from './slots';
import { throttleOf } from './throttle';
import { claimFolder, loadHeader, saveHeader, tightenModes } from './vault-folder';

export interface NewVault {
  /** How the first counselor is listed at sign-in. */
  readonly label: string;
  readonly passphrase: string;
  /** Only invented people in it. Part of what is signed: it can't be changed later. */
  readonly practice: boolean;
  readonly kdf?: Kdf;
}

/** What can be read without a key. Not authenticated: after sign-in ask the session. */
export interface HeaderSummary {
  readonly vaultId: string;
  readonly practice: boolean;
  readonly users: VaultMember[];
}

/**
 * Makes a vault in `dir` with its first counselor, who is signed in then, and the recovery code, which is shown once.
 * Refuses with `vault-exists`, `weak-passphrase`, `invalid`, and as `openStore` does; then no file of it is left.
 */
export async function createVault(
  dir: string,
  { label: wanted, passphrase, practice, kdf = currentKdf() }: NewVault,
): Promise<{ session: Session; recoveryCode: string }> {
  const label = checkedLabel(wanted, []);
  await requireStrong(passphrase, [label]);
  claimFolder(dir);

  const vault = randomBytes(16).toString('hex');
  const id = randomUserId();
  const pair = makeKeyPair('x25519');
  const signer = makeKeyPair('ed25519');
  const identity: Identity = {
    userId: id,
    role: 'counselor',
    privateKey: pair.privateKey,
    vaultPublicKey: signer.publicKey,
    vaultPrivateKey: signer.privateKey,
  };
  const user = { id, role: 'counselor', label, xpub: toText(pair.publicKey) } as const;
  const { slots, recoveryCode } = await makeSlots(kdf, vault, identity, passphrase);

  const made = compartmentsOf([user]).map((comp) => ({ comp, epoch: 1, key: randomBytes(32) }));
  const grants = made.map((compartment) => makeGrant(vault, compartment, user, compartment.key));
  const roster = { seq: 1, users: [user], comps: made.map(({ comp, epoch }) => ({ id: comp, epoch })), grants };
  const signed: SignedPart = { vault, practice, reserved: { seals: [], rotation: [], backups: [] }, roster };
  const header: Header = {
    fmt: 'circlekeeper-vault',
    ver: 1,
    ...signed,
    rosterSig: toText(sign(signer.privateKey, rosterMessage(signed))),
    slots,
  };

  // Asked again: deriving the keys took a second in which somebody else may have used the folder.
  claimFolder(dir);
  const files: string[] = [];
  try {
    for (const compartment of made) {
      createDatabase(dir, vault, compartment);
      files.push(databasePath(dir, compartment.comp));
    }
    saveHeader(dir, header, undefined);
  } catch (error) {
    for (const file of files) rmSync(file, { force: true });
    wipe(...made.map(({ key }) => key), pair.privateKey, signer.privateKey);
    throw error;
  }
  const compartments = new Map(made.map(({ comp, epoch, key }) => [comp, { epoch, key }]));
  return { session: new Session(dir, header, { user, identity, compartments }, kdf), recoveryCode };
}

/** A slot for the passphrase and one for a fresh recovery code. */
async function makeSlots(
  kdf: Kdf,
  vault: string,
  identity: Identity,
  passphrase: string,
): Promise<{ slots: Slot[]; recoveryCode: string }> {
  const secret = passphraseBytes(passphrase);
  const recovery = makeRecoverySecret();
  try {
    // One after the other: each takes 128 MiB for its time.
    const pass = await makeSlot(kdf, vault, 'pass', identity, secret);
    const code = await makeSlot(kdf, vault, 'recovery', identity, recovery);
    return { slots: [pass, code], recoveryCode: recoveryCodeOf(recovery) };
  } finally {
    wipe(secret, recovery);
  }
}

/**
 * Who can sign in, and whether it is a practice vault. Creates nothing.
 * Refuses with `vault-missing`, `vault-newer`, `vault-damaged`.
 */
export function readHeader(dir: string): HeaderSummary {
  const { vault, practice, roster, slots } = loadHeader(dir);
  // Whose sign-in was taken away stays in the roster, for the names in the trail, and has no slot.
  const users = roster.users.filter((user) => slots.some((slot) => slot.user === user.id));
  return { vaultId: vault, practice, users: users.map(memberOf) };
}

/**
 * Signs in. Refuses with `wrong-passphrase` (for an unknown person, a wrong passphrase and an altered slot alike),
 * `slow-down`, and as `readHeader` and `openKeyring` do.
 */
export async function unlock(dir: string, userId: string, passphrase: string, kdf: Kdf = currentKdf()): Promise<Session> {
  // Read before the throttle: a missing or newer vault is no failed attempt.
  loadHeader(dir);
  return throttleOf(dir).attempt(async () => {
    const header = loadHeader(dir);
    const secret = passphraseBytes(passphrase);
    try {
      const keyring = await openKeyring(header, userId, 'pass', secret, kdf);
      tightenModes(dir);
      const session = new Session(dir, header, keyring, kdf);
      await session.raiseCost(passphrase);
      return session;
    } finally {
      wipe(secret);
    }
  });
}

/**
 * Signs in with a recovery code, which is used up by it: the person gets `newPassphrase` and a new code.
 * Refuses with `weak-passphrase`, `invalid` (see `readRecoveryCode`), `wrong-passphrase`, `slow-down`, and as `unlock` does.
 */
export async function unlockWithRecovery(
  dir: string,
  code: string,
  newPassphrase: string,
  kdf: Kdf = currentKdf(),
): Promise<{ session: Session; recoveryCode: string }> {
  const secret = readRecoveryCode(code);
  try {
    const { roster } = loadHeader(dir);
    await requireStrong(
      newPassphrase,
      roster.users.map((user) => user.label),
    );
    return await throttleOf(dir).attempt(async () => {
      const header = loadHeader(dir);
      const keyring = await openByRecovery(header, secret, kdf);
      try {
        return await renewSecrets(resolve(dir), header, keyring, newPassphrase, kdf);
      } catch (error) {
        wipeKeyring(keyring);
        throw error;
      }
    });
  } finally {
    wipe(secret);
  }
}

/**
 * Opens the header in `folder`, for example of a backup, with a person's passphrase or a recovery code, which is not used up. Writes
 * nothing there; failures are counted for the vault in `vault`, like those at its door. Refuses as `unlock` does.
 */
export async function openElsewhere(
  folder: string,
  vault: string,
  by: { readonly userId: string; readonly passphrase: string } | { readonly code: string },
  kdf: Kdf = currentKdf(),
): Promise<Session> {
  const header = loadHeader(folder);
  const secret = 'code' in by ? readRecoveryCode(by.code) : passphraseBytes(by.passphrase);
  try {
    return await throttleOf(vault).attempt(async () => {
      const keyring = 'code' in by ? await openByRecovery(header, secret, kdf) : await openKeyring(header, by.userId, 'pass', secret, kdf);
      return new Session(folder, header, keyring, kdf);
    });
  } finally {
    wipe(secret);
  }
}

/** Tries each recovery slot: the code does not say whose it is. */
async function openByRecovery(header: Header, secret: Uint8Array, kdf: Kdf): Promise<Keyring> {
  const slots = header.slots.filter((slot) => slot.kind === 'recovery');
  for (const slot of slots) {
    try {
      return await openKeyring(header, slot.user, 'recovery', secret, kdf);
    } catch (error) {
      if (!(error instanceof Refusal) || error.error.kind !== 'wrong-passphrase') throw error;
    }
  }
  if (slots.length > 0) throw new Refusal('wrong-passphrase');
  return openNothing(kdf);
}

async function renewSecrets(
  dir: string,
  header: Header,
  keyring: Keyring,
  passphrase: string,
  kdf: Kdf,
): Promise<{ session: Session; recoveryCode: string }> {
  const { slots, recoveryCode } = await makeSlots(kdf, header.vault, keyring.identity, passphrase);
  const renewed = { ...header, slots: [...header.slots.filter((slot) => slot.user !== keyring.user.id), ...slots] };
  saveHeader(dir, renewed, header, true);
  tightenModes(dir);
  return { session: new Session(dir, renewed, keyring, kdf), recoveryCode };
}
