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
import { type Header, rosterMessage, type SignedPart, type Slot, VERSION } from './header';
import { createDatabase, memberOf, type VaultMember } from './held';
import { currentKdf, type Kdf } from './kdf';
import { type Keyring, openKeyring } from './keyring';
import { refuseForeign } from './own-secrets';
import { requireStrong } from './passphrase';
import { makeKeyPair, sign } from './primitives';
import { makeRecoverySecret, recoveryCodeOf } from './recovery-code';
import { lookAtPart, readRecovery, type Typed } from './recovery-parts';
import { checkedLabel, randomUserId, Session, VOID } from './session';
import { signerGrantsOf } from './signers';
import { type Identity, makeSlot, openNothing, passphraseBytes, type Words } from './slots';
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
  readonly users: (VaultMember & {
    /** Not come in yet: until when the one-time passphrase counts; absent when it was ended early. */
    readonly invite?: { readonly until: string | undefined };
  })[];
}

/**
 * Makes a vault in `dir` with its first counselor, who is signed in then, and the recovery code, which is shown once.
 * Refuses with `vault-exists`, `weak-passphrase`, `invalid`, and as `openStore` does; then no file of it is left.
 */
export async function createVault(
  dir: string,
  { label: wanted, passphrase, practice, kdf: chosen = currentKdf() }: NewVault,
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
  const { slots, recoveryCode, kdf } = await makeSlots(chosen, vault, identity, passphrase);

  const made = compartmentsOf([user]).map((comp) => ({ comp, epoch: 1, key: randomBytes(32) }));
  const grants = made.map((compartment) => makeGrant(vault, compartment, user, compartment.key));
  const comps = made.map(({ comp, epoch }) => ({ id: comp, epoch }));
  const signers = [{ pub: toText(signer.publicKey), sig: '' }];
  const signerGrants = signerGrantsOf(vault, [user], signers.length, signer.privateKey);
  const roster = { seq: 1, users: [user], comps, grants, signers, signerGrants };
  const signed: SignedPart = { ver: VERSION, vault, practice, reserved: { seals: [], rotation: [], backups: [] }, roster };
  const header: Header = {
    fmt: 'circlekeeper-vault',
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
  return { session: new Session(dir, header, { user, identity, slotIsCurrent: true, compartments }, kdf), recoveryCode };
}

/** A slot for the passphrase and one for a fresh recovery code, at a cost that suits this machine, which is answered too. */
async function makeSlots(
  chosen: Kdf,
  vault: string,
  identity: Identity,
  passphrase: string,
): Promise<{ slots: Slot[]; recoveryCode: string; kdf: Kdf }> {
  const secret = passphraseBytes(passphrase);
  const recovery = makeRecoverySecret();
  try {
    // One after the other: each takes 128 MiB for its time.
    const begun = performance.now();
    const first = await makeSlot(chosen, vault, { kind: 'pass' }, identity, secret);
    const params = chosen.calibrate?.(chosen.params, performance.now() - begun) ?? chosen.params;
    const kdf = { ...chosen, params };
    const pass = params.t === chosen.params.t ? first : await makeSlot(kdf, vault, { kind: 'pass' }, identity, secret);
    const code = await makeSlot(kdf, vault, { kind: 'recovery' }, identity, recovery);
    return { slots: [pass, code], recoveryCode: recoveryCodeOf(recovery), kdf };
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
  const inviteOf = (id: string) => {
    const once = slots.find((slot) => slot.user === id && slot.kind === 'once');
    return once === undefined ? {} : { invite: { until: once.until === VOID ? undefined : once.until } };
  };
  return { vaultId: vault, practice, users: users.map((user) => ({ ...memberOf(user), ...inviteOf(user.id) })) };
}

/** How a door lets somebody in: told the session before anything of the vault is written; what it refuses, the door refuses. */
export type Enter = (session: Session) => void;

/**
 * Signs in. Refuses with `wrong-passphrase` (for an unknown person, a wrong passphrase and an altered slot alike),
 * `slow-down`, and as `readHeader`, `openKeyring` and `enter` do.
 */
export async function unlock(dir: string, userId: string, passphrase: Words, kdf: Kdf = currentKdf(), enter?: Enter): Promise<Session> {
  // Read before the throttle: a missing or newer vault is no failed attempt.
  loadHeader(dir);
  return throttleOf(dir).attempt(async () => {
    const begun = performance.now();
    const session = await openedBy(dir, userId, 'pass', passphrase, kdf);
    const milliseconds = performance.now() - begun;
    enter?.(session);
    tightenModes(dir);
    await session.freshen(passphrase, milliseconds);
    return session;
  });
}

async function openedBy(dir: string, userId: string, kind: Slot['kind'], words: Words, kdf: Kdf): Promise<Session> {
  const header = loadHeader(dir);
  const secret = passphraseBytes(words);
  try {
    return new Session(dir, header, await openKeyring(header, userId, kind, secret, kdf), kdf);
  } finally {
    wipe(secret);
  }
}

/**
 * Signs in for the first time, with a one-time passphrase, and sets the person's own; the one-time passphrase opens nothing any more.
 * Refuses with `blocked` (`invite-over`) after its last day, `invalid` (`invite-same`), `weak-passphrase`, and as `unlock` does.
 */
export async function redeem(
  dir: string,
  { userId, words, passphrase, now }: { userId: string; words: string; passphrase: string; now: string },
  kdf: Kdf = currentKdf(),
  enter?: Enter,
): Promise<Session> {
  const header = loadHeader(dir);
  const slot = header.slots.find((one) => one.user === userId && one.kind === 'once');
  if (slot?.until !== undefined && slot.until <= now) throw new Refusal('blocked', { reason: 'invite-over' });
  if (plainWords(words) === plainWords(passphrase)) throw new Refusal('invalid', { reason: 'invite-same', fields: ['passphrase'] });
  await requireStrong(
    passphrase,
    header.roster.users.map((user) => user.label),
  );
  return throttleOf(dir).attempt(async () => {
    const session = await openedBy(dir, userId, 'once', words, kdf);
    return purgingIfRefused(session, async () => {
      await session.redeem(passphrase, () => enter?.(session));
      tightenModes(dir);
      return session;
    });
  });
}

const plainWords = (words: string): string => words.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

async function purgingIfRefused<T>(session: Session, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    session.purge();
    throw error;
  }
}

/**
 * Signs in with a recovery code or two parts, which are used up by it: the person gets `newPassphrase` and a new code.
 * Refuses with `weak-passphrase`, `invalid` (see `readRecovery`, and `parts-foreign`), `wrong-passphrase`, `slow-down`, and as `unlock` does.
 */
export async function unlockWithRecovery(
  dir: string,
  typed: string,
  newPassphrase: string,
  kdf: Kdf = currentKdf(),
  enter?: Enter,
): Promise<{ session: Session; recoveryCode: string }> {
  const found = await readRecovery(typed);
  try {
    const { roster } = loadHeader(dir);
    await requireStrong(
      newPassphrase,
      roster.users.map((user) => user.label),
    );
    return await throttleOf(dir).attempt(async () => {
      const header = loadHeader(dir);
      const session = new Session(resolve(dir), header, await openByRecovery(header, found, kdf), kdf);
      return purgingIfRefused(session, async () => {
        const recoveryCode = await session.renew(newPassphrase, found.kind, () => enter?.(session));
        tightenModes(dir);
        return { session, recoveryCode };
      });
    });
  } finally {
    wipe(found.secret);
  }
}

/**
 * Opens the header in `folder`, for example of a backup, with a person's passphrase, a recovery code or two parts, which are not used up.
 * Writes nothing there; failures are counted for the vault in `vault`, like those at its door. Refuses as `unlock` does.
 */
export async function openElsewhere(
  folder: string,
  vault: string,
  by: { readonly userId: string; readonly passphrase: Words } | { readonly code: string },
  kdf: Kdf = currentKdf(),
): Promise<Session> {
  const header = loadHeader(folder);
  if ('passphrase' in by) return throttleOf(vault).attempt(() => openedBy(folder, by.userId, 'pass', by.passphrase, kdf));
  const found = await readRecovery(by.code);
  try {
    return await throttleOf(vault).attempt(async () => new Session(folder, header, await openByRecovery(header, found, kdf), kdf));
  } finally {
    wipe(found.secret);
  }
}

/** Tries each slot of that kind: a code does not say whose it is, and parts say only of which set they are. */
async function openByRecovery(header: Header, typed: Typed, kdf: Kdf): Promise<Keyring> {
  if (typed.kind === 'parts') refuseForeign(header, typed.set);
  const slots = header.slots.filter((slot) => slot.kind === typed.kind && (typed.kind === 'recovery' || slot.set === typed.set));
  for (const slot of slots) {
    try {
      return await openKeyring(header, slot.user, typed.kind, typed.secret, kdf);
    } catch (error) {
      if (!(error instanceof Refusal) || error.error.kind !== 'wrong-passphrase') throw error;
    }
  }
  if (slots.length > 0) throw new Refusal('wrong-passphrase');
  return openNothing(kdf);
}

/** What a typed part says about itself, and whether the vault in `dir` knows its set. Refuses as `lookAtPart` and `readHeader` do. */
export function lookAtPartOf(dir: string, text: string): { set: string; number: number; ours: boolean } {
  const part = lookAtPart(text);
  return { ...part, ours: loadHeader(dir).slots.some((slot) => slot.set === part.set) };
}
